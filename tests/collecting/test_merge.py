"""The three-way merge: what the form was made from, what the data file says now, what was filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.source.setting.edit import REMOVED, edited
from tests.collecting.filling import FIGURE, codes, collected, drill, filled, form_of, opened, write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from ecocheck.app.filling.form import Said
    from ecocheck.findings import Route

PLAN = CellKey(FIGURE, "7-1", "plan")
ROUTE = ("measurements", "7-1", "plan")


def now_says(root: Path, said: str | None) -> None:
    """Somebody edits the data file after the form was made."""
    path = root / "data/青崖县/2025.yaml"
    path.write_text(edited(path.read_text("utf-8"), "data/青崖县/2025.yaml", {ROUTE: said or REMOVED}), "utf-8")


@pytest.mark.parametrize(
    ("base", "present", "form", "after", "code"),
    [
        ("甲", "甲", "甲", "甲", []),
        ("甲", "甲", "乙", "乙", []),
        ("甲", "乙", "甲", "乙", []),
        ("甲", "乙", "乙", "乙", []),
        ("甲", "乙", "丙", "乙", ["ECO931"]),
        (None, None, "乙", "乙", []),
        (None, "甲", None, "甲", []),
        (None, "甲", "乙", "甲", ["ECO931"]),
        ("甲", "甲", None, None, []),
        ("甲", None, "甲", None, []),
        ("甲", None, "乙", None, ["ECO931"]),
        ("甲", "乙", None, "乙", ["ECO931"]),
    ],
)
def test_three_ways(  # noqa: PLR0913, PLR0917 the three texts and what comes of them
    tmp_path: Path, base: Said | None, present: Said | None, form: Said | None, after: Said | None, code: list[str]
) -> None:
    """What only the form changed is taken; what both changed differently is a conflict; nothing else happens."""
    root = drill(tmp_path)
    now_says(root, base)
    blank = form_of(opened(root), "青崖县", 2025)
    now_says(root, present)
    found = collected(root, filled(blank, {PLAN: form}))
    assert codes(found) == code
    write(root, found)
    row = next(
        one for one in form_of(opened(root), "青崖县", 2025).rows if one.ident == "7-1" and one.section is FIGURE
    )
    assert row.base.get("plan") == after
    assert found.forms[0].taken is not bool(code)


def test_two_forms_that_agree(tmp_path: Path) -> None:
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2025)
    found = collected(root, filled(blank, {PLAN: "乙"}, "一.xlsx"), filled(blank, {PLAN: "乙"}, "二.xlsx"))
    assert codes(found) == []
    assert all(one.taken for one in found.forms)


def test_two_forms_that_disagree(tmp_path: Path) -> None:
    """Neither is taken, whatever their order; what else they say is not taken either."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2025)
    one = filled(blank, {PLAN: "乙", CellKey(FIGURE, "3-1", "plan"): "丁"}, "一.xlsx")
    two = filled(blank, {PLAN: "丙"}, "二.xlsx")
    for order in ((one, two), (two, one)):
        found = collected(root, *order)
        assert codes(found) == ["ECO932", "ECO932"]
        assert not any(each.taken for each in found.forms)
        assert found.files == ()


def test_a_form_of_another_project(tmp_path: Path) -> None:
    root = drill(tmp_path)
    real = form_of(opened(tmp_path), "武都区", 2026)
    assert codes(collected(root, filled(real, {}))) == ["ECO905"]
    made = form_of(opened(root), "青崖县", 2025)
    assert codes(collected(tmp_path, filled(made, {PLAN: "乙"}))) == ["ECO904"]


def test_one_bad_cell_keeps_the_whole_form_out(tmp_path: Path) -> None:
    """And a sound form beside it comes in."""
    root = drill(tmp_path)
    blank, other = (form_of(opened(root), name, 2026) for name in ("青崖县", "石潭县"))
    value = CellKey(FIGURE, "24-2", "value")
    bad = filled(blank, {value: "９６", CellKey(FIGURE, "4-1", "fact"): "否"}, "坏.xlsx")
    title = CellKey(FIGURE, "24-2", "source.title")
    good = filled(other, {value: "96", title: "石潭县2026年排水年报"}, "好.xlsx")
    found = collected(root, bad, good)
    assert [(one.form.file, one.taken) for one in found.forms] == [("坏.xlsx", False), ("好.xlsx", True)]
    assert [one.region for one in found.files] == ["石潭县"]
    assert codes(found) == ["ECO251"]
    place = next(one.place for one in found.forms[0].problems if one.cell == value)
    assert str(place).startswith("坏.xlsx《")


@pytest.mark.parametrize(
    ("present", "form", "code"),
    [
        ({"value": 70}, {"source.title": "另一份评价"}, ["ECO940"]),
        ({"source": {"title": "另一份评价"}}, {"value": "80"}, ["ECO940"]),
        ({"note": "核过"}, {"value": "80"}, []),
        ({"value": 70}, {"note": "核过"}, []),
        ({"source": {"title": "青崖县2025年评价", "quote": "EI为74.1"}}, {"source.document": "演环发〔2026〕1号"}, []),
        ({"value": 70}, {"value": "70", "source.title": "另一份评价"}, []),
    ],
)
def test_a_figure_is_not_put_together_of_two(
    tmp_path: Path, present: dict[str, object], form: dict[str, Said], code: list[str]
) -> None:
    """A number that one side changed does not get the source that the other wrote."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2025)
    path, file = root / "data/青崖县/2025.yaml", "data/青崖县/2025.yaml"
    settings: dict[Route, Any] = {("measurements", "9-1", key): value for key, value in present.items()}
    cleared = edited(path.read_text("utf-8"), file, dict.fromkeys(settings, REMOVED))
    path.write_text(edited(cleared, file, settings), "utf-8")
    found = collected(root, filled(blank, {CellKey(FIGURE, "9-1", key): said for key, said in form.items()}))
    assert codes(found) == code
