"""Finds renamed files: those with the same bytes, or with at least half of their lines in common."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits

if TYPE_CHECKING:
    from collections.abc import Mapping

_HALF: Final = 2


def renamed(gone: Mapping[str, bytes], come: Mapping[str, bytes]) -> dict[str, str]:
    """The new name of each renamed file; the most similar pair is matched first, then the name that sorts first.

    `gone` are the files that disappeared, `come` those that appeared, each by name with its content.
    """
    found = _same(gone, come)
    old = {name: _lines(content) for name, content in gone.items() if name not in found}
    new = {name: _lines(content) for name, content in come.items() if name not in found.values()}
    if len(old) * len(new) > limits.PAIRS:
        return found
    alike: list[tuple[float, str, str]] = []
    for before, lines in old.items():
        for after, others in new.items():
            larger, shared = max(lines.total(), others.total()), (lines & others).total()
            if larger and shared * _HALF >= larger:
                alike.append((-shared / larger, before, after))
    for _, before, after in sorted(alike):
        if before not in found and after not in found.values():
            found[before] = after
    return found


def _same(gone: Mapping[str, bytes], come: Mapping[str, bytes]) -> dict[str, str]:
    places: dict[bytes, list[str]] = {}
    for name in sorted(come, reverse=True):
        places.setdefault(unified(come[name]), []).append(name)
    return {name: places[key].pop() for name in sorted(gone) if places.get(key := unified(gone[name]))}


def unified(content: bytes) -> bytes:
    """The content with Windows line ends replaced by plain line feeds."""
    return content.replace(b"\r\n", b"\n")


def _lines(content: bytes) -> Counter[bytes]:
    """For each different line, the number of bytes that all its occurrences take."""
    counted: Counter[bytes] = Counter()
    for line in unified(content).split(b"\n"):
        counted[line] += len(line) + 1
    return counted
