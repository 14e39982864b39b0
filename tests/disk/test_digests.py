"""Both hashes of a file: the standard's two examples, OpenSSL's SM3 and the own one against each other."""

import hashlib
import random

import pytest

from ecocheck.disk import digests
from ecocheck.disk.digests import Digests, digests_of
from ecocheck.disk.sm3 import Sm3

# GB/T 32905-2016, annex A: the only two examples that the standard gives.
EXAMPLES = (
    (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
)


def _has_sm3() -> bool:
    try:
        hashlib.new("sm3")
    except ValueError:
        return False
    return True


@pytest.fixture(params=["openssl", "own"], autouse=True)
def _which(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test twice: with what this Python has, and as where OpenSSL has no SM3."""
    if request.param == "own":
        monkeypatch.setattr(digests, "_sm3", Sm3)


@pytest.mark.parametrize(("data", "expected"), EXAMPLES)
def test_the_examples_of_the_standard(data: bytes, expected: str) -> None:
    found, size = digests_of([data])
    assert found == Digests(hashlib.sha256(data).hexdigest(), expected)
    assert size == len(data)


def test_how_bytes_are_cut_into_pieces_changes_nothing() -> None:
    data = bytes(range(256)) * 2
    whole = digests_of([data])
    for width in (1, 63, 64, 65, 200):
        assert digests_of(data[at : at + width] for at in range(0, len(data), width)) == whole
    assert digests_of([b"", data, b""]) == whole


def test_nothing_at_all_has_hashes_too() -> None:
    found, size = digests_of([])
    assert size == 0
    assert found.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert found.sm3 == "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"


def test_a_hash_may_be_asked_before_the_end() -> None:
    running = Sm3()
    running.update(b"ab")
    running.hexdigest()
    running.update(b"c")
    assert running.hexdigest() == EXAMPLES[0][1]


def test_where_openssl_refuses_the_own_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> object:
        message = f"unsupported hash type {name}"
        raise ValueError(message)

    monkeypatch.undo()
    monkeypatch.setattr(hashlib, "new", refuse)
    assert digests_of([b"ab", b"c"])[0].sm3 == EXAMPLES[0][1]


@pytest.mark.skipif(not _has_sm3(), reason="the OpenSSL of this Python has no SM3")
def test_the_own_sm3_is_that_of_openssl() -> None:
    """Every length about the edges of a block and of its padding, and some longer ones."""
    chance = random.Random(32905)  # noqa: S311 the same bytes each time
    for length in (*range(140), 1000, 4096, 5003):
        data = chance.randbytes(length)
        own = Sm3()
        own.update(data)
        assert own.hexdigest() == hashlib.new("sm3", data).hexdigest(), length
