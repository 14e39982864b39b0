"""Seals that another program packed again, or put bytes before: never sound, and what was altered in them is named."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verifying.views import Result
from ecocheck.model.manifest import MANIFEST
from tests.cli.conftest import eco
from tests.verifying.building import DATA, WITHOUT_WORD, Built, built, one, packed_again, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]
BOTH = pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])


def altered() -> bytes:
    """A seal with an altered figure, whose manifest is the old one."""
    seal = built()
    text = seal.files[DATA].replace(b"1-2: {value: 65", b"1-2: {value: 75")
    return Built(seal.files | {DATA: text}, seal.manifest).bytes_of()


@BOTH
def test_only_packed_again(tmp_path: Path, compression: int) -> None:
    """One thing is wrong with it, and every file and verdict in it was compared; it is not sound."""
    found = one(tmp_path, packed_again(built().bytes_of(), compression))
    assert told(found) == [("repacked", "")]
    assert (found.result, found.judged, found.files.altered) == (Result.DIFFERENT, True, 0)


@BOTH
def test_altered_and_packed_again(tmp_path: Path, compression: int) -> None:
    """The file that was altered comes right behind, then what follows from it."""
    found = one(tmp_path, packed_again(altered(), compression))
    assert told(found)[:2] == [("repacked", ""), ("altered", DATA)]
    assert ("verdict", "演练区 1-2") in told(found)


def test_a_folder_around(tmp_path: Path) -> None:
    """Whoever unpacks into a folder packs that folder, and its own entries too."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(altered())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        new.mkdir("报送")
        for name in sorted(old.namelist(), reverse=True):
            new.writestr(f"报送/{name}", old.read(name))
    assert told(one(tmp_path, made.getvalue()))[:2] == [("repacked", ""), ("altered", DATA)]


def test_bytes_before(tmp_path: Path, eco: Runner) -> None:
    """They are told, with how many, and a remark at the end does not hide the zip."""
    content = b"MZ" * 50 + built().bytes_of()
    found = one(tmp_path, content)
    assert [(each.kind.value, each.args) for each in found.problems] == [("prefixed", {"n": "100"})]
    assert found.result is Result.DIFFERENT
    assert told(one(tmp_path, content[:-2] + b"\x03\0abc")) == [("prefixed", "")]
    said = eco("verify", "1.zip", folder=tmp_path)
    assert said.code == 1
    assert "压缩包前面多出100字节" in said.out.splitlines()[3]


def test_what_unpacks_to_too_much(tmp_path: Path) -> None:
    """A bomb is not unpacked, and a size that is a lie is not believed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr(MANIFEST, b"{}")
        new.writestr("项目/x", bytes(80 << 20))
    assert one(tmp_path, made.getvalue(), WITHOUT_WORD).result is Result.UNVERIFIABLE
    whole = bytearray(packed_again(built().bytes_of()))
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 24 : at + 28] = (3).to_bytes(4, "little")  # the last member is said to be three bytes long
    found = one(tmp_path, bytes(whole))
    assert "altered" in [kind for kind, _ in told(found)]


def test_no_seal(tmp_path: Path, eco: Runner) -> None:
    """A Word file is told in one line to be none."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as new:
        for number in range(9):
            new.writestr(f"_rels/.rels{number or ''}", b"x" * 1000)
    found = eco("verify", "a.docx", folder=tmp_path)
    assert found.code == 2
    assert "没有 ecocheck 封装的清单" in found.out
    assert ".rels" not in found.out


def test_words(tmp_path: Path, eco: Runner) -> None:
    """The result says first that it is not the original."""
    (tmp_path / "a.zip").write_bytes(packed_again(built().bytes_of()))
    found = eco("verify", "a.zip", folder=tmp_path)
    assert found.code == 1
    assert found.out.splitlines()[3].startswith("有出入：整个压缩包被重新压缩过，不是原件；请索取原件（文件头等另有")
    assert "被压缩过" not in found.out
