"""Rows of codes for one written value, whose message begins with that value in quotes."""

from __future__ import annotations

from typing import NamedTuple

from ecocheck.findings.entry import Entry, Text, error


class Row(NamedTuple):
    """An entry whose message goes on after the written value."""

    code: str
    title: Text
    message: Text
    hint: Text
    why: Text
    wrong: str
    """The value alone."""
    right: str
    cause: tuple[str, ...] | None = None
    many: Text | None = None
    many_hint: Text | None = None


def entry_of(row: Row, ending: str = "{phrase_fix}") -> Entry:
    """The entry of a row; `ending` holds the phrases that every hint ends with."""
    said = Text(f"“{{written}}”{row.message.zh}", f'"{{written}}" {row.message.en}')
    hint = Text(row.hint.zh + ending, row.hint.en + ending)
    page = (row.code, row.title, said, hint, row.why, f"value: {row.wrong}\n", row.right)
    return error(*page, cause=row.cause, many=row.many, many_hint=row.many_hint)
