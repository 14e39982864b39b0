"""Reads and writes received/REGION/YEAR.yaml, which the program keeps and people only look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.receipts import ActionReceipts, Receipts
from ecocheck.source.places import RECEIVED
from ecocheck.source.setting.writing import lines
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ecocheck.findings import Finding
    from ecocheck.model.receipts import ActionReceipt, Receipt
    from ecocheck.source.setting.writing import Value

OF_ACTIONS: Final = f"{RECEIVED}/actions.yaml"
"""The file that keeps forms of actions, which are of no region and year."""
_HEAD: Final = "# 收件记录：由 ecocheck collect 记，不用手改\n"


def receipts_file(region: str, year: int) -> str:
    """The path of the file, from the project's root."""
    return f"{RECEIVED}/{region}/{year}.yaml"


def read_receipts(root: Path, region: str, year: int) -> Receipts | tuple[Finding, ...]:
    """What was received; the findings where the file cannot be read. Without a file nothing was received."""
    file = receipts_file(region, year)
    if not (root / file).exists():
        return Receipts(region=region, year=year)
    document = read_file(root / file, file, root)
    return validated(Receipts, document.data, document) if document.readable else document.findings


def receipts_text(receipts: Receipts) -> str:
    """The content of the file."""
    made: Value = {"region": receipts.region, "year": receipts.year, "received": _listed(receipts.received)}
    return _HEAD + "\n".join(lines(made)) + "\n"


def read_action_receipts(root: Path) -> ActionReceipts | tuple[Finding, ...]:
    """Which forms of actions were received; the findings where the file cannot be read."""
    if not (root / OF_ACTIONS).exists():
        return ActionReceipts()
    document = read_file(root / OF_ACTIONS, OF_ACTIONS, root)
    return validated(ActionReceipts, document.data, document) if document.readable else document.findings


def action_receipts_text(receipts: ActionReceipts) -> str:
    """The content of the file of forms of actions."""
    return _HEAD + "\n".join(lines({"received": _listed(receipts.received)})) + "\n"


def _listed(received: Iterable[Receipt | ActionReceipt]) -> list[Value]:
    return [
        {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in one.model_dump(mode="python", exclude={"date"}).items()
            if value not in (None, (), {})
        }
        | {"date": one.date.isoformat()}
        for one in received
    ]
