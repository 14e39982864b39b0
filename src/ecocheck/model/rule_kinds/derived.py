"""Kinds of rule that need no figure of their own: other criteria, the counties, or that nothing is concerned."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Text, text_or_list
from ecocheck.model.rule_kinds.base import Form, RuleKind
from ecocheck.regex import regex

_PART: Final = r"([1-9]\d{0,3})/([1-9]\d{0,3})"
_PERCENT: Final = r"(\d{1,3}(?:\.\d{1,6})?)%"
_SHARE: Final = regex(rf"{_PART}|{_PERCENT}")


def _fraction(text: str) -> Fraction | None:
    """The share that a text such as 2/3 or 80% says; None for another text, and for what is no part of a whole."""
    found = _SHARE.fullmatch(text)
    if found is None:
        return None
    share = Fraction(Decimal(found[3])) / 100 if found[3] else Fraction(int(found[1]), int(found[2]))
    return share if 0 < share <= 1 else None


def _share(value: Any) -> Any:
    if not isinstance(value, str) or _fraction(value) is None:
        raise PydanticCustomError("eco.share", "2/3 or 80%")
    return value


Share = Annotated[
    str, PlainValidator(_share), WithJsonSchema({"type": "string", "pattern": f"^(?:{_PART}|{_PERCENT})$"})
]


class CountiesThatMeet(Model):
    """The criterion that counties are to meet, and how many of them."""

    meet: Text = Field(title="各县区应达到的判定项", description="判定项编号")
    share: Share | None = Field(
        None, title="达到的县区所占份额", description="如 2/3 或 80%，正好也算；与 more_than、number 只写一个"
    )
    more_than: Share | None = Field(
        None, title="达到的县区超过的份额", description="如 1/2，正好不算；与 share、number 只写一个"
    )
    number: int | None = Field(None, ge=1, title="达到的县区个数", description="与 share、more_than 只写一个")
    classes: Annotated[
        tuple[Text, ...],
        BeforeValidator(text_or_list),
        Field(
            (),
            alias="class",
            strict=False,
            title="只数哪一类县区",
            description="如 山区；写几类的，属于其中一类即可；不写则数各县区",
        ),
        WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]}),
    ]

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if [self.share, self.more_than, self.number].count(None) != len(("share", "more_than", "number")) - 1:
            raise PydanticCustomError("eco.counties", "share, more_than or number")
        if self.more_than is not None and self.part == 1:
            raise PydanticCustomError("eco.share", "more than all")
        return self

    @property
    def written(self) -> str | None:
        """The share as it is written; None where a number of counties is asked."""
        return self.share if self.more_than is None else self.more_than

    @property
    def part(self) -> Fraction | None:
        """The share as an exact number; None where a number of counties is asked."""
        return None if self.written is None else _fraction(self.written)

    def enough(self, of: int) -> int:
        """The fewest counties that reach the line among `of` counties."""
        part = self.part
        if part is None:
            return self.number or 0
        if self.more_than is not None:
            return part.numerator * of // part.denominator + 1
        return -(-part.numerator * of // part.denominator)


class Meets(RuleKind):
    """Another criterion is met in the same region and year."""

    kind: ClassVar[str] = "meets"
    form: ClassVar[Form] = Form.DERIVED
    meets: Text = Field(title="另一判定项达标", description="判定项编号；同一地区、同一年、同一标准")


class Counties(RuleKind):
    """So many of the counties meet a criterion; for the city."""

    kind: ClassVar[str] = "counties"
    form: ClassVar[Form] = Form.DERIVED
    counties: CountiesThatMeet = Field(title="达到要求的县区份额", description="如 {meet: 10-1, share: 2/3}")


class NotConcerned(RuleKind):
    """The criterion does not concern the region, for the stated reason."""

    kind: ClassVar[str] = "not_concerned"
    form: ClassVar[Form] = Form.DERIVED
    not_concerned: Text = Field(title="不涉及", description="理由，如 不临海；判为不适用")
