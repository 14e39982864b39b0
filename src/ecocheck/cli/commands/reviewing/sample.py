"""`ecocheck sample`: draws verdicts at random for review."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.commands.forms.workbooks import must_not_be_filled
from ecocheck.cli.exits import DONE, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import AsOf, Counties, StandardId, Years, read_day, read_wanted
from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.opening import Opened
    from ecocheck.app.sampling import Key, Sample
    from ecocheck.app.selection import Selection
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_NUMBER = regex(r"[1-9]\d{0,5}", re.ASCII)
_BAD_NUMBER = Text("--n 要写正整数，例如 12，不能写“{value}”", "--n takes a whole number such as 12, not “{value}”")
_BY_THE_PLAN = Text(
    "抽验表只按方案判定，不能写 --standard：复核意见是对方案判定的复核；只看文字的不受此限",
    "a form for reviews is judged by the plan, without --standard, since reviews are; text is not limited so",
)
_THERE = Text(
    "{files} 已经有了，里面可能有填好的复核意见，没有写入：请移走，或者换一个文件名",
    "{files}: already there, perhaps with opinions in it; nothing was written. Take it away, or choose another name",
)
_BLANK_SEED = Text("--seed 不能是空的", "--seed cannot be blank")

HowMany = Annotated[
    str,
    typer.Option("--n"),
    Says(Text("数目", "NUMBER"), Text("抽取的判定个数；不写则为 12", "how many verdicts; default: 12")),
]
_FORM = Text("xlsx 是供复核人填写的抽验表，须用 -o 写明文件", "xlsx is a form for the reviewer and needs -o")

Seed = Annotated[
    str | None,
    typer.Option("--seed"),
    Says(
        Text("种子", "SEED"),
        Text(
            "随机种子，数字或文字；同一种子、同一批数据抽到的相同；不写则为所查年份",
            "number or word; the same seed draws the same from the same data; default: the year",
        ),
    ),
]


class _Made(NamedTuple):
    """The sample; for a form also the fingerprint of what each of its verdicts rests on."""

    sample: "Sample"
    prints: "Mapping[Key, str]"


def _page(made: _Made, session: "Session") -> "Page":
    from ecocheck.render.pages.reviewing.sample import sample_page

    return sample_page(made.sample, session.lang)


def _json(made: _Made, session: "Session") -> bytes:
    from ecocheck.render.as_json.explain import sample_json

    return sample_json(made.sample, session.lang)


def _form(made: _Made, session: "Session") -> bytes:
    from ecocheck.render.formats.excel.review_form import excel_review_form

    return excel_review_form(made.sample, made.prints, lang=session.lang)


@command(
    "sample",
    group=REVIEWING,
    says=Text("随机抽取判定供复核，附复核所需的全部依据", "Draw verdicts at random for review, with their ground"),
    selects=True,
    examples=("ecocheck sample --n 12 --seed 2024", "ecocheck sample --n 12 -o 抽验表.xlsx"),
    formats=(*formats.page(_page), replace(formats.xlsx(_form), note=_FORM), formats.json(_json)),
)
def sample(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[_Made]",
    *,
    n: HowMany = "12",
    seed: Seed = None,
    county: Counties = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
) -> int:
    """Draw verdicts, and write each with all that it rests on. Raises Stop."""
    if not _NUMBER.fullmatch(n):
        raise WrongUsage(_BAD_NUMBER.of(session.lang).format(value=n))
    if seed is not None and not seed.strip():
        raise WrongUsage(_BLANK_SEED.of(session.lang))
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, None, None, year, standard)
    from ecocheck.app.sampling import draw_sample

    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted)
    is_form = out.form.name == "xlsx"
    if is_form and selection.standard is not None:
        raise WrongUsage(_BY_THE_PLAN.of(session.lang))
    if is_form:
        must_not_be_filled(session, out.path, _THERE)
    made = draw_sample(opened, selection, day, number=int(n), seed=seed)
    out.write(_Made(made, _prints(opened, selection, day) if is_form else {}))
    return DONE


def _prints(opened: "Opened", selection: "Selection", day: "datetime.date") -> "Mapping[Key, str]":
    from ecocheck.app.reviewing.grounds import judge_grounds

    return judge_grounds(opened, replace(selection, tasks=()), day).prints
