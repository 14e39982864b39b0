"""Names and remarks that several tables share."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import NATURES

SEVERAL: Final = Text("几个之间用半角分号隔开", "several are divided by a semicolon")
PLAN_AT: Final = Text("方案原文位置", "in the text of the plan")
STRENGTHS: Final = {"must": labels.BINDING, "strive": labels.STRIVE}
NATURE_WORDS: Final = {code: said.zh for code, said in NATURES.items()}
