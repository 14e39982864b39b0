"""The cases of reviews that `--fail-on` names, the same in every command that has them."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from ecocheck.cli.command import Says
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import Row

REVIEW_CASES: Final = ("unreviewed", "stale")
FailOnReviews: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情况", "CASE"),
        Text(
            "出现所列情况时退出码为 1，可重复写：unreviewed 有达标而没有有效的同意（不含县区同全市标准的比较），"
            "stale 有退回或复核已失效",
            "exit with 1 on this; may repeat: unreviewed (met without a valid agreement, counties against city lines "
            "aside), stale (returned, or out of date)",
        ),
        words=REVIEW_CASES,
    ),
]


def review_case_occurs(case: str, rows: "Iterable[Row]") -> bool:
    """Whether a case occurs among the verdicts. Where no reviews are kept, nothing is reviewed."""
    from ecocheck.app.reviewing.overview import is_outdated, is_unreviewed

    return any(map({"unreviewed": is_unreviewed, "stale": is_outdated}[case], rows))
