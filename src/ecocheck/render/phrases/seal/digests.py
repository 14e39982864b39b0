"""The words of the page with the digests, which is printed and stamped."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

TITLE: Final = Text("封装件校验页", "Digests of a submission")
ABOUT: Final = Text(
    "{city} {years}年度，《{title}》（{number}），期限判定截止日 {day}，ecocheck {program} 封装。",
    "{city}, {years}, 《{title}》 ({number}), judged as of {day}, sealed by ecocheck {program}.",
)
COUNTS: Final = Text(
    "判定项达标 {met}（有佐证 {evidenced}），不达标 {not_met}，现状不清 {undetermined}；"
    "差距（含已豁免）：未达标和逾期 {missed}，现状不清（含任务） {unclear}，"
    "缺材料佐证 {unproven}，检查警告 {warnings}；"
    "未随卷材料 {held} 份。",
    "Criteria: {met} met ({evidenced} with evidence), {not_met} not met, {undetermined} undetermined. "
    "Gaps, waived too: {missed} missed or late, {unclear} undetermined with tasks, "
    "{unproven} without evidence, {warnings} warnings; {held} "
    "documents stayed behind.",
)
BYTES: Final = Text("{n} 字节", "{n} bytes")
IN_EACH: Final = Text("manifest.json（各卷相同）", "manifest.json (the same in each volume)")
PROVES: Final = Text(
    "本页须打印、盖章，与封装件一并报送。封装件的校验值与本页一致，才是报送的那一份：核验程序能发现其中的文件被改动，"
    "发现不了有人改动数据后重新封装，只有盖章的本页能证明。",
    "Print, stamp and hand in this page with the zip. Only a zip with these digests is the one handed in: the program "
    "finds changed files, but not that somebody changed figures and sealed anew; only this stamped page shows that.",
)
HOW: Final = Text(
    "核对方法：Windows 运行 certutil -hashfile 文件名 SHA256；Linux 运行 sha256sum 文件名；"
    "或运行 ecocheck verify 文件名。",
    "To compare: certutil -hashfile FILE SHA256 on Windows, sha256sum FILE on Linux, or ecocheck verify FILE.",
)
SIGNED: Final = (
    Text("报送单位（盖章）：", "Handed in by (stamp):"),
    Text("经办人（签字）：", "Prepared by (signed):"),
    Text("负责人（签字）：", "Responsible (signed):"),
    Text("报送日期：　　　　年　　月　　日", "Date:"),
    Text("收件单位（签收）：", "Received by:"),
    Text("收件日期：　　　　年　　月　　日", "Received on:"),
)
