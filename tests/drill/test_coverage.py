"""Every criterion, verdict, reason, kind of gap and kind of rule is met at least once."""

from fractions import Fraction

import pytest

from ecocheck.app.gaps import GapKind
from ecocheck.model.rule import RULE_KINDS, Rule
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Backing, Reason, Side, Verdict
from tests.drill.projects import DRILL, FOREIGN, RULES, gaps, judged, results
from tests.rule_kinds import rule_kinds
from tests.standards.projects import results as by

NEVER_MET = {"33-1"}
"""明显提升 has no number: a rise alone does not make it met."""


def _rules(name: str) -> list[Rule]:
    indicators = judged(name).project.registry.indicators.indicators
    return [revision.rule for one in indicators for c in one.criteria for revision in c.revisions]


def test_every_criterion_has_been_reported() -> None:
    """A criterion without any figure would show nothing to a newcomer."""
    criteria = {key[2] for key in results(DRILL)}
    assert len(criteria) == 63
    assert {key[2] for key, one in results(DRILL).items() if one.measurement is not None} == criteria


def test_every_criterion_is_met_somewhere() -> None:
    """But for the one that the plan's words never let be met."""
    criteria = {key[2] for key in results(DRILL)}
    assert criteria - {key[2] for key, one in results(DRILL).items() if one.verdict is Verdict.MET} == NEVER_MET


def test_every_verdict() -> None:
    """All four, in the newest report of the district alone."""
    newest = {one.verdict for key, one in results(DRILL).items() if key[:2] == ("演练区", 2025)}
    assert newest == set(Verdict)


def test_every_reason() -> None:
    """Each as the weightiest reason of some verdict."""
    found = {one.reason for name in (DRILL, RULES) for one in results(name).values()}
    assert found == {*Reason, None}


ON_OTHERS = (
    NoteCode.CLASS_UNKNOWN,
    NoteCode.NOT_CONCERNED_BY_WHOM,
    NoteCode.NOT_CONCERNED_BY_NOBODY,
    NoteCode.NO_BRANCH,
)
"""In tests/verdict/examples/not_concerned.yaml and tests/verdict/test_rests_on_others.py."""
EXEMPTED_OR_DISPUTED = (
    NoteCode.NOT_CONCERNED_NO_PAPER,
    NoteCode.COUNTIES_UNCLASSED,
    NoteCode.MISSED_EARLIER,
    NoteCode.DISPUTED_BASE,
)
"""The drill exempts nobody wrongly, and its plan looks at no years and classes of counties; tests/verdict has them."""
IN_CHEATS = (
    NoteCode.DOCUMENT_TO_COME,
    NoteCode.TARGET_TO_COME,
    NoteCode.MOVED_BASELINE,
    NoteCode.OUT_OF_SCALE,
    NoteCode.FRACTION,
    NoteCode.STATED_SPAN,
    NoteCode.QUOTED,
    NoteCode.SURVEY_OF_ANOTHER_YEAR,
    NoteCode.OF_ANOTHER_COUNTY,
)
OF_THE_CITY = (NoteCode.COUNTIES_TOTAL, NoteCode.COUNTIES_MISSING)
"""Stand beside a city's missing figure; tests/rules/test_proposed.py has them."""
BEYOND = (
    NoteCode.BARE_WIDER,
    NoteCode.UNUSED_WIDER,
    NoteCode.WIDER_UNIT,
    NoteCode.WIDER_ITSELF,
    NoteCode.REFUSED_WIDER,
)
"""Stand beside a comparison with a wider region; tests/verdict/test_wider.py has them."""
DATED_OR_DOUBLED = (NoteCode.DOCUMENT_OVER, NoteCode.CLASSES_BOTH)
"""Beside papers that have lapsed, and regions of two classes; tests/verdict/cheats has them."""
OF_STANDARDS = (NoteCode.STANDARD_TO_COME, NoteCode.STANDARD_OVER)
"""Of a standard that is not valid yet, or is over without a successor; tests/standards has them."""
LOOKING_BACK = (NoteCode.EASING_OPEN, NoteCode.NO_BASE, NoteCode.NO_SINCE, NoteCode.SINCE_UNPROVEN)
"""What a rule that looks back, or its tolerance, lacks; examples/外地示例/cases has them, see tests/cases_runner."""
IN_EXAMPLES = (
    NoteCode.REFUSED_TARGET,
    NoteCode.REFUSED_PRIOR,
    NoteCode.REFUSED_BASELINE,
    NoteCode.BASELINE_UNIT,
)


def test_every_note() -> None:
    """Every remark that may stand beside a verdict; last year's other unit has its own test in tests/cli.

    Those of IN_CHEATS have their cases in tests/oracle/cheats, those of IN_EXAMPLES in tests/explain/test_refused.py.

    The plan has no task whose target asks for less than the criterion; tests/verdict/test_neighbours.py has one.
    """
    found = {note.code for name in (DRILL, RULES, FOREIGN) for one in results(name).values() for note in one.remarks}
    found |= {
        note.code for name in ("SF-2024", "GJ-XIAN", "SF-2020") for one in by(name).values() for note in one.remarks
    }
    elsewhere = {
        NoteCode.OTHER_UNIT,
        NoteCode.OTHER_LINE_MET,
        *IN_CHEATS,
        *OF_THE_CITY,
        *BEYOND,
        *ON_OTHERS,
        *EXEMPTED_OR_DISPUTED,
        *IN_EXAMPLES,
        *LOOKING_BACK,
        *OF_STANDARDS,
        *DATED_OR_DOUBLED,
    }
    assert found == set(NoteCode) - elsewhere


def test_every_backing() -> None:
    """Successes with a stored file, with a number or an archive, with a title only; each in the newest year."""
    assert {one.backing for key, one in results(DRILL).items() if key[1] == 2025} == {*Backing, None}
    assert results(DRILL)["云岭县", 2025, "4-1"].backing is Backing.EVIDENCED
    assert results(DRILL)["石潭县", 2025, "2-1"].backing is Backing.DOCUMENTED
    assert results(DRILL)["柳溪县", 2025, "1-2"].backing is Backing.TITLED


def test_a_state_is_carried_with_what_backs_it() -> None:
    """柳溪县 records 4-1 in 2023, with a stored file, and not again."""
    carried = {year: results(DRILL)["柳溪县", year, "4-1"] for year in (2023, 2024, 2025)}
    assert {year: one.recorded_in for year, one in carried.items()} == {2023: None, 2024: 2023, 2025: 2023}
    assert {one.backing for one in carried.values()} == {Backing.EVIDENCED}


@pytest.mark.parametrize(
    ("key", "side", "margin", "why"),
    [
        (("云岭县", 2025, "8-1"), Side.ON, "0", Reason.PARTIAL_PERIOD),  # 3 of 3 against 100
        (("云岭县", 2025, "17-1"), Side.AHEAD, "-2.4", Reason.TARGET_NOT_DUE),  # 5.6 of 8 in 24 of 36 months
        (("柳溪县", 2024, "17-1"), Side.BEHIND, "-3.1", Reason.TARGET_NOT_DUE),  # 9.9 of 13 in 48 of 60 months
        (("石潭县", 2025, "9-2"), Side.BEHIND, None, Reason.AMBIGUOUS_RULE),
    ],
)
def test_what_stands_so_far(key: tuple[str, int, str], side: Side, margin: str | None, why: Reason) -> None:
    """A figure that decides nothing yet is compared all the same."""
    found = results(DRILL)[key].so_far
    assert found is not None
    assert (found.side, found.why) == (side, why)
    assert margin is None or found.margin == Fraction(margin)


def test_every_kind_of_gap() -> None:
    """Each of them open, and in the newest year, which is what `gaps` shows by itself."""
    assert {gap.kind for gap in gaps(DRILL) if gap.open and gap.year == 2025} == set(GapKind)


def test_every_kind_of_rule() -> None:
    """The two registries together use all kinds, and rounding."""
    rules = [*_rules(DRILL), *_rules(RULES)]
    assert frozenset[str]().union(*map(rule_kinds, rules)) == set(RULE_KINDS)
    assert {getattr(rule, "kind", "") for rule in _rules(RULES) if getattr(rule, "round", None) is not None} == {
        "at_least",
        "at_most",
        "more_than",
    }


def test_every_operator_of_an_assigned_target() -> None:
    """All five comparisons occur among the targets handed down."""
    figures = judged(RULES).figures.values()
    assert {target.operator.name for one in figures for found in one.assigned.values() for target in found} == {
        "at_least",
        "more_than",
        "at_most",
        "less_than",
        "equals",
    }
