"""A cache of our compiled templates, kept where Python keeps our compiled modules, by the same rules.

Compiling them takes some twenty times as long as filling them in. The whole
command `report` takes 0.91 of the time with it in Markdown, 0.88 in HTML, 0.86
with `--all` (processor time, medians of three to five runs). The code is as
trustworthy as that of the modules beside it: whoever can write into
`__pycache__` of this package can write its modules too. A project's own
templates are never kept. Where nothing may be written, they are compiled each
time.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import marshal
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

from ecocheck.disk.reading import read
from ecocheck.disk.writing import write_whole
from ecocheck.render.templating import code

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


_LARGEST = 16 << 20
_NOWHERE = (OSError, NotImplementedError)
"""Raised where nothing can be read or written, or where this Python keeps no compiled code."""


@cache
def _made_by() -> bytes:
    """What compiled code depends on beside the template: the generator, Jinja, Python."""
    own = Path(code.__file__).stat()
    return f"{own.st_mtime_ns} {own.st_size} {jinja2.__version__} {sys.version} {sys.flags.optimize}".encode()


def _path(name: str) -> Path:
    """Where the code of a template lies; PYTHONPYCACHEPREFIX is followed."""
    return Path(importlib.util.cache_from_source(str(Path(__file__).with_name(f"template {name}.py"))))


class Kept(BytecodeCache):
    """The cache that Jinja asks for a template's code before it compiles, and gives the code afterwards."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the code where it is whole and of this text of the template."""
        with contextlib.suppress(*_NOWHERE):
            content = read(_path(bucket.key), _LARGEST, None)
            head = self._head(bucket.checksum, content[64:])
            if content[:64] == head:
                bucket.code = marshal.loads(content[64:])  # noqa: S302 as Python does with its own code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store the code. It is no error if this is not possible."""
        if sys.dont_write_bytecode:
            return
        body = marshal.dumps(bucket.code)
        with contextlib.suppress(*_NOWHERE):
            write_whole(_path(bucket.key), self._head(bucket.checksum, body) + body)

    @staticmethod
    def _head(checksum: str, body: bytes) -> bytes:
        return hashlib.sha256(_made_by() + checksum.encode() + body).hexdigest().encode()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 as in Jinja
        """The template's name, which is unique, since our templates lie in one folder."""
        return name.replace("/", " ")

    def get_source_checksum(self, source: str) -> str:
        """The SHA-256 of the text."""
        return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
