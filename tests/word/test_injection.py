"""Whatever stands in a field comes out as text: the same structure, nothing live, nothing lost."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.render.text.escape import visible
from tests.report.poison import poisoned
from tests.report.running import report_of
from tests.report.test_injection import NASTY
from tests.word.making import COUNTY, WANTED, W, parts, squeezed, structure, text_of, word

if TYPE_CHECKING:
    from ecocheck.app.selection import Wanted

pytestmark = pytest.mark.needs("word")

MORE = (
    "</w:t></w:r>", "<w:p/>", "&lt;w:t&gt;", "]]></w:t>", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff", "\ud800",
    "\udfff", "_x000D_", "_x0000_", "&#0;", "\U000e0001", "\u2066abc\u2069", "PAGE",
    '{ INCLUDETEXT "c:\\\\x" }', "\r", "\f",
)  # fmt: skip # a table, read by rows


@cache
def clean(wanted: Wanted) -> list[str]:
    return structure(word(report_of(wanted)))


def assert_harmless(nasty: str, wanted: Wanted) -> None:
    made = word(poisoned(report_of(wanted), nasty))
    assert structure(made) == clean(wanted)
    said = squeezed(visible(nasty))
    assert f"{said}{squeezed(report_of(wanted).title)}{said}" in squeezed(text_of(made))


@pytest.mark.parametrize("nasty", [*NASTY, *MORE], ids=repr)
def test_nothing_in_any_field_takes_effect(nasty: str) -> None:
    assert_harmless(nasty, COUNTY)


@pytest.mark.parametrize("nasty", ["</w:t>", "\x00", "a\nb"])
def test_nor_in_the_other_reports(nasty: str) -> None:
    for wanted in WANTED[1:]:
        assert_harmless(nasty, wanted)


@settings(max_examples=40)
@given(nasty=st.text(st.characters(), min_size=1, max_size=6))
def test_no_mixture_of_any_characters_takes_effect(nasty: str) -> None:
    assert_harmless(nasty, COUNTY)


def test_a_control_character_is_shown_by_its_code_point() -> None:
    made = word(poisoned(report_of(COUNTY), "\x1b"))
    assert "〔U+001B〕" in text_of(made)
    assert "〔U+001B〕" in "".join(parts(made)["docProps/core.xml"].itertext())


def test_very_long_text_stays_whole_and_its_row_may_break() -> None:
    nasty = "长" * 40_000
    made = word(poisoned(report_of(COUNTY), nasty))
    assert nasty in text_of(made)
    kept = [len(list(parts(one)["word/document.xml"].iter(f"{W}cantSplit"))) for one in (made, word(report_of(COUNTY)))]
    assert kept[0] < kept[1]
