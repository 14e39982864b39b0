"""Sets the years of a criterion side by side, each with the rule in force in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.trends.views import Mark
from ecocheck.app.verdicts.points import points_of
from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.subject import subject_by, subject_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

    from ecocheck.app.trends.views import Unused
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.standard import Standard
    from ecocheck.verdict.subject import Subject


def marks_of(  # noqa: PLR0913, PLR0917 the figures of all years, and what is known beside each
    subject: Subject,
    judged: tuple[Criterion, Place, Standard | None],
    figures: Mapping[int, Figures],
    as_of: datetime.date,
    spot: Callable[[str, int], Spot | None],
    unused: Mapping[int, Unused],
) -> tuple[Mark, ...]:
    """The years from the first to the last with a figure, without a gap between them; empty without any figure.

    `unused` says of years why their figure cannot be used; they are named, so that nobody takes them for years
    without one. `spot` says where the figure of a criterion and a year stands.
    """
    criterion, place, standard = judged
    if not figures:
        return ()
    found = points_of(subject, figures, range(min(figures), max(figures) + 1), as_of)
    shown = [at for at, one in enumerate(found) if one.amount is not None or one.part is not None or one.year in unused]
    points = found[shown[0] : shown[-1] + 1] if shown else ()
    grounds = [ground_of(criterion, place, one.year, standard) for one in points]
    indices = [one.index for one in grounds]
    return tuple(
        Mark(one, ground.revision, _is_new(indices, at), spot(criterion.id, one.year), unused.get(one.year))
        for at, (one, ground) in enumerate(zip(points, grounds, strict=True))
    )


def _is_new(indices: Sequence[int | None], at: int) -> bool:
    """Whether the rule is another than that of the year before; the first rule of all takes no other's place."""
    return at > 0 and indices[at - 1] is not None and indices[at] != indices[at - 1]


def subject_at(criterion: Criterion, place: Place, year: int, standard: Standard | None) -> Subject:
    """The criterion as it is judged in the newest year."""
    revision = ground_of(criterion, place, year, standard).revision
    return subject_of(criterion, year) if revision is None else subject_by(criterion, revision.rule)
