"""ECO625–627, 631, 650, 651: whether a baseline and its adjustments can be used, and who approved the adjustments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.quantity import Amount, same_unit
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.approvals import Unapproved, unapproved
from ecocheck.verdict.evaluating.baseline import (
    Flaw,
    adjusted_otherwise,
    flaws,
    lowered,
    moved_from,
    value_before,
)
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.papers import names_none

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import Baseline
    from ecocheck.rules.context import DataContext

_NOT_ABOVE: Final = {
    Authority.OWN: "own_office",
    Authority.ELSEWHERE: "elsewhere",
    Authority.UNRECOGNISED: "unrecognised",
}
"""The phrase for an office that does not stand above the region."""


BY_FLAW: Final = {
    Flaw.NOT_EARLIER: ("ECO625", "year"),
    Flaw.ADJUSTED_BEFORE: ("ECO631", "date"),
    Flaw.OTHER_DATE: ("ECO631", "date"),
    Flaw.AREA_TAKEN_OUT: ("ECO631", "value"),
    Flaw.NOTHING_HELD: ("ECO651", "value"),
}
"""The finding of each flaw and the key that it points at; a test checks that the table is complete."""

SPOKEN_OF: Final = frozenset({Flaw.ADJUSTED_AFTER})
"""Flaws that other checks report: `eco609_date_to_come` finds every date that has not come."""


def flaws_of_a_baseline(context: DataContext) -> Iterator[Finding]:
    """ECO625, 631, 651: a baseline is of an earlier year and above zero; dates and values of its adjustments fit."""
    for key, baseline in context.figures.baselines.items():
        for flaw, place in flaws(baseline, context.figures.year, context.as_of):
            if flaw in SPOKEN_OF:
                continue
            code, part = BY_FLAW[flaw]
            route: Route = ("baselines", key) if place is None else ("baselines", key, "adjusted", place)
            params = {"id": key, "written": str(baseline.year), "year": str(context.figures.year)}
            if place is not None:
                params |= _adjustment(baseline, flaw, place)
            if flaw is Flaw.NOTHING_HELD:
                params |= _nothing_held(baseline, place)
            yield context.find(code, (*route, part), **params)


def _nothing_held(baseline: Baseline, place: int | None) -> dict[str, str]:
    """The params for a baseline of nothing; of a little below zero it can be told what is left."""
    if place is None:
        return {"written": format(baseline.value, "f"), "phrase": "nothing", "phrase_fix": "held_figure"}
    value, before = baseline.adjusted[place].value, value_before(baseline, place)
    taken_out = 0 < -value < before / 2
    said = {"written": format(value, "f"), "phrase": "its_change", "out": Amount.of(-value).shown}
    return said | {"phrase_fix": "area_left_of" if taken_out else "area_left", "left": Amount.of(before + value).shown}


def _adjustment(baseline: Baseline, flaw: Flaw, place: int) -> dict[str, str]:
    """The params for an adjustment, and the words for what is wrong with it."""
    one, before = baseline.adjusted[place], value_before(baseline, place)
    phrase, fix = {
        Flaw.OTHER_DATE: ("adjusted_after", "date_of_approval"),
        Flaw.AREA_TAKEN_OUT: ("adjusted_to_little", "area_left_or_note"),
    }.get(flaw, ("adjusted_before", "date_or_year"))
    return {
        "date": one.date.isoformat(),
        "document": shown(one.document or ""),
        "value": Amount.of(one.value).shown,
        "before": Amount.of(before).shown,
        "left": Amount.of(before - one.value).shown,
        "phrase": phrase,
        "phrase_fix": fix,
    }


def eco626_adjusted_by_nobody(context: DataContext) -> Iterator[Finding]:
    """An adjustment of a baseline names the document that approved it; 待补 names none, and a 请示 approves nothing."""
    for key, baseline in context.figures.baselines.items():
        for place, change in enumerate(baseline.adjusted):
            missing = [name for name in ("document", "approved_by") if _unnamed(getattr(change, name))]
            why, route = unapproved(change), ("baselines", key, "adjusted", place)
            if missing:
                yield context.find("ECO626", route, id=key, missing="、".join(missing), phrase="lacks")
            elif why is not None:
                part, phrase = _UNAPPROVED[why]
                said = {"written": shown(getattr(change, part) or ""), "date": change.date.isoformat()}
                yield context.find("ECO626", (*route, part), id=key, phrase=phrase, **said)


_UNAPPROVED: Final = {
    Unapproved.ASKED_ONLY: ("document", "approval_asked_only"),
    Unapproved.PENDING: ("note", "approval_pending"),
    Unapproved.YOUNGER: ("document", "approval_younger"),
}
"""The key that each reason points at, and its phrase."""


def _unnamed(text: str | None) -> bool:
    return text is None or names_none(text)


def eco650_lowered_by_no_office_above(context: DataContext) -> Iterator[Finding]:
    """A baseline may be lowered only with the approval of an office above the region."""
    for key, baseline in context.figures.baselines.items():
        for one in lowered(baseline, context.figures.year):
            phrase = _NOT_ABOVE.get(authority_of(one.approved_by, context.place))
            if phrase is not None:
                route: Route = ("baselines", key, "adjusted", baseline.adjusted.index(one), "approved_by")
                params = {"by": shown(one.approved_by or ""), "written": Amount.of(one.value).shown, "phrase": phrase}
                yield context.find("ECO650", route, id=key, region=context.place.name, **params)


def eco627_baseline_moved(context: DataContext) -> Iterator[Finding]:
    """The files of two years state the same baseline, unless an approved change lies between them.

    Looked at is the newest of the earlier files that states another one.
    """
    for key, baseline in context.figures.baselines.items():
        moved = (
            (file, past)
            for year, file in sorted(context.years.items(), reverse=True)
            if year < context.figures.year
            and (past := file.figures.baselines.get(key)) is not None
            and same_unit(baseline.unit, past.unit)
            and moved_from(baseline, past, year) is not None
        )
        before, past = next(moved, (None, None))
        if before is None or past is None:
            continue
        found = adjusted_otherwise(baseline, past) if baseline.value == past.value else None
        here: Route = ("value",)
        there, now, then = here, baseline.value, past.value
        if found is not None:
            if any(place == found[0] for _, place in flaws(baseline, context.figures.year, context.as_of)):
                continue  # another finding already tells what is wrong with the adjustment
            here, there = ("adjusted", found[0], "value"), ("adjusted", found[1], "value")
            now, then = baseline.adjusted[found[0]].value, past.adjusted[found[1]].value
        related = (Related(before.document.spot(("baselines", key, *there)), "prior"),)
        params = {"id": key, "written": Amount.of(now).shown, "before": Amount.of(then).shown}
        params |= {"year": str(before.figures.year), "phrase": "nothing" if found is None else "its_adjustment"}
        yield context.find("ECO627", ("baselines", key, *here), "value", related, **params)


BASELINE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    flaws_of_a_baseline,
    eco626_adjusted_by_nobody,
    eco627_baseline_moved,
    eco650_lowered_by_no_office_above,
)
