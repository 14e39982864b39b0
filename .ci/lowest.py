"""Print the lowest versions that pyproject.toml allows, as constraints for pip: `name==lower` a line."""

import re
import sys
import tomllib
from pathlib import Path

_BOUND = re.compile(r"([A-Za-z0-9_.-]+)>=([0-9][0-9.]*)")

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
for one in asked:
    if one.startswith(f"{project['name']}["):
        continue
    found = _BOUND.match(one)
    if found is None:
        sys.exit(f"pyproject.toml: no lower bound in {one!r}")
    sys.stdout.write(f"{found[1]}=={found[2]}\n")
