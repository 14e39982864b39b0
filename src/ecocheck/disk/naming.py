"""Names of files and folders: whether every system allows them (Windows is the strictest), and which are free."""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_NEVER: Final = regex(r'[<>:"/\\|?*]')
_DEVICES: Final = regex(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)
_LONGEST: Final = 200
"""In bytes. Systems allow 255; the rest is room for what the program adds to the name."""


def plain_path(path: str) -> str:
    """A path with `/` between its parts, without those that lead nowhere: `./a//b` is `a/b`."""
    return "/".join(part for part in path.split("/") if part not in {"", "."})


def free_name(name: str, taken: set[str]) -> str:
    """The name, with a number where some system takes it for one of those taken; it is then taken too."""
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{name}（{number}）"
    taken.add(found.casefold())
    return found


def misfit(name: str) -> str | None:
    """Why a name cannot be a folder's: the forbidden character, `end`, `device` or `length`; None where it can."""
    found = _NEVER.search(name)
    if found is not None:
        return found[0]
    unseen = next((sign for sign in name if not sign.isprintable()), None)
    if unseen is not None:
        return f"U+{ord(unseen):04X}"
    if name != name.strip(" .\u3000") or not name:
        return "end"
    if _DEVICES.fullmatch(name):
        return "device"
    return "length" if len(name.encode("utf-8", "surrogatepass")) > _LONGEST else None
