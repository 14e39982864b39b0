"""`ecocheck completion`: prints the script that completes commands, options and names in a shell."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecocheck.cli.command import MAINTAINING, Says, always, command, never
from ecocheck.cli.console import complain, say_bytes
from ecocheck.cli.exits import DONE
from ecocheck.cli.options import one_of
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.cli.session import Session

SHELLS: Final = ("powershell", "bash", "zsh", "fish")
Shell = Annotated[
    str,
    typer.Argument(),
    Says(Text("终端", "SHELL"), Text("powershell、bash、zsh 或 fish", "powershell, bash, zsh or fish"), words=SHELLS),
]
_SUFFIXES = {"powershell": "ps1"}
_LINES = {
    "powershell": "ecocheck completion powershell | Out-String | Invoke-Expression",
    "bash": 'eval "$(ecocheck completion bash)"',
    "zsh": 'eval "$(ecocheck completion zsh)"',
    "fish": "ecocheck completion fish | source",
}
"""How each shell loads its script."""
_LOAD = Text(
    "要每次打开终端都能用，把这一行写进终端的配置文件：{line}",
    "for every session, put this line into the shell's configuration: {line}",
)


@command(
    "completion",
    group=MAINTAINING,
    says=Text(
        "输出终端的补全脚本：按 Tab 键补全命令、选项和地区等名称",
        "Print the script that completes commands, options and names when Tab is pressed",
    ),
    opens=False,
    needs_project=never,
    elsewhere=always,
    examples=("ecocheck completion powershell | Out-String | Invoke-Expression", 'eval "$(ecocheck completion bash)"'),
)
def completion(session: "Session", *, shell: Shell) -> int:
    """Print the script; on a terminal, also how it is loaded. Nothing is installed. Raises WrongUsage."""
    from ecocheck.disk.reading import read

    name = one_of(session, "completion", shell, SHELLS)
    path = Path(__file__).parents[1] / "completion" / "scripts" / f"ecocheck.{_SUFFIXES.get(name, name)}"
    say_bytes(read(path, 1 << 16, None).replace(b"\r\n", b"\n"))
    if session.console.interactive and not session.quiet:
        complain(_LOAD.of(session.lang).format(line=_LINES[name]))
    return DONE
