"""Of what a sentence states a number, where it states several: 市区不低于98%，县城不低于93%."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.lines import sides_of
from ecocheck.verdict.words.text import folded, only_han

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_CLAUSE: Final = regex(r"[，。；;、]|,(?!\d{3})")
_KEPT: Final = regex(r"(?:达|保持|维持|稳定|实现)[到在为]?\s*$")
"""Before a number that is to be reached or kept."""
_FIGURE: Final = regex(r"\d+(?:\.\d+)?")
_LEAST: Final = 3
"""How many characters of a name are enough to know it by; one or two stand in many words."""
_EACH: Final = regex(r"分别|依次|各为")
"""Numbers in the order of names: 满意度、参与度分别不低于95%、90%."""
_LOWER: Final = regex(
    r"[低少小]于|不[高大多]|超过|以[下内]|之内|[降减]|控制|限制|削减|浓度|强度|能耗|水耗|排放|漏损|噪声|超标|劣|[≤<]|上限|最[多高大]|至多"
)
"""Words of things of which less is better, or that set a limit."""


class Clause(NamedTuple):
    """A part of a sentence that states figures: its words, and whether they say that these are to be reached."""

    words: str
    figures: tuple[Decimal, ...]
    asks: bool


def other_clause(number: Decimal, name: str, text: str) -> str | None:
    """The clause in which the text states another number for what is named; None where the number may be the one.

    A clause that only says how things are (为15%) gives way to one that says what
    is to be reached, and a clause about something else to the one with the name.
    """
    if _EACH.search(text) is not None:
        return None
    clauses = tuple(_clauses(text))
    held = [one for one in clauses if abs(number) in one.figures]
    others = [one for one in clauses if abs(number) not in one.figures and one.asks]
    if not held or not others:
        return None
    named = _named(name, clauses)
    if not any(one.asks for one in held):
        return (named if named is not None and named in others else others[0]).words
    return named.words if named is not None and named in others else None


def calls_for_less(text: str) -> bool:
    """Whether a word of the text may mean that less is better."""
    return _LOWER.search(folded(text)) is not None


def _clauses(text: str) -> Iterator[Clause]:
    for words in _CLAUSE.split(folded(text)):
        if figures := figures_in(words):
            reached = any(_KEPT.search(words[: one.start()]) for one in _FIGURE.finditer(words))
            yield Clause(words, figures, reached or any(sides_of(one, words) for one in figures))


def _named(name: str, clauses: tuple[Clause, ...]) -> Clause | None:
    """The one clause that has more of the name than every other."""
    ranked = sorted(((_common(only_han(name), only_han(one.words)), -place) for place, one in enumerate(clauses)))
    best, place = ranked[-1]
    if best < _LEAST or (len(ranked) > 1 and ranked[-2][0] == best):
        return None
    return clauses[-place]


def _common(name: str, words: str) -> int:
    """The length of the longest piece of the name that the words have."""
    longest = 0
    for start in range(len(name)):
        while name[start : start + longest + 1] in words and start + longest < len(name):
            longest += 1
    return longest
