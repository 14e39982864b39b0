"""`diff --format md` where one side's registry is broken: a short comment that takes the place of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Severity
from ecocheck.findings.catalogue import message_of, severity_of
from ecocheck.findings.entry import Text
from ecocheck.render.formats.comment import MARK, as_said
from ecocheck.render.phrases.banner import drill_words
from ecocheck.render.phrases.diff.head import TITLE
from ecocheck.render.phrases.findings import spot_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.opening import BrokenRegistryError
    from ecocheck.findings import Lang

_REFUSED: Final = Text(
    "“{side}”：登记册有错，未能对照；以前写在这里的已经不作数",
    "“{side}”: the registry has errors, so nothing was compared; what stood here before does not count any more",
)
_MORE: Final = Text("另有{n}个错误，完整清单请运行 ecocheck validate", "{n} more errors; run ecocheck validate for all")
_MOST: Final = 10
"""So many errors are told."""


def refused_comment(broken: BrokenRegistryError, side: str, lang: Lang) -> str:
    """The whole comment; it begins with the same mark as every other."""
    return "\n".join(_lines(broken, side, lang)) + "\n"


def _lines(broken: BrokenRegistryError, side: str, lang: Lang) -> Iterator[str]:
    yield from (MARK, f"### {TITLE.of(lang)}", "")
    if broken.drill:
        yield from (f"**{as_said(drill_words(lang))}**", "")
    yield f"- {as_said(_REFUSED.of(lang).format(side=side))}"
    errors = [one for one in broken.findings if severity_of(one) is Severity.ERROR]
    for one in errors[:_MOST]:
        yield f"  - {as_said(f'{one.code} {message_of(one, lang)} {spot_words(one.at)}')}"
    if len(errors) > _MOST:
        yield f"  - {_MORE.of(lang).format(n=len(errors) - _MOST)}"
