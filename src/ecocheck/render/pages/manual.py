"""The manual page of a code, from the catalogue that the messages come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.revision import NO_PROJECT
from ecocheck.findings.entry import ASIDE, Text
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.formats.text_table import Column, cells, lay_out
from ecocheck.render.formats.text_width import Line, Span, plain, wrap
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.labels import severity_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Entry, Lang

_WHAT = Text("提示的话", "What it says")
_WHY = Text("为什么", "Why")
_WRONG = labels.WRONG
_RIGHT = labels.RIGHT
_MEND = Text("怎样改", "How to mend it")
_CODE = Text("编号", "code")
_SEVERITY = labels.SEVERITY
_TITLE = Text("名称", "name")
_INDENT = "  "


def page_lines(entry: Entry, lang: Lang, room: int | None) -> Iterator[Line]:
    """Title, what, why, wrong, right, how to mend."""
    yield (Span(entry.code, "bold"), Span(f"  {severity_word(entry.severity, lang)}  {entry.title.of(lang)}"))
    yield from _prose(_WHAT.of(lang), _blank(entry.message.of(lang)), room)
    yield from _prose(_WHY.of(lang), entry.why.of(lang), room)
    yield from _example(_WRONG.of(lang), entry.wrong)
    yield from _example(_RIGHT.of(lang), entry.right)
    yield from _prose(_MEND.of(lang), _blank(entry.hint.of(lang)), room)


def _blank(template: str) -> str:
    """A message whose words come from the data: they are left open."""
    return template.format_map(_Open())


class _Open(dict[str, str]):
    """Any word of the data."""

    def __missing__(self, key: str) -> str:
        """Three dots, as in a form; nothing for what is said in some cases only."""
        return "" if key.startswith(ASIDE) else "..."


def _prose(title: str, text: str, room: int | None) -> Iterator[Line]:
    if not text.strip():
        return
    yield ()
    yield (Span(title, "bold"),)
    for line in wrap(text.strip(), room - len(_INDENT) if room else None):
        yield plain(_INDENT, line)


def _example(title: str, yaml: str) -> Iterator[Line]:
    """YAML as it is: wrapping would change it."""
    if not yaml.strip():
        return
    yield ()
    yield (Span(title, "bold"),)
    for line in yaml.strip("\n").split("\n"):
        yield plain(_INDENT, line)


def index_lines(entries: Iterable[Entry], lang: Lang, room: int | None) -> Iterator[Line]:
    """Every code with its severity and title."""
    heads = [Column(_CODE.of(lang)), Column(_SEVERITY.of(lang)), Column(_TITLE.of(lang), 20)]
    rows = [cells(one.code, severity_word(one.severity, lang), one.title.of(lang)) for one in entries]
    yield from lay_out(heads, list(rows), room)


def manual_json(entries: Iterable[Entry], lang: Lang) -> bytes:
    """`explain ECO301 --format json`, and without a code all of them under `codes`.

    An entry of `codes` holds what the page does: `code`, `severity`, `title`,
    `message`, `hint`, `why`, `wrong`, `right`. Words that come from the data
    are three dots in `message` and `hint`.
    """
    codes = [
        {
            "code": entry.code,
            "severity": entry.severity.value,
            "title": entry.title.of(lang),
            "message": _blank(entry.message.of(lang)),
            "hint": _blank(entry.hint.of(lang)),
            "why": entry.why.of(lang),
            "wrong": entry.wrong,
            "right": entry.right,
        }
        for entry in entries
    ]
    return dumps({**head(NO_PROJECT), "codes": codes})
