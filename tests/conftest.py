"""What every test may ask for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

from tests.requirements import require

if TYPE_CHECKING:
    import pytest

# What a developer's shell sets for daily use must not move what is tested; programs that tests start inherit this too.
for _name in ("ECOCHECK_ROOT", "ECOCHECK_LANG"):
    os.environ.pop(_name, None)

# The same examples on every machine and in every run, and no example fails for being slow: where several tests share
# two cores a deadline says nothing. `--hypothesis-profile=default` looks for new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, unless ECOCHECK_REQUIRE names the program: then its absence is a failure."""
    for marker in item.iter_markers("needs"):
        for program in marker.args:
            require(program)
