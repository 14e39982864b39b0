"""Ours run unwatched: what they print is what the sandbox prints, byte for byte, and kept code changes nothing."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.render.templating import filling, keeping
from ecocheck.render.templating.filling import Filler
from ecocheck.render.templating.report import Form, render_report
from tests.report.poison import poisoned
from tests.report.running import report_of

if TYPE_CHECKING:
    from ecocheck.findings import Lang

DRILL = Path(__file__).parents[2] / "examples" / "演练市"
ALL = Wanted(), Wanted(counties=("青崖县",), years=(2023, 2024, 2025)), Wanted(agencies=("市住建局", "市水务局"))
NASTY = "<b>&\"'|*_`#\u202e\x1b{{ 1 }}"


@cache
def in_the_sandbox(wanted: Wanted, form: Form, lang: Lang, empty: Path) -> str:
    return render_report(report_of(wanted, DRILL), form=form, lang=lang, templates=empty)


@pytest.mark.parametrize("wanted", ALL, ids=["all", "years", "offices"])
@pytest.mark.parametrize(("form", "lang"), [("html", "zh"), ("md", "zh"), ("html", "en"), ("md", "en")])
def test_the_drill_is_the_same_in_the_sandbox(wanted: Wanted, form: Form, lang: Lang, tmp_path: Path) -> None:
    ours = render_report(report_of(wanted, DRILL), form=form, lang=lang, templates=None)
    assert ours.encode() == in_the_sandbox(wanted, form, lang, tmp_path).encode()


@pytest.mark.parametrize("form", ["html", "md"])
def test_what_is_nasty_is_the_same_in_the_sandbox(form: Form, tmp_path: Path) -> None:
    report = poisoned(report_of(Wanted(), DRILL), NASTY)
    ours = render_report(report, form=form, lang="zh", templates=None)
    assert ours.encode() == render_report(report, form=form, lang="zh", templates=tmp_path).encode()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept code, for this test alone."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    return tmp_path / "kept"


def fresh() -> str:
    filling._default.cache_clear()
    return Filler("html", "zh", None).fill("report.html.j2", report=report_of(Wanted(), DRILL))


def test_code_is_kept_and_taken_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = fresh()
    files = {path: path.read_bytes() for path in kept.rglob("template *.pyc")}
    assert files
    assert all(path.name.startswith("template ") for path in files)
    monkeypatch.setattr(keeping.Kept, "dump_bytecode", lambda *_: pytest.fail("compiled again"))
    assert fresh() == first
    filling._default.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"x" * 200, None])
def test_damaged_code_is_not_used(kept: Path, damage: bytes | None) -> None:
    first = fresh()
    files = {path: path.read_bytes() for path in kept.rglob("template *.pyc")}
    for path, content in files.items():
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]) if damage is None else damage)
    assert fresh() == first
    assert {path: path.read_bytes() for path in kept.rglob("template *.pyc")} == files


def test_code_of_another_text_is_not_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh()
    before = {path: path.read_bytes() for path in kept.rglob("template *.pyc")}
    monkeypatch.setattr(keeping, "_made_by", lambda: b"another Jinja")
    fresh()
    after = {path: path.read_bytes() for path in kept.rglob("template *.pyc")}
    assert set(before) == set(after)
    assert all(before[path] != after[path] for path in before)


def test_nothing_is_kept_where_python_keeps_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert fresh()
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    assert fresh()


def test_own_templates_are_never_kept(kept: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "report.html.j2").write_text('{% extends "default/report.html.j2" %}', encoding="utf-8")
    assert render_report(report_of(Wanted(), DRILL), form="html", lang="zh", templates=own)
    assert not list(kept.rglob("template *.pyc"))
