"""Examples of the manual pages about forms: a row of a table, as a comment."""

from __future__ import annotations


def row(*cells: str) -> str:
    """A row of a form; the manual shows it above a data file, so that it can be read as YAML."""
    return f"# {' | '.join(cells)}\nregion: 演练区\nyear: 2024\n"


HEAD = "编号 | 数值 | 来源标题"
