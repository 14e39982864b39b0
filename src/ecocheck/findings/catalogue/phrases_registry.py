"""Pieces of messages about rules and their texts, settlements, names in units.yaml, and baselines."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

REGISTRY: Final[dict[str, Text]] = {
    "look_it_up": Text(
        "用 ecocheck list criteria 查编号；编号的写法是“指标号-序号”，例如 7-1。",
        "Look it up with ecocheck list criteria; ids are indicator-part, such as 7-1.",
    ),
    "in_interim": Text(
        "一个月、一个季度的数不写在 measurements 里，写在文件的 interim 下面：先写判定项编号，"
        "下一级写时段（2024-03、2024Q1、2024-01/2024-06），例如 7-1: {{2024Q1: {{value: 38}}}}；它不参加判定。",
        "Figures of a month or quarter stand under interim: first the id of the criterion, below it the period "
        "(2024-03, 2024Q1, 2024-01/2024-06); they are not judged.",
    ),
    "beside_the_number": Text(
        "“{key}”写在 rule 里面、规则的数旁边，例如 rule: {{at_least: 90, {key}: …}}。",
        '"{key}" stands in the rule, beside its number: rule: {{at_least: 90, {key}: …}}.',
    ),
    "of_the_quote": Text("所引原文", "the cited sentence"),
    "of_the_decision": Text("处理意见（decision）", "the decision"),
    "of_the_places": Text("各处原文（says）", "the sentences of its places"),
    "of_the_tolerance": Text("允许放宽（tolerance）的原文", "the sentence of the tolerance"),
    "cite_the_tolerance": Text(
        "对照写明可以放宽的文件，幅度抄错了的改 tolerance 的数，原文摘错了的改 quote；没有文件写明的，删去 tolerance",
        "See the document that lets the line be eased, and mend the number or the quote of the tolerance; where none "
        "does, remove the tolerance",
    ),
    "number_not_cited": Text("里没有 {number}，只有 {figures}", " does not have {number} but {figures}"),
    "no_number_cited": Text("里没有写 {number}，也没有别的数", " has neither {number} nor another number"),
    "number_on_other_side": Text("写的却是“{said}”，规则用的键是 {key}", ' says "{said}", but the key is {key}'),
    "hundredth_of_it": Text(
        "{number} 像是 {write}% 写成了小数，是的写 {write}；不是的，对照文件改正规则或原文",
        "{number} looks like {write} % written as a fraction: then write {write}; else see the document and mend the "
        "rule or the sentence",
    ),
    "cite_the_number": Text(
        "对照文件，规则的数抄错了的改规则，原文摘错了的改原文；文件没有写这个数、由我们假定的，"
        "在这一版的 assumption（任务目标是 note）里写明 {number} 和理由",
        "See the document and mend the rule or the sentence; where the number is assumed because no document states "
        "it, give {number} and the reason in assumption (for a task's target in note)",
    ),
    "decision_or_effect": Text(
        "对照处理文件，effects 写错的改 effects，decision 没有写数或写错的改 decision，两处写同一个数",
        "See the document of the decision, and state the same number under decision and effects",
    ),
    "write_the_side": Text(
        "对照文件，是“{said}”的，规则写成 {write}；文件另有一句的，摘那一句",
        'See the document: if it says "{said}" the rule is {write}; if another sentence counts, cite that one',
    ),
    "number_of_another": Text(
        "里的 {number} 说的是别的，说本项的是“{said}”", ' has {number} for something else; of this it says "{said}"'
    ),
    "less_is_not_said": Text(
        "没有一个词说越低越好，规则用的键却是 {key}", " has no word for less being better, but the key is {key}"
    ),
    "number_of_its_own": Text(
        "对照文件，规则的数抄错了的改规则；确实用 {number} 的，在 assumption（任务目标是 note）里写明 {number} 和理由",
        "See the document and mend the rule; where {number} is meant, give it and the reason in assumption (for a "
        "task's target in note)",
    ),
    "say_why_less": Text(
        "对照文件，写成 at_least 或 equals；文件另有一句说越低越好的，摘那一句",
        "See the document and write at_least or equals; if another sentence says that less is better, cite that one",
    ),
    "year_of_document": Text("所引文件却是 {year} 年的", "its document is of {year}"),
    "year_of_quote": Text("所引原文说的却是 {year} 年", "the cited sentence speaks of {year}"),
    "quote_not_there": Text("的原文在方案文本里找不到", " is not in the text of the plan"),
    "quote_not_in_document": Text("的原文在{document}的文本里找不到", " is not in the text of {document}"),
    "another_course": Text("原文只说“{said}”，规则写的是 {written}", 'it only says "{said}", and the rule {written}'),
    "one_year_only": Text(
        "原文说“{said}”，规则只看一年；几年的写 years、averaged 或 than_mean",
        'it says "{said}", and the rule looks at one year; several years take years, averaged or than_mean',
    ),
    "less_of_share": Text(
        "原文说改善，本项是越高越好的比例，规则写的是 {written}",
        "it speaks of improving, the share is better when higher, and the rule says {written}",
    ),
    "percent_or_points": Text(
        "原文写“{said}”，规则写的是 {number} 个百分点；相对提高 {number}% 的写 percent: {number}，"
        "两种理解都可以的用 readings 写两条",
        'it says "{said}", the rule {number} points; a relative rise is percent: {number}, and where both readings '
        "are possible readings has both",
    ),
    "points_of_a_level": Text(
        "原文的“{said}”说的是变化，{written} 比的是数值本身；变化写 rises_by 或 change",
        '"{said}" is a change, and {written} compares the figure itself; a change is rises_by or change',
    ),
    "plan_folder_empty": Text("{folder} 里没有文件", "{folder} has no files"),
    "plan_files_there": Text(
        "{folder} 里有 {names}，没有一个是能读的 .md 文件、里面又写着这个文号",
        "{folder} has {names}, of which none is a readable .md file with that number",
    ),
    "plan_in_gbk": Text(
        "是按 GBK（记事本里叫“ANSI”）保存的，这里只认 UTF-8", "was saved as GBK (Notepad calls it ANSI), not UTF-8"
    ),
    "plan_in_unicode": Text(
        "是按 UTF-16（记事本里叫“Unicode”）保存的，这里只认 UTF-8", "was saved as UTF-16 (Unicode), not UTF-8"
    ),
    "plan_of_another_kind": Text(
        "是 Word、PDF 等别的格式的文件，只是改了扩展名", "is of another format such as Word or PDF under another name"
    ),
    "plan_not_opened": Text("打不开，或者超过 1 MB", "cannot be opened, or is larger than 1 MB"),
    "plan_damaged": Text("里有不是 UTF-8 文字的内容", "holds something that is no UTF-8 text"),
    "other_years": Text("所引原文说的却是 {years} 年", "the sentence speaks of {years}"),
    "no_year": Text("所引原文和任务正文都没有写年份", "neither the sentence nor the task's text names a year"),
    "same_so_far": Text(
        "，到“{same}”为止和 {file} 第 {line} 行一样，后面不同", "; it agrees with line {line} of {file} up to {same}"
    ),
    "clause_of_another": Text(
        "的条款写的是“{written}”，指标的条款是“{write}”", " names the clause {written}, its indicator {write}"
    ),
    "copy_the_plan": Text(
        "从方案文本照抄一句，一字不改，中间不略去；不是这份方案里的话，citation 的 document 写它自己的文件",
        "Copy one whole sentence out of the text of the plan; a sentence of another document names that document",
    ),
    "write_clause": Text("写成 {write}", "Write {write}"),
    "several_names": Text(
        "是两个名称写在一行的，各写一行：{lines}；别名写在 aliases 下面",
        "Where these are several names, write one a line: {lines}; other names of one office go under aliases",
    ),
    "other_name_in_brackets": Text(
        "括号里是别的叫法的，写成两行：“name: {write}”、“aliases: [{other}]”",
        "Where the brackets hold another name, write two lines: name: {write}, aliases: [{other}]",
    ),
    "blank_in_name": Text("去掉字中间的空格，写成 {write}", "Take the blank out: {write}"),
    "names_no_ground": Text("没有写明{keys}", "does not name {keys}"),
    "only_asked": Text(
        "依据的是“{written}”，这是请求处理的文件，不是处理的文件",
        "rests on {written}, which asks for a decision and makes none",
    ),
    "not_final": Text("写的是“{written}”，还没有最后定", "says “{written}”, which is not final"),
    "settled_later": Text("还没有到", "which has not come"),
    "settled_before_plan": Text("在方案成文（{dated}）以前", "before the plan itself ({dated})"),
    "settled_in_other_year": Text(
        "与处理文件“{written}”的年份不符", "which is not of the year of its document {written}"
    ),
    "by_a_county": Text("县区不能自行处理方案表述不一致之处", "a county cannot settle the plan"),
    "by_no_office": Text("看不出是市级或市以上的单位", "that names no office of the city or above"),
    "rule_wanted": Text(
        "这里写规则的数，方向由 {key} 表示",
        "the number of the rule belongs here, and the key {key} says on which side of it better lies",
    ),
    "adjusted_before": Text(
        "是 {date} 的，比基准年 {written} 还早", "is of {date}, which lies before the baseline ({written})"
    ),
    "date_or_year": Text(
        "核对调整日期和基准年；基准年之前的调整已经算在基线里，删去这一条",
        "Check both; what was adjusted before is part of the baseline already and is to be taken out",
    ),
    "adjusted_after": Text(
        "日期 {date} 在本年（{year}）以后，批准文件“{document}”的文号却不是以后的",
        "is of {date}, after {year}, but the number of its document {document} is earlier",
    ),
    "date_of_approval": Text(
        "对照批准文件改正 date；确实是以后才批准的，写进那一年的文件，从这里删去",
        "See the document and write its date; what was approved later goes into the file of that year",
    ),
    "adjusted_to_little": Text(
        "把基线从 {before} 调成了 {value}，像是把调出的面积填了进来",
        "makes it {value} after {before}, which looks like the area that was taken out",
    ),
    "area_left_or_note": Text(
        "value 写调整以后的面积，调出 {value} 的，写 {left}；确实只剩 {value} 的，在这一条的 note 里写明调出 {left}",
        "value is the area that is left: {left} where {value} was taken out; if only {value} is left, say in its note "
        "that {left} was taken out",
    ),
    "its_change": Text("调整", "adjusted "),
    "held_figure": Text(
        "照基线成果填原来的数；还不知道的，删去这一条",
        "Write the figure of the baseline's document; as long as it is not known take the entry out",
    ),
    "area_left": Text(
        "value 写调整以后还有多少，不写调出多少：照批准文件填，还不知道的，删去这一次调整",
        "value is what is left and not what was taken out: write it by the document of the approval, and take the "
        "adjustment out as long as it is not known",
    ),
    "area_left_of": Text(
        "value 写调整以后的面积，不写调出多少：{before} 调出 {out} 的，写 {left}，和批准文件核对",
        "value is the area that is left, not what was taken out: {left} where {out} of {before} was, by the document "
        "of the approval",
    ),
    "has_clause_of_plan": Text(
        "的判定项都不是方案的，clause（方案的条款）却写了“{written}”",
        " has no criterion of the plan, but its clause {written}",
    ),
    "cites_the_plan": Text(
        "只有别的标准的规则，所引的却是方案（{written}）",
        " has rules of other standards only, which cite the plan ({written})",
    ),
    "line_of_plan": Text(
        "方案没有，line 却是 {written}：全市标准只在方案里有，标准的线是各地区自己的",
        " is not in the plan, but its line is {written}, which only the plan has: a standard sets each region its own",
    ),
    "decided_in_plan": Text(
        "方案没有，方案表述不一致之处的处理却改了它的规则",
        " is not in the plan, but a decision on the plan changes its rule",
    ),
    "no_such_successor": Text("没有登记", "is not registered"),
    "comes_back": Text("又回到“{id}”自己", 'comes back to "{id}" itself'),
    "ends_before_it_begins": Text(
        "有效期到 {until} 为止，却从 {from} 才开始", "is valid until {until}, but only from {from}"
    ),
    "replaced_and_never_ends": Text(
        "由“{write}”接替，没有写有效至哪一天", 'is replaced by "{write}", and no day is given until which it is valid'
    ),
    "crosses_itself": Text("两端是同一项", "are one criterion"),
    "crosses_twice": Text("已经写过一次", "were related already"),
    "crosses_within": Text("同属一个标准", "are of one standard"),
    "axis_twice": Text("这种分法写了两次", "is an axis already"),
    "class_twice": Text("这一类已经写过", "is a class already"),
    "class_and_area": Text("同时又是一种区域类型", "is a kind of area too"),
    "unknown_axis": Text("登记册没有“{name}”这种分法", 'The registry has no axis "{name}"'),
    "unknown_class": Text("这种分法里没有“{name}”这一类", 'The axis has no class "{name}"'),
    "lacks": Text("缺少：{missing}", " lacks: {missing}"),
    "approval_asked_only": Text(
        "的 document“{written}”是请求批准的文件，不是批准的文件",
        " names {written}, which asks for the approval and gives none",
    ),
    "approval_pending": Text("的 note 写着“{written}”，还没有批准", " is not approved yet by its note {written}"),
    "approval_younger": Text(
        "的批准日期是 {date}，批准文件“{written}”却是以后的",
        " is dated {date}, and its document {written} is of a later year",
    ),
    "its_adjustment": Text("的同一次调整", ", as adjusted on one day,"),
}
