"""ECO308, shape: lines that all stand one level too far left."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO308",
        Text("内容没有缩进到它下面", "What belongs below a key stands beside it"),
        Text(
            "“{key}:”后面是空的，它的内容（第 {lines} 行）却和它写在同一级。",
            'Nothing stands behind "{key}:", and what belongs below it (line {lines}) stands beside it.',
        ),
        Text("第 {lines} 行各多缩进两格。", "Indent line {lines} by two more blanks."),
        Text(
            "YAML 用行首空格表示谁属于谁。缩进差一级，意思就变了。",
            "In YAML the blanks at the start of a line say what belongs to what.",
        ),
        """\
measurements:
  30-1:
    value: 50.1
    unit: "%"
    source:
      title: 2024年居民出行调查报告
    survey:
    agency: 演练市社情民意调查中心
    method: 入户问卷
    sample: 400
    date: 2024-11-20
""",
        """\
measurements:
  30-1:
    value: 50.1
    unit: "%"
    source:
      title: 2024年居民出行调查报告
    survey:
      agency: 演练市社情民意调查中心
      method: 入户问卷
      sample: 400
      date: 2024-11-20
""",
    ),
)
