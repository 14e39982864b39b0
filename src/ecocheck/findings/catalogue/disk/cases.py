"""ECO160 to ECO164, ECO169: worked examples."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO160",
        Text("用例期望了登记册没有的编号", "A case expects something that the registry does not have"),
        Text(
            "登记册里没有判定项或任务目标“{id}”，这个期望没有谁会去核对。",
            'The registry has no criterion and no target "{id}", so this expectation would never be looked at.',
        ),
        Text(
            "写到判定项（24-1）或任务目标（T72-1）。可以写：{known}",
            "Write a criterion (24-1) or a target of a task (T72-1). There are: {known}",
        ),
        Text(
            "编号写错的用例永远不会失败，等于没有写。",
            "A case for an id that does not exist can never fail, and so tests nothing.",
        ),
        """\
expect:
  "24":
    verdict: 达标
""",
        """\
expect:
  24-1:
    verdict: 达标
""",
    ),
    error(
        "ECO161",
        Text("用例用了真实的地区名或没有的地区名", "A case plays in a region that is no sample"),
        Text("用例的地区不能写“{region}”。", 'A case cannot play in "{region}".'),
        Text(
            "可以写：{known}。用例的数字是假设的，放在样例地区名下。",
            "Use one of: {known}. The figures of a case are invented and stand under an invented name.",
        ),
        Text(
            "假设的数字写在真实县区名下，会被当成那个县区的数据；演练项目的地区本来就是虚构的，可以写。",
            "Invented figures under a real name could be taken for that county's; in a drill every region is invented.",
        ),
        """\
region: 某某县
year: 2024
""",
        """\
region: 样例县
year: 2024
""",
    ),
    error(
        "ECO162",
        Text("用例重名", "Two cases of one name"),
        Text("同一个文件里已经有叫“{name}”的用例。", 'A case called "{name}" stands in this file already.'),
        Text("换一个名称，写明这一例特别在哪里。", "Choose another name that says what is special about it."),
        Text("重名的用例有一个不通过时，看不出是哪一个。", "When one of them fails nobody can tell which."),
        """\
cases:
  - name: 正好达到
  - name: 正好达到
""",
        """\
cases:
  - name: 正好达到
  - name: 差一点
""",
    ),
    error(
        "ECO163",
        Text("期望自相矛盾", "An expectation that contradicts itself"),
        Text(
            "“{id}”的期望自相矛盾：判定写的是“{verdict}”，原因同它或同别的原因对不上。",
            'What is expected of "{id}" contradicts itself: the verdict is "{verdict}", and the reasons do not go with '
            "it or with each other.",
        ),
        Text(
            "只有现状不清才有原因；reason 是 reasons 的第一个，两个只写一个也行。",
            "Only an undetermined verdict has reasons; reason is the first of reasons, and one of the two is enough.",
        ),
        Text(
            "这样的期望不可能成立，用例错在自己身上。",
            "Such an expectation can never come true; the mistake is the case's own.",
        ),
        """\
expect:
  24-1:
    verdict: 达标
    reason: 没有数据
""",
        """\
expect:
  24-1:
    verdict: 现状不清
    reason: 没有数据
""",
    ),
    error(
        "ECO164",
        Text("用例写了没有登记的标准", "A case by an unknown standard"),
        Text("登记册里没有标准“{id}”。", 'The registry has no standard "{id}".'),
        Text("可以写：{known}；不写 standard 就是按方案。", "There are: {known}; without standard the plan judges."),
        Text("不知道按哪个标准判断，就没有结果可比。", "Without the standard there is nothing to compare."),
        """\
standard: 没有这个标准
""",
        """\
standard: plan
""",
    ),
    error(
        "ECO169",
        Text("本地区的数据写在了 elsewhere", "Figures of the case's own region under elsewhere"),
        Text(
            "用例判的就是“{region}”，elsewhere 只写别的地区。",
            'The case is about "{region}", and elsewhere is for other regions.',
        ),
        Text(
            "{year}年的数据写在 given，以前各年的写在 before。",
            "Write figures of {year} under given, those of the years before under before.",
        ),
        Text("写在两处，就不知道用哪一处的数。", "With two places nobody can tell which figures count."),
        """\
region: 样例县
year: 2024
cases:
  - name: 连续三年下降
    elsewhere:
      样例县:
        2023:
          measurements: {}
""",
        """\
region: 样例县
year: 2024
cases:
  - name: 连续三年下降
    before:
      2023:
        measurements: {}
""",
    ),
)
