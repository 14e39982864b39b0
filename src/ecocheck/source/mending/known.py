"""What mending may ask about a project: its evidence files, its ids, and the form of a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings import Route
    from ecocheck.model.rule_kinds.base import Form


def _unknown(_: object) -> None:
    """The answer for a text that belongs to no project."""
    return


def _none(_: object) -> tuple[str, ...]:
    return ()


def _unsure(_: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Known:
    """Functions that answer questions about the project; with None the text stays as it is."""

    path: Callable[[str], str | None] = _unknown
    """A function from a path of evidence to the path to write in its place."""
    own_file: Callable[[str], str | None] = _unknown
    """A function from a bare file name to the path of the file of that name in the region's folder of the year."""
    files: Callable[[str], tuple[str, ...]] = _none
    """A function from a path of evidence that names several existing files to these files; empty for any other."""
    ident: Callable[[Route], str | None] = _unknown
    """A function from the route of an id that was written another way to the id that is meant."""
    form: Callable[[Route], Form | None] = _unknown
    """A function from the route of a value to the form that the criterion asks for there."""
    target: Callable[[str], bool] = _unsure
    """A function from an id to whether it is that of a target of a task."""
    unit: Callable[[Route], str | None] = _unknown
    """A function from the route of a unit to the unit that the criterion asks for there."""
    region: Callable[[str], str | None] = _unknown
    """A function from another name of the file's region to the name to write; None for the name of any other."""
