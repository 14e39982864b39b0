"""ECO941 to ECO943: files that a form names as evidence."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import row
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO941",
        Text("佐证文件没有一起交来", "A file of evidence is missing"),
        Text("没有找到佐证文件“{written}”。", 'The file "{written}" is not there.'),
        Text(
            "把它同填报表放在一个文件夹里（或下一层），名字要一样，带扩展名（如 .pdf）；一行写一个。",
            "Put it beside the form or in a folder below, under exactly this name with its suffix; one name a line.",
        ),
        Text("写了名字没有文件，别人查不到。", "Nobody can look into a file that is only named."),
        row("编号", "佐证文件") + "# 24-1 | 年报\n",
        row("编号", "佐证文件") + "# 24-1 | 年报.pdf\n",
    ),
    error(
        "ECO942",
        Text("同名的佐证文件有几个", "Several files of one name"),
        Text("“{written}”有几个，不知道是哪一个。", 'There are several files "{written}".'),
        Text("只留一个，或者连文件夹一起写，如 水务局/{written}。", "Keep one, or write its folder too."),
        Text("名字一样，内容可能不一样。", "They may differ in content."),
        row("编号", "佐证文件") + "# 24-1 | 年报.pdf\n",
        row("编号", "佐证文件") + "# 24-1 | 水务局/年报.pdf\n",
    ),
    error(
        "ECO943",
        Text("佐证文件不能收", "A file that cannot be taken"),
        Text("“{written}”不能作佐证：{phrase_why}。", '"{written}" cannot be evidence: {phrase_why}.'),
        Text("换成能打开的原件，再收一次。", "Hand in the original document."),
        Text("佐证要能打开、能核对。", "Evidence must be a document that can be opened."),
        row("编号", "佐证文件") + "# 24-1 | 空白.pdf\n",
        row("编号", "佐证文件") + "# 24-1 | 年报.pdf\n",
    ),
)
