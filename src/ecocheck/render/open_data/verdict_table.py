"""The table of verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.quantity import plain
from ecocheck.render.open_data.field import Field, Table, coded, listed, places
from ecocheck.render.open_data.shared import NATURE_WORDS, PLAN_AT, STRENGTHS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import BACKINGS
from ecocheck.render.phrases.reviews.words import REVIEW_STATES
from ecocheck.render.phrases.standings import LINES, REASONS, STANDINGS, VERDICTS, verdict_word
from ecocheck.verdict.outcome import Side

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.app.open_data.collected import Published
    from ecocheck.findings import Spot
    from ecocheck.quantity import Amount

_SIDES: Final = {
    Side.AHEAD.value: Text("目前达到", "so far on the right side"),
    Side.ON.value: Text("目前与标准持平", "so far on the line"),
    Side.BEHIND.value: Text("目前未达到", "so far on the wrong side"),
}
_KINDS: Final = {"criterion": labels.CRITERION, "target": Text("任务目标", "target of a task")}


def _shown(amount: Amount | None) -> str | None:
    return None if amount is None else amount.shown


def _plain(exact: Fraction | None) -> str | None:
    return None if exact is None else plain(exact)


def _kind(one: Published) -> str:
    return "criterion" if one.target is None else "target"


def _line(one: Published) -> str:
    return one.row.line


def _verdict(one: Published) -> str:
    return one.row.verdict.value


def _verdict_word(one: Published) -> str:
    return verdict_word(one.row.verdict, "zh", city_line=one.row.city_line)


def _standing(one: Published) -> str:
    return one.row.standing.value


def _backing(one: Published) -> str | None:
    return None if one.row.backing is None else one.row.backing.value


def _side(one: Published) -> str | None:
    return None if one.row.so_far is None else one.row.so_far.side.value


def _review(one: Published) -> str | None:
    return None if one.row.review is None else one.row.review.state.value


def _strength(one: Published) -> str | None:
    return None if one.target is None else "must" if one.target.must else "strive"


def _at(one: Published) -> Spot | None:
    return one.row.at


def _rule_at(one: Published) -> Spot | None:
    return one.row.rule_at


def _plan_at(one: Published) -> Spot | None:
    return one.plan_at


VERDICT_TABLE: Final[Table[Published]] = Table(
    "verdicts",
    Text("判定表", "Verdicts"),
    Text(
        "判定项和任务目标的判定，一项一行，同 JSON 里的判定。现状不清既不是达标，也不是不达标；"
        "县区同全市标准的比较（city_line 为 true）不计入县区的达标、不达标",
        "verdicts on criteria and targets, one a row, as JSON has them. Undetermined is neither met nor "
        "missed; a county compared with the city's line (city_line is true) neither meets nor misses a line of its own",
    ),
    ("region", "year", "id"),
    lambda data: data.verdicts,
    (
        Field("region", labels.REGION, lambda one: one.row.region, refers=("regions", "name")),
        Field("year", labels.YEAR, lambda one: one.row.year, "year"),
        Field("id", labels.ID, lambda one: one.row.id),
        *coded("kind", labels.KIND, _kind, _KINDS, required=True),
        Field("indicator", labels.INDICATOR, lambda one: one.row.indicator, "integer", refers=("indicators", "id")),
        Field(
            "criterion",
            labels.CRITERION,
            lambda one: one.row.id if one.target is None else None,
            refers=("criteria", "id"),
        ),
        Field(
            "target",
            labels.TARGET,
            lambda one: None if one.target is None else one.row.id,
            refers=("task_targets", "id"),
        ),
        Field("name", labels.NAME, lambda one: one.row.name, required=True),
        *coded("line", labels.WHOSE_LINE, _line, LINES, required=True),
        Field("nature", labels.NATURE, lambda one: one.row.nature, choices=NATURE_WORDS),
        Field(
            "counted",
            Text("是否计入", "counts by itself"),
            lambda one: one.row.counted,
            "boolean",
            required=True,
        ),
        Field(
            "city_line",
            Text("是否对照全市标准", "compared with the city's line"),
            lambda one: one.row.city_line,
            "boolean",
            required=True,
        ),
        *coded(
            "verdict",
            labels.VERDICT,
            _verdict,
            {one.value: said for one, said in VERDICTS.items()},
            said=Text("计个数用 standing", "count by standing"),
            zh=_verdict_word,
            required=True,
        ),
        *coded(
            "standing",
            Text("怎样计数", "how it is counted"),
            _standing,
            {one.value: said for one, said in STANDINGS.items()},
            required=True,
        ),
        Field(
            "reasons",
            labels.REASON,
            lambda one: listed(each.value for each in one.row.reasons),
            said=Text("现状不清的原因，要紧的在前，用半角分号隔开", "why it is undetermined, the weightiest first"),
        ),
        Field(
            "reasons_zh",
            Text("原因（中文）", "reasons, in Chinese"),
            lambda one: listed(REASONS[each].zh for each in one.row.reasons),
        ),
        Field(
            "value",
            labels.VALUE,
            lambda one: (
                None if one.row.fact is not None or one.row.value is None else one.row.value.beside(one.row.bound)
            ),
            "number",
            Text(
                "判定所用的数；除不尽的最多十位小数，且不越过标准，准确值见数据表的分子、分母",
                "the number judged; a ratio without end has at most ten decimals, on its side of the line, and its "
                "parts are among the figures",
            ),
        ),
        Field("fact", Text("判定所用的事实", "fact judged"), lambda one: one.row.fact, "boolean"),
        Field("value_unit", Text("数值的单位", "unit of the value"), lambda one: one.row.value_unit),
        Field(
            "own_value",
            Text("当年的数", "the year's own figure"),
            lambda one: _shown(one.row.own_value),
            "number",
            Text("规则判定几年平均数的才有", "only where the rule is about a mean over some years"),
        ),
        Field(
            "bound",
            Text("标准的数", "number of the line"),
            lambda one: _shown(one.row.bound),
            "number",
            Text(
                "本地本年的标准；不是一个数的为空", "the line here and in that year; empty where it is not one number"
            ),
        ),
        Field(
            "margin",
            labels.MARGIN,
            lambda one: _plain(one.row.margin),
            "number",
            Text(
                "达到标准的一边为正，正好为零；现状不清的为空",
                "positive on the right side of the line; empty while undetermined",
            ),
        ),
        Field(
            "unit",
            labels.UNIT_OF_MEASURE,
            lambda one: one.row.unit,
            said=Text("标准的数和差距的单位", "of line and margin"),
        ),
        *coded("backing", labels.BACKING, _backing, {one.value: said for one, said in BACKINGS.items()}),
        Field(
            "carried",
            Text("沿用以前年份的标准", "the line of an earlier year"),
            lambda one: one.row.carried,
            "boolean",
            required=True,
        ),
        Field(
            "waived",
            labels.WAIVED,
            lambda one: one.row.waived,
            "boolean",
            Text("判定不变", "no verdict changes"),
            required=True,
        ),
        *coded("review", labels.REVIEW, _review, {one.value: said for one, said in REVIEW_STATES.items()}),
        Field(
            "figure_year",
            Text("数取自哪一年的文件", "year whose file has the figure"),
            lambda one: one.row.figure_year if one.row.measurement is not None else None,
            "year",
        ),
        Field(
            "standard",
            labels.JUDGED_BY,
            lambda one: one.row.standard.id,
            required=True,
            refers=("standards", "id"),
        ),
        Field("rule", Text("所用的规则", "rule applied"), lambda one: one.rule, refers=("rules", "id")),
        *coded("so_far_side", Text("目前在标准哪一边", "side of the line so far"), _side, _SIDES),
        Field(
            "so_far_bound",
            Text("目前对照的数", "number compared with so far"),
            lambda one: None if one.row.so_far is None else one.row.so_far.bound.shown,
            "number",
        ),
        Field(
            "so_far_margin",
            Text("目前的差距", "margin so far"),
            lambda one: None if one.row.so_far is None else plain(one.row.so_far.margin),
            "number",
            Text("阶段情况，不作判定", "no verdict rests on it"),
        ),
        Field("due", labels.DUE, lambda one: None if one.target is None else one.target.due, "date"),
        *coded("strength", labels.STRENGTH, _strength, STRENGTHS),
        Field("late", labels.LATE, lambda one: None if one.target is None else one.target.late, "boolean"),
        *places("at", labels.DATUM_AT, _at),
        *places("rule_at", labels.RULE_AT, _rule_at),
        *places("plan_at", PLAN_AT, _plan_at),
    ),
)
