"""Properties of putting `##` back: the content is that of the form, and no text of the writer becomes a remark."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.source.mending import mend_bytes
from ecocheck.source.mending.reading import read

FILE = "data/演练区/2025.yaml"
FORM = """\
# yaml-language-server: $schema=x.json
## 演练数据：全是虚构
## title 写全名，有文号的加一行。没有数据的，不动它。
## 用得着的再加，不用的不写：
##   period: 2026-01/2026-09  写时段
##   evidence: [{file: 路径}]  存进项目的
region: 演练区
year: 2025

## 数据
measurements:
  ## ── 生态 ──
  #7-1:  ## 天数。要求：不低于上年。上年填的是 358/361。
  #  value:
  7-2:  ## PM2.5。要求：按下达的目标。
    value: 20
    note: NOTE
  8-1:  ## 断面。要求：达到100%。
    value: 98
    source:
      title: 演练公报
  ## ── 人居 ──
  ## 登记过的，不用再填；有变化的，写在上面：
  ##   1-2 清单：沿用2024年登记（data/演练区/2024.yaml）

## 目标。没有下达的，不填
assigned:
  #7-2:  ## PM2.5。要求：按下达的目标。
  #  at_most:
"""
SIGN = re.compile("##(?= )")
LINES = ("一，二。", "── 三 ──", "数据。没有的，不填。", "7-1 天数：九十（见 a.yaml）", "以下是，说明：", "六")
STYLES = ("| NOTE", '"NOTE"', "'NOTE'", "NOTE")


def filled(form: str, style: str, lines: list[str], gap: str) -> str:
    """The form with a text of several lines in one of the ways in which YAML allows it."""
    said = f"\n{gap}      ".join(lines)
    if style.startswith("|"):
        return form.replace("NOTE", f"|\n      {said}")
    return form.replace("NOTE", style.replace("NOTE", said))


texts = st.lists(st.sampled_from(LINES), min_size=1, max_size=4)


@given(st.sampled_from(STYLES), texts, st.sampled_from(("", "\n")), st.booleans(), st.integers(0, 2**32))
@settings(max_examples=60)
def test_some_signs_lost(style: str, lines: list[str], gap: str, blank: bool, seed: int) -> None:  # noqa: FBT001 drawn
    chance = random.Random(seed)  # noqa: S311 no secret
    odds = chance.choice((0.1, 0.5, 0.9))
    bare = SIGN.sub(lambda sign: "" if chance.random() < odds else sign[0], FORM)
    bare = bare if blank else re.sub(r"(?m)^ (?=[^ \n])", "", bare)
    before = filled(bare, style, lines, gap)
    mended = mend_bytes(before.encode(), FILE)
    after = mended.content.decode()
    document = read(after, FILE).document
    if document.readable:
        assert document.data == read(filled(FORM, style, lines, gap), FILE).document.data
    start, end = before.index("    note:"), before.index("\n  8-1")
    assert before[start:end] in after
    assert mend_bytes(mended.content, FILE).edits == ()


@given(st.sampled_from(STYLES), texts, st.sampled_from(("", "\n")))
@settings(max_examples=30)
def test_all_signs_lost(style: str, lines: list[str], gap: str) -> None:
    """With every `#` of the file gone, the form comes back, and what was not filled in stands as empty entries."""
    bare = filled(FORM.replace("#", ""), style, lines, gap)
    mended = mend_bytes(bare.encode(), FILE)
    sound = re.sub("^  (?:#(?!#))", "  ", FORM, flags=re.MULTILINE)
    assert mended.content.decode() == filled(sound, style, lines, gap)


@given(st.sampled_from(STYLES), texts, st.sampled_from(("", "\n")))
@settings(max_examples=30)
def test_a_sound_form_stays(style: str, lines: list[str], gap: str) -> None:
    content = filled(FORM, style, lines, gap).encode()
    assert read(content.decode(), FILE).document.readable
    assert mend_bytes(content, FILE).edits == ()
