"""Regular expressions, each compiled when it is first used.

The program has about three hundred, and a command uses only some of them.
Compiling all at import would cost a tenth of the time of `validate`.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast


class _Late:
    """A stand-in for a compiled pattern: the first access to an attribute compiles the pattern and keeps the result."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self.pattern, self._flags), name)  # noqa: TID251 the one place that compiles
        setattr(self, name, found)  # later accesses do not call __getattr__
        return found


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern that is compiled on first use, with the flags of `re`. A faulty pattern raises only then."""
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
