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

    numerator: Text = Field(title="分子名称")
    denominator: Text = Field(title="分母名称")
    unit: Text | None = Field(None, title="计数单位", description="分子、分母按个数计的写，例如 家、个")
    numerator_unit: Text | None = Field(
        None, title="分子的计量单位", description="不按个数计的写，例如 万吨；填报时按此单位"
    )
    denominator_unit: Text | None = Field(
        None, title="分母的计量单位", description="不按个数计的写，例如 万人；填报时按此单位"
    )
    derived: bool = Field(default=True, title="由编制单位推定")

    @property
    def units(self) -> tuple[str | None, str | None]:
        """The units in which numerator and denominator are to be reported; None where it is left open."""
        return self.numerator_unit or self.unit, self.denominator_unit or self.unit


def phase_of(phases: Iterable[Phase], year: int | None) -> Phase | None:
    """The phase in which a line of that year is due: where two phases contain the year, the one that ends first.

    A line of 2023 belongs to 近期, whose sentence is 2023年底，各项指标全面达到.
    中期 contains 2023 too, but would make the line due two years later.
    """
    holding = [one for one in phases if year is not None and one.first <= year <= one.last]
    return min(holding, key=lambda one: one.last, default=None)
