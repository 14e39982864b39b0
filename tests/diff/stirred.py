"""Random edits of an example project, whatever it holds: a value of a data file or of a rule is another, or gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Way: TypeAlias = "tuple[str | int, ...]"
_WORDS = frozenset({"schema_version", "region", "year", "id", "name", "document", "clause", "quote", "citation"})
"""Keys that are left as they are: without them a file is no file of that project, or they decide nothing."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A place in a file, and what to do there."""

    file: str
    way: Way
    gone: bool
    factor: float
    """By how much a number is multiplied."""


def edits_of(root: Path, chance: random.Random, number: int) -> tuple[Edit, ...]:
    """Some edits of the data files of a project, and now and then of a rule."""
    files = sorted(root.glob("data/*/*.yaml"))
    found = []
    for _ in range(number):
        path = root / "indicators.yaml" if chance.random() < 0.15 else chance.choice(files)
        ways = list(_ways(yaml.safe_load(path.read_text(encoding="utf-8")), (), rules=path.parent == root))
        if ways:
            way = chance.choice(ways)
            gone = path.parent != root and chance.random() < 0.3
            found.append(Edit(path.relative_to(root).as_posix(), way, gone, chance.choice((0.5, 0.9, 1.02, 1.5))))
    return tuple(found)


def _ways(node: Any, way: Way, *, rules: bool) -> Iterator[Way]:
    """The ways to what may be edited: numbers and entries; of the registry the numbers in rules alone."""
    each: Sequence[tuple[str | int, Any]] = ()
    if isinstance(node, dict):
        each = [(key, one) for key, one in node.items() if key not in _WORDS]
    elif isinstance(node, list):
        each = list(enumerate(node))
    for key, one in each:
        within = (*way, key)
        if isinstance(one, dict | list):
            if not rules and len(within) in {2, 3}:
                yield within
            yield from _ways(one, within, rules=rules)
        elif isinstance(one, int | float) and not isinstance(one, bool) and (not rules or "rule" in way):
            yield within


def stirred(root: Path, edits: Sequence[Edit]) -> None:
    """Make the edits, as far as their places are still there."""
    for one in edits:
        path = root / one.file
        whole = yaml.safe_load(path.read_text(encoding="utf-8"))
        *way, last = one.way
        try:
            node = _of(whole, way)
            was = node[last]
        except (KeyError, IndexError, TypeError):
            continue
        if one.gone or isinstance(was, dict | list):
            del node[last]
        elif isinstance(was, int) and was <= 3:
            node[last] = was + 1
        else:
            node[last] = _scaled(was, one.factor)
        if "rule" in one.way:
            _of(whole, one.way[: one.way.index("rule")])["assumption"] = (
                f"按{node[last]}判定"  # the sentence has another
            )
        path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _of(whole: Any, way: Sequence[str | int]) -> Any:
    node = whole
    for step in way:
        node = node[step]
    return node


def _scaled(value: float, factor: float) -> float:
    return round(value * factor) if isinstance(value, int) else round(value * factor, 2)
