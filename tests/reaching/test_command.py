"""`explain --to met`: every form says that it is a trial, nothing is written, and only `met` can be asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ecocheck.render.phrases.reaching import MARK
from tests.explain.running import AFTER, DRILL, Runner, runner
from tests.snapshots import same_as_snapshot
from tests.trial.trying import copied, on_disk

SNAPSHOTS = Path(__file__).parent / "snapshots"
ASKED = ("--year", "2025", "--as-of", AFTER, "--to", "met")
SHEETS = {
    "parts": ("22-1", "演练区"),
    "indicator": ("24", "演练区"),
    "word": ("33-1", "云岭县"),
    "together": ("13-2", "石潭县"),
    "happened": ("12-2", "青崖县"),
    "missing": ("32-3", "演练区"),
    "target": ("18-1", "演练区"),
    "baseline": ("16-1", "柳溪县"),
    "task": ("T86", "青崖县"),
    "met": ("30-1", "青崖县"),
    "elsewhere": ("24-1", "青崖县"),
}


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in the drill."""
    return runner(capsysbinary, monkeypatch)


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whole_output(eco: Runner, name: str, lang: str) -> None:
    topic, region = SHEETS[name]
    ran = eco("explain", topic, "--county", region, *ASKED, "--lang", lang, folder=DRILL)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"{name}-{lang}.txt", ran.out)


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("form", ["text", "md"])
def test_the_mark_stands_first_and_last(eco: Runner, name: str, form: str) -> None:
    topic, region = SHEETS[name]
    ran = eco("explain", topic, "--county", region, *ASKED, "--format", form, folder=DRILL)
    lines = [line.strip("* ") for line in ran.out.splitlines() if line.strip("* ")]
    drill = 1  # the mark of a drill stands around that of the trial
    assert lines[drill] == lines[-1 - drill] == MARK.zh


@pytest.mark.parametrize("name", SHEETS)
def test_json_keeps_the_trial_apart_from_the_verdict(eco: Runner, name: str) -> None:
    topic, region = SHEETS[name]
    args = ("explain", topic, "--county", region, *ASKED, "--format", "json")
    made = json.loads(eco(*args, folder=DRILL).out)
    assert (made["to"], made["mark"]) == ("met", MARK.zh)
    real = json.loads(eco(*args[:-4], "--format", "json", folder=DRILL).out)["explanations"]
    for one, other in zip(made["reached"], real, strict=True):
        apart = {key: one.pop(key) for key in ("trial", "needs")}
        one["citation"] = other["citation"]  # of a task's target only the explanation has one
        assert one == {key: other[key] for key in one}
        assert apart["needs"] == other["needs"]
        open_ = one["verdict"] in {"not_met", "undetermined"}
        assert open_ or not (apart["trial"]["ways"] or apart["trial"]["parts"])


def test_json_of_a_part(eco: Runner) -> None:
    """97.6 % from 2440.0 of 2500.0, of which 98 % are 2450."""
    made = json.loads(eco("explain", "24-1", "--county", "演练区", *ASKED, "--format", "json", folder=DRILL).out)
    (change,) = made["reached"][0]["trial"]["ways"][0]["changes"]
    told = {key: change[key] for key in ("kind", "now", "then", "change", "file", "keys")}
    assert told == {
        "kind": "numerator",
        "now": "2440.0",
        "then": "2450.0",
        "change": "10",
        "file": "data/演练区/2025.yaml",
        "keys": ["measurements", "24-1"],
    }


def test_nothing_is_written(eco: Runner, tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = on_disk(folder)
    assert eco("explain", "24", *ASKED, folder=folder).code == 0
    assert on_disk(folder) == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("24-1", "--to", "not_met"), "met"),
        (("24-1", "--to", "达标"), "met"),
        (("ECO301", "--to", "met"), "--to"),
    ],
)
def test_what_cannot_be_asked(eco: Runner, args: tuple[str, ...], said: str) -> None:
    ran = eco("explain", *args, folder=DRILL)
    assert ran.code == 2
    assert said in ran.err
