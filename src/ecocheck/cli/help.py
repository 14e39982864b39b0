"""Lays out the help pages, so that no English words of typer appear in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.example_names import NEUTRAL, names_here
from ecocheck.cli.command import GROUPS
from ecocheck.cli.exits import Stop
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import pad, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.example_names import ExampleNames
    from ecocheck.cli.command import Command
    from ecocheck.cli.session import Session

_PROGRAM = Text(
    "{plan}的符合性检查。\n指标、任务、责任单位和数据都记录在 YAML 文件里，逐条判定，并生成差距报告。",
    "Compliance checker for {plan}.\n"
    "Indicators, tasks, offices and figures stand in YAML files; each criterion is judged by them.",
)
_ANY_PLAN = Text("市、县区工作方案", "a city's plan of work and its counties")
_OF_THE_PLAN = Text("《{title}》", "《{title}》")
COMMON_OPTIONS = (
    (
        Text("--root 文件夹", "--root DIR"),
        Text(
            "项目所在的文件夹；不写则看环境变量 ECOCHECK_ROOT，再不然从当前文件夹向上找 units.yaml",
            "folder of the project; default: the environment variable ECOCHECK_ROOT, else the nearest upward with "
            "units.yaml",
        ),
    ),
    (
        Text("--lang zh|en", "--lang zh|en"),
        Text(
            "输出语言；不写则看环境变量 ECOCHECK_LANG 和项目的 ecocheck.toml，再不然为 zh 中文",
            "language of the output; default: the environment variable ECOCHECK_LANG, the project's ecocheck.toml, "
            "else zh",
        ),
    ),
    (
        Text("--color 方式", "--color WHEN"),
        Text(
            "颜色：auto 在屏幕上才用，always 管道里也用，never 不用；不写则为 auto，写入文件的内容从不用",
            "colours: auto on a screen only, always in a pipe too, never; default: auto; files never have any",
        ),
    ),
    (
        Text("--quiet, -q", "--quiet, -q"),
        Text(
            "只输出结果和错误，不显示进度、“已写入”和提示；退出码不变",
            "results and errors only: no progress, no “wrote”, no hints; the same exit codes",
        ),
    ),
    (Text("--help", "--help"), Text("显示本帮助", "show this page")),
)
VERSION = (Text("--version", "--version"), Text("显示版本号", "show the version"))
USAGE = Text("用法：", "Usage: ")
_ARGUMENTS = Text("参数：", "Arguments:")
_OPTIONS = Text("选项：", "Options:")
_COMMON = Text("通用选项（写在命令前后都可以）：", "Common options (before or after the command):")
_GROUP = Text("{group}（{who}）：", "{group} ({who}):")
_EXITS = Text("退出码：", "Exit codes:")
_EXAMPLES = Text("例子：", "Examples:")
_OPTION_WORD = Text("[选项]", "[OPTIONS]")
_COMMAND_WORD = Text("命令", "COMMAND")
_END = Text("。", ".")
_FIRST = Text(
    "这里没有项目。有项目的，先进入它的文件夹；没有的，先建一个：ecocheck init 项目",
    "There is no project here. Go to the folder of yours, or make one first: ecocheck init DIR",
)
_MORE = Text("查看某个命令的帮助：ecocheck 命令 --help", "Help on a command: ecocheck COMMAND --help")

Entry = tuple[str, str]


class _Page:
    """Builds the parts of a help page for one session."""

    def __init__(self, session: Session) -> None:
        """Take the language and the width of the page from the session."""
        self.lang, self.room = session.lang, session.console.help_width

    def of(self, text: Text) -> str:
        """The text in the session's language."""
        return text.of(self.lang)

    def section(self, title: str, entries: Sequence[Entry], least: int = 0) -> Iterator[str]:
        """A title, then names with their meanings; names take at least `least` columns."""
        if not entries:
            return
        left = max(least, *(width(name) for name, _ in entries)) + 4
        yield ""
        yield title
        for name, meaning in entries:
            first, *rest = wrap(meaning, self.room - left)
            yield pad(f"  {name}", left) + first
            yield from (" " * left + line for line in rest)

    def commands(self, commands: Sequence[Command]) -> Iterator[str]:
        """The commands, grouped by their users."""
        longest = max(width(one.name) for one in commands)
        for group, who in GROUPS.items():
            title = self.of(_GROUP).format(group=self.of(group), who=self.of(who))
            yield from self.section(
                title, [(one.name, self.of(one.says)) for one in commands if one.group == group], longest
            )

    def common(self, *, version: bool) -> Iterator[str]:
        """The options of every command."""
        options = (*COMMON_OPTIONS, *((VERSION,) if version else ()))
        yield from self.section(self.of(_COMMON), [(self.of(name), self.of(meaning)) for name, meaning in options])


def _names(session: Session) -> ExampleNames:
    """The names of the project at hand; a help page appears wherever it is asked for, so nothing is refused here."""
    try:
        return names_here(session.start, exactly=session.exactly)
    except Stop:
        return NEUTRAL


def program_page(session: Session, commands: Sequence[Command]) -> str:
    """The page of `ecocheck --help`."""
    page = _Page(session)
    names = _names(session)
    title = names.plan
    plan = page.of(_ANY_PLAN) if title is None else page.of(_OF_THE_PLAN).format(title=title)
    lines = [f"{page.of(USAGE)}ecocheck {page.of(_OPTION_WORD)} {page.of(_COMMAND_WORD)} ...", ""]
    lines += [line for text in page.of(_PROGRAM).format(plan=plan).split("\n") for line in wrap(text, page.room)]
    lines += page.commands(commands)
    lines += page.common(version=True)
    lines += ["", *([page.of(_FIRST)] if names is NEUTRAL else []), page.of(_MORE)]
    return "\n".join(lines) + "\n"


def command_page(session: Session, command: Command, arguments: Sequence[Entry], options: Sequence[Entry]) -> str:
    """The page of one command, given its own arguments and options."""
    page, names = _Page(session), _names(session)
    name = f"ecocheck {command.name}"
    usage = " ".join([name, page.of(_OPTION_WORD), *(f"[{argument}]" for argument, _ in arguments)])
    lines = [f"{page.of(USAGE)}{usage}", ""]
    lines += wrap(page.of(command.says) + page.of(_END), page.room)
    lines += page.section(page.of(_ARGUMENTS), arguments)
    lines += page.section(page.of(_OPTIONS), options)
    lines += page.common(version=False)
    lines += page.section(page.of(_EXITS), [(str(code), page.of(said)) for code, said in sorted(command.exits.items())])
    lines += ["", page.of(_EXAMPLES), *(f"  {names.fill(example)}" for example in command.examples)]
    return "\n".join(lines) + "\n"
