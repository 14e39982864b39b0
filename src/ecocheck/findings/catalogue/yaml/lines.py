"""Codes of the layout of lines: colons, dashes, indentation, and the key of a path."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO201",
        title=Text("这里的写法读不懂", "Not readable"),
        message=Text("从这里起的写法读不懂：{line}", "From here on this cannot be read: {line}"),
        hint=Text(
            "对照上下相邻的行，检查冒号、引号、括号和行首空格；文字里有特殊符号的，整段加英文双引号。",
            'Compare the lines around it: colons, quotes, brackets, indentation. Put text with special signs into " ".',
        ),
        why=Text(
            "文件按“名称: 内容”逐行书写，靠行首空格分层。有一处不合写法，后面的内容就分不清属于谁。",
            "A file is written as `name: content`, levels by indentation. After one slip the rest belongs to nobody.",
        ),
        wrong="region: 演练区\nlead: &a &b 市水务局\n",
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO202",
        title=Text("冒号不对", "Not a proper colon"),
        message=Text(
            "这里的“{sign}”不起冒号的作用：名称后面要用英文冒号，再空一格。",
            'The "{sign}" is no colon here: a name is followed by an ASCII colon and a blank.',
        ),
        hint=Text("写成 {write}", "Write {write}"),
        why=Text(
            "中文冒号，或者冒号后面没有空格，都会使整行（有时是整个文件）被当成一段普通文字，数据就没有了。",
            "With a full-width colon, or without a blank after it, the line (or the whole file) is one piece of text.",
        ),
        wrong="region：演练区\nyear: 2024\n",
        right="region: 演练区\nyear: 2024\n",
        cause=("sign",),
        many=Text("这些地方的“{sign}”不起冒号的作用。", 'The "{sign}" is no colon at these places.'),
        many_hint=Text("改成英文冒号，后面空一格。", "Write an ASCII colon and a blank."),
    ),
    error(
        code="ECO207",
        title=Text("用 Tab 键缩进", "Indented with tabs"),
        message=Text("这里用了 Tab 键（制表符），缩进只能用空格。", "There is a tab here; only blanks can indent."),
        hint=Text("删掉 Tab，每一层用两个空格。", "Delete the tab and use two blanks a level."),
        why=Text(
            "Tab 在不同的电脑上宽度不同，看着对齐的两行可能不在同一层。",
            "A tab has another width on every machine; lines that look aligned may not be.",
        ),
        wrong="source:\n\ttitle: 公报\n",
        right="source:\n  title: 公报\n",
    ),
    error(
        code="ECO208",
        title=Text("用全角空格缩进", "Indented with wide blanks"),
        message=Text(
            "行首有全角空格或特殊空格（{code_point}），它不算缩进，这一行因此到了别的层次。",
            "The line starts with a wide blank ({code_point}); it does not indent, so the level is wrong.",
        ),
        hint=Text(
            "删掉行首的空格，切换到英文输入法重新打空格，每一层两个。",
            "Delete the blanks at the start and type them again with the ASCII keyboard, two a level.",
        ),
        why=Text(
            "全角空格看着和两个空格一样宽，但它被当成文字，层次会悄悄错掉。从 Word 或网页复制来的也常有。",
            "It looks like two blanks but is text, so the level is lost in silence. It comes from Word.",
        ),
        wrong="source:\n　title: 公报\n",
        right="source:\n  title: 公报\n",
    ),
    error(
        code="ECO209",
        title=Text("缩进对不上", "Indentation does not line up"),
        message=Text(
            "这一行的缩进和上下文对不上{phrase}，分不清它属于哪一项。",
            "This line does not line up with the lines around it{phrase}, so it is not clear where it belongs.",
        ),
        hint=Text(
            "{phrase_more}同一层的行从同一列开始，下一层多两个空格。",
            "{phrase_more}Lines of one level start in one column, the next two blanks further.",
        ),
        why=Text("层次只靠行首空格表示，差一个空格就可能归到别的项目下。", "Levels are told by blanks alone."),
        wrong="source:\n    title: 公报\n  document: 演环发〔2025〕3号\n",
        right="source:\n  title: 公报\n  document: 演环发〔2025〕3号\n",
    ),
    error(
        code="ECO261",
        title=Text("文字里有 Tab", "A tab inside a line"),
        message=Text(
            "这里有 Tab 键（制表符），多半是从 Excel 复制了几格进来，分不清是几样内容。",
            "There is a tab here, mostly from several cells of Excel: nobody knows how many things this is.",
        ),
        hint=Text(
            "一行只写一样：留下这一项的内容，单位等另写一行；确是一段文字的，把 Tab 换成空格。",
            "Write one thing a line: keep what belongs here, and put the unit on its own line; or use blanks.",
        ),
        why=Text(
            "从 Excel 复制一行，格与格之间是 Tab，看着像空格，却把几个数连成了一段文字。",
            "Cells copied from Excel come with tabs between them, which look like blanks and make one text of them.",
        ),
        wrong="value: 98.5\t%\n",
        right='value: 98.5\nunit: "%"\n',
    ),
    error(
        code="ECO227",
        title=Text("列表项被并进了上一项", "A list item drawn into the one above"),
        message=Text(
            "这一行多缩进了，没有成为单独的一项，被并进了上一行的文字。",
            "This line is indented too far: it became part of the text above instead of an item.",
        ),
        hint=Text("让这一行的横线和上一项的横线对齐。", "Put this dash under the dash above."),
        why=Text(
            "比上一项缩进得深的行，会被当成上一项没写完的文字。", "A line indented further goes on with the text above."
        ),
        wrong="support:\n  - 市生态环境局\n    - 市水务局\n",
        right="support:\n  - 市生态环境局\n  - 市水务局\n",
    ),
    error(
        code="ECO229",
        title=Text("冒号前面没有名称", "No name before the colon"),
        message=Text("冒号前面没有名称。", "There is no name before the colon."),
        hint=Text("在冒号前面补上名称，或者删掉这一行。", "Put the name before the colon, or delete the line."),
        why=Text("没有名称就不知道内容是哪一项的。", "Without a name the content belongs to nothing."),
        wrong='region: 演练区\n"": 2024\n',
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO230",
        title=Text("横线后面缺空格", "No blank after the dash"),
        message=Text(
            "横线后面没有空格，这一行没有被当成列表的一项。", "No blank follows the dash, so this is no item of a list."
        ),
        hint=Text("写成 {write}", "Write {write}"),
        why=Text(
            "列表的每一项以“横线加空格”开头；缺了空格，几行会并成一段文字。",
            "An item starts with a dash and a blank; without it, lines run together into one text.",
        ),
        wrong="support:\n  -市生态环境局\n  -市水务局\n",
        right="support:\n  - 市生态环境局\n  - 市水务局\n",
    ),
    error(
        code="ECO265",
        title=Text("上一级还是注释", "What it belongs to is still a comment"),
        message=Text(
            "“{key}:”前面的 # 没有删去，第 {line} 行起的内容因此归不到“{key}”下面。",
            'The # before "{key}:" is still there, so that the lines from line {line} on do not belong to "{key}".',
        ),
        hint=Text(
            "把“{key}:”前面的 # 也删去；不填“{key}”的，下面各行前面也要留着 #。",
            'Take out the # before "{key}:" too; if "{key}" is not to be filled in, keep the # before the lines below.',
        ),
        why=Text(
            "带 # 的行不起作用，它下面的数就会算到上面另一项的名下。",
            "A line with # does not count, so the figures below it would go to the entry above.",
        ),
        wrong="""\
region: 演练区
year: 2024
measurements:
#  8-2:
    value: 98
    unit: "%"
""",
        right="""\
region: 演练区
year: 2024
measurements:
  8-2:
    value: 98
    unit: "%"
""",
    ),
    error(
        code="ECO266",
        title=Text("冒号后面是特殊空格", "A special blank after the colon"),
        message=Text(
            "冒号后面的空格是全角空格或特殊空格（{code_point}），冒号因此不起作用。",
            "The blank after the colon is a wide or special one ({code_point}), so the colon does not work.",
        ),
        hint=Text("删去它，空一个普通空格，写成 {write}", "Put an ordinary blank there: {write}"),
        why=Text(
            "从网页、Word、微信里粘贴来的空格看着一样，其实是另一个字符。",
            "Blanks pasted from web pages, Word or chats look the same and are other characters.",
        ),
        wrong="region:\u3000演练区\nyear: 2024\n",
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO267",
        title=Text("不是列表的短横", "Not the dash of a list"),
        message=Text(
            "这一行开头的“{sign}”不能作列表的短横{phrase}。",
            'The "{sign}" that begins this line makes no list{phrase}.',
        ),
        hint=Text("写成 {write}{phrase_more}", "Write {write}{phrase_more}"),
        why=Text(
            "Word 和输入法会把短横自动换成长横、圆点，它们不起作用，几行会并成一段文字。",
            "Word and input methods turn dashes into other signs, and lines run together into one text.",
        ),
        wrong="support:\n  — 市生态环境局\n  — 市水务局\n",
        right="support:\n  - 市生态环境局\n  - 市水务局\n",
    ),
    error(
        code="ECO269",
        title=Text("列表项里缺 file:", "An item without file:"),
        message=Text(
            "“- ”后面缺 file:，下面各行因此归不到这份材料。",
            'file: is missing after the "- ", so that the lines below belong to no document.',
        ),
        hint=Text("写成 {write}", "Write {write}"),
        why=Text(
            "一份材料有几样内容（路径、校验值、名称），每一样前面都要有名称；只写路径，下面就不能再写别的。",
            "A document has several keys, such as path, checksum and title; below a bare path no key can follow.",
        ),
        wrong="evidence:\n  - 佐证/公报.pdf\n    title: 公报\n",
        right="evidence:\n  - file: 佐证/公报.pdf\n    title: 公报\n",
    ),
    error(
        code="ECO238",
        title=Text("列表项没有另起一行", "A list item not on its own line"),
        message=Text(
            "冒号后面不能写“- ”：以横线开头的列表项要另起一行。",
            "No dash goes behind a colon: an item that starts with a dash needs a line of its own.",
        ),
        hint=Text("{phrase_more}", "{phrase_more}"),
        why=Text("冒号后面同一行只能是一段内容。", "After a colon there is room for one content only."),
        wrong="support: - 市水务局\n",
        right="support:\n  - 市水务局\n",
    ),
)
