"""The report as parts with names: what stands in the body, then what is attached to it.

The names are those of the placeholders in a project's own `templates/report.docx`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.attachments import Attached, Attachment, attachments_of
from ecocheck.render.formats.word.blocks import Par, Run, Turn
from ecocheck.render.formats.word.body import Body
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.progress import Progress
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.formats.word.to_do import ToDo
from ecocheck.render.formats.word.unclear import Unclear
from ecocheck.render.formats.word.yearly import YearlyBody, yearly_heading
from ecocheck.render.phrases.actions.reports import SECTION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block
    from ecocheck.render.formats.word.pieces import Pieces

_DRILL = Text("【演练数据】", "[DRILL DATA] ")
_TO = Text("{office}：", "To: {office}")
_UNDETERMINED = Text("现状不清事项及需补报材料", "Undetermined, and who must supply what")
_LISTED = Text("附件：{n}. {title}", "Attachments: {n}. {title}")
_LISTED_ALONE = Text("附件：{title}", "Attachment: {title}")

LIST, ATTACHED = "附件说明", "附件"


@dataclass(frozen=True, slots=True)
class Letter:
    """The office to write above a report, and the office that signs it; None where the command names none."""

    to: str | None = None
    sender: str | None = None


PLAIN: Final = Letter()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: the name of its placeholder, its heading (empty where it has none), and its blocks."""

    name: str
    heading: str
    blocks: tuple[Block, ...]


def drill_words(pieces: Pieces) -> str:
    """The first line of a drill."""
    return pieces.say(_DRILL) + pieces.t("以下地区和数据均为虚构，仅供演练，不得引用。")


def _bodies(report: Report, pieces: Pieces, attached: Attached) -> Iterator[tuple[str, str, Callable[[Outline], None]]]:
    """Name, heading and maker of each part of the body, in the order in which it is read."""
    t, body, unclear = pieces.t, Body(report, pieces, attached), Unclear(report, pieces, attached)
    yield "结论", "", body.conclusion
    yield "待整改事项", t("待整改事项"), body.missed
    yield "整改进展", pieces.say(SECTION), Progress(report, pieces).add
    yield "各地区情况", t("各地区情况一览"), body.regions
    yield "已知情况", t("已知情况"), unclear.known
    yield "待办事项", t("待办事项"), ToDo(report, pieces, attached).add
    yield "现状不清事项", pieces.say(_UNDETERMINED), unclear.asked
    yield "年度对照", yearly_heading(report, pieces), YearlyBody(report, pieces, attached).add
    yield "关于本报告", t("关于本报告"), body.about


def parts_of(report: Report, pieces: Pieces, *, numbered: bool) -> list[Part]:
    """Every part, with or without blocks; `numbered` where their headings are written and count on."""
    made, count, attached = [], 0, attachments_of(report, pieces)
    for name, heading, add in _bodies(report, pieces, attached):
        out = Outline(pieces.lang, count + 1 if heading and numbered else 0)
        add(out)
        count += bool(heading and out.blocks)
        made.append(Part(name, heading, tuple(out.blocks)))
    made += [
        Part(LIST, "", tuple(_list(attached.all, pieces))),
        Part(ATTACHED, "", tuple(_written(attached))),
    ]
    return made


def _list(attached: Sequence[Attachment], pieces: Pieces) -> Iterator[Block]:
    """The titles of the attachments, as they stand below the body."""
    if len(attached) == 1:
        yield Par(Role.LIST, (Run(pieces.say(_LISTED_ALONE, title=attached[0].title)),))
        return
    for n, one in enumerate(attached, 1):
        if n == 1:
            yield Par(Role.LIST, (Run(pieces.say(_LISTED, n=n, title=one.title)),))
        else:
            yield Par(Role.LIST_NEXT, (Run(f"{n}. {one.title}"),))


def _written(attached: Attached) -> Iterator[Block]:
    """The attachments, each on pages of its own."""
    wide = False
    for n, one in enumerate(attached.all, 1):
        if one.wide != wide:
            yield Turn(one.wide)
            wide = one.wide
        yield Par(Role.ATTACHMENT, (Run(attached.number(n)),))
        yield Par(Role.ATTACHMENT_TITLE, (Run(one.title),))
        yield from one.blocks


def attachment(title: str, blocks: Iterable[Block], pieces: Pieces) -> Iterator[Block]:
    """The only attachment of a document that is no report: named below the body, then written, on the same paper."""
    alone = Attached((Attachment(title, wide=True, blocks=tuple(blocks)),), pieces.lang)
    yield from _list(alone.all, pieces)
    yield Par(Role.ATTACHMENT, (Run(alone.number(1)),))
    yield Par(Role.ATTACHMENT_TITLE, (Run(title),))
    yield from alone.all[0].blocks


def inline_of(report: Report, pieces: Pieces, letter: Letter) -> dict[str, str]:
    """The texts of the placeholders that stand within a line."""
    words = pieces.words
    return {
        "标题": words.title(report),
        "年份": words.list_words(report.years),
        "地区": words.list_words(report.agencies or report.places),
        "主送": letter.to or "",
        "落款": letter.sender or "",
        "成文日期": words.date(report.as_of),
    }


def blocks_of(report: Report, pieces: Pieces, lang: Lang, letter: Letter) -> list[Block]:
    """Everything that the report says, in the order of an official document."""
    parts, out = parts_of(report, pieces, numbered=True), Outline(lang)
    if report.drill:
        out.par(Role.MARK, drill_words(pieces))
    out.par(Role.TITLE, pieces.words.title(report))
    if letter.to:
        out.par(Role.ADDRESSEE, pieces.say(_TO, office=letter.to))
    for part in parts:
        if part.name == ATTACHED:
            continue
        if part.heading and part.blocks:
            out.heading(0, part.heading)
        out.blocks += part.blocks
    out.par(Role.SIGNED)
    if letter.sender:
        out.par(Role.SIGNED, letter.sender)
    out.par(Role.SIGNED, pieces.words.date(report.as_of))
    out.blocks += next(part.blocks for part in parts if part.name == ATTACHED)
    return out.blocks
