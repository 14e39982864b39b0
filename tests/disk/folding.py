"""A disk that finds a file under other capitals and another way of writing é too, as those of Windows and macOS do."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

_CALLS = ("stat", "lstat", "open", "scandir", "listdir")


def fold(monkeypatch: pytest.MonkeyPatch, below: Path) -> None:
    """From now on everything below the folder is found so. What a folder lists stays as it is."""
    listing = os.listdir

    def real(path: Any) -> Any:
        if not isinstance(path, str | os.PathLike):
            return path
        name = os.fspath(path)
        if not name.startswith(f"{below}/"):
            return path
        at = str(below)
        for part in name.removeprefix(f"{below}/").split("/"):
            try:
                found = listing(at)
            except OSError:
                found = []
            at += "/" + (part if part in found else next((one for one in found if _form(one) == _form(part)), part))
        return at

    def folding(call: Callable[..., Any]) -> Callable[..., Any]:
        return lambda path=".", *args, **more: call(real(path), *args, **more)

    for name in _CALLS:
        monkeypatch.setattr(os, name, folding(getattr(os, name)))


def _form(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
