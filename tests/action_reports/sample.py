"""A project with an action in every state on 30 June 2024, and its outputs."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ecocheck.render.templating.actions import render_actions
from tests.actions.running import PROOF, listed, make

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.actions.listing import Listed
    from ecocheck.findings import Lang

AS_OF = datetime.date(2024, 6, 30)
DATA = {
    ("样例县", 2022): {"1-1": 90, "1-4": 85, "T1-1": 40},
    ("样例县", 2023): {"1-1": 97, "1-4": 95, "T1-1": 50},
    ("样例区", 2023): {"1-1": 90},
}
"""1-1 asks for 98 and is missed; 1-4 asks for 90 and is met in 2023; T1-1 asks for 60 and is missed."""


def step(what: str, due: str | None = None, done: str | None = None, *, proven: bool = False) -> dict[str, Any]:
    """A milestone."""
    days = {key: datetime.date.fromisoformat(day) for key, day in (("due", due), ("done", done)) if day is not None}
    return {"what": what, **days, **({"evidence": [PROOF]} if proven else {})}


def action(id_: str, gap: tuple[str, int, str], owner: tuple[str | None, str | None], *steps: Any, **more: Any) -> Any:
    """An action; a gap's third part is a criterion, or a target of a task."""
    region, year, key = gap
    kind = "target" if key.startswith("T") else "criterion"
    return {
        "id": id_,
        "gap": {"region": region, "year": year, kind: key},
        "owner": {"agency": owner[0], "person": owner[1]},
        "milestones": list(steps),
        **more,
    }


ACTIONS = [
    action(
        "甲",
        ("样例县", 2023, "1-1"),
        ("市甲局", "张某某"),
        step("可研批复", "2024-01-31", "2024-02-12", proven=True),
        step("管网开工", "2024-05-31"),
        step("通水验收", "2024-11-30"),
        measure="新建管网12公里",
        log=[
            {"date": datetime.date(2024, 3, 2), "by": "市甲局", "what": "方案报批"},
            {"date": datetime.date(2024, 6, 12), "by": "市甲局", "what": "招标流标"},
        ],
    ),
    action(
        "乙",
        ("样例县", 2023, "T1-1"),
        ("市乙局", "李某某"),
        step("查清管网", "2024-03-31", "2024-03-01", proven=True),
        step("改造完成", "2024-09-30"),
        measure="改造老旧管网",
    ),
    action("丙", ("样例区", 2023, "1-1"), (None, None)),
    action("丁", ("样例县", 2022, "1-4"), ("市甲局", None), step("设施投用", "2023-06-30", "2023-05-10")),
    action("戊", ("样例县", 2022, "1-4"), ("市甲局", None), step("填埋场封场", None, "2023-08-01", proven=True)),
    action("己", ("样例县", 2022, "1-1"), ("市乙局", None), step("提标", "2023-05-31", "2023-06-01", proven=True)),
]


def project(root: Path, actions: list[Any] | None = None) -> Path:
    """The project with these actions, or with one in every state."""
    return make(root, DATA, {"actions/整改.yaml": ACTIONS if actions is None else actions})


def page(root: Path, lang: Lang = "zh", templates: Path | None = None, **asked: Any) -> str:
    """The page of its actions."""
    return render_actions(listed(root, AS_OF, **asked), lang=lang, templates=templates)


def document(root: Path, lang: Lang = "zh", **asked: Any) -> bytes:
    """The Word document of its actions."""
    return written(listed(root, AS_OF, **asked), lang)


def written(found: Listed, lang: Lang = "zh") -> bytes:
    """The Word document of a list."""
    from ecocheck.render.formats.word.actions import word_actions

    return word_actions(found, lang=lang, templates=None)
