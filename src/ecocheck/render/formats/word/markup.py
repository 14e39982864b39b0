"""Writes blocks as WordprocessingML. All text from data passes `_text`, and reaches the file in no other way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from ecocheck.regex import regex
from ecocheck.render.formats.word.blocks import Run
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.text.escape import visible, web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ecocheck.render.formats.word.blocks import Cell, Grid, Par, TableRow

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_ID: Final = regex(r"(?<![\w.\-/])(T?\d{1,2})-(\d{1,2})(?![\w\-/])")
_HYPHEN: Final = "\N{NON-BREAKING HYPHEN}"
_WHOLE: Final = 400
"""A row with no more text than this is kept on one page; longer ones may need to be split."""


def _text(text: str) -> str:
    """The text as an element: on one line, invisible characters shown by their code points, signs of XML escaped.

    The hyphen of an id is the one that never breaks, so that 25-1 stays whole in a narrow column.
    """
    whole = _ID.sub(rf"\1{_HYPHEN}\2", visible(text))
    return f'<w:t xml:space="preserve">{escape(whole)}</w:t>'


class Markup:
    """Writes blocks for one document: its ids of styles, its links, its width."""

    def __init__(self, ids: Mapping[Role, str], link: Callable[[str], str]) -> None:
        """`ids`: the base document's ids of styles; `link`: gives the id of the relation for an address."""
        self._ids, self._link = ids, link

    def par(self, par: Par) -> str:
        """A paragraph."""
        return self._paragraph(par.role, par.runs)

    def _paragraph(self, role: Role, runs: Sequence[Run], more: str = "") -> str:
        style = f"<w:pStyle w:val={quoteattr(self._ids[role])}/>"
        return f"<w:p><w:pPr>{style}{more}</w:pPr>{''.join(self._run(one) for one in runs)}</w:p>"

    def _run(self, run: Run) -> str:
        """A run; the hint makes Word set quotation marks and signs in the Chinese font, which the style names."""
        look = f'<w:rFonts w:hint="eastAsia"/>{"<w:b/>" if run.strong else ""}'
        made = f"<w:r><w:rPr>{look}</w:rPr>{_text(run.text)}</w:r>"
        address = web_address(run.url)
        return (
            made if address is None else f'<w:hyperlink r:id="{self._link(address)}" w:history="1">{made}</w:hyperlink>'
        )

    def grid(self, grid: Grid, width: int) -> str:
        """A table of this width, in twentieths of a point; its heading is repeated on every page."""
        widths = _widths([one.share for one in grid.columns], width)
        columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        style = f"<w:tblStyle w:val={quoteattr(self._ids[Role.GRID])}/>"
        look = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        head = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f"{self._paragraph(Role.TABLE_HEAD, (Run(column.head),))}</w:tc>"
            for column, one in zip(grid.columns, widths, strict=True)
        )
        rows = "".join(self._row(row, widths) for row in grid.rows)
        return (
            f"<w:tbl><w:tblPr>{style}{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        )

    def _row(self, row: TableRow, widths: Sequence[int]) -> str:
        long = max(sum(len(run.text) for run in one.lines) for one in row.cells) > _WHOLE
        cells, place = [], 0
        for one in row.cells:
            cells.append(
                self._cell(one, sum(widths[place : place + one.span]), group=row.group, keep=row.group or row.keep)
            )
            place += one.span
        kept = "" if long else "<w:trPr><w:cantSplit/></w:trPr>"
        return f"<w:tr>{kept}{''.join(cells)}</w:tr>"

    def _cell(self, cell: Cell, width: int, *, group: bool, keep: bool) -> str:
        headed = group and not cell.plain
        role = Role.TABLE_NUMBER if cell.number else Role.TABLE_GROUP if headed else Role.TABLE_TEXT
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        span += {"first": '<w:vMerge w:val="restart"/>', "next": "<w:vMerge/>", None: ""}[cell.down]
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if group else ""
        lines: list[tuple[Run, ...]] = [(run,) for run in cell.lines] or [()]
        text = "".join(self._paragraph(role, line, "<w:keepNext/>" if keep else "") for line in lines)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}<w:vAlign w:val="center"/></w:tcPr>'
            f"{text}</w:tc>"
        )


def _widths(shares: Sequence[int], width: int) -> list[int]:
    """The widths of the columns by their shares; the last column takes what rounding leaves."""
    total = sum(shares)
    found = [width * share // total for share in shares]
    found[-1] += width - sum(found)
    return found
