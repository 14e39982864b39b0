"""ECO3xx, shape: keys and values that a file may have. The check of shape in `source` raises these."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO301",
        Severity.ERROR,
        Text("不认识的键", "Unknown key"),
        Text("这里没有“{key}”这个键。", 'There is no key "{key}" here.'),
        Text(
            "这里可以写的键有：{known}。要记其他说明，写进 note。",
            "The keys that may stand here: {known}. Put other remarks into note.",
        ),
        Text(
            "不认识的键没有人读。放过去，填的人以为填了，结果里却没有。",
            "Nobody reads a key that is not known; whoever wrote it would believe it counted.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    responsible_leader: 张三
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    note: 分管负责人张三
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO302",
        Severity.ERROR,
        Text("缺少必填项", "Something required is missing"),
        Text("缺少“{key}”（{title}）。", '"{key}" is missing.'),
        Text("在这一项下面补上一行“{key}: …”。", 'Add a line "{key}: …" here.'),
        Text(
            "少了它，这一项不知道说的是什么，也没有办法核对。",
            "Without it nobody can tell what the entry says, nor check it.",
        ),
        """\
baselines:
  15-1:
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
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
        "ECO303",
        Severity.ERROR,
        Text("这里应当分项写", "Keys are expected below"),
        Text("“{key}”下面应当分行写“键: 值”，现在不是。", 'Below "{key}" lines of the form "key: value" are expected.'),
        Text(
            "“{key}:”后面换行，下面每行缩进两格，写成“键: 值”。",
            'End the line after "{key}:" and write "key: value" lines below, indented by two spaces.',
        ),
        Text(
            "只写一个数或一句话，看不出单位、时段和来源。",
            "A bare number or sentence has no unit, no period and no source.",
        ),
        """\
measurements:
  10-1: 71.5
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO304",
        Severity.ERROR,
        Text("键写错了", "Misspelled key"),
        Text("这里没有“{key}”这个键，像是“{write}”写错了。", 'There is no key "{key}" here; it looks like "{write}".'),
        Text("如果是这个意思，改成“{write}”。", 'If that is what is meant, write "{write}".'),
        Text(
            "键是固定的英文词，差一个字母就读不到。",
            "Keys are fixed English words; with one letter wrong they are not found.",
        ),
        """\
measurements:
  10-1:
    valeu: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO305",
        Severity.ERROR,
        Text("缩进少了，应放到下一级", "The key belongs one level further in"),
        Text(
            "“{key}”不应写在这一级，应写在“{under}”下面。", '"{key}" does not belong on this level but under "{under}".'
        ),
        Text("移到“{under}:”下面，比“{under}”多缩进两格。", 'Move it below "{under}:", indented by two more spaces.'),
        Text(
            "YAML 用行首空格表示谁属于谁。缩进差一级，意思就变了。",
            "In YAML the blanks at the start of a line say what belongs to what.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO306",
        Severity.ERROR,
        Text("缩进多了，应放到上一级", "The key belongs further out"),
        Text(
            "“{key}”不应写在这里面，应与“{beside}”对齐。",
            '"{key}" does not belong in here but on one level with "{beside}".',
        ),
        Text(
            "减少行首空格，让“{key}”和“{beside}”上下对齐。",
            'Take blanks away until "{key}" stands right below "{beside}".',
        ),
        Text(
            "YAML 用行首空格表示谁属于谁。缩进差一级，意思就变了。",
            "In YAML the blanks at the start of a line say what belongs to what.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      stage: 核定
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    stage: 核定
""",
    ),
    Entry(
        "ECO307",
        Severity.ERROR,
        Text("编号的位置写了别的键", "A key stands where an id belongs"),
        Text(
            "“{section}”下面这一级写编号，“{key}”应写在编号下面。",
            'On this level below "{section}" stand ids; "{key}" belongs below an id.',
        ),
        Text(
            "把“{key}”再缩进两格，放到它所属的编号（例如 7-1）下面。",
            'Indent "{key}" by two more spaces, below the id (such as 7-1) that it belongs to.',
        ),
        Text("没有编号，就不知道这个数是哪一项的。", "Without an id nobody knows what the figure is of."),
        """\
measurements:
  10-1:
  value: 71.5
  unit: "%"
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO310",
        Severity.ERROR,
        Text("这里应当列清单", "A list is expected"),
        Text("“{key}”（{title}）应当是清单，每项前面一个短横。", '"{key}" is a list: a dash before every item.'),
        Text(
            "只有一项也要写短横：换行，缩进，写“- …”。", 'Even a single item takes a dash: a new line, indented, "- …".'
        ),
        Text(
            "这一项可以有几条，写成清单才分得清。", "There may be several of these, and only a list keeps them apart."
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      file: evidence/2024/10-1.pdf
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence: []
""",
    ),
    Entry(
        "ECO311",
        Severity.ERROR,
        Text("这里只能写一个值", "A single value is expected"),
        Text(
            "“{key}”（{title}）只能写一个值，现在下面写了好几项。",
            '"{key}" takes a single value, and several stand here.',
        ),
        Text(
            "在“{key}:”后面只写一个值；还有别的值，放到它自己的键下面。",
            'Write one value after "{key}:"; put the others under keys of their own.',
        ),
        Text("有两个值，就不知道用哪一个。", "With two values nobody knows which one counts."),
        """\
measurements:
  10-1:
    value: [71.5, 70.9]
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO312",
        Severity.ERROR,
        Text("这里要写文字", "A text is expected"),
        Text(
            "“{key}”（{title}）要写文字，“{written}”会被读成数字或是非。",
            '"{key}" takes a text, and {written} reads as a number or as true or false.',
        ),
        Text(
            '如果这就是要写的文字，加上英文引号："{written}"。', 'If this is the text, put it in quotes: "{written}".'
        ),
        Text(
            "不加引号的数字会去掉开头的 0、末尾的 0，编号和文号就变了。",
            "Without quotes numbers may lose zeros, and a document's number is another then.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: "2024"
""",
    ),
    Entry(
        "ECO313",
        Severity.ERROR,
        Text("写了空白", "Blank text"),
        Text("“{key}”（{title}）里只有空格，没有内容。", '"{key}" holds blanks only.'),
        Text(
            "写上内容；不知道的写“未记录”，可以不填的整行删去。",
            "Write something; what the source does not say is 未记录; a line that is not needed can go.",
        ),
        Text("空白看起来像填过了，其实没有。", "Blanks look filled in and are not."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: " "
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 未记录
      url: "https://example.org/report"
""",
    ),
    Entry(
        "ECO314",
        Severity.ERROR,
        Text("冒号后面没有内容", "Nothing after the colon"),
        Text("“{key}”（{title}）后面没有内容。", 'Nothing stands after "{key}:".'),
        Text(
            "在冒号和一个空格后面写上内容；内容在下面几行的，检查有没有缩进；不填的整行删去。",
            (
                "Write it after the colon and a blank; if it stands on the lines below, look at their "
                "indentation; or take the line out."
            ),
        ),
        Text(
            "留着空键，看的人分不清是没有、是漏填，还是缩进丢了。",
            "An empty key may mean none, forgotten, or a lost indentation.",
        ),
        """\
waivers:
  30-1:
    reason:
    approved_by: 演练市人民政府
    expires: 2099-12-31
""",
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2099-12-31
""",
    ),
    Entry(
        "ECO315",
        Severity.ERROR,
        Text("这里要写数字", "A number is expected"),
        Text("“{key}”（{title}）要写数字，现在是 {written}。", '"{key}" takes a number, and {written} is none.'),
        Text(
            "写阿拉伯数字，例如 98 或 98.2；true、false 只用在“是否完成”一类的项目。",
            "Write figures, such as 98 or 98.2; true and false are for facts only.",
        ),
        Text("不是数字就不能和目标比较。", "Only numbers can be compared with a line."),
        """\
measurements:
  24-1:
    numerator: true
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO316",
        Severity.ERROR,
        Text("是与否要写 true 或 false", "true or false is expected"),
        Text("“{key}”（{title}）里的“{written}”不能表示是或否。", '"{written}" in "{key}" does not say true or false.'),
        Text("是、已完成，写 true；否、未完成，写 false。", "Write true for yes or done, false for no or not done."),
        Text(
            "文字有各种说法，只有 true 和 false 不会读错。",
            "There are many words for yes; only true and false are read without doubt.",
        ),
        """\
measurements:
  4-1:
    value: 已完成
    source:
      title: 演练区河湖长制实施方案
""",
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
""",
    ),
    Entry(
        "ECO317",
        Severity.ERROR,
        Text("这里要写整数", "A whole number is expected"),
        Text("“{key}”（{title}）要写整数，现在是 {written}。", '"{key}" takes a whole number, and {written} is none.'),
        Text("去掉小数，例如写 2024，不写 2024.0。", "Write it without decimals: 2024, not 2024.0."),
        Text(
            "年份、编号、样本量没有小数。从表格复制时容易带出“.0”。",
            "Years, ids and samples have no decimals; spreadsheets like to add .0.",
        ),
        """\
baselines:
  15-1:
    year: 2020.0
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
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
        "ECO318",
        Severity.ERROR,
        Text("日期的写法不对", "Not a date"),
        Text(
            "“{key}”（{title}）里的“{written}”不是日期的写法，或者没有这一天。",
            '"{written}" in "{key}" is not how dates are written, or there is no such day.',
        ),
        Text(
            "写成“年-月-日”，月和日各两位，例如 {sample}。来源没有写日期的，发布日期可以写“未记录”。",
            (
                "Write year-month-day with two figures for month and day, such as {sample}; a publication "
                "date that is not known is 未记录."
            ),
        ),
        Text(
            "各处日期写法不一样，统一成一种才能比较先后。",
            "Dates are written in many ways; only one form can be put in order.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      published: 2025年1月15日
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      published: 2025-01-15
""",
    ),
    Entry(
        "ECO319",
        Severity.ERROR,
        Text("时段的写法不对", "Not a period"),
        Text(
            "“{key}”（{title}）里的“{written}”不是时段的写法。",
            '"{written}" in "{key}" is not how periods are written.',
        ),
        Text(
            ("全年写 2024，一个月写 2024-03，几个月写 2024-01/2024-09，来源没有说的写 unknown。这里例如写 {sample}。"),
            (
                "A year is 2024, a month 2024-03, several months 2024-01/2024-09, not known is unknown. Here "
                "for example {sample}."
            ),
        ),
        Text(
            "一月到九月的数不能当全年的数，所以时段要写得能核对。",
            "A figure of nine months is not one of the year, so the period must be clear.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024年1-12月
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO320",
        Severity.ERROR,
        Text("编号的写法不对", "Not an id"),
        Text("“{key}”（{title}）里的“{written}”不是编号的写法。", '"{written}" in "{key}" is not how ids are written.'),
        Text(
            "判定项写“指标号-序号”，例如 24-1；任务写 T72；任务的目标写 T72-1。用半角字符。",
            "A criterion is 24-1, a task T72, a task's target T72-1, all in plain half-width characters.",
        ),
        Text("数据文件靠编号找到规则，写法不同就找不到。", "Data files find their rule by the id."),
        "id: 24_1\n",
        "id: 24-1\n",
    ),
    Entry(
        "ECO321",
        Severity.ERROR,
        Text("校验值的写法不对", "Not a checksum"),
        Text(
            "“{key}”（{title}）要写 64 位小写的十六进制字符，“{written}”不是。",
            '"{key}" takes 64 lower-case hexadecimal characters, and "{written}" is not that.',
        ),
        Text(
            (
                "用 certutil -hashfile 文件 SHA256（Windows）或 sha256sum 文件 重新算一次，全部用小写，不留空"
                "格；不需要校验的，删去这一行。"
            ),
            (
                "Compute it again with certutil -hashfile FILE SHA256 (Windows) or sha256sum FILE, in lower "
                "case without blanks; or take the line out."
            ),
        ),
        Text(
            "校验值用来证明佐证材料没有换过，差一个字符就核对不上。",
            "The checksum proves that a document has not been replaced.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      - file: evidence/2024/10-1.pdf
        sha256: 3F9A
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO322",
        Severity.ERROR,
        Text("只能从几个词里选", "Only certain words may stand here"),
        Text("“{key}”（{title}）里不能写“{written}”。", '"{written}" may not stand in "{key}".'),
        Text("只能写其中一个：{known}。", "Write one of: {known}."),
        Text("这一项按固定的词分类，换一种说法就归不了类。", "Entries are sorted by these words, and by no others."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    stage: 正式
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    stage: 核定
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO323",
        Severity.ERROR,
        Text("规则里只能写 true", "Only true may stand in this rule"),
        Text(
            "规则“{key}”（{title}）后面只能写 true，现在是 {written}。",
            'Only true may stand after the rule "{key}", not {written}.',
        ),
        Text("写成“{key}: true”；不要这条规则的，换成别的规则。", 'Write "{key}: true", or take another kind of rule.'),
        Text(
            "这类规则只问有没有做到，没有数值，也没有反面。",
            "Such a rule asks for a fact; it has no number and no opposite.",
        ),
        """\
rule:
  done: false
""",
        """\
rule:
  done: true
""",
    ),
    Entry(
        "ECO324",
        Severity.ERROR,
        Text("年份不合理", "Not a sensible year"),
        Text(
            "“{key}”（{title}）写成了 {written}，年份应在 1949 到 2100 之间。",
            '"{key}" is {written}; a year lies between 1949 and 2100.',
        ),
        Text("写四位数的年份，例如 2024。", "Write a year of four figures, such as 2024."),
        Text("年份错了，就会和错的规则、错的上年数据比较。", "A wrong year is judged by a wrong rule."),
        """\
baselines:
  15-1:
    year: 20
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
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
        "ECO325",
        Severity.ERROR,
        Text("数字超出允许的范围", "A number out of bounds"),
        Text("“{key}”（{title}）写成了 {written}，应当 {bound}。", '"{key}" is {written}, and must be {bound}.'),
        Text("改成 {bound} 的整数；没有这个数的，删去这一行。", "Write a whole number {bound}, or take the line out."),
        Text(
            "这样的数不可能是真的，多半是敲错或者拿 0 占位。",
            "Such a number cannot be; mostly it is a slip or a placeholder.",
        ),
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话调查
      sample: 0
      date: 2024-11-20
    source:
      title: 2024年演练区公众满意度调查报告
""",
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话调查
      sample: 1200
      date: 2024-11-20
    source:
      title: 2024年演练区公众满意度调查报告
""",
    ),
    Entry(
        "ECO326",
        Severity.ERROR,
        Text("清单里的项数不够", "Too few items"),
        Text("“{key}”（{title}）至少要有 {least} 项。", '"{key}" needs at least {least}.'),
        Text("补上缺的项，每项一行，前面写短横。", "Add what is missing, a line and a dash for each."),
        Text(
            "空的清单等于没有写，例如没有牵头单位就没有人负责。",
            "An empty list says nothing: without a lead office nobody answers.",
        ),
        "lead: []\n",
        """\
lead:
  - 市住建局
""",
    ),
    Entry(
        "ECO330",
        Severity.ERROR,
        Text("没有数值", "No figure"),
        Text("“{key}”只写了说明，没有数值。", '"{key}" has no figure.'),
        Text(
            "写 value（数值），或者 numerator（分子）和 denominator（分母）一起写；还没有数据的，把整项删去。",
            "Write value, or numerator together with denominator; where there are no data yet take the entry out.",
        ),
        Text(
            "没有数值就没有可以判断的东西；整项不写，会如实显示为缺数据。",
            "Without a figure there is nothing to judge; a missing entry is shown as missing.",
        ),
        """\
measurements:
  10-1:
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO331",
        Severity.ERROR,
        Text("分子、分母只写了一个", "A part without its partner"),
        Text(
            "写了“{key}”（{title}），缺少“{missing}”（{missing_title}）。", '"{key}" stands here without "{missing}".'
        ),
        Text(
            "补上“{missing}”；只知道比例的，改写 value。",
            'Add "{missing}", or write value where only the ratio is known.',
        ),
        Text("只有一半算不出比例。", "One half makes no ratio."),
        """\
measurements:
  24-1:
    numerator: 2460
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO332",
        Severity.ERROR,
        Text("考核目标要有一个比较方式", "A target needs one comparison"),
        Text(
            "考核目标应当写一个、也只写一个比较方式，现在写了 {count} 个（{there}）。",
            "A target takes exactly one comparison, and there are {count} here ({there}).",
        ),
        Text("从 {known} 里选一个：不低于、大于、不高于、小于、等于。", "Take one of {known}."),
        Text(
            "不知道是“不低于”还是“不高于”，就没法判断完成没有；有两项目标的，分成清单里的两条。",
            "At least or at most decides everything; two targets make two items of a list.",
        ),
        """\
assigned:
  7-2:
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    Entry(
        "ECO333",
        Severity.ERROR,
        Text("规则没有写种类", "A rule without a kind"),
        Text(
            "规则应当写成“种类: 数值”，“{written}”不是。",
            'A rule has the form "kind: number", and "{written}" has not.',
        ),
        Text(
            "种类有：{known}。例如“不低于 98”写成 rule: 下一行 at_least: 98。",
            "The kinds are: {known}. Not below 98, for example, is at_least: 98 below rule.",
        ),
        Text(
            "规则的种类决定怎样判断，写成一句话就判断不了。",
            "The kind says how to judge; a sentence cannot be judged by.",
        ),
        "rule: 不低于98\n",
        """\
rule:
  at_least: 98
""",
    ),
    Entry(
        "ECO334",
        Severity.ERROR,
        Text("一条规则写了几个种类", "Several kinds in one rule"),
        Text("一条规则只能有一个种类，这里有：{there}。", "A rule has one kind, and here are: {there}."),
        Text(
            "要同时满足的，写成 all_of 清单；满足其一的，写成 any_of 清单；否则只留一个。",
            "Use a list under all_of where all must hold, under any_of where one suffices; else keep one.",
        ),
        Text(
            "两个种类放在一起，看不出是都要满足还是满足一个。",
            "Two kinds side by side do not say whether both must hold.",
        ),
        """\
rule:
  at_least: 90
  at_most: 100
""",
        """\
rule:
  all_of:
    - at_least: 90
    - at_most: 100
""",
    ),
    Entry(
        "ECO335",
        Severity.ERROR,
        Text("规则的种类写错了", "Misspelled kind of rule"),
        Text("没有“{key}”这种规则，像是“{write}”写错了。", 'There is no rule "{key}"; it looks like "{write}".'),
        Text("如果是这个意思，改成“{write}”。", 'If that is what is meant, write "{write}".'),
        Text("种类是固定的英文词，写错了就不知道怎样判断。", "Kinds are fixed English words."),
        """\
rule:
  at_last: 98
""",
        """\
rule:
  at_least: 98
""",
    ),
    Entry(
        "ECO336",
        Severity.ERROR,
        Text("提高多少要写清是百分点还是百分比", "Points or percent"),
        Text(
            "“{key}”（{title}）要写 points（百分点）或 percent（相对百分比）其中一个。",
            '"{key}" takes either points or percent.',
        ),
        Text(
            "从 60% 提高到 62%，是 points: 2；是原来的 1.02 倍，是 percent: 2。",
            "From 60 % to 62 % is points: 2; 1.02 times as much is percent: 2.",
        ),
        Text("两种算法结果不同，混着写就会判错。", "The two give different lines."),
        """\
rule:
  rises_by:
    points: 2
    percent: 2
""",
        """\
rule:
  rises_by:
    points: 2
""",
    ),
    Entry(
        "ECO399",
        Severity.ERROR,
        Text("写法不合要求", "Not in the expected form"),
        Text(
            "“{key}”（{title}）里的“{written}”不合这一项的要求。", '"{written}" in "{key}" is not in the expected form.'
        ),
        Text(
            "对照 docs 里的数据格式说明，或者参照别的文件里同一项的写法。",
            "Compare the description of the data format, or the same entry in another file.",
        ),
        Text("读不懂的内容不能拿来判断。", "What cannot be read cannot be judged."),
        """\
measurements:
  10-1:
    value: 写法不合要求
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
)
