"""ECO460–469 and 474: the validity of standards, the crosswalk between them, and the classes of regions."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO460",
        Text("接替的标准不对", "A wrong successor"),
        Text("标准“{id}”由“{written}”接替，它{phrase}。", 'The successor of "{id}", "{written}", {phrase}.'),
        Text(
            "接替的标准先在 standards 里登记；没有登记它的打算，去掉 successor，在 note 里写明。",
            "Register the successor under standards; if it will not be, take successor out and tell it in note.",
        ),
        Text(
            "标准到期以后，使用的人要由此找到该用哪一个。",
            "Whoever judges after the end is led to the next standard by it.",
        ),
        """\
standards:
  - id: STD-1
    valid_until: 2025-12-31
    successor: STD-2
""",
        """\
standards:
  - id: STD-1
    valid_until: 2025-12-31
    successor: STD-2
  - id: STD-2
""",
    ),
    error(
        "ECO461",
        Text("有效期前后不对", "A validity out of order"),
        Text("标准“{id}”{phrase}。", 'The standard "{id}" {phrase}.'),
        Text(
            "对照文件改正 valid_from、valid_until；没有写明期限、也没有被接替的，两个都不填。",
            "Correct valid_from and valid_until by the document; without a term or a successor leave both out.",
        ),
        Text(
            "过了有效期的年份不按它判断，日期错了，该判的不判，不该判的判了。",
            "A year after its validity is not judged by it, so a wrong day decides what is judged.",
        ),
        """\
standards:
  - id: STD-1
    valid_from: 2026-01-01
    valid_until: 2024-12-31
""",
        """\
standards:
  - id: STD-1
    valid_from: 2024-01-01
    valid_until: 2026-12-31
""",
    ),
    error(
        "ECO462",
        Text("规则版本不在标准的有效期内", "A revision outside the validity of its standard"),
        Text(
            "这一版自 {year} 年起执行，标准“{id}”的 {key} 却是 {date}。",
            'This revision is in force from {year}, but the {key} of the standard "{id}" is {date}.',
        ),
        Text("对照文件改正 effective 或标准的有效期。", "Correct effective, or the validity, by the document."),
        Text("有效期以外的年份不按标准判断，这一版谁也用不上。", "Outside of it nothing is judged by this revision."),
        """\
standards:
  - id: STD-1
    valid_from: 2024-03-01
revisions:
  - effective: 2023
    standard: STD-1
""",
        """\
standards:
  - id: STD-1
    valid_from: 2024-03-01
revisions:
  - effective: 2024
    standard: STD-1
""",
    ),
    error(
        "ECO463",
        Text("对应关系里没有这个判定项", "A crosswalk of an unknown criterion"),
        Text("对应关系里的“{id}”不是登记册的判定项。", '"{id}" in the crosswalk is no criterion of the registry.'),
        Text(
            "{phrase_more}写判定项的编号，用 ecocheck list criteria 查看。",
            "{phrase_more}Write the id of a criterion; see ecocheck list criteria.",
        ),
        Text("编号错了，对照表就指向别的一项。", "A wrong id leads readers to another criterion."),
        """\
crosswalk:
  - from: 8-1
    to: 8-77
    relation: same
""",
        """\
crosswalk:
  - from: 8-1
    to: 38-1
    relation: same
""",
    ),
    error(
        "ECO464",
        Text("对应关系不成立", "A crosswalk that relates nothing"),
        Text("对应关系里的“{id}”和“{other}”{phrase}。", '"{id}" and "{other}" in the crosswalk {phrase}.'),
        Text(
            "每一对写一次，一端是这个标准的判定项，另一端是另一标准（或方案）的。",
            "State each pair once: a criterion of one standard, and one of another or of the plan.",
        ),
        Text("对应关系说的是两个标准之间的事。", "A crosswalk is between two standards."),
        """\
crosswalk:
  - from: 8-1
    to: 8-1
    relation: same
""",
        """\
crosswalk:
  - from: 8-1
    to: 38-1
    relation: same
""",
    ),
    error(
        "ECO465",
        Text("分法或类别重名", "An axis or a class twice"),
        Text("“{name}”{phrase}。", '"{name}" {phrase}.'),
        Text("每个类别只属于一种分法，换一个名称。", "A class belongs to one axis alone; choose another name."),
        Text(
            "规则只写类别，不写是哪种分法；重名就分不清说的是哪一个。",
            "Rules name the class without its axis, so two of one name could not be told apart.",
        ),
        """\
axes:
  - name: 地形
    classes: [山区, 平原]
  - name: 水源
    classes: [山区, 库区]
""",
        """\
axes:
  - name: 地形
    classes: [山区, 平原]
  - name: 水源
    classes: [河源, 库区]
""",
    ),
    error(
        "ECO466",
        Text("没有这种分法或这一类", "An unknown axis or class"),
        Text("{phrase}。", "{phrase}."),
        Text(
            "{phrase_more}已有的是：{known}。改成其中一个，或者先写进 indicators.yaml 的 axes。",
            "{phrase_more}There are: {known}. Use one of these, or add it to axes in indicators.yaml first.",
        ),
        Text(
            "类别写错，按类别定的线就用不到这个地区。",
            "With a wrong class the lines of its class do not reach the region.",
        ),
        """\
axes:
  - name: 地形
    classes: [山区, 平原]
counties:
  - name: 演练区
    classes: {地形: 高山}
""",
        """\
axes:
  - name: 地形
    classes: [山区, 平原]
counties:
  - name: 演练区
    classes: {地形: 山区}
""",
    ),
    warning(
        "ECO467",
        Text("没有写属于哪一类", "A region without a class"),
        Text(
            "别的地区写了“{axis}”，“{name}”没有写。", 'Other regions state their class of "{axis}", "{name}" does not.'
        ),
        Text(
            "在 units.yaml 里给“{name}”的 classes 补上“{axis}”；市的类别是市自己的，不由县区推出。",
            'Add "{axis}" to the classes of "{name}" in units.yaml; the class of the city is its own.',
        ),
        Text("按类别定的线，没有类别就判不了。", "A line by class cannot be judged without one."),
        """\
counties:
  - name: 演练区
    classes: {地形: 山区}
  - name: 演练县
""",
        """\
counties:
  - name: 演练区
    classes: {地形: 山区}
  - name: 演练县
    classes: {地形: 平原}
""",
    ),
    error(
        "ECO468",
        Text("没有类别，判定项就漏过了这个地区", "Without a class the criterion is escaped"),
        Text(
            "“{name}”没有写“{axis}”属于哪一类，不知道只适用于某一类的 {id} 管不管它。",
            '"{name}" states no class of "{axis}", so nobody knows whether {id} applies to it.',
        ),
        Text(
            "在 units.yaml 里给“{name}”的 classes 补上“{axis}”。",
            'Add "{axis}" to the classes of "{name}" in units.yaml.',
        ),
        Text(
            "不写类别的地区看似不适用，就少判一项。",
            "A region without a class would be let off what holds for some classes alone.",
        ),
        """\
criteria:
  - id: 8-1
    areas: [山区]
counties:
  - name: 演练县
""",
        """\
criteria:
  - id: 8-1
    areas: [山区]
counties:
  - name: 演练县
    classes: {地形: 平原}
""",
    ),
    error(
        "ECO469",
        Text("适用范围和标准的级别对不上", "A line that no level of the standards fits"),
        Text(
            "判定项“{id}”的 line 是 {line}，它的标准和各版规则用于的级别却是：{level}。",
            'The line of "{id}" is {line}, but its standards and revisions are for level: {level}.',
        ),
        Text("对照文件，改正 line、标准的 level 或这一版的 level。", "Correct line or level by the document."),
        Text("两处对不上，这一项谁也不判。", "Otherwise it is judged nowhere."),
        """\
standards:
  - id: STD-1
    level: 县
criteria:
  - id: 38-1
    line: city_only
    revisions:
      - standard: STD-1
""",
        """\
standards:
  - id: STD-1
    level: 县
criteria:
  - id: 38-1
    line: county_only
    revisions:
      - standard: STD-1
""",
    ),
    warning(
        "ECO474",
        Text("一种分法写了两类", "Two classes of one kind"),
        Text(
            "“{name}”的“{axis}”写了{classes}，按其中一类定的线，不知道用不用。",
            'The classes of "{name}" by "{axis}" are {classes}, so nobody knows whether a line for one of them holds.',
        ),
        Text(
            "照划分类别的文件，在 units.yaml 里只留一类；文件没有定的，请定类别的单位明确。",
            "Keep the one that the document gives; where it gives none, ask the office that classes the regions.",
        ),
        Text("写了两类就能挑容易的那条线。", "With two classes a region could take the easier line."),
        """\
counties:
  - name: 演练区
    classes: {地形: [平原, 山区]}
""",
        """\
counties:
  - name: 演练区
    classes: {地形: 平原}
""",
    ),
)
