"""The output of `validate --fix`: what was mended, for people, and what would be mended, as a unified diff."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.formats.text_width import Line, Span, plain, shown
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.mending import MendedFile
    from ecocheck.findings import Lang
    from ecocheck.source.mending import Edit

_WHAT = {
    "encoding": Text("文件编码", "encoding"),
    "mark": Text("字节顺序标记", "byte order mark"),
    "indent": Text("缩进", "indentation"),
    "colon": Text("冒号", "colon"),
    "percent": Text("百分号", "percent sign"),
    "brackets": Text("括号和逗号", "brackets and commas"),
    "key": Text("键名", "key"),
    "number": Text("数字", "number"),
    "date": Text("日期", "date"),
    "truth": Text("是与否", "truth"),
    "checksum": Text("校验值", "checksum"),
    "id": Text("编号", "id"),
    "word": Text("固定的词", "word"),
    "path": Text("佐证材料的路径", "path of evidence"),
    "unit": labels.UNIT_OF_MEASURE,
    "character": Text("形似的字符", "look-alikes"),
    "unseen": Text("看不见的字符 {code_point}", "invisible character {code_point}"),
    "blank": Text("特殊空格", "special blank"),
    "dash": Text("列表的短横", "dash of a list"),
    "comment": Text("多余的 #", "a # too many"),
    "shape": Text("写法", "form"),
}
_FROM_TO = Text("“{before}”改为“{after}”", "“{before}” is now “{after}”")
_DROPPED = Text("去掉了", "dropped")
_COUNTED = Text(
    "修复了 {edits} 处，涉及 {files} 个文件。改完请看一遍再提交。",
    "{edits} places mended in {files} files. Please look through them before you commit.",
)
_NOTHING = Text("没有可以自动修复的地方。", "Nothing to mend.")
_WOULD = Text(
    "可以修复 {edits} 处，涉及 {files} 个文件；没有写入。", "{edits} places in {files} files; nothing written."
)
_BLANKS = {
    "\t": Text("制表符", "tab"),
    "\u3000": Text("全角空格", "wide blank"),
    "\u00a0": Text("不换行空格", "no-break blank"),
}
_SPACES = Text("{count} 个空格", "{count} blanks")
_BREAK = regex(r"(?<=\n)")
_NO_END = "\\ No newline at end of file"


def mended_lines(mended: Sequence[MendedFile], lang: Lang) -> Iterator[Line]:
    """A line for each edit (place, kind, from, to), then how many there were."""
    for one in mended:
        for edit in sorted(one.edits, key=lambda edit: (edit.line, edit.column)):
            yield (Span(f"{one.file}:{edit.line}", "bold"), Span(f"  {_said(edit, lang)}"))
    if not mended:
        yield plain(_NOTHING.of(lang))
        return
    yield plain(counted_words(mended, lang, written=True))


def counted_words(mended: Sequence[MendedFile], lang: Lang, *, written: bool) -> str:
    """How many places in how many files; or that there is nothing to mend."""
    if not mended:
        return _NOTHING.of(lang)
    text = _COUNTED if written else _WOULD
    return text.of(lang).format(edits=sum(len(one.edits) for one in mended), files=len(mended))


def _said(edit: Edit, lang: Lang) -> str:
    what = _WHAT[edit.kind].of(lang)
    separator = COLON.of(lang)
    if edit.kind == "unseen":
        return what.format(code_point=_named(edit.before)) + separator + _DROPPED.of(lang)
    if edit.kind == "mark":
        return what + separator + _DROPPED.of(lang)
    if edit.kind == "indent":
        before, after = _blanks(edit.before, lang), _SPACES.of(lang).format(count=len(edit.after))
    else:
        before, after = shown(edit.before), shown(edit.after).strip()
    return what + separator + _FROM_TO.of(lang).format(before=before, after=after)


def _named(unseen: str) -> str:
    return " ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in unseen))


def _blanks(indent: str, lang: Lang) -> str:
    """The special blanks of an indentation by name; plain spaces by their number."""
    named = dict.fromkeys(_BLANKS[sign].of(lang) for sign in indent if sign in _BLANKS)
    return joined(named, lang) or _SPACES.of(lang).format(count=len(indent))


def diff_text(mended: Iterable[MendedFile]) -> str:
    """A unified diff for `git apply` and `patch`; a change of encoding, which it cannot hold, is a line before it."""
    return "".join(line for one in mended for line in _diff(one))


def _diff(one: MendedFile) -> Iterator[str]:
    yield from (f"# {one.file}: {edit.before} -> {edit.after}\n" for edit in one.edits if edit.kind == "encoding")
    before, after = _lines(one.text), _lines(one.after.decode())
    for line in difflib.unified_diff(before, after, f"a/{one.file}", f"b/{one.file}"):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}\n"


def _lines(text: str) -> list[str]:
    """Lines as tools for patches see them: only a line feed ends one."""
    return [line for line in _BREAK.split(text) if line]
