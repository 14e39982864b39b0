"""A year's form as YAML with every entry commented out, so that the file is valid before anything is filled in.

Lines that begin with `##` explain; lines that begin with one `#` are entries.
Without that `#` an entry has the right indentation, and the explanations stay
comments. No figure is filled in, since a figure that nobody gave must never be
read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kind import Form
from ecocheck.quantity import same_unit
from ecocheck.quantity.comparing import AT_LEAST, AT_MOST, toward
from ecocheck.regex import regex
from ecocheck.render.phrases.form import DRILL, HOW, SECTIONS, WORDS
from ecocheck.render.phrases.joins import STOP, clauses, joined
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.forms import Blank, BlankYear
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.model.measurement import Measurement

_SCHEMA = "# yaml-language-server: $schema=../../schemas/region-year.schema.json"
_PLAIN_UNIT = regex(r"[^\W\d_][\w/]*")


def form_yaml(form: BlankYear, lang: Lang) -> str:
    """The form: a whole file, or the entries that a begun file still lacks."""
    return "\n".join(_Yaml(form, lang).lines()) + "\n"


class _Yaml:
    """Writes one form in one language."""

    def __init__(self, form: BlankYear, lang: Lang) -> None:
        self.form, self.lang = form, lang

    def say(self, key: str, **values: str) -> str:
        return WORDS[key].of(self.lang).format_map(values)

    def lines(self) -> Iterator[str]:
        blanks = self.form.blanks
        if self.form.begun and not blanks:
            yield f"## {self.say('complete', file=self.form.file)}"
            yield from self._lasting()
            return
        yield from self._head()
        yield from self._section("measurements", SECTIONS[0], any(not one.measured for one in blanks))
        for domain, found in self.form.domains:
            missing = [one for one in found if not one.measured]
            if missing:
                yield f"  ## ── {shown(domain)} ──"
            for blank in missing:
                yield from self._measurement(blank)
        yield from self._lasting()
        yield from self._section("assigned", SECTIONS[1], any(one.target for one in blanks))
        for blank in (one for one in blanks if one.target):
            yield from self._target(blank)
        yield from self._section("baselines", SECTIONS[2], any(one.baseline for one in blanks))
        for blank in (one for one in blanks if one.baseline):
            yield from self._baseline(blank)
        if not self.form.begun:
            yield from self._section("tasks", SECTIONS[3], wanted=True)
            yield from _commented("T1", ("status: in_progress", f"as_of: {self.form.year}-12-31", "note:"))
            yield from self._section("waivers", SECTIONS[4], wanted=True)
            yield f"  ## {self.say('waiver')}"
            example = blanks[0].criterion.id if blanks else "7-1"
            yield from _commented(example, ("reason:", "approved_by:", "expires:", "covers: [verdict]"))

    def _head(self) -> Iterator[str]:
        if not self.form.begun and self.form.schema:
            yield _SCHEMA
        if self.form.drill:
            yield f"## {DRILL.of(self.lang)}"
        if self.form.begun:
            yield f"## {self.say('fragment', file=self.form.file)}"
        for text in HOW:
            yield f"## {text.of(self.lang)}"
        if not self.form.begun:
            yield f"region: {self.form.region}"
            yield f"year: {self.form.year}"
            yield "#prepared_by:"
            yield from (f"#  {key}:" for key in ("agency", "person", "date"))

    def _section(self, name: str, title: Text, wanted: bool) -> Iterator[str]:  # noqa: FBT001 the calls are easy to read
        if wanted:
            yield from ("", f"## {title.of(self.lang)}", f"{name}:")

    def _lasting(self) -> Iterator[str]:
        """Comments on states that an earlier year recorded, which are written again only where they have changed."""
        if self.form.lasting:
            yield from ("", f"  ## {self.say('lasting')}")
        for one in self.form.lasting:
            said = self.say("held", year=str(one.year), file=one.file)
            yield f"  ##   {shown(f'{one.criterion.id} {one.criterion.name}')}{shown(said)}"

    def _measurement(self, blank: Blank) -> Iterator[str]:
        criterion = blank.criterion
        yield from self._explained(blank, self._rule(blank), self._hints(blank))
        keys = ["numerator:", "denominator:"] if blank.form is Form.NUMBER and blank.parts else ["value:"]
        keys += [f"unit: {_unit(unit)}".rstrip() for unit in _units(blank)]
        if criterion.bases:
            keys.append("basis:")
        keys += ["source:", "  title:"]
        if criterion.survey:
            keys += ["survey:", "  agency:", "  method:", "  sample:", "  date:"]
        if criterion.lasts:
            keys.append("valid_until:")
        yield from _commented(criterion.id, keys)

    def _rule(self, blank: Blank) -> str:
        if blank.rule is None:
            return self.say("no_rule")
        key = "compared" if blank.only_compared else "rule"
        return self.say(key, rule=rule_words(blank.rule, blank.criterion.unit, self.lang))

    def _hints(self, blank: Blank) -> Iterator[str]:
        """How to write the figure, and what the year before said."""
        if blank.form is Form.FACT:
            yield self.say("fact") + (self.say("valid_until") if blank.criterion.lasts else "")
        elif blank.form is Form.COUNT:
            yield self.say("count")
        elif blank.parts is not None:
            yield self.say("ratio", numerator=blank.parts.numerator, denominator=blank.parts.denominator)
        elif blank.criterion.unit == "%":
            yield self.say("percent")
        if blank.since is not None:
            yield self.say("of_year" if blank.since == self.form.year else "of_years", year=str(blank.since))
        if blank.criterion.bases:
            yield self.say("bases", bases=self._bases(blank))
        if None in _units(blank):
            yield self.say("unit")
        if blank.last is not None:
            yield self.say("last", last=_recorded(blank.last))
        elif blank.against_last_year:
            yield self.say("no_last")

    def _bases(self, blank: Blank) -> str:
        names = (self.say("accepted", name=one.name) if one.accepted else one.name for one in blank.criterion.bases)
        return joined(names, self.lang)

    def _target(self, blank: Blank) -> Iterator[str]:
        sides = _sides(blank)
        ways = (self.say(f"{side}_in", unit=unit) if unit else self.say(side) for unit, side in sides)
        hints = [self.say("span")]
        if blank.criterion.bases:
            hints.append(self.say("target_basis", bases=self._bases(blank)))
        yield from self._explained(blank, self.say("target", ways=clauses(ways, self.lang)), iter(hints))
        unit = f"unit: {_unit(blank.criterion.unit or _one_of(unit for unit, _ in sides))}".rstrip()
        keys = dict.fromkeys(side for _, side in sides)
        yield from _commented(blank.criterion.id, (f"{'/'.join(keys)}:", unit, "document:", "issuer:", "issued:"))

    def _baseline(self, blank: Blank) -> Iterator[str]:
        last = blank.last_baseline
        said = self.say("new_baseline")
        if last is not None:
            said = self.say("baseline", year=str(last.year), last=f"{last.value:f}{last.unit or ''}")
        yield from self._explained(blank, said, ())
        unit = f"unit: {_unit(blank.criterion.unit)}".rstrip()
        yield from _commented(blank.criterion.id, ("year:", "value:", unit, "source:", "  title:"))

    def _explained(self, blank: Blank, said: str, hints: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
        """One or two lines: the name, what is asked and who leads; then the hints on how to write it."""
        lead = joined(blank.indicator.lead, self.lang)
        head = f"{blank.criterion.id} {blank.criterion.name}"
        yield f"  ## {shown(head)}{STOP.of(self.lang)}{shown(said + self.say('lead', lead=lead))}"
        more = "".join(hints)
        if more:
            yield f"  ## {shown(more)}"


def _commented(key: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    yield f"  #{key}:"
    yield from (f"  #  {line}" for line in lines)


def _units(blank: Blank) -> tuple[str | None, ...]:
    """The unit of the figure; None where the clerk states it; empty for a figure without a unit."""
    if blank.form is Form.FACT:
        return ()
    if blank.criterion.unit is not None:
        return (blank.criterion.unit,)
    if blank.last is None:
        return (None,)
    return () if blank.last.unit is None else (blank.last.unit,)


_EITHER: Final = ((None, AT_LEAST.name), (None, AT_MOST.name))


def _sides(blank: Blank) -> tuple[tuple[str | None, str], ...]:
    """The units in which the target may be stated, each with the key of its right side; last year's where it is listed.

    Where the registry does not say which direction is better, both keys are given, and the document decides.
    """
    listed = tuple((unit, toward(better).name) for unit, better in blank.criterion.better.items())
    last = None if blank.last is None else blank.last.unit
    return (
        tuple((unit, side) for unit, side in listed if last is not None and same_unit(unit, last)) or listed or _EITHER
    )


def _one_of(units: Iterator[str | None]) -> str | None:
    """The unit, where all units are the same; else None."""
    found = set(units)
    return found.pop() if len(found) == 1 else None


def _recorded(measurement: Measurement) -> str:
    """A figure as it was written: both parts where they are given, else the value with its unit."""
    if measurement.numerator is not None and measurement.denominator is not None:
        return f"{measurement.numerator:f}/{measurement.denominator:f}"
    value = measurement.value
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    return f"{value:f}{measurement.unit or ''}"


def _unit(unit: str | None) -> str:
    """The unit as YAML, quoted unless it is a plain word; empty where there is no unit yet."""
    if not unit:
        return ""
    return unit if _PLAIN_UNIT.fullmatch(unit) else f'"{unit}"'
