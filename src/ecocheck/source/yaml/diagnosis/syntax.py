"""Diagnosing the writer's mistake behind a parser error.

The parser's own words help nobody and differ between libyaml and PyYAML, so
they only tell the cases apart; the cause is found in the text around the
position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from yaml.events import AliasEvent

from ecocheck.regex import regex
from ecocheck.source.written.characters import code_point, shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.colons import no_colon, second_colon, swallowing, tight_colon
from ecocheck.source.yaml.diagnosis.columns import uneven
from ecocheck.source.yaml.diagnosis.crowded_keys import crowded
from ecocheck.source.yaml.diagnosis.dash_behind_colon import dash_behind_colon
from ecocheck.source.yaml.diagnosis.empty_above import empty_above
from ecocheck.source.yaml.diagnosis.escapes import words_of_escape
from ecocheck.source.yaml.diagnosis.line_as_meant import MOST, braces_as_meant, piece_of, quoted
from ecocheck.source.yaml.diagnosis.nameless_items import nameless
from ecocheck.source.yaml.diagnosis.orphans import parent_of, words_of
from ecocheck.source.yaml.diagnosis.parser_error import Fault, Scene
from ecocheck.source.yaml.diagnosis.quotes import bracket_inside, unclosed, unclosed_above
from ecocheck.source.yaml.scan import COLONS
from ecocheck.source.yaml.suspects import dash_at

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from yaml import MarkedYAMLError

    from ecocheck.source.yaml.walk import Walk


_KEY_BEFORE: Final = regex(rf"({KEY}) *: *$")
_GLUED: Final = regex(rf" *(?:- +)*(-)(?={KEY} *:(?: |\r|\n|$))")


def diagnose(text: str, error: MarkedYAMLError, walk: Walk) -> Fault:
    """The cause of the parser's error."""
    at = min(error.problem_mark.index if error.problem_mark else len(text), len(text))
    context = min(error.context_mark.index if error.context_mark else at, len(text))
    scene = Scene(text, at, context, walk)
    false = _false_blank(scene) or _orphan(scene) or _false_dash(scene)
    if false is not None:
        return false
    said = f"{error.context or ''}: {error.problem or ''}"
    for words, handle in _CASES:
        if words.search(said):
            fault = handle(scene)
            if fault.code == "ECO209":
                fault = (
                    empty_above(scene, fault)
                    or nameless(scene, fault)
                    or swallowing(scene, scene.line_start(fault.at))
                    or uneven(scene, fault)
                )
                fault = _glued(scene, fault) or fault
            if fault.code == "ECO204":
                fault = _advised(scene, fault)
            fault = unclosed_above(scene, fault) or _braces(scene, fault) or crowded(scene, fault) or fault
            return fault._replace(tolerable="'\\t'" in said and scene.before(at).strip(" -") != "")
    return _general(scene)


def _braces(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of a mapping in braces on one line, with the whole mapping as it was meant; None for other faults."""
    if fault.code not in {"ECO202", "ECO203", "ECO206", "ECO210"} or fault.params.get("phrase_more") == "wide_braces":
        return None
    start = scene.line_start(fault.at)
    meant = braces_as_meant(scene.rest(start))
    if meant is None or not start + meant.start <= fault.at < start + meant.end:
        return None
    if fault.code == "ECO210":
        return fault._replace(params={**fault.params, "lines": shown(meant.write, MOST), "phrase_more": "wide_comma"})
    at = start + meant.slip
    sign, write = scene.text[at], shown(meant.write, MOST)
    if sign in COLONS or sign == ":":
        return Fault("ECO202", at, {"sign": sign, "write": write})
    params = {"value": shown(scene.rest(at)), "lines": write, "phrase_rest": "quote_or_wide"}
    return Fault("ECO210", at, {**params, "phrase_more": "wide_comma"})


def _passed(scene: Scene, kind: str) -> list[int]:
    """The points of a kind between the last sound node and the error."""
    last = scene.walk.last
    begun = last.end_mark.index if last is not None else 0
    end = max(scene.at, scene.context + len(scene.rest(scene.context)))
    return [point.at for point in scene.walk.points if point.kind == kind and begun <= point.at <= end]


def _false_dash(scene: Scene) -> Fault | None:
    """The fault of a character before the error that was meant as the dash of an item; None where there is none."""
    found = _passed(scene, "dash")
    if not found:
        return None
    code, params = dash_at(scene.text, min(found), scene.walk.route())
    return Fault(code, min(found), params)


def _glued(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of a line that is misaligned because the dash of the item above has no blank after it."""
    above = scene.line_start(scene.line_start(fault.at) - 1)
    item = _GLUED.match(scene.text, above)
    if item is None or fault.params.get("phrase") != "further":
        return None
    code, params = dash_at(scene.text, item.start(1), scene.walk.route())
    return Fault(code, item.start(1), params)


def _orphan(scene: Scene) -> Fault | None:
    """The fault of lines that are misaligned because the key above them is still a comment."""
    found = _passed(scene, "orphan")
    if not found:
        return None
    return Fault("ECO265", parent_of(scene.text, found[0]).sign, words_of(scene.text, found[0]))


def _false_blank(scene: Scene) -> Fault | None:
    """The fault of blanks that are no indentation; None where there are none."""
    found = _passed(scene, "indent")
    if not found:
        return None
    at = min(found)
    if scene.text[at] == "\t":
        return Fault("ECO207", at, {})
    return Fault("ECO208", at, {"code_point": code_point(scene.text[at])})


def _bad_start(scene: Scene) -> Fault:
    return (
        Fault("ECO207", scene.at, {}) if scene.text.startswith("\t", scene.at) else _signed("ECO204", scene, scene.at)
    )


def _advised(scene: Scene, fault: Fault) -> Fault:
    """What to write in the place of a value that begins with a sign: a bound is a number, all else wants quotes."""
    from ecocheck.source.expected.bounds import said_unquoted  # speed: only where it is a mistake

    rest, before = scene.rest(fault.at), scene.before(fault.at)
    flow, key = scene.walk.stack[-1].flow or "{" in before, _KEY_BEFORE.search(before)
    bound = said_unquoted(key[1], piece_of(rest, flow=flow)) if key is not None else None
    if bound is not None:
        return Fault("ECO252", fault.at, bound)
    return fault._replace(params={**fault.params, **quoted(rest, flow=flow, key=key[1] if key is not None else "")})


def _signed(code: str, scene: Scene, at: int) -> Fault:
    """The fault of the character at an index."""
    return Fault(code, at, {"sign": scene.text[at : at + 1]})


def _tag(scene: Scene) -> Fault:
    at = scene.text.rfind("!", 0, max(scene.at, scene.context) + 1)
    return Fault("ECO218", max(at, 0), {"tag": shown(scene.rest(max(at, 0)).split(" ")[0])})


def _escape(scene: Scene) -> Fault:
    at = scene.text.rfind("\\", scene.context, scene.at + 2)
    at = max(at, scene.context)
    return Fault("ECO212", at, {"sequence": shown(scene.text[at : at + 2]), **words_of_escape(scene.text, at)})


def _tab(scene: Scene) -> Fault:
    at = scene.text.find("\t", scene.line_start(scene.at))
    return Fault("ECO207", at if at >= 0 else scene.at, {})


def _content(scene: Scene) -> Fault:
    """The fault where a value must begin and none can."""
    if scene.at >= len(scene.text.rstrip()) and scene.walk.stack[-1].flow:
        return _open_bracket(scene)
    char = scene.text[scene.at : scene.at + 1]
    if char and char in ",]}" and scene.walk.stack[-1].flow:
        return _signed("ECO213", scene, scene.at)
    return _signed("ECO204", scene, scene.at) if char and char in ",]}-:?" else _general(scene)


def _open_bracket(scene: Scene) -> Fault:
    """The fault of a bracket that is not closed, or that another character ends too early."""
    frame = scene.walk.stack[-1]
    opened = frame.at if frame.flow else scene.context
    before = scene.before(scene.at)
    if "\n" not in scene.text[opened : scene.at] and scene.at < len(scene.text):
        char = scene.text[scene.at]
        if char == ":":
            return second_colon(scene)
        if char in "]}":
            return _signed("ECO213", scene, scene.at)
        if char == "[" and (inside := bracket_inside(scene)) is not None:
            return inside
        if before.rstrip()[-1:] in {'"', "'", "]", "}"}:
            return Fault("ECO211", scene.at, {"rest": shown(scene.rest(scene.at))})
    return _signed("ECO206", scene, opened)


def _misplaced(scene: Scene) -> Fault:
    """The fault of text after a complete value, or of a misaligned line."""
    at = scene.at
    before = scene.before(at)
    if before.strip(" -\t"):
        return _trailing(scene, before)
    sign = scene.text[at : at + 1]
    if sign == ":":
        return Fault("ECO229", at, {})
    return (
        _signed("ECO213", scene, at) if sign and sign in "]}," else Fault("ECO209", at, {"phrase_more": "one_column"})
    )


def _trailing(scene: Scene, before: str) -> Fault:
    """The fault of text on the line after a complete value."""
    at, last = scene.at, scene.walk.last
    starred = isinstance(last, AliasEvent)
    if starred and last.end_mark.line == last.start_mark.line:
        return _signed("ECO204", scene, last.start_mark.index)
    if getattr(last, "style", None) and "\n" in scene.text[last.start_mark.index : at]:
        return unclosed(scene, last.start_mark.index)
    if before.rstrip().endswith(("]", "}", '"', "'")):
        return Fault("ECO211", at, {"rest": shown(scene.rest(at))})
    sign = scene.text[at : at + 1]
    return _signed("ECO213", scene, at) if sign and sign in ",]}" else _general(scene)


def _general(scene: Scene) -> Fault:
    at = scene.at
    if at >= len(scene.text.rstrip()):
        at = len(scene.text.rstrip())
        return Fault("ECO201", max(at - 1, 0), {"line": shown(scene.text[scene.line_start(at) :].strip())})
    return Fault("ECO201", at, {"line": shown(scene.rest(scene.line_start(at)).strip())})


_CASES: Final[tuple[tuple[re.Pattern[str], Callable[[Scene], Fault]], ...]] = tuple(
    (regex(words), handle)
    for words, handle in (
        ("could not find expected ':'", no_colon),
        ("mapping values are not allowed", second_colon),
        ("cannot start any token|mapping keys are not allowed", _bad_start),
        (
            "scanning a quoted scalar: found unexpected (end of stream|document)",
            lambda scene: unclosed(scene, scene.context),
        ),
        ("block scalar|scanning an (anchor|alias)", lambda scene: _signed("ECO204", scene, scene.context)),
        (" tag|undefined tag handle", _tag),
        ("directive|incompatible YAML", lambda scene: Fault("ECO219", scene.line_start(scene.context), {})),
        (
            "(quoted|double-quoted) scalar: (found unknown escape|did not find expected hex|expected escape|.*escape)",
            _escape,
        ),
        ("found unexpected ':'", tight_colon),
        ("tab character", _tab),
        ("sequence entries are not allowed", dash_behind_colon),
        ("(expected|the) node content|expected the node", _content),
        ("expected ',' or", _open_bracket),
        ("expected key|expected '-' indicator|expected <block end>|document start>", _misplaced),
    )
)
