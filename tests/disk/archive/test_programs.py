"""A zip as other programs see it: names are read right, and what is unpacked may be read."""

from __future__ import annotations

import os
import stat
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.archive.writing import zip_bytes
from tests.requirements import program

if TYPE_CHECKING:
    from pathlib import Path

CONTENTS = {"报告/全市.html": b"<p>", "报送.json": b"{}\n"}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A zip with Chinese names."""
    path = tmp_path / "报送.zip"
    path.write_bytes(zip_bytes(CONTENTS.items()))
    return path


@pytest.mark.needs("unzip")
def test_unzip(written: Path) -> None:
    """Info-ZIP lists and unpacks them under their names, as files that everybody may read."""
    unzip, folder = program("unzip"), written.parent / "out"
    said = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    listed = subprocess.run([unzip, "-l", written], capture_output=True, check=True, env=said).stdout  # noqa: S603 a program that the test asks for
    assert all(name in listed.decode() for name in CONTENTS)
    subprocess.run([unzip, "-q", written, "-d", folder], check=True, env=said)  # noqa: S603 a program that the test asks for
    for name, content in CONTENTS.items():
        assert (folder / name).read_bytes() == content
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o644


def test_zipfile(written: Path) -> None:
    """Python reads them too, as regular files."""
    with zipfile.ZipFile(written) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(CONTENTS)
        assert [(one.create_system, one.external_attr >> 16) for one in archive.infolist()] == [(3, 0o100644)] * 2
