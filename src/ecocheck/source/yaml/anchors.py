"""Refusing the anchors, aliases and tags of YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from ecocheck.source.yaml.events import Alias, Node
    from ecocheck.source.yaml.open_nodes import Trail


def anchored(trail: Trail, event: Node) -> bool:
    """Refuse a tag (returns True), and remember an anchor until it is known whether an alias refers to it."""
    if event.anchor is not None:
        trail.anchors.setdefault(event.anchor, (event.start_mark.index, trail.route()))
    tag = getattr(event, "tag", None)
    if tag is None:
        return False
    at = event.start_mark.index
    written = regex(r"[^\s,]*").match(trail.text, at)
    trail.note("ECO218", at, {"tag": shown(written[0] if written else tag)})
    return True


def alias(trail: Trail, event: Alias) -> None:
    """Refuse an alias, unless the merge key above it has been refused already."""
    anchor = trail.anchors.get(event.anchor)
    trail.used.add(event.anchor)
    top = trail.stack[-1]
    if any(frame.is_map and frame.key == "<<" and (frame is not top or not frame.wants) for frame in trail.stack):
        return
    related = () if anchor is None else ((anchor[0], "other"),)
    trail.note("ECO215", event.start_mark.index, {"name": shown(event.anchor)}, related=related)
