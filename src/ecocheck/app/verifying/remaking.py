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
    """What this program is, and how it makes the documents of a seal.

    It is handed in, since documents are made by rooms above this one.
    """

    program: str
    libraries: Mapping[str, str]
    """The version of this program, and of each library that shapes the bytes of documents."""
    documents: Callable[[JudgedSeal], Iterable[tuple[str, bytes]]] | None
    """Every document that is made from the judged project; None where the library for Word files is missing.

    Raises what making raises.
    """


@dataclass(frozen=True, slots=True)
class Again:
    """What making the documents again came to."""

    remade: Remade
    same: int = 0
    different: int = 0
    problems: tuple[Problem, ...] = ()
    differing: tuple[str, ...] = ()
    """The documents that differ perhaps by the version alone; the first of them."""


def made_again(seal: Seal, manifest: Manifest, judged: JudgedSeal, maker: Maker) -> Again:
    """Compare every document with the one that this program makes.

    What another version of the program or of a library shapes may differ without
    anybody's doing: these documents are named, and nothing is said against them.
    So are those that an older program did not make yet. A document that no
    program makes is told in any case.
    """
    excused, other = _excused(manifest, maker), manifest.program != maker.program
    problems: list[Problem] = []
    # Another version may count gaps otherwise; what is told of them is counted here in any case.
    differing = [MANIFEST] if other and judged.counts != manifest.gaps else []
    if maker.documents is None:
        return Again(Remade.NOT_TRIED, differing=tuple(differing))
    same, seen = 0, set()
    try:
        for path, content in maker.documents(judged):
            seen.add(path)
            held = seal.find(path)
            if held is None and not other:
                problems.append(Problem(Kind.REMADE_MISSING, file=path))
            elif held is None:
                differing.append(path)
            elif held.read(len(content)) == content:
                same += 1
            elif path.endswith(excused):
                differing.append(path)
            else:
                problems.append(Problem(Kind.REMADE, file=path))
    except Exception as error:  # noqa: BLE001 a stranger's project: whatever stops it is told, and the rest stands
        problems.append(Problem(Kind.NOT_REMADE, args={"error": _said(error)}))
    else:
        made = [one.path for one in manifest.files if one.origin == "made"]
        problems += (Problem(Kind.REMADE_SURPLUS, file=path) for path in made if path not in seen)
    state = Remade.OTHER_PROGRAM if excused else Remade.DIFFERENT if problems else Remade.SAME
    return Again(state, same, len(problems) + len(differing), tuple(problems), tuple(differing[:_MOST_NAMED]))


_SHAPED: Final = {
    "python-docx": ".docx",
    "lxml": ".docx",
    "xlsxwriter": ".xlsx",
    "jinja2": ".html",
    "markupsafe": ".html",
}
"""How the documents end that a library shapes."""


def _excused(manifest: Manifest, maker: Maker) -> tuple[str, ...]:
    """How the documents end that may differ by the version alone."""
    if manifest.program != maker.program:
        return ("",)
    theirs, ours = ({name.lower(): of for name, of in one.items()} for one in (manifest.libraries, maker.libraries))
    return tuple(sorted({end for name, end in _SHAPED.items() if theirs.get(name) != ours.get(name)}))


def _said(error: Exception) -> str:
    """What an error of the project's own templates tells its author; of any other its kind."""
    message = getattr(error, "message", None)
    return message if isinstance(message, str) else type(error).__name__
