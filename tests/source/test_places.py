"""Every place of a project: written to by no output, sealed or not, never evidence, as its declaration says."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecocheck
from ecocheck.app.named_files import Bad, BadFileError, name_files
from ecocheck.app.opening import open_project
from ecocheck.app.protected_paths import claim_of
from ecocheck.app.sealing.gathering import gather
from ecocheck.app.starting.unpacking import carried, common
from ecocheck.model.documents import Evidence
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state, is_of_the_project
from ecocheck.source.places import PLACES, Sealed, Unfit, holding
from tests.cli.running import run_here
from tests.other_city.project import DAY
from tests.sealing.building import REPORT, city

if TYPE_CHECKING:
    from ecocheck.source.places import Place

FILES = {
    "units.yaml": "units.yaml",
    "indicators.yaml": "indicators.yaml",
    "tasks.yaml": "tasks.yaml",
    "data": "data/上泽区/2024.yaml",
    "actions": "actions/上泽区.yaml",
    "reviews": "reviews/上泽区/2024.yaml",
    "received": "received/上泽区/2024.yaml",
    "docs/plan": "docs/plan/云政发〔2023〕8号.md",
    "templates": "templates/report.md.j2",
    "cases": "cases/一.yaml",
    "tests/cases": "tests/cases/二.yaml",
    "ecocheck.toml": "ecocheck.toml",
    "schemas": "schemas/units.schema.json",
    "evidence": REPORT,
}
"""A file of each place. A new place needs one here."""
_TASKS = """\
schema_version: 1
tasks:
  - id: T1
    group: {name: 水, reconstructed: true}
    title: {name: 全面施行河湖长制, reconstructed: true}
    text: 全面施行河湖长制
    responsible: [市水务局]
"""
PROTECTED = [file for path, file in FILES.items() if path not in {"schemas", "evidence"}]
SEALED = [file for path, file in FILES.items() if path not in {"received", "ecocheck.toml", "schemas"}]
VALIDATED = ["units.yaml", "indicators.yaml", "tasks.yaml", "data", "actions", "reviews"]
OF_NO_PLACE = {".gitattributes", ".gitignore", ".github", "ci-templates"}
"""What every project gets for git and CI, and this program never reads."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A sound project that has a file in every place."""
    root = city(tmp_path / "云泽")
    for file in FILES.values():
        if not (root / file).exists():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (root / file).write_bytes(b"")
    (root / "tasks.yaml").write_text(_TASKS, encoding="utf-8")
    return root


def test_every_place_is_decided_here() -> None:
    assert [place.path for place in PLACES] == list(FILES)
    for place in PLACES:
        assert holding(FILES[place.path]) is place
        assert place.reads is None or place.reads(Path(FILES[place.path]).name)
    assert {FILES[place.path] for place in PLACES if place.protected} == set(PROTECTED)
    assert {FILES[place.path] for place in PLACES if place.sealed is not Sealed.NEVER} == set(SEALED)
    assert [place.path for place in PLACES if place.validated] == VALIDATED


def test_a_new_project_has_no_other_files() -> None:
    tops = {file.partition("/")[0] for file in (*carried(), *common()) if holding(file) is None}
    assert tops == OF_NO_PLACE


def test_no_module_names_a_place_by_itself() -> None:
    """A path below a root that is written as a text is a place without a decision."""
    written = re.compile(r"""(?:root|registry) / f?["'](?!\{)""")
    source = Path(ecocheck.__file__).parent
    found = [path for path in source.rglob("*.py") if written.search(path.read_text(encoding="utf-8"))]
    assert [path.relative_to(source).as_posix() for path in found] == []


@pytest.mark.parametrize("file", FILES.values(), ids=list(FILES))
def test_no_output_is_written_over_it(project: Path, file: str) -> None:
    """Not over a document either, once a figure names it; schemas can be made again."""
    assert claim_of(project / file, [project]) == (None if file.startswith("schemas/") else "input")


@pytest.mark.parametrize("file", FILES.values(), ids=list(FILES))
def test_no_output_is_put_there_as_a_new_file(project: Path, file: str) -> None:
    shutil.rmtree(project / "data")
    shutil.rmtree(project / "actions")
    if file != "units.yaml":
        (project / file).unlink(missing_ok=True)
    single = "/" not in file
    assert claim_of(project / file, []) == ("input" if single else "place" if file in PROTECTED else None)


@pytest.mark.parametrize("name", ["plan-2023-8.md", "扫描.pdf", "附件/一.md"])
def test_the_plan_of_a_registry_elsewhere_is_kept(project: Path, name: str) -> None:
    """A drill reads the plan beside the registry that it names."""
    drill = project / "examples/练习"
    drill.mkdir(parents=True)
    units = (project / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(f"registry: ../..\n{units}", encoding="utf-8")
    for home in (project, drill):
        assert claim_of(home / "docs/plan" / name, [drill]) == "place"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_place_behind_a_link_is_the_same_place(project: Path, tmp_path: Path) -> None:
    shutil.move(project / "docs/plan", tmp_path / "方案")
    (project / "docs/plan").symlink_to(tmp_path / "方案", target_is_directory=True)
    assert claim_of(tmp_path / "方案/新.md", [project]) == "place"
    assert claim_of(tmp_path / "新.md", [project]) is None


@pytest.mark.parametrize(("name", "said"), [("云政发〔2023〕8号.md", "项目自己要读的文件"), ("新.md", "方案")])
def test_a_report_leaves_the_plan_alone(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, project: Path, name: str, said: str
) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    given = ("report", "--county", "上泽区", "--as-of", DAY, "-o", f"docs/plan/{name}")
    ran = run_here(capsysbinary, monkeypatch, *given, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_what_is_sealed(project: Path) -> None:
    gathered = gather(open_project(project, exactly=True), (2024,), datetime.date.fromisoformat(DAY))
    inside = {*gathered.files, *gathered.evidence}
    assert {file for file in FILES.values() if file in inside} == set(SEALED)


@pytest.mark.parametrize("one", PLACES, ids=[place.path for place in PLACES])
def test_nothing_there_is_evidence(project: Path, one: Place) -> None:
    file = FILES[one.path]
    (project / file).write_bytes(b"%PDF-1.4 " + "公报".encode() * 40)
    documents = Documents(project)
    expected = {Unfit.OWN: EvidenceState.OWN, Unfit.PAGE: EvidenceState.PROJECT_PAGE, None: EvidenceState.PRESENT}
    for written in (file, f"./{file}", *([file.upper()] if one.unfit else [])):
        assert evidence_state(documents, Evidence(file=written)) is expected[one.unfit]
    assert is_of_the_project(file) is (one.unfit is not None)
    assert (one.path == "evidence") is (one.unfit is None)


@pytest.mark.parametrize("place", FILES)
def test_what_may_be_named_to_validate(project: Path, place: str) -> None:
    file = FILES[place]
    if place in VALIDATED:
        assert name_files([str(project / file)], project).files == (file,)
        return
    with pytest.raises(BadFileError) as caught:
        name_files([str(project / file)], project)
    assert caught.value.why is (Bad.CASES if place.endswith("cases") else Bad.NO_FILE)
