"""What is wrong with a case: each code with a case in which it is found, at its place, and the same put right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.worked import checks
from ecocheck.findings.catalogue import CATALOGUE, hint_of, message_of
from ecocheck.findings.catalogue.disk import cases
from tests.cases_runner.running import run_text
from tests.rules.test_together import assert_in_plain_words

if TYPE_CHECKING:
    from ecocheck.app.worked import Worked
    from ecocheck.findings import Entry

FOLDER = Path(__file__).parent / "cases"
ENGLISH_NAMES = re.compile(r"样例.")


@dataclass(frozen=True)
class Wrong:
    """One file: wrong text, what is found in it (code, line, column), and the text put right."""

    name: str
    wrong: str
    right: str | None
    expect: tuple[tuple[str, int, int], ...]
    drill: bool


def _read(path: Path) -> Wrong:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    expect = tuple((one["code"], one["line"], one["column"]) for one in data["expect"])
    return Wrong(path.stem, data["wrong"], data.get("right"), expect, data.get("drill", True))


WRONG = [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _found(worked: Worked) -> list[tuple[str, int, int]]:
    return sorted((one.code, one.at.line, one.at.column) for one in worked.findings)


@pytest.mark.parametrize("one", WRONG, ids=lambda one: one.name)
def test_wrong(one: Wrong, tmp_path: Path) -> None:
    worked = run_text(one.wrong, tmp_path, drill=one.drill)
    assert _found(worked) == sorted(one.expect)
    assert not worked.passed


@pytest.mark.parametrize("one", [one for one in WRONG if one.right is not None], ids=lambda one: one.name)
def test_right(one: Wrong, tmp_path: Path) -> None:
    assert one.right is not None
    worked = run_text(one.right, tmp_path, drill=one.drill)
    assert _found(worked) == []
    assert worked.passed


@pytest.mark.parametrize("entry", cases.ENTRIES, ids=lambda entry: entry.code)
def test_code_check_case_and_manual_hold_together(entry: Entry) -> None:
    """The function is named after its code, a case finds it and is mended, and the page is whole."""
    about = [one for one in WRONG if one.name.startswith(entry.code)]
    assert any(entry.code in {code for code, _, _ in one.expect} and one.right is not None for one in about)
    assert any(name.startswith(f"eco{entry.code[3:]}_") for name in dir(checks))
    for text in (entry.title, entry.message, entry.hint, entry.why):
        assert_in_plain_words(text)
    assert entry.wrong != entry.right


@pytest.mark.parametrize("one", WRONG, ids=lambda one: one.name)
def test_messages_can_be_said(one: Wrong, tmp_path: Path) -> None:
    for finding in run_text(one.wrong, tmp_path, drill=one.drill).findings:
        assert finding.code in CATALOGUE
        for lang in ("zh", "en"):
            for said in (message_of(finding, lang), hint_of(finding, lang)):
                assert said.strip()
                assert "{" not in said
                assert "“”" not in said
