"""docs/json.md against real output: every object has the keys that the page gives it, in that order."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.actions.states import Because
from ecocheck.app.diff.factors import Kind
from ecocheck.app.reaching.views import Kind as Change
from tests.actions.running import GAP as MISSED
from tests.actions.running import PROOF, make
from tests.changes.repositories import Repository
from tests.cli.running import run_here
from tests.diff.outputs import both
from tests.reviews.making import made
from tests.verifying.building import DATA, Built, built

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DRILL = ROOT / "examples" / "演练市"
_PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
_SECTIONS = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", _PAGE, re.MULTILINE | re.DOTALL))
_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
_INLINE = re.compile(r"`([\w ]+)`[^`。\n]*：((?:`\w+` ?)+)")
_KEY = re.compile(r"`(\w+)`")


def _table(section: str) -> list[str]:
    return _ROW.findall(_SECTIONS[section])


def _inline(section: str, name: str) -> list[str]:
    """The keys given in a line of text, as in: `summary`：`files` `errors`."""
    found = [keys for one, keys in _INLINE.findall(_SECTIONS[section]) if one == name]
    assert len(found) == 1, (section, name, found)
    return _KEY.findall(found[0])


def _top(command: str) -> list[str]:
    rows = re.findall(r"^\| `(.*?)` \| (.*) \|$", _SECTIONS["每个输出"], re.MULTILINE)
    keys = [keys for name, keys in rows if name == command]
    return ["schema_version", "program", "as_of", "revision", "drill", *_KEY.findall(keys[0])]


VERDICT, SPOT, STANDARD, FINDING, GAP = (_table(one) for one in ("判定", "位置", "标准", "发现", "差距"))
EVERYWHERE = {
    "revision": ["data", "rules"],
    "at": SPOT,
    "rule_at": SPOT,
    "plan_at": SPOT,
    "standard": STANDARD,
    "citation": _table("依据"),
    "so_far": _table("阶段情况"),
    "later": _table("较新的数"),
    "findings": FINDING,
    "related": ["file", "line", "column", "message"],
    "quantity": _inline("差距", "quantity"),
    "action": _inline("差距", "action"),
    "pace": _inline("差距", "pace"),
    "phases": _inline("差距", "phases"),
    "counts": _inline("差距", "counts"),
    "groups": _inline("差距", "groups"),
    "verdict": VERDICT,
    "gaps": GAP,
    "waiver": ["reason", "approved_by", "expires", "covers"],
    **{name: _inline("复核", name) for name in ("review", "opinions")},
    "opinions.moved": _inline("复核", "moved"),
}
_EXPLANATION = {
    **{name: _inline("解释", name) for name in ("needs", "turns", "contradictions", "says", "notices")},
    "years": VERDICT,
    "waiver": ["reason", "approved_by", "expires", "covers", "in_force"],
}
_EXPLAINED = VERDICT + _table("解释")
_SELDOM = {"waiver", "differences", "needs", "turns", "contradictions", "says", "notices"}
_WRITTEN = {"rule", "measurement", "reported_by", "handed_down", "baseline", "evidence", "asked", "settings", "entry"}
"""As in the data files, whose own manual says what is in them."""
HISTORY = "    numerator: 612.5\n    denominator: 645.0\n"
_AS_OF = ("--as-of", "2026-06-01")
_COUNTY = ("--county", "云岭县", *_AS_OF)

COMMANDS: dict[str, tuple[tuple[str, ...], dict[str, list[str]]]] = {
    "validate": (
        ("validate", "--county", "石潭县"),
        {"findings": [*FINDING, "fixable"], "summary": _inline("发现", "summary")},
    ),
    "check": (("check", *_COUNTY), {"results": VERDICT, "indicators": _table("指标")}),
    "check --set 24-2=98.2": (
        ("check", "--set", "24-2=98.2", "--set", "30-1=60", "--county", "青崖县", *_AS_OF),
        {
            "results": VERDICT,
            "indicators": _table("指标"),
            "trial": _table("试算"),
            "set": _inline("试算", "set"),
            **dict.fromkeys(("turned", "beside"), _inline("试算", "beside")),
            "before": VERDICT,
            **{key: ["trial", *VERDICT] for key in ("trial_verdict", "trial_results")},
        },
    ),
    "gaps": (("gaps", "--by", "agency", *_COUNTY), {}),
    "worklist": (
        ("worklist", *_COUNTY),
        {
            "offices": _inline("单位的工作", "offices"),
            "duties": ["agency", "role", *VERDICT],
            "targets": ["agency", "task", "due", "strength", "late", *VERDICT],
            "tasks": _inline("单位的工作", "tasks"),
            "self_reported": ["region", "year", "status", "as_of", "note"],
        },
    ),
    "worklist --rectify": (
        ("worklist", "--rectify", *_COUNTY),
        {"rectify": ["since", *GAP, "contradictions"]},
    ),
    "status": (
        (
            *("status", "--indicator", "14", "--indicator", "24", "--county", "青崖县", "--against", "2024"),
            *("--readiness", "--fail-on", "partial,no_plan,no_evidence", "--county", "石潭县", *_COUNTY),
        ),
        {
            "lacking": _inline("矩阵", "lacking"),
            **{name: _inline("矩阵", name) for name in ("yearly", "courses")},
            **dict.fromkeys(("moved", "still_missed"), _inline("矩阵", "moved")),
            **dict.fromkeys(("before", "after"), VERDICT),
            **{name: _inline("矩阵", name) for name in ("boards", "lines", "cells", "compared", "counts")},
            "criteria": [*VERDICT, "readiness", "signoff"],
            "regions": VERDICT,
            "readiness": ["plan", "data", "evidence"],
            "signoff": ["agency", "person", "reviewer", "date", "for_file"],
        },
    ),
    "status --standards": (
        ("status", "--standards", *_COUNTY),
        {"by_standard": _inline("标准对照", "by_standard"), "standards": _inline("登记册", "list standards")},
    ),
    "status --reviews": (
        ("status", "--reviews", *_COUNTY),
        {"regions": _inline("复核", "regions"), "verdicts": VERDICT},
    ),
    "status --received": (
        ("status", "--received", "--county", "云岭县"),
        {name: _inline("收件情况", name) for name in ("received", "regions", "offices", "whole")},
    ),
    "evidence verify": (
        ("evidence", "verify"),
        {**{name: _inline("佐证材料", name) for name in ("stored", "counts")}, "finding": FINDING},
    ),
    "evidence index": (
        ("evidence", "index", *_COUNTY),
        {
            **{name: _inline("佐证材料", name) for name in ("entries", "source", "pieces")},
            "readiness": ["plan", "data", "evidence"],
        },
    ),
    "explain 14-1": (("explain", "14-1", *_COUNTY), {**_EXPLANATION, "explanations": _EXPLAINED}),
    "explain 14-1 --to met": (
        ("explain", "22-1", "--to", "met", "--county", "演练区", *_AS_OF),
        {
            "reached": [*VERDICT, "trial", "needs"],
            "needs": _inline("解释", "needs"),
            **{name: _inline("怎样才会达标", name) for name in ("trial", "ways", "changes", "parts")},
        },
    ),
    "sample": (
        ("sample", "--n", "6", *_COUNTY),
        {**_EXPLANATION, "sample": _EXPLAINED, "strata": _inline("解释", "strata")},
    ),
    "test": (
        ("test",),
        {name: _inline("用例", name) for name in ("cases", "results", "differences", "summary")},
    ),
    "trend": (
        ("trend", "--county", "演练区", *(str(one) for one in range(1, 38)), *_AS_OF),
        {
            "trends": _table("多年走势"),
            **{name: _inline("多年走势", name) for name in ("points", "part", "pace", "crossing", "without")},
        },
    ),
    "history 24-1": (
        ("history", "24-2", *_COUNTY),
        {
            "data": _inline("历次登记", "data"),
            "versions": _table("历次登记"),
            **{name: _inline("历次登记", name) for name in ("commit", "changes", "listed", "missing")},
            "before_at": SPOT,
            "after_at": SPOT,
        },
    ),
    "explain ECO301": (("explain", "ECO301"), {"codes": _inline("登记册", "codes")}),
    **{
        f"list {kind}": (
            ("list", kind),
            {kind: _inline("登记册", f"list {kind}")}
            | ({"revisions": _inline("登记册", "revisions")} if kind == "criteria" else {}),
        )
        for kind in ("indicators", "criteria", "tasks", "regions", "agencies", "standards", "contradictions")
    },
}


def _objects(value: Any, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object under the key that it stands under; those of data files are passed over.

    What has moved since an opinion is another object than what has moved since a year.
    """
    if isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            if key not in _WRITTEN:
                yield from _objects(inner, "opinions.moved" if (name, key) == ("opinions", "moved") else key)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, name)


def _with_history(folder: Path) -> Path:
    """The drill in a repository of two commits, of which the second changed a figure and its documents."""
    drill = shutil.copytree(DRILL, folder / "examples" / "演练市")
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copyfile(ROOT / name, folder / name)
    repository = Repository(folder, drill)
    repository.git("init", "-q", ".")
    repository.commit()
    repository.change(
        "data/云岭县/2025.yaml",
        HISTORY,
        f"{HISTORY.replace('612.5', '612.4')}    basis: 全口径\n    also: [{{value: 93.1}}]\n",
    )
    repository.commit()
    return drill


@pytest.mark.parametrize("command", COMMANDS)
def test_output_has_the_keys_of_the_page(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    if command.startswith("history") and shutil.which("git") is None:
        pytest.skip("git is missing")
    args, own = COMMANDS[command]
    folder = _with_history(tmp_path) if command.startswith("history") else DRILL
    ran = run_here(capsysbinary, monkeypatch, *args, "--format", "json", folder=folder)
    listed = command.removeprefix("list ")
    top = [*_top("check")[:5], listed] if listed != command else _top(command)
    assert _seen(json.loads(ran.out), EVERYWHERE | own | {"": top}) >= set(own) - _SELDOM


@pytest.mark.parametrize("command", ["status --reviews", "check", "gaps", "explain 14-1"])
def test_a_project_with_reviews_has_the_same_keys(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    args, own = COMMANDS[command]
    args = ("explain", "1-1") if args[0] == "explain" else args[: args.index("--county")]
    folder = made(tmp_path / "样例")
    ran = run_here(capsysbinary, monkeypatch, *args, "--as-of", "2025-06-30", "--format", "json", folder=folder)
    seen = _seen(json.loads(ran.out), EVERYWHERE | own | {"": _top(command)})
    assert seen >= {"review", "opinions", "opinions.moved"}


def _seen(written: Any, wanted: dict[str, list[str]]) -> set[str]:
    """Compare every object with the keys that the page gives it; the names of all that were there."""
    seen = set()
    for name, found in _objects(written, ""):
        assert list(found) == wanted[name], name
        seen.add(name)
    return seen


def test_every_kind_of_change_stands_on_the_page() -> None:
    assert _table("怎样才会达标") == [one.value for one in Change]


def test_actions_have_the_keys_of_the_page(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Of an action with all that one may have, which is late."""
    step = {"what": "开工", "due": "2023-06-30", "done": "2023-06-30", "evidence": PROOF}
    full = {
        "id": "甲",
        "gap": MISSED,
        "owner": {"agency": "市甲局"},
        "milestones": [step, {"what": "通水", "due": "2024-01-31"}],
        "cost": {"amount": 860, "unit": "万元"},
        "log": [{"date": "2023-02-15", "by": "市甲局", "what": "立项"}],
    }
    files = {"actions/甲.yaml": [full], "actions/坏.yaml": "actions: [\n"}
    root = make(tmp_path, {("样例县", 2022): {"1-1": 97}}, files)
    ran = run_here(capsysbinary, monkeypatch, "actions", "--format", "json", *_AS_OF, folder=root)
    names = ("milestones", "cost", "log", "counts", "overdue")
    own = {"actions": _table("整改事项"), **{name: _inline("整改事项", name) for name in names}}
    made = json.loads(ran.out)
    assert _seen(made, EVERYWHERE | own | {"": _top("actions")}) >= {*own, "verdict", "findings"}
    (proof,) = made["actions"][0]["milestones"][0]["evidence"]
    assert list(proof) == _inline("整改事项", "evidence")


def test_every_reason_of_an_action_stands_on_the_page() -> None:
    said = next(line for line in _SECTIONS["整改事项"].splitlines() if line.startswith("| `because`"))
    assert _KEY.findall(said)[1:] == [one.value for one in Because]


def test_diff_has_the_keys_of_the_page(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Of a figure that fell, a sum that began to differ, and a contradiction that was settled."""
    before, after = both(tmp_path)
    ran = run_here(capsysbinary, monkeypatch, "diff", str(before), ".", "--format", "json", *_AS_OF, folder=after)
    side, amounts, judged = _inline("变动", "to"), _inline("变动", "now"), [*VERDICT, "late"]
    own = {
        "from": side,
        "to": side,
        "drills": _inline("变动", "drills"),
        "moves": _table("变动")[: len(_table("变动")) - len(Kind)],
        "before": judged,
        "after": judged,
        "causes": _inline("变动", "causes"),
        "changes": _inline("变动", "changes"),
        "before_at": SPOT,
        "after_at": SPOT,
        "sums": _inline("变动", "sums"),
        "was": amounts,
        "now": amounts,
        "contradictions": _inline("变动", "contradictions"),
    }
    made = json.loads(ran.out)
    assert _seen(made, EVERYWHERE | own | {"": _top("diff")}) >= set(own) - {"was"}
    assert _table("变动")[-len(Kind) :] == [one.value for one in Kind]


def test_verify_has_the_keys_of_the_page(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Of a seal with an altered figure, whose digests were not mended."""
    seal = built()
    altered = seal.files[DATA].replace(b"1-2: {value: 65", b"1-2: {value: 75")
    (tmp_path / "甲.zip").write_bytes(Built(seal.files | {DATA: altered}, seal.manifest).bytes_of())
    ran = run_here(capsysbinary, monkeypatch, "verify", "甲.zip", "--format", "json", folder=tmp_path)
    names = ("volumes", "manifest_digests", "files", "verdicts", "documents", "gaps", "problems", "differences")
    own = {"seals": _table("核验"), **{name: _inline("核验", name) for name in names}}
    judged = _inline("核验", "judged")
    own |= {"judged": judged, "recorded": judged}
    assert _seen(json.loads(ran.out), EVERYWHERE | own | {"": _top("verify")}) >= set(own)
