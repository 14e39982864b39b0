"""What no honest seal says of the project's files, by a forger who makes every document again; each with its twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verifying.views import Remade, Result
from tests.verifying.building import (
    DATA,
    EVIDENCE,
    LIBRARIES,
    PROGRAM,
    REPORT,
    Built,
    built,
    changed,
    looked,
    one,
    project_files,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = {"evidence": "files", "names": "kept", "volume_size": None, "recipient": None, "sender": None}


def replaced(before: str, after: str, file: str = DATA) -> dict[str, bytes]:
    """The project with a text replaced in one file."""
    files = project_files()
    text = files[file].decode()
    assert before in text
    return files | {file: text.replace(before, after, 1).encode()}


def restricted() -> dict[str, bytes]:
    """The project with a reason why its evidence may not be seen."""
    return replaced("{file: evidence/1-3.txt,", "{file: evidence/1-3.txt, restricted: 涉及水源地坐标,")


def reported(*persons: str) -> dict[str, bytes]:
    """The project with these persons behind figures of one file."""
    files = project_files()
    text = files[DATA].decode()
    for key, person in zip(("1-1", "1-2"), persons, strict=False):
        said = f"reported_by: {{agency: 市甲局, person: {person}}}, "
        text = text.replace(f"  {key}: {{", f"  {key}: {{{said}")
    return files | {DATA: text.encode()}


def listed(seal: Built, path: str, **said: object) -> Built:
    """The seal with something else said of a file."""
    files = [each.model_dump() | (said if each.path == path else {}) for each in seal.manifest.files]
    return Built(seal.files, changed(seal.manifest, files=files))


@pytest.mark.parametrize(
    "path",
    [
        "项目/setup.exe",
        "项目/附件/市长批示.pdf",
        "项目/indicators.yaml.bak",
        "项目/evidence/没有登记.pdf",
        "项目/README.md",
        "项目/docs/说明.md",
        "项目/cases/说明.txt",
    ],
)
def test_a_file_of_no_use(tmp_path: Path, path: str) -> None:
    """A file that no verdict uses was not sealed."""
    assert told(one(tmp_path, built(project_files() | {path: b"x"}).bytes_of())) == [("not_gathered", path)]


def test_data_of_later_years(tmp_path: Path) -> None:
    """Data behind the newest year asked for do not travel."""
    path = "项目/data/演练区/2025.yaml"
    content = project_files()[DATA].replace(b"year: 2024", b"year: 2025")
    assert ("not_gathered", path) in told(one(tmp_path, built(project_files() | {path: content}).bytes_of()))


def test_files_of_use(tmp_path: Path) -> None:
    """The text of the plan, cases and templates belong to a project."""
    more = {"项目/docs/plan/方案.md": b"x", "项目/templates/report.html.j2": b"x"}
    found = one(tmp_path, built(project_files() | more).bytes_of())
    assert told(found) == []
    assert found.own_templates == ("report.html.j2",)


def test_withheld_for_no_reason(tmp_path: Path) -> None:
    """Evidence is restricted only where the data say why."""
    for files, expected in ((project_files(), [("withheld_unfounded", EVIDENCE)]), (restricted(), [])):
        seal = listed(built(files, (EVIDENCE,)), EVIDENCE, withheld="restricted")
        seal.manifest = changed(seal.manifest, options=OPTIONS)
        assert told(one(tmp_path, seal.bytes_of())) == expected


def test_hashes_of_all_evidence(tmp_path: Path) -> None:
    """Where only digests travel, no evidence does, and nothing else stays behind."""
    hashes = OPTIONS | {"evidence": "hashes"}
    assert told(one(tmp_path, built(options=hashes).bytes_of())) == [("withheld_otherwise", EVIDENCE)]
    earlier = "项目/data/演练区/2022.yaml"
    assert ("withheld_unnamed", earlier) in told(one(tmp_path, built(withheld=(EVIDENCE, earlier)).bytes_of()))
    assert told(one(tmp_path, built(withheld=(EVIDENCE,)).bytes_of())) == []
    assert told(one(tmp_path, built(restricted(), (EVIDENCE,)).bytes_of())) == []


def test_a_document_that_never_was(tmp_path: Path) -> None:
    """Nothing names it."""
    ghost = project_files() | {"项目/evidence/没有.pdf": b"x"}
    seal = built(ghost, (EVIDENCE, "项目/evidence/没有.pdf"))
    assert told(one(tmp_path, seal.bytes_of())) == [("withheld_unnamed", "项目/evidence/没有.pdf")]


@pytest.mark.parametrize("size", [0, 10**15])
def test_a_document_of_no_size(tmp_path: Path, size: int) -> None:
    """What did not travel has a size that evidence may have."""
    seal = listed(built(withheld=(EVIDENCE,)), EVIDENCE, size=size)
    assert told(one(tmp_path, seal.bytes_of())) == [("withheld_unfit", EVIDENCE)]


@pytest.mark.parametrize(
    ("persons", "before", "expected"),
    [
        (("人员1", "人员2"), "0" * 64, []),
        (("人员1", "人员1"), "0" * 64, []),
        (("人员1", "市乙局"), "0" * 64, []),
        (("市甲局",), None, []),
        (("人员1",), None, []),
        (("赵明远",), None, ["named"]),
        (("人员1", "赵明远"), "0" * 64, ["named"]),
        (("人员2", "人员1"), "0" * 64, ["named"]),
        (("市甲局",), "0" * 64, ["redacted_unnamed"]),
    ],
)
def test_names(tmp_path: Path, persons: tuple[str, ...], before: str | None, expected: list[str]) -> None:
    """In a seal without names each person is a stand-in, and only where there is one was anything taken out."""
    seal = listed(
        built(reported(*persons), options=OPTIONS | {"names": "removed"}),
        DATA,
        before_redaction=before,
    )
    assert [kind for kind, _ in told(one(tmp_path, seal.bytes_of()))] == expected


def test_taken_out_and_the_same(tmp_path: Path) -> None:
    """A file from which names were taken is another one than before; evidence is never changed."""
    seal = built(reported("人员1"), options=OPTIONS | {"names": "removed"})
    same = next(each.sha256 for each in seal.manifest.files if each.path == DATA)
    assert told(one(tmp_path, listed(seal, DATA, before_redaction=same).bytes_of())) == [("redacted_unnamed", DATA)]
    evidence = listed(seal, EVIDENCE, before_redaction="0" * 64)
    assert told(one(tmp_path, evidence.bytes_of())) == [("redacted_unnamed", EVIDENCE)]


@pytest.mark.parametrize(("years", "wrong"), [([1999], True), ([2024], True), ([2025], False), ([], False)])
def test_newer_years(tmp_path: Path, years: list[int], wrong: bool) -> None:  # noqa: FBT001 both
    """Years that were left out are newer than those that were sealed."""
    assert bool(told(one(tmp_path, built(newer_years=years).bytes_of()))) is wrong


def test_volumes(tmp_path: Path) -> None:
    """A seal is divided as the sizes give it: evidence goes to a further volume only where there is no room."""
    small = OPTIONS | {"volume_size": 60_000}
    assert told(one(tmp_path, built(options=small).bytes_of())) == []
    seal = listed(built(options=small), EVIDENCE, volume=2)
    seal.manifest = changed(seal.manifest, volumes=2)
    (found,) = looked(tmp_path, seal.bytes_of(1), seal.bytes_of(2))
    assert told(found) == [("divided", "manifest.json")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"city": "别的市"}, ("manifest_shape", "manifest.json")),
        ({"plan": "演政办发〔2023〕2号"}, ("manifest_shape", "manifest.json")),
        ({"program": "0.0\n核验通过"}, ("manifest_shape", "manifest.json")),
    ],
)
def test_another_program_excuses_no_manifest(
    tmp_path: Path, said: dict[str, object], expected: tuple[str, str]
) -> None:
    """City, plan and gaps come from judging, whichever program is claimed; the page shows what judging gives."""
    seal = built(program="8.0.0")
    seal.manifest = changed(seal.manifest, **said)
    found = one(tmp_path, seal.bytes_of())
    assert told(found) == [expected]
    assert found.city == "演练市"
    assert found.gaps == built().manifest.gaps
    assert found.gaps.missed


def test_another_program_may_count_gaps_otherwise(tmp_path: Path) -> None:
    """The manifest is then named as different, nothing is called sound, and the gaps told are those judged here."""
    seal = built(program="8.0.0")
    seal.manifest = changed(seal.manifest, gaps={"missed": 0, "undetermined": 0, "evidence": 0, "warnings": 0})
    found = one(tmp_path, seal.bytes_of())
    assert told(found) == []
    assert found.result is Result.UNCOMPARED
    assert "manifest.json" in found.differing
    assert found.gaps == built().manifest.gaps


@pytest.mark.parametrize("said", [{"program": "8.0.0"}, {"libraries": {"lxml": "1"}}, {"libraries": {"jinja2": "1"}}])
def test_another_program_excuses_no_file(tmp_path: Path, said: dict[str, object]) -> None:
    """A document that nobody makes is told, whichever program is claimed; one that lacks is named at least."""
    seal = built(None, (), **said)
    more = Built(seal.files | {"病毒.exe": b"MZ", "报告/假.docx": b"x"}, seal.manifest).mended()
    assert told(one(tmp_path, more.bytes_of())) == [("remade_surplus", "报告/假.docx"), ("remade_surplus", "病毒.exe")]
    less = Built({path: of for path, of in seal.files.items() if path != REPORT}, seal.manifest).mended()
    found = one(tmp_path, less.bytes_of())
    if "program" in said:
        assert (told(found), found.differing, found.result) == ([], (REPORT,), Result.UNCOMPARED)
    else:
        assert told(found) == [("remade_missing", REPORT)]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ({}, Result.DIFFERENT),
        ({"program": "8.0.0"}, Result.UNCOMPARED),
        ({"libraries": {"xlsxwriter": "9"}}, Result.DIFFERENT),
        ({"libraries": {}}, Result.DIFFERENT),
        ({"libraries": {"lxml": "1", "python-docx": "1"} | LIBRARIES}, Result.DIFFERENT),
        ({"libraries": {"Jinja2": "1"} | LIBRARIES}, Result.UNCOMPARED),
    ],
)
def test_what_a_library_excuses(tmp_path: Path, said: dict[str, object], result: Result) -> None:
    """Other words in a page are excused by the program or by what makes pages, and never called sound."""
    honest = built(None, (), **{"program": PROGRAM, **said})
    assert one(tmp_path, honest.bytes_of()).result is Result.SOUND
    seal = Built(honest.files | {REPORT: honest.files[REPORT] + b" "}, honest.manifest).mended()
    found = one(tmp_path, seal.bytes_of())
    assert found.result is result
    assert found.remade is (Remade.DIFFERENT if not said else Remade.OTHER_PROGRAM)
