"""Combines the verdicts on the criteria of an indicator into one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.verdict.evaluating.combine import all_of
from ecocheck.verdict.outcome import Reason, Verdict, by_precedence
from ecocheck.verdict.sources.documents import weakest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.outcome import Backing


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """The verdict on one indicator in one region and year.

    `city_line` is true if only lines of the whole city decide the verdict. Such a
    verdict is shown as 达到全市要求 or 未达全市要求 and is never counted among
    不达标 of a county.
    """

    region: str
    year: int
    indicator: int
    verdict: Verdict
    reasons: tuple[Reason, ...]
    city_line: bool
    backing: Backing | None
    """The weakest backing among its criteria; None unless met."""
    flash: bool
    """Whether a success rests on a 快报."""


def roll_up(results: Iterable[Result]) -> tuple[IndicatorResult, ...]:
    """One entry per region, year and indicator; the results must come grouped in that way.

    Criteria that are only asked for by others are left out, unless the indicator has no other.
    """
    return tuple(
        _one(key, tuple(group))
        for key, group in groupby(results, key=lambda one: (one.region, one.year, one.indicator))
    )


def _one(key: tuple[str, int, int], results: tuple[Result, ...]) -> IndicatorResult:
    results = tuple(one for one in results if one.criterion.counted) or results
    verdict = all_of([result.verdict for result in results])
    deciding = [result for result in results if result.verdict is verdict]
    open_reasons = [reason for result in deciding for reason in result.outcome.reasons]
    met = deciding if verdict is Verdict.MET else []
    return IndicatorResult(
        *key,
        verdict,
        by_precedence(open_reasons),
        all(one.city_line for one in deciding),
        weakest(one.backing for one in met),
        any(one.flash for one in met),
    )
