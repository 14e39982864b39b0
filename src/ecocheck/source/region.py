"""Reading one data file, entry by entry, so that one bad entry never spoils the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import Field

from ecocheck.findings import Finding, Severity
from ecocheck.findings.crowds import MOST, limited
from ecocheck.model.base import Model, Text
from ecocheck.model.documents import Reporter
from ecocheck.model.figures import SECTIONS, Figures
from ecocheck.model.measurement import (
    AssignedTargets,
    Baseline,
    Fragment,
    Head,
    Measurement,
    RegionYear,
    TaskReport,
    Waiver,
)
from ecocheck.model.wider import WiderFigures
from ecocheck.source.discover import shown_path
from ecocheck.source.expected.annotations import keys_of
from ecocheck.source.shape.lines_to_write import advice
from ecocheck.source.shape.misplaced_ids import misplaced_ids, robbed_ids
from ecocheck.source.shape.unknown_keys import TARGET_ID
from ecocheck.source.shape.validation import all_sound, validated
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from ecocheck.findings import Route
    from ecocheck.source.yaml.document import Document

M = TypeVar("M", bound=Model)

BESIDE_THE_VALUE = frozenset({"evidence", "plan", "planned", "reported_by"})
"""Keys of a measurement that never change its verdict: an error in them does not refuse the value.

`counts`, `also` and `note` may contradict the value, `stage` may tell that it is not final, and `survey` that it is of
another year, so an unreadable one of these refuses the value.
"""


class TooMany(Exception):  # noqa: N818  # not an error: the file has been read far enough
    """The file has so many findings that it is not read further."""


class _Assigned(Model):
    """A model for validating a list of targets."""

    targets: AssignedTargets = Field(title="考核目标")


class _Interim(Model):
    """A model for validating the figures of one criterion by period."""

    periods: dict[Text, Measurement] = Field(title="年内各时段的数据")


class _Wider(Model):
    """A model for validating a list of figures of wider regions."""

    figures: WiderFigures = Field(title="上级地区的公布数")


@dataclass(frozen=True, slots=True)
class RegionFile:
    """One data file: its document, its figures, and every finding of bytes, YAML and shape."""

    document: Document
    figures: Figures
    head: Head | None
    findings: tuple[Finding, ...]


class _Entries:
    """Collects the sound and the refused entries of one file, and its findings. Mutable only while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self.refused: set[tuple[str, str]] = set()
        self.refused_sections: set[str] = set()
        self.unreadable = False
        self.broken: set[str] = set()
        for finding in errors_in(document.findings):
            if len(finding.at.route) == 1:
                self.broken.add(str(finding.at.route[0]))
            elif _concerns_the_value(finding.at.route):
                self.refused.add((str(finding.at.route[0]), str(finding.at.route[1])))

    def add(self, findings: tuple[Finding, ...]) -> None:
        """Add findings. Raises TooMany where the file has so many that reading stops."""
        self.findings += findings
        if len(self.findings) > MOST:
            raise TooMany

    def section(self, data: dict[str, Any], name: str) -> dict[str, Any]:
        """The entries of a section; a section that is not a mapping gives a finding and no entries."""
        found = data.get(name)
        if name in self.broken:
            return self._no_entries(name)
        if found is None or isinstance(found, dict):
            return found or {}
        words = advice(keys_of(RegionYear)[name].annotation, name, found)
        self.findings.append(Finding("ECO303", self.document.spot((name,)), {"key": name, **words}))
        return self._no_entries(name)

    def _no_entries(self, section: str) -> dict[str, Any]:
        """Note that the section cannot be read; a file without readable measurements counts as unreadable."""
        self.refused_sections.add(section)
        self.unreadable |= section == "measurements"
        return {}

    def read(self, data: dict[str, Any], section: str, model: type[M]) -> dict[str, M]:
        """The sound entries of a section; the others are refused, each with its findings."""
        entries = self.section(data, section)
        whole = all_sound(model, model, entries)
        return self._one_by_one(entries, section, model) if whole is None else whole

    def _one_by_one(self, entries: Mapping[str, object], section: str, model: type[M]) -> dict[str, M]:
        found = ((key, self._entry(model, entry, (section, key))) for key, entry in entries.items())
        return {key: read for key, read in found if read is not None}

    def _entry(self, model: type[M], entry: Any, route: Route) -> M | None:
        if model is TaskReport and TARGET_ID.fullmatch(str(route[1])):  # has one finding: where it belongs
            self.refused.add((str(route[0]), str(route[1])))
            return None
        read = validated(model, entry, self.document, route)
        if not isinstance(read, tuple):
            return read
        self.add(read)
        routes = [
            finding.at.route for finding in (*read, *errors_in(self.document.findings)) if finding.at.route[:2] == route
        ]
        spared = {str(found[2]) for found in routes if not _concerns_the_value(found)}
        if isinstance(entry, dict) and not any(_concerns_the_value(found) for found in routes):
            again = validated(model, {key: entry[key] for key in entry if key not in spared}, self.document, route)
            if not isinstance(again, tuple):
                return again
        self.refused.add((str(route[0]), str(route[1])))
        return None

    def within(self, data: dict[str, Any], section: str, model: type[Model], kind: Any) -> dict[str, Any]:
        """The sound entries of a section whose entries are not of a model; `model` has them as its only field."""
        entries, (key, *_) = self.section(data, section), keys_of(model)
        whole = all_sound(model, kind, entries)
        if whole is not None:
            return whole
        wrapped = {name: {key: entry} for name, entry in entries.items()}
        return {name: getattr(one, key) for name, one in self._one_by_one(wrapped, section, model).items()}


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The errors among the findings: only an error refuses a value, a warning does not."""
    findings = tuple(findings)
    if not findings:
        return ()
    from ecocheck.findings.catalogue import severity_of  # speed: a clean file needs no catalogue

    return tuple(finding for finding in findings if severity_of(finding) is Severity.ERROR)


def _concerns_the_value(route: Route) -> bool:
    """Whether an error at the route leaves the entry's value unusable."""
    if len(route) < 2 or route[0] not in SECTIONS:  # noqa: PLR2004 section and entry
        return False
    return not (route[0] == "measurements" and len(route) > 2 and route[2] in BESIDE_THE_VALUE)  # noqa: PLR2004 section, id, key


def _head(entries: _Entries, data: dict[str, Any]) -> Head | None:
    above = {key: value for key, value in data.items() if key not in SECTIONS}
    head = validated(Head, above, entries.document)
    if isinstance(head, tuple):
        entries.findings += head
        return None
    return head


def _prepared_by(data: dict[str, Any], document: Document) -> Reporter | None:
    """Who filled in the file, whatever is wrong with its other keys; the head has the findings."""
    read = validated(Reporter, data["prepared_by"], document, ("prepared_by",))
    return None if isinstance(read, tuple) else read


def _same_as_path(entries: _Entries, data: dict[str, Any], region: str, year: int, called: Collection[str]) -> bool:
    """Whether region and year in the file are those of its path; otherwise nobody knows whose figures these are."""
    same = True
    for key, code, wanted in (("region", "ECO153", region), ("year", "ECO154", year)):
        written = data.get(key)
        told = any(one.at.route == (key,) for one in (*entries.findings, *errors_in(entries.document.findings)))
        right = type(written) is type(wanted) and written == wanted
        same &= right and not told
        if isinstance(written, str | int) and not right and not told:
            params = {"written": str(written), "path": str(wanted)}
            if key == "region":
                params["phrase"] = "region_in_full" if written in called else "whose_region"
            entries.findings.append(Finding(code, entries.document.spot((key,)), params))
    return same


def read_region_file(
    path: Path, root: Path, region: str, year: int, called: Collection[str] = frozenset()
) -> RegionFile:
    """The figures of a data file, and all findings of its bytes, YAML and shape."""
    return region_file(read_file(path, shown_path(path, root), root), region, year, called)


def region_file(document: Document, region: str, year: int, called: Collection[str] = frozenset()) -> RegionFile:
    """The figures and findings of a data file whose document has been read already.

    `called` are other names of the region, which tell no other one.
    """
    if not document.readable or not isinstance(document.data, dict):
        return RegionFile(document, Figures(region, year, unreadable=True), None, document.findings)
    data: dict[str, Any] = document.data
    entries = _Entries(document)
    head = _head(entries, data)
    same = _same_as_path(entries, data, region, year, called)
    figures = _figures(entries, data, region, year)
    if data.get("prepared_by") is not None:
        figures = replace(figures, prepared_by=_prepared_by(data, document))
    if entries.unreadable or not same:
        figures = replace(figures, unreadable=True, waivers={})
    return RegionFile(document, figures, head, (*document.findings, *limited(entries.findings)))


def region_fragment(document: Document, region: str, year: int) -> RegionFile:
    """The figures and findings of a piece of a worked example, which does not itself hold region and year."""
    if not document.readable or not isinstance(document.data, dict):
        return RegionFile(document, Figures(region, year, unreadable=True), None, document.findings)
    entries = _Entries(document)
    outside_sections = {key: value for key, value in document.data.items() if key not in SECTIONS}
    head = validated(Fragment, outside_sections, document)
    entries.findings += head if isinstance(head, tuple) else ()
    figures = replace(_figures(entries, document.data, region, year), unreadable=entries.unreadable)
    return RegionFile(document, figures, None, (*document.findings, *limited(entries.findings)))


def _figures(entries: _Entries, data: dict[str, Any], region: str, year: int) -> Figures:
    """The sound entries; none of a file with too many findings."""
    try:
        return _sound(entries, data, region, year)
    except TooMany:
        entries.unreadable = True
        return Figures(region, year)


def _sound(entries: _Entries, data: dict[str, Any], region: str, year: int) -> Figures:
    measurements = entries.read(data, "measurements", Measurement)
    robbed = frozenset(robbed_ids(data))
    entries.refused |= {("measurements", key) for key in robbed}
    figures = Figures(
        region,
        year,
        measurements={key: one for key, one in measurements.items() if key not in robbed} if robbed else measurements,
        assigned=entries.within(data, "assigned", _Assigned, AssignedTargets),
        baselines=entries.read(data, "baselines", Baseline),
        tasks=entries.read(data, "tasks", TaskReport),
        waivers=entries.read(data, "waivers", Waiver),
        interim=entries.within(data, "interim", _Interim, dict[Text, Measurement]),
        wider=entries.within(data, "wider", _Wider, WiderFigures),
    )
    return replace(
        figures,
        refused=frozenset(entries.refused),
        refused_sections=frozenset(entries.refused_sections),
        misplaced_ids=misplaced_ids(data),
    )
