"""Each kind of cause in a project that can be judged by hand: what moved, in which direction, because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.diff.factors import Kind
from ecocheck.render.phrases.diff.causes import because_words
from ecocheck.verdict.totals import Undisputed
from tests.diff.running import HERE, cause_words, compared, copied, told

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.diff.views import Comparison

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['case']}")
    for path in sorted((HERE / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
_USUAL = {"how": "alone", "direct": True, "beside": []}
_NAMED_BY_THE_LATER_SIDE = {Kind.AS_OF, Kind.STANDARD}


def _both(case: dict[str, Any], folder: Path) -> tuple[Comparison, Comparison]:
    """The case, and the same with its sides exchanged."""
    base, edits = case.get("base", ()), case.get("edits", ())
    options = {"year": [2024]} | case.get("options", {})
    before, after = copied(folder / "a", base), copied(folder / "b", base, edits)
    turned = {
        **options,
        **({"as_of": options["as_of_before"], "as_of_before": options["as_of"]} if "as_of_before" in options else {}),
        **(
            {"standard": options["standard_before"], "standard_before": options["standard"]}
            if "standard" in options
            else {}
        ),
    }
    return compared(before, after, options), compared(after, before, turned)


@pytest.mark.parametrize("case", CASES)
def test_what_moved(case: dict[str, Any], tmp_path: Path) -> None:
    found, back = _both(case, tmp_path)
    assert [told(one) for one in found.moves] == [_USUAL | one for one in case.get("moves", [])]
    assert [_sum(one) for one in found.sums] == [{"how": "alone"} | one for one in case.get("sums", [])]
    decided = [{"id": one.id, "before": one.before, "after": one.after} for one in found.decided]
    assert decided == case.get("decided", [])
    assert _causes(back) == _causes(found)


def _sum(one: Any) -> dict[str, Any]:
    sides = (
        each.value.replace("_", " ") if isinstance(each, Undisputed) else f"{each.stated}, sum {each.summed}"
        for each in (one.before, one.after)
    )
    causes = [" ".join((region or "all", cause_words(cause, one.year))) for region, cause in one.causes]
    return {
        "id": one.id,
        "direction": one.direction.value,
        "figures": " → ".join(sides),
        "causes": causes,
        "how": one.how.value,
    }


def _causes(found: Comparison) -> dict[tuple[str, str], set[tuple[Kind, str]]]:
    """The causes of each move, which are the same in both directions."""
    return {
        (one.region, one.id): {
            (each.kind, "" if each.kind in _NAMED_BY_THE_LATER_SIDE else each.key) for each in one.causes
        }
        for one in found.moves
    }


def test_a_countys_document_is_told_with_its_state_and_its_entry(tmp_path: Path) -> None:
    """No entry differs, so the cause names the document, and the place is that of the figure behind which it stands."""
    cases: list[Any] = [one.values[0] for one in CASES]
    (case,) = (one for one in cases if "一个县区的佐证材料" in one["case"])
    found, _ = _both(case, tmp_path)
    (cause,) = found.moves[0].causes
    assert [(one.keys, one.before, one.after) for one in cause.changes] == [
        (("evidence/1-3.txt",), "present", "missing")
    ]
    assert [(at.file, at.line) for at in (cause.before_at, cause.after_at) if at is not None] == [
        ("data/演练区/2024.yaml", 7),
        ("data/演练区/2024.yaml", 7),
    ]
    said = because_words(found.moves[0], "zh")
    assert "evidence/1-3.txt" in said
    assert "present" not in said


def test_every_kind_of_cause_has_a_case() -> None:
    """In the words of the cases, so that a new kind asks for one."""
    cases: list[Any] = [one.values[0] for one in CASES]
    words = {cause.split()[0] for case in cases for one in case.get("moves", ()) for cause in one["causes"]}
    assert words == set(Kind)
