"""What is wrong with a seal, each thing in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Kind
from ecocheck.disk.archive.faults import Part, Why
from ecocheck.findings.catalogue import message_of
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import BLANK, COLON
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from ecocheck.app.verifying.views import Problem
    from ecocheck.disk.archive.faults import Fault
    from ecocheck.findings import Lang

KINDS: Final = {
    Kind.NO_FILE: Text("无法读取（{error}）", "cannot be read ({error})"),
    Kind.NO_ARCHIVE: Text(
        "不是封装文件：不是 zip 压缩包，或者已无法辨认；请索取原件",
        "no seal: no zip, or one that cannot be recognised any more; ask for the original",
    ),
    Kind.NO_SEAL: Text(
        "不是封装文件：没有 ecocheck 封装的清单 manifest.json",
        "no seal: it has no manifest.json that ecocheck seal wrote",
    ),
    Kind.REPACKED: Text(
        "整个压缩包被重新压缩过，不是原件；请索取原件（文件头等另有{n}处不同）",
        "the whole zip was packed again and is not the original; ask for that ({n} further places of its form differ)",
    ),
    Kind.PREFIXED: Text(
        "压缩包前面多出{n}字节，不是原件；请索取原件",
        "{n} bytes were put before the zip, so it is not the original; ask for that",
    ),
    Kind.MANIFEST_LARGE: Text(
        "清单所列的文件或组件过多，不是程序写的，未读取",
        "the manifest lists more files or libraries than the program writes, and was not read",
    ),
    Kind.MANIFEST_JSON: Text(
        "清单 manifest.json 已损坏或被改动，无法读取；请索取原件",
        "manifest.json was damaged or altered and cannot be read; ask for the original",
    ),
    Kind.MANIFEST_NEWER: Text(
        "由更新的程序封装，本机程序读不了它的清单；请升级后再核验",
        "sealed by a newer program, whose manifest this one cannot read; upgrade, then verify",
    ),
    Kind.MANIFEST_SHAPE: Text(
        "清单的“{where}”不是程序写的内容，清单已被改动",
        "“{where}” of the manifest is not what the program writes: altered",
    ),
    Kind.MANIFEST_SPELLING: Text(
        "清单的写法（空格、顺序、换行或转义）与程序写的不同，清单已被改动",
        "the manifest is not spelled as the program spells it (blanks, order, ends of lines, escapes): altered",
    ),
    Kind.MANIFEST_NAMES: Text(
        "清单里的路径“{path}”不合规定（越出文件夹、重名、有的系统不能用，或与所列情形不符），未解压任何文件",
        "the path “{path}” in the manifest is not allowed (it leads out, stands twice, no system's name, or does not "
        "fit what is said of it); nothing was unpacked",
    ),
    Kind.MANIFEST_PLACE: Text("清单不是压缩包里的第一个文件", "the manifest is not the first file in the zip"),
    Kind.MANIFEST_CRC: Text(
        "清单 manifest.json 的内容与压缩包记录的校验码不符，清单已被改动",
        "manifest.json does not have the checksum that the zip records: altered",
    ),
    Kind.VOLUME_MISSING: Text(
        "缺第{n}卷（共{of}卷），未重新判定；请把 {file} 放在同一文件夹再核验",
        "volume {n} of {of} is missing, so nothing was judged; put {file} into the same folder and verify again",
    ),
    Kind.VOLUME_OTHER: Text(
        "不是这份封装的第{n}卷，或已损坏，未采用", "not volume {n} of this seal, or damaged; it was not used"
    ),
    Kind.UNTOLD: Text("另有{n}处未逐一列出", "{n} further places are not listed"),
    Kind.MISSING: Text("清单所列的文件不在压缩包里", "the manifest lists this file, and it is in no volume"),
    Kind.SURPLUS: Text("清单没有这个文件，是封装后加进去的", "the manifest does not list this file: it was added"),
    Kind.MISPLACED: Text("所在的卷或次序与清单不符", "it stands in another volume or order than the manifest says"),
    Kind.ALTERED: Text(
        "内容与清单的校验值不符，封装后被改动", "its content does not have the digests of the manifest: altered"
    ),
    Kind.DIGEST: Text(
        "与给出的校验值不符：不是校验页所指的那份封装件", "its digests are not the one given: not the seal of that page"
    ),
    Kind.UNPACKING: Text("无法解压：{error}", "cannot be unpacked: {error}"),
    Kind.NO_PROJECT: Text("封装件里没有项目（没有 units.yaml）", "the seal holds no project (no units.yaml)"),
    Kind.BROKEN: Text("封装件里的登记册有错，不能判定", "the sealed registry has an error, so nothing can be judged"),
    Kind.ERRORS: Text(
        "数据有错误；有错误的项目封装不了，说明后来被改动",
        "the data have an error; a project with errors is not sealed, so they were altered afterwards",
    ),
    Kind.NOT_SELECTED: Text(
        "清单所写的年份或标准，封装件里的项目没有",
        "the sealed project has no such years or standard",
    ),
    Kind.TOO_MANY: Text(
        "要判定的有{n}条，超过{most}条，未判定", "{n} verdicts would have to be given, more than {most}; none was"
    ),
    Kind.TOO_MANY_PLACES: Text(
        "封装件里的项目有{n}个地区，超过{most}个，未判定",
        "the sealed project has {n} regions, more than {most}; nothing was judged",
    ),
    Kind.DRILL: Text("封装的是演练数据，不能作为申报", "drill data were sealed, which are no submission"),
    Kind.UNSEALABLE: Text(
        "这样的项目封装不了，说明后来被改动", "such a project is not sealed, so it was altered afterwards"
    ),
    Kind.NOT_GATHERED: Text(
        "判定用不到这个文件，封装时不会收入，是另加的",
        "no verdict uses this file and sealing would not take it: it was added",
    ),
    Kind.GATHERED: Text("封装时会收入这个文件，清单没有列出", "sealing takes this file, and the manifest lacks it"),
    Kind.WITHHELD_UNNAMED: Text(
        "清单列为未随卷，但数据和整改都没有登记这份材料",
        "it is said not to travel, and neither data nor actions name it",
    ),
    Kind.WITHHELD_UNFOUNDED: Text(
        "清单列为限制公开而未随卷，但数据里没有写限制公开的依据",
        "it is said to be restricted, and the data give no reason for that",
    ),
    Kind.WITHHELD_OTHERWISE: Text(
        "是否随卷、为什么不随卷，与封装时的选择和数据里的依据不符",
        "whether it travels, and why not, is not what the options and the reasons in the data come to",
    ),
    Kind.WITHHELD_UNFIT: Text(
        "未随卷的材料，清单所写的大小为空或过大，不能是佐证材料",
        "it did not travel, and by the size in the manifest it is empty or too large for evidence",
    ),
    Kind.NAMED: Text(
        "清单写明已删去人名，这个文件里仍有人名", "names are said to be taken out, and a name stands in this file"
    ),
    Kind.REDACTED_UNNAMED: Text(
        "清单写明删去过人名，这个文件里却没有删去的痕迹（人员1 等）",
        "names are said to be taken out of this file, and it holds no stand-in (人员1)",
    ),
    Kind.DIVIDED: Text(
        "清单的分卷与按文件大小和每卷上限所分的不同，清单已被改动",
        "the volumes in the manifest are not those that the sizes of files and volumes give: altered",
    ),
    Kind.RECORDED_MISSING: Text(
        "没有封装时的判定记录，无从对照", "no verdicts were recorded, so nothing can be compared"
    ),
    Kind.RECORDED: Text(
        "封装时的判定记录不是程序写的内容（{where}），已被改动",
        "the recorded verdicts are not what the program writes ({where}): altered",
    ),
    Kind.REMADE: Text(
        "用封装件里的数据重新生成，结果与此文件不同：文件被改过，或不是由这些数据生成的",
        "made again from the data in the seal it comes out otherwise: altered, or not made from these data",
    ),
    Kind.REMADE_MANY: Text(
        "报告等{n}个文件随之不同（{files}等）：用封装件里的数据重新生成，结果与这些文件不同",
        "{n} documents differ with it ({files} and more): made again from the data in the seal they come out otherwise",
    ),
    Kind.REMADE_MISSING: Text(
        "按封装件里的数据应当有这个文件，封装件里没有", "the sealed data give this file, and the seal does not hold it"
    ),
    Kind.REMADE_SURPLUS: Text(
        "按封装件里的数据不会有这个文件，是另加的", "the sealed data do not give this file: it was added"
    ),
    Kind.REMADE_MANIFEST: Text(
        "清单所写的差距项数与按封装件里的数据得出的不同，清单已被改动",
        "the manifest counts other gaps than the data in the seal have: altered",
    ),
    Kind.NOT_REMADE: Text(
        "用封装件里的数据重新生成各文件时出错（{error}），报告等文件未核对",
        "making the documents again failed ({error}), so reports were not compared",
    ),
}
MORE_FINDINGS: Final = Text("另有{n}处错误未逐一列出", "{n} further errors are not listed")
WHYS: Final = {
    Why.BYTES: Text("第{at}字节起{n}字节与程序写的不同", "{n} bytes from {at} on are not what the program writes"),
    Why.CRC: Text("内容与压缩包记录的校验码不符", "the content does not have the checksum that the zip records"),
    Why.BROKEN: Text(
        "从第{at}字节起无法辨认，其后的内容没有读；请索取原件",
        "it cannot be followed from byte {at} on, and what comes behind was not read; ask for the original",
    ),
    Why.LENGTH: Text(
        "长度不对：第{at}字节处本应结束", "it has another length: it should end at byte {at}, or goes on no further"
    ),
    Why.FOREIGN: Text(
        "这个压缩包不是 ecocheck 封装的原件，可能被解开后重新压缩过；请索取原件",
        "this zip is not the original that ecocheck sealed; it may have been unpacked and packed again; "
        "ask for the original",
    ),
    Why.COMPRESSED: Text("被压缩过，封装的文件不压缩", "it is compressed, and sealed files never are"),
    Why.ENCRYPTED: Text("被加密，无法读取", "it is encrypted and cannot be read"),
    Why.TOO_LARGE: Text("文件过多或过大，不是程序写的", "too many files or too large: not what the program writes"),
    Why.DUPLICATE: Text("同一个名称有两个文件", "two files have this name"),
    Why.SAME_NAME: Text(
        "名称与另一个文件只差大小写或字符写法，有的系统会当成同一个",
        "its name differs from another one by capitals or forms of characters only, so some systems take them for one",
    ),
    Why.FOLDER: Text("既是文件又是文件夹", "it is a file and a folder at once"),
    Why.CLIMBS: Text("路径越出文件夹，未解压", "its path leads out of the folder; it is not unpacked"),
    Why.MISFIT: Text("有的系统不能用这个文件名，未解压", "no name for every system; it is not unpacked"),
}
PARTS: Final = {
    Part.HEAD: Text("文件头", "head"),
    Part.ENTRY: Text("目录项", "entry of the directory"),
    Part.END: Text("压缩包结尾", "end of the zip"),
    Part.NAME: Text("文件名称", "name"),
}


def problem_words(one: Problem, lang: Lang) -> str:
    """The sentence on a problem, without the file that it is about."""
    if one.fault is not None:
        return _fault_words(one.fault, lang)
    if one.kind in {Kind.ERRORS, Kind.BROKEN} and one.finding is None:
        return MORE_FINDINGS.of(lang).format(**one.args)
    said = KINDS[one.kind].of(lang).format(**{key: visible(value) for key, value in one.args.items()})
    if one.finding is None:
        return said
    at = one.finding.at
    where = f"{spot_words(at)} {one.finding.code}{BLANK.of(lang)}"
    return said + COLON.of(lang) + visible(f"{where} {message_of(one.finding, lang)}")


def _fault_words(fault: Fault, lang: Lang) -> str:
    said = WHYS[fault.why].of(lang).format(at=fault.at, n=fault.length)
    placed = fault.why in {Why.BYTES, Why.BROKEN, Why.LENGTH}
    return PARTS[fault.part].of(lang) + COLON.of(lang) + said if placed else said


def about(one: Problem) -> str:
    """The file or the zip that a problem is about; empty where it is about the seal as a whole."""
    name = one.file or (one.fault.name if one.fault is not None else "") or one.volume
    return visible(name)
