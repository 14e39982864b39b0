"""The one catalogue of codes, put together from its families.

Importing this package reads every manual page, so rooms that only raise
findings never import it; those that show findings do.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ecocheck.findings.catalogue import (
    actions,
    consistency,
    disk,
    evidence,
    handed_in,
    references,
    reviews,
    shape,
    values,
    waivers,
    yaml,
)
from ecocheck.findings.catalogue.mended_where import said_of
from ecocheck.findings.catalogue.phrases import PHRASES
from ecocheck.findings.entry import Entry, Lang, Text, filled, visible
from ecocheck.findings.finding import BETWEEN, EACH_OF, ONE_OF

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from ecocheck.findings.crowds import Crowd
    from ecocheck.findings.finding import Finding, Severity

FAMILIES = (disk, yaml, shape, references, values, consistency, evidence, waivers, reviews, actions, handed_in)

CATALOGUE: MappingProxyType[str, Entry] = MappingProxyType(
    {entry.code: entry for family in FAMILIES for entry in family.ENTRIES}
)

LABELS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "first": Text("第一次出现在这里", "first stands here"),
        "rule": Text("规则在这里", "the rule stands here"),
        "quote": Text("所引原文在这里", "the cited sentence stands here"),
        "plan": Text("方案的这句话在这里", "the plan's sentence stands here"),
        "assumed": Text("假定写在这里", "the assumption stands here"),
        "other": Text("另一处在这里", "the other place is here"),
        "prior": Text("上一年的数值在这里", "the year before stands here"),
        "opinion": Text("复核意见在这里", "the opinion stands here"),
        "beside": Text("同这一行没有对齐", "this is the line that it does not line up with"),
        "too_far": Text("多缩进的多半是从这里开始的行", "most likely the lines from here on are too far in"),
        "too_little": Text("多半是这一行少缩进了", "most likely this line is not indented far enough"),
        "opened": Text("从这里开始", "opened here"),
    }
)


def _params(finding: Finding, lang: Lang) -> Mapping[str, str]:
    """The params without invisible characters, and with its text in place of every phrase's key."""
    params = finding.params
    if not all(map(str.isprintable, params.values())):
        params = {name: visible(word) for name, word in params.items()}
    if lists := _lists(params, lang):
        params = {**params, **lists}
    phrases = {name: key for name, key in params.items() if name.startswith("phrase")}
    if not phrases:
        return params
    said = {name: filled(PHRASES[key].of(lang), params) for name, key in phrases.items()}
    return {**params, **said}


def _lists(params: Mapping[str, str], lang: Lang) -> dict[str, str]:
    """Lists as the language joins them: `one_of_unit` gives `unit`, `each_of_keys` gives `keys` with its phrases."""
    said = {}
    for name, items in params.items():
        if name.startswith(ONE_OF):
            said[name.removeprefix(ONE_OF)] = _OR.of(lang).join(items.split(BETWEEN))
        elif name.startswith(EACH_OF):
            words = (PHRASES[key].of(lang) for key in items.split(BETWEEN))
            said[name.removeprefix(EACH_OF)] = _AND.of(lang).join(words)
    return said


_OR: Final = Text(" 或 ", " or ")
_AND: Final = Text("、", ", ")


def severity_of(finding: Finding) -> Severity:
    """The severity of the finding's code."""
    return CATALOGUE[finding.code].severity


def message_of(finding: Finding, lang: Lang) -> str:
    """What is wrong, in the language asked for."""
    return filled(CATALOGUE[finding.code].message.of(lang), _params(finding, lang))


def cause_of(finding: Finding) -> Hashable:
    """A value that is equal for findings of one cause: the code and the params that name the cause."""
    names = CATALOGUE[finding.code].cause
    said = finding.params if names is None else {name: finding.params.get(name) for name in names}
    return (finding.code, frozenset(said.items()))


def message_of_all(crowd: Crowd, lang: Lang) -> str:
    """What is wrong at every place of a crowd: the code's `many`, or the first message where that fits all places."""
    many = CATALOGUE[crowd.first.code].many
    if many is None or crowd.alike:
        return message_of(crowd.first, lang)
    return many.of(lang).format_map({**_params(crowd.first, lang), "count": str(len(crowd))})


def hint_of_all(crowd: Crowd, lang: Lang) -> str:
    """What to do at every place of a crowd."""
    many = CATALOGUE[crowd.first.code].many_hint
    if many is None or crowd.alike:
        return hint_of(crowd.first, lang)
    return said_of(crowd.first.at.file, many.of(lang).format_map(_params(crowd.first, lang)), lang)


def hint_of(finding: Finding, lang: Lang) -> str:
    """What to do next, in the language asked for."""
    return said_of(finding.at.file, filled(CATALOGUE[finding.code].hint.of(lang), _params(finding, lang)), lang)
