"""Pieces of messages about forms that were handed in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_AS_XLSX: Final = Text(
    "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再收一次。", "Save it as an Excel workbook (.xlsx)."
)
_AGAIN: Final = Text("请交的人重新保存一份再交。", "Ask for the file once more.")

_REFUSED: Final[Mapping[str, tuple[Text, Text]]] = {
    "empty": (Text("文件是空的。", "The file is empty."), _AGAIN),
    "too_large": (Text("文件超过 {limit} MB。", "The file has more than {limit} MB."), _AGAIN),
    "bomb": (
        Text("文件解压以后大得不像一份表，没有打开。", "Unpacked, the file is far too large for a table."),
        _AGAIN,
    ),
    "too_many_cells": (Text("表里的格子超过 {limit} 个。", "The table has more than {limit} cells."), _AGAIN),
    "broken": (Text("文件不完整或已损坏。", "The file is damaged."), _AGAIN),
    "encrypted": (
        Text("文件加了密码。", "The file has a password."),
        Text("去掉密码（文件，信息，保护工作簿），再收一次。", "Take the password away."),
    ),
    "macro": (Text("文件里有宏（程序）。", "The file holds a program."), _AS_XLSX),
    "old_excel": (Text("这是老格式的 Excel 文件（.xls）。", "This is an old Excel file (.xls)."), _AS_XLSX),
    "old_word": (
        Text("这是老格式的 Word 文件（.doc）。", "This is an old Word file (.doc)."),
        Text("用 Word 另存为 .docx，再收一次。", "Save it as .docx."),
    ),
    "wps": (Text("这是 WPS 自己的格式。", "This is a file in WPS's own format."), _AS_XLSX),
    "other_table": (Text("这是 {kind} 格式的表格。", "This is a {kind} table."), _AS_XLSX),
    "scan": (
        Text("这是扫描件、图片或 PDF，读不出里面的数。", "This is a scan, a picture or a PDF; no figure can be read."),
        Text("请交填报表本身（.xlsx）；扫描件可以作为佐证文件。", "Hand in the form itself; a scan may be evidence."),
    ),
    "archive": (
        Text("这是压缩包。", "This is an archive."),
        Text("解压以后，收解压出来的文件夹。", "Unpack it, and collect the folder."),
    ),
    "not_excel": (Text("这不是表格文件。", "This is no table."), _AS_XLSX),
    "crowded": (
        Text("文件夹里的文件超过 {limit} 个，后面的没有看。", "More than {limit} files; the rest was not read."),
        Text("分几个文件夹收。", "Collect it in parts."),
    ),
    "unreadable": (
        Text("文件打不开：可能正在用 Excel 打开着，或没有权限。", "The file cannot be opened."),
        Text("关掉正在打开它的程序，再收一次。", "Close the program that has it open."),
    ),
}
"""What is wrong with a file, and what to do, by the reason for which it is not read."""

_EVIDENCE: Final[Mapping[str, Text]] = {
    "absent": Text("文件不在", "it is not there"),
    "link": Text("它是快捷方式或链接", "it is a link"),
    "no_document": Text("它不是文件", "it is no file"),
    "unread": Text("打不开", "it cannot be opened"),
    "empty": Text("是空的", "it is empty"),
    "too_large": Text("太大", "it is too large"),
    "litter": Text("是系统自己生成的文件", "the system made it"),
    "own": Text("是项目自己的文件", "it is the project's own"),
    "form": Text("是填报表，填的数不能佐证自己", "it is a form, and a figure does not prove itself"),
}

_OF_SAMPLES: Final[Mapping[str, Text]] = {
    "not_sample_form": Text("这是填报表，不是抽验表。", "This is a form for figures, not one for reviews."),
    "not_sample_form_do": Text("用 ecocheck collect 收。", "Take it with ecocheck collect."),
    "not_sample_other": Text("这不是 ecocheck sample 生成的抽验表。", "ecocheck sample did not make this file."),
    "not_sample_other_do": Text(
        "用 ecocheck sample -o 抽验表.xlsx 生成抽验表来填；填好的填报表用 ecocheck collect 收。",
        "Make a form with ecocheck sample -o FILE.xlsx; forms for figures go to ecocheck collect.",
    ),
    "sample_of_drill": Text(
        "这份抽验表是演练用的，这里是正式项目。", "This form belongs to a drill, and this project is real."
    ),
    "sample_of_real": Text("这份抽验表是正式的，这里是演练项目。", "This form is real, and this project is a drill."),
    "sample_of_city": Text("这份抽验表是{city}的，这里是{own}。", "The form is of {city}; this project is of {own}."),
}

HANDED_IN: MappingProxyType[str, Text] = MappingProxyType(
    {
        **{f"refused_{reason}": why for reason, (why, _) in _REFUSED.items()},
        **{f"refused_{reason}_do": do for reason, (_, do) in _REFUSED.items()},
        "handed_in_by": Text("（{agency} {day} 交的）", " (handed in by {agency} on {day})"),
        **{f"evidence_{reason}": said for reason, said in _EVIDENCE.items()},
        **_OF_SAMPLES,
    }
)
