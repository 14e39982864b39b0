"""Rewrites findings of reading by what the criterion asks for: a fact, a number or a count.

Reading does not know the registry, so of 基本完成 it can only say that it is not a
number. The registry says what the criterion asks for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule_kind import Form
from ecocheck.rules.meant import subject_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.rules.context import DataContext

_NO_NUMBER: Final = ("ECO25", "ECO262", "ECO263")
_NO_TRUTH: Final = ("ECO249", "ECO316")
_ASKED: Final[Mapping[Form, str]] = {Form.NUMBER: "ECO502", Form.COUNT: "ECO503"}


def as_awaited(context: DataContext) -> tuple[Finding, ...]:
    """The findings of reading; for a word in place of a fact or number, the finding says which of them is asked for."""
    return tuple(_fitted(one, context) for one in context.file.findings)


def _fitted(finding: Finding, context: DataContext) -> Finding:
    if finding.at.route[-1:] != ("value",) or not finding.code.startswith((*_NO_NUMBER, *_NO_TRUTH)):
        return finding
    named = subject_at(context.index, context.figures.year, finding.at.route)
    if named is None and finding.code == "ECO316":
        return replace(finding, params={**finding.params, "phrase_fix": "nothing"})
    if named is None or finding.params.get("phrase") == "of_excel":
        return finding
    subject, name = named
    said = {"id": subject.id, "name": name, "written": finding.params["written"]}
    if subject.form is Form.FACT and finding.code.startswith(_NO_NUMBER):
        return Finding("ECO501", finding.at, said, finding.related)
    if subject.form in _ASKED and finding.code in _NO_TRUTH:
        return Finding(_ASKED[subject.form], finding.at, said, finding.related)
    return finding
