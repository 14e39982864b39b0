"""A part of the registry as a key of caches."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """A part of the registry as a cache key, by identity: hashing all of its content would cost too much."""

    __slots__ = ("one",)

    def __init__(self, one: T) -> None:
        """Keep a reference, so that no other object gets the same identity."""
        self.one = one

    def __hash__(self) -> int:
        """Hash by identity."""
        return hash(id(self.one))

    def __eq__(self, other: object) -> bool:
        """Compare by identity."""
        return isinstance(other, Same) and other.one is self.one
