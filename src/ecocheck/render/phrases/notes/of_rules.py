"""The words for remarks on what a kind of rule asks for: earlier years, an eased line, a sample, a time in force."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.verdict.notes import NoteCode

NOTES_OF_RULES: Final = {
    NoteCode.YEARS_MISSING: Text("缺少{years}年的可用数据", "no usable figure of {years}"),
    NoteCode.AVERAGED: Text("平均数由各年的数得来：{figures}", "the mean is of the figures of the years: {figures}"),
    NoteCode.BROKEN_COURSE: Text(
        "{year}年为{value}，{last}年为{before}，{year}年未达到要求",
        "{value} in {year} after {before} in {last}: that year broke the rule",
    ),
    NoteCode.EARLIER_EVENTS: Text("{year}年为{value}{unit}，不为零", "{value} {unit} in {year}, which is not zero"),
    NoteCode.MISSED_EARLIER: Text(
        "{year}年为{value}，该年未达到要求", "{value} in {year}: the line was missed in that year"
    ),
    NoteCode.DISPUTED_BASE: Text(
        "{year}年的数，该年数据文件为{value}，登记的基线为{other}，两者不同，都不能用",
        "the file of {year} has {value} and the baseline on record is {other}; neither can be used",
    ),
    NoteCode.NO_BASE: Text(
        "{year}年为{value}，不大于零，不能计算百分比",
        "{value} in {year} is not above zero, so there is no percentage of it",
    ),
    NoteCode.EASED: Text(
        "按{document}，标准由{from}放宽为{line}", "by {document} the line is {line} instead of {from}"
    ),
    NoteCode.EASING_OPEN: Text(
        "按{document}，{classes}的标准由{from}放宽为{line}，本地区属于哪一类未登记",
        "by {document} the line of {classes} is {line} instead of {from}; the class of this region is not on record",
    ),
    NoteCode.SMALL_SAMPLE: Text(
        "调查样本量为{found}，须不少于{wanted}，不能据以判定达标",
        "the sample of the survey is {found} and must be {wanted} or more, so it proves nothing",
    ),
    NoteCode.IN_FORCE: Text("自{since}起施行，计至{day}", "in force since {since}, counted to {day}"),
    NoteCode.NO_SINCE: Text(
        "未写明自何时起施行（since），规则要求施行满{months}个月",
        "it is not said since when it is in force, and the rule asks for {months} months",
    ),
    NoteCode.SINCE_UNPROVEN: Text(
        "所列文件不早于{issued}，晚于所写施行日期{since}，自文件之日起算不满规定时间",
        "the document named is of {issued} at the earliest, later than {since}; counted from then it is too short",
    ),
    NoteCode.DOCUMENT_OVER: Text(
        "所附文字写着“{found}”，看不出文件仍在施行",
        "the words beside the document say “{found}”, so it does not show that it is still in force",
    ),
    NoteCode.OUT_OF_FORCE: Text("有效期至{until}，到{day}已失效", "valid until {until}, which was over on {day}"),
}
WEIGHTY_OF_RULES: Final = frozenset(NOTES_OF_RULES) - {NoteCode.IN_FORCE}
"""Those without which a verdict is misread."""
