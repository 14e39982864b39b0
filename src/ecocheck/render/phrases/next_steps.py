"""The commands that outputs propose, and the one place that names the files in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.form import form_name
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from ecocheck.app.reporting.pages import RegionReport, Report

_MANY: Final = 3
"""A file is named after no more regions or offices than these."""
_NAMES: Final = {
    "all": "{city}{years}年全市报告",
    "city": "{city}{years}年市级报告",
    "some": "{whose}{years}年报告",
    "offices": "{whose}{years}年工作清单",
    "rest": "{first}等{n}个",
}
"""File names are Chinese in either language, as the names of places are."""
_FORM: Final = "ecocheck form --county {region} --year {year} -o {name}.xlsx"
_WRITTEN: Final = "{command} -o {file}"
GAPS: Final = Text("逐项列出", "all of it")
FORM: Final = Text("填报表", "form")
WEB: Final = Text("网页报告", "web page")
WORD: Final = Text("Word报告", "Word file")
ALSO: Final = Text("同上，文件名写 {file}", "the same, with {file}")


def report_name(report: Report) -> str:
    """The name of a report's file without suffix: whose it is, of which years, and what it is."""
    years = str(report.years[0]) if len(report.years) == 1 else f"{report.years[0]}-{report.years[-1]}"
    if report.agencies:
        return _NAMES["offices"].format(whose=_whose(report.agencies), years=years)
    if report.all_places and len(report.places) > 1:
        return _NAMES["all"].format(city=report.city, years=years)
    if report.places == (report.city,):
        return _NAMES["city"].format(city=report.city, years=years)
    return _NAMES["some"].format(whose=_whose(report.places), years=years)


def _whose(names: tuple[str, ...]) -> str:
    return joined(names, "zh") if len(names) <= _MANY else _NAMES["rest"].format(first=names[0], n=len(names))


def written_by(command: str, file: str) -> str:
    """The command that writes the file."""
    return _WRITTEN.format(command=command, file=file)


def form_command(part: RegionReport) -> str:
    """The command that makes the form of one region and year."""
    return _FORM.format(region=part.region, year=part.year, name=form_name(part.region, part.year))
