"""Whatever stands in a field is text in its cell, and the form can still be read back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.reviewing.form import form_in
from ecocheck.render.text.escape import visible
from ecocheck.source.workbook.cells import Cell, Workbook
from ecocheck.source.workbook.xlsx import read_xlsx
from tests.excel.test_injection import FORMULAS, ODD
from tests.explain.running import AS_OF
from tests.report.poison import poisoned
from tests.report.test_injection import NASTY
from tests.reviewing_form.making import FILE, HEAD, codes, made, opened, project_at, sample_of

pytestmark = pytest.mark.needs("openpyxl")


def assert_harmless(nasty: str) -> None:
    sample = sample_of()
    content = made(replace(sample, seed=nasty, drawn=poisoned(sample.drawn, nasty)))
    book = opened(content)
    assert book.sheetnames == ["抽验", "说明", layout.HIDDEN]
    cells = [one for page in book for line in page.iter_rows() for one in line if one.value is not None]
    assert {one.data_type for one in cells} == {"s"}
    assert book["抽验"].max_row == HEAD + len(sample.drawn)
    for number, one in enumerate(sample.drawn, HEAD + 1):
        assert book["抽验"].cell(number, 4).value == visible(f"{nasty}{one.row.name}{nasty}")
    form = form_in(FILE, agreed(content), AS_OF, project_at())
    assert (codes(form), [one.opinion for one in form.given]) == ([], ["agreed"] * len(sample.drawn))


def agreed(content: bytes) -> Workbook:
    """The form with 同意 in each row; the library that writes in other tests would change odd texts beside it."""
    page, *others = read_xlsx(content).sheets
    day = AS_OF.isoformat()
    said = {"E3": "样例市生态环境局", "H3": "周八", "K3": day, "L5": "同意", "L6": "同意", "L7": "同意", "L8": "同意"}
    typed = {(int(at[1]), ord(at[0]) - ord("A") + 1): Cell(one, one) for at, one in said.items()}
    return Workbook((replace(page, cells={**page.cells, **typed}), *others))


@pytest.mark.parametrize("nasty", [*FORMULAS, *ODD, *NASTY], ids=repr)
def test_nothing_in_any_field_takes_effect(nasty: str) -> None:
    assert_harmless(nasty)


@settings(max_examples=25)
@given(nasty=st.text(st.characters(), min_size=1, max_size=6))
def test_no_mixture_of_any_characters_takes_effect(nasty: str) -> None:
    assert_harmless(nasty)


def test_what_looks_like_a_formula_bears_the_mark_of_text() -> None:
    sample = sample_of()
    page = opened(made(replace(sample, drawn=poisoned(sample.drawn, "=1+1"))))["抽验"]
    assert all(page.cell(number, 4).quotePrefix for number in range(HEAD + 1, HEAD + 5))
    assert not any(opened(made(sample))["抽验"].cell(number, 4).quotePrefix for number in range(HEAD + 1, HEAD + 5))
