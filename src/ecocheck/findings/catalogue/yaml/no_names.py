"""Codes of lines that lack their colon, the # of an explanation, the dash of an item, or a line of their own."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO203",
        title=Text("这里没有冒号", "No colon"),
        message=Text("{phrase_what}：{line}", "{phrase_what}: {line}"),
        hint=Text(
            "{phrase}{phrase_do}{phrase_more}{phrase_else}",
            "{phrase}{phrase_do}{phrase_more}{phrase_else}",
        ),
        why=Text(
            "每一行都要说清是哪一项的内容。常见的是少打了冒号，或者一段话换行后没有缩进。",
            "Every line says which item it belongs to. Mostly the colon was forgotten, or a broken line not indented.",
        ),
        wrong="region: 演练区\nyear 2024\n",
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO271",
        title=Text("说明前面没有 #", "An explanation without #"),
        message=Text(
            "这一行是说明，不是数据，前面没有 #，会被当成数据来读。",
            "This line explains and is no data; without # before it, it is read as data.",
        ),
        hint=Text(
            "在行首加 #：{write}；是数据的，写成“名称: 内容”。",
            "Write # before it: {write}; if it is data write `name: content`.",
        ),
        why=Text(
            "标题、说明、分隔线要写在 # 后面，软件才不读；不写 # 的每一行都要是“名称: 内容”。",
            "Headings, remarks and rules stand behind #, where nothing reads them; any other line is `name: content`.",
        ),
        wrong="region: 演练区\n注：以下由交通局填报\nyear: 2024\n",
        right="region: 演练区\n# 注：以下由交通局填报\nyear: 2024\n",
    ),
    error(
        code="ECO272",
        title=Text("一项前面少了短横", "An item without its dash"),
        message=Text(
            "“{key}”前面少了短横：这里开始的是另一项，却和上一项连在一起。",
            'The dash before "{key}" is missing: another item begins here, and runs together with the one above.',
        ),
        hint=Text("写成 {write}{phrase_more}", "Write {write}{phrase_more}"),
        why=Text(
            "清单靠每一项前面的短横分开；少了短横，后一项的内容会盖掉前一项的。",
            "Dashes part the items of a list; without one the second item replaces the first.",
        ),
        wrong="""\
counties:
  - name: 石潭县
    kind: 县
    name: 柳溪县
    kind: 县
""",
        right="""\
counties:
  - name: 石潭县
    kind: 县
  - name: 柳溪县
    kind: 县
""",
    ),
    error(
        code="ECO273",
        title=Text("名称后面写了内容，下面又分项写", "Content beside a key that has parts below"),
        message=Text(
            "“{key}”的冒号后面写了“{value}”，下面（第 {line} 行起）又分项写，分不清哪一个是它的内容。",
            'After "{key}:" stands "{value}", and its parts follow from line {line}; nobody knows which is meant.',
        ),
        hint=Text("{phrase_more}", "{phrase_more}"),
        why=Text(
            "下面分项写的，名称的冒号后面什么都不写；要写说明，写在 # 后面。",
            "A key with parts on the lines below has nothing after its colon; an explanation stands behind #.",
        ),
        wrong="""\
measurements:
  30-1: 公共交通出行分担率
    value: 50.1
    unit: "%"
""",
        right="""\
measurements:
  30-1:   # 公共交通出行分担率
    value: 50.1
    unit: "%"
""",
    ),
)
