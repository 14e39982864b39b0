"""ECO701–708, evidence: paths that lead to no file, and files that were altered."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO701",
        Text("佐证材料不在", "Evidence is missing"),
        Text("{phrase_what}“{file}”。", '{phrase_what} "{file}".'),
        Text(
            "{phrase_more}{phrase_place}",
            "{phrase_more}{phrase_place}",
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
        cause=("absent", "phrase_more", "near", "phrase_place"),
        many=Text(
            "找不到“{absent}”，有 {count} 处的佐证材料要用它。", '"{absent}" is not there; {count} places need it.'
        ),
    ),
    error(
        "ECO702",
        Text("佐证材料写了本机的路径", "A path of one computer"),
        Text("佐证材料“{file}”是某台电脑上的路径，别人打不开。", '"{file}" is a path of one computer.'),
        Text(
            "{phrase_more}把文件复制到项目的 evidence 文件夹，写从项目文件夹算起的路径，例如 evidence/2024/10-1.pdf。",
            "{phrase_more}Copy the file into the project's folder evidence and write its path from the project's "
            "folder.",
        ),
        Text(
            "盘符和以“/”开头的路径，只在填报人的电脑上有。",
            "Drives and paths that begin with a slash exist on one computer only.",
        ),
        "file: D:/材料/年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    error(
        "ECO703",
        Text("路径用了反斜杠", "Backslashes in a path"),
        Text("佐证材料“{file}”用了反斜杠。", '"{file}" has backslashes.'),
        Text("写成 {write}；validate --fix 可以代改。", "Write {write}; validate --fix does it."),
        Text(
            "反斜杠只在 Windows 上表示文件夹，别的电脑和服务器上找不到。", "Only Windows reads backslashes as folders."
        ),
        "file: evidence\\2024\\年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    error(
        "ECO704",
        Text("佐证材料在项目之外", "Evidence outside the project"),
        Text("佐证材料“{file}”用“..”指到了项目文件夹之外。", '"{file}" leaves the project by "..".'),
        Text(
            "{phrase_more}把文件复制到项目的 evidence 文件夹，写从项目文件夹算起的路径。",
            "{phrase_more}Copy the file into the project's evidence folder and write its path from there.",
        ),
        Text(
            "项目之外的文件不会跟着项目走，交到别人手里就没有了。",
            "What lies outside does not come along with the project.",
        ),
        "file: ../共享/年报.pdf\n",
        "file: evidence/2024/年报.pdf\n",
    ),
    error(
        "ECO705",
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
    error(
        "ECO706",
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
    error(
        "ECO707",
        Text("佐证材料改动过", "Evidence was altered"),
        Text("佐证材料“{file}”的内容和登记的校验值（sha256）不符。", '"{file}" is not what its sha256 says.'),
        Text(
            (
                "找回原来的文件；要换成新文件的，由提供材料的单位书面确认，在这一项的 note 里写明，"
                "再把校验值写成 {digest}。文本文件在 Windows 上可能被 git 改了换"
                "行，见 .gitattributes。"
            ),
            (
                "Bring the original back; for a new one have whoever supplied it confirm in writing, say so "
                "in the note, and write the checksum {digest}. On Windows git may "
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
        cause=("file", "digest"),
        many=Text("佐证材料“{file}”的内容和登记的校验值（sha256）不符。", '"{file}" is not what its sha256 says.'),
    ),
    warning(
        "ECO708",
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
        cause=(),
        many=Text(
            "有 {count} 处佐证材料的文字没有变，只是换行符变了，所以校验值不符。",
            "{count} places: the text of the evidence is the same, but its line ends differ, and so its checksum.",
        ),
        many_hint=Text(
            "在 .gitattributes 里给 evidence 文件夹写上“evidence/** -text”，重新取出文件；或者运行 ecocheck validate "
            "--all，照每一处的改法改校验值。",
            'Write "evidence/** -text" into .gitattributes and check the files out again; or write the checksums that '
            "ecocheck validate --all gives for each place.",
        ),
    ),
)
