"""Pieces of messages that depend on the case."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from ecocheck.findings.catalogue.phrases_actions import ACTIONS
from ecocheck.findings.catalogue.phrases_asking import ASKING
from ecocheck.findings.catalogue.phrases_beside import BESIDE
from ecocheck.findings.catalogue.phrases_dates import DATES
from ecocheck.findings.catalogue.phrases_folders import FOLDERS
from ecocheck.findings.catalogue.phrases_forms import FORMS
from ecocheck.findings.catalogue.phrases_handed_in import HANDED_IN
from ecocheck.findings.catalogue.phrases_keys import KEYS
from ecocheck.findings.catalogue.phrases_lines import LINES
from ecocheck.findings.catalogue.phrases_registry import REGISTRY
from ecocheck.findings.catalogue.phrases_reviews import REVIEWS
from ecocheck.findings.catalogue.phrases_scale import SCALE
from ecocheck.findings.catalogue.phrases_values import VALUES
from ecocheck.findings.catalogue.phrases_words import WORDS
from ecocheck.findings.entry import Text

_OTHERS: Final[dict[str, Text]] = {
    "nothing": Text("", ""),
    "and_more": Text("等 {count} 个", " and others, {count} in all"),
    "and_more_ids": Text(" 等", " and others"),
    "a_name_each": Text(
        "这是几个名称写在一行，各写一行：{lines}。不是的，",
        "These are several names on one line; write each on its own: {lines}. If not: ",
    ),
    "like_name": Text("像是“{close}”，是的写成 {close}。不是的，", "It is like {close}: if so write that. If not: "),
    "of_another_kind": Text("“{name}”写成 {write}。", "Write {write} for {name}. "),
    "one_of_its_own": Text("写到“{name}”下面的编号：{write}。", "Write one of the ids of {name}: {write}. "),
    "holds_no_registry": Text(
        "，那里没有 indicators.yaml 和 tasks.yaml", ": there is no indicators.yaml and no tasks.yaml"
    ),
    "moved_alone": Text(
        "这个文件夹是从别处单独复制或移过来的，放回原来的位置（演练项目放在项目的 examples 里）。不是的，",
        "If this folder was copied or moved here alone, put it back to its place (a drill lies in examples of the "
        "project). If not: ",
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
    "state_one_unit": Text(
        "对照下达文件和数据来源，两处都写明同一个单位。软件不换算。",
        "Look at the document that handed the target down and at the figure's source, and state one unit with both. "
        "Nothing is converted.",
    ),
    "rate_for_level": Text(
        "下达的目标是升降多少（%），填的数是水平，不能比较，也不能只把单位改成 %：照考核通报填 {period} 的"
        "累计升降幅度，数和单位（%）一起改；时段不是本年的，再写一行 period: {period}。"
        "目标登记错了的，对照下达文件改目标。",
        "The target is a rate of change in %, and the figure a level; changing its unit to % does not help. Report the "
        "rate of {period} as it was assessed, number and unit together, with a line period: {period} unless that is "
        "the year of the file. If the target was recorded wrongly mend it by its document. ",
    ),
    "level_for_rate": Text(
        "下达的目标是水平，填的数是升降多少（%），不能比较，也不能只改单位：照来源填 {period} 的水平，"
        "数和单位（{written}）一起改。目标登记错了的，对照下达文件改目标。",
        "The target is a level, and the figure a rate of change in %; changing its unit does not help. Report the "
        "level of {period} by its source, number and unit ({written}) together. If the target was recorded wrongly "
        "mend it by its document. ",
    ),
    "number_in_its_unit": Text(
        "不能只改单位，软件不换算：照来源按“{written}”填数，数和单位一起改。目标登记错了的，对照下达文件改目标。",
        "Changing the unit does not help, and nothing is converted: report the figure in {written} by its source, "
        "number and unit together. If the target was recorded wrongly mend it by its document. ",
    ),
    "as_last_year": Text("（上年填的是 {prior}{written}。）", "(The year before it was {prior} {written}.)"),
    "both_unsaid": Text("的考核目标和填报数据都没有写单位", "neither the target nor the figure states a unit"),
    "put_registry_back": Text(
        "新建的项目，在一个空文件夹里运行 ecocheck init --empty，照得到的“{file}”写；原来有这个文件的，从备份放回这里",
        "In a new project write it like the “{file}” that ecocheck init --empty makes in an empty folder; if it was "
        "there before, put it back from a backup",
    ),
    "rename_registry": Text("把“{near}”改名为“{file}”", 'Rename "{near}" to "{file}"'),
    "name_registry": Text(
        "写一个 indicators.yaml 放在这里（用 ecocheck init --empty 可以得到可照着改的样子）；"
        "登记册在别的文件夹的，在 units.yaml 里写明那个文件夹，例如 registry: ../..",
        "Write one here (ecocheck init --empty gives one to start from); if the registry lies elsewhere name its "
        "folder in units.yaml: registry: ../..",
    ),
    "empty_data": Text(
        "；暂时没有数据的，把文件删掉；要从头填的，删掉以后运行 ecocheck form --county 地区 --year 年份 --write",
        "; delete it as long as there is no data; to begin anew delete it and run "
        "ecocheck form --county REGION --year YEAR --write",
    ),
    "empty_registry": Text(
        "；没有它就不能检查；新建的，照 ecocheck init --empty 得到的同名文件写",
        "; nothing works without it; a new one is written like the file of that name that ecocheck init --empty makes",
    ),
    "scattered": Text("之间有 {count} 行", " ({count} lines among these)"),
    "schema_line": Text("；写着 $schema 的一行补一个 #", "; one # before the line with $schema"),
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
    "lost_above": Text(
        "；第 {below} 行起的各项多半是它的，把这一行补在它们上面",
        "; the items from line {below} on are mostly its own: put the line back above them",
    ),
    "sign_in_name": Text("不能有 {sign}", "{sign} may not stand in it"),
    "end_of_name": Text("前后不能有空格和点", "no blank or dot may stand at its ends"),
    "device_name": Text("它是 Windows 留作他用的名字", "Windows keeps that name for a device"),
    "long_name": Text("名字太长", "it is too long"),
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
        "写完整的数 {write}；单位本来就以“{times}”计的（例如万元），这里写 {number}，单位写在 unit 里",
        "Write it out: {write}; if the unit itself is counted in {times}, write {number} here and that unit",
    ),
    "part_in_times": Text(
        "写完整的数 {write}；分子和分母都以“{times}”计的，两处都不带“{times}”，这里写 {number}。"
        "分子、分母用同一单位，只写数，unit 写本项的单位",
        "Write it out: {write}; if both parts are counted in {times} leave it out in both and write {number} "
        "here. Count both parts in one unit, as bare numbers; unit is that of the criterion",
    ),
    "part_as_other": Text(
        "另一个数没有带“{times}”，看来两个数都以“{times}”计：这里写 {number}；另一个数是完整的数的，"
        "这里写 {write}，两个数用同一单位",
        "The other part has no {times}, and both seem to be counted in it: write {number} here; if the other part "
        "is written out write {write}. Both are counted in one unit",
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
    "reached_wanted": Text("这里要写实际达到的数，不是要求", "what was reached belongs here, not what is required"),
    "reached": Text("写来源里实际达到的那个数，不写“{sign}”", "Write the number that was reached, without {sign}"),
    "line_wanted": Text(
        "这里只写数，方向由 {key} 表示",
        "only the number belongs here, and the key {key} says on which side of it better lies",
    ),
    "line_alone": Text("写成 {key}: {write}", "Write {key}: {write}"),
    "line_and_unit": Text(
        "写成 {key}: {write}；“{behind}”是单位的，写在 unit 里，和原来的 unit 不同的，对照写明目标的文件",
        "Write {key}: {write}; if {behind} is the unit it goes into unit, and where that says another see the "
        "document that states the target",
    ),
    "line_key": Text(
        "目标的数写在说明方向的键下：不低于写 at_least，不高于写 at_most，大于写 more_than，小于写 less_than。",
        "The number of a target stands under the key that says on which side better lies: at_least or at_most, "
        "more_than or less_than. ",
    ),
    "whose_region": Text(
        "确认数据是谁的。是“{path}”的，把 region 改成“{path}”，注意多出的空格和形似的字；是别的地区的，"
        "把文件移到那个地区的文件夹，那里已有这一年的，先比较两份，不要盖掉。",
        "Make sure whose figures these are. If they are those of {path} write that, and mind blanks and look-alikes; "
        "if not, move the file to the folder of its region, but over no other file.",
    ),
    "region_in_full": Text(
        "是同一个地区，写成 region: {path}。validate --fix 可以代改。",
        "It is the same region: write region: {path}; validate --fix does it.",
    ),
    "plain_signs": Text("，用半角数字和半角短横", ", in half-width figures with a plain hyphen"),
    "handed_jointly": Text("是谁下达的", "who handed it down"),
    "approved_jointly": Text("是谁批准的", "who approved it"),
    "line_other_side": Text(
        "“{sign}”写 {side}，这里的键却是 {key}：对照文件原文，是“{sign}”的，写成 {side}: {write}；"
        "键没有写错的，写成 {key}: {write}",
        "{sign} is {side}, but the key here is {key}: see the document that states it, and write "
        "{side}: {write} if it says {sign}, or {key}: {write} if the key is right",
    ),
    "number_wanted": Text("这里只写数", "only the number belongs here"),
    "planned_wanted": Text("这里写计划达到的数", "the planned number belongs here"),
    "baseline_wanted": Text("这里写基准年的数", "the number of the base year belongs here"),
    "without_sign": Text(
        "照来源写那个数，不写“{sign}”，写成 {key}: {number}",
        "Write it as the source has it, without {sign}: {key}: {number}",
    ),
    "lower_better": Text(
        "按这个单位越低越好，不高于写 at_most，小于写 less_than",
        "in this unit lower is better, so write at_most or less_than",
    ),
    "higher_better": Text(
        "按这个单位越高越好，不低于写 at_least，大于写 more_than",
        "in this unit higher is better, so write at_least or more_than",
    ),
    "either_better": Text(
        "不高于写 at_most，不低于写 at_least，单位写在 unit 里", "write at_most or at_least, and the unit into unit"
    ),
    "target_not_yet": Text(
        "日期没有写错的，这条考核目标还没有生效，到那一天才算数。",
        " If the date is right the target is not in force yet, and counts from that day on.",
    ),
    "settled_by": Text("by（处理单位）", "by (who decided)"),
    "settled_document": Text("document（处理文件）", "document (in which document)"),
    "settled_decision": Text("decision（处理意见）", "decision (what was decided)"),
    "own_office": Text("是{region}自己的单位", "an office of {region} itself"),
    "elsewhere": Text("不是{region}的上级", "which does not stand above {region}"),
    "unrecognised": Text("从名称看不出是{region}的上级", "whose name does not say that it stands above {region}"),
    "citys_target": Text(
        "和{city}文件里下达给市的是同一份文件、同一个数",
        "is the one that {city} records as its own: one document, one number",
    ),
    "not_of_its_year": Text("写的是“{said}”", 'it says "{said}"'),
    "proves_nothing": Text(
        "没有写明在手的文件，或者文件早于年底", "it names no document at hand, or one from before the year's end"
    ),
    "others_document": Text("的文件是别的县区的", "has the document of another county"),
    "own_document": Text("的文件是{region}自己的，不是上级的", "has a document of {region} itself"),
    "target_of_another_year": Text("写的是别的年份的目标", "names another year as its own"),
    "set_afterwards": Text(
        "是时段结束半年以后才下达的", "was handed down more than half a year after its period was over"
    ),
    "numbered_otherwise": Text(
        "的文号和 issued（下达日期）不是同一年的", "has a number of another year than the day in issued"
    ),
    "numbered_after": Text(
        "的文号是时段以后那一年的，又没有写 issued（哪天下达的）",
        "has a number of the year after its period, and no day in issued",
    ),
    "own_line": Text("旁边的 note 说是自己定的", "stands beside a note that the region set it itself"),
    "noted_as_draft": Text("旁边的 note 说文件还没有定稿", "stands beside a note that its document is a draft"),
    "noted_as_not_in_force": Text(
        "旁边的 note 说已经作废、改成了别的数，或者只是暂定、口头说的",
        "stands beside a note that it is void, has another number now, or was only provisional or spoken of",
    ),
    "not_handed_down": Text(
        "旁边的 note 说没有下达到本地区", "stands beside a note that it was not handed down to the region"
    ),
    "value_undone": Text("value 改为 false", "false"),
    "status_undone": Text("status 改为 in_progress", "status: in_progress"),
    "slash_meant": Text(
        "就是“{before}”的意思的，两个字中间写斜线 /，写成 {before}。",
        "Where {before} is meant write the slash: {before}. ",
    ),
    "last_year_other": Text(
        "今年的单位是“{written}”，上年文件里是“{before}”", "is in {written} this year and was in {before} last year"
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

TABLES: Final = (
    *(ASKING, BESIDE, SCALE, DATES, FORMS, VALUES, WORDS, REGISTRY, KEYS),
    *(LINES, HANDED_IN, FOLDERS, REVIEWS, ACTIONS, _OTHERS),
)

PHRASES: Final = MappingProxyType({name: text for table in TABLES for name, text in table.items()})
"""Pieces of messages by their keys; the value of a param whose name starts with `phrase` is such a key."""
