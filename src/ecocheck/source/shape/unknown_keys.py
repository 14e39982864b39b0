"""Keys that a model does not know: misspelled, on the wrong level, or simply unknown.

A suggestion is made only where a single key can be meant. Keys are English
words from a short closed list, so a similar spelling is good evidence; names
and numbers of the plan are never guessed from a similar spelling.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from ecocheck.findings import Finding
from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import AssignedTarget, Baseline, Compare, Fragment, Head, RegionYear, TaskReport
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import bare, is_model, keys_of, wraps
from ecocheck.source.expected.said_for import SAID_FOR
from ecocheck.source.shape.key_words import belongs_elsewhere, glossed, remarks
from ecocheck.source.written.characters import shown
from ecocheck.source.written.scalars import REFUSED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from ecocheck.findings import Part, Route
    from ecocheck.model.base import Model
    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.yaml.document import Document

CRITERION_ID = regex(r"\d+-\d+", re.ASCII)
TASK_ID = regex(r"T\d+", re.ASCII)
TARGET_ID = regex(r"T\d+-\d+", re.ASCII)

_LIKENESS = 0.75


@dataclass(frozen=True, slots=True)
class Found:
    """A code with its words, at a route that is not located yet."""

    code: str
    params: Mapping[str, str]
    route: Route
    part: Part = "value"


def unknown_key(site: Site) -> Found:
    """Code, words and route for a key that its model does not have."""
    key = site.key
    owner = whole_of(site.owner) if site.owner is not None else None
    written = {"key": shown(key)}
    known = keys_of(owner) if owner is not None else {}
    beside = _further_out(site) or _too_far_in(site)
    under = _deeper(owner, key) or _section_lost(site) if owner is not None else ""
    if key == "date" and owner in {Baseline, Compare}:  # of their own figure, which has a year
        under = ""
    if beside and not under:
        return Found("ECO306", written | {"beside": beside}, site.route, "key")
    if under and not beside:
        more = {
            "phrase_move": "below_one_of" if "、" in under else "below",
            "phrase_more": "target_of_task" if under == "targets" else "nothing",
        }
        return Found("ECO305", written | {"under": under} | more, site.route, "key")
    if key.startswith("-") and key.lstrip("-") in known:
        name = key.lstrip("-")
        return Found("ECO230", {"key": name, "write": f"- {name}: …"}, site.route, "key")
    return _by_its_words(site, owner, known)


def _by_its_words(site: Site, owner: type[Model] | None, known: Mapping[str, FieldInfo]) -> Found:
    """Code, words and route for a key that stands on no other level as it is written."""
    key, written = site.key, {"key": shown(site.key)}
    titles = {name: field.title or "" for name, field in known.items()}
    elsewhere = belongs_elsewhere(site, owner, unicodedata.normalize("NFKC", key).strip())
    where = {"phrase_where": "in_a_target" if owner is AssignedTarget else "in_here"}
    if elsewhere:
        return Found("ECO301", written | where | elsewhere, site.route, "key")
    write = nearest(key, titles)
    if write is not None:
        return Found("ECO304", written | {"write": write, "title": titles[write] or write}, site.route, "key")
    called = _called_deeper(owner, key) if owner is not None else None
    if called is not None:
        more = {"under": called[0], "write": called[1], "phrase_move": "below_called", "phrase_more": "nothing"}
        return Found("ECO305", written | more, site.route, "key")
    said = {"known": glossed(titles), "phrase_more": "keys_here"}
    return Found("ECO301", written | where | said | remarks(site, owner), site.route, "key")


def whole_of(owner: type[Model]) -> type[Model]:
    """The model of the whole file for the model of its head, which is validated apart; any other model unchanged."""
    from ecocheck.model.cases import CaseFile, CaseHead  # speed: only where there is a mistake

    wholes: Mapping[type[Model], type[Model]] = {Head: RegionYear, CaseHead: CaseFile}
    return wholes.get(owner, owner)


def nearest(key: str, known: Mapping[str, str]) -> str | None:
    """The single known key that can be meant, by form, by Chinese title, or by similar spelling; None without one."""
    said = unicodedata.normalize("NFKC", key).strip()
    form = re.sub(r"[\s\-.]+", "_", said.casefold())
    if form in known:
        return form
    titled = [name for name, title in known.items() if title == said]
    meant = titled or [name for name in SAID_FOR.get(said, ()) if name in known]
    if meant:
        return meant[0] if len(meant) == 1 else None
    alike = difflib.get_close_matches(form, list(known), n=2, cutoff=_LIKENESS)
    if not alike:
        return None
    scores = [difflib.SequenceMatcher(None, form, name).ratio() for name in alike]
    return alike[0] if len(alike) == 1 or scores[0] - scores[1] > 0.1 else None  # noqa: PLR2004 clearly nearer


def _further_out(site: Site) -> str:
    """The key beside which the unknown key belongs, where an outer level has it; else empty.

    A remark inside an entry is none on the whole file.
    """
    for level in reversed(site.levels[:-1]):
        if site.key in keys_of(level.model) and not (site.key == "note" and level.left_by in SECTIONS):
            return level.left_by
    return ""


def _section_lost(site: Site) -> str:
    """The section of an id that stands above all sections, below what comes before the line that opens it."""
    return _deeper(RegionYear, site.key) if site.levels[0].model is Head else ""


def _too_far_in(site: Site) -> str:
    """The id beside which the unknown key belongs, where the unknown key is an id too; else empty."""
    ids = (CRITERION_ID, TASK_ID)
    inside = len(site.route) == 3 and site.route[0] in SECTIONS  # noqa: PLR2004 section, id, key
    return str(site.route[1]) if inside and any(one.fullmatch(site.key) for one in ids) else ""


def _deeper(model: type[Model], key: str) -> str:
    """The keys under which the unknown key belongs, one level below, joined by 、; empty where there are none."""
    if model in {RegionYear, Fragment}:
        if CRITERION_ID.fullmatch(key):
            return "measurements"
        return "tasks" if TASK_ID.fullmatch(key) else ""
    if model is TaskReport and TARGET_ID.fullmatch(key):
        return "targets"
    plain, listed = [], []
    for name, field in keys_of(model).items():
        annotation = bare(field.annotation)
        if is_model(annotation) and key in keys_of(annotation):
            plain.append(name)
        elif _item_knows(annotation, key):
            listed.append(name)
    return "、".join(plain or listed)


def _called_deeper(model: type[Model], key: str) -> tuple[str, str] | None:
    """The one key below which a Chinese word names a key, with that key; None where there are none or several."""
    said = unicodedata.normalize("NFKC", key).strip()
    plain: list[tuple[str, str]] = []
    listed: list[tuple[str, str]] = []
    for name, field in keys_of(model).items():
        annotation = bare(field.annotation)
        kinds = (annotation,) if is_model(annotation) else get_args(annotation)
        for one in (bare(kind) for kind in kinds if is_model(bare(kind))):
            inner = keys_of(one)
            titled = [word for word, held in inner.items() if held.title == said]
            meant = titled or [word for word in SAID_FOR.get(said, ()) if word in inner]
            if len(meant) == 1:
                (plain if is_model(annotation) else listed).append((name, meant[0]))
    found = plain or listed
    return found[0] if len(found) == 1 else None


def _item_knows(annotation: Any, key: str) -> bool:
    """Whether the items of a list or mapping have such a key."""
    if get_origin(annotation) not in {tuple, dict}:
        return False
    items = [bare(item) for item in get_args(annotation)]
    return any(is_model(item) and key in keys_of(item) for item in items)


def misplaced_entry(model: type[Model], data: object, document: Document, route: Route) -> tuple[Finding, ...] | None:
    """The finding for an entry of a section whose id is really a key, or that is empty because of lost indentation.

    ::

        measurements:
          7-1:
          value: 98

    has `value` where ids are expected. Only the first such key gets a finding,
    and `7-1`, which only looks empty, gets none. None where the entry must be
    validated.
    """
    if len(route) != 2 or route[0] not in SECTIONS or data is REFUSED:  # noqa: PLR2004 section and entry
        return None
    section, key = str(route[0]), str(route[1])
    if (CRITERION_ID if section == "tasks" else TASK_ID).fullmatch(key):
        return ()  # rules say in which section it belongs, and there it has another form
    if data is not None and key not in suspicious(model):
        return None
    siblings = document.value((section,))
    inner = _inner(model)
    if key in SECTIONS or (key in keys_of(Head) and key not in inner):
        return (Finding("ECO306", document.spot(route, "key"), {"key": key, "beside": section}),)
    names = list(siblings) if isinstance(siblings, dict) else []
    place = names.index(key) if key in names else 0
    if key in inner:
        said = place > 0 and names[place - 1] in inner
        return () if said else (Finding("ECO307", document.spot(route, "key"), {"key": key, "section": section}),)
    below = names[place + 1 : place + 2]
    return () if data is None and below and below[0] in inner else None


@cache
def suspicious(model: type[Model]) -> frozenset[str]:
    """Words that are keys elsewhere, and are therefore hardly meant as the id of an entry."""
    return _inner(model) | frozenset(SECTIONS) | frozenset(keys_of(Head))


@cache
def _inner(model: type[Model]) -> frozenset[str]:
    """The keys of an entry; for a list of targets, those of its items."""
    if not wraps(model):
        return frozenset(keys_of(model))
    fields = [bare(field.annotation) for field in keys_of(model).values()]
    items = [bare(item) for field in fields for item in get_args(field)]
    return frozenset(name for item in items if is_model(item) for name in keys_of(item))
