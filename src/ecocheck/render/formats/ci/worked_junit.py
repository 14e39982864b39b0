"""`test --format junit`: one test case for each worked example, and one for each finding in their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.finding import Severity
from ecocheck.render.formats.ci.junit import one_suite, xml_attribute, xml_text
from ecocheck.render.formats.ci.wording import file_of, message_lines, on_one_line, place_lines, place_of, title_of
from ecocheck.render.phrases.labels import DRILL
from ecocheck.render.phrases.test import failure_lines, outcome_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.worked import Tried, Worked
    from ecocheck.findings import Finding, Lang


def worked_junit(worked: Worked, lang: Lang, *, prefix: str = "") -> bytes:
    """The run as a test report; `prefix` is the folder of the project inside the repository.

    Every error in a file of cases is a failure; warnings are left out, since they
    do not keep a case from being judged.
    """
    errors = [finding for finding in worked.findings if severity_of(finding) is Severity.ERROR]
    cases = [*(_tried(one, lang, prefix) for one in worked.tried), *_errors(errors, lang, prefix)]
    failures = worked.failed + len(errors)
    name = f"ecocheck test {DRILL.of(lang)}" if worked.project.drill else "ecocheck test"
    return one_suite(name, cases, failures=failures, skipped=0)


def _head(file: str, name: str, prefix: str) -> str:
    owner = file_of(file, prefix) or "ecocheck"
    return f'    <testcase classname={xml_attribute(owner)} name={xml_attribute(on_one_line(name))} time="0"'


def _tried(one: Tried, lang: Lang, prefix: str) -> str:
    head = _head(one.file, one.name, prefix)
    if one.passed:
        return f"{head}/>"
    said = ["  " * (depth - 1) + on_one_line(text) for depth, text in failure_lines(one, lang)]
    text = xml_text("\n".join([*said, place_of(one.at, prefix)]))
    message = xml_attribute(f"{outcome_word(one, lang)} {said[0].strip()}")
    return f'{head}><failure type="case" message={message}>{text}</failure></testcase>'


def _errors(errors: list[Finding], lang: Lang, prefix: str) -> Iterator[str]:
    for number, finding in enumerate(errors, start=1):
        said = list(message_lines(finding, lang, drill=False))
        text = xml_text("\n".join([*said, *place_lines(finding, lang, prefix)]))
        head = _head(finding.at.file, f"{title_of(finding, lang)} ({number})", prefix)
        failure = f"<failure type={xml_attribute(finding.code)} message={xml_attribute(said[0])}>"
        yield f"{head}>{failure}{text}</failure></testcase>"
