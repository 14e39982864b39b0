"""What every test may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.requirements import require

if TYPE_CHECKING:
    import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, unless ECOCHECK_REQUIRE names the program: then its absence is a failure."""
    for marker in item.iter_markers("needs"):
        for program in marker.args:
            require(program)
