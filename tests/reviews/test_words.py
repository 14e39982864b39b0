"""What has changed since a review is said as a reader would: no fraction, and no word of the format."""

import pytest

from ecocheck.app.verdicts.reviewed import Moved, Part
from ecocheck.render.phrases.reviews.words import moved_words


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (Moved(Part.PRIOR, "amount", "4264/51", "84"), "复核后上年数由83.61改为84"),
        (Moved(Part.PRIOR, "amount", "300001/3000", "100"), "复核后上年数由100.0003改为100"),
        (Moved(Part.PRIOR, "2024", "met", "not_met"), "复核后2024年的判定由达标改为不达标"),
        (Moved(Part.PRIOR, "2023", None, "undetermined"), "复核后增填2023年的判定现状不清"),
        (Moved(Part.FIGURE, "period", "2025-01/2025-09", "2025"), "复核后时段由2025-01/2025-09改为2025"),
        (Moved(Part.OTHERS, "1-2.rule.rule.at_least", "90", "80"), "复核后所依据的1-2标准由90改为80"),
        (
            Moved(Part.OTHERS, "云岭县 1-2.verdict.verdict", "met", "not_met"),
            "复核后所依据的云岭县 1-2判定由达标改为不达标",
        ),
        (Moved(Part.OTHERS, "1-2.evidence.4f0a", None, "present"), "复核后所依据的1-2佐证材料多了1份"),
        (Moved(Part.OTHERS, "手改的", "1", "2"), "复核后所依据的手改的手改的由1改为2"),
    ],
    ids=lambda one: one.key if isinstance(one, Moved) else "",
)
def test_as_a_reader_would_say_it(moved: Moved, said: str) -> None:
    assert moved_words([moved], "zh") == said
