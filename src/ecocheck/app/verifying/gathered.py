"""Compares what a manifest says of the project's files with what `seal` would have taken from the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.sealing.expected import expected, is_divided_so, named, names_somebody
from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.app.verifying.views import Kind, Problem
from ecocheck.disk.reading import read
from ecocheck.model.manifest import MANIFEST, PROJECT
from ecocheck.regex import regex
from ecocheck.source.evidence import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.app.sealing.expected import Expected
    from ecocheck.model.manifest import Manifest, SealedFile

_VERSION: Final = regex(r"[0-9][0-9A-Za-z.+!-]{0,40}")
_YAML: Final = ".yaml"
_MOST_TEXT: Final = 64 << 20
"""In bytes, as in sealing."""


def as_gathered(opened: Opened, manifest: Manifest, home: Path) -> Iterator[Problem]:
    """What no honest seal of this project says. `home` is the folder of its unpacked files. Raises OSError."""
    try:
        found = expected(opened, manifest)
    except SealRefusedError as refused:
        yield Problem(Kind.UNSEALABLE, file=refused.said.get("file", ""))
        return
    if found.project != manifest.project:
        yield _said("project")
        return
    listed = {one.path: one for one in manifest.files if one.origin == "project"}
    yield from _files(found, listed)
    yield from _withheld(found, listed, manifest)
    if manifest.options.names == "removed":
        yield from _names(opened, found, listed, home)
    if any(year <= max(manifest.years) for year in manifest.newer_years):
        yield _said("newer_years")
    if manifest.options.volume_size is not None and not is_divided_so(manifest, found.evidence):
        yield Problem(Kind.DIVIDED, file=MANIFEST)


def stated_otherwise(opened: Opened, manifest: Manifest) -> Iterator[Problem]:
    """City and plan of the manifest, where they are not those of the project, and a program that is no version."""
    if _VERSION.fullmatch(manifest.program) is None:
        yield _said("program")
    if manifest.city != opened.project.units.city.name:
        yield _said("city")
    if manifest.plan != opened.project.registry.indicators.plan.number:
        yield _said("plan")


def _said(where: str) -> Problem:
    return Problem(Kind.MANIFEST_SHAPE, file=MANIFEST, args={"where": where})


def _files(found: Expected, listed: dict[str, SealedFile]) -> Iterator[Problem]:
    """Files that sealing would not have taken, and those that it would have taken."""
    known = found.files | found.evidence.keys()
    for path, one in listed.items():
        if path not in known:
            yield Problem(Kind.WITHHELD_UNNAMED if one.volume is None else Kind.NOT_GATHERED, file=path)
    yield from (Problem(Kind.GATHERED, file=path) for path in sorted(known - listed.keys()))


def _withheld(found: Expected, listed: dict[str, SealedFile], manifest: Manifest) -> Iterator[Problem]:
    held = found.withheld(listed, hashes=manifest.options.evidence == "hashes")
    for path, one in listed.items():
        if path not in held:
            continue
        if one.withheld != held[path]:
            unfounded = one.withheld == "restricted"
            yield Problem(Kind.WITHHELD_UNFOUNDED if unfounded else Kind.WITHHELD_OTHERWISE, file=path)
        if one.volume is None and not 0 < one.size <= LARGEST:
            yield Problem(Kind.WITHHELD_UNFIT, file=path)
        if one.before_redaction is not None:
            yield Problem(Kind.REDACTED_UNNAMED, file=path)


def _names(opened: Opened, found: Expected, listed: dict[str, SealedFile], home: Path) -> Iterator[Problem]:
    """Names that stand in a seal without names, and files that are said to have held some and do not."""
    agencies = opened.project.agencies

    def content(path: str) -> bytes:
        return read(home / path.removeprefix(f"{PROJECT}/"), _MOST_TEXT, home)

    texts = [path for path in found.files if path.endswith(_YAML) and path in listed]
    yield from (Problem(Kind.NAMED, file=path) for path in named(texts, agencies, content))
    for path in sorted(found.files & listed.keys()):
        before = listed[path].before_redaction
        if before is None:
            continue
        fits = path.endswith(_YAML) and before != listed[path].sha256
        if not fits or not names_somebody(content(path), path, agencies):
            yield Problem(Kind.REDACTED_UNNAMED, file=path)
