"""What the data say gives no orders to the server whose log shows our output, whatever the command and format."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

ORDER = r"\n::error file=a::pwned\n##[error]x ##vso[task.setvariable variable=a]b\r::warning::c"
_SAID = re.compile(
    r"^(\s*(?:- )?(?:issuer|note|title|quote|document|reason|approved_by|clause|remark|assumption|text|says): )"
    r"([^\n{\[|>\"]+)$",
    re.MULTILINE,
)
_IN_BRACES = re.compile(r"((?:issuer|title|document): )([^\n{\[|>\",}]+)(?=[,}])")
GIVEN = re.compile(rb"^\s*::.*::|##[A-Za-z-]*\[|\x1b|\r(?!\n)", re.MULTILINE)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project with an order in every sentence that it says."""
    root = shutil.copytree(PROJECT, tmp_path_factory.mktemp("log") / "p")
    for path in [*root.glob("data/*/*.yaml"), *root.glob("*.yaml")]:
        text = path.read_text(encoding="utf-8")
        text = _SAID.sub(lambda found: f'{found[1]}"{found[2]}{ORDER}"', text)
        text = _IN_BRACES.sub(lambda found: f'{found[1]}"{found[2]}{ORDER}"', text)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


COMMANDS = (
    "check", "check --format json", "gaps", "gaps --format md", "gaps --format csv", "worklist",
    "worklist --format csv", "worklist --format md", "worklist --rectify", "list criteria", "list tasks",
    "list tasks --format json", "status", "status --readiness", "sample", "explain 3-1 --county 演练区",
    "explain 4-1 --county 演练区 --format json", "validate", "validate --format gitlab", "validate --format junit",
    "validate --format sarif", "report --county 演练区", "report --county 演练区 --format html",
    "form --county 演练区 --year 2025",
)  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_an_order(eco: Runner, project: Path, command: str) -> None:
    day = [] if command.startswith(("list", "form")) else ["--as-of", DAY]
    ran = eco(*command.split(), *day, folder=project)
    assert ran.code in {0, 1}, ran.err
    assert ran.out
    assert GIVEN.search((ran.out + ran.err).encode()) is None


def test_a_template_of_the_project_gives_no_orders_either(project: Path) -> None:
    (project / "templates").mkdir()
    for form in ("md", "html"):
        text = "<p>\n::error file=a::一\n##[error]二\n{{ '\x1b]8;;http://a.example\x07' }}\x1b[31m\u202e{{ '\\r' }}"
        (project / "templates" / f"report.{form}.j2").write_text(text, encoding="utf-8", newline="\n")
        code, out, err = run_process("report", "--county", "演练区", "--format", form, "--as-of", DAY, folder=project)
        assert (code, err) == (0, b"")
        assert GIVEN.search(out) is None
        assert "〔U+001B〕".encode() in out
        assert "\u202e".encode() not in out
