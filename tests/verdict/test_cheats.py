"""Ways in which a region could get a verdict that it has not earned, each beside the honest way of the same thing.

A file of `cheats` gives a project and, below `cases`, the data of each case with
what they come to, worked out by hand. A cheat is never met or not applicable;
an honest case names what it comes to, which no protection may take away.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.api import Verdict
from tests.manual import projects
from tests.manual.pages import _Plain

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(Path(__file__).with_name("cheats").glob("*.yaml"))
WON = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})


def _cases() -> Iterator[Any]:
    for path in FILES:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Plain)  # noqa: S506 a safe loader that keeps texts
        for case in content["cases"]:
            yield pytest.param(content["project"] | case, id=f"{path.stem}-{case['name']}")


@pytest.mark.parametrize("case", list(_cases()))
def test_cheat_and_honest_twin(case: dict[str, Any], tmp_path: Path) -> None:
    """What each comes to, and what validate says; a case that `expect`s no verdict earned is a cheat."""
    projects.write({key: one for key, one in case.items() if key.endswith(".yaml")}, tmp_path)
    wanted = list(projects.expected(case))
    checked = projects.judged(tmp_path, tuple(sorted({year for _, year, *_ in wanted})))
    for region, year, key, verdict, reason in wanted:
        found = projects.row(checked, region, year, key)
        assert (found.verdict.value, reason and [one.value for one in found.reasons][:1]) == (
            verdict,
            reason and [reason],
        )
    codes = {one.split()[0] for one in projects.findings(tmp_path)}
    assert codes == set(case.get("findings", ()))


def test_each_file_has_cheats_and_honest_cases() -> None:
    for path in FILES:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Plain)  # noqa: S506 a safe loader that keeps texts
        verdicts = [set(projects.expected(case)) for case in content["cases"]]
        won = [any(Verdict(one[3]) in WON for one in each) for each in verdicts]
        assert True in won, path.name
        assert False in won, path.name
