"""Loads a project's own templates from its folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, TemplateNotFound
from jinja2.loaders import split_template_path

from ecocheck.app.templates import LARGEST
from ecocheck.disk.listing import is_listed_so, otherwise_written
from ecocheck.disk.reading import OutsideError, TooLargeError, read
from ecocheck.render.templating.faults import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment


class OwnFolder(BaseLoader):
    """Loads from the project's folder. A file that cannot be used is refused by name, never skipped silently."""

    def __init__(self, folder: Path) -> None:
        """The folder need not exist."""
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 as in Jinja
        """The text of a template. Raises TemplateNotFound where there is none, Refused where it cannot be used."""
        path = self._folder.joinpath(*split_template_path(template))
        if not _is_there(path, template):
            _must_be_called_so(path.parent, path.name)
            raise TemplateNotFound(template)
        return read_template(path, self._folder, template), str(path), lambda: True


def _is_there(path: Path, name: str) -> bool:
    try:
        path.lstat()
        is_so = is_listed_so(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no file has a name with a NUL
        return False
    except OSError as error:
        raise Refused("unreadable", template=name) from error
    return is_so


def _must_be_called_so(folder: Path, name: str) -> None:
    """Raise Refused where the folder has a file of this name in other capitals, which Windows would take for it."""
    other = otherwise_written(folder, name)
    if other is not None:
        raise Refused("capitals", name, template=other)


def read_template(path: Path, folder: Path, name: str) -> str:
    """The text of a file that lies in the folder. Raises Refused.

    Windows editors write a BOM, so it is accepted.
    """
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(os.path.realpath(folder)):
        raise Refused("outside", template=name)
    try:
        return read(path, LARGEST, folder.parent).decode("utf-8-sig")
    except TooLargeError as error:
        raise Refused("large", template=name) from error
    except OutsideError as error:
        raise Refused("outside", template=name) from error
    except OSError as error:
        raise Refused("unreadable", template=name) from error
    except UnicodeDecodeError as error:
        raise Refused("encoding", template=name) from error
