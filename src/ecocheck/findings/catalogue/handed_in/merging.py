"""ECO931 to ECO938, and ECO940: cells that say something else than the data file, or change what they must not."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import HEAD, row
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO931",
        Text("数据文件和填报表都改过", "Both the data file and the form have changed"),
        Text(
            "“{head}”生成填报表时是“{base}”，填报表改成“{filled}”，数据文件里现在是“{present}”{phrase_whose}。",
            '"{head}" was "{base}" when the form was made; the form says "{filled}", '
            'the data file "{present}"{phrase_whose}.',
        ),
        Text(
            "请填表的和汇总的核对哪个对：数据文件对的，把这一格改成“{present}”再交；"
            "填报表对的，由汇总的人在数据文件里改成“{filled}”。",
            "Find out which is right: write {present} in this cell, or have {filled} written in the data file.",
        ),
        Text(
            "两边改得不一样，谁也不能盖掉谁。",
            "Neither may overwrite the other.",
        ),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
        row(HEAD) + "# 24-1 | 98.9 | 年报\n",
    ),
    error(
        "ECO932",
        Text("两份填报表填得不一样", "Two forms disagree"),
        Text(
            "这里填的是“{written}”，另一份（{where}）填的是“{other}”。",
            'Here it says "{written}", in another form ({where}) "{other}".',
        ),
        Text("请两家核对，以一份为准，另一份改成一样的，再收一次。", "Let both agree on one, then collect again."),
        Text("同一个数两家报得不一样，先收哪一份都不对。", "Whichever came first would not be right for it."),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
        row(HEAD) + "# 24-1 | 98.9 | 年报\n",
    ),
    error(
        "ECO933",
        Text("改了目标或基线，文件没有换", "A target or baseline was changed, its document was not"),
        Text(
            "“{ident}”按 {document} 登记的是“{old}”，填报表改成“{new}”，没有写另一份文件。",
            '"{ident}" was recorded as "{old}" by {document}; the form says "{new}" and names no other document.',
        ),
        Text(
            "有新文件的，同时改文件名称、文号；没有的，改回“{old}”。原来登记错了的、要撤回的，由汇总的人对照文件在数据文件里改。",
            'Where there is a new document, write it too; otherwise write "{old}" again. What was recorded wrongly is '
            "mended in the data file, beside the document.",
        ),
        Text(
            "目标、基线改松了，没有完成的就成了完成；只有新文件能改。",
            "A looser line makes a miss a success; only another document moves it.",
        ),
        row("编号", "目标值", "下达文件") + "# 25-1 | 25 | 演环发〔2025〕7号\n",
        row("编号", "目标值", "下达文件") + "# 25-1 | 35 | 演环发〔2025〕7号\n",
    ),
    error(
        "ECO934",
        Text("撤回的项还有填报表没有的内容", "A withdrawn entry holds more than the form showed"),
        Text(
            "“{ident}”整行清空了，数据文件里这一项还有填报表生成时没有的内容：{keys}。",
            'The row "{ident}" was emptied; its entry in the data file also holds {keys}, which the form did not show.',
        ),
        Text(
            "确实要撤回的，由汇总的人在数据文件里删去；不撤回的，把这一行填回去。",
            "Have the entry taken out of the data file, or fill in the row again.",
        ),
        Text(
            "整项删去，别人后来写的、承认过的内容会一起没有了。",
            "What others wrote since, or what was admitted, would be lost with it.",
        ),
        row(HEAD) + "# 24-1 |  |\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO935",
        Text("一张表的“编号”栏找不到", "A sheet without its column of ids"),
        Text(
            "这张表里有编号“{ident}”，没有写着“编号”的栏名，整张表一行也收不到。",
            'This sheet has the id "{ident}" and no title above its ids, so that none of its rows can be read.',
        ),
        Text("把栏名那一行恢复成“编号、名称、数值……”。", "Restore the row of titles."),
        Text("行按编号认，不知道哪一栏是编号，填的就丢了。", "Rows are known by their ids."),
        row("序号", "数值") + "# 24-1 | 98.5\n",
        row("编号", "数值") + "# 24-1 | 98.5\n",
    ),
    error(
        "ECO936",
        Text("编号和名称对不上", "An id beside the name of another row"),
        Text(
            "编号“{ident}”旁边的名称是“{name}”，那是“{other}”的名称。",
            'Beside the id "{ident}" stands "{name}", the name of "{other}".',
        ),
        Text(
            "只给一部分栏排过序、移过格子的，撤销；每一行的编号、名称、数要是同一项的。",
            "Undo the sorting or moving of a part of the columns.",
        ),
        Text("数按编号收，编号错了位，一项的数就成了另一项的。", "The figure would be taken for another criterion."),
        row("编号", "名称", "数值") + "# 24-1 | 县城污水处理率 | 98.5\n",
        row("编号", "名称", "数值") + "# 24-2 | 县城污水处理率 | 98.5\n",
    ),
    error(
        "ECO937",
        Text("格子合并了", "Merged cells"),
        Text(
            "“{ident}”的这一格同 {where}（“{written}”）合并了，里面没有内容。",
            'This cell of "{ident}" is merged with {where} ("{written}") and holds nothing.',
        ),
        Text("取消合并，每一格各写各的。", "Split the cells, and fill in each of them."),
        Text(
            "合并以后只有第一格有内容，别的行看起来填了，其实是空的。",
            "Only the first of merged cells holds anything; the others look filled in.",
        ),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n# 26-1 | 100 | （合并）\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n# 26-1 | 100 | 年报\n",
    ),
    error(
        "ECO938",
        Text("填在了隐藏的表里", "Filled in on a hidden sheet"),
        Text("“{written}”写在隐藏的表里。", '"{written}" stands on a hidden sheet.'),
        Text(
            "取消隐藏（右键点表名），核对以后写到看得见的那一行；草稿删去。",
            "Show the sheet, check it, and write in the row that is seen; take drafts out.",
        ),
        Text("签字的人看不见隐藏的表，不知道报的是这个数。", "Whoever signs the form does not see a hidden sheet."),
        row("（隐藏）编号", "数值") + "# 24-1 | 98.5\n",
        row("编号", "数值") + "# 24-1 | 98.5\n",
    ),
    error(
        "ECO940",
        Text("一行里两边各改了一部分", "Two sides have each changed a part of one figure"),
        Text(
            "“{ident}”生成填报表以后，数据文件里改了{present}，填报表改了{filled}，合在一起就不是一个出处的数。",
            'Since the form was made, {present} of "{ident}" changed in the data file; the form changes {filled}.',
        ),
        Text(
            "用现在的数据重新生成填报表，对照着把这一行填完整再交。",
            "Make the form anew, and fill in this row as a whole.",
        ),
        Text("数和出处要是一起的，一边改数、一边改出处，就对不上。", "A number belongs with its own source."),
        row("编号", "数值", "来源标题") + "# 24-1 | （别人改过） | 年报（修订）\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报（修订）\n",
    ),
)
