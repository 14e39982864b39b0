"""What is told about a new project, and why something of it cannot be taken."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.disk.naming import misfit
from ecocheck.regex import regex
from ecocheck.rules.names import name_form
from ecocheck.source.written.characters import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.units import CityKind, CountyKind

_BETWEEN: Final = regex(r"[,，、;；]")
_DATE: Final = regex(r"(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?", re.ASCII)
_LONGEST: Final = 200
_SHORTEST: Final = 2
"""A name of a county has at least two characters; a blank inside a name leaves a single one."""
_CITY_ENDS: Final[tuple[CityKind, ...]] = ("市", "州", "盟", "地区")
_COUNTY_ENDS: Final[tuple[CountyKind, ...]] = ("自治县", "自治旗", "林区", "特区", "区", "县", "旗")


@dataclass(frozen=True, slots=True)
class Given:
    """A new project's names as told; None or empty for what was left open."""

    city: str | None = None
    counties: tuple[str, ...] = ()
    plan: str | None = None
    number: str | None = None
    dated: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a name cannot be taken: a key of `render.phrases.starting`, the name, and the sign that is wrong in it."""

    why: str
    name: str
    sign: str = ""


def counties_of(typed: str) -> tuple[str, ...]:
    """The counties of one text, in which commas of any kind, or blanks, stand between them."""
    return tuple(name for one in _BETWEEN.split(typed) for name in _names_in(one.strip()))


def _names_in(piece: str) -> tuple[str, ...]:
    """The names between blanks, if each of them ends as the name of a county; else the piece is one name."""
    names = tuple(piece.split())
    apart = all(len(one) >= _SHORTEST and one.endswith((*_COUNTY_ENDS, "市")) for one in names)
    return names if apart else (piece,)


def date_of(typed: str) -> datetime.date | None:
    """The date, written 2024-01-31, 2024年1月31日, 2024.1.31 or 2024/1/31; None where it is none."""
    found = _DATE.fullmatch(plain_form(typed).strip())
    with suppress(ValueError):
        return None if found is None else datetime.date(*map(int, found.groups()))
    return None


def unfit(given: Given) -> Iterator[Unfit]:
    """Everything that cannot be taken, in the order of the options."""
    named: dict[str, str] = {}
    for name in (given.city, *given.counties):
        if name is None:
            continue
        wrong = misfit(name)
        if wrong is not None:
            yield Unfit("no_folder", name, wrong if len(wrong) == 1 else "")
        elif any(char.isspace() for char in name):
            yield Unfit("blank", name)
        elif name_form(name) in named:
            yield Unfit("twice", name)
        named[name_form(name)] = name
    for text in (given.plan, given.number):
        if text is not None and not text.isprintable():
            yield Unfit("unseen", text)
        elif text is not None and len(text) > _LONGEST:
            yield Unfit("long", text)


def kind_of_city(name: str) -> CityKind:
    """The kind that the end of the name says; 市 where it says none."""
    return next((end for end in _CITY_ENDS if name.endswith(end)), "市")


def kind_of_county(name: str) -> CountyKind:
    """The kind that the end of the name says: 某市 is a 县级市; 县 where it says none."""
    if name.endswith("市"):
        return "县级市"
    return next((end for end in _COUNTY_ENDS if name.endswith(end)), "县")
