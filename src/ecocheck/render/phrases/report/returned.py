"""What reviewers returned, as the first page of a report says it: what, why, and who must look again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.reviewing.overview import is_own_success
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.gaps import subject_id
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, date_words
from ecocheck.render.phrases.report.forms import Forms, ended
from ecocheck.render.phrases.reviews.words import LOOK_AGAIN, RETURNED_CHANGED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion
    from ecocheck.findings import Lang

_form: Final = Forms(
    {
        "head": Text("复核退回{n}项", "Returned by reviewers: {n}"),
        "head_of_year": Text("{year}年复核退回{n}项", "Returned by reviewers in {year}: {n}"),
        "met": Text("其中判达标的{n}项", "{n} of them met"),
        "by": Text("{agency} {day}", "{agency}, {day}"),
        "more": Text("等", "and more"),
        "stands": Text("复核不改变判定，须处理", "a review changes no verdict; somebody must act"),
    }
)
MOST: Final = 8
"""How many a line names."""
_LONG: Final = 30
"""How many characters of a reason it shows."""


class Returned(NamedTuple):
    """A line on what was returned in a year: the part to stand out, and the rest."""

    head: str
    rest: str


def returned_words(conclusion: Conclusion, lang: Lang, most: int = MOST) -> list[Returned]:
    """One line for each year in which something is returned, the newest first; with `most` 0 only how many."""
    found = [gap for gap in conclusion.reviews if gap.kind is GapKind.REVIEW_RETURNED]
    years = sorted({gap.year for gap in found}, reverse=True)
    named_year = len({one.year for one in conclusion.coverage}) > 1
    several = len({one.region for one in conclusion.coverage}) > 1
    return [
        _line([gap for gap in found if gap.year == year], lang, most, named_year=named_year, several=several)
        for year in years
    ]


def _line(gaps: Sequence[Gap], lang: Lang, most: int, *, named_year: bool, several: bool) -> Returned:
    head = _form("head_of_year" if named_year else "head", lang, n=len(gaps), year=gaps[0].year)
    met = sum(gap.row is not None and is_own_success(gap.row) for gap in gaps)
    beside = bracketed(_form("met", lang, n=met), lang) if met else ""
    if not most:
        return Returned(head, ended(beside, lang))
    named = [_one(gap, lang, several=several) for gap in gaps[:most]]
    more = [_form("more", lang)] if len(gaps) > most else []
    said = clauses((*named, *more), lang)
    return Returned(head, f"{beside}{COLON.of(lang)}{ended(said, lang)}{ended(_form('stands', lang), lang)}")


def _one(gap: Gap, lang: Lang, *, several: bool) -> str:
    region = f"{gap.region} " if several else ""
    what = f"{region}{subject_id(gap)} {gap.name}"
    review = None if gap.row is None else gap.row.review
    if review is None or review.decisive is None:
        return what
    said = review.decisive.review
    reason = said.reason or ""
    reason = reason if len(reason) <= _LONG else f"{reason[:_LONG]}…"
    by = _form("by", lang, agency=said.agency, day=date_words(said.date, lang))
    again = [RETURNED_CHANGED.of(lang), LOOK_AGAIN.of(lang)] if review.returned_then_changed else []
    return what + bracketed(clauses((reason, by, *again), lang), lang)
