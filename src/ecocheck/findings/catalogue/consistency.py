"""ECO6xx, consistency: figures that do not fit their source, their period or the year before."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO601",
        Severity.WARNING,
        Text("来源的说法像是目标", "The source speaks of a target"),
        Text(
            "“{id}”（{name}）的来源里有“{word}”，像是目标，不是结果。",
            'The source of "{id}" ({name}) says "{word}", which sounds like a target.',
        ),
        Text(
            "核对来源。确是目标的，移到 planned；确是结果的，在 source 里加一行 kind: result。",
            "Check the source. A target goes to planned; if it is a result add kind: result to the source.",
        ),
        Text(
            "计划、目标、力争、预计、将达到，说的都是还没有发生的事。",
            "Plans, targets and forecasts speak of what has not happened yet.",
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
    Entry(
        "ECO602",
        Severity.WARNING,
        Text("来源说的像是另一个指标", "The source speaks of another quantity"),
        Text(
            "“{id}”（{name}）的来源里说的是“{word}”，不是同一个指标。",
            'The source of "{id}" ({name}) speaks of "{word}", which is another quantity.',
        ),
        Text(
            "核对来源。确是“{word}”的数，不能填在这里，整项删去；来源里两个数都有的，quote 只摘本项那一句。",
            (
                'Check the source. A figure of "{word}" does not belong here; where the source has both, '
                "quote only the sentence that is meant."
            ),
        ),
        Text(
            "名称相近的指标范围不同，数值常差很多，混用会得出错的结论。",
            "Quantities with like names cover different things.",
        ),
        """\
measurements:
  10-1:
    value: 34.6
    unit: "%"
    source:
      title: 2024年政府工作报告
      quote: 全区森林覆盖率达到34.6%
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年政府工作报告
      quote: 全区林草覆盖率达到71.5%
""",
    ),
    Entry(
        "ECO603",
        Severity.WARNING,
        Text("口径和来源的说法不一致", "The basis is not that of the source"),
        Text(
            "“{id}”（{name}）填的口径是“{stated}”，来源里的说法是“{found}”。",
            '"{id}" ({name}) states the basis "{stated}", and its source speaks of "{found}".',
        ),
        Text(
            "以来源为准，改 basis；来源里两种都有的，quote 只摘本项那一句。",
            "The source decides: mend basis; where it has both, quote only the sentence that is meant.",
        ),
        Text("口径写错，不能比的数就会被拿来比较。", "With a wrong basis figures are compared that cannot be."),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 县级及以上集中式饮用水水源地水质达标率为100%
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 乡镇及以上集中式饮用水水源地水质达标率为100%
""",
    ),
    Entry(
        "ECO604",
        Severity.WARNING,
        Text("来源说的是另一口径", "The source gives another basis away"),
        Text(
            "“{id}”（{name}）没有写口径，来源里的说法是“{found}”，不是本项的口径。",
            '"{id}" ({name}) states no basis, and its source speaks of "{found}", which is not that of the line.',
        ),
        Text(
            "确是这个口径的，写 basis: {found}；再请填报单位提供本项口径的数。",
            "If so write basis: {found}, and ask for a figure on the basis of the line.",
        ),
        Text(
            "不写口径会按本项的口径判断，结论可能是错的。",
            "Without a basis the figure is judged as if it were on the right one.",
        ),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    source:
      title: 2024年环境质量报告
      quote: 县级及以上集中式饮用水水源地水质达标率为100%
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 乡镇及以上集中式饮用水水源地水质达标率为100%
""",
    ),
    Entry(
        "ECO605",
        Severity.NOTICE,
        Text("口径不是本项的口径", "Not the basis of the line"),
        Text(
            "“{id}”（{name}）的口径是“{stated}”，本项要的是“{accepted}”，所以不作判断。",
            '"{id}" ({name}) is on the basis "{stated}"; the line asks for "{accepted}", so it is not judged.',
        ),
        Text(
            "请填报单位提供“{accepted}”口径的数；这个数可以留作记录。",
            'Ask for a figure on the basis "{accepted}"; this one may stay on record.',
        ),
        Text("口径不同的数不能和目标比较。", "A figure on another basis cannot be compared with the line."),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 县级及以上
    source:
      title: 2024年环境质量报告
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
""",
    ),
    Entry(
        "ECO606",
        Severity.NOTICE,
        Text("不是全年的数", "Not the whole year"),
        Text(
            "“{id}”（{name}）{phrase}，不是 {year} 年全年的数。",
            '"{id}" ({name}) {phrase}, and not of the whole of {year}.',
        ),
        Text(
            "全年的数出来以后换上，原来的可以移到 also。",
            "Put in the figure of the year once it is known; this one may move to also.",
        ),
        Text(
            "一月到九月的数不能当全年的数，所以不作判断（发生了不该发生的事件除外）。",
            "Nine months are not the year, so it is not judged, unless something happened that should not.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024-01/2024-09
    source:
      title: 2024年前三季度林草资源报告
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
        "ECO607",
        Severity.NOTICE,
        Text("不知道是什么时段的数", "Period not known"),
        Text(
            "“{id}”（{name}）的来源没有说是哪一年、哪几个月的数，所以不作判断。",
            'The source of "{id}" ({name}) does not say which months it is of, so it is not judged.',
        ),
        Text("向发布单位问清时段，再把 period 改过来。", "Ask the office that published it, then write the period."),
        Text("报道的日期不等于数据的时段，往往是上一年的数。", "The day of a report is not the period of its figures."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: unknown
    source:
      title: 新闻报道
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
        "ECO608",
        Severity.WARNING,
        Text("年份还没有到", "A year to come"),
        Text(
            "文件是 {written} 年的数据，今天是 {today}，那一年还没有到。",
            "This file has figures of {written}, and today is {today}.",
        ),
        Text(
            "核对年份；计划数写在本年文件的 planned 下面。",
            "Check the year; planned values go under planned in this year's file.",
        ),
        Text("还没有到的年份不会有监测和统计的结果。", "Nothing has been measured in a year that has not begun."),
        """\
# 今天是 2025-06-30
region: 演练区
year: 2027
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 林草资源年报
""",
        """\
# 今天是 2025-06-30
region: 演练区
year: 2024
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 林草资源年报
""",
    ),
    Entry(
        "ECO609",
        Severity.WARNING,
        Text("日期在今天之后", "A date to come"),
        Text("日期 {written} 在今天（{today}）之后。", "The date {written} lies after today, {today}."),
        Text(
            "核对日期，看年份是不是敲错了；电脑的日期不对的，先改正。",
            "Check the date, the year above all, and the clock of this computer.",
        ),
        Text(
            "填报、发布、调查都是已经做过的事，不会在以后。",
            "Reporting, publishing and asking have been done, or are not yet to be written.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      published: 2052-01-15
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
        "ECO610",
        Severity.WARNING,
        Text("时段还没有结束", "The period is not over"),
        Text(
            "“{id}”（{name}）的时段到 {end} 才结束，今天是 {today}。",
            'The period of "{id}" ({name}) ends on {end}, and today is {today}.',
        ),
        Text(
            "只到某月的，在 period 里写明，例如 2024-01/2024-09；截至某天的，写 as_of。",
            "Write the months that it covers into period, or the day into as_of.",
        ),
        Text("一年没有过完，就不会有全年的数。", "A year that is not over has no figure yet."),
        """\
# 今天是 2024-10-15
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 前三季度林草资源报告
""",
        """\
# 今天是 2024-10-15
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024-01/2024-09
    source:
      title: 前三季度林草资源报告
""",
    ),
    Entry(
        "ECO611",
        Severity.WARNING,
        Text("发布在时段结束之前", "Published before the period was over"),
        Text(
            "“{id}”（{name}）的来源发布于 {published}，数据的时段却到 {end} 才结束。",
            'The source of "{id}" ({name}) was published on {published}, and the period ends on {end}.',
        ),
        Text(
            "核对：数据多半只到发布前几个月，在 period 里写明；或者是上一年的数，移到上一年的文件。",
            "Most likely it only covers earlier months: write them into period; or it is last year's.",
        ),
        Text("年中发布的报告里不会有全年的数。", "A report cannot hold what came after it."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 前三季度林草资源报告
      published: 2024-10-25
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024-01/2024-09
    source:
      title: 前三季度林草资源报告
      published: 2024-10-25
""",
    ),
    Entry(
        "ECO612",
        Severity.WARNING,
        Text("调查说明不全", "A survey not described"),
        Text(
            "“{id}”（{name}）由调查得出，survey 里缺少：{missing}。",
            '"{id}" ({name}) comes from a survey, and survey lacks: {missing}.',
        ),
        Text(
            "补全 agency（调查机构）、method（调查方法）、sample（样本量）、date（调查日期）。",
            "Add agency, method, sample and date.",
        ),
        Text(
            "评审时要看是谁、怎样、向多少人、什么时候调查的。", "Reviewers ask who asked whom, how, how many, and when."
        ),
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      sample: 1200
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
        "ECO613",
        Severity.ERROR,
        Text("考核目标没有写谁下达的", "A target handed down by nobody"),
        Text("“{id}”（{name}）的考核目标缺少：{missing}。", 'The assigned target of "{id}" ({name}) lacks: {missing}.'),
        Text(
            "补上 document（下达文件）和 issuer（下达单位）；还没有正式下达的，先不要登记。",
            "Add document and issuer; what has not been handed down yet is not recorded.",
        ),
        Text("没有文件和下达单位的目标，不能作为考核的依据。", "Without a document nobody is bound by it."),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
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
        "ECO614",
        Severity.WARNING,
        Text("没有写来源", "No source"),
        Text("“{id}”（{name}）没有写数据从哪里来。", '"{id}" ({name}) does not say where it comes from.'),
        Text(
            "在 source 下面写 title（文件或报告的名称），有文号的再写 document；名称不知道的写“未记录”。",
            ("Write the title of the report under source, and its number into document; what is not known is 未记录."),
        ),
        Text("评审要问每个数是谁报的、出自哪个文件。", "Reviewers ask for the document behind every figure."),
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
        "ECO615",
        Severity.WARNING,
        Text("说做到了，没有写文件", "A claim without a document"),
        Text(
            "“{id}”（{name}）填的是已做到或没有发生，但没有写明文件，不能算数。",
            '"{id}" ({name}) claims success without naming a document, and does not count.',
        ),
        Text(
            "在 source 下面写 title（文件的名称）；“未记录”不算。",
            "Write the title of the document under source; 未记录 does not do.",
        ),
        Text(
            "建立了制度、没有发生事件，都要有文件为证；承认没有做到则不需要。",
            "That something was set up, or never happened, needs a document; an admission does not.",
        ),
        """\
measurements:
  4-1:
    value: true
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
        "ECO616",
        Severity.NOTICE,
        Text("只有公开报道", "Known from public reporting only"),
        Text(
            "“{id}”（{name}）的数来自公开报道，未经牵头单位确认。",
            '"{id}" ({name}) is known from public reporting and not confirmed by the lead office.',
        ),
        Text(
            "请牵头单位提供正式的数和文件，再把 standing 改为“填报”。",
            "Ask the lead office for its figure and document, then write 填报.",
        ),
        Text(
            "报道的数可以用来判断，但报送时要有正式的来源。", "It is judged, but a submission needs an official source."
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 新闻报道
      standing: 公开报道
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      standing: 填报
""",
    ),
    Entry(
        "ECO617",
        Severity.WARNING,
        Text("原文里没有这个数", "The figure is not in the quote"),
        Text(
            "“{id}”（{name}）填的是 {written}，摘录的原文里没有这个数。",
            '"{id}" ({name}) says {written}, which is not among the numbers of the quote.',
        ),
        Text(
            "核对有没有抄错；摘错了句子的，改 quote。", "Check the figure; if another sentence was quoted, mend quote."
        ),
        Text("原文是给核对的人看的，两处不同，总有一处错了。", "The quote is there to check the figure by."),
        """\
measurements:
  10-1:
    value: 75.1
    unit: "%"
    source:
      title: 2024年林草资源年报
      quote: 全区林草覆盖率为71.5%
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      quote: 全区林草覆盖率为71.5%
""",
    ),
    Entry(
        "ECO618",
        Severity.WARNING,
        Text("上年的数写了两处", "Last year's value in two places"),
        Text(
            "“{id}”（{name}）写了 compare（上年数值），但 {year} 年已经有自己的文件。",
            '"{id}" ({name}) has compare, and {year} has a file of its own.',
        ),
        Text(
            "把数写进 {year} 年的文件，删去这里的 compare。",
            "Put the value into the file of {year}, and take compare out.",
        ),
        Text(
            "同一个数写在两处，改了一处忘了另一处，就会对不上。",
            "A value that stands twice will one day differ from itself.",
        ),
        """\
# data/演练区/2023.yaml 已经有 10-1
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
        """\
# data/演练区/2023.yaml 已经有 10-1
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO619",
        Severity.WARNING,
        Text("compare 不是上一年的", "compare is not of the year before"),
        Text(
            "“{id}”（{name}）的 compare 是 {written} 年的，要和 {wanted} 年比较。",
            'compare of "{id}" ({name}) is of {written}; the comparison is with {wanted}.',
        ),
        Text("换成 {wanted} 年的数；别的年份的放到 also。", "Write the value of {wanted}; other years go to also."),
        Text(
            "保持稳定、逐步提高都和上一年比，别的年份的数用不上。",
            "Stable and rising are measured against the year before.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2020
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO620",
        Severity.WARNING,
        Text("和上一年相差太大", "Far from the year before"),
        Text(
            "“{id}”（{name}）本年是 {written}{unit}，上一年是 {before}{unit}，相差太大。",
            '"{id}" ({name}) is {written}{unit} after {before}{unit} the year before.',
        ),
        Text(
            (
                "核对有没有抄错、口径有没有变；口径变了的，两年都写明 basis；确实变化大的，在 note 里说明原因"
                "，就不再提醒。"
            ),
            (
                "Check the figure and whether the basis changed; state basis in both years; a real change is "
                "explained in note, which settles it."
            ),
        ),
        Text(
            "一年里变化这么大，多半是抄错了一位，或者换了统计口径。",
            "Such a change mostly is a slip, or another way of counting.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 41.2
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 71.2
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO621",
        Severity.WARNING,
        Text("像是把百分数填成了小数", "A fraction in the place of a percentage"),
        Text(
            "“{id}”（{name}）填的是 {written}，单位是 %，像是 {write}% 写成了小数。",
            '"{id}" ({name}) is {written} in %; it looks like {write} % written as a fraction.',
        ),
        Text("对照来源，是 {write}% 的改成 {write}。", "Check the source, and write {write} if that is meant."),
        Text(
            "表格里显示 98.00% 的格子，存的是 0.98，复制出来就成了 0.98。",
            "A cell that shows 98.00% holds 0.98, and that is what gets copied.",
        ),
        """\
measurements:
  24-1:
    value: 0.986
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
        "ECO625",
        Severity.WARNING,
        Text("基准年在本年之后", "A baseline to come"),
        Text(
            "“{id}”的基准年是 {written}，比本年（{year}）还晚。",
            'The baseline of "{id}" is of {written}, after {year}.',
        ),
        Text("核对基准年。", "Check the year of the baseline."),
        Text("基线是以前的水平，用来看有没有减少。", "A baseline is what was there before."),
        """\
baselines:
  15-1:
    year: 2026
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
        "ECO626",
        Severity.WARNING,
        Text("基线调整没有写批准文件", "An adjustment without its approval"),
        Text("“{id}”的基线调整缺少：{missing}。", 'The adjustment of the baseline of "{id}" lacks: {missing}.'),
        Text("补上 document（批准文件）和 approved_by（批准单位）。", "Add document and approved_by."),
        Text(
            "红线和保护地只有经批准才能调整，没有批准的减少就是减少。",
            "A baseline only changes by an approval; without one it shrank.",
        ),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
""",
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
        document: 演政函〔2024〕8号
        approved_by: 演练市人民政府
""",
    ),
    Entry(
        "ECO627",
        Severity.WARNING,
        Text("基线和上年文件里的不一样", "The baseline moved"),
        Text(
            "“{id}”的基线本年写的是 {written}，上年文件里是 {before}。",
            'The baseline of "{id}" is {written}, and was {before} in last year\'s file.',
        ),
        Text(
            "改回原来的基线；经批准调整过的，写在 adjusted 里，不改 value。",
            "Put it back; an approved change goes under adjusted and leaves value as it is.",
        ),
        Text("基线每年跟着现状改，就永远不会减少了。", "A baseline that follows the figure never shows a loss."),
        """\
# 上年文件里 15-1 的基线是 812.5
baselines:
  15-1:
    year: 2020
    value: 790
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        """\
# 上年文件里 15-1 的基线是 812.5
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
        "ECO628",
        Severity.WARNING,
        Text("任务的数和判定项的数不一样", "A task and a criterion give two figures for one thing"),
        Text(
            "“{id}”（{name}）和判定项 {criterion} 是同一个数，这里填的是 {written}{unit}，那里填的是 {other}{unit}。",
            (
                '"{id}" ({name}) and criterion {criterion} are one figure; here it is {written}{unit}, '
                "there {other}{unit}."
            ),
        ),
        Text(
            "核对哪一个是对的，改成一样；或者只在判定项填一次，把任务里的这个数删去。",
            "Find out which one is right; or write it once, under the criterion, and take it out of the task.",
        ),
        Text(
            "任务自己填的数优先，判定项的数只在任务没有填时用。两处不一样，任务和指标会得出不同的判定。",
            (
                "What the task reports goes first; the criterion's figure serves only where there is none. Two "
                "figures give task and indicator two verdicts."
            ),
        ),
        """\
# 登记册里 T80-1 写了 criterion: 24-1
measurements:
  24-1:
    value: 97.6
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
tasks:
  T80:
    targets:
      T80-1:
        value: 98
        unit: "%"
        source:
          title: 2024年任务总结
""",
        """\
# 登记册里 T80-1 写了 criterion: 24-1
measurements:
  24-1:
    value: 97.6
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
    ),
    Entry(
        "ECO690",
        Severity.WARNING,
        Text("市里的数和县区合计对不上", "The city's figure is not its counties' sum"),
        Text(
            "“{criterion}”（{name}）市里是 {stated}{unit}，各县区合计是 {summed}{unit}（{arithmetic}）。",
            (
                '"{criterion}" ({name}) is {stated}{unit} for the city, and {summed}{unit} over its counties '
                "({arithmetic})."
            ),
        ),
        Text(
            "请牵头单位核对两边的数；哪个县区没有按同一范围、同一时段填报。",
            "Ask the lead office which county counted other things or other months.",
        ),
        Text(
            "市里的数由牵头单位给出，不用合计代替；但两边应当对得上。",
            "The city's figure is its own and is never replaced, but the two should agree.",
        ),
        """\
# 两个县区合计：180 ÷ 200 × 100 = 90
measurements:
  12-1:
    value: 95
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
        """\
# 两个县区合计：190 ÷ 200 × 100 = 95
measurements:
  12-1:
    value: 95
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
    ),
)
