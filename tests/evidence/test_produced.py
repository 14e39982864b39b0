"""No form that any command writes is evidence: what this program wrote says only what the project says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import every_command
from ecocheck.source.evidence import EvidenceState, state_of_new
from tests.cli.running import DAY
from tests.cli.test_output_forms import HAS_GIT, NEED_GIT, PRINTING, project
from tests.verifying.building import built

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

__all__ = ["project"]
CALLS = PRINTING | {
    "ledger": ["ledger", "--as-of", DAY],
    "status --reviews": ["status", "--reviews", "--as-of", DAY],
    "status --readiness": ["status", "--readiness", "--fail-on", "no_data", "--as-of", DAY],
    "gaps by office": ["gaps", "--by", "agency", "--as-of", DAY],
    "validate one county": ["validate", "--county", "云岭县", "--as-of", DAY],
    **{
        f"list {one}": ["list", one]
        for one in ("indicators", "tasks", "regions", "agencies", "standards", "crosswalk", "contradictions")
    },
}
UNFIT = {EvidenceState.PRODUCED, EvidenceState.OWN, EvidenceState.EMPTY}
"""A filled-in form is data of the project; a difference of nothing is empty."""


IN_ENGLISH = ("check", "gaps", "report", "validate", "worklist", "status")
"""Commands whose English is tried too; the other marks are the same in both languages or stand beside these."""


@pytest.mark.parametrize(
    ("name", "lang"), [*((name, "zh") for name in CALLS), *((name, "en") for name in IN_ENGLISH if name in CALLS)]
)
def test_every_form_of_every_command(eco: Runner, project: Path, tmp_path: Path, name: str, lang: str) -> None:
    """Of a project that is no drill: a drill says so at the beginning of each form."""
    if name in NEED_GIT and not HAS_GIT:
        pytest.skip("git is missing")
    units = project / "units.yaml"
    units.write_bytes(units.read_bytes().replace(b"drill: true", b"drill: false"))
    args = CALLS[name]
    command = next(one for one in every_command() if one.name == args[0])
    switches = ("diff", "rectify", "received", "standards", "reviews")
    action = args[1] if len(args) > 1 and args[1] in command.of_action else next(iter(command.of_action), None)
    _, forms = command.formats_with({one: f"--{one}" in args for one in switches} | {"action": action})
    for form in forms:
        path = tmp_path / f"出-{form.name}{form.suffixes[0]}"
        named = ["--format", form.name] if len(forms) > 1 else []
        ran = eco(*args, *named, "--lang", lang, "-o", str(path), folder=project)
        if path.exists():
            assert state_of_new(path) in UNFIT, (form.name, path.read_bytes()[:300].decode(errors="replace"))
        else:
            assert "Word" in ran.err, ran.err  # the library for Word files is not installed


def test_a_seal_and_the_pages_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "封装.zip"
    path.write_bytes(built().bytes_of())
    assert state_of_new(path) is EvidenceState.PRODUCED
    path.write_bytes(b'<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
                     b'<meta name="generator" content="ecocheck-seal-digests">\n')  # fmt: skip
    assert state_of_new(path) is EvidenceState.PRODUCED
