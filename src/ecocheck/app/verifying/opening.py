"""Opens the project of a sound seal, for whoever wants to compare with it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from itertools import count, takewhile
from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.sealing.basis import held_back
from ecocheck.app.verifying.files import compared
from ecocheck.app.verifying.unpacking import unpacked
from ecocheck.app.verifying.volumes import opened_zip, put_together
from ecocheck.disk.scratch import scratch_folder
from ecocheck.model.manifest import volume_name

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened


class DamagedSealError(Exception):
    """The file is no seal, or not as it was sealed."""


@contextmanager
def opened_seal(path: Path, as_of: datetime.date) -> Iterator[Opened]:
    """The project of a seal, which is there until the end; further volumes are looked for beside the first one.

    Raises DamagedSealError, NoProjectError, BrokenRegistryError, OSError.
    """
    with ExitStack() as stack:
        paths = [path, *_further_volumes(path)]
        seals = put_together([opened_zip(one.name, one, stack) for one in paths])
        seal = seals[0]
        manifest = seal.manifest
        wrong = seal.problems or any(one.problems for one in seal.zips) or compared(seal)[1]
        if manifest is None or wrong:
            raise DamagedSealError
        root, home = unpacked(seal, stack.enter_context(scratch_folder("ecocheck-")))
        withheld = held_back(manifest.project, manifest.files)
        yield open_project(root, exactly=True, as_of=as_of, withheld=withheld, within=home)


def _further_volumes(path: Path) -> Iterator[Path]:
    """The files beside the first volume under the names that `seal` gives to the others."""
    named = (path.with_name(volume_name(path.name, number)) for number in count(2))
    return takewhile(lambda one: one.is_file(), named)
