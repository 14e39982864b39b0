"""`--format json` where the registry is broken: the keys of the command's output, empty, and the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.revision import Stamp, registry_files, revision_at
from ecocheck.render.as_json.objects import dumps, finding_entry, head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.opening import BrokenRegistryError
    from ecocheck.findings import Lang

_LISTED: Final[Mapping[str, Any]] = {"years": [], "standard": None, "phases": []}
_NOTHING: Final[Mapping[str, Mapping[str, Any]]] = {
    "check": {"years": [], "results": [], "indicators": [], "natures": [], "trial": None},
    "gaps": {**_LISTED, "groups": None, "gaps": []},
    "worklist": {**_LISTED, "offices": [], "duties": [], "tasks": [], "targets": [], "gaps": []},
    "worklist --rectify": {**_LISTED, "rectify": []},
    "actions": {"counts": {}, "overdue": [], "reopened": 0, "undated": 0, "actions": [], "unread": []},
    "status": {"standard": None, "years": [], "fail_on": [], "lacking": [], "boards": [], "yearly": []},
    "sample": {
        "plan": None,
        "standard": None,
        "years": [],
        "seed": None,
        "wanted": None,
        "population": 0,
        "strata": [],
        "sample": [],
    },
    "review": {"written": False, "files": [], "taken": [], "refused": [], "problems": [], "silent": None},
    "diff": {
        "years": [],
        "from": None,
        "to": None,
        "judged": 0,
        "worsened": 0,
        "moves": [],
        "sums": [],
        "contradictions": [],
    },
    "history": {"region": None, "year": None, "commit": None, "commits": 0, "missing": None, "data": []},
    "trend": {"standard": None, "years": [], "trends": []},
    "explain": {"plan": None, "years": [], "explanations": []},
}
"""The empty output of each command that judges."""


def broken_json(broken: BrokenRegistryError, lang: Lang, *, command: str) -> bytes:
    """Findings and no verdicts. `drill` is null where units.yaml itself cannot be read."""
    told = [finding_entry(finding, lang) for finding in broken.findings]
    known = revision_at(broken.root, registry_files(broken.root, broken.registry_folder))
    stamp = Stamp(broken.drill, None, None, known.registry)
    nothing = _NOTHING.get(command, {})
    return dumps({**head(stamp), **nothing, "findings": told})
