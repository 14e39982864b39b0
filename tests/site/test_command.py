"""`ecocheck report --all` as people run it, once as a process of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import eco
from tests.cli.running import run_process
from tests.site.building import DRILL, REPOSITORY, pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]
DAY = ("--as-of", "2026-03-31")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    """As a process of its own, with another seed of hashes than this one, and in this one."""
    folder = tmp_path / "网站"
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    code, out, err = run_process("report", "--all", "-o", str(folder), *DAY, folder=DRILL, env={"PYTHONHASHSEED": seed})
    assert (code, err) == (0, b"")
    assert str(folder / "index.html") in out.decode()
    made, texts = bytes_of(folder), pages()
    assert set(made) == {*texts, ".ecocheck-site"}
    assert all(made[file] == text.encode() for file, text in texts.items())


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("--county", "青崖县"), "--county"),
        (("--agency", "市住建局"), "--agency"),
        (("--indicator", "24"), "--indicator"),
        (("--format", "docx"), "--format docx"),
        (("--format", "md"), "--format md"),
        (("--county", "青崖县", "--format", "docx"), "--county、--format docx"),
    ],
)
def test_what_picks_out_does_not_go_with_all(eco: Runner, tmp_path: Path, args: tuple[str, ...], word: str) -> None:
    ran = eco("report", "--all", "-o", str(tmp_path / "x"), *args, folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert f"不能同 {word} 一起用" in ran.err
    assert not (tmp_path / "x").exists()


def test_all_needs_a_folder(eco: Runner) -> None:
    ran = eco("report", "--all", folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert "-o" in ran.err


def test_a_folder_with_other_things_is_refused(eco: Runner, tmp_path: Path) -> None:
    (tmp_path / "重要.docx").write_bytes(b"x")
    ran = eco("report", "--all", "-o", str(tmp_path), folder=DRILL)
    assert ran.code == 2
    assert "重要.docx" in ran.err
    assert bytes_of(tmp_path) == {"重要.docx": b"x"}


def test_a_year_without_data(eco: Runner, tmp_path: Path) -> None:
    ran = eco("report", "--all", "-o", str(tmp_path / "x"), "--year", "2031", folder=DRILL)
    assert ran.code == 4
    assert not (tmp_path / "x").exists()


def test_html_may_be_said(eco: Runner, tmp_path: Path) -> None:
    small = REPOSITORY / "tests" / "report" / "project"
    ran = eco("report", "--all", "--format", "html", "-o", str(tmp_path / "x"), *DAY, folder=small)
    assert ran.code == 0


def project(folder: Path, **templates: str) -> Path:
    """A project with templates of its own, on the drill's registry and one of its files."""
    units = (DRILL / "units.yaml").read_text(encoding="utf-8")
    root = DRILL.parents[1].as_posix()
    (folder / "units.yaml").write_text(units.replace("registry: ../..", f"registry: {root}"), encoding="utf-8")
    (folder / "data" / "演练区").mkdir(parents=True)
    source = DRILL / "data" / "演练区" / "2025.yaml"
    (folder / "data" / "演练区" / "2025.yaml").write_bytes(source.read_bytes())
    (folder / "templates").mkdir()
    for name, text in templates.items():
        (folder / "templates" / f"{name}.html.j2").write_text(text, encoding="utf-8")
    return folder


def test_a_broken_own_template_is_named_and_nothing_is_left(eco: Runner, tmp_path: Path) -> None:
    root = project(tmp_path, site_task="一\n{{ nichts }}")
    ran = eco("report", "--all", "-o", str(tmp_path / "网站"), folder=root)
    assert ran.code == 2, ran.err
    assert "site_task.html.j2 第2行" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "templates", "units.yaml"]


def test_an_own_part_is_on_every_page(eco: Runner, tmp_path: Path) -> None:
    root = project(tmp_path, site='{% extends "default/site.html.j2" %}{% block appendix %}本局附记{% endblock %}')
    ran = eco("report", "--all", "-o", str(tmp_path / "网站"), folder=root)
    assert (ran.code, ran.err) == (0, "")
    assert "本局附记" in (tmp_path / "网站" / "地区" / "演练区.html").read_text(encoding="utf-8")


def test_an_own_report_without_a_place_for_the_bar_is_said(eco: Runner, tmp_path: Path) -> None:
    root = project(tmp_path, report="本局报告")
    ran = eco("report", "--all", "-o", str(tmp_path / "网站"), folder=root)
    assert ran.code == 2
    assert "cover" in ran.err
