"""What a seal holds: the project byte for byte, everything made from it, and the digests of all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.source.manifest import read_manifest
from tests.sealing.building import CONTENTS, Sealed, args, city, every_byte, members

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

pytestmark = pytest.mark.needs("word")
_FILES = (
    "units.yaml",
    "indicators.yaml",
    "cases/一.yaml",
    "actions/上泽区.yaml",
    "data/上泽区/2023.yaml",
    "data/上泽区/2024.yaml",
    "data/下泽县/2024.yaml",
    "data/云泽市/2024.yaml",
    *CONTENTS,
)
_MADE = (
    "说明.txt", "封面.docx", "封面.html", "报告/全市.docx", "报告/全市.html", "报告/上泽区.docx", "报告/上泽区.html",
    "报告/下泽县.docx", "报告/下泽县.html", "台账/台账.xlsx", "卷内目录.docx", "卷内目录.xlsx", "判定.json",
    "开放数据/datapackage.json", "开放数据/measurements.csv",
)  # fmt: skip # a list, read as one


def test_it_holds_the_project_and_what_is_made_from_it(sealed: Sealed) -> None:
    held = members(sealed.out)
    assert next(iter(held)) == "manifest.json"
    assert list(held)[1:] == sorted(list(held)[1:])
    assert set(_MADE) <= held.keys()
    ours = {name.removeprefix("项目/"): content for name, content in held.items() if name.startswith("项目/")}
    assert ours.keys() == set(_FILES)
    assert all(content == (sealed.project / name).read_bytes() for name, content in ours.items())


def test_the_manifest_has_the_digests_of_every_file(sealed: Sealed) -> None:
    held = members(sealed.out)
    manifest = read_manifest(held.pop("manifest.json"))
    assert [one.path for one in manifest.files] == sorted(held)
    for one in manifest.files:
        assert one.sha256 == hashlib.sha256(held[one.path]).hexdigest()
        assert (one.size, one.volume, one.withheld) == (len(held[one.path]), 1, None)
        assert one.origin == ("project" if one.path.startswith("项目/") else "made")
    # missed: 1-1 of 上泽区 (94 of 95) and the city's line 3-1 (99 of 100); the counties' 3-1 is only compared
    assert (manifest.gaps.missed, manifest.gaps.undetermined, manifest.gaps.warnings) == (2, 0, 0)
    assert (manifest.city, manifest.project, manifest.years, manifest.newer_years) == ("云泽市", ".", (2024,), ())


@pytest.mark.skipif(shutil.which("unzip") is None, reason="unzip is missing")
def test_unzip_opens_it(sealed: Sealed) -> None:
    assert subprocess.run(["unzip", "-tqq", str(sealed.out)], check=False).returncode == 0  # noqa: S603, S607 of this test, whichever is there


def test_the_same_bytes_elsewhere(sealed: Sealed, tmp_path: Path) -> None:
    """Another folder, files made in another order, another seed of hashes, another zone and locale."""
    project, out = sealed
    other = tmp_path / "别处" / "报送.zip"
    names = sorted((path for path in project.rglob("*") if path.is_file()), reverse=True)
    there = tmp_path / "别处" / "项目"
    for path in names:
        (there / path.relative_to(project)).parent.mkdir(parents=True, exist_ok=True)
        (there / path.relative_to(project)).write_bytes(path.read_bytes())
    env = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "America/New_York", "LC_ALL": "C"}
    command = [sys.executable, "-m", "ecocheck", *args(other)]
    done = subprocess.run(command, cwd=there, env=env, check=False, capture_output=True)  # noqa: S603 our own program
    assert done.returncode == 0, done.stderr.decode()
    here, found = members(out), members(other)
    assert [name for name in here if here[name] != found.get(name)] == []
    assert other.read_bytes() == out.read_bytes()
    page = "报送.校验页.html"
    assert (other.parent / page).read_bytes() == out.with_name(page).read_bytes()


def test_nothing_in_it_is_compressed_or_names_the_machine(sealed: Sealed) -> None:
    said = [str(sealed.project.parent).encode(), b"ecocheck-seal-"]
    for name, content in every_byte(sealed.out):
        assert not [one for one in said if one in content], name
        assert b"xmlns:ns" not in content, f"{name}: a made-up prefix is another one beside other libraries"


def test_the_page_has_the_digests_of_zip_and_manifest(sealed: Sealed) -> None:
    page = sealed.out.with_name("报送.校验页.html").read_text(encoding="utf-8")
    digits = "".join(page.replace("<br>", "").split())
    assert hashlib.sha256(sealed.out.read_bytes()).hexdigest() in digits
    assert hashlib.sha256(members(sealed.out)["manifest.json"]).hexdigest() in digits
    assert hashlib.new("sm3", sealed.out.read_bytes()).hexdigest() in digits
    assert f"{sealed.out.stat().st_size} 字节" in page


def test_a_registry_in_another_folder(eco: Runner, tmp_path: Path) -> None:
    """As a drill has it: the paths start at the common folder, and the manifest says where the project lies."""
    project = city(tmp_path / "总" / "试点" / "云泽")
    shutil.move(project / "indicators.yaml", tmp_path / "总" / "indicators.yaml")
    units = project / "units.yaml"
    text = units.read_text(encoding="utf-8")
    shutil.copy(units, tmp_path / "总" / "units.yaml")
    units.write_text(text.replace("registry: .", "registry: ../.."), encoding="utf-8")
    out = tmp_path / "报送.zip"
    ran = eco(*args(out), folder=project)
    assert ran.code == 0, ran.err
    held = members(out)
    assert json.loads(held["manifest.json"])["project"] == "试点/云泽"
    assert {"项目/indicators.yaml", "项目/units.yaml", "项目/试点/云泽/units.yaml"} <= held.keys()
