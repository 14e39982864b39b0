"""Every format before a validator that others wrote."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.render.formats.ci.github import github
from ecocheck.render.formats.ci.gitlab import gitlab
from ecocheck.render.formats.ci.junit import junit
from ecocheck.render.formats.ci.sarif import sarif
from tests.render_ci.made import OVER, THREE, TWICE, many, nasty
from tests.requirements import NODE_PACKAGES, node_modules, node_package, program, run_tool

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from ecocheck.findings import Finding

pytestmark = pytest.mark.needs("node")

HARD = nasty("a\x00b\x1b[31m|\r\n[x](1){0}\\]]>&\"'<%0A%25::,＝\u202e\u2028\ud800\U0001f600甲", "％ 丁\t#1 {1}")
REPORTS: tuple[tuple[Finding, ...], ...] = ((), THREE, (*THREE, *THREE, HARD, HARD), many(TWICE.code, 60))


def test_github_as_githubs_own_library_writes_it(tmp_path: Path) -> None:
    findings = (OVER, HARD)
    lines = github(findings, "zh", room=None).log.decode().splitlines(keepends=True)
    ours = [_taken_apart(line) for line in lines]
    assert _node("github_commands.cjs", folder=tmp_path, given=json.dumps(ours)).stdout == "".join(
        _in_the_librarys_order(line) for line in lines
    )


def test_gitlab_is_what_the_types_of_the_form_allow(tmp_path: Path) -> None:
    good = ",\n".join(gitlab(findings, "zh").decode() for findings in REPORTS)
    bad = gitlab(THREE, "zh").decode().replace('"minor"', '"grave"')
    (complaint,) = _compiled(tmp_path, good=good, bad=bad)
    assert complaint.startswith("bad.mts")
    assert "'\"grave\"' is not assignable" in complaint


def test_junit_is_valid_by_the_schema_of_jenkins(tmp_path: Path) -> None:
    files = _written(tmp_path, "xml", [junit(findings, "zh") for findings in REPORTS])
    assert _node("junit.cjs", *files, folder=tmp_path).stdout == ""
    bad = _written(tmp_path, "xml", [junit(THREE, "zh").replace(b"<failure ", b"<failure line='1' ")])
    assert "attribute 'line' is not allowed" in _node("junit.cjs", *bad, folder=tmp_path).stdout


def test_sarif_is_valid_by_the_schema(tmp_path: Path) -> None:
    files = _written(tmp_path, "sarif", [sarif(findings, "zh", prefix="方案") for findings in REPORTS])
    assert _node("sarif_schema.cjs", *files, folder=tmp_path).stdout == ""
    bad = _written(tmp_path, "sarif", [sarif(THREE, "zh").replace(b'"level": "error"', b'"level": "grave"')])
    assert "must be equal to one of the allowed values" in _node("sarif_schema.cjs", *bad, folder=tmp_path).stdout


@pytest.mark.parametrize("findings", REPORTS)
def test_sarif_is_sound_by_the_rules_of_its_makers(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    (log,) = _written(tmp_path, "sarif", [sarif(findings, "zh", prefix="方案")])
    assert objections(log) == set()


def test_the_makers_rules_find_a_fault(tmp_path: Path) -> None:
    (log,) = _written(tmp_path, "sarif", [sarif(THREE, "zh").replace(b'"ruleIndex": 2', b'"ruleIndex": 3')])
    assert "SARIF1009" in objections(log)


def _written(folder: Path, ending: str, contents: list[bytes]) -> list[Path]:
    files = [folder / f"{number}.{ending}" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    return files


def _node(script: str, *arguments: Path, folder: Path, given: str = "") -> CompletedProcess[str]:
    done = run_tool(
        program("node"),
        NODE_PACKAGES.with_name(script),
        *arguments,
        folder=folder,
        extra={"NODE_PATH": str(node_modules())},
        given=given,
    )
    assert done.stderr == ""
    return done


def _compiled(folder: Path, **reports: str) -> list[str]:
    """What the TypeScript compiler says of the reports as constants of the form's type."""
    compiler = node_package("typescript") / "lib" / "tsc.js"
    types = (node_package("codeclimate-types") / "index.js").as_posix()
    for name, report in reports.items():
        source = f"import type {{ Issue }} from '{types}'\nexport const reports: Issue[][] = [\n{report}]\n"
        (folder / f"{name}.mts").write_text(source, encoding="utf-8")
    options = {"strict": True, "noEmit": True, "module": "nodenext", "target": "es2022", "types": []}
    settings = {"compilerOptions": options, "files": [f"{name}.mts" for name in reports]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return run_tool(program("node"), compiler, "--project", folder, folder=folder).stdout.splitlines()


def objections(log: Path) -> set[str]:
    """The rules of the SARIF multitool that object, those that GitHub asks for among them."""
    tool = node_package("@microsoft/sarif-multitool-linux") / "Sarif.Multitool"
    tool.chmod(0o755)  # npm may have been told to run no install scripts, which do this
    found = log.with_suffix(".found.json")
    done = run_tool(
        tool,
        *("validate", log, "--rule-kind", "Sarif;Ghas", "--output", found, "--log", "ForceOverwrite"),
        folder=log.parent,
        extra={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (run,) = json.loads(found.read_text(encoding="utf-8-sig"))["runs"]
    assert run["invocations"][0]["executionSuccessful"]
    return {result["ruleId"] for result in run["results"]}


def _taken_apart(line: str) -> dict[str, object]:
    """A command as arguments of the library; `read_back` undoes escapes as the runner does."""
    from tests.render_ci.test_github import read_back

    level, properties, message = read_back(line.removesuffix("\n"))
    names = {"file": "file", "line": "startLine", "col": "startColumn", "title": "title"}
    return {
        "level": level,
        "message": message,
        "properties": {names[key]: value for key, value in properties.items()},
    }


def _in_the_librarys_order(line: str) -> str:
    """The library writes the title first; the runner takes any order."""
    head, colons, message = line.removeprefix("::").partition("::")
    name, _, properties = head.partition(" ")
    *where, title = properties.split(",")
    return f"::{name} {','.join([title, *where])}{colons}{message}"
