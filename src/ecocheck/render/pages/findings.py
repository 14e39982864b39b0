"""Findings for people: place, severity, message, what to do, and on a terminal the line of source.

The most severe findings come last, where the reader looks when a command has
ended: notices come first and short, then warnings, then errors. A cause that
shows at many places is told once, with the first places. What the plan itself
leaves open is one line, after what the reader can mend. Formats for machines
keep every finding, in the order of the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ecocheck.findings.catalogue import LABELS, cause_of, hint_of_all, message_of_all, severity_of
from ecocheck.findings.crowds import FEW, Crowd, crowded
from ecocheck.findings.entry import Text, visible
from ecocheck.render.pages.drill_mark import drill_line
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import by_severity, place_words
from ecocheck.render.phrases.joins import CLAUSES, bracketed, joined
from ecocheck.render.phrases.labels import SEVERITIES, severity_word
from ecocheck.render.text.width import Line, Span, cut, plain, shown, width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.app.validating import Validated
    from ecocheck.findings import Finding, Lang, Spot

_STYLES = {"error": "bold red", "warning": "bold yellow", "notice": "bold blue"}
_HINT = labels.MEND
_FIXABLE = Text("（可用 ecocheck validate --fix 改正）", " (ecocheck validate --fix does it)")
_TO_FIX = Text(
    "其中 {count} 处可用 ecocheck validate --fix 改正", "{count} of them are mended by ecocheck validate --fix"
)
_ALSO = Text("另见 {place}：{label}", "see {place}: {label}")
_NO_ERROR = Text("没有发现错误", "no errors found")
_FILES = Text("检查了 {files} 个文件", "{files} files checked")
_FOLDED = Text("{word} {told} 条 {count} 处", "{word} {told} at {count} places")
_CUT_SHORT = Text(
    "没有读完的文件 {count} 个（{files}）：后面的内容改正以后才检查，改正后请再运行一次",
    "not read to the end: {count} ({files}); the rest is checked once that is mended, so run this again",
)
_BROKEN = Text("登记册有错误，改正以前不检查数据文件", "data files are checked once the registry is mended")
_UNREAD = Text(
    "没有读取，不能算作没有错误：{files}。原因用 ecocheck validate 查看",
    "not read, which does not mean that nothing is wrong: {files}. ecocheck validate says why",
)
_OTHERS = Text(
    "其他文件另有{counts}，没有列出；检查整个项目用 ecocheck validate",
    "in other files {counts}, not listed; ecocheck validate checks the whole project",
)
_NO_OTHERS = Text("其他文件没有发现问题", "nothing found in other files")
_TIMES = Text("  共{count}处", "  at {count} places")
_ALIKE = Text("同样的还有：{places}", "the same at {places}")
_MORE = Text("，等{left}处", " and more, {left} in all")
_ABOUT = Text("涉及：{ids}", "about {ids}")
_MORE_IDS = Text(" 等{count}项", " and more, {count} in all")
_IDS = 12
"""How many ids are named at most."""
_ONCE = Text(
    "同一原因只写一次，列出前{few}处；全部位置用 ecocheck validate --all 查看",
    "one cause is told once, with its first {few} places; ecocheck validate --all shows every place",
)
_INDENT = "    "
_UPWARD = ("notice", "warning", "error")
"""The severities, the least severe first."""
_OF_THE_PLAN = "ECO803"
"""The code of contradictions in the plan, which need a decision and cannot be mended in the data."""


class Sources(Protocol):
    """Gives lines of source files; None where a line cannot be read."""

    def line(self, file: str, number: int) -> str | None:
        """The line with that number, from 1."""
        ...


_FIX = "validate --fix"
"""A hint that names this command needs no further remark on it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How findings are told: every finding (`each`) or each cause once, and which of them `--fix` can mend."""

    each: bool = False
    fixable: Callable[[Finding], bool] = lambda _: False


def finding_lines(
    finding: Finding, lang: Lang, room: int | None, sources: Sources | None, *, fixable: bool = False
) -> Iterator[Line]:
    """The lines of one finding; with `sources` also the line of source."""
    return crowd_lines(Crowd((finding,)), lang, room, sources, fixable=fixable)


def crowd_lines(
    crowd: Crowd, lang: Lang, room: int | None, sources: Sources | None, *, fixable: bool = False
) -> Iterator[Line]:
    """The lines of one cause: the finding at its first place, then the further places."""
    finding = crowd.first
    yield (
        Span(place_words(finding.at), "bold"),
        Span("  "),
        Span(severity_word(severity_of(finding), lang), _STYLES[severity_of(finding).value]),
        Span(f" {finding.code}"),
        *((Span(_TIMES.of(lang).format(count=len(crowd))),) if len(crowd) > 1 else ()),
    )
    yield from _indented(message_of_all(crowd, lang), room)
    style = _STYLES[severity_of(finding).value]
    if sources is not None:
        yield from _source(finding.at, room, sources, style)
    hint = hint_of_all(crowd, lang)
    if hint:
        more = _FIXABLE.of(lang) if fixable and _FIX not in hint else ""
        yield from _indented(_HINT.of(lang) + hint + more, room)
    for related in finding.related:
        label = LABELS[related.label].of(lang)
        yield from _indented(_ALSO.of(lang).format(place=place_words(related.at), label=label), room)
        if sources is not None:
            yield from _source(related.at, room, sources, style)
    if not crowd.alike and (about := _about(crowd, lang)):
        yield from _indented(about, room)
    if len(crowd) > 1:
        yield from _indented(_alike(crowd, lang), room)


def _about(crowd: Crowd, lang: Lang) -> str:
    """Which criteria, tasks and targets a cause concerns; empty where it names none."""
    ids = list(dict.fromkeys(visible(one.params["id"]) for one in crowd.findings if "id" in one.params))
    said = joined(ids[:_IDS], lang) + (_MORE_IDS.of(lang).format(count=len(ids)) if len(ids) > _IDS else "")
    return _ABOUT.of(lang).format(ids=said) if ids else ""


def _alike(crowd: Crowd, lang: Lang) -> str:
    """The next places of a cause, and how many there are besides the first."""
    others = crowd.findings[1:]
    said = _ALIKE.of(lang).format(places=joined([place_words(one.at) for one in others[: FEW - 1]], lang))
    return said + (_MORE.of(lang).format(left=len(others)) if len(crowd) > FEW else "")


def _indented(text: str, room: int | None) -> Iterator[Line]:
    for line in wrap(shown(text), room - len(_INDENT) if room else None):
        yield plain(_INDENT, line)


def _source(spot: Spot, room: int | None, sources: Sources, style: str) -> Iterator[Line]:
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
    yield (Span(" " * (len(head) - 2) + "| ", "dim"), Span(" " * before), Span("^", style))


def summary_line(findings: Iterable[Finding], files: int, lang: Lang, to_fix: int = 0, *, each: bool = False) -> Line:
    """The number of findings of each severity, of those that `--fix` can mend, and of files.

    Where findings are told together, it gives both the number of those told and that of their places.
    """
    everything = tuple(findings)
    counts, told = by_severity(everything), by_severity(crowd.first for crowd in _crowds(everything, each=each))
    words = [_counted(SEVERITIES[name].of(lang), told[name], number, lang) for name, number in counts.items()]
    said = " · ".join(words)
    if not counts["error"]:
        said = _NO_ERROR.of(lang) + bracketed(said, lang)
    style = "bold red" if counts["error"] else "bold green"
    mark = CLAUSES.of(lang)
    more = (Span(mark), Span(_TO_FIX.of(lang).format(count=to_fix), "bold")) if to_fix else ()
    return (Span(said, style), *more, Span(mark), Span(_FILES.of(lang).format(files=files)))


def _counted(word: str, told: int, count: int, lang: Lang) -> str:
    return f"{word} {count}" if told == count else _FOLDED.of(lang).format(word=word, told=told, count=count)


def _crowds(findings: tuple[Finding, ...], *, each: bool) -> tuple[Crowd, ...]:
    """What is told: every finding (`each`), or each cause once; all contradictions of the plan are one, the last."""
    if each:
        return tuple(Crowd((one,)) for one in findings)
    of_plan = tuple(one for one in findings if one.code == _OF_THE_PLAN)
    own = crowded((one for one in findings if one.code != _OF_THE_PLAN), cause_of)
    return (*own, Crowd(of_plan)) if of_plan else own


def findings_lines(
    findings: Iterable[Finding],
    lang: Lang,
    room: int | None,
    sources: Sources | None,
    telling: Telling = Telling(),
) -> Iterator[Line]:
    """The lines of all findings, the most severe last."""
    crowds = _crowds(tuple(findings), each=telling.each)
    folded = [crowd.first.code == _OF_THE_PLAN and not telling.each for crowd in crowds]
    of_plan = [crowd for crowd, is_folded in zip(crowds, folded, strict=True) if is_folded]
    own = [crowd for crowd, is_folded in zip(crowds, folded, strict=True) if not is_folded]
    for weight in _UPWARD:
        for crowd in own:
            if severity_of(crowd.first).value == weight:
                at_hand = sources if weight != "notice" else None
                yield from crowd_lines(crowd, lang, room, at_hand, fixable=all(map(telling.fixable, crowd.findings)))
                yield ()
    if any(len(crowd) > FEW for crowd in own):
        yield from _said(_ONCE.of(lang).format(few=FEW), room)
    for crowd in of_plan:
        yield from _said(message_of_all(crowd, lang), room)


def _said(text: str, room: int | None) -> Iterator[Line]:
    yield from (plain(line) for line in wrap(shown(text), room))


def validated_lines(
    validated: Validated, lang: Lang, room: int | None, sources: Sources | None, *, each: bool = False
) -> Iterator[Line]:
    """The output of `ecocheck validate` for people."""
    if validated.drill:
        yield from (drill_line(lang), ())
    yield from findings_lines(validated.findings, lang, room, sources, Telling(each, validated.is_fixable))
    if validated.cut_short:
        files = joined(validated.cut_short[:FEW], lang) + ("" if len(validated.cut_short) <= FEW else "……")
        yield from _said(_CUT_SHORT.of(lang).format(count=len(validated.cut_short), files=files), room)
    if validated.broken:
        yield from _said(_BROKEN.of(lang), room)
    counts = by_severity(validated.findings)
    if counts["error"] or not validated.unread:
        yield summary_line(validated.findings, validated.files, lang, validated.to_fix, each=each)
    if validated.unread:
        yield (Span(_UNREAD.of(lang).format(files=joined(validated.unread, lang)), "bold red"),)
    if validated.named:
        others = by_severity(validated.others)
        said = joined((f"{SEVERITIES[name].of(lang)} {count}" for name, count in others.items() if count), lang)
        if said or not validated.broken:  # with a broken registry, nobody looked at the others
            yield from _said((_OTHERS if said else _NO_OTHERS).of(lang).format(counts=said), room)
    if validated.no_data:
        yield from _said(labels.NO_DATA.of(lang), room)
