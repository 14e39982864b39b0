"""What a figure that nobody reported would come to: by hand on the drill, and as if it stood in the file."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.trial.asked import Bad, BadTrialError, read_asked
from ecocheck.app.trial.placing import row_in
from ecocheck.source.setting.edit import REMOVED, edited
from tests.trial.trying import DAY, DRILL, RULES, copied, item, opened, selected, tried, verdicts

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

# region, what is set: the verdicts without and with it, and that of the figures alone.
BY_HAND = [
    # 93 % of 402.0 is 373.86.
    ("青崖县", ["24-2=98.2"], "not_met", "met", "met"),
    ("青崖县", ["24-2=93"], "not_met", "met", "met"),
    ("青崖县", ["24-2=92.99"], "not_met", "not_met", "not_met"),
    ("青崖县", ["24-2.numerator=373.86"], "not_met", "met", "met"),
    ("青崖县", ["24-2.numerator=373.85"], "not_met", "not_met", "not_met"),
    ("青崖县", ["24-2.numerator=380", "24-2.denominator=409"], "not_met", "not_met", "not_met"),
    # Facts and counts.
    ("青崖县", ["2-2=否"], "met", "not_met", "not_met"),
    ("青崖县", ["1-2=true"], "met", "met", "met"),
    # 否 was recorded without a document, so there is none for 是 either.
    ("石潭县", ["13-2=true"], "not_met", "undetermined", "met"),
    ("石潭县", ["12-2=1"], "met", "not_met", "not_met"),
    # Nothing is recorded: no document, so never met; a miss needs none. 119 the year before.
    ("演练区", ["32-3=115"], "undetermined", "undetermined", "met"),
    ("演练区", ["32-3=119"], "undetermined", "not_met", "not_met"),
    ("石潭县", ["14-1=是"], "undetermined", "undetermined", "met"),
    ("石潭县", ["14-1=否"], "undetermined", "not_met", "not_met"),
    # A target of a task that nobody reported: 100 % are asked.
    ("青崖县", ["T72-1=80"], "undetermined", "not_met", "not_met"),
    ("青崖县", ["T72-1=100"], "undetermined", "undetermined", "met"),
    # The 口径 alone; a share above the whole; half a year.
    ("青崖县", ["7-1.basis=实况"], "undetermined", "met", "met"),
    ("青崖县", ["30-1=120"], "met", "undetermined", "undetermined"),
    ("青崖县", ["30-1.period=2025-01/2025-06"], "met", "undetermined", "undetermined"),
    # A criterion of the city's districts does not apply to a county.
    ("青崖县", ["24-1=99"], "not_applicable", "not_applicable", None),
]


@pytest.mark.parametrize(("region", "typed", "before", "after", "by_figures"), BY_HAND)
def test_verdicts_by_hand(region: str, typed: list[str], before: str, after: str, by_figures: str | None) -> None:
    found = item(region, *typed)
    assert verdicts(found) == (before, after)
    if by_figures is not None:
        assert found.by_figures is not None
        assert found.by_figures.value == by_figures


def test_a_trial_has_no_documents_of_its_own() -> None:
    """What is set where nothing is recorded gets the value and its unit, and nothing that could prove it."""
    found = item("演练区", "32-3=115").tried
    assert {route[-1]: value for route, value in found.settings.items()} == {"value": 115, "unit": "件/人"}
    assert found.present is None


def test_what_speaks_of_the_recorded_figure_is_left_out() -> None:
    """The share of 11 of 12 firms has a sentence and a file that say 11: neither is of 12."""
    found = item("演练区", "5-2.numerator=12")
    assert set(found.tried.without) == {"evidence", "quote"}
    after = found.after
    assert after is not None
    row = row_in(after)
    assert (row.verdict.value, row.backing) == ("met", None)
    assert row.measurement is not None
    assert row.measurement.evidence == ()
    assert row.measurement.source is not None
    assert row.measurement.source.title is not None


def test_words_that_speak_against_a_value_still_do() -> None:
    """The note of 2024 says that the mending of a problem was put off: 是 is refused beside it."""
    (before,) = tried("青崖县", "2-2=是", year=2024).items
    assert verdicts(before) == ("not_met", "undetermined")
    assert [one.code for one in before.findings] == ["ECO560"]


def test_other_verdicts_that_turn_name_what_they_come_through() -> None:
    """T1-1 uses the figure of 3-1."""
    flips = {one.row.id: one for one in tried("青崖县", "3-1=15").turned}
    assert set(flips) == {"3-1", "T1-1"}
    assert [(cause.kind.value, cause.key) for cause in flips["T1-1"].causes] == [("lent_figure", "3-1")]
    assert {one.direction.value for one in flips.values()} == {"worse"}


def test_places_are_those_of_the_files_as_they_are() -> None:
    """Taking two lines out for one moves all that follow, and no file has those lines."""
    found = tried("青崖县", "3-1.unit=%", "24-2=98.2")
    at = {row.id: row.at for row in found.real.rows}
    assert {row.id: row.at for row in found.tried.rows} == at
    assert all(one.row.at == at.get(one.row.id) for one in found.flips)


def every_recorded(rows: tuple[Row, ...]) -> list[str]:
    """What is to be set so that each recorded figure is set to what it is."""
    found = []
    for row in rows:
        one = row.measurement
        if one is None or row.recorded_in is not None or row.year != 2025:
            continue
        if isinstance(one.value, bool):
            found.append(f"{row.id}={'是' if one.value else '否'}")
        elif one.numerator is not None:
            found += [f"{row.id}.numerator={one.numerator:f}", f"{row.id}.denominator={one.denominator:f}"]
        elif one.value is not None:
            found.append(f"{row.id}={one.value:f}")
    return found


@pytest.mark.parametrize("folder", [DRILL, RULES])
def test_setting_what_is_recorded_changes_nothing(folder: object) -> None:
    from pathlib import Path

    assert isinstance(folder, Path)
    project = opened(folder).project
    for place in project.places():
        selection = selected(folder, place.name)
        real = check(opened(folder), selection, DAY)
        typed = every_recorded(tuple(row for row in real.rows if _as_recorded(row, real.figures[place.name, 2025])))
        made = tried(place.name, *typed, folder=folder)
        assert typed
        assert [one.tried.settings for one in made.items] == [{}] * len(made.items)
        assert made.flips == ()
        assert made.tried.rows == made.real.rows


def _as_recorded(row: Row, figures: object) -> bool:
    """Whether the row's figure is the file's own, and not corrected by what the file admits."""
    return getattr(figures, "measurements", {}).get(row.id) == row.measurement


def test_a_state_that_lasts_is_recorded_too() -> None:
    """柳溪县's river chiefs were recorded in 2023, and the file of 2025 is silent."""
    found = tried("柳溪县", "4-1=是")
    assert found.items[0].tried.settings == {}
    assert found.flips == ()
    assert verdicts(item("柳溪县", "4-1=否")) == ("met", "not_met")


@pytest.mark.parametrize(
    "typed",
    [
        ["24-2=98.2", "2-2=否"],
        ["24-2.numerator=380"],
        ["12-2=0", "12-2.period=2025"],
        ["T72-1=80", "3-1=15", "7-1.basis=实况"],
        ["30-1=120", "14-1=否"],
    ],
)
def test_a_trial_is_what_the_file_would_come_to(tmp_path: object, typed: list[str]) -> None:
    """Each verdict is that of a project in whose file the same is written."""
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    made = tried("青崖县", *typed)
    folder = copied(tmp_path)
    file = folder / "data/青崖县/2025.yaml"
    settings = {route: value for one in made.items for route, value in one.tried.settings.items()}
    text = edited(file.read_text(encoding="utf-8"), "data/青崖县/2025.yaml", settings)
    file.write_bytes(text.encode())
    again = open_project(folder, exactly=True, as_of=DAY)
    done = check(again, select(again.project, Wanted(counties=("青崖县",), years=(2025,))), DAY)
    told = [(row.id, row.verdict, row.reasons, row.value, row.margin) for row in made.tried.rows]
    assert told == [(row.id, row.verdict, row.reasons, row.value, row.margin) for row in done.rows]
    assert any(value is REMOVED for value in settings.values()) or len(settings) <= 3


def test_a_year_without_a_file_of_the_region_can_be_tried(tmp_path: object) -> None:
    from pathlib import Path

    from ecocheck.app.trial.trying import try_settings

    assert isinstance(tmp_path, Path)
    folder = copied(tmp_path)
    (folder / "data/青崖县/2025.yaml").unlink()
    again = open_project(folder, exactly=True, as_of=DAY)
    selection = select(again.project, Wanted(counties=("青崖县",), years=(2025,)))
    made = try_settings(again, selection, DAY, read_asked(["24-2=90", "24-1=1"]))
    assert verdicts(made.items[0]) == ("undetermined", "not_met")
    assert not (folder / "data/青崖县/2025.yaml").exists()


WRONG = [
    ("24-2", Bad.FORM, "24-2"),
    ("=98", Bad.FORM, "=98"),
    ("污水=98", Bad.FORM, "污水=98"),
    ("24-2=", Bad.NO_VALUE, "24-2="),
    ("24=98", Bad.WHOLE, "24"),
    ("T72=98", Bad.WHOLE, "T72"),
    ("24-2.source.title=某文件", Bad.KEY, "24-2.source.title"),
    ("24-2.evidence=a.pdf", Bad.KEY, "24-2.evidence"),
    ("24-2.note=好", Bad.KEY, "24-2.note"),
]


@pytest.mark.parametrize(("typed", "why", "said"), WRONG)
def test_what_cannot_be_read_is_refused(typed: str, why: Bad, said: str) -> None:
    with pytest.raises(BadTrialError) as caught:
        read_asked([typed])
    assert (caught.value.why, caught.value.said) == (why, said)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (["24-2=98", "24-2=99"], Bad.TWICE),
        (["24-2=98", "24-2.numerator=3"], Bad.BOTH),
        (["2-2=98"], Bad.FACT),
        (["2-2=达标"], Bad.FACT),
        (["2-2.numerator=1"], Bad.FACT),
        (["24-2=是"], Bad.NUMBER),
        (["24-2=9e3"], Bad.NUMBER),
        (["24-2=" + "9" * 31], Bad.NUMBER),
        (["12-2=1.5"], Bad.COUNT),
        (["3-1.numerator=5"], Bad.PARTNER),
        (["99-1=5"], Bad.NOT_SELECTED),
        (["T99-1=5"], Bad.NOT_SELECTED),
    ],
)
def test_what_cannot_be_tried_is_refused(typed: list[str], why: Bad) -> None:
    with pytest.raises(BadTrialError) as caught:
        tried("青崖县", *typed)
    assert caught.value.why is why


def test_full_width_signs_units_and_chinese_keys_are_understood() -> None:
    for typed in (["24-2＝98.2%"], ["２４-２=98.2"], ["24-2.数值=98.2"], ["24-2=９８．２"]):
        assert verdicts(item("青崖县", *typed)) == ("not_met", "met")
    assert verdicts(item("青崖县", "24-2.分子=374")) == ("not_met", "met")
    assert verdicts(item("青崖县", "t72-1=80")) == ("undetermined", "not_met")


def test_one_region_and_one_year() -> None:
    from ecocheck.app.trial.trying import try_settings

    asked = read_asked(["24-2=98.2"])
    for selection, why in (
        (selected(DRILL), Bad.ONE_REGION),
        (replace(selected(DRILL, "青崖县"), years=(2024, 2025)), Bad.ONE_YEAR),
    ):
        with pytest.raises(BadTrialError) as caught:
            try_settings(opened(DRILL), selection, DAY, asked)
        assert caught.value.why is why


def test_a_file_that_cannot_be_read_is_no_ground_for_a_trial(tmp_path: object) -> None:
    from pathlib import Path

    from ecocheck.app.trial.trying import try_settings

    assert isinstance(tmp_path, Path)
    folder = copied(tmp_path)
    (folder / "data/青崖县/2025.yaml").write_bytes("region: 青崖县\nyear: 2025\nmeasurements: [\n".encode())
    again = open_project(folder, exactly=True, as_of=DAY)
    selection = select(again.project, Wanted(counties=("青崖县",), years=(2025,)))
    with pytest.raises(BadTrialError) as caught:
        try_settings(again, selection, datetime.date(2026, 6, 30), read_asked(["24-2=98.2"]))
    assert (caught.value.why, caught.value.said) == (Bad.FILE, "data/青崖县/2025.yaml")
