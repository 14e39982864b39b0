"""`ecocheck verify`: says whether seals are as they were sealed, without the projects they were made from."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import time
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command, never
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.options import one_of
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.verifying.remaking import Maker
    from ecocheck.app.verifying.views import Verified
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_FAIL_ON: Final = ("gaps", "withheld", "program", "templates")
_DIGEST = regex(r"[0-9a-f]{64}")
_NO_FILE = Text("没有这个文件：{file}", "no such file: {file}")
_NO_DIGEST = Text(
    "--digest 要写校验页上的 64 位校验值（SHA-256 或 SM3，空格不计）",
    "--digest takes the 64 digits of a digest on the stamped page (SHA-256 or SM3; blanks do not count)",
)

Seals = Annotated[
    list[str],
    typer.Argument(),
    Says(
        Text("文件 ...", "FILE ..."),
        Text(
            "seal 封装的压缩包，可写多个：各城市的，或同一封装的各卷",
            "zips that seal wrote, one or more: of several cities, or the volumes of one seal",
        ),
        kind=Kind.FILE,
    ),
]
Digests = Annotated[
    list[str] | None,
    typer.Option("--digest"),
    Says(
        Text("校验值", "DIGEST"),
        Text(
            "盖章的校验页上的校验值：每份封装须有一卷或清单与其中一个相符；可写多次",
            "a digest on the stamped page: a volume or the manifest of each seal must have one of them; repeatable",
        ),
    ),
]
FailOn = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情形", "WHAT"),
        Text(
            "有出入、不能核验之外，这些情形退出码也为 1：gaps 封装时有不达标或现状不清，withheld 有材料没有随卷，"
            "program 由其他版本封装，或报告等未能核对，templates 报告用自备模板；可写多次",
            "exit 1 for these too: gaps, sealed with missed or undetermined lines; withheld, documents that did not "
            "travel; program, sealed by another version, or documents that could not be compared; templates, reports "
            "by templates of the project's own; repeatable",
        ),
        words=_FAIL_ON,
    ),
]


def _page(found: "tuple[Verified, ...]", session: "Session") -> "Page":
    from ecocheck.render.pages.verifying import verified_page

    return verified_page(found, session.lang)


def _json(found: "tuple[Verified, ...]", session: "Session") -> bytes:
    from ecocheck.render.as_json.verifying import verified_json

    return verified_json(found, session.lang)


def _csv(found: "tuple[Verified, ...]", session: "Session") -> bytes:
    from ecocheck.render.columns.verifying import SEALS
    from ecocheck.render.formats.csv_table import csv_rows

    return csv_rows(SEALS, found, session.lang, drill=False)


@command(
    "verify",
    group=REVIEWING,
    says=Text(
        "核验封装的申报文件：是否被改动，重新判定是否同封装时一样；不需要原项目",
        "Whether sealed submissions are unaltered and give the verdicts recorded; needs no project",
    ),
    exits={
        DONE: Text("全部通过，或只有报告等未能核对", "all are sound, but for documents that could not be compared"),
        FOUND: Text(
            "有出入、不能核验，或出现 --fail-on 所列情形", "one differs or cannot be verified, or a case of --fail-on"
        ),
        WRONG_USAGE: Text("命令有误，没有这个文件，或都不是封装文件", "wrong usage, no such file, or none is a seal"),
    },
    opens=False,
    needs_project=never,
    examples=(
        "ecocheck verify 报送.zip",
        "ecocheck verify 甲市.zip 乙市.zip -o 核验结果.xlsx",
        "ecocheck verify 报送.zip --format json",
    ),
    formats=(*formats.page(_page), formats.json(_json), formats.csv(_csv), formats.workbook(_page)),
)
def verify(
    session: "Session",
    out: "Out[tuple[Verified, ...]]",
    *,
    seals: Seals,
    digest: Digests = None,
    fail_on: FailOn = None,
) -> int:
    """Verify, and write what was found. Raises Stop."""
    cases = [one_of(session, "--fail-on", case, _FAIL_ON) for case in fail_on or ()]
    digests = [_digest(session, one) for one in digest or ()]
    files = [(one, _file(session, one)) for one in dict.fromkeys(seals)]
    from ecocheck.app.verifying import Result
    from ecocheck.app.verifying import verify as verified
    from ecocheck.cli.progress import JUDGING, Progressed
    from ecocheck.disk.scratch import remove_left_scratch

    remove_left_scratch(time.time())
    with Progressed(session, JUDGING) as progress:
        found = verified(files, _maker(session), digests, progress)
    out.write(found)
    if not any(one.is_seal for one in found):
        return WRONG_USAGE
    wrong = any(one.result not in {Result.SOUND, Result.UNCOMPARED} or _occurs(one, cases) for one in found)
    return FOUND if wrong else DONE


def _maker(session: "Session") -> "Maker":
    """What makes documents again: none where the library for Word files is missing."""
    from ecocheck.render.formats.word_library import word_is_missing
    from ecocheck.render.seal.again import maker

    return maker(word=word_is_missing(session.lang) is None)


def _file(session: "Session", name: str) -> "Path":
    """The file; a link in a place of the user's own is followed. Raises Stop."""
    path = session.working_folder() / name
    try:
        path = path.resolve()
        there = path.is_file()
    except (OSError, RuntimeError, ValueError):
        there = False
    if not there:
        raise Stop(WRONG_USAGE, _NO_FILE.of(session.lang).format(file=shown(name)))
    return path


def _digest(session: "Session", typed: str) -> str:
    """A digest without blanks, in lower case. Raises WrongUsage."""
    found = "".join(typed.split()).lower()
    if _DIGEST.fullmatch(found) is None:
        raise WrongUsage(_NO_DIGEST.of(session.lang))
    return found


def _occurs(one: "Verified", cases: list[str]) -> bool:
    """Whether a case of `--fail-on` occurs."""
    found = {
        "gaps": one.gaps is not None and bool(one.gaps.missed or one.gaps.undetermined),
        "withheld": bool(one.files.withheld),
        "program": not one.same_program,
        "templates": bool(one.own_templates),
    }
    return any(found[case] for case in cases)
