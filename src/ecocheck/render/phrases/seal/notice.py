"""The words of 说明.txt, which tells who opens a seal what is in it and how to verify it."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

LINES: Final = Text(
    "{city}{years}年度申报材料，由 ecocheck {program} 封装，期限判定截止日 {day}。\n"
    "\n"
    "一、卷内有什么\n"
    "封面.docx、封面.html：封装时有哪些差距，哪些材料没有随卷。请先看封面。\n"
    "报告、台账、卷内目录、开放数据：供阅读和使用，全部由“项目”里的文件生成。\n"
    "项目：数据、规则、方案、复核、整改和佐证材料的原件。判定.json：封装时的判定。\n"
    "manifest.json：每个文件的大小和校验值（SHA-256、SM3）。\n"
    "\n"
    "二、怎样核验\n"
    "1. 不要解开后重新压缩，核验的是压缩包本身。分卷的，把各卷放在同一文件夹，不改名。\n"
    "2. 核对压缩包的校验值与盖章的校验页是否一致：Windows 运行 certutil -hashfile 文件名 SHA256，"
    "Linux 运行 sha256sum 文件名。\n"
    "3. 在装有 ecocheck 的电脑上运行：ecocheck verify 文件名。程序逐个核对文件，重新判定，并说明每一处不同。\n"
    "4. 第2步证明这就是报送的那一份；第3步证明卷内文件没有改动、判定由卷内数据得出。两步都要做。\n"
    "5. 没有随卷的材料，向报送单位调阅原件，核对 manifest.json 里的校验值。\n",
    "Submission of {city} for {years}, sealed by ecocheck {program}, judged as of {day}.\n"
    "\n"
    "1. What is in it\n"
    "封面.docx, 封面.html: the gaps at the time of sealing, and which documents stayed behind. Read the cover first.\n"
    "报告, 台账, 卷内目录, 开放数据: for readers, all made from the files in 项目.\n"
    "项目: figures, rules, plan, reviews, actions and evidence as they were. 判定.json: the verdicts.\n"
    "manifest.json: size and digests (SHA-256, SM3) of every file.\n"
    "\n"
    "2. How to verify it\n"
    "(1) Do not unpack and pack it again: the zip itself is verified. Keep volumes in one folder, under their names.\n"
    "(2) Compare the digest of the zip with the stamped page: certutil -hashfile FILE SHA256, or sha256sum FILE.\n"
    "(3) Run ecocheck verify FILE: every file is looked at, judged anew, and each difference is told.\n"
    "(4) Step 2 shows that this was handed in; step 3 that no file was changed and the verdicts follow.\n"
    "(5) Of documents that stayed behind, ask for the original and compare its digest with manifest.json.\n",
)
