"""ECO310–314, shape: a list, a mapping, a text or nothing where another kind of value is expected."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO310",
        Text("这里应当列清单", "A list is expected"),
        Text("“{key}”（{title}）应当是清单，每项前面一个短横。", '"{key}" is a list: a dash before every item.'),
        Text(
            "写成：{lines}{phrase_more}；有几项就写几个短横，只有一项也要写。",
            "Write: {lines}{phrase_more}; a dash for every item, even for a single one.",
        ),
        Text(
            "这一项可以有几条，写成清单才分得清。", "There may be several of these, and only a list keeps them apart."
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    also:
      value: 71.2
      unit: "%"
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    also:
      - value: 71.2
        unit: "%"
""",
    ),
    error(
        "ECO311",
        Text("这里只能写一个值", "A single value is expected"),
        Text(
            "“{key}”（{title}）只能写一个值，现在下面写了好几项。",
            '"{key}" takes a single value, and several stand here.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text("有两个值，就不知道用哪一个。", "With two values nobody knows which one counts."),
        """\
measurements:
  10-1:
    value: [71.5, 70.9]
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        FOREST,
    ),
    error(
        "ECO312",
        Text("这里要写文字", "A text is expected"),
        Text(
            "“{key}”（{title}）要写文字，“{written}”会被读成数字或是非。",
            '"{key}" takes a text, and {written} reads as a number or as true or false.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text(
            "不加引号的数字会去掉开头的 0、末尾的 0，编号和文号就变了。",
            "Without quotes numbers may lose zeros, and a document's number is another then.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024
      document: 演林发〔2025〕6号
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: "2024"
      document: 演林发〔2025〕6号
""",
    ),
    error(
        "ECO313",
        Text("写了空白", "Blank text"),
        Text("“{key}”（{title}）里只有空格，没有内容。", '"{key}" holds blanks only.'),
        Text(
            "写上内容；不知道的写“未记录”，可以不填的整行删去。",
            "Write something; what the source does not say is 未记录; a line that is not needed can go.",
        ),
        Text("空白看起来像填过了，其实没有。", "Blanks look filled in and are not."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: " "
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 未记录
      document: 演林发〔2025〕6号
""",
    ),
    error(
        "ECO314",
        Text("冒号后面没有内容", "Nothing after the colon"),
        Text("“{key}”（{title}）后面没有内容。", 'Nothing stands after "{key}:".'),
        Text(
            "写成：{lines}{phrase_more}；内容已经在下面几行的，检查有没有缩进{phrase_more_below}；不填的整行删去。",
            (
                "Write: {lines}{phrase_more}; if it stands on the lines below, look at their "
                "indentation{phrase_more_below}; or take the line out."
            ),
        ),
        Text(
            "留着空键，看的人分不清是没有、是漏填，还是缩进丢了。",
            "An empty key may mean none, forgotten, or a lost indentation.",
        ),
        """\
waivers:
  30-1:
    reason:
    approved_by: 演练市人民政府
    expires: 2029-12-31
""",
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2029-12-31
""",
    ),
)
