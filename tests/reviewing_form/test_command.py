"""`ecocheck sample -o 抽验表.xlsx`, filled in, read and recorded."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.reviewing.form import read_form
from ecocheck.app.reviewing.grounds import judge_grounds
from ecocheck.app.reviewing.recording import Refusal, record
from ecocheck.app.sampling import key_of
from ecocheck.app.selection import Wanted, select
from tests.explain.running import AS_OF, DAY, PROJECT, Runner, runner
from tests.reviewing_form.making import FILE, filled, rows_of, sample_of

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from ecocheck.app.reviewing.grounds import Grounds

BY = ("sample", "--n", "4", "--as-of", DAY)


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    return runner(capsysbinary, monkeypatch)


def grounds_of(root: Path, day: datetime.date = AS_OF) -> Grounds:
    """What every verdict rests on."""
    opened = open_project(root, exactly=True, as_of=day)
    return judge_grounds(opened, select(opened.project, Wanted()), day)


@pytest.mark.needs("openpyxl")
def test_from_the_sample_to_the_record(eco: Runner, tmp_path: Path) -> None:
    """Four are drawn and reviewed; the figure of one is changed before they are recorded."""
    root, path = shutil.copytree(PROJECT, tmp_path / "项目"), tmp_path / FILE
    ran = eco(*BY, "-o", str(path), folder=root)
    assert (ran.code, ran.err) == (0, "")
    path.write_bytes(filled(path.read_bytes(), dict.fromkeys(range(4), ("同意", None))))
    form = read_form(path, AS_OF, open_project(root, exactly=True).project)
    assert (form.problems, form.drawn, form.silent) == ((), 4, 0)
    assert [(one.region, one.year, one.key) for one in form.given] == [key_of(one) for one in rows_of(sample_of())]
    prints = grounds_of(root).prints
    assert [one.seen for one in form.given] == [prints[one.region, one.year, one.key] for one in form.given]
    data = root / "data/东山区/2024.yaml"
    data.write_bytes(data.read_bytes().replace(b"numerator: 45", b"numerator: 46"))
    found = record(grounds_of(root), form.given, AS_OF)
    assert [(one.given.region, one.given.key, one.why) for one in found.refused] == [("东山区", "5-1", Refusal.CHANGED)]
    assert len(found.taken) == 3


@pytest.mark.needs("openpyxl")
def test_what_is_not_read_does_not_make_a_form_stale(eco: Runner, tmp_path: Path) -> None:
    root, path = shutil.copytree(PROJECT, tmp_path / "项目"), tmp_path / FILE
    eco(*BY, "-o", str(path), folder=root)
    path.write_bytes(filled(path.read_bytes(), dict.fromkeys(range(4), ("同意", None))))
    data = root / "data/东山区/2024.yaml"
    data.write_bytes(b"# \xe5\xb7\xb2\xe6\xa0\xb8\n" + data.read_bytes())
    form = read_form(path, AS_OF, open_project(root, exactly=True).project)
    assert record(grounds_of(root), form.given, AS_OF, writes=False).refused == ()


def test_the_same_bytes_each_time(eco: Runner, tmp_path: Path) -> None:
    for name in ("一.xlsx", "二.xlsx"):
        eco(*BY, "-o", str(tmp_path / name))
    assert (tmp_path / "一.xlsx").read_bytes() == (tmp_path / "二.xlsx").read_bytes()


def test_a_workbook_is_not_printed(eco: Runner) -> None:
    ran = eco(*BY, "--format", "xlsx")
    assert (ran.code, ran.out) == (2, "")
    assert "-o" in ran.err


def test_a_form_is_judged_by_the_plan(eco: Runner, tmp_path: Path) -> None:
    """A review of a verdict by another standard would vouch for one that nobody saw."""
    root = PROJECT.parents[2] / "examples/标准示例"
    ran = eco("sample", "--standard", "SF-2024", "-o", str(tmp_path / FILE), folder=root)
    assert (ran.code, ran.out) == (2, "")
    assert "按方案判定" in ran.err
    assert not (tmp_path / FILE).exists()


def test_a_form_that_is_there_is_not_written_over(eco: Runner, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(b"opinions")
    ran = eco(*BY, "-o", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert "复核意见" in ran.err
    assert path.read_bytes() == b"opinions"
