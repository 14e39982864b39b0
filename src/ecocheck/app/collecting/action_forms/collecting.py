"""Collects filled forms of actions into actions/*.yaml; everything is worked out before anything is written.

A form is taken as a whole or not at all, as forms of figures are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.action_forms.action_form import CollectedActionForm, CollectedActions
from ecocheck.app.collecting.action_forms.drafting import ActionsDrafter
from ecocheck.app.collecting.action_forms.trial import ActionsTrial
from ecocheck.app.collecting.action_forms.weighing import weighed
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling.actions_form import blocks
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.receipts import ActionReceipts
from ecocheck.source.actions import read_actions
from ecocheck.source.receipts import OF_ACTIONS, read_action_receipts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from ecocheck.app.collecting.action_forms.action_form import ActionForm, Weighed
    from ecocheck.app.collecting.action_forms.drafting import ActionsDraft
    from ecocheck.app.collecting.evidence_files import Beside
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.opening import Opened


def collect_actions(
    opened: Opened, handed: Sequence[ActionForm], beside: Beside, as_of: datetime.date
) -> CollectedActions:
    """Merge forms into the actions of a project. Raises OSError."""
    if not handed:
        return CollectedActions()
    now = blocks((one.action, one.at) for one in read_actions(opened.project.root).actions)
    drafter, trial = ActionsDrafter(opened.project, now, beside), ActionsTrial(opened, as_of)
    found = [weighed(opened.project, one, now) for one in handed]
    if not isinstance(read_action_receipts(opened.project.root), ActionReceipts):  # what came in must be kept
        found = [one.with_problems([problem("ECO908", Place(one.form.file), file=OF_ACTIONS)]) for one in found]
    while True:
        draft = drafter.draft([one for one in found if not one.refused])
        failed = _failed(draft, trial)
        errors = {form: problems for form, problems in failed.items() if _has_error(problems)}
        told = errors or failed  # a form that falls out may take warnings of others with it, so these come last
        found = [one.with_problems(told.get(one.form.file, ())) for one in found]
        if not errors:
            break
    return CollectedActions(
        tuple(_result(one, draft) for one in found), tuple(draft.files.values()), tuple(draft.evidence)
    )


def _failed(draft: ActionsDraft, trial: ActionsTrial) -> dict[str, list[Problem]]:
    failed = {form: list(problems) for form, problems in draft.problems.items()}
    for form, problems in trial.problems(draft).items():
        failed.setdefault(form, []).extend(problems)
    return failed


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(severity_of(one.finding) is Severity.ERROR for one in problems)


def _result(one: Weighed, draft: ActionsDraft) -> CollectedActionForm:
    """What becomes of a form; evidence that the action has already is no change."""
    taken = not one.refused
    setting = {(setting.change.key, form) for routes in draft.settings.values() for form, setting in routes.values()}
    changes = [wish.change for wish in one.wishes]
    if taken:
        changes = [each for each in changes if each.key.key != "evidence" or (each.key, one.form.file) in setting]
    return CollectedActionForm(one.form, one.office, taken, tuple(changes), one.problems, one.strange)
