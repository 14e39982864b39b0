"""Asking for what may come next, in this process."""

from __future__ import annotations

from ecocheck.cli.completion.candidates import answer_to


def offered(*words: str) -> dict[str, str]:
    """The words that are offered in the place of the last one, each with what is said of it."""
    return {one.value: one.about for one in answer_to(words, {}).words}


def paths_of(*words: str) -> str:
    """`files` or `folders` where the shell is asked for them; else empty."""
    return answer_to(words, {}).paths
