"""ECO107 to ECO112 and ECO116: files that are no text, or text in another encoding than UTF-8."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Entry, Text, error

_SAVE: Final = Text(
    "用 Windows 记事本打开，选“文件”“另存为”，在“编码”处选“UTF-8”后保存；"
    "用 VS Code 的，点右下角的编码名称，选“通过编码保存”“UTF-8”。",
    "In Windows Notepad choose File, Save as, Encoding UTF-8; in VS Code click the name of the encoding at the lower "
    "right and choose Save with encoding, UTF-8.",
)
_SOUND: Final = "region: 演练区\nyear: 2024\n"

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO107",
        title=Text("文件的编码是 UTF-16", "File in UTF-16"),
        message=Text(
            "文件是按 UTF-16（记事本里叫“Unicode”）保存的，这里只认 UTF-8。",
            "The file was saved as UTF-16 (Notepad calls it Unicode); only UTF-8 is read.",
        ),
        hint=_SAVE,
        why=Text(
            "编码是文字在文件里的存法。编码不统一，同一个字在别的电脑上会变成乱码，检查结果也就不可信。",
            "An encoding is how a file stores characters. Mixed encodings garble names on other machines.",
        ),
        wrong="# 用“Unicode”编码另存的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO108",
        title=Text("文件的编码是 UTF-32", "File in UTF-32"),
        message=Text("文件是按 UTF-32 保存的，这里只认 UTF-8。", "The file was saved as UTF-32; only UTF-8 is read."),
        hint=_SAVE,
        why=Text("理由同 ECO107，只是这种编码更少见。", "As for ECO107; this encoding is rarer."),
        wrong="# 用 UTF-32 编码另存的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO109",
        title=Text("文件的编码是 GBK", "File in GBK"),
        message=Text(
            "文件是按 GBK（记事本里叫“ANSI”）保存的，这里只认 UTF-8。第一个中文字在第 {line} 行。",
            "The file was saved as GBK (Notepad calls it ANSI); only UTF-8 is read. See line {line} first.",
        ),
        hint=_SAVE,
        why=Text(
            "老版本的记事本和 Excel 另存的文本常是 GBK。硬猜着读，有的字会悄悄变成别的字，县名就对不上了。",
            "Older Notepad and Excel save text as GBK. Guessing would turn some characters into others in silence.",
        ),
        wrong="# 用“ANSI”编码另存的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO110",
        title=Text("文件里有损坏的字节", "Damaged bytes"),
        message=Text(
            "第 {line} 行有不是 UTF-8 文字的内容（第 {byte} 个字节，值为 {value}）。",
            "Line {line} holds something that is no UTF-8 text (byte {byte}, value {value}).",
        ),
        hint=Text("{phrase}{phrase_how}", "{phrase}{phrase_how}"),
        why=Text(
            "多半是两种编码的文字粘在了一起，或者传输时断了。损坏的字不能猜。",
            "Two encodings were pasted together, or a transfer broke off. Damaged characters are not guessed.",
        ),
        wrong="# 一行是 UTF-8、一行是 GBK 的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO111",
        title=Text("文件里有空字节", "Zero bytes"),
        message=Text(
            "第 {line} 行有空字节（第 {byte} 个字节），这不是文本文件，或者文件已经损坏。",
            "Line {line} holds a zero byte (byte {byte}): this is no text file, or it is damaged.",
        ),
        hint=Text("从备份或原件恢复这个文件。", "Restore the file from a copy or from its source."),
        why=Text(
            "文本文件里不会有空字节。突然断电、磁盘故障，或者把别的格式改了扩展名，会这样。",
            "Text has no zero bytes. A power cut, a failing disk, or a renamed file of another format leaves them.",
        ),
        wrong="# 断电后一部分变成空字节的文件\n",
        right=_SOUND,
    ),
    error(
        code="ECO112",
        title=Text("这是别的格式的文件", "A file of another format"),
        message=Text(
            "这是 {kind} 格式的文件，只是改了扩展名，里面不是填报的内容。",
            "This is a file of the format {kind} under another name; it is no file to fill in.",
        ),
        hint=Text("{phrase}", "{phrase}"),
        why=Text(
            "Excel、Word、PDF 文件改了扩展名，内容还是原来的格式。",
            "Renaming an Excel, Word or PDF file does not change its format.",
        ),
        wrong="# 把 2024.xlsx 改名为 2024.yaml\n",
        right=_SOUND,
    ),
    error(
        code="ECO116",
        title=Text("文件成了乱码", "A garbled file"),
        message=Text(
            "从第 {line} 行起有文字成了乱码（“{written}”原是“{was}”）：UTF-8 的文字被当成 GBK 打开，又存了一次。"
            "整个文件没有读取。",
            'From line {line} on text is garbled ("{written}" was "{was}"): text in UTF-8 was opened as GBK and saved '
            "again. Nothing of the file is read.",
        ),
        hint=Text(
            "不要逐字改，有的字已经丢了：从备份、版本库或原来的一份恢复这个文件，用 UTF-8 打开；"
            "只有几行是复制来的乱码的，照原件重打那几行。",
            "Do not mend it character by character, since some are lost: bring the file back from a backup, from the "
            "repository or from its original, and open it as UTF-8. If only a few lines were pasted garbled, type "
            "those lines again from the original.",
        ),
        why=Text(
            "乱码里的字每个都是真的汉字，名称、来源却都不是原来的，拿它判断，出处就无从核对。",
            "Every character of garbled text is a real one, but no name or source is the one that was written.",
        ),
        wrong="region: 婕旂粌鍖?\nyear: 2024\nprepared_by:\n  agency: 婕旂粌鍖虹敓鎬佺幆澧冨眬\n",
        right=_SOUND,
    ),
)
