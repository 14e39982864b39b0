"""The files of this city's working project as the package carries them, and those that every new project gets."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.app.bundled import registry_root
from ecocheck.disk.litter import is_litter
from ecocheck.disk.reading import read
from ecocheck.disk.walking import below
from ecocheck.source.places import DATA, PLAN, REGISTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MOST: Final = 20_000_000
"""Bytes of a file that is carried; none has a hundredth of it."""
_CARRIED: Final = (*REGISTRY, DATA, PLAN)
_OF_CI: Final = "ci-templates"
_GITHUB: Final = "github"
"""The folder of ci-templates whose files belong into .github/workflows."""
ATTRIBUTES: Final = """\
# 各种系统上换行都一样；佐证材料和方案扫描稿按校验值核对，一个字节也不许变。
* text=auto eol=lf
**/evidence/** -text
docs/plan/** -text
*.pdf binary
*.png binary
*.jpg binary
*.docx binary
*.xlsx binary
"""
IGNORED: Final = """\
.venv/
/网站/
/site/
/*.html
~$*
"""


def carried() -> dict[str, bytes]:
    """The registry, the figures and the plan's text of this city, by path. Raises NothingBundledError, OSError."""
    root = registry_root()
    return {path: content for part in _CARRIED for path, content in _files(root, part)}


def common() -> dict[str, bytes]:
    """The files that every project gets: for CI, and for git. Raises NothingBundledError, OSError."""
    found: dict[str, bytes] = {".gitattributes": ATTRIBUTES.encode(), ".gitignore": IGNORED.encode()}
    for path, content in _files(registry_root(), _OF_CI):
        _, *inside = PurePosixPath(path).parts
        workflow = inside[0] == _GITHUB
        found["/".join((".github", "workflows", *inside[1:])) if workflow else path] = content
    return found


def _is_left_out(name: str) -> bool:
    """Installers compile what they find, the scripts for other repositories too; that is nobody's file."""
    return is_litter(name) or name == "__pycache__"


def _files(root: Path, part: str) -> Iterator[tuple[str, bytes]]:
    path = root / part
    if path.is_file():
        yield part, read(path, _MOST, root)
        return
    for found, entry in sorted(below(path, _is_left_out), key=lambda pair: pair[0]):
        if entry.is_file(follow_symlinks=False):
            yield found.relative_to(root).as_posix(), read(found, _MOST, root)


def all_of(*parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of several parts."""
    return {path: content for part in parts for path, content in part.items()}
