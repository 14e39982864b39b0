"""The further filters of the site templates, as one object for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.site.views import Kind
from ecocheck.findings.entry import Text, filled
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.forms import received as received_words
from ecocheck.render.phrases.years import series

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.received import OfficeLine, ReceivedYear
    from ecocheck.app.site.views import Page
    from ecocheck.findings import Lang
    from ecocheck.model.registry import Notice

_GROUPS: dict[Kind, tuple[str, Text]] = {
    Kind.REGION: ("regions", Text("地区", "regions")),
    Kind.INDICATOR: ("indicators", labels.INDICATORS),
    Kind.OFFICE: ("offices", Text("单位", "offices")),
    Kind.TASK: ("tasks", Text("任务", "tasks")),
}
"""For each kind of page, the anchor of its list on the cover, and its name."""
_ALONE: dict[Kind, Text] = {
    Kind.INDEX: labels.COVER,
    Kind.SEARCH: labels.SEARCH,
    Kind.RECEIVED: labels.RECEIVED,
    Kind.TREND: series.TITLE,
}
_WORK = Text("{office}工作清单", "Work list: {office}")
_NOTICE = Text("“{quote}”（{remark}）", "“{quote}” ({remark})")


class SiteWords:
    """Every public method but `filters` is a filter for templates."""

    def __init__(self, lang: Lang) -> None:
        """Take the language."""
        self._lang: Lang = lang

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names that templates use."""
        names = [name for name in dir(self) if not name.startswith("_") and name != "filters"]
        return {name: getattr(self, name) for name in names}

    def page_title(self, page: Page) -> str:
        """The title of the page."""
        address = page.address
        if address.kind in _ALONE:
            return _ALONE[address.kind].of(self._lang)
        if address.kind is Kind.OFFICE:
            return _WORK.of(self._lang).format(office=address.name)
        return address.label

    def group_name(self, page: Page) -> str:
        """The kind of the page, in words; empty for the cover and the search."""
        found = _GROUPS.get(page.address.kind)
        return found[1].of(self._lang) if found else ""

    @staticmethod
    def group_anchor(page: Page) -> str:
        """The anchor of the list of its kind on the cover; empty for the cover and the search."""
        found = _GROUPS.get(page.address.kind)
        return found[0] if found else ""

    def whole_words(self, one: ReceivedYear) -> str:
        """What is due, reported, waiting and in conflict in a year."""
        return received_words.whole_words(one.whole, self._lang)

    def unread(self, one: ReceivedYear) -> list[str]:
        """What could not be read for who has handed in."""
        return received_words.warnings(one, self._lang)

    def form_state(self, one: OfficeLine) -> str:
        """Whether the office's last form was taken."""
        return received_words.state_words(one, self._lang)

    def which_ids(self, one: OfficeLine) -> str:
        """The ids that wait or are in conflict."""
        return received_words.which_words(one, self._lang)

    def notice_words(self, one: Notice | str) -> str:
        """A wish or an open question of the plan's text, with the remark on it."""
        if isinstance(one, str):
            return one
        return (
            one.remark
            if one.quote is None
            else filled(_NOTICE.of(self._lang), {"quote": one.quote, "remark": one.remark})
        )
