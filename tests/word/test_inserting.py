"""Putting what was written into a document: in its order, and no other than if it were moved at once."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.needs("word")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROWS = "".join(
    f'<w:tr><w:tc><w:p><w:hyperlink r:id="rId{n}"><w:r><w:t>{n}</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr>'
    if n % 3 == 1
    else f"<w:tr><w:tc><w:p><w:r><w:t>{n}</w:t></w:r></w:p></w:tc></w:tr>"
    for n in range(7)
)
_WRITTEN = ["<w:p/>", f"<w:tbl><w:tblPr/><w:tblGrid/>{_ROWS}</w:tbl>", "<w:tbl><w:tblPr/></w:tbl>", "<w:p/>"]


def test_a_table_is_as_if_it_were_moved_at_once() -> None:
    from docx.oxml import parse_xml
    from docx.oxml.xmlchemy import serialize_for_reading

    from ecocheck.render.formats.word.inserting import _append

    body, plainly = (parse_xml(f'<w:body xmlns:w="{_W}"><w:p/><w:sectPr/></w:body>') for _ in range(2))
    _append(body[-1], _WRITTEN)
    root = parse_xml(f'<w:body xmlns:w="{_W}" xmlns:r="{_R}">{"".join(_WRITTEN)}</w:body>')
    for element in list(root):
        plainly[-1].addprevious(element)
    assert serialize_for_reading(body) == serialize_for_reading(plainly)
    assert [one.tag.rpartition("}")[2] for one in body] == ["p", "p", "tbl", "tbl", "p", "sectPr"]
