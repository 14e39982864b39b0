"""The files of a new project as text: units.yaml, indicators.yaml with an example of each kind of rule, README.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.starting.given import kind_of_city, kind_of_county
from ecocheck.app.starting.rule_examples import examples
from ecocheck.model.base import TO_FILL
from ecocheck.model.rule import KINDS
from ecocheck.render.phrases import starting as words
from ecocheck.source.setting.writing import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.starting.given import Given
    from ecocheck.app.starting.rule_examples import RuleExample
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.source.setting.writing import Value

_SCHEMA = "# yaml-language-server: $schema=schemas/{name}.schema.json"
_FIRST_EXAMPLE = 2
"""The number of the first example; the new project's own indicator has 1."""


def new_project(given: Given, year: int, lang: Lang) -> dict[str, bytes]:
    """The files by path. `year` is the first in which the rules hold, for as long as the plan's date is open."""
    texts = {
        "units.yaml": _units(given, lang),
        "indicators.yaml": _indicators(given, given.dated.year if given.dated else year, lang),
    }
    made = {name: "\n".join((_SCHEMA.format(name=name.partition(".")[0]), *text)) for name, text in texts.items()}
    made["README.md"] = readme(given.city or TO_FILL, given.plan, next(iter(given.counties), None), lang).rstrip("\n")
    return {name: f"{text}\n".encode() for name, text in made.items()}


def readme(city: str, plan: str | None, county: str | None, lang: Lang) -> str:
    """What stands in the folder, and the commands of every day."""
    named = words.ANY_PLAN.of(lang) if plan is None else words.OF_THE_PLAN.of(lang).format(plan=plan)
    return words.README.of(lang).format(city=city, plan=named, county=county or words.A_COUNTY.of(lang))


def _units(given: Given, lang: Lang) -> Iterator[str]:
    city = given.city or TO_FILL
    counties: list[Value] = [{"name": name, "kind": kind_of_county(name)} for name in given.counties]
    yield from _comment(words.UNITS, lang)
    yield from ("schema_version: 1", "drill: false", "registry: .")
    yield from lines({"city": {"name": city, "kind": kind_of_city(city)}})
    yield from _comment(words.COUNTY, lang)
    yield from lines({"counties": counties})
    yield from _comment(words.AGENCY, lang)
    yield from lines({"agencies": [{"name": TO_FILL}]})


def _indicators(given: Given, year: int, lang: Lang) -> Iterator[str]:
    plan: dict[str, Value] = {
        "title": given.plan or TO_FILL,
        "number": given.number or TO_FILL,
        "dated": given.dated.isoformat() if given.dated else None,
    }
    yield from _comment(words.INDICATORS, lang)
    yield from lines({"schema_version": 1, "plan": plan, "domains": [{"id": 1, "name": TO_FILL}]})
    yield "indicators:"
    yield from (f"  {line}" for line in _comment(words.SEED, lang))
    seed = _indicator(1, TO_FILL, {"unstated": TO_FILL}, TO_FILL, year, given)
    yield from (f"  {line}" for line in lines([seed]))
    yield from (f"  {line}" for line in _comment(words.EXAMPLES, lang))
    for number, (kind, one) in enumerate(examples(), start=_FIRST_EXAMPLE):
        yield ""
        yield f"  #---- {words.EXAMPLE.of(lang).format(kind=kind, words=_title(kind))}"
        made = _indicator(number, one.name, dict(one.rule), one.quote, year, given, one)
        yield from (f"# {line}" for line in (f"  {line}" for line in lines([made])))


def _title(kind: str) -> str:
    return str(KINDS[kind].model_fields[kind].title)


def _indicator(  # noqa: PLR0913, PLR0917 what an indicator consists of
    number: int,
    name: str,
    rule: dict[str, Value],
    quote: str,
    year: int,
    given: Given,
    example: RuleExample | None = None,
) -> dict[str, Value]:
    """An indicator with one criterion and one rule."""
    citation: dict[str, Value] = {"document": given.number or TO_FILL, "clause": TO_FILL, "quote": quote}
    criterion: dict[str, Value] = {"id": f"{number}-1", "name": name}
    criterion |= {"unit": example.unit} if example is not None and example.unit is not None else {}
    criterion |= {"line": "each"} | (dict(example.keys) if example is not None else {})
    criterion["revisions"] = [{"effective": year, "rule": rule, "citation": citation}]
    return {"id": number, "name": name, "domain": 1, "lead": [TO_FILL], "criteria": [criterion]}


def _comment(text: Text, lang: Lang) -> Iterator[str]:
    return (f"# {line}" for line in text.of(lang).splitlines())
