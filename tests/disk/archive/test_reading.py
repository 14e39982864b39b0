"""Reading a zip of stored members: each byte that differs is named, and nothing is taken for what it is not."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.archive import layout
from ecocheck.disk.archive.faults import Part, Why
from ecocheck.disk.archive.reading import NoArchiveError, opened_archive
from ecocheck.disk.archive.writing import member_of, zip_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.disk.archive.faults import Fault

CONTENTS = {
    "manifest.json": b"{}\n",
    "空": b"",
    "项目/data/甲市/2025.yaml": b"year: 2025\n",
    "项目/甲.txt": b"PK\x03\x04 x",
}


def look(path: Path, content: bytes) -> tuple[tuple[Fault, ...], dict[str, bytes]]:
    """The faults of a zip, and the contents of its members with those of wrong checksum left out."""
    path.write_bytes(content)
    with opened_archive(path) as archive:
        sound = {one.name: archive.content(one, 1000) or b"" for one in archive.members if archive.sound(one)}
        return archive.faults, sound


def test_what_the_writer_wrote_has_no_fault(tmp_path: Path) -> None:
    """Contents come back as they were, in their order, a content that looks like a zip too."""
    faults, sound = look(tmp_path / "a.zip", zip_bytes(CONTENTS.items()))
    assert (faults, sound) == ((), CONTENTS)
    assert list(sound) == list(CONTENTS)


def test_each_changed_byte_is_named(tmp_path: Path) -> None:
    """Whichever byte is changed: its place is told, or its member has another checksum."""
    whole = zip_bytes(CONTENTS.items())
    members = [member_of(name, content) for name, content in CONTENTS.items()]
    starts = layout.offsets(members)
    for place in range(len(whole)):
        for bit in (1, 32, 128):
            changed = bytearray(whole)
            changed[place] ^= bit
            faults, sound = look(tmp_path / "a.zip", bytes(changed))
            at = next((n for n, start in enumerate(starts[:-1]) if start <= place < starts[n + 1]), None)
            if at is None:
                told = [one for one in faults if one.part in {Part.ENTRY, Part.END, Part.NAME}]
                assert told, place
                continue
            one = members[at]
            in_head = place < starts[at] + layout.HEAD_SIZE + len(one.name.encode())
            if in_head:
                assert faults, place
                assert len(sound) >= len(CONTENTS) - 1, (place, faults)
            else:
                assert faults == (), place
                assert set(CONTENTS) - set(sound) == {one.name}


def test_places_are_exact(tmp_path: Path) -> None:
    """A changed checksum in a head and a changed byte in an entry, both at once."""
    whole = bytearray(zip_bytes(CONTENTS.items()))
    members = [member_of(name, content) for name, content in CONTENTS.items()]
    starts = layout.offsets(members)
    first, second = starts[2] + 14, starts[-1] + 8
    whole[first] ^= 1
    whole[second] ^= 4
    faults, sound = look(tmp_path / "a.zip", bytes(whole))
    assert [(one.why, one.part, one.name, one.at) for one in faults] == [
        (Why.BYTES, Part.HEAD, "项目/data/甲市/2025.yaml", first),
        (Why.BYTES, Part.ENTRY, "manifest.json", second),
    ]
    assert sound == CONTENTS


def test_cut_off_or_longer(tmp_path: Path) -> None:
    """Bytes that are missing or stand behind the end are told."""
    whole = zip_bytes(CONTENTS.items())
    for end in range(4, len(whole)):
        try:
            assert look(tmp_path / "a.zip", whole[:end])[0], end
        except NoArchiveError:
            assert end < layout.HEAD_SIZE + len("manifest.json") + 3
    faults, sound = look(tmp_path / "a.zip", whole + b"x")
    assert sound == CONTENTS
    assert [one.why for one in faults] == [Why.LENGTH]
    assert [one.why for one in look(tmp_path / "a.zip", whole + b"x" * 30)[0]] == [Why.LENGTH]
    assert look(tmp_path / "a.zip", b"x" + whole)[0]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../a", Why.CLIMBS),
        ("a/../../b", Why.CLIMBS),
        ("/etc/a", Why.CLIMBS),
        ("C:a", Why.CLIMBS),
        ("C:/a", Why.CLIMBS),
        ("a\\b", Why.CLIMBS),
        ("..\\a", Why.CLIMBS),
        ("\\\\server\\a", Why.CLIMBS),
        ("./a", Why.CLIMBS),
        ("a//b", Why.MISFIT),
        ("a/", Why.MISFIT),
        ("", Why.MISFIT),
        ("a\0b", Why.MISFIT),
        ("a\nb", Why.MISFIT),
        ("a\u202eb", Why.MISFIT),
        ("con.txt", Why.MISFIT),
        ("项目/NUL", Why.MISFIT),
        ("a.", Why.MISFIT),
        ("ab:c", Why.MISFIT),
        ("e\u0301", Why.MISFIT),
        ("a" * 300, Why.MISFIT),
        ("a/" * 520 + "a", Why.MISFIT),
    ],
)
def test_unsafe_names(tmp_path: Path, name: str, why: Why) -> None:
    """A name that some system would take for another place is refused, and no member."""
    content = zip_bytes([("manifest.json", b"{}"), (name, b"x")])
    (tmp_path / "a.zip").write_bytes(content)
    with opened_archive(tmp_path / "a.zip") as archive:
        if len(name.encode()) <= 1000:
            assert [(one.why, one.name) for one in archive.faults] == [(why, name)]
        assert archive.faults
        assert [one.name for one in archive.members] == ["manifest.json"]


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("a", "A"), Why.SAME_NAME),
        (("a/x", "A/y"), Why.SAME_NAME),
        (("ß", "SS"), Why.SAME_NAME),
        (("a", "a/b"), Why.FOLDER),
        (("a/b", "a"), Why.FOLDER),
        (("a", "a"), Why.DUPLICATE),
    ],
)
def test_names_beside_each_other(tmp_path: Path, names: tuple[str, str], why: Why) -> None:
    """Two names that cannot stand beside each other on every system."""
    members = [layout.Member(name, 1, member_of(name, b"x").crc) for name in names]
    whole = b"".join(layout.head(one) + b"x" for one in members) + layout.directory(members)
    (tmp_path / "a.zip").write_bytes(whole)
    with opened_archive(tmp_path / "a.zip") as archive:
        assert [one.why for one in archive.faults] == [why]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_packed_again(tmp_path: Path, compression: int) -> None:
    """A zip that another program packed from the same files is told as that."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as again:
        for name, content in CONTENTS.items():
            again.writestr(name, content * 100)
    faults, _ = look(tmp_path / "a.zip", made.getvalue())
    assert Why.FOREIGN in [one.why for one in faults]
    assert (Why.COMPRESSED in [one.why for one in faults]) is (compression == zipfile.ZIP_DEFLATED)


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.4 and more than thirty bytes of a document", bytes(5000)])
def test_no_zip(tmp_path: Path, content: bytes) -> None:
    """What is no zip is no seal, and no damaged one either."""
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(NoArchiveError), opened_archive(tmp_path / "a.zip"):
        pass


def test_no_file(tmp_path: Path) -> None:
    """A folder or a pipe is not opened."""
    with pytest.raises(NoArchiveError), opened_archive(tmp_path):
        pass


def test_damage_at_random(tmp_path: Path) -> None:
    """Flips, cuts, splices and insertions: something is told each time, and nothing is raised but what is declared."""
    whole, seeded = zip_bytes(CONTENTS.items()), random.Random(18)  # noqa: S311 damage, not keys
    for _ in range(1000):
        changed = bytearray(whole)
        for _ in range(seeded.randint(1, 6)):
            at = seeded.randrange(len(changed) + 1)
            match seeded.randrange(4):
                case 0:
                    changed[at : at + 1] = bytes([seeded.randrange(256)])
                case 1:
                    del changed[at : at + seeded.randint(1, 40)]
                case 2:
                    changed[at:at] = seeded.randbytes(seeded.randint(1, 40))
                case _:
                    changed[at:at] = changed[seeded.randrange(len(changed) + 1) :][:60]
        try:
            faults, sound = look(tmp_path / "a.zip", bytes(changed))
        except NoArchiveError:
            continue
        assert faults or sound != CONTENTS or changed == whole
