"""Reads the manifest of a seal strictly, and writes it in its one spelling."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from ecocheck.model.manifest import FORMAT, Manifest
from ecocheck.source.strict_json import UnreadableJsonError, strict_json

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST: Final = 48 << 20
"""In bytes: a file has some 450 in it, so this is more files than one zip holds."""
_VERSION: Final = 1


class UnreadableManifestError(Exception):
    """The bytes are no manifest that this program can read."""

    def __init__(self, reason: str, where: str = "") -> None:
        """`reason`: `json`, `other` (of no seal), `newer`, `shape` or `spelling`; `where` is the key, if known."""
        super().__init__(reason, where)
        self.reason, self.where = reason, where


def manifest_bytes(manifest: Manifest) -> bytes:
    """The one spelling of a manifest: keys in the order of the model, two blanks of indent, LF."""
    return (json.dumps(manifest.model_dump(), ensure_ascii=False, indent=2, default=str) + "\n").encode()


def read_manifest(content: bytes) -> Manifest:
    """The manifest in the bytes. Raises UnreadableManifestError."""
    try:
        found = strict_json(content, LARGEST)
    except UnreadableJsonError as error:
        raise UnreadableManifestError("json", str(error)) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableManifestError("other")
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


def _place(route: Iterable[int | str]) -> str:
    return " › ".join(str(part)[:60] for part in route)
