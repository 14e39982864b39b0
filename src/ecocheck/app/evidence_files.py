"""The state on disk of the documents behind figures; each file is looked at once, since it may support many figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.evidence import EvidenceState, digest_of, evidence_state
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.model.documents import Evidence
    from ecocheck.source.documents import Documents


class EvidenceFiles:
    """Looks at pieces of evidence and remembers the state of each."""

    def __init__(self, documents: Documents) -> None:
        """`documents` says where the paths of evidence start, and what was held back."""
        self._documents = documents
        self._states: dict[Evidence, EvidenceState] = {}

    def state(self, evidence: Evidence) -> EvidenceState:
        """The state of a piece of evidence on disk."""
        if evidence not in self._states:
            self._states[evidence] = evidence_state(self._documents, evidence)
        return self._states[evidence]

    def digest(self, evidence: Evidence) -> str | None:
        """The sha256 of a stored document that is there, altered or not; None of any other."""
        there = self.state(evidence) in {EvidenceState.PRESENT, EvidenceState.ALTERED}
        return digest_of(self._documents, evidence) if there else None

    def backing(self, backing: Backing | None, stored: Iterable[Evidence]) -> Backing | None:
        """How well a success is documented: `evidenced` if a stored file agrees with its recorded hash.

        `stored` are the files that may prove the figure. None where there is no success.
        """
        if backing is None:
            return None
        hashed = (one for one in stored if one.sha256 is not None)
        sound = any(self.state(one) is EvidenceState.PRESENT for one in hashed)
        return Backing.EVIDENCED if sound else backing
