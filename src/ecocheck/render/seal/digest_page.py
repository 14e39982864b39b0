"""The page with the digests of a seal: one sheet of A4 to print, stamp and hand in beside the zip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.verdicts.counting import tally
from ecocheck.render.formats.html_page import document, text
from ecocheck.render.phrases.joins import date_words, joined
from ecocheck.render.phrases.seal import digests as words
from ecocheck.render.phrases.verifying.results import in_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.disk.digests import Digests
    from ecocheck.findings import Lang

MARK: Final = "ecocheck-seal-digests"
"""By this name of its generator the program knows its own page."""
_STYLE: Final = """
body{width:178mm;margin:8mm auto;color:#000;background:#fff;font-size:10.5pt;line-height:1.5;
font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1{font-size:17pt;text-align:center;margin:0 0 4mm;letter-spacing:.1em}
p{margin:1.6mm 0}
table{border-collapse:collapse;width:100%;margin:3mm 0}
th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;vertical-align:top}
th{font-weight:normal;overflow-wrap:anywhere}
th.file{background:#eee}
th.kind{width:17mm;white-space:nowrap}
td{font-family:"Noto Sans Mono CJK SC",Consolas,"Courier New",monospace;font-size:12pt;line-height:1.35}
.proves{border:1px solid #000;padding:2mm 3mm;margin-top:4mm}
.signed td{font:inherit;width:50%;height:19mm}
@media print{@page{size:A4;margin:14mm 16mm}body{margin:0 auto}tbody{break-inside:avoid}}
"""
_HALF: Final = 32
"""The digits of a line; a digest has 64."""


class Digested(NamedTuple):
    """A file with its size in bytes and its digests."""

    name: str
    size: int
    digests: Digests


def digest_page(judged: JudgedSeal, manifest: Digested, volumes: Sequence[Digested], lang: Lang) -> bytes:
    """The page. `manifest` is that of every volume."""
    return document("\n".join(_body(judged, manifest, volumes, lang)), words.TITLE.of(lang), lang, _STYLE, MARK)


def _body(judged: JudgedSeal, manifest: Digested, volumes: Sequence[Digested], lang: Lang) -> Iterator[str]:
    basis, project = judged.basis, judged.opened.project
    plan, own, gaps = project.registry.indicators.plan, tally(judged.checked.rows), judged.counts
    yield f"<h1>{text(words.TITLE.of(lang))}</h1>"
    about = words.ABOUT.of(lang).format(
        city=project.units.city.name,
        years=joined(basis.years, lang),
        title=plan.title,
        number=plan.number,
        day=date_words(basis.as_of, lang),
        program=basis.program,
    )
    counts = words.COUNTS.of(lang).format(
        met=own.met,
        evidenced=own.evidenced,
        not_met=own.not_met,
        undetermined=own.undetermined,
        missed=gaps.missed,
        unclear=gaps.undetermined,
        unproven=gaps.evidence,
        warnings=gaps.warnings,
        held=len(basis.withheld),
    )
    yield from (f"<p>{text(said)}</p>" for said in (about, counts))
    yield "<table>"
    for one in (*volumes, manifest._replace(name=words.IN_EACH.of(lang))):
        yield from _file(one, lang)
    yield "</table>"
    yield f"<p>{text(words.HOW.of(lang))}</p>"
    yield f'<p class="proves">{text(words.PROVES.of(lang))}</p>'
    yield '<table class="signed"><tbody>'
    for left, right in zip(words.SIGNED[::2], words.SIGNED[1::2], strict=True):
        yield f"<tr><td>{text(left.of(lang))}</td><td>{text(right.of(lang))}</td></tr>"
    yield "</tbody></table>"


def _file(one: Digested, lang: Lang) -> Iterator[str]:
    size = words.BYTES.of(lang).format(n=one.size)
    yield f'<tbody><tr><th class="file" colspan="2">{text(one.name)}　{text(size)}</th></tr>'
    for kind, digest in (("SHA-256", one.digests.sha256), ("SM3", one.digests.sm3)):
        yield f'<tr><th class="kind">{kind}</th><td>{"<br>".join(_lines(digest))}</td></tr>'
    yield "</tbody>"


def _lines(digest: str) -> Iterator[str]:
    return (in_groups(digest[start : start + _HALF]) for start in range(0, len(digest), _HALF))
