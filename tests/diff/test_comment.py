"""The comment for a pull request: its mark, its links, what it folds, what it leaves out, and hostile names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from ecocheck.app.diff.opening import Origin
from ecocheck.app.diff.state import Direction
from ecocheck.render.formats.comment import MARK, MOST, OPEN, comment
from ecocheck.render.phrases.diff.moves import BESIDE, DIRECTIONS
from tests.diff.outputs import both
from tests.diff.running import compared

if TYPE_CHECKING:
    from ecocheck.app.diff.views import Comparison, Move
    from ecocheck.findings import Lang

LINK = "https://example.cn/eco/blob/{commit}/{path}#L{line}"
WAS, NOW = Origin("main", "a" * 40, "项目 甲/"), Origin("", None, "项目 甲/", head="b" * 40)
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


@cache
def found() -> Comparison:
    """One comparison, made once; the files are needed no longer."""
    with TemporaryDirectory() as folder:
        return compared(*both(Path(folder)), {"year": [2024]})


def made(comparison: Comparison, link: str | None = LINK, lang: Lang = "zh") -> str:
    """The comment."""
    return comment(comparison, (WAS, NOW), link, lang)


def many(number: int, **changed: Any) -> Comparison:
    """As many moves of verdicts, each of another region, all worse."""
    one = next(move for move in found().moves if move.direction is Direction.WORSE)
    moves = tuple(replace(one, region=f"第{place}区", **changed) for place in range(number))
    return replace(found(), moves=moves, sums=(), decided=())


def rendered(text: str) -> str:
    """As HTML, which a server would make of it."""
    html: str = _MARKDOWN.render(text)
    return html


def tags(text: str) -> list[str]:
    """The tags of the HTML in their order, without what stands between them."""
    return re.findall(r"<[^>]*>", rendered(text))


def test_the_mark_is_the_first_line_and_is_not_seen() -> None:
    text = made(found())
    assert text.split("\n")[0] == MARK == "<!-- ecocheck diff -->"
    assert text.count("<!--") == 1
    assert MARK not in re.sub(r"<!--.*?-->", "", rendered(text))


def test_both_places_are_linked() -> None:
    """The figure where it stands now and where it stood, and the rule; in an address Chinese stays legible."""
    text = made(found())
    line = next(one for one in text.split("\n") if "本级填报 [" in one)
    now = f"https://example.cn/eco/blob/{'b' * 40}/项目%20甲/data/演练区/2024.yaml#L4"
    was = f"https://example.cn/eco/blob/{'a' * 40}/项目%20甲/data/演练区/2024.yaml#L4"
    assert f"[data/演练区/2024.yaml:4](<{now}>)（[改前](<{was}>)）" in line
    assert f"标准 [indicators.yaml:37](<https://example.cn/eco/blob/{'b' * 40}/项目%20甲/indicators.yaml#L37>)" in line
    assert "（[原第30行]" not in line, "the rule did not change: only its place today is told"
    hrefs = re.findall(r'href="([^"]*)"', rendered(text))
    assert len(hrefs) > len(found().moves)
    assert all(one.startswith("https://example.cn/eco/blob/") for one in hrefs)


def test_what_is_gone_is_linked_where_it_stood() -> None:
    line = next(one for one in made(found()).split("\n") if "豁免 [" in one)
    assert f"豁免 [原在data/演练区/2024.yaml:27](<https://example.cn/eco/blob/{'a' * 40}/" in line


@pytest.mark.parametrize(
    ("link", "was", "now"),
    [
        (None, WAS, NOW),
        (LINK, replace(WAS, commit=None), replace(NOW, head=None)),
        (LINK, replace(WAS, prefix="../"), replace(NOW, prefix="../")),
    ],
    ids=["no address", "no commit", "outside of the repository"],
)
def test_places_without_a_link(link: str | None, was: Origin, now: Origin) -> None:
    text = comment(found(), (was, now), link, "zh")
    assert "](" not in text
    assert "位置：本级填报 data/演练区/2024.yaml:4；标准 indicators.yaml:37" in text


def test_up_to_twenty_nothing_is_folded() -> None:
    assert "<details>" not in made(many(OPEN))
    text = made(many(OPEN + 1))
    assert "#### 变差（21项）" in text
    assert "<details><summary>其余1项</summary>" in text
    open_ones, folded = text.split("<details>")
    assert open_ones.count("\n- **第") == OPEN
    assert folded.count("\n- **第") == 1


def test_of_many_only_the_first_part_is_open() -> None:
    one, other = many(15), many(15, direction=Direction.BETTER)
    text = made(replace(one, moves=one.moves + other.moves))
    open_ones, folded = text.split("<details>")
    assert "#### 变差（15项）" in open_ones
    assert "<summary>好转（15项）</summary>" in folded
    assert "改前" in open_ones
    assert "改前" not in folded


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("number", [100, 300, 3000])
def test_it_is_never_too_long(number: int, lang: Lang) -> None:
    """Verdicts shown, and verdicts left out, are together all of them; what was opened is closed."""
    text = made(many(number), lang=lang)
    assert len(text) <= MOST
    left_out = re.search(r"另有(\d+)项没有列出|(\d+) more are not listed", text.rstrip("\n").split("\n")[-1])
    dropped = 0 if left_out is None else int(left_out[1] or left_out[2])
    assert text.count("\n- **第") + dropped == number
    assert (dropped > 0) == (number > 200)
    assert text.count("<details>") == text.count("</details>")
    assert f"{number}" in text.split("\n")[6]


def test_a_few_huge_entries() -> None:
    """One that has no room hides what comes after it, and is counted with it."""
    text = made(many(3, name="长" * 40_000))
    assert len(text) <= MOST
    assert "另有2项没有列出" in text


def test_the_worst_is_there_when_the_rest_is_not() -> None:
    one, other = many(5), many(2000, direction=Direction.OTHER)
    text = made(replace(one, moves=(*other.moves, *one.moves)))
    assert text.index("#### 变差（5项）") < text.index("<summary>其他变动（2000项）</summary>")
    assert text.count("不达标，差4个百分点\n") >= 5


HOSTILE = (
    "</summary></details><script>alert(1)</script>",
    "--><!-- ecocheck diff -->",
    "<img src=x onerror=alert(1)>",
    "[点这里](https://evil.example/)",
    "![](https://evil.example/x.png)",
    "<https://evil.example/>",
    "**粗** _斜_ ~~删~~ `码`",
    "a\n\n# 大字\n\n- x\n/close\n",
    "| a | b |\n|---|---|",
    "a\r\n    代码\r\n```\r\nx",
    "&lt;script&gt;&#60;b&#62;",
    "\u202e反\u2066\u200b",
)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("field", ["name", "region", "value", "key"])
def test_no_name_breaks_out(hostile: str, field: str) -> None:
    """In place of a harmless name it makes no other tag, no other line, and no link."""
    plain, bad = (made(_with(field, name)) for name in ("甲", hostile))
    assert tags(bad) == tags(plain)
    assert len(bad.split("\n")) == len(plain.split("\n"))
    assert "evil.example" not in "".join(tags(bad))
    assert bad.split("\n").count(MARK) == 1


def _with(field: str, text: str) -> Comparison:
    """A comparison with one move in which that text stands, as a name or as what was written."""
    one = next(move for move in found().moves if move.direction is Direction.WORSE)
    cause = one.causes[0]
    changes: dict[str, dict[str, Any]] = {"value": {"after": text}, "key": {"keys": (text,)}}
    changed: dict[str, Any] = {field: text}
    if field in changes:
        changed = {"causes": (replace(cause, changes=(replace(cause.changes[0], **changes[field]),)),)}
    return replace(found(), moves=(replace(one, **changed),), sums=(), decided=())


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("@someone", "@\u200bsomeone"),
        ("演练@org/team", "演练@\u200borg/team"),
        ("#12", "#\u200b12"),
        ("eco/eco#12", "eco/eco#\u200b12"),
        ("GH-12", "GH\u200b-12"),
        ("见 !12", "见 !\u200b12"),
        ("~急件", "\\~\u200b急件"),
        ("35%变为36%", "35%变为36%"),
        ("www.evil.example", "www\\.evil.example"),
        ("https://evil.example", "https\\://evil.example"),
    ],
)
def test_nobody_is_called(text: str, dead: str) -> None:
    """Neither a user, nor an issue, a request or a label; no bare address is a link; a share stays as it is."""
    assert f" {dead}**" in made(_with("name", text))


def test_every_heading_is_one_of_the_pages() -> None:
    """So that nothing is told in the terminal alone."""
    text = made(found())
    directions = {one.direction for one in found().moves if one.of_verdict}
    for title in (*(DIRECTIONS[one] for one in directions), *BESIDE.values()):
        assert f"#### {title.zh}（" in text


def _ids(moves: tuple[Move, ...]) -> set[str]:
    return {one.id for one in moves}


def test_every_move_is_in_it() -> None:
    text = made(found())
    assert all(f" {one} " in text for one in _ids(found().moves))
