"""What to write at a key, line by line: a value, a list, or nested keys, with the written value in its place.

Advice without the whole shape would lead from one finding to the next, so it
follows the model down to the last required key.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from ecocheck.model.actions import Logged
from ecocheck.model.documents import Evidence, Proofs, Reporter
from ecocheck.model.measurement import Adjustment, AssignedTarget, AssignedTargets
from ecocheck.model.registry import Effect, Settlement
from ecocheck.model.rule import Rule
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import bare, is_model, keys_of, union_members, words_of
from ecocheck.source.expected.at_route import NAME_LISTS, NUMBER_LISTS
from ecocheck.source.shape.sentences import NAMES, PERSON, counts_in, files_in, parts_told
from ecocheck.source.shape.template_keys import BESIDE, IDS, NUMBERED_BY, TAKES
from ecocheck.source.shape.template_text import OPEN, STEP, scalar, words
from ecocheck.source.shape.told_amounts import amount_afterwards, amount_told, document_told, side_told, year_told
from ecocheck.source.shape.word_meanings import word_meant
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.model.base import Model

_LINE_SAID: Final = regex(
    r"(?:(?P<most>不[高大多]于|不超过|≤)|不[低小少]于|≥|达到)\s*(?P<number>\d+(?:\.\d+)?)", re.ASCII
)
_ID: Final = regex(ID)
_DAY_FIRST: Final = regex(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)\s*[日号]?[\s：:，,、。]*",
    re.ASCII,
)


def advice(annotation: Any, key: str, value: object = None) -> dict[str, str]:
    """The words that show what to write at a key; `value` is its present value."""
    kind = bare(annotation)
    own = _in_its_form(kind, value)
    if own:
        first = {"phrase_more": "only_the_first"} if _too_many(kind, value) else {}
        return words([f"{key}:", *(STEP + line for line in own)]) | first
    names = NAMES.split(value.strip()) if isinstance(value, str) and key in NAME_LISTS | NUMBER_LISTS else []
    named = _in_english(kind, key, names)
    if all(named) and (len(named) > 1 or named not in ([], names)):
        return words([f"{key}:", *(f"{STEP}- {scalar(name)}" for name in named)])
    told = parts_told(kind, value) if isinstance(value, str) else []
    if told:
        return words([f"{key}:", *(STEP + line for line in told)])
    numbers = counts_in(value) if key == "counts" and isinstance(value, str) else []
    if numbers:
        return words([f"{key}:", *(f"{STEP}{scalar(name)}: {number}" for name, number in numbers)])
    if kind == bare(Proofs) and isinstance(value, str):
        return _proofs(value, f"{key}:")
    return words(list(_at_key(kind, key, scalar(value))))


def several_as_meant(key: str, rules: list[object]) -> list[str]:
    """The lines for rules that were listed without saying how many of them must hold."""
    return [f"{key}:", f"{STEP}n: {OPEN}", f"{STEP}of:", *(f"{STEP}{STEP}- {_rule(one)}" for one in rules)]


def _rule(rule: object) -> str:
    """A rule with one key and a plain value as it is written; else left open."""
    if isinstance(rule, dict) and len(rule) == 1:
        (key, value), *_ = rule.items()
        if not isinstance(value, dict | list):
            return f"{key}: {scalar(value)}"
    return OPEN


def _in_english(kind: Any, key: str, names: list[str]) -> list[str]:
    """Names for a list, each fixed word as the list takes it; none where the key takes no list."""
    if get_origin(kind) is not tuple:
        return []
    return [word_meant(get_args(kind)[0], key, name) or name for name in names]


def _proofs(said: str, *key: str) -> dict[str, str]:
    """The words for evidence that was written as one text."""
    files = files_in(said)
    step = STEP if key else ""
    lines = words([*key, *(f"{step}- file: {shown(one, 80)}" for one in files or [OPEN])])
    return lines if files else lines | {"phrase_more": "where_proof_is"}


def item_advice(annotation: Any, value: object = None) -> dict[str, str]:
    """The words that show what to write as one item of a list."""
    if bare(annotation) is Evidence and isinstance(value, str):
        return _proofs(value)
    return words(list(_item(bare(annotation), scalar(value))))


def _in_its_form(kind: Any, value: object) -> list[str]:
    """The lines for a mapping where a list is expected, or for a list where a mapping is; else empty."""
    if isinstance(value, dict) and get_origin(kind) is tuple:
        return [("- " if number == 0 else STEP) + line for number, line in enumerate(_written(value))]
    if isinstance(value, list) and get_origin(kind) is dict:
        return [line for one in value for line in _keyed(one, bare(get_args(kind)[1]))]
    if isinstance(value, list) and is_model(kind):
        ones = [one for one in value if isinstance(one, dict)]
        return _first_of(ones, kind) if _too_many(kind, value) else [line for one in ones for line in _written(one)]
    return []


def _first_of(ones: list[dict[str, object]], kind: Any) -> list[str]:
    """The lines of the first of several, with the titles of the others in its note if it has none of its own."""
    titles = [str(one["title"]) for one in ones[1:] if one.get("title")]
    note = {"note": f"另据{'、'.join(titles)}"} if titles and "note" in keys_of(kind) and "note" not in ones[0] else {}
    return _written({**ones[0], **note})


def _keyed(one: object, inner: Any) -> list[str]:
    """An item of a list as an entry below its number, where a mapping by numbers is expected."""
    if not isinstance(one, dict):
        return [f"{scalar(one)}: {OPEN}"]
    key = next((key for key in one if key in NUMBERED_BY), None)
    if key is None and not (is_model(inner) and set(one) <= set(keys_of(inner))):
        return _written(one)
    rest = _written({name: value for name, value in one.items() if name != key})
    number = str(one.get(key or "", ""))
    return [f"{number if _ID.fullmatch(number) else OPEN}:", *(STEP + line for line in rest)]


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
            lines += [f"{shown(key)}:", *(STEP + line for line in _written(value))]
        else:
            lines.append(f"{shown(key)}: {scalar(value)}")
    return lines


def _at_key(annotation: Any, key: str, value: str) -> Iterator[str]:
    below = list(_below(annotation, key, value))
    if below:
        yield f"{key}:"
        yield from (STEP + line for line in below)
    else:
        yield f"{key}: {value}"


def _below(annotation: Any, key: str, value: str) -> Iterator[str]:
    """The lines below a key; none where the key takes a single value."""
    if annotation == bare(Rule):
        yield f"at_least: {_amount(value)[0]}"
    elif annotation == bare(AssignedTargets):  # a single target is written without a dash
        yield from _keys(AssignedTarget, value)
    elif get_origin(annotation) is tuple:
        inner = bare(get_args(annotation)[0])
        yield from _item(inner, _choice(inner) if value == OPEN else value)
    elif get_origin(annotation) is dict:
        ident = _ID.fullmatch(value) is not None
        inner = value if ident else IDS.get(key, "名称")
        yield from _at_key(bare(get_args(annotation)[1]), inner, OPEN if ident else value)
    elif annotation is Effect:
        yield from _effect(value.strip('"'))
    elif is_model(annotation):
        yield from _keys(annotation, value)


def _effect(said: str) -> Iterator[str]:
    """The lines of one effect of a settlement, as far as a sentence such as `T86-1 改为不低于90%` gives them."""
    found, line = _ID.search(said), _LINE_SAID.search(said)
    name = found[0] if found is not None else OPEN
    yield f"{'target' if name.startswith('T') else 'criterion'}: {name}"
    yield f"effective: {OPEN}"
    yield "rule:"
    side = "at_most" if line is not None and line["most"] else "at_least"
    yield f"{STEP}{side}: {line['number'] if line is not None else OPEN}"


def _item(annotation: Any, value: str) -> Iterator[str]:
    lines = list(_below(annotation, "", value)) or [value]
    for number, line in enumerate(lines):
        yield ("- " if number == 0 else STEP) + line


def _keys(model: type[Model], value: str) -> Iterator[str]:
    """The required keys and the one that takes the value, in the order of the model."""
    taking = _taking(model, value)
    value = OPEN if value in {"true", "false"} and model is Settlement else value
    told = _told(model, taking, value)
    for key, field in keys_of(model).items():
        if key == taking:
            yield from _at_key(bare(field.annotation), key, told.get(key, value))
        elif field.is_required() or key in BESIDE.get(model, ()):
            yield from _at_key(bare(field.annotation), key, told.get(key) or _choice(bare(field.annotation)))


def _told(model: type[Model], taking: str, value: str) -> dict[str, str]:
    """What a written value states for the keys of a model; empty where it goes whole under the key that takes it."""
    if model is Logged:
        return _entry_told(value.strip('"'))
    if not _takes_number(bare(keys_of(model)[taking].annotation)):
        return {}
    said = value.strip('"')
    if model is Adjustment:
        return {taking: amount_afterwards(said) or OPEN}
    number, unit = _amount(value)
    told = {taking: number, "unit": unit}
    if model is AssignedTarget:
        told["document"] = scalar(document_told(said))
    return told | {"year": year_told(said) or OPEN}


def _entry_told(said: str) -> dict[str, str]:
    """The day that a sentence of a log begins with, and what it says of it."""
    found = _DAY_FIRST.match(said)
    if found is None:
        return {"date": OPEN, "what": scalar(said)}
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    return {"date": f"{year}-{month:02}-{day:02}", "what": scalar(said[found.end() :]) if said[found.end() :] else OPEN}


def _choice(annotation: Any) -> str:
    """What stands for a value that the writer must fill in, with the words that may be written there, if few."""
    return f"{OPEN}（{'、'.join(words_of(annotation))}）" if words_of(annotation) else OPEN


def _amount(value: str) -> tuple[str, str]:
    """Number and unit of a written value, with `…` for each that it does not hold."""
    if value in {"true", "false"}:
        return value, OPEN
    told = amount_told(value.strip('"'))
    return told.number or OPEN, scalar(told.unit) if told.unit else OPEN


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
