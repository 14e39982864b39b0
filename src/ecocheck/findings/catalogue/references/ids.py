"""ECO430–434, references: ids in data files that do not exist."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import SEWAGE
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO430",
        Text("没有这个编号", "No such id"),
        Text("方案里没有编号“{id}”的判定项。", 'The plan has no criterion "{id}".'),
        Text(
            "{phrase}",
            "{phrase}",
        ),
        Text(
            "编号不对，下面填的数就没有人读，那一项仍然是缺数据。", "What stands under an unknown id is read by nobody."
        ),
        """\
measurements:
  7-9:
    value: 98.3
    unit: "%"
    source:
      title: 2024年环境质量报告
""",
        """\
measurements:
  7-1:
    value: 98.3
    unit: "%"
    source:
      title: 2024年环境质量报告
""",
    ),
    error(
        "ECO431",
        Text("编号的写法不对", "An id written another way"),
        Text("编号“{id}”应写成“{write}”（{name}）。", 'The id "{id}" is written "{write}" ({name}).'),
        Text(
            "改成“{write}”{phrase_form}。{phrase_fix}",
            'Write "{write}"{phrase_form}.{phrase_fix}',
        ),
        Text(
            "编号要完全一致才找得到规则。Word 会把短横自动换成长横，表格会把 7-1 变成日期。",
            "Ids must match exactly; word processors change hyphens, spreadsheets make dates of them.",
        ),
        """\
measurements:
  7_1:
    value: 98.3
    unit: "%"
    source:
      title: 2024年环境质量报告
""",
        """\
measurements:
  7-1:
    value: 98.3
    unit: "%"
    source:
      title: 2024年环境质量报告
""",
    ),
    error(
        "ECO432",
        Text("写了指标号，没有写到判定项", "An indicator where a criterion belongs"),
        Text("“{id}”是指标号，数据要写在它的判定项下面。", '"{id}" is an indicator; figures stand under its criteria.'),
        Text("改成其中一个：{known}。", "Write one of: {known}."),
        Text(
            "一个指标可以有几个判定项，各有各的要求。",
            "An indicator may have several criteria, each with its own line.",
        ),
        """\
measurements:
  "24":
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE,
    ),
    error(
        "ECO433",
        Text("没有这个任务", "No such task"),
        Text("方案里没有任务“{id}”。", 'The plan has no task "{id}".'),
        Text(
            "任务编号是 T 加任务清单里的序号，例如 T72；用 ecocheck list tasks 查。",
            "A task is T and its number in the plan's list, such as T72; see ecocheck list tasks.",
        ),
        Text("编号不对，填的进展没有人读。", "What stands under an unknown id is read by nobody."),
        """\
tasks:
  T172:
    status: in_progress
""",
        """\
tasks:
  T72:
    status: in_progress
""",
    ),
    error(
        "ECO434",
        Text("任务里没有这个目标", "No such target in the task"),
        Text("任务 {task} 没有目标“{id}”。", 'Task {task} has no target "{id}".'),
        Text(
            "这个任务的目标有：{known}。没有目标的任务只填进展。",
            "Its targets are: {known}. A task without targets only takes its progress.",
        ),
        Text("编号不对，填的完成情况没有人读。", "What stands under an unknown id is read by nobody."),
        """\
tasks:
  T72:
    targets:
      T72-9:
        value: 100
        unit: "%"
        source:
          title: 农村人居环境整治总结
""",
        """\
tasks:
  T72:
    targets:
      T72-1:
        value: 100
        unit: "%"
        source:
          title: 农村人居环境整治总结
""",
    ),
)
