"""Models of further standards beside the plan's: document, issuer, level, and whether the text was checked."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from ecocheck.model.base import Date, Model, Text, text_or_list

Level: TypeAlias = Literal["市", "县"]
"""The level that a standard sets its lines for: the city as a whole, or counties and districts."""

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
    checked_by: Text | None = Field(None, title="核对单位或核对人")
    url: Text | None = Field(None, title="网址")
    note: Text | None = Field(None, title="说明")
