"""Pieces of messages about folders among the data files, and about folders and files of evidence."""

from __future__ import annotations

from types import MappingProxyType

from ecocheck.findings.entry import Text

FOLDERS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "whole_folder": Text(
            "“{name}”是地区名，把整个文件夹移到 {home}。", '"{name}" is a region: move the whole folder to {home}. '
        ),
        "hidden_ending": Text(
            "Windows 没有显示文件名最后的“{ending}”：在资源管理器的“查看”里勾选“文件扩展名”，把它改名为 {write}。",
            'Windows does not show the "{ending}" at its end: tick File name extensions under View, and rename it '
            "to {write}. ",
        ),
        "shortcut": Text(
            "这是快捷方式，里面没有数据，改名没有用：右键它，选“打开文件所在的位置”，把那里的原件复制过来，"
            "放成 {write}，再删去快捷方式",
            "This is a shortcut, which holds no data, and renaming it does not help: right-click it, choose Open file "
            "location, copy the original from there to {write}, and delete the shortcut",
        ),
        "shortcut_needless": Text(
            "这是快捷方式，里面没有数据，{write} 已经有了：删去快捷方式",
            "This is a shortcut, which holds no data, and there is {write} already: delete the shortcut",
        ),
        "original_of_shortcut": Text(
            "这是 Windows 快捷方式，数据在原件里，没有损坏：在原来的电脑上右键快捷方式，选“打开文件所在的位置”，"
            "把那里的原件复制过来换掉这个文件，名字不变。",
            "This is a shortcut of Windows; the data are in the original and are not damaged. On the machine where it "
            "was made right-click the shortcut, choose Open file location, and put the original in place of this file "
            "under the same name.",
        ),
        "own_suffix_back": Text(
            "改回原来的扩展名，放进 evidence 文件夹，可以作为佐证；"
            "再运行 ecocheck form --county 地区 --year 年份 --write 建填报表，把数抄进去。",
            "Give it back its own suffix and put it into evidence, where it may serve as a proof; then make a file to "
            "fill in with ecocheck form --county REGION --year YEAR --write, and copy the figures.",
        ),
        "rename_is_all": Text("是数据的，改名为 {write} 就行", "Data are renamed to {write}, which is all"),
        "to_its_place": Text(
            "是数据的，放到 data/地区名/ 下面，名字写成四位年份加 .yaml，这里应当是 {write}",
            "Data stand under data/REGION/ and are called by their year: {write}",
        ),
        "to_its_place_by_hand": Text(
            "是数据的，放到 data/地区名/ 下面，名字写成四位年份加 .yaml，这里应当是 {write}"
            "（Excel、Word 里的数要另填进去，只改名没有用）",
            "Data stand under data/REGION/ and are called by their year: {write} (figures in Excel or Word must be "
            "filled in there; renaming is not enough)",
        ),
        "folder_holds": Text("，里面有 {inside}", " that holds {inside}"),
        "folder_holds_more": Text(
            "，里面有 {inside} 等 {n} 个 YAML 文件", " that holds {inside} and others, {n} YAML files in all"
        ),
        "folder_taken": Text(
            "已经有 {taken}，不要盖掉：先和这个文件夹里的比较，要用的数抄进 {taken}。",
            "There is {taken} already, so replace nothing: compare first, and copy into {taken} what is to be used. ",
        ),
        "folder_up": Text("把 {free} 移到 {home} 下面。", "Move {free} up into {home}. "),
        "folder_up_alike": Text(
            "{free} 里有同名的：先比较，每一年只留一份，移到 {home} 下面。",
            "Of {free} some have one name: compare them, keep one of each year, and move it up into {home}. ",
        ),
        "folder_unknown": Text(
            "是数据的，直接放在地区的文件夹里，名字写成四位年份加 .yaml。",
            "Data stand in the folder of the region itself, and are called by their year. ",
        ),
        "folder_gone": Text(
            "项目里没有“{absent}”这个文件夹，里面的材料都找不到：把它放回来。文件夹在的，",
            'The project has no folder "{absent}", so that nothing in it is found: put it back. If it is there: ',
        ),
        "folder_renamed": Text(
            "没有“{absent}”这个文件夹，材料在“{near}”里，像是文件夹改了名：改回 {absent}。不是的，",
            'There is no folder "{absent}", and its files lie in "{near}": call that {absent} again. If not: ',
        ),
        "folder_elsewhere": Text(
            "没有“{absent}”这个文件夹，材料在“{near}”里：文件夹改了名或移过位置的，改回 {absent}；路径写错的，"
            "改成 {near}。不是的，",
            'There is no folder "{absent}", and its files lie in "{near}": if that was renamed or moved, turn it back '
            "into {absent}; if the path is wrong, write {near}. If not: ",
        ),
        "slashes_in_paths": Text("例如 evidence/2024/7-1.pdf；", ", such as evidence/2024/7-1.pdf"),
        "path_with_slashes": Text("从项目文件夹算起，写成 {write}；", ", from the project's folder on: {write}"),
        "likely_meant": Text("是不是“{near}”？是的，照它改。不是的，", 'Is it "{near}"? Then write that. If not: '),
        "surely_meant": Text(
            "是不是“{near}”？是的，照它改，或者运行 ecocheck validate --fix。不是的，",
            'Is it "{near}"? Then write that, or run ecocheck validate --fix. If not: ',
        ),
        "surely_meant_page": Text(
            "file 只写文件：file: {near}，“{remark}”写进 note；或者运行 ecocheck validate --fix，它把“{remark}”"
            "留在行末的 # 后面。不是这个文件的，",
            'file names the file alone: file: {near}, and "{remark}" goes into a note; or run ecocheck validate --fix, '
            "which keeps it behind a # at the end of the line. If it is another file: ",
        ),
        "no_wildcard": Text(
            "“*”不能代表几个文件，每个文件写一条“- file: …”。不是这样的，",
            'A "*" does not stand for several files: write one item "- file: …" for each. If not so: ',
        ),
        "page_aside": Text(
            "file 只写文件：file: {near}，“{remark}”写进 note。不是这个文件的，",
            'file names the file alone: file: {near}, and "{remark}" goes into a note. If it is another file: ',
        ),
        "hidden_suffix": Text(
            "文件夹里的文件叫“{here}”，Windows 没有显示最后的扩展名：把它改名为“{wanted}”；要照现在的名字写，就写 "
            "file: {near}，或者运行 ecocheck validate --fix。不是这个文件的，",
            'The folder has "{here}", whose last extension Windows does not show: rename it to "{wanted}"; to keep its '
            "name write file: {near}, or run ecocheck validate --fix. If it is another file: ",
        ),
    }
)
