"""Judges the project of a seal anew, and compares the verdicts with those that the seal records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.opening import BrokenRegistryError
from ecocheck.app.sealing.basis import basis_of
from ecocheck.app.sealing.judging import judge_sealed, open_sealed
from ecocheck.app.sealing.recorded import (
    LARGEST,
    VERDICTS,
    UnreadableVerdictsError,
    read_recorded,
    rows_of,
    states_of,
)
from ecocheck.app.selection import NothingOfYearError, NothingSelectedError, Wanted, select
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.app.validating import validate_opened
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.app.verifying.gathered import as_gathered, stated_otherwise
from ecocheck.app.verifying.views import Difference, Kind, Problem
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.source.discover import NoProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ecocheck.app.checking import Progress
    from ecocheck.app.diff.state import State
    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.app.sealing.recorded import Key
    from ecocheck.app.verifying.volumes import Seal
    from ecocheck.findings import Finding
    from ecocheck.model.manifest import Manifest

MOST_VERDICTS: Final = 100_000
"""A stranger's project with more is not judged: it would take hours."""
MOST_PLACES: Final = 100
"""No city has so many counties; a report of each, which looks at all the others, would take hours."""
_MOST_TOLD: Final = 20
"""Findings that are told one by one."""


@dataclass(frozen=True, slots=True)
class Anew:
    """What judging the sealed project came to."""

    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    verdicts: int | None = None
    """How many are recorded; None where nothing could be compared."""
    resting: int = 0
    """How many verdicts of `met` rest on withheld documents alone."""
    judged: JudgedSeal | None = None
    """The sealed project with its verdicts, from which its documents can be made again; None where it has none."""


def judged_anew(seal: Seal, manifest: Manifest, root: Path, home: Path, progress: Progress | None = None) -> Anew:
    """Open, validate and judge the unpacked project, and compare. Raises OSError."""
    basis = basis_of(manifest)
    try:
        opened = open_sealed(root, basis, home)
    except NoProjectError:
        return Anew((Problem(Kind.NO_PROJECT),))
    except BrokenRegistryError as broken:
        return Anew(tuple(_told(Kind.BROKEN, broken.findings)))
    places = len(opened.project.places())
    if places > MOST_PLACES:
        return Anew((Problem(Kind.TOO_MANY_PLACES, args={"n": str(places), "most": str(MOST_PLACES)}),))
    wanted = Wanted(years=manifest.years, standard=manifest.standard)
    try:
        selection = select(opened.project, wanted)
    except (UnknownNameError, NothingOfYearError, NothingSelectedError):
        return Anew((Problem(Kind.NOT_SELECTED),))
    if selection.most_verdicts > MOST_VERDICTS:
        return Anew((Problem(Kind.TOO_MANY, args={"n": str(selection.most_verdicts), "most": str(MOST_VERDICTS)}),))
    problems = [Problem(Kind.DRILL)] if opened.project.drill else []
    found = validate_opened(opened, manifest.as_of).findings
    errors = tuple(_told(Kind.ERRORS, found))
    as_said = [one for one in as_gathered(opened, manifest, home) if not errors or one.kind is not Kind.UNSEALABLE]
    problems += (*errors, *stated_otherwise(opened, manifest), *as_said)
    judged = judge_sealed(opened, basis, found, progress)
    return _compared(seal, judged, problems)


def _told(kind: Kind, findings: Iterable[Finding]) -> Iterator[Problem]:
    """The errors among the findings, the first one by one."""
    errors = [one for one in findings if severity_of(one) is Severity.ERROR]
    yield from (Problem(kind, finding=one) for one in errors[:_MOST_TOLD])
    if len(errors) > _MOST_TOLD:
        yield Problem(kind, args={"n": str(len(errors) - _MOST_TOLD)})


def _compared(seal: Seal, judged: JudgedSeal, problems: list[Problem]) -> Anew:
    recorded = _recorded(seal)
    if isinstance(recorded, Problem):
        return Anew((*problems, recorded), judged=judged)
    states, rows = states_of(judged.checked), rows_of(judged.checked)
    names = {key: (one.row if isinstance(one, TargetRow) else one).name for key, one in rows.items()}
    differing = [key for key in sorted(recorded.keys() | states.keys()) if recorded.get(key) != states.get(key)]
    differences = tuple(Difference(*key, names.get(key, ""), recorded.get(key), states.get(key)) for key in differing)
    return Anew(tuple(problems), differences, len(recorded), len(judged.unseen), judged)


def _recorded(seal: Seal) -> Mapping[Key, State] | Problem:
    held = seal.find(VERDICTS)
    if held is None:
        return Problem(Kind.RECORDED_MISSING, file=VERDICTS)
    try:
        return read_recorded(held.read(LARGEST) or b"")
    except UnreadableVerdictsError as error:
        return Problem(Kind.RECORDED, held.volume, VERDICTS, {"where": str(error)})
