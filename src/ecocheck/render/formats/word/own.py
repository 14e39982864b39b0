"""Reads a project's own Word document: of bounded size, no link out of the project, nothing that runs or loads."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from docx import Document

from ecocheck.disk.listing import is_listed_so, otherwise_written
from ecocheck.disk.reading import NotRegularError, OutsideError, TooLargeError, read
from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.foreign import raw_trouble, trouble
from ecocheck.render.formats.word.page import paper_of
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Opened

    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.page import Paper

_LARGEST: Final = 24 * 2**20
_LARGEST_XML: Final = 8 * 2**20
"""Parsed XML takes ten times its size in memory."""
_MOST: Final = 2000

_TOO_LARGE = Text(
    "{file} 太大（展开后超过 24 MB，或者文字部分超过 8 MB），不能用作底稿；请只保留样式、页眉和页脚，另存一份",
    "{file} is too large to build on (over 24 MB unpacked, or 8 MB of text); save it with styles and headers only",
)
FOREIGN = Text(
    "{file} 里有{what}，不能用作底稿，报告中不得带有；请在 Word 中删去，再另存为“Word 文档（.docx）”",
    "{file} holds {what}, which may not go into a report; take it out in Word and save it again as .docx",
)
_OUTSIDE = Text(
    "{file} 是指向项目文件夹以外的链接，不能用作底稿。请将文件本身放入",
    "{file} is a link that leads out of the project; put the file itself there",
)
_CAPITALS = Text(
    "templates 里有“{what}”：底稿文件名须为 {file}，大小写一致。请改名，不用的请移走",
    "templates holds “{what}”, but the document to build on is called {file}, in small letters; rename it, "
    "or take it away",
)
_NOT_WORD = Text(
    "{file} 打不开：不是 Word 文档（.docx）。请用 Word 另存为“Word 文档”，或将其移走，改用自带样式",
    "{file} is not a Word document (.docx); save it as one, or take it away and the default styles are used",
)

UNFIT: Final = Text(
    "{file} 不能用作底稿：里面的样式、正文或页面设置不完整，或者纸张、页边距不合理。"
    "请用 Word 打开，改好后另存为“Word 文档（.docx）”，或将其移走，改用自带样式",
    "{file} cannot be built on: its styles, body or page settings are incomplete, or its paper and margins make no "
    "sense; put that right in Word and save it again as .docx, or take it away and the default styles are used",
)
_PAPER_MOST: Final = 31_680
"""22 inches, in twentieths of a point: Word allows no larger paper and no larger margin."""
_TEXT_LEAST: Final = 1_440
"""One inch: the space between the margins has to hold a table."""


_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)
"""What zipfile raises for a damaged, an encrypted or an unknown kind of archive."""


class BaseFault(Exception):  # noqa: N818 the user's fault, not ours
    """A Word document of the project cannot be used."""

    def __init__(
        self, file: str, text: Text, lang: Lang, what: Text | None = None, word: str = "", **more: str
    ) -> None:
        """Word the message in `lang`; `what` is the content that is not allowed, `word` names it."""
        said = what.of(lang).format(target=shown(word), field=word) if what is not None else ""
        self.message = text.of(lang).format(file=f"templates/{file}", what=said, **more)
        super().__init__(self.message)


def own_document(templates: Path | None, file: str, lang: Lang) -> Opened | None:
    """The project's document of that name as it is; None where there is none. Raises BaseFault, OSError."""
    if templates is None:
        return None
    own = templates / file
    other = otherwise_written(templates, file)
    there = os.path.lexists(own)
    if other is not None and not (there and is_listed_so(own)):
        raise BaseFault(file, _CAPITALS, lang, Text("{target}", "{target}"), other)
    return _read(own, lang) if there else None


def _read(path: Path, lang: Lang) -> Opened:
    """Its size is read from the zip's directory before anything is unpacked."""
    try:
        content = read(path, _LARGEST, path.parents[1])
    except TooLargeError as error:
        raise BaseFault(path.name, _TOO_LARGE, lang) from error
    except OutsideError as error:
        raise BaseFault(path.name, _OUTSIDE, lang) from error
    except NotRegularError as error:
        raise BaseFault(path.name, _NOT_WORD, lang) from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            xml = sum(one.file_size for one in entries if one.filename.lower().endswith((".xml", ".rels")))
            if sum(one.file_size for one in entries) > _LARGEST or xml > _LARGEST_XML or len(entries) > _MOST:
                raise BaseFault(path.name, _TOO_LARGE, lang)
            if len({one.filename.casefold() for one in entries}) < len(entries):
                raise BaseFault(path.name, UNFIT, lang)
            what = raw_trouble(archive)
    except _UNREADABLE as error:
        raise BaseFault(path.name, _NOT_WORD, lang) from error
    if what is not None:
        raise BaseFault(path.name, FOREIGN, lang, what)
    try:
        return Document(io.BytesIO(content))
    except Exception as error:  # python-docx raises errors of many types
        raise BaseFault(path.name, _NOT_WORD, lang) from error


def must_be_sound(document: Opened, file: str, lang: Lang) -> None:
    """Refuse content that is not allowed, and paper without room for text. Raises BaseFault."""
    found = trouble(document)
    if found is not None:
        raise BaseFault(file, FOREIGN, lang, *found)
    if not all(_holds_text(paper_of(section)) for section in document.sections):
        raise BaseFault(file, UNFIT, lang)


def _holds_text(sheet: Paper) -> bool:
    """Whether paper and margins have possible sizes, and leave room for text in portrait and in landscape."""
    lengths = (sheet.width, sheet.height, sheet.top, sheet.right, sheet.bottom, sheet.left, sheet.footer, sheet.gutter)
    return all(abs(one) <= _PAPER_MOST for one in lengths) and all(
        one >= _TEXT_LEAST
        for one in (
            sheet.width - sheet.left - sheet.right - sheet.gutter,
            sheet.height - abs(sheet.top) - abs(sheet.bottom) - sheet.gutter,
        )
    )
