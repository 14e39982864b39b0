"""Whatever stands in a field comes out as text: same structure, nothing live, nothing lost."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ecocheck.app.selection import Wanted
from ecocheck.render.templating.report import Form, render_report
from ecocheck.render.text.escape import visible
from tests.report.poison import poisoned
from tests.report.running import report_of

WANTED = (Wanted(), Wanted(agencies=("市乙局",)))

NASTY = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='x", "</title><b>", "<!--", "]]>",
    "</style><script>", "{{ 7*7 }}", "{% raw %}", "{# x #}", "${7*7}", "|a|b|", "| --- |", "# 标题", "- 项", "+ 项",
    "1. 一", "1) 一", "> 引", "---", "===", "***", "___", "```", "~~~", "`x`", "**粗**", "*斜*", "_斜_", "__粗__",
    "~~删~~", "[x](javascript:alert(1))", "![x](http://e.invalid/a.png)", "[x]: http://e.invalid", "[^1]",
    "- [ ] x", "<http://e.invalid>", "http://e.invalid", "www.e.invalid", "&lt;b&gt;", "&amp;", "&#60;", "&", "<",
    "a<", "\\", "\\|", "a\nb", "a\r\n\r\n# b", "a\n| - |\n", "\x00", "\x1b[31m", "\u202eabc", "\u200b", "\u2028x",
    "\x85", "\ufeff", "    x", "\tx", "=cmd|' /C calc'!A0", "a_b_c", "2024_", ":---:", "''", '""', "\\\\",
    "x" * 300,
)  # fmt: skip # a table, read by rows


class Structure(HTMLParser):
    """The tags and names of attributes, and all text."""

    def __init__(self, html: str) -> None:
        """Read the whole page."""
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, ...]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        if tag != "wbr":
            self.tags.append((tag, *(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Only the last opened tag may close."""
        self.tags.append(("/", tag))

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        """Note a comment: there are none."""
        self.tags.append(("comment", data))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def html_structure(text: str) -> tuple[list[tuple[str, ...]], str]:
    found = Structure(text)
    return found.tags, squeezed("".join(found.words))


def md_structure(text: str) -> tuple[list[str], str]:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    kinds, words = [], []
    for token in tokens:
        kinds.append(token.type)
        for child in token.children or ():
            if child.type != "text":
                kinds.append(f"{child.type} {child.attrGet('href') or ''}")
            words.append(child.content)
    return kinds, squeezed("".join(words))


def structure_of(text: str, form: Form) -> tuple[list[object], str]:
    """What the parser of the format makes of it, and the text in it without blanks."""
    kinds, words = html_structure(text) if form == "html" else md_structure(text)
    return list(kinds), words


@cache
def clean(wanted: Wanted, form: Form) -> list[object]:
    return structure_of(render_report(report_of(wanted), form=form, lang="zh", templates=None), form)[0]


def assert_harmless(nasty: str, form: Form, wanted: Wanted) -> None:
    report = poisoned(report_of(wanted), nasty)
    text = render_report(report, form=form, lang="zh", templates=None)
    structure, words = structure_of(text, form)
    assert structure == clean(wanted, form)
    said = squeezed(visible(nasty))
    assert f"{said}{squeezed(report_of(wanted).title)}{said}" in words
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("nasty", NASTY, ids=[repr(nasty)[:30] for nasty in NASTY])
@pytest.mark.parametrize("form", ["md", "html"])
def test_nothing_in_any_field_takes_effect(nasty: str, form: Form) -> None:
    for wanted in WANTED:
        assert_harmless(nasty, form, wanted)


@pytest.mark.parametrize("form", ["md", "html"])
@settings(max_examples=40)
@given(nasty=st.text(st.sampled_from("<>&\"'`*_~[]()!|\\#+-=.:/1{}%\n\r\t ax题\u200b"), min_size=1, max_size=8))
def test_no_mixture_takes_effect(form: Form, nasty: str) -> None:
    assert_harmless(nasty, form, WANTED[0])


def test_bare_addresses_do_not_become_links_in_github() -> None:
    text = render_report(
        poisoned(report_of(WANTED[0]), "http://e.invalid www.e.invalid "), form="md", lang="zh", templates=None
    )
    assert "http://e.invalid" not in text
    assert "www.e.invalid" not in text
