"""Verifies the seals in the files that were given, one after another."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.beside import with_volumes_beside, without_repeats
from ecocheck.app.verifying.files import compared, volume_of
from ecocheck.app.verifying.judging import judged_anew
from ecocheck.app.verifying.remaking import made_again
from ecocheck.app.verifying.unpacking import unpacked
from ecocheck.app.verifying.views import Kind, Problem, Verified, Volume
from ecocheck.app.verifying.volumes import opened_zip, put_together
from ecocheck.disk.digests import digests_of
from ecocheck.disk.scratch import scratch_folder
from ecocheck.model.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from ecocheck.app.checking import Progress
    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.app.verifying.remaking import Maker
    from ecocheck.app.verifying.views import Files
    from ecocheck.app.verifying.volumes import Seal

_MOST_OF_A_KIND: Final = 200
"""Problems of one kind that are told one by one."""
_FEW_DOCUMENTS: Final = 3
"""Documents that differ and are told one by one."""


def verify(
    files: Sequence[tuple[str, Path]],
    maker: Maker,
    digests: Collection[str] = (),
    progress: Progress | None = None,
) -> tuple[Verified, ...]:
    """What is found about the seals in these files, each given as its name and its path, in that order.

    `maker` makes the documents again; where it makes none nothing above verdicts
    is compared. `digests` were read from a stamped page, as 64 hexadecimal digits
    in lower case: each seal must have a volume or a manifest with one of them.
    """
    with ExitStack() as stack:
        given, repeated = without_repeats([opened_zip(name, path, stack) for name, path in files])
        zips, beside = with_volumes_beside(given, stack)
        found = [_beyond(_verified(one, maker, progress), beside, repeated) for one in put_together(zips)]
    return tuple(_few(_with_digests(one, digests)) for one in found)


def _beyond(made: Verified, beside: Sequence[str], repeated: Sequence[tuple[str, str]]) -> Verified:
    """With the volumes that lay beside, and the files that were given twice."""
    names = [one.path for one in made.volumes]
    return replace(
        made,
        taken_along=tuple(one for one in names if one in beside),
        repeated=tuple(pair for pair in repeated if pair[1] in names),
    )


def _few(made: Verified) -> Verified:
    """With the first problems of each kind, and a count of the others."""
    counts: Counter[Kind] = Counter()
    kept = []
    for one in made.problems:
        counts[one.kind] += 1
        if counts[one.kind] <= _MOST_OF_A_KIND:
            kept.append(one)
    left = len(made.problems) - len(kept)
    if left:
        kept.append(Problem(Kind.UNTOLD, args={"n": str(left)}))
    return replace(made, problems=tuple(kept))


def _verified(seal: Seal, maker: Maker, progress: Progress | None) -> Verified:
    problems = [*(problem for one in seal.zips for problem in one.problems), *seal.problems]
    volumes = tuple(volume_of(one) for one in seal.zips)
    manifest = seal.manifest
    content = seal.zips[0].content
    if manifest is None or content is None:
        return Verified(volumes, problems=tuple(problems))
    files, more = _without_volumes(seal, *compared(seal))
    most = manifest.options.volume_size
    problems += (
        Problem(Kind.MANIFEST_SHAPE, one.path, MANIFEST, {"where": "options › volume_size"})
        for one in volumes
        if most is not None and one.size > most
    )
    digests, _ = digests_of([content])
    made = Verified(volumes, manifest, *digests, (*problems, *more), files=files)
    return _judged(seal, made, maker, progress) if _may_be_unpacked(seal, problems) else made


def _without_volumes(seal: Seal, files: Files, found: Sequence[Problem]) -> tuple[Files, tuple[Problem, ...]]:
    """Without the files of volumes that are missing, and without the order in zips that another program packed."""
    lacking = {int(one.args["n"]) for one in seal.problems if one.kind is Kind.VOLUME_MISSING}
    held = () if seal.manifest is None else seal.manifest.files
    away = {one.path for one in held if one.volume in lacking}
    again = {one.name for one in seal.zips if any(each.kind in _PACKED_AGAIN for each in one.problems)}
    kept = tuple(
        one
        for one in found
        if not (one.kind is Kind.MISSING and one.file in away)
        and not (one.kind is Kind.MISPLACED and one.volume in again)
    )
    missing = sum(one.kind is Kind.MISSING for one in kept)
    return replace(files, missing=missing), kept


_PACKED_AGAIN: Final = frozenset({Kind.REPACKED, Kind.PREFIXED})


def _may_be_unpacked(seal: Seal, problems: Sequence[Problem]) -> bool:
    """Whether all volumes are there and readable, and the manifest names no unsafe path."""
    whole = all(one.archive is not None and one.archive.whole for one in seal.zips)
    return whole and not any(one.kind in {Kind.VOLUME_MISSING, Kind.MANIFEST_NAMES} for one in problems)


def _judged(seal: Seal, made: Verified, maker: Maker, progress: Progress | None) -> Verified:
    """With what judging the project anew and making its documents again comes to."""
    manifest = made.manifest
    if manifest is None:
        return made
    try:
        with scratch_folder("ecocheck-") as scratch:
            root, home = unpacked(seal, scratch)
            anew = judged_anew(seal, manifest, root, home, progress)
            made = replace(
                made,
                problems=(*made.problems, *anew.problems),
                differences=anew.differences,
                verdicts=anew.verdicts,
                resting=anew.resting,
            )
            if anew.judged is None:
                return made
            made = _with_project(made, anew.judged)
            if anew.judged.counts != manifest.gaps and maker.program == manifest.program:
                made = replace(made, problems=(*made.problems, Problem(Kind.REMADE_MANIFEST, file=MANIFEST)))
            again = made_again(seal, manifest, anew.judged, maker)
    except OSError as error:
        problem = Problem(Kind.UNPACKING, args={"error": error.strerror or type(error).__name__})
        return replace(made, problems=(*made.problems, problem))
    return replace(
        made,
        problems=(*made.problems, *_together(again.problems)),
        remade=again.remade,
        remade_same=again.same,
        remade_different=again.different,
        differing=again.differing,
    )


def _with_project(made: Verified, judged: JudgedSeal) -> Verified:
    """With what the sealed project says, in the place of what the manifest says."""
    project = judged.opened.project
    return replace(
        made,
        city=project.units.city.name,
        plan=project.registry.indicators.plan.number,
        gaps=judged.counts,
        own_templates=judged.own_templates,
    )


def _together(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems of documents; where many differ, one for them all: one figure changes most of them."""
    many = [one.file for one in problems if one.kind is Kind.REMADE]
    if len(many) <= _FEW_DOCUMENTS:
        yield from problems
        return
    yield Problem(Kind.REMADE_MANY, args={"n": str(len(many)), "files": "、".join(many[:_FEW_DOCUMENTS])})
    yield from (one for one in problems if one.kind is not Kind.REMADE)


def _with_digests(made: Verified, digests: Collection[str]) -> Verified:
    """With whether one of the digests given by hand is that of a volume or of the manifest."""
    if not digests or not made.is_seal:
        return made
    by = next((named for digest, *named in _digests(made) if digest in digests), None)
    if by is None:
        return replace(made, confirmed=False, problems=(*made.problems, Problem(Kind.DIGEST)))
    return replace(made, confirmed=True, confirmed_by=(by[0], by[1]))


def _digests(made: Verified) -> Iterator[tuple[str, str, str]]:
    """Each digest, of which file it is, and its name."""
    for one in (*made.volumes, Volume(MANIFEST, 0, made.manifest_sha256, made.manifest_sm3)):
        yield one.sha256, one.path, "SHA-256"
        yield one.sm3, one.path, "SM3"
