"""A stranger's manifest or project that has too much in it is refused before it takes time or memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verifying import judging
from ecocheck.app.verifying.views import Kind, Result
from ecocheck.disk.archive.layout import TooLargeForZipError
from ecocheck.source import manifest as reading
from ecocheck.source.manifest import UnreadableManifestError, manifest_bytes, read_manifest
from tests.verifying.building import built, changed, one

if TYPE_CHECKING:
    from pathlib import Path


def refused(content: bytes) -> str:
    """Why it is not read."""
    with pytest.raises(UnreadableManifestError) as error:
        read_manifest(content)
    return error.value.reason


def test_libraries() -> None:
    """20 are read, 21 are not, and half a million keys are not even parsed."""
    manifest = built().manifest
    few = {f"l{number:02}": "1" for number in range(20)}
    assert read_manifest(manifest_bytes(changed(manifest, libraries=few))).libraries == few
    assert refused(manifest_bytes(changed(manifest, libraries=few | {"m": "1"}))) == "large"
    keys = b",".join(b'"%d":"x"' % number for number in range(500_000))
    assert refused(b'{"format":"ecocheck-seal","version":1,"libraries":{' + keys + b"}}") == "large"


def test_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many files as a seal may have are read, one more is neither read nor written."""
    manifest = built().manifest
    content = manifest_bytes(manifest)
    monkeypatch.setattr(reading, "MOST_FILES", len(manifest.files))
    assert read_manifest(content) == manifest
    monkeypatch.setattr(reading, "MOST_FILES", len(manifest.files) - 1)
    assert refused(content) == "large"
    with pytest.raises(TooLargeForZipError):
        manifest_bytes(manifest)


def test_regions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with more regions than any city has is not judged, and that is told."""
    seal = built().bytes_of()
    monkeypatch.setattr(judging, "MOST_PLACES", 2)
    found = one(tmp_path, seal)
    assert [(each.kind, each.args) for each in found.problems] == [(Kind.TOO_MANY_PLACES, {"n": "3", "most": "2"})]
    assert found.result is Result.UNVERIFIABLE
