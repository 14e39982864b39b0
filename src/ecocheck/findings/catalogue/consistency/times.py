"""ECO60x and ECO61x, consistency: periods, years and days."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST_WITH_PERIOD
from ecocheck.findings.entry import Entry, Text, error, notice, warning

ENTRIES: tuple[Entry, ...] = (
    notice(
        "ECO606",
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
        FOREST_WITH_PERIOD,
        cause=("written", "phrase", "year"),
        many=Text(
            "这些项{phrase}，不是 {year} 年全年的数。",
            "Each of these figures {phrase}, and not of the whole of {year}.",
        ),
    ),
    notice(
        "ECO607",
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
        FOREST_WITH_PERIOD,
        cause=(),
        many=Text(
            "这些项的来源没有说是哪一年、哪几个月的数，所以不作判断。",
            "The sources of these figures do not say which months they are of, so they are not judged.",
        ),
    ),
    error(
        "ECO608",
        Text("年份还没有到", "A year to come"),
        Text(
            "文件是 {written} 年的数据，今天是 {today}，那一年还没有到。",
            "This file has figures of {written}, and today is {today}.",
        ),
        Text(
            "核对年份；计划数写在本年文件的 planned 下面。",
            "Check the year; planned values go under planned in this year's file.",
        ),
        Text(
            "还没有到的年份不会有监测和统计的结果，所以不作判断。",
            "Nothing has been measured in a year that has not begun, so nothing is judged.",
        ),
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
    warning(
        "ECO609",
        Text("日期在今天之后", "A date to come"),
        Text("日期 {written} 在今天（{today}）之后。", "The date {written} lies after today, {today}."),
        Text(
            "核对日期，看年份是不是敲错了；电脑的日期不对的，先改正。{phrase_more}",
            "Check the date, the year above all, and the clock of this computer.{phrase_more}",
        ),
        Text(
            "填报、发布、调查都是已经做过的事，不会在以后；发布日期还没有到的文件，不能据以判达标，"
            "下达日期还没有到的目标，还没有生效。",
            "Reporting, publishing and asking have been done; a document dated ahead proves nothing, and a target "
            "dated ahead is not in force yet.",
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
    warning(
        "ECO610",
        Text("时段还没有结束", "The period is not over"),
        Text(
            "“{id}”（{name}）的时段到 {end} 才结束，今天是 {today}。",
            'The period of "{id}" ({name}) ends on {end}, and today is {today}.',
        ),
        Text(
            "只到某月的，在 period 里写明，例如 {year}-01/{year}-09；截至某天的，写 as_of。",
            "Write the months that it covers into period, such as {year}-01/{year}-09, or the day into as_of.",
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
        cause=("end", "today", "year"),
        many=Text(
            "这些项的时段到 {end} 才结束，今天是 {today}。", "The periods of these end on {end}, and today is {today}."
        ),
    ),
    warning(
        "ECO658",
        Text("天数和时段对不上", "Days that do not fit the period"),
        Text(
            "“{id}”（{name}）的分母是 {written} 天，时段 {period} 一共 {days} 天。",
            'The denominator of "{id}" ({name}) is {written} days; {period} has {days}.',
        ),
        Text("{phrase}", "{phrase}"),
        Text(
            "一年的天数比例，要在差不多每一天都有数；几个站点的天数不能相加。",
            "A share of a year's days is found on nearly all of them, and the days of several stations do not add up.",
        ),
        """\
measurements:
  7-1:
    numerator: 30
    denominator: 30
    unit: "%"
    source:
      title: 2024年生态环境质量报告
""",
        """\
measurements:
  7-1:
    numerator: 352
    denominator: 358
    unit: "%"
    source:
      title: 2024年生态环境质量报告
""",
    ),
    warning(
        "ECO611",
        Text("发布在时段结束之前", "Published before the period was over"),
        Text(
            "“{id}”（{name}）的来源发布于 {published}，数据的时段却到 {end} 才结束，不算全年的数。",
            'The source of "{id}" ({name}) was published on {published}, before the period ends on {end}: part of it.',
        ),
        Text(
            "核对：数据多半只到发布前几个月，在 period 里写明；或者是上一年的数，移到上一年的文件。"
            "由调查得出的，调查日期写在 survey 的 date 里。",
            "Most likely it only covers earlier months: write them into period; or it is last year's. "
            "For a survey write its day into survey: date.",
        ),
        Text("年中发布的报告里不会有全年的数。", "A report cannot hold what came after it."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
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
)
