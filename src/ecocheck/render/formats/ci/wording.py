"""What every CI format writes of a finding: its words, its place in the repository, its fingerprint."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from ecocheck.findings import catalogue
from ecocheck.findings.entry import Text, visible
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import place_words
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Finding, Lang, Route, Spot

MEND = labels.MEND
_AT = Text("位置：", "At: ")
_LABEL = Text("{label}：{place}", "{label}: {place}")
_DRILL_MARK = Text("【{drill}】", "[{drill}] ")


def visible_lines(text: str) -> str:
    """The text with plain line ends, and every character that nobody can see as its code point.

    What steers a terminal, turns the direction of writing, or is forbidden in
    XML or UTF-8 (control characters, lone surrogates, U+FFFE) comes from the
    data and must neither act in a log nor break a file. Chinese blanks stay.
    """
    joined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return joined if joined.isprintable() else "\n".join(map(visible, joined.split("\n")))


def on_one_line(text: str) -> str:
    """The visible text without line ends."""
    return " ".join(part.strip() for part in visible_lines(text).split("\n") if part.strip())


def path_of(file: str, prefix: str) -> str:
    """A project's file as a path from the top of the repository, which is what CI systems want.

    `prefix` is the folder of the project inside the repository. A file outside of
    the project (`../../units.yaml` of a drill) gets a path without dots.
    """
    return posixpath.normpath(posixpath.join(prefix, file)) if file else prefix


def file_of(file: str, prefix: str) -> str:
    """The path of `path_of`, safe to show and on one line, since the name of a folder may hold anything."""
    return visible(path_of(file, prefix))


def address(file: str, prefix: str) -> str:
    """The path as a relative URI: the bytes of UTF-8, or of the name as it is on disk, percent-encoded."""
    path = path_of(file, prefix)
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a broken name on Windows
        raw = path.encode("utf-8", "surrogatepass")
    return quote(raw, safe="/-._~")


def place_of(spot: Spot, prefix: str) -> str:
    """Path, line and column as editors understand them."""
    return place_words(spot, path_of(spot.file, prefix))


def route_words(route: Route) -> str:
    """The way from the top of the file to the place, for people; list indexes count from 1 as people do."""
    return " › ".join(f"#{step + 1}" if isinstance(step, int) else on_one_line(step) for step in route)


def title_of(finding: Finding, lang: Lang) -> str:
    """Code and title of the finding, as a heading."""
    return on_one_line(f"{finding.code} {catalogue.CATALOGUE[finding.code].title.of(lang)}")


def message_lines(finding: Finding, lang: Lang, *, drill: bool) -> Iterator[str]:
    """What is wrong, and what to do about it."""
    mark = drill_mark(lang) if drill else ""
    yield mark + visible_lines(catalogue.message_of(finding, lang))
    hint = visible_lines(catalogue.hint_of(finding, lang))
    if hint:
        yield MEND.of(lang) + hint


def place_lines(finding: Finding, lang: Lang, prefix: str) -> Iterator[str]:
    """The place and the related places of a finding, for formats without fields for them."""
    if finding.at.file:
        yield _AT.of(lang) + place_of(finding.at, prefix)
    for related in finding.related:
        label = catalogue.LABELS[related.label].of(lang)
        yield _LABEL.of(lang).format(label=label, place=place_of(related.at, prefix))


def drill_mark(lang: Lang) -> str:
    """The mark before a message that rests on invented data."""
    return _DRILL_MARK.of(lang).format(drill=DRILL.of(lang))


def fingerprints(findings: Iterable[Finding], prefix: str) -> tuple[str, ...]:
    """One name for each finding, by which a CI system recognises it in the next run.

    Lines and columns are left out, so that a line inserted above does not make
    old findings new. Findings that are otherwise equal are numbered in their
    order, so that no two names in a report are the same.
    """
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        at = finding.at
        told = [finding.code, path_of(at.file, prefix), at.route, at.part, sorted(finding.params.items())]
        key = json.dumps(told)
        seen[key] += 1
        names.append(hashlib.sha256(f"{seen[key]} {key}".encode()).hexdigest()[:32])
    return tuple(names)
