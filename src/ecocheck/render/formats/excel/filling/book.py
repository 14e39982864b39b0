"""The workbook of a form: sheets that only let the cells to fill in be changed, and the looks of cells."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling.fields import NUMBERS, Kind
from ecocheck.app.filling.values import said_of
from ecocheck.render.formats.excel.file import BASE, FONT, GREY, HEAD_FONT, TO_FILL, ExcelFile
from ecocheck.render.formats.excel.values import SIGNIFICANT, cut
from ecocheck.render.text.escape import like_formula, visible
from ecocheck.source.written.scalars import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Said

_CLOSED, _EARLIER = "#D0D0D0", "#595959"
_WRAPPED: Final = BASE | {"text_wrap": True}
_OPEN: Final = _WRAPPED | {"locked": False, "bg_color": TO_FILL}
_HEAD: Final = _WRAPPED | {"font_name": HEAD_FONT, "bg_color": GREY, "align": "center"}
_FREE: Final = {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "vcenter"}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {"font_name": HEAD_FONT, "font_size": 11, "valign": "vcenter", "text_wrap": True},
    "cover": {"font_name": HEAD_FONT, "font_size": 18, "align": "center", "valign": "vcenter", "text_wrap": True},
    "part": {"font_name": HEAD_FONT, "font_size": 12, "valign": "vcenter"},
    "note": {"font_name": FONT, "font_size": 9, "valign": "vcenter", "font_color": "#595959"},
    "small": {"font_name": FONT, "font_size": 9, "align": "center", "font_color": _EARLIER},
    "sentence": _FREE,
    "statement": _FREE | {"font_size": 12, "text_h_align": 1},
    "head": _HEAD,
    "head to fill": _HEAD | {"bg_color": "#FFE699"},
    "label": _WRAPPED | {"bg_color": GREY, "align": "center"},
    "large label": _WRAPPED | {"bg_color": GREY, "align": "center", "font_size": 12},
    "large": _WRAPPED | {"font_size": 12},
    "text": _WRAPPED,
    "marked": _WRAPPED | {"quote_prefix": True},
    "centred": _WRAPPED | {"align": "center"},
    "link": _WRAPPED | {"font_color": "#0563C1", "underline": 1},
    "earlier": _WRAPPED | {"font_color": _EARLIER, "align": "center"},
    "closed": BASE | {"bg_color": _CLOSED},
    "late": _WRAPPED | {"align": "center", "bg_color": "#F8D7DA", "bold": True},
    "settled": _WRAPPED | {"align": "center", "bg_color": "#E2F0D9"},
    "open": _OPEN | {"num_format": "@"},
    "open chosen": _OPEN | {"num_format": "@", "align": "center"},
    "open day": _OPEN | {"num_format": "yyyy-mm-dd", "align": "center"},
    "open number": _OPEN | {"align": "right", "text_wrap": False, "shrink": True},
}
"""The format of each look. Open cells for text have the format of text, so that no number or formula is made of it."""

_PROTECTED: Final = {"format_columns": True, "format_rows": True}
"""What a protected sheet still allows: to make columns wider and rows higher."""


class FormBook(ExcelFile):
    """A workbook of protected sheets."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As of every workbook."""
        super().__init__(*args, **kwargs)
        self._looks: dict[str, Any] = {}

    def look(self, name: str) -> Any:
        """The format of that name in LOOKS."""
        if name not in self._looks:
            self._looks[name] = self.book.add_format(LOOKS[name])
        return self._looks[name]

    def sheet(self, name: str) -> Any:
        """A new sheet, protected without a password."""
        page = self.book.add_worksheet(name)
        page.protect("", _PROTECTED)
        return page

    def write(self, page: Any, at: tuple[int, int], text: str, look: str = "text") -> None:
        """Write a text that is not to be changed."""
        look = "marked" if look == "text" and like_formula(text) else look
        page.write_string(*at, self.fitted(text), self.look(look))

    def write_lines(self, page: Any, at: tuple[int, int], lines: Iterable[str], look: str = "text") -> str:
        """Write lines that are not to be changed into one cell; returns what the cell then holds."""
        text = cut("\n".join(map(visible, lines)), self.lang)
        look = "marked" if look == "text" and like_formula(text) else look
        if text:
            page.write_string(*at, text, self.look(look))
        else:
            page.write_blank(*at, None, self.look(look))
        return text

    def fitted(self, text: str) -> str:
        """The text without what nobody sees, as long as a cell may be."""
        return cut(visible(text), self.lang)

    def merge(self, page: Any, at: tuple[int, int], last: int, text: str, look: str) -> None:
        """Write a text over the cells from `at` to the column `last`."""
        page.merge_range(*at, at[0], last, "", self.look(look))
        page.write_string(*at, self.fitted(text), self.look(look))

    def fill(self, page: Any, at: tuple[int, int], field: Field, said: Said | None) -> None:
        """Write a cell to fill in with what the data file says: a number as a number, all else as text."""
        if field.kind in NUMBERS:
            look = "open number"
        else:
            look = "open chosen" if field.kind in {Kind.CHOICE, Kind.FACT} else "open"
        if said is None:
            page.write_blank(*at, None, self.look(look))
        elif field.kind in NUMBERS and _is_exact(said):
            page.write_number(*at, float(said), self.look(look))
        else:
            page.write_string(*at, said, self.look("open" if field.kind in NUMBERS else look))


def _is_exact(said: Said) -> bool:
    """Whether a cell gives the number back with all its digits."""
    digits = said.lstrip("-").replace(".", "").lstrip("0")
    return bool(NUMBER.fullmatch(said)) and len(digits) <= SIGNIFICANT and said_of(Decimal(said)) == said
