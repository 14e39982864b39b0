"""Writes states of the small project: what stands in some slots, and all else as it is."""

from __future__ import annotations

import copy
import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

from tests.diff.running import PROJECT, asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.diff.running import Asked
    from tests.diff.slots import Slot

GONE: Final = object()
"""Nothing stands there."""
Chosen: TypeAlias = "dict[Slot, int]"
"""What stands in the slots that differ from the project: the number of the choice."""


@cache
def project() -> Mapping[str, Any]:
    """The project's files: YAML as objects, others as texts."""
    files = (path for path in sorted(PROJECT.rglob("*")) if path.is_file())
    texts = {path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8") for path in files}
    return {name: yaml.safe_load(text) if name.endswith(".yaml") else text for name, text in texts.items()}


def made(folder: Path, chosen: Mapping[Slot, int]) -> Path:
    """Write the project with what was chosen; what takes in more comes later."""
    files = copy.deepcopy(dict(project()))
    for slot in sorted(chosen, key=lambda one: -len(one.route)):
        if slot.file:
            _put(files, slot, slot.choices[chosen[slot]])
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
    return folder


def _put(files: dict[str, Any], slot: Slot, value: Any) -> None:
    if not slot.route:
        files.pop(slot.file)
        if value is not GONE:
            files[slot.file] = value
        return
    *way, last = slot.route
    region, year = Path(slot.file).parent.name, Path(slot.file).stem
    node: Any = files.setdefault(
        slot.file, {"region": region, "year": int(year)} if slot.file.startswith("data") else {}
    )
    for step in way:
        node = node[step] if isinstance(node, list) else node.setdefault(step, {})  # type: ignore[index]  # of a list it is a number
    if value is not GONE:
        node[last] = copy.deepcopy(value)
    elif last in node:
        del node[last]


def options(before: Mapping[Slot, int], after: Mapping[Slot, int], years: Iterable[int]) -> Asked:
    """The days and standards of both sides."""
    found: dict[str, Any] = {"year": list(years)}
    for chosen, more in ((before, "_before"), (after, "")):
        found |= {f"{slot.route[0]}{more}": slot.choices[n] for slot, n in chosen.items() if not slot.file}
    for name, usual in (("as_of", datetime.date(2025, 6, 30)), ("standard", "plan")):
        found = {f"{name}_before": usual, name: usual} | found
    return asked(found)
