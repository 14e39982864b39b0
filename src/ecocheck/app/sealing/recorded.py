"""The verdicts that a seal records: made from a run, written as bytes of one spelling, and read back strictly.

Numbers are exact fractions as text, so that no reader rounds them.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

from ecocheck.app.diff.state import State, state_of
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.app.verdicts.standing import Standing
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.model.measurement import Covered
from ecocheck.regex import regex
from ecocheck.source.evidence import EvidenceState
from ecocheck.source.strict_json import UnreadableJsonError, strict_json
from ecocheck.verdict.outcome import Backing, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.checking.views import Checked
    from ecocheck.app.diff.views import AnyRow

VERDICTS: Final = "判定.json"
"""The name of the file in a seal."""
LARGEST: Final = 96 << 20
"""In bytes: a verdict has some 500, so this is more of them than are judged of a stranger's project."""
_FORMAT: Final = "ecocheck-verdicts"
_NUMBER: Final = regex(r"-?(?:0|[1-9][0-9]{0,2000})(?:/[1-9][0-9]{0,2000})?")

Key: TypeAlias = tuple[str, int, str]
"""Region, year, and the id of a criterion or of a task's target."""


class UnreadableVerdictsError(Exception):
    """The file is not one that this program writes; `args[0]` names the verdict or the part, where it is known."""


def rows_of(checked: Checked) -> dict[Key, AnyRow]:
    """The verdicts of a run by region, year and id, in the order of the run."""
    found: dict[Key, AnyRow] = {(row.region, row.year, row.id): row for row in checked.rows}
    return found | {(one.row.region, one.row.year, one.row.id): one for one in checked.targets}


def states_of(checked: Checked) -> dict[Key, State]:
    """What a seal records of each verdict of a run; the documents are looked at once."""
    figures = {**checked.earlier, **checked.figures}
    waivers = Waivers(figures, checked.project.places(), checked.as_of)
    papers = EvidenceFiles(checked.project.documents)
    return {key: _state(one, waivers, papers) for key, one in rows_of(checked).items()}


def _state(found: AnyRow, waivers: Waivers, papers: EvidenceFiles) -> State:
    if isinstance(found, TargetRow):
        row, late, above, figure_of = found.row, found.late, found.task, found.reported_in
    else:
        row, late, above, figure_of = found, False, str(found.indicator), found.year
    waives = waivers.covering(row.region, (row.year, figure_of), row.id, above)
    return state_of(row, row, row.subject, papers, waives, late=late, city_line=row.city_line)


def recorded_bytes(checked: Checked) -> bytes:
    """The file that records the verdicts of a run: one line for each, in the order of region, year and id."""
    return written(states_of(checked))


def written(states: Mapping[Key, State]) -> bytes:
    """The file with these verdicts. The same verdicts are the same bytes."""
    lines = ",\n".join(_line(key, states[key]) for key in sorted(states))
    return f'{{"format": "{_FORMAT}", "version": 1, "verdicts": [\n{lines}\n]}}\n'.encode()


def _line(key: Key, one: State) -> str:
    return json.dumps(dict(zip(("region", "year", "id"), key, strict=True)) | _object(one), ensure_ascii=False)


def _object(one: State) -> dict[str, object]:
    value = one.value
    return {
        "verdict": one.verdict,
        "standing": one.standing,
        "counted": one.counted,
        "reason": one.reason,
        "late": one.late,
        "waives": sorted(one.waives),
        "value": {"number": str(value[0]), "unit": value[1]} if isinstance(value, tuple) else value,
        "bound": None if one.bound is None else str(one.bound),
        "margin": None if one.margin is None else str(one.margin),
        "basis": one.basis,
        "backing": one.backing,
        "evidence": list(one.evidence),
        "plan": one.plan,
    }


def read_recorded(content: bytes) -> dict[Key, State]:
    """The verdicts in the bytes of the file. Raises UnreadableVerdictsError for any other spelling than `written`."""
    try:
        whole = strict_json(content, LARGEST)
    except UnreadableJsonError as error:
        raise UnreadableVerdictsError(str(error)) from error
    if not isinstance(whole, dict) or not isinstance(whole.get("verdicts"), list):
        raise UnreadableVerdictsError("shape")
    found: dict[Key, State] = {}
    for each in whole["verdicts"]:
        key, state = _read(each)
        if key in found:
            raise UnreadableVerdictsError(" ".join(map(str, key)))
        found[key] = state
    try:
        same = written(found) == content
    except UnicodeEncodeError:  # half a character, which JSON can spell and UTF-8 cannot
        same = False
    if not same:
        raise UnreadableVerdictsError("spelling")
    return found


def _read(each: object) -> tuple[Key, State]:
    """One verdict. Raises UnreadableVerdictsError."""
    if not isinstance(each, dict):
        raise UnreadableVerdictsError("shape")
    name = " ".join(str(each.get(key))[:40] for key in ("region", "year", "id"))
    try:
        key = (_text(each["region"]), _whole(each["year"]), _text(each["id"]))
        return key, _read_state(each)
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise UnreadableVerdictsError(name) from error


def _read_state(each: dict[str, Any]) -> State:
    """Raises KeyError, TypeError, ValueError."""
    reason, backing, basis = each["reason"], each["backing"], each["basis"]
    return State(
        verdict=Verdict(each["verdict"]),
        standing=Standing(each["standing"]),
        counted=_truth(each["counted"]),
        reason=None if reason is None else Reason(reason),
        late=_truth(each["late"]),
        waives=frozenset(_covered(one) for one in each["waives"]),
        value=_value(each["value"]),
        bound=_number(each["bound"]),
        margin=_number(each["margin"]),
        basis=None if basis is None else _text(basis),
        backing=None if backing is None else Backing(backing),
        evidence=tuple(EvidenceState(one) for one in each["evidence"]),
        plan=_truth(each["plan"]),
    )


def _value(found: object) -> tuple[Fraction, str | None] | bool | None:
    if isinstance(found, dict):
        number, unit = _number(found["number"]), found["unit"]
        if number is None:
            raise ValueError
        return number, None if unit is None else _text(unit)
    return None if found is None else _truth(found)


def _number(found: object) -> Fraction | None:
    if found is None:
        return None
    if not isinstance(found, str) or _NUMBER.fullmatch(found) is None:
        raise ValueError
    return Fraction(found)


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError
    return found


def _whole(found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool):
        raise TypeError
    return found


def _truth(found: object) -> bool:
    if not isinstance(found, bool):
        raise TypeError
    return found


def _covered(found: object) -> Covered:
    for one in get_args(Covered):
        if one == found:
            return one  # type: ignore[no-any-return]  # one of the literals
    raise ValueError
