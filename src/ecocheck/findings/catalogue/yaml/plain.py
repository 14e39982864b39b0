"""ECO240 to ECO249: unquoted scalars that programs read in different ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.catalogue.yaml.row import Row, entry_of
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry


_ROWS: Final = (
    Row(
        "ECO240",
        Text("数的前面多了 0", "A zero before a number"),
        Text("前面多了 0，不是规范的数。", "has a zero too many at the start."),
        Text("写成 {write}；漏打了小数点的，照来源补上", "Write {write}; where a point was lost put it back"),
        Text("有的软件会把 010 读成 8。", "Some programs read 010 as 8."),
        "010",
        "value: 10\n",
    ),
    Row(
        "ECO241",
        Text("不是十进制的数", "Not a decimal number"),
        Text("会被有的软件当成十六进制、八进制或二进制的数。", "is a number in base 16, 8 or 2 to some programs."),
        Text("是数的写成平常的十进制数", "Write a number in decimal"),
        Text("有的软件会把 0x1F 读成 31。", "Some programs read 0x1F as 31."),
        "0x1F",
        'value: "0x1F"\n',
    ),
    Row(
        "ECO242",
        Text("数里有下划线", "An underscore in a number"),
        Text("里有下划线，不是规范的数。", "has an underscore in it."),
        Text("写成 {write}", "Write {write}"),
        Text("有的软件会把 1_000 读成 1000，有的读成文字。", "Some programs read 1_000 as 1000, some as text."),
        "1_000",
        "value: 1000\n",
    ),
    Row(
        "ECO243",
        Text("科学记数法", "Scientific notation"),
        Text("用了科学记数法。", "is in scientific notation."),
        Text(
            "写成完整的数{phrase_more}；从 Excel 复制的，后面的位数已经没有了，回到原表抄全",
            "Write it out{phrase_more}; from Excel figures are lost, so copy it from the table in full",
        ),
        Text(
            "Excel 会把长数字显示成 1.2E+11，复制出来时后面的位数已经没有了；有的软件又把它当文字。",
            "Excel shows long numbers as 1.2E+11 and copies them with figures lost; some programs read text.",
        ),
        "1e3",
        "value: 1000\n",
    ),
    Row(
        "ECO244",
        Text("不是具体的数", "Not a definite number"),
        Text("表示“无穷大”或“不是数”，不能参加评判。", "means infinity or no number, and cannot be judged."),
        Text("没有数据的，把这一项整个删去", "Where there is no figure leave the item out"),
        Text("计算出错时软件会写出这样的词，它和任何要求都比不出高低。", "Failed calculations leave such words."),
        ".nan",
        "value: 98.5\n",
    ),
    Row(
        "ECO245",
        Text("带冒号的数", "A number with a colon"),
        Text("会被有的软件当成时间换算成数。", "is turned into a number of seconds or minutes by some programs."),
        Text("是数的写成平常的小数", "Write a number as a decimal"),
        Text("有的软件会把 1:30 读成 90。", "Some programs read 1:30 as 90."),
        "1:30",
        'value: "1:30"\n',
    ),
    Row(
        "ECO246",
        Text("数的前面有加号", "A plus sign"),
        Text("前面的加号是多余的。", "has a plus sign at the start."),
        Text(
            "就是这个数的，写成 {write}；说的是比上年多多少的，不是现状值，改填现状值",
            "Write {write} if that is the figure; where more than last year is meant write the figure itself",
        ),
        Text(
            "数只有一种写法，才能核对。“+5”有时指“比上年多5”，那不是现状值。",
            "There is one way to write a number. `+5` at times means five more than last year, which is no value.",
        ),
        "+5",
        "value: 5\n",
    ),
    Row(
        "ECO247",
        Text("小数点前后缺数字", "A point without figures"),
        Text("的小数点前面或后面缺数字。", "lacks figures before or after the point."),
        Text("写成 {write}{phrase_more}", "Write {write}{phrase_more}"),
        Text(
            "有的软件会把 .5 读成文字；5. 也可能是漏打了后面的数字。",
            "Some programs read .5 as text; of 5. the rest may be lost.",
        ),
        ".5",
        "value: 0.5\n",
    ),
    Row(
        "ECO248",
        Text("数太长", "A number too long"),
        Text("有 {digits} 位，超过 {most} 位。", "has {digits} figures, more than {most}."),
        Text("是数的核对是不是多打或粘连了", "Of a number see whether figures were pasted together"),
        Text("真实的数据没有这么多位。", "No real figure is that long."),
        "1234567890123456789012345678901",
        "value: 1234567890\n",
    ),
    Row(
        "ECO249",
        Text("大写的 true、false、null", "Capitals in true, false, null"),
        Text("要用小写。", "is written in small letters."),
        Text("写成 {write}", "Write {write}"),
        Text(
            "只认 true、false、null 一种写法；Excel 里复制出来的常是大写。",
            "There is one way to write it; Excel gives capitals.",
        ),
        "TRUE",
        "value: true\n",
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(entry_of(row, "{phrase_end}{phrase_fix}") for row in _ROWS)
