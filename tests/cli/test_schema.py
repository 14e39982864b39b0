"""The JSON Schemas: committed ones are up to date, and right files are right by them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.schemas.generic import generic_schemas
from ecocheck.app.schemas.making import REGION_YEAR, build_schemas
from ecocheck.render.formats.folded_json import folded
from tests.cli.running import PROJECT, REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Runner


@pytest.mark.parametrize(
    "folder", [".", "examples/演练市", "examples/规则示例", "examples/标准示例", "examples/外地示例"]
)
def test_committed_schemas_are_up_to_date(folder: str) -> None:
    """After a change of models or registry: ecocheck schema --root FOLDER."""
    root = REPOSITORY / folder
    for one in build_schemas(open_project(root, exactly=True).project):
        written = (root / "schemas" / one.file).read_bytes()
        assert written == folded(one.content), f"{one.file}: run ecocheck schema --root {folder}"


def test_written_into_the_project_or_elsewhere(eco: Runner, tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    assert eco("schema", folder=folder).code == 0
    assert eco("schema", "-o", str(tmp_path / "a" / "b"), folder=folder).code == 0
    names = sorted(path.name for path in (folder / "schemas").iterdir())
    assert names == [
        "actions.schema.json", "cases.schema.json", "indicators.schema.json", "region-year.schema.json",
        "reviews.schema.json", "tasks.schema.json", "units.schema.json",
    ]  # fmt: skip # a table, read by rows
    for name in names:
        assert (folder / "schemas" / name).read_bytes() == (tmp_path / "a" / "b" / name).read_bytes()


def test_a_file_is_no_place_for_schemas(eco: Runner, tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    ran = eco("schema", "-o", str(tmp_path / "模式.json"), folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "像一个文件名" in ran.err
    assert not (tmp_path / "模式.json").exists()
    shutil.rmtree(folder / "schemas", ignore_errors=True)
    (folder / "schemas").write_text("x", encoding="utf-8")
    ran = eco("schema", folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "是文件，不是文件夹" in ran.err
    assert "用 -o 写明别的文件夹" in ran.err


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for one in node.values():
            yield from _nodes(one)
    elif isinstance(node, list):
        for one in node:
            yield from _nodes(one)


def test_titles_and_descriptions_are_chinese() -> None:
    for one in build_schemas(open_project(PROJECT, exactly=True).project):
        for node in _nodes(one.content):
            for key in ("title", "description"):
                text = node.get(key)
                if isinstance(text, str):
                    assert re.search(r"[\u4e00-\u9fff]", text), text
            assert "default" not in node or isinstance(node["default"], dict)
        for definition in one.content["$defs"].values():
            assert "title" in definition


def test_every_key_of_a_definition_has_a_title() -> None:
    for one in build_schemas(open_project(PROJECT, exactly=True).project):
        for name, definition in one.content["$defs"].items():
            for key, described in definition.get("properties", {}).items():
                assert "title" in described or "$ref" in described, (one.file, name, key)


def test_real_names_are_in_them() -> None:
    contents = {one.file: one.content for one in build_schemas(open_project(PROJECT, exactly=True).project)}
    data = contents["region-year.schema.json"]["properties"]
    assert data["region"]["enum"] == ["演练市", "演练区", "云岭县"]
    assert data["measurements"]["properties"]["3-1"]["title"] == "3-1 市区污水处理率"
    assert "T1-1" in data["waivers"]["properties"]
    assert contents["indicators.schema.json"]["$defs"]["Office"]["enum"] == [
        "市生态环境局",
        "市环保局",
        "市住建局",
        "各县区",
    ]


def _check(schema: Path, *files: Path) -> tuple[int, str]:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 the linter of dev
    return done.returncode, done.stdout + done.stderr


def _files(root: Path) -> dict[str, list[Path]]:
    return {
        "indicators": [root / "indicators.yaml"],
        "tasks": [root / "tasks.yaml"],
        "units": [root / "units.yaml"],
        "actions": sorted((root / "actions").glob("*.yaml")),
        "region-year": sorted((root / "data").glob("*/*.yaml")),
        "reviews": sorted((root / "reviews").glob("*/*.yaml")),
        "cases": [
            path
            for folder in (root / "tests" / "cases", root / "cases")
            for path in sorted(folder.glob("*.yaml"))
            if path.stem != "写错的数据"  # what is wrong there on purpose, an editor marks too
        ],
    }


EXAMPLE = REPOSITORY / "examples" / "标准示例"


@pytest.mark.parametrize("root", [REPOSITORY, PROJECT, EXAMPLE], ids=["shipped", "invented", "standards"])
def test_right_files_are_right_by_them(root: Path, tmp_path: Path) -> None:
    for one in build_schemas(open_project(root, exactly=True).project):
        path = tmp_path / one.file
        path.write_bytes(folded(one.content))
        files = _files(root)[one.file.removesuffix(".schema.json")]
        code, said = _check(path, *files) if files else (0, "")
        assert code == 0, said


WRONG = {
    "region: 演练区": "region: 武都",
    "value: 98.4": "value: true",
    "value: true": "value: 1",
    "basis: 实况": "basis: 别的",
    "  3-1:": "  99-1:",
    "at_most: 25": "atmost: 25",
    "T1-1:": "T1-2:",
    "date: 2025-02-20": "date: 2025年2月",
    "standing: 公开报道": "standing: 报道",
}


def test_wrong_files_are_wrong_by_them(tmp_path: Path) -> None:
    contents = {one.file: one.content for one in build_schemas(open_project(PROJECT, exactly=True).project)}
    schema = tmp_path / "region-year.schema.json"
    schema.write_bytes(folded(contents["region-year.schema.json"]))
    text = (PROJECT / "data/演练区/2024.yaml").read_text(encoding="utf-8")
    paths = []
    for number, (old, new) in enumerate(WRONG.items()):
        assert old in text
        paths.append(tmp_path / f"{number}.yaml")
        paths[-1].write_bytes(text.replace(old, new, 1).encode())
    code, said = _check(schema, *paths)
    assert code == 1
    for path in paths:
        assert str(path) in said, path


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("1-2", {"value": True, "basis": "未说明"}, [{"value": 1}, {"value": True, "basis": "实况"}]),
        ("1-3", {"value": 0}, [{"value": []}, {"value": "0"}]),
        ("2-1", {"value": 98.5, "basis": "实况"}, [{"value": False}, {"value": 98.5, "basis": "别的"}]),
        ("4-1", {"value": 14, "unit": "平方米"}, [{"value": "14"}, {"value": 14, "unit": 1}]),
    ],
)
def test_each_criterion_has_its_own_figure_whatever_the_schema_shares(
    key: str, right: dict[str, Any], wrong: list[dict[str, Any]]
) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = next(
        one for one in build_schemas(open_project(PROJECT, exactly=True).project) if one.file == REGION_YEAR
    ).content
    validator = jsonschema.Draft202012Validator(schema)

    def valid(figure: dict[str, Any]) -> bool:
        entry = figure | {"source": {"title": "年报"}}
        return bool(validator.is_valid({"region": "演练区", "year": 2024, "measurements": {key: entry}}))

    assert valid(right)
    assert not any(valid(figure) for figure in wrong)


def test_what_stands_beside_a_reference_is_never_needed() -> None:
    """Some editors drop it: an entry has its own words in `allOf`, and what is shared brings its words along."""
    content = {one.file: one.content for one in build_schemas(open_project(PROJECT, exactly=True).project)}[REGION_YEAR]
    for section in ("measurements", "assigned", "baselines", "tasks", "waivers"):
        for entry in _nodes(content["properties"][section]):
            assert "$ref" not in entry or len(entry) == 1, entry
    for name in ("Fact", "Number", "NoBasis"):
        assert content["$defs"][name]["title"] in {"数值", "口径"}


def test_they_are_plain_json() -> None:
    for path in sorted((REPOSITORY / "schemas").glob("*.json")):
        content = json.loads(path.read_bytes())
        assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("root", [REPOSITORY, PROJECT, EXAMPLE], ids=["shipped", "invented", "standards"])
def test_right_files_are_right_by_those_of_any_project(root: Path, tmp_path: Path) -> None:
    for one in generic_schemas():
        path = tmp_path / one.file
        path.write_bytes(folded(one.content))
        files = _files(root)[one.file.removesuffix(".schema.json")]
        code, said = _check(path, *files) if files else (0, "")
        assert code == 0, said


@pytest.mark.parametrize("registry", ["", "plan:\n  title: 甲\n", "plan: [\n"], ids=["empty", "begun", "broken"])
def test_they_are_there_before_the_registry_is_sound(eco: Runner, tmp_path: Path, registry: str) -> None:
    """Who writes a registry needs them most; they know its keys, no ids, and a note says so."""
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    (folder / "indicators.yaml").write_text(registry, encoding="utf-8")
    ran = eco("schema", folder=folder)
    assert ran.code == 0
    assert "ecocheck validate" in ran.err
    made = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (folder / "schemas").iterdir()}
    assert "standards" in made["indicators.schema.json"]["properties"]
    assert "enum" not in made[REGION_YEAR]["properties"]["region"]
    (tmp_path / "wrong.yaml").write_text("plan: {titel: 甲}\n", encoding="utf-8")
    assert _check(folder / "schemas/indicators.schema.json", tmp_path / "wrong.yaml")[0] != 0


def test_without_a_project_a_folder_is_named(eco: Runner, tmp_path: Path) -> None:
    ran = eco("schema", folder=tmp_path)
    assert ran.code == 2
    assert "ecocheck init" in ran.err
    assert eco("schema", "-o", str(tmp_path / "s"), folder=tmp_path).code == 0
    assert (tmp_path / "s" / REGION_YEAR).is_file()
