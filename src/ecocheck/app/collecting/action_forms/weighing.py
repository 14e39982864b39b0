"""Puts a form of actions beside the actions of today: what it was made from, what they say now, what was filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.action_forms.action_form import Entry, Weighed, Wish
from ecocheck.app.collecting.action_forms.days import is_day
from ecocheck.app.collecting.cells import LONGEST, fault_of
from ecocheck.app.collecting.handed_in import CellKey, Place
from ecocheck.app.collecting.merge import Change
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling.action_fields import AGENCY, LOG
from ecocheck.app.filling.actions_form import action_of, is_spare, new_step
from ecocheck.app.filling.fields import Kind, Section, field_of
from ecocheck.app.typed_names import agency_names, resolve_agency
from ecocheck.findings import Finding, Spot
from ecocheck.rules.names import several_in
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.collecting.action_forms.action_form import ActionForm
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.filling.actions_form import Block
    from ecocheck.app.filling.form import FormRow, Said
    from ecocheck.source.project import Project

_EMPTY: Final = "（空）"


def weighed(project: Project, form: ActionForm, now: Mapping[str, Block]) -> Weighed:
    """The form beside the actions of today by their ids."""
    strange = _strange(project, form)
    if strange is not None:
        return Weighed(form, None, problems=(*form.problems, strange), strange=True)
    altered = any(one.finding.code == "ECO918" for one in form.problems)
    office, problems = _office(project, form)
    problems = [*form.problems, *problems]
    if altered or not form.filled:
        return Weighed(form, office, (), tuple(problems), altered)
    scale = _Scale(project, form, office, now)
    scale.weigh(unknown=len(problems) > len(form.problems))
    problems += scale.problems
    return Weighed(form, office, tuple(scale.wishes), tuple(problems))


def _strange(project: Project, form: ActionForm) -> Problem | None:
    if form.drill is not project.drill:
        return problem("ECO904" if form.drill else "ECO905", Place(form.file))
    return None


def _office(project: Project, form: ActionForm) -> tuple[str | None, list[Problem]]:
    """The office that fills the form in; an error where it is needed and not said, or not known."""
    cell = form.said("agency")
    typed = form.agency or (cell.said if cell is not None else None)
    if typed is None:
        return None, []
    office = resolve_agency(project, typed)
    known = agency_names(project)
    if office not in known.values() and cell is not None:
        finding = Finding("ECO404", Spot(form.file), {"name": shown(typed)} | several_in(typed, known))
        return None, [replace(problem("ECO963", cell.place), finding=finding)]
    return office, []


class _Scale:
    """Weighs one form. Mutable only while it does."""

    def __init__(self, project: Project, form: ActionForm, office: str | None, now: Mapping[str, Block]) -> None:
        self.project, self.form, self.office, self.now = project, form, office, now
        self.wishes: list[Wish] = []
        self.problems: list[Problem] = []

    def weigh(self, *, unknown: bool) -> None:
        """Look at every filled cell, row by row; `unknown` where the office that is named is none of the project's."""
        entry = self._entry(unknown=unknown)
        rows: dict[tuple[Section, str], list[CellKey]] = {}
        for key in self.form.filled:
            rows.setdefault((key.section, key.ident), []).append(key)
        for (_, ident), keys in rows.items():
            block = self.now.get(action_of(ident))
            row = None if block is None else self._row_now(block, ident)
            if block is None or row is None:
                self._tell("ECO961", keys[0], ident=ident)
                continue
            owner = block.row.base.get(AGENCY)
            for key in keys:
                if owner is not None and self.office is not None and resolve_agency(self.project, owner) != self.office:
                    self._tell("ECO919", key, ident=ident, agency=self.office)
                else:
                    self._cell(key, row, block, entry)

    def _entry(self, *, unknown: bool) -> Entry | None:
        """Who and when, for entries of the log; None, with a problem, where the cover does not say it."""
        date, person = self.form.said("date"), self.form.said("person")
        asked = [] if unknown else [("agency", self.office)]
        if any(key.key == LOG for key in self.form.filled):
            asked.append(("date", None if date is None else date.said))
        lacking = [field_of(Section.RECORD, key).head.zh for key, said in asked if said is None]
        cell = self.form.said("agency") or date
        if lacking:
            place = cell.place if cell is not None else Place(self.form.file)
            self.problems.append(problem("ECO963", place, heads="、".join(lacking)))
        for key in ("agency", "person", "date"):
            self._fault(CellKey(Section.RECORD, "", key))
        if self.office is None or date is None or date.said is None:
            return None
        name = " ".join(filter(None, (self.office, person.said if person is not None else None)))
        return Entry(name, date.said)

    def _row_now(self, block: Block, ident: str) -> FormRow | None:
        """The row of today for a row of the form: a milestone is known by its words, wherever it stands now."""
        if block.row.ident == ident:
            return block.row
        if is_spare(ident):
            return self._spare(block, ident)
        what = self._of_base(ident, "what")
        there = [one for one in block.steps if one.base.get("what") == what]
        same = [one for one in there if one.ident == ident]
        return (same or there)[0] if len(same or there) == 1 else None

    def _spare(self, block: Block, ident: str) -> FormRow:
        """The row for a new milestone; the milestone itself where it was taken before."""
        cell = self.form.cells.get(CellKey(Section.MILESTONE, ident, "what"))
        what = None if cell is None else cell.said
        there = [one for one in block.steps if what is not None and one.base.get("what") == what]
        row = next(one for one in block.spare if one.ident == ident)
        return there[0] if there else replace(row, route=(*row.route[:-1], new_step(what or "")), name=what or "")

    def _of_base(self, ident: str, key: str) -> Said | None:
        found = CellKey(Section.MILESTONE, ident, key)
        return self.form.locked.get(found) or self.form.base.get(found)

    def _cell(self, key: CellKey, row: FormRow, block: Block, entry: Entry | None) -> None:
        cell = self.form.cells[key]
        if self._fault(key):
            return
        if is_spare(key.ident) and not row.name:
            self._tell("ECO965", key, ident=key.ident)
            return
        if key.key == LOG:
            if entry is not None and not _logged(block, entry, cell.said):
                step = new_step(f"{entry.date} {entry.by} {cell.said}")
                wished = replace(row, route=(*row.route, LOG, step))
                self.wishes.append(Wish(Change(key, wished, None, cell.said, cell.place), block.file, entry))
            return
        if (
            key.key == AGENCY
            and self.office is not None
            and resolve_agency(self.project, cell.said or "") != self.office
        ):
            self._tell("ECO919", key, ident=key.ident, agency=self.office)
            return
        present: Said | None = row.base.get(key.key)
        said: Said | None = cell.said
        if key.key == "evidence":
            said = _with_more(self.form.base[key], present, said)
        if said == present:
            return
        if present is not None and key.key != "evidence":
            head = field_of(key.section, key.key).head.zh
            told = {"base": _EMPTY, "present": present, "filled": said or _EMPTY, "phrase_whose": "nothing"}
            self._tell("ECO931", key, head=head, **told)
            return
        self.wishes.append(Wish(Change(key, row, present, said, cell.place), block.file))

    def _fault(self, key: CellKey) -> bool:
        """Whether anything is wrong with the cell by itself, which is told."""
        cell = self.form.cells.get(key)
        held, kind = (None if cell is None else cell.cell), field_of(key.section, key.key).kind
        if cell is None or cell.said is None:
            return False
        written: str = held.text if held is not None else ""
        code = fault_of(held, kind)
        if held is not None and held.formula is not None:  # with a stored result too: that of another day
            code, written = "ECO964", held.formula
        elif code is None and held is not None and held.disguised:
            code = "ECO939"
        if code is None and kind is Kind.DAY and not is_day(cell.said):
            code, written = "ECO967", cell.said
        if code is not None:
            self._tell(code, key, written=written, length=str(len(written)), most=str(LONGEST))
        return code is not None

    def _tell(self, code: str, key: CellKey, **params: str) -> None:
        self.problems.append(problem(code, self.form.cells[key].place, key, **params))


def _with_more(base: Said | None, present: Said | None, said: Said | None) -> Said | None:
    """The files of today with those that the form adds."""
    had, there = (base or "").splitlines(), (present or "").splitlines()
    more = [one for one in (said or "").splitlines() if one not in had and one not in there]
    return "\n".join((*there, *dict.fromkeys(more))) or None


def _logged(block: Block, entry: Entry, said: Said | None) -> bool:
    """Whether the log has the entry already, since the form was collected before."""
    same = (entry.date, entry.by, said)
    return any((one.date.isoformat(), one.by, one.what) == same for one in block.action.log)
