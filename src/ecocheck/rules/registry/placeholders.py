"""ECO470: what a new project has not filled in yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.model.base import TO_FILL
from ecocheck.rules.registry.names import units_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext


def eco470_to_fill(context: RegistryContext) -> Iterator[Finding]:
    """The word that `init --empty` writes where nothing was said stands for nothing known, wherever it stands."""
    registry = context.project.registry
    own = (document for _, document in units_files(context))
    for document in (*own, registry.indicators_document, registry.tasks_document):
        for route, text in document.texts():
            if text.strip() == TO_FILL:
                yield Finding("ECO470", document.spot(route), {"key": str(route[-1])})
    if registry.indicators.plan.dated is None:
        yield Finding("ECO470", registry.indicators_document.spot(("plan", "dated"), "key"), {"key": "dated"})


REGISTRY_PLACEHOLDER_CHECKS = (eco470_to_fill,)
