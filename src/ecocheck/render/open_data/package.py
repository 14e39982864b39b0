"""The data package: every table as CSV, `datapackage.json` that describes them, and the data dictionary.

It is a Tabular Data Package of Frictionless Data. Nothing in it depends on the
clock, the machine or the language of the user: the same project gives the same
bytes.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from ecocheck import __version__
from ecocheck.app.open_data.collected import collect_open_data
from ecocheck.app.revision import stamp_of
from ecocheck.findings.entry import Text
from ecocheck.render.formats.csv_table import csv_table, lasting_cell
from ecocheck.render.open_data.dictionary import dictionary_page
from ecocheck.render.open_data.tables import TABLES
from ecocheck.render.text.json_text import json_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.render.open_data.field import AnyField, AnyTable

DESCRIPTOR: Final = "datapackage.json"
DICTIONARY: Final = "dictionary.md"
_TITLE: Final = Text("{city}开放数据", "Open data of {city}")
_DRILL_TITLE: Final = Text("【演练数据】{title}", "[DRILL DATA] {title}")
_SAID: Final = Text(
    "{years}年的数据、判定、差距和登记册，按 {day} 判断。现状不清既不是达标，也不是不达标。",
    "Figures, verdicts, gaps and registry of {years}, judged for {day}. Undetermined is neither met nor missed.",
)
_DRILL_SAID: Final = Text(
    "演练数据，地区和数字都是虚构的，不得引用。{said}",
    "Drill data: regions and figures are invented; do not cite. {said}",
)


def open_data(checked: Checked) -> Iterator[tuple[str, bytes]]:
    """The files of the data package of a check: path below the package's folder, and content.

    The descriptor is the last, since it has the hashes of the others. Raises OSError.
    """
    data = collect_open_data(checked)
    resources = []
    for table in TABLES:
        content = csv_table([one.key for one in table.columns], table.cells(data), lasting_cell)
        resources.append(_resource(table, content))
        yield table.file, content
    yield DICTIONARY, dictionary_page(titled(data), (described(data),)).encode(errors="replace")
    yield DESCRIPTOR, json_lines(_descriptor(data, resources))


def _descriptor(data: OpenData, resources: list[dict[str, Any]]) -> dict[str, Any]:
    checked = data.checked
    plan, stamp = checked.project.registry.indicators.plan, stamp_of(checked)
    title, said = titled(data), described(data)
    return {
        "profile": "tabular-data-package",
        "name": "ecocheck-open-data",
        "title": title.zh,
        "title_en": title.en,
        "description": said.zh,
        "description_en": said.en,
        # the day of the verdicts: the clock would make every package another one
        "created": f"{checked.as_of.isoformat()}T00:00:00Z",
        "program": __version__,
        "as_of": checked.as_of.isoformat(),
        "revision": {"data": stamp.data, "rules": stamp.rules},
        "drill": data.drill,
        "years": list(checked.selection.years),
        "standard": checked.standard.id,
        "sources": [{"title": f"《{plan.title}》（{plan.number}）"}],
        "resources": resources,
    }


def titled(data: OpenData) -> Text:
    """The title of the package, which says where it is of a drill."""
    city = data.checked.project.units.city.name
    title = Text(*(said.format(city=city) for said in _TITLE))
    return Text(_DRILL_TITLE.zh.format(title=title.zh), _DRILL_TITLE.en.format(title=title.en)) if data.drill else title


def described(data: OpenData) -> Text:
    """What the package holds, for which years and by which day."""
    years, day = data.checked.selection.years, data.checked.as_of.isoformat()
    said = Text(
        _SAID.zh.format(years="、".join(map(str, years)), day=day),
        _SAID.en.format(years=", ".join(map(str, years)), day=day),
    )
    return Text(_DRILL_SAID.zh.format(said=said.zh), _DRILL_SAID.en.format(said=said.en)) if data.drill else said


def _resource(table: AnyTable, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title.zh,
        "title_en": table.title.en,
        "description": table.said.zh,
        "description_en": table.said.en,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema_of(table),
    }


def schema_of(table: AnyTable) -> dict[str, Any]:
    """The Table Schema of a table."""
    return {
        "fields": [_field(one, required=one.required or one.key in table.key) for one in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": [one.key], "reference": {"resource": one.refers[0], "fields": [one.refers[1]]}}
            for one in table.fields
            if one.refers is not None
        ],
    }


def _field(one: AnyField, *, required: bool) -> dict[str, Any]:
    said = {} if one.said is None else {"description": one.said.zh, "description_en": one.said.en}
    constraints: dict[str, Any] = {"required": True} if required else {}
    if one.choices:
        constraints["enum"] = list(one.choices)
    if one.pattern is not None:
        constraints["pattern"] = one.pattern
    return {
        "name": one.key,
        "type": one.type,
        "title": one.title.zh,
        "title_en": one.title.en,
        **said,
        **({"constraints": constraints} if constraints else {}),
    }
