"""Opens the project of a sound seal, for whoever wants to compare with it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.sealing.basis import held_back
from ecocheck.app.verifying.beside import with_volumes_beside
from ecocheck.app.verifying.files import compared
from ecocheck.app.verifying.unpacking import unpacked
from ecocheck.app.verifying.views import Kind
from ecocheck.app.verifying.volumes import opened_zip, put_together
from ecocheck.disk.scratch import scratch_folder

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened


class DamagedSealError(Exception):
    """The file is no seal, or not as it was sealed."""


class MissingVolumeError(DamagedSealError):
    """A volume of the seal is not there."""

    def __init__(self, number: str, file: str) -> None:
        """The number of the volume, and its usual name."""
        super().__init__(number, file)
        self.number, self.file = number, file


@contextmanager
def opened_seal(path: Path, as_of: datetime.date) -> Iterator[Opened]:
    """The project of a seal, which is there until the end; its other volumes are looked for beside the one given.

    Raises DamagedSealError, of it MissingVolumeError, NoProjectError, BrokenRegistryError, OSError.
    """
    with ExitStack() as stack:
        zips, _ = with_volumes_beside([opened_zip(path.name, path, stack)], stack)
        seal = put_together(zips)[0]
        missing = next((one for one in seal.problems if one.kind is Kind.VOLUME_MISSING), None)
        if missing is not None and not any(one.problems for one in seal.zips):
            raise MissingVolumeError(missing.args["n"], missing.args["file"])
        manifest = seal.manifest
        wrong = seal.problems or any(one.problems for one in seal.zips) or compared(seal)[1]
        if manifest is None or wrong:
            raise DamagedSealError
        root, home = unpacked(seal, stack.enter_context(scratch_folder("ecocheck-")))
        withheld = held_back(manifest.project, manifest.files)
        yield open_project(root, exactly=True, as_of=as_of, withheld=withheld, within=home)
