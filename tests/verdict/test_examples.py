"""Runs the worked examples in `examples/`: one file for each kind of rule, written for a clerk to read.

A file holds a rule and examples of it. `given` is what is in 演练县's files:
`now` this year's entry, `before` last year's, `earlier` those of the years
before, `assigned` and `baseline` the sections of those names, `classes` the
county's classes by the axes at the head of the file; `wider` and `city` are what the
city's file records of wider regions, and of itself; `others` this year's
entries of the criteria that the file describes under `others`. `counties` are
the entries of each county, and the example is about the city.
`expect` is worked out by hand; it may give `value` and, where that is a mean, `own_value`.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.oracle.invented import criterion, registry
from tests.oracle.plaintext import Written, read
from tests.oracle.projects import CITY, County, Project, Token, by_key, run

FOLDER = Path(__file__).parent / "examples"
FILES = sorted(FOLDER.glob("*.yaml"))
KINDS = (
    "at_least", "more_than", "at_most", "less_than", "equals", "between", "done", "none", "assigned", "not_worse",
    "improves", "rises_by", "holds_baseline", "wider_mean", "unstated", "readings", "all_of", "any_of", "round",
    "at_least_of", "when", "meets", "counties", "not_concerned",
    "range", "averaged", "tolerance", "sample", "change", "change_range", "change_percent", "improves_years",
    "not_worse_years", "than_mean", "none_years", "in_force", "in_force_valid",
    "years", "change_from", "change_over", "rises_over", "wider_points", "wider_points_below",
)  # fmt: skip # a table, read by rows
YEAR = 2024


def as_data(value: Any) -> Any:
    """The data with numbers as their original text, so that the engine reads the same text."""
    if isinstance(value, dict):
        return {key: as_data(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_data(inner) for inner in value]
    return Token(value.text) if isinstance(value, Written) else value


def project_of(example_file: dict[str, Any]) -> Project:
    """A project with every example in its own county, judged by one criterion with the file's rule.

    The city's file is that of the last example that has one.
    """
    given_in = [as_data(example["given"] or {}) for example in example_file["examples"]]
    counties = tuple(County(f"例{n}县", classes=one.get("classes", {})) for n, one in enumerate(given_in))
    project = Project(counties=counties, indicators=registry_of(example_file))
    for county, given in zip(counties, given_in, strict=True):
        file = project.file(county.name, YEAR)
        file["measurements"] |= given.get("others", {})
        if "now" in given:
            file["measurements"]["1-1"] = given["now"]
        if "before" in given:
            project.file(county.name, YEAR - 1)["measurements"]["1-1"] = given["before"]
        for section, key in (("measurements", "city"), ("wider", "wider")):
            if key in given:
                project.file(CITY, YEAR)[section] = {"1-1": given[key]}
        for year, entry in given.get("earlier", {}).items():
            project.file(county.name, int(year))["measurements"]["1-1"] = entry
        file |= {f"{key}s" if key == "baseline" else key: {"1-1": given[key]} for key in given.keys() & SECTIONS}
    return project


def registry_of(example_file: dict[str, Any]) -> str:
    """The text of an indicators.yaml with the file's criterion as 1-1, and the others beside it."""
    heads = {"1-1": example_file["criterion"], **example_file.get("others", {})}
    criteria = []
    for key, written in heads.items():
        head = as_data(written)
        rule = head.pop("rule")
        criteria.append(criterion(int(key.partition("-")[0]), head.pop("unit", None), rule, head))
    return registry(criteria, axes=as_data(example_file.get("axes", [])))


def shown_of(path: Path, root: Path) -> list[dict[str, Any]]:
    """The result of each example; one about counties has a project of its own, so that others do not count."""
    example_file = read(path)
    examples = example_file["examples"]
    if not any("counties" in (example["given"] or {}) for example in examples):
        alone = any(CITYS & set(example["given"] or {}) for example in examples)
        told: list[dict[str, Any]] = []
        for turn, part in enumerate([[one] for one in examples] if alone else [examples]):
            written = project_of({**example_file, "examples": part}).write(root / str(turn))
            shown = by_key(run(written, years=(YEAR,))["results"])
            told += [dict(shown[f"例{place}县", YEAR, "1-1"]) for place in range(len(part))]
        return told
    found = []
    for place, example in enumerate(examples):
        entries = as_data(example["given"]["counties"])
        counties = tuple(County(f"例{n}县") for n in range(len(entries)))
        project = Project(counties=counties, indicators=registry_of(example_file))
        project.file(CITY, YEAR)["measurements"] |= as_data(example["given"]).get("others", {})
        for county, entry in zip(counties, entries, strict=True):
            if entry is not None:
                project.file(county.name, YEAR)["measurements"] |= entry
        shown = by_key(run(project.write(root / str(place)), years=(YEAR,))["results"])
        found.append(dict(shown[CITY, YEAR, "1-1"]))
    return found


SECTIONS = {"assigned", "baseline"}
CITYS = {"wider", "city"}
"""What stands in the city's file, so that each such example has a project of its own."""


PLACES = 10
"""A number without end, such as 200/3, is compared to so many decimals."""


def number(shown: str | None) -> Fraction | None:
    """A number of the output as a Fraction, for comparison."""
    return None if shown is None else round(Fraction(shown), PLACES)


def exact(expected: Any) -> Fraction | None:
    """A number of the example as a Fraction, one written as 200/3 too; None for nothing."""
    if expected is None:
        return None
    return round(Fraction(expected.text if isinstance(expected, Written) else str(expected)), PLACES)


def test_every_kind_of_rule_has_its_examples() -> None:
    """Without worked examples nobody can check a kind of rule by hand."""
    assert {path.stem for path in FILES} == set(KINDS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_examples(path: Path, tmp_path: Path) -> None:
    """Verdict, reasons, bound and margin as worked out by hand."""
    for result, example in zip(shown_of(path, tmp_path), read(path)["examples"], strict=True):
        expect = example["expect"]
        beside = set(expect) & {"value", "own_value"}
        assert set(expect) == {"verdict", "reasons", "bound", "margin"} | beside, example["name"]
        found = (result["verdict"], result["reasons"], number(result["bound"]), number(result["margin"]))
        wanted = (expect["verdict"], expect["reasons"], exact(expect["bound"]), exact(expect["margin"]))
        assert found == wanted, example["name"]
        assert {key: number(result[key]) for key in beside} == {key: exact(expect[key]) for key in beside}
