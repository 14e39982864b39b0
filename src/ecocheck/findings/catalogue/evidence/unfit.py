"""ECO709–719, evidence: what cannot be evidence, and documents that are named too often or by others."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO709",
        Text("佐证材料是文件夹", "Evidence is a folder"),
        Text("佐证材料“{file}”是文件夹，不是文件。", '"{file}" is a folder.'),
        Text("写出里面的文件，每个文件一条。", "Name the files in it, one item each."),
        Text("文件夹中的内容可以随时增减，不能作为佐证。", "What is in a folder may change."),
        "file: evidence/2024\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    error(
        "ECO710",
        Text("佐证材料读不出来", "Evidence cannot be read"),
        Text(
            "佐证材料“{file}”读不出来，可能没有权限，或者名字里有不能用的字符。",
            '"{file}" cannot be read; it may lack permission, or its name has characters that no file may have.',
        ),
        Text("检查文件的权限和名字，名字不要太长。", "Look at its permissions and name; long names fail."),
        Text("读不出来就无法核对。", "What cannot be read cannot be checked."),
        "file: evidence/名字长得超过系统允许的文件.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    warning(
        "ECO711",
        Text("同一份材料列了两次", "One document listed twice"),
        Text("佐证材料“{file}”在这一项里列了两次。", '"{file}" is listed twice in this entry.'),
        Text("删去一条；本来要列另一份的，改路径。", "Take one out, or name the other document that was meant."),
        Text(
            "同一份材料列两次还是一份，多半是复制了一行忘了改。",
            "Twice the same is one; mostly a line was copied and not changed.",
        ),
        """\
- file: evidence/2024/年报.pdf
- file: evidence/2024/年报.pdf
""",
        """\
- file: evidence/2024/年报.pdf
- file: evidence/2024/附表.xlsx
""",
    ),
    warning(
        "ECO712",
        Text("佐证材料是空文件", "Evidence is empty"),
        Text(
            "佐证材料“{file}”是空的，或者只有空白、标点、一两个字。",
            '"{file}" is empty, or holds no more than blanks, marks or a word.',
        ),
        Text("重新复制一份；可能是上传、同步没有完成。", "Copy it again; an upload may not have finished."),
        Text("空文件不能作为佐证材料。", "An empty file proves nothing."),
        "file: evidence/空文件.pdf\n",
        "file: evidence/2024/年报.pdf\n",
        cause=("folder",),
        many=Text(
            "“{folder}”里的佐证材料，有 {count} 处用到的是空的，或者只有空白、标点、一两个字。",
            'Evidence in "{folder}" is empty, or holds no more than blanks, marks or a word, at {count} places.',
        ),
    ),
    error(
        "ECO713",
        Text("佐证材料是本项目自己的文件", "Evidence is a file of the project itself"),
        Text(
            "佐证材料“{file}”是本项目自己的数据或登记册，或者是它的一份副本，不能给自己作证。",
            '"{file}" is the project\'s own data or registry; it proves nothing of itself.',
        ),
        Text(
            "改成原始材料的路径，例如 evidence/2024/年报.pdf；还没有材料的，删去这一条。",
            "Name the original document (evidence/2024/…); take the entry out where there is none.",
        ),
        Text(
            "评审要看的是数字从哪里来，填数字的文件说的还是同一个数字。",
            "A reviewer asks where the figure comes from; the file that states it only says it again.",
        ),
        "file: data/演练区/2024.yaml\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    error(
        "ECO714",
        Text("佐证材料过大", "Evidence larger than any document"),
        Text(
            "佐证材料“{file}”超过 2 GB，或者大半是没有写过的空白，没有核对。",
            '"{file}" is larger than 2 GB, or mostly bytes that were never written; it was not checked.',
        ),
        Text(
            "打开看看是不是下载、复制没有完成，重新复制一份；太厚的扫描件分成几个文件，每个文件一条。",
            "See whether a download or a copy has not finished, and copy it again; split a scan that is too thick.",
        ),
        Text(
            "材料是给人看的，没有这么大的；逐字节核对这样的文件要很久，别的检查都得等着。",
            "Documents are read by people and are never as large; to go through such a file would hold up all else.",
        ),
        "file: evidence/没有下载完.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    warning(
        "ECO715",
        Text("一份文件用作多个单位的依据", "One document for many offices"),
        Text(
            "没有文号的“{source}”用作 {count} 家牵头单位（{offices}）各自判定项的来源。",
            'The unnumbered "{source}" is the source of criteria that {count} offices lead ({offices}).',
        ),
        Text(
            "每一项写它自己的文件；确是同一份正式文件的，写上文号。",
            "Name for each criterion its own document; where it is one official document, write its number.",
        ),
        Text(
            "总结、汇编一类的材料说的是别处的数，评审要看的是各家自己的文件。",
            "A summary tells of figures that stand elsewhere; reviewers ask for each office's own document.",
        ),
        """\
measurements:
  4-1:
    value: true
    source:
      title: 2024年度创建汇报
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年度创建汇报
  14-2:
    value: 0
    unit: 起
    source:
      title: 2024年度创建汇报
""",
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
  14-2:
    value: 0
    unit: 起
    source:
      title: 2024年突发环境事件统计
""",
    ),
    warning(
        "ECO716",
        Text("佐证材料是项目的说明文件", "Evidence is a page about the project"),
        Text(
            "佐证材料“{file}”是本项目的说明文件或方案文本，不能证明这个数，不算佐证。",
            '"{file}" is a page about the project or the plan itself; it proves nothing of this figure.',
        ),
        Text(
            "改成原始材料的路径，例如 evidence/2024/年报.pdf；还没有材料的，删去这一条。",
            "Name the original document (evidence/2024/…); take the entry out where there is none.",
        ),
        Text(
            "README、许可、方案文本每个项目都有，和填的数没有关系。",
            "README, licence and the plan lie in every project, whatever its figures are.",
        ),
        "file: README.md\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    warning(
        "ECO719",
        Text("佐证材料是另一个县区、以前年份的", "Evidence of another county or of an earlier year"),
        Text(
            "“{id}”（{name}）的佐证材料“{file}”{phrase}，不算佐证。",
            'The evidence of "{id}" ({name}), "{file}", {phrase}.',
        ),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text(
            "多半是照别的县区的文件抄来忘了改路径；别人的材料证明不了自己的数。",
            "Mostly a path was copied from another county's file; its documents prove its own figures only.",
        ),
        "# data/演练区/2024.yaml\nfile: evidence/2024/青崖县/年报.pdf\n",
        "# data/演练区/2024.yaml\nfile: evidence/2024/演练区/年报.pdf\n",
        cause=("phrase", "phrase_fix", "owner", "region", "earlier", "year"),
        many=Text(
            "有 {count} 份佐证材料{phrase}，不算佐证。",
            "{count} files of evidence: each {phrase}.",
        ),
    ),
    warning(
        "ECO718",
        Text("数和材料都是上年的", "Figures and evidence of last year"),
        Text(
            "有 {count} 项（{ids}{phrase_more}）填的和 {year} 年文件里一字不差，佐证材料也是同一份"
            "（例如“{file}”），不算本年的佐证。",
            "{count} entries ({ids}{phrase_more}) repeat the figures of {year}, with the same evidence "
            '(such as "{file}"), which does not prove them for this year.',
        ),
        Text(
            "文件是照上年的复制来的，逐项换成本年的数和材料；数确实没有变的，附上本年的材料。",
            "Where last year's file was copied put this year's figures and documents in their place; a figure that has "
            "not changed needs this year's document.",
        ),
        Text(
            "上年的材料只能证明上年的数；复制来的文件，看着样样齐全，其实一个数也没有填。",
            "Last year's document proves last year's figure; a copied file looks complete and holds nothing new.",
        ),
        "# data/演练区/2024.yaml，数和上年一样\nfile: evidence/2023/年报.pdf\n",
        "# data/演练区/2024.yaml\nfile: evidence/2024/年报.pdf\n",
    ),
    warning(
        "ECO717",
        Text("写的地方查不到", "Nothing to look up"),
        Text(
            "“{id}”的{phrase_where}写的是“{written}”，凭它查不到。",
            'The {phrase_where} of "{id}" says "{written}", by which nobody finds anything.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text(
            "有网址的来源、有档号的原件，评审的人才找得到；写了“无”“待补”的，不算。",
            "Reviewers find a source by its address and an original by its number.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      url: 见县政府网站
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      url: http://www.example.gov.cn/2025/nianbao.html
""",
    ),
)
