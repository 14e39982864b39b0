"""Whether a project keeps reviews at all: an action is closed without any only where nobody has begun to review."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.source.reviews import keeps_reviews

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_and_empty_folders_are_none(tmp_path: Path) -> None:
    assert not keeps_reviews(tmp_path)
    (tmp_path / "reviews/样例县").mkdir(parents=True)
    assert not keeps_reviews(tmp_path)


@pytest.mark.parametrize("file", ["reviews/样例县/2024.yaml", "reviews/别的.txt", "reviews/样例县/下层/意见.yaml"])
def test_any_file_is_one(tmp_path: Path, file: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).touch()
    assert keeps_reviews(tmp_path)


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "reviews").touch()
    assert keeps_reviews(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "reviews").symlink_to("没有")
    assert keeps_reviews(tmp_path)


@pytest.mark.parametrize("shut", ["reviews", "reviews/样例县"])
def test_a_folder_that_nobody_may_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shut: str) -> None:
    """Root may list any folder, so the system is made to refuse."""
    (tmp_path / "reviews/样例县").mkdir(parents=True)
    listing = os.scandir

    def refusing(folder: Path) -> object:
        if str(folder) == str(tmp_path / shut):
            raise PermissionError(folder)
        return listing(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert keeps_reviews(tmp_path)
