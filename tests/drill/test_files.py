"""The files of the examples: marked, free of real names, hand-kept, and wrong only where that is meant."""

import re
from functools import cache
from pathlib import Path

import pytest

from ecocheck.app.validating import validate
from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.finding import Finding, Severity
from ecocheck.source.project import load_project
from tests.drill.projects import AS_OF, DRILL, EXAMPLES, FOREIGN, ROOT, RULES, judged

FILES = sorted(path for path in EXAMPLES.rglob("*") if path.is_file())
WRITTEN = [path for path in FILES if "schemas" not in path.parts]
"""Written by a person; the schemas are made from the registry, and the plan's own text names its offices."""
YAML = [path for path in FILES if path.suffix == ".yaml"]
EVIDENCE = [path for path in FILES if "evidence" in path.parts]
EVIDENCE_LIMIT = 200_000

MEANT = {
    ("data/演练区/2025.yaml", "ECO707"),
    ("data/青崖县/2023.yaml", "ECO250"),
    ("data/青崖县/2023.yaml", "ECO511"),
    ("data/青崖县/2023.yaml", "ECO520"),
    ("data/青崖县/2023.yaml", "ECO530"),
    ("data/青崖县/2023.yaml", "ECO540"),
    ("data/青崖县/2023.yaml", "ECO551"),
    ("data/青崖县/2023.yaml", "ECO613"),
    ("data/青崖县/2023.yaml", "ECO625"),
    ("data/青崖县/2023.yaml", "ECO701"),
}
"""The errors that the drill holds on purpose, each announced in a comment beside it."""


def _shown(path: Path) -> str:
    return path.relative_to(EXAMPLES).as_posix()


def _text(path: Path) -> str:
    """A text as it stands; a PDF's bytes one to one, which is enough to look for words in it."""
    return path.read_text(encoding="latin-1" if path.suffix == ".pdf" else "utf-8")


@cache
def validated(name: str) -> tuple[Finding, ...]:
    """Every finding in an example."""
    return tuple(validate(EXAMPLES / name, AS_OF, exactly=True).findings)


def _errors(name: str) -> list[tuple[str, str]]:
    return [(one.at.file, one.code) for one in validated(name) if severity_of(one) is Severity.ERROR]


@pytest.mark.parametrize("path", YAML, ids=_shown)
def test_every_yaml_says_that_it_is_a_drill(path: Path) -> None:
    """The first line leads to the schema, the second says 演练数据."""
    first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    schema = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert schema is not None
    kept = {"data": "region-year", "cases": "cases", "reviews": "reviews", "actions": "actions"}
    name = next((kept[part] for part in path.relative_to(EXAMPLES).parts if part in kept), path.stem)
    folder = EXAMPLES / path.relative_to(EXAMPLES).parts[0]
    assert (path.parent / schema[1]).resolve() == folder / "schemas" / f"{name}.schema.json"
    assert (path.parent / schema[1]).is_file()
    assert second.startswith("# 演练数据：")


@pytest.mark.parametrize("path", EVIDENCE, ids=_shown)
def test_evidence_says_that_it_is_a_drill(path: Path) -> None:
    """Whoever finds one of these files alone is not misled; hashes need LF."""
    text = _text(path)
    assert ("DRILL DATA" if path.suffix == ".pdf" else "演练数据") in text
    assert "\r" not in text


def test_evidence_is_small() -> None:
    """The examples travel with the project."""
    assert sum(path.stat().st_size for path in EVIDENCE) < EVIDENCE_LIMIT


@pytest.mark.parametrize("path", WRITTEN, ids=_shown)
def test_no_real_name_stands_in_an_example(path: Path) -> None:
    """Invented figures never stand under a real county's name."""
    units = load_project(ROOT).project
    assert units is not None
    names = {name for one in units.units.counties for name in (one.name, *one.aliases)} | {"陇南"}
    said = path.as_posix().removeprefix(EXAMPLES.as_posix()) + _text(path)
    assert not {name for name in names if name in said}


@pytest.mark.parametrize("name", [DRILL, RULES, FOREIGN])
def test_the_examples_are_drills(name: str) -> None:
    """Everything that rests on them says so."""
    assert judged(name).project.drill


def test_every_region_has_three_years() -> None:
    """2023 to 2025 everywhere; 2022 where the plan was not yet in force."""
    years = {region: tuple(found) for region, found in judged(DRILL).project.data.paths.items()}
    assert years == {
        "演练市": (2022, 2023, 2024, 2025),
        "演练区": (2022, 2023, 2024, 2025),
        "云岭县": (2023, 2024, 2025),
        "石潭县": (2023, 2024, 2025),
        "青崖县": (2023, 2024, 2025),
        "柳溪县": (2023, 2024, 2025),
    }


def test_the_drill_is_wrong_only_where_that_is_meant() -> None:
    """Each error once, and nearly all of them in one county's oldest file."""
    errors = _errors(DRILL)
    assert set(errors) == MEANT
    assert len(errors) == len(MEANT)


@pytest.mark.parametrize("code", sorted(code for _, code in MEANT))
def test_an_error_that_is_meant_is_announced(code: str) -> None:
    """The comments of the file name the code."""
    file = next(file for file, one in MEANT if one == code)
    comments = [line for line in _text(EXAMPLES / DRILL / file).splitlines() if line.lstrip().startswith("#")]
    assert any(code in line for line in comments)


def test_the_second_registry_has_no_error() -> None:
    """It shows rules, not mistakes."""
    assert _errors(RULES) == []


def test_the_foreign_registry_has_no_error_and_no_doubt_in_its_rules() -> None:
    """Every number of a rule stands in its sentence, and every sentence in the plan that the example carries."""
    assert _errors(FOREIGN) == []
    rules = [one for one in validated(FOREIGN) if not one.at.file.startswith("data/")]
    assert [(one.at.file, one.at.line, one.code) for one in rules if severity_of(one) is not Severity.NOTICE] == []
