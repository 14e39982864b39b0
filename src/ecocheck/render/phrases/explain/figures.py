"""The measurement of an explanation in words: value, arithmetic, period, source, reporter, other readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import filled
from ecocheck.model.base import UNRECORDED
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount, plain
from ecocheck.render.phrases import numbers, periods
from ecocheck.render.phrases.explain.labels import FORMS
from ecocheck.render.phrases.joins import COMMA, bracketed, date_words, with_unit
from ecocheck.render.phrases.parts import PartWords
from ecocheck.verdict.reading import UNSTATED_BASIS, is_percent, period_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining.views import Explanation
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.model.documents import Reporter
    from ecocheck.model.measurement import Measurement, Reading
    from ecocheck.model.wider import WiderFigure


def phrase(key: str, lang: Lang, **values: object) -> str:
    """The text of `FORMS` under the key, with its values filled in."""
    return filled(FORMS[key].of(lang), values)


def explained_value(one: Explanation, lang: Lang) -> str:
    """The figure with numerator and denominator, or the fact."""
    value, measurement = numbers.value_words(one.row, lang), one.row.measurement
    if measurement is None or measurement.not_concerned is not None:
        return value or phrase("derived" if one.form is Form.DERIVED else "none", lang)
    if measurement.numerator is None or measurement.denominator is None:
        return value
    words = PartWords(one.row.parts, lang)
    above, below = words.above(f"{measurement.numerator:f}"), words.below(f"{measurement.denominator:f}")
    return phrase("parts", lang, value=value or "-", of=words.of, numerator=above, over=words.over, denominator=below)


def arithmetic_words(one: Explanation, lang: Lang) -> Iterator[str]:
    """The steps from numerator and denominator to the comparison; a value stated beside them does not decide."""
    measurement, ratio = one.row.measurement, one.ratio
    if measurement is not None and ratio is not None:
        times = " × 100" if is_percent(measurement, one.row.unit) else ""
        yield f"{measurement.numerator:f} ÷ {measurement.denominator:f}{times} = {ratio.exactly(one.row.bound)}"
        if measurement.value is not None and one.row.arithmetic:
            yield phrase("stated", lang, value=f"{measurement.value:f}", ratio=ratio.short(one.row.bound))
    if one.row.arithmetic:
        yield one.row.arithmetic


def explained_margin(one: Explanation, lang: Lang) -> str:
    """The distance from the line; where it is rounded, the exact number follows in brackets."""
    words, margin = numbers.margin_words(one.row, lang), one.row.margin
    if not words or not margin or one.row.counties is not None:
        return words
    exact = plain(abs(margin))
    return words if exact in words else words + bracketed(exact, lang)


def period_words(row: Row, measurement: Measurement, lang: Lang) -> str:
    """The months that the figure covers (its file's year where none are stated), and the day that it runs to."""
    until = "" if measurement.as_of is None else phrase("until", lang, day=date_words(measurement.as_of, lang))
    return periods.period_word(period_of(measurement, row.figure_year), lang) + until


def basis_words(measurement: Measurement) -> str:
    """The basis (口径) as stated, or the word for a basis that is not stated."""
    return measurement.basis or UNSTATED_BASIS


def source_words(measurement: Measurement | WiderFigure, lang: Lang) -> str:
    """Title, document, standing, date and note of the source; a missing title is shown as unrecorded."""
    source = measurement.source
    if source is None:
        return phrase("unnamed", lang)
    title = source.title or UNRECORDED
    held = [title if title == UNRECORDED else f"《{title}》", source.document, source.standing]
    held += [periods.day_words(source.published, lang) if source.published else None, source.note]
    return COMMA.of(lang).join(one for one in held if one)


def person_words(one: Reporter | None, lang: Lang) -> str:
    """Office, person and date of a report, or that none is recorded."""
    if one is None:
        return phrase("unnamed", lang)
    day = "" if one.date is None else date_words(one.date, lang)
    return " ".join(name for name in (one.agency, one.person, day) if name) or phrase("unnamed", lang)


def reading_words(one: Reading, unit: str | None, lang: Lang) -> str:
    """An older or a conflicting reading of the figure, which is never judged."""
    if isinstance(one.value, bool):
        figure = numbers.FACTS[one.value].of(lang)
    elif one.value is not None:
        figure = with_unit(f"{one.value:f}", one.unit or unit, lang)
    else:
        figure = f"{one.numerator:f}/{one.denominator:f}"
        if one.numerator is not None and one.denominator:
            ratio = Amount.ratio(one.numerator, one.denominator, percent=is_percent(one, unit))
            figure = f"{with_unit(ratio.short(), unit, lang)} ({figure})"
    period = periods.period_word(one.period, lang) if one.period else None
    held = [one.basis, period, one.source.title if one.source else None, one.note]
    return COMMA.of(lang).join([figure, *(item for item in held if item)])
