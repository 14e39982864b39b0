"""Finds what the package carries besides code: the plan's registry, its figures, and the default templates.

The wheel holds copies under `ecocheck/_bundled` (see pyproject.toml). An
editable install (`pip install -e .`) runs from `src/` and has no copies; then
the originals in the checkout are used.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_MARK = "indicators.yaml"


class NothingBundledError(Exception):
    """There are neither the wheel's copies nor a checkout: the installation is damaged."""

    def __init__(self, package: Path) -> None:
        """`package` is the folder of the installed package."""
        super().__init__(str(package))
        self.package = package


def locate(package: Path) -> Path:
    """The folder with registry and templates that belongs to the package at `package`.

    Raises NothingBundledError.
    """
    for folder in (package / "_bundled", package.parents[1]):
        if (folder / _MARK).is_file() and (folder / "templates").is_dir():
            return folder
    raise NothingBundledError(package)


@cache
def registry_root() -> Path:
    """The folder of the shipped indicators.yaml, tasks.yaml, units.yaml and data/, which is a complete project."""
    return locate(_PACKAGE)


def templates_root() -> Path:
    """The folder of the default templates, which a project may replace one by one."""
    return registry_root() / "templates"
