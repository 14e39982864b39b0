"""ECO1xx, files: whether a file can be opened and read at all.

Codes from ECO150 on belong to finding the project.
"""

from __future__ import annotations

from typing import Final

from ecocheck.findings.catalogue.disk import encodings
from ecocheck.findings.entry import Entry, Text, error

_SOUND: Final = "region: 演练区\nyear: 2024\n"

_OPENED: Final[tuple[Entry, ...]] = (
    error(
        code="ECO101",
        title=Text("找不到文件", "File not found"),
        message=Text("找不到这个文件。", "This file does not exist."),
        hint=Text(
            "核对文件名和所在文件夹，注意有没有多出的空格，扩展名是不是 .yaml。",
            "Check the name and the folder: mind stray blanks, and that the name ends in .yaml.",
        ),
        why=Text(
            "检查只看得到文件夹里实际存在的文件。文件可能改了名、移走了，或者没有一起提交。",
            "Only files that are in the folder can be checked; this one may have been renamed, moved or left out.",
        ),
        wrong="# data/演练区/2024.yml 不存在，应为 2024.yaml\n",
        right=_SOUND,
    ),
    error(
        code="ECO102",
        title=Text("不是文件", "Not a file"),
        message=Text(
            "这里应当是一个文件，实际是文件夹或其他东西。", "A file should be here; it is a folder or something else."
        ),
        hint=Text(
            "把同名的文件夹改名或移走，再放入文件。", "Rename or move the folder of that name and put the file there."
        ),
        why=Text(
            "要读的是文件的内容，文件夹没有内容可读。", "What is read is the content of a file; a folder has none."
        ),
        wrong="# 2024.yaml 是一个文件夹\n",
        right=_SOUND,
    ),
    error(
        code="ECO103",
        title=Text("没有权限打开文件", "No permission to open the file"),
        message=Text("没有权限打开这个文件。", "This file may not be opened."),
        hint=Text(
            "先关闭正在使用它的程序（Excel、Word、网盘同步），再请管理员给当前用户读取权限。",
            "Close the programs that use it (Excel, Word, a cloud drive), then ask for permission to read it.",
        ),
        why=Text(
            "文件可能被别的程序占用，或者只允许别的用户读取。",
            "Another program may hold the file, or only another user may read it.",
        ),
        wrong="# 文件的属性里没有给当前用户“读取”权限\n",
        right=_SOUND,
    ),
    error(
        code="ECO104",
        title=Text("读取文件时出了故障", "The disk failed"),
        message=Text(
            "读取这个文件时磁盘或网络出了故障（编号 {fault}）。",
            "The disk or the network failed on this file (number {fault}).",
        ),
        hint=Text("把文件复制到本机硬盘再试一次。", "Copy the file to a local disk and try again."),
        why=Text("移动硬盘、网络盘断开时会这样。", "This happens when a removable or network drive is cut off."),
        wrong="# 文件在已经断开的网络盘上\n",
        right=_SOUND,
    ),
    error(
        code="ECO105",
        title=Text("文件太大", "File too large"),
        message=Text("文件超过 {most} MB，没有读取。", "The file is larger than {most} MB and was not read."),
        hint=Text(
            "看看是不是放错了文件；佐证材料放进 evidence 文件夹，这里只写它的路径。",
            "See whether it is the wrong file; evidence belongs into the folder evidence, and only its path here.",
        ),
        why=Text(
            "一个县一年的数据只有几十 KB。大得多的文件多半不是手写的数据，读它会拖慢所有人的检查。",
            "A county's year takes some ten KB. A far larger file is hardly data written by hand.",
        ),
        wrong="# 超过 1 MB 的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO106",
        title=Text("文件是空的", "File without content"),
        message=Text(
            "文件里没有内容（空白行和 # 开头的说明不算内容）。",
            "The file holds nothing (blank lines and lines that start with # do not count).",
        ),
        hint=Text(
            "填入内容；原来有内容的，从备份找回{phrase_more}。",
            "Fill it in; if it had content, bring that back from a backup{phrase_more}.",
        ),
        why=Text(
            "空文件分不清是还没填，还是保存时丢了内容。没有文件时会如实按“没有数据”处理。",
            "An empty file may be not yet filled in, or may have lost its content. No file means no data, honestly.",
        ),
        wrong="# 待填\n",
        right=_SOUND,
    ),
    error(
        code="ECO113",
        title=Text("未解决的合并冲突", "Unresolved merge conflict"),
        message=Text(
            "这里是未解决的合并冲突（{mark}）：两个人改了同一处，还没有定下用哪一份。",
            "An unresolved merge conflict ({mark}): two people changed this place and nobody has chosen yet.",
        ),
        hint=Text(
            "在 <<<<<<< 和 >>>>>>> 之间，留下正确的一份，删去另一份，再删去 <<<<<<<、=======、>>>>>>> 这三行。",
            "Between <<<<<<< and >>>>>>> keep the right part, delete the other, then delete the three lines of marks.",
        ),
        why=Text("两份内容同时留着，就不知道以哪一份为准。", "With both parts in place nobody knows which one holds."),
        wrong="region: 演练区\n<<<<<<< HEAD\nyear: 2023\n=======\nyear: 2024\n>>>>>>> 修改\n",
        right=_SOUND,
    ),
    error(
        code="ECO115",
        title=Text("链接指到了项目外面", "A link that leads out of the project"),
        message=Text(
            "这里经过一个链接（快捷方式），指到了项目文件夹外面，没有读取。",
            "A link leads out of the project's folder here; nothing behind it was read.",
        ),
        hint=Text(
            "把文件或文件夹本身放到这里，代替链接。", "Put the file or folder itself here, in the place of the link."
        ),
        why=Text(
            "项目外面的文件不归项目管：换一台电脑就不是它了，也可能是不该给人看的文件，所以不读，也不显示。",
            "What lies outside is not the project's: elsewhere it is another file, and it may be one that nobody here "
            "should see. So it is neither read nor shown.",
        ),
        wrong="# data/演练区/2024.yaml 是链接，指到 /别处/2024.yaml\n",
        right=_SOUND,
    ),
    error(
        code="ECO114",
        title=Text("问题太多，没有读完", "Too many findings to read on"),
        message=Text(
            "这里已经有 {most} 处问题，其余的没有再查。",
            "There are {most} findings already; nothing further was looked for.",
        ),
        hint=Text(
            "先改前面的，多半是同一个原因；改完再检查一次。", "Mend the first ones, mostly one cause, and check again."
        ),
        why=Text(
            "一次列出几千条没有人看得完。问题这么多时，通常是整个文件用错了格式。",
            "Nobody reads thousands of findings. So many mostly mean that the whole file has the wrong form.",
        ),
        wrong="# 二百多行都写成 value: 010 的文件\n",
        right=_SOUND,
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(sorted((*_OPENED, *encodings.ENTRIES), key=lambda one: one.code))
