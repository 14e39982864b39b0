"""Nothing that a seal adds to a project is evidence: neither the zip, nor the page beside it, nor a document in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.source.evidence import EvidenceState, state_of_new
from tests.sealing.building import args, members

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner


@pytest.mark.needs("word")
def test_every_file_that_a_seal_makes(eco: Runner, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "封装" / "封装.zip"
    out.parent.mkdir()
    assert eco(*args(out), folder=project).code == 0
    made = {one.name: one.read_bytes() for one in out.parent.iterdir()}
    made |= {name: content for name, content in members(out).items() if not name.startswith("项目/")}
    assert len(made) > 2
    one = tmp_path / "材料"
    for name, content in made.items():
        one.write_bytes(content)
        assert state_of_new(one) is EvidenceState.PRODUCED, name
