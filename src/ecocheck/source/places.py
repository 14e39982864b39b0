"""Declares every place of a project: its files and folders, and what may be done with each.

What no output is written over, what is sealed, what `validate` takes by name
and what is never evidence all follow from this one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.source.strays import is_of_no_concern
from ecocheck.source.written.file_names import HOME as EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable

UNITS, INDICATORS, TASKS = "units.yaml", "indicators.yaml", "tasks.yaml"
REGISTRY: Final = (UNITS, INDICATORS, TASKS)
"""The files of the registry, which may lie in another folder than the figures."""
SETTINGS: Final = "ecocheck.toml"
"""The file of defaults for options of the command line."""
DATA: Final = "data"
PLAN: Final = "docs/plan"
"""The folder of the text of the plan, beside the registry."""
ACTIONS: Final = "actions"
"""The folder of what is done to close gaps."""
REVIEWS: Final = "reviews"
"""The folder of what reviewers say of verdicts."""
RECEIVED: Final = "received"
"""The folder of what was handed in when, by whom."""
TEMPLATES: Final = "templates"
"""The folder of the project's own templates."""
CASES: Final = ("cases", "tests/cases")
"""The folders in which worked examples are looked for when no path is given."""
SCHEMAS: Final = "schemas"
"""The folder of what editors know of the project's files."""


class Sealed(StrEnum):
    """How much of a place is in a seal."""

    WHOLE = "whole"
    PART = "part"
    """What the verdicts of the sealed years rest on."""
    NEVER = "never"
    """No verdict and no document of the seal rests on it."""


class Unfit(StrEnum):
    """Why nothing of a place is evidence."""

    OWN = "own"
    """It is what the project says itself."""
    PAGE = "page"
    """It is about the project and not about what was measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A file or a folder of a project. No field has a default: each is to be decided for a new place."""

    path: str
    """From the project's root, with `/`."""
    reads: Callable[[str], bool] | None
    """Whether a file of this name in the folder is the project's; None where the place is a single file."""
    beside_registry: bool
    """Whether it is read in the folder of the registry, where that is another one."""
    validated: bool
    """Whether a file of it may be named to `validate`."""
    protected: bool
    """Whether no output is written there, over a file or as a new one."""
    sealed: Sealed
    unfit: Unfit | None
    """Why nothing there is evidence; None where it may be."""

    def holds(self, file: str) -> bool:
        """Whether a path from the root is this file, or lies in this folder."""
        return file == self.path if self.reads is None else file.startswith(f"{self.path}/")


def _any(_: str) -> bool:
    return True


def _yaml(name: str) -> bool:
    return PurePosixPath(name).suffix == ".yaml"


def _no_note(name: str) -> bool:
    """Not Markdown that explains the folder, nor litter."""
    return not is_of_no_concern(name)


def _registry(path: str) -> Place:
    return Place(
        path=path,
        reads=None,
        beside_registry=True,
        validated=True,
        protected=True,
        sealed=Sealed.WHOLE,
        unfit=Unfit.OWN,
    )


def _records(path: str, *, validated: bool, sealed: Sealed) -> Place:
    return Place(
        path=path,
        reads=_no_note,
        beside_registry=False,
        validated=validated,
        protected=True,
        sealed=sealed,
        unfit=Unfit.OWN,
    )


def _pages(
    path: str, reads: Callable[[str], bool] | None, sealed: Sealed, *, beside_registry: bool = False, protected: bool
) -> Place:
    return Place(
        path=path,
        reads=reads,
        beside_registry=beside_registry,
        validated=False,
        protected=protected,
        sealed=sealed,
        unfit=Unfit.PAGE,
    )


PLACES: Final = (
    *map(_registry, REGISTRY),
    _records(DATA, validated=True, sealed=Sealed.PART),
    _records(ACTIONS, validated=True, sealed=Sealed.PART),
    _records(REVIEWS, validated=True, sealed=Sealed.PART),
    _records(RECEIVED, validated=False, sealed=Sealed.NEVER),
    _pages(PLAN, _any, Sealed.WHOLE, beside_registry=True, protected=True),
    _pages(TEMPLATES, _any, Sealed.WHOLE, protected=True),
    *(_pages(folder, _yaml, Sealed.WHOLE, protected=True) for folder in CASES),
    _pages(SETTINGS, None, Sealed.NEVER, protected=True),
    _pages(SCHEMAS, _any, Sealed.NEVER, protected=False),  # `ecocheck schema` makes them again at any time
    Place(  # a document is protected where a figure or an action names it: a new one harms nothing
        path=EVIDENCE,
        reads=_any,
        beside_registry=False,
        validated=False,
        protected=False,
        sealed=Sealed.PART,
        unfit=None,
    ),
)


def holding(file: str) -> Place | None:
    """The place that holds a path from the project's root; None where the path is in none."""
    return next((place for place in PLACES if place.holds(file)), None)
