"""Pieces of messages about numbers and checksums, which depend on the case."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

VALUES: Final[dict[str, Text]] = {
    "said_that": Text("，“{written}”不是", ', and "{written}" is not that'),
    "said_nothing": Text("，这里空着", ", and there is nothing here"),
    "digest_is": Text("写成 {write}。", "Write {write}."),
    "reckon_again": Text(
        "Windows 用 certutil -hashfile 文件 SHA256，别的系统用 sha256sum 文件，重新算一次，抄上那 64 位；"
        "不需要校验的，删去这一行。",
        "Compute it again with certutil -hashfile FILE SHA256 (Windows) or sha256sum FILE and copy the 64 "
        "characters; or take the line out.",
    ),
    "fix": Text("validate --fix 可以代改。", " validate --fix does it."),
    "stop": Text("。", "."),
    "or_id": Text("；是编号的，写成 {id}。", "; for an id write {id}."),
    "domain_id": Text(
        "写领域的编号，就是文件前面 domains 里这个领域的 id，例如 1",
        "Write the number of the domain, which is its id under domains, such as 1",
    ),
    "indicator_id": Text(
        "这里写指标的编号 {write}，不写判定项的编号 {written}",
        "Write the number of the indicator, {write}, and not the id of a criterion",
    ),
    "or_text": Text("；本来是编号或文字的，加英文双引号。", '; put a code or a text into " ".'),
    "id_is": Text("写成 {write}。", "Write {write}. "),
    "point_lost": Text("；漏打了后面的数字的，照来源补上", "; where figures behind the point were lost put them back"),
    "as_number": Text("（照现在的写法是 {write}）", " (as it stands, {write})"),
    "unit_there": Text("，单位已经写在 unit 里", "; the unit stands in unit already"),
    "unit_other": Text(
        "；下面的 unit 写的是“{stated}”，核对来源，看哪一个单位对",
        "; unit says {stated}: see in the source which of the two is right",
    ),
    "no_unit_here": Text("，不带单位", ", without a unit"),
    "remark": Text("写成 {write}", "{write}"),
    "remark_apart": Text("；“{rest}”不写在数里", "; {rest} does not belong into the number"),
    "hash": Text("“#”前面空一格，后面的就是注释：{text}", "with a blank before it # begins a remark: {text}"),
    "wide_hash": Text(
        "“＃”是全角的，换成英文 #：{text}", "the ＃ is a full-width one; an ASCII # begins a remark: {text}"
    ),
    "slashes": Text("“//”不是注释，换成英文 #：{text}", "// begins no remark; # does: {text}"),
    "note_item": Text("，是说明的写进这一项的 note", "; a remark goes into note"),
    "note_basis": Text(
        "，是口径的写进 basis，其他说明写进这一项的 note", "; a 口径 goes into basis, any other remark into note"
    ),
    "note_source": Text("，是说明的写进 source 下面的 note", "; a remark goes into note under source"),
    "note_above": Text("，是说明的写进“{upper}”的 note", "; a remark goes into note of {upper}"),
    "unknown_tail": Text(
        "“{rest}”是单位的，照登记册的写法写进 unit", "if {rest} is the unit write it into unit as the registry has it"
    ),
    "rough": Text(
        "约数不是测得的数，判断不了：向填报单位要确切的数",
        "A rough figure was not measured and cannot be judged: ask the office for the exact one",
    ),
    "a_range": Text("从几到几、几年几月都不是一个数", "A range or a date is not one number"),
    "a_ratio": Text(
        "是两数相除的，写成 numerator: {numerator} 和 denominator: {denominator} 两行，不写这一行；不是的，写确切的数",
        "Where a part of a whole is meant write the lines numerator: {numerator} and denominator: {denominator} "
        "instead; else the exact number",
    ),
    "two_parts": Text(
        "“{written}”是两个数，分两行写，不写这一行：numerator: {numerator} / denominator: {denominator}（分子在前）；"
        "只要一个数的，写确切的数",
        "{written} is two numbers, which have two lines in the place of this one: numerator: {numerator} / "
        "denominator: {denominator}; where one is meant write that exact number",
    ),
    "a_line_each": Text(
        "“{written}”是两个数，分两行写：numerator: {numerator} / denominator: {denominator}（分子在前）",
        "{written} is two numbers and has two lines: numerator: {numerator} / denominator: {denominator}",
    ),
    "a_quotient": Text(
        "写确切的数，不写“{numerator}/{denominator}”", "Write the exact number, not {numerator}/{denominator}"
    ),
    "leave_line": Text("；来源没有的，删去这一行。", "; where the source has none take the line out."),
    "leave_entry": Text(
        "；来源没有的，把“{entry}”整项删去，原话可以写进文件开头的 note。",
        "; where the source has none take the whole entry {entry} out; its words may go into note at the top "
        "of the file.",
    ),
    "leave_block": Text(
        "；来源没有的，把“{block}”整段删去。", "; where the source has none take the whole of {block} out."
    ),
    "leave_target": Text(
        "；没有下达、文件没有定数的，先不登记，把“{block}”整段删去。",
        "; where no target was handed down, or the document sets no number, do not record one: take the whole of "
        "{block} out.",
    ),
    "target_not_stated": Text(
        "写下达文件定的数，不写现在的数；文件只要求不低于上年、比上年升降的，写照上年的数算出来的数，依据写进 note",
        "Write the number that the document sets, not the present figure; where it only asks for last year's level or "
        "a change from it write the number that follows from last year's, with the basis in note",
    ),
    "planned_not_stated": Text(
        "写计划文件定的数，不写现在的数；文件只说比上年升降的，写照上年的数算出来的数，依据写进这一项的 note",
        "Write the number that the plan sets, not the present figure; where it only tells a change from last year "
        "write the number that follows from last year's, with the basis in the entry's note",
    ),
    "target_by_change": Text(
        "写下达文件定的数，不写现在的数：本项问的就是下降（增长）多少的，写文件定的幅度；本项问的不是升降、"
        "文件只说比上年升降多少的，写上年的数加上（减去）这个幅度得出的数，依据写进 note；文件没有定数的，先不登记",
        "Write the number that the document sets, not the present figure: where the item asks how far something falls "
        "or grows that is the stated change; else it is last year's figure plus or minus the change, with the basis in "
        "note; where the document sets no number record no target",
    ),
    "planned_by_change": Text(
        "写计划文件定的数，不写现在的数：本项问的就是下降（增长）多少的，写计划的幅度；本项问的不是升降、"
        "文件只说比上年升降多少的，写上年的数加上（减去）这个幅度得出的数，依据写进这一项的 note；"
        "文件没有定数的，不写 planned",
        "Write the number that the plan sets, not the present figure: where the item asks how far something falls or "
        "grows that is the planned change; else it is last year's figure plus or minus the change, with the basis in "
        "the entry's note; where the plan sets no number leave planned out",
    ),
    "target_by_change_since": Text(
        "不要用上年的数折算，那是和 {base} 年比的：本项可以用 % 填的，写文件定的幅度，单位 %，"
        "period 写 {from}/到期的年月，数据也填同一时段的累计幅度；"
        "只能填水平的，写文件定的水平，没有写水平的，用 {base} 年的数加上（减去）这个幅度，依据写进 note；"
        "文件没有定数的，先不登记",
        "Do not work it out from last year's figure, since it is compared with {base}: where the item may be in % "
        "write the stated change, in %, with a period from {from} to the month when it is due, and report the change "
        "of the same span; where it takes a level only, write the level that the document sets, or {base}'s figure "
        "plus or minus the change, with the basis in note; where the document sets no number record no target",
    ),
    "planned_by_change_since": Text(
        "不要用上年的数折算，那是和 {base} 年比的：本项可以用 % 填的，写计划的幅度，单位 %；"
        "只能填水平的，写计划定的水平，没有写水平的，用 {base} 年的数加上（减去）这个幅度，依据写进这一项的 note；"
        "文件没有定数的，不写 planned",
        "Do not work it out from last year's figure, since it is compared with {base}: where the item may be in % "
        "write the planned change, in %; where it takes a level only, write the planned level, or {base}'s figure "
        "plus or minus the change, with the basis in the entry's note; where the plan sets no number leave planned out",
    ),
    "target_rough": Text(
        "考核目标要有确切的数，约数判断不了：向下达单位问清",
        "A target is an exact number, and a rough one cannot be judged by: ask who handed it down",
    ),
    "planned_rough": Text(
        "计划值要有确切的数：向定计划的单位问清", "A planned value is an exact number: ask who made the plan"
    ),
    "leave_none": Text("；查明以后再填。", "; write it once it is known."),
    "nothing_there": Text("有数据的，写实际的数", "Write the figure where there is one"),
    "copy_the_line": Text(
        "从原件重新复制这一行；整个文件都是乱码的，先用备份恢复，没有备份的再找存这个文件的人要原件。",
        "Copy that line from the original again. If the whole file is garbled bring it back from the backup, or ask "
        "whoever saved it for the original.",
    ),
    "lines_in_gbk": Text(
        "只有第 {lines} 行是 GBK，其余都是 UTF-8：多半是在命令行里用 echo 加的，按 GBK 读是“{said}”。",
        "Line {lines} alone is in GBK, the rest in UTF-8; it was probably appended by echo in a console, and reads "
        "in GBK: {said}. ",
    ),
    "recode_lines": Text(
        "读得对的，validate --fix 可以代改，只改这样的行；读得不对的，把这一行重打一遍再保存。",
        "Where that is right validate --fix mends such lines and nothing else; where it is not type the line again.",
    ),
    "retype_lines": Text(
        "字太少，也可能是别的编码，不能代改：把这一行重打一遍再保存。屏幕上是乱码时不要另存为 UTF-8；"
        "已经这样存了的，用备份恢复。",
        "It is too short to be certain, so type the line again and save. Do not save as UTF-8 while the screen is "
        "garbled; where that was done bring the file back from the backup.",
    ),
    "all_of_how_many": Text(
        "“{written}”是多少，写实际的总数，例如 denominator: 270；全部做到的，分子、分母写同一个数",
        "How many are {written}? Write their number, such as denominator: 270; if all were done both parts are equal",
    ),
    "same_as_before": Text(
        "上年的数不能当作本年的：本年另有数据的，写实际的数",
        "Last year's figure is not this year's: write this year's figure where there is one",
    ),
    "which_sign": Text(
        "先看本项问的是什么：问下降（降低、减少）多少的，降 {number} 写 {number}，升 {number} 写 -{number}；"
        "问增长（变化）多少的，升 {number} 写 {number}，降 {number} 写 -{number}；"
        "问的不是升降的，写现在的数。正负号不能省",
        "See what the item asks: for a fall, {number} down is {number} and {number} up is -{number}; for growth or "
        "change it is the other way round; if it asks for no change write the present figure. Keep the sign",
    ),
    "none_or_missing": Text(
        "问发生几起、有几个的：查过，确实一起、一个也没有，写 0；没有统计或不清楚的，不写 0。其他的，写实际的数",
        "Where events or things are counted: write 0 if it is certain that there was none, and no 0 if nobody "
        "counted. Elsewhere write the figure",
    ),
    "none_of_a_count": Text(
        "查过、有文件说明没有发生的，写 0", "Write 0 where somebody looked and a document says that there was none"
    ),
    "unsure_entry": Text(
        "；没有查或不清楚的，把“{entry}”整项删去。",
        "; where nobody looked, or it is not clear, take the whole entry {entry} out.",
    ),
    "unsure_block": Text(
        "；没有查或不清楚的，把“{block}”整段删去。",
        "; where nobody looked, or it is not clear, take the whole of {block} out.",
    ),
    "none_applies": Text(
        "按比例算、确实没有对象的（例如没有应当审核的企业），写 numerator: 0 和 denominator: 0 两行，再加一行 zero，"
        "写明没有什么，登记册准许的会判为不适用；有数据的，写实际的数",
        "Where a ratio is asked and there is nothing of the kind write numerator: 0 and denominator: 0, and in zero "
        "what there is none of; where the registry allows it that is not applicable. Else write the figure",
    ),
    "formula": Text(
        "“{written}”是 Excel 的公式：填表格里算出来的数，不填公式",
        "{written} is a formula of Excel: write its result",
    ),
    "formula_of_parts": Text(
        "“{written}”是 Excel 的公式：写成 numerator: {numerator} 和 denominator: {denominator} 两行，不写这一行，"
        "比例由软件算；不是部分除以整体的，填算出来的数",
        "{written} is a formula of Excel: write the lines numerator: {numerator} and denominator: {denominator} "
        "instead, or its result where no part of a whole is meant",
    ),
    "a_class": Text(
        "“{written}”是类别，不是数：问达标比例的，达标的个数写 numerator，总数写 denominator；问有几个的，写个数",
        "{written} is a class and no number: of a rate write how many reached it (numerator) of how many "
        "(denominator); of a count write how many",
    ),
    "sample_of_many": Text(
        "样本量写调查了多少人、多少户，例如 400，不写比例",
        "Write how many were asked, such as 400, and not which share of them",
    ),
    "figures_only": Text(
        "用阿拉伯数字：只写数字和小数点，例如 98.5", "Write Arabic figures and a decimal point only, for example 98.5"
    ),
    "sign_of_accounts": Text(
        "“{written}”里的括号、后面的横线，记账时表示负数：对照来源，是负数的写成 -{number}，不是的写成 {number}",
        "In accounts brackets, or a dash behind a number, mean minus: look at the source, and write -{number} where it "
        "is below zero, {number} where it is not",
    ),
    "blank_within": Text(
        "“{written}”是一个数、中间多打了空格的，写成 {write}；是两个数的，只写这一项、这一年的一个",
        "If {written} is one number with a blank in it write {write}; of two numbers write the one of this entry and "
        "year only",
    ),
    "which_year": Text("写四位的年份，例如 2020", "Write a year of four figures, such as 2020"),
    "sample_of_all": Text(
        "样本量写收回的有效份数，例如 400；全部都调查了的，写调查对象的总数",
        "Write how many valid answers came back, such as 400; where everybody was asked write how many they are",
    ),
    "two_numbers": Text(
        "“{written}”里不止一个数：只写这一项、这一年的一个；上年的写在上年的文件里，别的口径的写进 note",
        "There is more than one number: write the one of this entry and this year only; last year's belongs to the "
        "file of last year, one of another basis into note",
    ),
    "of_excel": Text(
        "{written} 是 Excel 的出错值，不是数：回原表改公式，填算出来的数；算不出的，整项先不写",
        "{written} is an error of Excel and no number: mend the formula in the sheet and write its result; where "
        "there is none leave the entry out",
    ),
    "comma_point": Text(
        "核对来源，逗号是小数点的，写成 {write}", "Look at the source: if the comma is a decimal point write {write}"
    ),
    "one_number": Text(
        "；这里是数的，删去引号，写成 {write}", "; where a number is meant take the quote away: {write}"
    ),
}
