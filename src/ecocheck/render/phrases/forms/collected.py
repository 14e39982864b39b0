"""What is wrong in a form, in the words of the form: the checks of data files speak of keys, a form has columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.fields import FIELDS
from ecocheck.findings.catalogue import hint_of, message_of
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.phrases.labels import SOURCE
from ecocheck.source.places import ACTIONS, DATA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Finding, Lang

_HEADS: Final[Mapping[str, Text]] = {
    one.key.rpartition(".")[2]: one.head for fields in reversed(list(FIELDS.values())) for one in fields
} | {"source": SOURCE, "assigned": Text("考核目标", "targets"), "baselines": Text("基线", "baselines")}
_KEY: Final = regex(rf"(?<![\w./-])({'|'.join(map(re.escape, _HEADS))})(?![\w/-]|\.\w)", re.ASCII)
_QUOTED: Final = regex(rf"“({'|'.join(map(re.escape, _HEADS))})”（[^（）]*）", re.ASCII)
"""A key with its title: “value”（数值）."""
_TRUTH: Final[Mapping[str, Text]] = {"true": Text("“是”", "“是”"), "false": Text("“否”", "“否”")}
_WORDS: Final = regex(r"(?<![\w./-])(true|false)(?![\w/-])", re.ASCII)
_WHOLE: Final = regex(r"把(?:“[^”]*”|这一项)?整(?:项|个)删去(?:，原话可以写进文件开头的 ?“?note”?)?")
_EMPTY: Final = Text("将本行黄色格清空", "empty the yellow cells of the row")
"""A form has no entries to take out, but rows to empty."""
_TIGHT: Final = regex(r"(?<=[\u4e00-\u9fff，。；：]) (?=“)|(?<=”) (?=[\u4e00-\u9fff])")
"""Blanks that stood between Chinese and a key."""
_FIX: Final = Text(r"[^。]*validate --fix[^。]*。?", r"[^.]*validate --fix[^.]*\.?")
"""The sentence about mending by the program, which no cell of a form knows."""


def problem_words(finding: Finding, lang: Lang) -> str:
    """What is wrong."""
    return _in_heads(finding, message_of(finding, lang), lang)


def mend_words(finding: Finding, lang: Lang) -> str:
    """What to write."""
    said = hint_of(finding, lang)
    return _in_heads(finding, regex(_FIX.of(lang)).sub("", said) if _of_data(finding) else said, lang)


def _of_data(finding: Finding) -> bool:
    """Whether it speaks of a file of data or of actions; others are of forms themselves, or of mappings.yaml."""
    return finding.at.file.startswith((f"{DATA}/", f"{ACTIONS}/"))


def _in_heads(finding: Finding, said: str, lang: Lang) -> str:
    """The text with the titles of columns in the place of keys."""
    if not _of_data(finding):
        return said
    said = _WHOLE.sub(_EMPTY.of(lang), said)
    said = _QUOTED.sub(lambda found: found[1], said)
    said = _WORDS.sub(lambda found: _TRUTH[found[1]].of(lang), said)
    said = _KEY.sub(lambda found: f"“{_HEADS[found[1]].of(lang)}”", said)
    return _TIGHT.sub("", said.replace("““", "“").replace("””", "”")).strip()
