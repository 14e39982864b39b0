"""The output of `test` for people: each failed case with places and arithmetic, then the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.pages.drill_mark import drill_line
from ecocheck.render.pages.findings import finding_lines
from ecocheck.render.phrases.findings import place_words
from ecocheck.render.phrases.test import failure_lines, outcome_word
from ecocheck.render.text.width import Line, Span, plain, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.worked import Worked
    from ecocheck.findings import Lang
    from ecocheck.render.pages.findings import Sources

_COUNT = Text(
    "用例 {all} 个：通过 {passed}，不通过 {failed}，写得不对未能判定 {unsound}（{files} 个文件）",
    "{all} cases: {passed} passed, {failed} failed, {unsound} badly written and not judged ({files} files)",
)
_INDENT = "    "


def worked_lines(worked: Worked, lang: Lang, room: int | None, sources: Sources | None) -> Iterator[Line]:
    """Findings in the cases first, then each case that failed; passed cases are only counted."""
    if worked.project.drill:
        yield from (drill_line(lang), ())
    for finding in worked.findings:
        yield from (*finding_lines(finding, lang, room, sources), ())
    for tried in worked.tried:
        if tried.passed:
            continue
        yield (
            Span(place_words(tried.at), "bold"),
            Span("  "),
            Span(outcome_word(tried, lang), "bold red"),
            Span(f"  {tried.name}"),
        )
        for depth, said in failure_lines(tried, lang):
            indent = _INDENT * depth
            yield from (plain(indent, line) for line in wrap(said, room - len(indent) if room else None))
        yield ()
    count = len(worked.tried)
    said = _COUNT.of(lang).format(
        all=count + worked.unsound,
        passed=count - worked.failed,
        failed=worked.failed,
        unsound=worked.unsound,
        files=len(worked.files),
    )
    yield (Span(said, "bold green" if worked.passed else "bold red"),)
