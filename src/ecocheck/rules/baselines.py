"""ECO625–627, 631, 650: whether a baseline and its adjustments can be used, and who approved these."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.quantity import Amount
from ecocheck.source.yaml.characters import shown
from ecocheck.verdict.evaluating.baseline import Flaw, baseline_amount, flaws, lowered
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.papers import names_none

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.rules.context import DataContext

_NOT_ABOVE: Final = {
    Authority.OWN: "own_office",
    Authority.ELSEWHERE: "elsewhere",
    Authority.UNRECOGNISED: "unrecognised",
}
"""The phrase for each place of an office that does not stand above the region."""


def baseline_dates(context: DataContext) -> Iterator[Finding]:
    """A baseline is of a year before the file's year (625); its adjustments are not before its own year (631)."""
    for key, baseline in context.figures.baselines.items():
        params = {"id": key, "written": str(baseline.year), "year": str(context.figures.year)}
        for flaw, place in flaws(baseline, context.figures.year, context.as_of):
            if flaw is Flaw.NOT_EARLIER:
                yield context.find("ECO625", ("baselines", key, "year"), **params)
            elif flaw is Flaw.ADJUSTED_BEFORE and place is not None:
                date = baseline.adjusted[place].date.isoformat()
                yield context.find("ECO631", ("baselines", key, "adjusted", place, "date"), **params, date=date)


def eco626_adjusted_by_nobody(context: DataContext) -> Iterator[Finding]:
    """A baseline changes only by an approval that names its document; 待补 names nothing."""
    for key, baseline in context.figures.baselines.items():
        for place, change in enumerate(baseline.adjusted):
            missing = [name for name in ("document", "approved_by") if _unnamed(getattr(change, name))]
            if missing:
                route: Route = ("baselines", key, "adjusted", place)
                yield context.find("ECO626", route, id=key, missing="、".join(missing))


def _unnamed(text: str | None) -> bool:
    return text is None or names_none(text)


def eco650_lowered_by_no_office_above(context: DataContext) -> Iterator[Finding]:
    """Whoever is judged by a baseline does not lower it: an office above does."""
    for key, baseline in context.figures.baselines.items():
        for one in lowered(baseline, context.figures.year):
            phrase = _NOT_ABOVE.get(authority_of(one.approved_by, context.place))
            if phrase is not None:
                route: Route = ("baselines", key, "adjusted", baseline.adjusted.index(one), "approved_by")
                params = {"by": shown(one.approved_by or ""), "written": Amount.of(one.value).shown, "phrase": phrase}
                yield context.find("ECO650", route, id=key, region=context.place.name, **params)


def eco627_baseline_moved(context: DataContext) -> Iterator[Finding]:
    """The files of two years state the same baseline, unless an approved change lies between them."""
    before = context.before
    for key, baseline in context.figures.baselines.items():
        past = before.figures.baselines.get(key) if before is not None else None
        if before is None or past is None or past == baseline:
            continue
        now, then = Amount.of(baseline.value), baseline_amount(past, context.figures.year - 1)
        changed = baseline_amount(baseline, context.figures.year - 1).exact != then.exact
        if changed and (now.exact, baseline.year) != (Fraction(past.value), past.year):
            related = (Related(before.document.spot(("baselines", key, "value")), "prior"),)
            params = {"id": key, "written": now.shown, "before": then.shown}
            yield context.find("ECO627", ("baselines", key, "value"), "value", related, **params)


BASELINE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    baseline_dates,
    eco626_adjusted_by_nobody,
    eco627_baseline_moved,
    eco650_lowered_by_no_office_above,
)
