"""A report in which every text that came from a file says something nasty."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from ecocheck.model.base import UNRECORDED
from ecocheck.quantity import Amount, Period, UnknownPeriod

_CODES = frozenset(
    {
        "each",
        "city",
        "city_only",
        "handed",
        "in_progress",
        "done",
        "not_started",
        "suspended",
        "higher",
        "lower",
        "verdict",
        "evidence",
        "plan",
        UNRECORDED,
        "%",
    }
)
"""What the program looks at, so that it is never any text."""
_KEPT = frozenset({"url", "kind", "code", "route", "written", "part"})


def poisoned(value: Any, nasty: str) -> Any:  # noqa: PLR0911 a case a shape
    """The same value with `nasty` before and after every text in it."""
    if isinstance(value, Enum | Amount | Period | UnknownPeriod) or value is None:
        return value
    if isinstance(value, str):
        return value if not value or value in _CODES else f"{nasty}{value}{nasty}"
    if isinstance(value, BaseModel):
        return value.model_copy(update=_changed(value, type(value).model_fields, nasty))
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.init]
        return replace(value, **_changed(value, names, nasty))
    if isinstance(value, tuple | list):
        return type(value)(poisoned(item, nasty) for item in value)
    if isinstance(value, dict | MappingProxyType):
        return {key: item if _is_phrase(key) else poisoned(item, nasty) for key, item in value.items()}
    return value


def _is_phrase(key: Any) -> bool:
    """A finding's parameter of such a name is a key of the catalogue's phrases, a code like the others."""
    return isinstance(key, str) and key.startswith("phrase")


def _changed(value: Any, names: Any, nasty: str) -> dict[str, Any]:
    return {name: poisoned(getattr(value, name), nasty) for name in names if name not in _KEPT}
