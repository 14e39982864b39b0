"""Models of reviews/REGION/YEAR.yaml: who looked into a verdict of that region and year, and what it rested on then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Date, Model, PersonName, Text, Year, mapping_or_list

if TYPE_CHECKING:
    from collections.abc import Mapping

OPINION_WORDS: Final[Mapping[str, str]] = {"同意": "agreed", "退回": "returned", "存疑": "doubted"}
"""Chinese words for opinions, with the format's own words for them."""


def _opinion(value: Any) -> Any:
    return OPINION_WORDS.get(value, value) if isinstance(value, str) else value


OpinionWord: TypeAlias = Literal["agreed", "returned", "doubted"]
Opinion = Annotated[
    OpinionWord,
    BeforeValidator(_opinion),
    WithJsonSchema({"enum": [*OPINION_WORDS, *OPINION_WORDS.values()]}),
]


class Review(Model):
    """One opinion on one verdict."""

    agency: Text = Field(title="复核单位")
    person: PersonName = Field(title="复核人")
    date: Date = Field(title="复核日期")
    opinion: Opinion = Field(title="复核意见", description="同意、退回、存疑；退回和存疑要写 reason")
    reason: Text | None = Field(None, title="理由")
    fingerprint: Annotated[Text, WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})] = Field(
        title="整条记录的校验值", description="由 ecocheck review 记，不手填；意见和依据改动过的不算"
    )
    rested_on: dict[Text, dict[Text, Text]] = Field(
        title="复核时的依据", description="由 ecocheck review 记：复核时的判定，和判定所依据的数据、标准、佐证材料等"
    )

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        """Require a reason for everything but agreement."""
        if self.opinion != "agreed" and self.reason is None:
            raise PydanticCustomError("eco.reason", "a reason is needed")
        return self


Opinions = Annotated[tuple[Review, ...], BeforeValidator(mapping_or_list), Field(min_length=1, strict=False)]
"""All opinions on one verdict, the oldest first; former ones stay."""


class Reviews(Model):
    """The whole of reviews/REGION/YEAR.yaml."""

    region: Text = Field(title="地区")
    year: Year = Field(title="年份")
    reviews: dict[Text, Opinions] = Field(
        default_factory=dict, title="复核意见", description="按判定项编号或任务目标编号，先后各次都保留"
    )
