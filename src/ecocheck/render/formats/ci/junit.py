"""JUnit XML: one test suite, one test case for each finding.

Jenkins, GitLab and most others count test cases and show the text of one case
at a time, some only its first failure: a case for each finding gives the right
number and loses nothing. An error is a failure, since it makes
`validate` fail; a warning or notice is a skipped test, which is shown but
fails nothing. Names hold no line numbers, so that a finding keeps its history
when lines move. Where nothing is found one case passes, since Jenkins takes an
empty report for an error.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.entry import Text
from ecocheck.findings.finding import Severity
from ecocheck.render.formats.ci.wording import file_of, message_lines, place_lines, route_words, title_of
from ecocheck.render.phrases.labels import DRILL, severity_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding, Lang

_SOUND = Text("没有发现问题", "nothing found")


def junit(findings: tuple[Finding, ...], lang: Lang, *, prefix: str = "", drill: bool = False) -> bytes:
    """Findings as a test report; `prefix` is the folder of the project inside the repository."""
    failures = sum(severity_of(finding) is Severity.ERROR for finding in findings)
    cases = list(_cases(findings, lang, prefix)) or [_case("ecocheck", _SOUND.of(lang))]
    name = f"ecocheck {DRILL.of(lang)}" if drill else "ecocheck"
    return one_suite(name, cases, failures=failures, skipped=len(findings) - failures)


def one_suite(name: str, cases: list[str], *, failures: int, skipped: int) -> bytes:
    """The report with one suite of these cases."""
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}" time="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        f"  <testsuite name={xml_attribute(name)} {counts}>",
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _cases(findings: tuple[Finding, ...], lang: Lang, prefix: str) -> Iterator[str]:
    """The test cases. GitLab keeps one case of each class and name, so a repeated name gets a number."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        owner = file_of(finding.at.file, prefix) or "ecocheck"
        name = " ".join(filter(None, (title_of(finding, lang), route_words(finding.at.route))))
        seen[owner, name] += 1
        number = seen[owner, name]
        yield _case(owner, name if number == 1 else f"{name} ({number})", _outcome(finding, lang, prefix))


def _case(owner: str, name: str, outcome: str = "") -> str:
    head = f'    <testcase classname={xml_attribute(owner)} name={xml_attribute(name)} time="0"'
    return f"{head}>{outcome}</testcase>" if outcome else f"{head}/>"


def _outcome(finding: Finding, lang: Lang, prefix: str) -> str:
    """The outcome of a case. Its text holds everything, as some readers show only that; the suite marks a drill."""
    said = list(message_lines(finding, lang, drill=False))
    severity = severity_of(finding)
    text = xml_text("\n".join([*said, *place_lines(finding, lang, prefix)]))
    if severity is Severity.ERROR:
        return f"<failure type={xml_attribute(finding.code)} message={xml_attribute(said[0])}>{text}</failure>"
    return f"<skipped>{severity_word(severity, lang)} {text}</skipped>"


def xml_text(text: str) -> str:
    """The text escaped, to stand between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xml_attribute(text: str) -> str:
    """The text as an attribute in double quotes; a line end is escaped, since it would be read as a blank."""
    return '"' + xml_text(text).replace('"', "&quot;").replace("\n", "&#10;") + '"'
