"""Models and other values as readable texts under names that do not depend on the order of lists."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from ecocheck.model.base import Model
from ecocheck.quantity import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMES: Final = ("id", "name", "date", "document", "file")
"""Keys by which an entry of a list is called, the first that it has and no other entry has alike."""
_LONG: Final = 80
"""Longer texts are cut, and get a digest of the whole."""
_JOINT: Final = "、"
_DIGITS: Final = 12


def leaves(value: object, without: frozenset[str] = frozenset()) -> dict[str, str]:
    """Every value within `value` by its path, such as `source.title`; what is absent or empty is left out.

    `without` are keys at the top that do not count.
    """
    return {".".join(path): text for path, text in _leaves(_plain(value, without), ())}


def shortened(text: str) -> str:
    """The text on one line; of a long one the beginning, with a digest of the whole."""
    line = " ".join(text.split())
    if len(text) <= _LONG and line == text:
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
    return f"{line[:_LONG]}…（校验值{digest}）"


def _plain(value: object, without: frozenset[str] = frozenset()) -> Any:
    """Mappings, lists and texts; None for nothing."""
    if isinstance(value, Amount):
        return str(value.exact) if value.written is None else str(value.written)
    if isinstance(value, Model):
        return {key: _plain(one) for key, one in value if key not in without}
    if is_dataclass(value) and not isinstance(value, type) and not _is_scalar(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value) if one.name not in without}
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [_plain(one) for one in value]
    return _text(value)


def _is_scalar(value: object) -> bool:
    """Whether a value has a text of its own, such as a period."""
    return type(value).__str__ is not object.__str__


def _text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return shortened(str(value.value if isinstance(value, Enum) else value))


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, (*path, key))
    elif isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            if value:
                yield path, _JOINT.join(sorted(f"“{one}”" if _JOINT in one else one for one in value))
            return
        ordered = sorted(value, key=_canonical)
        for name, one in zip(_names(ordered), ordered, strict=True):
            yield from _leaves(one, (*path, name))
    elif value is not None:
        yield path, value


def _names(entries: list[Any]) -> Iterator[str]:
    called = [_called(one) for one in entries]
    times = Counter(called)
    return (str(number) if name is None or times[name] > 1 else name for number, name in enumerate(called, start=1))


def _called(one: Mapping[str, Any] | str) -> str | None:
    if isinstance(one, str):
        return None
    return next((one[key] for key in _NAMES if isinstance(one.get(key), str)), None)


def _canonical(one: object) -> str:
    return json.dumps(one, ensure_ascii=False, sort_keys=True)
