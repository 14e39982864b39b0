"""Makes every document of a seal again from its project, and compares the bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Kind, Problem, Remade
from ecocheck.model.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.app.verifying.volumes import Seal
    from ecocheck.model.manifest import Manifest


_MOST_NAMED: Final = 50


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the documents of a seal. It is handed in, since documents are made by rooms above this one."""

    program: str
    libraries: Mapping[str, str]
    """The version of this program, and of each library that shapes the bytes of documents."""
    documents: Callable[[JudgedSeal, Manifest], Iterable[tuple[str, bytes]]]
    """From the judged project and the manifest: every document that is made, and last the manifest itself under its
    name, as far as it follows from the project. Raises what making raises."""


@dataclass(frozen=True, slots=True)
class Again:
    """What making the documents again came to."""

    remade: Remade
    same: int = 0
    different: int = 0
    problems: tuple[Problem, ...] = ()
    differing: tuple[str, ...] = ()
    """The documents that differ, where another program sealed; the first of them."""


def made_again(seal: Seal, manifest: Manifest, judged: JudgedSeal, maker: Maker) -> Again:
    """Compare every document with the one that this program makes.

    Where another version of the program or of a library sealed, documents may
    differ without anybody's doing: they are counted, and nothing is said against
    them.
    """
    same_program = (manifest.program, manifest.libraries) == (maker.program, dict(maker.libraries))
    problems: list[Problem] = []
    same, seen = 0, set()
    try:
        for path, content in maker.documents(judged, manifest):
            seen.add(path)
            found = _content(seal, path, len(content))
            if found == content:
                same += 1
            else:
                problems.append(Problem(_kind(path, found), file=path))
    except Exception as error:  # noqa: BLE001 a stranger's project: whatever stops it is told, and the rest stands
        problems.append(Problem(Kind.NOT_REMADE, args={"error": _said(error)}))
    else:
        made = [one.path for one in manifest.files if one.origin == "made"]
        problems += (Problem(Kind.REMADE_SURPLUS, file=path) for path in made if path not in seen)
    if same_program:
        return Again(Remade.DIFFERENT if problems else Remade.SAME, same, len(problems), tuple(problems))
    files = tuple(one.file for one in problems if one.file)[:_MOST_NAMED]
    return Again(Remade.OTHER_PROGRAM, same, len(problems), differing=files)


def _said(error: Exception) -> str:
    """What an error of the project's own templates tells its author; of any other its kind."""
    message = getattr(error, "message", None)
    return message if isinstance(message, str) else type(error).__name__


def _content(seal: Seal, path: str, most: int) -> bytes | None:
    """The document in the seal; None where it is not there, empty where it is longer than `most` bytes."""
    for each in seal.zips:
        member = None if each.archive is None else each.archive.member(path)
        if each.archive is not None and member is not None:
            return each.archive.content(member, most) or b""
    return None


def _kind(path: str, found: bytes | None) -> Kind:
    if path == MANIFEST:
        return Kind.REMADE_MANIFEST
    return Kind.REMADE_MISSING if found is None else Kind.REMADE
