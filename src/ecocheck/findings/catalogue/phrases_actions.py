"""Pieces of messages about what is done to close gaps."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

ACTIONS: Final[dict[str, Text]] = {
    "actions_folder": Text("文件夹改名为 {write}", "Rename the folder to {write}"),
    "actions_no_folder": Text(
        "{write} 应当是文件夹：移走这个文件，建一个叫 {write} 的文件夹，整改文件放在里面",
        "{write} has to be a folder: take this file away and put the files of actions into a folder {write}",
    ),
    "actions_deeper": Text(
        "里面的 .yaml 文件移到 {write} 文件夹里，不要再分一层",
        "Move the .yaml files in it up into {write}; folders in it are not read",
    ),
    "actions_rename": Text("改名为 {write}", "Rename it to {write}"),
    "actions_elsewhere": Text(
        "移到 {write} 外面；佐证材料放在 evidence 文件夹", "Move it out of {write}; documents go into evidence"
    ),
    "meant_id": Text("是不是 {write}？是的，照它改；不是的，", "Is {write} meant? Then write that. If not: "),
    "under_other_key": Text(
        "这是另一种编号，键写成 {write}。不是的，", "That is an id of the other kind: write it under {write}. If not: "
    ),
    "no_owner": Text("责任单位", "an office that answers for it"),
    "no_milestones": Text("整改节点", "milestones"),
    "no_due": Text("有的节点的完成期限", "a day for each milestone"),
    "due_moved": Text(
        "节点“{what}”的期限由 {before} 改为 {after}", 'the day of "{what}" was moved from {before} to {after}'
    ),
    "due_taken_out": Text("节点“{what}”的期限 {before} 删去了", 'the day of "{what}", {before}, was taken out'),
    "milestone_gone": Text(
        "节点“{what}”（期限 {before}）删去了，或者改了内容", 'the milestone "{what}" (due {before}) is gone or reworded'
    ),
    "done_changed": Text(
        "节点“{what}”的完成日期由 {before} 改为 {after}",
        'the day on which "{what}" was done was changed from {before} to {after}',
    ),
    "done_taken_out": Text(
        "节点“{what}”的完成日期 {before} 删去了", 'the day on which "{what}" was done, {before}, was taken out'
    ),
    "done_backdated": Text(
        "节点“{what}”补写的完成日期是 {after}，而 {before} 还有记录，那时没有写完成",
        '"{what}" is now said to be done on {after}, although the log went on until {before} without saying so',
    ),
    "gap_changed": Text("针对的差距由 {before} 改为 {after}", "its gap was changed from {before} to {after}"),
    "entry_gone": Text("删去了", "was taken out"),
    "entry_changed": Text("改动了", "was changed"),
}
