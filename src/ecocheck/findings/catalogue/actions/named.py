"""ECO840–842, 847–850, 854: what an action names, and where it is written."""

from __future__ import annotations

from ecocheck.findings.catalogue.actions.sample import HEAD, SOUND
from ecocheck.findings.entry import Entry, Text, error, notice, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO840",
        Text("整改编号重复", "An id of two actions"),
        Text("整改编号“{action}”用了两次。", 'The id "{action}" stands for two actions.'),
        Text(
            "给后一个换一个没有用过的编号；两处是同一件事的，合成一项。",
            "Give the second another id, or join the two if they are one.",
        ),
        Text(
            "各文件里的整改事项凭编号认：前后两个版本谁是谁、记录有没有改动，都看编号。",
            "By its id an action is known in every file and in every version of it.",
        ),
        SOUND + SOUND.removeprefix("actions:\n"),
        SOUND,
    ),
    error(
        "ECO841",
        Text("整改事项的地区没有", "An action of no region"),
        Text("units.yaml 里没有“{name}”这个地区。", 'There is no region "{name}" in units.yaml.'),
        Text(
            "{phrase_more}地区有：{known}。写全称，从这里复制。",
            "{phrase_more}The regions are: {known}. Copy the full name from here.",
        ),
        Text(
            "地区对不上，就没有数据可以判断差距补上了没有，这一项不会销号。",
            "Without its region no figure can show that the gap is closed, and the action stays open.",
        ),
        SOUND.replace("region: 演练区", "region: 演练"),
        SOUND,
    ),
    error(
        "ECO842",
        Text("整改事项针对的编号没有", "An action for no line of the plan"),
        Text(
            "整改事项“{action}”针对的“{id}”，登记册里没有。",
            'The action "{action}" is for "{id}", which the registry does not have.',
        ),
        Text(
            "{phrase_more}判定项写在 criterion，用 ecocheck list criteria 查；任务目标写在 target，"
            "用 ecocheck list tasks 查。",
            "{phrase_more}A criterion stands under criterion (see ecocheck list criteria), a task's target under "
            "target (see ecocheck list tasks).",
        ),
        Text(
            "编号对不上，就没有判定，这一项不会销号。",
            "Without its line there is no verdict, and the action stays open.",
        ),
        SOUND.replace("criterion: 24-1", "criterion: 24-9"),
        SOUND,
    ),
    notice(
        "ECO847",
        Text("整改事项还是草稿", "A draft of an action"),
        Text("整改事项“{action}”还没有写明{lacks}。", 'The action "{action}" does not tell {lacks}.'),
        Text(
            "由责任单位补写：谁负责（owner 的 agency）、分几步（milestones 的 what）、各到哪一天（due）。",
            "Add who answers for it (agency of owner), its steps (what of milestones), and the day of each (due).",
        ),
        Text(
            "没有人、没有期限的整改，到哪一天都不算逾期，也没有人来做。",
            "What nobody answers for by no day is never late, and never done.",
        ),
        HEAD,
        SOUND,
    ),
    notice(
        "ECO848",
        Text("整改针对的不是差距", "An action for what is no gap"),
        Text(
            "整改事项“{action}”针对{region}{year}年的“{id}”，那一年判的是达标。",
            'The action "{action}" is for "{id}" of {region} in {year}, which was met in that year.',
        ),
        Text(
            "核对地区、年份和编号；差距已经由数据更正消除的，在 log 里加一条说明。",
            "Make sure of region, year and id; if a corrected figure has removed the gap, say so in the log.",
        ),
        Text(
            "本来就达标的项，写成整改再销号，看起来像是补上了一个差距。",
            "To close what was never open looks like a gap that was closed.",
        ),
        "# 2024年的数据里，24-1 达标\n" + SOUND,
        SOUND.replace("24-1", "8-1"),
    ),
    warning(
        "ECO849",
        Text("差距的年份还没有结束", "The year of the gap is not over"),
        Text(
            "整改事项“{action}”的差距写在{year}年，今天是 {today}，那一年还没有结束，没有判定可以对照。",
            'The gap of the action "{action}" is of {year}, which is not over on {today}: no verdict can be asked.',
        ),
        Text(
            "写差距实际出现的年份，就是哪一年的数据判了不达标。",
            "Write the year whose figures showed the gap.",
        ),
        Text(
            "年份写到以后，以前和现在的不达标都同它没有关系，整改再迟也看不出来。",
            "With a year to come nothing that was missed so far counts.",
        ),
        SOUND.replace("year: 2024", "year: 2030"),
        SOUND,
    ),
    error(
        "ECO850",
        Text("整改文件夹里有读不到的东西", "Something in actions that is not read"),
        Text(
            "“{name}”的位置或名字不对，里面的整改事项不会被读取。",
            '"{name}": a wrong place or name; no action in it is read.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text(
            "只读 actions 文件夹里名字以 .yaml 结尾的文件。改了扩展名的、放深一层的，逾期的整改就不见了。",
            "Only files of actions whose name ends in .yaml are read; what is late must not vanish with a name.",
        ),
        "# actions/演练区.yml\n",
        "# actions/演练区.yaml\n",
    ),
    error(
        "ECO854",
        Text("差距没有写明是哪一项", "A gap of nothing, or of two things"),
        Text(
            "“{title}”（{key}）里要写一个编号：判定项写 criterion，任务目标写 target，两个只写一个。",
            '"{key}" names one id: a criterion under criterion or a target under target, not both.',
        ),
        Text(
            "例如 criterion: 24-1，或者 target: T72-1。一个措施补几个差距的，各写一项。",
            "Such as criterion: 24-1 or target: T72-1. What closes several gaps is written once for each.",
        ),
        Text("一项整改凭一个判定销号。", "One verdict closes one action."),
        SOUND.replace(", criterion: 24-1", ""),
        SOUND,
    ),
)
