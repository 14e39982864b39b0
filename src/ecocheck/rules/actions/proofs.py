"""ECO719, 845 and the codes of evidence: what proves that a milestone is done."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.rules.evidence import fault_of
from ecocheck.source.evidence import EvidenceState, digest_of, evidence_state
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.others_papers import owner_elsewhere
from ecocheck.verdict.sources.papers import untold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Route
    from ecocheck.model.actions import Milestone
    from ecocheck.model.documents import Evidence
    from ecocheck.rules.actions.context import ActionsContext
    from ecocheck.source.actions import ReadAction
    from ecocheck.source.documents import Documents


def eco845_done_without_evidence(context: ActionsContext) -> Iterator[Finding]:
    """A milestone that is said to be done and names nothing that shows it is a claim, which closes nothing."""
    for one, milestone, route in context.milestones():
        if milestone.done is not None and not milestone.evidence:
            yield Finding("ECO845", one.spot((*route, "done"), "key"), {"what": shown(milestone.what, 40)})


def evidence_of_milestones(context: ActionsContext) -> Iterator[Finding]:
    """ECO701–717: each piece of evidence is where the file says and unchanged, or is an original that can be found."""
    for one, milestone, route in context.milestones():
        for number, evidence in enumerate(milestone.evidence):
            if evidence.file is None:
                yield from _of_original(one, _at(one, route, number, evidence), evidence)
    for one in context.actions:
        yield from (found for *_, found in stored_in(context.project.documents, one) if found is not None)


def stored_in(documents: Documents, one: ReadAction) -> Iterator[tuple[Milestone, Route, Evidence, Finding | None]]:
    """The pieces of evidence of an action that are files: milestone, route from the action, and what is wrong."""
    for place, milestone in enumerate(one.action.milestones):
        for number, evidence in enumerate(milestone.evidence):
            if evidence.file is not None:
                at = _at(one, ("milestones", place), number, evidence)
                yield milestone, at, evidence, _of_file(documents, one, at, evidence)


def _of_file(documents: Documents, one: ReadAction, at: Route, evidence: Evidence) -> Finding | None:
    code = fault_of(documents, evidence)
    if code is None:
        return None
    key = "sha256" if code in {"ECO707", "ECO708"} else "file"
    write = PurePosixPath(*PureWindowsPath(evidence.path).parts).as_posix() if code == "ECO703" else ""
    params = {"file": shown(evidence.path, 80), "write": shown(write, 80), "phrase_more": "nothing"}
    params |= {"id": shown(one.action.id), "folder": shown(PurePosixPath(evidence.path).parent.as_posix(), 80)}
    if code == "ECO701":
        params |= {"absent": params["file"], "phrase_what": "not_there", "phrase_place": "put_it_there"}
    if key == "sha256":
        params["digest"] = digest_of(documents, evidence) or "—"
    return Finding(code, one.spot((*at, key)), params)


def _of_original(one: ReadAction, at: Route, evidence: Evidence) -> Iterator[Finding]:
    key = untold_of(evidence)
    if key is not None:
        said = {"written": shown(getattr(evidence, key)), "phrase_where": f"of_{key}", "phrase": "no_archive"}
        yield Finding("ECO717", one.spot((*at, key)), {"id": shown(one.action.id), **said})


def eco719_of_another_county(context: ActionsContext) -> Iterator[Finding]:
    """A document in the folder of another county does not show what was done here."""
    documents = context.project.documents
    for one, milestone, route in context.milestones():
        place = context.places.get(one.action.gap.region)
        for number, evidence in enumerate(milestone.evidence):
            owner = owner_elsewhere(evidence, place) if place is not None and evidence.file is not None else None
            if owner is None or evidence_state(documents, evidence) is EvidenceState.MISSING:
                continue
            params = {"file": shown(evidence.path, 80), "owner": owner, "region": one.action.gap.region}
            params |= {"id": shown(one.action.id), "name": shown(milestone.what, 40)}
            params |= {"phrase": "of_county", "phrase_fix": "own_evidence"}
            yield Finding("ECO719", one.spot((*_at(one, route, number, evidence), "file")), params)


def _at(one: ReadAction, milestone: Route, number: int, evidence: Evidence) -> Route:
    """The route of a piece of evidence; a single piece may stand without a list."""
    alone = one.document.holds((*one.route, *milestone, "evidence", "file" if evidence.file else "held_by"))
    return (*milestone, "evidence", *(() if alone else (number,)))


PROOF_CHECKS: tuple[Callable[[ActionsContext], Iterator[Finding]], ...] = (
    eco845_done_without_evidence,
    evidence_of_milestones,
    eco719_of_another_county,
)
