"""Building and rendering reports of the small invented project beside this file."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.render.templating.report import Form, render_report

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang

HERE = Path(__file__).parent
PROJECT = HERE / "project"
AS_OF = datetime.date(2025, 6, 30)


@cache
def report_of(wanted: Wanted, root: Path = PROJECT, as_of: datetime.date = AS_OF) -> Report:
    """The report of what is wanted."""
    opened = open_project(root, exactly=True)
    return report_on(opened, select(opened.project, wanted), as_of)


def rendered(wanted: Wanted, form: Form, *, lang: Lang = "zh", templates: Path | None = None) -> str:
    """That report as text."""
    return render_report(report_of(wanted), form=form, lang=lang, templates=templates)


def of(*counties: str) -> Wanted:
    """Those regions."""
    return Wanted(counties=counties)
