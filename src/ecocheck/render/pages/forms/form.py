"""A year's form as YAML with every entry commented out, so that the file is valid before anything is filled in.

What stands behind `##` explains; lines that begin with one `#` are entries.
Without that `#` an entry has the right indentation, and the explanations stay
comments. What few entries need stands once, at the head. No figure is filled
in, since a figure that nobody gave must never be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule import asks_sample, needs_since
from ecocheck.model.rule_kinds.base import Form
from ecocheck.render.pages.forms.entries import entry, figure_keys, one_of, recorded, sides, unit_line, units_of
from ecocheck.render.phrases.forms.blank import DRILL, HOW, OPTIONAL, SECTIONS, WORDS
from ecocheck.render.phrases.joins import STOP, clauses, joined
from ecocheck.render.phrases.parts import parts_asked
from ecocheck.render.phrases.proposed import proposed_words
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.blank_targets import BlankTarget
    from ecocheck.app.forms import Blank, BlankYear
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.tasks import Task

_SCHEMA = "# yaml-language-server: $schema=../../schemas/region-year.schema.json"


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
        blanks, tasks = self.form.blanks, self.form.tasks
        if self.form.begun and not blanks and not tasks and not self.form.wider:
            yield f"## {self.say('complete', file=self.form.file)}"
            yield from self._lasting()
            return
        yield from self._head()
        yield from self._section("measurements", any(not one.measured for one in blanks))
        for domain, found in self.form.domains:
            missing = [one for one in found if not one.measured]
            if missing:
                yield f"  ## ── {shown(domain)} ──"
            for blank in missing:
                yield from self._measurement(blank)
        yield from self._lasting()
        yield from self._section("assigned", any(one.target for one in blanks))
        for blank in (one for one in blanks if one.target):
            yield from self._target(blank)
        yield from self._baselines()
        yield from self._wider()
        yield from self._tasks()
        if not self.form.begun:
            yield from self._section("waivers", wanted=True)
            yield f"  ## {self.say('waiver')}"
            example = blanks[0].criterion.id if blanks else "7-1"
            yield from entry(example, "", ("reason:", "approved_by:", "expires:", "covers: [verdict]"))

    def _head(self) -> Iterator[str]:
        if not self.form.begun and self.form.schema:
            yield _SCHEMA
        if self.form.drill:
            yield f"## {DRILL.of(self.lang)}"
        if self.form.begun:
            yield f"## {self.say('fragment', file=self.form.file)}"
        for text in HOW:
            yield f"## {text.of(self.lang)}"
        for example, text in OPTIONAL:
            yield f"##   {example.format(year=self.form.year, last=self.form.year - 1)}  {text.of(self.lang)}"
        if not self.form.begun:
            yield f"region: {self.form.region}"
            yield f"year: {self.form.year}"
            yield "#prepared_by:"
            yield from (f"#  {key}:" for key in ("agency", "person", "date"))

    def _section(self, name: str, wanted: bool) -> Iterator[str]:  # noqa: FBT001 the calls are easy to read
        if wanted:
            yield from ("", f"## {SECTIONS[name].of(self.lang)}", f"{name}:")

    def _lasting(self) -> Iterator[str]:
        """Comments on states that an earlier year recorded, which are written again only where they have changed."""
        if self.form.lasting:
            yield from ("", f"  ## {self.say('lasting')}")
        for one in self.form.lasting:
            said = self.say("held", year=str(one.year), file=one.file)
            yield f"  ##   {shown(f'{one.criterion.id} {one.criterion.name}')}{shown(said)}"

    def _measurement(self, blank: Blank) -> Iterator[str]:
        criterion = blank.criterion
        parts = blank.form is Form.NUMBER and blank.parts is not None
        keys = figure_keys(blank.form, units_of(blank), parts=parts)
        if criterion.bases:
            keys.insert(-2, "basis:")
        if needs_since(blank.rule):
            keys.insert(-2, "since:")
        if asks_sample(blank.rule):
            keys[-2:-2] = ["survey:", "  sample:"]
        if blank.proposed is not None:
            yield f"  ## {criterion.id} {shown(proposed_words(blank.proposed, self.lang))}"
        yield from entry(criterion.id, self._explained(blank, self._rule(blank), self._hints(blank)), keys)

    def _rule(self, blank: Blank) -> str:
        if blank.rule is None:
            return self.say("no_rule")
        key = "compared" if blank.only_compared else "rule"
        return self.say(key, rule=rule_words(blank.rule, blank.criterion.unit, self.lang))

    def _hints(self, blank: Blank) -> Iterator[str]:
        """How to write the figure, and what the year before said."""
        criterion = blank.criterion
        if blank.form in _KIND:
            yield self.say(_KIND[blank.form])
        elif blank.parts is not None:
            yield self.say("ratio", **parts_asked(blank.parts, self.lang))
        if blank.since is not None:
            yield self.say("of_year" if blank.since == self.form.year else "of_years", year=str(blank.since))
        if criterion.bases:
            yield self.say("bases", bases=self._bases(blank))
        if criterion.survey:
            yield self.say("survey")
        if needs_since(blank.rule):
            yield self.say("since")
        yield from self._of_last_year(blank.last, compared=blank.against_last_year)
        if blank.lacking_years:
            yield self.say("earlier", years=joined(blank.lacking_years, self.lang))

    def _of_last_year(self, last: Measurement | None, *, compared: bool) -> Iterator[str]:
        if last is not None:
            yield self.say("last", last=recorded(last))
        elif compared:
            yield self.say("no_last")

    def _bases(self, blank: Blank) -> str:
        names = (self.say("accepted", name=one.name) if one.accepted else one.name for one in blank.criterion.bases)
        return joined(names, self.lang)

    def _target(self, blank: Blank) -> Iterator[str]:
        found = sides(blank)
        ways = (self.say(f"{side}_in", unit=unit) if unit else self.say(side) for unit, side in found)
        hints = [self.say("target_basis", bases=self._bases(blank))] if blank.criterion.bases else []
        unit = unit_line(blank.criterion.unit or one_of(unit for unit, _ in found))
        keys = dict.fromkeys(side for _, side in found)
        said = self._explained(blank, self.say("target", ways=clauses(ways, self.lang)), iter(hints))
        yield from entry(blank.criterion.id, said, (f"{'/'.join(keys)}:", unit, "document:", "issuer:", "issued:"))

    def _baselines(self) -> Iterator[str]:
        """The baselines that criteria and tasks' targets are compared with."""
        blanks = [one for one in self.form.blanks if one.baseline]
        targets = [(task.task, one.target) for task in self.form.tasks for one in task.targets if one.baseline]
        yield from self._section("baselines", bool(blanks or targets))
        for blank in blanks:
            last, said = blank.last_baseline, ""
            if last is not None:
                said = self.say("baseline", year=str(last.year), last=f"{last.value:f}{last.unit or ''}")
            keys = ("year:", "value:", unit_line(blank.criterion.unit), "source:", "  title:")
            yield from entry(blank.criterion.id, self._explained(blank, said, ()), keys)
        for task, target in targets:
            keys = ("year:", "value:", unit_line(target.unit), "source:", "  title:")
            yield from entry(target.id, target.name + STOP.of(self.lang) + self._responsible(task), keys)

    def _wider(self) -> Iterator[str]:
        """The means of wider regions that counties are compared with."""
        yield from self._section("wider", bool(self.form.wider))
        for blank in self.form.wider:
            keys: list[str] = []
            for of in blank.regions:
                keys += [f"- of: {of}", "  mean:", f"  {unit_line(blank.criterion.unit)}"]
                keys += ["  basis:"] if blank.criterion.bases else []
                keys += ["  source:", "    title:", "    published:"]
            yield from entry(blank.criterion.id, blank.criterion.name, keys)

    def _tasks(self) -> Iterator[str]:
        """The targets of tasks; and for the other tasks the keys that tell their progress."""
        tasks = [one for one in self.form.tasks if one.unmeasured]
        yield from self._section("tasks", bool(tasks) or self.form.other_task is not None)
        for one in tasks:
            keys = ["targets:"]
            for target in one.unmeasured:
                keys += [f"  {line}" for line in self._task_target(target)]
            yield from entry(one.task.id, f"{one.task.called}{STOP.of(self.lang)}{self._responsible(one.task)}", keys)
        if self.form.other_task is not None:
            yield from entry(
                self.form.other_task, self.say("other_tasks"), ("status:", f"as_of: {self.form.year}-12-31", "note:")
            )

    def _task_target(self, blank: BlankTarget) -> Iterator[str]:
        target = blank.target
        said = self.say("rule", rule=rule_words(target.rule, target.unit, self.lang))
        hints = self.say(_KIND[blank.form]) if blank.form in _KIND else ""
        hints += "".join(self._of_last_year(blank.last, compared=blank.against_last_year))
        yield f"{target.id}:  ## {shown(target.name)}{STOP.of(self.lang)}{shown(said + hints)}".rstrip()
        unit = target.unit or (blank.last.unit if blank.last is not None else None)
        yield from (f"  {line}" for line in figure_keys(blank.form, (unit,), parts=False))

    def _responsible(self, task: Task) -> str:
        return self.say("responsible", offices=joined(task.responsible, self.lang))

    def _explained(self, blank: Blank, said: str, hints: Iterable[str]) -> str:
        """The name, what is asked, who leads, and how to write it."""
        lead = self.say("lead", lead=joined(blank.indicator.lead, self.lang))
        return f"{blank.criterion.name}{STOP.of(self.lang)}{said}{lead}{''.join(hints)}"


_KIND: Final = {Form.FACT: "fact", Form.COUNT: "count"}
