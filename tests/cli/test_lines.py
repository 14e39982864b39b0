"""Widths, wrapping and tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.render.text.table import Cell, Head, cells, lay_out
from ecocheck.render.text.width import cut, no_command, pad, shown, steady, text_of, width, wrap

TEXTS = st.text(alphabet="中文字，。（）“”7.5%abc /-≥", max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("中文", 4), ("，（）", 6), ("≥—“”①", 5), ("e\u0301", 1), ("\u200b", 0), ("", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "made"),
    [("“一张图”", "「一张图」"), ("≥Ⅲ类", ">=III类"), ("①15℃", "115度"), ("abc", "abc"), ("（EI）", "（EI）")],
)
def test_steady(text: str, made: str) -> None:
    assert steady(text) == made


def test_nothing_steers_the_terminal() -> None:
    assert shown("a\x1b[31m\tb\u202ec\n") == "a?[31m b?c "


@given(TEXTS, st.integers(min_value=4, max_value=40))
def test_wrapping_fits_and_loses_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("不低于98.22%的值", 10, ["不低于", "98.22%的值"]),
        ("有文件，没有数据", 6, ["有文", "件，没", "有数据"]),
        ("data/演练区/2024.yaml", 12, ["data/演练区/", "2024.yaml"]),
        ("一\n二\r\n三", None, ["一 二  三"]),
        ("abcdefgh", 4, ["abcd", "efgh"]),
    ],
)
def test_where_lines_break(text: str, columns: int | None, lines: list[str]) -> None:
    """Numbers stay whole, and no line starts with a comma."""
    assert wrap(text, columns) == lines


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("::error file=a::b", "：:error file=a::b"),
        ("  ::set-output name=a::b", "  ：:set-output name=a::b"),
        ("一\n\t::error::b\n::二", "一\n\t：:error::b\n::二"),
        ("前 ::error::b", "前 ::error::b"),
        ("前 ##[error]一", "前 ＃#[error]一"),
        ("##vso[task.setvariable variable=a]b", "＃#vso[task.setvariable variable=a]b"),
        ("##teamcity[message text='a']", "＃#teamcity[message text='a']"),
        ("## 标题 [一]", "## 标题 [一]"),
        ("td::before {", "td::before {"),
    ],
)
def test_nothing_orders_a_ci_server(text: str, made: str) -> None:
    assert no_command(text) == made


def test_cut_and_pad() -> None:
    assert cut("中文字", 5) == "中文"
    assert pad("中", 4) == "中  "


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=4), st.integers(min_value=30, max_value=120))
def test_tables_fit_and_stand_straight(rows: list[tuple[str, str, str]], room: int) -> None:
    columns = [Head("编号", 6), Head("名称", 8), Head("说明", 8)]
    lines = [text_of(line) for line in lay_out(columns, [cells(*row) for row in rows], room)]
    assert all(width(line) <= room for line in lines)


def test_table_without_a_terminal_wraps_nothing() -> None:
    row = (Cell("1-1"), Cell("很长" * 60), Cell("≥5"))
    lines = [text_of(line) for line in lay_out([Head("a"), Head("b", 4), Head("c")], [row], None)]
    assert lines[-1] == f"1-1  {'很长' * 60}  ≥5"
