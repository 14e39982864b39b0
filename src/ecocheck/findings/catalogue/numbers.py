"""ECO250 to ECO259: a text in the place of a number. The check of shape raises these."""

from __future__ import annotations

from typing import Final, NamedTuple

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity


class _Row(NamedTuple):
    code: str
    title: Text
    message: Text
    hint: Text
    why: Text
    wrong: str
    right: str


def _entry(row: _Row) -> Entry:
    said = Text(f"“{{written}}”{row.message.zh}", f'"{{written}}" {row.message.en}')
    wrong = f"value: {row.wrong}\n"
    return Entry(row.code, Severity.ERROR, row.title, said, row.hint, row.why, wrong, row.right)


_ROWS: Final = (
    _Row(
        "ECO250",
        Text("数后面带了单位", "A unit in the number"),
        Text("里带了单位“{unit}”，数和单位要分开写。", 'has the unit "{unit}" in it; number and unit stand apart.'),
        Text(
            "这里只写 {write}{phrase}。",
            "Write {write} here{phrase}.",
        ),
        Text("带了单位就不是数，不能比较大小。", "With a unit it is no number and cannot be compared."),
        "98%",
        'value: 98\nunit: "%"\n',
    ),
    _Row(
        "ECO251",
        Text("数里有全角字符", "Full-width figures"),
        Text("里有全角或特殊的数字、符号。", "has full-width or special figures or signs."),
        Text("写成 {write}", "Write {write}"),
        Text("中文输入法的全角数字看着是数，软件认作文字。", "Full-width figures look like numbers but are text."),
        "９８",
        "value: 98\n",
    ),
    _Row(
        "ECO252",
        Text("数里有比较符号", "A comparison in the number"),
        Text(
            "里有“{sign}”，这里要写实际达到的数，不是要求。",
            'has "{sign}" in it; what was reached belongs here, not what is required.',
        ),
        Text(
            "有确切数的写数，例如 {write}；只知道范围的，把原话写进 note，数不填。",
            "Write the exact number, such as {write}; if only a bound is known put the words into note.",
        ),
        Text(
            "“≥98”是目标的写法。把目标当现状填，评判就失去意义。",
            "`≥98` is how targets are written. A target is no result.",
        ),
        "≥98",
        "value: 98.6\n",
    ),
    _Row(
        "ECO253",
        Text("数里有万、亿", "万 or 亿 in the number"),
        Text("里有“{times}”，不是数。", 'has "{times}" in it and is no number.'),
        Text(
            "写完整的数 {write}{phrase}。",
            "Write it out: {write}{phrase}.",
        ),
        Text("差一个“万”就是一万倍，不替人换算。", "A factor of ten thousand is not left to a guess."),
        "3.14万",
        "value: 31400\n",
    ),
    _Row(
        "ECO254",
        Text("数里有千分位", "Thousands separators"),
        Text("里有千分位的逗号或空格。", "has separators of thousands."),
        Text("写成 {write}", "Write {write}"),
        Text("逗号在有的写法里是小数点，1,234 会有两种读法。", "In some countries a comma is the decimal point."),
        '"1,234"',
        "value: 1234\n",
    ),
    _Row(
        "ECO255",
        Text("数后面有标点", "Punctuation after the number"),
        Text("的末尾多了标点。", "has punctuation at the end."),
        Text("写成 {write}", "Write {write}"),
        Text("带了标点就不是数，也可能后面的小数漏打了。", "With it this is no number; decimals may also be missing."),
        "98，",
        "value: 98\n",
    ),
    _Row(
        "ECO256",
        Text("数加了引号", "Quotes around a number"),
        Text("加了引号，就成了文字。", "is in quotes, which makes it a text."),
        Text("去掉引号，写成 {write}", "Take the quotes off: {write}"),
        Text("引号里的是文字，不参加计算。", "What is in quotes is text, and is not calculated with."),
        '"98"',
        "value: 98\n",
    ),
    _Row(
        "ECO257",
        Text("不是一个确切的数", "Not one exact number"),
        Text(
            "是约数、区间、比值或日期，不是一个确切的数。",
            "is a rough figure, a range, a ratio or a date, not one exact number.",
        ),
        Text(
            "写确切的数；两数相除的，分别写进 numerator 和 denominator；只有约数的，把原话写进 note。",
            "Write the exact number; parts of a ratio go into numerator and denominator, a rough figure into note.",
        ),
        Text("刚好在要求上下的数，差一点结论就相反。", "Close to the bound a little more or less turns the verdict."),
        "95-98",
        "value: 96.4\n",
    ),
    _Row(
        "ECO258",
        Text("用文字或符号表示没有数据", "A word for no data"),
        Text("不是数。没有数据时不要写“无”“-”之类。", "is no number; nothing is written where there is no figure."),
        Text("把这一项整个删去，原因可以写进 note。", "Leave the item out; the reason may go into note."),
        Text(
            "没有数据会如实列为“现状不清”，写 0 或“无”反而会误判。",
            "What is missing is reported as such; 0 would be judged.",
        ),
        "暂无",
        "note: 2024年未开展监测\n",
    ),
    _Row(
        "ECO259",
        Text("不是数", "Not a number"),
        Text("不是数，这里要写一个数。", "is no number; a number belongs here."),
        Text("只写数字和小数点，例如 98.5。", "Write figures and a decimal point only, for example 98.5."),
        Text("只有数才能和要求比较。", "Only a number can be compared with what is required."),
        "九十八",
        "value: 98\n",
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(_entry(row) for row in _ROWS)
