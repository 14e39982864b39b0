"""A test that needs a program is skipped where that is missing, and fails where it is required."""

from __future__ import annotations

import pytest

from tests import requirements


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("ECOCHECK_REQUIRE", raising=False)


def test_missing_is_skipped_with_a_reason() -> None:
    with pytest.raises(pytest.skip.Exception, match="chromium"):
        requirements.require("chromium")


def test_missing_fails_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ECOCHECK_REQUIRE", "node, chromium")
    with pytest.raises(pytest.fail.Exception, match="chromium"):
        requirements.require("chromium")
    with pytest.raises(pytest.skip.Exception):
        requirements.require("libreoffice")
