"""The words of `evidence`: what was added and what not, and how stored files stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.evidence.verifying import StoredEvidence
    from ecocheck.findings import Lang

SOUND: Final = Text("相符", "unchanged")
UNHASHED: Final = Text("缺校验值", "no hash")
BROKEN: Final = Text("不在或不符", "missing or changed")
DOUBTFUL: Final = Text("有疑问", "doubtful")
STORED: Final = Text("材料", "files")
STATE: Final = Text("状况", "state")
DIGEST: Final = Text("校验值", "sha256")

TITLE: Final = Text("佐证材料核对", "Stored evidence")
COUNTED: Final = Text(
    "登记的材料 {all} 份：相符 {sound} 份，缺校验值 {unhashed} 份，不在或不符 {broken} 份",
    "{all} files recorded: {sound} unchanged, {unhashed} without a hash, {broken} missing or changed",
)
NOTHING: Final = Text("所选范围内无存入项目的佐证材料。", "No stored evidence in what was selected.")
BY_REGION: Final = Text("各地区", "By region")
WRONG: Final = Text("需处理的材料", "To be put right")
TIMES: Final = Text("{file}（登记 {count} 处）", "{file} (recorded {count} times)")
UNNAMED: Final = Text("evidence 文件夹中未登记的文件", "Files under evidence that no data file names")
LINK_THEM: Final = Text(
    "需要的，运行 ecocheck evidence add 文件 --for 编号 --county 地区 登记；不需要的，请移走。",
    "Record those that prove a figure with ecocheck evidence add FILE --for ID --county REGION; take the others away.",
)
HOW_TO_HASH: Final = Text(
    "缺校验值的材料，日后被替换无从查验。核对无误后，运行 ecocheck evidence verify --write-hashes 补登。",
    "Without a hash nobody sees a change. Once the files were looked at: ecocheck evidence verify --write-hashes.",
)

COPIED: Final = Text("{source}：复制为 {file}", "{source}: copied as {file}")
WOULD_COPY: Final = Text("{source}：将复制为 {file}", "{source}: would be copied as {file}")
THERE: Final = Text("{source}：与 {file} 为同一文件，不再复制", "{source}: {file} is this file, and was not copied")
DIGEST_IS: Final = Text("  校验值 {digest}", "  sha256 {digest}")
LINKED: Final = Text("{id}：已登记 {file}（{data}）", "{id}: recorded {file} ({data})")
WOULD_LINK: Final = Text("{id}：将登记 {file}（{data}）", "{id}: would record {file} ({data})")
KNOWN: Final = Text("{id}：{file} 此前已登记，未作改动", "{id}: {file} was recorded before; nothing to do")
DRY: Final = Text("试运行，未写入任何文件。", "A dry run; nothing was written.")

REFUSALS: Final = {
    "no_file": Text(
        "{region}{year}年尚无数据文件 {file}，佐证材料无处登记。请先运行 ecocheck form --county {region} --year {year} "
        "--write，填好 {id} 后再登记佐证材料。",
        "There is no data file {file}. Make it with ecocheck form --county {region} --year {year} --write, fill in "
        "{id}, then add its evidence.",
    ),
    "unreadable": Text(
        "{file} 读不出来，没有改动任何文件。先运行 ecocheck validate，按提示改好。",
        "{file} cannot be read; nothing was changed. Run ecocheck validate first.",
    ),
    "no_entry": Text(
        "{file} 的 {section} 下尚无 {id}，佐证材料无处登记。请先填报 {id} 的数据，再登记佐证材料；填法请运行 "
        "ecocheck form --county {region} --year {year}{indicator} 查看。",
        "{file} has no {id} under {section}. Fill in {id} first; see ecocheck form --county {region} --year "
        "{year}{indicator}.",
    ),
    "of_indicator": Text(
        "{id} 不是单项数据，佐证材料须登记到 {below}：用 --for 写明。",
        "{id} is no single figure; name {below} with --for.",
    ),
    "shape": Text(
        "{file} 里 {id} 的 evidence 写法有错，没有改动任何文件。先运行 ecocheck validate，按提示改好。",
        "The evidence of {id} in {file} has mistakes; nothing was changed. Run ecocheck validate first.",
    ),
    "absent": Text("找不到文件 {file}。", "There is no file {file}."),
    "link": Text(
        "{file} 是链接（快捷方式），或经过链接，里面的内容可能不在这里。请写原来的文件。",
        "{file} is a link, or its path goes through one. Name the file itself.",
    ),
    "no_document": Text("{file} 不是文件。一次可写多个文件。", "{file} is no file. Several files may be named."),
    "unread": Text("{file} 读不出来。请检查是否有权限，是否正被其他程序占用。", "{file} cannot be read."),
    "empty": Text("{file} 是空文件，不能作为佐证材料。", "{file} is empty and proves nothing."),
    "too_large": Text("{file} 超过 2 GB，不作为佐证材料，未读取。", "{file} is larger than any document (2 GB)."),
    "litter": Text(
        "{file} 是系统或办公软件生成的临时文件，不是佐证材料。请关闭打开的文档，登记材料本身。",
        "{file} is a temporary file of the system or of an office program. Name the document itself.",
    ),
    "own": Text(
        "{file} 是项目自身的文件（数据、登记册或说明），不能作为佐证材料。",
        "{file} is a file of the project itself and is no evidence.",
    ),
    "form": Text(
        "{file} 是填报表，填报的数据不能佐证自身。请登记数据的出处：报告、报表、通报等文件。",
        "{file} is a form that was filled in; a figure does not prove itself. Name the document that it comes from.",
    ),
    "produced": Text(
        "{file} 是本软件生成的表或报告，说的还是项目里的数，不能作为佐证材料。请登记数据的出处。",
        "{file} was written by this program and only repeats the project's figures. Name the document that they come "
        "from.",
    ),
    "differs": Text(
        "{id} 已经登记了 {file}，但记的校验值和这个文件不同，没有改动任何文件。请核对是哪一份："
        "ecocheck evidence verify 会列出；确认以后在数据文件里改校验值。",
        "{id} records {file} with another hash; nothing was changed. See ecocheck evidence verify, find out which file "
        "is right, and correct the hash in the data file.",
    ),
    "cannot_set": Text(
        "{file} 的写法不能自动改，没有改动任何文件。请在文件里手写，或先运行 ecocheck validate 看是不是有错。",
        "{file} cannot be edited without changing more; nothing was written. Write it by hand.",
    ),
    "worse": Text(
        "加上以后 {file} 会有新的问题（{codes}），没有改动任何文件。用 ecocheck explain 编号 看是什么问题。",
        "{file} would get new findings ({codes}); nothing was changed. See ecocheck explain CODE.",
    ),
}
"""Why nothing was added, by reason."""

INDICATOR_OPTION: Final = " --indicator {indicator}"

HASHED: Final = Text("{file}：补了 {count} 个校验值", "{file}: {count} hashes added")
NOT_HASHED: Final = Text(
    "{file} 的写法不能自动改，校验值请手写；先运行 ecocheck validate",
    "{file} cannot be edited without changing more; run ecocheck validate, and write the hashes by hand",
)
NO_HASH_LACKS: Final = Text("没有缺校验值的材料。", "No hash is lacking.")


def state_words(one: StoredEvidence, lang: Lang) -> str:
    """How a stored file stands; what is wrong with it in the words of the catalogue."""
    if one.finding is not None:
        from ecocheck.findings.catalogue import CATALOGUE  # speed: other tables need no catalogue

        return CATALOGUE[one.finding.code].title.of(lang)
    return (UNHASHED if one.unhashed else SOUND).of(lang)
