"""ECO30x, shape: keys and the levels they stand on."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import BASELINE, FOREST
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO301",
        Text("不认识的键", "Unknown key"),
        Text("{phrase_where}不能写“{key}”这个键。", 'The key "{key}" cannot stand {phrase_where}.'),
        Text("{phrase_more}{phrase_note}", "{phrase_more}{phrase_note}"),
        Text(
            "不认识的键没有人读。放过去，填的人以为填了，结果里却没有。",
            "Nobody reads a key that is not known; whoever wrote it would believe it counted.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    responsible_leader: 张三
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    note: 分管负责人张三
    source:
      title: 2024年林草资源年报
""",
    ),
    error(
        "ECO302",
        Text("缺少必填项", "Something required is missing"),
        Text("缺少“{key}”（{title}）。", '"{key}" is missing.'),
        Text(
            "在这一项下面补上：{lines}{phrase_more}{phrase_more_below}。",
            "Add here: {lines}{phrase_more}{phrase_more_below}.",
        ),
        Text(
            "少了它，这一项不知道说的是什么，也没有办法核对。",
            "Without it nobody can tell what the entry says, nor check it.",
        ),
        """\
baselines:
  15-1:
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        BASELINE,
    ),
    error(
        "ECO303",
        Text("这里应当分项写", "Keys are expected below"),
        Text("“{key}”下面应当分行写“键: 值”，现在写成了别的样子。", 'Below "{key}" lines "key: value" are expected.'),
        Text("{phrase_lost}写成：{lines}{phrase_more}。", "{phrase_lost}Write: {lines}{phrase_more}."),
        Text(
            "只写一个数或一句话，看不出单位、时段和来源。",
            "A bare number or sentence has no unit, no period and no source.",
        ),
        """\
measurements:
  10-1: 71.5
""",
        FOREST,
    ),
    error(
        "ECO304",
        Text("键写错了", "Misspelled key"),
        Text("这里没有“{key}”这个键，像是“{write}”写错了。", 'There is no key "{key}" here; it looks like "{write}".'),
        Text("如果是这个意思，改成“{write}”（{title}）。", 'If that is what is meant, write "{write}".'),
        Text(
            "键是固定的英文词，差一个字母就读不到。",
            "Keys are fixed English words; with one letter wrong they are not found.",
        ),
        """\
measurements:
  10-1:
    valeu: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        FOREST,
        cause=("key", "write"),
        many=Text(
            "这里没有“{key}”这个键，像是“{write}”写错了。", 'There is no key "{key}" here; it looks like "{write}".'
        ),
        many_hint=Text("如果是这个意思，改成“{write}”。", 'If that is what is meant, write "{write}".'),
    ),
    error(
        "ECO305",
        Text("缩进少了，应放到下一级", "The key belongs one level further in"),
        Text(
            "“{key}”不应写在这一级，应写在“{under}”下面。", '"{key}" does not belong on this level but under "{under}".'
        ),
        Text("{phrase_move}{phrase_more}。", "{phrase_move}{phrase_more}."),
        Text(
            "YAML 用行首空格表示谁属于谁。缩进差一级，意思就变了。",
            "In YAML the blanks at the start of a line say what belongs to what.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    title: 2024年林草资源年报
""",
        FOREST,
        cause=("under", "phrase_move", "phrase_more", "lines", "write"),
        many=Text(
            "这 {count} 处不应写在这一级，应写在“{under}”下面；多半是漏了“{under}:”一行。",
            'These {count} keys do not belong on this level but under "{under}"; mostly that line was lost.',
        ),
    ),
    error(
        "ECO306",
        Text("缩进多了，应放到上一级", "The key belongs further out"),
        Text(
            "“{key}”不应写在这里面，应与“{beside}”对齐。",
            '"{key}" does not belong in here but on one level with "{beside}".',
        ),
        Text(
            "减少行首空格，让“{key}”和“{beside}”上下对齐。",
            'Take blanks away until "{key}" stands right below "{beside}".',
        ),
        Text(
            "YAML 用行首空格表示谁属于谁。缩进差一级，意思就变了。",
            "In YAML the blanks at the start of a line say what belongs to what.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      stage: 核定
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    stage: 核定
""",
    ),
    error(
        "ECO307",
        Text("编号的位置写了别的键", "A key stands where an id belongs"),
        Text(
            "“{section}”下面这一级写编号，“{key}”应写在编号下面。",
            'On this level below "{section}" stand ids; "{key}" belongs below an id.',
        ),
        Text(
            "把“{key}”再缩进两格，放到它所属的编号（例如 7-1）下面。",
            'Indent "{key}" by two more spaces, below the id (such as 7-1) that it belongs to.',
        ),
        Text("没有编号，就不知道这个数是哪一项的。", "Without an id nobody knows what the figure is of."),
        """\
measurements:
  10-1:
  value: 71.5
  unit: "%"
""",
        FOREST,
    ),
)
