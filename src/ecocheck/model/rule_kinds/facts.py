"""Kinds of rule about what is done, has happened, or is only said in a word."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from ecocheck.model.base import Model, Text, Yes
from ecocheck.model.rule_kinds.base import MOST_YEARS, YEARS_SAID, Form, RuleKind


class Done(RuleKind):
    """A stated fact with its document."""

    kind: ClassVar[str] = "done"
    form: ClassVar[Form] = Form.FACT
    done: Yes = Field(title="已完成并有文件佐证")


class NoEvents(RuleKind):
    """The count of events is zero."""

    kind: ClassVar[str] = "none"
    form: ClassVar[Form] = Form.COUNT
    only_one_value: ClassVar[bool] = True
    none: Yes = Field(title="未发生（计数为零）")
    years: int | None = Field(None, ge=2, le=MOST_YEARS, title="连续几年", description=YEARS_SAID)

    @property
    def steps_back(self) -> frozenset[int]:
        """All but the judged year."""
        return frozenset(range(1, self.years or 1))


class Standing(Model):
    """For how long a state must have lasted."""

    months: int = Field(
        ge=0, le=1200, title="满几个月", description="到当年年底至少已施行几个月；0：只看是否在有效期内"
    )


class InForce(RuleKind):
    """A stated fact with its document that has been in force for some months and still is."""

    kind: ClassVar[str] = "in_force"
    form: ClassVar[Form] = Form.FACT
    in_force: Standing = Field(title="已施行并在有效期内", description="数据里写 since（自何时起施行）")


class Unstated(RuleKind):
    """The plan states a word and no number, so the rule is never decided."""

    kind: ClassVar[str] = "unstated"
    form: ClassVar[Form] = Form.WORD
    unstated: Text = Field(title="方案仅有定性表述，无量化数值")
