"""Pieces of messages about words: those of a fixed list, true and false, and texts, which depend on the case."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

WORDS: Final[dict[str, Text]] = {
    "word_is": Text("“{written}”写成 {write}。", "For {written} write {write}. "),
    "of_these_words": Text("只能写这些词，一个或几个：{known}", "Write one or several of: {known}"),
    "of_these_words_listed": Text(
        "只能写这些词，一个或几个：{known}；每个词一行，前面一个短横，例如“{key}:” / “  - {first}”（一对引号是一行，"
        "行首的空格照写）",
        "Write one or several of: {known}; each word on its own line after a dash, such as “{key}:” / “  - {first}” "
        "(each pair of quotes is one line, with the blanks that begin it)",
    ),
    "words_are": Text("分成几项写：{items}。", "Write them as items of their own: {items}. "),
    "one_word": Text("只能写其中一个：{known}", "Write one of: {known}"),
    "one_status": Text(
        "只能写其中一个：未开始、进行中、已完成、暂停",
        "Write one of: not_started, in_progress, done, suspended",
    ),
    "word_is_also": Text("“{written}”写成 {write}（{chinese}）。", "Write {write} for {written}. "),
    "not_all_done": Text(
        "“{written}”是还没有完成，写 进行中；全部完成了才写 已完成。",
        "{written} is not done: write in_progress, and done only once all of it is. ",
    ),
    "fact_or_not": Text(
        "全部做到写 value: true 并写明文件；没有全部做到写 value: false，进展写进 note",
        "Write value: true with its document where all of it was done, else value: false and the progress into note",
    ),
    "asked_in_these_words": Text(
        "方案要求的就是“{wanted}”：有文件说做到了的写 value: true；还没有做到的写 value: false，进展写进 note",
        "{wanted} is what the plan asks for: write value: true where a document says that it was reached, else value: "
        "false and the progress into note",
    ),
    "is_true": Text("“{written}”是做到了的意思的，写 true", "If {written} says that it was done write true"),
    "is_false": Text("“{written}”是没有做到的意思的，写 false", "If {written} says that it was not write false"),
    "asked_or_not": Text(
        "“{written}”说的就是这一项要求的全部，写 true；没有做到，或者只做了一部分，写 false",
        "If {written} is all that is asked here write true; if it was not done, or only in part, write false",
    ),
    "true_or_false": Text("写 true 或 false", "Write true or false"),
    "reason_in_words": Text(
        "用文字写明为什么没有对象，例如“全年没有产生危险废物”，不写 true、数字",
        "Say in words why there was nothing to count, not true and no number",
    ),
    "plan_in_words": Text(
        "写打算怎么做、什么时候完成，例如“2026年6月底前建成投用”；没有计划的，删去这一行",
        "Say what is to be done and by when, such as “2026年6月底前建成投用”; take the line out where there is no plan",
    ),
    "in_words": Text("用文字写明，不写 true、false", "Say it in words, not true or false"),
    "if_text": Text(
        '如果这就是要写的文字，加上英文引号："{written}"', 'If this is the text, put it in quotes: "{written}"'
    ),
}
