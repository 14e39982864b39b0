"""The pages of `evidence`: how stored files stand, and what was added."""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.render.columns.evidence import COUNTS, FILES, counts_of
from ecocheck.render.pages.tree import Break, Item, Items, Note, Section, Table, Title
from ecocheck.render.phrases import evidence as words
from ecocheck.render.phrases.banner import drill_words
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.evidence.adding import Addition
    from ecocheck.app.evidence.verifying import Verified
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part
    from ecocheck.render.text.width import Line


def verified_page(verified: Verified, lang: Lang) -> Page:
    """The counts, a table by region, what is to be put right, and the files that nothing names."""
    drill = [Note(drill_words(lang), "drill")] if verified.project.drill else []
    return (*drill, Break(), *_parts(verified, lang), *drill)


def _parts(verified: Verified, lang: Lang) -> Iterator[Part]:
    yield Title(words.TITLE.of(lang))
    counts = counts_of(verified)
    if not verified.stored:
        yield from (Note(words.NOTHING.of(lang), item=True), Break())
    else:
        sums = {key: sum(getattr(one, key) for one in counts) for key in ("sound", "unhashed", "broken")}
        yield Note(words.COUNTED.of(lang).format(all=len(verified.stored), **sums), item=True)
        yield from (Break(), Table(COUNTS, [Section(counts, words.BY_REGION.of(lang))]), Break())
        wrong = [one for one in verified.stored if one.finding is not None]
        if wrong:
            yield from (Table(FILES, [Section(wrong, words.WRONG.of(lang))]), Break())
        unhashed = Counter(one.evidence.path for one in verified.stored if one.unhashed)
        if unhashed:
            yield Title(words.UNHASHED.of(lang), 2)
            times = words.TIMES.of(lang)
            yield Items([Item(times.format(file=shown(file), count=count)) for file, count in unhashed.items()])
            yield from (Note(words.HOW_TO_HASH.of(lang)), Break())
    if verified.unnamed:
        yield Title(words.UNNAMED.of(lang), 2)
        yield Items([Item(shown(file)) for file in verified.unnamed])
        yield from (Note(words.LINK_THEM.of(lang)), Break())


def addition_lines(addition: Addition, lang: Lang, *, written: bool) -> Iterator[Line]:
    """What was copied and recorded; of a dry run what would be, with the lines that the data file would get."""
    copied, linked = (words.COPIED, words.LINKED) if written else (words.WOULD_COPY, words.WOULD_LINK)
    for one in addition.taken:
        said = (copied if one.copied else words.THERE).of(lang)
        yield plain(said.format(source=shown(str(one.source)), file=shown(one.file)))
        yield plain(words.DIGEST_IS.of(lang).format(digest=one.digest))
    for id_, file in addition.linked:
        yield plain(linked.of(lang).format(id=id_, file=shown(file), data=addition.file))
    for id_, file in addition.known:
        yield plain(words.KNOWN.of(lang).format(id=id_, file=shown(file)))
    if not written:
        old, new = (content.decode().splitlines() for content in (addition.before, addition.after))
        yield from map(plain, difflib.unified_diff(old, new, addition.file, addition.file, lineterm=""))
        yield plain(words.DRY.of(lang))
