"""Collects from one check all that is published of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.gaps import list_gaps
from ecocheck.app.open_data.recorded import records_of
from ecocheck.app.open_data.registered import PlanLines, rules_of, targets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.open_data.records import FileRecords
    from ecocheck.app.open_data.registered import RegisteredRule, RegisteredTarget
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot


@dataclass(frozen=True, slots=True)
class Published:
    """A verdict with the place of its sentence in the plan."""

    row: Row
    target: TargetRow | None
    """What only a target has; None for a criterion."""
    rule: str | None
    """The id of the revision by which a criterion was judged; None for a target, and without a rule."""
    plan_at: Spot | None


@dataclass(frozen=True, slots=True)
class OpenData:
    """All that is published of one check; what `project.registry` holds is taken from there."""

    checked: Checked
    gaps: tuple[Gap, ...]
    rules: tuple[RegisteredRule, ...]
    targets: tuple[RegisteredTarget, ...]
    files: tuple[FileRecords, ...]
    verdicts: tuple[Published, ...]

    @property
    def drill(self) -> bool:
        """Whether all of it is 演练数据."""
        return self.checked.project.drill


def collect_open_data(checked: Checked) -> OpenData:
    """All that is published of a check: verdicts and gaps of what was selected, figures of earlier years too.

    The registry is published whole. Reads the data files and looks at the evidence; raises OSError.
    """
    project = checked.project
    lines = PlanLines(project)
    rules, targets = tuple(rules_of(project, lines)), tuple(targets_of(project, lines))
    return OpenData(
        checked,
        list_gaps(checked).all,
        rules,
        targets,
        tuple(records_of(project, checked.selection, EvidenceFiles(project.documents))),
        tuple(_verdicts(checked, rules, targets)),
    )


def _verdicts(
    checked: Checked, rules: tuple[RegisteredRule, ...], targets: tuple[RegisteredTarget, ...]
) -> Iterator[Published]:
    by_criterion: dict[str, list[RegisteredRule]] = {}
    for rule in rules:
        by_criterion.setdefault(rule.criterion.id, []).append(rule)
    places = {one.target.id: one.plan_at for one in targets}
    for row in checked.rows:
        known = by_criterion.get(row.id, ())
        found = next((one for one in known if _is_of(one, row)), None)
        yield Published(row, None, None if found is None else found.id, None if found is None else found.plan_at)
    for target in checked.targets:
        yield Published(target.row, target, None, places.get(target.row.id))


def _is_of(one: RegisteredRule, row: Row) -> bool:
    """Whether a row was judged by this revision."""
    return (
        one.revision.rule is row.rule
        and one.revision.effective == row.effective
        and one.revision.citation is row.citation
    )
