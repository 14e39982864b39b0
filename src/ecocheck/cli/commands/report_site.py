"""`ecocheck report --all`: writes the whole city as a folder of pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.commands.report_site_folder import check_folder, write_folder
from ecocheck.cli.exits import WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.progress import JUDGING, WRITING, Progressed
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import plain

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.app.selection import Wanted
    from ecocheck.app.site import SiteBuilder
    from ecocheck.cli.session import Session
    from ecocheck.render.templating.report import SiteRenderer

_ALONE = Text(
    "--all 生成全部地区、指标、单位、任务的网页，不能同 {options} 一起用",
    "--all writes pages of every region, indicator, office and task; it does not go with {options}",
)
_NEEDS_FOLDER = Text(
    "--all 要用 -o 写明文件夹，例如 -o 网站", "--all needs -o with the name of a folder, such as -o site"
)
_WRITTEN = Text(
    "已写入 {folder}：{n}个网页，用浏览器打开 {first}", "wrote {folder}: {n} pages; open {first} in a browser"
)


def refuse_with_all(session: Session, options: Mapping[str, object], output: str | None) -> str:
    """The folder given with `-o`. Raises WrongUsage if there is none, or if options that select go with `--all`."""
    given = [name for name, value in options.items() if value]
    if given:
        names = joined(given, session.lang)
        raise WrongUsage(_ALONE.of(session.lang).format(options=names))
    if output is None:
        raise WrongUsage(_NEEDS_FOLDER.of(session.lang))
    return output


def write_site(
    session: Session, wanted: Wanted, day: datetime.date, output: str, until: datetime.date | None = None
) -> None:
    """Judge once, write every page, and progressed the user where. Raises Stop, OSError."""
    folder = Path(output)
    check_folder(session, folder)
    from ecocheck.app.site import build_site
    from ecocheck.render.templating.faults import TemplateFault
    from ecocheck.render.templating.report import SiteRenderer

    opened = open_here(session, day=day)
    selection = select_here(session, opened, wanted)
    with Progressed(session, JUDGING) as progress:
        builder = build_site(opened, selection, day, progress, until)
    try:
        renderer = SiteRenderer(builder.site, session.lang, opened.project.templates)
        with Progressed(session, WRITING) as progress:
            count = write_folder(session, folder, _pages(builder, renderer, progress))
    except TemplateFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault
    said = _WRITTEN.of(session.lang).format(folder=folder, n=count, first=folder / "index.html")
    session.tell([plain(said)])


def _pages(builder: SiteBuilder, renderer: SiteRenderer, progress: Progressed) -> Iterator[tuple[str, bytes]]:
    total = len(builder.site.addresses)
    for done, page in enumerate(builder.pages(), 1):
        yield page.address.file, renderer.page(page).encode()
        progress(done, total)
