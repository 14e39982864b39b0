"""Pieces of messages that depend on the case."""

from __future__ import annotations

from types import MappingProxyType

from ecocheck.findings.entry import Text

PHRASES: MappingProxyType[str, Text] = MappingProxyType(
    {
        "nothing": Text("", ""),
        "and_more": Text("等 {count} 个", " and others, {count} in all"),
        "likely_meant": Text("是不是“{near}”？是的，照它改。不是的，", 'Is it "{near}"? Then write that. If not: '),
        "surely_meant": Text(
            "是不是“{near}”？是的，照它改，或者运行 ecocheck validate --fix。不是的，",
            'Is it "{near}"? Then write that, or run ecocheck validate --fix. If not: ',
        ),
        "stands_otherwise": Text("，只有“{near}”", ', only "{near}"'),
        "no_document": Text("看不出是哪份文件", "which names no document"),
        "no_document_yet": Text(
            "说的是文件还没有、没有印发或没有定稿", "which says that there is no document, or none issued or final yet"
        ),
        "units_differ": Text(
            "的考核目标单位是“{written}”，填报数据是“{unit}”", 'the target is in "{written}", the figure in "{unit}"'
        ),
        "target_unsaid": Text(
            "的考核目标没有写单位，填报数据是“{unit}”", 'the target states no unit, and the figure is in "{unit}"'
        ),
        "both_unsaid": Text("的考核目标和填报数据都没有写单位", "neither the target nor the figure states a unit"),
        "unit_unlisted": Text(
            "填报数据的单位是“{unit}”，这一项没有这样的单位，可以是：{written}",
            'the figure is in "{unit}", in which this cannot be stated; it may be: {written}',
        ),
        "no_registry": Text(
            "；新建的项目，在 units.yaml 里写一行 registry，指明有 indicators.yaml 和 tasks.yaml 的文件夹，"
            "例如 registry: ../..，再运行 ecocheck form --county 地区 --year 年份 --write 建填报表",
            "; for a new project name the folder that holds indicators.yaml and tasks.yaml there, such as "
            "registry: ../.., then make a file to fill in with ecocheck form --county REGION --year YEAR --write",
        ),
        "empty_data": Text(
            "；暂时没有数据的，把文件删掉；要从头填的，删掉以后运行 ecocheck form --county 地区 --year 年份 --write",
            "; delete it as long as there is no data; to begin anew delete it and run "
            "ecocheck form --county REGION --year YEAR --write",
        ),
        "empty_registry": Text(
            "；没有它就不能检查，不要删；新建的，照本软件文件夹里同名文件的样子写",
            "; nothing works without it, so do not delete it; a new one looks like the file of that name in the "
            "folder of this program",
        ),
        "ascii_dash": Text("（用英文短横，再空一个普通空格）", " (an ASCII dash and an ordinary blank)"),
        "no_dash": Text("（这里不是列表，不用短横）", " (no list belongs here, so there is no dash)"),
        "with_colon": Text("，这里写成 {write}", ", here {write}"),
        "no_data": Text("这一行不是数据的，整行删去。", "Take the line out if it is no data. "),
        "two_lines": Text(
            "一行只写一项，分开写成：{lines}（一对引号是一行，行首的空格照写）。",
            "One key a line: {lines} (each pair of quotes is one line, with the blanks that begin it). ",
        ),
        "wide_braces": Text(
            "花括号用了中文的，改成英文的：{lines}。", "The braces are Chinese ones; use ASCII braces: {lines}. "
        ),
        "wide_comma": Text(
            "中文逗号分不开两项，改成英文逗号加空格：{lines}。", "A Chinese comma parts nothing; use ', ': {lines}. "
        ),
        "each_dash": Text("；是几项的，每一项前面各写一个短横", "; of several items each takes a dash"),
        "each_line": Text(
            "（一对引号是一行，行首的空格照写）", " (each pair of quotes is one line, with the blanks that begin it)"
        ),
        "each_line_side": Text(
            "（一对引号是一行，行首的空格照写；不低于写 at_least，不高于写 at_most）",
            " (each pair of quotes is one line, with the blanks that begin it; at_least or at_most)",
        ),
        "still_comment": Text(
            "；第 {below} 行前面还有 #，要填的把它删去",
            "; line {below} is still a comment: take out its # to fill it in",
        ),
        "special_blank": Text("（后面的空格是全角空格或特殊空格）", " (the blank after it is a wide or special one)"),
        "sign_in_name": Text("不能有 {sign}", "{sign} may not stand in it"),
        "end_of_name": Text("前后不能有空格和点", "no blank or dot may stand at its ends"),
        "device_name": Text("它是 Windows 留作他用的名字", "Windows keeps that name for a device"),
        "long_name": Text("名字太长", "it is too long"),
        "digest_is": Text("写成 {write}。", "Write {write}."),
        "reckon_again": Text(
            "Windows 用 certutil -hashfile 文件 SHA256，别的系统用 sha256sum 文件，重新算一次，抄上那 64 位；"
            "不需要校验的，删去这一行。",
            "Compute it again with certutil -hashfile FILE SHA256 (Windows) or sha256sum FILE and copy the 64 "
            "characters; or take the line out.",
        ),
        "fix": Text("validate --fix 可以代改。", " validate --fix does it."),
        "stop": Text("。", "."),
        "or_text": Text("；本来是编号或文字的，加英文双引号。", '; put a code or a text into " ".'),
        "point_lost": Text(
            "；漏打了后面的数字的，照来源补上", "; where figures behind the point were lost put them back"
        ),
        "as_number": Text("（照现在的写法是 {write}）", " (as it stands, {write})"),
        "unit_there": Text("，单位已经写在 unit 里", "; the unit stands in unit already"),
        "unit_other": Text(
            "；下面的 unit 写的是“{stated}”，核对来源，看哪一个单位对",
            "; unit says {stated}: see in the source which of the two is right",
        ),
        "no_unit_here": Text("，不带单位", ", without a unit"),
        "remark": Text("写成 {write}；“{rest}”不写在数里", "{write}; {rest} does not belong into the number"),
        "remark_and_unit": Text(
            "写成 {write}，单位“{unit}”写在 unit 里；“{rest}”不写在数里",
            "{write}; {unit} goes into unit, and {rest} does not belong into the number",
        ),
        "hash": Text("“#”前面空一格，后面的就是注释：{text}", "with a blank before it # begins a remark: {text}"),
        "note_item": Text("，是说明的写进这一项的 note", "; a remark goes into note"),
        "note_basis": Text(
            "，是口径的写进 basis，其他说明写进这一项的 note", "; a 口径 goes into basis, any other remark into note"
        ),
        "note_source": Text("，是说明的写进 source 下面的 note", "; a remark goes into note under source"),
        "note_above": Text("，是说明的写进“{upper}”的 note", "; a remark goes into note of {upper}"),
        "unknown_tail": Text(
            "“{rest}”是单位的，照登记册的写法写进 unit",
            "if {rest} is the unit write it into unit as the registry has it",
        ),
        "rough": Text(
            "约数不是测得的数，判断不了：向填报单位要确切的数",
            "A rough figure was not measured and cannot be judged: ask the office for the exact one",
        ),
        "a_range": Text("从几到几、几年几月都不是一个数", "A range or a date is not one number"),
        "a_ratio": Text(
            "是两数相除的，写成 numerator: {numerator} 和 denominator: {denominator} 两行，不写这一行；"
            "不是的，写确切的数",
            "Where a part of a whole is meant write the lines numerator: {numerator} and denominator: {denominator} "
            "instead; else the exact number",
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
        "leave_none": Text("；查明以后再填。", "; write it once it is known."),
        "nothing_there": Text("有数据的，写实际的数", "Write the figure where there is one"),
        "none_or_missing": Text(
            "问发生几起、有几个的：查过，确实一起、一个也没有，写 0；没有统计或不清楚的，不写 0。其他的，写实际的数",
            "Where events or things are counted: write 0 if it is certain that there was none, and no 0 if nobody "
            "counted. Elsewhere write the figure",
        ),
        "figures_only": Text("只写数字和小数点，例如 98.5", "Write figures and a decimal point only, for example 98.5"),
        "in_figures": Text("写成 {write}", "Write {write}"),
        "is_true": Text("“{written}”是做到了的意思的，写 true", "If {written} says that it was done write true"),
        "is_false": Text("“{written}”是没有做到的意思的，写 false", "If {written} says that it was not write false"),
        "true_or_false": Text("写 true 或 false", "Write true or false"),
        "date_is": Text("这里写成 {sample}", "Write {sample} here"),
        "date_like": Text("例如 {sample}", "For example {sample}"),
        "date_serial": Text(
            "{written} 是 Excel 存日期用的序号，就是 {sample} 这一天：和来源核对，写成 {sample}",
            "{written} is how Excel keeps the date {sample}: look at the source and write {sample}",
        ),
        "date_no_day": Text(
            "没有这一天：照来源改正，例如 {sample}", "There is no such day: look at the source; for example {sample}"
        ),
        "date_guess": Text(
            "年份写四位：是不是 {sample}，和来源核对", "The year has four figures: is it {sample}? Look at the source"
        ),
        "date_no_year": Text(
            "少了年份：照来源补上，本年的写成 {sample}", "The year is missing; in the file's own year it is {sample}"
        ),
        "date_month": Text("只写到月，这里要写到日：照来源补上", "Only a month; the day is needed too: see the source"),
        "published_so": Text(
            "；来源只写到月的，写成“年-月”，没有写日期的，写“未记录”。",
            "; where the source says the month only write year-month, and where it has no date 未记录.",
        ),
        "month_is": Text(
            "来源只写到月的，发布、下达的日期可以写成 {sample}", "Where the source says the month only, here {sample}"
        ),
        "date_end": Text("是不是 {sample}，和来源核对", "Is it {sample}? Look at the source"),
        "period_until": Text(
            "从年初累计的，写 {sample}；是那时的状况的，写 as_of: {day}，这一行删去",
            "For what has added up since January write {sample}; for a state at that time write as_of: {day}, and take "
            "this line out",
        ),
        "period_day": Text(
            "{sample} 是某一天：数截至那一天的，写 as_of: {sample}，这一行删去",
            "{sample} is a day: for a figure as of it write as_of: {sample}, and take this line out",
        ),
        "period_of_year": Text("本年的写成 {sample}", "In the file's own year it is {sample}"),
        "whole_only": Text("去掉小数，写成 {write}。", "Write it without decimals: {write}."),
        "not_whole": Text("核对来源，写整数，例如 400。", "Look at the source and write a whole number, such as 400."),
        "unit_line": Text('，单位另写一行 unit: "{unit}"', ', and the unit on its own line: unit: "{unit}"'),
        "year": Text("，不写“{unit}”字", ", without {unit}"),
        "parted": Text(
            "核对来源，是 {write} 的写成 {write}；逗号是小数点打错的，改成小数点",
            "Look at the source: write {write} if that is meant; a comma that was meant as a decimal point is one",
        ),
        "part": Text(
            "，分子、分母只写数，unit 写本项的单位；本项单位是 % 的，分子和分母用同一单位计",
            "; numerator and denominator are bare numbers, and unit is that of the criterion: where it is %, "
            "count both in one unit",
        ),
        "in_times": Text(
            "；单位本来就以“{times}”计的（例如万元），这里写 {number}，单位写在 unit 里",
            "; if the unit itself is counted in {times}, write {number} here and that unit",
        ),
        "part_in_times": Text(
            "；分子和分母都以“{times}”计的，两处都不带“{times}”，这里写 {number}。分子、分母用同一单位，只写数，"
            "unit 写本项的单位",
            "; if both parts are counted in {times} leave it out in both and write {number} here. Count both parts in "
            "one unit, as bare numbers; unit is that of the criterion",
        ),
        "of_months": Text("是 {written} 的数", "is of {written}"),
        "of_this_year": Text("须附当年文件，可补情况说明", "one of the year itself is needed"),
        "of_late_years": Text("须附 {first} 年以来的文件，可补情况说明", "one of {first} or later is needed"),
        "as_of": Text("的数截至{written}", "is as of {written}"),
        "further": Text("（比第 {line} 行多缩进 {n} 格）", " ({n} blanks further in than line {line})"),
        "less": Text("（比第 {line} 行少缩进 {n} 格）", " ({n} blanks less than line {line})"),
        "range_turned": Text("改成 between: [{high}, {low}]", "Write between: [{high}, {low}]"),
        "range_of_two": Text("写成 between: [小的数, 大的数]，如 between: [20, 30]", "Write between: [20, 30]"),
        "range_of_one": Text("只准是这一个数的，改成 equals: {low}", "If only this number will do: equals: {low}"),
        "lower_better": Text(
            "按这个单位越低越好，不高于写 at_most，小于写 less_than",
            "in this unit lower is better, so write at_most or less_than",
        ),
        "higher_better": Text(
            "按这个单位越高越好，不低于写 at_least，大于写 more_than",
            "in this unit higher is better, so write at_least or more_than",
        ),
        "either_better": Text(
            "不高于写 at_most，不低于写 at_least，单位写在 unit 里",
            "write at_most or at_least, and the unit into unit",
        ),
        "elsewhere": Text("不是{region}的上级", "which does not stand above {region}"),
        "unrecognised": Text("从名称看不出是{region}的上级", "whose name does not say that it stands above {region}"),
        "quotes": Text(
            '把中文引号改成英文引号，写成 unit: "{unit}"。',
            'Use ASCII quotes: unit: "{unit}".',
        ),
        "last_year_bare": Text(
            "今年写了单位“{written}”，上年没有写单位", "has the unit {written} this year and none last year"
        ),
        "this_year_bare": Text(
            "没有写单位，考核目标或上年写的是“{written}”", "has no unit; its target or last year's figure has {written}"
        ),
        "convert": Text(
            "1{one}={count}{other}：请填报单位换算后填写“{unit}”的数，并在 {note} 里写明原来的数；软件不替人换算。",
            "1 {one} is {count} {other}: have the figure converted by the office that reports it, and put "
            "the original into {note}; nothing is converted here.",
        ),
        "convert_to": Text(
            "1{one}={count}{other}，{value}{written}是 {write}{unit}：请填报单位核实后，数写 {write}，单位写“{unit}”，"
            "并在 {note} 里写明原来的数；软件不替人换算。",
            "1 {one} is {count} {other}, and {value} {written} is {write} {unit}: once the office that reports it has "
            "confirmed that, write {write} and {unit}, and put the original into {note}; nothing is converted here.",
        ),
        "other_thing": Text(
            "“{written}”和“{unit}”之间没有换算。核对来源，看这个数统计的是不是“{unit}”：是的，单位改成“{unit}”；"
            "不是的，这个数不能用，请填报单位按“{unit}”报数。",
            "There is no conversion between {written} and {unit}. See in the source whether {unit} was counted: if so "
            "write that unit; if not, the figure cannot be used; ask the office for one in {unit}.",
        ),
    }
)
"""Pieces of a text that depend on the case: a param whose name starts with `phrase` is a key of these."""
