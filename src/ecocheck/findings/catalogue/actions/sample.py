"""The action that the manual's pages show."""

from __future__ import annotations

from typing import Final

HEAD: Final = """\
actions:
  - id: 演练区-2024-24-1
    gap: {region: 演练区, year: 2024, criterion: 24-1}
    owner: {agency: 市住建局}
"""

STEP: Final = """\
    milestones:
      - {what: 管网改造到位, due: 2025-12-31}
"""

SOUND: Final = HEAD + STEP
"""An action without a mistake."""
