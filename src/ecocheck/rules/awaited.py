"""Rewrites findings of reading by what the criterion asks for: a fact, a number or a count.

Reading does not know the registry, so of 基本完成 it can only say that it is not a
number. The registry says what the criterion asks for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import measures
from ecocheck.regex import regex
from ecocheck.rules.meant import subject_at
from ecocheck.rules.meant_file import evidence_index
from ecocheck.source.shape.template_text import BETWEEN
from ecocheck.source.written.characters import shown
from ecocheck.source.written.number_words import goes_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.rules.context import DataContext
    from ecocheck.verdict.subject import Subject

_NO_NUMBER: Final = ("ECO25", "ECO262", "ECO263")
_NONE: Final = "none_or_missing"
"""The phrase of a word such as 未发现, which may mean zero only where things or events are counted."""
_UNSURE: Final[Mapping[str, str]] = {"leave_entry": "unsure_entry", "leave_block": "unsure_block"}
_NO_TRUTH: Final = ("ECO249", "ECO316")
_ASKED: Final[Mapping[Form, str]] = {Form.NUMBER: "ECO502", Form.COUNT: "ECO503"}


def as_awaited(context: DataContext) -> tuple[Finding, ...]:
    """The findings of reading; for a word in place of a fact or number, the finding says which of them is asked for."""
    return tuple(
        _with_its_path(one, context)
        if one.code == "ECO310" and one.at.route[-1] == "evidence"
        else (_of_an_entry if one.code == "ECO303" and "written" in one.params else _fitted)(one, context)
        for one in context.file.findings
    )


def _with_its_path(finding: Finding, context: DataContext) -> Finding:
    """The finding on evidence that was written as one text, with the whole path of a file of the own folder."""
    region, year, index = context.figures.region, context.figures.year, evidence_index(context.project)
    lines = finding.params["lines"]
    for name in dict.fromkeys(_BARE_FILE.findall(lines)):
        path = index.of_region(name, region, year)
        lines = lines if path is None else lines.replace(f"- file: {name}”", f"- file: {shown(path, 80)}”")
    return replace(finding, params={**finding.params, "lines": lines})


_BARE_FILE: Final = regex(r"- file: ([^/”]+)”")


def _fitted(finding: Finding, context: DataContext) -> Finding:
    if finding.at.route[-1:] != ("value",) or not finding.code.startswith((*_NO_NUMBER, *_NO_TRUTH)):
        return finding
    named = subject_at(context.index, context.figures.year, finding.at.route)
    if named is None and finding.code == "ECO316":
        return replace(finding, params={**finding.params, "phrase_fix": "nothing"})
    if named is None or finding.params.get("phrase") == "of_excel":
        return finding
    subject, name = named
    said = {"id": subject.id, "name": name, "written": finding.params["written"]}
    if subject.form is Form.FACT and finding.code.startswith(_NO_NUMBER):
        wanted = _asked_so(finding.params["written"], name, context, subject.id)
        said |= {"phrase": "fact_or_not"} if wanted is None else {"phrase": "asked_in_these_words", "wanted": wanted}
        return Finding("ECO501", finding.at, said, finding.related)
    if subject.form in _ASKED and finding.code in _NO_TRUTH:
        return Finding(_ASKED[subject.form], finding.at, said, finding.related)
    return _of_none(finding, subject) if finding.params.get("phrase") == _NONE else finding


_STATE: Final = regex(r"(?:已经?)?([\u4e00-\u9fff]{2,20})")
_REACHED: Final = regex(r"基本|全覆盖|完成|消除|建立|健全|达标|稳定|保障|发布|印发|建成|落实|整改|实现|不[明减降改]")
"""What a word must hold to say that something was reached; a word such as 河湖长制 only names the matter."""


def _asked_so(written: str, name: str, context: DataContext, key: str) -> str | None:
    """What was written, if the plan itself asks for it: 基本消除 where it wants the waters 基本消除."""
    found = _STATE.fullmatch(written)
    if found is None or _REACHED.search(found[1]) is None:
        return None
    return found[1] if any(found[1] in text for text in (name, _quote(context, key))) else None


def _quote(context: DataContext, key: str) -> str:
    """The plan's sentence about a criterion or a target in the file's year; empty where there is none."""
    if key in context.index.criteria:
        criterion, year = context.index.criteria[key], context.figures.year
        started = criterion.in_force(year) is not None or not criterion.in_plan
        return criterion.checked_by(year).citation.quote if started else ""
    return context.index.targets[key][1].quote or ""


def _of_an_entry(finding: Finding, context: DataContext) -> Finding:
    """The finding on an entry that was written as one value: a fact has no unit, and one that lasts may be left out."""
    named = subject_at(context.index, context.figures.year, (*finding.at.route, "value"))
    if named is None or named[0].form is not Form.FACT:
        return finding
    lines = [one for one in finding.params["lines"].split(BETWEEN) if not one.lstrip("“ ").startswith("unit: ")]
    lines = [one.replace("…", "true") if one.lstrip("“ ") == "value: …”" else one for one in lines]
    said = {"lines": BETWEEN.join(lines)}
    if named[0].lasts and goes_on(finding.params["written"]):
        said |= {"phrase_more": "state_goes_on", "entry": named[0].id}
    return replace(finding, params={**finding.params, **said})


def _of_none(finding: Finding, subject: Subject) -> Finding:
    """The finding on a word that there is none: for a count, for a measure, or for both where neither is certain."""
    said: Mapping[str, str] = {}
    if subject.form is Form.COUNT:
        said = {"phrase": "none_of_a_count", "phrase_leave": _UNSURE[finding.params["phrase_leave"]]}
    elif subject.form is Form.NUMBER and subject.unit is not None and measures(subject.unit):
        said = {"phrase": "nothing_there"}
    return replace(finding, params={**finding.params, **said})
