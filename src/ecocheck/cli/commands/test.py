"""`ecocheck test`: judges worked examples by the registry and compares the verdicts with the expected ones."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import MAINTAINING, Says, command
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here
from ecocheck.cli.sources import folder_in_repository, source_lines
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.worked import Worked
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.text.width import Line

_NOTHING = {
    "none": Text(
        "没有用例。项目的用例放在 cases/ 文件夹里（*.yaml），也可以在命令后面写明文件或文件夹。",
        "There are no cases. Those of a project stand in cases/ (*.yaml); or name files or folders.",
    ),
    "missing": Text(
        "没有 {path} 这个文件或文件夹。路径从当前文件夹算起，请核对；不写路径，就运行项目 cases/ 里的用例。",
        "There is no file or folder {path}. A path counts from the working folder; without one, those of cases/ run.",
    ),
    "empty": Text(
        "{path} 里没有用例（*.yaml）。请写明用例所在的文件夹；不写路径，就运行项目 cases/ 里的用例。",
        "{path} holds no cases (*.yaml). Name the folder of the cases; without a path, those of cases/ run.",
    ),
    "other": Text(
        "{path} 是项目的登记册或数据文件，不是用例。数据文件用 ecocheck validate 检查；"
        "不写路径，就运行项目 cases/ 里的用例。",
        "{path} is a registry or a data file of the project, and holds no cases. ecocheck validate checks data; "
        "without a path, the cases of cases/ run.",
    ),
}
_BLANK = Text("路径是空的，要写用例文件或文件夹", "the path is blank; name a file or folder of cases")
CasePaths = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("路径 ...", "PATH ..."),
        Text(
            "用例文件或文件夹，可以写几个；不写则为项目的 cases/ 和 tests/cases/",
            "files or folders of cases, several if need be; default: cases/ and tests/cases/ of the project",
        ),
        kind=Kind.FILE,
    ),
]


def _text(made: "tuple[Worked, Path]", session: "Session", width: int | None) -> "Iterable[Line]":
    from ecocheck.render.pages.test import worked_lines

    return worked_lines(made[0], session.lang, width, source_lines(session) if width is not None else None)


def _json(made: "tuple[Worked, Path]", session: "Session") -> bytes:
    from ecocheck.render.as_json.test import worked_json

    return worked_json(made[0], session.lang)


def _junit(made: "tuple[Worked, Path]", session: "Session") -> bytes:
    from ecocheck.render.formats.ci.worked_junit import worked_junit

    worked, root = made
    return worked_junit(worked, session.lang, prefix=folder_in_repository("junit", root) or "")


@command(
    "test",
    group=MAINTAINING,
    says=Text(
        "运行用例：给出数据，核对判定是否与用例演算一致", "Run worked examples: given figures, expected verdicts"
    ),
    exits={
        DONE: Text("用例全部通过", "every case passed"),
        FOUND: Text("有用例不通过或写法有误，或登记册有错", "a case failed or is badly written, or a broken registry"),
        WRONG_USAGE: Text("命令有误，找不到项目，或找不到用例", "wrong usage, no project, or no cases"),
    },
    examples=(
        "ecocheck test",
        "ecocheck test cases/用例.yaml",
        "ecocheck test --format junit -o 用例.xml",
    ),
    formats=(formats.text(_text), formats.json(_json), formats.other("junit", _junit, ".xml")),
)
def worked_examples(session: "Session", out: "Out[tuple[Worked, Path]]", *, paths: CasePaths = None) -> int:
    """Run the cases; exit 1 where a case fails or is unsound. Raises Stop."""
    if not all(one.strip() for one in paths or ()):
        raise WrongUsage(_BLANK.of(session.lang))
    opened = open_here(session)
    from ecocheck.app.worked import NoCasesError, case_files, run_cases

    try:
        files = case_files(opened.project.root, map(Path, paths or ()))
    except NoCasesError as nothing:
        said = _NOTHING[nothing.why].of(session.lang)
        raise Stop(WRONG_USAGE, said.format(path=shown(nothing.path))) from nothing
    worked = run_cases(opened, files)
    out.write((worked, opened.project.root))
    return DONE if worked.passed else FOUND
