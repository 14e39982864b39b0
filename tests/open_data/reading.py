"""Reads a data package back by its own descriptor, with `csv` and `json` alone, and says all that disagrees."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TYPES = {
    "string": re.compile(r".+", re.DOTALL),
    "integer": re.compile(r"-?\d+"),
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "year": re.compile(r"\d{4}"),
}
Rows = list[dict[str, str]]


def described(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The descriptor."""
    found: dict[str, Any] = json.loads(files["datapackage.json"])
    return found


def rows_of(files: Mapping[str, bytes], name: str) -> Rows:
    """The rows of a table by the heads of its columns."""
    text = files[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def faults(files: Mapping[str, bytes]) -> Iterator[str]:
    """Everything in which the files are not what the descriptor says."""
    package = described(files)
    tables = {one["name"]: rows_of(files, one["name"]) for one in package["resources"]}
    named = {one["path"] for one in package["resources"]}
    yield from (f"{name} is not described" for name in files.keys() - named - {"datapackage.json", "dictionary.md"})
    for one in package["resources"]:
        content, rows, schema = files[one["path"]], tables[one["name"]], one["schema"]
        heads = content.decode("utf-8-sig").split("\r\n")[0].split(",")
        if heads != [field["name"] for field in schema["fields"]]:
            yield f"{one['name']}: the heads are not the fields"
        if (one["bytes"], one["hash"]) != (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}"):
            yield f"{one['name']}: bytes or hash"
        for field in schema["fields"]:
            yield from (f"{one['name']}.{field['name']}: {fault}" for fault in _cells(field, rows))
        keys = [tuple(row[key] for key in schema["primaryKey"]) for row in rows]
        if len(set(keys)) != len(keys) or not all(all(key) for key in keys):
            yield f"{one['name']}: the key is not one"
        for foreign in schema["foreignKeys"]:
            there = foreign["reference"]
            known = {row[there["fields"][0]] for row in tables[there["resource"]]} | {""}
            yield from (
                f"{one['name']}: {row[foreign['fields'][0]]} is not in {there['resource']}"
                for row in rows
                if row[foreign["fields"][0]] not in known
            )


def _cells(field: dict[str, Any], rows: Rows) -> Iterator[str]:
    limits = field.get("constraints", {})
    for cell in {row[field["name"]] for row in rows}:
        if not cell:
            if limits.get("required"):
                yield "is empty"
            continue
        if not TYPES[field["type"]].fullmatch(cell):
            yield f"{cell} is no {field['type']}"
        if field["type"] == "date":
            datetime.date.fromisoformat(cell)
        if cell not in limits.get("enum", [cell]):
            yield f"{cell} is none of the choices"
        if "pattern" in limits and not re.fullmatch(limits["pattern"], cell):
            yield f"{cell} has another form"
