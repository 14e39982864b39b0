"""Refuses base documents with macros, objects, or fields and links that load content.

The old text is removed before `trouble` looks. The rest (look, headers and
footers) is searched as it will be saved; nobody who opens a report should be
asked whether to run or to load anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from docx.document import Document as Opened
    from docx.opc.part import Part

MACROS: Final = Text("宏", "macros")
ENTITIES: Final = Text("XML 的文档类型或实体声明", "a document type or entities in its XML")
LINKED: Final = Text("链接到文件以外的内容（{target}）", "a link to something outside of the file ({target})")
OBJECTS: Final = Text("嵌入的对象、控件或别的文件", "embedded objects, controls or other files")
FIELDS: Final = Text("取外部内容的域（{field}）", "a field that fetches something ({field})")

_OF_PACKAGE: Final = frozenset({"officeDocument", "core-properties", "extended-properties"})
"""The relations of the file itself that are kept; ribbons, task panes and signatures are dropped."""
_BELOW: Final = frozenset({"font", "image", "theme", "hyperlink"})
"""The relations that headers, themes and font tables may have, inside the file."""
_ACTIVE_NAMES: Final = frozenset({"OLEObject", "object", "control", "altChunk", "ocx", "contentPart"})
_FETCHES: Final = regex(
    r"\s*\\?\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON)",
    re.IGNORECASE,
)
_SETTINGS: Final = (
    "w:attachedTemplate", "w:attachedSchema", "w:docVars", "w:linkStyles", "w:mailMerge", "w:saveThroughXslt",
    "w:updateFields",
)  # fmt: skip # a table, read by rows
"""Settings that tie a document to other files, or run something when it is opened."""
_SHOWN: Final = 60


def raw_trouble(archive: zipfile.ZipFile) -> Text | None:
    """The first content that is not allowed, as far as it is seen without parsing XML; None if there is none."""
    for entry in archive.infolist():
        name = entry.filename.lower()
        if name.rpartition("/")[2].startswith("vba") or name.endswith(".bin.rels"):
            return MACROS
        if name.endswith((".xml", ".rels", ".vml")):
            content = archive.read(entry)
            if b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                return ENTITIES
            if name == "[content_types].xml" and (b"macroEnabled" in content or b"vbaProject" in content):
                return MACROS
    return None


def cut_loose(document: Opened) -> None:
    """Remove what ties the document to other files and does not affect its look."""
    package: Any = document.part.package
    for name in list(package.rels):
        if package.rels[name].reltype.rpartition("/")[2] not in _OF_PACKAGE:
            del package.rels[name]
    settings: Any = document.settings.element
    for tag in _SETTINGS:
        for node in settings.findall(qn(tag)):
            settings.remove(node)
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/settings") and not relation.is_external:
            relation.target_part.rels.clear()


def trouble(document: Opened) -> tuple[Text, str] | None:
    """The first content in the rest that is not allowed, with the word that names it; None if there is none."""
    for part in document.part.package.iter_parts():
        below: Any = part.rels
        for relation in below.values():
            kind = relation.reltype.rpartition("/")[2]
            if relation.is_external:
                return LINKED, relation.target_ref[:_SHOWN]
            if part is not document.part and kind not in _BELOW:
                return OBJECTS, ""
        found = next(_in_part(part), None)
        if found is not None:
            return found
    return None


def _in_part(part: Part) -> Iterator[tuple[Text, str]]:
    """The objects, addresses and fields in the part's XML that are not allowed."""
    root: Any = getattr(part, "element", None)
    if root is None and part.content_type.endswith("xml"):
        root = parse_xml(part.blob)
    nodes = [node for node in root.iter() if isinstance(node.tag, str)] if root is not None else []
    if any(node.tag.rpartition("}")[2] in _ACTIVE_NAMES for node in nodes):
        yield OBJECTS, ""
    for node in nodes:
        for name, value in node.attrib.items():
            if name.rpartition("}")[2] in {"src", "href"} and ("//" in value or "\\\\" in value):
                yield LINKED, value[:_SHOWN]
    for line in "".join(_said(nodes)).split("\n"):
        found = _FETCHES.match(line)
        if found is not None:
            yield FIELDS, found[1].upper()


def _said(nodes: list[Any]) -> Iterator[str]:
    """The instructions of fields, one line each; one instruction may be spread over several pieces."""
    for node in nodes:
        if node.tag == qn("w:instrText"):
            yield node.text or ""
        elif node.tag == qn("w:fldChar"):
            yield "\n"
        elif node.tag == qn("w:fldSimple"):
            yield f"\n{node.get(qn('w:instr')) or ''}\n"
