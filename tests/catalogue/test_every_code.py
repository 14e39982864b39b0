"""Every code of every family: raised somewhere, shown by a case and by its mending, explained in both languages.

What a family's own tests say of its cases in detail stays there; this one
holds that no code of the catalogue has been left out of any of it.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecocheck
from ecocheck.findings.catalogue import CATALOGUE, FAMILIES
from ecocheck.source.yaml.reader import read_bytes
from tests.cases_runner.test_findings import WRONG
from tests.cli.running import run_here
from tests.rules.cases import RULES, SHAPE, all_cases
from tests.rules.test_together import WITHOUT_CASE
from tests.source.table import CASES as READ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Entry

SOURCE = Path(ecocheck.__file__).parent
TESTS = Path(__file__).parents[1]
ENTRIES = [pytest.param(entry, id=entry.code) for entry in CATALOGUE.values()]
_CODE = re.compile(r"ECO\d{3}(?!\d)")

HANDED_IN = [code for code in CATALOGUE if code.startswith("ECO9")]
"""Codes of filled forms, which are no data files."""

IN_TESTS = {
    **{f"ECO10{number}": "source/test_files.py" for number in range(1, 6)},
    "ECO473": "rules/test_carried.py",
    "ECO714": "rules/test_evidence.py",
    **dict.fromkeys(("ECO114", "ECO223", "ECO224"), "source/test_limits.py"),
    "ECO115": "source/test_files.py",
    **{f"ECO2{number}": "source/test_scalars.py" for number in (41, *range(43, 50), 51, *range(54, 57), 63)},
    "ECO399": "shape/test_validated.py",
    "ECO848": "actions/test_validate.py",
    **dict.fromkeys(("ECO855", "ECO856", "ECO857"), "actions/test_since.py"),
    "ECO690": "rules/test_totals.py",
    "ECO710": "rules/test_evidence.py",
    **{code: "collecting" if code < "ECO944" else "reviewing_form" for code in HANDED_IN},
    **{code: "action_forms" for code in HANDED_IN if code > "ECO960"},
    "ECO829": "changes/test_opinions.py",
}
"""Codes that no case file shows: a disk that fails, a size, a number trap. By the tests that do, or their folder."""


def _texts(path: Path) -> Iterator[str]:
    """The texts of a program, without its docstrings: what speaks of a code does not raise it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield node.value


def _codes_in(folder: Path, *, without: Path) -> frozenset[str]:
    files = [path for path in folder.rglob("*.py") if not path.is_relative_to(without)]
    return frozenset(code for path in files for text in _texts(path) for code in _CODE.findall(text))


CASES = [*all_cases(RULES), *all_cases(SHAPE)]
SHOWN = frozenset(
    [code for case in CASES for code in case.codes]
    + [code for case in READ for code, _, _ in case.found]
    + [code for worked in WRONG for code, _, _ in worked.expect]
)
MENDED = frozenset(
    [code for case in CASES if case.right is not None for code in case.codes - set(case.still)]
    + [code for worked in WRONG if worked.right is not None for code, _, _ in worked.expect]
)
RAISED = _codes_in(SOURCE, without=SOURCE / "findings" / "catalogue")


def test_the_families_share_no_code() -> None:
    codes = [entry.code for family in FAMILIES for entry in family.ENTRIES]
    assert len(codes) == len(set(codes)) == len(CATALOGUE)


def test_nothing_is_raised_that_nobody_has_described() -> None:
    assert set(CATALOGUE) >= RAISED


@pytest.mark.parametrize("entry", ENTRIES)
def test_it_is_raised_somewhere(entry: Entry) -> None:
    assert entry.code in RAISED


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_case_shows_it(entry: Entry) -> None:
    """A file in which it is found, or a test where no file can show it."""
    if entry.code in IN_TESTS:
        place = TESTS / IN_TESTS[entry.code]
        files = [place] if place.is_file() else list(place.glob("test_*.py"))
        assert entry.code in {code for path in files for text in _texts(path) for code in _CODE.findall(text)}
    else:
        assert entry.code in SHOWN


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_case_shows_its_mending(entry: Entry) -> None:
    """The same file put right, or at least a right example in which nothing is found."""
    if entry.code in MENDED or entry.code in WITHOUT_CASE:
        return
    document = read_bytes(entry.right.encode(), "right.yaml")
    assert document.readable
    assert document.findings == ()


def test_cases_are_missing_for_a_reason_only() -> None:
    assert set(IN_TESTS) <= set(CATALOGUE)
    assert set(WITHOUT_CASE) <= set(IN_TESTS)
    assert not {code for code in IN_TESTS if code in SHOWN}, "a case has come: take the code off the list"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_explain_prints_its_page(
    entry: Entry, lang: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code, title, what it says, why, a wrong and a right example, and how to mend it; in any case of letters."""
    ran = run_here(capsysbinary, monkeypatch, "explain", entry.code.lower(), "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    page = " ".join(ran.out.split())
    texts = [text.zh if lang == "zh" else text.en for text in (entry.title, entry.why)]
    for said in (entry.code, *texts, *entry.wrong.splitlines(), *entry.right.splitlines()):
        assert " ".join(said.split()) in page, said
    for template in (entry.message, entry.hint):
        pieces = re.split(r"\{\w+\}", template.zh if lang == "zh" else template.en)
        plain = [" ".join(piece.replace("{{", "{").replace("}}", "}").split()) for piece in pieces]
        assert all(piece in page for piece in plain), template
