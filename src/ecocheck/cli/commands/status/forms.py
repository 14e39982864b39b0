"""The forms in which `ecocheck status` writes what stands in the place of its matrix."""

from typing import TYPE_CHECKING, Any, Final

from ecocheck.cli import formats

if TYPE_CHECKING:
    from ecocheck.app.received import Received
    from ecocheck.app.reviewing.overview import Reviews
    from ecocheck.app.side_by_side import SideBySide
    from ecocheck.cli.formats import Format
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


def _standards_page(found: "SideBySide", session: "Session") -> "Page":
    from ecocheck.render.pages.side_by_side import side_by_side_page

    return side_by_side_page(found, session.lang)


def _standards_json(found: "SideBySide", session: "Session") -> bytes:
    from ecocheck.render.as_json.side_by_side import side_by_side_json

    return side_by_side_json(found, session.lang)


def _standards_csv(found: "SideBySide", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import side_by_side_csv

    return side_by_side_csv(found, session.lang)


def _received_page(received: "Received", session: "Session") -> "Page":
    from ecocheck.render.pages.forms.received import received_page

    return received_page(received, session.lang)


def _received_json(received: "Received", session: "Session") -> bytes:
    from ecocheck.render.as_json.received import received_json

    return received_json(received, session.lang)


def _reviews_page(found: "Reviews", session: "Session") -> "Page":
    from ecocheck.render.pages.reviewing.overview import reviews_page

    return reviews_page(found, session.lang)


def _reviews_json(found: "Reviews", session: "Session") -> bytes:
    from ecocheck.render.as_json.reviews import reviews_json

    return reviews_json(found, session.lang)


def _reviews_csv(found: "Reviews", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import reviews_csv

    return reviews_csv(found, session.lang)


def _received_csv(received: "Received", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import received_csv

    return received_csv(received, session.lang)


INSTEAD: Final[dict[str, "tuple[Format[Any], ...]"]] = {
    "standards": (
        *formats.page(_standards_page),
        formats.json(_standards_json),
        formats.csv(_standards_csv),
        formats.workbook(_standards_page),
    ),
    "received": (
        *formats.page(_received_page),
        formats.json(_received_json),
        formats.csv(_received_csv),
        formats.workbook(_received_page),
    ),
    "reviews": (
        *formats.page(_reviews_page),
        formats.json(_reviews_json),
        formats.csv(_reviews_csv),
        formats.workbook(_reviews_page),
    ),
}
"""The forms by the switch that asks for them."""
