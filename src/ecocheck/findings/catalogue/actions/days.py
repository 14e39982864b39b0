"""ECO843–846, 853: days of milestones and of the log, and what shows that a milestone is done."""

from __future__ import annotations

from ecocheck.findings.catalogue.actions.sample import HEAD, SOUND
from ecocheck.findings.entry import Entry, Text, error, warning

_LOG = """\
    log:
      - {date: 2025-03-01, by: 市住建局, what: 方案已定}
"""
_LATER = "      - {date: 2025-05-01, by: 市住建局, what: 已经开工}\n"
_EARLIER = "      - {date: 2025-02-01, by: 市住建局, what: 已经开工}\n"
_DONE = HEAD + "    milestones:\n      - {what: 管网改造到位, due: 2025-12-31, done: DAY}\n"
_PROVEN = _DONE.replace("DAY", "DAY, evidence: {file: evidence/2024/年报.txt}")

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO843",
        Text("记录没有按日期先后", "A log out of order"),
        Text("这一条记录的日期 {date} 早于上一条的 {before}。", "This entry of {date} stands behind one of {before}."),
        Text(
            "记录只往后加，写当天的日期；补记以前的事，日期仍写补记的那一天，在 what 里写明是哪天的事。",
            "Entries are added at the end with the day on which they are written; say in what on which day a thing "
            "happened.",
        ),
        Text("倒着插进去的记录，看不出是后来补的。", "Nobody sees of an entry in between that it was added later."),
        SOUND + _LOG + _EARLIER,
        SOUND + _LOG + _LATER,
    ),
    error(
        "ECO844",
        Text("完成日期还没有到", "Done on a day to come"),
        Text(
            "节点“{what}”的完成日期写的是 {date}，今天是 {today}，还没有到。",
            'The milestone "{what}" is done on {date}, but today is {today}.',
        ),
        Text(
            "打算完成的日期写在 due；done 等做完了再写，写实际完成的日期。",
            "A day that is aimed at goes under due; write done when it is done.",
        ),
        Text("没有做完的写成做完，逾期就看不出来。", "What is not done must not look done."),
        _PROVEN.replace("DAY", "2025-12-01"),
        _PROVEN.replace("DAY", "2025-06-01"),
    ),
    warning(
        "ECO845",
        Text("写了完成，没有佐证", "Done, but nothing shows it"),
        Text(
            "节点“{what}”写了完成日期，没有列佐证材料。",
            'The milestone "{what}" has a day of being done, and no evidence.',
        ),
        Text(
            "在这个节点的 evidence 写明材料：项目里的文件写 file，原件存在别处的写 held_by 和 archive_no。",
            "Name the document under evidence of the milestone: a stored file under file, an original kept elsewhere "
            "under held_by and archive_no.",
        ),
        Text("没有材料的完成只是一句话，不能据以销号。", "Without a document it is a claim, which closes nothing."),
        _DONE.replace("DAY", "2025-06-01"),
        _PROVEN.replace("DAY", "2025-06-01"),
    ),
    error(
        "ECO846",
        Text("记录的日期还没有到", "An entry of a day to come"),
        Text("这一条记录的日期是 {date}，今天是 {today}，还没有到。", "This entry is of {date}, but today is {today}."),
        Text("写记的那一天；打算做的事写成节点，期限写在 due。", "Write today's day; plans are milestones with due."),
        Text("记录是已经发生的事。", "A log tells what has happened."),
        SOUND + _LOG.replace("2025-03-01", "2025-12-01"),
        SOUND + _LOG,
    ),
    warning(
        "ECO853",
        Text("完成日期早于差距的年份", "Done before the year of the gap"),
        Text(
            "节点“{what}”的完成日期是 {date}，差距却在{year}年：做完以后差距还在，它没有补上这个差距。",
            'The milestone "{what}" was done on {date}, but the gap is of {year}: it stood in spite of that.',
        ),
        Text(
            "核对完成日期和差距的年份；以前做的事不是整改，写差距出现以后的措施。",
            "Make sure of the day and of the year; what was done before does not put the gap right.",
        ),
        Text("拿以前的工作当整改，差距不会因此补上。", "Former work closes no later gap."),
        _PROVEN.replace("DAY", "2023-06-01"),
        _PROVEN.replace("DAY", "2025-06-01"),
    ),
)
