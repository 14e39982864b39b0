"""`ecocheck review`: records what somebody who looked into verdicts says of them."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, FOUND, WrongUsage
from ecocheck.cli.opening import must_be_few, open_here, selecting
from ecocheck.cli.options import AsOf, Counties, Years, one_of, read_day, read_past_day, read_wanted
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.model.reviews import OPINION_WORDS
from ecocheck.render.phrases.joins import joined
from ecocheck.source.written.characters import as_seen

if TYPE_CHECKING:
    from ecocheck.app.opening import Opened
    from ecocheck.app.reviewing.made import Made
    from ecocheck.app.selection import Selection
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.model.reviews import OpinionWord
    from ecocheck.render.pages.tree import Page

_NEEDS_IDS = Text(
    "review 要写明复核哪些判定，如 ecocheck review 1-1 1-2 --county 某县；在终端上不写编号，就逐项询问",
    "review needs the ids of verdicts, as in ecocheck review 1-1 1-2 --county 某县; on a terminal it asks for each",
)
_NEEDS_BY = Text(
    "review 要用 --by 写明复核单位和复核人，中间空一格，如 --by “市生态环境局 周正”，现在是：{typed}",
    "review needs --by with office and person, a blank between them, as in --by “市生态环境局 周正”, not: {typed}",
)
_NEEDS_OPINION = Text(
    "review 要用 --opinion 写明意见：{known}；在终端上不写，就逐项询问",
    "review needs --opinion with one of {known}; on a terminal it asks for each",
)
_NEEDS_REASON = Text("意见是{opinion}的，要用 --reason 写明理由", "{opinion} needs --reason")
_WHICH_REGION = Text(
    "要用 --county 写明复核哪个地区的，可重复写；不写就是给各地区都记同一个意见",
    "name the regions with --county, which may repeat: without it every region would get the same opinion",
)
_NONE_APPLIES = Text(
    "所写的编号在所写的地区都不适用，没有可复核的判定；确要复核，写判定项自己的编号",
    "nothing of these ids applies there; to review one all the same, give its own id",
)
_ONE_FORM = Text("一次只收一份表，--from 只写一个", "one form at a time: give --from once")
_IDS = Text("编号", "ids")
_IN_FORM = Text("用了 --from，{options}以表里填的为准，不能再写", "--from does not go with {options}")
_QUOTES = "\"'“”‘’「」『』＂＇"
_NONE = Text("没有写", "nothing")

Ids = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("编号 ...", "ID ..."),
        Text(
            "判定项（24-2）、指标（24）、任务（T72）或任务目标（T72-1），可写多个；在终端上不写，则逐项询问尚未复核和已失效的",
            "criteria (24-2), indicators (24), tasks (T72) or targets (T72-1), several if need be; without them a "
            "terminal asks for all that are not reviewed or out of date",
        ),
        kind=Kind.TOPIC,
    ),
]
By = Annotated[
    str | None,
    typer.Option("--by"),
    Says(Text("单位和姓名", "WHO"), Text("复核单位和复核人，中间空一格", "office and person, a blank between them")),
]
Opinion = Annotated[
    str | None,
    typer.Option("--opinion"),
    Says(
        Text("意见", "OPINION"),
        Text("同意、退回或存疑；在终端上不写，则逐项询问", "同意 (agreed), 退回 (returned) or 存疑 (doubted)"),
        words=("同意", "退回", "存疑"),
    ),
]
Reason = Annotated[
    str | None,
    typer.Option("--reason"),
    Says(Text("理由", "REASON"), Text("理由；退回和存疑必须写", "the reason; needed for 退回 and 存疑")),
]
On = Annotated[
    str | None,
    typer.Option("--date"),
    Says(Text("日期", "DATE"), Text("复核日期（年-月-日）；不写则为今天", "the day of the review; default: today")),
]
From = Annotated[
    list[str] | None,
    typer.Option("--from"),
    Says(
        Text("抽验表", "FORM"),
        Text(
            "收回填好的抽验表（由 ecocheck sample -o 抽验表.xlsx 生成）；表里有错的，一条也不记",
            "take back a filled form of ecocheck sample -o; where it has an error, nothing is recorded",
        ),
        kind=Kind.FILE,
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run"),
    Says(SWITCH, Text("试运行，只列会记入的意见，不写入", "only show what would be recorded")),
]


def _page(made: "Made", session: "Session") -> "Page":
    from ecocheck.render.pages.reviewing.recorded import recorded_page

    return recorded_page(made, session.lang)


def _json(made: "Made", session: "Session") -> bytes:
    from ecocheck.render.as_json.review import recorded_json

    return recorded_json(made, session.lang)


@command(
    "review",
    group=REVIEWING,
    says=Text("记录对判定的复核意见；依据变动后复核自动失效", "Record what a reviewer says of verdicts"),
    exits={
        DONE: Text("全部意见已记入", "every opinion was recorded"),
        FOUND: Text(
            "有意见没有记入，已说明原因；或登记册有错", "some opinion was refused, with the reason; broken registry"
        ),
    },
    selects=True,
    examples=(
        'ecocheck review {other_criterion} --county {county} --by "市生态环境局 周正" --opinion 同意',
        'ecocheck review {criterion} --county {county} --by "市生态环境局 周正" --opinion 退回 --reason "分母不对"',
        'ecocheck review --county {county} --by "市生态环境局 周正"',
        "ecocheck review --from 抽验表.xlsx",
    ),
    formats=(*formats.page(_page), formats.json(_json)),
)
def review(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Made]",
    *,
    ids: Ids = None,
    county: Counties = None,
    year: Years = None,
    by: By = None,
    opinion: Opinion = None,
    reason: Reason = None,
    date: On = None,
    from_: From = None,
    dry_run: DryRun = False,
    as_of: AsOf = None,
) -> int:
    """Record opinions, and say what was recorded. Raises Stop, OSError."""
    from ecocheck.app.reviewing.choosing import applying
    from ecocheck.app.reviewing.given import Reviewer
    from ecocheck.app.reviewing.grounds import judge_grounds
    from ecocheck.app.reviewing.made import Made
    from ecocheck.cli.commands.reviewing.asking import ask_each, can_ask
    from ecocheck.cli.commands.reviewing.recording import office_here, record_form, record_here

    day = read_day(session, as_of)
    if from_:
        if len(from_) > 1:
            raise WrongUsage(_ONE_FORM.of(session.lang))
        others = {"--by": by, "--opinion": opinion, "--reason": reason, "--date": date}
        _only_form(session, {_IDS.of(session.lang): ids, "--county": county, "--year": year, **others})
        made = record_form(session, open_here(session, out.findings, day), from_[0], day, writes=not dry_run)
        out.write(made)
        return FOUND if made.faulty else DONE
    region = next(filter(is_region, ids or ()), None)
    if region is not None:
        raise WrongUsage(region_behind("review 1-1", region, session.lang))
    said = _opinion(session, opinion, reason)
    asks = said is None and can_ask(session)
    if said is None and not asks:
        raise WrongUsage(_NEEDS_OPINION.of(session.lang).format(known=joined(OPINION_WORDS, session.lang)))
    if not ids and not asks:
        raise WrongUsage(_NEEDS_IDS.of(session.lang))
    names = _names(session, by)
    opened = open_here(session, out.findings, day)
    if not county and not asks and len(opened.project.units.regions()) > 1:
        raise WrongUsage(_WHICH_REGION.of(session.lang))
    who = Reviewer(office_here(session, opened, names[0]), names[1], read_past_day(session, date, day, "--date"))
    grounds = judge_grounds(opened, _selection(session, opened, ids or [], county, year), day)
    named = frozenset(ids or ())
    grounds = applying(grounds, named)
    if named and not grounds.of:
        raise WrongUsage(_NONE_APPLIES.of(session.lang))
    if said is None:
        given = ask_each(session, opened, grounds, who, every=bool(ids))
    else:
        given = tuple(who.says(key, *said) for key in grounds.of)
    made = Made(grounds.checked, record_here(session, grounds, given, day, writes=not dry_run), written=not dry_run)
    out.write(made)
    return FOUND if made.faulty else DONE


def _only_form(session: "Session", others: "dict[str, object]") -> None:
    """Refuse what a form says itself. Raises WrongUsage."""
    given = [option for option, value in others.items() if value]
    if given:
        raise WrongUsage(_IN_FORM.of(session.lang).format(options=joined(given, session.lang)))


def _opinion(session: "Session", typed: str | None, reason: str | None) -> "tuple[OpinionWord, str | None] | None":
    if typed is None:
        return None
    known = {**OPINION_WORDS, **{word: word for word in OPINION_WORDS.values()}}
    word: OpinionWord = known[one_of(session, "--opinion", typed.strip(), tuple(known))]  # type: ignore[assignment]  # the words of the model
    said = as_seen(reason or "").strip() or None
    if word != "agreed" and said is None:
        raise WrongUsage(_NEEDS_REASON.of(session.lang).format(opinion=typed.strip()))
    return word, said


def _names(session: "Session", by: str | None) -> tuple[str, str]:
    """Office and person, with any blank or a stroke between, in quotes or not. Raises WrongUsage."""
    typed = as_seen(by or "").strip().strip(_QUOTES).replace("／", "/")
    if "/" in typed:
        office, _, person = (one.strip() for one in typed.rpartition("/"))
    else:
        *offices, person = typed.split() or [""]
        if len(offices) > 1 and len(offices[-1]) == len(person) == 1:
            person = offices.pop() + person  # 周　正
        office = " ".join(offices)
    if not office or not person:
        raise WrongUsage(_NEEDS_BY.of(session.lang).format(typed=by or _NONE.of(session.lang)))
    return office, person


def _selection(
    session: "Session", opened: "Opened", ids: list[str], counties: list[str] | None, years: list[str] | None
) -> "Selection":
    from ecocheck.app.reviewing.choosing import select_topics
    from ecocheck.app.selection import select

    wanted = read_wanted(session, counties, None, None, years)
    with selecting(session, opened):
        selection = select_topics(opened.project, ids, wanted) if ids else select(opened.project, wanted)
    must_be_few(session, selection)
    return selection
