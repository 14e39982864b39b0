"""Regular expressions, each compiled when it is first used.

The program has some three hundred, and one command uses a part of them: to
compile all of them at import costs a tenth of the time of `validate`.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast


class _Late:
    """A stand-in for a compiled pattern. It has the attributes of one, each from the moment when it is asked for."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self.pattern, self._flags), name)  # noqa: TID251 this is the place
        setattr(self, name, found)  # the next look finds it without coming here
        return found


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of a text, with the flags of `re`. A faulty one fails when it is first used."""
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
