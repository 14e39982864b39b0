"""Whole reports, as they were looked at and found good."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted
from tests.report.running import HERE, of, rendered
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.render.templating.report import Form

CASES: list[tuple[str, Wanted, Form, Lang]] = [
    ("county.md", of("演练区"), "md", "zh"),
    ("county.html", of("演练区"), "html", "zh"),
    ("county-unclear.md", of("云岭县"), "md", "zh"),
    ("county.en.md", of("演练区"), "md", "en"),
    ("city.md", of("演练市"), "md", "zh"),
    ("all.md", Wanted(), "md", "zh"),
    ("all.html", Wanted(), "html", "zh"),
    ("two-years.md", Wanted(counties=("演练区",), years=(2023, 2024)), "md", "zh"),
    ("before-the-plan.md", Wanted(counties=("演练区",), indicators=("3",), years=(2022, 2024)), "md", "zh"),
    ("agency.md", Wanted(agencies=("市乙局",)), "md", "zh"),
    ("agency.html", Wanted(agencies=("甲局",), counties=("云岭县",)), "html", "zh"),
    ("agency-tasks-only.md", Wanted(agencies=("市丙办",)), "md", "zh"),
]


@pytest.mark.parametrize(("name", "wanted", "form", "lang"), CASES, ids=[case[0] for case in CASES])
def test_whole_output(name: str, wanted: Wanted, form: Form, lang: Lang) -> None:
    same_as_snapshot(HERE / "snapshots" / name, rendered(wanted, form, lang=lang))


def test_the_order_of_hashes_changes_no_byte() -> None:
    program = (
        "import sys; from tests.report.running import rendered, of; "
        "sys.stdout.buffer.write((rendered(of(), 'html') + rendered(of(), 'md')).encode())"
    )
    outputs = {
        subprocess.run(  # noqa: S603 our own program
            [sys.executable, "-c", program],
            cwd=HERE.parents[1],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert rendered(of(), "html").encode() + rendered(of(), "md").encode() in outputs
