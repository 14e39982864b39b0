"""ECO574 and ECO575, references: tolerances for classes that nobody knows, or that their sentence does not name."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO574",
        Text("没有这一类地区", "A class by which no region is told apart"),
        Text(
            "“{id}”的放宽只用于“{class}”，登记册的分法（axes）里没有这一类，只有 {known}。",
            'The line of "{id}" is eased for "{class}", which no axis of the registry has: {known}.',
        ),
        Text(
            "照 axes 的写法改；是新的一类的，先登记到 axes，再在 units.yaml 写明哪些地区属于它。",
            "Write it as axes has it; a new class goes into axes first, and units.yaml says which regions are of it.",
        ),
        Text(
            "没有登记的类别对哪个地区都不起作用。",
            "A class that nobody is of eases the line for no region.",
        ),
        """\
rule:
  at_least: 90
  tolerance:
    class: 山地
    by: 5
    document: 演政办发〔2023〕80号
    quote: 山区可下浮5个百分点
""",
        """\
axes:
  - name: 地形
    classes: [山区, 平原]
rule:
  at_least: 90
  tolerance:
    class: 山区
    by: 5
    document: 演政办发〔2023〕80号
    quote: 山区可下浮5个百分点
""",
    ),
    warning(
        "ECO575",
        Text("放宽的原文没有说这一类地区", "A class that the sentence of the tolerance lacks"),
        Text(
            "“{id}”的放宽只用于“{class}”，允许放宽的原文里没有这个词。",
            'The line of "{id}" is eased for "{class}", which the sentence of the tolerance does not name.',
        ),
        Text(
            "对照文件，class 写原文说的那一类；原文用别的词说这一类的，把写明这个词的一句摘全。",
            "See the document, and write the class that the sentence names; else cite the sentence that names it.",
        ),
        Text(
            "文件准许谁放宽，谁才能放宽。",
            "A line is eased for those whom the document names, and nobody else.",
        ),
        """\
rule:
  at_least: 90
  tolerance:
    class: 山区
    by: 5
    document: 演政办发〔2023〕80号
    quote: 丘陵区可下浮5个百分点
""",
        """\
rule:
  at_least: 90
  tolerance:
    class: 山区
    by: 5
    document: 演政办发〔2023〕80号
    quote: 山区可下浮5个百分点
""",
    ),
)
