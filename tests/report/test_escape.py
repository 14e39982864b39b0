"""The escaper of Markdown, the filter of addresses, and what is made visible."""

from __future__ import annotations

import pytest

from ecocheck.render.text.escape import markdown, visible, web_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("市区污水处理率", "市区污水处理率"),
        ("97.9 < 98", "97.9 < 98"),
        ("98 > 97.9；A & B", "98 > 97.9；A & B"),
        ("不低于98%（全市标准）", "不低于98%（全市标准）"),
        ("-1.2%", "-1.2%"),
        ("data/演练区/2024.yaml:6", "data/演练区/2024.yaml:6"),
        ("evidence/24_1_台账.csv", "evidence/24_1_台账.csv"),
        ("演办发〔2024〕2号", "演办发〔2024〕2号"),
        ("2024. 年", "2024\\. 年"),
        ("a|b", "a\\|b"),
        ("<b>", "&lt;b>"),
        ("&lt;", "&amp;lt;"),
        ("# 一", "\\# 一"),
        ("两\n行", "两 行"),
        ("_x_", "\\_x\\_"),
        ("---", "\\---"),
        ("\x1b[31m", "〔U+001B〕\\[31m"),
    ],
)
def test_only_what_would_take_effect_is_escaped(text: str, shown: str) -> None:
    assert markdown(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\u202eb", "a〔U+202E〕b"), ("\u200b", "〔U+200B〕"), ("𠮷　、“”", "𠮷　、“”"), ("a\u2028b", "a b")],
)
def test_what_nobody_sees_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["http://example.invalid/a?b=1#c", "https://例子.invalid/年报", "HTTP://example.invalid"]
)
def test_addresses_that_may_be_links(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "//example.invalid",
        "http:///x", "http://", "ftp://example.invalid", "http://a b", 'http://a"b', "http://a<b>", "http://[::1",
        "http://u:p@example.invalid", "http://a\nb", "http://a\u202eb", "mailto:a@b.c", "http://a|b", "http://a)b",
    ],
)  # fmt: skip # a table, read by rows
def test_addresses_that_stay_text(text: str | None) -> None:
    assert web_address(text) is None
