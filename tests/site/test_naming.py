"""File names that Windows takes, and that differ where Windows takes two for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.app.site.naming import Names
from ecocheck.render.templating.report import reference


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("武都区", "武都区.html"),
        ("T72", "T72.html"),
        ("市人大/政协", "市人大_政协.html"),
        ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i.html"),
        ("NUL", "_NUL.html"),
        ("com1.局", "_com1.局.html"),
        ("末尾. ", "末尾.html"),
        ("...", "_.html"),
        ("", "_.html"),
        ("字\x1b\u202e\u200b", "字___.html"),
        ("字" * 100, "字" * 60 + ".html"),
    ],
)
def test_what_a_page_is_called(name: str, file: str) -> None:
    assert Names().file(name) == file


def test_names_that_windows_takes_for_one_get_two_files() -> None:
    names = Names()
    assert [names.file(one) for one in ("abc", "ABC", "a/b", "a:b", "abc-2", "ａｂｃ")] == [
        "abc.html", "ABC-2.html", "a_b.html", "a_b-2.html", "abc-2-2.html", "ａｂｃ-3.html",
    ]  # fmt: skip # a table, read by rows


@given(st.lists(st.text(max_size=90), max_size=8))
def test_every_name_is_one_that_windows_takes(typed: list[str]) -> None:
    names, again = Names(), Names()
    files = [names.file(one) for one in typed]
    assert files == [again.file(one) for one in typed]
    assert len({one.casefold() for one in files}) == len(files)
    for one in files:
        assert not set(one) & set('<>:"/\\|?*')
        assert one.isprintable()
        assert one == one.strip(" .")
        assert len(one) <= 80
        assert one.encode("utf-8")


@pytest.mark.parametrize(
    ("here", "there", "address"),
    [
        ("index.html", "地区/青崖县.html", "地区/青崖县.html"),
        ("地区/青崖县.html", "index.html", "../index.html"),
        ("地区/青崖县.html", "地区/演练区.html", "演练区.html"),
        ("地区/青崖县.html", "指标/24.html", "../指标/24.html"),
        ("index.html", "单位/50% #1&'.html", "单位/50%25%20%231%26%27.html"),
    ],
)
def test_addresses_are_relative_and_lead_there(here: str, there: str, address: str) -> None:
    assert reference(here, there) == address
