"""`ecocheck ledger`: writes the ledgers of criteria, tasks, duties and gaps as an Excel workbook."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, command
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import Agencies, AsOf, Counties, IndicatorIds, StandardId, Years, read_day, read_wanted
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    from ecocheck.app.ledger import Ledger
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.formats.excel.filled import Filled

_KEPT = Text(
    "原来填写的内容已保留：差距清单 {listed} 项，“已消除” {closed} 项",
    "what was filled in is kept: {listed} in the list of gaps, {closed} on the sheet “closed”",
)


def _xlsx(made: "tuple[Ledger, Filled]", session: "Session") -> bytes:
    from ecocheck.render.formats.excel.ledger import excel_ledger

    ledger, filled = made
    return excel_ledger(ledger, lang=session.lang, filled=filled)


def _filled(session: "Session", path: str | None) -> "Filled":
    """What was filled into the ledger that the new one replaces. Raises Stop, OSError."""
    from ecocheck.render.formats.excel.filled import LARGEST, NOTHING_FILLED, FilledError, filled_in

    if path is None or not Path(path).is_file():
        return NOTHING_FILLED
    from ecocheck.disk.reading import TooLargeError, read

    try:
        return filled_in(read(Path(path), LARGEST, None), session.lang)
    except TooLargeError:
        raise Stop(WRONG_USAGE, FilledError.too_large().said(shown(path), session.lang)) from None
    except FilledError as error:
        raise Stop(WRONG_USAGE, error.said(shown(path), session.lang)) from error


@command(
    "ledger",
    group=SUMMARISING,
    says=Text(
        "生成 Excel 台账：差距清单等四张表，重新生成时保留填写的内容",
        "Write the ledgers as an Excel workbook, and keep what was filled in",
    ),
    exits={
        DONE: Text("台账已生成", "ledgers written"),
        WRONG_USAGE: Text(
            "命令有误，找不到项目，或 -o 已有别的文件",
            "wrong usage, no project, or -o names a file that is no ledger",
        ),
    },
    selects=True,
    examples=("ecocheck ledger -o 台账.xlsx", "ecocheck ledger --county {county} --year 2024 -o {county}.xlsx"),
    formats=(formats.xlsx(_xlsx),),
)
def ledger(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[tuple[Ledger, Filled]]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
) -> int:
    """Judge, and write the workbook. Raises Stop."""
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    from ecocheck.app.actions.held import with_actions
    from ecocheck.app.gaps import find_gaps
    from ecocheck.app.gaps.since import dated
    from ecocheck.app.ledger import build_ledger

    checked = check_here(session, wanted, day)
    filled = _filled(session, out.path)
    built = build_ledger(checked, with_actions(checked, dated(checked, find_gaps(checked))))
    out.write((built, filled))
    if filled.listed or filled.closed:
        from ecocheck.render.formats.excel.matching import matched

        found = matched(built, filled, session.lang)
        said = _KEPT.of(session.lang).format(listed=found.kept, closed=len(found.closed))
        session.console.say([plain(said)])
    return DONE
