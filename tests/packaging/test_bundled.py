"""What the package carries is found again from a wheel and from a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from ecocheck.app import bundled

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("indicators.yaml", "tasks.yaml", "units.yaml", "data", "templates", "docs/plan", "ci-templates")


def _furnish(folder: Path) -> Path:
    (folder / "templates").mkdir(parents=True)
    (folder / "indicators.yaml").write_text("", encoding="utf-8")
    return folder


def test_a_wheel_uses_its_own_copies(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "ecocheck"
    copies = _furnish(package / "_bundled")
    _furnish(tmp_path)  # a project that happens to lie above is not the package's
    assert bundled.locate(package) == copies


def test_an_editable_install_uses_the_checkout(tmp_path: Path) -> None:
    checkout = _furnish(tmp_path / "checkout")
    package = checkout / "src" / "ecocheck"
    package.mkdir(parents=True)
    assert bundled.locate(package) == checkout


def test_a_damaged_installation_says_so(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "ecocheck"
    package.mkdir(parents=True)
    with pytest.raises(bundled.NothingBundledError) as raised:
        bundled.locate(package)
    assert raised.value.package == package


def _files(folder: Path, parts: tuple[str, ...]) -> dict[str, bytes]:
    paths = [path for part in parts for path in (folder / part, *(folder / part).rglob("*")) if path.is_file()]
    paths = [path for path in paths if path.parent.name != "__pycache__"]  # installers compile scripts
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_this_installation_carries_the_checkouts_bytes() -> None:
    carried = _files(bundled.registry_root(), CARRIED)
    assert carried == _files(ROOT, CARRIED)
    assert {Path(name).parts[0] for name in carried} == {Path(name).parts[0] for name in CARRIED}


def test_templates_lie_beside_the_registry() -> None:
    assert bundled.templates_root() == bundled.registry_root() / "templates"
    assert any(bundled.templates_root().iterdir())
