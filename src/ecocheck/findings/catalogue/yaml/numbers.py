"""ECO250 to ECO259, ECO262 and ECO263: a text in the place of a number, found when the shape is validated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.catalogue.yaml.row import Row, entry_of
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry


_ROWS: Final = (
    Row(
        "ECO250",
        Text("数后面带了单位", "A unit in the number"),
        Text("里带了单位“{unit}”，数和单位要分开写。", 'has the unit "{unit}" in it; number and unit stand apart.'),
        Text("这里只写 {write}{phrase_unit}。", "Write {write} here{phrase_unit}."),
        Text("带了单位就不是数，不能比较大小。", "With a unit it is no number and cannot be compared."),
        "98%",
        'value: 98\nunit: "%"\n',
        ("unit", "phrase_unit", "stated"),
        Text("这些数里带了单位“{unit}”，数和单位要分开写。", 'These numbers have the unit "{unit}" in them.'),
        Text("这些地方只写数{phrase_unit}。", "Write the numbers alone{phrase_unit}."),
    ),
    Row(
        "ECO251",
        Text("数里有全角字符", "Full-width figures"),
        Text("里有全角或特殊的数字、符号。", "has full-width or special figures or signs."),
        Text("写成 {write}。", "Write {write}."),
        Text("中文输入法的全角数字看着是数，软件认作文字。", "Full-width figures look like numbers but are text."),
        "９８",
        "value: 98\n",
        (),
        Text("这些数里有全角或特殊的数字、符号。", "These numbers have full-width or special figures or signs."),
        Text("改成半角的数字和小数点。", "Write ASCII figures and an ASCII decimal point."),
    ),
    Row(
        "ECO252",
        Text("数里有比较符号", "A comparison in the number"),
        Text("里有“{sign}”，{phrase_what}。", 'has "{sign}" in it; {phrase_what}.'),
        Text("{phrase}{phrase_leave}", "{phrase}{phrase_leave}"),
        Text(
            "“≥98”是目标的写法。把目标当现状填，评判就失去意义。",
            "`≥98` is how targets are written. A target is no result.",
        ),
        "≥98",
        "value: 98.6\n",
    ),
    Row(
        "ECO253",
        Text("数里有万、亿", "万 or 亿 in the number"),
        Text("里有“{times}”，不是数。", 'has "{times}" in it and is no number.'),
        Text("{phrase}。", "{phrase}."),
        Text("差一个“万”就是一万倍，不替人换算。", "A factor of ten thousand is not left to a guess."),
        "3.14万",
        "value: 31400\n",
    ),
    Row(
        "ECO254",
        Text("数里有千分位", "Thousands separators"),
        Text(
            "里有千分位的逗号或空格，或者小数点打成了逗号。",
            "has separators of thousands, or a comma for the decimal point.",
        ),
        Text("数里不写逗号和空格：{phrase}。", "No commas and blanks in a number: {phrase}."),
        Text("逗号在有的写法里是小数点，1,234 会有两种读法。", "In some countries a comma is the decimal point."),
        '"1,234"',
        "value: 1234\n",
    ),
    Row(
        "ECO255",
        Text("数后面有标点", "Punctuation after the number"),
        Text("的末尾多了标点。", "has punctuation at the end."),
        Text("写成 {write}。", "Write {write}."),
        Text("带了标点就不是数，也可能后面的小数漏打了。", "With it this is no number; decimals may also be missing."),
        "98，",
        "value: 98\n",
    ),
    Row(
        "ECO256",
        Text("数加了引号", "Quotes around a number"),
        Text("加了引号，就成了文字。", "is in quotes, which makes it a text."),
        Text("去掉引号，写成 {write}。", "Take the quotes off: {write}."),
        Text("引号里的是文字，不参加计算。", "What is in quotes is text, and is not calculated with."),
        '"98"',
        "value: 98\n",
        (),
        Text("这些数加了引号，就成了文字。", "These numbers are in quotes, which makes them texts."),
        Text("去掉引号，只留数字。", "Take the quotes off."),
    ),
    Row(
        "ECO257",
        Text("不是一个确切的数", "Not one exact number"),
        Text(
            "是约数、区间、比值或日期，不是一个确切的数。",
            "is a rough figure, a range, a ratio or a date, not one exact number.",
        ),
        Text(
            "写来源里确切的数，约数和区间不填。{phrase}{phrase_leave}",
            "Write the exact number of the source, no rough one and no range. {phrase}{phrase_leave}",
        ),
        Text("刚好在要求上下的数，差一点结论就相反。", "Close to the bound a little more or less turns the verdict."),
        "95-98",
        "value: 96.4\n",
    ),
    Row(
        "ECO258",
        Text("用文字或符号表示没有数据", "A word for no data"),
        Text("不是数。没有数据时不要写“无”“-”之类。", "is no number; nothing is written where there is no figure."),
        Text("{phrase}{phrase_leave}", "{phrase}{phrase_leave}"),
        Text(
            "没有数据的，整项不写，会如实列为“现状不清”；写 0 或“无”反而会误判。",
            "Nothing is written where there is no figure: that is reported as such, and 0 would be judged.",
        ),
        "暂无",
        "note: 2024年未开展监测\n",
    ),
    Row(
        "ECO259",
        Text("不是数", "Not a number"),
        Text("不是数，这里要写一个数。", "is no number; a number belongs here."),
        Text("{phrase}。", "{phrase}."),
        Text("只有数才能和要求比较。", "Only a number can be compared with what is required."),
        "九十八",
        "value: 98\n",
    ),
    Row(
        "ECO262",
        Text("数后面带了别的字", "Words behind the number"),
        Text("里除了数还有“{rest}”。", "has {rest} in it beside the number."),
        Text(
            "这里只写数，{phrase}{phrase_unit}{phrase_rest}{phrase_note}。",
            "Write the number alone: {phrase}{phrase_unit}{phrase_rest}{phrase_note}.",
        ),
        Text(
            "带了字就不是数；说明写在别处，也不会丢。",
            "With words in it it is no number; they have a place of their own.",
        ),
        "48（按可比价）",
        "value: 48\nnote: 按可比价\n",
    ),
    Row(
        "ECO263",
        Text("字母当成了数字", "A letter for a figure"),
        Text("里有字母，像数字而不是数字。", "has a letter in it that looks like a figure."),
        Text(
            "是不是 {write}（字母 O 当成了 0，字母 l、I 当成了 1）？核对来源，写成数字；是单位的，数里不写单位。",
            "Is it {write}, with the letter O for 0, or l for 1? Look at the source and write figures; a unit is not "
            "part of the number.",
        ),
        Text(
            "看起来一样，软件认作文字；猜错一位，结论就变。", "They look alike, and one wrong figure turns a verdict."
        ),
        "6O",
        "value: 60\n",
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(entry_of(row) for row in _ROWS)
