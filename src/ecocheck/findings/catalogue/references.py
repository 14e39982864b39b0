"""ECO4xx, references: ids and names, in the registry (from 401) and in data files (from 430)."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO401",
        Severity.ERROR,
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
    Entry(
        "ECO402",
        Severity.ERROR,
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
    Entry(
        "ECO403",
        Severity.ERROR,
        Text("没有这个领域", "No such domain"),
        Text("领域“{id}”不在 domains 里。", 'Domain "{id}" is not among domains.'),
        Text("改成已有的领域号：{known}。", "Write one of: {known}."),
        Text("报告按领域归类，领域不对就找不到这一项。", "Reports are ordered by domain."),
        "domain: 80\n",
        "domain: 8\n",
    ),
    Entry(
        "ECO404",
        Severity.ERROR,
        Text("单位名单里没有这个单位", "No such office"),
        Text("units.yaml 里没有“{name}”这个单位。", 'There is no office "{name}" in units.yaml.'),
        Text(
            "核对名称；确实是新的单位，先加到 units.yaml 的 agencies（或 parties），是别名就加到它的 aliases。",
            (
                "Check the name; a new office is added to agencies (or parties) in units.yaml, another name "
                "of a known one to its aliases."
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
    Entry(
        "ECO405",
        Severity.ERROR,
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
    Entry(
        "ECO406",
        Severity.ERROR,
        Text("没有这个县区", "No such county"),
        Text("units.yaml 里没有“{name}”这个县区。", 'There is no county "{name}" in units.yaml.'),
        Text("县区有：{known}。写全称，从这里复制。", "The counties are: {known}. Copy the full name from here."),
        Text("任务点名了县区，名字对不上，就没有县区承担。", "A county that a task names must exist to carry it."),
        """\
counties:
  - name: 微县
    as: 试点
""",
        """\
counties:
  - name: 徽县
    as: 试点
""",
    ),
    Entry(
        "ECO407",
        Severity.ERROR,
        Text("没有这种区域", "No such area"),
        Text("没有一个地区的区域类型是“{name}”。", 'No region has the area "{name}".'),
        Text("改成 units.yaml 里有的区域类型：{known}。", "Write an area that units.yaml has: {known}."),
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
    Entry(
        "ECO408",
        Severity.ERROR,
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
    Entry(
        "ECO409",
        Severity.ERROR,
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
    Entry(
        "ECO410",
        Severity.ERROR,
        Text("出处和原文的条数不一样", "Places and sentences do not pair"),
        Text(
            "“{id}”写了 {places} 个出处、{says} 句原文，应当一一对应。",
            '"{id}" has {places} places and {says} sentences; they go in pairs.',
        ),
        Text(
            "每个出处补一句原文，顺序一致；同一出处有两句的，出处写两次。",
            "Give every place its sentence, in the same order; a place with two sentences stands twice.",
        ),
        Text("对不上时，看的人不知道哪句话出自哪里。", "Otherwise nobody can tell which sentence stands where."),
        """\
places:
  - 二、（十）36
  - 附件2 第86项
says:
  - 参与度均不低于90%
""",
        """\
places:
  - 二、（十）36
  - 附件2 第86项
says:
  - 参与度均不低于90%
  - 参与度、满意度达到95%
""",
    ),
    Entry(
        "ECO412",
        Severity.ERROR,
        Text("名称重复", "A name stands twice"),
        Text("名称“{name}”在 units.yaml 里用了两次。", 'The name "{name}" stands twice in units.yaml.'),
        Text(
            "名称和别名都不能重复；删去重的一个，或者写成能分清的名称。",
            "Names and aliases are unique: take one out, or tell the two apart.",
        ),
        Text("两个单位同名，就不知道任务派给谁。", "With one name for two nobody knows who is meant."),
        """\
agencies:
  - name: 市水务局
    aliases: []
  - name: 市水利局
    aliases:
      - 市水务局
""",
        """\
agencies:
  - name: 市水务局
    aliases:
      - 市水利局
""",
    ),
    Entry(
        "ECO413",
        Severity.ERROR,
        Text("领导小组的席位找不到单位", "A seat of nobody"),
        Text(
            "领导小组席位上的“{name}”不在 units.yaml 的单位或县区里。",
            '"{name}" in the leading group is no office or county of units.yaml.',
        ),
        Text("改成 agencies 或 counties 里的名称。", "Write a name of agencies or counties."),
        Text(
            "席位要对应到单位，才看得出哪个牵头单位不在领导小组里。",
            "Seats belong to offices, so that one sees which lead has none.",
        ),
        """\
leading_group:
  - role: 成员
    office: 市水务局局长
    agency: 市水利水务局
""",
        """\
leading_group:
  - role: 成员
    office: 市水务局局长
    agency: 市水务局
""",
    ),
    Entry(
        "ECO415",
        Severity.ERROR,
        Text("登记册里的单位要用通用写法", "The registry uses usual units"),
        Text(
            "登记册里的计量单位“{written}”应写成“{write}”。",
            'The unit "{written}" is written "{write}" in the registry.',
        ),
        Text("改成“{write}”。", 'Write "{write}".'),
        Text("登记册的单位决定比例怎样算，只认通用写法。", "The registry's unit decides how ratios are computed."),
        "unit: ％\n",
        'unit: "%"\n',
    ),
    Entry(
        "ECO421",
        Severity.ERROR,
        Text("没有写区域类型", "No area"),
        Text(
            "“{name}”没有写区域类型 {key}，不知道只适用于某类区域的判定项管不管它。",
            '"{name}" has no {key}, so nobody knows whether the criteria of an area apply to it.',
        ),
        Text("在 units.yaml 里补上 {key}：{known}。", "Write {key} into units.yaml: {known}."),
        Text(
            "市区和县城的污水处理率是两条线。没写区域类型的地区会两条都不判，看着像是不适用。",
            "Some criteria hold for the city proper, some for county towns. A region of neither would be let off both.",
        ),
        """\
city:
  name: 演练市
  areas: [市区, 县城]
counties:
  - name: 演练区
    kind: 区
""",
        """\
city:
  name: 演练市
  areas: [市区, 县城]
counties:
  - name: 演练区
    kind: 区
    area: 市区
""",
    ),
    Entry(
        "ECO422",
        Severity.ERROR,
        Text("县区的区域类型不在本市的名单里", "An area that the city does not have"),
        Text(
            "“{name}”的区域类型写成了“{area}”，本市的区域类型里没有。",
            'The area of "{name}" is "{area}", which is none of the city\'s.',
        ),
        Text(
            "改成其中一个：{known}；确有这一类的，在 city 的 areas 里补上。",
            "Write one of these: {known}; if there is such an area, add it to areas of the city.",
        ),
        Text(
            "区域类型写错一个字，只适用于某类区域的判定项就不再管这个县区。",
            "With a slip in its area a county is let off the criteria that hold for it.",
        ),
        """\
city:
  areas: [市区, 县城]
counties:
  - name: 云岭县
    area: 县成
""",
        """\
city:
  areas: [市区, 县城]
counties:
  - name: 云岭县
    area: 县城
""",
    ),
    Entry(
        "ECO430",
        Severity.ERROR,
        Text("没有这个编号", "No such id"),
        Text("方案里没有编号“{id}”的判定项。", 'The plan has no criterion "{id}".'),
        Text(
            "用 ecocheck list 查编号；数字的写法是“指标号-序号”，例如 7-1。",
            "Look it up with ecocheck list; ids are indicator-part, such as 7-1.",
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
    Entry(
        "ECO431",
        Severity.ERROR,
        Text("编号的写法不对", "An id written another way"),
        Text("编号“{id}”应写成“{write}”。", 'The id "{id}" is written "{write}".'),
        Text("改成“{write}”，用半角数字和半角短横。", 'Write "{write}", in half-width figures with a plain hyphen.'),
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
    Entry(
        "ECO432",
        Severity.ERROR,
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
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO433",
        Severity.ERROR,
        Text("没有这个任务", "No such task"),
        Text("方案里没有任务“{id}”。", 'The plan has no task "{id}".'),
        Text(
            "任务编号是 T 加附件2的序号，例如 T72；用 ecocheck list 查。",
            "A task is T and its number in the plan's list, such as T72; see ecocheck list.",
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
    Entry(
        "ECO434",
        Severity.ERROR,
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
    Entry(
        "ECO435",
        Severity.WARNING,
        Text("这一项不适用于本地区", "Does not apply to this region"),
        Text(
            "“{id}”（{name}）不适用于{region}，填了也不参加判断。",
            '"{id}" ({name}) does not apply to {region}; it is not judged.',
        ),
        Text(
            "确认没有填错编号；确实是别的地区的数，移到那个地区的文件。",
            "Make sure of the id; a figure of another region goes into that region's file.",
        ),
        Text(
            "有的项只判市一级，有的只判市区或县城。",
            "Some criteria are the city's alone, some those of urban areas or county towns.",
        ),
        """\
measurements:
  24-2:
    value: 95.2
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.2
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO436",
        Severity.WARNING,
        Text("这一项不按下达的目标判断", "Not judged by an assigned target"),
        Text(
            "“{id}”（{name}）按方案里的数判断，这里登记的考核目标不起作用。",
            '"{id}" ({name}) is judged by the plan\'s own line; an assigned target changes nothing.',
        ),
        Text(
            "确认没有填错编号；上级另有更高要求的，写进这一项的 note。",
            "Make sure of the id; a stricter demand from above goes into note.",
        ),
        Text("方案写明了数值的，不因另行下达的数而改变。", "Where the plan gives a number, that number decides."),
        """\
assigned:
  10-1:
    at_least: 70
    unit: "%"
    document: 演林发〔2024〕1号
    issuer: 演练市林草局
""",
        """\
assigned:
  25-1:
    at_least: 40
    unit: "%"
    document: 演环发〔2024〕1号
    issuer: 演练市生态环境局
""",
    ),
    Entry(
        "ECO437",
        Severity.WARNING,
        Text("这一项不按基线判断", "Not judged by a baseline"),
        Text(
            "“{id}”（{name}）不和基线比较，这里登记的基线不起作用。",
            '"{id}" ({name}) is not judged by a baseline; this one changes nothing.',
        ),
        Text(
            "确认没有填错编号；上年的数写在上年的文件里。",
            "Make sure of the id; last year's figure goes into last year's file.",
        ),
        Text(
            "只有生态保护红线、自然保护地、水域面积这类“不减少”的项才和基线比较。",
            "Only areas that must not shrink are compared with a baseline.",
        ),
        """\
baselines:
  10-1:
    year: 2020
    value: 68.1
    unit: "%"
    source:
      title: 2020年林草资源年报
""",
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
    ),
    Entry(
        "ECO438",
        Severity.WARNING,
        Text("没有这个分项计数", "No such count"),
        Text("这一项没有“{name}”这个分项计数。", 'This criterion has no count "{name}".'),
        Text("可以填的分项有：{known}。其他的写进 note。", "Its counts are: {known}. Put others into note."),
        Text(
            "分项计数用来说明“全部达标”是几个里的几个，名称统一才能汇总。",
            "Counts say how many there are in all; they add up only under one name.",
        ),
        """\
measurements:
  8-1:
    value: 100
    unit: "%"
    counts:
      市考断面: 3
    source:
      title: 2024年地表水质量报告
""",
        """\
measurements:
  8-1:
    value: 100
    unit: "%"
    counts:
      国考断面: 3
    source:
      title: 2024年地表水质量报告
""",
    ),
    Entry(
        "ECO439",
        Severity.ERROR,
        Text("任务的目标放错了位置", "A task's target in a wrong place"),
        Text(
            "“{id}”是任务 {task} 的目标，应写在 tasks › {task} › targets 下面。",
            '"{id}" is a target of {task} and belongs under tasks › {task} › targets.',
        ),
        Text("移到 tasks: 下面的 {task}: 下面的 targets: 下面。", "Move it below tasks:, {task}:, targets:."),
        Text("放在别处没有人读。", "Elsewhere it is read by nobody."),
        """\
measurements:
  T72-1:
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
    Entry(
        "ECO440",
        Severity.ERROR,
        Text("写在了别的部分", "In the wrong section"),
        Text("“{id}”应写在“{section}”部分。", '"{id}" belongs to the section "{section}".'),
        Text("移到“{section}:”下面。", 'Move it below "{section}:".'),
        Text(
            "指标的数据写在 measurements，任务的进展写在 tasks，放错了没有人读。",
            "Figures of criteria stand under measurements, progress of tasks under tasks.",
        ),
        """\
tasks:
  7-1:
    status: done
""",
        """\
tasks:
  T72:
    status: done
""",
    ),
)
