"""The output of `validate --fix`: what was mended, for people, and what would be mended, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff
from itertools import groupby, islice, zip_longest
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, joined
from ecocheck.render.text.width import Line, Span, plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.mending import MendedFile
    from ecocheck.findings import Lang
    from ecocheck.source.mending import Edit

_AROUND: Final = 3
"""So many lines stand around a change."""

_WHAT = {
    "encoding": Text("文件编码", "encoding"),
    "recoded": Text("这一行的编码", "encoding of this line"),
    "mark": Text("字节顺序标记", "byte order mark"),
    "indent": Text("缩进", "indentation"),
    "joined": Text("换行断开的话", "sentence that was broken off"),
    "colon": Text("冒号", "colon"),
    "percent": Text("百分号", "percent sign"),
    "brackets": Text("括号和逗号", "brackets and commas"),
    "quote": Text("引号", "quote"),
    "key": Text("键名", "key"),
    "number": Text("数字", "number"),
    "date": labels.DATE,
    "truth": Text("是与否", "truth"),
    "checksum": labels.CHECKSUM,
    "id": labels.ID,
    "word": Text("固定的词", "word"),
    "path": Text("佐证材料的路径", "path of evidence"),
    "unit": labels.UNIT_OF_MEASURE,
    "character": Text("形似的字符", "look-alikes"),
    "unseen": Text("看不见的字符 {code_point}", "invisible character {code_point}"),
    "blank": Text("特殊空格", "special blank"),
    "dash": Text("列表的短横", "dash of a list"),
    "comment": Text("多余的 #", "a # too many"),
    "explanation": Text("说明前面的 #", "# before an explanation"),
    "shape": Text("写法", "form"),
    "name": Text("“- ”后面的 {key}", "{key} after the dash"),
    "line": Text("少了的一行“{key}”", 'the lost line "{key}"'),
}
_FROM_TO = Text("“{before}”改为“{after}”", "“{before}” is now “{after}”")
_BLANK_BEHIND = Text("后面补了一个空格", "a blank is behind it now")
_READS = Text("“{before}”改为 UTF-8，是“{after}”", "“{before}” is now UTF-8: “{after}”")
_NEXT_LINE = Text("“{before}”改为下一行的“{after}”", "“{before}” is now “{after}” on the next line")
_BELOW = Text("接到了上一行", "goes on with the line above")
_DROPPED = Text("去掉了", "dropped")
_ADDED = Text("补上了", "added")
_COUNTED = Text(
    "已修复 {edits} 处，涉及 {files} 个文件。请核对后提交。",
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
_TO_BLANKS = frozenset({"indent", "comment"})
"""Kinds of edits that leave nothing but blanks, which are counted since nobody sees them."""
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
    if edit.kind in {"name", "line"}:
        return what.format(key=edit.after.strip(" :\r\n")) + separator + _ADDED.of(lang)
    if edit.kind == "joined":
        return what + separator + _BELOW.of(lang)
    if edit.kind == "explanation":
        return what + separator + _ADDED.of(lang)
    if edit.kind == "mark" or (edit.kind == "comment" and not edit.after):
        return what + separator + _DROPPED.of(lang)
    return what + separator + _from_to(edit, lang)


def _from_to(edit: Edit, lang: Lang) -> str:
    """What stood there and what stands there now; blanks are counted or named, since nobody sees them."""
    before, after = shown(edit.before), shown(edit.after).strip()
    if edit.kind == "colon" and (before, edit.after) == (":", ": "):
        return _BLANK_BEHIND.of(lang)
    if edit.kind in _TO_BLANKS:
        before = _blanks(edit.before, lang) if edit.kind == "indent" else before
        after = _SPACES.of(lang).format(count=len(edit.after))
    said = _READS if edit.kind == "recoded" else _FROM_TO
    if edit.after.startswith(("\r", "\n")):
        said, before = _NEXT_LINE, before.strip()
    return said.of(lang).format(before=before, after=after)


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
    yield from (
        f"# {one.file}:{edit.line}: {edit.before} -> UTF-8: {edit.after}\n"
        for edit in one.edits
        if edit.kind == "recoded"
    )
    before, after = _lines(one.text), _lines(one.after.decode())
    yield from (f"--- a/{one.file}\n", f"+++ b/{one.file}\n")
    for line in _hunks(before, after):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}\n"


def _hunks(before: list[str], after: list[str]) -> Iterator[str]:
    """What differs, after the two lines that name the files."""
    if len(before) < len(after):
        yield from islice(unified_diff(before, after, n=_AROUND), 2, None)
        return
    lines = list(zip_longest(before, after, fillvalue=""))  # line by line, so that nothing has to be searched
    for first, last in _groups(at for at, (old, new) in enumerate(lines) if old != new):
        start = max(first - _AROUND, 0)
        shown_here = lines[start : last + _AROUND + 1]
        olds, news = (sum(map(bool, side)) for side in zip(*shown_here, strict=True))
        yield f"@@ -{start + 1},{olds} +{start + 1},{news} @@\n"
        for same, several in groupby(shown_here, lambda pair: pair[0] == pair[1]):
            pairs = list(several)
            yield from (f"{' ' if same else '-'}{old}" for old, _ in pairs if old)
            yield from (f"+{new}" for _, new in pairs if new and not same)


def _groups(changed: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last line of every run of changes whose surroundings touch."""
    first = last = -1
    for at in changed:
        if last >= 0 and at - last > 2 * _AROUND + 1:
            yield first, last
            first = -1
        first, last = at if first < 0 else first, at
    if last >= 0:
        yield first, last


def _lines(text: str) -> list[str]:
    """Lines as tools for patches see them: only a line feed ends one."""
    return [line for line in _BREAK.split(text) if line]
