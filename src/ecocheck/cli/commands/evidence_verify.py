"""`ecocheck evidence verify`: looks at stored files, and writes the hashes that are lacking where asked to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.cli import formats
from ecocheck.cli.console import complain
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import altered, open_here, select_here

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.evidence.verifying import Hashed, Verified
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


def _page(verified: Verified, session: Session) -> Page:
    from ecocheck.render.pages.evidence import verified_page

    return verified_page(verified, session.lang)


def _json(verified: Verified, session: Session) -> bytes:
    from ecocheck.render.as_json.evidence import verified_json

    return verified_json(verified, session.lang)


def _csv(verified: Verified, session: Session) -> bytes:
    from ecocheck.render.formats.csv_table import verified_csv

    return verified_csv(verified, session.lang)


VERIFY_FORMATS: Final = (*formats.page(_page), formats.json(_json), formats.csv(_csv), formats.workbook(_page))


def verify_here(session: Session, out: Out[Verified], day: datetime.date, wanted: Wanted, *, write_hashes: bool) -> int:
    """Write how the stored files stand; exit 1 where any is missing or changed. Raises Stop, OSError."""
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


def _verified(session: Session, out: Out[Verified], wanted: Wanted, day: datetime.date) -> Verified:
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
