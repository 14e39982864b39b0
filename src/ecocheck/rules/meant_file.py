"""Which file a path of evidence probably means that leads to none, in the words of the advice."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ecocheck.model.same import Same
from ecocheck.source.evidence import first_absent
from ecocheck.source.nearest_evidence import EvidenceIndex
from ecocheck.source.shape.sentences import files_in
from ecocheck.source.written.characters import shown
from ecocheck.source.written.file_names import FILE, is_place_within, remark_behind

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.figures import Figures
    from ecocheck.source.nearest_evidence import Closest
    from ecocheck.source.project import Project


def evidence_index(project: Project) -> EvidenceIndex:
    """The files of a project, listed once."""
    return _index_of(Same(project))


@lru_cache(maxsize=1)
def _index_of(project: Same[Project]) -> EvidenceIndex:
    return EvidenceIndex(project.one.root, project.one.units.regions())


def meant_file(root: Path, index: EvidenceIndex, file: str, figures: Figures) -> dict[str, str]:
    """The params that name the file that was probably meant, or the first folder of the path that does not exist."""
    files = files_in(file)
    if len(files) > 1:
        lines = " / ".join(f"“- file: {shown(one, 80)}”" for one in files)
        sure = bool(index.apart(file))
        said = {"phrase_what": "several_files", "phrase_place": "nothing"} if sure else {}
        said |= {"phrase_more": "files_surely_apart" if sure else "files_apart", "lines": lines}
        return {"absent": shown(file, 80), "count": str(len(files)), **said}
    if "*" in file:
        return {"absent": shown(file, 80), "phrase_more": "no_wildcard"}
    own = (figures.region, str(figures.year))
    near, absent = index.closest(file, own), first_absent(str(root), file)
    if near is None and not files:
        return {"absent": shown(file, 80), "phrase_more": "names_no_file"}
    said = {"absent": shown(absent, 80)}
    if absent != file and ":" not in absent and not absent.startswith("/") and not (near is not None and near.surely):
        renamed = index.folder_renamed(file, absent, own)
        if renamed is not None:
            phrase = "folder_elsewhere" if "/" in absent else "folder_renamed"
            return {**said, "phrase_more": phrase, "near": shown(renamed, 80)}
        if near is None:
            return {**said, "phrase_more": "folder_gone"}
    return said | _near(near, index, file)


def _near(near: Closest | None, index: EvidenceIndex, file: str) -> dict[str, str]:
    """The params for an existing file; of those of the same folder, also for one with another character in its name."""
    if near is not None and near.surely:
        return {"near": shown(near.file, 80), **_surely(PurePosixPath(near.file).name, file)}
    found = near.file if near is not None else index.beside(file)
    if found is None:
        return {"phrase_more": "nothing"}
    path = PurePosixPath(found)
    if path.parent != PurePosixPath(file).parent:
        return {"phrase_more": "likely_meant", "near": shown(found, 80)}
    return {"phrase_more": "beside_it", "near": shown(found, 80), "here": shown(path.name, 80)}


def _surely(here: str, file: str) -> dict[str, str]:
    """The params that say what `--fix` does beyond writing the name of the file: a page stays as a remark."""
    remark = remark_behind(file)
    if is_place_within(remark):
        return {"phrase_more": "surely_meant_page", "remark": shown(remark, 40)}
    written = PurePosixPath(file.replace("\\", "/")).name
    if here.startswith(f"{written}.") and FILE.fullmatch(written):
        return {"phrase_more": "hidden_suffix", "here": shown(here, 80), "wanted": shown(written, 80)}
    return {"phrase_more": "surely_meant"}
