"""The commands of the program, in the order of the help page; each imports what it needs only when it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.cli.commands import (
    check,
    collect,
    evidence,
    explain,
    form,
    gaps,
    ledger,
    listing,
    report,
    sample,
    schema,
    status,
    templates,
    test,
    validate,
    worklist,
)

if TYPE_CHECKING:
    from ecocheck.cli.command import Command

COMMANDS: Final[tuple[Command, ...]] = (
    form.form,
    collect.collect,
    validate.validate,
    evidence.evidence,
    listing.list_,
    check.check,
    explain.explain,
    sample.sample,
    status.status,
    gaps.gaps,
    worklist.worklist,
    report.report,
    ledger.ledger,
    test.worked_examples,
    schema.schema,
    templates.templates,
)
