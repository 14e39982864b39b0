"""What forgers do to a seal, wherever they would do it, with the digests mended and not: it is found and named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verifying.views import Kind, Remade, Result
from ecocheck.model.manifest import MANIFEST
from tests.verifying.building import (
    DATA,
    EVIDENCE,
    MAKER,
    OPEN_DATA,
    REPORT,
    WITHOUT_WORD,
    Built,
    built,
    changed,
    one,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.verifying.remaking import Maker

VERDICTS = "判定.json"


def altered(file: str, before: str, after: str) -> Built:
    """A seal with a text in one of its files replaced; digests are as before."""
    seal = built()
    text = seal.files[file].decode()
    assert text.count(before) == 1, text
    return Built(seal.files | {file: text.replace(before, after).encode()}, seal.manifest)


def recorded(key: str, value: object, of: str = "1-2") -> Built:
    """A seal whose recorded verdict of 演练区 says something else."""
    seal = built()
    whole = json.loads(seal.files[VERDICTS])
    (found,) = (each for each in whole["verdicts"] if each["region"] == "演练区" and each["id"] == of)
    before = json.dumps(found, ensure_ascii=False)
    return altered(VERDICTS, before, json.dumps(found | {key: value}, ensure_ascii=False))


def test_a_figure_without_its_verdict(tmp_path: Path) -> None:
    """A figure is altered: by its digests, and with mended digests by judging anew and by what was made from it."""
    seal = figure()
    plain = one(tmp_path, seal.bytes_of())
    assert ("altered", DATA) in told(plain)
    assert ("verdict", "演练区 1-1") in told(plain)
    mended = one(tmp_path, seal.mended().bytes_of())
    assert ("altered", DATA) not in told(mended)
    assert ("verdict", "演练区 1-1") in told(mended)
    assert ("remade", REPORT) in told(mended)
    assert ("remade", OPEN_DATA) in told(mended)
    assert ("remade", VERDICTS) in told(mended)
    assert mended.result is Result.DIFFERENT


def figure() -> Built:
    """A seal in which a figure that missed its line was made better."""
    seal = built()
    text = seal.files[DATA].decode()
    line = next(each for each in text.splitlines() if each.strip().startswith("1-1:"))
    return altered(
        DATA, line, line.replace("numerator: ", "numerator: 9", 1).replace("denominator: ", "denominator: 9")
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("verdict", "met"),
        ("standing", "city_met"),
        ("late", True),
        ("waives", ["verdict"]),
        ("counted", False),
        ("value", {"number": "99", "unit": "%"}),
        ("bound", "90"),
        ("margin", "1/10"),
        ("backing", "evidenced"),
        ("evidence", ["present"]),
        ("reason", "no_measurement"),
        ("plan", False),
        ("basis", "实况"),
    ],
)
def test_a_verdict_without_its_figure(tmp_path: Path, key: str, value: object) -> None:
    """A recorded verdict, or anything of it, is altered."""
    seal = recorded(key, value)
    plain = one(tmp_path, seal.bytes_of())
    assert ("altered", VERDICTS) in told(plain)
    mended = one(tmp_path, seal.mended().bytes_of())
    assert told(mended) == [("remade", VERDICTS), ("verdict", "演练区 1-2")]


@pytest.mark.parametrize("mend", [False, True])
@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (REPORT, "演练市 2025-06-30", "演练市 2025-06-29"),
        (OPEN_DATA, "region,id", "region, id"),
    ],
)
def test_a_document(tmp_path: Path, file: str, before: str, after: str, mend: bool) -> None:  # noqa: FBT001 both
    """Words of a report or a row of the open data are altered, and nothing else."""
    seal = altered(file, before, after)
    found = one(tmp_path, (seal.mended() if mend else seal).bytes_of())
    assert ("remade", file) in told(found)
    assert (("altered", file) in told(found)) is not mend
    assert found.result is Result.DIFFERENT
    assert found.remade is Remade.DIFFERENT


@pytest.mark.parametrize(
    "said",
    [
        {"gaps": {"missed": 0, "undetermined": 0, "evidence": 0, "warnings": 0}},
        {"city": "别的市"},
        {"plan": "演政办发〔2023〕2号"},
        {"as_of": "2025-07-01"},
        {"as_of": "2024-07-01"},
        {"years": [2023]},
        {"years": [2030]},
        {"standard": "SF-2024"},
        {"standard": "没有的标准"},
        {"project": "data"},
        {"project": "../.."},
        {"project": "/etc"},
        {"project": ""},
        {"volumes": 2},
        {"years": [2024, 2024]},
        {"names_left": 3},
        {"libraries": {"b": "1", "a": "1"}},
        {"options": {"evidence": "hashes", "names": "kept", "volume_size": None, "recipient": None, "sender": None}},
        {"options": {"evidence": "files", "names": "kept", "volume_size": 9, "recipient": None, "sender": None}},
        {"options": {"evidence": "files", "names": "removed", "volume_size": None, "recipient": None, "sender": None}},
    ],
)
def test_the_manifest(tmp_path: Path, said: dict[str, object]) -> None:
    """Whatever the manifest says of the project is altered."""
    seal = built()
    try:
        seal.manifest = changed(seal.manifest, **said)
    except ValueError:
        return  # no manifest says that
    found = one(tmp_path, seal.bytes_of())
    assert told(found)
    assert found.result is not Result.SOUND


def test_a_withheld_document(tmp_path: Path) -> None:
    """The digest of a document that did not travel is altered: it is not the one that the data file records."""
    seal = built(withheld=(EVIDENCE,))
    files = [
        each.model_dump() | ({"sha256": "0" * 64} if each.path == EVIDENCE else {}) for each in seal.manifest.files
    ]
    seal.manifest = changed(seal.manifest, files=files)
    found = one(tmp_path, seal.bytes_of())
    assert Kind.ERRORS in [each.kind for each in found.problems] or found.differences
    assert found.result is Result.DIFFERENT


def test_a_withheld_document_is_dropped(tmp_path: Path) -> None:
    """A document that did not travel is taken out of the manifest."""
    seal = built(withheld=(EVIDENCE,))
    kept = [each.model_dump() for each in seal.manifest.files if each.path != EVIDENCE]
    seal.manifest = changed(seal.manifest, files=kept)
    assert one(tmp_path, seal.bytes_of()).result is Result.DIFFERENT


@pytest.mark.parametrize("mend", [False, True])
def test_files_added_and_taken_away(tmp_path: Path, mend: bool) -> None:  # noqa: FBT001 both
    """A file too many, and one too few."""
    seal = built()
    more = Built(seal.files | {"报告/附.html": b"x"}, seal.manifest)
    found = told(one(tmp_path, (more.mended() if mend else more).bytes_of()))
    assert found == [("remade_surplus" if mend else "surplus", "报告/附.html")]
    less = Built({path: content for path, content in seal.files.items() if path != REPORT}, seal.manifest)
    assert ("remade_missing", REPORT) in told(one(tmp_path, (less.mended() if mend else less).bytes_of()))
    assert (("missing", REPORT) in told(one(tmp_path, (less.mended() if mend else less).bytes_of()))) is not mend


def test_no_recorded_verdicts(tmp_path: Path) -> None:
    """Without the record of verdicts nothing can be compared, digests mended or not."""
    seal = built()
    files = {path: content for path, content in seal.files.items() if path != VERDICTS}
    found = one(tmp_path, Built(files, seal.manifest).mended().bytes_of())
    assert ("recorded_missing", VERDICTS) in told(found)
    assert found.result is not Result.SOUND


def test_another_program_is_claimed(tmp_path: Path) -> None:
    """Who writes another version still has to answer for verdicts; documents are not said to be sound."""
    seal = figure()
    seal.manifest = changed(seal.manifest, program="8.0.0")
    found = one(tmp_path, seal.mended().bytes_of())
    assert [each for each in told(found) if each[0] == "verdict"]
    assert found.result is Result.DIFFERENT
    words = altered(REPORT, "演练市 2025-06-30", "演练市 2025-06-29")
    words.manifest = changed(words.manifest, program="8.0.0")
    found = one(tmp_path, words.mended().bytes_of())
    assert (found.result, found.remade) == (Result.UNCOMPARED, Remade.OTHER_PROGRAM)
    assert found.differing == (REPORT,)
    assert found.remade_different == 1
    assert not found.same_program


def test_sealed_anew(tmp_path: Path) -> None:
    """What only the stamped page can prove: everything made again from altered data is a seal of its own."""
    honest = built()
    forged = built({path: content for path, content in figure().files.items() if path.startswith("项目/")})
    assert one(tmp_path, forged.bytes_of()).result is Result.SOUND
    page = one(tmp_path, honest.bytes_of())
    assert page.manifest_sha256 != one(tmp_path, forged.bytes_of()).manifest_sha256


@pytest.mark.parametrize("maker", [MAKER, WITHOUT_WORD], ids=["word", "without word"])
def test_fewer_gaps_than_there_are(tmp_path: Path, maker: Maker) -> None:
    """It is told of the same program, with and without Word; of another one it stays open, and is never sound."""
    seal = built()
    seal.manifest = changed(seal.manifest, gaps={"missed": 0, "undetermined": 0, "evidence": 0, "warnings": 0})
    found = one(tmp_path, seal.bytes_of(), maker)
    assert ("remade_manifest", MANIFEST) in told(found)
    seal.manifest = changed(seal.manifest, program="0.0.9")
    found = one(tmp_path, seal.bytes_of(), maker)
    assert (found.result, found.problems) == (Result.UNCOMPARED, ())
    assert MANIFEST in found.differing
    assert found.gaps == built().manifest.gaps


def test_the_page_tells_seals_apart(tmp_path: Path) -> None:
    """A digest of the stamped page, of zip or manifest, by either hash, is compared with each seal."""
    from ecocheck.app.verifying import verify

    honest, other = built(), built(as_of="2025-07-01")
    path, second = tmp_path / "a.zip", tmp_path / "b.zip"
    path.write_bytes(honest.bytes_of())
    second.write_bytes(other.bytes_of())
    (found,) = verify([("a.zip", path)], WITHOUT_WORD)
    volume = found.volumes[0]
    for digest in (volume.sha256, volume.sm3, found.manifest_sha256, found.manifest_sm3):
        both = verify([("a.zip", path), ("b.zip", second)], WITHOUT_WORD, [digest])
        assert [each.confirmed for each in both] == [True, False]
        assert [each.kind for each in both[1].problems] == [Kind.DIGEST]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'  "version": 1,', b'  "version": 2,'),
        (b'  "version": 1,', b'  "version":  1,'),
        (b'  "version": 1,', b'  "version": 1,\n  "version": 1,'),
        (b'  "version": 1,', b'  "version": 1,\n  "more": 1,'),
        (b'  "version": 1,', b'  "version": 1.0,'),
        (b'  "version": 1,', b'  "version": true,'),
        (b'  "version": 1,', b'  "version": NaN,'),
        (b'  "version": 1,', b'  "version": ' + b"1" * 5000 + b","),
        (b'  "version": 1,', b'  "version": ' + b"[" * 100_000),
        (b'"volumes": 1,', b'"volumes": 0,'),
        (b'"volumes": 1,', b'"volumes": "1",'),
        (b'"volumes": 1,', b'"volumes": 99999999999999999999999999999,'),
        (b'"city": "', b'"city": "\\ud800'),
        (b'"city": "', b'"city": "\\u0041'),
        (b"{", b"\xef\xbb\xbf{"),
        (b"{", b"\xff{"),
        (b"\n", b"\r\n"),
    ],
)
def test_the_spelling_of_the_manifest(tmp_path: Path, before: bytes, after: bytes) -> None:
    """The manifest has one spelling; any other is refused, and a newer one says that it is newer."""
    from ecocheck.disk.archive.writing import zip_bytes
    from ecocheck.source.manifest import manifest_bytes

    seal = built()
    content = manifest_bytes(seal.manifest)
    assert before in content
    whole = zip_bytes([(MANIFEST, content.replace(before, after, 1)), *sorted(seal.files.items())])
    found = one(tmp_path, whole)
    assert found.result in {Result.UNVERIFIABLE, Result.DIFFERENT}
    assert told(found)
    newer = after.endswith(b": 2,") or b"111" in after
    assert (Kind.MANIFEST_NEWER in [each.kind for each in found.problems]) is (newer and len(after) < 100)


def test_whoever_makes_documents_may_fail(tmp_path: Path) -> None:
    """Where making the documents again stops, that is told, and the rest stands."""
    from dataclasses import replace

    def fails(*_: object) -> list[tuple[str, bytes]]:
        raise RuntimeError

    found = one(tmp_path, built().bytes_of(), replace(MAKER, documents=fails))
    assert told(found) == [("not_remade", "")]
    assert found.result is Result.DIFFERENT
