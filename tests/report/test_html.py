"""One file that asks nobody for anything, and that every reader can use."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.bundled import templates_root
from ecocheck.app.selection import Wanted
from ecocheck.render.phrases.actions.templates import ACTIONS
from ecocheck.render.phrases.report.site_templates import SITE
from ecocheck.render.phrases.report.templates import REPORT
from tests.report.running import of, rendered

if TYPE_CHECKING:
    from pathlib import Path

ALL = [of("演练区"), of("云岭县"), Wanted(), Wanted(agencies=("市乙局",)), Wanted(years=(2023, 2024))]
VOID = frozenset({"meta", "br", "wbr"})
CITED = "https://example.invalid/2024/年报"


class Page(HTMLParser):
    """Every tag with its attributes; complains of tags that do not close in order."""

    def __init__(self, html: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Only the last opened tag may close."""
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


@pytest.fixture(params=ALL, ids=repr)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(rendered(request.param, "html"))


def test_no_address_but_anchors_and_cited_sources(page: Page) -> None:
    assert {one for one in page.values("href") if not one.startswith("#")} <= {CITED}
    assert not page.values("src") + page.values("srcset") + page.values("xlink:href") + page.values("action")
    assert [set(attrs) for tag, attrs in page.tags if tag == "script"] == [{"data-words"}]
    assert not {"link", "img", "iframe", "object", "embed", "form", "base"} & {tag for tag, _ in page.tags}
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on") or name == "style"]


def test_no_style_asks_for_anything() -> None:
    html = rendered(of("演练区"), "html")
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", html)) <= {
        f"#p-{kind}" for kind in ("not_met", "city_not_met", "city_met", "undetermined", "met_bare", "city_met_bare")
    }


def hash_of(element: str, html: str) -> str:
    """As browsers reckon it: over what stands between the tags."""
    found = re.findall(rf"<{element}\b[^>]*>(.*?)</{element}>", html, re.DOTALL)
    assert len(found) == 1
    return "sha256-" + base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()


def policy_of(html: str) -> list[str | None]:
    return [attrs["content"] for _, attrs in Page(html).tags if attrs.get("http-equiv") == "Content-Security-Policy"]


@pytest.mark.parametrize("wanted", ALL, ids=repr)
def test_the_policy_forbids_everything_but_the_style_and_the_script_of_the_page(wanted: Wanted) -> None:
    html = rendered(wanted, "html")
    allowed = f"style-src '{hash_of('style', html)}'; script-src '{hash_of('script', html)}'"
    assert policy_of(html) == [f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"]


def test_the_policy_follows_a_style_and_a_script_of_the_project(tmp_path: Path) -> None:
    blocks = (
        "{% block style %}{{ super() }}h1 { color: red }{% endblock %}{% block script %}let x = 1 < 2;{% endblock %}"
    )
    (tmp_path / "report.html.j2").write_text('{% extends "default/report.html.j2" %}' + blocks, encoding="utf-8")
    own = rendered(of("演练区"), "html", templates=tmp_path)
    assert "h1 { color: red }</style>" in own
    assert "let x = 1 < 2;" in own
    policy = policy_of(own)[0] or ""
    assert f"style-src '{hash_of('style', own)}'; script-src '{hash_of('script', own)}'" in policy
    assert policy != policy_of(rendered(of("演练区"), "html"))[0]


def test_language_headings_and_anchors(page: Page) -> None:
    assert page.tags[0] == ("html", {"lang": "zh-CN"})
    assert all("scope" in attrs for tag, attrs in page.tags if tag == "th")
    assert max(Counter(page.values("id")).values()) == 1
    anchors = {one[1:] for one in page.values("href") if one.startswith("#")}
    labels = {name for one in page.values("aria-labelledby") for name in one.split()}
    assert anchors | labels <= set(page.values("id"))
    assert [tag for tag, _ in page.tags].count("h1") == 1


def uncaptioned(html: str) -> list[str]:
    """Tables and pictures without a caption; small ones inside a line of text, hidden from readers, need none."""
    body = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    tables = [one[:80] for one in re.findall(r"<table\b[^>]*>.{0,80}", body, re.DOTALL) if "<caption" not in one]
    figures = "".join(re.findall(r"<figure.*?</figure>", body, re.DOTALL))
    assert figures.count("<figure") == figures.count("<figcaption")
    loose = [one for one in re.findall(r'<svg[^>]* role="img"[^>]*>|<ul class="regions"', body) if one not in figures]
    return tables + loose


def test_every_table_and_every_picture_has_a_caption() -> None:
    for wanted in ALL:
        assert uncaptioned(rendered(wanted, "html")) == []


def test_the_picture_has_text_as_text_and_the_table_beside_it() -> None:
    html = rendered(of("演练区"), "html")
    assert re.search(r"<text[^>]*>1 制度</text>", html)
    picture, table = html.index('role="img"'), html.index('<table class="cards counts">')
    assert picture < table < html.index('<h3 id="s1-do">')


def test_a_drill_is_marked_on_the_page_and_on_every_sheet() -> None:
    html = rendered(of("演练区"), "html")
    assert "<title>【演练数据】" in html
    assert '@top-center { content: "演练数据"' in html
    assert '<div class="mark"></div>' in html


def test_every_text_of_the_templates_has_its_english() -> None:
    texts = {
        found[1] or found[2]
        for path in templates_root().glob("*.j2")
        for found in re.finditer(r"""\bt\(\s*(?:"([^"]*)"|'([^']*)')""", path.read_text(encoding="utf-8"))
    }
    known = (*REPORT, *SITE, *ACTIONS)
    assert sorted(texts) == sorted(one.zh for one in known)
    holes = re.compile(r"\{\w+\}")
    assert all(sorted(holes.findall(zh)) == sorted(holes.findall(en)) for zh, en in known)
    assert '<html lang="en">' in rendered(of("演练区"), "html", lang="en")
