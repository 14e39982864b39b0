"""`ecocheck explain`: the manual page of a code, or why a verdict is what it is. The argument's form decides."""

# annotations here are read by typer while the program runs

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    PAGE_FORMATS,
    AsOf,
    Counties,
    PageFormat,
    StandardId,
    Years,
    findings_in,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.output import say_page
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.cli.usage import separator
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.explaining import Explained
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.opening import Findings
    from ecocheck.findings import Entry

_UNKNOWN = Text(
    "没有编号“{code}”。错误编号分 {families}，用 ecocheck explain 可以列出全部",
    "There is no code “{code}”. Codes stand in the families {families}; ecocheck explain lists them all",
)
_UNKNOWN_TARGET = Text(
    "没有任务目标“{name}”。任务目标有：{known}", "There is no target of a task “{name}”. Targets: {known}"
)
_FOR_CODES = Text(
    "选项 {options} 只用于解释判定（24-1、24、T72-1），不用于错误编号",
    "{options}: only for verdicts (24-1, 24, T72-1), not for codes",
)


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("explain", cls=Command)
    def explain(  # noqa: PLR0913, PLR0917 an option a parameter
        code: Annotated[str | None, typer.Argument()] = None,
        county: Counties = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        format: PageFormat = "text",  # noqa: A002 the option's name
    ) -> int:
        from ecocheck.app.explaining import is_topic

        topic = (code or "").strip()
        if not is_topic(topic):
            given = {"--county": county, "--year": year, "--standard": standard, "--as-of": as_of}
            chosen = one_of(session, "--format", format, PAGE_FORMATS)
            return _page(session, code, [name for name, value in given.items() if value], chosen)
        chosen = one_of(session, "--format", format, PAGE_FORMATS)
        wanted = read_wanted(session, county, None, None, year, standard)
        made = _explained(session, topic, wanted, read_day(session, as_of), findings_in(chosen))
        if chosen == "json":
            from ecocheck.render.as_json.explain import explain_json

            say_bytes(explain_json(made, session.lang))
        else:
            from ecocheck.render.pages.explain import explain_page

            say_page(session, explain_page(made, session.lang), chosen)
        return DONE


def _page(session: Session, code: str | None, given: list[str], chosen: str) -> int:
    """The manual page of a code, or the list of them all. Raises Stop."""
    from ecocheck.findings.catalogue import CATALOGUE
    from ecocheck.render.pages.manual import index_page, manual_json, manual_page

    if given:
        raise WrongUsage(_FOR_CODES.of(session.lang).format(options=separator(session.lang).join(given)))
    entries = list(CATALOGUE.values()) if code is None else [_entry(session, code)]
    if chosen == "json":
        say_bytes(manual_json(entries, session.lang))
    else:
        page = index_page(entries, session.lang) if code is None else manual_page(entries[0], session.lang)
        say_page(session, page, chosen)
    return DONE


def _entry(session: Session, code: str) -> "Entry":
    from ecocheck.findings.catalogue import CATALOGUE

    entry = CATALOGUE.get(code.strip().upper())
    if entry is None:
        families = separator(session.lang).join(dict.fromkeys(f"{known[:4]}xx" for known in CATALOGUE))
        raise Stop(WRONG_USAGE, _UNKNOWN.of(session.lang).format(code=code, families=families))
    return entry


def _explained(
    session: Session, topic: str, wanted: "Wanted", day: "datetime.date", findings: "Findings"
) -> "Explained":
    """Open, find what was asked about, judge and explain it. Raises Stop."""
    from dataclasses import replace

    from ecocheck.app.explaining import explain, is_task, topic_selection
    from ecocheck.app.selection import UnknownNameError

    opened = open_here(session, findings)
    if not is_task(topic):
        selection = select_here(session, opened, replace(wanted, indicators=(topic,)))
        return explain(opened, replace(selection, tasks=()), day)
    select_here(session, opened, wanted)
    try:
        return explain(opened, topic_selection(opened.project, topic, wanted), day)
    except UnknownNameError as unknown:
        known = separator(session.lang).join(unknown.known)
        raise Stop(WRONG_USAGE, _UNKNOWN_TARGET.of(session.lang).format(name=unknown.name, known=known)) from unknown
