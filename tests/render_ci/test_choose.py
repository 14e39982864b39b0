"""The format that is meant where nobody said."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from ecocheck.cli.commands.validate import validate
from ecocheck.render.formats.ci.choose import blob_address, default_format, folder_in_repository

GITHUB = {"GITHUB_ACTIONS": "true"}
GITLAB = {"GITLAB_CI": "true"}


@pytest.mark.parametrize(
    ("environ", "to_file", "expected"),
    [
        ({}, False, "text"),
        ({"CI": "true"}, False, "text"),
        (GITHUB, False, "github"),
        (GITHUB, True, "github"),
        ({"GITHUB_ACTIONS": "false"}, False, "text"),
        ({**GITHUB, "GITEA_ACTIONS": "true"}, False, "text"),
        ({**GITHUB, "FORGEJO_ACTIONS": "true"}, False, "text"),
        (GITLAB, False, "text"),
        (GITLAB, True, "gitlab"),
    ],
)
def test_default_format(environ: dict[str, str], to_file: bool, expected: str) -> None:  # noqa: FBT001 a table
    assert default_format(environ, to_file=to_file) == expected


def test_folder_in_repository() -> None:
    here = PurePosixPath("/builds/city/plan/drill/2024")
    for form in (one.name for one in validate.formats):
        assert folder_in_repository(form, here, {"CI_PROJECT_DIR": "/builds/city/plan"}, None) == "drill/2024"
        assert folder_in_repository(form, here, {"GITHUB_WORKSPACE": str(here)}, None) == ""
        assert folder_in_repository(form, here, {"GITHUB_WORKSPACE": "/elsewhere"}, "2024") == "2024"
        assert folder_in_repository(form, here, {}, "") == ""
        assert folder_in_repository(form, here, {}, None) is None


@pytest.mark.parametrize(
    ("form", "expected"), [("github", "drill/2024"), ("gitlab", "drill/2024"), ("sarif", "2024"), ("junit", "2024")]
)
def test_a_repository_below_the_folder_of_the_ci_system(form: str, expected: str) -> None:
    """GitHub reads its log from the workspace, and uploaded SARIF from the repository that was checked out in it."""
    here = PurePosixPath("/builds/city/plan/drill/2024")
    assert folder_in_repository(form, here, {"GITHUB_WORKSPACE": "/builds/city/plan"}, "2024") == expected


def test_folder_in_repository_on_windows() -> None:
    here = PureWindowsPath(r"D:\a\方案\方案\演练")
    assert folder_in_repository("github", here, {"GITHUB_WORKSPACE": r"D:\a\方案\方案"}, None) == "演练"


def test_blob_address() -> None:
    environ = {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"}
    assert blob_address(environ) == "https://example.org/o/r/blob/abc"
    assert blob_address({**environ, "GITHUB_SHA": ""}) == ""
