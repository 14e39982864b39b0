"""Judges the targets of tasks over the years, written from the contract's words on tasks; slow and literal.

A target is set once, for its due year. Whoever met it in that year or later has met it. Whoever missed it, and met it
in no year since, is late; a figure that decides nothing, or none at all, changes nothing about that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.oracle.contract import OPEN, Open, Scene
from tests.oracle.deciding import decides
from tests.oracle.oracle import AS_OF, applies, judge, regions
from tests.oracle.places import Place
from tests.oracle.plaintext import Written, read

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

ALWAYS = Written("1")


@dataclass(frozen=True)
class Told:
    """The result for one target in one region and year."""

    verdict: str | Open
    late: bool | Open
    told_in: int | Open | None
    """The year whose figure decides; None where no file has one."""


@dataclass(frozen=True)
class Asked:
    """A target, and the criterion of the same quantity, if it has one."""

    task: dict[str, Any]
    target: dict[str, Any]
    criterion: dict[str, Any] | None
    settled: list[dict[str, Any]]

    @property
    def due(self) -> str | None:
        """The last day on which it is in time; the last decision on it counts."""
        decided = [one["due"] for one in self.settled if one.get("due")]
        due = (decided or [self.target.get("due")])[-1]
        return None if due is None else f"{due.text}-12-31" if isinstance(due, Written) else str(due)

    def rule(self, year: int) -> dict[str, Any]:
        """The rule for the figure of a year: the plan's, or what was decided for that year."""
        decided = [one for one in self.settled if one.get("rule") and int(one["effective"].text) <= year]
        rule: dict[str, Any] = max(decided, key=lambda one: int(one["effective"].text))["rule"] if decided else {}
        return rule or self.target["rule"]


def binds(asked: Asked, name: str, *, is_city: bool) -> bool:
    """Whether the target binds the region."""
    task, target = asked.task, asked.target
    scope = task.get("scope", "each")
    if is_city:
        return scope != "named" and not target.get("counties")
    if target.get("line") == "city_only" or scope == "city":
        return False
    if target.get("counties"):
        return name in target["counties"]
    return scope == "each" or name in [one["name"] for one in task.get("counties") or [] if one["as"] == "试点"]


@dataclass(frozen=True)
class History:
    """The figures of one target in one region, year by year."""

    asked: Asked
    files: dict[int, Any]
    place: Place
    day: datetime.date
    root: Path

    def report(self, year: int) -> dict[str, Any]:
        """What the file of a year reports of the task."""
        tasks = (self.files.get(year) or {}).get("tasks") or {}
        return tasks.get(self.asked.task["id"]) or {}

    def own(self, year: int) -> Any:
        """The figure that the task reports itself."""
        return (self.report(year).get("targets") or {}).get(self.asked.target["id"])

    def others(self, year: int) -> Any:
        """The figure of the criterion of the same quantity."""
        key = self.asked.criterion["id"] if self.asked.criterion is not None else ""
        return ((self.files.get(year) or {}).get("measurements") or {}).get(key)

    def lent(self, year: int) -> bool:
        """Whether the criterion's figure counts: there is none of the task's own, or one that hides a miss."""
        if self.others(year) is None or self.own(year) is None:
            return self.others(year) is not None
        if self.asked.criterion is not None and self.asked.criterion["line"] == "city" and not self.place.is_city:
            return False
        undecided = self.judged(year, self.own(year), lent=False) == "undetermined"
        return undecided and self.judged(year, self.others(year), lent=True) == "not_met"

    def entry(self, year: int) -> Any:
        """The figure that counts for a year."""
        return self.others(year) if self.lent(year) else self.own(year)

    def verdict(self, year: int) -> str | Open:
        """The verdict on the figure of one year, by that figure alone."""
        return self.judged(year, self.entry(year), lent=self.lent(year))

    def judged(self, year: int, entry: Any, *, lent: bool) -> str | Open:
        """The verdict on one figure of a year."""
        rule = self.asked.rule(year)
        done = not lent and entry.get("value") is True
        if done and self.report(year).get("status") in ("not_started", "未开始"):
            return "undetermined"
        if done and "done" in rule and entry.get("period") != "unknown":
            # Done by some day of the year is done in that year.
            entry = {name: value for name, value in entry.items() if name not in ("as_of", "period")}
        key, target = self.asked.target["id"], self.asked.target
        criterion = {"line": "each", "name": target["name"], "unit": target.get("unit")}
        criterion |= {"zero_allowed": target.get("zero_allowed", False)}
        criterion |= (self.asked.criterion or {}) if lent else {}
        criterion |= {"id": key, "revisions": [{"effective": ALWAYS, "rule": rule}]}
        past = {one: self.own(one) if self.own(one) is not None else self.others(one) for one in self.files}
        figures = past | {year: entry}
        made = {
            one: {"measurements": {key: figure}, "baselines": self.files[one].get("baselines") or {}}
            for one, figure in figures.items()
            if figure is not None
        }
        return judge(Scene(criterion, {}, year, self.place, self.day), made, [], self.root).verdict

    def compared_with_the_city(self, year: int) -> bool:
        """Whether a county's figure is only compared with a line of the whole city."""
        criterion = self.asked.criterion
        of_city = criterion is not None and criterion["line"] == "city" and not self.place.is_city
        return of_city and self.lent(year)

    def tell(self, year: int) -> Told:
        """The result of the target in a year."""
        due = self.asked.due
        first = year if due is None else min(int(due[:4]), year)
        told = [one for one in range(first, year + 1) if self.entry(one) is not None]
        verdicts = {one: self.verdict(one) for one in told}
        if any(isinstance(one, Open) for one in verdicts.values()):
            return Told(OPEN, OPEN, OPEN)
        met = [one for one in told if verdicts[one] == "met"]
        if met:
            in_time = due is not None and met[0] == int(due[:4])
            return Told("met", late=False, told_in=met[0] if in_time else met[-1])
        missed = [one for one in told if verdicts[one] == "not_met"]
        own = [one for one in missed if not self.compared_with_the_city(one)]
        if missed:
            over = due is not None and due < self.day.isoformat() and int(due[:4]) <= year
            late = bool(own) and over and self.asked.target["strength"] == "must"
            return Told("not_met", late=late, told_in=(own or missed)[-1])
        return Told(verdicts[told[-1]] if told else "undetermined", late=False, told_in=told[-1] if told else None)


def tell_project(
    root: Path, years: list[int], as_of: datetime.date = AS_OF, only: set[str] | None = None
) -> dict[tuple[str, int, str], Told]:
    """The result of every region, year and target (or of some targets) that binds there."""
    units = read(root / "units.yaml")
    folder = root / units["registry"]
    registry, tasks = read(folder / "indicators.yaml"), read(folder / "tasks.yaml")
    criteria = {one["id"]: one for indicator in registry["indicators"] for one in indicator["criteria"]}
    decided = _decided(registry, [units, read(folder / "units.yaml")])
    city_files = [read(path) for path in sorted((root / "data" / units["city"]["name"]).glob("*.yaml"))]
    found: dict[tuple[str, int, str], Told] = {}
    for name, areas, is_city in regions(units):
        files = {int(path.stem): read(path) for path in sorted((root / "data" / name).glob("*.yaml"))}
        place = Place(name, units, is_city, city_files)
        for task in tasks["tasks"]:
            for target in task.get("targets") or []:
                criterion = criteria.get(target.get("criterion") or "")
                same = criterion if criterion and applies(criterion, areas, is_city=is_city) else None
                asked = Asked(task, target, same, decided.get(target["id"], []))
                history = History(asked, files, place, as_of, root)
                if (only is None or target["id"] in only) and binds(asked, name, is_city=is_city):
                    for year in years:
                        found[name, year, target["id"]] = history.tell(year)
    return found


def _decided(registry: dict[str, Any], every_units: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What settled contradictions say of targets."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in registry.get("contradictions") or []:
        settled = one.get("settled") or {}
        for effect in (settled.get("effects") or []) if decides(settled, registry["plan"], every_units) else []:
            if effect.get("target"):
                found.setdefault(effect["target"], []).append(effect)
    return found
