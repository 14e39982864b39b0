"""The small catalogue in the place of the real one, and the tools that check what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import catalogue
from tests.render_ci.made import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="module")
def small_catalogue() -> Iterator[None]:
    """For a whole module: hypothesis wants nothing that is made anew for each example."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "CATALOGUE", CATALOGUE)
        yield
