"""Models of indicators.yaml: the plan's indicators as criteria, each with dated revisions of its rule."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Date, Model, Number, Text, Year, Yes
from ecocheck.model.rule import Rule
from ecocheck.model.standard import Crossing, Level, Nature, Standard
from ecocheck.model.tasks import Due
from ecocheck.model.terms import PartNames, Phase
from ecocheck.quantity.comparing import Better

DocumentOf: TypeAlias = Literal["any", "year"] | Annotated[int, Field(ge=1)]
"""The years of which the document behind a success may be: any, the figure's own year, or the last N years."""

Line: TypeAlias = Literal["each", "city", "city_only", "county_only", "handed"]


class Provision(Model):
    """A clause of the plan by which lists are made, and its sentence."""

    clause: Text = Field(title="条款")
    quote: Text = Field(title="原文")


class Plan(Model):
    """The document that the registry transcribes."""

    title: Text = Field(title="方案名称")
    number: Text = Field(title="文号")
    dated: Date | None = Field(title="成文日期", description="还不知道的留空")
    subject: Text | None = Field(
        None, title="事项", description="写在报告和填报表的标题里，在“年度”和“指标”之间；不写则没有"
    )
    duties: Provision | None = Field(None, title="编制责任清单、任务清单的依据", description="写在工作清单上")
    rectifying: Provision | None = Field(None, title="责令限期整改的依据", description="写在限期整改清单上")


class Domain(Model):
    """One of the plan's fields of work."""

    id: int = Field(ge=1, title="领域编号")
    name: Text = Field(title="领域名称")


_EFFECTS: tuple[frozenset[str], ...] = (
    frozenset({"criterion", "effective", "rule"}),
    frozenset({"target", "effective", "rule"}),
    frozenset({"target", "due"}),
    frozenset({"indicator", "lead"}),
    frozenset({"indicator", "support"}),
    frozenset({"indicator", "lead", "support"}),
    frozenset({"task", "responsible"}),
    frozenset({"place", "none"}),
)
"""The allowed sets of keys in an effect; each set is one kind of effect."""


class Effect(Model):
    """What a settlement changes at one place: a rule, a due date, offices, or nothing."""

    criterion: Text | None = Field(None, title="判定项编号")
    target: Text | None = Field(None, title="任务目标编号")
    indicator: int | None = Field(None, ge=1, title="指标编号")
    task: Text | None = Field(None, title="任务编号")
    place: Text | None = Field(None, title="出处")
    effective: Year | None = Field(None, title="自哪一年起执行")
    rule: Rule | None = Field(None, title="规则")
    due: Due | None = Field(None, title="完成时限")
    lead: tuple[Text, ...] | None = Field(None, min_length=1, strict=False, title="牵头单位")
    support: tuple[Text, ...] | None = Field(None, strict=False, title="配合单位")
    responsible: tuple[Text, ...] | None = Field(None, min_length=1, strict=False, title="责任单位")
    none: Yes | None = Field(None, title="不作改动")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        """Require exactly the keys of one kind of effect."""
        if frozenset(key for key, value in self if value is not None) not in _EFFECTS:
            raise PydanticCustomError("eco.effect", "the keys of one effect")
        return self

    @property
    def concerns(self) -> tuple[str, str]:
        """What the effect changes: the key and the id, or `place` and the place in the plan."""
        for key in ("criterion", "target", "indicator", "task"):
            if getattr(self, key) is not None:
                return key, str(getattr(self, key))
        return "place", self.place or ""


class Settlement(Model):
    """Who settled a contradiction, in which document and when, and what follows for each place."""

    by: Text | None = Field(None, title="处理单位", description="作出决定的单位：市领导小组办公室，市级或市级以上单位")
    document: Text | None = Field(None, title="处理文件", description="文号，或会议纪要等文件的名称")
    date: Date = Field(title="处理日期")
    decision: Text | None = Field(None, title="处理意见")
    reason: Text | None = Field(None, title="处理意见（旧写法）", description="同 decision，新写的用 decision")
    effects: tuple[Effect, ...] = Field(
        (), strict=False, title="对各处的影响", description="每一处写一条：改为什么，或写 none: true（不作改动）"
    )

    @property
    def decided(self) -> str | None:
        """What was decided; older files write it as `reason`."""
        return self.decision if self.decision is not None else self.reason


class Contradiction(Model):
    """Places of the plan that contradict each other; a notice is shown until it is settled."""

    id: Text = Field(title="编号")
    topic: Text | None = Field(None, title="事项")
    places: tuple[Text, ...] = Field(min_length=1, strict=False, title="出处")
    says: tuple[Text, ...] = Field(min_length=1, strict=False, title="各处原文")
    indicators: tuple[int, ...] = Field((), strict=False, title="涉及指标")
    tasks: tuple[Text, ...] = Field((), strict=False, title="涉及任务")
    settled: Settlement | None = Field(None, title="处理情况")


class Citation(Model):
    """Where a rule stands in the plan or in a further standard, and the sentence."""

    document: Text = Field(title="文件")
    clause: Text = Field(title="条款")
    quote: Text = Field(title="原文")


class Revision(Model):
    """A rule, in force from the year `effective` until another of the same standard takes its place."""

    effective: Year = Field(title="自哪一年起执行")
    standard: Text | None = Field(None, title="标准编号", description="不写则为方案自己的规定")
    level: Level | None = Field(None, title="只用于哪一级", description="不写则用于标准的各级；方案的规定不写")
    nature: Nature | None = Field(None, title="性质", description="文件写明是约束性还是参考性的填写；没有写明的不填")
    rule: Rule = Field(title="规则")
    assumption: Text | None = Field(None, title="方案未写明、由编制单位假定之处")
    citation: Citation = Field(title="依据")


class Basis(Model):
    """A 口径 that a measurement may state, the words in a source that reveal it, whether the criterion accepts it."""

    name: Text = Field(title="口径名称")
    phrases: tuple[Text, ...] = Field((), strict=False, title="来源中表明该口径的词语")
    accepted: bool = Field(default=True, title="是否本指标的口径")


class Criterion(Model):
    """One thing that is measured and judged."""

    id: Text = Field(pattern=r"^\d+-\d+$", title="判定项编号")
    name: Text = Field(title="判定项名称")
    unit: Text | None = Field(None, title="计量单位", description="无单位或随考核目标确定的写 null")
    line: Line = Field(
        title="适用范围",
        description="each 各县区；city 全市标准；city_only 只判市级；county_only 只判县区；handed 下达到县区的目标",
    )
    areas: tuple[Text, ...] = Field(
        (), strict=False, title="只适用于哪类区域", description="区域类型，或者 axes 所列的一类"
    )
    bases: tuple[Basis, ...] = Field((), strict=False, title="口径", description="第一个是通常的口径")
    confused_with: tuple[Text, ...] = Field((), strict=False, title="容易混淆的其他指标")
    zero_allowed: bool = Field(default=False, title="分母可以为零")
    may_not_concern: bool = Field(
        default=False, title="可以不涉及", description="有的地区不涉及本项，经上级单位确认的可填 not_concerned"
    )
    totals: bool = Field(default=False, title="市值为各县区分子、分母之和")
    survey: bool = Field(default=False, title="由调查得出")
    may_be_negative: bool = Field(default=False, title="可以为负")
    counted: bool = Field(
        default=True,
        title="是否单独计数",
        description="只供其他判定项引用、不单独计数的写 false：照样判定、照样列出，不计入达标、不达标、现状不清",
    )
    counts: tuple[Text, ...] = Field((), strict=False, title="可填的分项计数")
    note: Text | None = Field(None, title="填报提示")
    better: dict[Text, Better] = Field(
        default_factory=dict,
        title="目标的方向",
        description="随目标下达单位的判定项：每种计量单位是越高越好（higher）还是越低越好（lower）",
    )
    lasts: bool = Field(
        default=False, title="是一种状态", description="登记一次后逐年有效，直至另行登记或 valid_until 期满"
    )
    document_of: DocumentOf = Field(
        "any", title="依据哪一年的文件", description="any 不限；year 须是当年的文件；数字 N 须是最近N年的文件"
    )
    at_odds_with: tuple[Text, ...] = Field(
        (), strict=False, title="不应矛盾的判定项", description="本项达标时必然达标的判定项"
    )
    revisions: tuple[Revision, ...] = Field(min_length=1, strict=False, title="规则的历次版本")

    def in_force(
        self, year: int, standard: str | None = None, level: Level | None = None
    ) -> tuple[int, Revision] | None:
        """Index and revision of the rule in force in that year; None before the first.

        The plan's own revisions, unless a further standard is named; with a
        level, only revisions for that level or for all levels. Of several
        revisions for one year the last counts: a revision from a settled
        contradiction stands after the plan's own.
        """
        started = [
            (index, one)
            for index, one in enumerate(self.revisions)
            if one.effective <= year and one.standard == standard and (level is None or one.level in {None, level})
        ]
        return max(started, key=lambda pair: (pair[1].effective, pair[0]), default=None)

    @property
    def in_plan(self) -> bool:
        """Whether the plan has the criterion; else only further standards have it."""
        return any(one.standard is None for one in self.revisions)

    def stands_in(self, standard: str | None) -> bool:
        """Whether it is among what that standard is compared with: its own criteria, and the plan's."""
        return any(one.standard is None or one.standard == standard for one in self.revisions)

    def checked_by(self, year: int) -> Revision:
        """The revision by which `validate` looks at a figure: the plan's; a standard's where the plan has none."""
        own = self.own_revisions or self.revisions
        started = [one for one in own if one.effective <= year]
        return max(started, key=lambda one: one.effective, default=own[0])

    @property
    def own_revisions(self) -> tuple[Revision, ...]:
        """The plan's own revisions, without those of further standards."""
        return tuple(one for one in self.revisions if one.standard is None)

    def basis(self, name: str) -> Basis | None:
        """The basis of that name; None where the criterion has no such basis."""
        return next((basis for basis in self.bases if basis.name == name), None)


class Axis(Model):
    """A way to class regions, such as 地形 with 山区, 丘陵 and 平原; units.yaml says where each region lies."""

    name: Text = Field(title="分法名称")
    classes: tuple[Text, ...] = Field(min_length=2, strict=False, title="各类")
    document: Text | None = Field(None, title="划分依据的文件")
    note: Text | None = Field(None, title="说明")


class Notice(Model):
    """A wish or an open question in the plan's text, kept but not judged."""

    quote: Text | None = Field(None, title="原文")
    remark: Text = Field(title="说明")


class Indicator(Model):
    """One of the plan's numbered indicators."""

    id: int = Field(ge=1, title="指标编号")
    name: Text = Field(title="指标名称")
    clause: Text | None = Field(None, title="条款")
    domain: int = Field(title="所属领域")
    lead: tuple[Text, ...] = Field(min_length=1, strict=False, title="牵头单位")
    support: tuple[Text, ...] = Field((), strict=False, title="配合单位")
    notices: tuple[Notice | Text, ...] = Field((), strict=False, title="提示")
    criteria: tuple[Criterion, ...] = Field(min_length=1, strict=False, title="判定项")


class Indicators(Model):
    """The whole of indicators.yaml."""

    schema_version: Number | None = Field(None, title="格式版本")
    plan: Plan = Field(title="方案")
    standards: tuple[Standard, ...] = Field((), strict=False, title="方案以外的标准")
    axes: tuple[Axis, ...] = Field((), strict=False, title="地区的分法")
    domains: tuple[Domain, ...] = Field(min_length=1, strict=False, title="领域")
    crosswalk: tuple[Crossing, ...] = Field(
        (), strict=False, title="各标准判定项的对应关系", description="只供对照；判定和数据都不由此得来"
    )
    contradictions: tuple[Contradiction, ...] = Field((), strict=False, title="方案表述不一致之处")
    indicators: tuple[Indicator, ...] = Field(min_length=1, strict=False, title="指标")
    phases: tuple[Phase, ...] = Field((), strict=False, title="方案的阶段")
    parts: dict[Text, PartNames] = Field(default_factory=dict, title="各判定项分子、分母的名称和单位")
