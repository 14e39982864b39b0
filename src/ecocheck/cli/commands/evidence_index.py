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

    from ecocheck.app.catalogue import Catalogue
    from ecocheck.app.evidence.verifying import Verified
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_NO_WORD = Text(
    "evidence verify 没有 Word 格式；卷内目录用 ecocheck evidence index -o 卷内目录.docx",
    "evidence verify has no Word file; the catalogue: ecocheck evidence index -o FILE.docx",
)


def page(made: Verified | Catalogue, session: Session) -> Page:
    """The page for text, Markdown and Excel."""
    from ecocheck.app.catalogue import Catalogue

    if not isinstance(made, Catalogue):
        return verify.page(made, session)
    from ecocheck.render.pages.catalogue import catalogue_page

    return catalogue_page(made, session.lang)


def json(made: Verified | Catalogue, session: Session) -> bytes:
    """The JSON object."""
    from ecocheck.app.catalogue import Catalogue

    if not isinstance(made, Catalogue):
        return verify.json(made, session)
    from ecocheck.render.as_json.catalogue import catalogue_json

    return catalogue_json(made, session.lang)


def csv(made: Verified | Catalogue, session: Session) -> bytes:
    """The table of stored files, or the lines of the catalogue."""
    from ecocheck.app.catalogue import Catalogue

    if not isinstance(made, Catalogue):
        return verify.csv(made, session)
    from ecocheck.render.formats.csv_table import catalogue_csv

    return catalogue_csv(made, session.lang)


def docx(made: Verified | Catalogue, session: Session) -> bytes:
    """The Word document of the catalogue. Raises Stop, and WrongUsage for what has none."""
    from ecocheck.app.catalogue import Catalogue

    if not isinstance(made, Catalogue):
        raise WrongUsage(_NO_WORD.of(session.lang))
    from ecocheck.render.formats.word.catalogue import word_catalogue
    from ecocheck.render.formats.word.own import BaseFault

    try:
        return word_catalogue(made, lang=session.lang, templates=made.checked.project.templates)
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
    from ecocheck.app.catalogue import build_catalogue
    from ecocheck.app.checking import check
    from ecocheck.app.evidence_files import EvidenceFiles

    day = read_day(session, as_of)
    wanted = read_wanted(session, counties, indicators, agencies, years)
    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted)
    with Progressed(session, JUDGING) as progress:
        checked = check(opened, selection, day, validates=False, progress=progress)
    out.write(build_catalogue(checked, EvidenceFiles(opened.project.documents)))
    return DONE
