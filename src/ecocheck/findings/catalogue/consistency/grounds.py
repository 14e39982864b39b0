"""ECO61x, consistency: what a figure rests on: surveys, offices, documents, quotes."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FACT, FOREST, TARGET
from ecocheck.findings.entry import Entry, Text, error, notice, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO612",
        Text("调查说明不全", "A survey not described"),
        Text(
            "“{id}”（{name}）由调查得出，survey 里缺少：{missing}。",
            '"{id}" ({name}) comes from a survey, and survey lacks: {missing}.',
        ),
        Text(
            "补全 agency（调查机构）、method（调查方法）、sample（样本量）、date（调查日期）。"
            "来源只写到月的，date 写成“年-月”；没有写日期的，写“未记录”。",
            "Add agency, method, sample and date; where the source says the month only write year-month, and 未记录 "
            "where it has no date.",
        ),
        Text(
            "评审时要看是谁、怎样、向多少人、什么时候调查的。", "Reviewers ask who asked whom, how, how many, and when."
        ),
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      sample: 1200
    source:
      title: 2024年演练区公众满意度调查报告
""",
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话调查
      sample: 1200
      date: 2024-11-20
    source:
      title: 2024年演练区公众满意度调查报告
""",
    ),
    error(
        "ECO613",
        Text("考核目标未写下达单位", "A target handed down by nobody"),
        Text("“{id}”（{name}）的考核目标缺少：{missing}。", 'The assigned target of "{id}" ({name}) lacks: {missing}.'),
        Text(
            "补上 document（下达文件）和 issuer（下达单位）；还没有正式下达的，先不要登记。",
            "Add document and issuer; what has not been handed down yet is not recorded.",
        ),
        Text("没有文件和下达单位的目标，不能作为考核的依据。", "Without a document nobody is bound by it."),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
""",
        TARGET,
    ),
    warning(
        "ECO614",
        Text("没有写来源", "No source"),
        Text("“{id}”（{name}）没有写数据从哪里来。", '"{id}" ({name}) does not say where it comes from.'),
        Text(
            "在 source 下面写 title（文件或报告的名称），有文号的再写 document；名称不知道的写“未记录”。",
            "Write the title of the report under source, and its number into document; what is not known is 未记录.",
        ),
        Text("评审要问每个数是谁报的、出自哪个文件。", "Reviewers ask for the document behind every figure."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
""",
        FOREST,
        cause=(),
        many=Text("这些项没有写数据从哪里来。", "These figures do not say where they come from."),
    ),
    warning(
        "ECO615",
        Text("填报已完成，未注明文件", "A claim without a document"),
        Text(
            "“{id}”（{name}）填报内容达到要求，但未注明依据文件，不予采信。",
            '"{id}" ({name}) claims success without naming a document, and does not count.',
        ),
        Text(
            "在 source 下面写 title（文件的名称）{phrase_more_below}；“未记录”不算{phrase_more}。",
            "Write the title of the document under source{phrase_more_below}{phrase_more}; 未记录 does not do.",
        ),
        Text(
            "建立了制度、没有发生事件，都要有文件为证；承认没有做到则不需要。",
            "That something was set up, or never happened, needs a document; an admission does not.",
        ),
        """\
measurements:
  4-1:
    value: true
""",
        FACT,
        cause=("phrase_more_below", "phrase_more", "below"),
        many=Text(
            "这些项填报内容达到要求，但未注明依据文件，不予采信。",
            "These entries say that something was done or did not happen, and name no document; they do not count.",
        ),
    ),
    notice(
        "ECO616",
        Text("只有公开报道", "Known from public reporting only"),
        Text(
            "“{id}”（{name}）的数来自公开报道，未经牵头单位确认。",
            '"{id}" ({name}) is known from public reporting and not confirmed by the lead office.',
        ),
        Text(
            "请牵头单位提供正式的数和文件，再把 standing 改为“填报”。",
            "Ask the lead office for its figure and document, then write 填报.",
        ),
        Text(
            "报道的数可以用来判断，但报送时要有正式的来源。", "It is judged, but a submission needs an official source."
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 新闻报道
      standing: 公开报道
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      standing: 填报
""",
        cause=(),
        many=Text(
            "这些项的数来自公开报道，未经牵头单位确认。",
            "These figures are known from public reporting and not confirmed by the lead office.",
        ),
    ),
    warning(
        "ECO617",
        Text("旁边的文字里不是这个数", "The words beside the figure give another number"),
        Text(
            "“{id}”（{name}）填的是 {written}，旁边的文字里是 {said}，两处不符。",
            '"{id}" ({name}) says {written}, and the words beside it say {said}.',
        ),
        Text(
            "核对有没有抄错；摘错了句子的，改 quote；更正过的，填更正后的数。改好以前不判达标。",
            "Check the figure; if another sentence was quoted, mend quote; if the figure was corrected, write the "
            "corrected one. It does not count as met before that.",
        ),
        Text("原文是给核对的人看的，两处不同，总有一处错了。", "The quote is there to check the figure by."),
        """\
measurements:
  10-1:
    value: 75.1
    unit: "%"
    source:
      title: 2024年林草资源年报
      quote: 全区林草覆盖率为71.5%
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      quote: 全区林草覆盖率为71.5%
""",
    ),
)
