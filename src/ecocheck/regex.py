"""Regular expressions, each compiled when it is first used.

The program has about three hundred, and a command uses only some of them.
Compiling all at import would cost a tenth of the time of `validate`. A long
pattern full of Chinese characters takes Python up to a millisecond, so many say
by `needs` which texts they cannot match, and wait for another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Late:
    """A stand-in for a compiled pattern: the first access to an attribute compiles the pattern and keeps the result."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self.pattern, self._flags), name)  # noqa: TID251 the one place that compiles
        setattr(self, name, found)  # later accesses do not call __getattr__
        return found


class _Waiting(_Late):
    """A stand-in that compiles its pattern only for a text that has one of the characters that every match has."""

    def __init__(self, text: str, flags: int, needs: str) -> None:
        super().__init__(text, flags)
        self.needs = frozenset(needs)

    def _compiled(self, name: str) -> Any:
        """The method of the compiled pattern, which takes the place of the one below."""
        found = super().__getattr__(name)
        setattr(self, name, found)
        return found

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return None if self.needs.isdisjoint(text) else self._compiled("search")(text, *place)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return None if self.needs.isdisjoint(text) else self._compiled("match")(text, *place)

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        return None if self.needs.isdisjoint(text) else self._compiled("fullmatch")(text, *place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return iter(()) if self.needs.isdisjoint(text) else self._compiled("finditer")(text, *place)

    def findall(self, text: str, *place: int) -> list[Any]:
        return [] if self.needs.isdisjoint(text) else self._compiled("findall")(text, *place)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return [text] if self.needs.isdisjoint(text) else self._compiled("split")(text, maxsplit)

    def sub(self, instead: Any, text: str, count: int = 0) -> str:
        return text if self.needs.isdisjoint(text) else self._compiled("sub")(instead, text, count)


def regex(text: AnyStr, flags: int = 0, *, needs: str = "") -> re.Pattern[AnyStr]:
    """A pattern that is compiled on first use, with the flags of `re`. A faulty pattern raises only then.

    `needs` are characters of which every match has at least one, or has it just
    beside itself; `tests/packaging/test_regexes.py` proves that from the pattern.
    """
    late = _Waiting(text, flags, needs) if needs and isinstance(text, str) else _Late(text, flags)
    return cast("re.Pattern[AnyStr]", late)
