"""Files as the disk gives them: faults are findings, never exceptions."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.findings.catalogue import hint_of, message_of
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.source.yaml.document import Document


def codes(document: Document) -> list[str]:
    """The codes of a document that cannot be read."""
    assert not document.readable
    for one in document.findings:
        assert message_of(one, "zh")
        assert hint_of(one, "zh")
        assert (one.at.file, one.at.line, one.at.column) == ("data/x.yaml", 1, 1)
    return [one.code for one in document.findings]


def test_sound(tmp_path: Path) -> None:
    """The bytes of the file are read as they are."""
    path = tmp_path / "x.yaml"
    path.write_bytes("region: 演练区\r\n".encode())
    document = read_file(path, "data/x.yaml", None)
    assert document.data == {"region": "演练区"}
    assert document.file == "data/x.yaml"


def test_missing(tmp_path: Path) -> None:
    """No file, and a file in the place of a folder."""
    assert codes(read_file(tmp_path / "x.yaml", "data/x.yaml", None)) == ["ECO101"]
    (tmp_path / "file").write_bytes(b"")
    assert codes(read_file(tmp_path / "file" / "x.yaml", "data/x.yaml", None)) == ["ECO101"]
    assert codes(read_file(tmp_path / "x\0.yaml", "data/x.yaml", None)) == ["ECO101"]
    assert codes(read_file(tmp_path / ("x" * 5000), "data/x.yaml", None)) == ["ECO104"]


def test_folder(tmp_path: Path) -> None:
    """A folder is not read."""
    assert codes(read_file(tmp_path, "data/x.yaml", None)) == ["ECO102"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_circle_of_links(tmp_path: Path) -> None:
    """Such a link leads to no file."""
    (tmp_path / "x.yaml").symlink_to("x.yaml")
    assert codes(read_file(tmp_path / "x.yaml", "data/x.yaml", None)) == ["ECO101"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on POSIX only")
def test_pipe(tmp_path: Path) -> None:
    """A pipe would make the program wait for ever, so it is not opened."""
    os.mkfifo(tmp_path / "x.yaml")
    assert codes(read_file(tmp_path / "x.yaml", "data/x.yaml", None)) == ["ECO102"]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "ECO103"), (errno.EIO, "ECO104"), (errno.EISDIR, "ECO102")]
)
def test_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    """What the system says becomes a finding."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n")

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", fail)
    assert codes(read_file(path, "data/x.yaml", None)) == [code]


def test_giant(tmp_path: Path) -> None:
    """Of a giant only the beginning is read."""
    path = tmp_path / "x.yaml"
    with path.open("wb") as stream:
        stream.truncate(10 * 1024**3)
    assert codes(read_file(path, "data/x.yaml", None)) == ["ECO105"]


def test_a_file_larger_than_agreed_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is asked for first."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n" * 300_000)
    monkeypatch.setattr(os, "read", None)
    assert codes(read_file(path, "data/x.yaml", None)) == ["ECO105"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_out_of_the_project(tmp_path: Path) -> None:
    """ECO115, by the file itself or by a folder above it; nothing of what lies behind is kept."""
    root = tmp_path / "project"
    (root / "data").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_bytes(b"root: x\n")
    (root / "data/x.yaml").symlink_to("../../secret.yaml")
    (root / "data/folder").symlink_to(tmp_path, target_is_directory=True)
    (root / "data/inside.yaml").symlink_to("../y.yaml")
    (root / "y.yaml").write_bytes(b"a: 1\n")
    for name in ("data/x.yaml", "data/folder/secret.yaml"):
        document = read_file(root / name, "data/x.yaml", root)
        assert codes(document) == ["ECO115"]
        assert document.text == ""
    assert read_file(root / "data/inside.yaml", "data/x.yaml", root).data == {"a": 1}


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device")  # noqa: PTH110 a device
def test_a_device_without_an_end(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("/dev/zero")
    assert codes(read_file(tmp_path / "x.yaml", "data/x.yaml", None)) == ["ECO102"]
    assert codes(read_file(tmp_path / "x.yaml", "data/x.yaml", tmp_path)) == ["ECO115"]
