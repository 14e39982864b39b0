"""Codes, checks, cases, manual and messages fit together."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecocheck
from ecocheck.findings.catalogue import CATALOGUE, hint_of, message_of
from ecocheck.findings.catalogue import yaml as scalars
from ecocheck.findings.catalogue.disk import cases, files
from ecocheck.rules.targets.baselines import BY_FLAW, SPOKEN_OF
from ecocheck.rules.values import BY_DEFECT, OF_THE_FILE
from ecocheck.verdict.evaluating.baseline import Flaw
from ecocheck.verdict.inputs.defects import Defect
from tests.rules.cases import RULES, SHAPE, Case, all_cases
from tests.rules.project import found_in, make

if TYPE_CHECKING:
    from ecocheck.findings import Entry
    from ecocheck.findings.entry import Text

SOURCE = Path(ecocheck.__file__).parent
OWN: dict[str, Entry] = {
    code: entry for code, entry in CATALOGUE.items() if entry not in {*cases.ENTRIES, *files.ENTRIES, *scalars.ENTRIES}
}
CASES = [*all_cases(RULES), *all_cases(SHAPE)]

HANDED_IN = [code for code in CATALOGUE if code.startswith("ECO9")]

WITHOUT_CASE = {
    "ECO399": "no model of today leads there; tests/shape/test_validated.py makes one",
    "ECO690": "needs the verdicts of all regions; tests/rules/test_totals.py",
    "ECO848": "needs the verdicts of all regions; tests/actions/test_validate.py",
    **dict.fromkeys(("ECO855", "ECO856", "ECO857"), "need two versions; tests/actions/test_since.py"),
    "ECO714": "a file of 2 GB belongs in no case; tests/rules/test_evidence.py",
    "ECO710": "a disk that fails cannot be written into a file; tests/rules/test_evidence.py",
    **dict.fromkeys(
        HANDED_IN, "a form that was filled in is no file of a case; tests/collecting, tests/reviewing_form"
    ),
    "ECO473": "needs a file that is no text; tests/rules/test_carried.py",
    "ECO829": "needs a project of an earlier day; tests/changes/test_opinions.py",
}

JARGON = re.compile(
    r"\b(?:mapping|mappings|dict|dictionary|str|int|float|bool|tuple|None|null|NaN|pydantic|validator|Traceback|schema|"
    r"parse|parser|token|scalar|sequence|exception|regex|Decimal|Literal|object)\b"
)
FAULTY_CHINESE = re.compile(r"[\u4e00-\u9fff][,;:?!](?!//)|[,;:?!][\u4e00-\u9fff]")


QUOTED = re.compile(r"“[^”]*”|[a-z_]+: ")
"""Text quoted from a file keeps the file's punctuation."""

WORDS_OF_FILES = re.compile(r"口径|未记录|未说明|填报|公开报道|公顷|平方公里|2024年|演练区|待填|方案\.md")
"""Words from files stay Chinese in English sentences."""

TITLES = {"title", "missing_title"}
"""Params with Chinese names of keys, which English messages do not use."""


def assert_in_plain_words(text: Text) -> None:
    """Both languages are there, without programmers' jargon, and do not mix."""
    assert text.zh.strip()
    assert text.en.strip()
    assert not JARGON.search(text.zh)
    assert not JARGON.search(text.en)
    assert not FAULTY_CHINESE.search(QUOTED.sub("", text.zh)), text.zh
    assert not re.search(r"[\u4e00-\u9fff]", WORDS_OF_FILES.sub("", text.en)), text.en


def _texts(entry: Entry) -> tuple[Text, ...]:
    return (entry.title, entry.message, entry.hint, entry.why)


def _params(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("entry", OWN.values(), ids=OWN)
def test_entry_is_whole(entry: Entry) -> None:
    """Every text is there in both languages, in plain words and with the right punctuation."""
    for text in _texts(entry):
        assert_in_plain_words(text)
    assert entry.wrong.strip()
    assert entry.right.strip()
    assert entry.wrong != entry.right
    chinese, english = (_params(entry.message.of(lang)) | _params(entry.hint.of(lang)) for lang in ("zh", "en"))
    assert chinese - TITLES == english


@pytest.mark.parametrize("code", sorted(set(OWN) - set(WITHOUT_CASE)))
def test_positive_and_negative_case(code: str) -> None:
    """Every code has a case that finds it, and a corrected file in which it is not found."""
    about = [case for case in CASES if code in case.codes]
    assert about, f"no case finds {code}"
    assert any(case.right is not None and code not in case.still for case in about)


def test_cases_are_named_after_their_code() -> None:
    for case in CASES:
        code = case.name.split("-")[0]
        if not code.startswith("OK"):
            assert case.codes, case.name
            assert code in case.codes or any(one[:4] == code[:4] for one in case.codes), case.name
        else:
            assert not case.expect, case.name


def test_every_code_is_raised_somewhere() -> None:
    """Every code is raised, and no code is raised that the catalogue does not have."""
    rooms = [SOURCE / "rules", SOURCE / "source", SOURCE / "app"]
    raised = {
        code
        for room in rooms
        for path in room.rglob("*.py")
        for code in re.findall(r'"(ECO[1-9]\d\d)"', path.read_text(encoding="utf-8"))
    }
    assert set(OWN) <= raised
    assert raised <= set(CATALOGUE)


def test_functions_are_named_after_their_code() -> None:
    """A function named after a code raises that code alone; one that raises several says what it looks at."""
    for path in (SOURCE / "rules").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for name, body in re.findall(r"^def (eco\d{3})(.*?)(?=^[A-Za-z_]|\Z)", text, re.MULTILINE | re.DOTALL):
            assert f'"{name.upper()}"' in text, f"{path.name}: {name}"
            assert set(re.findall(r'"(ECO\d{3})"', body)) <= {name.upper()}, f"{path.name}: {name}"


def test_every_defect_has_its_finding() -> None:
    assert BY_DEFECT.keys() | OF_THE_FILE == set(Defect)


def test_every_flaw_of_a_baseline_has_its_finding() -> None:
    assert BY_FLAW.keys() | SPOKEN_OF == set(Flaw)


@pytest.mark.parametrize("case", [case for case in CASES if case.expect], ids=lambda case: case.name)
def test_messages_can_be_said(case: Case, tmp_path: Path) -> None:
    """Every finding of every case has words in both languages, with no empty param."""
    make(tmp_path, {case.file: case.wrong}, case.setting)
    for finding in found_in(tmp_path, case.setting.as_of):
        for lang in ("zh", "en"):
            for said in (message_of(finding, lang), hint_of(finding, lang)):
                assert said.strip()
                assert re.search(r"\{[a-z_]+\}", said) is None
                assert "None" not in said
                assert "“”" not in said
                assert "（）" not in said
                assert '""' not in said


@pytest.mark.parametrize(
    ("name", "chinese", "english"),
    [
        (
            "ECO805-没写谁在哪份文件里定的",
            "没有写明by（处理单位）、document（处理文件）",
            "does not name by (who decided), document (in which document)",
        ),
    ],
)
def test_lists_are_joined_by_the_language(name: str, chinese: str, english: str, tmp_path: Path) -> None:
    """A list in a message has the words and signs of the message's language."""
    case = next(one for one in CASES if one.name == name)
    make(tmp_path, {case.file: case.wrong}, case.setting)
    found = next(one for one in found_in(tmp_path, case.setting.as_of) if one.code in case.codes)
    assert chinese in message_of(found, "zh")
    assert english in message_of(found, "en")
    assert " 或 " not in message_of(found, "en") + hint_of(found, "en")
