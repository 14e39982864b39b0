"""The documents behind figures as they lie on disk, each looked at once: one file may support many figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.evidence import EvidenceState, evidence_state
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Measurement


class EvidenceFiles:
    """Looks at pieces of evidence, and keeps what became of them."""

    def __init__(self, root: Path) -> None:
        """Paths of evidence start at the project's root."""
        self._root = root
        self._states: dict[Evidence, EvidenceState] = {}

    def state(self, evidence: Evidence) -> EvidenceState:
        """What became of the paper."""
        if evidence not in self._states:
            self._states[evidence] = evidence_state(self._root, evidence)
        return self._states[evidence]

    def backing(self, backing: Backing | None, measurement: Measurement | None) -> Backing | None:
        """How well a success is documented, files included: the best is one that lies there as its hash says."""
        if backing is None or measurement is None:
            return None
        hashed = (one for one in measurement.stored if one.sha256 is not None)
        sound = any(self.state(one) is EvidenceState.PRESENT for one in hashed)
        return Backing.EVIDENCED if sound else backing
