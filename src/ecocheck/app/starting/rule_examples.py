"""One example of each kind of rule, which `init --empty` writes as comments into indicators.yaml.

The sentences and numbers are invented. A kind without an example fails a test,
and so does an example that is wrong once its comment signs are taken out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule import RULE_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.setting.writing import Value

OTHER: Final = "1-1"
"""The criterion of the new registry to which an example refers that names another one."""


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A criterion that has a rule of one kind, and the sentence on which the rule rests."""

    name: str
    rule: Mapping[str, Value]
    quote: str
    unit: str | None = None
    keys: Mapping[str, Value] = field(default_factory=dict)
    """Further keys of the criterion."""


EXAMPLES: Final[Mapping[str, RuleExample]] = {
    "at_least": RuleExample("城镇污水处理率", {"at_least": 95}, "城镇污水处理率不低于95%", "%"),
    "more_than": RuleExample("绿色出行分担率", {"more_than": 50}, "绿色出行分担率大于50%", "%"),
    "at_most": RuleExample("单位产值用水量", {"at_most": 40}, "单位产值用水量不高于40立方米/万元", "立方米/万元"),
    "less_than": RuleExample("农药使用量", {"less_than": 3}, "农药使用量小于3吨", "吨"),
    "equals": RuleExample("危险废物安全处置率", {"equals": 100}, "危险废物安全处置率达到100%", "%"),
    "between": RuleExample("城市绿地率", {"between": [35, 65]}, "城市绿地率在35%到65%之间", "%"),
    "range": RuleExample("城市水面率", {"range": {"at_least": 5, "less_than": 20}}, "城市水面率不低于5%、小于20%", "%"),
    "done": RuleExample("生态文明建设规划", {"done": True}, "编制并印发生态文明建设规划"),
    "none": RuleExample("特别重大环境事件", {"none": True}, "不发生特别重大环境事件", "起"),
    "in_force": RuleExample("河湖长制", {"in_force": {"months": 12}}, "河湖长制施行满12个月"),
    "assigned": RuleExample(
        "细颗粒物浓度",
        {"assigned": True},
        "细颗粒物浓度完成上级下达的考核任务",
        keys={"better": {"微克/立方米": "lower"}},
    ),
    "not_worse": RuleExample("林草覆盖率", {"not_worse": "higher"}, "林草覆盖率不低于上年", "%"),
    "improves": RuleExample("地下水超采量", {"improves": "lower"}, "地下水超采量比上年下降", "万吨"),
    "rises_by": RuleExample("公众满意度", {"rises_by": {"points": 2}}, "公众满意度比上年提高2个百分点", "%"),
    "change": RuleExample("优良天数比率", {"change": {"more_than": -1}}, "优良天数比率下降幅度小于1个百分点", "%"),
    "change_percent": RuleExample(
        "单位产值能耗",
        {"change_percent": {"at_most": -3}},
        "单位产值能耗比上年下降3%以上",
        "吨标准煤/万元",
    ),
    "wider_mean": RuleExample(
        "人均生活用水量", {"wider_mean": {"of": "全市", "is": "at_most"}}, "人均生活用水量不高于全市平均水平", "升"
    ),
    "holds_baseline": RuleExample("生态保护红线面积", {"holds_baseline": True}, "生态保护红线面积不减少", "平方公里"),
    "unstated": RuleExample("公众生态文明意识", {"unstated": "明显提高"}, "公众生态文明意识明显提高"),
    "readings": RuleExample(
        "绿色建筑占比",
        {"readings": [{"at_least": 60}, {"rises_by": {"points": 60}}]},
        "绿色建筑占比提高60%",
        "%",
    ),
    "all_of": RuleExample(
        "再生水利用率",
        {"all_of": [{"at_least": 25}, {"not_worse": "higher"}]},
        "再生水利用率不低于25%，且不低于上年",
        "%",
    ),
    "any_of": RuleExample(
        "秸秆综合利用率",
        {"any_of": [{"at_least": 90}, {"rises_by": {"points": 5}}]},
        "秸秆综合利用率不低于90%，或比上年提高5个百分点",
        "%",
    ),
    "at_least_of": RuleExample(
        "垃圾处理",
        {"at_least_of": {"n": 1, "of": [{"at_least": 80}, {"not_worse": "higher"}]}},
        "垃圾处理率不低于80%、不低于上年，至少做到一项",
        "%",
    ),
    "when": RuleExample(
        "水质优良比例",
        {"when": [{"if": {"last_year": {"at_least": 90}}, "then": {"at_least": 90}}, {"else": {"improves": "higher"}}]},
        "水质优良比例上年不低于90%的保持不低于90%，其余比上年提高",
        "%",
    ),
    "not_concerned": RuleExample(
        "湿地保护率",
        {
            "when": [
                {"if": {"last_year": {"more_than": 0}}, "then": {"not_worse": "higher"}},
                {"else": {"not_concerned": "上年没有湿地"}},
            ]
        },
        "上年湿地保护率大于0的不降低，上年没有湿地的不涉及",
        "%",
    ),
    "meets": RuleExample("前项指标", {"meets": OTHER}, "前项指标达标"),
    "counties": RuleExample(
        "县区达标比例",
        {"counties": {"meet": OTHER, "share": "80%"}},
        "80%以上的县区前项指标达标",
        keys={"line": "city_only"},
    ),
}


def examples() -> tuple[tuple[str, RuleExample], ...]:
    """The example of each kind that a rule may have, in the order of the kinds."""
    return tuple((kind, EXAMPLES[kind]) for kind in RULE_KINDS if kind in EXAMPLES)
