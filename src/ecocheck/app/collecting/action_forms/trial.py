"""Tries what forms of actions would bring: actions are checked with the new files before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.handed_in import Place, Problem
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.rules.actions import check_actions
from ecocheck.source.actions import read_actions
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.collecting.action_forms.drafting import ActionsDraft, Settings
    from ecocheck.app.opening import Opened
    from ecocheck.findings import Finding

_EVIDENCE: Final = "evidence"
_LONGEST: Final = 80
"""How much of a path findings show."""
_ACTION, _STEP = 2, 4
"""How long the routes of an action and of one of its milestones or entries are."""


class ActionsTrial:
    """Compares the findings of the actions as they are with those that they would have."""

    def __init__(self, opened: Opened, as_of: datetime.date) -> None:
        """What the actions have now is found at the first question."""
        self.opened, self.as_of = opened, as_of
        self._before: Counter[object] | None = None

    def problems(self, draft: ActionsDraft) -> dict[str, list[Problem]]:
        """What each form would bring that is not there now, by its file."""
        if not draft.files:
            return {}
        if self._before is None:
            self._before = Counter(map(_mark, self._findings({})))
        left = Counter(self._before)
        coming = {shown(one.file, _LONGEST) for one in draft.evidence}
        found: dict[str, list[Problem]] = {}
        for finding in self._findings({file: one.after for file, one in draft.files.items()}):
            if finding.params.get("file") in coming and finding.code.startswith("ECO7"):
                continue
            if left[_mark(finding)] > 0:
                left[_mark(finding)] -= 1
                continue
            for form, problem in _concerned(finding, draft.settings.get(finding.at.file, {})).items():
                found.setdefault(form, []).append(problem)
        return found

    def _findings(self, contents: Mapping[str, bytes]) -> list[Finding]:
        read = read_actions(self.opened.project.root, contents)
        found = (*read.findings, *check_actions(self.opened.written, read, self.as_of))
        return [one for one in found if severity_of(one) is not Severity.NOTICE]


def _mark(finding: Finding) -> object:
    """What makes a finding the same before and after: lines move, and so do items of evidence."""
    route = finding.at.route
    listed = route.index(_EVIDENCE) if _EVIDENCE in route else len(route)
    return finding.code, finding.at.file, route[:listed]


def _concerned(finding: Finding, settings: Settings) -> dict[str, Problem]:
    """The forms that a finding is about, each with the problem at its cell; else all that change the file."""
    route = finding.at.route
    near = [one for one in settings if len(route) > _ACTION and route[: len(one)] == one[: len(route)]]
    for depth in (_STEP, _ACTION):
        near = near or [one for one in settings if one[:depth] == route[:depth]]
    found: dict[str, Problem] = {}
    for one in near:
        form, setting = settings[one]
        found.setdefault(form, Problem(setting.change.place, finding, setting.change.key))
    return found or {form: Problem(Place(form), finding) for form, _ in settings.values()}
