"""Whole outputs kept as files, as they were looked at and found good; byte for byte."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_FEW = 40


def same_as_snapshot(path: Path, content: str | bytes) -> None:
    """Compare exactly, line ends and marks included; ECOCHECK_UPDATE_SNAPSHOTS=1 writes the file again."""
    __tracebackhide__ = True
    made = content.encode() if isinstance(content, str) else content
    if os.environ.get("ECOCHECK_UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    kept = path.read_bytes() if path.is_file() else None
    if made != kept:
        pytest.fail(
            "\n".join([_renewal(path, there=kept is not None), *_differences(kept or b"", made)]), pytrace=False
        )


def _renewal(path: Path, *, there: bool) -> str:
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
    asked = os.environ.get("PYTEST_CURRENT_TEST", "tests/").partition("::")[0]
    said = "is not what came out" if there else "is not there"
    return f"{name} {said}. Look at the output; if it is meant: ECOCHECK_UPDATE_SNAPSHOTS=1 pytest {asked}"


def _differences(kept: bytes, made: bytes) -> list[str]:
    """The first lines that differ, with line ends and marks to be seen where only they do."""
    before, after = (text.decode(errors="backslashreplace").split("\n") for text in (kept, made))
    lines = list(difflib.unified_diff(before, after, "kept", "made", lineterm="", n=1))
    shown = [ascii(line) if "\r" in line or "\ufeff" in line else line for line in lines]
    return shown[:_FEW] + ([f"… {len(shown) - _FEW} lines more"] if len(shown) > _FEW else [])
