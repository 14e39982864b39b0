"""Ids and keys of a data file that stand where the models do not look: in another section, or too far to the left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ecocheck.model.documents import Source
from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import Head, Measurement
from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterator

_BELOW_AN_ID: Final = (Measurement.model_fields.keys() | Source.model_fields.keys()) - Head.model_fields.keys()


def robbed_ids(data: dict[str, Any]) -> Iterator[str]:
    """Ids of measurements of which a key stands too far to the left, so that it is not read as theirs.

    Without the key, such as `counts`, nobody knows what the measurement means.
    """
    last = None
    for name, section in data.items():
        if name in _BELOW_AN_ID and last is not None:
            yield last
        last = None if name in SECTIONS else last
        for key in section if name == "measurements" and isinstance(section, dict) else ():
            if key not in _BELOW_AN_ID and key != "note":
                last = key
            elif last is not None:
                yield last


_ID: Final = regex(r"[1-9]\d{0,3}-[1-9]\d{0,3}", re.ASCII)
_TWO_NUMBERS: Final = regex(r"\D*0*(\d{1,4})\D+0*(\d{1,4})\D*", re.ASCII)


def misplaced_ids(data: dict[str, Any]) -> frozenset[str]:
    """Ids of criteria under an unknown section or under `tasks`, or in an unusual form."""
    known = data.get("measurements")
    odd = [str(key) for key in known if not _ID.fullmatch(str(key))] if isinstance(known, dict) else []
    unknown = {name for name in data if name == "tasks" or name not in SECTIONS}
    elsewhere = [str(key) for name in unknown if isinstance(data[name], dict) for key in data[name]]
    found = (_TWO_NUMBERS.fullmatch(plain_form(key)) for key in (*odd, *elsewhere) if not key.startswith("T"))
    return frozenset(f"{one[1]}-{one[2]}" for one in found if one is not None)
