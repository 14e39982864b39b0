"""What was found about a seal."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.diff.state import State
    from ecocheck.disk.archive.faults import Fault
    from ecocheck.findings import Finding
    from ecocheck.model.manifest import Manifest, SealedGaps


class Result(StrEnum):
    """What it comes to, the worst first."""

    UNVERIFIABLE = "unverifiable"
    """No seal, or one whose manifest or project cannot be read, so that nothing can be compared."""
    DIFFERENT = "different"
    UNCOMPARED = "uncompared"
    """Files and verdicts are sound, and some documents were not compared, or differ perhaps by the version alone."""
    SOUND = "sound"


class Kind(StrEnum):
    """What is wrong, in the order in which it is told."""

    NO_FILE = "no_file"
    """Nothing can be read under the path; `args` say why."""
    NO_ARCHIVE = "no_archive"
    NO_SEAL = "no_seal"
    """A zip without a manifest."""
    REPACKED = "repacked"
    """Another program packed the whole zip."""
    PREFIXED = "prefixed"
    """Bytes stand before the zip."""
    MANIFEST_JSON = "manifest_json"
    MANIFEST_LARGE = "manifest_large"
    """It has more in it than a seal may have."""
    MANIFEST_NEWER = "manifest_newer"
    MANIFEST_SHAPE = "manifest_shape"
    MANIFEST_SPELLING = "manifest_spelling"
    MANIFEST_NAMES = "manifest_names"
    """The manifest names a file by a path that no seal has, or names the same file twice."""
    MANIFEST_PLACE = "manifest_place"
    """The manifest is not the first member."""
    MANIFEST_CRC = "manifest_crc"
    VOLUME_MISSING = "volume_missing"
    VOLUME_OTHER = "volume_other"
    """Under the usual name of a volume lies another file."""
    ZIP = "zip"
    """The zip differs from what the program writes; see the fault."""
    UNTOLD = "untold"
    MISSING = "missing"
    """A file of the manifest is in no volume."""
    SURPLUS = "surplus"
    """A file is in the zip that the manifest does not name."""
    MISPLACED = "misplaced"
    """A file is in another volume, or not in its place in the order."""
    ALTERED = "altered"
    """A file has other digests than the manifest says."""
    DIGEST = "digest"
    """None of the files has the digest that was given by hand."""
    UNPACKING = "unpacking"
    NO_PROJECT = "no_project"
    BROKEN = "broken"
    """The registry of the sealed project has errors."""
    ERRORS = "errors"
    """Data of the sealed project have errors."""
    NOT_SELECTED = "not_selected"
    """The years or the standard of the manifest are not those of the sealed project."""
    TOO_MANY = "too_many"
    TOO_MANY_PLACES = "too_many_places"
    DRILL = "drill"
    UNSEALABLE = "unsealable"
    """`seal` would refuse the project of the seal."""
    NOT_GATHERED = "not_gathered"
    """A file of the project that `seal` would not have taken."""
    GATHERED = "gathered"
    """A file of the project that `seal` would have taken, and the manifest does not name."""
    WITHHELD_UNNAMED = "withheld_unnamed"
    """A file is said not to travel that neither data nor actions name."""
    WITHHELD_UNFOUNDED = "withheld_unfounded"
    """Evidence is said to be restricted, and the data do not say so."""
    WITHHELD_OTHERWISE = "withheld_otherwise"
    """Evidence travels or does not, against what the options and the data say."""
    WITHHELD_UNFIT = "withheld_unfit"
    """Evidence that did not travel is empty, or larger than any."""
    NAMED = "named"
    """A name stands in a seal without names."""
    REDACTED_UNNAMED = "redacted_unnamed"
    """Names are said to be taken out of a file that holds no stand-in."""
    DIVIDED = "divided"
    """The volumes are not those into which `seal` divides the files."""
    RECORDED_MISSING = "recorded_missing"
    RECORDED = "recorded"
    """The file of recorded verdicts cannot be read."""
    VERDICT = "verdict"
    """A verdict differs, or stands on one side only; see the difference."""
    REMADE = "remade"
    """A document differs from the one that the same program makes from the sealed project."""
    REMADE_MANY = "remade_many"
    """So many documents differ that only the first are named; `args` have how many."""
    REMADE_MISSING = "remade_missing"
    REMADE_SURPLUS = "remade_surplus"
    REMADE_MANIFEST = "remade_manifest"
    """What the manifest says of the project differs from what the sealed project gives."""
    NOT_REMADE = "not_remade"
    """Making the documents again failed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong."""

    kind: Kind
    volume: str = ""
    """The path of the zip, as given; empty where it is no matter of one zip."""
    file: str = ""
    """The file in the seal; empty where it is no matter of one file."""
    args: Mapping[str, str] = field(default_factory=dict)
    fault: Fault | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A verdict that is recorded in another way than the sealed project gives it."""

    region: str
    year: int
    id: str
    name: str
    """Empty where the sealed project does not have it."""
    recorded: State | None
    judged: State | None


class Remade(StrEnum):
    """Whether the documents were made again."""

    SAME = "same"
    DIFFERENT = "different"
    OTHER_PROGRAM = "other_program"
    """Another version of the program sealed, or of its libraries: bytes that these shape may differ by that alone."""
    NOT_TRIED = "not_tried"


@dataclass(frozen=True, slots=True)
class Files:
    """How many files were found in which state."""

    sound: int = 0
    altered: int = 0
    missing: int = 0
    surplus: int = 0
    withheld: int = 0
    """Files whose digests alone travel; nobody who receives the seal can look at them."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One zip."""

    path: str
    """As given."""
    size: int
    sha256: str
    sm3: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found about one seal, or about one file that is none."""

    volumes: tuple[Volume, ...]
    manifest: Manifest | None = None
    manifest_sha256: str = ""
    manifest_sm3: str = ""
    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    files: Files = Files()
    verdicts: int | None = None
    """How many verdicts are recorded; None where they were not compared."""
    resting: int = 0
    """Verdicts of `met` that rest on withheld documents alone."""
    remade: Remade = Remade.NOT_TRIED
    remade_same: int = 0
    """Documents that are the same byte for byte when they are made again."""
    remade_different: int = 0
    differing: tuple[str, ...] = ()
    """Documents that another version of the program makes in another way, the first of them."""
    city: str | None = None
    """As the sealed project names it, and so are plan and gaps; None where it was not judged."""
    plan: str | None = None
    gaps: SealedGaps | None = None
    own_templates: tuple[str, ...] = ()
    """The project's own templates, which decide what the reports say."""
    confirmed: bool | None = None
    """Whether a digest that was given by hand is that of one of the files; None where none was given."""
    confirmed_by: tuple[str, str] | None = None
    """The file, as given or `manifest.json`, and which digest of it was given by hand."""
    taken_along: tuple[str, ...] = ()
    """The volumes that were not given and lay beside those given."""
    repeated: tuple[tuple[str, str], ...] = ()
    """The files that were given too and have the same bytes as a volume; each with that volume."""

    @property
    def lacking(self) -> tuple[tuple[str, str], ...]:
        """The volumes that are missing: each number, and the usual name."""
        return tuple((one.args["n"], one.args["file"]) for one in self.problems if one.kind is Kind.VOLUME_MISSING)

    @property
    def judged(self) -> bool:
        """Whether the sealed project was judged anew and compared."""
        return self.verdicts is not None

    @property
    def same_program(self) -> bool:
        """Whether the documents could be made again by the same program."""
        return self.remade in {Remade.SAME, Remade.DIFFERENT}

    @property
    def result(self) -> Result:
        """What it comes to."""
        if not self.problems and not self.differences and self.judged:
            open_ = self.remade is Remade.NOT_TRIED or self.remade_different
            return Result.UNCOMPARED if open_ else Result.SOUND
        known = self.manifest is not None and (self.judged or self.files.altered or self.files.missing)
        return Result.DIFFERENT if known else Result.UNVERIFIABLE

    @property
    def is_seal(self) -> bool:
        """Whether it has the manifest of a seal, be it one that cannot be read."""
        none = {Kind.NO_FILE, Kind.NO_ARCHIVE, Kind.NO_SEAL}
        return not any(one.kind in none for one in self.problems)
