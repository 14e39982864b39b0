"""ECO911 to ECO930, and ECO939: rows and cells of a form."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import HEAD, row
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO911",
        Text("填报表里没有这个编号", "An id that the form does not have"),
        Text("编号“{ident}”不是这份填报表里的。", 'The id "{ident}" is not one of this form.'),
        Text(
            "编号改错了的，改回原来的；自己加的行，删去。要多填一项的，重新生成填报表。",
            "Restore the id if it was changed; take out a row that was added. To report more, make another form.",
        ),
        Text("行是按编号认的，编号不对，数就进不了该进的地方。", "Rows are known by their ids."),
        row(HEAD) + "# 24-9 | 98.5 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO912",
        Text("一个编号有两行", "An id in two rows"),
        Text("编号“{ident}”在表里有两行。", 'The id "{ident}" stands in two rows.'),
        Text("只留一行。", "Keep one row."),
        Text("两行都填，不知道以哪一行为准。", "Nobody knows which of the two counts."),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n# 24-1 | 98.9 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO913",
        Text("填在了不用填的格子里", "A cell that is not asked for"),
        Text("“{ident}”的这一格不用填。", 'This cell of "{ident}" is not asked for.'),
        Text(
            "填错了列的，移到该填的黄色格子里；不是的，清空这一格。",
            "Move it to the yellow cell where it belongs, or empty this cell.",
        ),
        Text("灰色的格子这一项用不上，填了也不会进数据文件，像是填过了。", "It would be lost in silence."),
        row("编号", "是否完成", "数值") + "# 4-1 | 是 | 1\n",
        row("编号", "是否完成", "数值") + "# 4-1 | 是 |\n",
    ),
    error(
        "ECO914",
        Text("这一项现在不用报了", "No longer asked for"),
        Text(
            "“{ident}”的这一格，现在的登记册不再要求填。", 'Today\'s registry does not ask for this cell of "{ident}".'
        ),
        Text("重新生成填报表，对照着看。", "Make the form anew and compare."),
        Text("填报表生成以后，登记册改过。", "The registry has changed since the form was made."),
        row(HEAD) + "# 24-2 | 95 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    warning(
        "ECO915",
        Text("没有编号的行没有收", "A row without id was not read"),
        Text("第 {row} 行没有编号，里面的“{written}”没有收。", 'Row {row} has no id; its "{written}" was not read.'),
        Text(
            "是某一项的，写到那一项的行里；是补充的，写在那一项的“说明”里。",
            "Write it in the row of its id, or in the remarks of that row.",
        ),
        Text("行按编号认，没有编号的不知道是哪一项。", "Rows are known by their ids."),
        row(HEAD) + "#  | 95.2 | 东城厂\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    warning(
        "ECO916",
        Text("不认得的栏没有收", "An unknown column was not read"),
        Text(
            "“{head}”不是填报表的栏，里面的“{written}”没有收。",
            '"{head}" is no column of the form; its "{written}" was not read.',
        ),
        Text(
            "栏名改过的，改回原来的；自己加的栏，内容写到“说明”里。",
            "Restore the title if it was changed; put what was added into the remarks.",
        ),
        Text("栏按栏名认。", "Columns are known by their titles."),
        row("编号", "数值", "备忘") + "# 24-1 | 98.5 | 老王核过\n",
        row("编号", "数值", "说明") + "# 24-1 | 98.5 | 老王核过\n",
    ),
    error(
        "ECO917",
        Text("栏名改过", "The title of a column was changed"),
        Text(
            "“{head}”不是填报表的栏，里面的“{written}”收不到；这张表里找不到的栏有：{titles}。",
            '"{head}" is no column of the form; its "{written}" cannot be read. Not found: {titles}.',
        ),
        Text(
            "把栏名改回原来的；自己加的栏，内容写到“说明”里。",
            "Restore the title; put what was added into the remarks.",
        ),
        Text("找不到的栏，里面填的一格也收不到。", "What was filled into a lost column cannot be read."),
        row("编号", "数据") + "# 24-1 | 98.5\n",
        row("编号", "数值") + "# 24-1 | 98.5\n",
    ),
    error(
        "ECO918",
        Text("填报表的隐藏页改动过", "The hidden sheet was changed"),
        Text(
            "填报表里记着生成时内容的隐藏页改动过。",
            "The hidden sheet, which says what the form was made from, was changed.",
        ),
        Text("重新生成填报表，把填好的内容抄过去。", "Make the form anew and copy what was filled in."),
        Text(
            "隐藏页用来看出两边都改过的格子；改了它，别人核过的数就会被盖掉。",
            "It shows which cells both sides changed.",
        ),
        row("_ecocheck"),
        row("编号", "数值"),
    ),
    error(
        "ECO919",
        Text("不是这个单位的项", "Not this office's to report"),
        Text("“{ident}”不由“{agency}”填报。", '"{agency}" does not report "{ident}".'),
        Text(
            "清空这一格，由牵头单位填报；单位写错了的，重新生成填报表。", "Empty the cell; its lead office reports it."
        ),
        Text("各单位只收自己牵头的项，免得互相盖掉。", "An office reports only what it leads."),
        row(HEAD) + "# 7-1 | 98 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO920",
        Text("第二个目标要先有第一个", "A second target needs a first"),
        Text("“{ident}”是第二个目标，第一个还没有填。", '"{ident}" is a second target; the first is not filled in.'),
        Text("只有一个目标的，填在第一行。", "Where there is one target, fill in the first row."),
        Text("目标按次序记。", "Targets are kept in their order."),
        row("编号", "目标值") + "# 7-2 |\n# 7-2（2） | 25\n",
        row("编号", "目标值") + "# 7-2 | 25\n# 7-2（2） |\n",
    ),
    error(
        "ECO921",
        Text("公式没有存下结果", "A formula without a stored result"),
        Text("这一格是公式，文件里没有存下它的结果。", "This cell is a formula, and the file holds no result of it."),
        Text(
            "用 Excel 或 WPS 打开，保存一次再交；或者把公式换成数（复制，选择性粘贴，数值）。",
            "Open and save it in Excel or WPS, or put the number in the place of the formula.",
        ),
        Text("公式不在这里计算：它可能引用别的文件，结果会变。", "Formulas are not run here."),
        row(HEAD) + "# 24-1 | =B2/C2 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO922",
        Text("格子里是出错的公式", "A cell with an error"),
        Text("这一格显示“{written}”，是公式出错了。", 'This cell shows "{written}", the error of a formula.'),
        Text("改好公式，或者直接填数；没有数的清空。", "Mend the formula, or type the number; else empty the cell."),
        Text("出错的格子没有数。", "Such a cell holds no number."),
        row(HEAD) + "# 24-1 | #DIV/0! | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO923",
        Text("该填数的格子里是日期", "A date in the place of a number"),
        Text("这一格是日期“{written}”，这里要填数。", 'This cell holds the date "{written}", where a number belongs.'),
        Text(
            "把格子的格式改成“常规”，重新填数：Excel 会把 3-1 和 3/4 这样的输入变成日期。",
            "Set the format to General and type the number again: Excel turns 3-1 and 3/4 into dates.",
        ),
        Text("日期存成天数，当作数用就成了四万多。", "A date is stored as a count of days."),
        row(HEAD) + "# 24-1 | 3月1日 | 年报\n",
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
    ),
    error(
        "ECO924",
        Text("不是可以选的词", "Not one of the choices"),
        Text("“{written}”不是这一格可以选的。", '"{written}" is none of the choices of this cell.'),
        Text("从下拉列表里选：{words}。", "Choose one from the list: {words}."),
        Text("这一格的词有固定的意思。", "The words of this cell have fixed meanings."),
        row("编号", "方向", "目标值") + "# 7-2 | 以下 | 25\n",
        row("编号", "方向", "目标值") + "# 7-2 | 不高于 | 25\n",
    ),
    error(
        "ECO925",
        Text("既选沿用，又填本年", "Both carried over and given"),
        Text(
            "“{ident}”选了沿用以前的登记，又填了是否完成。",
            '"{ident}" carries an earlier record over and gives a new one.',
        ),
        Text("没有变化的，清空“是否完成”；有变化的，清空“沿用哪一年”。", "Empty one of the two cells."),
        Text("两个都填，不知道以哪个为准。", "Nobody knows which of the two counts."),
        row("编号", "是否完成", "沿用哪一年") + "# 4-1 | 是 | 2023\n",
        row("编号", "是否完成", "沿用哪一年") + "# 4-1 |  | 2023\n",
    ),
    error(
        "ECO926",
        Text("显示的数和存的数在标准的两边", "What is shown and what is stored lie on two sides of the line"),
        Text(
            "这一格显示 {shown}，存的是 {written}，正好在标准 {bound} 的两边。",
            "This cell shows {shown} and holds {written}, on two sides of the line {bound}.",
        ),
        Text(
            "核对来源里是多少，把那个数原样填进去，格式改成能看见全部小数。",
            "Look up the source, type its number, and set a format that shows all decimals.",
        ),
        Text(
            "看的人以为达到了，存的数没有达到，或者反过来。",
            "Readers of the sheet would believe the other verdict.",
        ),
        row(HEAD) + "# 24-1 | 98%（存的是 0.9796） | 年报\n",
        row(HEAD) + "# 24-1 | 97.96 | 年报\n",
    ),
    error(
        "ECO927",
        Text("文字太长", "Text too long"),
        Text("这一格有 {length} 个字，最多 {most} 个。", "This cell has {length} characters; the most is {most}."),
        Text("只写要紧的，全文作佐证文件。", "Write what matters; the whole text may be evidence."),
        Text("数据文件里一处文字不能太长。", "A text of the data file may not be too long."),
        row("编号", "说明") + "# 24-1 | （整篇报告）\n",
        row("编号", "说明") + "# 24-1 | 详见年报\n",
    ),
    error(
        "ECO928",
        Text("不是百分比的项用了百分比格式", "A percentage where none belongs"),
        Text(
            "这一格显示“{written}”，这一项的单位不是 %。", 'This cell shows "{written}"; the unit of the row is not %.'
        ),
        Text("把格子的格式改成“常规”，填写以这一项的单位计的数。", "Set the format to General and type the number."),
        Text("百分比格式的格子存的是显示的百分之一。", "A percentage is stored as a hundredth of what it shows."),
        row("编号", "单位", "数值") + "# 7-2 | 微克/立方米 | 22%\n",
        row("编号", "单位", "数值") + "# 7-2 | 微克/立方米 | 22\n",
    ),
    warning(
        "ECO929",
        Text("改动了已登记的考核目标或基线", "A recorded target or baseline was changed"),
        Text(
            "“{ident}”的目标或基线原来登记为“{old}”，填报表改成“{new}”。",
            'The target or baseline of "{ident}" was "{old}"; the form says "{new}".',
        ),
        Text(
            "对照新的文件核实；目标只有上级能改，基线调低要上级批准。",
            "Compare with the new document: only who set the line may change it.",
        ),
        Text("目标、基线改低了，没有完成的就成了完成。", "A lowered line makes a miss a success."),
        row("编号", "目标值", "下达文件") + "# 7-2 | 35 | 演环发〔2025〕12号\n",
        row("编号", "目标值", "下达文件") + "# 7-2 | 25 | 演环发〔2025〕3号\n",
    ),
    warning(
        "ECO930",
        Text("改动已收数据，未写明原因", "A figure was changed without a reason"),
        Text("“{old}”改成“{new}”，“说明”中未写明原因。", '"{old}" became "{new}", and the remarks do not say why.'),
        Text("请在本行“说明”中写明原因，如“年报更正”。", "Say why in the remarks of the row."),
        Text("改动已收数据须有原因可查。", "Whoever compares the two will ask."),
        row("编号", "数值", "说明") + "# 24-1 | 98.9 |\n",
        row("编号", "数值", "说明") + "# 24-1 | 98.9 | 年报更正\n",
    ),
    error(
        "ECO939",
        Text("格式显示的不是存的数", "A format that shows something else than the number"),
        Text(
            "这一格存的是 {written}，格子的格式把它显示成别的字，或者不显示。",
            "This cell holds {written}; its format shows other signs instead, or nothing.",
        ),
        Text(
            "把格子的格式改成“常规”，核对来源里是多少，填那个数。",
            "Set the format to General, look up the source, and type its number.",
        ),
        Text("签字人看到的与收下的不是同一个数。", "Whoever signs sees another number than the one that is taken."),
        row(HEAD) + "# 24-1 | 98.5（存的是 90） | 年报\n",
        row(HEAD) + "# 24-1 | 90 | 年报\n",
    ),
)
