"""`ecocheck ledger`: writes the ledgers of criteria, tasks, duties and gaps as an Excel workbook."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, command
from ecocheck.cli.exits import DONE, WRONG_USAGE
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import Agencies, AsOf, Counties, IndicatorIds, StandardId, Years, read_day, read_wanted
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.ledger import Ledger
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session


def _xlsx(built: "Ledger", session: "Session") -> bytes:
    from ecocheck.render.formats.excel.ledger import excel_ledger

    return excel_ledger(built, lang=session.lang)


@command(
    "ledger",
    group=SUMMARISING,
    says=Text("生成 Excel 台账：指标、任务、责任、差距四张表", "Write the ledgers as an Excel workbook"),
    exits={
        DONE: Text("台账已生成", "ledgers written"),
        WRONG_USAGE: Text(
            "命令写得不对，找不到项目，或没有装 Excel 组件",
            "wrong usage, no project, or no library for Excel files",
        ),
    },
    selects=True,
    examples=("ecocheck ledger -o 台账.xlsx", "ecocheck ledger --county 武都区 --year 2024 -o 武都区.xlsx"),
    formats=(formats.xlsx(_xlsx),),
)
def ledger(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Ledger]",
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
    from ecocheck.app.gaps import find_gaps
    from ecocheck.app.ledger import build_ledger

    checked = check_here(session, wanted, day)
    out.write(build_ledger(checked, find_gaps(checked)))
    return DONE
