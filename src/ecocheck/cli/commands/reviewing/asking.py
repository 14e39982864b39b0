"""Asks on the terminal for an opinion on each verdict, after showing what it rests on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.cli.exits import INTERRUPTED, Stop
from ecocheck.findings.entry import Text
from ecocheck.model.reviews import OPINION_WORDS
from ecocheck.regex import regex
from ecocheck.render.phrases.joins import joined
from ecocheck.source.written.characters import as_seen

if TYPE_CHECKING:
    from ecocheck.app.opening import Opened
    from ecocheck.app.reviewing.given import Given, Reviewer
    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.verdicts.reviewed import Reviewed
    from ecocheck.cli.session import Session
    from ecocheck.model.reviews import OpinionWord

_ASK: Final = Text("意见（{choices}；直接回车跳过，{end} 结束）", "opinion ({choices}; Enter to skip, {end} to end)")
_WHY: Final = Text("理由", "reason")
_BROKEN_OFF: Final = Text("已中止，没有记入", "broken off: nothing was recorded")
_END: Final = "q"
_CHOICES: Final = dict(enumerate(OPINION_WORDS, start=1))
_WORDS: Final = {**OPINION_WORDS, **{word: word for word in OPINION_WORDS.values()}}
_ASKED_AGAIN: Final = frozenset({ReviewState.UNREVIEWED, ReviewState.STALE})
_KEYS: Final = regex(r"\x1b(?:\[[0-9;]*[@-~]|O.)")
"""What a terminal that does not edit lines takes an arrow key for."""


class EndedError(Exception):
    """The input ended before there was an answer."""


def can_ask(session: Session) -> bool:
    """Whether somebody sits at a terminal."""
    return session.console.interactive and sys.stdin is not None and sys.stdin.isatty()


def ask_each(
    session: Session,
    opened: Opened,
    grounds: Grounds,
    who: Reviewer,
    *,
    every: bool,
) -> tuple[Given, ...]:
    """The opinions that are given; without `every`, asked for only where none holds.

    Raises Stop where it is broken off: nothing is recorded then.
    """
    from ecocheck.app.explaining import explain
    from ecocheck.app.reviewing.ground import fingerprint
    from ecocheck.render.formats.terminal import terminal
    from ecocheck.render.pages.reviewing.recorded import asked_page

    found: list[Given] = []
    explained = explain(opened, grounds.checked.selection, grounds.checked.as_of)
    asked = [
        one
        for one in explained.explanations
        if (one.row.region, one.row.year, one.row.id) in grounds.of and (every or _is_open(one.row.review))
    ]
    for number, one in enumerate(asked, start=1):
        row = one.row
        page = asked_page(one, f"[{number}/{len(asked)}] ", session.lang)
        session.console.say(terminal(page, session.lang, session.console.width))
        said = _answer(session)
        if said is None:
            break
        if said:
            key = (row.region, row.year, row.id)
            found.append(who.says(key, *said, seen=fingerprint(grounds.of[key])))
    return tuple(found)


def _is_open(review: Reviewed | None) -> bool:
    return review is None or review.state in _ASKED_AGAIN


def _answer(session: Session) -> tuple[OpinionWord, str | None] | tuple[()] | None:
    """The opinion with its reason; empty to skip, None to end."""
    try:
        return _asked(session)
    except EndedError:
        return None


def _asked(session: Session) -> tuple[OpinionWord, str | None] | tuple[()] | None:
    import typer

    choices = joined((f"{number} {word}" for number, word in _CHOICES.items()), session.lang)
    while True:
        typed = prompt(session, _ASK.of(session.lang).format(choices=choices, end=_END))
        if not typed:
            return ()
        if typed.casefold() == _END:
            return None
        word = _CHOICES.get(int(typed), "") if typed.isdecimal() else typed
        if word in _WORDS:
            break
        typer.echo(joined((f"{number} {one}" for number, one in _CHOICES.items()), session.lang))
    opinion: OpinionWord = _WORDS[word]  # type: ignore[assignment]  # the words of the model
    reason = prompt(session, _WHY.of(session.lang)) if opinion != "agreed" else ""
    while opinion != "agreed" and not reason:
        reason = prompt(session, _WHY.of(session.lang))
    return opinion, reason or None


def prompt(session: Session, question: str) -> str:
    """What is typed. Raises Stop where it is broken off."""
    import typer

    try:
        typed = str(typer.prompt(question, default="", show_default=False))
    except typer.Abort as aborted:
        if isinstance(aborted.__context__, EOFError):
            raise EndedError from None
        raise Stop(INTERRUPTED, _BROKEN_OFF.of(session.lang)) from None
    return as_seen(_KEYS.sub("", typed)).strip()
