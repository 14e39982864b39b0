"""`ecocheck explain`: shows the manual page of a code, or explains a verdict; the form of the argument decides."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import re
import unicodedata
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import AsOf, Counties, StandardId, Years, one_of, read_day, read_wanted
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.explaining import Explained
    from ecocheck.app.opening import Opened
    from ecocheck.app.reaching.views import Reached
    from ecocheck.app.selection import Selection, Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.findings.entry import Entry
    from ecocheck.render.pages.tree import Page

    Made = Explained | Reached | tuple[Entry, ...]
    """An explanation, what would turn it, or pages of the manual."""

_UNKNOWN = Text(
    "没有编号“{code}”。错误编号分 {families}，用 ecocheck explain 可以列出全部",
    "There is no code “{code}”. Codes stand in the families {families}; ecocheck explain lists them all",
)
_A_CODE = Text(
    "没有指标“{code}”。错误编号写成 ecocheck explain ECO{code}",
    "There is no indicator “{code}”. For the code write ecocheck explain ECO{code}",
)
_CODE = regex(r"ECO[\s_-]*(\d{3})\W*", re.ASCII | re.IGNORECASE)
_FOR_CODES = Text(
    "选项 {options} 只用于解释判定（24-1、24、T72-1），不用于错误编号",
    "{options}: only for verdicts (24-1, 24, T72-1), not for codes",
)

Topic = Annotated[
    str | None,
    typer.Argument(),
    Says(
        Text("编号", "ID"),
        Text(
            "判定项（24-1）、指标（24）、任务（T72）、任务目标（T72-1）或错误编号（ECO301）；不写则列出全部错误编号",
            "a criterion (24-1), indicator (24), task (T72), target (T72-1) or code (ECO301); without it: all codes",
        ),
        kind=Kind.TOPIC,
    ),
]


To = Annotated[
    str | None,
    typer.Option("--to"),
    Says(
        Text("判定", "VERDICT"),
        Text(
            "试算：写 met，列出使其判为达标的最小变动，每一项都另行判定过；不写入任何文件，不得照此填报",
            "trial: with met, the smallest changes that would make it met, each judged again; nothing is written, and "
            "no figure is to be reported by it",
        ),
        words=("met",),
    ),
]


def _page(made: "Made", session: "Session") -> "Page":
    from ecocheck.app.explaining.views import Explained

    if isinstance(made, Explained):
        from ecocheck.render.pages.explain import explain_page

        return explain_page(made, session.lang)
    if not isinstance(made, tuple):
        from ecocheck.render.pages.reaching import reaching_page

        return reaching_page(made, session.lang)
    from ecocheck.render.pages.manual import index_page, manual_page

    return manual_page(made[0], session.lang) if len(made) == 1 else index_page(made, session.lang)


def _json(made: "Made", session: "Session") -> bytes:
    from ecocheck.app.explaining.views import Explained

    if isinstance(made, Explained):
        from ecocheck.render.as_json.explain import explain_json

        return explain_json(made, session.lang)
    if not isinstance(made, tuple):
        from ecocheck.render.as_json.reaching import reaching_json

        return reaching_json(made, session.lang)
    from ecocheck.render.as_json.listing import manual_json

    return manual_json(made, session.lang)


def _of_the_project(given: "Mapping[str, Any]") -> bool:
    from ecocheck.app.selection import is_topic

    return is_topic((given["code"] or "").strip())


@command(
    "explain",
    needs_project=_of_the_project,
    group=REVIEWING,
    says=Text("说明一个判定：依据、数据、三年对照、判定改变的条件；或说明一个错误编号", "Explain a verdict, or a code"),
    selects=True,
    examples=(
        "ecocheck explain {criterion} --county {county}",
        "ecocheck explain {criterion} --county {county} --to met",
        "ecocheck explain {target}",
        "ecocheck explain ECO301",
    ),
    formats=(*formats.page(_page), formats.json(_json)),
)
def explain(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Made]",
    *,
    code: Topic = None,
    county: Counties = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    to: To = None,
) -> int:
    """Write the explanation of a verdict or a code, or what would turn the verdict. Raises Stop."""
    from ecocheck.app.selection import is_topic

    topic = (code or "").strip()
    if is_region(topic):
        raise WrongUsage(region_behind("explain 1-1", topic, session.lang))
    if not is_topic(topic):
        given = {"--county": county, "--year": year, "--standard": standard, "--as-of": as_of, "--to": to}
        out.write(_pages(session, code, [name for name, value in given.items() if value]))
        return DONE
    if to is not None:
        one_of(session, "--to", to, ("met",))
    wanted = read_wanted(session, county, None, None, year, standard)
    opened, selection, day = _asked(session, topic, wanted, read_day(session, as_of), out)
    if to is None:
        from ecocheck.app.explaining import explain as explain_verdicts

        out.write(explain_verdicts(opened, selection, day))
        return DONE
    from ecocheck.app.reaching.asking import reach_met

    out.write(reach_met(opened, selection, day))
    return DONE


def _pages(session: "Session", code: str | None, given: list[str]) -> "tuple[Entry, ...]":
    """The manual page of a code; the pages of all codes without one. Raises Stop."""
    from ecocheck.findings.catalogue import CATALOGUE

    if given:
        raise WrongUsage(_FOR_CODES.of(session.lang).format(options=joined(given, session.lang)))
    if code is None:
        return tuple(CATALOGUE.values())
    found = _CODE.fullmatch(unicodedata.normalize("NFKC", code).strip())
    entry = CATALOGUE.get(f"ECO{found[1]}") if found is not None else None
    if entry is None:
        families = joined(dict.fromkeys(f"{known[:4]}xx" for known in CATALOGUE), session.lang)
        raise Stop(WRONG_USAGE, _UNKNOWN.of(session.lang).format(code=code, families=families))
    return (entry,)


def _asked(
    session: "Session", topic: str, wanted: "Wanted", day: "datetime.date", out: "Out[Made]"
) -> "tuple[Opened, Selection, datetime.date]":
    """Open the project and select what `topic` names. Raises Stop."""
    from ecocheck.findings.catalogue import CATALOGUE

    opened = open_here(session, out.findings, day)
    try:
        selection = select_here(session, opened, wanted, topic)
    except Stop as stop:
        if f"ECO{topic}" not in CATALOGUE:
            raise
        raise Stop(stop.code, _A_CODE.of(session.lang).format(code=topic)) from stop
    return opened, selection, day
