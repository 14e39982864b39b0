"""The programs that write `diff` as a comment, run as the recipes have them against a server that keeps comments."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.render.formats.comment import MARK
from tests.render_ci.comment_server import OTHERS, OURS, Server, running

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github" / "workflows" / "diff.yml"
GITLAB = ROOT / "ci-templates" / "gitlab-diff.yml"
GITEE = ROOT / "ci-templates" / "gitee-note.py"
MANUAL = ROOT / "docs" / "ci.md"
TEXT = f"{MARK}\n### 判定变动\n\n- 一项\n"


@pytest.fixture
def server() -> Iterator[tuple[Server, str]]:
    """It, and its address."""
    with running() as found:
        yield found


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _on_github() -> tuple[list[str], str, dict[str, str]]:
    return ["-c", _read(GITHUB)["jobs"]["comment"]["steps"][1]["run"]], "", {"TOKEN": "t", "NUMBER": "12"}


def _on_gitlab() -> tuple[list[str], str, dict[str, str]]:
    script = _read(GITLAB)["ecocheck-note"]["script"][0]
    found = re.fullmatch(r"python - <<'END'\n(.*)END\n", script, re.DOTALL)
    assert found is not None
    return ["-"], found[1], {"ECOCHECK_NOTE_TOKEN": "t", "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "12"}


def _on_gitee() -> tuple[list[str], str, dict[str, str]]:
    return [str(GITEE)], "", {"ECOCHECK_NOTE_TOKEN": "t", "ECOCHECK_REPO": "o/r", "GITEE_PULL_ID": "12"}


PLATFORMS = {
    "github": (_on_github, "/repos/o/r/issues/12/comments", "/repos/o/r/issues/comments/{}"),
    "gitlab": (_on_gitlab, "/projects/3/merge_requests/12/notes", "/projects/3/merge_requests/12/notes/{}"),
    "gitee": (_on_gitee, "/repos/o/r/pulls/12/comments", "/repos/o/r/pulls/comments/{}"),
}


def _run(platform: str, address: str, folder: Path, **more: str) -> str:
    args, script, own = PLATFORMS[platform][0]()
    (folder / "diff.md").write_text(TEXT, encoding="utf-8")
    addresses = dict.fromkeys(("GITHUB_API_URL", "CI_API_V4_URL", "ECOCHECK_GITEE_API"), address)
    env = {**os.environ, **addresses, "GITHUB_REPOSITORY": "o/r", "NO_PROXY": "*", "PYTHONUTF8": "1", **own, **more}
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, *args],
        input=script,
        cwd=folder,
        env=env,
        encoding="utf-8",
        capture_output=True,
        check=True,
        timeout=60,
    )
    return done.stdout


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_first_comment(server: tuple[Server, str], tmp_path: Path, platform: str) -> None:
    """What others wrote stays, though it begins with the same mark."""
    kept, address = server
    kept.comments = {1: (OTHERS, "好"), 2: (OTHERS, f"{MARK}\n冒充"), 3: (OURS, "别的评论")}
    _run(platform, address, tmp_path)
    assert kept.comments == {1: (OTHERS, "好"), 2: (OTHERS, f"{MARK}\n冒充"), 3: (OURS, "别的评论"), 4: (OURS, TEXT)}
    assert ("new", PLATFORMS[platform][1]) in kept.asked
    assert kept.tokens == {"t"}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_it_replaces_its_predecessor(server: tuple[Server, str], tmp_path: Path, platform: str) -> None:
    """Wherever it stands among the pages, and whatever comes after it."""
    kept, address = server
    before = {
        1: (OTHERS, "好"),
        2: (OTHERS, "好"),
        3: (OURS, f"{MARK}\n旧"),
        4: (OTHERS, f"{MARK}\n冒充"),
        5: (OTHERS, "好"),
    }
    kept.comments = dict(before)
    _run(platform, address, tmp_path)
    _run(platform, address, tmp_path)
    assert kept.comments == {**before, 3: (OURS, TEXT)}
    changed = [one for one in kept.asked if one[0] != "read"]
    assert changed == [("replaced", PLATFORMS[platform][2].format(3))] * 2


@pytest.mark.parametrize("platform", ["gitlab", "gitee"])
def test_without_a_token_nothing_is_asked(server: tuple[Server, str], tmp_path: Path, platform: str) -> None:
    """As in somebody's fork."""
    kept, address = server
    assert "没有 ECOCHECK_NOTE_TOKEN" in _run(platform, address, tmp_path, ECOCHECK_NOTE_TOKEN="")
    assert kept.asked == []


def test_on_github_no_job_has_both_code_and_permission() -> None:
    """What a request brings is run where nothing can be written; what may write has no code of it."""
    workflow = _read(GITHUB)
    assert workflow[True] == "pull_request", "not pull_request_target, which has the permissions of the target"
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert "permissions" not in jobs["diff"]
    assert jobs["comment"]["permissions"] == {"pull-requests": "write"}
    same = "github.event.pull_request.head.repo.full_name == github.repository"
    assert jobs["comment"]["if"] == f"${{{{ !cancelled() && {same} }}}}", "also where the job before it failed"
    assert jobs["diff"]["steps"][3]["if"] == "always()"
    assert jobs["diff"]["steps"][2]["run"].rstrip().endswith('exit "${code:-0}"')
    uses = {name: [step["uses"] for step in job["steps"] if "uses" in step] for name, job in jobs.items()}
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", one) for found in uses.values() for one in found)
    assert [one.partition("@")[0] for one in uses["comment"]] == ["actions/download-artifact"]
    assert jobs["diff"]["steps"][0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    runs = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert not [one for one in runs if "${{" in one]
    assert '>> "$GITHUB_STEP_SUMMARY"' in jobs["diff"]["steps"][2]["run"]


def test_on_gitlab_no_job_has_both_code_and_token() -> None:
    jobs = _read(GITLAB)
    assert jobs["ecocheck-diff"]["variables"]["GIT_DEPTH"] == "0"
    assert "environment" not in jobs["ecocheck-diff"]
    assert jobs["ecocheck-diff"]["artifacts"]["when"] == "always"
    assert jobs["ecocheck-note"]["needs"] == jobs["ecocheck-fail"]["needs"] == ["ecocheck-diff"]
    assert jobs["ecocheck-fail"]["variables"] == {"GIT_STRATEGY": "none"}
    assert jobs["ecocheck-note"]["variables"]["GIT_STRATEGY"] == "none"
    assert jobs["ecocheck-note"]["environment"] == {"name": "ecocheck-note", "action": "access"}
    assert "ECOCHECK_NOTE_TOKEN" not in json.dumps(jobs["ecocheck-diff"])
    assert "合并请求" not in json.dumps(jobs["ecocheck-note"]["script"], ensure_ascii=False)


def _gitee() -> Any:
    blocks = re.findall(r"^```yaml\n(.*?)^```", MANUAL.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return next(yaml.safe_load(one) for one in blocks if "name: ecocheck-diff\n" in one)


def test_on_gitee_only_the_target_is_checked_out() -> None:
    commands = _gitee()["stages"][0]["steps"][0]["commands"]
    assert commands[:2] == [
        (
            'git fetch --quiet --unshallow origin "+refs/heads/*:refs/remotes/origin/*"'
            ' || git fetch --quiet origin "+refs/heads/*:refs/remotes/origin/*"'
        ),
        'git checkout --quiet --detach "origin/$GITEE_BRANCH"',
    ]
    assert not [one for one in commands[2:] if "checkout" in one or "merge" in one]


def test_the_manual_has_the_workflow_of_the_repository() -> None:
    assert f"```yaml\n{GITHUB.read_text(encoding='utf-8')}```\n" in MANUAL.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None or shutil.which("git") is None, reason="bash or git is missing")
@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_commands_make_the_comment(tmp_path: Path, platform: str) -> None:
    """The lines that run ecocheck, word for word, in a clone of a small repository with a request."""
    from tests.changes.repositories import Repository, made
    from tests.diff.running import PROJECT

    work = made(tmp_path, project=PROJECT)
    work.change("data/演练区/2024.yaml", "3-3: {value: 35", "3-3: {value: 29")
    work.commit()
    head = work.git("rev-parse", "work").strip()
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "克隆", tmp_path / "克隆")
    work.git("clone", "-q", work.top.as_uri(), str(copy.top))
    copy.git("checkout", "-q", "--detach", "origin/main" if platform == "gitee" else "origin/work")
    done = subprocess.run(  # noqa: S603 our own program
        ["bash", "-euo", "pipefail", "-c", _command(platform)],  # noqa: S607 found above
        cwd=copy.top,
        env={**os.environ, **_variables(tmp_path, head)},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    text = (tmp_path / "diff.md" if platform == "github" else copy.top / "diff.md").read_text(encoding="utf-8")
    assert text.startswith(f"{MARK}\n")
    assert "**演练区 3-3 林木覆盖率** 达标（仅有文件名称），高5个百分点 → 不达标，差1个百分点" in text
    assert f"/blob/{head}/data/演练区/2024.yaml#L16" in text
    code = copy.top / "diff.code"
    assert code.exists() is (platform == "gitlab"), "only GitLab's template was asked to fail"
    assert not code.exists() or code.read_text(encoding="utf-8") == "1\n"


def _command(platform: str) -> str:
    """The lines that run ecocheck, by this Python."""
    lines = {
        "github": _read(GITHUB)["jobs"]["diff"]["steps"][2]["run"].split("\n", 1)[1].replace('cat "$', ': "$'),
        "gitlab": _read(GITLAB)["ecocheck-diff"]["script"][1],
        "gitee": _gitee()["stages"][0]["steps"][0]["commands"][3],
    }
    return re.sub(
        r"^(?:python3? (?:-P )?-m )?ecocheck\b", f"'{sys.executable}' -m ecocheck", lines[platform], flags=re.MULTILINE
    )


def _variables(folder: Path, head: str) -> dict[str, str]:
    """What the servers set."""
    return {
        "GITHUB_BASE_REF": "main",
        "RUNNER_TEMP": str(folder),
        "GITHUB_SERVER_URL": "https://example.cn",
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_PROJECT_URL": "https://example.cn/o/r",
        "ECOCHECK_ROOT": ".",
        "ECOCHECK_FAIL_ON": "worsened",
        "GITEE_BRANCH": "main",
        "GITEE_SOURCE_COMMIT": head,
        "ECOCHECK_REPO": "o/r",
    }
