"""Models of what supports a figure: its source, its reporter, a survey, and evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.disk.naming import plain_path
from ecocheck.model.base import SHARED, Date, Model, PersonName, Publication, Text, Written, mapping_or_list
from ecocheck.quantity import earliest_day

if TYPE_CHECKING:
    import datetime


class Source(Model):
    """Where a figure was taken from."""

    model_config = SHARED

    title: Text | None = Field(None, title="来源名称")
    document: Text | None = Field(None, title="文号")
    standing: Annotated[Literal["填报", "公开报道"] | None, Written] = Field(None, title="性质")
    published: Annotated[Publication | None, Written] = Field(None, title="发布日期")
    quote: Text | None = Field(None, title="原文")
    url: Text | None = Field(None, title="网址")
    kind: Annotated[Literal["result", "target"] | None, Written] = Field(
        None, title="结果或目标", description="target：来源所述为目标，不作为结果"
    )
    note: Text | None = Field(None, title="说明")

    @property
    def out_since(self) -> datetime.date | None:
        """The first day on which it may have been published; None where that is not recorded.

        A month counts as its first day: a figure must not be published before
        its period is over, and a date that may be too early counts as too early.
        """
        published = self.published
        return None if published is None or isinstance(published, str) else earliest_day(published)


class Reporter(Model):
    """Who prepared or reported, and who reviewed."""

    model_config = SHARED

    agency: Text | None = Field(None, title="填报单位")
    person: PersonName | None = Field(None, title="填报人")
    reviewer: PersonName | None = Field(None, title="审核人")
    date: Date | None = Field(None, title="日期")


class Survey(Model):
    """How a survey was made."""

    agency: Text | None = Field(None, title="调查机构")
    method: Text | None = Field(None, title="调查方法")
    sample: Annotated[int, Field(gt=0)] | None = Field(None, title="样本量")
    date: Publication | None = Field(
        None, title="调查日期", description="写成 2025-11-20，几天的写最后一天；来源只写到月的，写成 2025-11"
    )

    @property
    def made_since(self) -> datetime.date | None:
        """The first day on which it may have been made; None where that is not recorded."""
        date = self.date
        return None if date is None or isinstance(date, str) else earliest_day(date)


class Evidence(Model):
    """A document that supports a figure: a file under the project's root, or an original that is kept elsewhere."""

    file: Text | None = Field(None, title="文件路径")
    sha256: Annotated[Annotated[Text, Field(pattern=r"^[0-9a-f]{64}$")] | None, Written] = Field(None, title="校验值")
    title: Text | None = Field(None, title="材料名称")
    held_by: Text | None = Field(None, title="存档单位")
    archive_no: Text | None = Field(None, title="档号")
    restricted: Text | None = Field(None, title="限制公开的依据")

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        """Require a file of the project, or a holder and an archive number."""
        if self.file is None and (self.held_by is None or self.archive_no is None):
            raise PydanticCustomError("eco.proof", "a file, or holder and number")
        return self

    @property
    def path(self) -> str:
        """The path of a stored file; empty for an original kept elsewhere."""
        return self.file or ""

    @property
    def plain_path(self) -> str:
        """The path without parts that lead nowhere, by which two names of one file are equal."""
        return plain_path(self.path)

    @property
    def named(self) -> str:
        """The name of this evidence in a list."""
        return self.title or self.file or f"{self.held_by}（原件存档：{self.archive_no}）"


Proofs = Annotated[tuple[Evidence, ...], BeforeValidator(mapping_or_list), Field(strict=False)]
