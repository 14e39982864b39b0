"""What a project knows beyond the text that is mended: its files, its ids, and what is asked for where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings import Route
    from ecocheck.model.rule_kind import Form


def _unknown(_: object) -> None:
    """For a text that belongs to no project on the disk."""
    return


@dataclass(frozen=True, slots=True)
class Known:
    """Three questions; the answer None leaves the text as it is."""

    path: Callable[[str], str | None] = _unknown
    """From a path of evidence to the one that has to stand in its place."""
    ident: Callable[[Route], str | None] = _unknown
    """From the route of an id that was written another way to the one id that is meant."""
    form: Callable[[Route], Form | None] = _unknown
    """What is asked for at the route of a value."""
