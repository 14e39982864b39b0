"""The cases of `status --fail-on`: of reviews with `--reviews`, of what is lacking with `--readiness`."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from ecocheck.cli.command import Says
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.options import one_of
from ecocheck.cli.review_cases import REVIEW_CASES
from ecocheck.findings.entry import Text
from ecocheck.model.lack import Lack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.cli.session import Session

LACKS: Final = tuple(one.value for one in Lack)
FailOn: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情况", "CASE"),
        Text(
            "出现所列情况时退出码为 1，可重复写或用逗号隔开。同 --reviews：unreviewed 有达标而没有有效的同意"
            "（不含县区同全市标准的比较），stale 有退回或复核已失效。同 --readiness：no_plan 缺计划安排，"
            "no_data 缺数据支撑，no_evidence 缺材料佐证，partial 三者之一不完整；缺项列在最前，已豁免的不算",
            "exit with 1 on this; several with commas, or repeated. With --reviews: unreviewed (met without a valid "
            "agreement, counties against city lines aside), stale (returned, or out of date). With --readiness: "
            "no_plan, no_data, no_evidence, partial (one of the three is not whole); what is lacking comes first, "
            "and what is waived does not count",
        ),
        words=(*REVIEW_CASES, *LACKS),
    ),
]
_NEEDS_ONE: Final = Text(
    "--fail-on 要同 --reviews 或 --readiness 一起用", "--fail-on goes with --reviews or --readiness only"
)
REVIEWS_ONLY: Final = Text(
    "；这里写的只用于 --reviews，缺项（no_data 等）在命令里同 --readiness 写",
    "; here it is for --reviews only, and what is lacking (no_data and so on) is said with --readiness on the "
    "command line",
)
_COMMAS: Final = str.maketrans("，、", ",,")


def cases_of(session: "Session", fail_on: "Sequence[str] | None", *, readiness: bool, reviews: bool) -> tuple[str, ...]:
    """The cases that were asked for. Raises WrongUsage for one that is none of the switch, and without a switch."""
    written = [case.strip() for text in fail_on or () for case in text.translate(_COMMAS).split(",")]
    if written and not (readiness or reviews):
        raise WrongUsage(_NEEDS_ONE.of(session.lang))
    known = REVIEW_CASES if reviews else LACKS
    return tuple(dict.fromkeys(one_of(session, "--fail-on", case, known) for case in written))
