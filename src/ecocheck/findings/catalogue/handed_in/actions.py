"""ECO961 to ECO967: forms of actions (限期整改台账)."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import row
from ecocheck.findings.entry import Entry, Text, error, warning

_HEAD = ("整改编号", "节点号", "完成期限", "完成日期")

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO961",
        Text("整改事项或节点改过了", "An action or milestone that is not there any more"),
        Text(
            "“{ident}”生成台账以后改过内容、改过编号，或者不在了，不知道填的是哪一个。",
            'Since the form was made, "{ident}" was reworded, has another id, or is gone.',
        ),
        Text(
            "用现在的整改事项重新生成台账，对照着填。", "Make the form anew from the actions of today and fill it in."
        ),
        Text(
            "节点凭内容认：内容换了，完成日期就成了另一件事的。",
            "A milestone is known by its words: a day of being done must not pass to another one.",
        ),
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1（后来改成别的内容） |  | 2025-06-01\n",
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 |  | 2025-06-01\n",
    ),
    error(
        "ECO962",
        Text("改了锁定的格子", "A locked cell was changed"),
        Text(
            "“{ident}”的“{head}”在台账里不能改：原来是“{old}”，表里成了“{new}”。",
            '"{head}" of "{ident}" cannot be changed in a form: it was "{old}", and now says "{new}".',
        ),
        Text(
            "改回“{old}”。要改期限、措施的，书面报汇总单位，由汇总单位在 actions 的文件里改，"
            "并在 log 里写明改了什么、为什么、谁同意的。",
            'Write "{old}" again. To move a day or change a measure, have the file in actions changed, with the reason '
            "in its log.",
        ),
        Text(
            "期限在表里往后一改，逾期就看不出来了。",
            "Where a day could be moved by typing, nothing would ever be late.",
        ),
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2026-12-31（原来是 2025-12-31） |\n",
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 |\n",
    ),
    error(
        "ECO963",
        Text("台账封面没有填", "The cover of a form of actions is blank"),
        Text("台账里填了内容，封面没有填{heads}。", "The form is filled in, and its cover does not say: {heads}."),
        Text(
            "在“填表说明”页填上：填报单位写全称，填报日期写填表的那一天。",
            "Write the full name of the office and the day on the first sheet.",
        ),
        Text(
            "整改记录要写明谁、哪一天记的；各单位只填自己负责的事项。",
            "An entry of the log has its day and author, and an office fills in only what it answers for.",
        ),
        row("填报单位", "填报日期") + "#  |\n",
        row("填报单位", "填报日期") + "# 市住建局 | 2025-06-02\n",
    ),
    error(
        "ECO964",
        Text("台账的格子里是公式", "A formula in a form of actions"),
        Text("这一格是公式“{written}”。", 'This cell holds the formula "{written}".'),
        Text(
            "换成写好的日期或文字：复制这一格，选择性粘贴，数值。",
            "Put the day or text itself in its place: copy, paste special, values.",
        ),
        Text("公式的结果会变：写成今天的，天天都是今天。", "What a formula says can change: today is always today."),
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 | =TODAY()\n",
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 | 2025-06-01\n",
    ),
    error(
        "ECO965",
        Text("新增的节点没有写内容", "A new milestone without words"),
        Text("“{ident}”这一行填了，“整改节点”空着。", '"{ident}" is filled in, and does not say what is to be done.'),
        Text("写明这个节点做什么；不要的，清空这一行。", "Write what the step is, or empty the row."),
        Text("没有内容的节点，不知道完成的是什么。", "Nobody knows what was done."),
        row(*_HEAD, "整改节点") + "# 演练区-2024-24-1 | 新增1 | 2025-12-31 |  |\n",
        row(*_HEAD, "整改节点") + "# 演练区-2024-24-1 | 新增1 | 2025-12-31 |  | 泵站通水\n",
    ),
    warning(
        "ECO966",
        Text("台账里少了行", "Rows were taken out of a form of actions"),
        Text("台账里少了这些行：{idents}。项目里的整改事项没有动。", "Rows are gone: {idents}. Nothing was deleted."),
        Text(
            "不再做的整改事项也留着，由汇总单位在 log 里写明；误删的，重新生成台账来填。",
            "What is given up stays in the project, and its log says so; for rows lost by mistake make the form anew.",
        ),
        Text("在表里删去一行，不会少掉一项承诺。", "To delete a row takes no promise back."),
        row(*_HEAD) + "# （演练区-2024-24-1 的行删去了）\n",
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 |\n",
    ),
    error(
        "ECO967",
        Text("台账里的日期认不出", "Not a day"),
        Text("“{written}”不是日期。", '"{written}" is not a day.'),
        Text(
            "写成 2026-03-01。五位数的，多半是 Excel 存日期用的序号：把格子的格式改成“文本”，重新写日期。",
            "Write 2026-03-01. A number of five digits is how Excel stores a day: set the format to Text, type again.",
        ),
        Text("日期猜错一天，逾期就可能成了没有逾期。", "A day that is guessed may hide that something is late."),
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 | 六月初\n",
        row(*_HEAD) + "# 演练区-2024-24-1 | 节点1 | 2025-12-31 | 2025-06-01\n",
    ),
)
