"""Unpacks the project of a seal into a scratch folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.disk.scratch import make_folder, put_pieces
from ecocheck.model.manifest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.verifying.volumes import Seal


def unpacked(seal: Seal, scratch: Path) -> tuple[Path, Path]:
    """Write the files of the project below the scratch folder; the project's folder, and the folder around all files.

    Names were checked before: a seal with one that is not safe is not unpacked.
    Sizes are those of what lies in the zip. Raises OSError.
    """
    home = scratch / PROJECT
    make_folder(home)
    if seal.manifest is None:
        return home, home
    for one in seal.manifest.files:
        if one.origin != "project" or one.volume is None:
            continue
        held = seal.find(one.path)
        if held is not None:
            put_pieces(scratch / one.path, held.pieces())
    return (home if seal.manifest.project == "." else home / seal.manifest.project), home
