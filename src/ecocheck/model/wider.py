"""The model of a wider region's figure: what the city's file records of a province, a river basin or the country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, PeriodText, Text, Written, mapping_or_list
from ecocheck.model.documents import Source

if TYPE_CHECKING:
    from decimal import Decimal


class WiderFigure(Model):
    """The published mean or total of a wider region in the file's year; never a figure of the city or a county."""

    of: Text = Field(title="地区", description="units.yaml 里 under 或 wider 列出的名称；市自己的公布数写市名")
    mean: Annotated[Number | None, Written] = Field(None, title="平均水平")
    total: Annotated[Number | None, Written] = Field(None, title="总量")
    unit: Text | None = Field(None, title="计量单位")
    period: Annotated[PeriodText | None, Written] = Field(None, title="时段")
    basis: Annotated[Text | None, Written] = Field(None, title="口径")
    source: Source | None = Field(None, title="来源", description="公布该数的文件")
    note: Text | None = Field(None, title="说明")

    @model_validator(mode="after")
    def _one_figure(self) -> Self:
        """A mean and a total are two figures, each with its own unit."""
        if (self.mean is None) == (self.total is None):
            raise PydanticCustomError("eco.wider", "mean or total")
        return self

    @property
    def key(self) -> str:
        """The key that carries the figure."""
        return "mean" if self.mean is not None else "total"

    @property
    def number(self) -> Decimal:
        """The figure."""
        number: Decimal = getattr(self, self.key)
        return number


WiderFigures = Annotated[tuple[WiderFigure, ...], BeforeValidator(mapping_or_list), Field(min_length=1, strict=False)]
