"""SHA-256 and SM3 of a file's bytes, both in one pass."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from ecocheck.disk.sm3 import Sm3


class Digests(NamedTuple):
    """Both hashes of the same bytes, each as 64 hexadecimal digits in lower case."""

    sha256: str
    sm3: str


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


def digests_of(pieces: Iterable[bytes]) -> tuple[Digests, int]:
    """The hashes of bytes that come in pieces, and how many bytes they are."""
    sha256, sm3 = hashlib.sha256(), _sm3()
    size = 0
    for piece in pieces:
        sha256.update(piece)
        sm3.update(piece)
        size += len(piece)
    return Digests(sha256.hexdigest(), sm3.hexdigest()), size


def _sm3() -> _Hash:
    """OpenSSL's SM3 where it has one: it may be built without, or a policy may forbid it (FIPS)."""
    try:
        return hashlib.new("sm3")
    except ValueError:
        return Sm3()
