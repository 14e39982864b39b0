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
_NOTE_LINE: Final = 400
_TABLE_LINE: Final = 240
"""12 pt: exact here too, since the height of a line differs widely from one font to its substitute."""

_ERHAO, _XIAOER, _SANHAO, _SIHAO, _XIAOSI, _XIAOWU = 44, 36, 32, 28, 24, 18


class Role(StrEnum):
    """What a paragraph or a table is for; the value is the style's name in the document."""

    TITLE = "公文标题"
    ADDRESSEE = "主送机关"
    HEADING_1 = "一级标题"
    HEADING_2 = "二级标题"
    HEADING_3 = "三级标题"
    BODY = "公文正文"
    NOTE = "公文附注"
    LIST = "附件说明"
    LIST_NEXT = "附件说明续行"
    SIGNED = "落款和日期"
    ATTACHMENT = "附件序号"
    ATTACHMENT_TITLE = "附件标题"
    MARK = "演练标记"
    TABLE_HEAD = "表头文字"
    TABLE_GROUP = "表格分组"
    TABLE_TEXT = "表格文字"
    TABLE_NUMBER = "表格数字"
    TABLE_END = "表后空行"
    HEADER = "公文页眉"
    PAGE = "公文页码"
    GRID = "公文表格"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; sizes in half points, `line` exact in twentieths of a point."""

    id: str
    font: str
    size: int
    line: int | None = None
    align: Literal["left", "center", "right"] = "left"
    tight: bool = False
    indent: int = 0
    """The indent of the first line, in characters."""
    right: int = 0
    """The indent of the right edge, in characters."""
    bold: bool = False
    outline: int | None = None
    keep: bool = False
    before: int = 0
    after: int = 0
    new_page: bool = False

    def characters(self, count: int) -> int:
        """The width of so many characters, for programs that have no indent in characters."""
        return count * (self.size * 10 + (_TIGHT if self.tight else 0))


def _running(name: str, font: str, *, outline: int | None = None, bold: bool = False) -> Style:
    """The style of running text in 三号, 28 characters to the line; a heading (`outline`) stays with what follows.

    Lines are not set to both edges: a long figure moves to the next line, and would pull the line before it apart.
    """
    return Style(
        name,
        font,
        _SANHAO,
        LINE,
        tight=True,
        indent=2,
        bold=bold,
        outline=outline,
        keep=outline is not None,
    )


STYLES: Final[dict[Role, Style]] = {
    Role.TITLE: Style("EcoTitle", TITLE_FONT, _ERHAO, line=640, align="center", keep=True, after=LINE),
    Role.ADDRESSEE: Style("EcoAddressee", TEXT_FONT, _SANHAO, LINE, tight=True),
    Role.HEADING_1: _running("EcoHeading1", HEAD_FONT, outline=0),
    Role.HEADING_2: _running("EcoHeading2", SUB_FONT, outline=1),
    Role.HEADING_3: _running("EcoHeading3", TEXT_FONT, outline=2, bold=True),
    Role.BODY: _running("EcoBody", TEXT_FONT),
    Role.NOTE: Style("EcoNote", TEXT_FONT, _XIAOSI, _NOTE_LINE, indent=2),
    Role.LIST: Style("EcoList", TEXT_FONT, _SANHAO, LINE, tight=True, indent=2, before=LINE, keep=True),
    Role.LIST_NEXT: Style("EcoListNext", TEXT_FONT, _SANHAO, LINE, tight=True, indent=5, keep=True),
    Role.SIGNED: Style("EcoSigned", TEXT_FONT, _SANHAO, LINE, "right", tight=True, right=4),
    Role.ATTACHMENT: Style("EcoAttachment", HEAD_FONT, _SANHAO, LINE, tight=True, keep=True, new_page=True),
    Role.ATTACHMENT_TITLE: Style("EcoAttachmentTitle", TITLE_FONT, _XIAOER, 640, "center", outline=0, keep=True),
    Role.MARK: Style("EcoMark", HEAD_FONT, _SANHAO, LINE, "center", tight=True),
    Role.TABLE_HEAD: Style("EcoTableHead", HEAD_FONT, _XIAOWU, _TABLE_LINE, "center", keep=True),
    Role.TABLE_GROUP: Style("EcoTableGroup", HEAD_FONT, _XIAOWU, _TABLE_LINE, keep=True),
    Role.TABLE_TEXT: Style("EcoTableText", TEXT_FONT, _XIAOWU, _TABLE_LINE),
    Role.TABLE_NUMBER: Style("EcoTableNumber", TEXT_FONT, _XIAOWU, _TABLE_LINE, "right"),
    Role.TABLE_END: Style("EcoTableEnd", TEXT_FONT, _XIAOWU, line=160),
    Role.HEADER: Style("EcoHeader", HEAD_FONT, _SIHAO, align="center"),
    Role.PAGE: Style("EcoPage", PAGE_FONT, _SIHAO),
}

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def fonts(east_asian: str, latin: str = LATIN_FONT) -> str:
    """The fonts of Chinese and of Latin text, as an element of a style."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{east_asian}"/>'


def _paragraph(style: Style) -> str:
    parts = ["<w:keepNext/>"] if style.keep else []
    if style.new_page:
        parts.append("<w:pageBreakBefore/>")
    parts.append('<w:widowControl w:val="0"/>')
    rule = f' w:line="{style.line}" w:lineRule="exact"' if style.line else ' w:line="240" w:lineRule="auto"'
    if style.line != LINE:
        parts.append('<w:snapToGrid w:val="0"/>')
    parts.append(f'<w:spacing w:before="{style.before}" w:after="{style.after}"{rule}/>')
    indents = [
        f'w:{side}Chars="{count * 100}" w:{side}="{style.characters(count)}"'
        for side, count in (("firstLine", style.indent), ("right", style.right))
        if count
    ]
    if indents:
        parts.append(f"<w:ind {' '.join(indents)}/>")
    parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _characters(style: Style) -> str:
    bold = "<w:b/>" if style.bold else ""
    tight = f'<w:spacing w:val="{_TIGHT}"/>' if style.tight else ""
    return f'<w:rPr>{fonts(style.font)}{bold}{tight}<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr>'


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


_OTHERS: Final = {Role.GRID: _grid}
