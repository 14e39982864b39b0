"""Which templates there are, and which of them a project has replaced."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.app.bundled import templates_root
from ecocheck.disk.reading import read
from ecocheck.disk.walking import names

if TYPE_CHECKING:
    from pathlib import Path

_ENDING = ".j2"
LARGEST = 1_000_000
"""In bytes: more than any template has."""


class Whose(StrEnum):
    """Where a template comes from in a project."""

    DEFAULT = "default"
    REPLACED = "replaced"
    """The project has a file of its own in the place of the default."""
    ADDED = "added"
    """The project's alone; no default of that name."""


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """A template by its name."""

    name: str
    whose: Whose


def default_names() -> tuple[str, ...]:
    """The default templates, those that make a whole document first."""
    return tuple(sorted(names(templates_root(), _ENDING, None), key=lambda name: name.startswith("_")))


def default_content(name: str) -> bytes:
    """A default as it is. Raises OSError."""
    return read(templates_root() / name, LARGEST, None)


def are_defaults(folder: Path) -> bool:
    """Whether the folder holds just the defaults, unchanged: the checkout is such a project, however we are installed.

    What cannot be read is not taken for a default.
    """
    if folder.resolve() == templates_root().resolve():
        return True
    own = names(folder, _ENDING, folder.parent)
    try:
        return own == sorted(default_names()) and all(
            read(folder / name, LARGEST, folder.parent) == default_content(name) for name in own
        )
    except OSError:
        return False


def list_templates(folder: Path | None) -> tuple[ListedTemplate, ...]:
    """The defaults, then what is the project's alone; `folder` is the project's own, if there is a project."""
    defaults = default_names()
    if folder is None or not folder.is_dir() or are_defaults(folder):
        return tuple(ListedTemplate(name, Whose.DEFAULT) for name in defaults)
    own = set(names(folder, _ENDING, folder.parent))
    listed = [ListedTemplate(name, Whose.REPLACED if name in own else Whose.DEFAULT) for name in defaults]
    return (*listed, *(ListedTemplate(name, Whose.ADDED) for name in sorted(own - set(defaults))))
