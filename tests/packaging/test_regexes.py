"""Patterns are compiled when they are first used, so a faulty one would stay unseen until then."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
from contextlib import suppress

import ecocheck
from ecocheck.regex import regex


def test_every_pattern_of_the_program_compiles() -> None:
    for module in pkgutil.walk_packages(ecocheck.__path__, "ecocheck."):
        with suppress(ModuleNotFoundError):  # of an extra that is not installed
            importlib.import_module(module.name)
    late = type(regex(""))
    patterns = [one for one in gc.get_objects() if type(one) is late]
    assert len(patterns) > 100
    assert all(isinstance(one.groups, int) for one in patterns)  # asking for it compiles


def test_it_answers_as_a_compiled_pattern_does() -> None:
    late, compiled = regex("(?P<a>[一二])x", re.IGNORECASE), re.compile("(?P<a>[一二])x", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)
    assert late.sub(r"\g<a>", "一X二x") == compiled.sub(r"\g<a>", "一X二x") == "一二"
