"""Kinds of rule about what is done, has happened, or is only said in a word."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from ecocheck.model.base import Text, Yes
from ecocheck.model.rule_kinds.base import Form, RuleKind


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


class Unstated(RuleKind):
    """The plan states a word and no number, so the rule is never decided."""

    kind: ClassVar[str] = "unstated"
    form: ClassVar[Form] = Form.WORD
    unstated: Text = Field(title="方案仅有定性表述，无量化数值")
