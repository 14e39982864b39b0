"""Documents that do not travel, and volumes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from ecocheck.source.manifest import read_manifest
from tests.sealing.building import CONTENTS, REPORT, RESTRICTED, SCHEME, args, city, every_byte, members, sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

pytestmark = pytest.mark.needs("word")


def _cover(out: Path) -> str:
    return members(out)["封面.html"].decode()


def test_a_restricted_document_stays_behind(eco: Runner, tmp_path: Path) -> None:
    project, out = city(tmp_path / "云泽", restricted=True), tmp_path / "报送.zip"
    assert eco(*args(out), folder=project).code == 0
    assert not any(CONTENTS[SCHEME] in content for _, content in every_byte(out))
    (held,) = (one for one in read_manifest(members(out)["manifest.json"]).files if one.volume is None)
    assert (held.path, held.sha256, held.withheld) == (f"项目/{SCHEME}", sha256_of(SCHEME), "restricted")
    said = _cover(out)
    assert RESTRICTED in said
    assert "有 1 项达标（上泽区 2024年 2-1）所登记的材料全部未随卷" in said


def test_it_is_judged_as_if_it_were_there(eco: Runner, tmp_path: Path) -> None:
    project = city(tmp_path / "云泽", restricted=True)
    out, whole = tmp_path / "报送.zip", tmp_path / "全.zip"
    eco(*args(out), folder=project)
    eco(*args(whole, "--with-restricted"), folder=project)
    assert members(out)["判定.json"] == members(whole)["判定.json"]
    assert members(whole)[f"项目/{SCHEME}"] == CONTENTS[SCHEME]
    assert "封装件含限制公开的材料 1 份" in _cover(whole)
    assert SCHEME in _cover(whole)


def test_its_bytes_stay_behind_under_another_name_too(eco: Runner, tmp_path: Path) -> None:
    project, out = city(tmp_path / "云泽", restricted=True), tmp_path / "报送.zip"
    again = "evidence/2024/上泽区/副件.pdf"
    (project / again).write_bytes(CONTENTS[SCHEME])
    data = project / "data/上泽区/2024.yaml"
    text = data.read_text(encoding="utf-8").replace(REPORT, again).replace(sha256_of(REPORT), sha256_of(SCHEME))
    data.write_text(text, encoding="utf-8")
    assert eco(*args(out), folder=project).code == 0
    assert not any(CONTENTS[SCHEME] in content for _, content in every_byte(out))
    assert _cover(out).count(f"限制公开：{RESTRICTED}") == 2


def test_what_is_no_support_does_not_hide_behind_its_hash(eco: Runner, project: Path, tmp_path: Path) -> None:
    """An empty document counts as none where it is seen; withheld nobody could tell, so nothing is sealed."""
    out = tmp_path / "报送.zip"
    (project / REPORT).write_bytes(b"")
    data = project / "data/上泽区/2024.yaml"
    empty = hashlib.sha256(b"").hexdigest()
    data.write_text(data.read_text(encoding="utf-8").replace(sha256_of(REPORT), empty), encoding="utf-8")
    ran = eco(*args(out, "--evidence", "hashes"), folder=project)
    assert (ran.code, out.exists()) == (1, False)
    assert REPORT in ran.err
    assert "ECO712" in ran.err
    assert eco(*args(out), folder=project).code == 0, "seen, it is told for what it is"


def test_hashes_alone(eco: Runner, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "报送.zip"
    assert eco(*args(out, "--evidence", "hashes"), folder=project).code == 0
    for content in CONTENTS.values():
        assert not any(content in one for _, one in every_byte(out))
    held = [one for one in read_manifest(members(out)["manifest.json"]).files if one.volume is None]
    assert {one.path: one.sha256 for one in held} == {f"项目/{file}": sha256_of(file) for file in CONTENTS}
    assert {one.withheld for one in held} == {"hashes"}
    assert "下列 3 份佐证材料未随卷" in _cover(out)


def test_volumes_are_no_larger_than_asked(eco: Runner, project: Path, tmp_path: Path) -> None:
    """The first holds all but evidence; a document goes whole into the next volume."""
    most = 1_000_000
    for file, size in ((REPORT, 400_000), (SCHEME, 700_000)):
        (project / file).write_bytes(b"%PDF-1.4 " + file.encode() * (size // len(file.encode())))
    data = project / "data/上泽区/2024.yaml"
    text = data.read_text(encoding="utf-8")
    for file in (REPORT, SCHEME):
        text = text.replace(f", sha256: {sha256_of(file)}", "")
    data.write_text(text, encoding="utf-8")
    out = tmp_path / "报送.zip"
    ran = eco(*args(out, "--volume-size", "1MB"), folder=project)
    assert ran.code == 0, ran.err
    volumes = [out, *sorted(tmp_path.glob("报送.第*卷.zip"))]
    assert len(volumes) > 1
    assert all(one.stat().st_size <= most for one in volumes)
    held = [members(one) for one in volumes]
    assert len({one["manifest.json"] for one in held}) == 1
    manifest = read_manifest(held[0]["manifest.json"])
    assert manifest.volumes == len(volumes)
    for one in manifest.files:
        assert [number for number, files in enumerate(held, 1) if one.path in files] == [one.volume]
    beyond = {name for files in held[1:] for name in files if name != "manifest.json"}
    assert beyond <= {f"项目/{file}" for file in CONTENTS}
    page = (tmp_path / "报送.校验页.html").read_text(encoding="utf-8")
    assert all(one.name in page for one in volumes)
