"""ECO901 to ECO908: files that are no form, or no form of this project."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import row
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO901",
        Text("交来的文件读不了", "A handed-in file cannot be read"),
        Text("{phrase_why}", "{phrase_why}"),
        Text("{phrase_do}", "{phrase_do}"),
        Text(
            "只读 .xlsx、.csv 和 .docx 里的表格，不运行里面的公式和程序。",
            "Only tables in .xlsx, .csv and .docx are read; formulas and programs in them are never run.",
        ),
        row("演练区2024年填报表.xls"),
        row("演练区2024年填报表.xlsx"),
    ),
    error(
        "ECO902",
        Text("不是本工具生成的填报表", "No form of this program"),
        Text(
            "这份表不是 ecocheck form 生成的，不知道各列是什么。",
            "ecocheck form did not make this table, so nobody knows what its columns are.",
        ),
        Text(
            "用 ecocheck form 生成填报表来填；要收自己的表，用 --map 写明哪一列是什么，如 "
            "--map 编号=指标编号 --map 数值=完成值（会记下来，以后同样的表不用再写）。",
            "Fill in a form of ecocheck form, or say with --map what each column is; the answer is kept for the next "
            "such table.",
        ),
        Text(
            "不猜列的意思：猜错一列，填进去的就是别的数。", "Columns are not guessed: a wrong guess is a wrong figure."
        ),
        row("项目", "结果"),
        row("编号", "数值"),
    ),
    error(
        "ECO903",
        Text("填报表是另一版程序生成的", "A form of another version"),
        Text("填报表的格式是第 {version} 版，这里只认第 {known} 版。", "Its layout is {version}; known is {known}."),
        Text("用现在的程序重新生成填报表，把填好的内容抄过去。", "Make the form anew and copy what was filled in."),
        Text("各版填报表的列不同。", "The columns differ."),
        row("填报表格式 0"),
        row("填报表格式 1"),
    ),
    error(
        "ECO904",
        Text("演练用的填报表交到了正式项目", "A drill's form in a real project"),
        Text("这份填报表是演练用的，这里是正式项目。", "This form belongs to a drill, and this project is real."),
        Text("在演练项目里收这份表，或者重新生成正式的填报表。", "Collect it in the drill, or make a real form."),
        Text("演练的数全是虚构的，不能混进正式的数据。", "A drill's figures are invented."),
        row("演练数据"),
        row("正式填报表"),
    ),
    error(
        "ECO905",
        Text("正式的填报表交到了演练项目", "A real form in a drill"),
        Text("这份填报表是正式的，这里是演练项目。", "This form is real, and this project is a drill."),
        Text("在正式项目里收这份表。", "Collect it in the real project."),
        Text("演练项目的数全是虚构的，正式的数混进去，分不清真假。", "A drill holds invented figures only."),
        row("正式填报表"),
        row("演练数据"),
    ),
    error(
        "ECO906",
        Text("填报表的地区或年份不对", "A form of an unknown region or year"),
        Text(
            "填报表是“{region}”{year}年的，项目里没有这个地区，或者年份不对。",
            'The form is of "{region}" in {year}, which this project does not have.',
        ),
        Text("在它自己的项目里收，或者重新生成填报表。", "Collect it in its own project, or make the form anew."),
        Text("地区对不上，不知道数是谁的。", "Nobody would know whose figures these are."),
        row("外地县", "2024"),
        row("演练区", "2024"),
    ),
    warning(
        "ECO909",
        Text("这份以前收过，后来更正过", "Collected before, and corrected since"),
        Text(
            "这份表以前收过，同一个单位后来又交过更正，所以这一份没有再收。",
            "It was taken before, and its office has corrected it since, so it was passed over.",
        ),
        Text(
            "以这一份为准的，改一处、另存一份再交；不是的，把它从收件的文件夹里移走。",
            "If this one counts, save it anew and hand it in again; otherwise take it out of the folder.",
        ),
        Text(
            "收件的文件夹里常有先前的一份；再收一次，更正就被改回去了。",
            "An old form in the folder would undo the correction.",
        ),
        row("演练区2024年填报表.xlsx"),
        row("演练区2024年填报表（更正）.xlsx"),
    ),
    error(
        "ECO910",
        Text("表里没有写地区或年份", "A table without region or year"),
        Text("这份表有的行没有写地区或者年份。", "Rows of this table have no region or no year."),
        Text(
            "整份表是一个地区、一年的，写明 --county 地区 --year 年份；分地区的，写明 --map 地区=列名。",
            "Say them with --county and --year, or name their columns with --map.",
        ),
        Text("不知道数是谁的、哪一年的，不能收。", "Nobody would know whose figures these are, and of which year."),
        row("编号", "数值"),
        row("编号", "地区", "年份", "数值"),
    ),
    warning(
        "ECO907",
        Text("填报表生成以后登记册改过", "The registry has changed since the form was made"),
        Text(
            "填报表生成以后，登记册（指标、任务、单位）改过，表上印的要求可能是旧的。",
            "The registry has changed since this form was made, so what it asks may be outdated.",
        ),
        Text(
            "对照现在的要求看一遍填的数；没有把握的，重新生成填报表再填。",
            "Compare with what is asked today; if in doubt, make the form anew.",
        ),
        Text("要求改了，口径和单位可能也改了。", "Basis and unit may have changed too."),
        row("要求：不低于95%"),
        row("要求：不低于98%"),
    ),
    error(
        "ECO908",
        Text("写不进数据文件", "The data file cannot take it"),
        Text(
            "“{file}”现在的写法，加不进填报表的内容而不动别的内容。",
            '"{file}" is written in a way that does not take the form without other changes.',
        ),
        Text(
            "先运行 ecocheck validate，把“{file}”里的错误改好，再收一次。",
            'Run ecocheck validate, mend "{file}", then collect again.',
        ),
        Text("只改填报表里改了的内容，别的一个字也不动；做不到就不写。", "Nothing else in the file may change."),
        row("7-1: 98"),
        row("7-1: {value: 98}"),
    ),
)
