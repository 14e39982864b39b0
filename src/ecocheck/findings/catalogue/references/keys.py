"""ECO441 and ECO442, references: regions of offices, and keys of a criterion that do not fit its kind of rule."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO441",
        Text("单位所属的地区不存在", "An office of a region that does not exist"),
        Text(
            "units.yaml 里“{name}”的 of 写的是“{of}”，没有这个地区。",
            '"{name}" in units.yaml is said to be of "{of}", which is no region.',
        ),
        Text(
            "改成：{known}；从单位名称看得出级别的，不必写 of。",
            "Write one of: {known}; where the name tells its level, leave of out.",
        ),
        Text("下达目标的单位是不是上级，要看它属于哪个地区。", "Whether an office stands above depends on its region."),
        """\
agencies:
  - name: 市大数据局
    of: 演连市
""",
        """\
agencies:
  - name: 市大数据局
    of: 演练市
""",
    ),
    error(
        "ECO442",
        Text("这一键不用于这种规则", "A key that this kind of rule does not know"),
        Text(
            "“{id}”写了 {key}，只有规则是 {kinds} 的判定项才能写。",
            '"{id}" has {key}, which only criteria with a rule {kinds} may have.',
        ),
        Text("核对编号；规则没有写错的，删去 {key}。", "Check the id; where the rule is right, delete {key}."),
        Text("写在别的规则上不起作用，看的人却以为起作用。", "It would change nothing there, and be taken to."),
        """\
- id: 24-1
  unit: "%"
  lasts: true
  revisions:
    - rule:
        at_least: 98
""",
        """\
- id: 24-1
  unit: "%"
  revisions:
    - rule:
        at_least: 98
""",
    ),
)
