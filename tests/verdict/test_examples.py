"""Runs the worked examples in `examples/`: one file for each kind of rule, written for a clerk to read.

A file holds a rule and examples of it. `given` is what is in 演练县's files:
`now` this year's entry, `before` last year's, `earlier` those of the years
before, `assigned` and `baseline` the sections of those names, `classes` the
county's classes by the axes at the head of the file; `wider` and `city` are what the
city's file records of wider regions, and of itself. `expect` is worked out by hand.
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
    head = as_data(example_file["criterion"])
    rule = head.pop("rule")
    one = criterion(1, head.pop("unit", None), rule, head)
    counties = tuple(
        County(f"例{number}县", classes=(example["given"] or {}).get("classes", {}))
        for number, example in enumerate(example_file["examples"])
    )
    axes = {"axes": example_file["axes"]} if "axes" in example_file else {}
    project = Project(counties=counties, indicators=registry([one], **axes))
    for county, example in zip(counties, example_file["examples"], strict=True):
        given = as_data(example["given"] or {})
        file = project.file(county.name, YEAR)
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


SECTIONS = {"assigned", "baseline"}
CITYS = {"wider", "city"}
"""What stands in the city's file, so that each such example has a project of its own."""


def number(shown: str | None) -> Fraction | None:
    """A number of the output as a Fraction, for comparison."""
    return None if shown is None else Fraction(shown)


def exact(expected: Any) -> Fraction | None:
    """A number of the example as a Fraction; None for anything else."""
    return expected.exact if isinstance(expected, Written) else None


def test_every_kind_of_rule_has_its_examples() -> None:
    """Without worked examples nobody can check a kind of rule by hand."""
    assert {path.stem for path in FILES} == set(KINDS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_examples(path: Path, tmp_path: Path) -> None:
    """Verdict, reasons, bound and margin as worked out by hand."""
    example_file = read(path)
    examples = example_file["examples"]
    alone = any(CITYS & set(example["given"] or {}) for example in examples)
    shown: list[Any] = []
    for turn, part in enumerate([[one] for one in examples] if alone else [examples]):
        root = project_of({**example_file, "examples": part}).write(tmp_path / str(turn))
        results = by_key(run(root, years=(YEAR,))["results"])
        shown += [results[f"例{place}县", YEAR, "1-1"] for place in range(len(part))]
    for result, example in zip(shown, examples, strict=True):
        expect = example["expect"]
        assert set(expect) == {"verdict", "reasons", "bound", "margin"}, example["name"]
        found = (result["verdict"], result["reasons"], number(result["bound"]), number(result["margin"]))
        wanted = (expect["verdict"], expect["reasons"], exact(expect["bound"]), exact(expect["margin"]))
        assert found == wanted, example["name"]
