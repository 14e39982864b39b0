"""ECO231 to ECO237, ECO239 and ECO270: characters that are invisible, or look like others."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Entry, Text, error

_AGAIN: Final = Text(
    "删去这几个字，切换输入法重新打一遍，不要复制粘贴。",
    "Delete the characters around it and type them again instead of pasting.",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO231",
        title=Text("有控制字符", "A control character"),
        message=Text(
            "这里有看不见的控制字符（{code_point}）。", "There is an invisible control character here ({code_point})."
        ),
        hint=Text(
            "删去它。它在文字中间、删不准的，连前后的字一起删去，切换输入法重新打一遍，不要复制粘贴。",
            "Delete it. Where it cannot be told apart from the text, delete the characters around it too and type "
            "them again instead of pasting.",
        ),
        why=Text(
            "控制字符会改变屏幕上的显示，使人看到的和文件里的不一样。从 Excel 一次复制几格，会带进 Tab（U+0009）。",
            "Control characters change what a screen shows. Several cells copied from Excel bring tabs (U+0009).",
        ),
        wrong='title: "公报\\e[31m"\n',
        right="title: 公报\n",
    ),
    error(
        code="ECO232",
        title=Text("有改变文字方向的字符", "A character that turns the direction of text"),
        message=Text(
            "这里有改变文字方向的字符（{code_point}），它看不见。",
            "There is an invisible character that turns text around ({code_point}).",
        ),
        hint=_AGAIN,
        why=Text(
            "它能使数字和文字在屏幕上换了次序，例如把 98 显示成 89。",
            "It can change the order on the screen and show 98 as 89.",
        ),
        wrong='title: "公\\u202e报"\n',
        right="title: 公报\n",
    ),
    error(
        code="ECO233",
        title=Text("有看不见的字符", "An invisible character"),
        message=Text("这里有看不见的字符（{code_point}）。", "There is an invisible character here ({code_point})."),
        hint=Text(
            "运行 ecocheck validate --fix 去掉它；去不掉的，" + _AGAIN.zh,
            "Run ecocheck validate --fix to take it out. Where it stays: delete the characters around it and type "
            "them again instead of pasting.",
        ),
        why=Text(
            "看着一样的两个名称，其中一个多了看不见的字符，就对不上了。从网页和微信复制来的文字常有。",
            "Two names look the same, yet one has a character more. Text copied from web pages often does.",
        ),
        wrong='county: "演练\\u200b县"\n',
        right="county: 演练县\n",
    ),
    error(
        code="ECO234",
        title=Text("有特殊的换行符", "A special line break"),
        message=Text(
            "这里有特殊的换行符（{code_point}），看不见。",
            "There is an invisible special line break here ({code_point}).",
        ),
        hint=Text("删去它；要换行的，按回车键。", "Delete it; to break a line press Enter."),
        why=Text(
            "有的软件当它是换行，有的不当，同一个文件会读出不同的内容。",
            "Some programs break the line there and some do not, so one file reads in two ways.",
        ),
        wrong='title: "公\\u2028报"\n',
        right="title: 公报\n",
    ),
    error(
        code="ECO235",
        title=Text("有损坏或不能通用的字符", "A damaged or private character"),
        message=Text(
            "这里的字符（{code_point}）已经损坏，或者只在个别电脑上能显示。",
            "The character here ({code_point}) is damaged, or is shown on some machines only.",
        ),
        hint=Text("对照原件，重新打这个字。", "Look at the original and type the character again."),
        why=Text(
            "转换编码出错会留下 U+FFFD；自造字和某些字体的符号在别的电脑上是空白。",
            "Wrong conversions leave U+FFFD; private characters and symbols of some fonts are blank elsewhere.",
        ),
        wrong='title: "公\\ufffd报"\n',
        right="title: 公报\n",
    ),
    error(
        code="ECO236",
        title=Text("名称里有形似的字符", "A look-alike in a name"),
        message=Text(
            "名称“{key}”里有看着像、其实是另一个的字符（{code_point}）。",
            'The name "{key}" has a character that only looks like the usual one ({code_point}).',
        ),
        hint=Text("写成 {write}", "Write {write}"),
        why=Text(
            "PDF 里复制出的部首（如 ⽂）、全角数字、Word 自动改成的长横线，和平常的字不是同一个字符，名称因此对不上。",
            "Radicals from PDF files, full-width figures and Word's long dashes are other characters to a program.",
        ),
        wrong="７-1: {value: 98}\n",
        right="7-1: {value: 98}\n",
    ),
    error(
        code="ECO237",
        title=Text("名称首尾有空格", "Blanks around a name"),
        message=Text(
            "名称“{key}”的首尾有空格，或者中间有换行。",
            'The name "{key}" has blanks around it, or a line break inside.',
        ),
        hint=Text("写成 {key}", "Write {key}"),
        why=Text("多一个空格就是另一个名称。", "With one blank more it is another name."),
        wrong='" region": 演练区\n',
        right="region: 演练区\n",
    ),
    error(
        code="ECO239",
        title=Text("内容首尾有全角空格", "Wide blanks around the content"),
        message=Text(
            "内容的开头或末尾有全角空格或特殊空格（{code_point}）。",
            "The content starts or ends with a wide or special blank ({code_point}).",
        ),
        hint=Text("删去这个空格。", "Delete the blank."),
        why=Text(
            "普通空格会自动去掉，全角空格不会，名称和数因此对不上。",
            "Ordinary blanks are dropped, wide ones are not, so names and numbers don't match.",
        ),
        wrong="region: 演练区　\n",
        right="region: 演练区\n",
    ),
    error(
        code="ECO270",
        title=Text("有文件结束符", "A sign that ends a file"),
        message=Text(
            "这里有看不见的文件结束符（{code_point}，Ctrl-Z）。",
            "There is an invisible sign here that ends a file ({code_point}, Ctrl-Z).",
        ),
        hint=Text("运行 ecocheck validate --fix 去掉它。", "Run ecocheck validate --fix to take it out."),
        why=Text(
            "旧的程序用它结束文件，两份文件接成一份，它就留在中间。有的软件读到这里为止，后面的数就丢了。",
            "Old programs end a file with it, and it stays between two joined files. Some programs stop reading there.",
        ),
        wrong="# 两份文件接在一起，中间的一行里只有 U+001A（Ctrl-Z），看不见\n",
        right="region: 演练区\nyear: 2024\n",
    ),
)
