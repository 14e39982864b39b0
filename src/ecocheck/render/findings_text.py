"""Findings for people: place, severity, message, what to do, and on a terminal the line of source.

What weighs most stands last, nearest to where the reader's eye is when a
command has ended: notices come first and in one line each, then warnings,
then errors. Formats for machines keep the order of the files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ecocheck.findings.catalogue import LABELS, hint_of, message_of, severity_of
from ecocheck.findings.entry import Text, visible
from ecocheck.render.as_json import counted
from ecocheck.render.banner import drill_line
from ecocheck.render.lines import Line, Span, cut, plain, shown, width, wrap
from ecocheck.render.words import SEVERITIES, severity_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.app.validating import Validated
    from ecocheck.findings import Finding, Lang, Spot

_STYLES = {"error": "bold red", "warning": "bold yellow", "notice": "cyan"}
_HINT = Text("改法：", "Mend: ")
_FIXABLE = Text("（可用 ecocheck validate --fix 改正）", " (ecocheck validate --fix does it)")
_TO_FIX = Text(
    "其中 {count} 处可用 ecocheck validate --fix 改正", "{count} of them are mended by ecocheck validate --fix"
)
_ALSO = Text("另见 {place}：{label}", "see {place}: {label}")
_NO_ERROR = Text("没有发现错误", "no errors found")
_FILES = Text("检查了 {files} 个文件", "{files} files checked")
_INDENT = "    "
_CUT = "..."
_UPWARD = ("warning", "error")
"""What is told in full, in the order of its weight."""


class Sources(Protocol):
    """Gives lines of source; None where a line cannot be had."""

    def line(self, file: str, number: int) -> str | None:
        """The line with that number, from 1."""
        ...


def place_words(spot: Spot) -> str:
    """A place as editors and terminals understand it; a file as such has no line."""
    file = visible(spot.file)
    return f"{file}:{spot.line}:{spot.column}" if spot.located else file


def finding_lines(
    finding: Finding, lang: Lang, room: int | None, sources: Sources | None, *, fixable: bool = False
) -> Iterator[Line]:
    """One finding. `sources` is given where a person is looking."""
    severity = severity_of(finding)
    yield (
        Span(place_words(finding.at), "bold"),
        Span("  "),
        Span(severity_word(severity, lang), _STYLES[severity.value]),
        Span(f" {finding.code}"),
    )
    yield from _indented(message_of(finding, lang), room)
    if sources is not None:
        yield from _source(finding.at, room, sources)
    hint = hint_of(finding, lang)
    if hint:
        yield from _indented(_HINT.of(lang) + hint + (_FIXABLE.of(lang) if fixable else ""), room)
    for related in finding.related:
        label = LABELS[related.label].of(lang)
        yield from _indented(_ALSO.of(lang).format(place=place_words(related.at), label=label), room)
        if sources is not None:
            yield from _source(related.at, room, sources)


def notice_line(finding: Finding, lang: Lang, room: int | None) -> Line:
    """A notice in one line: it asks nothing of the reader, and `explain` tells the rest."""
    words = (place_words(finding.at), "  ", severity_word(severity_of(finding), lang), f" {finding.code}  ")
    said, used = shown(message_of(finding, lang)), sum(map(width, words))
    if room is not None and used + width(said) > room:
        said = f"{cut(said, max(1, room - used - len(_CUT)))}{_CUT}"
    place, gap, word, code = words
    return (Span(place, "bold"), Span(gap), Span(word, _STYLES["notice"]), Span(code), Span(said))


def _indented(text: str, room: int | None) -> Iterator[Line]:
    for line in wrap(shown(text), room - len(_INDENT) if room else None):
        yield plain(_INDENT, line)


def _source(spot: Spot, room: int | None, sources: Sources) -> Iterator[Line]:
    """The line of source and a mark under the place; a long line is cut to where the mark is."""
    text = sources.line(spot.file, spot.line) if spot.located else None
    if text is None or spot.column > len(text) + 1:
        return
    head = f"{_INDENT}{spot.line:>5} | "
    space = None if room is None else room - len(head)
    start = 0
    if space is not None and width(shown(text)) > space:
        while width(shown(text[start : spot.column - 1])) > space * 2 // 3:
            start += 1
    seen = shown(text[start:]) if space is None else cut(shown(text[start:]), space)
    before = width(shown(text[start : spot.column - 1]))
    yield (Span(head, "dim"), Span(seen))
    yield (Span(" " * (len(head) - 2) + "| ", "dim"), Span(" " * before), Span("^", "bold red"))


def summary_line(findings: Iterable[Finding], files: int, lang: Lang, to_fix: int = 0) -> Line:
    """How many of each severity, and how many of all can be mended."""
    counts = counted(findings)
    words = [f"{SEVERITIES[name].of(lang)} {number}" for name, number in counts.items()]
    said = " · ".join(words)
    if not counts["error"]:
        said = f"{_NO_ERROR.of(lang)}（{said}）" if lang == "zh" else f"{_NO_ERROR.of(lang)} ({said})"
    style = "bold red" if counts["error"] else "bold green"
    mark = "；" if lang == "zh" else "; "
    more = (Span(mark), Span(_TO_FIX.of(lang).format(count=to_fix), "bold")) if to_fix else ()
    return (Span(said, style), *more, Span(mark), Span(_FILES.of(lang).format(files=files)))


def findings_lines(
    findings: Iterable[Finding],
    lang: Lang,
    room: int | None,
    sources: Sources | None,
    fixable: Callable[[Finding], bool] = lambda _: False,
) -> Iterator[Line]:
    """All findings: notices in one line each, then the others in full with a blank line after each, the worst last."""
    by_weight: dict[str, list[Finding]] = {}
    for finding in findings:
        by_weight.setdefault(severity_of(finding).value, []).append(finding)
    if "notice" in by_weight:
        yield from (notice_line(finding, lang, room) for finding in by_weight["notice"])
        yield ()
    for finding in (one for weight in _UPWARD for one in by_weight.get(weight, ())):
        yield from finding_lines(finding, lang, room, sources, fixable=fixable(finding))
        yield ()


def validated_lines(validated: Validated, lang: Lang, room: int | None, sources: Sources | None) -> Iterator[Line]:
    """`ecocheck validate` for people."""
    if validated.drill:
        yield from (drill_line(lang), ())
    yield from findings_lines(validated.findings, lang, room, sources, validated.is_fixable)
    yield summary_line(validated.findings, validated.files, lang, validated.to_fix)
