"""Which sources name a document, of which year it is, and how well it backs a success."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ecocheck.model.documents import Evidence, Source
from ecocheck.model.figures import Place
from ecocheck.model.measurement import Measurement
from ecocheck.model.realm import Realm
from ecocheck.verdict.outcome import Backing, Verdict
from ecocheck.verdict.sources.documents import backing_of, named_in, names_document, year_of

TITLES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("titles.yaml").read_text(encoding="utf-8"))
OWN = "市区污水处理率"
REALM = Realm(
    city=("演练市",), counties={"演练区": ("演练区", "演练"), "云岭县": ("云岭县", "云岭")}, under=("虚构省",)
)
PLACE = Place("演练区", is_city=False, areas=("市区",), realm=REALM)


@pytest.mark.parametrize("title", TITLES["names"])
def test_names_one(title: str) -> None:
    assert names_document(Source(title=title), OWN, PLACE)


@pytest.mark.parametrize("title", TITLES["none"])
def test_names_none(title: str) -> None:
    assert not names_document(Source(title=title), OWN, PLACE)


def test_the_table_is_long_enough() -> None:
    assert len(TITLES["names"]) + len(TITLES["none"]) >= 100
    assert not set(TITLES["names"]) & set(TITLES["none"])


@pytest.mark.parametrize(
    ("number", "counts"),
    [
        ("演环发〔2024〕3号", True), ("演环发[2024]3号", True), ("演环发（2024）12号", True),
        ("演环函〔2024〕第3号", True),
        ("演环发〔2024〕号", False), ("〔2024〕3号", False), ("演环发〔2024〕0号", False), ("演环发2024-3", False),
        ("待编号", False), ("尚未印发，拟为演环发〔2024〕3号", False),
    ],
)  # fmt: skip # a table, read by rows
def test_a_number_alone(number: str, *, counts: bool) -> None:
    """X〔YYYY〕N号 counts in any brackets; a promised number does not count."""
    assert names_document(Source(document=number), OWN, PLACE) is counts


def test_public_reporting_needs_address_and_quote() -> None:
    known = {"title": "未记录", "standing": "公开报道", "url": "https://example.org/1.html", "quote": "处理率98%"}
    assert names_document(Source.model_validate(known), OWN, PLACE)
    for lost in ("standing", "url", "quote"):
        rest = {key: word for key, word in known.items() if key != lost}
        assert not names_document(Source.model_validate(rest), OWN, PLACE), lost
    for key, word in (("url", "无"), ("quote", "无"), ("title", "报道待发布")):
        assert not names_document(Source.model_validate({**known, key: word}), OWN, PLACE), key


def test_the_own_name_counts_for_nothing_in_whatever_way_it_is_written() -> None:
    """A bracket in the criterion's name may be left out; a name that is also a kind of document names no document."""
    aside = "一般工业固体废物综合利用率（填当年利用率，不填提高幅度）"
    assert not names_document(Source(title="演练区2024年一般工业固体废物综合利用率"), aside, PLACE)
    assert not names_document(Source(title="演练区生态文明建设规划方案"), "生态文明建设规划方案", PLACE)
    assert named_in("虚构省下达的考核通知", OWN, PLACE)
    assert not named_in("待下达", OWN, PLACE)
    assert not named_in("虚构省", OWN, PLACE)
    assert not named_in(None, OWN, PLACE)


@pytest.mark.parametrize(
    ("source", "year"),
    [
        ({"title": "2024年垃圾分类报告"}, 2024),
        ({"title": "2019年、2024年垃圾分类报告"}, 2024),
        ({"title": "垃圾分类规划（2022—2030年）"}, 2030),
        ({"title": "二〇一九年垃圾分类报告"}, 2019),
        ({"title": "垃圾分类报告"}, None),
        ({"title": "2024年垃圾分类报告", "document": "演发〔2021〕3号"}, 2021),
        ({"title": "演发〔2020〕3号"}, 2020),
        ({"title": "2024年垃圾分类报告", "published": "2025-01-03"}, 2024),
        ({"title": "2024年垃圾分类报告", "published": "2018-01-03"}, 2018),
        ({"title": "2024年垃圾分类报告", "published": "2018-01"}, 2018),
        ({"title": "垃圾分类报告", "published": "未记录"}, None),
    ],
)
def test_the_year_of_a_document(source: dict[str, object], year: int | None) -> None:
    """The earliest of the year in the number, the year of publication and the last year before 年 in the title."""
    assert year_of(Source.model_validate(source), 2024) == year


@pytest.mark.parametrize(
    ("given", "backing"),
    [
        ({"source": {"title": "垃圾分类报告"}}, Backing.TITLED),
        ({"source": {"title": "垃圾分类报告", "document": "演发〔2021〕3号"}}, Backing.DOCUMENTED),
        ({"source": {"title": "垃圾分类报告", "document": "会议纪要"}}, Backing.TITLED),
        ({"source": {"title": "垃圾分类报告", "url": "https://example.org/1"}}, Backing.DOCUMENTED),
        (
            {"source": {"title": "会议纪要"}, "evidence": {"held_by": "演练区档案馆", "archive_no": "12"}},
            Backing.DOCUMENTED,
        ),
        ({"source": {"title": "会议纪要"}, "evidence": {"file": "evidence/1.pdf"}}, Backing.TITLED),
    ],
)
def test_backing(given: dict[str, object], backing: Backing) -> None:
    """The backing according to the data file; stored files are checked elsewhere."""
    one = Measurement.model_validate({"value": True, **given})
    assert backing_of(Verdict.MET, one) is backing
    assert backing_of(Verdict.NOT_MET, one) is None
    assert backing_of(Verdict.MET, None) is None


@pytest.mark.parametrize("number", ["12", "2024-永久-3", "WS[2024]3号"])
def test_an_archive_number_backs_a_success(number: str) -> None:
    assert _archived("演练区档案馆", number)


@pytest.mark.parametrize(
    "number", ["无", "—", "待定", "待编", "待编号", "未编", "未编号", "尚未归档", "归档后再补", "TBD"]
)
def test_an_archive_number_still_to_come_backs_none(number: str) -> None:
    """Nobody can find an original under it; the same words deny a document."""
    assert not _archived("演练区档案馆", number)
    assert not _archived("待定", "12")


def _archived(held: str, number: str) -> bool:
    evidence = {"held_by": held, "archive_no": number}
    one = Measurement.model_validate({"value": True, "source": {"title": "会议纪要"}, "evidence": evidence})
    return backing_of(Verdict.MET, one) is Backing.DOCUMENTED


def test_an_original_kept_elsewhere_needs_holder_and_number() -> None:
    with pytest.raises(ValueError, match="a file, or holder and number"):
        Evidence.model_validate({"held_by": "演练区档案馆"})


def test_a_long_title_is_looked_at_up_to_a_bound() -> None:
    """However long a title is, only its beginning is read."""
    assert names_document(Source(title="监测报告" + "没" * 5_000_000), OWN, PLACE)
