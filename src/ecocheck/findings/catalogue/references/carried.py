"""ECO472 and ECO473, references: the text of the plan, which the registry is compared with."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, notice, warning

ENTRIES: tuple[Entry, ...] = (
    notice(
        "ECO472",
        Text("没有方案全文可以对照", "No text of the plan to compare with"),
        Text(
            "没有找到文号为 {number} 的方案全文，登记册里摘自它的 {count} 条原文没有核对（{phrase}）。",
            "No text of the plan {number} was found, so {count} sentences cited from it are not compared ({phrase}).",
        ),
        Text(
            "打开方案（Word 或 PDF），全选、复制到记事本，另存为 {folder}/方案.md，编码选 UTF-8；"
            "文号要在文件里，和登记册写的一样。",
            "Open the plan in Word or as PDF, copy all of it into Notepad, and save it as {folder}/方案.md in UTF-8; "
            "its number must stand in it as in the registry.",
        ),
        Text(
            "没有全文，抄错的原文、抄错的数看不出来。",
            "Without it nobody sees a sentence or a number that was copied wrong.",
        ),
        """\
plan:
  number: 演政办发〔2023〕80号
# 项目里没有 docs/plan/方案.md
""",
        """\
plan:
  number: 演政办发〔2023〕80号
# docs/plan/方案.md 的开头：演政办发〔2023〕80号
""",
    ),
    warning(
        "ECO473",
        Text("文件原文读不出来", "A text that cannot be read"),
        Text("文件{phrase}，登记册的原文没有同它核对。", "The file {phrase}; the registry is not compared with it."),
        Text(
            "用原来的程序打开，全选、复制到记事本，另存为同名的 .md 文件，编码选 UTF-8。",
            "Open it, copy all of it into Notepad, and save it under the same name ending with .md in UTF-8.",
        ),
        Text(
            "读不出来的全文等于没有，抄错的原文看不出来。",
            "A text that cannot be read shows no sentence that was copied wrong.",
        ),
        "# 用“ANSI”编码另存的 docs/plan/方案.md\n",
        "region: 演练区\nyear: 2024\n",
    ),
)
