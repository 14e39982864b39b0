"""Generated projects are what the measurements say they are: sound, or bad where it was asked."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from benchmarks.faults import FAULTS
from benchmarks.generate import counties, generate, spoil, texts

from ecocheck.app.checking import check
from ecocheck.app.opening import has_error, open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.validating import validate
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from pathlib import Path

LATER = datetime.date(2032, 12, 31)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_generated_project_has_neither_error_nor_warning(tmp_path: Path) -> None:
    generate(tmp_path, 3, 3)
    validated = validate(tmp_path, LATER)
    assert not validated.broken
    assert validated.drill
    loud = [one for one in validated.findings if severity_of(one) is not Severity.NOTICE]
    assert loud == []


@pytest.mark.parametrize("today", [datetime.date(2023, 1, 1), datetime.date(2026, 11, 23), datetime.date(2028, 2, 29)])
def test_years_to_come_are_refused_once_a_file(tmp_path: Path, today: datetime.date) -> None:
    """A project made for a later year can be read today; each file of a year to come is refused for that alone."""
    generate(tmp_path, 2, 8)
    found = [one for one in validate(tmp_path, today).findings if severity_of(one) is not Severity.NOTICE]
    assert {one.code for one in found if severity_of(one) is Severity.ERROR} == {"ECO608"}
    ahead = {one.at.file: one.code for one in found if int(one.at.file[-9:-5]) > today.year}
    assert set(ahead.values()) == {"ECO608"}
    assert len([one for one in found if one.at.file in ahead]) == len(ahead) == 3 * (2030 - today.year)


def test_it_meets_most_verdicts(tmp_path: Path) -> None:
    generate(tmp_path, 3, 2)
    opened = open_project(tmp_path, exactly=True)
    checked = check(opened, select(opened.project, Wanted()), LATER)
    found = {row.verdict for row in checked.rows}
    assert found == set(Verdict)
    assert checked.disagreements == ()


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    generate(tmp_path / "one", 2, 2, bad=0.5)
    generate(tmp_path / "two", 2, 2, bad=0.5)
    generate(tmp_path / "three", 2, 2, bad=0.5, seed=2)
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two") != _bytes(tmp_path / "three")


def test_a_share_of_bad_files_has_errors_there_and_nowhere_else(tmp_path: Path) -> None:
    bad = generate(tmp_path, 4, 2, bad=0.3)
    assert len(bad) == 3
    found = [one for one in validate(tmp_path, LATER).findings if severity_of(one) is Severity.ERROR]
    assert {one.at.file for one in found} == set(bad)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_each_kind_of_fault_is_an_error(tmp_path: Path, fault: object) -> None:
    generate(tmp_path, 1, 1)
    assert callable(fault)
    path = tmp_path / "data" / counties(1)[0].name / "2023.yaml"
    text = path.read_text(encoding="utf-8")
    assert fault(text) != text
    path.write_text(fault(text), encoding="utf-8")
    assert has_error(validate(tmp_path, LATER).findings)


def test_none_asked_none_spoiled() -> None:
    files = texts(1, 1, 1)
    before = dict(files)
    assert spoil(files, 0, 1) == []
    assert files == before


def test_counties_are_invented_and_unlike() -> None:
    names = [place.name for place in counties(300)]
    assert len(set(names)) == 300
    assert not set(names) & {"武都区", "宕昌县", "文县", "康县", "成县", "徽县", "西和县", "礼县", "两当县"}


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        generate(tmp_path, 1, 1)
    assert _bytes(tmp_path) == {"mine.txt": b"mine"}
