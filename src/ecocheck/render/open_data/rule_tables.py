"""Tables of rules: every revision of the rule of a criterion, and every target of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.rule import KINDS
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.model.standard import PLAN_STANDARD
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.render.as_json.explain import rule_entry
from ecocheck.render.open_data.field import Field, Table, coded, listed, places
from ecocheck.render.open_data.shared import NATURE_WORDS, PLAN_AT, SEVERAL, STRENGTHS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.numbers import as_written
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import LINES
from ecocheck.render.text.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from ecocheck.app.open_data.registered import RegisteredRule, RegisteredTarget
    from ecocheck.findings import Spot
    from ecocheck.model.rule import Rule

    T = TypeVar("T")

_RULE_IN_WORDS: Final = Text("规则成句", "the rule in words")
_KIND: Final = Text("规则种类", "kind of rule")
_KIND_SAID: Final = Text("键的写法和意义见手册", "the manual tells what each means")
_WHOLE: Final = Text("规则全文", "the whole rule")
_WHOLE_SAID: Final = Text("JSON，键同登记册", "JSON with the keys of the registry")
_EDGE_SAID: Final = Text(
    "同数值直接比较的规则的线；其他规则为空，见 rule", "the line of a rule about the value itself; else empty, see rule"
)
EDGE_WORDS: Final = {
    "at_least": Text("不低于", "at least"),
    "more_than": Text("大于", "more than"),
    "at_most": Text("不高于", "at most"),
    "less_than": Text("小于", "less than"),
    "equals": Text("等于", "equals"),
}
_KIND_WORDS: Final = {key: kind.model_fields[key].title or key for key, kind in KINDS.items()}


def _edge(rule: Rule, operator: str) -> str | None:
    found = (one.number for one in rule.edges if one.operator.name == operator) if isinstance(rule, NumberRule) else ()
    return next(map(as_written, found), None)


def _of_a_rule(rule_of: Callable[[T], Rule], unit_of: Callable[[T], str | None]) -> tuple[Field[T], ...]:
    """The columns that tell a rule: in words, by its kind, by its numbers, and whole."""

    def edge(operator: str) -> Field[T]:
        return Field(operator, EDGE_WORDS[operator], lambda one: _edge(rule_of(one), operator), "number", _EDGE_SAID)

    return (
        Field("rule_words", _RULE_IN_WORDS, lambda one: rule_words(rule_of(one), unit_of(one), "zh"), required=True),
        Field("kind", _KIND, lambda one: rule_of(one).kind, said=_KIND_SAID, choices=_KIND_WORDS, required=True),
        *map(edge, OPERATORS),
        Field("rule", _WHOLE, lambda one: json_text(rule_entry(rule_of(one))), said=_WHOLE_SAID, required=True),
    )


def _rule(one: RegisteredRule) -> Rule:
    return one.revision.rule


def _unit(one: RegisteredRule) -> str | None:
    return one.criterion.unit


def _at(one: RegisteredRule) -> Spot | None:
    return one.at


def _plan_at(one: RegisteredRule) -> Spot | None:
    return one.plan_at


RULES: Final[Table[RegisteredRule]] = Table(
    "rules",
    Text("规则表", "Rules"),
    Text(
        "各判定项规则的历次版本；方案不一致之处处理后所定的也在内",
        "every revision of the rule of each criterion; those decided about contradictions too",
    ),
    ("id",),
    lambda data: data.rules,
    (
        Field("id", labels.ID, lambda one: one.id, said=Text("判定项编号/第几版", "the criterion's id/which revision")),
        Field("criterion", labels.CRITERION, lambda one: one.criterion.id, required=True, refers=("criteria", "id")),
        Field(
            "effective",
            Text("自哪一年起执行", "first year in force"),
            lambda one: one.revision.effective,
            "year",
            required=True,
        ),
        Field(
            "standard",
            labels.JUDGED_BY,
            lambda one: one.revision.standard or PLAN_STANDARD,
            required=True,
            refers=("standards", "id"),
        ),
        Field("level", Text("只用于哪一级", "only for the level"), lambda one: one.revision.level),
        Field("nature", labels.NATURE, lambda one: one.revision.nature, choices=NATURE_WORDS),
        *_of_a_rule(_rule, _unit),
        Field(
            "assumption",
            Text("编制时的假定", "what was assumed"),
            lambda one: one.revision.assumption,
            said=Text("方案没有写明的地方", "where the plan does not say it"),
        ),
        Field(
            "document",
            Text("依据的文件", "document that sets it"),
            lambda one: one.revision.citation.document,
            required=True,
        ),
        Field(
            "clause", Text("依据的条款", "clause that sets it"), lambda one: one.revision.citation.clause, required=True
        ),
        Field("quote", labels.QUOTE, lambda one: one.revision.citation.quote, required=True),
        *places("rule_at", labels.RULE_AT, _at),
        *places("plan_at", PLAN_AT, _plan_at),
    ),
)


def _target_rule(one: RegisteredTarget) -> Rule:
    return one.target.rule


def _target_unit(one: RegisteredTarget) -> str | None:
    return one.target.unit


def _target_at(one: RegisteredTarget) -> Spot | None:
    return one.at


def _target_plan_at(one: RegisteredTarget) -> Spot | None:
    return one.plan_at


def _target_line(one: RegisteredTarget) -> str:
    return one.target.line


def _strength(one: RegisteredTarget) -> str:
    return one.target.strength


TASK_TARGETS: Final[Table[RegisteredTarget]] = Table(
    "task_targets",
    Text("任务目标表", "Targets of tasks"),
    Text("任务正文写明的目标", "the figures and facts that the text of a task sets"),
    ("id",),
    lambda data: data.targets,
    (
        Field("id", labels.ID, lambda one: one.target.id),
        Field("task", labels.TASK, lambda one: one.task.id, required=True, refers=("tasks", "id")),
        Field("name", labels.NAME, lambda one: one.target.name, required=True),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.target.unit),
        *coded("line", labels.WHOSE_LINE, _target_line, LINES, required=True),
        *_of_a_rule(_target_rule, _target_unit),
        Field("due", labels.DUE, lambda one: one.target.due_on(), "date"),
        *coded("strength", labels.STRENGTH, _strength, STRENGTHS, required=True),
        Field(
            "criterion",
            Text("数据相同的判定项", "criterion with the same figure"),
            lambda one: one.target.criterion,
            refers=("criteria", "id"),
        ),
        Field("counties", labels.COUNTIES, lambda one: listed(one.target.counties), said=SEVERAL),
        Field("quote", labels.QUOTE, lambda one: one.target.quote),
        *places("rule_at", labels.RULE_AT, _target_at),
        *places("plan_at", PLAN_AT, _target_plan_at),
    ),
)
