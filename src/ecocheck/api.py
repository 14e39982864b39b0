"""The Python interface: open a project, validate it, judge it, list what is lacking, write a report, publish the data.

`docs/python.md` explains it. Nothing here prints, exits or reads the clock:
the day is a parameter. Amounts are exact fractions in the criterion's unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking import Checked, check
from ecocheck.app.gaps import Gap, GapKind, find_gaps
from ecocheck.app.opening import BrokenRegistryError, Opened, open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import NothingOfYearError, NothingSelectedError, Wanted, select
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.app.validating import Validated, validate
from ecocheck.app.verdicts.row import Row, TargetRow
from ecocheck.findings import Finding, Severity
from ecocheck.findings.catalogue import hint_of, message_of, severity_of
from ecocheck.source.discover import NoProjectError
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.findings import Lang
    from ecocheck.render.templating.report import Form

__all__ = [
    "BrokenRegistryError",
    "Checked",
    "Finding",
    "Gap",
    "GapKind",
    "NoProjectError",
    "NothingOfYearError",
    "NothingSelectedError",
    "Opened",
    "Reason",
    "Row",
    "Severity",
    "TargetRow",
    "UnknownNameError",
    "Validated",
    "Verdict",
    "Wanted",
    "find_gaps",
    "hint_of",
    "judge",
    "message_of",
    "open_data",
    "open_project",
    "report",
    "severity_of",
    "validate",
]


def judge(opened: Opened, wanted: Wanted, as_of: datetime.date) -> Checked:
    """Judge what is wanted, as `ecocheck check` does.

    `rows` are the verdicts on criteria and `targets` those on targets of
    tasks, in the order of units.yaml, year and registry. Errors in data files
    become `findings`; everything else is still judged. Raises UnknownNameError,
    NothingOfYearError, NothingSelectedError.
    """
    return check(opened, select(opened.project, wanted), as_of)


def open_data(checked: Checked) -> Iterator[tuple[str, bytes]]:
    """The files of the data package of a check: path below the package's folder, and content.

    A table each as CSV, `dictionary.md`, and at last `datapackage.json`; the
    same bytes for the same project and day. Reads the data files again and
    looks at the evidence; raises OSError.
    """
    from ecocheck.render.open_data.package import open_data as files

    return files(checked)


def report(  # noqa: PLR0913 what is reported, for which day, and in which format
    opened: Opened, wanted: Wanted, as_of: datetime.date, *, form: Form = "md", lang: Lang = "zh", own: bool = False
) -> str:
    """The report of what is wanted, as Markdown (`md`) or as one page of HTML (`html`).

    `own` uses the templates in the project's `templates/`; they may be a
    stranger's, so they run in a sandbox. Raises the errors of `judge`, and
    `ecocheck.render.templating.report.TemplateFault` where such a template is broken.
    """
    from ecocheck.render.templating.report import render_report

    templates = opened.project.templates if own else None
    built = report_on(opened, select(opened.project, wanted), as_of)
    return render_report(built, form=form, lang=lang, templates=templates)
