"""Patterns are compiled when they are first used, so a faulty one would stay unseen until then."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
from contextlib import suppress
from re import _constants as codes  # type: ignore[attr-defined]  # how Python itself reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from typing import TYPE_CHECKING, Any

import pytest

import ecocheck
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


def every_pattern() -> list[Any]:
    for module in pkgutil.walk_packages(ecocheck.__path__, "ecocheck."):
        with suppress(ModuleNotFoundError):  # of an extra that is not installed
            importlib.import_module(module.name)
    late = type(regex(""))
    return [one for one in gc.get_objects() if isinstance(one, late)]


def test_every_pattern_of_the_program_compiles() -> None:
    patterns = every_pattern()
    assert len(patterns) > 100
    assert all(isinstance(one.groups, int) for one in patterns)  # asking for it compiles


def proves(parts: Iterable[tuple[Any, Any]], needs: frozenset[str]) -> bool:
    """Whether each match of the parts of a pattern has one of the characters, or has it beside itself."""
    return any(_proves(kind, what, needs) for kind, what in parts)


def _proves(kind: Any, what: Any, needs: frozenset[str]) -> bool:  # noqa: PLR0911 one for each kind of part
    if kind is codes.LITERAL:
        return chr(what) in needs
    if kind is codes.IN:
        return all(_of_class(one, value) <= needs for one, value in what)
    if kind is codes.BRANCH:
        return all(proves(branch, needs) for branch in what[1])
    if kind is codes.SUBPATTERN:
        return not (what[1] & re.IGNORECASE) and proves(what[3], needs)
    if kind in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}:
        return what[0] > 0 and proves(what[2], needs)
    if kind is codes.ASSERT:
        return proves(what[1], needs)
    return kind is codes.ATOMIC_GROUP and proves(what, needs)


def _of_class(kind: Any, value: Any) -> set[str]:
    if kind is codes.LITERAL:
        return {chr(value)}
    return {chr(one) for one in range(value[0], value[1] + 1)} if kind is codes.RANGE else {"any character"}


def test_no_match_is_without_the_characters_that_a_pattern_needs() -> None:
    waiting = [one for one in every_pattern() if hasattr(type(one), "search")]
    assert len(waiting) > 40
    for one in waiting:
        assert not one._flags & re.IGNORECASE, one.pattern
        assert proves(parser.parse(one.pattern, one._flags), one.needs), (one.pattern, one.needs)


@pytest.mark.parametrize("pattern", ["a?", "[^a]", "(?!a)", "a|b", "[ab]", "(?:a|x?)", "(?i:a)", r"a*\d"])
def test_what_needs_no_such_character_is_seen(pattern: str) -> None:
    assert not proves(parser.parse(pattern), frozenset("a"))


@pytest.mark.parametrize("text", ["", "bb", "bab", "xaxa"])
def test_a_waiting_pattern_answers_as_a_compiled_one_does(text: str) -> None:
    compiled = re.compile("x?(a)")

    def late() -> re.Pattern[str]:
        return regex("x?(a)", needs="a")

    for answer in ("search", "match", "fullmatch"):
        ours, theirs = getattr(late(), answer)(text), getattr(compiled, answer)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert late().findall(text) == compiled.findall(text)
    assert [one.span() for one in late().finditer(text, 1)] == [one.span() for one in compiled.finditer(text, 1)]
    assert late().split(text) == compiled.split(text)
    assert late().sub("-", text) == compiled.sub("-", text)
    assert late().groups == compiled.groups


def test_it_answers_as_a_compiled_pattern_does() -> None:
    late, compiled = regex("(?P<a>[一二])x", re.IGNORECASE), re.compile("(?P<a>[一二])x", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)
    assert late.sub(r"\g<a>", "一X二x") == compiled.sub(r"\g<a>", "一X二x") == "一二"
