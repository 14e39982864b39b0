"""`ecocheck evidence index`: the volume index, 卷内目录."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.cli import formats
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.progress import JUDGING, Progressed

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.selection import Wanted
    from ecocheck.app.volume_index import VolumeIndex
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


def _page(index: VolumeIndex, session: Session) -> Page:
    from ecocheck.render.pages.volume_index import volume_index_page

    return volume_index_page(index, session.lang)


def _json(index: VolumeIndex, session: Session) -> bytes:
    from ecocheck.render.as_json.volume_index import volume_index_json

    return volume_index_json(index, session.lang)


def _csv(index: VolumeIndex, session: Session) -> bytes:
    from ecocheck.render.formats.csv_table import volume_index_csv

    return volume_index_csv(index, session.lang)


def _docx(index: VolumeIndex, session: Session) -> bytes:
    from ecocheck.render.formats.word.own import BaseFault
    from ecocheck.render.formats.word.volume_index import word_volume_index

    try:
        return word_volume_index(index, lang=session.lang, templates=index.checked.project.templates)
    except BaseFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


INDEX_FORMATS: Final = (
    *formats.page(_page),
    formats.json(_json),
    formats.csv(_csv),
    formats.workbook(_page),
    formats.docx(_docx),
)


def index_here(session: Session, out: Out[VolumeIndex], day: datetime.date, wanted: Wanted) -> int:
    """Judge, and write the index of what was judged. Raises Stop, OSError."""
    from ecocheck.app.checking import check
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.volume_index import build_volume_index

    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted)
    with Progressed(session, JUDGING) as progress:
        checked = check(opened, selection, day, validates=False, progress=progress)
    out.write(build_volume_index(checked, EvidenceFiles(opened.project.documents)))
    return DONE
