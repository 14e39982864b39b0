"""`validate` of some regions and years: their findings and the registry's, and no others."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Ran

DRILL = Path(__file__).parents[2] / "examples" / "演练市"


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run `validate` in the invented city."""

    def run(*args: str) -> Ran:
        return run_here(capsysbinary, monkeypatch, "validate", "--as-of", "2026-03-01", *args, folder=DRILL)

    return run


def findings(eco: Callable[..., Ran], *args: str) -> list[dict[str, Any]]:
    """What is found, as other programs read it."""
    return list(json.loads(eco("--format", "json", *args).out)["findings"])


@pytest.mark.parametrize(
    ("args", "mine"),
    [
        (("--county", "青崖县"), lambda file: file.startswith("data/青崖县/") or file == "actions/青崖县.yaml"),
        (("--county", "演练区", "--year", "2025"), lambda file: file == "data/演练区/2025.yaml"),
        (("--year", "2024"), lambda file: file.endswith(("/2024.yaml", "actions/演练市.yaml"))),
    ],
)
def test_a_part_of_all(eco: Callable[..., Ran], args: tuple[str, ...], mine: Callable[[str], bool]) -> None:
    """Just those of all findings in the files asked for, on actions for their gaps, and outside of both.

    演练市's draft is for a gap of 2024.
    """
    everything, some = findings(eco), findings(eco, *args)
    assert some == [one for one in everything if not one["file"].startswith(("data/", "actions/")) or mine(one["file"])]
    assert some != everything


def test_exit_codes(eco: Callable[..., Ran]) -> None:
    """Errors elsewhere are no errors here; what is not there is said as everywhere."""
    assert eco("--county", "柳溪县", "--year", "2023").code in {0, 1}
    assert eco("--year", "2011").code == 4
    unknown = eco("--county", "演练山")
    assert unknown.code == 2
    assert "演练区" in unknown.err


def test_not_with_what_is_about_everything(eco: Callable[..., Ran]) -> None:
    """What is new is told of the whole project."""
    ran = eco("--county", "青崖县", "--changed-since", "HEAD")
    assert (ran.code, ran.out) == (2, "")
    assert "--changed-since" in ran.err


def test_a_file_whose_extension_windows_hides(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the only file of the year has another name, that is said, and not that there is nothing."""
    shutil.copytree(DRILL, tmp_path / "examples/演练市")
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(DRILL.parents[1] / name, tmp_path / name)
    folder = tmp_path / "examples/演练市"
    shutil.copy(folder / "data/青崖县/2025.yaml", folder / "data/青崖县/2026.yaml.txt")
    asked = ("validate", "--as-of", "2026-03-01", "--year", "2026", "--county")
    ran = run_here(capsysbinary, monkeypatch, *asked, "青崖县", folder=folder)
    assert ran.code == 1
    assert "把它改名为 data/青崖县/2026.yaml" in ran.out
    assert run_here(capsysbinary, monkeypatch, *asked, "云岭县", folder=folder).code == 4
