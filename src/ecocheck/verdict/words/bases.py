"""Which 口径 or quantity a source mentions, and the 口径 by which a figure is compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form
from ecocheck.verdict.reading import stated_basis
from ecocheck.verdict.words.text import folded, source_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.model.measurement import Reading
    from ecocheck.model.registry import Basis
    from ecocheck.verdict.subject import Subject

_NOT: Final = "未不没非"
_NUMBER_AFTER: Final = regex(r"[^\d，。；,;]{0,10}?(\d{1,20}(?:\.\d{1,20})?)", re.ASCII)


def bases_spoken_of(text: str, bases: Sequence[Basis]) -> tuple[str, ...]:
    """The bases whose phrases occur, the longest phrase first: 十大生态产业 is not also 生态产业.

    A phrase that is denied, as in 未剔除沙尘, does not count.
    """
    phrases = sorted(
        ((plain_form(phrase), basis.name) for basis in bases for phrase in basis.phrases), key=lambda one: -len(one[0])
    )
    found: dict[str, None] = {}
    for phrase, name in phrases:
        if phrase in text:
            at = text.index(phrase)
            if not (at and text[at - 1] in _NOT):
                found[name] = None
            text = text.replace(phrase, "，")
    return tuple(found)


def _words(reading: Reading) -> str:
    return "，".join(said.text for said in source_texts(reading))


def spoken_bases(reading: Reading, subject: Subject) -> tuple[str, ...]:
    """The bases of the subject that title and quote mention."""
    return bases_spoken_of(_words(reading), subject.bases) if subject.bases and reading.source is not None else ()


def known_basis(name: str | None, subject: Subject) -> str | None:
    """The stated basis in the subject's own spelling; None if it is left out or 未说明."""
    stated = stated_basis(name)
    if stated is None or stated in subject.basis_names or stated.isascii():
        return stated
    folded = plain_form(stated)
    if stated_basis(folded) is None:
        return None
    return next((basis for basis in subject.basis_names if plain_form(basis) == folded), stated)


@dataclass(frozen=True, slots=True)
class FigureBasis:
    """The basis of a figure, as far as file and source say."""

    name: str | None = None
    """The basis stated, or else the only basis that the source mentions, if it is accepted."""
    another: str | None = None
    """If no basis is stated: what the source mentions instead of the subject's own basis or quantity."""
    several: bool = False
    """No basis is stated, and the source mentions several, one of them accepted."""

    @property
    def known(self) -> str | None:
        """The basis or quantity that the figure is on, accepted or not; None where neither file nor source says."""
        return self.another or self.name


def basis_of(reading: Reading, subject: Subject) -> FigureBasis:
    """The basis of a figure; a stated basis takes precedence over title and quote."""
    stated = known_basis(reading.basis, subject)
    if stated is not None or reading.source is None:
        return FigureBasis(stated)
    spoken = spoken_bases(reading, subject)
    if spoken and not subject.accepted.intersection(spoken):
        return FigureBasis(another="、".join(spoken))
    name = spoken[0] if len(spoken) == 1 else None
    another = taken_from_another(reading, subject) or other_places(reading, subject)
    return FigureBasis(name, another, several=len(spoken) > 1)


_KINDS_OF_PLACE: Final = "乡镇|镇街|街道|社区|县区|自然村|行政村|村"
_PLACES: Final = regex(rf"(?<![\d.])(\d{{1,6}})\s?个?({_KINDS_OF_PLACE})", re.ASCII, needs="乡县村社自行街镇")
"""So many places of a kind: 18个乡镇."""
_SHARE_OF: Final = regex(rf"({_KINDS_OF_PLACE})庄?(?:占比|比例)$")
"""The name of a share of places, which says what kind they are."""


def places_counted(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Places that the quote counts as many of as the denominator says, each with its kind: (18个乡镇, 乡镇)."""
    quote = reading.source.quote if reading.source is not None else None
    if quote is None or reading.denominator is None:
        return ()
    found = _PLACES.finditer(folded(quote))
    return tuple((one[0], one[2]) for one in found if Decimal(one[1]) == reading.denominator)


def other_places(reading: Reading, subject: Subject) -> str | None:
    """The places of another kind of which a share is counted: townships, where the subject is a share of villages."""
    share = _SHARE_OF.search(subject.name)
    counted = places_counted(reading) if share is not None else ()
    if share is None or any(share[1] in kind for _, kind in counted):
        return None
    return next((words for words, _ in counted), None)


def _numbers(reading: Reading) -> tuple[Decimal, ...]:
    found = (reading.value, reading.numerator, reading.denominator)
    return tuple(number for number in found if isinstance(number, Decimal))


def taken_from_another(reading: Reading, subject: Subject) -> str | None:
    """The other quantity, if it is the only one that a source mentions.

    None if the source names the right quantity too, or if the number reported
    stands in its words apart from the other quantity's own number.
    """
    if not subject.confused_with:
        return None
    return _other(_words(reading), subject.name, subject.confused_with, _numbers(reading))


@lru_cache(maxsize=2048)
def _other(text: str, own: str, others: tuple[str, ...], wanted: tuple[Decimal, ...]) -> str | None:
    name = other_quantity(text, own, others, wanted)
    if name is None or _names(text, own):
        return None
    rest = text
    for one in sorted(map(plain_form, others), key=len, reverse=True):
        rest = re.sub(
            rf"{re.escape(one)}(?:[^\d，。；,;]{{0,10}}?\d{{1,20}}(?:\.\d{{1,20}})?)?", "，", rest, flags=re.ASCII
        )
    left = {Decimal(number) for number in re.findall(r"(?<![\d.])\d{1,20}(?:\.\d{1,20})?", rest, re.ASCII)}
    return None if left.intersection(wanted) else name


def _names(text: str, own: str) -> bool:
    """Whether the text names the quantity, at least by what stands behind the last 的 of its name; brackets aside."""
    bare = plain_form(own).partition("(")[0].rpartition("的")[2]
    return bool(bare) and bare in text


def other_quantity(text: str, own: str, others: Sequence[str], wanted: Sequence[Decimal]) -> str | None:
    """The other quantity that a source mentions; None if there is none.

    If the source names the right quantity too, the other counts only if its own
    number is the number reported.
    """
    folded = plain_form(text)
    present = sorted((name for name in map(plain_form, others) if name in folded), key=len, reverse=True)
    if not present:
        return None
    if not _names(folded, own):
        return present[0]
    return next((name for name in present if _first_number_after(folded, name) in wanted), None)


def _first_number_after(text: str, name: str) -> Decimal | None:
    at = text.index(name) + len(name)
    found = _NUMBER_AFTER.match(text[at : at + 64])
    return Decimal(found[1]) if found else None
