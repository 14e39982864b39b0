"""ECO160–164, ECO169: checks of a case against the registry, against other cases, and against itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.standards import standard_ids
from ecocheck.app.worked.places import is_sample
from ecocheck.findings import Finding, Related
from ecocheck.model.cases import REASON_WORDS, VERDICT_WORDS
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ecocheck.model.cases import Expected
    from ecocheck.rules.index import Index
    from ecocheck.source.cases import ReadCase, ReadCases
    from ecocheck.source.project import Project
    from ecocheck.source.yaml.document import Document


def eco160_expects_the_unknown(one: ReadCase, document: Document, index: Index) -> Iterator[Finding]:
    """A case must not expect anything of an id that the registry does not have: it would never be compared."""
    for key in one.case.expect:
        if key in index.criteria or key in index.targets:
            continue
        indicator, task = index.indicators.get(key), index.tasks.get(key)
        own = [(each.id, each.name) for each in indicator.criteria] if indicator is not None else []
        own += [(each.id, each.name) for each in task.targets] if task is not None else []
        known = "、".join(f"{number} {name}" for number, name in own) or "ecocheck list criteria"
        at = document.spot((*one.route, "expect", key), "key")
        yield Finding("ECO160", at, {"id": shown(key), "known": known})


def eco161_not_a_sample(one: ReadCase, document: Document, known: Collection[str]) -> Iterator[Finding]:
    """A case must be about sample regions: invented figures under a real name could be taken for that county's."""
    own = (*one.route, "region") if one.case.region is not None else ("region",)
    others = {name: document.spot((*one.route, "elsewhere", name), "key") for name in one.case.elsewhere}
    here = {**others, one.region: document.spot(own)}
    for name, at in here.items():
        beside_a_sample = name != one.region and is_sample(one.region) and is_sample(name)
        if name not in known and not beside_a_sample:
            yield Finding("ECO161", at, {"region": shown(name), "known": "、".join(known)})


def eco162_name_twice(read: ReadCases) -> Iterator[Finding]:
    """Two cases of a file must not have the same name, because a failure could not be assigned to one of them."""
    first: dict[str, ReadCase] = {}
    for one in read.cases:
        name = one.case.name
        at = read.document.spot((*one.route, "name"))
        if name in first:
            related = (Related(read.document.spot((*first[name].route, "name")), "first"),)
            yield Finding("ECO162", at, {"name": shown(name)}, related)
        first.setdefault(name, one)


def eco163_contradicts_itself(one: ReadCase, document: Document) -> Iterator[Finding]:
    """Only an undetermined verdict may have reasons, and `reason` must be the first of `reasons`."""
    for key, expected in one.case.expect.items():
        reasons = tuple(map(reason_code, expected.reasons or ()))
        undetermined = verdict_code(expected) == "undetermined"
        odd = bool(expected.reason or reasons) and not undetermined
        unlike = expected.reason is not None and reasons[:1] not in {(), (reason_code(expected.reason),)}
        if odd or unlike:
            name = "reason" if expected.reason is not None else "reasons"
            at = document.spot((*one.route, "expect", key, name), "key")
            yield Finding("ECO163", at, {"id": key, "verdict": expected.verdict})


def eco164_no_such_standard(one: ReadCase, document: Document, project: Project) -> Iterator[Finding]:
    """A case must name the plan or a standard of the registry."""
    known = standard_ids(project)
    if one.standard is not None and one.standard not in known:
        route = (*one.route, "standard") if one.case.standard is not None else ("standard",)
        yield Finding("ECO164", document.spot(route), {"id": shown(one.standard), "known": "、".join(known)})


def eco169_in_two_places(one: ReadCase, document: Document) -> Iterator[Finding]:
    """The figures of the case's own region must stand under `given` and `before`, not under `elsewhere` too."""
    if one.region in one.case.elsewhere:
        at = document.spot((*one.route, "elsewhere", one.region), "key")
        yield Finding("ECO169", at, {"region": shown(one.region), "year": str(one.year)})


def reason_code(word: str) -> str:
    """The code of a reason, given as a code or in words."""
    return REASON_WORDS.get(word, word)


def verdict_code(expected: Expected) -> str:
    """The code of the expected verdict, which may be written in words."""
    return VERDICT_WORDS.get(expected.verdict, expected.verdict)
