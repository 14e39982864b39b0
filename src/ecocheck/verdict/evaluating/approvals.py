"""Whether an office above the region approved the adjustment of a baseline, in a document that approves it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.documents import named_in
from ecocheck.verdict.sources.papers import asks_only
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from ecocheck.model.measurement import Adjustment
    from ecocheck.verdict.inputs.given import Inputs


class Unapproved(StrEnum):
    """Why the document of an adjustment does not approve it."""

    ASKED_ONLY = "asked_only"
    """It asks for the approval."""
    PENDING = "pending"
    """The note says that nobody has approved it yet."""
    YOUNGER = "younger"
    """It is numbered after the year in which it is to have approved the adjustment."""


_PENDING: Final = regex(
    r"(?:正在|未|待)[^，。；]{0,6}?(?:报批|审批|批复|批准|审定|上报|报送)|(?:拟|准备)(?:上报|报[批送请])|(?:报批|审批|上报)中"
)


def unapproved(change: Adjustment) -> Unapproved | None:
    """Why the document that an adjustment names does not approve it; None if it may, or if none is named."""
    document = change.document or ""
    if asks_only(document):
        return Unapproved.ASKED_ONLY
    if change.note is not None and _PENDING.search(folded(change.note)):
        return Unapproved.PENDING
    numbered = number_year(document)
    return Unapproved.YOUNGER if numbered is not None and numbered > change.date.year else None


def from_above(change: Adjustment, inputs: Inputs) -> bool:
    """Whether an office above the region approved the adjustment in a named document."""
    if authority_of(change.approved_by, inputs.place) is not Authority.ABOVE or unapproved(change) is not None:
        return False
    return named_in(change.document, inputs.subject.name, inputs.place)
