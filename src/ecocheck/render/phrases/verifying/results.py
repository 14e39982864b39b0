"""What verifying a seal came to, in words: the result and why, program, documents, what travelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Kind, Remade, Result
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import CLAUSES, clauses, date_words, joined
from ecocheck.render.phrases.verifying.problems import problem_words
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from ecocheck.app.verifying.views import Verified
    from ecocheck.findings import Lang

TITLE: Final = Text("封装核验", "Seals verified")
RESULT: Final = Text("核验结果", "result")
RESULTS: Final = {
    Result.SOUND: Text("核验通过", "sound"),
    Result.DIFFERENT: Text("有出入", "differs"),
    Result.UNCOMPARED: Text(
        "数据、判定无误，报告等未能核对", "data and verdicts are sound, documents could not be compared"
    ),
    Result.UNVERIFIABLE: Text("不能核验", "cannot be verified"),
}
SOUND_BUT: Final = Text("核验通过（报告用自备模板）", "sound (with the project's own templates)")
OWN_TEMPLATES: Final = Text(
    "报告用自备模板：{files}，文字以封面和判定.json为准",
    "reports by templates of the project's own: {files}; go by the words of the cover and of 判定.json",
)
WHY_SOUND: Final = Text(
    "{files}个文件与清单一致；重新判定{verdicts}项，与封装时的记录全部相同；{made}",
    "{files} files are as the manifest says; {verdicts} verdicts given anew are those recorded; {made}",
)
REMADE_SAME: Final = Text(
    "重新生成报告、台账等{n}个文件，逐字节相同", "{n} documents made again are the same byte for byte"
)
OTHER_PROGRAM: Final = Text(
    "封装时用 ecocheck {sealed}，本机是 {here}{libraries}：报告等文件重新生成后{same}个相同、{different}个不同{first}，"
    "不同的可能只是版本所致，也可能被改过；用封装时的版本再核验即可断定",
    "sealed by ecocheck {sealed}, here is {here}{libraries}: of the documents made again {same} are the same and "
    "{different} differ{first}, perhaps only by the version, perhaps altered; verify with the version that sealed",
)
FIRST: Final = Text("（{files}等）", " ({files} and more)")
DIFFERING: Final = Text("未能核对的文件：{files}", "documents that could not be compared: {files}")
LIBRARIES: Final = Text("（所用组件的版本也不同）", " (with other versions of libraries)")
NOT_REMADE: Final = Text(
    "报告等文件未重新生成核对（判定未能进行，或未安装 Word 组件 python-docx）",
    "the documents were not made again (nothing could be judged, or python-docx, the library for Word, is not here)",
)
COUNTED: Final = Text("{n}处有问题", "{n} things are wrong")
VERDICTS_DIFFER: Final = Text("{n}项判定与封装时的记录不同", "{n} verdicts are not those recorded")
ALTERED_OR_NEWER: Final = Text(
    "判定不同，或者是记录被改动，或者是程序版本不同（封装时 {sealed}，本机 {here}）所致；用封装时的版本再核验即可断定",
    "verdicts differ because they were altered, or because the program is another one (sealed by {sealed}, here "
    "{here}); verify with the version that sealed to settle it",
)
ONLY_THE_PAGE: Final = Text(
    "有人改了数据重新封装，核验看不出来。请把上面的校验值同盖章的校验页对照，或加 --digest。",
    "Nobody can see by verifying that data were altered and sealed anew. Compare the digests above with the stamped "
    "page, or give --digest.",
)
CONFIRMED: Final = Text("与所给校验值相符（{file} 的 {name}）", "it has the digest that was given ({name} of {file})")
LACKING: Final = Text("缺第{n}卷（{file}）", "volume {n} ({file}) is missing")
SAME_CONTENT: Final = Text(
    "卷内{n}个文件的内容与清单一致，但不能代替原件",
    "its {n} files are as the manifest says, which does not make it the original",
)
TAKEN_ALONG: Final = Text(
    "同一文件夹里的其他各卷一并核验：{files}", "volumes that lay beside were verified too: {files}"
)
REPEATED: Final = Text("{file} 与 {like} 相同，未重复核验", "{file} is the same as {like} and was not verified again")
ABOUT: Final = Text("概况", "overview")
SEALED_OF: Final = Text("{city} {years}，以{as_of}为准", "{city} {years}, as of {as_of}")
BY_STANDARD: Final = Text("，按标准 {id} 判定", ", by the standard {id}")
GAPS: Final = Text(
    "封装时未达标和逾期{missed}项，现状不清{undetermined}项，缺材料佐证{evidence}项，检查警告{warnings}处",
    "sealed with {missed} lines missed or late, {undetermined} undetermined, {evidence} without evidence, "
    "{warnings} warnings",
)
WITHHELD: Final = Text(
    "{n}份材料没有随卷，只有校验值；{rest}",
    "{n} documents did not travel, only their digests; {rest}",
)
REDACTED: Final = Text(
    "{n}个文件中的人名已用代号替换，另有{left}处文字中仍有（封装单位自述）",
    "names of persons were replaced by codes in {n} files, and stand in {left} further places, as whoever sealed says",
)
NEWER: Final = Text(
    "另有{years}年的数据未封装（封装单位自述）", "data of {years} were not sealed, as whoever sealed says"
)
BY_MANIFEST: Final = Text("{city}（清单所写）", "{city} (by the manifest)")
RESTING: Final = Text(
    "{n}项达标只凭这些材料，收件人无从查看",
    "{n} verdicts of met rest on these alone, and nobody who receives the seal can look at them",
)
NONE_RESTING: Final = Text("没有达标只凭这些材料", "no verdict of met rests on these alone")
TRAVELLED: Final = Text("{n}份随卷，{withheld}份未随卷", "{n} travel, {withheld} do not")
PROBLEMS: Final = Text("存在的问题", "What is wrong")
DIFFERENCES: Final = Text("判定不同的", "Verdicts that differ")
DIGESTS: Final = Text("校验值（与盖章的校验页对照）", "Digests, to compare with the stamped page")
RECORDED: Final = Text("封装时的记录", "recorded")
JUDGED: Final = Text("按封装件里的数据", "by the data in the seal")
WHAT_DIFFERS: Final = Text("不同之处", "what differs")
SEAL: Final = Text("封装文件", "seal")
CITY: Final = Text("城市", "city")
PROGRAM: Final = Text("封装程序", "Sealed by")
AS_OF: Final = Text("判定截止日", "as of")
FILES_SOUND: Final = Text("文件一致", "files sound")
FILES_ALTERED: Final = Text("被改动", "altered")
FILES_MISSING: Final = Text("缺失", "missing")
FILES_SURPLUS: Final = Text("多出", "surplus")
VERDICTS_SAME: Final = Text("判定相同", "verdicts the same")
VERDICTS_DIFFERENT: Final = Text("判定不同", "verdicts differ")
GAPS_HEAD: Final = Text("封装时的差距", "Gaps at the time of sealing")
SHORT_GAPS: Final = Text("不达标{missed}，不清{undetermined}", "{missed} missed, {undetermined} unclear")
REMADE_HEAD: Final = Text("报告等文件", "documents")
REMADES: Final = {
    Remade.SAME: Text("逐字节相同", "the same"),
    Remade.DIFFERENT: Text("不一致", "differ"),
    Remade.OTHER_PROGRAM: Text("版本不同，未断定", "another version, open"),
    Remade.NOT_TRIED: Text("未重新生成", "not made again"),
}
VOLUME: Final = Text("{name}（{size}字节）", "{name} ({size} bytes)")
_FIRST: Final = 3
"""Documents that are named in the sentence on the result."""
_OF_MANIFEST: Final = Text("清单 manifest.json", "manifest.json")


def result_words(one: Verified, lang: Lang) -> str:
    """The result."""
    if one.result is Result.SOUND and one.own_templates:
        return SOUND_BUT.of(lang)
    return RESULTS[one.result].of(lang)


def why_words(one: Verified, program: str, lang: Lang) -> str:
    """Why, in one sentence; `program` is the version of this program."""
    made = remade_words(one, program, lang)
    if one.result in {Result.SOUND, Result.UNCOMPARED}:
        files, verdicts = one.files.sound, one.verdicts
        said = WHY_SOUND.of(lang).format(files=files, verdicts=verdicts, made=made)
        return clauses((said, templates_words(one, lang), confirmed_words(one, lang)), lang)
    if one.lacking and one.result is Result.UNVERIFIABLE:
        lacking = [LACKING.of(lang).format(n=n, file=visible(file)) for n, file in one.lacking]
        return clauses((joined(lacking, lang), confirmed_words(one, lang)), lang)
    again = [each for each in one.problems if each.kind in {Kind.REPACKED, Kind.PREFIXED}]
    others = len(one.problems) - len(again)
    same = SAME_CONTENT.of(lang).format(n=one.files.sound) if again and not others and not one.differences else ""
    counted = COUNTED.of(lang).format(n=others) if others else same
    verdicts_differ = VERDICTS_DIFFER.of(lang).format(n=len(one.differences)) if one.differences else ""
    open_ = one.remade is Remade.OTHER_PROGRAM and one.differences
    first = problem_words(again[0], lang) if again else ""
    return clauses(
        (
            first,
            counted,
            verdicts_differ,
            version_words(one, program, lang) if open_ else "",
            confirmed_words(one, lang),
        ),
        lang,
    )


def version_words(one: Verified, program: str, lang: Lang) -> str:
    """That a difference may come from the program."""
    sealed = "" if one.manifest is None else visible(one.manifest.program)
    return ALTERED_OR_NEWER.of(lang).format(sealed=sealed, here=program)


def remade_words(one: Verified, program: str, lang: Lang) -> str:
    """What making the documents again came to."""
    match one.remade:
        case Remade.OTHER_PROGRAM if one.manifest is not None:
            said = {"sealed": visible(one.manifest.program), "here": program}
            libraries = LIBRARIES.of(lang) if one.manifest.program == program else ""
            counts = {"same": one.remade_same, "different": one.remade_different}
            first = visible(joined(one.differing[:_FIRST], lang))
            first = FIRST.of(lang).format(files=first) if first else ""
            return OTHER_PROGRAM.of(lang).format(libraries=libraries, first=first, **said, **counts)
        case Remade.NOT_TRIED:
            return NOT_REMADE.of(lang)
        case _:
            return REMADE_SAME.of(lang).format(n=one.remade_same)


def templates_words(one: Verified, lang: Lang) -> str:
    """That the words of the reports are the project's own; empty where they are the program's."""
    if not one.own_templates:
        return ""
    return OWN_TEMPLATES.of(lang).format(files=visible(joined(one.own_templates, lang)))


def documents_words(one: Verified, lang: Lang) -> str:
    """Whether the documents were made again, and by whose templates."""
    return clauses((REMADES[one.remade].of(lang), templates_words(one, lang)), lang)


def city_words(one: Verified, lang: Lang) -> str:
    """The city, as the sealed project names it, else as the manifest does."""
    if one.city is not None or one.manifest is None:
        return one.city or ""
    return BY_MANIFEST.of(lang).format(city=one.manifest.city)


def about_words(one: Verified, lang: Lang) -> str:
    """City, years, day and standard of a seal; empty for what is none."""
    manifest = one.manifest
    if manifest is None:
        return ""
    years = joined(manifest.years, lang)
    said = SEALED_OF.of(lang).format(city=city_words(one, lang), years=years, as_of=date_words(manifest.as_of, lang))
    return said + ("" if manifest.standard is None else BY_STANDARD.of(lang).format(id=manifest.standard))


def gaps_words(one: Verified, lang: Lang) -> str:
    """With which gaps it was sealed, as judging gives them; empty where it was not judged."""
    return "" if one.gaps is None else GAPS.of(lang).format(**one.gaps.model_dump())


def held_words(one: Verified, lang: Lang) -> str:
    """What did not travel, in how many files names were taken out, and which data were left out."""
    if one.manifest is None:
        return ""
    redacted = sum(each.before_redaction is not None for each in one.manifest.files)
    withheld, newer = one.files.withheld, one.manifest.newer_years
    return CLAUSES.of(lang).join(
        said
        for said in (
            WITHHELD.of(lang).format(n=withheld, rest=_resting(one, lang)) if withheld else "",
            REDACTED.of(lang).format(n=redacted, left=one.manifest.names_left) if redacted else "",
            NEWER.of(lang).format(years=joined(newer, lang)) if newer else "",
        )
        if said
    )


def _resting(one: Verified, lang: Lang) -> str:
    return RESTING.of(lang).format(n=one.resting) if one.resting else NONE_RESTING.of(lang)


def confirmed_words(one: Verified, lang: Lang) -> str:
    """Which file has a digest that was given by hand; empty for none."""
    if one.confirmed_by is None:
        return ""
    file, name = one.confirmed_by
    return CONFIRMED.of(lang).format(file=visible(file), name=name)


def given_words(one: Verified, lang: Lang) -> list[str]:
    """Which volumes were taken along, and which files were given twice."""
    along = [visible(each) for each in one.taken_along]
    return [
        *([TAKEN_ALONG.of(lang).format(files=joined(along, lang))] if along else []),
        *(REPEATED.of(lang).format(file=visible(file), like=visible(like)) for file, like in one.repeated),
    ]


def in_groups(digest: str) -> str:
    """A digest in groups of four, as the stamped page has it."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def digest_lines(one: Verified, lang: Lang) -> list[tuple[str, list[str]]]:
    """Each zip, and the manifest, with both digests in groups of four."""
    found = [
        (VOLUME.of(lang).format(name=each.path, size=each.size), [each.sha256, each.sm3])
        for each in one.volumes
        if each.sha256
    ]
    if one.manifest_sha256:
        found.append((_OF_MANIFEST.of(lang), [one.manifest_sha256, one.manifest_sm3]))
    names = ("SHA-256", "SM3")
    return [
        (what, [f"{name} {in_groups(digest)}" for name, digest in zip(names, both, strict=True)])
        for what, both in found
    ]
