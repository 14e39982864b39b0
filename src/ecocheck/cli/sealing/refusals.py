"""What the user is told where a project is not sealed, and with which exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.cli.exits import FAULT, FOUND, WRONG_USAGE, Stop
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.sealing.refusal import Why
    from ecocheck.cli.session import Session

REFUSALS: Final[dict[Why, Text]] = {
    "drill": Text(
        "这是演练项目，数据是虚构的，不能封装报送。",
        "This is a drill: its figures are invented, so it is not sealed.",
    ),
    "errors": Text(
        "登记册或数据文件有 {n} 处错误，没有封装。第一处在 {file} 第{line}行（{code}）；"
        "请运行 ecocheck validate，全部改正后再封装。",
        "{n} errors in registry or figures, so nothing was sealed. The first is in {file}, line {line} ({code}); run "
        "ecocheck validate and mend them all.",
    ),
    "evidence": Text(
        "佐证材料 {file} 不在，或同登记的校验值不符（登记在 {at} 第{line}行），没有封装。"
        "请运行 ecocheck evidence verify 查看。",
        "The document {file} is missing or is not what was recorded ({at}, line {line}); nothing was sealed. Run "
        "ecocheck evidence verify.",
    ),
    "unfit": Text(
        "佐证材料 {file} 不能算佐证（{code}），又不随卷，收到的单位看不出来，没有封装。"
        "请运行 ecocheck evidence verify，换成真正的材料，或删去这一条登记。",
        "The document {file} is no support ({code}), and since it does not travel nobody who receives the seal could "
        "see that; nothing was sealed. Run ecocheck evidence verify; replace it, or take its entry out.",
    ),
    "registry": Text(
        "units.yaml 的 registry 写的是“{name}”，经过链接或写成了绝对路径，换一台电脑就找不到，没有封装。"
        "请改为从项目文件夹写起的相对路径，如 ../..。",
        "units.yaml names the registry as “{name}”, through a link or as an absolute path, which no other computer "
        "finds; nothing was sealed. Write it from the project's folder, such as ../...",
    ),
    "name": Text(
        "文件名 {file} 在有的系统上不能用，没有封装。请改名：不用特殊符号，结尾不用空格和句点，不要太长。",
        "The name {file} is not possible on every system; nothing was sealed. Rename it: no special signs, no blank or "
        "dot at its end, not too long.",
    ),
    "same": Text(
        "文件名 {file} 同另一个文件只差大小写或写法，有的系统会当成一个，没有封装。请改名。",
        "The name {file} differs from another one by capitals or form only, and some systems take both for one; "
        "nothing was sealed. Rename it.",
    ),
    "many": Text(
        "要封装的文件有 {n} 个，最多 {most} 个，没有封装。",
        "There are {n} files to seal, of at most {most}; nothing was sealed.",
    ),
    "large": Text(
        "一个压缩包最大 4 GB，加上 {file} 就放不下了，没有封装。请用 --volume-size 分卷，如 --volume-size 1GB。",
        "A zip holds 4 GB, and {file} does not fit any more; nothing was sealed. Divide it, such as --volume-size 1GB.",
    ),
    "volume": Text(
        "每卷的大小定得太小，没有封装。请把 --volume-size 写到 {least}MB 以上：除佐证材料外的文件都在第一卷，"
        "一份佐证材料也不拆到两卷。",
        "Volumes of that size are too small; nothing was sealed. Give --volume-size {least}MB or more: all but "
        "evidence is in the first volume, and no piece of evidence is divided.",
    ),
    "altered": Text(
        "{file} 在封装时被别的程序改动，没有封装。请保存并关闭以后重试。",
        "{file} was changed by another program meanwhile; nothing was sealed. Save, close, and try again.",
    ),
    "copy": Text(
        "封装的副本里 {file} 第{line}行检查不通过（{code}），没有封装。只封装到所选年份，较早年份的文件若提到"
        "以后的数据，请把 --year 写到最近一年。",
        "In the sealed copy {file}, line {line}, is not sound ({code}); nothing was sealed. Files that name figures of "
        "later years need --year up to the newest one.",
    ),
    "text": Text(
        "{file} 写法特殊，无法只替换人名，没有封装。请先运行 ecocheck validate --fix，或不写 --without-names。",
        "The way {file} is written does not let names be replaced alone; nothing was sealed. Run ecocheck validate "
        "--fix first, or leave out --without-names.",
    ),
}
_USAGE: Final[frozenset[Why]] = frozenset({"volume", "large", "many", "name", "same", "registry"})
"""Where other options or other names help, so that the command is at fault; else it is the project."""


def refusal(session: Session, why: Why, said: Mapping[str, str]) -> Stop:
    """The end of the command; `said` are the values of the message."""
    shown_values = {key: shown(value) for key, value in said.items()}
    code = WRONG_USAGE if why in _USAGE else FAULT if why == "altered" else FOUND
    return Stop(code, REFUSALS[why].of(session.lang).format(**shown_values))
