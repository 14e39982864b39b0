"""Writes a seal: all volumes and the page of digests, or nothing, and never over anything but a seal."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck import __version__
from ecocheck.cli.exits import FAULT, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.options import read_day
from ecocheck.cli.output_path import through_no_link, unclaimed
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.disk.archive.layout import HEAD_MARK, HEAD_SIZE, TooLargeForZipError
from ecocheck.disk.archive.writing import ChangedMeanwhileError
from ecocheck.disk.digests import digests_of
from ecocheck.disk.reading import pieces_of
from ecocheck.disk.scratch import remove_left_scratch, scratch_folder
from ecocheck.disk.writing import write_all
from ecocheck.findings.entry import Text
from ecocheck.model.manifest import FORMAT, MANIFEST
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.opening import Opened
    from ecocheck.app.sealing.building import Asked, Sealed
    from ecocheck.app.sealing.refusal import SealRefusedError, Why
    from ecocheck.cli.session import Session
    from ecocheck.disk.writing import Content
    from ecocheck.render.seal.digest_page import Digested

_PAGE: Final = "{stem}.校验页.html"
_VOLUME: Final = "{stem}.第{n}卷.zip"
_BEGINNING: Final = 400
_MOST_VOLUMES: Final = 999

_NOT_OURS = Text(
    "{path} 已有，不是 ecocheck 封装的{what}，不会覆盖。请换一个文件名，或先把它移走",
    "{path} exists and is no {what} by ecocheck, so it is left alone. Choose another name, or take it away first",
)
_SEAL = Text("报送材料", "seal")
_DIGESTS = Text("校验页", "page of digests")
_NO_FILE = Text("-o 要写普通文件的名字，{path} 不是", "-o takes the name of a regular file; {path} is none")
_LEFT_OVER = Text(
    "{path} 是上一次封装留下的，不属于这一次，会被误当作一卷。请先移走",
    "{path} is left from an earlier seal and would be taken for a volume of this one. Take it away first",
)
_REFUSALS: Final[dict[Why, Text]] = {
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
        "每卷的大小定得太小，放不下 {file}，没有封装。除佐证材料外的文件都在第一卷。请把 --volume-size 写大一些。",
        "Volumes of that size are too small for {file}; nothing was sealed. All but evidence is in the first volume. "
        "Give a larger --volume-size.",
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
        "{file} 的写法使人名不能单独替换，没有封装。请先运行 ecocheck validate --fix，或不写 --without-names。",
        "The way {file} is written does not let names be replaced alone; nothing was sealed. Run ecocheck validate "
        "--fix first, or leave out --without-names.",
    ),
}
_USAGE: Final[frozenset[Why]] = frozenset({"volume", "large", "many", "name", "same", "registry"})
_WRITTEN = Text(
    "已封装 {files}，校验页 {page}。请打印校验页并盖章，与压缩包一并报送。",
    "sealed {files}, with the page of digests {page}. Print and stamp that page, and hand in both.",
)
_GAPS = Text(
    "封装时：未达标和逾期 {missed} 项，现状不清 {unclear} 项，缺佐证 {unproven} 项，检查警告 {warnings} 处；"
    "未随卷材料 {held} 份。都写在封面上。",
    "at sealing: {missed} missed or late, {unclear} undetermined, {unproven} without evidence, {warnings} warnings; "
    "{held} documents stayed behind. The cover tells them.",
)
_NAMES_LEFT = Text(
    "人名已改为代号，但下列地方仍有这些人名，共 {n} 处，请改好后重新封装：{places}",
    "Names were replaced, but still stand at {n} places; mend them and seal again: {places}",
)
_NOT_TODAY = Text(
    "期限判定截止日是 {day}，不是今天；封面和校验页都写明这一天。",
    "Judged as of {day}, which is not today; cover and page of digests say so.",
)
_MANY: Final = 8


def check_output(session: Session, output: str) -> None:
    """Refuse to overwrite anything that is no seal of ours. Raises WrongUsage, OSError."""
    path = Path(output)
    if path.exists() and not path.is_file():
        raise WrongUsage(_NO_FILE.of(session.lang).format(path=shown(output)))
    page = _page_beside(path)
    through_no_link(session, page)
    unclaimed(session, str(page))
    for one, ours, what in ((path, _is_seal, _SEAL), (page, _is_page, _DIGESTS)):
        if one.exists() and not ours(one):
            said = _NOT_OURS.of(session.lang)
            raise WrongUsage(said.format(path=shown(str(one)), what=what.of(session.lang)))


def _beginning(path: Path) -> bytes:
    if not path.is_file():
        return b""
    return next(iter(pieces_of(path, 1 << 62, None)), b"")[:_BEGINNING]


def _is_seal(path: Path) -> bool:
    """Whether a file begins as a volume of a seal does."""
    begun = _beginning(path)
    name = MANIFEST.encode()
    content = begun[HEAD_SIZE + len(name) :]
    named = begun[HEAD_SIZE : HEAD_SIZE + len(name)] == name
    return begun.startswith(HEAD_MARK) and named and f'"{FORMAT}"'.encode() in content


def _is_page(path: Path) -> bool:
    from ecocheck.render.seal.digest_page import MARK

    return f'content="{MARK}"'.encode() in _beginning(path)


def _page_beside(path: Path) -> Path:
    return path.with_name(_PAGE.format(stem=path.stem))


def _volume_beside(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_name(_VOLUME.format(stem=path.stem, n=number))


def write_seal(session: Session, opened: Opened, asked: Asked, output: str) -> None:
    """Seal, write, and tell the user what was written and with which gaps. Raises Stop, OSError."""
    from ecocheck.app.sealing.building import Program, seal_project
    from ecocheck.app.sealing.refusal import SealRefusedError
    from ecocheck.render.formats.word.own import BaseFault
    from ecocheck.render.seal.made import libraries, made_files
    from ecocheck.render.templating.faults import TemplateFault

    remove_left_scratch(time.time())
    path, program = Path(output), Program(__version__, libraries())
    with scratch_folder("ecocheck-seal-") as folder:
        try:
            with Progressed(session, JUDGING) as progress:
                sealed = seal_project(opened, asked, folder, made_files, program, progress)
            _write(session, sealed, path)
        except SealRefusedError as refused:
            raise _refusal(session, refused) from refused
        except (TemplateFault, BaseFault) as fault:
            raise Stop(WRONG_USAGE, fault.message) from fault
        except (ChangedMeanwhileError, TooLargeForZipError) as fault:
            why: Why = "altered" if isinstance(fault, ChangedMeanwhileError) else "large"
            said = _REFUSALS[why].of(session.lang).format(file=fault.args[0] if fault.args else path.name)
            raise Stop(FAULT if why == "altered" else WRONG_USAGE, said) from fault
        _tell(session, sealed, path)


def _refusal(session: Session, refused: SealRefusedError) -> Stop:
    said = {key: shown(value) for key, value in refused.said.items()}
    code = WRONG_USAGE if refused.why in _USAGE else FOUND
    return Stop(code, _REFUSALS[refused.why].of(session.lang).format(**said))


def _write(session: Session, sealed: Sealed, path: Path) -> None:
    """All volumes, and then the page, whose content is made when the volumes have been staged."""
    digested: list[Digested] = []
    contents: list[tuple[Path, Content]] = []
    for number in range(len(sealed.volumes)):
        place = _volume_beside(path, number + 1)
        through_no_link(session, place)
        if place.exists() and not _is_seal(place):
            said = _NOT_OURS.of(session.lang).format(path=shown(str(place)), what=_SEAL.of(session.lang))
            raise WrongUsage(said)
        contents.append((place, _digesting(sealed, number, place.name, digested)))
    beyond = _volume_beside(path, len(sealed.volumes) + 1)
    if beyond.exists():
        raise WrongUsage(_LEFT_OVER.of(session.lang).format(path=shown(str(beyond))))
    contents.append((_page_beside(path), _page(session, sealed, digested)))
    write_all(contents)


def _digesting(sealed: Sealed, number: int, name: str, digested: list[Digested]) -> Iterator[bytes]:
    """The bytes of a volume; its digests are added when all bytes have been taken."""
    from ecocheck.render.seal.digest_page import Digested

    size = 0
    digests, size = digests_of(sealed.pieces(number))
    digested.append(Digested(name, size, digests))
    yield from sealed.pieces(number)


def _page(session: Session, sealed: Sealed, digested: list[Digested]) -> Iterable[bytes]:
    from ecocheck.render.seal.digest_page import Digested, digest_page

    digests, size = digests_of(pieces_of(sealed.folder / MANIFEST, 1 << 40, sealed.folder))
    yield digest_page(sealed.judged, Digested(MANIFEST, size, digests), digested, session.lang)


def _tell(session: Session, sealed: Sealed, path: Path) -> None:
    """What was written, with which gaps, and what to look at."""
    from ecocheck.render.phrases.joins import date_words, joined

    gaps, lang = sealed.manifest.gaps, session.lang
    files = joined((_volume_beside(path, n + 1) for n in range(len(sealed.volumes))), lang)
    said = [
        _WRITTEN.of(lang).format(files=files, page=_page_beside(path)),
        _GAPS.of(lang).format(
            missed=gaps.missed,
            unclear=gaps.undetermined,
            unproven=gaps.evidence,
            warnings=gaps.warnings,
            held=len(sealed.judged.basis.withheld),
        ),
    ]
    if sealed.left:
        places = joined(sealed.left[:_MANY], lang) + ("…" if len(sealed.left) > _MANY else "")
        said.append(_NAMES_LEFT.of(lang).format(n=len(sealed.left), places=shown(places)))
    if sealed.manifest.as_of != read_day(session, None):
        said.append(_NOT_TODAY.of(lang).format(day=date_words(sealed.manifest.as_of, lang)))
    session.tell([plain(said[0])])
    session.console.say([plain(one) for one in said[1:]])
