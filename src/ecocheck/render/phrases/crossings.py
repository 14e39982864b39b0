"""The words for which criterion of one standard answers which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import clauses, joined

if TYPE_CHECKING:
    from ecocheck.app.explaining.views import Answering
    from ecocheck.findings import Lang
    from ecocheck.model.standard import Relation

RELATION: Final = Text("关系", "relation")
ANSWERED: Final = Text("对应项", "answers")

RELATIONS: Final[dict[Relation, Text]] = {
    "same": Text("相同", "the same"),
    "narrower": Text("较窄", "narrower"),
    "wider": Text("较宽", "wider"),
    "other_basis": Text("口径不同", "another basis"),
}
"""How the criterion named first stands to the other."""
_ANSWER: Final = Text("与{id} {name}（{standards}）相比：{relation}", "against {id} {name} ({standards}): {relation}")


def answering_words(one: Answering, lang: Lang) -> str:
    """How a criterion stands to one of another standard, and the difference as noted."""
    words = RELATIONS[one.relation].of(lang)
    said = _ANSWER.of(lang).format(id=one.id, name=one.name, standards=joined(one.standards, lang), relation=words)
    return clauses((said, one.note or ""), lang)
