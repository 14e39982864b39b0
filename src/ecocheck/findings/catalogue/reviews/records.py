"""ECO824, 829, 830: records that were altered or taken away, and files that are not read."""

from __future__ import annotations

from ecocheck.findings.catalogue.reviews.sound import OPINION
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO824",
        Text("复核记录被改过", "A record of a review was altered"),
        Text(
            "{id}的复核记录（{who}，{date}）和记下时不一样：手工改过，或者是从别处抄来的。这一条不算，"
            "这一项也不算已复核。",
            "The record of a review of {id} ({who}, {date}) is not as it was written: it was edited by hand, or copied "
            "from elsewhere. It does not count, and the verdict does not count as reviewed.",
        ),
        Text(
            "从版本记录里恢复原样；抄错了地方的，删去。意见有变的，请复核人用 ecocheck review 另记一条。",
            "Restore it from the history of versions; take out what was copied to a wrong place. A new opinion is "
            "recorded beside it with ecocheck review.",
        ),
        Text(
            "每条记录都有校验值，记的是谁、哪一天、对哪一个判定、依据什么；改一个字就对不上，退回也改不成同意。",
            "Each record has a fingerprint of who said what of which verdict on which ground; an edited one does not "
            "agree with it, so no return becomes an agreement.",
        ),
        OPINION.replace("opinion: 同意", "opinion: 同意  # 记下时是退回"),
        OPINION,
    ),
    error(
        "ECO829",
        Text("原有的复核意见不见了", "A former opinion is gone"),
        Text(
            "{region}{year}年{id}原有一条复核意见（{who}，{date}，{phrase}），现在没有了，或者改过。",
            "{region}, {year}: there was an opinion on {id} ({who}, {date}, {phrase}), which is gone or was changed.",
        ),
        Text(
            "从版本记录里恢复。以前的意见留作经过，不删也不改；意见有变的，用 ecocheck review 另记一条。",
            "Restore it from the history of versions. Former opinions stay as they are; a new one is recorded beside "
            "them with ecocheck review.",
        ),
        Text(
            "删去一条退回，就看不出有人退回过；用 --changed-since 比较时才查得出。",
            "Without its record nobody knows of a return; only a comparison with --changed-since shows that.",
        ),
        "# 原来有市生态环境局的一条退回\nreviews: {}\n",
        OPINION.replace("opinion: 同意", "opinion: 退回\n      reason: 数和年报不一致"),
    ),
    error(
        "ECO830",
        Text("复核意见的文件放错了位置或名字不对", "A file of reviews in a wrong place"),
        Text("“{name}”不会被读取，里面的复核意见都不算。", '"{name}" is not read; no opinion in it counts.'),
        Text("{phrase}", "{phrase}"),
        Text(
            "复核意见放在 reviews/地区名/年份.yaml；放在别处的没有人读，退回也看不到。",
            "Reviews stand in reviews/REGION/YEAR.yaml; elsewhere nobody reads them, not even a return.",
        ),
        "reviews/演练区/2024.yml\n",
        "reviews/演练区/2024.yaml\n",
    ),
)
