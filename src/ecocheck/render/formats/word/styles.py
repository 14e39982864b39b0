"""The styles of an official document by GB/T 9704, by the names that an office sees in Word.

28 characters to the line and 22 lines to the page result from size 三号 (16 pt)
with -0.25 pt between characters and lines of exactly 28.95 pt, on 156 by 225 mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal
from xml.sax.saxutils import quoteattr

TITLE_FONT, HEAD_FONT, SUB_FONT, TEXT_FONT = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
PAGE_FONT, LATIN_FONT = "宋体", "Times New Roman"

LINE: Final = 579
"""28.95 pt, in twentieths of a point."""
_TIGHT: Final = -5
"""-0.25 pt between characters."""
TWO_CHARACTERS: Final = 630
"""The width of two characters of 三号, for programs that have no indent in characters."""

_TABLE_LINE: Final = 270
"""13.5 pt: exact here too, since the height of a line differs widely from one font to its substitute."""

_ERHAO, _SANHAO, _SIHAO, _WUHAO = 44, 32, 28, 21


class Role(StrEnum):
    """What a paragraph or a table is for; the value is the style's name in the document."""

    TITLE = "公文标题"
    SUBTITLE = "公文副标题"
    HEADING_1 = "一级标题"
    HEADING_2 = "二级标题"
    HEADING_3 = "三级标题"
    BODY = "公文正文"
    MARK = "演练标记"
    TABLE_HEAD = "表头文字"
    TABLE_GROUP = "表格分组"
    TABLE_TEXT = "表格文字"
    TABLE_NUMBER = "表格数字"
    TABLE_END = "表后空行"
    HEADER = "公文页眉"
    PAGE = "公文页码"
    PLACE = "位置标注"
    GRID = "公文表格"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; sizes in half points, `line` exact in twentieths of a point."""

    id: str
    font: str
    size: int
    line: int | None = None
    align: Literal["both", "left", "center", "right"] = "left"
    tight: bool = False
    indented: bool = False
    bold: bool = False
    outline: int | None = None
    keep: bool = False
    after: int = 0


def _running(name: str, font: str, *, outline: int | None = None, bold: bool = False) -> Style:
    """The style of running text in 三号, 28 characters to the line; a heading (`outline`) stays with what follows."""
    return Style(
        name,
        font,
        _SANHAO,
        LINE,
        "both",
        tight=True,
        indented=True,
        bold=bold,
        outline=outline,
        keep=outline is not None,
    )


STYLES: Final[dict[Role, Style]] = {
    Role.TITLE: Style("EcoTitle", TITLE_FONT, _ERHAO, line=640, align="center", keep=True),
    Role.SUBTITLE: Style("EcoSubtitle", SUB_FONT, _SANHAO, line=LINE, align="center", tight=True, after=LINE),
    Role.HEADING_1: _running("EcoHeading1", HEAD_FONT, outline=0),
    Role.HEADING_2: _running("EcoHeading2", SUB_FONT, outline=1),
    Role.HEADING_3: _running("EcoHeading3", TEXT_FONT, outline=2, bold=True),
    Role.BODY: _running("EcoBody", TEXT_FONT),
    Role.MARK: Style("EcoMark", HEAD_FONT, _SANHAO, LINE, "center", tight=True),
    Role.TABLE_HEAD: Style("EcoTableHead", HEAD_FONT, _WUHAO, _TABLE_LINE, "center", keep=True),
    Role.TABLE_GROUP: Style("EcoTableGroup", HEAD_FONT, _WUHAO, _TABLE_LINE, keep=True),
    Role.TABLE_TEXT: Style("EcoTableText", TEXT_FONT, _WUHAO, _TABLE_LINE),
    Role.TABLE_NUMBER: Style("EcoTableNumber", TEXT_FONT, _WUHAO, _TABLE_LINE, "right"),
    Role.TABLE_END: Style("EcoTableEnd", TEXT_FONT, _WUHAO, line=160),
    Role.HEADER: Style("EcoHeader", HEAD_FONT, _SIHAO, align="center"),
    Role.PAGE: Style("EcoPage", PAGE_FONT, _SIHAO),
}

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def fonts(east_asian: str, latin: str = LATIN_FONT) -> str:
    """The fonts of Chinese and of Latin text, as an element of a style."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{east_asian}"/>'


def _paragraph(style: Style) -> str:
    parts = ["<w:keepNext/>"] if style.keep else []
    parts.append('<w:widowControl w:val="0"/>')
    rule = f' w:line="{style.line}" w:lineRule="exact"' if style.line else ' w:line="240" w:lineRule="auto"'
    if style.line != LINE:
        parts.append('<w:snapToGrid w:val="0"/>')
    parts.append(f'<w:spacing w:before="0" w:after="{style.after}"{rule}/>')
    if style.indented:
        parts.append(f'<w:ind w:firstLineChars="200" w:firstLine="{TWO_CHARACTERS}"/>')
    parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _characters(style: Style) -> str:
    bold = "<w:b/>" if style.bold else ""
    tight = f'<w:spacing w:val="{_TIGHT}"/>' if style.tight else ""
    return f'<w:rPr>{fonts(style.font)}{bold}{tight}<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr>'


def _place(normal: str) -> str:  # noqa: ARG001 all makers of styles have the same parameters
    return (
        f'<w:style {_W} w:type="character" w:customStyle="1" w:styleId="EcoPlace">'
        f'<w:name w:val="{Role.PLACE}"/><w:qFormat/><w:rPr>{fonts(SUB_FONT)}'
        f'<w:spacing w:val="0"/><w:sz w:val="{_WUHAO}"/><w:szCs w:val="{_WUHAO}"/></w:rPr></w:style>'
    )


def _grid(normal: str) -> str:  # noqa: ARG001 all makers of styles have the same parameters
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="EcoGrid"><w:name w:val="{Role.GRID}"/>'
        f'<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/>'
        '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def style_xml(role: Role, normal: str) -> str:
    """The style as WordprocessingML, based on the document's default paragraph style."""
    if role in _OTHERS:
        return _OTHERS[role](normal)
    style = STYLES[role]
    return (
        f'<w:style {_W} w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{role}"/>'
        f"<w:basedOn w:val={quoteattr(normal)}/><w:qFormat/>{_paragraph(style)}{_characters(style)}</w:style>"
    )


_OTHERS: Final = {Role.PLACE: _place, Role.GRID: _grid}
