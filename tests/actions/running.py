"""A small invented project, whose figures and actions each test writes itself; all of it can be reckoned by hand."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from ecocheck.app.actions.listing import Asked, Listed, list_actions
from ecocheck.app.opening import open_project

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

PROJECT = Path(__file__).parent / "project"
PROOF = {"file": "evidence/凭证.txt"}
GAP = {"region": "样例县", "year": 2022, "criterion": "1-1"}
_NAMES = {"1-1": "城镇排水", "1-2": "林草资源", "1-3": "公共交通", "1-4": "环卫作业"}


def figures(region: str, year: int, values: Mapping[str, float | None]) -> str:
    """A data file: values of criteria and of the target T1-1; None leaves one out."""
    measured = {
        key: {"value": value, "unit": "%", "source": {"title": f"{year}年{_NAMES[key]}统计年报"}, "plan": "有"}
        for key, value in values.items()
        if key in _NAMES and value is not None
    }
    made: dict[str, Any] = {"region": region, "year": year, "measurements": measured}
    if values.get("T1-1") is not None:
        source = {"title": f"{year}年管网改造统计年报"}
        made["tasks"] = {"T1": {"targets": {"T1-1": {"value": values["T1-1"], "unit": "%", "source": source}}}}
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=False)


def make(root: Path, data: Mapping[tuple[str, int], Mapping[str, float | None]], files: Mapping[str, Any]) -> Path:
    """The project with these figures, and with these files: texts, or lists of actions."""
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    texts = {f"data/{region}/{year}.yaml": figures(region, year, values) for (region, year), values in data.items()}
    for file, content in {"evidence/凭证.txt": "样例凭证的正文", **texts, **files}.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((content if isinstance(content, str) else written(content)).encode())
    return root


class _Dumper(yaml.SafeDumper):
    """Writes what occurs twice twice: the reader takes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 the library calls it so
        """Whatever the data."""
        return True


def written(actions: list[dict[str, Any]]) -> str:
    """A file of actions; days are written plainly."""
    return yaml.dump({"actions": actions}, Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def listed(root: Path, as_of: datetime.date, asked: Asked = Asked(), *, only_overdue: bool = False) -> Listed:  # noqa: B008 frozen
    """The list of the project's actions."""
    return list_actions(open_project(root, exactly=True), asked, as_of, only_overdue=only_overdue)
