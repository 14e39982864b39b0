"""The words for which criterion of one standard answers which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
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

TURNED: Final[dict[Relation, Relation]] = {
    "same": "same",
    "narrower": "wider",
    "wider": "narrower",
    "other_basis": "other_basis",
}
"""The same relation, told from the other end."""
