"""Every document that a seal holds beside its project, made from the judged project alone: the same bytes each time."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.ledger import build_ledger
from ecocheck.app.sealing.basis import below_project
from ecocheck.app.sealing.recorded import VERDICTS, recorded_bytes
from ecocheck.app.volume_index import build_volume_index
from ecocheck.disk.naming import free_name
from ecocheck.render.formats.excel.ledger import excel_ledger
from ecocheck.render.formats.excel.page import excel_page
from ecocheck.render.formats.html_page import html_page
from ecocheck.render.formats.zip_bytes import stored
from ecocheck.render.open_data.package import open_data
from ecocheck.render.pages.volume_index import volume_index_page
from ecocheck.render.phrases.joins import date_words, joined
from ecocheck.render.phrases.seal import cover, notice
from ecocheck.render.seal.cover import cover_page, cover_title
from ecocheck.render.templating.report import render_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.findings import Lang

NOTICE: Final = "说明.txt"
COVER: Final = "封面"
REPORTS, LEDGERS, OPEN_DATA, VOLUME_INDEX = "报告", "台账", "开放数据", "卷内目录"
_WHOLE_CITY: Final = "全市"
_LANG: Final[Lang] = "zh"
_LIBRARIES: Final = ("Jinja2", "lxml", "MarkupSafe", "python-docx", "XlsxWriter")


def libraries() -> dict[str, str]:
    """The versions of the libraries that shape the bytes of the documents."""
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def made_files(judged: JudgedSeal) -> Iterator[tuple[str, bytes]]:
    """Every document of a seal: path in the seal, and content.

    Needs the library for Word files. Raises OSError, and TemplateFault or
    BaseFault where a template of the project's own is broken.
    """
    yield NOTICE, _notice(judged)
    yield from _cover(judged)
    yield from _reports(judged)
    ledger = excel_ledger(build_ledger(judged.checked, judged.listed), lang=_LANG)
    yield f"{LEDGERS}/{LEDGERS}.xlsx", stored(ledger)
    yield from _volume_index(judged)
    for path, content in open_data(judged.checked):
        yield f"{OPEN_DATA}/{path}", content
    yield VERDICTS, recorded_bytes(judged.checked)


def _notice(judged: JudgedSeal) -> bytes:
    said = notice.LINES.of(_LANG).format(
        city=judged.opened.project.units.city.name,
        years=joined(judged.basis.years, _LANG),
        program=judged.basis.program,
        day=date_words(judged.basis.as_of, _LANG),
    )
    return b"\xef\xbb\xbf" + said.replace("\n", "\r\n").encode()


def _cover(judged: JudgedSeal) -> Iterator[tuple[str, bytes]]:
    from ecocheck.render.formats.word.tree import word_page

    page, title = cover_page(judged, _LANG), cover_title(judged, _LANG)
    yield f"{COVER}.html", html_page(page, title, _LANG)
    yield f"{COVER}.docx", stored(word_page(page, title, judged.basis.as_of, _LANG))


def _reports(judged: JudgedSeal) -> Iterator[tuple[str, bytes]]:
    """A page and a Word file for each region. The city's report compares all counties."""
    from ecocheck.render.formats.word.content import Letter
    from ecocheck.render.formats.word.writer import word_report

    options, templates = judged.basis.options, judged.opened.project.templates
    letter, taken = Letter(options.recipient, options.sender), set[str]()
    for place in judged.opened.project.places():
        report = judged.report_on(place)
        path = f"{REPORTS}/{free_name(_WHOLE_CITY if place.is_city else place.name, taken)}"
        yield f"{path}.html", render_report(report, form="html", lang=_LANG, templates=templates).encode()
        yield f"{path}.docx", stored(word_report(report, lang=_LANG, templates=templates, letter=letter))


def _volume_index(judged: JudgedSeal) -> Iterator[tuple[str, bytes]]:
    """The volume index as Word and Excel; of documents that do not travel it says so."""
    from ecocheck.render.formats.word.volume_index import word_volume_index

    project = judged.opened.project
    head, held = below_project(judged.basis.project), judged.basis.withheld
    stated = {one.path.removeprefix(head): cover.STAYS[one.withheld or "hashes"].of(_LANG) for one in held}
    index = build_volume_index(judged.checked, EvidenceFiles(project.documents), stated)
    yield f"{VOLUME_INDEX}.xlsx", stored(excel_page(volume_index_page(index, _LANG), _LANG))
    yield f"{VOLUME_INDEX}.docx", stored(word_volume_index(index, lang=_LANG, templates=project.templates))
