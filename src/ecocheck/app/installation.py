"""In which way the program was installed, told by the files that the installers leave, so that hints can name it."""

from __future__ import annotations

import enum
import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecocheck.disk.reading import read

if TYPE_CHECKING:
    from pathlib import Path

BUNDLE_MARK: Final = "ecocheck-offline.txt"
"""What the installer of an offline bundle writes into the environment that it makes."""

_NAME: Final = "ecocheck"
_RECEIPT: Final = "uv-receipt.toml"
_METADATA: Final = "pipx_metadata.json"
_SETTINGS: Final = "pyvenv.cfg"
_MANAGED: Final = "EXTERNALLY-MANAGED"
_CACHES: Final = frozenset({"archive-v0", "environments-v2"})
"""Folders of uv's cache in which `uvx` makes environments for one run."""
_MOST: Final = 1_000_000


class Way(enum.Enum):
    """How the program was installed."""

    BUNDLE = enum.auto()
    """From an offline bundle."""
    UV_TOOL = enum.auto()
    UVX = enum.auto()
    """Only for this run."""
    PIPX = enum.auto()
    UV_VENV = enum.auto()
    """Into an environment that uv made, which has no pip."""
    VENV = enum.auto()
    """Into an environment of its own, editable or not."""
    MANAGED = enum.auto()
    """Into the system's Python, in which pip may install nothing (PEP 668)."""
    PYTHON = enum.auto()
    """Into a Python as it is."""


@dataclass(frozen=True, slots=True)
class Installation:
    """The way, and what a command needs to name it."""

    way: Way
    name: str = _NAME
    """What pipx calls the environment."""
    source: str | None = None
    """What `uv tool install` was given, if it can be given again."""


def installation(prefix: Path, base: Path, stdlib: Path) -> Installation:
    """By the folder of the environment, that of the Python it was made from, and that of the standard library.

    Never raises: what cannot be read tells nothing.
    """
    if (prefix / BUNDLE_MARK).is_file():
        return Installation(Way.BUNDLE)
    if (prefix / _RECEIPT).is_file():
        return Installation(Way.UV_TOOL, source=_source(_text(prefix / _RECEIPT)))
    if (prefix / _METADATA).is_file():
        return Installation(Way.PIPX, name=_pipx_name(_text(prefix / _METADATA)) or prefix.name)
    if prefix != base:
        made_by_uv = any(line.partition("=")[0].strip() == "uv" for line in _text(prefix / _SETTINGS).splitlines())
        if made_by_uv:
            return Installation(Way.UVX if _CACHES & set(prefix.parts) else Way.UV_VENV)
        return Installation(Way.VENV)
    return Installation(Way.MANAGED if (stdlib / _MANAGED).is_file() else Way.PYTHON)


def _text(path: Path) -> str:
    try:
        return read(path, _MOST, None).decode("utf-8-sig")
    except (OSError, ValueError):
        return ""


def _source(receipt: str) -> str | None:
    """The name or address that stands in uv's receipt; None where it stands there in another way."""
    try:
        wanted: Any = tomllib.loads(receipt)["tool"]["requirements"]
        ours = next(one for one in wanted if one["name"] == _NAME)
    except (KeyError, TypeError, StopIteration, ValueError, RecursionError):
        return None
    given = set(ours) - {"name", "extras", "specifier"}
    if not given:
        return _NAME
    key = given.pop()
    value = ours[key]
    known = not given and key in {"path", "directory", "url"} and isinstance(value, str) and value.isprintable()
    return str(value) if known and '"' not in value else None


def _pipx_name(metadata: str) -> str | None:
    try:
        name: Any = json.loads(metadata)["environment"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return name if isinstance(name, str) and name and all(one.isalnum() or one in "._-" for one in name) else None
