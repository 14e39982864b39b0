"""Finds the settings of a run, and puts them in the place of options that are not given."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.cli.global_options import COLOR, LANG, ROOT
from ecocheck.cli.settings.kinds import Day
from ecocheck.cli.settings.values import DEFAULTS, NO_SETTINGS, Setting, Settings
from ecocheck.disk.spelling import names_are_utf8
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.cli.command import Command
    from ecocheck.cli.global_options import GlobalOptions
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.findings import Lang

_HEAD = Text("项目的 ecocheck.toml 有误，请先改正再运行：", "The project's ecocheck.toml is wrong; mend it first:")
_BY_FILE = Text("采用了 ecocheck.toml 的默认值：{said}", "defaults from ecocheck.toml: {said}")
_BY_VARIABLE = Text(
    "按环境变量 ECOCHECK_ROOT：项目是 {root}，不是当前文件夹所在的 {here}",
    "by the environment variable ECOCHECK_ROOT: the project is {root}, not {here}, where the working folder lies",
)
_PAST = Text(
    "{key} 写的 {until} 早于期限判定截止日 {day}，不能作整改时限。请改这一行，或在命令里用 --{key} 写明",
    "{key} is {until}, before {day}, the day asked about, and cannot be a deadline. Mend the line, or give --{key}",
)
_USUAL_LANG: Final = "zh"
_MORE = Text("另有 {count} 处没有列出", "{count} more are not listed")
_MOST_TOLD: Final = 20
"""So many mistakes are told, and the others counted."""


def settings_of(early: GlobalOptions) -> Settings:
    """The settings of the run's project; none where there is no project, or where it is not known which."""
    if early.trouble is not None or not names_are_utf8():
        return NO_SETTINGS
    from ecocheck.cli.settings.reading import read_settings
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        root = find_root(early.root or Path.cwd(), upward=early.root is None)
    except (NoProjectError, OSError, RuntimeError, ValueError):
        return NO_SETTINGS
    return read_settings(root)


def with_settings(early: GlobalOptions, settings: Settings) -> GlobalOptions:
    """Language and colours as the settings have them, where neither an option nor a variable says otherwise."""
    lang, color = settings.text(DEFAULTS, "lang"), settings.text(DEFAULTS, "color")
    if lang is not None and LANG not in early.given:
        early = replace(early, lang=cast("Lang", lang))
    return early if color is None or COLOR in early.given else replace(early, color=color)


def must_be_sound(session: Session) -> None:
    """Refuse to run by a file of settings that has mistakes. Raises Stop."""
    troubles = session.settings.troubles
    if troubles:
        lines = [_HEAD.of(session.lang), *(one.said(session.lang) for one in troubles[:_MOST_TOLD])]
        if len(troubles) > _MOST_TOLD:
            lines.append(_MORE.of(session.lang).format(count=len(troubles) - _MOST_TOLD))
        raise Stop(WRONG_USAGE, "\n".join(lines))


def tell_of_other_project(session: Session) -> None:
    """Tell that ECOCHECK_ROOT names another project than that of the working folder, which may have been forgotten."""
    if ROOT not in session.variables or session.root is None or session.quiet:
        return
    from ecocheck.cli.console import complain
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        here, root = find_root(Path.cwd()), session.root.resolve()
    except (NoProjectError, OSError, RuntimeError, ValueError):
        return
    if here != root:
        complain(_BY_VARIABLE.of(session.lang).format(root=shown(str(root)), here=shown(str(here))))


def applied(session: Session, command: Command, given: dict[str, Any], out: Out[Any] | None) -> dict[str, Any]:
    """The options with the settings in the place of those that are not given, which is told on the error stream.

    `given` has `--format` and `-o` no more; `out` was made from them. Raises Stop.
    """
    lang = session.settings.of(DEFAULTS, "lang")
    used = [lang] if lang is not None and lang.value != _USUAL_LANG and LANG not in session.given else []
    form = session.settings.of(command.name, "format")
    if form is not None and out is not None and out.by_setting:
        used.append(form)
    filled = dict(given)
    output = "" if out is None else out.form.name
    for key, kind in command.settable.items():
        setting, name = session.settings.of(command.name, key), _parameter(command, key)
        if setting is None or filled[name] or not kind.applies(given, output):
            continue
        if isinstance(kind, Day):
            _must_be_to_come(session, setting, given)
        filled[name] = list(setting.value) if isinstance(setting.value, tuple) else setting.value
        used.append(setting)
    if used and not session.quiet:
        from ecocheck.cli.console import complain
        from ecocheck.render.phrases.joins import joined

        said = joined((f"[{one.table}] {one.key} = {one.shown}" for one in used), session.lang)
        complain(_BY_FILE.of(session.lang).format(said=said))
    return filled


def _parameter(command: Command, key: str) -> str:
    from ecocheck.cli.parameters import options_of

    return options_of(command)[f"--{key}"]


def _must_be_to_come(session: Session, setting: Setting, given: Mapping[str, Any]) -> None:
    from ecocheck.cli.options import read_day

    day = read_day(session, given.get("as_of"))
    if str(setting.value) < day.isoformat():
        said = _PAST.of(session.lang).format(key=setting.key, until=setting.value, day=day)
        raise Stop(WRONG_USAGE, f"ecocheck.toml:{setting.line}:{setting.column}  {said}")
