"""`ecocheck evidence verify`: looks at stored files, and writes the hashes that are lacking where asked to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ecocheck.cli.console import complain
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import altered, open_here, select_here
from ecocheck.cli.options import read_day, read_wanted

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.evidence.verifying import Hashed, Verified
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


def page(verified: Verified, session: Session) -> Page:
    """The page for text and Markdown."""
    from ecocheck.render.pages.evidence import verified_page

    return verified_page(verified, session.lang)


def json(verified: Verified, session: Session) -> bytes:
    """The JSON object."""
    from ecocheck.render.as_json.evidence import verified_json

    return verified_json(verified, session.lang)


def csv(verified: Verified, session: Session) -> bytes:
    """The table of stored files."""
    from ecocheck.render.formats.csv_table import verified_csv

    return verified_csv(verified, session.lang)


def verify_here(  # noqa: PLR0913, PLR0917 every option is a parameter
    session: Session,
    out: Out[Any],
    counties: list[str] | None,
    indicators: list[str] | None,
    agencies: list[str] | None,
    years: list[str] | None,
    *,
    write_hashes: bool,
) -> int:
    """Write how the stored files stand; exit 1 where any is missing or changed. Raises Stop, OSError."""
    day = read_day(session, None)
    wanted = read_wanted(session, counties, indicators, agencies, years)
    verified = _verified(session, out, wanted, day)
    if write_hashes:
        from ecocheck.app.evidence.verifying import missing_hashes
        from ecocheck.app.evidence.verifying import write_hashes as write
        from ecocheck.source.evidence import AlteredMeanwhileError

        hashed = missing_hashes(verified)
        try:
            write(hashed, verified.project.root)
        except AlteredMeanwhileError as changed:
            raise altered(session, str(changed.filename)) from changed
        complain(_said(session, hashed))
        verified = _verified(session, out, wanted, day)
    out.write(verified)
    return FOUND if verified.broken else DONE


def _verified(session: Session, out: Out[Any], wanted: Wanted, day: datetime.date) -> Verified:
    from ecocheck.app.evidence.verifying import verify_evidence

    opened = open_here(session, out.findings, day)
    years = wanted.years or opened.project.data.years()
    return verify_evidence(opened, select_here(session, opened, replace(wanted, years=years)), day, wanted.years)


def _said(session: Session, hashed: tuple[Hashed, ...]) -> str:
    from ecocheck.render.phrases.evidence import HASHED, NO_HASH_LACKS, NOT_HASHED

    said = [
        (NOT_HASHED if one.after is None else HASHED).of(session.lang).format(file=one.file, count=one.count)
        for one in hashed
    ]
    return "\n".join(said) or NO_HASH_LACKS.of(session.lang)
