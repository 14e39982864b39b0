"""`diff --format md`: a comment for a pull request, with links to the lines of both sides.

Its first line is a mark that a page does not show, by which the next run finds
the comment and replaces it. What is long is folded, and what is too long is
counted.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias
from urllib.parse import quote

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.pages.diff import beside, moves_words, verdicts
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import drill_words
from ecocheck.render.phrases.diff.causes import (
    because_label,
    because_words,
    faults_words,
    places_of,
    sum_causes_words,
    sum_places,
    was_words,
)
from ecocheck.render.phrases.diff.head import TITLE, counts_words, sides_words
from ecocheck.render.phrases.diff.moves import (
    DECIDED,
    SUMS,
    decided_words,
    move_title,
    moved_words,
    sum_title,
    sum_words,
)
from ecocheck.render.phrases.diff.regions import WHOLE, whole_places
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, bracketed, clauses
from ecocheck.render.text.escape import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.diff.bundles import Bundle
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.views import Comparison, Decided, SumMove
    from ecocheck.findings import Lang, Spot

MARK: Final = "<!-- ecocheck diff -->"
"""The first line of the comment."""
OPEN: Final = 20
"""So many entries are shown; of more, all but the first part's are folded, and its own after these."""
MOST: Final = 60_000
"""How many characters a comment may have. GitHub takes 65,536."""
_SPARE: Final = 200
"""Characters kept back for the ends of folded parts and for the last line."""
_REST: Final = Text(
    "另有{n}项没有列出，完整清单请运行 ecocheck diff。", "{n} more are not listed; run ecocheck diff for all of them."
)
_MORE: Final = Text("其余{n}项", "{n} more")
_HEADING: Final = Text("{title}（{n}项）", "{title} ({n})")
_BEFORE: Final = Text("改前", "before")
_CALLS = regex(r"[@#](?=\w)|(?<!\w)[!$%&~^](?=\w)|(?i:\bGH)(?=-\d)")
"""What a server would take for the name of a user, or for the number of an issue, a request or a label."""
_Place: TypeAlias = "tuple[str, Spot | None, Spot | None]"
_END: Final = ("", "</details>")


def comment(comparison: Comparison, origins: tuple[Origin, Origin], address: str | None, lang: Lang) -> str:
    """The whole comment, of at most `MOST` characters; `address` is that of a line, with {commit}, {path}, {line}."""
    entries = _Entries(comparison, origins, address, lang)
    writing = _Writing(entries.head(), lang)
    parts = list(entries.parts())
    fold = sum(len(found) for _, found in parts) > OPEN
    for place, (title, found) in enumerate(parts):
        open_ones = len(found) if not fold else OPEN if place == 0 else 0
        writing.part(title, found[:open_ones], found[open_ones:])
    return writing.text()


class _Entry(NamedTuple):
    """An entry of a list, the same for a folded list, where room is short, and how many verdicts it is about."""

    text: str
    brief: str
    weight: int = 1


def _weight(entries: Iterable[_Entry]) -> int:
    return sum(one.weight for one in entries)


class _Writing:
    """Lines up to the most characters. Mutable only while a comment is written."""

    def __init__(self, lines: Iterable[str], lang: Lang) -> None:
        self._lang, self._lines, self._left, self._dropped = lang, list[str](), MOST - _SPARE, 0
        self._add(lines)

    def _add(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._lines.append(line)
            self._left -= len(line) + 1

    def part(self, title: Text, shown: list[_Entry], folded: list[_Entry]) -> None:
        """A part with its heading; its folded entries last."""
        heading = _HEADING.of(self._lang).format(title=title.of(self._lang), n=_weight((*shown, *folded)))
        if shown:
            self._entries(("", f"#### {heading}", ""), [one.text for one in shown], shown, ())
        if folded:
            summary = _MORE.of(self._lang).format(n=_weight(folded)) if shown else heading
            self._entries(
                ("", f"<details><summary>{summary}</summary>", ""), [one.brief for one in folded], folded, _END
            )

    def _entries(self, head: tuple[str, ...], texts: list[str], entries: list[_Entry], end: tuple[str, ...]) -> None:
        """As many of the entries as there is room for, with what stands around them."""
        room = self._left - sum(len(line) + 1 for line in (*head, *end))
        kept: list[str] = []
        for one in texts:
            room -= len(one) + 1
            if room < 0:
                break
            kept.append(one)
        self._dropped += _weight(entries[len(kept) :])
        if kept:
            self._add((*head, *kept, *end))

    def text(self) -> str:
        """The comment."""
        rest = ["", _REST.of(self._lang).format(n=self._dropped)] if self._dropped else []
        return "\n".join([*self._lines, *rest]) + "\n"


@dataclass(frozen=True, slots=True)
class _Links:
    """Where the lines of a side can be read."""

    address: str | None
    commit: str | None
    prefix: str
    """Where the project lies in its repository."""

    def of(self, said: str, spot: Spot) -> str:
        """Words as a link to a place; without an address, or for a file outside of the repository, only the words."""
        path = posixpath.normpath(posixpath.join(self.prefix, spot.file))
        if self.address is None or self.commit is None or path.startswith(".."):
            return as_said(said)
        address = self.address.replace("{commit}", self.commit).replace("{line}", str(spot.line))
        return f"[{as_said(said)}](<{address.replace('{path}', _quoted(path))}>)"


def _quoted(path: str) -> str:
    """A path in an address: letters of every language stay, which is half as long and as good in Markdown."""
    return "".join(one if one.isalnum() else quote(one) for one in path)


class _Entries:
    """What a comparison says, as entries of lists."""

    def __init__(self, comparison: Comparison, origins: tuple[Origin, Origin], address: str | None, lang: Lang) -> None:
        self._comparison, self._origins, self._lang = comparison, origins, lang
        self._was, self._now = (_Links(address, one.commit or one.head, one.prefix) for one in origins)
        self._with_year = len(comparison.after.selection.years) > 1

    def head(self) -> Iterator[str]:
        """The mark, the title, what was compared with what, and how much moved."""
        yield from (MARK, f"### {TITLE.of(self._lang)}", "")
        if self._comparison.drill:
            yield from (f"**{as_said(drill_words(self._lang))}**", "")
        yield f"- {as_said(sides_words(*self._origins, self._lang))}"
        yield f"- {as_said(counts_words(self._comparison, self._lang))}"

    def parts(self) -> Iterator[tuple[Text, list[_Entry]]]:
        """The parts in the order of importance, those that have entries."""
        whole = [
            self._entry([f"- **{as_said(said)}**"], "", "", places)
            for said, places in whole_places(self._comparison, self._lang)
        ]
        parts = [(WHOLE, whole)]
        parts += [(title, [self._move(one) for one in bundles]) for title, bundles in verdicts(self._comparison)]
        parts += [
            (SUMS, [self._sum(one) for one in self._comparison.sums]),
            (DECIDED, [self._decided(one) for one in self._comparison.decided]),
        ]
        parts += [(title, [self._move(one) for one in bundles]) for title, bundles in beside(self._comparison)]
        return ((title, entries) for title, entries in parts if entries)

    def _move(self, bundle: Bundle) -> _Entry:
        one, lang = bundle.first, self._lang
        title = f"- **{as_said(move_title(bundle, lang, with_year=self._with_year))}**"
        several = moves_words(bundle, lang) if len(bundle.moves) > 1 else []
        lines = [f"{title} {as_said(moved_words(one, lang))}" if not several else title]
        lines += [f"  - {as_said(said)}" for said in several]
        lines += [f"  - {as_said(said)}" for said in faults_words(bundle, self._comparison, lang)]
        return self._entry(
            lines, because_label(one, lang), because_words(one, lang), [*places_of(one, lang)], len(bundle.moves)
        )

    def _sum(self, one: SumMove) -> _Entry:
        lang = self._lang
        title = f"- **{as_said(sum_title(one, lang, with_year=self._with_year))}** {as_said(sum_words(one, lang))}"
        return self._entry([title], labels.BECAUSE.of(lang), sum_causes_words(one, lang), [*sum_places(one, lang)])

    def _decided(self, one: Decided) -> _Entry:
        places = [(one.id, one.before_at, one.after_at)]
        return self._entry([f"- {as_said(decided_words(one, self._lang))}"], "", "", places)

    def _entry(self, lines: list[str], label: str, because: str, places: list[_Place], weight: int = 1) -> _Entry:
        """Lines, why it moved, and where that stands; a folded entry links one place of each thing."""
        lines += [f"  - {label}{COLON.of(self._lang)}{as_said(because)}"] if because else []
        whole, brief = ([*lines, *self._places(places, briefly=briefly)] for briefly in (False, True))
        return _Entry("\n".join(whole), "\n".join(brief), weight)

    def _places(self, places: list[_Place], *, briefly: bool) -> Iterator[str]:
        found = [f"{as_said(what)} {self._place(was, now, briefly=briefly)}" for what, was, now in places]
        if found:
            yield f"  - {labels.PLACE.of(self._lang)}{COLON.of(self._lang)}{clauses(found, self._lang)}"

    def _place(self, before: Spot | None, after: Spot | None, *, briefly: bool) -> str:
        """The later place, then the earlier one, each with its link."""
        now = self._now.of(spot_words(after), after) if after is not None else ""
        if before is None or (now and briefly):
            return now
        said = was_words(before, after, self._lang) if spot_words(before) != spot_words(after) else ""
        was = self._was.of(said or _BEFORE.of(self._lang), before)
        if not now:
            return was
        return now + (bracketed(was, self._lang) if said or "](" in was else "")


def as_said(text: str) -> str:
    """Text that shows as it is; it calls nobody and names no issue."""
    return _CALLS.sub("\\g<0>\u200b", markdown(text))
