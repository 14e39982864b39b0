"""Every case of the table, with both of PyYAML's parsers; and every code of the reader has cases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from ecocheck.findings import Finding, Severity
from ecocheck.findings.catalogue import CATALOGUE, hint_of, message_of, severity_of
from ecocheck.source.yaml.reader import read_bytes, read_with
from tests.source.table import CASES, Case

if TYPE_CHECKING:
    from ecocheck.source.yaml.document import Document

PARSERS = [pytest.param(yaml.SafeLoader, id="pyyaml")]
if hasattr(yaml, "CSafeLoader"):
    PARSERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))

JARGON = re.compile(r"mapping|scalar|token|scanner|parser|parsing|sequence|yaml|node|utf8|indent|None", re.IGNORECASE)
"""Words of libraries and programmers that no Chinese message may hold."""

DIFFERENT = {("half-a-pair", yaml.SafeLoader)}
"""PyYAML lets half a surrogate pair through, so another code of ours refuses it."""


def places(document: Document) -> list[tuple[str, int, int]]:
    """The findings as the table writes them."""
    return [(one.code, one.at.line, one.at.column) for one in document.findings]


@pytest.mark.parametrize("loader", PARSERS)
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case, loader: type) -> None:
    """Exactly the findings of the table, in that order."""
    document = read_with(loader, case.raw, "data/x.yaml")
    if (case.name, loader) in DIFFERENT:
        assert document.findings
        return
    assert places(document) == case.found
    assert document.readable == isinstance(document.data, dict)
    assert document.readable or document.findings


@pytest.mark.parametrize("case", [case for case in CASES if case.found], ids=lambda case: case.name)
def test_words(case: Case) -> None:
    """Every message can be put into both languages, and the Chinese one holds no jargon."""
    for finding in read_bytes(case.raw, "data/x.yaml").findings:
        assert all(isinstance(value, str) for value in finding.params.values())
        said = message_of(finding, "zh") + hint_of(finding, "zh")
        assert message_of(finding, "en")
        assert hint_of(finding, "en")
        assert said.isprintable()
        assert not JARGON.search(_ours(finding, said))


def _ours(finding: Finding, said: str) -> str:
    """What is left of a message when the words of the data are taken out."""
    for value in sorted(finding.params.values(), key=len, reverse=True):
        said = said.replace(value, "") if value else said
    return said


def test_names_are_unique() -> None:
    """A case is called by its name."""
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))


ELSEWHERE = {
    *(f"ECO10{number}" for number in range(1, 6)),  # test_files
    "ECO115",  # test_files
    "ECO114",  # test_limits, as the next two
    "ECO223",
    "ECO224",
    *(f"ECO24{number}" for number in range(10)),  # test_scalars, as the next
    *(f"ECO25{number}" for number in range(10)),
    "ECO262",
    "ECO263",
}


def test_every_code_has_a_case() -> None:
    """A code without a case is a promise that nobody checks."""
    mine = {code for code in CATALOGUE if code < "ECO150" or "ECO200" < code < "ECO300"}
    shown = {code for case in CASES for code, _, _ in case.found}
    assert mine - shown - ELSEWHERE == set()


def test_only_one_code_is_a_warning() -> None:
    """What may be a remark is a warning; what is refused is an error."""
    warnings = {
        code for code in CATALOGUE if "ECO200" < code < "ECO300" and CATALOGUE[code].severity is not Severity.ERROR
    }
    assert warnings == {"ECO228"}
    finding = read_bytes(b"note: a #1\n", "f").findings[0]
    assert severity_of(finding) is Severity.WARNING
