"""Whether a reviewer's opinion counts: it is as it was recorded, it is somebody's, and agrees to nobody's own figure.

The check of the files and the state of a review share these decisions, so that
no opinion counts of which `validate` says that it does not.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.model.figures import Figures
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.reviews import Review
    from ecocheck.model.units import Agency

_SEVERAL: Final = regex(r"[、，,;；/／]")
_ASIDE: Final = regex(r"[（(]([^（()）]*)(?:[)）]|$)")
"""What stands in brackets behind a name: 周正（市生态环境局）. Of brackets in brackets, the inner ones."""


class OpinionFlaw(StrEnum):
    """Why an opinion does not count, whatever the day and whatever has changed."""

    ALTERED = "altered"
    """The record is not as it was written: edited by hand, or copied from another verdict."""
    NAMELESS = "nameless"
    """No office or no person is named."""
    OWN_FIGURE = "own_figure"
    """The reviewer reported the figure, and agrees to it."""


def digest_of(value: object) -> str:
    """The SHA-256 of a value as JSON with sorted keys."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def mark_of(region: str, year: int, key: str, review: Review) -> str:
    """The fingerprint of a record: whose opinion on what, on which ground. An edit by hand does not agree with it."""
    said = (review.agency, review.person, review.date.isoformat(), review.opinion, review.reason)
    return digest_of([region, year, key, *said, review.rested_on])


def is_altered(region: str, year: int, key: str, review: Review) -> bool:
    """Whether the record was altered by hand."""
    return mark_of(region, year, key, review) != review.fingerprint


def flaw_of(region: str, year: int, key: str, review: Review, reporter: str | None) -> OpinionFlaw | None:
    """Why the opinion does not count; `reporter` is who reported the figure, None where nobody is named.

    A return or a doubt counts whoever reported: else the reviewer's name as that of the reporter would undo it.
    """
    if is_altered(region, year, key, review):
        return OpinionFlaw.ALTERED
    if missing_in(review):
        return OpinionFlaw.NAMELESS
    own = review.opinion == "agreed" and same_person(reporter, review.person)
    return OpinionFlaw.OWN_FIGURE if own else None


def missing_in(review: Review) -> tuple[str, ...]:
    """The keys of a reviewer's names that name nobody."""
    return tuple(key for key in ("agency", "person") if not recorded(getattr(review, key)))


def person_of(measurement: Measurement | None, file: Figures | None) -> str | None:
    """Who reported a figure: whoever is named beside it, or else at the head of its file."""
    return _named(measurement, file, "person")


def office_of(measurement: Measurement | None, file: Figures | None) -> str | None:
    """The office that reported a figure, as `person_of`."""
    return _named(measurement, file, "agency")


def _named(measurement: Measurement | None, file: Figures | None, key: str) -> str | None:
    if measurement is None:
        return None
    reporters = (measurement.reported_by, None if file is None else file.prepared_by)
    names = (getattr(one, key) for one in reporters if one is not None)
    return next((name for name in names if recorded(name)), None)


def same_person(one: str | None, other: str | None) -> bool:
    """Whether a person is among both, apart from blanks, the width of signs, and what stands in brackets."""
    if one is None or other is None:
        return False
    return not set(map(squeezed, people_in(one))).isdisjoint(map(squeezed, people_in(other)))


def people_in(text: str) -> tuple[str, ...]:
    """The names in a text such as 张三（科长，兼档案员）、李四, as written, without what stands in brackets."""
    while (bare := _ASIDE.sub("", text)) != text:
        text = bare
    return tuple(name for one in _SEVERAL.split(text) if (name := one.strip()))


def asides_in(text: str) -> tuple[str, ...]:
    """What stands in brackets in a text, of brackets in brackets the inner ones alone."""
    return tuple(_ASIDE.findall(text))


def squeezed(text: str) -> str:
    """A name without blanks and in usual width."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def names_of_offices(agencies: Iterable[Agency]) -> Mapping[str, str]:
    """The registered name of each office by all its names, each squeezed."""
    return {squeezed(name): squeezed(one.name) for one in agencies for name in (one.name, *one.aliases)}


def same_office(one: str | None, other: str | None, offices: Mapping[str, str]) -> bool:
    """Whether two names are those of one office; `offices` are those of `names_of_offices`."""
    if one is None or other is None:
        return False
    return office_form(one, offices) == office_form(other, offices)


def office_form(name: str, offices: Mapping[str, str]) -> str:
    """The form by which offices are told apart: aliases of a listed office are one."""
    form = squeezed(name)
    return offices.get(form, form)
