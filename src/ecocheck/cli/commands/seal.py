"""`ecocheck seal`: puts a project and everything made from it into one file that anyone can judge again."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import re
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.commands.report import Sender, To
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, WrongUsage
from ecocheck.cli.formats import by_itself
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import AsOf, StandardId, Years, one_of, read_day, read_wanted
from ecocheck.cli.settings.kinds import Name
from ecocheck.cli.usage import needs_output
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session

_EVIDENCE = ("files", "hashes")
EvidenceAs = Annotated[
    str | None,
    typer.Option("--evidence"),
    Says(
        Text("方式", "HOW"),
        Text(
            "佐证材料：files 随卷（默认），hashes 只报校验值",
            "evidence: files travel (default); hashes: only their digests travel",
        ),
        words=_EVIDENCE,
    ),
]
WithRestricted = Annotated[
    bool,
    typer.Option("--with-restricted"),
    Says(
        SWITCH,
        Text(
            "限制公开的材料也随卷；不写则只报校验值，封面逐份列明",
            "restricted documents travel too; default: their digests only, and the cover lists them",
        ),
    ),
]
WithoutNames = Annotated[
    bool,
    typer.Option("--without-names"),
    Says(
        SWITCH,
        Text(
            "数据、复核、整改文件里的人名改为代号；佐证材料不作处理",
            "stand-ins in the place of persons' names in figures, reviews and actions; evidence stays as it is",
        ),
    ),
]
VolumeSize = Annotated[
    str | None,
    typer.Option("--volume-size"),
    Says(
        Text("大小", "SIZE"),
        Text(
            "每卷最大多少，如 100MB；放不下的佐证材料另成卷",
            "most of one volume, such as 100MB; evidence beyond it goes into further volumes",
        ),
    ),
]
_SIZE = regex(r"([1-9][0-9]{0,11})\s*([KMG]i?B?|B)", re.IGNORECASE)
_UNITS = {"B": 1, "K": 1000, "M": 1000**2, "G": 1000**3, "KI": 1024, "MI": 1024**2, "GI": 1024**3}
_NO_SIZE = Text(
    "--volume-size 后面写大小，要带单位，如 100MB、2GB；所写的“{typed}”不是",
    "--volume-size takes a size with its unit, such as 100MB or 2GB; “{typed}” is none",
)
_NEEDS_EVIDENCE = Text(
    "--evidence hashes 时佐证材料都不随卷，不能同 --with-restricted 一起写",
    "with --evidence hashes no evidence travels, so --with-restricted does not go with it",
)


@command(
    "seal",
    group=SUMMARISING,
    says=Text("把申报材料封装成封装件，谁都可以重新判定", "Seal a submission: one zip that anyone can judge again"),
    exits={
        DONE: Text("已封装；有差距的也封装，写在封面上", "sealed, with whatever gaps, which the cover tells"),
        FOUND: Text(
            "登记册或数据有错，佐证材料缺失或被改动，或是演练数据，没有封装",
            "errors in registry or figures, evidence missing or altered, or a drill; nothing was sealed",
        ),
        WRONG_USAGE: Text(
            "命令有误，找不到项目，未安装 Word 组件，分卷太小，或 -o 已有别的文件",
            "wrong usage, no project, no library for Word files, volumes too small, or -o names something else",
        ),
    },
    selects=True,
    examples=(
        "ecocheck seal --year 2025 -o 报送.zip",
        "ecocheck seal --year 2025 --volume-size 100MB --to 市政府 --from 市生态环境局 -o 报送.zip",
        "ecocheck seal --year 2025 --evidence hashes --without-names -o 报送.zip",
    ),
    formats=(by_itself("zip", ".zip", office="word"),),
    settable={"to": Name(), "from": Name()},
)
def seal(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[object]",
    *,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    evidence: EvidenceAs = None,
    with_restricted: WithRestricted = False,
    without_names: WithoutNames = False,
    volume_size: VolumeSize = None,
    to: To = None,
    sender: Sender = None,
) -> int:
    """Seal the project, and write all volumes and the page of digests, or nothing. Raises Stop, OSError."""
    kind = cast("Literal['files', 'hashes']", one_of(session, "--evidence", evidence or "files", _EVIDENCE))
    if kind == "hashes" and with_restricted:
        raise WrongUsage(_NEEDS_EVIDENCE.of(session.lang))
    size = None if volume_size is None else _read_size(session, volume_size)
    if out.path is None:
        raise WrongUsage(needs_output("ecocheck seal", "zip", session.lang))
    day = read_day(session, as_of)
    wanted = read_wanted(session, None, None, None, year, standard)
    from ecocheck.cli.sealing.output import check_output
    from ecocheck.cli.sealing.writing import write_seal

    check_output(session, out.path)
    opened = open_here(session, day=day)
    selection = select_here(session, opened, wanted)
    from ecocheck.app.sealing.building import Asked
    from ecocheck.model.manifest import SealOptions

    options = SealOptions(
        evidence=kind,
        names="removed" if without_names else "kept",
        volume_size=size,
        recipient=to or None,
        sender=sender or None,
    )
    named = None if selection.standard is None else selection.standard.id
    write_seal(
        session,
        opened,
        Asked(selection.years, day, named, options, "travels" if with_restricted else "withheld"),
        out.path,
    )
    return DONE


def _read_size(session: "Session", typed: str) -> int:
    """The bytes of a size such as 100MB. Raises WrongUsage."""
    found = _SIZE.fullmatch(typed.strip())
    if found is None:
        raise WrongUsage(_NO_SIZE.of(session.lang).format(typed=shown(typed)))
    unit = found[2].upper()
    return int(found[1]) * _UNITS[unit if unit in _UNITS else unit.removesuffix("B")]
