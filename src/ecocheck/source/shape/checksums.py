"""What to write in the place of a checksum that is not written as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.source.yaml.characters import plain_form, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGEST: Final = re.compile("[0-9a-f]{64}")
_NAME: Final = re.compile(r"(?:sha-?256)?[:=]?")
_NUMBER: Final = re.compile("[0-9]+(?:e[0-9]+)?")


def checksum_said(written: str) -> Mapping[str, str]:
    """The words for a wrong checksum: what to write where blanks, capitals, or the name of the sum hide a sound one.

    Figures alone, and figures with an `e` among them, stand in quotes, because they are a number to YAML.
    """
    found = digest_in(written)
    said = {"written": shown(written), "phrase_said": "said_that" if written.strip() else "said_nothing"}
    if found is None:
        return {**said, "phrase": "reckon_again", "phrase_fix": "nothing"}
    write = f'"{found}"' if _NUMBER.fullmatch(found) else found
    return {**said, "phrase": "digest_is", "write": write, "phrase_fix": "fix"}


def digest_in(written: str) -> str | None:
    """The checksum that a text holds and nothing beside it."""
    bare = "".join(plain_form(written).split()).casefold().replace("-", "")
    bare = bare.removeprefix(found[0]) if (found := _NAME.match(bare)) else bare
    return bare if DIGEST.fullmatch(bare) else None
