"""`diff --format md`: a comment for a pull request, with links to the lines of both sides.

Its first line is a mark that a page does not show, by which the next run finds
the comment and replaces it. What is long is folded.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.pages.diff import moves_words, sections
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import drill_words
from ecocheck.render.phrases.diff.causes import because_label, because_words, places_of, sum_causes_words
from ecocheck.render.phrases.diff.head import TITLE, counts_words, sides_words
from ecocheck.render.phrases.diff.moves import DECIDED, SUMS, decided_words, move_title, sum_words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, clauses
from ecocheck.render.text.escape import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.bundles import Bundle
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.views import Comparison
    from ecocheck.findings import Lang, Spot

MARK: Final = "<!-- ecocheck diff -->"
"""The first line of the comment."""
OPEN: Final = 20
"""So many entries are shown; of more, all but the first heading's are folded, and its own after these."""
MOST: Final = 60_000
"""How many characters a comment may have. GitHub takes 65,536."""
_REST: Final = Text(
    "另有{n}条没有列出，完整清单请运行 ecocheck diff。", "{n} more are not listed; run ecocheck diff for all of them."
)
_MORE: Final = Text("其余{n}条", "{n} more")
_HEADING: Final = Text("{title}（{n}条）", "{title} ({n})")
_CALLS = regex(r"([@#])(?=\w)")
"""What a server would take for the name of a user, or for a number of an issue."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where the lines of a side can be read: an address with {commit}, {path} and {line}; None for no links."""

    address: str | None
    commit: str | None
    prefix: str

    def of(self, spot: Spot) -> str:
        """The place as a link; as plain text where it has no address."""
        said = _said(spot_words(spot))
        path = posixpath.normpath(posixpath.join(self.prefix, spot.file))
        if self.address is None or self.commit is None or path.startswith(".."):
            return said
        address = self.address.replace("{commit}", self.commit).replace("{line}", str(spot.line))
        return f"[{said}](<{address.replace('{path}', quote(path))}>)"


def comment(comparison: Comparison, origins: tuple[Origin, Origin], address: str | None, lang: Lang) -> str:
    """The whole comment, of at most `MOST` characters."""
    return _Comment(comparison, origins, address, lang).text()


class _Comment:
    """Writes one comment. Mutable only while it is written."""

    def __init__(self, comparison: Comparison, origins: tuple[Origin, Origin], address: str | None, lang: Lang) -> None:
        self.comparison, self.origins, self.lang = comparison, origins, lang
        self.links = tuple(Links(address, one.commit or one.head, one.prefix) for one in origins)
        self.with_year = len(comparison.after.selection.years) > 1
        self.left = MOST
        self.dropped = 0

    def text(self) -> str:
        """The comment."""
        lines = [MARK, f"### {TITLE.of(self.lang)}", ""]
        if self.comparison.after.project.drill:
            lines += [f"**{_said(drill_words(self.lang))}**", ""]
        lines += [
            f"- {_said(sides_words(*self.origins, self.lang))}",
            f"- {_said(counts_words(self.comparison, self.lang))}",
        ]
        self.left -= sum(map(len, lines))
        lines += self._sections()
        if self.dropped:
            lines += ["", _REST.of(self.lang).format(n=self.dropped)]
        return "\n".join(lines) + "\n"

    def _sections(self) -> Iterator[str]:
        every = list(sections(self.comparison))
        fold = sum(len(bundles) for _, bundles in every) > OPEN
        for place, (title, bundles) in enumerate(every):
            open_ones = len(bundles) if not fold else OPEN if place == 0 else 0
            shown, folded = bundles[:open_ones], bundles[open_ones:]
            heading = _HEADING.of(self.lang).format(title=title.of(self.lang), n=len(bundles))
            if shown:
                yield from ("", f"#### {heading}", "", *self._items(shown))
            if folded:
                summary = _MORE.of(self.lang).format(n=len(folded)) if shown else heading
                yield from ("", f"<details><summary>{summary}</summary>", "", *self._items(folded), "", "</details>")
        if self.comparison.sums:
            yield from ("", f"#### {SUMS.of(self.lang)}", "")
            because = labels.BECAUSE.of(self.lang) + COLON.of(self.lang)
            for one in self.comparison.sums:
                yield f"- **{_said(f'{one.region} {one.id} {one.name}')}** {_said(sum_words(one, self.lang))}"
                yield f"  - {because}{_said(sum_causes_words(one, self.lang))}"
        if self.comparison.decided:
            yield from ("", f"#### {DECIDED.of(self.lang)}", "")
            yield from (f"- {_said(decided_words(one, self.lang))}" for one in self.comparison.decided)

    def _items(self, bundles: tuple[Bundle, ...]) -> Iterator[str]:
        for bundle in bundles:
            lines = list(self._item(bundle))
            self.left -= sum(len(line) + 1 for line in lines)
            if self.left < 0:
                self.dropped += 1
            else:
                yield from lines

    def _item(self, bundle: Bundle) -> Iterator[str]:
        one, lang = bundle.first, self.lang
        moved = [_said(said) for said in moves_words(bundle, lang)]
        title = f"- **{_said(move_title(bundle, lang, with_year=self.with_year))}**"
        yield f"{title} {moved[0]}" if len(moved) == 1 else title
        yield from (f"  - {said}" for said in (moved if len(moved) > 1 else ()))
        yield f"  - {because_label(one, lang)}{COLON.of(lang)}{_said(because_words(one, lang))}"
        places = [self._place(label, before, after) for label, before, after in places_of(one, lang)]
        yield f"  - {labels.PLACE.of(lang)}{COLON.of(lang)}{clauses(places, lang)}"

    def _place(self, label: str, before: Spot | None, after: Spot | None) -> str:
        """Both places, where there are two."""
        sides = zip((before, after), self.links, strict=True)
        said = dict.fromkeys(links.of(spot) for spot, links in sides if spot is not None)
        return f"{_said(label)} " + " → ".join(said)


def _said(text: str) -> str:
    """Text that shows as it is; it calls nobody and names no issue."""
    return _CALLS.sub("\\1\u200b", markdown(text))
