"""ECO629, 630, 632 and 633, consistency: whether a source names a document, of which year it is, and validity."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO629",
        Text("来源未写明文件", "The source names no document"),
        Text(
            "“{id}”（{name}）的来源只写“{written}”，{phrase}；这样不能判达标。",
            'The source of "{id}" ({name}) only says "{written}", {phrase}; nothing is met by it.',
        ),
        Text(
            "写文件的全名或文号（如 关于印发……的通知、云政办发〔2024〕3号、2024年统计年鉴）；还没有文件的，有了再填。",
            "Write the document's full title or its number; where there is none yet, wait for it.",
        ),
        Text(
            (
                "评审要找得到那份文件。“材料”“台账”“待补”，或者只写地区、年份和本项名称，等于没有写；"
                "草案、送审稿和空着的文号，说明文件还没有印发。"
            ),
            (
                "A reviewer must be able to ask for it; “materials”, or region, year and the name alone, say nothing; "
                "a draft or a blank number is not issued yet."
            ),
        ),
        """\
measurements:
  4-1:
    value: true
    source:
      title: 相关材料
""",
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区全面推行河湖长制实施方案
""",
        cause=("written", "phrase"),
        many=Text(
            "这些项的来源只写“{written}”，{phrase}；这样不能判达标。",
            'The sources of these only say "{written}", {phrase}; nothing is met by them.',
        ),
    ),
    warning(
        "ECO630",
        Text("文件不是当年的", "The document is of an earlier year"),
        Text(
            "“{id}”（{name}）所列文件是 {found} 年的，{phrase}。",
            'The document of "{id}" ({name}) is of {found}; {phrase}.',
        ),
        Text(
            "换成规定年份的文件；工作确实做了的，由牵头单位出一份情况说明，title 写明年份。"
            "以前印发、仍在执行的方案，文号写进这个 title，不写在 document：“2024年…情况说明（落实…〔2023〕5号）”。",
            "Name a document of the years allowed, such as a statement of the lead office whose title names the year. "
            "The number of an older scheme that is still in force goes into that title, and not under document.",
        ),
        Text(
            "当年的事要当年的文件证明；几年一次的调查，最多用五年以内的。年份看文号、发布日期和名称里最后一个年份，取最早的。",
            (
                "What was done in a year is proved by a document of that year, and a survey serves for some years. "
                "The year is the earliest of its number's, its publication's and the last in its title."
            ),
        ),
        """\
measurements:
  14-2:
    value: 0
    unit: 起
    source:
      title: 2019年突发环境事件统计
""",
        """\
measurements:
  14-2:
    value: 0
    unit: 起
    source:
      title: 2024年突发环境事件统计
""",
        cause=("found", "first", "phrase"),
        many=Text("这些项所列文件是 {found} 年的，{phrase}。", "The documents of these are of {found}; {phrase}."),
    ),
    error(
        "ECO632",
        Text("截至日期在今天之后", "As of a day to come"),
        Text(
            "“{id}”（{name}）写的是截至 {written} 的数，今天是 {today}，那一天还没有到。",
            '"{id}" ({name}) is as of {written}, and today is {today}.',
        ),
        Text(
            "核对 as_of，看年份是不是敲错了；预计的数写到 planned。电脑的日期不对的，先改正。",
            "Check as_of and the clock of this computer; what is expected goes under planned.",
        ),
        Text("还没有到的日子不会有结果，所以不作判断。", "Nothing is known of such a day, so it is not judged."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    as_of: 2054-12-31
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    as_of: 2024-12-31
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO633",
        Text("不到年底就失效", "Valid to a day before the year's end"),
        Text(
            "“{id}”（{name}）有效期至 {written}，不到 {year} 年底，当年不能算做到。",
            '"{id}" ({name}) is valid until {written}, and not to the end of {year}.',
        ),
        Text(
            "续期或换了新文件的，写新文件和新的 valid_until；长期有效的，删去 valid_until。",
            "Name the document that took its place and its own valid_until; take the key out where there is no end.",
        ),
        Text(
            "制度、机制建立以后一直算数，到失效为止；年底前失效的，要看有没有接上的文件。",
            "A state holds until it expires; then another document must follow.",
        ),
        """\
measurements:
  4-1:
    value: true
    valid_until: 2024-06-30
    source:
      title: 演练区河湖长制工作方案
""",
        """\
measurements:
  4-1:
    value: true
    valid_until: 2027-06-30
    source:
      title: 演练区河湖长制工作方案
""",
    ),
)
