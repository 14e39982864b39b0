"""`ecocheck evidence index`: the archive catalogue, and the output formats that `evidence` has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.commands import evidence_verify as verify
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import read_day, read_wanted
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from typing import Any

    from ecocheck.app.evidence.verifying import Verified
    from ecocheck.app.volume_index import VolumeIndex
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_NO_WORD = Text(
    "evidence verify 没有 Word 格式；卷内目录用 ecocheck evidence index -o 卷内目录.docx",
    "evidence verify has no Word file; the catalogue: ecocheck evidence index -o FILE.docx",
)


def page(made: Verified | VolumeIndex, session: Session) -> Page:
    """The page for text, Markdown and Excel."""
    from ecocheck.app.volume_index import VolumeIndex

    if not isinstance(made, VolumeIndex):
        return verify.page(made, session)
    from ecocheck.render.pages.volume_index import volume_index_page

    return volume_index_page(made, session.lang)


def json(made: Verified | VolumeIndex, session: Session) -> bytes:
    """The JSON object."""
    from ecocheck.app.volume_index import VolumeIndex

    if not isinstance(made, VolumeIndex):
        return verify.json(made, session)
    from ecocheck.render.as_json.volume_index import volume_index_json

    return volume_index_json(made, session.lang)


def csv(made: Verified | VolumeIndex, session: Session) -> bytes:
    """The table of stored files, or the lines of the catalogue."""
    from ecocheck.app.volume_index import VolumeIndex

    if not isinstance(made, VolumeIndex):
        return verify.csv(made, session)
    from ecocheck.render.formats.csv_table import volume_index_csv

    return volume_index_csv(made, session.lang)


def docx(made: Verified | VolumeIndex, session: Session) -> bytes:
    """The Word document of the catalogue. Raises Stop, and WrongUsage for what has none."""
    from ecocheck.app.volume_index import VolumeIndex

    if not isinstance(made, VolumeIndex):
        raise WrongUsage(_NO_WORD.of(session.lang))
    from ecocheck.render.formats.word.own import BaseFault
    from ecocheck.render.formats.word.volume_index import word_volume_index

    try:
        return word_volume_index(made, lang=session.lang, templates=made.checked.project.templates)
    except BaseFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


def index_here(  # noqa: PLR0913, PLR0917 every option is a parameter
    session: Session,
    out: Out[Any],
    counties: list[str] | None,
    indicators: list[str] | None,
    agencies: list[str] | None,
    years: list[str] | None,
    as_of: str | None,
) -> int:
    """Judge, and write the catalogue of what was judged. Raises Stop, OSError."""
    from ecocheck.app.checking import check
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.volume_index import build_volume_index

    day = read_day(session, as_of)
    wanted = read_wanted(session, counties, indicators, agencies, years)
    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted)
    with Progressed(session, JUDGING) as progress:
        checked = check(opened, selection, day, validates=False, progress=progress)
    out.write(build_volume_index(checked, EvidenceFiles(opened.project.documents)))
    return DONE
