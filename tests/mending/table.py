"""Texts before and after repair. Each case gives the slip, the file before and the file after.

If nothing may be mended, the two are equal: repair must also leave such files alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.model.rule_kinds.base import Form
from ecocheck.rules.names import surely_same_id
from ecocheck.source.mending import Known

if TYPE_CHECKING:
    from ecocheck.findings import Route

DATA: Final = "data/演练区/2025.yaml"
HEAD: Final = "region: 演练区\nyear: 2025\n"
STATUS: Final = f"{HEAD}tasks:\n  T72:\n    status: "
WAIVER: Final = f"{HEAD}waivers:\n  30-1: {{reason: 甲, approved_by: 乙, expires: 2026-12-31, "
TASK: Final = "tasks:\n  - id: T1\n    group: {name: 甲}\n    title: {name: 乙}\n    text: 丙\n"


FACTS: Final = frozenset({"4-1", "2-1", "2-2"})
NUMBERS_ASKED: Final = frozenset({"7-1", "14-2"})
IDS: Final = ("4-1", "7-1", "15-5", "T72", "T72-1", "T72-2")


def _form(route: Route) -> Form | None:
    return Form.FACT if route[1] in FACTS else Form.NUMBER if route[1] in NUMBERS_ASKED else None


def _ident(route: Route) -> str | None:
    return (
        surely_same_id(str(route[-1]), IDS) if route[0] in {"measurements", "tasks"} and len(route) % 2 == 0 else None
    )


KNOWN: Final = Known(
    form=_form, ident=_ident, target=IDS.__contains__, own_file={"台账.csv": "evidence/2025/演练区/台账.csv"}.get
)
"""What a registry would say of these ids."""


class Case(NamedTuple):
    """A file before and after repair."""

    name: str
    before: bytes
    after: bytes
    file: str = DATA


def case(name: str, before: str, after: str | None = None) -> Case:
    """A data file with these measurements; without `after`, nothing is mended."""
    top = f"{HEAD}measurements:\n"
    return Case(name, (top + before).encode(), (top + (before if after is None else after)).encode())


def task(name: str, before: str, after: str | None = None) -> Case:
    """A list of one task; without `after`, nothing is mended."""
    return Case(name, (TASK + before).encode(), (TASK + (before if after is None else after)).encode(), "tasks.yaml")


def whole(name: str, before: str | bytes, after: str | None = None) -> Case:
    """A whole data file; without `after`, nothing is mended."""
    raw = before if isinstance(before, bytes) else before.encode()
    return Case(name, raw, raw if after is None else after.encode())


BYTES: Final = [
    whole("mark", "\ufeff" + HEAD, HEAD),
    whole("two-marks", "\ufeff\ufeff" + HEAD, HEAD),
    whole("gbk", HEAD.encode("gbk"), HEAD),
    whole("gb18030", (HEAD + "note: 生态环境质量报告䶮𠀀\n").encode("gb18030"), HEAD + "note: 生态环境质量报告䶮𠀀\n"),
    whole("gbk-and-more", (HEAD + "measurements：\r\n").encode("gbk"), HEAD + "measurements:\r\n"),
    whole("gbk-that-cannot-be-read", (HEAD + 'note: "\n').encode("gbk")),
    whole("gbk-of-another-region", HEAD.replace("演练区", "云岭县").encode("gbk")),
    whole("big5", (HEAD + "note: 陳先生說過\n").replace("演练区", "演練區").encode("big5")),
    whole(
        "line-in-gbk",
        HEAD.encode() + "note: 按年报填，含南街片区\r\n".encode("gbk") + "# 乙\n".encode(),
        HEAD + "note: 按年报填，含南街片区\r\n# 乙\n",
    ),
    whole(
        "two-lines-in-gbk",
        HEAD.encode() + "note: 按年报填\n# 全年核定数\n".encode("gbk"),
        HEAD + "note: 按年报填\n# 全年核定数\n",
    ),
    whole("line-in-gbk-that-could-be-korean", HEAD.encode() + "note: 安徽公报\n".encode("gbk")),
    whole("line-in-big5", HEAD.encode() + "note: 陳先生說過\n".encode("big5")),
    whole("line-in-gbk-and-a-damaged-one", HEAD.encode() + "note: 按年报填\n".encode("gbk") + b"# \xff\n"),
    whole("line-in-gbk-that-does-not-read", HEAD.encode() + 'note: "按年报填\n'.encode("gbk")),
    whole("half-gbk", HEAD.encode() + "note: 康县\n".encode("gbk")),
    whole("utf-16", HEAD.encode("utf-16"), HEAD),
    whole("utf-16-be-without-mark", HEAD.encode("utf-16-be"), HEAD),
    whole("utf-32", HEAD.encode("utf-32"), HEAD),
    whole("utf-16-cut", HEAD.encode("utf-16")[:-1]),
    whole(
        "crlf-and-no-end", HEAD.replace("\n", "\r\n") + "measurements：", HEAD.replace("\n", "\r\n") + "measurements:"
    ),
    whole("lone-cr", HEAD.replace("\n", "\r").replace(": ", "："), HEAD.replace("\n", "\r")),
    whole("empty", ""),
    whole("excel", b"PK\x03\x04\x14\x00\x06\x00"),
    whole("zero-bytes", b"a\0b"),
]

UNSEEN: Final = [
    *(
        case(f"{name}-{ord(sign):04x}", before.replace("^", sign), before.replace("^", ""))
        for sign in "\ufeff\u200b\u00ad\u2060\u200d"
        for name, before in (
            ("in-a-number", "  7-1:\n    value: 9^8.4\n"),
            ("in-a-key", "  7-1:\n    val^ue: 98.4\n"),
            ("before-an-id", "  ^7-1:\n    value: 98.4\n"),
            ("at-the-start-of-a-line", "^  7-1:\n    value: 98.4\n"),
            ("on-a-line-of-its-own", "^\n  7-1:\n    value: 98.4\n"),
            ("at-the-end", "  7-1:\n    value: 98.4\n^"),
            ("many-in-a-text", "  7-1:\n    value: 98.4\n    note: 说^明^^a^\n"),
            ("in-quotes", '  7-1:\n    value: 98.4\n    note: "说^明"\n'),
            ("in-a-block", "  7-1:\n    value: 98.4\n    note: |\n      说^\n      明\n"),
            ("after-a-dash", "  7-1:\n    value: 98.4\n    evidence:\n      -^ file: a\n"),
            ("what-else-is-wrong-stays", "  7-1:\n    value: ^98％\n"),
        )
    ),
    whole("a-mark-in-the-middle", HEAD + "\ufeffmeasurements: {}\n", HEAD + "measurements: {}\n"),
    whole("in-the-region", HEAD.replace("演练", "演\u200b练"), HEAD),
    case("and-a-full-width-colon", "  7-1:\n    val\u200bue：98\n", "  7-1:\n    value: 98\n"),
    case("the-key-is-there-already", "  7-1:\n    value: 98\n    val\u200bue: 99\n"),
    case("unseen-in-a-comment", "  7-1:\n    value: 98  # 说\u200b明\n"),
    case("written-out", '  7-1:\n    value: 98\n    note: "说\\u200b明"\n'),
    case("joins-a-sign", "  7-1:\n    value: 98\n    note: 👩\u200d🌾\n"),
    case("joins-letters", "  7-1:\n    value: 98\n    note: می\u200cخواهم\n"),
    *(
        case(f"seen-or-not-ours-{ord(sign):04x}", f"  7-1:\n    value: 98\n    note: 说{sign}明\n")
        for sign in "\ufe0f\u2800\u3164\u202e\u200e\u2028\x07\x1a\ufffd"
    ),
    whole("ctrl-z", HEAD + "\x1a", HEAD),
    whole("ctrl-z-and-a-line-end", HEAD + "\x1a\x1a\r\n", HEAD + "\r\n"),
    whole("ctrl-z-between-files", HEAD + " \x1a\r\n\ufeffmeasurements: {}\n", HEAD + " \r\nmeasurements: {}\n"),
    whole("ctrl-z-between-whole-files", f"{HEAD}\x1a\n\ufeff# 甲\n\x1a\n\ufeff{HEAD}", f"{HEAD}\n# 甲\n\n{HEAD}"),
    whole("mark-between-whole-files", f"{HEAD}\ufeff{HEAD}", f"{HEAD}{HEAD}"),
    whole("ctrl-z-in-a-block", f"{HEAD}note: |\n  甲\n\x1a\n  乙\n", f"{HEAD}note: |\n  甲\n\n  乙\n"),
    whole("ctrl-z-in-a-comment", HEAD + "# 甲\x1a\nlead: 乙\n"),
    whole("ctrl-z-after-a-value", HEAD[:-1] + "\x1a", HEAD[:-1]),
]

COLONS: Final = [
    whole("every-colon", HEAD.replace(": ", "："), HEAD),
    whole("value-of-many-colons", HEAD + "note：结论：达标\n", HEAD + "note: 结论：达标\n"),
    whole("blank-follows", HEAD + "note： 达标\n", HEAD + "note: 达标\n"),
    case("id", "  7-1：\n    value: 98\n", "  7-1:\n    value: 98\n"),
    case("glued", "  7-1:\n    value:98\n", "  7-1:\n    value: 98\n"),
    case("braces", "  7-1: {value：98, note：a}\n", "  7-1: {value: 98, note: a}\n"),
    case(
        "item",
        "  7-1:\n    value: 1\n    also:\n      - value：2\n",
        "  7-1:\n    value: 1\n    also:\n      - value: 2\n",
    ),
    case("lost", "  7-1\n    value: 98\n", "  7-1:\n    value: 98\n"),
    case(
        "lost-before-a-remark",
        "  7-1:\n    value: 98\n  7-2   # PM2.5\n    value: 97\n",
        "  7-1:\n    value: 98\n  7-2:   # PM2.5\n    value: 97\n",
    ),
    case(
        "lost-in-an-entry",
        "  7-1:\n    value: 98\n    source\n      title: 公报\n",
        "  7-1:\n    value: 98\n    source:\n      title: 公报\n",
    ),
    case("lost-and-nothing-below", "  7-1:\n    value: 98\n  7-2\n"),
    case("lost-after-a-text-key", "  7-1:\n    value: 98\n    note\n    unit: 天\n"),
    case("value-wrong-all-the-same", "  7-1:\n    value：98％\n", "  7-1:\n    value: 98％\n"),
    case("not-a-key-of-ours", "  7-1:\n    value: 1\n    valeu：2\n"),
    case("twice", "  7-1:\n    value: 98\n    value：99\n"),
    case("within-a-text", "  7-1:\n    value: 98\n    note: 说明\n      value：99\n"),
    whole(
        "within-a-text-beside-others",
        HEAD + "note: 说明\n  value：99\nprepared_by：\n  person：甲\n",
        HEAD + "note: 说明\n  value：99\nprepared_by:\n  person: 甲\n",
    ),
    case("within-quotes", '  7-1:\n    value: 98\n    note: "value：99"\n'),
    case("within-a-block", "  7-1:\n    value: 98\n    note: |\n      value：99\n"),
    case("an-address", "  7-1:\n    value: 98\n    source:\n      http://www.example.cn/\n"),
    case("in-a-comment", "  7-1:\n    value: 98  # value：99\n"),
    whole(
        "progress-beside-what-only-a-person-can-mend",
        HEAD + 'note：甲\nprepared_by: "\n',
        HEAD + 'note: 甲\nprepared_by: "\n',
    ),
]

REMARKS: Final = [
    *(
        case(f"remark-or-value-{name}", f"  12-2:\n    value: 0\n    {line}\n    note: 甲\n")
        for name, line in (
            ("wide-colon", "quote：# 发生偷埋1起"),
            ("wide-colon-and-blank", "quote： # 发生偷埋1起"),
            ("no-blank", "quote:# 发生偷埋1起"),
            ("wide-blank", "quote:\u3000# 发生偷埋1起"),
            ("no-break-blank", "quote:\u00a0 # 发生偷埋1起"),
            ("colon-and-wide-blank", "quote：\u3000# 发生偷埋1起"),
            ("nothing-wide", "quote: \u200b# 发生偷埋1起"),
            ("nothing-wide-in-a-text", "quote: 无 \u200b# 发生偷埋1起"),
            ("two-of-no-width", "quote: \u200b\u200d# 发生偷埋1起"),
            ("day", "valid_until：# 2024-12-31"),
            ("counts", "counts：# {偷埋: 1}"),
            ("wide-sign", "＃quote: 发生偷埋1起"),
            ("wide-sign-and-colon", "＃quote：发生偷埋1起"),
        )
    ),
    *(
        case(
            f"nothing-wide-{name}",
            f"  12-2:\n    value: 0\n    {line}\n",
            f"  12-2:\n    value: 0\n    {line}\n".replace("\u200b", ""),
        )
        for name, line in (
            ("between-a-colon-and-a-remark", "quote:\u200b# 发生偷埋1起"),
            ("before-a-colon-and-a-remark", "quote\u200b：# 发生偷埋1起"),
        )
    ),
    case(
        "remark-behind-the-key-of-a-block",
        "  7-1：  # 优良天数\n    value： 98 # 注\n    source： # 来源\n      title: 公报\n",
        "  7-1:  # 优良天数\n    value: 98 # 注\n    source: # 来源\n      title: 公报\n",
    ),
    case("remark-glued-to-the-key-of-a-block", "  7-1:\n    source：#来源\n      title: 公报\n"),
    case("remark-on-a-line-of-its-own", "　7-1:\n　　# 注\n　　value: 1\n", "  7-1:\n    # 注\n    value: 1\n"),
    case("nothing-wide-before-a-remark", "  7-1:\n    value: 1\n    \u200b# 注\n", "  7-1:\n    value: 1\n    # 注\n"),
]

NUMBERS: Final = [
    case("wide", "  7-1:\n    value: ９８．３\n", "  7-1:\n    value: 98.3\n"),
    case("wide-hash", "  7-1:\n    value: 50.1 ＃交通局口径\n", "  7-1:\n    value: 50.1 # 交通局口径\n"),
    case("slashes", "  7-1:\n    value: 50.1 // 交通局口径\n", "  7-1:\n    value: 50.1 # 交通局口径\n"),
    case("wide-minus", "  7-1:\n    value: －９８\n", "  7-1:\n    value: -98\n"),
    case("minus-sign", "  7-1:\n    value: −98\n", "  7-1:\n    value: -98\n"),
    case("chinese-full-stop", "  7-1:\n    value: 98。3\n", "  7-1:\n    value: 98.3\n"),
    case(
        "quoted",
        "  7-1:\n    value: \"98\"\n    numerator: '1'\n    denominator: “2”\n",
        "  7-1:\n    value: 98\n    numerator: 1\n    denominator: 2\n",
    ),
    case(
        "sign-at-the-end",
        "  7-1:\n    value: 98，\n    numerator: 1。\n    denominator: 2;\n",
        "  7-1:\n    value: 98\n    numerator: 1\n    denominator: 2\n",
    ),
    case(
        "no-break-blank",
        "  7-1:\n    value: 98\u00a0\n    note: 98\u00a0\n",
        "  7-1:\n    value: 98\n    note: 98\u00a0\n",
    ),
    case("in-braces", '  7-1: {value: ９８, unit: "%"}\n', '  7-1: {value: 98, unit: "%"}\n'),
    case("remark-stays", "  7-1:\n    value: ９８  # ９８\n", "  7-1:\n    value: 98  # ９８\n"),
    whole("year", HEAD.replace("2025", "２０２５"), HEAD),
    case(
        "date", "  7-1:\n    value: 1\n    as_of: ２０２５-０１-０２\n", "  7-1:\n    value: 1\n    as_of: 2025-01-02\n"
    ),
    case("period", "  7-1:\n    value: 1\n    period: ２０２５－０１\n", "  7-1:\n    value: 1\n    period: 2025-01\n"),
    case("percent-sign-without-a-unit-beside-it", "  7-1:\n    value: 98％\n"),
    case("percent-sign-of-another-unit", "  7-1:\n    value: 98％\n    unit: 公顷\n"),
    case(
        "unit-that-stands-beside-it",
        '  7-1:\n    value: 98％\n    unit: "%"\n  24-1: {value: 百分之五, unit: "%"}\n',
        '  7-1:\n    value: 98\n    unit: "%"\n  24-1: {value: 5, unit: "%"}\n',
    ),
    case(
        "persons-asked",
        "  7-1:\n    value: 1\n    survey: {sample: 400份}\n    compare: {year: 2024年, value: 1}\n",
        "  7-1:\n    value: 1\n    survey: {sample: 400}\n    compare: {year: 2024, value: 1}\n",
    ),
    case("persons-asked-of-another-kind", "  7-1:\n    value: 1\n    survey: {sample: 400吨}\n"),
    case("no-blank-before-what-may-be-no-remark", "  7-1:\n    value: 60#发生1起\n"),
    case("numeral", "  7-1:\n    value: 二十\n", "  7-1:\n    value: 20\n"),
    case("point-first", "  7-1:\n    value: .5\n", "  7-1:\n    value: 0.5\n"),
    case("point-last", "  7-1:\n    value: 60.\n"),
    case("point-first-in-a-text", "  7-1:\n    value: 1\n    note: .5\n"),
    case("letter-for-a-figure", "  7-1:\n    value: 6O\n"),
    case("none-or-nought", "  14-2:\n    value: 无\n    unit: 起\n"),
    case("rough", "  7-1:\n    value: 约60\n"),
    case("remark", "  7-1:\n    value: 60(实况)\n"),
    case(
        "decimals-of-a-year",
        "  7-1:\n    value: 1\n    compare: {year: 2024.0, value: 1}\n",
        "  7-1:\n    value: 1\n    compare: {year: 2024, value: 1}\n",
    ),
    case(
        "separators",
        "  7-1:\n    value: 1，234.5\n    numerator: 1,234,567\n",
        "  7-1:\n    value: 1234.5\n    numerator: 1234567\n",
    ),
    case("percent-sign-in-quotes", '  7-1:\n    value: "98%"\n'),
    case("comparison", "  7-1:\n    value: ≥９８\n"),
    case("thousands", "  7-1:\n    value: 1，234\n"),
    case("times", "  7-1:\n    value: 3.14万\n"),
    case("octal", "  7-1:\n    value: 010\n"),
    case("date-that-is-none", "  7-1:\n    value: 1\n    as_of: ２０２５-１３-０２\n"),
    *(
        case(
            f"date-{form}",
            f"  7-1:\n    value: 1\n    as_of: {form}\n",
            "  7-1:\n    value: 1\n    as_of: 2025-01-02\n",
        )
        for form in ("2025年1月2日", "2025.1.2", "2025/1/2", "20250102", "45659")
    ),
    *(
        case(
            f"date-and-{time}",
            f"  7-1:\n    value: 1\n    as_of: 2025-01-02{time}\n",
            "  7-1:\n    value: 1\n    as_of: 2025-01-02\n",
        )
        for time in (" 10:30", " 10:30:05", "T09:05")
    ),
    case("date-with-the-year-last", "  7-1:\n    value: 1\n    as_of: 2/12/2025\n"),
    case("zero-in-words", "  14-2:\n    value: 零\n", "  14-2:\n    value: 0\n"),
    case("comma-for-a-point", "  7-1:\n    value: 26,5\n"),
    case("date-of-a-short-year", "  7-1:\n    value: 1\n    as_of: 25-1-2\n"),
    case("date-without-a-year", "  7-1:\n    value: 1\n    as_of: 1月2日\n"),
    case("month-of-a-state", "  7-1:\n    value: 1\n    as_of: 2025年1月\n"),
    case(
        "month-of-publication",
        "  7-1:\n    value: 1\n    source: {published: 2025年1月}\n",
        "  7-1:\n    value: 1\n    source: {published: 2025-01}\n",
    ),
    case(
        "half",
        "  7-1:\n    value: 1\n    period: 2025年上半年\n",
        "  7-1:\n    value: 1\n    period: 2025-01/2025-06\n",
    ),
    case("half-of-no-year", "  7-1:\n    value: 1\n    period: 上半年\n"),
    case("until", "  7-1:\n    value: 1\n    period: 截至2025年9月\n"),
    case("year-out-of-range", "  7-1:\n    value: 1\n    compare: {year: ２０２５５, value: 1}\n"),
    *(case(f"point-and-no-digits-{ord(sign):04x}", f"  7-1:\n    value: 98.{sign}\n") for sign in "。，!、"),
    case("text-of-figures", '  7-1:\n    value: 1\n    note: ９８\n    source: {title: ２０２５, document: "98"}\n'),
    case("block", "  7-1:\n    value: |\n      98\n"),
]

YEARS: Final = [
    Case(
        f"since-{written}",
        f"indicators:\n  - criteria:\n      - revisions:\n          - effective: {written}\n".encode(),
        f"indicators:\n  - criteria:\n      - revisions:\n          - effective: {meant}\n".encode(),
        "indicators.yaml",
    )
    for written, meant in {
        "2024年起": "2024",
        "自2024年起执行": "2024",
        "2024-01-01": "2024",
        "2024-07-01": "2024-07-01",
        "2023-2024": "2023-2024",
        "约2024年": "约2024年",
    }.items()
] + [
    whole(
        f"year-told-by-{written}",
        f"{HEAD}baselines:\n  15-1:\n    year: {written}\n    value: 5\n",
        f"{HEAD}baselines:\n  15-1:\n    year: {meant}\n    value: 5\n",
    )
    for written, meant in {
        "2020年12月": "2020",
        "2020-12-31": "2020",
        "2020-06-30": "2020-06-30",
        "2020年6月": "2020年6月",
        "2020-01": "2020-01",
    }.items()
]

WORDS: Final = [
    case("truth", "  4-1: {value: True, note: x}\n", "  4-1: {value: true, note: x}\n"),
    case("falsehood", "  4-1:\n    value: FALSE\n", "  4-1:\n    value: false\n"),
    case("truth-in-a-text", "  4-1:\n    value: true\n    note: True\n"),
    case("truth-in-quotes", '  4-1:\n    value: "True"\n', "  4-1:\n    value: true\n"),
    case(
        "yes-and-no",
        "  4-1:\n    value: 已完成\n  2-2:\n    value: 否\n",
        "  4-1:\n    value: true\n  2-2:\n    value: false\n",
    ),
    *(
        whole(
            f"line-{key}-{said}",
            f"{HEAD}assigned:\n  18-1: {{{key}: {said}, unit: 立方米/万元}}\n",
            f"{HEAD}assigned:\n  18-1: {{{key}: 60, unit: 立方米/万元}}\n",
        )
        for key, said in (
            ("at_most", "≤60"),
            ("at_most", "不超过60立方米/万元"),
            ("at_least", "60以上"),
            ("more_than", "大于60"),
            ("less_than", "小于60"),
            ("equals", "=60"),
        )
    ),
    *(
        whole(f"line-{key}-{said}", f"{HEAD}assigned:\n  18-1: {{{key}: {said}, unit: 立方米/万元}}\n")
        for key, said in (
            ("at_most", "≥60"),
            ("at_most", "小于60"),
            ("at_least", "大于60"),
            ("less_than", "60以内"),
            ("equals", "≥60"),
            ("at_most", "≤60%"),
            ("at_most", "≈60"),
        )
    ),
    case("sign-in-a-plan", "  18-1:\n    value: 56\n    planned: {value: ≥98.2}\n"),
    case("yes-for-a-number", '  7-1:\n    value: 是\n    unit: "%"\n'),
    case("yes-for-a-number-without-unit", "  7-1:\n    value: 是\n"),
    case("truth-for-a-number", "  7-1:\n    value: True\n"),
    case("yes-for-what-nobody-knows", "  99-1:\n    value: 已完成\n"),
    case("number-for-a-fact", '  4-1:\n    value: "1"\n'),
    case("there-are-some", "  4-1:\n    value: 有\n"),
    case("cross", "  4-1:\n    value: ×\n"),
    *(
        case(f"done-of-what-may-not-be-asked-{word}", f"  2-1:\n    value: {word}\n")
        for word in ("已印发", "已制定", "已建立", "建立", "落实", "已落实", "做到", "未印发", "没有建立")
    ),
    case("unit", "  7-1:\n    value: 1\n    unit: μg/m3\n", "  7-1:\n    value: 1\n    unit: 微克/立方米\n"),
    case(
        "unit-sign", "  7-1:\n    value: 1\n    unit: ㎍/㎥ # x\n", "  7-1:\n    value: 1\n    unit: 微克/立方米 # x\n"
    ),
    case(
        "unit-in-quotes", "  7-1:\n    value: 1\n    unit: 'm²/人'\n", "  7-1:\n    value: 1\n    unit: '平方米/人'\n"
    ),
    case("percent", "  7-1:\n    value: 1\n    unit: %\n", '  7-1:\n    value: 1\n    unit: "%"\n'),
    case("percent-and-remark", "  7-1:\n    value: 1\n    unit: % # x\n", '  7-1:\n    value: 1\n    unit: "%" # x\n'),
    case("percent-in-braces", "  7-1: {unit: %, value: 1}\n", '  7-1: {unit: "%", value: 1}\n'),
    case("wide-percent", "  7-1:\n    value: 1\n    unit: ％\n", '  7-1:\n    value: 1\n    unit: "%"\n'),
    case("wide-percent-in-quotes", '  7-1:\n    value: 1\n    unit: "％"\n', '  7-1:\n    value: 1\n    unit: "%"\n'),
    *(
        case(
            f"slash-{ord(slash):x}",
            f"  7-1:\n    value: 1\n    unit: 微克{slash}立方米\n",
            "  7-1:\n    value: 1\n    unit: 微克/立方米\n",
        )
        for slash in "∕⁄／"
    ),
    case("small-percent", "  7-1:\n    value: 1\n    unit: ﹪\n", '  7-1:\n    value: 1\n    unit: "%"\n'),
    case("permille", "  7-1:\n    value: 1\n    unit: ‰\n"),
    case("word-for-no-unit", "  9-1:\n    value: 66\n    unit: 无\n", "  9-1:\n    value: 66\n    unit: null\n"),
    case("radical-in-a-basis", "  37-1:\n    basis: ⼗⼤⽣态产业\n", "  37-1:\n    basis: 十大生态产业\n"),
    case("radical-in-quotes", "  4-1:\n    note: '⽬标'\n", "  4-1:\n    note: '目标'\n"),
    case("radical-in-a-block", "  4-1:\n    note: |\n      ⽬标\n"),
    case("unknown-unit", "  7-1:\n    value: 1\n    unit: 毫克/升\n"),
    case("percent-elsewhere", "  7-1:\n    value: 1\n    note: %\n"),
    case("unit-in-a-text", "  7-1:\n    value: 1\n    note: μg/m3\n"),
    *(
        case(f"id-{key}", f"  {key}:\n    value: 1\n", "  7-1:\n    value: 1\n")
        for key in ("7_1", "7.1", "7 - 1", "7/1")
    ),
    case("id-in-quotes", "  '7_1':\n    value: 1\n", "  '7-1':\n    value: 1\n"),
    case("id-that-is-there-already", "  7_1:\n    value: 1\n  7-1:\n    value: 2\n"),
    case("two-ids-of-one-meaning", "  7_1:\n    value: 1\n  7.1:\n    value: 2\n"),
    case("id-with-a-blank-in-its-figures", "  1 5-5:\n    value: 1\n"),
    case("id-of-nothing", "  7_9:\n    value: 1\n"),
    *(
        whole(
            f"task-{key}",
            f"{HEAD}tasks:\n  {key}:\n    targets:\n      t72_1:\n        value: 1\n",
            f"{HEAD}tasks:\n  T72:\n    targets:\n      T72-1:\n        value: 1\n",
        )
        for key in ("t72", "task t72", "任务72", "72")
    ),
    task("id-in-the-registry", "    responsible: [甲]\n  - id: t2\n", "    responsible: [甲]\n  - id: T2\n"),
    task("id-that-is-none-in-the-registry", "    responsible: [甲]\n  - id: 第二项\n"),
    *(
        whole(f"covers-{said}", f"{WAIVER}covers: {said}}}\n", f"{WAIVER}covers: {right}}}\n")
        for said, right in (
            ("[判定]", "[verdict]"),
            ("[佐证, 计划, Verdict]", "[evidence, plan, verdict]"),
            ("判定", "[verdict]"),
            ("佐证材料", "[evidence]"),
            ("[佐证材料, 计划安排]", "[evidence, plan]"),
        )
    ),
    *(whole(f"covers-{said}", f"{WAIVER}covers: {said}}}\n") for said in ("[证据]", "佐证、计划", "全部")),
    *(
        whole(f"status-{said}", f"{STATUS}{said}\n", f"{STATUS}{right}\n")
        for said, right in (
            ("推进中", "进行中"),
            ("正在进行", "进行中"),
            ("尚未开始", "未开始"),
            ("已办结", "已完成"),
            ("已暂停", "暂停"),
            ("Ｄｏｎｅ", "done"),
            ("In Progress", "in_progress"),
            ("finished", "done"),
            ("已完成。", "已完成"),
        )
    ),
    *(whole(f"status-{said}", f"{STATUS}{said}\n") for said in ("基本完成", "即将完成", "大部分已完成", "按计划")),
    case("remark-behind-the-unit-that-is-stated", '  7-1:\n    value: 98%（县城）\n    unit: "%"\n'),
    case(
        "kind-of-source",
        "  7-1:\n    value: 1\n    source: {title: 公报, kind: 目标}\n",
        "  7-1:\n    value: 1\n    source: {title: 公报, kind: target}\n",
    ),
    case("key", "  ７-１:\n    value: 1\n", "  7-1:\n    value: 1\n"),
    case("key-with-a-dash", "  7–1:\n    value: 1\n", "  7-1:\n    value: 1\n"),
    case("key-in-quotes", '  "７-１":\n    value: 1\n', '  "7-1":\n    value: 1\n'),
    case("word-as-key", "  7-1:\n    ｖａｌｕｅ: 1\n", "  7-1:\n    value: 1\n"),
    case(
        "radical-in-a-key",
        "  7-1:\n    value: 1\n    counts: {⺠政: 1}\n",
        "  7-1:\n    value: 1\n    counts: {民政: 1}\n",
    ),
    case("key-that-is-there", "  7-1:\n    value: 1\n  ７-１:\n    value: 2\n"),
    *(
        case(f"key-of-which-nobody-knows-{ord(key[1]):x}", f"  {key}:\n    value: 1\n")
        for key in ("1\u00a05-5", "1，5-5", "1６，-3", "1５。5", "1　5-5")
    ),
    case("counted-with-a-blank", "  12-2:\n    counts: {偷\u00a0埋: 1}\n"),
    case("prose-as-key", "  7-1:\n    value: 1\n    counts: {国考（个）: 1}\n"),
]

HASH: Final = "3f9a" + "0123456789abcdef" * 3 + "aaaabbbbcccc"


def paper(name: str, before: str, after: str | None = None) -> Case:
    """A data file with one piece of evidence; without `after`, nothing is mended."""
    top = "  7-1:\n    value: 1\n    evidence:\n      - "
    return case(name, f"{top}{before}\n", f"{top}{before if after is None else after}\n")


UNITS: Final = [
    case("unit-in-chinese-quotes", "  7-1:\n    value: 98\n    unit: “%”\n", '  7-1:\n    value: 98\n    unit: "%"\n'),
    case("unit-in-both-quotes", '  7-1:\n    value: 98\n    unit: "“%”"\n', '  7-1:\n    value: 98\n    unit: "%"\n'),
    case("unknown-unit-in-quotes", "  7-1:\n    value: 98\n    unit: “甲”\n"),
    case(
        "years-of-a-period",
        "  7-1:\n    value: 98\n    period: 2021-2025\n",
        "  7-1:\n    value: 98\n    period: 2021-01/2025-12\n",
    ),
    case("a-plan-of-five-years-is-asked-about", "  7-1:\n    value: 98\n    period: 十四五\n"),
]
EVIDENCE: Final = [
    paper("backslashes", "file: 佐证\\甲\\a.pdf", "file: 佐证/甲/a.pdf"),
    paper("backslashes-in-quotes", "file: '佐证\\a.pdf'", "file: '佐证/a.pdf'"),
    paper("drive", "file: C:\\佐证\\a.pdf"),
    paper("share", "file: \\\\机器\\a.pdf"),
    paper("out-of-the-project", "file: ..\\a.pdf"),
    paper("digest-in-capitals", f"{{file: a.pdf, sha256: {HASH.upper()}}}", f"{{file: a.pdf, sha256: {HASH}}}"),
    paper("digest-with-its-name", f"{{file: a.pdf, sha256: 'sha256:{HASH}'}}", f'{{file: a.pdf, sha256: "{HASH}"}}'),
    paper("digest-in-pieces", f"{{file: a.pdf, sha256: {HASH[:32]} {HASH[32:]}}}", f"{{file: a.pdf, sha256: {HASH}}}"),
    paper("digest-of-figures", f"{{file: a.pdf, sha256: {'1' * 64}}}", f'{{file: a.pdf, sha256: "{"1" * 64}"}}'),
    paper("digest-like-a-number", f"{{file: a.pdf, sha256: 1e{'5' * 62}}}", f'{{file: a.pdf, sha256: "1e{"5" * 62}"}}'),
    paper("digest-too-short", f"{{file: a.pdf, sha256: {HASH[1:].upper()}}}"),
]

BLANKS: Final = [
    case(
        "tabs",
        "\t7-1:\n\t\tvalue: 1\n\t\tsource:\n\t\t\ttitle: x\ty\n",
        "  7-1:\n    value: 1\n    source:\n      title: x\ty\n",
    ),
    case("tab-among-blanks", "  7-1:\n\tvalue: 1\n", "  7-1:\n    value: 1\n"),
    case("wide-blanks", "　7-1:\n　　value: 1\n", "  7-1:\n    value: 1\n"),
    case("wide-after-blanks", "  7-1:\n  　value: 1\n", "  7-1:\n    value: 1\n"),
    case("no-break", "\u00a0\u00a07-1:\n\u00a0\u00a0\u00a0\u00a0value: 1\n", "  7-1:\n    value: 1\n"),
    case("all-at-once", "\t7-1：\n\t\tvalue：９８\n\t\tunit: %\n", '  7-1:\n    value: 98\n    unit: "%"\n'),
    case("two-readings", "  7-1:\n    value: 98\n    source:\n        title: x\n\tnote: y\n"),
    case(
        "beside-a-block",
        "  7-1:\n    note: |\n      　　首行\n　　value: 98\n",
        "  7-1:\n    note: |\n      　　首行\n    value: 98\n",
    ),
    case("block-under-tabs", "\t7-1:\n\t\tnote: |\n\t\t\t首行\n"),
    case("broken-line-of-a-text", "  7-1:\n    value: 1\n    note: 首行\n　　次行\n"),
    case("tab-before-a-remark", "  7-1:\n    value: 1\t# x\n"),
    case("no-way-to-read-it", "  7-1:\n\tvalue: 1\n   unit: x\n"),
]

QUOTES: Final = [
    case(
        "path-with-backslashes-in-double-quotes",
        '  7-1:\n    value: 1\n    evidence:\n      - file: "evidence\\2025\\公报.pdf"\n',
        '  7-1:\n    value: 1\n    evidence:\n      - file: "evidence/2025/公报.pdf"\n',
    ),
    case(
        "path-of-another-computer-in-double-quotes",
        '  7-1:\n    value: 1\n    evidence:\n      - file: "D:\\资料\\evidence\\公报.pdf"\n',
    ),
    case(
        "wide-end",
        '  7-1:\n    value: 1\n    source:\n      title: "公报”\n    unit: "%"\n',
        '  7-1:\n    value: 1\n    source:\n      title: "公报"\n    unit: "%"\n',
    ),
    case(
        "wide-end-before-a-remark",
        '  7-1:\n    value: 1\n    unit: "%”  # 注\n    note: "甲"\n',
        '  7-1:\n    value: 1\n    unit: "%"  # 注\n    note: "甲"\n',
    ),
    whole("wide-end-and-no-other-quote", f'{HEAD}note: "甲”\n', f'{HEAD}note: "甲"\n'),
    case("no-end", '  7-1:\n    value: 1\n    note: "甲\n    unit: "%"\n'),
    case(
        "colon-in-a-title",
        "  7-1:\n    value: ９8\n    source:\n      title: 附件1: 2025年: 水资源公报  # 注\n    unit: %\n",
        '  7-1:\n    value: 98\n    source:\n      title: "附件1: 2025年: 水资源公报"  # 注\n    unit: "%"\n',
    ),
    case(
        "colon-in-a-note",
        "  7-1:\n    value: 1\n    note: 备注: 待核\n",
        '  7-1:\n    value: 1\n    note: "备注: 待核"\n',
    ),
    *(
        case(f"colon-in-a-text-{name}", f"  7-1:\n    value: 1\n    {line}\n")
        for name, line in (
            ("and-a-title-of-a-key", "note: 已核 单位: 市局"),
            ("and-a-key", "note: 已核 unit: 天"),
            ("with-a-quote", 'note: 附件"1": 公报'),
            ("and-nothing-behind-it", "note: 附件:"),
            ("of-a-number", "value: 1: 2"),
            ("of-several-lines", "note: 附件1: 公报\n      第二页"),
        )
    ),
    case("a-pair-inside", '  7-1:\n    value: 1\n    note: "关于“甲”\n    unit: "%"\n'),
]

BRACKETS: Final = [
    task("names", "    responsible: ［市住建局，市水务局］\n", "    responsible: [市住建局, 市水务局]\n"),
    task(
        "comma",
        "    responsible: [市住建局，市水务局, 市林草局]\n",
        "    responsible: [市住建局, 市水务局, 市林草局]\n",
    ),
    task(
        "one-bracket",
        "    responsible: [市住建局，市水务局］  # x，y\n",
        "    responsible: [市住建局, 市水务局]  # x，y\n",
    ),
    task(
        "numbers",
        "    responsible: [甲]\n    serves: {indicators: [25，27], derived: true}\n",
        "    responsible: [甲]\n    serves: {indicators: [25, 27], derived: true}\n",
    ),
    case("mapping", "  7-1: {value：98，note：a}\n", "  7-1: {value: 98, note: a}\n"),
    case("mapping-within", "  7-1: {value:1,source:{title:a}}\n", "  7-1: {value: 1, source: {title: a}}\n"),
    case(
        "mapping-in-full-width",
        "  7-1: {value: 98，source: ｛title: a｝}\n",
        "  7-1: {value: 98, source: {title: a}}\n",
    ),
    case("mapping-with-a-sentence", "  7-1: {note: 见附件，value: 98}\n"),
    case("mapping-in-quotes", '  7-1: {note: "甲，value：98"，unit：a}\n'),
    task("pause-mark-may-be-part-of-a-name", "    responsible: [市委、市政府]\n"),
    task("numbers-that-are-none", "    responsible: [甲]\n    serves: {indicators: [25，二十七]}\n"),
    task("prose", "    responsible: [甲]\n    note: ［乙，丙］\n"),
    task("in-a-text", "    responsible: [甲]\n    note: '见 responsible: [乙，丙]'\n"),
    task("in-a-block", "    responsible: [甲]\n    note: |\n      responsible: [乙，丙]\n"),
]

_ENTRY: Final = "    value: 1\n    source:\n      title: x\n"

LAYOUT: Final = [
    task(
        "note-of-the-task-or-of-its-target",
        "    responsible: [市住建局]\n    targets:\n      - id: T1-1\n        name: 丁\n"
        "        rule:\n          done: true\n        due: 2023\n       note: 戊\n",
    ),
    case("note-of-the-entry-or-of-the-file", "  7-1:\n    value: 1\n   note: x\n"),
    case(
        "note-in-the-column-of-ids",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n  note: x\n",
    ),
    task("item-left-of-its-list", "    responsible:\n   - 市住建局\n      - 市水务局\n      - 市教育局\n"),
    case("parent-still-a-comment", f"#  7-1:\n{_ENTRY}", f"  7-1:\n{_ENTRY}"),
    case("parent-after-another", f"  7-1:\n{_ENTRY}#  7-2:\n{_ENTRY}", f"  7-1:\n{_ENTRY}  7-2:\n{_ENTRY}"),
    case("comment-of-an-editor", f"  7-1:\n{_ENTRY}  # 7-2:\n{_ENTRY}", f"  7-1:\n{_ENTRY}  7-2:\n{_ENTRY}"),
    case("inner-parent", "  7-1:\n    value: 1\n#    source:\n      title: x\n", f"  7-1:\n{_ENTRY}"),
    whole("section", f"{HEAD}#measurements:\n  7-1:\n{_ENTRY}", f"{HEAD}measurements:\n  7-1:\n{_ENTRY}"),
    case("parent-not-one-level-above", f"#7-1:\n{_ENTRY}"),
    *(
        case(
            f"lines-that-have-a-parent-below-a-comment-{key}",
            f"  8-2:\n    value: 0\n    source:\n      title: x\n{more}",
        )
        for key, more in (
            ("plan", "    # plan:\n      quote: 劣Ⅴ类断面1个\n"),
            ("planned", "    # planned:\n      quote: 劣Ⅴ类断面1个\n"),
            ("survey", "    # survey:\n      document: 甲\n      quote: 劣Ⅴ类断面1个\n"),
            ("8-3", "  # 8-3:\n    note: 劣Ⅴ类断面1个\n"),
            ("8-3-and-a-block", "  # 8-3:\n    counts: {a: 1}\n    value: 1\n"),
            ("item", "    evidence:\n      - file: a\n      # source:\n        title: 劣Ⅴ类断面1个\n"),
        )
    ),
    case(
        "lines-that-do-not-belong-below-a-comment", "  8-2:\n    value: 0\n    # survey:\n      quote: 劣Ⅴ类断面1个\n"
    ),
    case("remark-like-a-key-of-a-text", "  8-1:\n  # note:\n    numerator: 3\n"),
    case("parent-that-stands-already", f"  7-1:\n{_ENTRY}#  7-1:\n{_ENTRY}"),
    case("comment-with-its-entry", f"  7-1:\n{_ENTRY}#  7-2:\n#    value: 1\n"),
    case("blank-after-a-colon", "  7-1:\u3000\n    value:\u00a0 1\n", "  7-1:\n    value: 1\n"),
    case("blank-before-a-colon", "  7-1:\n    value\u00a0: 1\n", "  7-1:\n    value: 1\n"),
    case(
        "blank-around-a-text",
        '  7-1:\n    value: 1\n    unit: \u00a0"%"\n    source:\n      title: \u2003公报\u3000\n',
        '  7-1:\n    value: 1\n    unit: "%"\n    source:\n      title: 公报\n',
    ),
    case(
        "dashes",
        "  7-1:\n    value: 1\n    evidence:\n      — file: a.pdf\n      • file: b.pdf\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n      - file: b.pdf\n",
    ),
    task(
        "dashes-of-names",
        "    responsible:\n      — 市住建局\n      — 市水务局\n",
        "    responsible:\n      - 市住建局\n      - 市水务局\n",
    ),
    case(
        "dashes-where-no-list-belongs", "  7-1:\n    • value: 1\n    • note: x\n", "  7-1:\n    value: 1\n    note: x\n"
    ),
    case("dashes-of-prose", "  7-1:\n    value: 1\n    note:\n      — 一\n      — 二\n"),
    case("one-blank-too-far", "  7-1:\n     value: 1\n    note: x\n", "  7-1:\n    value: 1\n    note: x\n"),
    case("one-blank-too-little", "  7-1:\n    value: 1\n   plan: x\n", "  7-1:\n    value: 1\n    plan: x\n"),
    case(
        "block-one-blank-too-far",
        f"  7-1:\n{_ENTRY}   7-2:\n     value: 1\n     note: x\n",
        f"  7-1:\n{_ENTRY}  7-2:\n    value: 1\n    note: x\n",
    ),
    case(
        "content-beside-its-key",
        f"  7-1:\n    value: 1\n    source:\n    title: 公报\n    url: a\n    note: 甲\n  7-2:\n{_ENTRY}",
        f"  7-1:\n    value: 1\n    source:\n      title: 公报\n      url: a\n    note: 甲\n  7-2:\n{_ENTRY}",
    ),
    *(
        whole(
            f"target-beside-the-tasks-{name}",
            f'{HEAD}tasks:\n{above}  T72-1:   # 甲\n    value: 90\n    unit: "%"\n  T72-2:\n    value: 80\n{below}',
            f'{HEAD}tasks:\n{above}{added}      T72-1:   # 甲\n        value: 90\n        unit: "%"\n      T72-2:\n'
            f"        value: 80\n{below}",
        )
        for name, above, added, below in (
            ("alone", "", "  T72:\n    targets:\n", ""),
            ("before-another", "", "  T72:\n    targets:\n", "  T1:\n    status: done\n"),
            ("right-below-its-task", "  T72:\n    status: in_progress\n", "    targets:\n", ""),
        )
    ),
    case(
        "evidence-by-its-bare-name",
        "  7-1:\n    value: 1\n    evidence: 台账.csv\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: evidence/2025/演练区/台账.csv\n",
    ),
    whole(
        "target-far-from-its-task",
        f"{HEAD}tasks:\n  T72:\n    status: done\n  T1:\n    status: done\n  T72-1:\n    value: 90\n",
    ),
    *(
        whole(
            f"targets-beside-the-status-{name}",
            f"{HEAD}tasks:\n  T72:\n    status: in_progress\n{above}    T72-1:\n      value: 90\n"
            f'      unit: "%"\n{below}',
            f"{HEAD}tasks:\n  T72:\n    status: in_progress\n    targets:\n      T72-1:\n        value: 90\n"
            f'        unit: "%"\n{below}',
        )
        for name, above, below in (
            ("no-line-above", "", "  T1:\n    status: done\n"),
            ("an-empty-line-above", "    targets:\n", "    as_of: 2025-12-31\n"),
        )
    ),
    whole(
        "targets-beside-the-status-in-windows-lines",
        f"{HEAD}tasks:\n  T72:\n    T72-1:\n      value: 90".replace("\n", "\r\n"),
        f"{HEAD}tasks:\n  T72:\n    targets:\n      T72-1:\n        value: 90".replace("\n", "\r\n"),
    ),
    whole(
        "targets-of-two-tasks-beside-the-status",
        f"{HEAD}tasks:\n  T72:\n    T72-1:\n      value: 90\n  T15:\n    15-5: {{value: 1}}\n",
        f"{HEAD}tasks:\n  T72:\n    targets:\n      T72-1:\n        value: 90\n  T15:\n    15-5: {{value: 1}}\n",
    ),
    whole("target-that-nobody-knows", f"{HEAD}tasks:\n  T72:\n    T72-9:\n      value: 90\n"),
    whole("target-of-another-task", f"{HEAD}tasks:\n  T71:\n    T72-1:\n      value: 90\n"),
    whole("targets-apart", f"{HEAD}tasks:\n  T72:\n    T72-1: {{value: 90}}\n    note: 甲\n    T72-2: {{value: 1}}\n"),
    whole(
        "content-beside-its-key-at-the-top",
        f"{HEAD}prepared_by:\nagency: 甲局\n# 注\nperson: 乙某\n\nmeasurements:\n  7-1:\n{_ENTRY}",
        f"{HEAD}prepared_by:\n  agency: 甲局\n  # 注\n  person: 乙某\n\nmeasurements:\n  7-1:\n{_ENTRY}",
    ),
    case("content-that-fits-both", "  7-1:\n    value: 1\n    source:\n    note: 甲\n"),
    task(
        "dash-of-an-item-lost",
        "    targets:\n      - id: T1-1\n        name: 甲\n        id: T1-2\n        name: 乙\n",
        "    targets:\n      - id: T1-1\n        name: 甲\n      - id: T1-2\n        name: 乙\n",
    ),
    whole(
        "dashes-of-targets-lost",
        f"{HEAD}assigned:\n  7-2:\n    at_most: 23\n    document: 甲\n    at_most: 25\n    document: 乙\n  7-1:\n"
        "    at_least: 1\n",
        f"{HEAD}assigned:\n  7-2:\n    - at_most: 23\n      document: 甲\n    - at_most: 25\n      document: 乙\n"
        "  7-1:\n    at_least: 1\n",
    ),
    case(
        "dash-of-a-file-lost",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n        file: b.pdf\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n      - file: b.pdf\n",
    ),
    case("same-file-twice", "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n        file: a.pdf\n"),
    case("one-blank-off-and-two-answers", f"  7-1:\n{_ENTRY}     note: x\n"),
    case("two-blanks-off", "  7-1:\n      value: 1\n    note: x\n"),
]

_TOP: Final = """\
# yaml-language-server: $schema=x.json
## 演练数据：全是虚构
## title 写全名，有文号的加一行。没有数据的，不动它。
##   period: 2026-01/2026-09  写时段
##   evidence: [{file: 路径}]  存进项目的
"""
_BODY: Final = f"""\
{HEAD}
## 数据
measurements:
  ## ── 生态 ──
  #7-1:  ## 天数。要求：不低于上年。上年填的是 358/361。
  #  value:
  7-2:  ## PM2.5。要求：按下达的目标。
    value: 20
    source:
      title: 演练公报
      quote: |
        ── 摘录 ──
        浓度。按实况，二十。
    note: 一，
      二，三。

## 目标。没有下达的，不填
assigned:
  #7-2:  ## 浓度。按下达的写。
  #  at_most:
"""


def bared(name: str, *lost: str) -> Case:
    """A form where these explanations have lost the `##` before them."""
    form = _TOP + _BODY
    before = form
    for one in lost:
        before = before.replace(f"## {one}", f" {one}")
    assert before != form
    return whole(name, before, form)


EXPLANATIONS: Final = [
    whole("form-as-it-is", _TOP + _BODY),
    whole("signs-of-the-top-gone", _TOP.replace("#", "") + _BODY, _TOP + _BODY),
    bared("one-line", "title 写全名"),
    bared("sample", "  period"),
    bared("heading", "数据"),
    whole("heading-that-may-be-the-end-of-a-text", (_TOP + _BODY).replace("## 目标", " 目标")),
    bared("rule", "──"),
    bared("after-an-id", "PM2.5"),
    bared("all-that-matter", "演练数据", "title", "  period", "  evidence", "数据", "──", "目标", "PM2.5"),
    case("text-after-an-id-that-may-be-a-value", "  7-1:  已完成，有文件。\n"),
    whole(
        "text-broken-at-its-line",
        f"## 甲\n{HEAD}note: 一，\n二，三。\nmeasurements:\n  7-1:\n    value: 1\n",
        f"## 甲\n{HEAD}note: 一，\n  二，三。\nmeasurements:\n  7-1:\n    value: 1\n",
    ),
    whole("text-broken-without-a-comma", f"{HEAD}note: 一二三\n二，三。\n"),
    whole("prose-of-a-chat", f"以下是数据，请查收：\n{HEAD}"),
]

_TWO_OFFICES: Final = "city:\n  name: 甲市\nagencies:\n  - 甲局、乙局\n".encode()

SHAPES: Final = [
    case(
        "file",
        "  7-1:\n    value: 1\n    evidence: 公报.pdf\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: 公报.pdf\n",
    ),
    case(
        "files",
        "  7-1:\n    value: 1\n    evidence:\n      - a.pdf\n      - b.docx # x\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n      - file: b.docx # x\n",
    ),
    case(
        "files-in-brackets",
        "  7-1:\n    value: 1\n    evidence: [a.pdf, b.pdf]\n",
        "  7-1:\n    value: 1\n    evidence: [{file: a.pdf}, {file: b.pdf}]\n",
    ),
    case(
        "files-with-lines-below",
        f"  7-1:\n    value: 1\n    evidence:\n      - a/甲.md\n        sha256: {HASH}\n"
        "      - b.pdf # x\n        title: y\n",
        f"  7-1:\n    value: 1\n    evidence:\n      - file: a/甲.md\n        sha256: {HASH}\n"
        "      - file: b.pdf # x\n        title: y\n",
    ),
    case(
        "second-file-with-a-line-below-and-other-slips",
        "  7-1:\n    value：1\n    evidence:\n      - file: a.pdf\n        title：x\n"
        "      - b\\c.pdf\n        title: y\n      - d.pdf\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: a.pdf\n        title: x\n"
        "      - file: b/c.pdf\n        title: y\n"
        "      - file: d.pdf\n",
    ),
    case("sentence-with-a-line-below", "  7-1:\n    value: 1\n    evidence:\n      - 会议纪要\n        title: y\n"),
    case("title", "  7-1:\n    value: 1\n    source: 公报\n", "  7-1:\n    value: 1\n    source:\n      title: 公报\n"),
    case(
        "title-with-signs",
        "  7-1:\n    value: 1\n    source: 公报, 第1期\n",
        '  7-1:\n    value: 1\n    source:\n      title: "公报, 第1期"\n',
    ),
    case(
        "titles-and-slips-below",
        "  7-1:\n    value: 1\n    source:  公报  # 注\n    unit: ％\n"
        "  7-2: {value: 1, source: 公报}\n  8-1:\n    value: ９８\n",
        '  7-1:\n    value: 1\n    source:\n      title: 公报  # 注\n    unit: "%"\n'
        "  7-2: {value: 1, source: {title: 公报}}\n  8-1:\n    value: 98\n",
    ),
    case(
        "title-in-wide-levels-of-windows-lines",
        "    7-1:\r\n        value: 1\r\n        source: 公报",
        "    7-1:\r\n        value: 1\r\n        source:\r\n            title: 公报",
    ),
    *(
        case(
            f"no-title-but-a-key-{ord(sign):04x}",
            f"  7-1:\n    value: 1\n    source:\n      title{sign}公报\n    evidence:\n      - file{sign}a.pdf\n",
            "  7-1:\n    value: 1\n    source:\n      title: 公报\n    evidence:\n      - file: a.pdf\n",
        )
        for sign in "=＝，。、；"
    ),
    case(
        "no-path-but-a-key",
        f"  7-1:\n    value: 1\n    evidence:\n      - file=b/a.pdf\n        sha256: {HASH}\n",
        f"  7-1:\n    value: 1\n    evidence:\n      - file: b/a.pdf\n        sha256: {HASH}\n",
    ),
    *(
        case(f"no-title-{number}", f"  7-1:\n    value: 1\n    source:\n      {said}\n")
        for number, said in enumerate(
            ("issuer，生态环境局", "标题＝公报", "title 公报", "title公报", "名称，公报", "Title=公报", "甲=公报")
        )
    ),
    case("no-title-on-the-line-of-its-key", "  7-1:\n    value: 1\n    source: title=公报\n"),
    *(
        case(f"no-file-{number}", f"  7-1:\n    value: 1\n    evidence:\n      - {said}\n")
        for number, said in enumerate(("文件＝a.pdf", "original=a.pdf", "File=a.pdf", "path=a.pdf"))
    ),
    case(
        "file-with-the-name-of-a-key",
        "  7-1:\n    value: 1\n    evidence:\n      - title.pdf\n      - note-1.pdf\n",
        "  7-1:\n    value: 1\n    evidence:\n      - file: title.pdf\n      - file: note-1.pdf\n",
    ),
    Case(
        "name-of-an-office",
        "city:\n  name: 甲市\nagencies:\n  - name: 甲局\n  - 乙局 # 注\n".encode(),
        "city:\n  name: 甲市\nagencies:\n  - name: 甲局\n  - name: 乙局 # 注\n".encode(),
        "units.yaml",
    ),
    Case("names-of-two-offices", _TWO_OFFICES, _TWO_OFFICES, "units.yaml"),
    case("number-of-a-document", "  7-1:\n    value: 1\n    source: 演环发〔2025〕3号\n"),
    case("evidence-that-is-no-file", "  7-1:\n    value: 1\n    evidence: 会议纪要\n"),
    case("name-of-nobody-knows-what", "  7-1:\n    value: 1\n    reported_by: 张三\n"),
    case("bare-figure", "  7-1: 98\n"),
    task("one-name", "    responsible: 市住建局\n", "    responsible: [市住建局]\n"),
    task("several-names", "    responsible: 市住建局、市水务局\n"),
]

CASES: Final = [
    *BYTES,
    *UNSEEN,
    *COLONS,
    *REMARKS,
    *NUMBERS,
    *YEARS,
    *WORDS,
    *UNITS,
    *EVIDENCE,
    *BLANKS,
    *QUOTES,
    *BRACKETS,
    *LAYOUT,
    *EXPLANATIONS,
    *SHAPES,
]
