"""Asks once what the columns of an office's own table are, by options or on the terminal, and keeps the answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.mapped import REGION, YEAR
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.cli.exits import WrongUsage
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ecocheck.cli.session import Session

_SHAPE = Text("--map 写成 栏名=列名，如 --map 数值=完成值", "write --map FIELD=COLUMN, as in --map 数值=完成值")
_HEAD = Text("没有栏名“{head}”。栏名有：{known}", "There is no field “{head}”. Fields: {known}")
_TWICE = Text(
    "“{head}={column}”：一栏只有一列，一列只是一栏", "“{head}={column}”: a field is one column, and a column one field"
)
_NO_ID = Text(
    "还要写明哪一列是编号或名称，如 --map 编号=指标编号", "say which column holds the id or the name: --map 编号=COLUMN"
)
_NO_FIGURE = Text(
    "还要写明哪一列是数，如 --map 数值=完成值", "say which column holds the figure, as in --map 数值=COLUMN"
)
_FOUND = Text(
    "“{file}”不是本工具生成的填报表，它的列有：{titles}。\n请写明各栏是哪一列（没有的直接回车），以后同样的表不再问。",
    "“{file}” is no form of ecocheck. Its columns: {titles}.\n"
    "Say which column each field is (just Enter for none); the answer is kept.",
)
_ASK = Text("“{head}”是哪一列", "which column is “{head}”")
_WHOSE = Text("这是哪个单位的表（没有的直接回车）", "which office's table this is (just Enter for none)")
_NO_COLUMN = Text("没有这一列，列有：{titles}", "there is no such column; columns: {titles}")

ASKED: Final = ("value", "numerator", "denominator", "source.title", "source.document", "source.published")
"""The fields that the terminal asks for, after id, region and year; others can be named with `--map`."""


def heads() -> tuple[str, ...]:
    """The titles that a column may be mapped to."""
    fixed = (layout.IDENT, layout.NAME, REGION, YEAR)
    return tuple(one.zh for one in (*fixed, *(field.head for field in FIELDS[Section.FIGURE])))


def read_pairs(session: Session, pairs: Iterable[str]) -> dict[str, str]:
    """The columns by field, from `--map` options. Raises WrongUsage."""
    found: dict[str, str] = {}
    for pair in pairs:
        head, sign, column = pair.replace("＝", "=").partition("=")
        if not sign or not head.strip() or not column.strip():
            raise WrongUsage(_SHAPE.of(session.lang))
        if head.strip() not in heads():
            known = joined(heads(), session.lang)
            raise WrongUsage(_HEAD.of(session.lang).format(head=shown(head.strip()), known=known))
        name, title = head.strip(), "".join(column.split())
        if name in found or title in map(_bare, found.values()):
            raise WrongUsage(_TWICE.of(session.lang).format(head=shown(name), column=shown(title)))
        found[name] = column.strip()
    if found:
        _must_be_enough(session, found)
    return found


def _bare(title: str) -> str:
    return "".join(title.split())


def _must_be_enough(session: Session, columns: Mapping[str, str]) -> None:
    if not {layout.IDENT.zh, layout.NAME.zh} & set(columns):
        raise WrongUsage(_NO_ID.of(session.lang))
    figures = {one.head.zh for one in FIELDS[Section.FIGURE] if one.key in {"value", "numerator", "fact"}}
    if not figures & set(columns):
        raise WrongUsage(_NO_FIGURE.of(session.lang))


def can_ask(session: Session) -> bool:
    """Whether somebody sits at a terminal."""
    return session.console.interactive and sys.stdin is not None and sys.stdin.isatty()


def ask(session: Session, file: str, titles: Sequence[str]) -> tuple[dict[str, str], str | None]:
    """The columns by field, and the office, as the user answers. Raises WrongUsage where that is not enough."""
    import typer

    known = {"".join(title.split()): title for title in titles}
    listed = joined(list(known), session.lang)
    typer.echo(_FOUND.of(session.lang).format(file=shown(file), titles=listed))
    asked = (layout.IDENT, layout.NAME, REGION, YEAR)
    fields = [one.head for one in FIELDS[Section.FIGURE] if one.key in ASKED]
    found: dict[str, str] = {}
    for head in (*asked, *fields):
        said = _answer(session, _ASK.of(session.lang).format(head=head.of(session.lang)), known)
        if said:
            found[head.zh] = said
    _must_be_enough(session, found)
    agency = typer.prompt(_WHOSE.of(session.lang), default="", show_default=False).strip()
    return found, agency or None


def _answer(session: Session, question: str, known: Mapping[str, str]) -> str:
    import typer

    while True:
        said = "".join(str(typer.prompt(question, default="", show_default=False)).split())
        if not said or said in known:
            return said
        typer.echo(_NO_COLUMN.of(session.lang).format(titles=joined(list(known), session.lang)))
