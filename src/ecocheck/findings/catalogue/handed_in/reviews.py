"""ECO944 to ECO958: 抽验表 that a reviewer filled in."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.catalogue.handed_in.row import row
from ecocheck.findings.entry import Entry, Text, error, warning

_HEAD: Final = ("编号", "复核意见", "理由")
_SIGNED: Final = ("复核单位", "演练市生态环境局", "复核人", "周八", "复核日期", "2026-03-05")
_AGAIN: Final = Text(
    "重新生成抽验表（ecocheck sample，种子不变），把复核意见抄过去。",
    "Make the form anew with ecocheck sample and the same seed, and copy the opinions.",
)


def _rows(*cells: str) -> str:
    return row(*_HEAD) + "".join(f"# {one}\n" for one in cells)


ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO944",
        Text("不是抽验表", "No form for reviews"),
        Text("{phrase_why}", "{phrase_why}"),
        Text("{phrase_do}", "{phrase_do}"),
        Text(
            "复核意见只从 ecocheck sample 生成的抽验表里读：只有它记着复核人看到的是什么。",
            "Opinions are read only from forms of ecocheck sample, which hold what the reviewer was shown.",
        ),
        row("编号", "数值", "来源标题"),
        row(*_HEAD),
    ),
    error(
        "ECO945",
        Text("抽验表是另一版程序生成的", "A form for reviews of another version"),
        Text("抽验表的格式是第 {version} 版，这里只认第 {known} 版。", "The layout is {version}; known is {known}."),
        _AGAIN,
        Text("各版抽验表的列不同。", "The columns of versions differ."),
        row("抽验表格式 0"),
        row("抽验表格式 1"),
    ),
    error(
        "ECO946",
        Text("抽验表是另一个项目的", "A form for reviews of another project"),
        Text("{phrase_why}", "{phrase_why}"),
        Text(
            "在生成它的项目里登记；本项目的，用本项目重新生成抽验表。",
            "Record it in the project that made it, or make a form of this one.",
        ),
        Text(
            "演练的复核不能算正式的复核，别处的复核也不能算这里的。",
            "A review in a drill, or of another city, vouches for nothing here.",
        ),
        row("演练数据"),
        row("正式抽验表"),
    ),
    error(
        "ECO947",
        Text("没有写明谁在哪一天复核", "It is not said who reviewed, or when"),
        Text("表上方的“{head}”没有填。", '"{head}" above the rows is empty.'),
        Text("在“{head}”右边的黄色格里填写。", 'Fill in the yellow cell beside "{head}".'),
        Text("不知道谁复核的，等于没有复核。", "An opinion of nobody is no review."),
        row(*_SIGNED[:3], "", *_SIGNED[4:]),
        row(*_SIGNED),
    ),
    error(
        "ECO948",
        Text("复核日期不是日期", "The day of the review is no date"),
        Text("复核日期“{written}”不是日期。", '"{written}" is no date.'),
        Text("年、月、日写全，例如 2026-03-05。", "Write year, month and day, such as 2026-03-05."),
        Text(
            "要知道复核是在数据改动以前还是以后。", "It must be known whether the review came before or after a change."
        ),
        row(*_SIGNED[:5], "三月初"),
        row(*_SIGNED),
    ),
    error(
        "ECO949",
        Text("复核日期在以后", "The day of the review is still to come"),
        Text("复核日期 {written} 在判定日期 {as_of} 以后。", "The review is dated {written}, after {as_of}."),
        Text("填实际复核的日期。", "Write the day on which it was done."),
        Text("还没有到的日子，不会已经复核。", "Nobody has reviewed on a day that has not come."),
        row(*_SIGNED[:5], "2062-03-05"),
        row(*_SIGNED),
    ),
    error(
        "ECO950",
        Text("复核意见不是同意、退回、存疑", "An opinion that is none of the three"),
        Text("复核意见“{written}”不是同意、退回、存疑。", '"{written}" is none of agreed, returned, doubted.'),
        Text(
            "从下拉列表里选：同意、退回、存疑；没有复核的清空。",
            "Choose agreed, returned or doubted from the list; empty the cell if the row was not reviewed.",
        ),
        Text("别的词是不是同意，各人理解不同。", "Whether another word means agreement is anybody's guess."),
        _rows("24-1 | 基本属实 |"),
        _rows("24-1 | 同意 |"),
    ),
    error(
        "ECO951",
        Text("退回、存疑没有写理由", "No grounds for an opinion that is not agreement"),
        Text("“{ident}”的意见是“{written}”，理由没有写。", 'The opinion on "{ident}" is "{written}", without grounds.'),
        Text("在“理由”栏写明哪里不符、依据什么。", "Write what is wrong, and by what."),
        Text("没有理由，填报单位不知道改什么。", "Whoever is to mend it must know what."),
        _rows("24-1 | 退回 |"),
        _rows("24-1 | 退回 | 分母与年报不符"),
    ),
    error(
        "ECO952",
        Text("这一行不是抽到的判定", "A row that was not drawn"),
        Text(
            "编号“{ident}”的这一行不在抽到的判定里，里面的“{written}”没有收。",
            'The row of "{ident}" is none of those drawn; its "{written}" was not taken.',
        ),
        Text(
            "编号、地区、年份改动过的，改回原来的；自己加的行，删去，改用 ecocheck review 登记。",
            "Restore id, region and year; take out a row that was added, and record it with ecocheck review.",
        ),
        Text("自己加的行没有记着复核人看到的是什么。", "Nothing says what the reviewer of an added row was shown."),
        _rows("24-9 | 同意 |"),
        _rows("24-1 | 同意 |"),
    ),
    error(
        "ECO953",
        Text("一个判定有两行", "A verdict in two rows"),
        Text("“{ident}”同一地区、年份在表里不止一行。", '"{ident}" of one region and year stands in several rows.'),
        Text("只留一行。", "Keep one of them."),
        Text("两行都在，不知道以哪一行为准。", "Nobody knows which of them counts."),
        _rows("24-1 | 同意 |", "24-1 | 退回 | 分母与年报不符"),
        _rows("24-1 | 退回 | 分母与年报不符"),
    ),
    error(
        "ECO954",
        Text("抽验表的隐藏页改动过", "The hidden sheet of a form for reviews was changed"),
        Text(
            "抽验表里记着抽取结果的隐藏页改动过，整份没有收。",
            "The hidden sheet, which says what was drawn, was changed. Nothing was taken.",
        ),
        _AGAIN,
        Text("隐藏页写明每一行复核的是哪个数；改了它，复核就对不上了。", "It says which figure each row is about."),
        row("_ecocheck_sample"),
        row(*_HEAD),
    ),
    error(
        "ECO955",
        Text("抽验表的栏不全", "Columns of a form for reviews are missing"),
        Text("找不到抽验表的栏：{titles}。", "Columns that are not found: {titles}."),
        Text(
            "把栏名改回原来的，取消隐藏；删了列的，重新生成抽验表，把复核意见抄过去。",
            "Restore their titles and show the sheet; where columns were deleted, make the form anew.",
        ),
        Text("栏按栏名认，缺了栏，意见和它说的数对不上。", "Columns are known by their titles."),
        row("编号", "意见", "理由") + "# 24-1 | 同意 |\n",
        _rows("24-1 | 同意 |"),
    ),
    error(
        "ECO956",
        Text("写了理由，没有选意见", "Grounds without an opinion"),
        Text("“{ident}”写了理由“{written}”，复核意见没有选。", 'For "{ident}" there are grounds, "{written}", alone.'),
        Text("选复核意见；没有复核的，把理由也清空。", "Choose an opinion, or empty both cells."),
        Text("只有理由，不知道是同意还是退回。", "Grounds alone do not say whether anybody agreed."),
        _rows("24-1 | | 分母与年报不符"),
        _rows("24-1 | 退回 | 分母与年报不符"),
    ),
    error(
        "ECO957",
        Text("给复核人看的内容改动过", "What the reviewer was shown was changed"),
        Text(
            "“{ident}”这一行的判定、数值、标准、来源等内容，和生成抽验表时不同。",
            'The row of "{ident}" says something else than the form that was made.',
        ),
        Text(
            "重新生成抽验表，对照原来的内容复核；有话要说的，写在“理由”栏。",
            "Make the form anew and review what it says; remarks belong under grounds.",
        ),
        Text("意见是对着改过的内容给的，不能算对原来的数的复核。", "The opinion is about what was put there instead."),
        row("编号", "判定", "复核意见") + "# 24-1 | 达标（改自不达标） | 同意\n",
        row("编号", "判定", "复核意见") + "# 24-1 | 不达标 | 同意\n",
    ),
    warning(
        "ECO958",
        Text("抽到的判定不在表里了", "A drawn verdict that has no row any more"),
        Text(
            "抽到的“{ident}”（{region}{year}年）在表里没有了。",
            '"{ident}" of {region} in {year} was drawn, and is gone.',
        ),
        Text("不是有意删的，用原来的抽验表重填这一行。", "Fill in the row of the original form."),
        Text("抽到的都要复核；删去一行，抽验就不随机了。", "A sample without its awkward rows is no sample."),
        _rows("24-1 | 同意 |"),
        _rows("24-1 | 同意 |", "26-1 | 存疑 | 缺少年报"),
    ),
)
