"""Makes the documents of a seal again, for whoever verifies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck import __version__
from ecocheck.app.verifying.remaking import Maker
from ecocheck.model.manifest import MANIFEST
from ecocheck.render.seal.made import libraries, made_files
from ecocheck.source.manifest import manifest_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.model.manifest import Manifest


def maker() -> Maker:
    """What makes documents here: the program with its libraries."""
    return Maker(__version__, libraries(), _documents)


def _documents(judged: JudgedSeal, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    yield from made_files(judged)
    project = judged.opened.project
    update = {
        "city": project.units.city.name,
        "plan": project.registry.indicators.plan.number,
        "gaps": judged.counts,
    }
    yield MANIFEST, manifest_bytes(manifest.model_copy(update=update))
