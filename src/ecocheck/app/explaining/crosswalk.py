"""Which criteria of other standards answer a criterion, told from its own end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.explaining.views import Answering
from ecocheck.app.listing import list_crosswalk

if TYPE_CHECKING:
    from ecocheck.model.standard import Relation
    from ecocheck.source.project import Project

_TURNED: Final[dict[Relation, Relation]] = {
    "same": "same",
    "narrower": "wider",
    "wider": "narrower",
    "other_basis": "other_basis",
}
"""The same relation, told from the other end."""


def answering(project: Project, id_: str) -> tuple[Answering, ...]:
    """The criteria that the registry relates to that one, in its order."""
    found = []
    for one in list_crosswalk(project):
        (mine, its), (other, others) = one.criterion, one.other
        relation, note = one.crossing.relation, one.crossing.note
        if id_ == one.crossing.from_:
            found.append(Answering(other.id, other.name, others, relation, note))
        elif id_ == one.crossing.to:
            found.append(Answering(mine.id, mine.name, its, _TURNED[relation], note))
    return tuple(found)
