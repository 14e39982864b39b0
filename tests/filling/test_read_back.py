"""A form that nobody filled in says what the data file says, however it was saved; odd values are left to the file."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import Section
from tests.filling.making import PLACES, cell, content_of, filled, form_of, opened, read_back, row
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.filling.form import Form
    from ecocheck.findings import Lang

pytestmark = pytest.mark.needs("openpyxl")


def written(form: Form) -> bytes:
    from ecocheck.render.formats.excel.form import excel_form

    return excel_form(form, lang="zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_the_cells_are_what_the_form_was_made_from(place: str, lang: Lang) -> None:
    form, found = form_of(place), read_back(content_of(place, lang=lang))
    assert filled(found) == dict(found.base)
    assert {(key.section, key.ident, key.key): said for key, said in found.base.items()} == {
        (one.section, one.ident, key): said for one in form.rows for key, said in one.base.items()
    }
    assert len(found.cells) == sum(len(one.open) for one in form.rows)
    assert (found.ident, found.region, found.year, found.agency) == (form.ident, place, 2025, None)
    assert (found.registry, found.drill, found.problems) == (form.registry, True, ())


def test_the_form_of_an_office_says_so() -> None:
    found = read_back(content_of("演练区", 2026, "市住建局"))
    assert (found.agency, found.year) == ("市住建局", 2026)
    assert {(key.section, said) for key, said in filled(found).items()} == {(Section.COVER, "市住建局")}


ODD = {
    "value": "0.1234567890123456789",
    "numerator": "约98",
    "denominator": "123456789012345",
    "source.title": '=HYPERLINK("http://x")',
    "source.document": "00123",
    "source.quote": "第一行\n第二行 _x000D_ <&>",
    "period": "2025",
    "note": "-1",
    "evidence": "一.pdf\n二.pdf",
}


def test_odd_values_come_back_as_they_were() -> None:
    form = form_of("演练区")
    odd = replace(row(form, "5-1"), base=ODD)
    made = written(replace(form, rows=(form.rows[0], odd)))
    found = read_back(made)
    assert {key.key: said for key, said in filled(found).items() if key.ident == "5-1"} == ODD
    assert filled(found) == dict(found.base)
    page = opened(made)["目标责任体系与制度建设"]
    assert cell(page, "5-1", "数值").data_type == "s"  # no digit is lost
    assert cell(page, "5-1", "分母").data_type == "n"
    assert cell(page, "5-1", "来源标题").data_type != "f"


@pytest.mark.parametrize("said", ["一\u0007二", "一\t二", "长" * 40_000], ids=["control", "tab", "long"])
def test_what_no_cell_can_hold_is_left_to_the_data_file(said: str) -> None:
    form = form_of("演练区")
    made = written(replace(form, rows=(form.rows[0], replace(row(form, "5-1"), base={"note": said}))))
    found = read_back(made)
    assert not any(key.key == "note" for key in found.base)
    assert not any(key.key == "note" and key.ident == "5-1" for key in found.cells)
    assert cell(opened(made)["目标责任体系与制度建设"], "5-1", "说明").protection.locked


def test_odd_names_of_sheets_are_made_to_fit() -> None:
    form = form_of("演练区")
    names = ["甲/乙:[丙]", "甲_乙__丙_", "填报说明", "长" * 40, "'"]
    rows = [replace(row(form, "5-1"), group=name, ident=f"5-{number}", base={}) for number, name in enumerate(names)]
    made = opened(written(replace(form, rows=(form.rows[0], *rows))))
    assert made.sheetnames[1:-2] == ["甲_乙__丙_", "甲_乙__丙_（2）", "填报说明（2）", "长" * 31, "_"]


@pytest.mark.needs("libreoffice")
def test_libreoffice_keeps_it_and_what_was_filled_in(tmp_path: Path) -> None:
    """Opened, saved, and read: the same values, still protected, hidden, and checked."""
    book = opened(content_of("演练区"))
    page = book["人居环境改善"]
    cell(page, "24-1", "数值").value = 97.65
    cell(page, "24-1", "发布日期").value = "2026-01-15"
    stream = io.BytesIO()
    book.save(stream)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/表.xlsx").write_bytes(stream.getvalue())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    ran = run_tool(
        program("libreoffice"), profile, "--headless", "--convert-to", "xlsx", "--outdir", "out", "in/表.xlsx",
        folder=tmp_path,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    content = (tmp_path / "out/表.xlsx").read_bytes()
    found = read_back(content)
    new = {key.key: said for key, said in filled(found).items() if found.base.get(key) != said}
    assert new == {"value": "97.65", "source.published": "2026-01-15"}
    assert not found.problems
    saved = opened(content)
    assert saved[layout.HIDDEN].sheet_state != "visible"
    page = saved["人居环境改善"]
    assert page.protection.sheet
    assert not cell(page, "24-1", "数值").protection.locked
    assert cell(page, "24-1", "要求").protection.locked
    assert any(one.type == "decimal" for one in page.data_validations.dataValidation)
