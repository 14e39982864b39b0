"""Reads the ecocheck.toml of a project. Nothing is raised: every mistake becomes a `Trouble` with its place."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ecocheck.cli.settings.values import NO_SETTINGS, Setting, Settings, Trouble
from ecocheck.disk.reading import OutsideError, TooLargeError, read
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.text.width import cut, shown
from ecocheck.source.places import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MOST_BYTES: Final = 64 * 1024
"""A file of settings has a few lines."""
_LONGEST: Final = 60
_OUTSIDE = Text(
    "这是指向项目外面的链接，不读。请换成普通文件",
    "this is a link that leads out of the project, and is not read; put a plain file here",
)
_UNREAD = Text("读不出来。请检查权限，或删去这个文件", "it cannot be read; look at its permissions, or remove it")
_TOO_LARGE = Text("文件太大，最多 {most} KB", "it is too large; at most {most} KB")
_ENCODING = Text("不是 UTF-8 编码，请另存为 UTF-8", "it is not in UTF-8; save it as UTF-8")
_SYNTAX = Text("TOML 写法有误，{more}", "this is not TOML; {more}")
_WIDE = Text(
    "这一行有全角的引号、等号或方括号，请换成半角的",
    "the line has full-width quotes, equals signs or brackets; use ASCII ones",
)
_MOST_IN_LINE: Final = 1000
"""Characters of a line: reading a name with thousands of dots in it would take seconds."""
_LONG = Text(
    f"这一行超过 {_MOST_IN_LINE} 个字符，请写短些",
    f"the line has more than {_MOST_IN_LINE} characters; make it shorter",
)
_LIKE_THIS = Text(
    '每行写成 名称 = "值"，名称所属的命令写在上面一行的方括号里，例如 [report]',
    'write lines as key = "value", below a line with the command in brackets, such as [report]',
)
_NO_TABLE = Text("没有“{table}”这一节，可以写：{known}", "there is no table “{table}”; it can be: {known}")
_LOOSE = Text(
    "“{key}”要写在一节里：{first} 写在 [defaults] 下面，命令的选项写在 [命令] 下面",
    "“{key}” stands in no table: {first} stand below [defaults], options of a command below its name in brackets",
)
_NOT_A_TABLE = Text("“{table}”是一节的名称，写成 [{table}]", "“{table}” is the name of a table; write [{table}]")
_NO_KEY = Text("[{table}] 里没有“{key}”，可以写：{known}", "[{table}] has no key “{key}”; it can have: {known}")
_NOT_HERE = Text(
    "[{table}] 里不能写“{key}”：写到哪里、看哪些、以哪一天为准，只在命令里写。可以写：{known}",
    "[{table}] cannot have “{key}”: where to write, what to look at and the day are said on the command line only; "
    "it can have: {known}",
)
_NOTHING = Text("[{table}] 没有可以写的", "[{table}] can have no keys")
_BAD_VALUE = Text("{key} 不能写 {value}，{allowed}", "{key} cannot be {value}; {allowed}")
_AT = regex(r"line (\d+), column (\d+)")
_WIDE_SIGNS: Final = frozenset("“”‘’＂＇＝［］【】")


def read_settings(root: Path) -> Settings:
    """The settings of the project in this folder; none where it has no such file."""
    path = root / SETTINGS
    if not os.path.lexists(path):
        return NO_SETTINGS
    try:
        content = read(path, MOST_BYTES, root)
    except TooLargeError:
        return _spoilt(_TOO_LARGE, most=str(MOST_BYTES // 1024))
    except OutsideError:
        return _spoilt(_OUTSIDE)
    except (OSError, ValueError):
        return _spoilt(_UNREAD)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return _spoilt(_ENCODING, line=content.count(b"\n", 0, error.start) + 1)
    return _settings(text)


def _spoilt(text: Text, line: int = 1, column: int = 1, **params: str | Text) -> Settings:
    return Settings(troubles=(Trouble(line, column, text, params),))


def _settings(text: str) -> Settings:
    import tomllib

    lines = text.split("\n")
    long = (number for number, line in enumerate(lines, 1) if len(line) > _MOST_IN_LINE and line.lstrip()[:1] != "#")
    for number in long:
        return _spoilt(_SYNTAX, number, more=_LONG)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers with too many digits are no TOMLDecodeError
        return _no_toml(text, str(error))
    places = _Places(lines)
    made = [one for table, keys in data.items() for one in _table(table, keys, places)]
    found = tuple(one for one in made if isinstance(one, Setting))
    troubles = sorted((one for one in made if isinstance(one, Trouble)), key=lambda one: (one.line, one.column))
    return Settings(found, tuple(troubles))


def _no_toml(text: str, error: str) -> Settings:
    lines = text.split("\n")
    at = _AT.search(error)
    line, column = (int(at[1]), int(at[2])) if at is not None else (len(lines), 1)
    wide = line <= len(lines) and bool(_WIDE_SIGNS & set(lines[line - 1]))
    return _spoilt(_SYNTAX, line, column, more=_WIDE if wide else _LIKE_THIS)


def _table(table: str, keys: Any, places: _Places) -> Iterator[Setting | Trouble]:
    from ecocheck.cli.settings.allowed import keys_of, tables

    known = keys_of(table)
    at = places.of(table)
    if known is None:
        said = _called(table)
        if isinstance(keys, dict):
            yield Trouble(*at, _NO_TABLE, {"table": said, "known": "、".join(tables())})
        else:
            yield Trouble(*at, _LOOSE, {"key": said, "first": "lang、color"})
        return
    if not isinstance(keys, dict):
        yield Trouble(*at, _NOT_A_TABLE, {"table": table})
        return
    for key, written in keys.items():
        at = places.of(table, key)
        kind = known.get(key)
        if kind is None:
            yield Trouble(*at, *_unknown(table, key, tuple(known)))
        elif (value := kind.read(written)) is None:
            said = cut(shown(_written(written)), _LONGEST)
            yield Trouble(*at, _BAD_VALUE, {"key": key, "value": said, "allowed": kind.allowed})
        else:
            yield Setting(table, key, value, *at)


def _called(name: str) -> str:
    return cut(shown(name), _LONGEST)


def _unknown(table: str, key: str, known: tuple[str, ...]) -> tuple[Text, dict[str, str | Text]]:
    if not known:
        return _NOTHING, {"table": table}
    text = _NOT_HERE if key in _options_of(table) else _NO_KEY
    return text, {"table": table, "key": _called(key), "known": "、".join(known)}


@cache
def _options_of(table: str) -> frozenset[str]:
    """The options of a command, and of all commands, without their dashes."""
    from ecocheck.cli.command_list import COMMANDS, command_of
    from ecocheck.cli.global_options import NAMES
    from ecocheck.cli.parameters import options_of

    own = options_of(command_of(table)) if table in COMMANDS else ()
    return frozenset(one.lstrip("-") for one in (*own, *NAMES))


def _written(value: object) -> str:
    """The value about as it was written."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return "、".join(str(one) if isinstance(one, list | dict) else _written(one) for one in value) or "[]"
    return str(value).lower() if isinstance(value, bool) else str(value)


class _Places:
    """Line and column of tables and of their keys, where each is written first."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._tables: dict[str, tuple[int, int]] = {}
        self._keys: dict[tuple[str, str], tuple[int, int]] = {}
        self._inline: dict[str, tuple[str, tuple[int, int]]] = {}
        """Tables in one line, such as `report = {to = "…"}`, with that line."""
        at = ""
        for number, line in enumerate(lines, 1):
            written = line.strip()
            place = number, len(line) - len(line.lstrip()) + 1
            left = _bare(written.partition("=")[0])
            first, dot, second = left.partition(".")
            if written.startswith("["):
                at = _bare(written.lstrip("[").partition("]")[0])
                self._tables.setdefault(at, place)
            elif at:
                self._keys.setdefault((at, left), place)
            elif dot:
                self._tables.setdefault(_bare(first), place)
                self._keys.setdefault((_bare(first), _bare(second)), place)
            else:
                self._tables.setdefault(left, place)
                self._inline.setdefault(left, (written, place))

    def of(self, table: str, key: str | None = None) -> tuple[int, int]:
        """The place of a table or of a key in it; the first line where it is written in an unusual way."""
        if key is None:
            return self._tables.get(table, _FIRST)
        written, place = self._inline.get(table, ("", _FIRST))
        return place if key in written else self._keys.get((table, key), _FIRST)


_FIRST: Final = (1, 1)


def _bare(written: str) -> str:
    return written.strip().strip("\"'").strip()
