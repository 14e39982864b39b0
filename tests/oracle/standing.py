"""阶段情况: how a figure that cannot decide yet compares with its line; written from semantics.md alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.oracle.contract import OPEN, Open

if TYPE_CHECKING:
    from tests.oracle.answers import Answer, Shown
    from tests.oracle.case import Case

WAITING = {"partial_period", "target_not_due", "ambiguous_rule"}
# Reasons with a figure that the contract's list in brackets does not name.
UNLISTED = {"period_unknown", "basis_mismatch"}


@dataclass(frozen=True)
class Standing:
    """Ahead of the line, on it or behind it, and by how much."""

    side: str | Open = OPEN
    bound: Shown = OPEN
    margin: Shown = OPEN


def _compared(case: Case, rule: dict[str, Any]) -> list[Answer]:
    """The answer of each part of a rule, if the figure could decide; parts without a line give none."""
    kind = next(key for key in rule if key != "round")
    if kind in ("all_of", "any_of", "readings"):
        return [one for part in rule[kind] for one in _compared(case, part)]
    answer = case.ask(rule)
    return [answer] if answer.verdict in ("met", "not_met") else []


def so_far(  # noqa: PLR0911 one return for each sentence of the contract
    case: Case, answer: Answer, rule: dict[str, Any]
) -> Standing | Open | None:
    """How the figure compares with its line; None if nothing can be compared or the verdict is decided."""
    if answer.verdict != "undetermined":
        return None
    if case.datum.number is None or case.datum.zero:
        return None
    if answer.loose or answer.reasons & UNLISTED:
        return OPEN
    if not answer.reasons <= WAITING:
        # One part of a compound rule may be compared while another lacks something.
        return OPEN if answer.reasons & WAITING and set(rule) & {"all_of", "any_of", "readings"} else None
    if "target_not_due" in answer.reasons:
        return Standing()
    kept = case.datum
    case.datum = replace(kept, problems=kept.problems - {"partial_period"})
    found = _compared(case, rule)
    case.strict = True
    undocumented = _compared(case, rule) != found
    case.datum, case.strict = kept, False
    if undocumented:
        return OPEN  # the contract does not say whether a line without a document may be shown
    if not found:
        return OPEN if "ambiguous_rule" not in answer.reasons else None
    if len(found) > 1 or case.rounded or not _exact(found[0]):
        return Standing()
    margin = found[0].margin
    level = OPEN if found[0].verdict == "not_met" else "on"
    side = level if margin == 0 else "ahead" if margin > 0 else "behind"  # type: ignore[operator] # _exact says so
    return Standing(side, found[0].bound, margin)


def _exact(answer: Answer) -> bool:
    return not isinstance(answer.margin, (Open, str)) and answer.margin is not None
