"""Why a project cannot be compared with its history, in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.git.trouble import GitError
    from ecocheck.cli.session import Session

_TROUBLE = {
    "no_git": Text("{asked} 要用 git，这台电脑上没有安装。", "{asked} needs git, which is not installed."),
    "no_repository": Text(
        "{asked} 要同历史版本比较，而 {root} 不在 git 代码库里。",
        "{asked} compares with history, but {root} is not in a git repository.",
    ),
    "not_trusted": Text(
        "git 不信任 {root} 所在的代码库，因为它属于另一个用户。请先运行：git config --global --add safe.directory '*'",
        "git does not trust the repository of {root}: another user owns it. "
        "Run: git config --global --add safe.directory '*'",
    ),
    "unknown": Text(
        "代码库里没有版本“{rev}”。可以写分支名、标签或提交编号，例如 origin/main；"
        "远处的分支要先取回来：git fetch origin",
        "There is no revision “{rev}”. Name a branch, a tag or a commit, such as origin/main; "
        "fetch branches that are elsewhere first: git fetch origin",
    ),
    "shallow": Text(
        "这里只检出了一部分历史，找不到同“{rev}”分开的地方。请取回全部历史：{fetch}；"
        "GitHub Actions 在 actions/checkout 下写 fetch-depth: 0，GitLab CI 设变量 GIT_DEPTH: 0。",
        "Only part of the history is here, not the place where it parted from “{rev}”. "
        "Fetch the whole: {fetch}; under GitHub Actions give actions/checkout fetch-depth: 0, "
        "under GitLab CI set GIT_DEPTH: 0.",
    ),
    "unfetched": Text(
        "这里只检出了一部分历史，里面没有“{rev}”：更早的提交、别的分支没有取回。请取回全部历史：{fetch}；"
        "GitHub Actions 在 actions/checkout 下写 fetch-depth: 0，GitLab CI 设变量 GIT_DEPTH: 0。",
        "Only part of the history is here, and “{rev}” is not in it: earlier commits and other branches were not "
        "fetched. Fetch the whole: {fetch}; under GitHub Actions give actions/checkout fetch-depth: 0, "
        "under GitLab CI set GIT_DEPTH: 0.",
    ),
    "no_main": Text(
        "找不到主分支（{mains}），请写明同哪个版本对照，如 {asked} 分支名。主分支没有取回的，先取回：{fetch_again}",
        "There is no main branch here ({mains}): name the revision to compare with, as in {asked} BRANCH. "
        "If it was not fetched, fetch it first: {fetch_again}",
    ),
    "unrelated": Text(
        "当前版本同“{rev}”没有共同的历史，不能比较。", "The present version and “{rev}” have no history in common."
    ),
    "absent": Text(
        "“{rev}”的文件没有全部取到这台电脑上（部分克隆），这里不会自动去取。"
        "请取回全部：git fetch --refetch --no-filter origin",
        "Not all files of “{rev}” are on this machine (a partial clone), and they are not fetched from here. "
        "Fetch them: git fetch --refetch --no-filter origin",
    ),
    "forged": Text(
        "“{rev}”的提交里有一个名称会写到别处去，正常的提交里不会有，没有写入任何文件：{detail}。"
        "请核实这个代码库的来源。",
        "The commit of “{rev}” has a name that would lead to another place, as no sound commit has; "
        "nothing was written there: {detail}. Make sure where the repository is from.",
    ),
    "special": Text(
        "代码库保存内容的地方有一个不是文件的东西（管道、设备、指向文件的链接），没有让 git 去读，"
        "不能同“{rev}”比较：{detail}。请核实这个代码库的来源，或重新克隆后再试。",
        "Where the repository keeps its content there is something that is no file (a pipe, a device, a link to a "
        "file); git was not let near it, so there is no comparing with “{rev}”: {detail}. "
        "Make sure where the repository is from, or clone it anew and try again.",
    ),
    "module": Text(
        "{detail} 是子模块，里面的数据在另一个代码库里，这里的提交不记它们的内容，看不出“{rev}”以来改了什么。"
        "数据文件要放在本代码库里，或到那个代码库里比较。",
        "{detail} is a submodule: its data are in another repository, and the commits here do not hold them, so there "
        "is no telling what changed since “{rev}”. Keep data files in this repository, or compare in that one.",
    ),
    "too_long": Text(
        "git 一直没有答复，已经停止，不能同“{rev}”比较。请核实这个代码库的来源，或重新克隆后再试。",
        "git did not answer and was stopped, so there is no comparing with “{rev}”. "
        "Make sure where the repository is from, or clone it anew and try again.",
    ),
    "too_much": Text(
        "“{rev}”的提交太大：文件多于 {entries} 个，或有改动过的文件大于 {megabytes} MB，不能读取。"
        "请核实这个代码库的来源；大文件请用 Git LFS。",
        "The commit of “{rev}” is too large to be read: more than {entries} files, or a changed file of more than "
        "{megabytes} MB. Make sure where the repository is from; "
        "keep large files with Git LFS.",
    ),
    "failed": Text(
        "git 没有完成，不能同“{rev}”比较：{detail}", "git failed, so there is no comparing with “{rev}”: {detail}"
    ),
}


_BRANCHES = '"+refs/heads/*:refs/remotes/origin/*"'
_FETCH = f"git fetch --unshallow origin {_BRANCHES}"
"""Fetches all commits of all branches, which a clone of one branch alone does not know of."""
_FETCH_AGAIN = f"git fetch origin {_BRANCHES}"
"""The same where no commit is missing: git refuses `--unshallow` there."""


def no_history(session: Session, error: GitError, root: Path, rev: str, asked: str) -> Stop:
    """The exception with exit 2: git's trouble in words. `asked` is the option or command that needs git."""
    from ecocheck.app.diff.opening import MAIN_BRANCHES
    from ecocheck.app.git.limits import BLOB, ENTRIES

    said = _TROUBLE[error.trouble].of(session.lang)
    given = {"entries": ENTRIES, "megabytes": BLOB >> 20, "asked": asked}
    given |= {"fetch": _FETCH, "fetch_again": _FETCH_AGAIN, "mains": joined(MAIN_BRANCHES[1:], session.lang)}
    return Stop(WRONG_USAGE, said.format(rev=shown(rev), root=shown(str(root)), detail=shown(error.detail), **given))
