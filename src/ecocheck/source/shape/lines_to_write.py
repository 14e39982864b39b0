"""What to write at a key, line by line: a value, a list, or nested keys, with the written value in its place.

Advice without the whole shape would lead from one finding to the next, so it
follows the model down to the last required key.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from ecocheck.model.documents import Evidence, Proofs, Reporter
from ecocheck.model.measurement import Adjustment, AssignedTarget, AssignedTargets
from ecocheck.model.registry import Effect, Settlement
from ecocheck.model.rule import Rule
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import bare, is_model, keys_of, union_members, words_of
from ecocheck.source.expected.at_route import NAME_LISTS, NUMBER_LISTS
from ecocheck.source.shape.sentences import NAMES, PERSON, counts_in, files_in, parts_told
from ecocheck.source.shape.template_keys import BESIDE, IDS, TAKES
from ecocheck.source.shape.told_amounts import amount_afterwards, amount_told, document_told, side_told, year_told
from ecocheck.source.shape.word_meanings import word_meant
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import ID
from ecocheck.source.written.scalars import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.model.base import Model

_OPEN: Final = "…"
"""Stands for what the writer must fill in."""

_STEP: Final = "  "
_LINES_MOST: Final = 10
_LINE_SAID: Final = regex(
    r"(?:(?P<most>不[高大多]于|不超过|≤)|不[低小少]于|≥|达到)\s*(?P<number>\d+(?:\.\d+)?)", re.ASCII
)
_ID: Final = regex(ID)
_PLAIN: Final = regex(r"[^\W_][\w./\\《》（）〔〕、，。“”；－—·%℃-]*(?: [^\W_][\w./\\《》（）〔〕、，。“”；－—·%-]*)*")
_SURE_TEXT: Final = regex(r"(?!(?:true|false|null|yes|no|on|off)$)(?=.*[^\d.\-/ ])", re.IGNORECASE)


def advice(annotation: Any, key: str, value: object = None) -> dict[str, str]:
    """The words that show what to write at a key; `value` is its present value."""
    kind = bare(annotation)
    own = _in_its_form(kind, value)
    if own:
        first = {"phrase_more": "only_the_first"} if _too_many(kind, value) else {}
        return words([f"{key}:", *(_STEP + line for line in own)]) | first
    names = NAMES.split(value.strip()) if isinstance(value, str) and key in NAME_LISTS | NUMBER_LISTS else []
    named = _in_english(kind, key, names)
    if all(named) and (len(named) > 1 or named not in ([], names)):
        return words([f"{key}:", *(f"{_STEP}- {_scalar(name)}" for name in named)])
    told = parts_told(kind, value) if isinstance(value, str) else []
    if told:
        return words([f"{key}:", *(_STEP + line for line in told)])
    numbers = counts_in(value) if key == "counts" and isinstance(value, str) else []
    if numbers:
        return words([f"{key}:", *(f"{_STEP}{_scalar(name)}: {number}" for name, number in numbers)])
    if kind == bare(Proofs) and isinstance(value, str):
        return _proofs(value, f"{key}:")
    return words(list(_at_key(kind, key, _scalar(value))))


def _in_english(kind: Any, key: str, names: list[str]) -> list[str]:
    """Names for a list, each fixed word as the list takes it; none where the key takes no list."""
    if get_origin(kind) is not tuple:
        return []
    return [word_meant(get_args(kind)[0], key, name) or name for name in names]


def _proofs(said: str, *key: str) -> dict[str, str]:
    """The words for evidence that was written as one text."""
    files = files_in(said)
    step = _STEP if key else ""
    lines = words([*key, *(f"{step}- file: {shown(one, 80)}" for one in files or [_OPEN])])
    return lines if files else lines | {"phrase_more": "where_proof_is"}


def item_advice(annotation: Any, value: object = None) -> dict[str, str]:
    """The words that show what to write as one item of a list."""
    if bare(annotation) is Evidence and isinstance(value, str):
        return _proofs(value)
    return words(list(_item(bare(annotation), _scalar(value))))


def words(lines: list[str]) -> dict[str, str]:
    """The words of a message that show these lines."""
    if len(lines) > _LINES_MOST:
        lines = [*lines[: _LINES_MOST - 1], _OPEN]
    side = any(line.lstrip(" -").startswith("at_least: ") for line in lines)
    phrase = "each_line_side" if side else "each_line" if len(lines) > 1 else "nothing"
    return {"lines": " / ".join(f"“{line}”" for line in lines), "phrase_more": phrase}


def _in_its_form(kind: Any, value: object) -> list[str]:
    """The lines for a mapping where a list is expected, or for a list where a mapping is; else empty."""
    if isinstance(value, dict) and get_origin(kind) is tuple:
        return [("- " if number == 0 else _STEP) + line for number, line in enumerate(_written(value))]
    if isinstance(value, list) and (is_model(kind) or get_origin(kind) is dict):
        ones = [one for one in value if isinstance(one, dict)]
        return [line for one in ones[: 1 if _too_many(kind, value) else None] for line in _written(one)]
    return []


def _too_many(kind: Any, value: object) -> bool:
    """Whether a list holds several of what there is one of: two titles cannot stand in one mapping."""
    if not isinstance(value, list) or not is_model(kind):
        return False
    keys: list[str] = [key for one in value if isinstance(one, dict) for key in one]
    return len(keys) > len(set(keys))


def _written(data: Mapping[str, object]) -> list[str]:
    """A mapping as lines of a file."""
    lines = []
    for key, value in data.items():
        if isinstance(value, dict):
            lines += [f"{shown(key)}:", *(_STEP + line for line in _written(value))]
        else:
            lines.append(f"{shown(key)}: {_scalar(value)}")
    return lines


def _scalar(value: object) -> str:
    """A written value in a form that may stand after a colon."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal | int):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if not isinstance(value, str) or not value.strip():
        return _OPEN
    said = shown(value.strip())
    safe = (_PLAIN.fullmatch(said) and _SURE_TEXT.match(said)) or NUMBER.fullmatch(said)
    return said if safe else '"{}"'.format(said.replace("\\", "\\\\").replace('"', '\\"'))


def _at_key(annotation: Any, key: str, value: str) -> Iterator[str]:
    below = list(_below(annotation, key, value))
    if below:
        yield f"{key}:"
        yield from (_STEP + line for line in below)
    else:
        yield f"{key}: {value}"


def _below(annotation: Any, key: str, value: str) -> Iterator[str]:
    """The lines below a key; none where the key takes a single value."""
    if annotation == bare(Rule):
        yield f"at_least: {_amount(value)[0]}"
    elif annotation == bare(AssignedTargets):  # a single target is written without a dash
        yield from _keys(AssignedTarget, value)
    elif get_origin(annotation) is tuple:
        yield from _item(bare(get_args(annotation)[0]), value)
    elif get_origin(annotation) is dict:
        ident = _ID.fullmatch(value) is not None
        inner = value if ident else IDS.get(key, "名称")
        yield from _at_key(bare(get_args(annotation)[1]), inner, _OPEN if ident else value)
    elif annotation is Effect:
        yield from _effect(value.strip('"'))
    elif is_model(annotation):
        yield from _keys(annotation, value)


def _effect(said: str) -> Iterator[str]:
    """The lines of one effect of a settlement, as far as a sentence such as `T86-1 改为不低于90%` gives them."""
    found, line = _ID.search(said), _LINE_SAID.search(said)
    name = found[0] if found is not None else _OPEN
    yield f"{'target' if name.startswith('T') else 'criterion'}: {name}"
    yield f"effective: {_OPEN}"
    yield "rule:"
    side = "at_most" if line is not None and line["most"] else "at_least"
    yield f"{_STEP}{side}: {line['number'] if line is not None else _OPEN}"


def _item(annotation: Any, value: str) -> Iterator[str]:
    lines = list(_below(annotation, "", value)) or [value]
    for number, line in enumerate(lines):
        yield ("- " if number == 0 else _STEP) + line


def _keys(model: type[Model], value: str) -> Iterator[str]:
    """The required keys and the one that takes the value, in the order of the model."""
    taking = _taking(model, value)
    value = _OPEN if value in {"true", "false"} and model is Settlement else value
    told = _told(model, taking, value)
    for key, field in keys_of(model).items():
        if key == taking:
            yield from _at_key(bare(field.annotation), key, told.get(key, value))
        elif field.is_required() or key in BESIDE.get(model, ()):
            yield from _at_key(bare(field.annotation), key, told.get(key) or _choice(bare(field.annotation)))


def _told(model: type[Model], taking: str, value: str) -> dict[str, str]:
    """What a written value states for the keys of a model; empty where it goes whole under the key that takes it."""
    if not _takes_number(bare(keys_of(model)[taking].annotation)):
        return {}
    said = value.strip('"')
    if model is Adjustment:
        return {taking: amount_afterwards(said) or _OPEN}
    number, unit = _amount(value)
    told = {taking: number, "unit": unit}
    if model is AssignedTarget:
        told["document"] = _scalar(document_told(said))
    return told | {"year": year_told(said) or _OPEN}


def _choice(annotation: Any) -> str:
    """What stands for a value that the writer must fill in, with the words that may be written there, if few."""
    return f"{_OPEN}（{'、'.join(words_of(annotation))}）" if words_of(annotation) else _OPEN


def _amount(value: str) -> tuple[str, str]:
    """Number and unit of a written value, with `…` for each that it does not hold."""
    if value in {"true", "false"}:
        return value, _OPEN
    told = amount_told(value.strip('"'))
    return told.number or _OPEN, _scalar(told.unit) if told.unit else _OPEN


def _taking(model: type[Model], value: str) -> str:
    """The key under which a bare value belongs."""
    if issubclass(model, Reporter) and PERSON.fullmatch(value):
        return "person"
    if model is AssignedTarget:
        return side_told(value) or "at_least"
    named = next((key for owner, key in TAKES if issubclass(model, owner)), None)
    if named is not None:
        return named
    required = [key for key, field in keys_of(model).items() if field.is_required()]
    liked = [key for key in ("value", "name", "reason", "quote") if key in required]
    return (liked or required or [next(iter(keys_of(model)))])[0]


def _takes_number(annotation: Any) -> bool:
    """Whether a type accepts a number."""
    return annotation is Decimal or Decimal in union_members(annotation)
