"""A small seal of the small invented project, built by hand, and what forgers do to it."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ecocheck.app.sealing.basis import basis_of
from ecocheck.app.sealing.judging import judge_sealed, open_sealed
from ecocheck.app.sealing.recorded import VERDICTS, recorded_bytes
from ecocheck.app.validating import validate_opened
from ecocheck.app.verifying import Verified, verify
from ecocheck.app.verifying.remaking import Maker
from ecocheck.disk.archive.writing import zip_bytes
from ecocheck.disk.digests import digests_of
from ecocheck.model.manifest import MANIFEST, Manifest
from ecocheck.source.manifest import manifest_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.sealing.judging import JudgedSeal

SOURCE = Path(__file__).parents[1] / "diff" / "project"
DAY = datetime.date(2025, 6, 30)
PROGRAM = "9.9.9"
LIBRARIES = {"xlsxwriter": "1.0"}
DATA = "项目/data/演练区/2024.yaml"
REPORT = "报告/全市.html"
OPEN_DATA = "开放数据/判定.csv"
EVIDENCE = "项目/evidence/1-3.txt"


def project_files() -> dict[str, bytes]:
    """The files of the project by their paths in the seal; it is no drill here, under its invented names."""
    found = {f"项目/{one.relative_to(SOURCE).as_posix()}": one.read_bytes() for one in SOURCE.rglob("*.*")}
    found["项目/units.yaml"] = found["项目/units.yaml"].replace(b"drill: true", b"drill: false")
    return found


def documents(judged: JudgedSeal) -> Iterator[tuple[str, bytes]]:
    """Stand-ins for the documents of a seal: each is a function of the sealed project."""
    opened, checked = judged.opened, judged.checked
    lines = [f"{row.region},{row.id},{row.verdict},{row.value and row.value.shown}" for row in checked.rows]
    title = f"{opened.project.units.city.name} {judged.basis.as_of} {judged.basis.options.names}"
    yield REPORT, f"<p>{title}</p>\n{'<br>'.join(lines)}\n".encode()
    yield OPEN_DATA, "\n".join(("region,id,verdict,value", *lines)).encode()
    yield VERDICTS, recorded_bytes(checked)


MAKER = Maker(PROGRAM, LIBRARIES, documents)
WITHOUT_WORD = replace(MAKER, documents=None)


@dataclass
class Built:
    """A seal in parts, so that a forger can change each, and mend the digests or not."""

    files: dict[str, bytes]
    manifest: Manifest
    withheld: frozenset[str] = field(default=frozenset())

    def bytes_of(self, volume: int = 1) -> bytes:
        """One volume as it stands."""
        listed = {one.path: one.volume for one in self.manifest.files}
        inside = sorted((path, content) for path, content in self.files.items() if listed.get(path, 1) == volume)
        return zip_bytes([(MANIFEST, manifest_bytes(self.manifest)), *inside])

    def mended(self) -> Built:
        """With digests and sizes in the manifest that are those of the files."""
        volumes = {one.path: one for one in self.manifest.files}
        found = [entry(path, content, volumes.get(path)) for path, content in self.files.items()]
        found += [one.model_dump() for one in self.manifest.files if one.volume is None]
        listed = sorted(found, key=lambda one: str(one["path"]))
        return Built(self.files, changed(self.manifest, files=listed), self.withheld)


def entry(path: str, content: bytes, before: object = None) -> dict[str, object]:
    """What the manifest says of a file."""
    digests, size = digests_of([content])
    return {
        "path": path,
        "size": size,
        "sha256": digests.sha256,
        "sm3": digests.sm3,
        "origin": "project" if path.startswith("项目/") else "made",
        "volume": getattr(before, "volume", 1),
        "withheld": None,
        "before_redaction": getattr(before, "before_redaction", None),
    }


def changed(manifest: Manifest, **said: object) -> Manifest:
    """The manifest with other values."""
    return Manifest.model_validate(manifest.model_dump() | {"as_of": manifest.as_of.isoformat()} | said)


def built(files: Mapping[str, bytes] | None = None, withheld: tuple[str, ...] = (), **said: object) -> Built:
    """A seal that is sound; the caller may change it."""
    if files is None and all(isinstance(one, str) for one in said.values()):
        once = _built_once(withheld, tuple(said.items()))
        return Built(dict(once.files), once.manifest, once.withheld)
    return _built(files, withheld, **said)


@lru_cache(maxsize=8)
def _built_once(withheld: tuple[str, ...], said: tuple[tuple[str, object], ...]) -> Built:
    """One of the seals that many tests begin with; nobody changes it."""
    return _built(None, withheld, **dict(said))


def _built(files: Mapping[str, bytes] | None, withheld: tuple[str, ...], **said: object) -> Built:
    content = dict(project_files() if files is None else files)
    held = [entry(path, content.pop(path)) | {"volume": None, "withheld": "hashes"} for path in withheld]
    shell = {
        "format": "ecocheck-seal",
        "version": 1,
        "program": PROGRAM,
        "libraries": LIBRARIES,
        "as_of": DAY.isoformat(),
        "years": [2024],
        "standard": None,
        "city": "演练市",
        "plan": "演政办发〔2023〕1号",
        "project": ".",
        "options": {
            "evidence": "hashes" if withheld else "files",
            "names": "kept",
            "volume_size": None,
            "recipient": None,
            "sender": None,
        },
        "gaps": {"missed": 0, "undetermined": 0, "evidence": 0, "warnings": 0},
        "volumes": 1,
        "files": sorted(
            [*(entry(path, one) for path, one in content.items()), *held], key=lambda one: str(one["path"])
        ),
    }
    manifest = Manifest.model_validate(shell | said)
    with TemporaryDirectory() as folder:
        for path, one in content.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(one)
        root = Path(folder) / "项目" / manifest.project
        basis = basis_of(manifest)
        opened = open_sealed(root, basis, Path(folder) / "项目")
        judged = judge_sealed(opened, basis, validate_opened(opened, basis.as_of).findings)
        made = dict(documents(judged))
    whole = Built(content | made, manifest.model_copy(update={"gaps": judged.counts}), frozenset(withheld))
    return whole.mended()


def in_two_volumes() -> Built:
    """A sound seal whose evidence has no room in the first volume."""
    options = built().manifest.options.model_dump()
    whole = len(built(options=options | {"volume_size": 99_999}).bytes_of())
    seal = built()
    files = [each.model_dump() | {"volume": 2 if each.path == EVIDENCE else 1} for each in seal.manifest.files]
    seal.manifest = changed(seal.manifest, files=files, volumes=2, options=options | {"volume_size": whole - 1})
    return seal


def looked(folder: Path, *contents: bytes, maker: Maker = MAKER, **more: object) -> tuple[Verified, ...]:
    """What verify finds about zips with these bytes."""
    paths = []
    for number, content in enumerate(contents, 1):
        path = folder / f"{number}.zip"
        path.write_bytes(content)
        paths.append((path.name, path))
    return verify(paths, maker, **more)  # type: ignore[arg-type]  # of the tests' own callers


def one(folder: Path, content: bytes, maker: Maker = MAKER) -> Verified:
    """What verify finds about one zip."""
    return looked(folder, content, maker=maker)[0]


def told(found: Verified) -> list[tuple[str, str]]:
    """What is wrong: kinds of problems with the file, and verdicts that differ."""
    wrong = [(one.kind.value if one.fault is None else one.fault.why.value, one.file) for one in found.problems]
    return [*wrong, *(("verdict", f"{each.region} {each.id}") for each in found.differences)]


def packed_again(content: bytes, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """What another program makes of the files in a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", compression) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return made.getvalue()
