"""ECO720–723, evidence: files of this program, titles that name nothing, one document that stands for many."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, notice, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO720",
        Text("佐证材料是本软件生成的", "Evidence was written by this program"),
        Text(
            "佐证材料“{file}”是本软件生成的（填报表、台账、报告、封装等），说的还是填报的那个数，不算佐证。",
            '"{file}" was written by this program; it only repeats the figure and is no evidence.',
        ),
        Text(
            "改成数据的出处，例如 evidence/2024/年报.pdf；填报表盖了章的，登记盖章件的扫描件；没有材料的，删去。",
            "Name the document that the figure comes from (evidence/2024/…), or the scan of the stamped form; take the "
            "entry out where there is none.",
        ),
        Text(
            "评审要看的是数字从哪里来；本软件的表和报告是照项目里的数生成的。",
            "A reviewer asks where the figure comes from; what this program writes comes from the project's figures.",
        ),
        "file: evidence/2024/演练区/填报表.xlsx\n",
        "file: evidence/2024/演练区/年报.pdf\n",
    ),
    notice(
        "ECO721",
        Text("材料名称没有说是什么材料", "The title of evidence names nothing"),
        Text(
            "“{id}”（{name}）的佐证材料只叫“{written}”，卷内目录里看不出是哪份材料。",
            'The evidence of "{id}" ({name}) is called "{written}", which does not say what it is.',
        ),
        Text(
            "写材料的全名或文号（如 2024年污水处理统计年报）。",
            "Write its whole title or its number, as it stands on its first page.",
        ),
        Text(
            "目录是照材料名称编的；“附件1”“截图”“报告”让人逐个打开才知道是什么。",
            "The catalogue is made of the titles; “annex 1” or “screenshot” tells nothing until the file is opened.",
        ),
        """\
evidence:
  - file: evidence/2024/演练区/scan01.pdf
    title: 附件1
""",
        """\
evidence:
  - file: evidence/2024/演练区/scan01.pdf
    title: 2024年污水处理统计年报
""",
    ),
    notice(
        "ECO722",
        Text("一份材料佐证很多项", "One document for very many figures"),
        Text(
            "佐证材料“{file}”用在本文件的 {count} 项上。",
            '"{file}" is the evidence of {count} entries of this file.',
        ),
        Text(
            "一份材料确实写有每一项的，保留；不然，逐项登记它自己的材料。",
            "Keep it where it states each of these figures; otherwise name for each its own document.",
        ),
        Text(
            "评审要逐项找到数字的出处；拿一份材料代替全部，往往有许多项在里面找不到。",
            "Reviewers look up every figure; one document for all of them rarely holds each.",
        ),
        "# 三十项都写\nfile: evidence/2024/演练区/汇总材料.pdf\n",
        "# 各项写各自的材料\nfile: evidence/2024/演练区/污水处理年报.pdf\n",
    ),
    notice(
        "ECO723",
        Text("两份材料内容相同", "Two documents with the same content"),
        Text(
            "佐证材料“{file}”和“{other}”的校验值相同，是同一份文件换了名称。",
            '"{file}" and "{other}" have the same hash: one document under two names.',
        ),
        Text(
            "只留一份，各处写同一个路径；本来是两份的，重新复制，再登记校验值。",
            "Keep one and name it everywhere; where there should be two, copy the other again and record its hash.",
        ),
        Text(
            "同一份文件换个名称还是一份；目录里会编成两件。",
            "The same document under two names is still one, and the catalogue would list two.",
        ),
        """\
- file: evidence/2024/演练区/年报.pdf
  sha256: （同下一份一样）
- file: evidence/2024/演练区/年报（2）.pdf
  sha256: （同上一份一样）
""",
        """\
- file: evidence/2024/演练区/年报.pdf
  sha256: （这份文件的校验值）
""",
    ),
)
