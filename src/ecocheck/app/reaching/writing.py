"""Sets values of entries in figures that were read, as if the data file had them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ecocheck.model.documents import Source, Survey
from ecocheck.model.figures import Figures
from ecocheck.model.measurement import AssignedTarget, Baseline, Compare, Measurement, TaskReport
from ecocheck.source.setting.edit import REMOVED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ecocheck.findings import Route
    from ecocheck.model.base import Model
    from ecocheck.source.setting.edit import Wanted

_SEEDS: Final[Mapping[type[Model], Mapping[str, Any]]] = {
    Measurement: {"value": 0, "numerator": 1, "denominator": 1},
    AssignedTarget: {"at_least": 1},
    Baseline: {"year": 2000, "value": 1},
    Compare: {"year": 2000, "value": 1},
}
"""What a model requires, so that single keys can be read with it."""
_INNER: Final[Mapping[str, type[Model]]] = {"source": Source, "survey": Survey, "compare": Compare}
_SECTIONS: Final[Mapping[str, type[Model]]] = {
    "measurements": Measurement,
    "assigned": AssignedTarget,
    "baselines": Baseline,
}


def with_settings(
    years: Mapping[int, Figures], region: str, year: int, settings: Mapping[Route, Wanted]
) -> Mapping[int, Figures]:
    """The figures by year, with values set in the entries of one year's file. What was refused there stays refused."""
    figures = years.get(year) or Figures(region, year)
    changed: dict[str, Any] = {
        section: _section(figures, section, entries) for section, entries in _nested(settings).items()
    }
    figures = replace(figures, **changed)
    return {**years, year: figures}


def _nested(settings: Mapping[Route, Wanted]) -> dict[str, Any]:
    found: dict[Any, Any] = {}
    for route, value in settings.items():
        inner = found
        for step in route[:-1]:
            inner = inner.setdefault(step, {})
        inner[route[-1]] = value
    return found


def _section(figures: Figures, section: str, entries: Mapping[str, Any]) -> Mapping[str, Any]:
    known: dict[str, Any] = dict(getattr(figures, section))
    for key, wanted in entries.items():
        if section == "tasks":
            report = known.get(key) or TaskReport()
            targets = {
                one: _entry(report.targets.get(one), Measurement, each) for one, each in wanted["targets"].items()
            }
            known[key] = report.model_copy(update={"targets": {**report.targets, **targets}})
        elif section == "assigned":
            known[key] = _targets(known.get(key, ()), wanted)
        else:
            known[key] = _entry(known.get(key), _SECTIONS[section], wanted)
    return known


def _targets(known: tuple[AssignedTarget, ...], wanted: Mapping[Any, Any]) -> tuple[AssignedTarget, ...]:
    """The targets of one criterion: settings of one of a list have its index, those of the only one have none."""
    if not known:
        return (_entry(None, AssignedTarget, wanted),)
    listed = wanted if all(isinstance(one, int) for one in wanted) else {0: wanted}
    return tuple(_entry(one, AssignedTarget, listed.get(place, {})) for place, one in enumerate(known))


def _entry(present: Any, kind: type[Model], wanted: Mapping[str, Any]) -> Any:
    """The entry with these keys, each read as the data file's would be."""
    if present is None:
        return kind.model_validate(_plain(wanted))
    inner = {key: value for key, value in wanted.items() if isinstance(value, dict)}
    gone = {key for key, value in wanted.items() if value is REMOVED}
    flat = {key: value for key, value in wanted.items() if key not in inner and key not in gone}
    read = kind.model_validate({**_SEEDS.get(kind, {}), **flat})
    update = {key: getattr(read, key) for key in flat}
    update |= {key: kind.model_fields[key].get_default(call_default_factory=True) for key in gone}
    update |= {key: _entry(getattr(present, key), _INNER[key], value) for key, value in inner.items()}
    return present.model_copy(update=update)


def _plain(wanted: Mapping[str, Any]) -> dict[str, Any]:
    made = {key: _plain(value) if isinstance(value, dict) else value for key, value in wanted.items()}
    return {key: value for key, value in made.items() if value is not REMOVED and value != {}}


def as_typed(number: Decimal) -> Decimal | int:
    """The number as a file has it: a whole one without decimals is an int."""
    return number if "." in format(number, "f") else int(number)
