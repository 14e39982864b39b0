"""ECO450–459 and ECO486, references: rules that ask beyond their figure, and what does not concern a region."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO450",
        Text("分情形、条件或份额写得不对", "A condition, a branch or a share is not written right"),
        Text("“{key}”（{title}）这里写的是：{written}。", '"{key}" says: {written}.'),
        Text("{phrase}。", "{phrase}."),
        Text("看不清是哪种情形，就不知道按哪条标准判。", "Without the case nobody knows which line to judge by."),
        """\
rule:
  when:
    - if: {last_year: {at_most: 60}, class: 山区}
      then: {rises_by: {points: 2}}
    - else: {not_worse: higher}
""",
        """\
rule:
  when:
    - if: {last_year: {at_most: 60}}
      then: {rises_by: {points: 2}}
    - else: {not_worse: higher}
""",
    ),
    error(
        "ECO451",
        Text("规则所看的判定项不对", "A rule asks about a criterion that it cannot ask about"),
        Text("“{id}”的规则看 {asked}，{phrase}。", 'The rule of "{id}" asks about {asked}: {phrase}.'),
        Text("核对编号，改成登记册里相应的判定项。", "Check the id, and name the criterion that is meant."),
        Text("看不到的判定项永远现状不清。", "A verdict on a criterion that is not there never comes."),
        """\
rule:
  meets: 4-9
""",
        """\
rule:
  meets: 4-1
""",
        cause=("asked", "phrase"),
        many=Text("{count}条规则看 {asked}，{phrase}。", "{count} rules ask about {asked}: {phrase}."),
    ),
    error(
        "ECO452",
        Text("规则绕回自己", "A rule rests on itself"),
        Text("“{id}”的判定绕回了自己：{way}。", 'The verdict on "{id}" rests on itself: {way}.'),
        Text("断开其中一环。", "Take one of them out."),
        Text("绕成一圈的判定没有起点，永远判不出来。", "A ring of verdicts has no beginning and never ends."),
        """\
- id: 4-1
  revisions:
    - rule: {meets: 4-2}
- id: 4-2
  revisions:
    - rule: {meets: 4-1}
""",
        """\
- id: 4-1
  revisions:
    - rule: {done: true}
- id: 4-2
  revisions:
    - rule: {meets: 4-1}
""",
    ),
    error(
        "ECO453",
        Text("没有这一类地区", "No such class of regions"),
        Text(
            "“{id}”的规则写了“{name}”，各种分法里没有这一类。",
            'The rule of "{id}" names "{name}", which no axis has.',
        ),
        Text("改成：{known}；或者在 axes 里加上。", "Write one of: {known}; or add it under axes."),
        Text("没有的类别，没有一个地区属于它。", "No region is of a class that does not exist."),
        """\
axes:
  - {name: 地形, classes: [山区, 平原]}
rule:
  when:
    - if: {class: 山地}
      then: {at_least: 60}
    - else: {at_least: 18}
""",
        """\
axes:
  - {name: 地形, classes: [山区, 平原]}
rule:
  when:
    - if: {class: 山区}
      then: {at_least: 60}
    - else: {at_least: 18}
""",
        cause=("name",),
        many=Text(
            "{count}条规则写了“{name}”，各种分法里没有这一类。", '{count} rules name "{name}", which no axis has.'
        ),
        many_hint=Text(
            "改成登记过的类别；或者在 axes 里加上。", "Name a class that stands under axes, or add it there."
        ),
    ),
    warning(
        "ECO486",
        Text("不计数的判定项没有人引用", "A criterion that counts nowhere"),
        Text(
            "“{id}”写了 counted: false（不单独计数），{phrase}。", '"{id}" is not counted (counted: false): {phrase}.'
        ),
        Text(
            "去掉 counted: false；确实只供引用的，在引用它的判定项的规则里写上它（meets、counties 等）。",
            "Take counted: false away; if only others ask for it, name it in the rule of one that is counted "
            "(meets, counties and such).",
        ),
        Text(
            "不计数又没有人引用的，没有达标也不进任何统计和清单，就被藏起来了。",
            "What is neither counted nor asked for is in no count and no list, so a miss would be hidden.",
        ),
        """\
criteria:
  - id: 8-1
    counted: false
    rule: {at_most: 5}
""",
        """\
criteria:
  - id: 8-1
    counted: false
    rule: {at_most: 5}
  - id: 8-2
    rule: {at_least_of: {n: 1, of: [{meets: 8-1}, {done: true}]}}
""",
    ),
    warning(
        "ECO454",
        Text("地区没有登记类别", "A region has no class"),
        Text(
            "“{region}”没有写在“{axis}”上属于哪一类，{id} 等的规则要看。",
            '"{region}" has no class of {axis}, about which rules ask ({id}).',
        ),
        Text(
            "在 units.yaml 这个地区下写 classes: {{{axis}: …}}，可写：{known}。",
            "Write classes: {{{axis}: …}}, one of: {known}.",
        ),
        Text(
            "类别不明的地区，各种情形结论不同的就现状不清。", "Without its class, verdicts that turn on it stay open."
        ),
        """\
counties:
  - name: 云岭县
    kind: 县
""",
        """\
counties:
  - name: 云岭县
    kind: 县
    classes: {地形: 山区}
""",
        cause=("region", "axis"),
        many=Text(
            "“{region}”没有写在“{axis}”上属于哪一类，{count}处要看。",
            '"{region}" has no class of {axis}, about which {count} places ask.',
        ),
        many_hint=Text(
            "在 units.yaml 这个地区下写 classes: {{{axis}: …}}。",
            "Write classes: {{{axis}: …}} under it in units.yaml.",
        ),
    ),
    warning(
        "ECO455",
        Text("有的情形规则没有规定", "A rule says nothing for some case"),
        Text("“{id}”的规则没有说这时怎样判：{left}。", 'The rule of "{id}" says nothing for: {left}.'),
        Text(
            "看是不是少了等号（大于60和小于60之间漏了60）；其余情形另有规定的，最后加 else。",
            "See whether 60 is left out between more than 60 and less than 60; or add an else.",
        ),
        Text("漏掉的情形判不出来。", "A case that is left out cannot be judged."),
        """\
when:
  - if: {last_year: {less_than: 60}}
    then: {rises_by: {points: 2}}
  - if: {last_year: {more_than: 60}}
    then: {not_worse: higher}
""",
        """\
when:
  - if: {last_year: {at_most: 60}}
    then: {rises_by: {points: 2}}
  - if: {last_year: {more_than: 60}}
    then: {not_worse: higher}
""",
    ),
    error(
        "ECO456",
        Text("这里不能用看别处判定的规则", "A rule that asks elsewhere stands where it cannot"),
        Text("“{id}”：{phrase}。", '"{id}": {phrase}.'),
        Text(
            "只判市级的判定项写 line: city_only；任务目标改成自己的数，或写 criterion 借用判定项的数。",
            "Write line: city_only for a criterion of the city; let a target have its own figure.",
        ),
        Text("一个县没有县区可数；任务目标按自己的年份判。", "A county has no counties to count."),
        """\
- id: 5-3
  line: each
  revisions:
    - rule: {counties: {meet: 5-1, share: 2/3}}
""",
        """\
- id: 5-3
  line: city_only
  revisions:
    - rule: {counties: {meet: 5-1, share: 2/3}}
""",
    ),
    warning(
        "ECO457",
        Text("这一项不用填数", "No figure is asked for"),
        Text(
            "“{id} {name}”{phrase}，填的数不起作用。",
            '"{id} {name}" {phrase}; its own figure counts for nothing.',
        ),
        Text(
            "删去这一项；{phrase_fix}。",
            "Delete the entry; {phrase_fix}.",
        ),
        Text("填了也不看，看的人却以为看了。", "A reader would take the figure to count."),
        """\
measurements:
  17-2: {value: true, source: {title: 2024年节能管理情况报告, document: 演环发〔2025〕3号}}
""",
        """\
measurements:
  4-1: {value: true, source: {title: 关于全面推行河湖长制的通知, document: 演环发〔2024〕3号}}
""",
    ),
    error(
        "ECO458",
        Text("不能写不涉及", "Not concerned cannot be right"),
        Text("“{id} {name}”写了不涉及，但{phrase}。", '"{id} {name}" is said not to concern the region, but {phrase}.'),
        Text(
            "涉及的，删去 not_concerned，填数；确实不涉及的，写明理由（如“不临海，无近岸海域”），更正误填的数，"
            "并请管登记册的人在 indicators.yaml 的这一项写 may_not_concern: true。",
            "Give the figure and delete not_concerned; if it is right, say why, mend the figures elsewhere, and let "
            "the registry say may_not_concern: true for the criterion.",
        ),
        Text("说一声不涉及就不判，等于不报。", "Otherwise saying so would take the place of reporting."),
        """\
measurements:
  10-1:
    not_concerned: 没有林地、草地
    approved_by: 演练市生态环境局
    source: {title: 关于林草覆盖率评价范围的函, document: 演环函〔2024〕3号}
""",
        """\
measurements:
  10-1: {value: 71.2, unit: "%", source: {title: 2024年林草资源年报}}
""",
        cause=("phrase",),
        many=Text(
            "{count}项写了不涉及，但{phrase}。", "{count} entries are said not to concern the region, but {phrase}."
        ),
    ),
    warning(
        "ECO459",
        Text("不涉及没有上级确认", "Nobody above confirms that it is not concerned"),
        Text(
            "“{id} {name}”写了不涉及，{phrase}，暂不采用。",
            '"{id} {name}" is said not to concern the region, and does not count: {phrase}.',
        ),
        Text(
            "写明上级单位（approved_by）和它的文件（source 的 title、document）。",
            "Name the office above (approved_by) and its document (source).",
        ),
        Text("涉及不涉及，不由被判的地区自己说。", "The judged region does not decide that by itself."),
        """\
measurements:
  17-1:
    not_concerned: 没有规模以上企业，不单独核算
    source: {title: 关于能耗考核范围的函, document: 演环函〔2024〕3号}
""",
        """\
measurements:
  17-1:
    not_concerned: 没有规模以上企业，不单独核算
    approved_by: 演练市生态环境局
    source: {title: 关于能耗考核范围的函, document: 演环函〔2024〕3号}
""",
        cause=("phrase",),
        many=Text(
            "{count}项写了不涉及，{phrase}，暂不采用。",
            "{count} entries are said not to concern the region, and do not count: {phrase}.",
        ),
    ),
)
