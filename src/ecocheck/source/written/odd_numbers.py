"""Numbers that are right up to a sign: a remark behind a sign that begins none, or a power of ten."""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import narrow, shown
from ecocheck.source.written.scalars import NUMBER, NumberTrap, plain_trap, usual_number

_REMARKED: Final = regex(rf"(?P<number>{NUMBER.pattern})\s*(?P<sign>＃+|/{{2,}})\s*(?P<rest>[^\s#＃/].*)")
_POWER: Final = regex(rf"(?P<number>{NUMBER.pattern})\s*[×xX*·]\s*10\s*(?:\^|\*\*)\s*(?P<power>[-+]?\d{{1,2}})")


def odd_number(text: str) -> NumberTrap | None:
    """The trap of such a number; None for any other text."""
    found = _POWER.fullmatch(narrow(text))
    trap = None if found is None else plain_trap(f"{found['number']}e{found['power']}")
    if trap is not None:
        return NumberTrap(trap.code, {**trap.params, "phrase_end": "stop", "phrase_fix": "nothing"})
    return _remarked(text)


def _remarked(text: str) -> NumberTrap | None:
    """The trap of a number before a remark whose sign begins none in YAML; None for any other text."""
    found = _REMARKED.fullmatch(text.strip())
    if found is None:
        return None
    write = usual_number(found["number"])
    phrase = "wide_hash" if found["sign"][0] == "＃" else "slashes"
    said = {"write": write, "rest": shown(f"{found['sign']}{found['rest']}"), "text": f"{write} # {found['rest']}"}
    return NumberTrap("ECO262", {**said, "phrase": phrase, "phrase_note": "nothing", "phrase_fix": "fix"})
