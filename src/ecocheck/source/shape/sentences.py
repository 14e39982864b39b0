"""Takes apart texts that hold several things: paths of files, counts, who reported, how a survey was made."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from ecocheck.model.documents import Reporter, Survey
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import bare
from ecocheck.source.written.characters import shown
from ecocheck.source.written.file_names import without_numbering

if TYPE_CHECKING:
    from ecocheck.source.shape.locate_error import Site

_ENDED: Final = r"(?:(?<=\.(?:pdf|ofd|doc|wps|xls|csv|jpg|png|zip|rar|txt))|(?<=\.(?:docx|xlsx|jpeg|tiff)))"
_BETWEEN_FILES: Final = regex(rf"\s*[、，,；;]\s*|(?<=\w)\s+(?=[\w.]+/)|{_ENDED}\s*(?:和|以及|及|与)\s*")
_FILE: Final = regex(r".+\.[A-Za-z0-9]{1,5}[”’\"']?")
_ASKED: Final = regex(r"(\d{2,6})\s*(?:人|户|份|名|个样本)")
_DAY: Final = regex(r"\d{4}-\d{2}-\d{2}")
_COUNT: Final = regex(r"([^\W\d_][^\d:,、;。\s]*)\s*:?\s*(\d+)\s*[个家条座处起件项]?[,、;。\s]*")
PERSON: Final = regex(r"[\u3400-\u9fff]{2,4}(?<![局委办站院厅所处科队司心府组])")
NAMES: Final = regex(r"[、，,；; ]+")


def files_in(said: str) -> list[str]:
    """The paths in a text: several if each has a suffix, else the whole text; none if the text cannot be a path."""
    parts = _BETWEEN_FILES.split(said.strip())
    if len(parts) > 1 and all(_FILE.fullmatch(one) for one in parts):
        return [without_numbering(one) for one in parts]
    return [without_numbering(said.strip())] if "/" in said or "\\" in said or _FILE.fullmatch(said.strip()) else []


def counts_in(said: str) -> list[tuple[str, str]]:
    """Names and numbers that were written on one line: 国考2个，省考2个."""
    text = unicodedata.normalize("NFKC", said).strip()
    return _COUNT.findall(text) if re.fullmatch(f"(?:{_COUNT.pattern})+", text) else []


def parts_told(kind: Any, said: str) -> list[str]:
    """The lines to write for a reporter or a survey that was written as one sentence; none if it has other parts."""
    if kind is Survey:
        asked = _ASKED.search(said)
        sample = asked[1] if asked is not None else "…"
        return ["agency: …", "method: …", f"sample: {sample}", "date: …"]
    parts = NAMES.split(said.strip()) if kind is Reporter else []
    found: dict[str, str] = {}
    for part in parts:
        key = "date" if _DAY.fullmatch(part) else "person" if PERSON.fullmatch(part) else "agency"
        if key in found:
            return []
        found[key] = part
    return [f"{key}: {shown(found[key])}" for key in ("agency", "person", "date") if key in found and len(found) > 1]


def in_one_text(site: Site, value: object) -> dict[str, str]:
    """The params for a list where one value is expected: its texts joined to one sentence, if a text is expected."""
    items: list[object] = value if isinstance(value, list) else []
    texts = [one for one in items if isinstance(one, str)]
    if texts and len(texts) == len(items) and site.key == "meets":
        each = "、".join(f"{{meets: {one.strip()}}}" for one in texts)
        return {"phrase": "meets_each", "said": shown(each.replace("、", ", "), 120)}
    if not texts or len(texts) != len(items) or bare(site.annotation) is not str:
        return {"phrase": "one_value"}
    return {"phrase": "one_text", "said": shown("；".join(one.strip("；;。 ") for one in texts), 120)}
