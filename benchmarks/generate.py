"""Make a sound project of any size from the real registry: `generate.py --counties N --years M [--bad F] OUT`.

The counties are invented, so the project is a drill. The registry is copied
into OUT/registry, so that OUT can be moved. The same arguments give the same
bytes. `--bad F` puts one mistake of a random kind into the share F of the files.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:  # started as a program: make the package `benchmarks` importable
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.faults import FAULTS
from benchmarks.figures import FIRST_YEAR, Figure, figure, total
from benchmarks.writing import block
from ecocheck.app.bundled import registry_root
from ecocheck.model.figures import Place
from ecocheck.source.project import load_project
from ecocheck.verdict.applicable_rule import applies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.figures import Node
    from ecocheck.model.registry import Criterion

CITY = Place("测速市", is_city=True, areas=("市区", "县城"))
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
REGISTRY = ("indicators.yaml", "tasks.yaml", "units.yaml")


def counties(number: int) -> list[Place]:
    """Invented counties; the first is the 区 of the city."""
    found = []
    for i in range(number):
        kind, area = ("区", "市区") if i == 0 else ("县", "县城")
        name = f"{STEMS[i % 10]}{BRANCHES[i // 10 % 12]}{i // 120 + 1 if i >= 120 else ''}"  # noqa: PLR2004 10 · 12
        found.append(Place(f"{name}{kind}", is_city=False, areas=(area,)))
    return found


def _units(places: Sequence[Place]) -> str:
    lines = ["schema_version: 1", "drill: true", "registry: registry", "city:", f"  name: {CITY.name}", "  areas:"]
    lines += [f"    - {area}" for area in CITY.areas]
    lines.append("counties:")
    for place in places:
        lines += [f"  - name: {place.name}", f"    kind: {place.name[-1]}", f"    area: {place.areas[0]}"]
    return "\n".join([*lines, "agencies: []"]) + "\n"


def _criteria() -> list[Criterion]:
    project = load_project(registry_root()).project
    if project is None:
        message = "the registry is broken: run `ecocheck validate`"
        raise SystemExit(message)
    return [criterion for one in project.registry.indicators.indicators for criterion in one.criteria]


def _file(place: Place, year: int, figures: Mapping[str, Figure]) -> str:
    measurements: dict[str, Node] = {key: one.measurement for key, one in figures.items()}
    assigned: dict[str, Node] = {key: one.assigned for key, one in figures.items() if one.assigned}
    baselines: dict[str, Node] = {key: one.baseline for key, one in figures.items() if one.baseline}
    whole: dict[str, Node] = {"region": place.name, "year": year, "measurements": measurements}
    whole |= {name: section for name, section in (("assigned", assigned), ("baselines", baselines)) if section}
    return "\n".join(block(whole)) + "\n"


def texts(number: int, years: int, seed: int) -> dict[str, str]:
    """Every data file by its path in the project."""
    criteria, places, found = _criteria(), counties(number), {}
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        made = {place.name: _county(criteria, place, year, seed) for place in places}
        city = {}
        for criterion in (one for one in criteria if applies(one, CITY)):
            parts = [one.parts for of in made.values() for key, one in of.items() if key == criterion.id and one.parts]
            own = not (criterion.totals and parts)
            city[criterion.id] = _own(criterion, CITY, year, seed) if own else total(criterion, parts, CITY.name, year)
        for place, figures in ((CITY, city), *((one, made[one.name]) for one in places)):
            found[f"data/{place.name}/{year}.yaml"] = _file(place, year, figures)
    return found


def _county(criteria: Sequence[Criterion], place: Place, year: int, seed: int) -> dict[str, Figure]:
    return {one.id: _own(one, place, year, seed) for one in criteria if applies(one, place)}


def _own(criterion: Criterion, place: Place, year: int, seed: int) -> Figure:
    rng = random.Random(f"{seed}/{place.name}/{criterion.id}")  # noqa: S311 not a secret
    return figure(criterion, place, year, rng)


def spoil(files: dict[str, str], share: float, seed: int) -> list[str]:
    """Put one mistake each into that share of the files (at least one file); returns their paths in order."""
    rng = random.Random(f"{seed}/bad")  # noqa: S311 not a secret
    chosen = sorted(rng.sample(sorted(files), max(1, round(share * len(files))))) if share > 0 else []
    for path in chosen:
        kinds = [kind for kind in FAULTS if kind(files[path]) != files[path]]
        files[path] = rng.choice(kinds)(files[path])
    return chosen


def generate(out: Path, number: int, years: int, *, bad: float = 0.0, seed: int = 1) -> list[str]:
    """Write the project and return the paths of its bad files. Raises FileExistsError rather than overwrite."""
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(out)
    files = texts(number, years, seed)
    chosen = spoil(files, bad, seed)
    (out / "registry").mkdir(parents=True)
    for name in REGISTRY:
        shutil.copyfile(registry_root() / name, out / "registry" / name)
    for path, text in {"units.yaml": _units(counties(number)), **files}.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text, encoding="utf-8", newline="\n")
    return chosen


def main() -> None:
    """Read the arguments and write the project."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--counties", type=int, required=True, help="how many counties, the city comes on top")
    parser.add_argument("--years", type=int, required=True, help=f"how many years from {FIRST_YEAR} on")
    parser.add_argument("--bad", type=float, default=0.0, help="share of files with a mistake, 0 to 1")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder that is empty or does not exist")
    args = parser.parse_args()
    bad = generate(args.out, args.counties, args.years, bad=args.bad, seed=args.seed)
    print(f"{args.out}: {(args.counties + 1) * args.years} files, {len(bad)} bad")


if __name__ == "__main__":
    main()
