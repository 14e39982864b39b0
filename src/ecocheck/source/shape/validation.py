"""Validating data with a model: pydantic's errors become findings with a code, a route and a position.

One root cause gives one finding. An error is dropped where the reader has
already refused the value (`REFUSED`), where it only repeats a member's error,
and where a key is missing only because it was misspelled or misplaced.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, get_origin

from pydantic import TypeAdapter, ValidationError

from ecocheck.findings import Finding
from ecocheck.findings.crowds import MOST, limited
from ecocheck.source.expected.annotations import bare, keys_of
from ecocheck.source.shape.locate_error import Site, trace
from ecocheck.source.shape.lost_targets import lost_targets, targets_finding
from ecocheck.source.shape.model_errors import mistake
from ecocheck.source.shape.outdented import finding_of, outdented
from ecocheck.source.shape.surroundings import around
from ecocheck.source.shape.template_text import BETWEEN
from ecocheck.source.shape.unknown_keys import misplaced_entry, suspicious, unknown_key
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.diagnosis.orphans import comment_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from ecocheck.findings import Route
    from ecocheck.model.base import Model
    from ecocheck.source.shape.unknown_keys import Found
    from ecocheck.source.yaml.document import Document

M = TypeVar("M", bound="Model")


def all_sound(model: type[M], kind: Any, entries: Mapping[str, object]) -> dict[str, Any] | None:
    """Every entry of a section, validated at once as `kind`; None where the entries must be validated one by one.

    Most files have no errors, and one validation costs half as much as one for each entry.
    """
    if not suspicious(model).isdisjoint(entries):
        return None
    try:
        return _section_of(kind).validate_python(entries)
    except ValidationError:
        return None


@cache
def _section_of(kind: Any) -> TypeAdapter[dict[str, Any]]:
    return TypeAdapter(dict[str, kind])


def validated(model: type[M], data: object, document: Document, route: Route = ()) -> M | tuple[Finding, ...]:
    """The model, or every finding of shape below `route`; empty where the reader has reported everything already."""
    misplaced = misplaced_entry(model, data, document, route)
    if misplaced is not None:
        return misplaced
    try:
        return model.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    drawn_in = _drawn_in(model, errors) if not route else {}
    errors = [one for one in errors if one["loc"][:1] not in drawn_in]
    sites = ((one, trace(model, one["loc"], data, route)) for one in errors)
    misread = {one.at.route for one in document.findings if one.code.startswith("ECO20")}
    told = [
        one
        for one in islice(_told(sites, data), MOST + 1)
        if one[0]["type"] != "eco.no_figure" or all(read[: len(one[1].route)] != one[1].route for read in misread)
    ]
    known = _renamed(told)
    moved = outdented(told, document) if any(one["type"] == "extra_forbidden" for one, _ in told) else []
    runs = lost_targets(told, document) if any(one["type"] == "extra_forbidden" for one, _ in told) else []
    if moved or runs:
        silent = frozenset().union(*(one.told for one in moved), *(one.told for one in runs))
        told = [(one, site) for one, site in told if site.route not in silent]
    first = min((document.spot(item).line for item in drawn_in.values()), default=0)
    found = (
        _finding(one, site, document, first)
        for one, site in told
        if not (one["type"] == "missing" and site.key in known)
    )
    whole = (*(finding_of(one, document) for one in moved), *(targets_finding(one, document) for one in runs))
    return limited((*whole, *found))


def _drawn_in(model: type[Model], errors: Sequence[ErrorDetails]) -> dict[Route, Route]:
    """The lists that hold items of a list whose opening line is lost, such as `indicators:`, with the first such item.

    All that is wrong with those items comes from that line, which is missed by itself.
    """
    missed = [keys_of(model)[str(one["loc"][0])] for one in errors if one["type"] == "missing" and len(one["loc"]) == 1]
    if not any(get_origin(bare(field.annotation)) is tuple for field in missed):
        return {}
    others = [one["loc"] for one in errors if one["type"] == "extra_forbidden" and len(one["loc"]) > 2]  # noqa: PLR2004 list, item, key
    return {loc[:1]: loc[:2] for loc in reversed(others)}


def _told(sites: Iterable[tuple[ErrorDetails, Site]], data: object) -> Iterator[tuple[ErrorDetails, Site]]:
    """The errors that are root causes."""
    if data is REFUSED:
        return
    for error, site in sites:
        if error["input"] is REFUSED or site.other_branch:
            continue
        if error["type"] == "too_short" and len(error["input"]) >= error.get("ctx", {}).get("min_length", 0):
            continue
        yield error, site


def _renamed(told: Sequence[tuple[ErrorDetails, Site]]) -> frozenset[str]:
    """Keys that the file has under another spelling or on another level."""
    unknown = [unknown_key(site) for error, site in told if error["type"] == "extra_forbidden"]
    return frozenset(word for one in unknown for word in (one.params["key"], one.params.get("write", "")))


def _finding(error: ErrorDetails, site: Site, document: Document, drawn_in: int) -> Finding:
    """The finding for one error, located at the key where it concerns the key, else at the value."""
    found = (
        unknown_key(site) if error["type"] == "extra_forbidden" else mistake(error, site, around(document, site.route))
    )
    spot = document.spot(found.route, found.part)
    if found.code == "ECO303" and isinstance(found.route[-1] if found.route else "", int):
        found = _as_an_item(found, document.line(spot.line)[: spot.column - 1])
    if found.code in _LINES_AT_KEY:
        found = _at_its_indent(found, document)
    if found.code not in _EMPTY:
        return Finding(found.code, spot, found.params)
    wanted = (found.params["key"],) if found.code == "ECO302" else _EMPTY[found.code]
    below, said = comment_below(document, spot.line, wanted), "still_comment"
    if drawn_in and error["type"] == "missing" and len(error["loc"]) == 1:
        below, said = drawn_in, "lost_above"
    more = {"phrase_more_below": said, "below": str(below)} if below else {"phrase_more_below": "nothing"}
    return Finding(found.code, spot, {**found.params, **more})


def _as_an_item(found: Found, before: str) -> Found:
    """The finding with the whole line of an item that lacks a key; with braces, for an item of a list in brackets."""
    lines = found.params["lines"]
    if " / " in lines:
        return found
    if not before.strip(" -"):
        if found.params["phrase_more"] != "nothing" or not before.strip():
            return found
        said = lines.removeprefix("“- ")
        more = {"lines": f"“{before}{said}", "phrase_lost": "lost_key", "lost": said.partition(":")[0]}
        return replace(found, params={**found.params, **more, "phrase_more": "blanks_too"})
    return replace(found, params={**found.params, "lines": f"“{{{lines.removeprefix('“- ')[:-1]}}}”"})


def _at_its_indent(found: Found, document: Document) -> Found:
    """The finding with its lines as far in as the key stands, so that they can be copied as they are."""
    lines = found.params.get("lines", "").split(BETWEEN)
    at = document.spot(found.route, "key")
    before = document.line(at.line)[: at.column - 1]
    if len(lines) < 2 or before.strip():  # noqa: PLR2004 a single line says only what stands behind the key
        return found
    return replace(found, params={**found.params, "lines": BETWEEN.join(f"“{before}{one[1:]}" for one in lines)})


_LINES_AT_KEY = frozenset({"ECO303", "ECO310", "ECO314"})
"""Codes whose lines begin with the key itself."""

_EMPTY: Mapping[str, tuple[str, ...]] = {"ECO302": (), "ECO314": (), "ECO330": ("value", "numerator")}
"""Codes for missing content, which may still be a comment under one of these keys; empty means under any key."""
