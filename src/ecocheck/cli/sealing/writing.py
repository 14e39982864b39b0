"""Writes a seal: all volumes and the page of digests, or nothing, and tells what was written."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck import __version__
from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.cli.options import read_day
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.cli.sealing.output import page_beside, volumes_beside
from ecocheck.cli.sealing.refusals import refusal
from ecocheck.disk.archive.layout import TooLargeForZipError
from ecocheck.disk.archive.writing import ChangedMeanwhileError
from ecocheck.disk.digests import digests_of
from ecocheck.disk.reading import pieces_of
from ecocheck.disk.scratch import remove_left_scratch, scratch_folder
from ecocheck.disk.writing import write_all
from ecocheck.findings.entry import Text
from ecocheck.model.manifest import MANIFEST, volume_name
from ecocheck.render.text.width import plain, shown
from ecocheck.source.manifest import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.opening import Opened
    from ecocheck.app.sealing.building import Asked, Sealed
    from ecocheck.cli.session import Session
    from ecocheck.disk.writing import Content
    from ecocheck.render.seal.digest_page import Digested

_WRITTEN = Text(
    "已封装 {files}，校验页 {page}。请打印校验页并盖章，与封装件一并报送。",
    "sealed {files}, with the page of digests {page}. Print and stamp that page, and hand in both.",
)
_GAPS = Text(
    "封装时：未达标和逾期 {missed} 项，现状不清 {unclear} 项，缺材料佐证 {unproven} 项，检查警告 {warnings} 处；"
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


def write_seal(session: Session, opened: Opened, asked: Asked, output: str) -> None:
    """Seal, write, and tell the user what was written and with which gaps. Raises Stop, OSError."""
    from ecocheck.app.sealing.building import Program, seal_project
    from ecocheck.app.sealing.refusal import SealRefusedError
    from ecocheck.render.formats.word.own import BaseFault
    from ecocheck.render.seal.made import libraries, made_files
    from ecocheck.render.templating.faults import TemplateFault

    path, program = Path(output), Program(__version__, libraries())
    remove_left_scratch(time.time())
    with scratch_folder("ecocheck-seal-") as folder:
        try:
            with Progressed(session, JUDGING) as progress:
                sealed = seal_project(opened, asked, folder, made_files, program, progress)
            _write(session, sealed, path)
        except SealRefusedError as refused:
            raise refusal(session, refused.why, refused.said) from refused
        except (TemplateFault, BaseFault) as fault:
            raise Stop(WRONG_USAGE, fault.message) from fault
        except ChangedMeanwhileError as fault:
            raise refusal(session, "altered", {"file": fault.args[0]}) from fault
        except TooLargeForZipError as fault:
            raise refusal(session, "large", {"file": fault.args[0] if fault.args else path.name}) from fault
        _tell(session, sealed, path)


def _write(session: Session, sealed: Sealed, path: Path) -> None:
    """All volumes, and then the page, whose content is made when the volumes have been staged."""
    digested: list[Digested] = []
    volumes = volumes_beside(session, path, len(sealed.volumes))
    contents: list[tuple[Path, Content]] = [
        (place, _digesting(sealed, number, place.name, digested)) for number, place in enumerate(volumes)
    ]
    contents.append((page_beside(path), _page(session, sealed, digested)))
    write_all(contents)


def _digesting(sealed: Sealed, number: int, name: str, digested: list[Digested]) -> Iterator[bytes]:
    """The bytes of a volume; its digests are added when all bytes have been taken."""
    from ecocheck.render.seal.digest_page import Digested

    digests, size = digests_of(sealed.pieces(number))
    digested.append(Digested(name, size, digests))
    yield from sealed.pieces(number)


def _page(session: Session, sealed: Sealed, digested: list[Digested]) -> Iterable[bytes]:
    from ecocheck.render.seal.digest_page import Digested, digest_page

    digests, size = digests_of(pieces_of(sealed.folder / MANIFEST, LARGEST, sealed.folder))
    yield digest_page(sealed.judged, Digested(MANIFEST, size, digests), digested, session.lang)


def _tell(session: Session, sealed: Sealed, path: Path) -> None:
    """What was written, with which gaps, and what to look at."""
    from ecocheck.render.phrases.joins import date_words, joined

    gaps, lang = sealed.manifest.gaps, session.lang
    files = joined((path.with_name(volume_name(path.name, n)) for n in range(1, len(sealed.volumes) + 1)), lang)
    said = [
        _WRITTEN.of(lang).format(files=files, page=page_beside(path)),
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
