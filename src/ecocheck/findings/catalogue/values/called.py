"""ECO568 and 569, values: a figure that its source calls a target, and a target done before its task has started."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO568",
        Text("来源把这个数叫作目标", "The source calls the figure a target"),
        Text(
            "“{id}”（{name}）填的这个数，来源里写的是“{word}”，是目标、设计值或估算，不是结果。",
            'The figure of "{id}" ({name}) is called "{word}" in its source: a target or an estimate, and no result.',
        ),
        Text(
            (
                "把它移到 planned（计划值）下面；有了实际结果再填 value，引文写说结果的那一句。"
                "确是结果的，在 source 里加一行 kind: result。"
            ),
            "Move it to planned until there is a result; if it is a result add kind: result to the source.",
        ),
        Text(
            "看的是数字旁边的话，不是整篇：“目标98%，实际98.5%”里的 98.5 是结果；“力争达到98.5%”里的不是。",
            "The words beside the figure count: in “goal 98, reached 98.5” the 98.5 is a result.",
        ),
        """\
measurements:
  10-1:
    value: 72
    unit: "%"
    source:
      title: 2024年林草工作要点
      quote: 力争林草覆盖率提高到72%
""",
        """\
measurements:
  10-1:
    value: 72
    unit: "%"
    source:
      title: 2024年林草资源年报
      quote: 超额完成年度目标，林草覆盖率达到72%
""",
    ),
    error(
        "ECO569",
        Text("任务没有启动，目标却已完成", "A target is done, its task not started"),
        Text(
            "“{id}”（{name}）填的是 true，任务 {task} 却是 not_started（未启动），总有一个不对；这样不判达标。",
            '"{id}" ({name}) is true, and task {task} has the status not_started; nothing is met by it.',
        ),
        Text(
            "任务已经做了的，把 status 改成 in_progress 或 done；没有做的，把目标改成 false。",
            "Change the status to in_progress or done if the work was done, or the target to false if not.",
        ),
        Text("同一项任务前后说法不一，别人不知道该信哪一句。", "Nobody can tell which of the two to believe."),
        """\
tasks:
  T80:
    status: not_started
    targets:
      T80-2:
        value: true
        source:
          title: 演练区河湖长制实施方案
""",
        """\
tasks:
  T80:
    status: done
    targets:
      T80-2:
        value: true
        source:
          title: 演练区河湖长制实施方案
""",
    ),
)
