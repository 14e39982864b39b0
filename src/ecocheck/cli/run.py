"""Runs one command line and returns its exit code; every error that ends a command is handled here."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING, NoReturn

from ecocheck.cli.console import complain, find_console, give_up, prepare_streams
from ecocheck.cli.exits import DONE, FAULT, INTERRUPTED, NOBODY_READS, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.global_options import COLOR, ROOT, take_global_options
from ecocheck.cli.session import Session
from ecocheck.cli.settings.applying import settings_of, with_settings
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.cli.global_options import GlobalOptions
    from ecocheck.cli.settings.values import Settings

_WRONG = Text("命令有误：{message}", "Wrong usage: {message}")
_SEE = Text("查看帮助：ecocheck {command}--help", "Help: ecocheck {command}--help")
_BY_VARIABLE = Text(
    "项目文件夹是环境变量 ECOCHECK_ROOT 指定的：{folder}。要用别的项目，改这个变量，或用 --root 写明。",
    "The folder is from the environment variable ECOCHECK_ROOT: {folder}. For another one change it, or give --root.",
)
_DISK = Text("读写文件时出错：{file} {why}", "Reading or writing failed: {file} {why}")
_FAULT = Text(
    "程序自身出错（{kind}），不是您的数据有错。请把所用的命令和数据发给维护人员；"
    "设置环境变量 ECOCHECK_DEBUG=1 后重试可以看到细节。",
    "A fault of ecocheck itself ({kind}), not of your data. Please report it; ECOCHECK_DEBUG=1 shows details.",
)
_WHY = {
    errno.ENOENT: Text("文件或文件夹不存在", "no such file or folder"),
    errno.EACCES: Text(
        "没有权限，或正被别的程序打开。请关闭打开它的程序，或请管理员给权限，或换一个位置",
        "no permission, or open in another program. Close that program, get the permission, or use another place",
    ),
    errno.EPERM: Text("没有权限。请管理员给权限，或换一个位置", "no permission. Get it, or use another place"),
    errno.EROFS: Text("磁盘是只读的。请换一个位置", "read-only disk. Use another place"),
    errno.ENOSPC: Text("磁盘已满。请腾出空间再运行", "the disk is full. Make room and run it again"),
    errno.EISDIR: Text("这是文件夹，不是文件", "this is a folder"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "part of the path is not a folder"),
    errno.EEXIST: Text("已有同名文件", "a file of that name exists"),
    errno.ELOOP: Text("路径经过链接", "there is a link on the way"),
    errno.ENAMETOOLONG: Text("文件名太长", "the name is too long"),
}
_OTHER_WHY = Text("系统错误 {number}", "system error {number}")
_OUTPUT = Text("输出", "the output")
"""Named in a message if the error gives no file name."""
_ENDED_BY = 128
"""The exit code after a signal is this plus the signal's number, as in shells."""
_INTERRUPTED = Text("已中断。", "Interrupted.")


_MANY = 300_000
"""New objects before Python's garbage collector runs. A command takes about a second and makes hardly any cycles, so
frequent runs would only examine the classes of libraries and the values of the project again and again."""


def end_tidily() -> None:
    """Make SIGTERM and SIGHUP exit through Python, so that half-written files are removed."""
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _ended)


def _ended(number: int, _: object) -> NoReturn:
    sys.exit(_ENDED_BY + number)


def run(args: Sequence[str]) -> int:
    """Run one command line. Never raises."""
    gc.set_threshold(_MANY, 50, 50)
    prepare_streams()
    early = take_global_options(args, os.environ)
    try:
        settings = settings_of(early)
        early = with_settings(early, settings)
        code = _run(early, settings)
        sys.stdout.flush()
    except BrokenPipeError:
        give_up(sys.stdout)
        return NOBODY_READS
    except KeyboardInterrupt:
        complain(_INTERRUPTED.of(early.lang))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 the only place where unexpected errors are caught
        return _fault(error, early)
    return code


def _run(early: GlobalOptions, settings: Settings) -> int:
    import typer

    from ecocheck.cli.typer_commands import build
    from ecocheck.cli.usage import parser_trouble

    if early.rest[:1] in {("--version",), ("-V",)}:
        from ecocheck import __version__

        sys.stdout.write(f"ecocheck {__version__}\n")
        return DONE
    console = find_console(_colours(early))
    session = Session(early.lang, early.root, console, early.rest, early.quiet, early.given, early.variables, settings)
    try:
        if early.trouble is not None:
            raise early.trouble
        code = build(session).main(args=list(early.rest), prog_name="ecocheck", standalone_mode=False, obj=session)
    except typer.TyperException as error:
        return _wrong(parser_trouble(error, early.rest, early.lang), early)
    except WrongUsage as wrong:
        return _wrong(wrong.message, early)
    except Stop as stop:
        complain(stop.message)
        _tell_of_variable(early)
        return stop.code
    except SystemExit as left:  # typer turns a broken pipe into exit 1, which has another meaning here
        if isinstance(left.__context__, OSError) and left.__context__.errno == errno.EPIPE:
            raise left.__context__ from None
        raise
    return code if isinstance(code, int) else DONE


def _colours(early: GlobalOptions) -> str:
    """Whether colours are wanted: the option, then NO_COLOR, then the project's settings."""
    wished = early.color or "auto"
    return "auto" if COLOR not in early.given and os.environ.get("NO_COLOR") else wished


def _tell_of_variable(early: GlobalOptions) -> None:
    """After an error, that the folder is from a variable, which may have been set long ago, and is no project."""
    from ecocheck.source.places import UNITS

    if ROOT in early.variables and early.root is not None and not (early.root / UNITS).is_file():
        complain(_BY_VARIABLE.of(early.lang).format(folder=shown(str(early.root))))


def _wrong(message: str, early: GlobalOptions) -> int:
    """Report what is wrong with the command line, and how to get help."""
    from ecocheck.cli.command_list import COMMANDS

    command = next((one for one in early.rest if one in COMMANDS), "")
    complain(_WRONG.of(early.lang).format(message=message))
    if early.quiet:
        return WRONG_USAGE
    complain(_SEE.of(early.lang).format(command=f"{command} " if command else ""))
    return WRONG_USAGE


def _fault(error: Exception, early: GlobalOptions) -> int:
    """Report an unexpected error in a short sentence instead of a traceback, and give the exit code."""
    if os.name == "nt" and isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None:
        give_up(sys.stdout)  # this error is how Windows reports a broken pipe
        return NOBODY_READS
    if os.environ.get("ECOCHECK_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, OSError):
        why = _WHY.get(error.errno or 0, _OTHER_WHY).of(early.lang).format(number=error.errno)
        complain(_DISK.of(early.lang).format(file=shown(str(error.filename or _OUTPUT.of(early.lang))), why=why))
        give_up(sys.stdout)
    else:
        complain(_FAULT.of(early.lang).format(kind=type(error).__name__))
    return FAULT
