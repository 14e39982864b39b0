"""Compares engine and oracle on random data files for the real registry."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings

from tests.oracle.comparing import disagreements
from tests.oracle.random_files import YEARS, projects

if TYPE_CHECKING:
    from tests.oracle.projects import Project


@settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],  # shrinking a whole project takes minutes and shows little more
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(projects())
def test_random_projects(project: Project) -> None:
    """Engine and oracle agree on any files."""
    if not project.files:
        return
    with tempfile.TemporaryDirectory() as folder:
        assert disagreements(project.write(Path(folder)), list(YEARS)) == []
