"""`ecocheck evidence verify`: what is recorded is there and unchanged, and what lies there is recorded."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.evidence.verifying import Hashed, write_hashes
from ecocheck.source.evidence import AlteredMeanwhileError
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from tests.explain.running import Runner


def verified(eco: Runner, drill: Path, *args: str) -> dict[str, Any]:
    """The JSON of a run."""
    found: dict[str, Any] = json.loads(eco("evidence", "verify", "--format", "json", *args, folder=drill).out)
    return found


def recorded(drill: Path) -> list[tuple[str, str, str | None]]:
    """Every stored piece of evidence as data files and actions have it: file, path, hash. Counted another way."""
    found = []
    for path in sorted((*(drill / "data").rglob("*.yaml"), *(drill / "actions").glob("*.yaml"))):
        data: Any = read_bytes(path.read_bytes(), path.name).data
        entries = list(data.get("measurements", {}).values())
        entries += [one for task in data.get("tasks", {}).values() for one in task.get("targets", {}).values()]
        entries += [step for action in data.get("actions", []) for step in action.get("milestones") or []]
        for entry in entries:
            proofs = entry.get("evidence", []) if isinstance(entry, dict) else []
            kept = [one for one in (proofs if isinstance(proofs, list) else [proofs]) if isinstance(one, dict)]
            found += [(str(path), one["file"], one.get("sha256")) for one in kept if "file" in one]
    return found


def test_counts_by_hand(eco: Runner, drill: Path) -> None:
    """Each file is looked at here by hashlib alone."""
    said = verified(eco, drill)
    mine = {"sound": 0, "unhashed": 0, "broken": 0, "doubtful": 0}
    known = {(one["file"], one["at"]["file"]) for one in said["stored"]}
    for data, file, digest in recorded(drill):
        path = drill / file
        if (file, Path(data).relative_to(drill).as_posix()) not in known:
            continue  # in an entry that `validate` refuses
        if not path.is_file():
            state = "broken"
        elif digest is None:
            state = "unhashed"
        else:
            state = "sound" if hashlib.sha256(path.read_bytes()).hexdigest() == digest else "broken"
        mine[state] += 1
    assert {key: sum(one[key] for one in said["counts"]) for key in mine} == mine
    assert sum(one["stored"] for one in said["counts"]) == len(said["stored"]) == sum(mine.values())
    assert {one["region"] for one in said["counts"]} == {"演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"}


def test_what_the_drill_has_wrong(eco: Runner, drill: Path) -> None:
    """A file that was altered, and one that is gone: both stand in the text with their places, and the exit is 1."""
    ran = eco("evidence", "verify", folder=drill)
    assert ran.code == 1
    assert "佐证材料改动过" in ran.out
    assert "data/青崖县/2023.yaml:363" in ran.out
    assert eco("evidence", "--county", "云岭县", folder=drill).code == 0


def test_empty_and_line_ends_are_doubtful(eco: Runner, drill: Path) -> None:
    """An empty file and one with other line ends are warnings, as in `validate`, and no fault."""
    table = drill / "evidence/2025/云岭县/统计台账.csv"
    table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))
    (drill / "evidence/2025/柳溪县/统计台账.csv").write_bytes(b"")
    said = verified(eco, drill, "--county", "云岭县", "--county", "柳溪县", "--year", "2025")
    codes = {one["finding"]["code"] for one in said["stored"] if one["finding"] is not None}
    assert codes == {"ECO708", "ECO712"}
    assert {one["state"] for one in said["stored"] if one["finding"] is not None} == {"doubtful"}
    assert eco("evidence", "verify", "--county", "云岭县", folder=drill).code == 0


def test_selected_by_county_year_and_indicator(eco: Runner, drill: Path) -> None:
    said = verified(eco, drill, "--county", "青崖", "--year", "2025", "--indicator", "24")
    assert {(one["region"], one["year"], one["criterion"]) for one in said["stored"]} == {("青崖县", 2025, "24-2")}
    assert said["unnamed"] == []
    assert eco("evidence", "verify", "--year", "2031", folder=drill).code == 4
    assert eco("evidence", "verify", "--county", "青崖山", folder=drill).code == 2


def test_files_that_nothing_names(eco: Runner, drill: Path) -> None:
    """Told as they are, without a fault; what systems leave is no file; a refused entry names its files too."""
    (drill / "evidence/2025/云岭县/多出来的.pdf").write_bytes(b"x")
    (drill / "evidence/2025/云岭县/Thumbs.db").write_bytes(b"x")
    assert verified(eco, drill)["unnamed"] == ["evidence/2025/云岭县/多出来的.pdf"]
    assert verified(eco, drill, "--county", "云岭县")["unnamed"] == ["evidence/2025/云岭县/多出来的.pdf"]
    assert verified(eco, drill, "--county", "石潭县")["unnamed"] == []
    ran = eco("evidence", "verify", "--county", "云岭县", folder=drill)
    assert ran.code == 0
    assert "- evidence/2025/云岭县/多出来的.pdf" in ran.out
    path = drill / "data/云岭县/2025.yaml"
    text = path.read_text(encoding="utf-8")
    at = text.index("    evidence:\n") + len("    evidence:\n")
    path.write_text(
        f"{text[:at]}      - file: evidence/2025/云岭县/多出来的.pdf\n        x: 1\n{text[at:]}", encoding="utf-8"
    )
    assert verified(eco, drill)["unnamed"] == []


def test_hashes_are_written(eco: Runner, drill: Path) -> None:
    """Only hashes of files that are there; nothing else of the data files changes, and no verdict gets worse."""
    before = {one: one.read_text(encoding="utf-8").splitlines() for one in (drill / "data").rglob("*.yaml")}
    ran = eco("evidence", "verify", "--write-hashes", folder=drill)
    assert ran.code == 1
    assert "校验值" in ran.err
    for path, lines in before.items():
        after = path.read_text(encoding="utf-8").splitlines()
        assert [one for one in after if one.strip().partition(":")[0] != "sha256"] == [
            one for one in lines if one.strip().partition(":")[0] != "sha256"
        ]
    said = verified(eco, drill)
    assert sum(one["unhashed"] for one in said["counts"]) == 0
    for one in said["stored"]:
        if one["state"] == "sound":
            assert hashlib.sha256((drill / one["file"]).read_bytes()).hexdigest() == one["sha256"]
    assert "没有缺校验值" in eco("evidence", "verify", "--write-hashes", folder=drill).err


def test_every_format_has_the_same_files(eco: Runner, drill: Path, tmp_path: Path) -> None:
    said = verified(eco, drill, "--county", "青崖县")
    table = eco("evidence", "verify", "--county", "青崖县", "--format", "csv", folder=drill).out
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert [one["文件"] for one in rows] == [one["file"] for one in said["stored"]]
    assert {one["状况"] for one in rows} == {"缺校验值", "佐证材料不在", "相符"}
    ran = eco("evidence", "verify", "--county", "青崖县", "-o", str(tmp_path / "核对.md"), folder=drill)
    assert ran.code == 1
    assert "| 青崖县 |" in (tmp_path / "核对.md").read_text(encoding="utf-8")
    english = eco("evidence", "--county", "青崖县", "--lang", "en", folder=drill).out
    assert "no hash" in english


def test_nothing_stored(eco: Runner, drill: Path) -> None:
    said = eco("evidence", "verify", "--county", "柳溪县", "--year", "2024", folder=drill)
    assert said.code == 0
    assert "无存入项目的佐证材料" in said.out


@pytest.mark.parametrize("args", [("x.pdf",), ("--for", "24-1"), ("--title", "x"), ("--dry-run",)])
def test_what_belongs_to_adding(eco: Runner, drill: Path, args: tuple[str, ...]) -> None:
    ran = eco("evidence", "verify", *args, folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert "evidence verify" in ran.err


def test_hashes_are_not_written_over_a_change(drill: Path) -> None:
    """Somebody saves the data file after it was read."""
    path = drill / "data/云岭县/2025.yaml"
    before = path.read_bytes()
    path.write_bytes(before + "# 刚写的\n".encode())
    with pytest.raises(AlteredMeanwhileError):
        write_hashes([Hashed(path, "data/云岭县/2025.yaml", before, before + b"# x\n", 1)], drill)
    assert path.read_bytes() == before + "# 刚写的\n".encode()
