"""A small, sound project of an invented city, with evidence, a review, actions and names of persons."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from tests.other_city.project import DAY, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORT, SCHEME, PROOF = (
    "evidence/2024/上泽区/年报.pdf",
    "evidence/2024/上泽区/方案.pdf",
    "evidence/2024/上泽区/验收.pdf",
)
CONTENTS = {
    REPORT: b"%PDF-1.4 " + "排水统计年报，虚构".encode() * 40,
    SCHEME: b"%PDF-1.4 " + "河湖长制实施方案，虚构".encode() * 60,
    PROOF: b"%PDF-1.4 " + "提标工程验收，虚构".encode() * 80,
}
RESTRICTED = "涉及水源地坐标，依据云政办〔2023〕7号"
PERSONS = ("赵明远", "钱学礼", "孙立新", "李守正")
_ACTIONS = """\
actions:
  - id: SZ-2025-01
    gap: {{region: 上泽区, year: 2024, criterion: 1-1}}
    owner: {{agency: 市水务局, person: 孙立新}}
    measure: 提标改造
    milestones:
      - what: 完成立项
        due: 2025-03-31
        done: 2025-03-20
        evidence: {{file: {file}, sha256: {digest}}}
    log:
      - {{date: 2025-03-20, by: 李守正, what: 完成立项}}
"""


class Sealed(NamedTuple):
    """A project and its seal, which nothing may change."""

    project: Path
    out: Path


def sha256_of(file: str) -> str:
    """The SHA-256 of a stored document."""
    return hashlib.sha256(CONTENTS[file]).hexdigest()


def city(root: Path, *, restricted: bool = False) -> Path:
    """The project in that folder; with `restricted`, one document may not be seen by everybody."""
    made(root)
    for file, content in CONTENTS.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(content)
    path = root / "data/上泽区/2024.yaml"
    text = path.read_text(encoding="utf-8")
    said = "    reported_by: {agency: 市水务局, person: 赵明远, reviewer: 钱学礼}\n"
    said += f"    evidence: {{file: {REPORT}, sha256: {sha256_of(REPORT)}, title: 年报}}\n"
    text = text.replace("  2-1:\n", f"{said}  2-1:\n")
    why = f", restricted: {RESTRICTED}" if restricted else ""
    proof = f"    evidence: {{file: {SCHEME}, sha256: {sha256_of(SCHEME)}, title: 方案{why}}}\n"
    path.write_text(text.replace("  3-1:\n", f"{proof}  3-1:\n"), encoding="utf-8")
    (root / "actions").mkdir(exist_ok=True)
    (root / "actions/上泽区.yaml").write_text(_ACTIONS.format(file=PROOF, digest=sha256_of(PROOF)), encoding="utf-8")
    return root


def args(out: Path, *more: str) -> tuple[str, ...]:
    """The arguments of `ecocheck seal`."""
    return ("seal", "--year", "2024", "--as-of", DAY, "-o", str(out), *more)


def members(path: Path) -> dict[str, bytes]:
    """Every file of a zip."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def every_byte(path: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a zip, and every file of the zips in it."""
    for name, content in members(path).items():
        yield name, content
        if name.endswith((".docx", ".xlsx")):
            inner = path.with_name("inner.zip")
            inner.write_bytes(content)
            yield from ((f"{name}/{each}", held) for each, held in members(inner).items())
            inner.unlink()
