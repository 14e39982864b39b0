"""Models of further standards beside the plan's, and of the crosswalk between criteria of several standards."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from ecocheck.model.base import Date, Model, PersonName, Text, text_or_list

Level: TypeAlias = Literal["市", "县"]
"""The level that a standard sets its lines for: the city as a whole, or counties and districts."""

Nature: TypeAlias = Literal["约束性", "参考性"]
"""Whether a document binds to a line, or only gives it for reference."""

Relation: TypeAlias = Literal["same", "narrower", "wider", "other_basis"]
"""How the criterion named first stands to the second."""

PLAN_STANDARD = "plan"
"""The name under which the plan itself is asked for; no further standard may take it."""


Levels = Annotated[
    tuple[Level, ...],
    BeforeValidator(text_or_list),
    Field(min_length=1, strict=False),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["市", "县"]},
                {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": ["市", "县"]}},
            ]
        }
    ),
]


class Standard(Model):
    """A national or provincial document that sets lines of its own for some criteria.

    Nothing is taken from it unless somebody has copied its sentence into a
    revision; `checked` says whether that text was compared with the original.
    """

    id: Text = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", title="标准编号")
    name: Text = Field(title="标准名称")
    document: Text = Field(title="文号或标准号")
    issuer: Text | None = Field(None, title="发布单位")
    issued: Date | None = Field(None, title="发布日期")
    level: Levels = Field(title="用于哪一级", description="市：用于市级；县：用于各县区；两级均用的列为清单")
    checked: bool = Field(title="条文是否与原文核对", description="false：据此作出的判定均标明条文未与原文核对")
    checked_on: Date | None = Field(None, title="核对日期")
    checked_by: PersonName | None = Field(None, title="核对单位或核对人")
    valid_from: Date | None = Field(None, title="何日起施行", description="早于这一天所在年份的，不按该标准判断")
    valid_until: Date | None = Field(
        None, title="有效至何日", description="晚于这一天所在年份的，不按该标准判断；没有写明期限的不填"
    )
    successor: Text | None = Field(None, title="由哪个标准接替", description="接替它的标准的编号，该标准也要登记")
    url: Text | None = Field(None, title="网址")
    note: Text | None = Field(None, title="说明")

    def valid_in(self, year: int) -> bool:
        """Whether it was in force on any day of the year."""
        return (self.valid_from is None or self.valid_from.year <= year) and not self.over_in(year)

    def over_in(self, year: int) -> bool:
        """Whether its validity had ended before the year began."""
        return self.valid_until is not None and self.valid_until.year < year


class Crossing(Model):
    """Which criterion answers which of another standard, told to readers; no verdict or figure rests on it."""

    from_: Text = Field(alias="from", title="判定项编号")
    to: Text = Field(title="对应的判定项编号", description="另一标准（或方案）的判定项")
    relation: Relation = Field(
        title="关系", description="前一项对后一项：same 相同；narrower 较窄；wider 较宽；other_basis 口径不同"
    )
    note: Text | None = Field(None, title="说明", description="差别在哪里；口径不同的，写明两边的口径")
