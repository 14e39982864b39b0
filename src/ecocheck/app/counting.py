"""Whose line a verdict was given by: a county against a line of the whole city is only compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked, Judged


def against_city_line(checked: Checked, one: Judged) -> bool:
    """Whether a county was compared with a line of the whole city; never counted among 不达标."""
    return one.result.city_line and one.result.region != checked.project.units.city.name
