"""A form of actions as data: each action with its milestones, and spare rows for new ones.

What is set may not be changed by a form: only blank cells are open, evidence
can be added, and so can an entry of the log. To move a day, or to change what
was promised, is a decision that is written in YAML, with its reason in the log.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.action_fields import LOG
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.app.filling.form import FormRow
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.app.filling.form import Said
    from ecocheck.findings import Route, Spot
    from ecocheck.model.actions import Action, Milestone

VERSION: Final = "actions 1"
"""Of the layout, in the hidden sheet; a form of another version is not read."""
SPARE: Final = 3
"""How many new milestones an action has room for."""

IDENT: Final = Text("整改编号", "action")
STEP: Final = Text("节点号", "step")
NUMBER: Final = Text("序号", "no.")
SHOWN: Final[Mapping[str, Text]] = {
    "region": Text("地区", "region"),
    "year": Text("年份", "year"),
    "matter": Text("指标（任务目标）", "criterion or target"),
    "gap": Text("差距", "gap"),
    "state": Text("状态", "state"),
    "cost": Text("资金", "cost"),
}
"""The columns that are only shown, by the keys under which the hidden sheet keeps them."""
LOCKED: Final = "!"
"""Stands before the key of a cell that is not to be changed, in the hidden sheet."""
_STEP: Final = "节点{number}"
_NEW: Final = "新增{number}"
_ONCE: Final = frozenset({"what", "due", "done", "measure", "owner.agency", "owner.person"})
"""What a form may only fill in where it is blank."""


@dataclass(frozen=True, slots=True)
class Block:
    """One action: its own row, those of its milestones, and the spare ones."""

    action: Action
    file: str
    """The file of the action, from the project's root."""
    row: FormRow
    steps: tuple[FormRow, ...]
    spare: tuple[FormRow, ...]

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """All its rows in their order."""
        return self.row, *self.steps, *self.spare


def known_as(text: str) -> str:
    """An id as a cell says it, however blanks and brackets were typed."""
    return "".join(text.split()).replace("(", "（").replace(")", "）")


def blocks(actions: Iterable[tuple[Action, Spot]]) -> dict[str, Block]:
    """The blocks of actions, each given with the place of its id; an id that two actions have stands for neither."""
    found = list(actions)
    times = Counter(known_as(one.id) for one, _ in found)
    return {ident: _block(one, at, ident) for one, at in found if times[ident := known_as(one.id)] == 1}


def step_of(ident: str) -> str:
    """Which row of its action an id means: empty for that of the action itself."""
    return ident.partition(" ")[2]


def action_of(ident: str) -> str:
    """The id of the action of a row."""
    return ident.partition(" ")[0]


def is_spare(ident: str) -> bool:
    """Whether the row is one for a new milestone."""
    return step_of(ident) in {_NEW.format(number=number) for number in range(1, SPARE + 1)}


def _block(action: Action, at: Spot, ident: str) -> Block:
    route = at.route[:-1]
    listed = (*route, "milestones")
    steps = (
        _row(
            Section.MILESTONE,
            f"{ident} {_STEP.format(number=number)}",
            (*listed, number - 1),
            _of_step(step),
            step.what,
        )
        for number, step in enumerate(action.milestones, 1)
    )
    spare = (
        _row(Section.MILESTONE, f"{ident} {_NEW.format(number=number)}", (*listed, new_step("")), {}, "")
        for number in range(1, SPARE + 1)
    )
    own = _row(Section.ACTION, ident, route, _of_action(action), f"{action.gap.region} {action.gap.key}")
    return Block(action, at.file, own, tuple(steps), tuple(spare))


def new_step(what: str) -> str:
    """The step of a route for a milestone that is not there yet: two that say the same are one."""
    return f"+{what}"


def _row(section: Section, ident: str, route: Route, said: Mapping[str, Said | None], name: str) -> FormRow:
    base = {key: value for key, value in said.items() if value is not None}
    keys = {one.key for one in FIELDS[section]}
    return FormRow(section, ident, route, name, "", frozenset(keys - (_ONCE & set(base))), base)


def _of_action(action: Action) -> dict[str, Said | None]:
    owner = action.owner
    said = {"owner.agency": owner.agency, "owner.person": owner.person, "measure": action.measure, LOG: None}
    return {key: value.strip() if value else None for key, value in said.items()}


def _of_step(step: Milestone) -> dict[str, Said | None]:
    files = [one.file for one in step.evidence if one.file is not None]
    return {
        "what": step.what.strip(),
        "due": step.due.isoformat() if step.due is not None else None,
        "done": step.done.isoformat() if step.done is not None else None,
        "evidence": "\n".join(files) or None,
    }
