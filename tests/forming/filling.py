"""Filling a form in as a clerk does: the sign at the start of a line goes, and something is written after the colon."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"^( *)#(?!#| yaml)(.*)$")
_SAYS = re.compile(r"^(.*:)  (##.*)$")
_UNIT_OF = re.compile(r"按 (\S+) 下达的写")
_SECTION = re.compile(r"^(\w+):$")
_NUMBERED = re.compile(r"^  (T?\d+-\d+):")
_LIKE_LAST_YEAR = {("28-1", "numerator"): "14"}
"""Figures that are refused where they are a tenth of last year's."""
_NEXT: dict[str, str] = {
    "title": "一份虚构的来源",
    "basis": "未说明",
    "document": "虚构发〔2026〕1号",
    "issuer": "省虚构厅",
    "issued": "2026-01-10",
    "agency": "虚构的机构",
    "person": "张三",
    "method": "抽样",
    "sample": "400",
    "date": "2026-11-30",
    "numerator": "1",
    "denominator": "1",
    "year": "2020",
    "status": "进行中",
    "note": "无事",
    "at_least": "1",
    "at_most": "1",
    "valid_until": "2030-12-31",
    "reason": "虚构的理由",
    "approved_by": "省虚构厅",
    "expires": "2027-12-31",
}


def uncommented(form: str) -> str:
    """Every entry as it would be read, nothing filled in."""
    return "\n".join(_ENTRY.sub(r"\1\2", line) for line in form.splitlines()) + "\n"


def filled(form: str) -> str:
    """Every entry filled in with something that its key allows; `value` by what the line above says of it."""
    made, says, last_unit, number, entry = [], "", "个", "0", ""
    for whole in uncommented(form).splitlines():
        said = _SAYS.fullmatch(whole)
        line = whole if said is None else said[1]
        section = _SECTION.fullmatch(line)
        if section is not None:
            number = "1" if section[1] == "baselines" else "0"  # of a baseline of nothing nothing can be lost
        if said is not None:
            says = said[2]
        found = _NUMBERED.match(line)
        entry = entry if found is None else found[1]
        key, colon, rest = line.partition(":")
        name = key.strip()
        if "/" in name:  # a key that is refused until one of its parts is chosen
            chosen = name.split("/", maxsplit=1)[0]
            key, name = key.replace(name, chosen), chosen
            last_unit = next(iter(_UNIT_OF.findall(says)), last_unit)
        if colon and not rest.strip() and not line.lstrip().startswith("#") and _fillable(name, line):
            own = {"value": "true" if "写 true" in says else number, "unit": last_unit}
            value = _LIKE_LAST_YEAR.get((entry, name)) or own.get(name) or _NEXT[name]
            line = f"{key}: {value}"
        made.append(line if said is None else f"{line}  {said[2]}")
    return "\n".join(made) + "\n"


def _fillable(name: str, line: str) -> bool:
    return name in {"value", "unit"} or (name in _NEXT and not _SECTION.fullmatch(line))
