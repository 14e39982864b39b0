"""Pieces of messages about dates and periods, which depend on the case."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

DATES: Final[dict[str, Text]] = {
    "date_is": Text("这里写成 {sample}", "Write {sample} here"),
    "date_like": Text("例如 {sample}", "For example {sample}"),
    "date_serial": Text(
        "{written} 是 Excel 存日期用的序号，就是 {sample} 这一天：和来源核对，写成 {sample}",
        "{written} is how Excel keeps the date {sample}: look at the source and write {sample}",
    ),
    "no_date_form": Text("不是日期的写法", "is not how dates are written"),
    "no_such_day": Text(
        "没有这一天：{year}年{month}月只有{days}天", "is no day: month {month} of {year} has only {days} days"
    ),
    "no_such_month": Text("没有这一天：月份只有 01 到 12", "is no day: months go from 01 to 12"),
    "date_form": Text("写成“年-月-日”，月和日各两位。", "Write year-month-day with two figures for month and day. "),
    "date_no_day": Text("照来源改正", "See in the source which day is meant"),
    "date_guess": Text(
        "年份写四位：是不是 {sample}，和来源核对", "The year has four figures: is it {sample}? Look at the source"
    ),
    "date_no_year": Text(
        "少了年份：照来源补上，本年的写成 {sample}", "The year is missing; in the file's own year it is {sample}"
    ),
    "date_two": Text(
        "可能是 {sample} 里的一个，看不出哪个是月、哪个是日：和来源核对",
        "It may be either of {sample}, month and day being in doubt: look at the source",
    ),
    "date_expires": Text(
        "豁免要有截止日期，批准文件里写到哪一天就写哪一天；没有截止日期的，先不登记这条豁免",
        "A waiver needs a last day, as the approval states it; without one do not record the waiver yet",
    ),
    "date_expires_year": Text(
        "只写了年：批准文件说到年底的，写 {sample}；说到哪一天的，写那一天",
        "Only a year: write {sample} if the approval says until its end, else the day that it states",
    ),
    "date_last_day": Text("做了几天的，写最后一天：{sample}", "Of several days write the last: {sample}"),
    "date_month": Text("只写到月，这里要写到日：照来源补上", "Only a month; the day is needed too: see the source"),
    "published_so": Text(
        "；来源只写到月的，写成“年-月”，没有写日期的，写“未记录”。",
        "; where the source says the month only write year-month, and where it has no date 未记录.",
    ),
    "month_is": Text("来源只写到月的，这里可以写成 {sample}", "Where the source says the month only, here {sample}"),
    "date_end": Text("是不是 {sample}，和来源核对", "Is it {sample}? Look at the source"),
    "period_until": Text(
        "从年初累计的，写 {sample}；是那时的状况的，写 as_of: {day}，这一行删去",
        "For what has added up since January write {sample}; for a state at that time write as_of: {day}, and take "
        "this line out",
    ),
    "period_day": Text(
        "{sample} 是某一天：数截至那一天的，写 as_of: {sample}，这一行删去",
        "{sample} is a day: for a figure as of it write as_of: {sample}, and take this line out",
    ),
    "period_months_or_day": Text(
        "是几月到几月的，写 {sample}；数截至 {day} 这一天的，写 as_of: {day}，这一行删去",
        "For a span of months write {sample}; for a figure as of that day write as_of: {day}, and take this line out",
    ),
    "period_months": Text(
        "时段只写到月，这几个月的写 {sample}，和来源核对",
        "A period is of months: these are {sample}; look at the source",
    ),
    "period_turned": Text(
        "起止写反了：是不是 {sample}，和来源核对", "First and last are turned: is it {sample}? Look at the source"
    ),
    "no_period": Text("不是时段的写法", "is not how periods are written"),
    "turned_around": Text("起止写反了", "has first and last turned"),
    "in_its_order": Text("写成 {sample}，和来源核对", "Write {sample}, and look at the source"),
    "period_like": Text(
        "例如全年写 {sample}，1月到9月写 {sample}-01/{sample}-09，几年的写 2021-01/2025-12",
        "For example {sample} for the year, {sample}-01/{sample}-09 for nine months, 2021-01/2025-12 for five years",
    ),
    "period_forms": Text(
        "全年写四位年份，一个月写“年-月”，一个季度写“年Q1”，几个月、几年写“年-月/年-月”，来源没有说的写 unknown。",
        "A year has four figures, a month is year-month, a quarter yearQ1, several months are year-month/year-month, "
        "not known: unknown. ",
    ),
    "period_of_year": Text("本年的写成 {sample}", "In the file's own year it is {sample}"),
    "after_its_end": Text("晚于有效期至 {until}", "after it ends on {until}"),
    "after_the_year": Text("晚于 {year} 年底", "after the end of {year}"),
    "one_amount": Text(
        "要写 by（放宽多少）或 percent（放宽标准值的百分之几）其中一个，大于零，percent 小于 100",
        "write either by or percent, above zero, and percent below 100",
    ),
    "nothing_easier": Text(
        "不能写在 equals（等于）旁，一个定值没有容易的一侧，也没有几年的平均",
        "equals has no easier side",
    ),
}
