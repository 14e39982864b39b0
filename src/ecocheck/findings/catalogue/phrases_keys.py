"""Pieces of messages about keys: where a thing belongs that was written under a key of its own."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

KEYS: Final[dict[str, Text]] = {
    "in_here": Text("这里", "here"),
    "in_a_target": Text("下达的目标里", "in a target that was set"),
    "keys_here": Text("这里可以写的键有：{known}。", "The keys that may stand here: {known}."),
    "names_a_document": Text(
        "下达文件的标题或文号写在 document 后面，只写一行：document: 关于下达某某目标的通知。",
        "Title or number of the document that sets the target stand behind document, on one line. ",
    ),
    "a_target_here": Text(
        "这里只填实际的数，目标不写在这里：上级下达的，写在 assigned: 下面的“{entry}”里；自己的计划，写在 planned。",
        'Only what was reached stands here: a target from above belongs under assigned: "{entry}", a plan of your own '
        "into planned. ",
    ),
    "a_target_of_tasks": Text(
        "这里只填实际的数：任务的目标在方案里，不用填；自己的计划，写在 planned。",
        "Only what was reached stands here: a task's target is the plan's; your own plan goes into planned. ",
    ),
    "a_waiver_here": Text(
        "豁免写在文件末尾的 waivers: 下面：写编号“{entry}:”，再写 reason、approved_by、expires 三行，不写 true。",
        'A waiver stands under waivers: at the end of the file: "{entry}:" with the lines reason, approved_by and '
        "expires, not true. ",
    ),
    "last_years": Text(
        "上年的数在上年的文件里，这里不写；没有上年文件的，写 compare，下面写 year、value 两行。",
        "Last year's figure stands in last year's file; where there is none write compare with the lines year and "
        "value. ",
    ),
    "a_change_here": Text(
        "比上年升降多少由软件算，这里不写。",
        "How much it rose or fell is reckoned from both years and not written here. ",
    ),
    "people_below": Text(
        "填报人、审核人写在 reported_by 下面：person（填报人）、reviewer（审核人）各一行。",
        "Who reported and who reviewed stand below reported_by, as person and reviewer. ",
    ),
    "publisher_below": Text(
        "没有发布单位、页码的键：发布单位写在 source 的 title 里（某某局：某某报告），页码写进 note。",
        "There is no key for publisher or page: write the publisher into title of source and the page into note. ",
    ),
    "year_of_the_file": Text(
        "年份由文件名和文件开头的 year 说明，这里不写，删去这一行；数不是全年的写 period，例如 2024-01/2024-06。",
        "The file's name and its year say of which year it is: take the line out; a figure of a part of the year has "
        "period: 2024-01/2024-06. ",
    ),
    "a_verdict_here": Text(
        "达不达标由软件照数判定，这里不写，删去这一行。",
        "Whether it is met is judged from the figure and not written here: take the line out. ",
    ),
    "a_line_here": Text(
        "方案的标准在登记册里，这里不写，删去这一行；上级另外下达的目标，写在 assigned（上级下达的考核目标）下面。",
        "The plan's line stands in the registry: take this one out; a target handed down from above belongs below "
        "assigned. ",
    ),
    "of_the_registry": Text(
        "名称、编号和责任单位登记册里都有，这里不写，删去这一行；要留着看的，写在编号那一行的 # 后面。",
        "Names, ids and offices stand in the registry: take this line out, or keep it as a remark behind a # on the "
        "line of the id. ",
    ),
    "which_date": Text(
        "看是哪个日期：数截至哪一天，写 as_of；来源哪天发布，写在 source 下面的 published；哪天填报，写在 reported_by "
        "下面的 date。",
        "Say which date: as_of is the day of the figure, published (below source) that of the source, and date (below "
        "reported_by) that of the report. ",
    ),
    "publisher_in_title": Text(
        "没有发布单位、页码的键：发布单位写在 title 里（某某局：某某报告），页码写进 note；published 是发布日期。",
        "There is no key for publisher or page: write the publisher into title and the page into note; published is "
        "a date. ",
    ),
    "not_there": Text("找不到佐证材料", "There is no evidence"),
    "several_files": Text("一条里写了几个文件", "One item names several files"),
    "put_it_there": Text(
        "把文件放到这个位置并一起提交；路径从项目文件夹算起，文件名一个字都不能差，大小写也要一样。",
        "Put the file there and commit it; the path starts at the project's folder, and upper and lower case count.",
    ),
    "files_surely_apart": Text(
        "一条只写一个文件，分成 {count} 条写：{lines}。旁边没有校验值等的，validate --fix 可以代改。",
        "One item names one file; write {count} of them: {lines}. Without a checksum beside it validate --fix does it.",
    ),
    "files_apart": Text(
        "一条只写一个文件，分成 {count} 条写：{lines}。文件名里本来就有顿号、逗号的，",
        "One file an item, so write {count}: {lines}. If the name of one file has such a sign: ",
    ),
    "beside_it": Text(
        "同一文件夹里有“{here}”：是它的，改成 {near}；不是的，",
        'The same folder has "{here}": if that is meant write {near}; if not: ',
    ),
    "names_no_file": Text(
        "“{file}”不是文件的路径：写出材料的文件名，例如 evidence/2024/年报.pdf；原件存档、不能入库的，写 held_by 和 "
        "archive_no 两行；没有材料的，删去这一条。已经有文件的，",
        '"{file}" is no path: name the file, such as evidence/2024/report.pdf; for an original kept elsewhere write '
        "held_by and archive_no; without either take the item out. If there is a file: ",
    ),
    "where_proof_is": Text(
        "（… 处写文件的路径，例如 evidence/2024/年报.pdf；原件存档、不能入库的，写 held_by 和 archive_no 两行；"
        "没有材料的，删去 evidence）",
        " (… is the path of the file, such as evidence/2024/report.pdf; for an original kept elsewhere write held_by "
        "and archive_no; without either take evidence out)",
    ),
    "of_county": Text(
        "在{owner}的文件夹里，不能证明{region}的数", "lies in the folder of {owner} and proves nothing of {region}"
    ),
    "own_evidence": Text(
        "换成{region}自己的材料；确是几个县区共用的，放到不带县区名的文件夹，例如 evidence/2025/共用，再改路径",
        "Name {region}'s own document; one that counties share goes into a folder named after none of them, such as "
        "evidence/2025/shared",
    ),
    "of_earlier": Text(
        "在{earlier}年的文件夹里，不能证明{year}年的数", "lies in the folder of {earlier} and proves nothing of {year}"
    ),
    "this_years": Text(
        "换成{year}年的材料；确是{year}年的，移到 evidence/{year} 下面，再改路径",
        "Name the document of {year}; if it is of that year move it into evidence/{year} and change the path",
    ),
    "of_url": Text("网址（url）", "address (url)"),
    "of_archive_no": Text("档号（archive_no）", "number (archive_no)"),
    "of_held_by": Text("存档单位（held_by）", "holder (held_by)"),
    "no_address": Text(
        "照浏览器地址栏写完整的网址，例如 http://www.example.gov.cn/2025/nianbao.html；没有网址的，删去 url 这一行，"
        "从哪里看到的写进 source 的 note；本机上的文件，放进 evidence 文件夹，写在 evidence 里",
        "Copy the whole address from the browser; without one take the line url out, and say in note of the source "
        "where it was seen; a file on a computer goes into the folder evidence and is named under evidence",
    ),
    "no_archive": Text(
        "写明原件存在哪个单位、档号是什么；还没有归档、没有档号的，删去这一条，不算原件存档",
        "Write who keeps the original under which number; without either take the item out",
    ),
    "unit_alone": Text(
        "unit 只写单位，写成“{unit}”；括号里的说明写进这一项的 note。",
        "unit holds the unit alone: {unit}; a remark in brackets goes into the entry's note.",
    ),
    "word_for_rate": Text(
        "“{written}”说的是比例，不是单位：填的数是百分数的，unit 写“{unit}”；是小数（0.95 这样）的，先乘以 100。",
        "{written} is a word for a rate and no unit: for a figure in percent write {unit}; multiply a fraction such "
        "as 0.95 by 100 first.",
    ),
    "a_count_for_a_rate": Text(
        "“{written}”不是比例，不要只改单位：达到的个数写 numerator，总数写 denominator，unit 写“%”，比例由软件算；"
        "不知道总数的，请填报单位报比例。",
        "{written} is no rate, and another unit does not make it one: write how many reached it as numerator, of how "
        "many as denominator, and % as unit; where the whole is not known ask the office for the rate.",
    ),
    "only_the_first": Text(
        "（一对引号是一行，行首的空格照写）。这里只写一份，写这个数出自的那一份，其余的写进它的 note",
        " (each pair of quotes is one line). One only stands here: take the one that the figure is from, and name the "
        "others in its note",
    ),
    "remarks_in_note": Text("要记其他说明，写进 note。", " Put other remarks into note."),
    "remarks_in_note_of": Text("要记其他说明，写进“{entry}”的 note。", ' Put other remarks into note of "{entry}".'),
    "remarks_in_reason": Text(
        "批准文号和其他说明写进 reason，例如：道路改造（某政函〔2025〕9号）。",
        " The number of the approval and other remarks go into reason.",
    ),
}
"""Where to write what has no key of its own, and where to put remarks."""
