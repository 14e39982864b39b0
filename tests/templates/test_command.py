"""`ecocheck templates`: what there is, what a project replaces, and copies to change."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Protocol

import pytest

from ecocheck.app.bundled import templates_root
from ecocheck.app.templates import default_names
from tests.cli.running import run_here, run_process

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project on the drill's registry, without data and without templates."""
    units = (REPOSITORY / "examples" / "演练市" / "units.yaml").read_text(encoding="utf-8")
    text = units.replace("registry: ../..", f"registry: {REPOSITORY.as_posix()}")
    (tmp_path / "units.yaml").write_text(text, encoding="utf-8")
    return tmp_path


class Command(Protocol):
    """Runs `ecocheck templates` in a folder."""

    def __call__(self, folder: Path, *args: str) -> tuple[int, str, str]:
        """Exit code, output, errors."""
        ...


@pytest.fixture
def ran(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run it in this process."""

    def run(folder: Path, *args: str) -> tuple[int, str, str]:
        done = run_here(capsysbinary, monkeypatch, "templates", *args, folder=folder)
        return done.code, done.out, done.err

    return run


def test_list_names_every_default(project: Path, ran: Command) -> None:
    code, out, err = ran(project)
    assert (code, err) == (0, "")
    listed = [line.split() for line in out.splitlines() if line.startswith("  ")]
    assert listed == [[name, "默认"] for name in default_names()]
    assert str(project / "templates") in out
    assert ran(project, "list") == (code, out, err)


def test_every_default_is_listed_and_wholes_come_first() -> None:
    names = default_names()
    assert set(names) == {path.name for path in templates_root().glob("*.j2")}
    assert [name.startswith("_") for name in names] == sorted(name.startswith("_") for name in names)


def test_list_says_what_a_project_replaces_and_adds(project: Path, ran: Command) -> None:
    (project / "templates").mkdir()
    for name in ("_findings.html.j2", "本局.html.j2"):
        (project / "templates" / name).write_text("", encoding="utf-8")
    said = dict(line.split(maxsplit=1) for line in ran(project)[1].splitlines() if line.startswith("  "))
    assert said["_findings.html.j2"] == "项目已换成自己的"
    assert said["本局.html.j2"] == "项目自己加的"
    assert said["report.html.j2"] == "默认"


def test_list_outside_a_project(tmp_path: Path, ran: Command) -> None:
    code, out, _ = ran(tmp_path)
    assert code == 0
    assert "这里不是项目" in out
    assert "report.html.j2" in out


def test_eject_copies_those_named(project: Path, ran: Command) -> None:
    code, out, _ = ran(project, "eject", "report.html.j2", "_style.css")
    assert code == 0
    assert "已取出2个模板" in out
    assert "整份替换" in out
    copies = {path.name: path.read_bytes() for path in (project / "templates").iterdir()}
    assert copies == {name: (templates_root() / name).read_bytes() for name in ("report.html.j2", "_style.css.j2")}


def test_eject_copies_all_into_a_folder_that_is_named(tmp_path: Path, ran: Command) -> None:
    code, _, _ = ran(tmp_path, "eject", "--to", "a/b")
    assert code == 0
    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} == set(default_names())


def test_eject_overwrites_only_when_told(project: Path, ran: Command) -> None:
    own = project / "templates" / "report.html.j2"
    own.parent.mkdir()
    own.write_text("本局", encoding="utf-8")
    code, _, err = ran(project, "eject", "_style.css.j2", "report.html.j2")
    assert code == 2
    assert "report.html.j2" in err
    assert "--force" in err
    assert [path.name for path in own.parent.iterdir()] == ["report.html.j2"]
    assert own.read_text(encoding="utf-8") == "本局"
    assert ran(project, "eject", "report.html.j2", "--force")[0] == 0
    assert own.read_bytes() == (templates_root() / "report.html.j2").read_bytes()


def test_an_unknown_template(project: Path, ran: Command) -> None:
    code, _, err = ran(project, "eject", "repor.html")
    assert code == 2
    assert "您要写的是 report.html.j2 吗？" in err
    assert not (project / "templates").exists()


def test_eject_never_leaves_the_folder_of_templates(project: Path, ran: Command) -> None:
    assert ran(project, "eject", "../units.yaml")[0] == 2
    assert ran(project, "eject", "../../pyproject.toml.j2")[0] == 2


def test_eject_needs_a_project_or_a_folder(tmp_path: Path, ran: Command) -> None:
    code, _, err = ran(tmp_path, "eject")
    assert code == 2
    assert "units.yaml" in err


def test_a_checkouts_own_are_the_defaults(project: Path, ran: Command) -> None:
    """A copy of the checkout's folder, since what is tried here is to write over it."""
    shutil.copytree(REPOSITORY / "templates", project / "templates")
    code, _, err = ran(project, "eject", "--force")
    assert code == 2
    assert "就是默认模板" in err
    (project / "templates" / "_cover.html.j2").write_text("changed", encoding="utf-8")
    assert ran(project, "eject", "--force")[0] == 0


def test_a_link_is_never_written_through(project: Path, ran: Command) -> None:
    (project / "templates").mkdir()
    kept = (project / "units.yaml").read_bytes()
    (project / "templates" / "_cover.html.j2").symlink_to(project / "units.yaml")
    code, _, err = ran(project, "eject", "_cover.html.j2", "--force")
    assert code == 2
    assert "_cover.html.j2" in err
    assert (project / "units.yaml").read_bytes() == kept


@pytest.mark.parametrize("place", ["data/青崖县", "units.yaml", ""])
def test_copies_go_where_nothing_is_read(project: Path, place: str, ran: Command) -> None:
    code, out, err = ran(project, "eject", "_cover.html.j2", "--to", str(project / place) if place else "")
    assert (code, out) == (2, "")
    assert "--to" in err


@pytest.mark.parametrize("args", [("show",), ("list", "report.html.j2"), ("list", "--force"), ("list", "--to", "x")])
def test_wrong_usage(project: Path, args: tuple[str, ...], ran: Command) -> None:
    code, out, err = ran(project, *args)
    assert (code, out) == (2, "")
    assert "命令有误" in err


def test_what_does_not_go_with_list_is_named(project: Path, ran: Command) -> None:
    code, _, err = ran(project, "--to", "x", "--force")
    assert code == 2
    assert "不写 --to、--force" in err
    assert "ecocheck templates eject" in err


def test_a_file_is_no_place_for_templates(project: Path, ran: Command) -> None:
    (project / "templates").write_text("x", encoding="utf-8")
    code, out, err = ran(project, "eject", "_cover.html")
    assert (code, out) == (2, "")
    assert "是文件，不是文件夹" in err
    assert "--to" in err
    code, out, err = ran(project, "eject", "_cover.html", "--to", str(project / "模板.html"))
    assert (code, out) == (2, "")
    assert "像一个文件名" in err


def test_what_was_copied_gives_the_same_report(project: Path, ran: Command) -> None:
    (project / "data" / "演练区").mkdir(parents=True)
    source = REPOSITORY / "examples" / "演练市" / "data" / "演练区" / "2025.yaml"
    (project / "data" / "演练区" / "2025.yaml").write_bytes(source.read_bytes())
    args = ("report", "--county", "演练区", "--format", "html", "--as-of", "2026-03-31")
    before = run_process(*args, folder=project)
    assert ran(project, "eject")[0] == 0
    assert run_process(*args, folder=project) == before
    assert before[0] == 0
