"""Pieces of messages about folders that lie among the data files."""

from __future__ import annotations

from types import MappingProxyType

from ecocheck.findings.entry import Text

FOLDERS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "whole_folder": Text(
            "“{name}”是地区名，把整个文件夹移到 {home}。", '"{name}" is a region: move the whole folder to {home}. '
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
    }
)
