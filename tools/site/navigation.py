"""Which pages the site has and in which order, by who reads them. Every page of docs/ stands here once."""

from __future__ import annotations

from typing import Final, NamedTuple


class Section(NamedTuple):
    """Pages of one kind of reader: the short title of each and its file, from the root of the repository."""

    title: str
    pages: tuple[tuple[str, str], ...]


HOME: Final = "docs/README.md"
NAVIGATION: Final = (
    Section("从这里开始", (("您是哪一种人", HOME), ("第一次使用", "README.md"), ("安装", "docs/install.md"))),
    Section(
        "填报",
        (
            ("填数据文件", "docs/fill-in.md"),
            ("用 Excel 填报", "docs/forms.md"),
            ("哪些文件算依据", "docs/evidence.md"),
            ("收表", "docs/collect.md"),
            ("每个键", "docs/manual/data.md"),
            ("错误编号", "docs/codes.md"),
        ),
    ),
    Section(
        "审核",
        (
            ("核对判定", "docs/checking.md"),
            ("复核", "docs/reviews.md"),
            ("判定是什么意思", "docs/verdicts.md"),
        ),
    ),
    Section("领导", (("怎样看报告", "docs/reading.md"),)),
    Section(
        "汇总",
        (
            ("报告、台账、网站", "docs/outputs.md"),
            ("整改销号", "docs/actions.md"),
            ("封装报送", "docs/seal.md"),
            ("核验报送材料", "docs/verify.md"),
            ("开放数据", "docs/open-data.md"),
        ),
    ),
    Section(
        "维护规则",
        (
            ("登记册手册", "docs/manual/README.md"),
            ("这样的句子这样写", "docs/manual/sentences.md"),
            ("indicators.yaml", "docs/manual/indicators.md"),
            ("tasks.yaml", "docs/manual/tasks.md"),
            ("units.yaml", "docs/manual/units.md"),
            ("规则：同一个数比较", "docs/manual/rules-numbers.md"),
            ("规则：和别处登记的数比较", "docs/manual/rules-years.md"),
            ("规则：事实、次数、词语", "docs/manual/rules-facts.md"),
            ("规则：几条合在一起", "docs/manual/rules-compound.md"),
            ("规则：看别处的", "docs/manual/rules-beyond.md"),
            ("整改、复核、用例的键", "docs/manual/other-files.md"),
            ("方案以外的标准", "docs/standards.md"),
            ("用例", "docs/worked-examples.md"),
            ("方案原文", "docs/plan/plan-2023-80.md"),
        ),
    ),
    Section("别的市", (("别的市、别的方案", "docs/other-city.md"), ("教程", "docs/tutorial.md"))),
    Section(
        "设置和运行",
        (
            ("命令", "docs/commands.md"),
            ("设置", "docs/settings.md"),
            ("代码托管平台、定时检查", "docs/ci.md"),
            ("换报告的样子", "docs/templates.md"),
        ),
    ),
    Section(
        "改程序",
        (
            ("参与维护", "CONTRIBUTING.md"),
            ("程序的结构", "docs/architecture.md"),
            ("JSON", "docs/json.md"),
            ("在 Python 里用", "docs/python.md"),
            ("停用的约定", "docs/deprecation.md"),
            ("安全", "SECURITY.md"),
            ("变更记录", "CHANGELOG.md"),
            ("In English", "README.en.md"),
        ),
    ),
)
PAGES: Final = tuple(file for section in NAVIGATION for _, file in section.pages)
"""Every page, in the order of the navigation."""
