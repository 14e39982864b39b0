"""Damaged seals and traps: each changed byte is named, nothing crashes, nothing is left behind."""

from __future__ import annotations

import random
import stat
import sys
import tempfile
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verifying import verify
from ecocheck.app.verifying.files import compared
from ecocheck.app.verifying.views import Kind, Result
from ecocheck.app.verifying.volumes import opened_zip, put_together
from ecocheck.disk.archive import layout
from ecocheck.disk.archive.faults import Why
from ecocheck.disk.archive.writing import member_of, zip_bytes
from ecocheck.model.manifest import MANIFEST, Manifest
from ecocheck.source.manifest import manifest_bytes
from tests.verifying.building import (
    DAY,
    LIBRARIES,
    PROGRAM,
    WITHOUT_WORD,
    Built,
    built,
    changed,
    entry,
    one,
    project_files,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

TINY = {"判定.json": b"{}", "项目/x": b"year: 2025\n"}


@pytest.fixture(scope="module")
def tiny() -> Built:
    """A seal with hardly anything in it, and no project that can be opened."""
    said = {
        "format": "ecocheck-seal",
        "version": 1,
        "program": PROGRAM,
        "libraries": LIBRARIES,
        "as_of": DAY.isoformat(),
        "years": [2024],
        "standard": None,
        "city": "演练市",
        "plan": "一号",
        "project": ".",
        "options": {"evidence": "files", "names": "kept", "volume_size": None, "recipient": None, "sender": None},
        "gaps": {"missed": 0, "undetermined": 0, "evidence": 0, "warnings": 0},
        "volumes": 1,
        "files": [entry(path, content) for path, content in sorted(TINY.items())],
    }
    return Built(dict(TINY), Manifest.model_validate(said))


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary folders are made."""
    made = tmp_path / "scratch"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


def named(path: Path, content: bytes) -> set[str]:
    """The files that are told to be wrong, and of heads and directory the part; nothing is judged."""
    path.write_bytes(content)
    with ExitStack() as stack:
        (seal,) = put_together([opened_zip("a.zip", path, stack)])
        problems = [*seal.zips[0].problems, *seal.problems, *compared(seal)[1]]
    return {one.file or (one.fault.name if one.fault is not None else "") or one.volume for one in problems} | {
        one.fault.part.value for one in problems if one.fault is not None
    }


def test_bytes_of_every_part(tmp_path: Path, tiny: Built) -> None:
    """Whichever byte is changed: the member is named whose head, content or entry it is in, or the end of the zip.

    Every byte of one head, one content, one entry and the end, and some of all others; the container's own tests
    change each.
    """
    whole = tiny.bytes_of()
    contents = {MANIFEST: manifest_bytes(tiny.manifest)} | dict(sorted(tiny.files.items()))
    members = [member_of(name, content) for name, content in contents.items()]
    starts = layout.offsets(members)
    path = tmp_path / "a.zip"
    assert named(path, whole) == set()
    entry_end = starts[-1] + layout.ENTRY_SIZE + len(members[0].name.encode())
    places = {
        *range(starts[1], starts[2]),
        *range(starts[-1], entry_end),
        *range(len(whole) - layout.END_SIZE, len(whole)),
    }
    for place in sorted({*range(0, len(whole), 17), *places}):
        changed_bytes = bytearray(whole)
        changed_bytes[place] ^= 1 << (place % 8)
        found = named(path, bytes(changed_bytes))
        at = next((n for n in range(len(members)) if starts[n] <= place < starts[n + 1]), None)
        if at is None:
            assert found & {"entry", "end", "name"}, place
        else:
            assert members[at].name in found or found & {"head", "name", "a.zip"}, place


def test_a_hundred_damaged(tmp_path: Path, scratch: Path, tiny: Built) -> None:
    """Flips, cuts, splices, inserted bytes: no crash, nothing outside of the scratch folder, which is empty again."""
    whole, seeded = tiny.bytes_of(), random.Random(18)  # noqa: S311 damage, not keys
    path = tmp_path / "a.zip"
    before = sorted(tmp_path.iterdir())
    for number in range(100):
        bytes_now = bytearray(whole)
        for _ in range(seeded.randint(1, 4)):
            at = seeded.randrange(len(bytes_now) + 1)
            match seeded.randrange(4):
                case 0:
                    bytes_now[at : at + 1] = seeded.randbytes(1)
                case 1:
                    del bytes_now[at : at + seeded.randint(1, 60)]
                case 2:
                    bytes_now[at:at] = seeded.randbytes(seeded.randint(1, 60))
                case _:
                    bytes_now[at:at] = whole[seeded.randrange(len(whole)) :][: seeded.randint(1, 200)]
        path.write_bytes(bytes_now)
        (found,) = verify([("a.zip", path)], WITHOUT_WORD)
        assert found.result is not Result.SOUND
        assert bytes_now == whole or {kind for kind, _ in told(found)} - {"no_project"}, number
    path.unlink()
    assert sorted(tmp_path.iterdir()) == before
    assert list(scratch.iterdir()) == []


def traps() -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """Names with which an unpacking program writes elsewhere, or one file over another."""
    for name in (
        *("../../evil", "项目/../../evil", "/tmp/evil", "C:\\evil", "C:/evil", "..\\..\\evil", "\\\\host\\share\\evil"),  # noqa: S108 a trap
        *(
            "项目/./units.yaml",
            "项目//units.yaml",
            "项目/CON",
            "项目/aux.txt",
            "项目/a. ",
            "项目/e\u0301.txt",
            "项目/\x00",
        ),
    ):
        yield name, [(name, b"evil")]
    yield "capitals", [("项目/A.yaml", b"1"), ("项目/a.yaml", b"2")]
    yield "folder", [("项目/a", b"1"), ("项目/a/b", b"2")]


@pytest.mark.parametrize(("name", "more"), list(traps()), ids=[ascii(name) for name, _ in traps()])
def test_names_that_lead_elsewhere(
    tmp_path: Path, scratch: Path, tiny: Built, name: str, more: list[tuple[str, bytes]]
) -> None:
    """Nothing of such a seal is unpacked, whether the manifest lists the file or not."""
    files = {**tiny.files, **dict(more)}
    listed = tiny.manifest.model_copy(update={"files": ()})
    for manifest in (tiny.manifest, listed, _listing(tiny, files)):
        if manifest is None:
            continue
        path = tmp_path / "a.zip"
        path.write_bytes(zip_bytes([(MANIFEST, manifest_bytes(manifest)), *sorted(files.items())]))
        (found,) = verify([("a.zip", path)], WITHOUT_WORD)
        assert found.result is not Result.SOUND
        assert found.problems, name
    assert list(scratch.iterdir()) == []
    assert {each.name for each in tmp_path.iterdir()} == {"scratch", "a.zip"}


def _listing(tiny: Built, files: dict[str, bytes]) -> Manifest | None:
    """The manifest that lists these files; None where no manifest can."""
    try:
        return changed(tiny.manifest, files=[entry(path, files[path]) for path in sorted(files)])
    except ValueError:
        return None


def test_the_same_member_twice(tmp_path: Path, tiny: Built) -> None:
    """Of two members of one name none is read, and that is told."""
    inside = [(MANIFEST, manifest_bytes(tiny.manifest)), *sorted(tiny.files.items()), ("项目/x", b"other")]
    members = [member_of(name, content) for name, content in inside]
    whole = b"".join(layout.head(each) + content for each, (_, content) in zip(members, inside, strict=True))
    found = one(tmp_path, whole + layout.directory(members), WITHOUT_WORD)
    assert Why.DUPLICATE.value in [kind for kind, _ in told(found)]


def test_a_link_in_the_zip(tmp_path: Path, scratch: Path, tiny: Built) -> None:
    """A member that says to be a link is one of other bytes, and a regular file where it is unpacked."""
    whole = bytearray(tiny.bytes_of())
    at = whole.rindex(layout.ENTRY_MARK)
    whole[at + 38 : at + 42] = ((stat.S_IFLNK | 0o777) << 16).to_bytes(4, "little")
    found = one(tmp_path, bytes(whole), WITHOUT_WORD)
    assert "bytes" in [kind for kind, _ in told(found)]
    assert list(scratch.iterdir()) == []


def test_a_bomb(tmp_path: Path, tiny: Built) -> None:
    """Sizes that are not there: a member of four gigabytes in a zip of two kilobytes."""
    members = [layout.Member("项目/x", 0xFFFF_FF00, 0)]
    content = manifest_bytes(tiny.manifest)
    first = member_of(MANIFEST, content)
    whole = layout.head(first) + content + layout.head(members[0])
    found = one(tmp_path, whole + layout.directory([first]), WITHOUT_WORD)
    assert found.problems
    assert found.result is not Result.SOUND


def test_a_registry_elsewhere(tmp_path: Path) -> None:
    """A registry that lies outside of the seal is not read, however sound it is."""
    outside = tmp_path / "elsewhere"
    for path, content in project_files().items():
        (outside / path).parent.mkdir(parents=True, exist_ok=True)
        (outside / path).write_bytes(content)
    seal = built()
    for named_so in (str(outside / "项目"), "../../../../../../../../.." + str(outside / "项目")):
        units = seal.files["项目/units.yaml"].replace(b"registry: .", f"registry: {named_so}".encode())
        files = {path: content for path, content in seal.files.items() if path != "项目/indicators.yaml"}
        found = one(tmp_path, Built(files | {"项目/units.yaml": units}, seal.manifest).mended().bytes_of())
        assert [each.kind for each in found.problems if each.finding is not None] == [Kind.BROKEN]
        assert not found.judged


def test_a_project_with_errors(tmp_path: Path) -> None:
    """Seal makes none of a project with errors; one made by hand is told, and so is a drill."""
    seal = built()
    data = "项目/data/演练区/2024.yaml"
    files = seal.files | {data: seal.files[data].replace(b"value: 65", b"value: abc")}
    found = one(tmp_path, Built(files, seal.manifest).mended().bytes_of())
    assert Kind.ERRORS in [each.kind for each in found.problems]
    drill = seal.files | {"项目/units.yaml": seal.files["项目/units.yaml"].replace(b"drill: false", b"drill: true")}
    found = one(tmp_path, Built(drill, seal.manifest).mended().bytes_of())
    assert Kind.DRILL in [each.kind for each in found.problems]
    none = {path: content for path, content in seal.files.items() if path != "项目/units.yaml"}
    found = one(tmp_path, Built(none, seal.manifest).mended().bytes_of())
    assert Kind.NO_PROJECT in [each.kind for each in found.problems]
    assert found.result is Result.UNVERIFIABLE


def test_what_cannot_be_opened(tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full is told."""

    def full(*_: object) -> AbstractContextManager[Path]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys.modules["ecocheck.app.verifying.verify"], "scratch_folder", full)
    found = one(tmp_path, built().bytes_of())
    assert told(found) == [("unpacking", "")]
    assert list(scratch.iterdir()) == []
