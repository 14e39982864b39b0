"""The words for what the counties add up to, where the city has no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.layout import COUNTIES
from ecocheck.findings.entry import Text
from ecocheck.quantity import plain
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, joined
from ecocheck.verdict.totals import Proposal

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.verdict.totals import Part

TITLE: Final = Text("各县区合计（供核对，不代替市级数据）", "The sum of the counties, no figure of the city")
_PROPOSED: Final = Text(
    "分子 {numerator}，分母 {denominator}，{arithmetic}；其中 {addends}",
    "numerator {numerator}, denominator {denominator}, {arithmetic}; of these {addends}",
)


def proposed_words(proposal: Proposal, lang: Lang) -> str:
    """One line for a form: that it is a sum of counties to be checked, and the sum."""
    return f"{COUNTIES.of(lang)}{COLON.of(lang)}{sum_words(proposal, lang)}"


def sum_words(proposal: Proposal, lang: Lang) -> str:
    """Both sums, the ratio, and each county with its parts as `云岭县 96.5/100`."""
    return _PROPOSED.of(lang).format(
        numerator=plain(proposal.numerator),
        denominator=plain(proposal.denominator),
        arithmetic=proposal.arithmetic,
        addends=joined((f"{one.region} {parts_words(one)}" for one in proposal.addends), lang),
    )


def parts_words(part: Part) -> str:
    """Both parts of one county, as `96.5/100`."""
    return f"{part.numerator:f}/{part.denominator:f}"


def county_words(one: Part | Proposal, lang: Lang) -> str:
    """The county, or that it is the sum of all."""
    return labels.TOTAL.of(lang) if isinstance(one, Proposal) else one.region


def county_place(one: Part | Proposal, _: Lang) -> str:
    """Where the county's figure stands; for the sum, what it comes to."""
    if isinstance(one, Proposal):
        return one.arithmetic
    return spot_words(one.at)
