"""An English page says which of its parts are Chinese, and nothing else of it changes."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.app.selection import Wanted
from ecocheck.render.templating.languages import chinese_marked
from tests.report.running import of, rendered
from tests.report.walking import HAN, LETTERS, Walk

ALL = [of("演练区"), of("云岭县"), Wanted(), Wanted(agencies=("市乙局",)), Wanted(years=(2023, 2024))]


@pytest.mark.parametrize("wanted", ALL)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_chinese_stands_under_its_language_and_sections_have_headings(wanted: Wanted, lang: str) -> None:
    walk = Walk(rendered(wanted, "html", lang="en" if lang == "en" else "zh"))
    assert walk.unmarked == []
    assert walk.sections > 0
    assert walk.headless == 0
    if lang == "en":
        assert walk.marked
        assert not any(LETTERS.search(said) or not HAN.search(said) for said in walk.marked)


SAID = {
    "lead: 市住建局, 市水务局; support: 市财政局": ["市住建局, 市水务局", "市财政局"],
    "24-1 城镇污水处理率 is 92%": ["城镇污水处理率"],
    "of 《方案》（陇政办发〔2023〕80号）, 2023": ["《方案》（陇政办发〔2023〕80号）"],
    "“到2023年底，不低于98%” in the plan": ["“到2023年底，不低于98%”"],
    "PM2.5浓度 &amp; 甲 &#34;乙&#34;": ["浓度", "甲", "乙"],
    "no Chinese at all": [],
}


@pytest.mark.parametrize("text", SAID)
def test_only_the_chinese_is_marked(text: str) -> None:
    marked = chinese_marked(f"<p>{text}</p>")
    assert Walk(marked).marked == [html.unescape(one) for one in SAID[text]]
    assert re.sub(r"</?span[^>]*>", "", marked) == f"<p>{text}</p>"


def test_what_can_hold_no_mark_says_it_of_itself() -> None:
    page = "<title>县 2025</title><svg><text x='1'>市</text><desc>none</desc></svg><option value='县'>县</option>"
    assert chinese_marked(page) == (
        '<title lang="zh-CN">县 2025</title><svg><text x=\'1\' lang="zh-CN">市</text><desc>none</desc></svg>'
        "<option value='县' lang=\"zh-CN\">县</option>"
    )


def test_scripts_styles_comments_and_attributes_stay() -> None:
    page = (
        '<!-- 注 <b>释</b> --><style>a::before { content: "县" }</style><script>x = "<p>县"</script><a title="县">a</a>'
    )
    assert chinese_marked(page) == page


@given(st.text(alphabet=st.sampled_from("县 a1《》“”。,&<>\"'-/\n"), max_size=60))
def test_whatever_is_said_it_is_said_as_before(text: str) -> None:
    page = f'<p title="{html.escape(text)}">{html.escape(text)}</p>'
    marked = chinese_marked(page)
    assert re.sub(r'<span lang="zh-CN">|</span>', "", marked) == page
    assert Walk(f'<div lang="en">{marked}</div>').unmarked == []
