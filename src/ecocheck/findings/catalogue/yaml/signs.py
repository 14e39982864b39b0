"""Codes of characters with a special meaning in YAML: quotes, brackets, commas, backslashes, `#`."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO204",
        title=Text("内容以特殊符号开头", "Starts with a special sign"),
        message=Text(
            "内容以“{sign}”开头，这个符号在这里另有用途，不能直接写。",
            'The content starts with "{sign}", which has another use here.',
        ),
        hint=Text(
            "{phrase_more}是文字的，整段加英文双引号，例如 {write}；是数的，去掉符号只写数字。",
            '{phrase_more}Put text into " ", for example {write}; of a number write the figures only.',
        ),
        why=Text(
            "% @ ` * & > | , ] 这些符号放在开头有专门的意思，不加引号就不是文字。",
            "Signs such as % @ ` * & > | , ] mean something at the start; only quotes make them text.",
        ),
        wrong="unit: %\n",
        right='unit: "%"\n',
    ),
    error(
        code="ECO205",
        title=Text("引号没有配对", "Quote without its end"),
        message=Text(
            "这里的引号 {sign} 没有结束，后面的内容都被当成了引号里的文字。",
            "The quote {sign} opened here has no end, so what follows was taken for quoted text.",
        ),
        hint=Text(
            "{phrase_more}{phrase}。",
            "{phrase_more}{phrase}.",
        ),
        why=Text(
            "少一个引号，后面的行会一直并进来，直到下一个引号为止。",
            "Without it, the lines that follow are drawn in up to the next quote.",
        ),
        wrong='unit: "%\nyear: 2024\n',
        right='unit: "%"\nyear: 2024\n',
    ),
    error(
        code="ECO206",
        title=Text("括号没有配对", "Bracket without its end"),
        message=Text("这里的括号 {sign} 没有结束。", "The bracket {sign} opened here has no end."),
        hint=Text(
            "补上对应的 ] 或 }}，各项之间用英文逗号隔开；文字本身以括号开头的，整段加英文双引号。",
            'Add the ] or }} that belongs to it, and commas between items; text that starts with a bracket needs " ".',
        ),
        why=Text(
            "括号里的内容到对应的括号为止。少一个，后面的行都会被当成括号里的内容。",
            "What a bracket opens ends at its partner; without it the lines that follow are drawn in.",
        ),
        wrong="areas: [市区, 县城\nyear: 2024\n",
        right="areas: [市区, 县城]\nyear: 2024\n",
    ),
    error(
        code="ECO274",
        title=Text("花括号里的文字带着方括号", "A square bracket within a text in braces"),
        message=Text(
            "“{text}”里有方括号，它在花括号里另有用途，读不下去。",
            'The text "{text}" has a square bracket, which means something else within braces.',
        ),
        hint=Text(
            "写成 {write}：文号的年份用六角括号〔〕，别的文字整段加英文双引号。",
            "Write {write}: the year in 文号 takes 〔〕, any other text quotes around the whole.",
        ),
        why=Text(
            "花括号里，[ 是一串内容的开头，不是文字。",
            "Within braces [ begins a list and is no text.",
        ),
        wrong="source: {document: 演政发[2024]3号}\n",
        right="source: {document: 演政发〔2024〕3号}\n",
    ),
    error(
        code="ECO210",
        title=Text("内容里又有冒号", "A colon inside the content"),
        message=Text(
            "一行里有两个“冒号加空格”，分不清内容到哪里：{value}",
            "There are two colons with a blank on one line: {value}",
        ),
        hint=Text("{phrase_more}{phrase_rest}", "{phrase_more}{phrase_rest}"),
        why=Text(
            "英文冒号加空格表示“名称到此为止”，一行只能有一个。", "A colon with a blank ends a name; a line has one."
        ),
        wrong="note: 备注: 待核\n",
        right='note: "备注: 待核"\n',
    ),
    error(
        code="ECO211",
        title=Text("引号或括号后面还有文字", "Text after a closing quote or bracket"),
        message=Text(
            "引号或括号已经结束，后面又有文字：{rest}", "The quote or bracket has ended and text follows: {rest}"
        ),
        hint=Text(
            "整段文字用一对英文双引号括起来，里面的引号改成中文引号；分开的两项，中间加英文逗号；"
            "后面是说明的，在说明前面加 # 和一个空格。",
            'Put the whole text into one pair of " "; put a comma between two items, # before a remark.',
        ),
        why=Text(
            "以英文引号或括号开头的内容，到对应的引号或括号就结束了，例如 [2023]80号 的“80号”就没有着落。",
            "What starts with a quote or bracket ends at its partner; the rest hangs in the air, as in [2023]80号.",
        ),
        wrong="document: [2023]80号\n",
        right='document: "[2023]80号"\n',
    ),
    error(
        code="ECO212",
        title=Text("双引号里有反斜杠", "A backslash in double quotes"),
        message=Text(
            "双引号里不能写 {sequence}：反斜杠在双引号里有特殊意思。",
            "In double quotes {sequence} cannot be written: a backslash has a special meaning there.",
        ),
        hint=Text(
            "路径用正斜杠 /，{phrase_path}一定要用反斜杠的，改用单引号。",
            "Write paths with /{phrase_path}. If the backslash is meant use ' '.",
        ),
        why=Text(
            "双引号里的反斜杠会和后面的字合成另一个字符。",
            "In double quotes a backslash forms another character with what follows.",
        ),
        wrong='file: "evidence\\数据.pdf"\n',
        right='file: "evidence/数据.pdf"\n',
    ),
    error(
        code="ECO213",
        title=Text("多了括号或逗号", "A bracket or comma too many"),
        message=Text(
            "这里的 {sign} 没有着落：它前面缺内容，或者它是多余的。",
            "The {sign} here is one too many, or something is missing before it.",
        ),
        hint=Text("补上缺的内容，或者删掉这个 {sign}。", "Add what is missing, or delete this {sign}."),
        why=Text("括号要成对，逗号之间要有内容。", "Brackets come in pairs, and there is something between commas."),
        wrong="areas: [市区,, 县城]\n",
        right="areas: [市区, 县城]\n",
    ),
    error(
        code="ECO226",
        title=Text("逗号把一句话切断了", "A comma that cuts a sentence"),
        message=Text(
            "花括号里的英文逗号把“{key}”的内容切断了，“{rest}”成了另一项。",
            'The comma inside braces cuts the content of "{key}"; "{rest}" became an item of its own.',
        ),
        hint=Text(
            "整句加英文双引号：{write}；数里的千分位逗号直接删掉。",
            "Put it into quotes: {write}; in a number delete the comma.",
        ),
        why=Text(
            "花括号和方括号里，英文逗号用来隔开各项。不加引号，逗号后面的话就悄悄丢了。",
            "Inside braces and brackets a comma separates items; without quotes the rest is lost in silence.",
        ),
        wrong="{quote: 比例为15%,占比23%}\n",
        right='{quote: "比例为15%,占比23%"}\n',
    ),
    warning(
        code="ECO228",
        title=Text("# 后面的文字没有读入", "Text cut at #"),
        message=Text(
            "空格加 # 之后的文字被当成了说明，只读到“{kept}”。",
            'What follows the blank and # was taken for a remark; read: "{kept}".',
        ),
        hint=Text(
            "# 是内容的，整段加英文双引号；确是说明的，在 # 前面空两格、后面空一格。",
            'If # is content, put it all into " "; if it starts a remark, put two blanks before it and one after.',
        ),
        why=Text(
            "“1 #井”这样的写法，# 以后的字会悄悄丢掉。",
            "In a text such as `1 #井` everything from # on is lost in silence.",
        ),
        wrong="note: 见附表 #3 号井\n",
        right='note: "见附表 #3 号井"\n',
    ),
    error(
        code="ECO260",
        title=Text("以 # 开头的内容没有读入", "A content that begins with #"),
        message=Text(
            "以 # 开头的内容被当成了说明，这一项因此是空的。",
            "What begins with # was taken for a remark, so there is no content here.",
        ),
        hint=Text(
            "是内容的，写成 {write}；确是说明的，在 # 后面空一格。",
            "If it is content, write {write}; if it is a remark, put a blank after the #.",
        ),
        why=Text(
            "“# 加文字”从 # 起是写给人看的说明，软件不读。写成“plan: #3月底”，计划就悄悄没有了。",
            "From # on a line is a remark for people and not read: `plan: #3` loses the plan in silence.",
        ),
        wrong="measurements:\n  10-1:\n    plan: #3月底完成\n",
        right='measurements:\n  10-1:\n    plan: "#3月底完成"\n',
    ),
    error(
        code="ECO268",
        title=Text("表里的说明成了正文", "Explanations of the form without their signs"),
        message=Text(
            "第 {lines} 行{phrase}是表里的说明，前面的 # 被删去了，说明就成了正文。",
            "Line {lines}{phrase}: explanations of the form, which lost the # before them and stand as content.",
        ),
        hint=Text(
            "在这些行的开头补上 ##；说明写在编号后面的，补在说明前面{phrase_more}。不要改成“名称: 内容”。"
            "改好以后再检查这个文件里填的数。",
            "Put ## back at the start of these lines, or before the explanation after an id{phrase_more}. Do not make "
            "`name: content` of them. Then check the figures of this file again.",
        ),
        why=Text(
            "表里两个 # 后面是写给人看的说明，一个 # 后面才是要填的项。填一项，只删去这一项各行开头的一个 #；"
            "用“全部替换”删 #，说明也会变成正文，整个文件就读不懂了。",
            "In a form two # begin an explanation, one # an entry to fill in. Take out one # before each line of an "
            "entry; with `replace all` the explanations become content, and nothing of the file can be read.",
        ),
        wrong="""\
region: 演练区
year: 2024

 考核目标。没有下达的，不填
measurements:
  9-1:   生态环境状况指数。要求：不低于66。
    value: 70
""",
        right="""\
region: 演练区
year: 2024

## 考核目标。没有下达的，不填
measurements:
  9-1:  ## 生态环境状况指数。要求：不低于66。
    value: 70
""",
    ),
)
