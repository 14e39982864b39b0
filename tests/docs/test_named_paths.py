"""Files, folders and modules that documents and comments name are there."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "ecocheck"
PAGES = [
    *ROOT.glob("README*.md"),
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "docs" / "manual").glob("*.md"),
]
COMMENTED = [ROOT / "pyproject.toml", *ROOT.glob(".ci/[!_]*"), *ROOT.glob(".github/**/*.yml")]

OTHERS = (
    # examples: the reader puts in names of their own
    "data/地区/年份.yaml", "data/REGION/YEAR.yaml", "data/演练区/*.yaml", "data/武都区/*.yaml",
    "cases", "/cases", "网站/*", "青崖县.html", "templates/base.docx", "templates/report.docx",
    "整改.html", "限期整改台账.docx", "overdue.html", "data/甲县/2024.yaml",
    "docs/plan/方案.md", "data/青石县/*.yaml", "data/白桥县/*.yaml", "报告.html",
    # in a seal
    "封面.*", "说明.txt", "报告", "台账/*", "卷内目录.*", "开放数据", "判定.json", "项目",
    "manifest.json", "报送.校验页.html",
    # made by a command of the page, by the build, or by git
    "examples/练习*", "_bundled", ".git/*", "dist/*",
    # in an offline bundle, and where it is installed
    "说明.txt", "/.local/*",
    # in the project of whoever follows the page
    ".github/workflows/ecocheck.yml", ".workflow/ecocheck*.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
    "objects/*", "evidence/2024/*", "evidence/年份/地区", "evidence/年份/地区/整改",
    "received", "received/*", "mappings.yaml",
    "reviews", "reviews/*",
    "ecocheck.toml", "新交来的.yaml", "*/config.fish",
    "actions",
    # no files: repositories, branches, units, keys, names within templates
    "2025-01/2025-09", "/材料/年报.pdf", "evidence/2025/演练区/年报.pdf", "件/人",
    "OWNER/REPO", "所有者/*", "origin/main", "μg/m3", "微克/立方米", "at_most/at_least", "default", "default/*",
)  # fmt: skip # a table, read by rows
"""What stands in a document like a path and is none of this repository."""

_QUOTED = re.compile(r"`([^`\n]+)`")
_COMMENT = re.compile(r"(?:^|\s)# ?(.*)")
_WORD = re.compile(r"[\w./*-]+")
_PART = re.compile(r"\d+/\d+")
"""A share in an example of YAML: 2/3."""
_FILE = re.compile(r"[\w-]+\.(?:cfg|cjs|docx|html|j2|json|lock|md|py|sh|toml|txt|ya?ml)")
_ROOMS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())
_MODULE = re.compile(rf"(?:ecocheck\.)?((?:{'|'.join(_ROOMS)})(?:\.[\w*]+)+)")


def _words(page: Path) -> list[str]:
    """What may be the name of a file or module: quoted in a page, or in a comment by its first folder."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".md":
        return [word for quoted in _QUOTED.findall(text) for word in _WORD.findall(quoted)]
    tops = {path.name for path in (*ROOT.iterdir(), *PACKAGE.iterdir())}
    comments = (word for line in text.splitlines() for one in _COMMENT.findall(line) for word in _WORD.findall(one))
    return [word for word in comments if word.partition("/")[0] in tops or _MODULE.fullmatch(word.rstrip("."))]


def _is_there(word: str, page: Path) -> bool:
    """From the root, beside the page, or in the package, where `.py` may be left out; `*` stands for any."""
    places = [(ROOT, word), (page.parent, word), (PACKAGE, word), (PACKAGE, f"{word}.py")]
    return any((folder / name).exists() or ("*" in name and any(folder.glob(name))) for folder, name in places)


def _is_in_the_code(dotted: str) -> bool:
    """A module, or a name in one."""
    if "*" in dotted:
        return any(PACKAGE.glob(f"{dotted.replace('.', '/')}.py"))
    at = PACKAGE
    for part in dotted.split("."):
        if (at / part).is_dir():
            at /= part
            continue
        module = at / f"{part}.py"
        if module.is_file():
            at = module
            continue
        source = at if at.suffix == ".py" else at / "__init__.py"
        return re.search(rf"\b{part}\b", source.read_text(encoding="utf-8")) is not None
    return True


def missing(page: Path) -> list[str]:
    """The names in a page that lead nowhere."""
    found = []
    for word in dict.fromkeys(_words(page)):
        name = word.rstrip("/.")
        if module := _MODULE.fullmatch(name):
            if not _is_in_the_code(module[1]) and not _is_there(name, page):
                found.append(word)
        elif "/" in name.strip("/") or word.endswith("/") or _FILE.fullmatch(name):
            known = _PART.fullmatch(name) or any(fnmatchcase(name, other) for other in OTHERS)
            if name and not word.startswith("//") and not known and not _is_there(name, page):
                found.append(word)
    return found


@pytest.mark.parametrize("page", sorted([*PAGES, *COMMENTED]), ids=lambda path: path.name)
def test_what_is_named_is_there(page: Path) -> None:
    assert missing(page) == []


def test_a_name_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "`docs/gone.md` `gone.py` `render/gone` `render.gone` `app.schemas.making.gone` `tests/gone/` `render.gone_*`\n"
        "`docs/ci.md` `render/formats/folded_json` `render.formats.folded_json` `tests/docs/` "
        "`app.schemas.making.build_schemas` "
        "`data/地区/年份.yaml` `share: 2/3` `render.phrases.report.site_*`\n",
        encoding="utf-8",
    )
    gone = [
        "docs/gone.md",
        "gone.py",
        "render/gone",
        "render.gone",
        "app.schemas.making.gone",
        "tests/gone/",
        "render.gone_*",
    ]
    assert missing(page) == gone


def test_no_exception_is_without_use() -> None:
    """One that no page needs any more goes."""
    names = {word.rstrip("/.") for page in (*PAGES, *COMMENTED) for word in _words(page)}
    assert [other for other in OTHERS if not any(fnmatchcase(name, other) for name in names)] == []
