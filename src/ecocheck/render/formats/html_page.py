"""A page of titles, notes, fields and tables as one HTML file, for screens and A4; nothing in it is loaded or run."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.columns.column import shown_in
from ecocheck.render.pages.tree import Break, Either, Fields, Imprint, Items, Note, Table, Title, Verbatim, chosen
from ecocheck.render.text.escape import visible_alike
from ecocheck.render.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.findings.entry import Lang
    from ecocheck.render.columns.column import Column
    from ecocheck.render.pages.tree import Page, Part, Section

_TAGS: Final[dict[Lang, str]] = {"zh": "zh-CN", "en": "en"}
_SHORT: Final = 18
"""Up to so many half-width characters a column stays on one line: a region, a distance from a line."""
_STYLE: Final = """
body{max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.65;color:#1c1c1c;background:#fff;
font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1{font-size:1.55rem;text-align:center;margin:0 0 1.2rem}
h2{font-size:1.15rem;margin:1.6rem 0 .5rem;border-bottom:1px solid #999}
h3{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0}
.warn,.bad{font-weight:bold}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.92rem}
th,td{border:1px solid #888;padding:.28rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
thead th{background:#efefef}
tr{break-inside:avoid}
.right{text-align:right;white-space:nowrap}
.short{white-space:nowrap}
.fields th{width:8.5rem;background:#f6f6f6;font-weight:normal;white-space:nowrap}
code{font-family:"Noto Sans Mono CJK SC",Consolas,monospace;font-size:.95em}
@media(max-width:40rem){body{margin:1rem auto}table{font-size:.82rem}}
@media print{@page{size:A4;margin:18mm 16mm}body{max-width:none;margin:0;padding:0;font-size:11pt}
h2{break-after:avoid}}
"""


def html_page(page: Page, title: str, lang: Lang, mark: str = "") -> bytes:
    """The whole file. `mark` is a name by which the program knows its own page."""
    body = "\n".join(line for part in chosen(page, screen=False) for line in _part(part, lang))
    return document(body, title, lang, _STYLE, mark)


def document(body: str, title: str, lang: Lang, style: str, mark: str = "") -> bytes:
    """An HTML file around a body; its policy allows just this style."""
    known = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    named = f'\n<meta name="generator" content="{escape(mark)}">' if mark else ""
    return (
        f'<!doctype html>\n<html lang="{_TAGS[lang]}">\n<head>\n<meta charset="utf-8">{named}\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{known}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def text(said: str) -> str:
    """A text of the data, escaped, its odd characters shown; lines stay lines."""
    return "<br>".join(escape(visible_alike(line)) for line in said.split("\n"))


def _part(part: Part, lang: Lang) -> Iterator[str]:
    match part:
        case Title():
            yield f"<h{part.level}>{text(part.text)}</h{part.level}>"
        case Note():
            look = f' class="{part.tone}"' if part.tone else ""
            yield f"<p{look}>{text(part.text)}</p>"
        case Verbatim():
            yield f"<pre>{escape(part.text)}</pre>"
        case Fields():
            rows = (
                f'<tr><th scope="row">{text(one.label)}</th><td>{"<br>".join(map(text, one.texts))}</td></tr>'
                for one in part.fields
                if one.texts
            )
            yield f'<table class="fields"><tbody>{"".join(rows)}</tbody></table>'
        case Items():
            tag = "ol" if part.numbered else "ul"
            items = ("<br>".join(map(text, (one.text, *one.under))) for one in part.items)
            yield f"<{tag}>{''.join(f'<li>{one}</li>' for one in items)}</{tag}>"
        case Table():
            columns = shown_in(part.columns, "markdown")
            yield from (line for section in part.sections for line in _section(section, columns, lang))
        case Break() | Imprint() | Either():
            return


def _section(section: Section[Any], columns: tuple[Column[Any], ...], lang: Lang) -> Iterator[str]:
    if section.heading:
        yield f"<h3>{text(section.heading)}</h3>"
    if section.about:
        yield f"<p>{text(section.about)}</p>"
    if section.rows:
        looks = [_look(one, section.rows, lang) for one in columns]
        heads = "".join(
            f'<th scope="col"{look}>{text(one.head.of(lang))}</th>' for one, look in zip(columns, looks, strict=True)
        )
        yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
        for row in section.rows:
            cells = (f"<td{look}>{text(one.of(row, lang))}</td>" for one, look in zip(columns, looks, strict=True))
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody></table>"


def _look(one: Column[Any], rows: Sequence[Any], lang: Lang) -> str:
    """The class of a column: numbers stand right, and what is short is not broken into lines."""
    if one.right:
        return ' class="right"'
    texts = (one.head.of(lang), *(one.of(row, lang) for row in rows))
    return ' class="short"' if all(width(line) <= _SHORT for said in texts for line in said.split("\n")) else ""
