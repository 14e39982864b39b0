"""What the English words mean that an option takes, and the Chinese words that people write for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.findings import Lang

_CHINESE: Final[Mapping[str, tuple[str, ...]]] = {
    "met": ("达标", "已达标"),
    "not_met": ("不达标", "未达标", "没有达标"),
    "undetermined": ("现状不清", "不清", "无法判定", "缺数", "缺数据"),
    "warning": ("错误或警告", "警告", "有警告", "错误"),
    "unreviewed": ("达标而没有有效的同意", "未复核", "没有复核"),
    "overdue": ("逾期", "有逾期", "已逾期"),
    "reopened": ("整改后仍不达标", "仍不达标", "重新打开"),
    "no_plan": ("缺计划安排", "缺计划", "无计划", "计划安排", "计划"),
    "no_data": ("缺数据支撑", "缺数据", "没有数据", "数据支撑", "数据"),
    "no_evidence": ("缺材料佐证", "缺材料", "缺佐证", "材料佐证", "佐证材料", "材料", "佐证"),
    "partial": ("三者之一不完整", "不完整", "不全", "不齐"),
    "stale": ("退回或复核已失效", "失效", "已失效", "退回", "复核失效"),
    "worsened": ("变差", "变坏", "退步"),
    "moved": ("变了", "变化", "有变化"),
    "crosswalk": ("各标准的对应关系", "对应关系", "对照"),
    "county": ("县区", "地区", "区县", "县", "各县区"),
    "agency": ("单位", "责任单位", "部门"),
    "both": ("县区和单位", "都要", "两种"),
    "indicator": ("指标",),
    "domain": ("领域",),
    "add": ("登记", "添加", "增加", "加"),
    "verify": ("核对", "校验", "验证", "检查"),
    "index": ("编卷内目录", "卷内目录", "目录"),
    "list": ("列出", "清单", "列表"),
    "new": ("起草", "新建"),
    "eject": ("取出", "导出"),
    "indicators": ("指标",),
    "criteria": ("判定项",),
    "tasks": ("任务",),
    "regions": ("地区", "县区", "county"),
    "agencies": ("单位",),
    "standards": ("标准",),
    "contradictions": ("不一致之处", "矛盾", "不一致"),
    "text": ("文字", "文本", "表格", "屏幕"),
    "xlsx": ("Excel 文件", "excel", "Excel", "电子表格", "xls"),
    "docx": ("Word 文件", "word", "Word", "doc"),
    "html": ("网页", "网页文件", "htm"),
    "md": ("Markdown", "markdown"),
    "yaml": ("YAML 文件", "yml"),
    "zh": ("中文", "汉语", "chinese", "cn", "zh-cn", "zh_cn"),
    "en": ("英文", "英语", "english"),
    "auto": ("自动", "默认", "automatic"),
    "always": ("总是", "一直", "yes", "on", "true", "1"),
    "never": ("从不", "不要", "no", "off", "none", "false", "0"),
}
"""For each word its meaning, then further words that mean it."""

_NAMED: Final = Text("{word}（{meaning}）", "{word}")
_KNOWN: Final = Text("可以写：{known}", "it can be: {known}")
_MEANT: Final = Text("。您要写的是 {close} 吗？", "; did you mean {close}?")


def choices(known: Sequence[str], lang: Lang) -> str:
    """The words that may be written, in Chinese each with its meaning."""
    named = _NAMED.of(lang)
    said = [named.format(word=one, meaning=_CHINESE[one][0]) if one in _CHINESE else one for one in known]
    return _KNOWN.of(lang).format(known=joined(said, lang))


def meaning_of(word: str) -> str:
    """The Chinese meaning of a word; empty where it has none."""
    return _CHINESE.get(word, ("",))[0]


def meant_by(value: str, known: Sequence[str], lang: Lang) -> str:
    """The question for the word that was probably meant; empty where none is."""
    plain = value.strip().casefold().replace("-", "_")
    found = next((one for one in known if plain == one or _means(value, one)), None)
    return _MEANT.of(lang).format(close=found) if found is not None else ""


def _means(value: str, word: str) -> bool:
    return any(value.strip().casefold() == one.casefold() for one in _CHINESE.get(word, ()))
