"""The params of the finding for a checksum that is not written as 64 hexadecimal digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGEST: Final = regex("[0-9a-f]{64}")
_NAME: Final = regex(r"(?:sha-?256)?[:=]?")
_NUMBER: Final = regex("[0-9]+(?:e[0-9]+)?")


def checksum_said(written: str) -> Mapping[str, str]:
    """The params for a wrong checksum, with the right one if only blanks, capitals or `sha256` are wrong.

    A checksum of digits only, or of digits around one `e`, is given in quotes,
    because YAML would read it as a number.
    """
    found = digest_in(written)
    said = {"written": shown(written), "phrase_said": "said_that" if written.strip() else "said_nothing"}
    if found is None:
        return {**said, "phrase": "reckon_again", "phrase_fix": "nothing"}
    write = f'"{found}"' if _NUMBER.fullmatch(found) else found
    return {**said, "phrase": "digest_is", "write": write, "phrase_fix": "fix"}


def digest_in(written: str) -> str | None:
    """The checksum that a text is, apart from blanks, capitals, `sha256` and a file's name beside it; else None."""
    bare = "".join(plain_form(written).split()).casefold().replace("-", "")
    bare = bare.removeprefix(found[0]) if (found := _NAME.match(bare)) else bare
    if DIGEST.fullmatch(bare):
        return bare
    parts = {part.removeprefix("*") for part in plain_form(written).casefold().split()}
    digests = [part for part in parts if DIGEST.fullmatch(part)]
    return digests[0] if len(digests) == 1 else None
