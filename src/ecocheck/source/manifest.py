"""Reads the manifest of a seal strictly, and writes it in its one spelling."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from ecocheck.disk.archive.layout import TooLargeForZipError
from ecocheck.model.manifest import FORMAT, Manifest
from ecocheck.source.strict_json import UnreadableJsonError, strict_json

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_FILES: Final = 60_000
"""Of one seal, with those that do not travel."""
MOST_LIBRARIES: Final = 20
LARGEST: Final = 28 << 20
"""In bytes: a file has some 450 in it, so this is as many as a seal may have."""
_VERSION: Final = 1
_OTHERS: Final = 100
"""Objects besides those of the files."""
_ROOM: Final = 3000
"""Commas besides the nine at most that a file has; some stand in names."""


class UnreadableManifestError(Exception):
    """The bytes are no manifest that this program can read."""

    def __init__(self, reason: str, where: str = "") -> None:
        """`reason`: `json`, `other` (of no seal), `large`, `newer`, `shape` or `spelling`; `where` the key."""
        super().__init__(reason, where)
        self.reason, self.where = reason, where


def manifest_bytes(manifest: Manifest) -> bytes:
    """The one spelling of a manifest: keys in the order of the model, two blanks of indent, LF.

    Raises TooLargeForZipError for more files than a seal may have.
    """
    if len(manifest.files) > MOST_FILES:
        raise TooLargeForZipError
    return (json.dumps(manifest.model_dump(), ensure_ascii=False, indent=2, default=str) + "\n").encode()


def read_manifest(content: bytes) -> Manifest:
    """The manifest in the bytes. Raises UnreadableManifestError."""
    if _bloated(content):
        raise UnreadableManifestError("large")
    try:
        found = strict_json(content, LARGEST)
    except UnreadableJsonError as error:
        raise UnreadableManifestError("json", str(error)) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableManifestError("other")
    if _has_more(found.get("files"), MOST_FILES) or _has_more(found.get("libraries"), MOST_LIBRARIES):
        raise UnreadableManifestError("large")
    version = found.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise UnreadableManifestError("newer")
    try:
        manifest = Manifest.model_validate(found)
        same = manifest_bytes(manifest) == content
    except UnicodeEncodeError as error:  # half a character, which JSON can spell and UTF-8 cannot
        raise UnreadableManifestError("spelling") from error
    except ValidationError as error:
        raise UnreadableManifestError("shape", _place(error.errors()[0]["loc"])) from error
    if not same:
        raise UnreadableManifestError("spelling")
    return manifest


def _bloated(content: bytes) -> bool:
    """Whether it has more in it than a manifest of this program: each value takes much more memory than bytes."""
    objects, commas = content.count(b"{"), content.count(b",")
    return len(content) > LARGEST or objects > MOST_FILES + _OTHERS or commas > 9 * objects + _ROOM


def _has_more(found: object, most: int) -> bool:
    return isinstance(found, (list, dict)) and len(found) > most


def _place(route: Iterable[int | str]) -> str:
    return " › ".join(str(part)[:60] for part in route)
