"""Lists the report templates, and tells which of them a project has replaced."""

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
"""Bytes of a template that are read at most; no sensible template is larger."""


class Whose(StrEnum):
    """Where a template comes from in a project."""

    DEFAULT = "default"
    REPLACED = "replaced"
    """The project has its own file in place of the default."""
    ADDED = "added"
    """Only the project has it; there is no default of that name."""


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """A template's name and where it comes from."""

    name: str
    whose: Whose


def default_names() -> tuple[str, ...]:
    """The names of the default templates: whole documents first, then parts, whose names begin with `_`."""
    return tuple(sorted(names(templates_root(), _ENDING, None), key=lambda name: name.startswith("_")))


def default_content(name: str) -> bytes:
    """The content of a default template. Raises OSError."""
    return read(templates_root() / name, LARGEST, None)


def are_defaults(folder: Path) -> bool:
    """Whether the folder holds just the unchanged defaults, as the checkout of ecocheck itself does.

    If a file cannot be read, the folder is not taken for the defaults.
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
    """The default templates, then those that only the project has.

    `folder` is the project's folder of templates; None without a project.
    """
    defaults = default_names()
    if folder is None or not folder.is_dir() or are_defaults(folder):
        return tuple(ListedTemplate(name, Whose.DEFAULT) for name in defaults)
    own = set(names(folder, _ENDING, folder.parent))
    listed = [ListedTemplate(name, Whose.REPLACED if name in own else Whose.DEFAULT) for name in defaults]
    return (*listed, *(ListedTemplate(name, Whose.ADDED) for name in sorted(own - set(defaults))))
