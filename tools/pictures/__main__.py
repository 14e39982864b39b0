"""`python -m tools.pictures`: makes the pictures again whose output has changed, or all with `--all`.

PNGs need chromium, libreoffice, pdftoppm and pngquant. docs/pictures/made-from.json keeps of each the digest of the
output that it shows, so that an old one is known.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.pictures.documents import SHOTS, Shot
from tools.pictures.screens import AS_OF, ROOT, SCREENS, screen

PICTURES = ROOT / "docs" / "pictures"
MADE_FROM = PICTURES / "made-from.json"


def _run(*command: str | Path) -> None:
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    return found or sys.exit(f"{names[0]} is not installed")


def _written(shot: Shot, folder: Path) -> Path:
    """The document, written by the command."""
    day = ("--as-of", AS_OF) if shot.dated else ()
    _run(sys.executable, "-m", "ecocheck", *shot.command, *day, "-o", folder / Path(shot.output).parts[0])
    return folder / shot.output


def _shoot(shot: Shot, document: Path, picture: Path) -> None:
    width, height = shot.size
    if document.suffix == ".html":
        options = ("--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={width},{height}")
        browser = _program("chromium", "chromium-browser", "google-chrome")
        _run(browser, *options, f"--screenshot={picture}", document.as_uri())
    else:
        folder, page = document.parent, str(shot.page)
        home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        _run(
            _program("soffice", "libreoffice"), home, "--headless", "--convert-to", "pdf", "--outdir", folder, document
        )
        part = ("-f", page, "-l", page, "-singlefile", "-x", "0", "-y", "0", "-W", str(width), "-H", str(height))
        _run(
            _program("pdftoppm"),
            "-png",
            "-r",
            str(shot.dots),
            *part,
            document.with_suffix(".pdf"),
            picture.with_suffix(""),
        )
    _run(_program("pngquant"), "--force", "--strip", "--ext", ".png", "32", picture)


def main() -> None:
    """Write the pictures, and say which were made again."""
    reader = argparse.ArgumentParser(prog="python -m tools.pictures", description=__doc__)
    reader.add_argument("--all", action="store_true", help="make the pictures of unchanged outputs too")
    every = reader.parse_args().all
    PICTURES.mkdir(exist_ok=True)
    for name in SCREENS:
        (PICTURES / name).write_text(screen(name), encoding="utf-8")
    known = json.loads(MADE_FROM.read_text(encoding="utf-8")) if MADE_FROM.is_file() else {}
    for name, shot in SHOTS.items():
        with tempfile.TemporaryDirectory(prefix="ecocheck-pictures-") as folder:
            document = _written(shot, Path(folder))
            digest = hashlib.sha256(document.read_bytes()).hexdigest()
            if every or known.get(name) != digest or not (PICTURES / name).is_file():
                _shoot(shot, document, PICTURES / name)
                known[name] = digest
                sys.stdout.write(f"{name}\n")
    MADE_FROM.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
