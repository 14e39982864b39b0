"""How far a document lets the line of a rule be eased, and for which classes of regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Text, text_or_list

if TYPE_CHECKING:
    from decimal import Decimal

    from ecocheck.quantity.comparing import Operator

_WHOLE = 100


class Tolerance(Model):
    """By how much a line may be eased: an amount in the unit of the line, or percent of the line."""

    by: Number | None = Field(None, title="放宽多少", description="按标准的计量单位，如 5")
    percent: Number | None = Field(None, title="放宽百分之几", description="按标准值的百分之几，如 5")
    document: Text = Field(title="文号")
    quote: Text = Field(title="原文")
    classes: Annotated[
        tuple[Text, ...],
        BeforeValidator(text_or_list),
        Field(
            (),
            alias="class",
            strict=False,
            title="只用于哪一类地区",
            description="如 山区；可写几类，属于其中一类即可；不写则各地区都用",
        ),
        WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]}),
    ]

    @model_validator(mode="after")
    def _one_amount(self) -> Self:
        given = [one for one in (self.by, self.percent) if one is not None]
        if len(given) != 1 or given[0] <= 0 or (self.percent is not None and self.percent >= _WHOLE):
            raise PydanticCustomError("eco.tolerance", "by or percent, above zero")
        return self

    def eased(self, operator: Operator, number: Decimal) -> Decimal:
        """The number of a line, moved to the side that is easier to reach."""
        step = self.by if self.by is not None else abs(number) * (self.percent or 0) / _WHOLE
        return number + step if operator.better == "lower" else number - step
