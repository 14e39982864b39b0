"""Tools and libraries that a bare machine lacks: a test that needs one says so, and is skipped where it is missing.

A bare machine runs the whole suite without them. Where they must be there, as
in CI, `ECOCHECK_REQUIRE` names them (`node,chromium,libreoffice`) and a missing
one fails the test: nothing is left out in silence.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final, NoReturn

import pytest

PROGRAMS: Final = {
    "node": ("node",),
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "libreoffice": ("soffice", "libreoffice"),
    "pdftotext": ("pdftotext",),
    "java": ("java",),
    "bash": ("bash",),
    "zsh": ("zsh",),
    "fish": ("fish",),
    "unzip": ("unzip",),
}
"""By the word used in `ECOCHECK_REQUIRE`, the names that the program goes by."""

LIBRARIES: Final = {
    "word": ("docx", "defusedxml"),
    "openpyxl": ("openpyxl", "defusedxml"),
    "zensical": ("zensical",),
}
"""By the word used in `ECOCHECK_REQUIRE`, what the tests import: the library that writes Word, those that read back."""

NODE_PACKAGES: Final = Path(__file__).with_name("node") / "package.json"
_TIME_LIMIT: Final = 180


def required(name: str) -> bool:
    """Whether `ECOCHECK_REQUIRE` says that it must be there."""
    return name in [word.strip() for word in os.environ.get("ECOCHECK_REQUIRE", "").split(",")]


def require(name: str) -> None:
    """Skip the test where the tool is missing; fail it where the tool is required."""
    if name in LIBRARIES:
        libraries(name)
        return
    if name == "node":
        node_modules()
    program(name)


def libraries(name: str) -> None:
    """Go on only where what the tests of an extra import is installed."""
    for module in LIBRARIES[name]:
        if importlib.util.find_spec(module) is None:
            _missing(name, f"the library {module} is not installed")


def program(name: str) -> str:
    """The path of the program, or no test."""
    found = next(filter(None, map(shutil.which, PROGRAMS.get(name, (name,)))), None)
    if found is None:
        _missing(name, f"the program {name} is not installed")
    return found


def node_modules() -> Path:
    """The folder that holds the npm packages of `tests/node/package.json`, or no test.

    `ECOCHECK_NODE_MODULES` names it; npm makes it with
    `npm ci --ignore-scripts --prefix FOLDER` over a copy of that file and its lock.
    """
    named = os.environ.get("ECOCHECK_NODE_MODULES")
    if not named:
        _missing("node", f"ECOCHECK_NODE_MODULES does not name the packages of {NODE_PACKAGES.name}")
    folder = Path(named).resolve()
    if not folder.is_dir():
        _missing("node", f"ECOCHECK_NODE_MODULES names no folder: {folder}")
    return folder


def node_package(name: str) -> Path:
    """The folder of one npm package, or no test."""
    folder = node_modules() / name
    if not folder.is_dir():
        _missing("node", f"the npm package {name} is not in ECOCHECK_NODE_MODULES")
    return folder


def run_tool(
    *command: str | Path, folder: Path, extra: dict[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a tool in the folder and return what it said; a failing exit code is for the test to judge."""
    return subprocess.run(  # noqa: S603 the tests choose the command
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **(extra or {})},
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=_TIME_LIMIT,
        check=False,
    )


def _missing(name: str, why: str) -> NoReturn:
    if required(name):
        pytest.fail(f"ECOCHECK_REQUIRE wants {name}: {why}")
    pytest.skip(why)
