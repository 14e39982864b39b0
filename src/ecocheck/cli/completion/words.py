"""What the values of options and arguments are, by the word that their help page uses for them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from ecocheck.cli.settings.allowed import FORMAT
from ecocheck.cli.settings.kinds import OneOf, SomeOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.cli.command import Command, Says

SHELLS: Final = ("powershell", "bash", "zsh", "fish")


class Kind(Enum):
    """What a value is."""

    FILE = auto()
    FOLDER = auto()
    REGION = auto()
    OFFICE = auto()
    YEAR = auto()
    STANDARD = auto()
    CRITERION = auto()
    """An indicator or a criterion."""
    TOPIC = auto()
    """An indicator, a criterion, a task, a target, or a code of the manual."""
    FREE = auto()
    """What only the user knows: a day, a text, a number."""


KINDS: Final[Mapping[str, Kind]] = {
    "文件": Kind.FILE,
    "文件 ...": Kind.FILE,
    "文件或文件夹": Kind.FILE,
    "路径 ...": Kind.FILE,
    "抽验表": Kind.FILE,
    "A [B]": Kind.FILE,
    "位置": Kind.FILE,
    "文件夹": Kind.FOLDER,
    "地区": Kind.REGION,
    "单位": Kind.OFFICE,
    "年份": Kind.YEAR,
    "标准": Kind.STANDARD,
    "编号": Kind.CRITERION,
    "编号 ...": Kind.TOPIC,
    **dict.fromkeys(("日期", "年-月-日", "栏名=列名", "编号=数", "版本", "名称", "网址", "数目", "种子"), Kind.FREE),
    **dict.fromkeys(("单位和姓名", "理由", "市名", "县区,…", "标题", "文号", "模板 ...", "校验值", "大小"), Kind.FREE),
}
"""By the Chinese word for the value; what is not here has a list of words."""

_TOPICS: Final = frozenset({("explain", "code"), ("history", "topic"), ("trend", "ids"), ("evidence", "for_")})

WORDS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("form", "each"): ("county", "agency", "both"),
    ("gaps", "by"): ("county", "agency", "indicator", "domain"),
    ("explain", "to"): ("met",),
    ("actions", "action"): ("list", "new"),
    ("evidence", "action"): ("add", "verify", "index"),
    ("seal", "evidence"): ("files", "hashes"),
    ("verify", "fail_on"): ("gaps", "withheld", "program"),
    ("templates", "action"): ("list", "eject"),
    ("review", "opinion"): ("同意", "退回", "存疑"),
    ("completion", "shell"): SHELLS,
    ("list", "what"): (
        "indicators", "criteria", "tasks", "regions", "agencies", "standards", "crosswalk", "contradictions",
    ),
}  # fmt: skip # a table
"""By command and parameter; tests compare them with what the commands take."""


def words_of(command: Command, parameter: str) -> tuple[str, ...]:
    """The words that a parameter takes; none where it takes something else."""
    if parameter == FORMAT:
        return tuple(dict.fromkeys(one.name for one in command.every_format()))
    kind = command.settable.get(parameter.replace("_", "-"))
    if isinstance(kind, OneOf | SomeOf):
        return kind.known
    return WORDS.get((command.name, parameter), ())


def kind_of(command: Command, parameter: str, says: Says) -> Kind:
    """What the value of a parameter is."""
    found = KINDS.get(says.value.zh, Kind.FREE)
    return Kind.TOPIC if (command.name, parameter) in _TOPICS else found
