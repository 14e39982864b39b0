"""Groups gaps by county, office, indicator or field of work, and counts them. Nothing is added up into a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from ecocheck.app.typed_names import resolve_agency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.views import Gap
    from ecocheck.source.project import Project

By: TypeAlias = Literal["county", "agency", "indicator", "domain"]
BY: tuple[str, ...] = get_args(By)


@dataclass(frozen=True, slots=True)
class Group:
    """The gaps of one region, office, indicator or field of work, worst first."""

    by: By
    id: int | None
    """The number of the indicator or field of work; None for regions and offices."""
    name: str
    """Empty for gaps that belong to no group: no office leads them, or they serve no indicator."""
    gaps: tuple[Gap, ...]

    @property
    def open(self) -> tuple[Gap, ...]:
        """The gaps that are not waived."""
        return tuple(gap for gap in self.gaps if gap.open)

    @property
    def waived(self) -> int:
        """How many gaps are waived; they stay visible and are counted separately."""
        return len(self.gaps) - len(self.open)


Key: TypeAlias = str | int


def answers_for(project: Project, office: str, gap: Gap) -> bool:
    """Whether the office leads the indicator or is responsible for the task; a supporting office does not answer."""
    return any(resolve_agency(project, one) == office for one in gap.lead)


def offices_in_order(project: Project) -> tuple[str, ...]:
    """The registered names of all offices and collective parties: the registry's first, in the order of units.yaml."""
    found: dict[str, None] = {}
    for units in (project.registry.names, project.units):
        found |= dict.fromkeys([*(one.name for one in units.agencies), *(one.name for one in units.parties)])
    return tuple(found)


class _Keys:
    """Says to which groups a gap belongs, and in which order the groups stand."""

    def __init__(self, project: Project) -> None:
        self._project = project
        registry = project.registry.indicators
        self._domain_of = {one.id: one.domain for one in registry.indicators}
        self._names: dict[By, Mapping[Key, str]] = {
            "county": {name: name for name in project.units.regions()},
            "agency": {name: name for name in offices_in_order(project)},
            "indicator": {one.id: one.name for one in registry.indicators},
            "domain": {one.id: one.name for one in registry.domains},
        }

    def names(self, by: By) -> Mapping[Key, str]:
        """The names of all possible groups by key, in order."""
        return self._names[by]

    def of(self, gap: Gap, by: By) -> Sequence[Key]:
        """The keys of a gap's groups, each once; empty where it belongs to no group."""
        match by:
            case "county":
                return (gap.region,)
            case "agency":
                return tuple(dict.fromkeys(resolve_agency(self._project, office) for office in gap.lead))
            case "indicator":
                return gap.indicators
            case "domain":
                domains = (self._domain_of[one] for one in gap.indicators if one in self._domain_of)
                return tuple(dict.fromkeys(domains))


def group_gaps(checked: Checked, gaps: Iterable[Gap], by: By) -> tuple[Group, ...]:
    """Put every gap into at least one group: under each of its leading offices, or each indicator it concerns.

    Groups stand in the order of units.yaml or of the registry; a last group
    without a name holds the gaps that belong to no other. Within a group, gaps
    keep their order.
    """
    keys = _Keys(checked.project)
    found: dict[Key, list[Gap]] = {}
    loose: list[Gap] = []
    for gap in gaps:
        own = keys.of(gap, by)
        for key in own:
            found.setdefault(key, []).append(gap)
        if not own:
            loose.append(gap)
    names = keys.names(by)
    strangers = [key for key in found if key not in names]
    groups = [_group(by, key, names.get(key, str(key)), found[key]) for key in (*names, *strangers) if key in found]
    return (*groups, Group(by, None, "", tuple(loose))) if loose else tuple(groups)


def _group(by: By, key: Key, name: str, gaps: Sequence[Gap]) -> Group:
    return Group(by, key if isinstance(key, int) else None, name, tuple(gaps))


@dataclass(frozen=True, slots=True)
class Count:
    """How many gaps of one kind; a county below a line of the whole city is counted as a separate kind."""

    kind: str
    below_city: bool
    open: int
    waived: int


def count_gaps(gaps: Iterable[Gap]) -> tuple[Count, ...]:
    """The counts of each kind, in the order in which the kinds first appear."""
    found: dict[tuple[str, bool], list[bool]] = {}
    for gap in gaps:
        found.setdefault((gap.kind.value, gap.below_city), []).append(gap.open)
    return tuple(
        Count(kind, below, open=sum(states), waived=len(states) - sum(states))
        for (kind, below), states in found.items()
    )
