"""ECO855–857: what `validate --changed-since` finds in the actions of two versions."""

from __future__ import annotations

from ecocheck.findings.catalogue.actions.sample import HEAD, SOUND
from ecocheck.findings.entry import Entry, Text, error

_LOG = """\
    log:
      - {date: 2025-03-01, by: 市住建局, what: 方案已定}
"""
_MOVED = SOUND.replace("2025-12-31", "2026-12-31")
_SAID = "      - {date: 2025-06-20, by: 市住建局, what: 雨季推迟，经同意期限改到2026年底}\n"

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO855",
        Text("整改记录被改动", "An entry of the log was altered"),
        Text(
            "整改事项“{action}”原有的一条记录（{date}，{by}：{what}）{phrase}。",
            'An entry in the log of the action "{action}" ({date}, {by}: {what}) {phrase}.',
        ),
        Text(
            "把原来的记录照原样放回去；写错了的，在后面加一条更正。",
            "Put it back as it was; correct a mistake by a new entry behind it.",
        ),
        Text(
            "记录只增不改，事后才看得出当时说过什么。", "A log that is only added to tells what was said at the time."
        ),
        SOUND + _LOG.replace("方案已定", "已经完工"),
        SOUND + _LOG,
    ),
    error(
        "ECO856",
        Text("改了承诺，没有记录", "A promise was changed without a word"),
        Text(
            "整改事项“{action}”：{phrase}，没有新加的记录说明。",
            'The action "{action}": {phrase}, and no new entry tells why.',
        ),
        Text(
            "改回去；确实要改的，在 log 末尾加一条：改了什么、为什么、谁同意的。",
            "Change it back, or add an entry to the log: what was changed, why, and who agreed.",
        ),
        Text(
            "期限一到就往后改、删掉逾期的节点、把完成写早，逾期就永远看不出来。",
            "Where days move in silence nothing is ever late.",
        ),
        _MOVED + _LOG,
        _MOVED + _LOG + _SAID,
    ),
    error(
        "ECO857",
        Text("整改事项不见了", "An action is gone"),
        Text("整改事项“{action}”原来有，现在没有了。", 'The action "{action}" was there, and is not any more.'),
        Text(
            "放回去；改了编号的，改回原来的编号；已经做完的、不再做的，都留着，在 log 里写明。",
            "Put it back, under its former id; what is done or given up stays, and its log says so.",
        ),
        Text(
            "删掉一项整改，等于没有人答应过。做完的整改也要留着：判定退回去时它会重新打开。",
            "To take an action out is as if nobody had promised anything; one that is done opens again by itself.",
        ),
        "actions: []\n",
        HEAD,
    ),
)
