"""Pieces of messages about lines: what to write where a line cannot be read, or stands twice."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

LINES: Final[dict[str, Text]] = {
    "no_colon": Text("这里只有名称或只有内容，缺冒号", "A colon is missing here"),
    "broken_off": Text("这是上一行没有写完的话，被换行断开了", "This goes on with the line above, which breaks off"),
    "join_lines": Text(
        "接到上一行后面，写成“{whole}”。validate --fix 可以代改（把这一行缩进到上一行的内容下面）。",
        "Write it behind the line above: {whole}; validate --fix does it, by indenting this line below it.",
    ),
    "name_and_content": Text("写成“名称: 内容”", "Write `name: content`"),
    "or_no_data": Text(
        "；要接着上一行的文字写，就比上一行的名称多空两格；不是数据的，整行删去，或者在行首加 #。",
        "; to go on with the text of the line above, indent by two more blanks; take the line out if it is no data, "
        "or write # before it.",
    ),
    "text_goes_on": Text(
        "是上一行没有写完的，接在上一行后面；不是的，",
        "If it goes on with the line above, write it behind that line; if not: ",
    ),
    "one_column": Text(
        "已经写了内容的行（名称: 内容）下面不能再分层，上面漏了一行名称（如 tasks:）的补上。",
        "Nothing goes below `name: content`; put back a line such as `tasks:` that was lost above. ",
    ),
    "empty_above": Text(
        "（第 {line} 行“{key}: {brackets}”已经写明是空的）", " (line {line} says `{key}: {brackets}`: that it is empty)"
    ),
    "not_empty": Text(
        "删去第 {line} 行的 {brackets}，只留“{key}:”。", "Take {brackets} out of line {line} and leave `{key}:`. "
    ),
    "which_column": Text(
        "按它属于哪一项，写成其中一种：{lines}（行首的空格照写）。",
        "Write one of these, by what it belongs to: {lines} (with the blanks that begin the line). ",
    ),
    "moved_left": Text("（行首少了 {n} 个空格）", " ({n} blanks are missing before it)"),
    "moved_right": Text("（行首多了 {n} 个空格）", " ({n} blanks too many before it)"),
    "moved_dash": Text("（行首多了“- ”）", ' ("- " before it is too much)'),
    "moved_one": Text("写成“{write}”（行首的空格照写）。", "Write “{write}”, with the blanks that begin it. "),
    "moved_in": Text(
        "写成“{write}”（行首的空格照写），第 {lines} 行也各多缩进 {n} 格。",
        "Write “{write}”, with the blanks that begin it, and indent line {lines} by {n} more blanks. ",
    ),
    "moved_out": Text(
        "写成“{write}”（行首的空格照写），第 {lines} 行也各少缩进 {n} 格。",
        "Write “{write}”, with the blanks that begin it, and indent line {lines} by {n} blanks less. ",
    ),
    "target_indented": Text(
        "第 {lines} 行各多缩进四格，成为：",
        "Indent line {lines} by four more spaces, to read: ",
    ),
    "lines_above": Text("在第 {lines} 行上面加{added}，", "Write {added} above line {lines}. "),
    "target_to_its_task": Text(
        "第 {lines} 行移到第 {at} 行“{task}:”下面的 targets: 下面，没有 targets: 的先写这一行，成为：",
        "Move line {lines} below targets: of {task} in line {at}, and write targets: first where it is missing, to "
        "read: ",
    ),
    "target_below_tasks": Text(
        "第 {lines} 行移到 tasks: 下面，没有 tasks: 的先在行首写这一行，成为：",
        "Move line {lines} below tasks:, and write that line first where it is missing, to read: ",
    ),
    "below": Text(
        "移到“{under}:”下面，比“{under}”多缩进两格；还没有“{under}:”的，先写这一行",
        'Move it below "{under}:", indented by two more spaces; write the line "{under}:" first where there is none',
    ),
    "percent_alone": Text(
        "单位只写 unit: {write}，后面的说明写进 note 或 basis（口径）。别的内容，",
        "The unit alone is written: unit: {write}; what follows belongs in note or basis. Anything else: ",
    ),
    "kinds_are": Text(
        "种类有：{known}。例如“不低于 98”写成 rule: 下一行 at_least: 98。",
        "The kinds are: {known}. Not below 98, for example, is at_least: 98 below rule.",
    ),
    "rule_of_an_id": Text(
        "{write} 是判定项的编号，要它达标的写 {{meets: {write}}}。",
        "{write} is the id of a criterion; where it must be met, write {{meets: {write}}}.",
    ),
    "rule_of_a_number": Text(
        "只写一个数，不知道是高于还是低于：不高于的写 {{at_most: {write}}}，不低于的写 {{at_least: {write}}}。",
        "A bare number has no side: not above it is {{at_most: {write}}}, not below it {{at_least: {write}}}.",
    ),
    "rule_line": Text(
        "写成两行：“rule:” / “  {write}”（第二行比 rule 多缩进两格，单位不写）。",
        'Write two lines: "rule:" / "  {write}" (the second two more spaces in than rule, and without the unit). ',
    ),
    "below_called": Text(
        "写成“{write}”，移到“{under}:”下面，比“{under}”多缩进两格；还没有“{under}:”的，先写这一行",
        'Call it "{write}" and move it below "{under}:", indented by two more spaces; write the line "{under}:" first '
        "where there is none",
    ),
    "below_one_of": Text(
        "看它说的是哪一个，移到那一个下面，多缩进两格；还没有那一行的，先写那一行",
        "Move it below the one that it is about, two more spaces in; write that line first where there is none",
    ),
    "line_and_indent": Text(
        "在第 {at} 行上面加一行“{line}”，第 {lines} 行各多缩进两格",
        'Write a line "{line}" above line {at}, and indent line {lines} by two more blanks',
    ),
    "only_indent": Text("第 {lines} 行各多缩进两格", "Indent line {lines} by two more blanks"),
    "lost_key": Text("这一行少了“{lost}:”。", '"{lost}:" is missing on this line. '),
    "blanks_too": Text("（行首的空格照写）", " (with the blanks that begin the line)"),
    "target_of_task": Text(
        "；方案没有给这个任务定目标的（用 ecocheck list tasks 查），删去，只填进展",
        "; take it out where the plan sets no target for the task (see ecocheck list tasks)",
    ),
    "as_written": Text("是“{written}”", 'in "{written}"'),
    "in_wide_quotes": Text("外面是中文引号", "it has Chinese quotes"),
    "quotes": Text(
        '把中文引号改成英文引号，写成 unit: "{unit}"。validate --fix 可以代改。',
        'Use ASCII quotes: unit: "{unit}"; validate --fix does it. ',
    ),
    "with_colon": Text("，这里写成 {write}", ", here {write}"),
    "row_of_a_table": Text(
        "，这里是从表格复制的一行，写在 measurements 下面：{lines}（一对引号是一行，行首的空格照写）",
        ", here a row from a table; write it under measurements: {lines} (each pair of quotes is one line, with "
        "the blanks that begin it)",
    ),
    "no_data": Text("这一行不是数据的，整行删去。", "Take the line out if it is no data. "),
    "as_explanation": Text(
        "冒号后面不写内容：是说明的在前面加 #，写成 {write}；是内容的，在下面另起一行，写上它的名称。",
        "Write nothing after the colon: an explanation goes behind #, {write}; content goes below, after a key of its "
        "own.",
    ),
    "as_explanation_or_number": Text(
        "冒号后面不写内容：是说明的在前面加 #，写成 {write}；是数的，写在下面的 value: 一行。",
        "Write nothing after the colon: an explanation goes behind #, {write}; a number goes to value: below.",
    ),
    "mark_too_many": Text(
        "冒号后面多打了标点，删去，写成 {write}。", "A mark too many after the colon: write {write}."
    ),
    "number_given_below": Text(
        "下面已经写了数，冒号后面的删去，写成 {write}；两个数不同的，核对以后改下面的。",
        "The number is given below, so take it out here: {write}; if the two differ, check and correct the one below.",
    ),
    "on_its_own_line": Text(
        "冒号后面的内容另起一行：{lines}（一对引号是一行，行首的空格照写）。",
        "The content goes to a line of its own: {lines} (each pair of quotes is one line, with the blanks that begin "
        "it).",
    ),
    "two_lines": Text(
        "一行只写一项，分开写成：{lines}（一对引号是一行，行首的空格照写）。",
        "One key a line: {lines} (each pair of quotes is one line, with the blanks that begin it). ",
    ),
    "item_below": Text(
        "冒号后面换行，下一行缩进两格再写“- 内容”；只有一项的，也可以写成 [内容]。"
        "用“-”表示没有数据的，把这一项整个删去；是负号的，和数连着写，例如 -1.2。",
        "Break the line after the colon and indent the item by two blanks; or write [item]. "
        "Where a dash stands for no data take the entry out; a minus stands right before its number: -1.2.",
    ),
    "text_without_dash": Text(
        "这里只写一个内容，不用横线，写成 {write}。", "One text belongs here, without a dash: {write}. "
    ),
    "minus_or_not": Text(
        "对照来源：是负数的写成 {below}，不是的写成 {write}。",
        "See the source: {below} where it is below zero, else {write}. ",
    ),
    "colon_last": Text("末尾的冒号多余的，删去，写成 {write}。", "Write {write}, without the colon at its end. "),
    "colon_in_text": Text(
        "整段内容加英文双引号，写成 {write}；或者改用中文冒号。", 'Put the content into " ": write {write}.'
    ),
    "quote_or_wide": Text(
        "冒号是内容的一部分时，整段内容加英文双引号，或者改用中文冒号。",
        'Where the colon is part of the content, put the content into " ".',
    ),
    "wide_braces": Text(
        "花括号用了中文的，改成英文的：{lines}。", "The braces are Chinese ones; use ASCII braces: {lines}. "
    ),
    "wide_comma": Text(
        "中文逗号分不开两项，改成英文逗号加空格：{lines}。", "A Chinese comma parts nothing; use ', ': {lines}. "
    ),
    "keep_one": Text("留下正确的一个，删去另一个", "Keep the right one and delete the other"),
    "keep_each": Text(
        "留下正确的一个，删去另一个；是几项的，每一项前面各写一个短横",
        "Keep the right one and delete the other; of several items each takes a dash",
    ),
    "keep_both": Text(
        "国家、省、市各下达一项的，都要留下：只写一个“{key}:”，下面每项各用一个短横开头，例如“  - at_most: 23”，"
        "这一项的其余各行和 at_most 对齐，几项都要达到；两处完全一样、是写重了的，才删去一处",
        "Where two levels have each set a target keep both: one “{key}:”, below it each target with a dash, "
        "such as “  - at_most: 23”, its other lines aligned with at_most; all of them must be met. Delete one only "
        "if both are the same",
    ),
    "ascii_dash": Text("（用英文短横，再空一个普通空格）", " (an ASCII dash and an ordinary blank)"),
    "no_dash": Text("（这里不是列表，不用短横）", " (no list belongs here, so there is no dash)"),
    "special_blank": Text("（后面的空格是全角空格或特殊空格）", " (the blank after it is a wide or special one)"),
    "both_dashes": Text(
        "（这个编号有几条目标：上一条的第一行前面也写短横，各行都和短横后面的键对齐）",
        " (there are several targets: a dash before the first line of the one above too, and all lines aligned with "
        "the key behind the dash)",
    ),
    "second_is_target": Text(
        "第二个写的是 {keys}，是下达的目标，把“{key}:”整块移到 assigned: 下面",
        'The second has {keys}: a target from above, so move the whole block "{key}:" below assigned:',
    ),
    "second_is_figure": Text(
        "第二个写的是 {keys}，是实际达到的数，把“{key}:”整块移到 measurements: 下面",
        'The second has {keys}: what was reached, so move the whole block "{key}:" below measurements:',
    ),
    "quote_missing": Text(
        "在这段文字的末尾补上同样的英文引号；文字里本来有引号的，用中文引号“”",
        "Add the same quote at the end of the text; inside the text use other quotes",
    ),
    "wide_quote": Text("末尾的 {end} 是中文引号，改成 {sign}", "The {end} at its end is a Chinese quote; write {sign}"),
}
