"""ECO40x, references: ids and names that the registry itself uses."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO401",
        Text("编号重复", "An id stands twice"),
        Text("编号“{id}”用了两次。", 'The id "{id}" stands twice.'),
        Text(
            "给后一个换一个没有用过的编号；如果两处是同一项，合成一项。",
            "Give the second another id, or join the two if they are one.",
        ),
        Text(
            "编号重复时，数据文件里写的编号不知道指哪一个。",
            "Where an id stands twice nobody knows which one a data file means.",
        ),
        """\
domains:
  - id: 8
    name: 人居环境改善
  - id: 8
    name: 生活方式绿色化
""",
        """\
domains:
  - id: 8
    name: 人居环境改善
  - id: 9
    name: 生活方式绿色化
""",
    ),
    error(
        "ECO402",
        Text("编号和上一级对不上", "The id is not that of its parent"),
        Text(
            "编号“{id}”放在“{parent}”下面，应当以“{parent}-”开头。",
            'The id "{id}" stands below "{parent}" and must begin with "{parent}-".',
        ),
        Text("改编号，或者把这一项移到它自己的上一级下面。", "Change the id, or move the entry to where it belongs."),
        Text(
            "24-1 就是第 24 项的第 1 个判定项；对不上时，报告会把它算到别的指标里。",
            "24-1 is the first criterion of indicator 24; otherwise it would be counted with another.",
        ),
        """\
- id: 24
  name: 城镇污水处理率
  criteria:
    - id: 25-1
      name: 市区污水处理率
""",
        """\
- id: 24
  name: 城镇污水处理率
  criteria:
    - id: 24-1
      name: 市区污水处理率
""",
    ),
    error(
        "ECO403",
        Text("没有这个领域", "No such domain"),
        Text("领域“{id}”不在 domains 里。", 'Domain "{id}" is not among domains.'),
        Text("改成已有的领域号：{known}。", "Write one of: {known}."),
        Text("报告按领域归类，领域不对就找不到这一项。", "Reports are ordered by domain."),
        "domain: 80\n",
        "domain: 8\n",
    ),
    error(
        "ECO404",
        Text("单位名单里没有这个单位", "No such office"),
        Text("units.yaml 里没有“{name}”这个单位。", 'There is no office "{name}" in units.yaml.'),
        Text(
            (
                "{phrase_more}核对名称；确实是新的单位，先加到 units.yaml 的 agencies（或 parties），"
                "是别名就加到它的 aliases。"
            ),
            (
                "{phrase_more}Check the name; a new office is added to agencies (or parties) in units.yaml, another "
                "name of a known one to its aliases."
            ),
        ),
        Text("责任要落到一个明确的单位，名称对不上就没有人接。", "Somebody must answer for each entry."),
        """\
lead:
  - 市环保局
""",
        """\
lead:
  - 市生态环境局
""",
    ),
    error(
        "ECO405",
        Text("单位名称里有空格或异形字", "An office written another way"),
        Text(
            "“{name}”里有空格、全角或外形相似的字符，名单里是“{write}”。",
            '"{name}" differs from "{write}" by blanks, width or look-alike characters.',
        ),
        Text("改成“{write}”，最好从 units.yaml 复制。", 'Write "{write}"; best copy it from units.yaml.'),
        Text(
            "从 PDF 或 Word 复制的字有时只是看着一样，软件认作另一个名字。",
            "Characters copied from PDF or Word sometimes only look alike.",
        ),
        """\
lead:
  - 市 水务局
""",
        """\
lead:
  - 市水务局
""",
    ),
    error(
        "ECO406",
        Text("没有这个县区", "No such county"),
        Text("units.yaml 里没有“{name}”这个县区。", 'There is no county "{name}" in units.yaml.'),
        Text(
            "{phrase_more}县区有：{known}。写全称，从这里复制。",
            "{phrase_more}The counties are: {known}. Copy the full name from here.",
        ),
        Text("任务点名了县区，名字对不上，就没有县区承担。", "A county that a task names must exist to carry it."),
        """\
counties:
  - name: 云领县
    as: 试点
""",
        """\
counties:
  - name: 云岭县
    as: 试点
""",
    ),
    error(
        "ECO407",
        Text("没有这种区域", "No such area"),
        Text("没有一个地区的区域类型是“{name}”。", 'No region has the area "{name}".'),
        Text(
            "{phrase_more}改成 units.yaml 里有的区域类型：{known}。",
            "{phrase_more}Write an area that units.yaml has: {known}.",
        ),
        Text(
            "只适用于某类区域的判定项，如果没有地区属于这一类，就永远不会判断。",
            "A criterion of an area that no region has is never judged.",
        ),
        """\
areas:
  - 城区
""",
        """\
areas:
  - 市区
""",
    ),
    error(
        "ECO408",
        Text("规则版本的年份顺序不对", "Revisions out of order"),
        Text(
            "“{id}”后一版规则从 {effective} 年起执行，不晚于前一版的 {before} 年。",
            'The later revision of "{id}" takes effect in {effective}, not after {before}.',
        ),
        Text(
            "同一标准的规则按执行年份从早到晚排列，一年只留一版。",
            "Put the revisions of one standard in order of their year, one a year.",
        ),
        Text("某一年按哪一版规则判断，要看年份，重了、乱了就会判错。", "Which rule holds in a year must be clear."),
        """\
revisions:
  - effective: 2025
  - effective: 2023
""",
        """\
revisions:
  - effective: 2023
  - effective: 2025
""",
    ),
    error(
        "ECO409",
        Text("引用了不存在的编号", "A reference to an id that does not exist"),
        Text(
            "登记册里没有能这样引用的“{id}”：没有这个编号的指标、判定项或任务，或者判定项的计量单位、填法同目标不一样。",
            'The registry has no "{id}" to refer to, or it is a criterion of another unit or kind.',
        ),
        Text(
            "改成已有的编号：指标写数字（24），判定项写 24-1，任务写 T72。",
            "Write an id that exists: indicators are numbers (24), criteria are 24-1, tasks are T72.",
        ),
        Text("引用落空，报告里就少了这一层联系。", "A reference to nothing is lost in the report."),
        """\
serves:
  indicators:
    - 240
""",
        """\
serves:
  indicators:
    - 24
""",
    ),
    error(
        "ECO471",
        Text("没有任务清单文件", "No list of tasks"),
        Text(
            "没有 {file}，登记册却有 {count} 处说到任务清单里的编号（{ids}{phrase}）。",
            "There is no {file}, but the registry names ids of its tasks in {count} places ({ids}{phrase}).",
        ),
        Text(
            "这个文件被删去、移走或改了名的，放回原处；方案没有任务清单的，把登记册里说到任务的编号都删去。",
            "If the file was removed, moved or renamed, put it back; where the plan has no tasks, remove these ids.",
        ),
        Text(
            "没有任务清单，任务目标一项也不判，报告里整张清单都不见。",
            "Without the list no target is judged, and reports have none of the tasks.",
        ),
        """\
contradictions:
  - id: C01
    tasks: [T72]
# 项目里没有 tasks.yaml
""",
        """\
contradictions:
  - id: C01
    tasks: [T72]
# tasks.yaml 里有 T72
""",
    ),
)
