"""What a project may hold on the disk to harm its reader: its links are not written through, nothing is endless."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.bundled import templates_root
from ecocheck.findings import Finding
from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows, and there are no such devices")
DATA = "data/演练区/2024.yaml"
REPORT = ("report", "--county", "演练区", "--as-of", DAY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, beside a folder that is none of its business."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/mine").write_bytes(b"mine")
    return shutil.copytree(PROJECT, tmp_path / "project")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def link(path: Path, target: Path) -> None:
    """Lay a link in the place of whatever stands there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(
    ("linked", "args"),
    [
        ("schemas", ["schema"]),
        ("schemas/units.schema.json", ["schema"]),
        ("out/units.schema.json", ["schema", "-o", "out"]),
        ("out", ["schema", "-o", "out"]),
        ("data", ["form", "--write", "--year", "2027"]),
        ("data/云岭县", ["form", "--write", "--year", "2027"]),
        ("data/云岭县/2027.yaml", ["form", "--write", "--year", "2027"]),
        ("templates", ["templates", "eject"]),
        ("templates/report.md.j2", ["templates", "eject", "report.md", "--force"]),
        ("out", ["templates", "eject", "--to", "out"]),
        ("青崖县.html", [*REPORT, "-o", "青崖县.html"]),
        ("out", [*REPORT, "-o", "out/青崖县.html"]),
        ("问题.json", ["validate", "--format", "json", "-o", "问题.json"]),
        ("网站", ["report", "--all", "--as-of", DAY, "-o", "网站"]),
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_no_link_of_the_project_is_written_through(  # noqa: PLR0913 three fixtures, three ways
    eco: Runner, project: Path, tmp_path: Path, linked: str, args: list[str], *, there: bool
) -> None:
    folder = "." not in linked and there
    target = tmp_path / "outside" if folder else tmp_path / "outside" / ("mine" if there else "new")
    link(project / linked, target)
    before = contents(tmp_path)
    ran = eco(*args, folder=project)
    assert ran.code in {1, 2}
    assert "链接" in ran.err or "先运行 ecocheck validate" in ran.err
    assert contents(tmp_path) == before


def test_nor_one_of_the_repository_around(eco: Runner, project: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    link(tmp_path / "报告.md", tmp_path / "outside/mine")
    ran = eco(*REPORT, "-o", "../报告.md", folder=project)
    assert (ran.code, (tmp_path / "outside/mine").read_bytes()) == (2, b"mine")
    assert "是链接" in ran.err


def test_a_link_of_the_users_own_is_followed(eco: Runner, project: Path, tmp_path: Path) -> None:
    link(tmp_path / "报告.md", tmp_path / "outside/mine")
    link(tmp_path / "short", tmp_path / "outside")
    assert eco(*REPORT, "-o", str(tmp_path / "报告.md"), folder=project).code == 0
    assert eco(*REPORT, "-o", str(tmp_path / "short/二.md"), folder=project).code == 0
    assert (tmp_path / "outside/mine").read_bytes() == (tmp_path / "outside/二.md").read_bytes() != b"mine"
    assert (tmp_path / "报告.md").is_symlink()


@pytest.mark.parametrize("name", ["../../x", "..", "a/b", "CON", "县."])
def test_a_region_with_the_name_of_a_path(eco: Runner, project: Path, tmp_path: Path, name: str) -> None:
    units = project / "units.yaml"
    text = units.read_text(encoding="utf-8")
    units.write_text(text.replace("counties:\n", f"counties:\n  - {{name: {name}, kind: 县, area: 县城}}\n"), "utf-8")
    before = contents(tmp_path)
    for args in (["form", "--write", "--year", "2027"], ["validate"], ["check"], ["status"]):
        ran = eco(*args, folder=project)
        assert ran.code == 1
        assert "ECO152" in ran.out + ran.err
    assert contents(tmp_path) == before


@pytest.mark.parametrize("args", [["form", "--write", "--year", "2027"], ["templates", "eject"], ["schema"]])
@pytest.mark.parametrize("room", [0, 1, 2])
def test_on_a_full_disk_nothing_is_left(
    eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], room: int
) -> None:
    """No file, and none of the folders that were made for them."""
    shutil.rmtree(project / "data/云岭县", ignore_errors=True)
    before = sorted(str(path) for path in project.rglob("*"))
    really, written = os.fsync, []

    def full(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) > room:
            raise OSError(28, "no space")
        really(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    ran = eco(*args, folder=project)
    assert ran.code == 3
    assert "磁盘已满" in ran.err
    assert sorted(str(path) for path in project.rglob("*")) == before


def bounded(folder: Path, *args: str) -> tuple[int, str]:
    """Run with 2 GB of addresses, of which a run needs a tenth; the time only keeps the tests from hanging."""
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30)); "
    program = f"{limited}from ecocheck.__main__ import main; sys.exit(main())"
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-c", program, *args],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=120,
    )
    out = (done.stdout + done.stderr).decode(errors="replace")
    assert "Traceback" not in out
    assert "MemoryError" not in out
    return done.returncode, out


def zeros(path: Path) -> None:
    link(path, Path("/dev/zero"))


def pipe(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def hollow(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        stream.truncate(3 << 30)


@pytest.mark.parametrize("make", [zeros, pipe, hollow])
@pytest.mark.parametrize(
    ("name", "args", "code"),
    [
        (DATA, ["validate", "--as-of", DAY], 1),
        (DATA, list(REPORT), 0),
        (DATA, ["validate", "--fix"], None),
        ("units.yaml", ["validate"], None),
        ("indicators.yaml", ["validate"], 1),
        ("docs/plan/x.md", ["explain", "24-1", "--county", "演练区"], None),
        ("docs/plan/x.md", ["sample"], None),
        ("templates/report.md.j2", list(REPORT), 2),
        ("templates/*", list(REPORT), 2),
        ("templates/base.docx", [*REPORT, "--format", "docx", "-o", "x.docx"], 2),
        ("templates/report.docx", [*REPORT, "--format", "docx", "-o", "x.docx"], 2),
        ("cases/x.yaml", ["test"], None),
        ("cases/x.yaml", ["test", "cases/x.yaml"], None),
        ("网站/.ecocheck-site", ["report", "--all", "--as-of", DAY, "-o", "网站"], 2),
        ("x.md", [*REPORT, "-o", "x.md"], None),
    ],
    ids=lambda value: value.replace("/", "_") if isinstance(value, str) else "",
)
def test_nothing_is_read_without_end(project: Path, make: object, name: str, args: list[str], code: int | None) -> None:
    assert callable(make)
    if "docx" in args:
        pytest.importorskip("docx")
    if name.endswith("*"):
        shutil.copytree(templates_root(), project / "templates")
        name = "templates/report.md.j2"
    if name == "x.md" and make is pipe:
        pytest.skip("a pipe that the user names is written to")
    make(project / name)
    got, out = bounded(project, *args)
    assert got in ({code} if code is not None else {0, 1, 2, 4}), out


def test_nothing_of_a_file_outside_is_shown(eco: Runner, project: Path, tmp_path: Path) -> None:
    """Not its first line, and not the names in its folder."""
    (tmp_path / "outside/2024.yaml").write_bytes("root:x:0:0: 机密\n".encode())
    for linked, target in (
        (DATA, "outside/2024.yaml"),
        ("data/云岭县", "outside"),
        ("indicators.yaml", "outside/mine"),
    ):
        link(project / linked, tmp_path / target)
        for args in (["validate", "--as-of", DAY], ["check", "--as-of", DAY], ["validate", "--diff"]):
            ran = eco(*args, folder=project, width=100)
            assert "机密" not in ran.out + ran.err
            assert "mine" not in ran.out + ran.err
        assert "ECO115" in eco("validate", "--as-of", DAY, folder=project, width=100).out


def test_a_crowd_of_strays_is_told_once(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no finding is compared with every other."""
    for number in range(500):
        (project / "data" / f"表{number:04}.xlsx").write_bytes(b"#")
        (project / "data" / f"无{number:04}").mkdir()
        (project / "data" / f"无{number:04}" / "2024.yaml").touch()
    monkeypatch.setattr(Finding, "__eq__", None)
    ran = eco("validate", "--as-of", DAY, folder=project)
    assert ran.out.count("ECO151") == ran.out.count("ECO150") == 1
    assert "表0000.xlsx、表0001.xlsx、表0002.xlsx”等 500 个" in ran.out


@pytest.mark.parametrize("args", [REPORT, [*REPORT, "--format", "html"], ["report", "--all", "-o", "网站"]])
def test_templates_outside_are_not_used(eco: Runner, project: Path, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "outside/report.md.j2").write_bytes(b"mine")
    link(project / "templates", tmp_path / "outside")
    ran = eco(*args, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert "链接" in ran.err
    assert not (project / "网站").exists()


@pytest.mark.needs("word")
def test_a_base_document_outside_is_not_used(eco: Runner, project: Path, tmp_path: Path) -> None:
    link(project / "templates/base.docx", tmp_path / "outside/mine")
    ran = eco(*REPORT, "--format", "docx", "-o", "报告.docx", folder=project)
    assert ran.code == 2
    assert "以外的链接" in ran.err


@pytest.mark.parametrize("linked", ["cases", "cases/x.yaml"])
def test_cases_outside_are_not_run(eco: Runner, project: Path, tmp_path: Path, linked: str) -> None:
    (tmp_path / "outside/x.yaml").write_bytes("cases: 机密\n".encode())
    link(project / linked, tmp_path / ("outside" if linked == "cases" else "outside/x.yaml"))
    ran = eco("test", folder=project)
    assert ran.code == 1
    assert "ECO115" in ran.out
    assert "机密" not in ran.out + ran.err


def test_another_computer_is_not_asked_for_the_registry(eco: Runner, project: Path) -> None:
    """`//server/share` is one on Windows; here it is the project's own folder, which would do."""
    units = project / "units.yaml"
    units.write_text(units.read_text("utf-8").replace("registry: .\n", f"registry: /{project}\n"), "utf-8")
    assert "ECO159" in eco("validate", folder=project).out


def test_evidence_that_is_a_pipe_or_a_device(project: Path) -> None:
    text = (project / DATA).read_text(encoding="utf-8")
    assert text.count("value: 98.4\n") == 1
    sha = "a" * 64
    listed = (
        f"evidence: [{{file: 证/零, sha256: {sha}}}, {{file: 证/管, sha256: {sha}}}, {{file: 证/空, sha256: {sha}}}]"
    )
    (project / DATA).write_text(text.replace("value: 98.4\n", f"value: 98.4\n    {listed}\n"), "utf-8")
    zeros(project / "证/零")
    pipe(project / "证/管")
    hollow(project / "证/空")
    commands = (["validate", "--as-of", DAY], ["gaps", "--as-of", DAY], [*REPORT, "-o", "证/新.md"])
    ran = [bounded(project, *args) for args in commands]
    assert {code for code, _ in ran} <= {0, 1}
    assert all(f"ECO{code}" in ran[0][1] for code in (701, 706, 714))
