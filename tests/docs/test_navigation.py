"""Every page is in the navigation of the site, once; every link within the repository leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from tools.site.navigation import HOME, NAVIGATION, PAGES
from tools.site.staging import ROOT, is_there, links, place, prose

_HEADING = re.compile(r"^#+ +(.*?)\s*$")
_OWN_ANCHOR = re.compile(r'<a id="([^"]+)">')
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@cache
def anchors(page: str) -> Counter[str]:
    """The anchors of a page, as code platforms and the site make them from headings."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = _OWN_ANCHOR.findall(text)
    for fenced, line in prose(text):
        heading = None if fenced else _HEADING.match(line)
        if heading is not None:
            plain = re.sub(r"<!--.*?-->|<[^>]+>", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])).strip()
            found.append(_NOT_IN_ANCHORS.sub("", plain.lower()).replace(" ", "-"))
    return Counter(found)


def test_every_page_is_in_the_navigation_once() -> None:
    there = {
        *(str(path.relative_to(ROOT).as_posix()) for path in (ROOT / "docs").rglob("*.md")),
        *(path.name for path in ROOT.glob("*.md")),
    }
    assert there - set(PAGES) == set(), "give it a place in tools/site/navigation.py"
    assert set(PAGES) <= there
    assert [page for page, times in Counter(PAGES).items() if times > 1] == []


def test_the_site_begins_with_the_question_who_one_is() -> None:
    assert NAVIGATION[0].pages[0][1] == HOME
    assert place(HOME) == "index.md"


def test_no_two_pages_have_one_place() -> None:
    places = [place(page) for page in PAGES]
    assert len(set(places)) == len(places)
    assert not [one for one in places if PurePosixPath(one).name == "README.md"]


def test_the_first_page_leads_to_every_reader() -> None:
    """Each section has a page to which the first one links."""
    linked = {file for file, _ in links(HOME)}
    sections = [section.title for section in NAVIGATION if not linked & {file for _, file in section.pages}]
    assert sections == []


@pytest.mark.parametrize("page", [page for page in PAGES if is_there(page)])
def test_links(page: str) -> None:
    """A link names a file that is there, not a folder, and an anchor that its headings make once."""
    wrong = []
    for file, anchor in links(page):
        if not (ROOT / file).is_file():
            wrong.append(f"{file}: no such file")
        elif anchor and anchors(file)[unquote(anchor)] != 1:
            wrong.append(f"{file}#{anchor}: not one anchor")
    assert wrong == []


def test_anchors_are_those_of_code_platforms() -> None:
    assert "判定是什么意思" in anchors("README.md")
    assert "没有网络windowsexcel" in anchors("README.md")
    assert "eco250" in anchors("docs/codes.md")
    assert "at_least不低于" in anchors("docs/manual/rules-numbers.md")
