"""Which keys may have keys below them, and whether lines below a commented key have another parent."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from ecocheck.model.cases import CaseFile
from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.regex import regex
from ecocheck.source.shape.locate_error import bare, is_model, keys_of
from ecocheck.source.yaml.scan import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.base import Model

_LINES_MOST: Final = 4000
"""How many lines above are searched for a parent: a form that is not yet filled in has as many comments."""
_LINE: Final = regex(rf"(?P<blank> *(?:- +)*)(?:(?P<key>{KEY}) *[:：](?P<rest>.*)|.*)")
_ID: Final = regex(r"[0-9]+-[0-9]+|T[0-9]+(?:-[0-9]+)?")


@cache
def _kinds() -> dict[str, bool]:
    """For every key of the models, whether other keys may stand below it in any model."""
    found: dict[str, bool] = {}
    seen: set[Any] = set()
    for model in (RegionYear, CaseFile, Indicators, Tasks, Units):
        _look_into(model, seen, found)
    return found


def _look_into(model: type[Model], seen: set[Any], found: dict[str, bool]) -> None:
    seen.add(model)
    for name, field in keys_of(model).items():
        parts = list(_parts(field.annotation))
        found[name] = found.get(name, False) or any(is_model(one) or one is dict for one in parts)
        for one in parts:
            if is_model(one) and one not in seen:
                _look_into(one, seen, found)


def _parts(annotation: Any) -> Iterator[Any]:
    """The models that a type is made of, and `dict` for each mapping in it."""
    kind = bare(annotation)
    if is_model(kind):
        yield kind
        return
    if getattr(kind, "__origin__", None) is dict:
        yield dict
    for inner in get_args(kind):
        yield from _parts(inner)


def takes_text(key: str) -> bool:
    """Whether a key is known and never has keys below it: it takes texts or numbers, or a list of them."""
    return _kinds().get(key) is False


def is_parent(key: str) -> bool:
    """Whether other keys may stand below a key."""
    return _kinds().get(key, False) or _ID.fullmatch(key) is not None


def stands_without(text: str, sign: int, child: str, indent: int) -> bool:
    """Whether the key `child` has a valid place although the key at `sign`, above it, is a comment.

    It has none where the same key exists already, where it is indented under a
    value and beside no other key, and where ids are expected and it is no id.
    """
    beside = False
    for line in _above(text, sign):
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        blank = len(found["blank"])
        if blank == indent:
            if found["key"] == child:
                return False
            beside = True
        if len(line) - len(line.lstrip(" ")) >= indent:
            continue
        rest = (found["rest"] or "").strip()
        if blank == indent:  # the first key of an item
            return True
        if found["key"] is None or (rest and not rest.startswith("#")):
            return beside
        return not (blank == 0 and found["key"] in SECTIONS and _ID.fullmatch(child) is None)
    return True


def _above(text: str, at: int) -> Iterator[str]:
    """The lines above an index that are neither blank nor comments, the nearest first."""
    end = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at))
    for _ in range(_LINES_MOST):
        if end < 0:
            return
        start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end))
        line = text[start + 1 : end]
        if line.strip() and not line.lstrip().startswith("#"):
            yield line
        end = start
