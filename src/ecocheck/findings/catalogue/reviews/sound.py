"""The opinion that the examples put right."""

from __future__ import annotations

from typing import Final

OPINION: Final = """\
# fingerprint、rested_on 由 ecocheck review 记，此处从略
reviews:
  24-1:
    - agency: 市生态环境局
      person: 周正
      date: 2025-06-20
      opinion: 同意
"""
