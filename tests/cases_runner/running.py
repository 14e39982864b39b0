"""Small projects with one file of cases, run as `ecocheck test` runs them."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from ecocheck.app.opening import Opened, open_project
from ecocheck.app.worked import Worked, case_files, run_cases
from tests.rules.project import BASE

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SHIPPED = {
    "": ROOT,
    "规则示例": EXAMPLES / "规则示例",
    "标准示例": EXAMPLES / "标准示例",
    "外地示例": EXAMPLES / "外地示例",
    "演练市": EXAMPLES / "演练市",
}
"""Every project whose cases are shipped."""

HEAD = "region: 样例县\nyear: 2024\ncases:\n"


@cache
def opened(root: Path) -> Opened:
    """A project, read once."""
    return open_project(root, exactly=True)


@cache
def shipped(name: str) -> Worked:
    """The shipped cases of a project, run once."""
    root = SHIPPED[name]
    return run_cases(opened(root), case_files(root, ()))


def run_text(text: str, folder: Path, *, drill: bool = True, root: Path | None = None) -> Worked:
    """Run a file of that text: in the rules' base project (a drill), in its copy that is none, or in `root`."""
    path = folder / "cases" / "用例.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    if root is not None:
        return run_cases(opened(root), [path])
    project = folder / "project"
    shutil.copytree(BASE, project, dirs_exist_ok=True)
    if not drill:
        units = project / "units.yaml"
        units.write_text(units.read_text(encoding="utf-8").replace("drill: true", "drill: false"), encoding="utf-8")
    target = project / "cases" / "用例.yaml"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(text.encode())
    return run_cases(open_project(project, exactly=True), [target])
