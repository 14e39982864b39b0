"""The default format under a CI system, and what its environment says of the repository.

The environment is a parameter: nothing here reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

_WITHOUT_ANNOTATIONS: Final = ("GITEA_ACTIONS", "FORGEJO_ACTIONS")
_TOPS: Final = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_OF_THE_SYSTEM: Final = ("github", "gitlab")
"""Formats of one CI system: their paths begin at the folder that it names, all others' at the repository."""


def default_format(environ: Mapping[str, str], *, to_file: bool = False) -> str:
    """The format where `--format` is not given; `to_file` says whether `--output` is.

    GitHub reads its format from the log, so that it needs no file. GitLab
    reads a file: without a file its report would only fill the log, where text
    is better. Gitea and Forgejo call themselves GitHub but show no
    annotations.
    """
    if environ.get("GITHUB_ACTIONS") == "true" and not any(environ.get(name) for name in _WITHOUT_ANNOTATIONS):
        return "github"
    if environ.get("GITLAB_CI") == "true" and to_file:
        return "gitlab"
    return "text"


def folder_in_repository(form: str, project: PurePath, environ: Mapping[str, str], enclosing: str | None) -> str | None:
    """The project's folder as a path from the top of the repository: `drill/2024`, or empty for the top itself.

    CI systems need paths from there; findings have paths from the project's
    folder. `enclosing` is the result for a repository that was found around the
    project. A CI system may also name a folder of its own, to which the paths
    in its formats are relative. None where there is neither. `project` is
    absolute and free of links.
    """
    named = _named(project, environ)
    first, second = (named, enclosing) if form in _OF_THE_SYSTEM else (enclosing, named)
    return second if first is None else first


def _named(project: PurePath, environ: Mapping[str, str]) -> str | None:
    for name in _TOPS:
        top = environ.get(name)
        if top and project.is_relative_to(top):
            inside = project.relative_to(top).as_posix()
            return "" if inside == "." else inside
    return None


def blob_address(environ: Mapping[str, str]) -> str:
    """The address under which GitHub shows the files of this commit, or empty."""
    parts = [environ.get(name) for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    if not all(parts):
        return ""
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}"
