"""An independent judge, written from semantics.md and data-format.md: settlements, lasting states, backing, verdicts.

It shares no line with ecocheck. If the two disagree, one of them has misread the contract.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.oracle.answers import Answer, Shown, in_order
from tests.oracle.case import Case
from tests.oracle.contract import OPEN, Open, Scene
from tests.oracle.datum import read_datum
from tests.oracle.deciding import decides
from tests.oracle.places import Place, plain
from tests.oracle.plaintext import Written, read
from tests.oracle.sayings import NUMBERED
from tests.oracle.standing import Standing, so_far

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AS_OF = datetime.date(2026, 11, 23)


@dataclass(frozen=True)
class Judgement:
    """The oracle's result for one region, year and criterion."""

    verdict: str | Open
    reasons: tuple[str, ...] | Open = ()
    value: Shown = None
    bound: Shown = None
    margin: Shown = None
    carried: bool | Open = False
    backing: str | Open | None = None
    so_far: Standing | Open | None = None


def applies(criterion: dict[str, Any], areas: list[str], *, is_city: bool) -> bool:
    """Whether the criterion applies to the region."""
    if criterion["line"] == "city_only" and not is_city:
        return False
    return not criterion.get("areas") or bool(set(criterion["areas"]) & set(areas))


def effects(registry: dict[str, Any], every_units: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The rules that settled contradictions gave to criteria."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in registry.get("contradictions") or []:
        settled = one.get("settled") or {}
        for effect in (settled.get("effects") or []) if decides(settled, registry["plan"], every_units) else []:
            if effect.get("criterion") and effect.get("rule"):
                found.setdefault(effect["criterion"], []).append(effect)
    return found


def revision_of(criterion: dict[str, Any], settled: list[dict[str, Any]], year: int) -> dict[str, Any] | None:
    """The revision in force; a decision overrides what took effect in its own year or before."""
    revisions = [
        (int(one["effective"].text), place, one) for place, one in enumerate([*criterion["revisions"], *settled])
    ]
    in_force = [one for one in revisions if one[0] <= year]
    return max(in_force, key=lambda one: one[:2])[2] if in_force else None


def backing(entry: dict[str, Any], root: Path, year: int) -> str | Open:
    """How well a success is backed; files in the folder of a year before `year` do not count."""
    source = entry.get("source") or {}
    evidence = entry.get("evidence") or []
    stored = [_stored(one, root) and _in_year(one["file"], year) for one in evidence if one.get("file")]
    if stored and len(set(stored)) > 1:
        return OPEN
    if stored == [True] or (stored and all(stored)):
        return "evidenced"
    numbered = any(NUMBERED.search(plain(source.get(key))) for key in ("document", "title"))
    kept = any(_is_office(plain(one.get("held_by"))) and one.get("archive_no") for one in evidence)
    return "documented" if numbered or source.get("url") or kept else "titled"


def _is_office(name: str) -> bool:
    """Whether a holder is more than the name of a person."""
    return len(name) > 4 or name.endswith(("室", "馆", "局", "办"))


def _stored(evidence: dict[str, Any], root: Path) -> bool:
    path, recorded = root / evidence["file"], evidence.get("sha256")
    if not path.is_file() or not path.stat().st_size:
        return False
    recorded = recorded.text if isinstance(recorded, Written) else recorded
    content = path.read_bytes()
    text = content.decode("utf-8", "ignore").strip()
    if len(text) < 2 or {"region", "year"} <= {line.partition(":")[0] for line in text.splitlines()}:
        return False
    return recorded == hashlib.sha256(content).hexdigest()


def _in_year(file: str, year: int) -> bool:
    named = [int(one) for one in file.split("/")[:-1] if one.isdigit() and len(one) == 4]
    return not named or max(named) >= year


def _earlier_state(case: Case) -> tuple[dict[str, Any], int] | Open | None:
    """The entry and year of a state that still holds, or None; OPEN where the contract does not decide."""
    for year in sorted((one for one in case.files if one < case.year), reverse=True):
        entry = case.entry_of(case.files[year])
        if entry is None or entry.get("value") is None:
            continue
        datum = read_datum(entry, replace(case.scene, year=year))
        until = str(entry.get("valid_until") or "9999-12-31")
        if datum.unsure or datum.documented is None or f"{case.year}-01-01" <= until < f"{case.year}-12-31":
            return OPEN
        if datum.fact and datum.problems:
            return OPEN
        holds = datum.fact and datum.documented and until > f"{case.year}-01-01"
        return (entry, year) if holds else None
    return None


def _written_elsewhere(case: Case) -> bool:
    """Whether the file has an entry for the criterion under a wrong section or key."""
    alike = {case.criterion["id"], case.criterion["id"].replace("-", "_")}
    sections = [inner for key, inner in case.file.items() if isinstance(inner, dict) and key != "waivers"]
    return any(alike & {str(key) for key in inner} for inner in sections)


def _without_rule(case: Case) -> Judgement:
    """The judgement of a year without a rule: the figure is kept, with its problems as reasons."""
    if case.datum.unsure:
        return Judgement("undetermined", OPEN, value=OPEN, so_far=OPEN)
    loose = case.datum.loose or (case.entry is None and bool(case.criterion.get("lasts")))
    reasons = OPEN if loose else in_order({"no_rule", *case.datum.problems})
    return Judgement("undetermined", reasons, value=OPEN)


def _asked(case: Case, rule: dict[str, Any]) -> Answer:
    """The answer, after asking for the document of everything on which a success rests."""
    answer = case.ask(rule)
    if (case.misplaced and answer.verdict in {"met", "not_met"}) or (case.overstated and answer.verdict == "met"):
        return Answer("undetermined", frozenset({"unusable_value"}), OPEN, loose=True)
    if answer.verdict != "met":
        return answer
    if case.datum.contradicted:
        return Answer("undetermined", frozenset({"unusable_value"}), answer.bound, loose=True)
    case.strict = True
    strictly = case.ask(rule)
    if case.datum.documented is None:
        return replace(strictly, unsure=True)
    if not case.datum.documented:
        # If something else has no document either, the contract leaves open which of the two is reported.
        loose = strictly.verdict != "met" or strictly.unsure
        return Answer("undetermined", frozenset({"no_document"}), answer.bound, loose=loose)
    return strictly


def judge(  # noqa: PLR0911 one return for each paragraph of the contract
    scene_of: Scene, files: dict[int, Any], settled: list[dict[str, Any]], root: Path
) -> Judgement:
    """Judge one criterion that applies, in one region and year; the rule of `scene_of` is still empty."""
    criterion, year = scene_of.criterion, scene_of.year
    revision = revision_of(criterion, settled, year)
    if revision is None:
        return _without_rule(Case(replace(scene_of, rule=criterion["revisions"][0]["rule"]), files))
    carried = int(revision["effective"].text) < year
    case = Case(replace(scene_of, rule=revision["rule"]), files)
    unknown = Judgement(OPEN, OPEN, OPEN, OPEN, OPEN, carried, OPEN, OPEN)
    if criterion.get("lasts") and (case.entry is None or case.entry.get("value") is None):
        state = OPEN if _written_elsewhere(case) else _earlier_state(case)
        if isinstance(state, Open) or (state and case.entry is not None):
            return unknown
        if state:
            return Judgement("met", (), "true", carried=carried, backing=backing(state[0], root, 0))
    if case.datum.unsure:
        return unknown
    if case.datum.zero and not case.datum.problems:
        if case.datum.documented is None:
            return unknown
        if case.datum.documented:
            return Judgement("not_applicable", value=OPEN, bound=OPEN, carried=carried)
        return Judgement("undetermined", ("no_document",), OPEN, OPEN, carried=carried, so_far=OPEN)
    answer = _asked(case, revision["rule"])
    if answer.unsure:
        return unknown
    return Judgement(
        answer.verdict,
        OPEN if answer.loose else in_order(answer.reasons),
        case.datum.shown,
        OPEN if answer.loose else answer.bound,
        answer.margin,
        carried,
        backing(case.entry, root, 0 if criterion.get("lasts") else year) if answer.verdict == "met" else None,
        so_far(case, answer, revision["rule"]),
    )


def regions(units: dict[str, Any]) -> Iterator[tuple[str, list[str], bool]]:
    """Name, areas, and whether it is the city, in the order of units.yaml."""
    yield units["city"]["name"], units["city"].get("areas") or [], True
    for county in units["counties"]:
        yield county["name"], [county["area"]] if county.get("area") else [], False


def judge_project(root: Path, years: list[int], as_of: datetime.date = AS_OF) -> dict[tuple[str, int, str], Judgement]:
    """The judgement of every region, year and criterion of a project, in the order that the contract asks for."""
    units = read(root / "units.yaml")
    registry = read((root / units["registry"]) / "indicators.yaml")
    settled = effects(registry, [units, read((root / units["registry"]) / "units.yaml")])
    found: dict[tuple[str, int, str], Judgement] = {}
    city_files = [read(path) for path in sorted((root / "data" / units["city"]["name"]).glob("*.yaml"))]
    for name, areas, is_city in regions(units):
        folder = root / "data" / name
        files = {int(path.stem): read(path) for path in sorted(folder.glob("*.yaml"))}
        place = Place(name, units, is_city, city_files)
        for year in years:
            for criterion in (one for indicator in registry["indicators"] for one in indicator["criteria"]):
                key = (name, year, criterion["id"])
                if not applies(criterion, areas, is_city=is_city):
                    found[key] = Judgement("not_applicable", value=OPEN, carried=OPEN)
                    continue
                scene = Scene(criterion, {}, year, place, as_of)
                found[key] = judge(scene, files, settled.get(criterion["id"], []), root)
    return found
