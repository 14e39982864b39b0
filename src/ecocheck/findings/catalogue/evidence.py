"""ECO7xx, evidence: the documents behind a figure."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO701",
        Severity.ERROR,
        Text("佐证材料不在", "Evidence is missing"),
        Text("找不到佐证材料“{file}”。", 'The evidence "{file}" is not there.'),
        Text(
            "{phrase_more}把文件放到这个位置并一起提交；路径从项目文件夹算起，文件名一个字都不能差，大小写也要一样。",
            (
                "{phrase_more}Put the file there and commit it; the path starts at the project's folder, and upper and "
                "lower case count."
            ),
        ),
        Text("评审时打不开的材料等于没有。", "Evidence that cannot be opened is none."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      - file: evidence/没有这个文件.pdf
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      - file: evidence/2024/年报.txt
""",
    ),
    Entry(
        "ECO702",
        Severity.ERROR,
        Text("佐证材料写了本机的路径", "A path of one computer"),
        Text("佐证材料“{file}”是某台电脑上的路径，别人打不开。", '"{file}" is a path of one computer.'),
        Text(
            "把文件复制到项目的 evidence 文件夹，写从项目文件夹算起的路径，例如 evidence/2024/10-1.pdf。",
            "Copy the file into the project's evidence folder and write its path from the project's folder.",
        ),
        Text(
            "盘符和以“/”开头的路径，只在填报人的电脑上有。",
            "Drives and paths that begin with a slash exist on one computer only.",
        ),
        "file: D:/材料/年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO703",
        Severity.ERROR,
        Text("路径用了反斜杠", "Backslashes in a path"),
        Text("佐证材料“{file}”用了反斜杠。", '"{file}" has backslashes.'),
        Text("写成 {write}；validate --fix 可以代改。", "Write {write}; validate --fix does it."),
        Text(
            "反斜杠只在 Windows 上表示文件夹，别的电脑和服务器上找不到。", "Only Windows reads backslashes as folders."
        ),
        "file: evidence\\2024\\年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO704",
        Severity.ERROR,
        Text("佐证材料在项目之外", "Evidence outside the project"),
        Text("佐证材料“{file}”用“..”指到了项目文件夹之外。", '"{file}" leaves the project by "..".'),
        Text(
            "把文件复制到项目的 evidence 文件夹，写从项目文件夹算起的路径。",
            "Copy the file into the project's evidence folder and write its path from there.",
        ),
        Text(
            "项目之外的文件不会跟着项目走，交到别人手里就没有了。",
            "What lies outside does not come along with the project.",
        ),
        "file: ../共享/年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO705",
        Severity.ERROR,
        Text("佐证材料写了网址", "An address in the place of a file"),
        Text("佐证材料“{file}”是网址，不是文件。", '"{file}" is an address and no file.'),
        Text(
            "网址写到 source 的 url；把网页存成文件，放到 evidence 文件夹。",
            "Put the address into url of the source, and save the page as a file under evidence.",
        ),
        Text("网页会改、会撤，存下来的文件才能作证。", "Pages change and vanish; a file stays."),
        "file: https://example.org/年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO706",
        Severity.ERROR,
        Text("佐证材料经过链接", "Evidence behind a link"),
        Text("佐证材料“{file}”的路径经过一个链接（快捷方式）。", 'The path "{file}" goes through a link.'),
        Text("用真正的文件代替链接。", "Put the real file in the place of the link."),
        Text(
            "链接指向的内容可以随时换掉，复制项目时也带不走。",
            "What a link points at can be replaced, and does not come along with a copy.",
        ),
        "file: evidence/链接到别处.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO707",
        Severity.ERROR,
        Text("佐证材料改动过", "Evidence was altered"),
        Text("佐证材料“{file}”的内容和登记的校验值（sha256）不符。", '"{file}" is not what its sha256 says.'),
        Text(
            (
                "找回原来的文件；确认应当换成新文件的，校验值写成 {digest}。文本文件在 Windows 上可能被 git 改了换"
                "行，见 .gitattributes。"
            ),
            (
                "Bring the original back; if the new one is right its checksum is {digest}. On Windows git may "
                "have changed the line ends of a text: see .gitattributes."
            ),
        ),
        Text("校验值证明材料就是当时的那一份。", "The checksum proves that this is the document that was recorded."),
        """\
- file: evidence/2024/年报.txt
  sha256: （改动之前的校验值）
""",
        """\
- file: evidence/2024/年报.txt
  sha256: （现在这份文件的校验值）
""",
    ),
    Entry(
        "ECO708",
        Severity.WARNING,
        Text("佐证材料只有换行不同", "Only the line ends differ"),
        Text(
            "佐证材料“{file}”的文字没有变，只是换行符变了，所以校验值不符。",
            'The text of "{file}" is the same, but its line ends are others, so the checksum differs.',
        ),
        Text(
            "在 .gitattributes 里给 evidence 文件夹写上“evidence/** -text”，重新取出文件；或者把校验值写成 {digest}。",
            (
                'Write "evidence/** -text" into .gitattributes and check the file out again, or write the '
                "checksum {digest}."
            ),
        ),
        Text(
            "Windows 上的 git 会自动改换行（autocrlf），改了就不是原来的字节。",
            "On Windows git changes line ends by itself (autocrlf).",
        ),
        """\
- file: evidence/2024/年报.txt
  sha256: （换行是 LF 时的校验值）
""",
        """\
- file: evidence/2024/年报.txt
  sha256: （现在这份文件的校验值）
""",
    ),
    Entry(
        "ECO709",
        Severity.ERROR,
        Text("佐证材料是文件夹", "Evidence is a folder"),
        Text("佐证材料“{file}”是文件夹，不是文件。", '"{file}" is a folder.'),
        Text("写出里面的文件，每个文件一条。", "Name the files in it, one item each."),
        Text("文件夹里的东西可以随时增减，不能证明什么。", "What is in a folder may change."),
        "file: evidence/2024\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO710",
        Severity.ERROR,
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
    Entry(
        "ECO711",
        Severity.WARNING,
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
    Entry(
        "ECO712",
        Severity.WARNING,
        Text("佐证材料是空文件", "Evidence is empty"),
        Text("佐证材料“{file}”是空的，没有内容。", '"{file}" is empty.'),
        Text("重新复制一份；可能是上传、同步没有完成。", "Copy it again; an upload may not have finished."),
        Text("空文件证明不了什么。", "An empty file proves nothing."),
        "file: evidence/空文件.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    Entry(
        "ECO713",
        Severity.ERROR,
        Text("佐证材料是本项目自己的文件", "Evidence is a file of the project itself"),
        Text(
            "佐证材料“{file}”是本项目自己的数据或登记册，不能给自己作证。",
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
    Entry(
        "ECO714",
        Severity.ERROR,
        Text("佐证材料大得不像材料", "Evidence larger than any document"),
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
    Entry(
        "ECO715",
        Severity.WARNING,
        Text("一份文件证明好几家的工作", "One document for many offices"),
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
    Entry(
        "ECO716",
        Severity.WARNING,
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
)
