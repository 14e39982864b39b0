"""Further models of indicators.yaml: the plan's phases, and the names of the parts of a ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from ecocheck.model.base import Model, Text, Year

if TYPE_CHECKING:
    from collections.abc import Iterable


class Phase(Model):
    """近期, 中期 or 远期: years of the plan, both included, with the sentence that names them.

    The plan's phases overlap, so that a year may lie in two.
    """

    name: Text = Field(title="阶段名称")
    first: Year = Field(title="起始年")
    last: Year = Field(title="结束年")
    clause: Text = Field(title="条款")
    quote: Text = Field(title="原文")


class PartNames(Model):
    """What the numerator and the denominator of a ratio are; the plan does not state it, so it is derived."""

    numerator: Text = Field(title="分子是什么")
    denominator: Text = Field(title="分母是什么")
    unit: Text | None = Field(None, title="分子的计数单位", description="分子按个数计的才写，例如 家、个")
    derived: bool = Field(default=True, title="由我们推得")


def phase_of(phases: Iterable[Phase], year: int | None) -> Phase | None:
    """The phase in which a line of that year is due: where two phases contain the year, the one that ends first.

    A line of 2023 belongs to 近期, whose sentence is 2023年底，各项指标全面达到.
    中期 contains 2023 too, but would make the line due two years later.
    """
    holding = [one for one in phases if year is not None and one.first <= year <= one.last]
    return min(holding, key=lambda one: one.last, default=None)
