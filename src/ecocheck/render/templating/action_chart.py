"""整改 in templates: the chart of dates with its words, and the filters that put an action into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ecocheck.app.actions.states import Because
from ecocheck.app.actions.steps import day_of_step, state_of_step
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.actions import reports as said
from ecocheck.render.phrases.actions import words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import clauses, date_words
from ecocheck.render.phrases.numbers import margin_words, value_words
from ecocheck.render.phrases.verdicts import whose_line_words
from ecocheck.render.templating.charts import shown
from ecocheck.render.templating.dates import LANE, WIDTH, Axis, axis_of, boxes, percent, ticks

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from ecocheck.app.actions.listing import ActionRow, Step
    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.actions.steps import StepState
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_YEAR = Text("{day.year}年", "{day.year}")
_MONTH = Text("{day.month}月", "{day.month}")
_AS_OF = Text("截至{day}", "as of {day}")
_EDGE = 9
_NEAR = 100
"""A label nearer to an edge than this begins or ends at its line instead of standing around it."""
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A month on the axis; `year` is empty where the tick before it is of the same year, `month` where years stand."""

    x: str
    year: str
    month: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone: its shape by `state`, where it stands, its few words beside it, and all of it as a text."""

    state: StepState
    x: str
    y: str
    text_x: str
    anchor: Literal["start", "end"]
    said: str
    title: str


@dataclass(frozen=True, slots=True)
class ChartRow:
    """The marks of one action; `title` tells a screen reader all of its milestones, those without a day too."""

    about: ActionRow
    height: int
    marks: tuple[Mark, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The rows on one axis; false where no milestone has a day."""

    width: int
    ticks: tuple[Tick, ...]
    today_x: str
    today: str
    today_anchor: Literal["start", "middle", "end"]
    rows: tuple[ChartRow, ...]

    def __bool__(self) -> bool:
        """Whether any milestone has a day."""
        return any(row.marks for row in self.rows)


def _x(day: datetime.date, axis: Axis) -> Fraction:
    """Room for half a mark is left at both ends."""
    return _EDGE + percent(day, axis) * (WIDTH - 2 * _EDGE) / 100


class _Charts:
    """Makes charts and words in one language."""

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang

    def action_chart(self, rows: Sequence[ActionRow], as_of: datetime.date) -> Chart:
        """The chart of these actions; false where no milestone has a day."""
        days = [day for one in rows for step in one.steps if (day := day_of_step(step)) is not None]
        axis = axis_of(days, as_of)
        x = _x(as_of, axis)
        anchor: Literal["start", "middle", "end"] = "start" if x < _NEAR else "end" if x > WIDTH - _NEAR else "middle"
        today = _AS_OF.of(self._lang).format(day=date_words(as_of, self._lang))
        made = tuple(self._row(one, axis) for one in rows)
        return Chart(WIDTH, self._ticks(axis), shown(x), today, anchor, made)

    def _ticks(self, axis: Axis) -> tuple[Tick, ...]:
        found, days = [], ticks(axis)
        years_only = len(days) > 1 and _months_between(days[-2], days[-1]) >= _MONTHS_IN_YEAR
        for place, day in enumerate(days):
            new = place == 0 or days[place - 1].year != day.year
            year = _YEAR.of(self._lang).format(day=day) if new else ""
            month = "" if years_only else _MONTH.of(self._lang).format(day=day)
            found.append(Tick(shown(_x(day, axis)), year, month))
        return tuple(found)

    def _row(self, one: ActionRow, axis: Axis) -> ChartRow:
        numbered = [(number, step, day_of_step(step)) for number, step in enumerate(one.steps, 1)]
        placed = [(n, step, _x(day, axis)) for n, step, day in numbered if day is not None]
        told = [self._said(n, step, one) for n, step, _ in placed]
        spots = boxes([(float(x), text) for (_, _, x), text in zip(placed, told, strict=True)])
        marks = tuple(
            Mark(
                state_of_step(step),
                shown(x),
                shown(spot.lane * LANE + LANE / 2),
                shown(x + (-10 if spot.before else 10)),
                "end" if spot.before else "start",
                text,
                said.step_words(n, step, self._lang),
            )
            for (n, step, x), text, spot in zip(placed, told, spots, strict=True)
        )
        lanes = max((spot.lane for spot in spots), default=0) + 1
        title = clauses(self.action_steps(one), self._lang) or words.BECAUSE[Because.NO_MILESTONES].of(self._lang)
        return ChartRow(one, lanes * LANE, marks, title)

    def _said(self, number: int, step: Step, one: ActionRow) -> str:
        text = said.mark_words(step, self._lang)
        return f"{number} {text}" if len(one.steps) > 1 else text

    # Words

    def action_counts(self, shown: ShownActions) -> str:
        """How many actions there are in each state, the late ones first."""
        return said.counted_words(shown.all, shown.as_of, self._lang)

    def action_state(self, one: ActionRow) -> list[str]:
        """The state with the days that it is late, then why it is pending or open again."""
        return said.state_lines(one, self._lang)

    def action_matter(self, one: ActionRow) -> str:
        """The id and the name of what is to be met."""
        return words.matter_words(one)

    def action_key(self, one: ActionRow) -> str:
        """The id of what is to be met."""
        return one.action.gap.key

    def action_gap(self, one: ActionRow) -> str:
        """The distance from the line where it is missed, and the year of the gap where that is another."""
        margin = "" if one.row is None else said.open_margin(one, margin_words(one.row, self._lang))
        return clauses((margin, said.gap_of_words(one, self._lang)), self._lang)

    def action_owner(self, one: ActionRow) -> str:
        """The office that answers for it; that there is none."""
        return one.owner or words.NOBODY.of(self._lang)

    def action_steps(self, one: ActionRow) -> list[str]:
        """Each milestone with its day and how it stands."""
        return [said.step_words(n, step, self._lang) for n, step in enumerate(one.steps, 1)]

    def step_mark(self, step: Step) -> StepState:
        """What has become of a milestone, for its shape."""
        return state_of_step(step)

    def action_figures(self, one: ActionRow) -> list[str]:
        """Figure and line of the judged year."""
        if one.row is None:
            return []
        lang = self._lang
        return said.figure_lines(value_words(one.row, lang), whose_line_words(one.row, lang), lang)

    def action_last(self, one: ActionRow, as_of: datetime.date) -> str:
        """The newest entry of the log."""
        return said.last_entry(one, as_of, self._lang)

    def action_verdict(self, one: ActionRow) -> str:
        """The verdict of the judged year; empty where there is none."""
        return words.verdict_words(one, self._lang)

    def step_state(self, state: StepState) -> str:
        """What has become of a milestone."""
        return said.STEPS[state].of(self._lang)

    def actions_here(self, shown: ShownActions) -> str:
        """How many actions a report tells of, by state."""
        return said.here_words(shown.all, self._lang)

    def actions_apart(self, shown: ShownActions) -> list[tuple[str, list[str]]]:
        """Those that are late, wait to be closed, or are closed, a line each."""
        return said.told_apart(shown, self._lang)

    def action_said(self, shown: ShownActions | None, row: Row) -> str:
        """Beside a line that was missed: what is done about it; empty where the project keeps no actions."""
        return said.line_words(shown, row, self._lang)

    def action_unread(self, shown: ShownActions) -> list[str]:
        """The files of which some actions are in no list."""
        return words.unread_words(shown.unread, self._lang)

    def action_groups(self, rows: Sequence[ActionRow]) -> list[tuple[str, list[ActionRow]]]:
        """The actions by the office that answers for them, each named with its counts."""
        return said.by_office(rows, self._lang)

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names that templates use."""
        names = [name for name in dir(self) if not name.startswith("_") and name != "filters"]
        return {name: getattr(self, name) for name in names} | {"action_spot": spot_words}


def _months_between(one: datetime.date, other: datetime.date) -> int:
    return (other.year - one.year) * _MONTHS_IN_YEAR + other.month - one.month


def filters(lang: Lang) -> dict[str, Callable[..., Any]]:
    """The filters of a language."""
    return _Charts(lang).filters()
