"""A case sees the figures that it holds, of other years and regions too, and never the project's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.worked.places import around_case, playgrounds
from ecocheck.source.cases import read_cases
from tests.cases_runner.running import EXAMPLES, opened

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.figures import Place
    from ecocheck.source.cases import ReadCase

DRILL = EXAMPLES / "演练市"
TEXT = """\
region: {region}
year: 2025
classes: {{地形: 山区}}
cases:
  - name: 一例
    classes: {classes}
    given:
      measurements: {{3-1: {{value: true}}}}
    before:
      2024: {{}}
      2022:
        measurements: {{3-1: {{value: false}}}}
    elsewhere:
      {city}:
        2025:
          assigned: {{7-2: {{at_most: 25, unit: 微克/立方米}}}}
    expect:
      3-1: {{verdict: 现状不清}}
"""


def _case(folder: Path, region: str, city: str, classes: str = "{地形: 丘陵}") -> tuple[ReadCase, Place]:
    path = folder / "用例.yaml"
    path.write_text(TEXT.format(region=region, city=city, classes=classes), encoding="utf-8")
    read = read_cases(path, path.name, None)
    assert read.findings == ()
    project = opened(DRILL).project
    return read.cases[0], around_case(read.cases[0], playgrounds(project), project.places()[0].around)[region]


def test_years_of_the_case_are_all_that_there_is(tmp_path: Path) -> None:
    """The drill has files of 2023 and 2024 for the district, and none of them is seen."""
    one, place = _case(tmp_path, "演练区", "演练市")
    assert sorted(one.years_of("演练区")) == [2022, 2024, 2025]
    found = place.around.figures("演练区", (2021, 2022, 2023, 2024))
    assert {year: sorted(figures.measurements) for year, figures in found.items()} == {2022: ["3-1"], 2024: []}
    assert place.around.figures("青崖县", (2024, 2025)) == {}


def test_the_city_of_the_case_is_asked(tmp_path: Path) -> None:
    """Its targets are those under `elsewhere`, for a region of the drill and for a sample region."""
    for region, city in (("演练区", "演练市"), ("样例区", "样例市")):
        _, place = _case(tmp_path, region, city)
        assert [str(one.number) for one in place.asked_of_city("7-2")] == ["25"]
        assert [one.name for one in place.around.places() if one.is_city] == [city]


def test_places_beside_are_those_of_the_same_city(tmp_path: Path) -> None:
    """Samples that the case names stand beside a sample, and all of a drill's regions beside the drill's."""
    _, sample = _case(tmp_path, "样例县", "样例市")
    assert {one.name for one in sample.around.places()} == {"样例市", "样例县"}
    _, own = _case(tmp_path, "演练区", "演练市")
    assert {one.name for one in own.around.places()} == set(opened(DRILL).project.units.regions())


def test_classes_come_from_the_case_before_the_file_before_units(tmp_path: Path) -> None:
    """Only the case's own region has them; an empty mapping says that there are none."""
    _, place = _case(tmp_path, "样例县", "样例市")
    assert place.classes == {"地形": ("丘陵",)}
    assert {one.name: one.classes for one in place.around.places()} == {"样例市": {}, "样例县": {"地形": ("丘陵",)}}
    assert _case(tmp_path, "样例县", "样例市", "null")[1].classes == {"地形": ("山区",)}
    assert _case(tmp_path, "样例县", "样例市", "{}")[1].classes == {}


def test_more_sample_counties_may_be_named(tmp_path: Path) -> None:
    """A city's share of counties needs more of them than the two samples; each is a county of the sample city."""
    _, place = _case(tmp_path, "样例市", "样例甲县")
    assert {one.name: one.is_city for one in place.around.places()} == {"样例市": True, "样例甲县": False}
    assert sorted(place.around.figures("样例甲县", (2024, 2025))) == [2025]
