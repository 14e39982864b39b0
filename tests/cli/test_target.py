"""Where `-o` may write: never over what the project reads, and never found out only after the work."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.writing import write_all
from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

WRITERS = (
    ["validate", "--as-of", DAY],
    ["validate", "--diff"],
    ["validate", "--format", "json", "--as-of", DAY],
    ["report", "--as-of", DAY],
    ["gaps", "--as-of", DAY],
    ["worklist", "--as-of", DAY],
    ["ledger", "--as-of", DAY],
    ["test"],
)
DATA = "data/演练区/2024.yaml"
needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project with every kind of file that is read."""
    made = shutil.copytree(PROJECT, tmp_path / "演练 项目")
    for name in ("templates/report.md.j2", "cases/一.yaml", "tests/cases/二.yaml", "evidence/三.pdf", "材料/四.txt"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(b"x")
    data = made / DATA
    text = data.read_text(encoding="utf-8")
    assert text.count("value: 98.4\n") == 1
    listed = "value: 98.4\n    evidence:\n      - {file: evidence/三.pdf}\n      - {file: 材料/四.txt}\n"
    data.write_bytes(text.replace("value: 98.4\n", listed).encode())
    return made


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("args", WRITERS, ids=" ".join)
@pytest.mark.parametrize("name", ["units.yaml", "indicators.yaml", "tasks.yaml", DATA])
def test_the_projects_own_files_are_refused(eco: Runner, project: Path, args: list[str], name: str) -> None:
    before = contents(project)
    ran = eco(*args, "-o", name, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert name in ran.err
    assert "项目自己要读的文件" in ran.err
    assert contents(project) == before


@pytest.mark.parametrize(
    "name", ["templates/report.md.j2", "cases/一.yaml", "tests/cases/二.yaml", "evidence/三.pdf", "材料/四.txt"]
)
def test_whatever_else_is_read_is_refused(eco: Runner, project: Path, name: str) -> None:
    before = contents(project)
    ran = eco("report", "-o", str(project / name), folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert contents(project) == before


@pytest.mark.parametrize(
    "name", ["data/演练区/2030.yaml", "data/x.txt", "templates/new.md.j2", "cases/new.yaml", "tests/cases/new.yaml"]
)
def test_a_new_file_that_would_be_read_is_refused(eco: Runner, project: Path, name: str) -> None:
    ran = eco("validate", "-o", name, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert "会被当作项目的文件来读" in ran.err
    assert not (project / name).exists()


@pytest.mark.parametrize("name", ["a.md", "evidence/new.txt", "data/演练区/说明.md", "cases/结果.txt", "材料/五.txt"])
def test_other_names_are_free(eco: Runner, project: Path, name: str) -> None:
    for _ in range(2):
        assert eco("gaps", "--as-of", DAY, "-o", name, folder=project).code == 1
    assert (project / name).stat().st_size > 100


@needs_links
def test_links_lead_to_the_same_refusal(eco: Runner, project: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").symlink_to(project / "tasks.yaml")
    (tmp_path / "same").symlink_to(project, target_is_directory=True)
    shutil.move(project / DATA, tmp_path / "elsewhere.yaml")
    (project / DATA).symlink_to(tmp_path / "elsewhere.yaml")
    before = contents(tmp_path)
    for name in ("other.txt", "same/units.yaml", "elsewhere.yaml"):
        assert eco("validate", "-o", str(tmp_path / name), folder=project).code == 2
    assert contents(tmp_path) == before


def test_files_of_the_registry_elsewhere_and_of_the_project_around(eco: Runner, project: Path) -> None:
    """A drill in a folder of the project, with the registry of the project."""
    drill = project / "examples/练习"
    drill.mkdir(parents=True)
    units = (project / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(f"registry: ../..\n{units}", encoding="utf-8")
    for name in ("indicators.yaml", "units.yaml", DATA):
        ran = eco("validate", "--root", str(drill), "-o", str(project / name), folder=project)
        assert ran.code == 2


def test_cases_that_were_named_are_inputs(eco: Runner, project: Path) -> None:
    (project / "mine").mkdir()
    shutil.copy(project / "cases/一.yaml", project / "mine/一.yaml")
    for named in ("mine", "mine/一.yaml"):
        assert eco("test", named, "-o", "mine/一.yaml", folder=project).code == 2
    assert (project / "mine/一.yaml").read_bytes() == b"x"


@pytest.mark.parametrize("args", WRITERS, ids=" ".join)
@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("", "后面要写文件名"),
        ("nodir/x.txt", "没有 nodir 这个文件夹"),
        ("./data", "./data 是文件夹"),
        ("newdir/", "newdir/ 是文件夹"),
        ("units.yaml/x", "units.yaml 不是文件夹"),
        ("units.yaml/a/b", "units.yaml 不是文件夹"),
        ("x" * 300, "名字太长"),
    ],
)
def test_what_cannot_be_written_is_said_first(
    eco: Runner, project: Path, args: list[str], output: str, said: str
) -> None:
    before = contents(project)
    ran = eco(*args, "-o", output, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert contents(project) == before


@needs_links
def test_a_circle_of_links(eco: Runner, project: Path) -> None:
    (project / "loop").symlink_to("loop")
    assert eco("validate", "-o", "loop", folder=project).code == 2
    assert eco("validate", "-o", "loop/x", folder=project).code == 2


def test_nothing_is_mended_where_the_report_cannot_be_written(eco: Runner, project: Path) -> None:
    data = project / DATA
    data.write_bytes(b"\xef\xbb\xbf" + data.read_bytes())
    before = contents(project)
    assert eco("validate", "--fix", "-o", "nodir/x", folder=project).code == 2
    assert contents(project) == before


def test_what_would_change_can_go_to_a_file(eco: Runner, project: Path) -> None:
    data = project / DATA
    data.write_bytes(b"\xef\xbb\xbf" + data.read_bytes())
    ran = eco("validate", "--diff", "-o", "改动.diff", folder=project)
    assert (ran.code, ran.out) == (1, "已写入 改动.diff\n")
    assert (project / "改动.diff").read_text(encoding="utf-8") == eco("validate", "--diff", folder=project).out


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_devices_are_written_to(eco: Runner) -> None:
    assert eco("gaps", "--as-of", DAY, "-o", "/dev/null").code == 1


@pytest.mark.parametrize(
    ("output", "said"), [("", "文件夹名"), ("units.yaml", "不是文件夹"), ("units.yaml/x", "units.yaml 不是文件夹")]
)
def test_schemas_need_a_folder(eco: Runner, project: Path, output: str, said: str) -> None:
    before = contents(project)
    ran = eco("schema", "-o", output, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert contents(project) == before


@needs_links
def test_no_schema_is_written_over_an_input(eco: Runner, project: Path) -> None:
    (project / "schemas").mkdir()
    (project / "schemas/units.schema.json").symlink_to("../units.yaml")
    before = contents(project)
    assert eco("schema", folder=project).code == 2
    assert eco("schema", "-o", "data", folder=project).code == 2
    assert contents(project) == before


def test_all_schemas_or_none(eco: Runner, project: Path) -> None:
    """The last of them cannot be replaced: a folder has its name."""
    (project / "schemas/units.schema.json").mkdir(parents=True)
    (project / "schemas/indicators.schema.json").write_bytes(b"old")
    before = contents(project)
    ran = eco("schema", folder=project)
    assert (ran.code, ran.out) == (3, "")
    assert "units.schema.json" in ran.err
    assert contents(project) == before


def test_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c").mkdir()
    with pytest.raises(OSError, match=r"irectory|exists|enied") as caught:
        write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2"), (tmp_path / "c", b"3")])
    assert caught.value.filename == str(tmp_path / "c")
    assert contents(tmp_path) == {"a": b"old"}
    write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2")])
    assert contents(tmp_path) == {"a": b"1", "b": b"2"}


def test_english(eco: Runner) -> None:
    ran = eco("--lang", "en", "validate", "-o", "units.yaml")
    assert ran.code == 2
    assert "a file that the project reads" in ran.err
