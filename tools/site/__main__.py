"""`python -m tools.site FOLDER`: builds the site there; an older one is replaced. Needs the extra `docs`."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.site.checking import faults
from tools.site.staging import stage

_NEEDLESS = ("404.html", "sitemap.xml", "sitemap.xml.gz", "objects.inv")
"""Of use to a server only."""


def build(output: Path) -> list[str]:
    """Build into a folder that is new or holds an older site; what is wrong with what was built."""
    if output.exists() and not (output / "search.js").is_file() and any(output.iterdir()):
        return [f"{output} is not empty and holds no site"]
    with tempfile.TemporaryDirectory(prefix="ecocheck-docs-") as name:
        settings = stage(Path(name))
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", str(settings)]
        ran = subprocess.run(command, cwd=name, capture_output=True, encoding="utf-8", check=False)
        if ran.returncode:
            return [ran.stdout, ran.stderr]
        built = Path(name) / "site"
        for needless in _NEEDLESS:
            (built / needless).unlink(missing_ok=True)
        found = faults(built)
        if not found:
            shutil.rmtree(output, ignore_errors=True)
            shutil.copytree(built, output)
        return found


def main() -> int:
    """Exit 1 where something is wrong; then nothing is written."""
    reader = argparse.ArgumentParser(prog="python -m tools.site", description=__doc__)
    reader.add_argument("folder", type=Path, help="where the site is put, for example site")
    found = build(reader.parse_args().folder)
    sys.stderr.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
