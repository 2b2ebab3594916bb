"""The Chinese words for every recordable step, in simplified characters; every character is a word of its own.
Particles and prepositions are fillers: they may stand before any character."""

from bot.names.step_words.row import Row
from bot.names.step_words.row import row as _row

FILLERS = (
    "已 经 了 的 于 在 向 给 予 与 同 跟 和 把 被 由 对 就 至 从 自 该 其 本 此 一 份 项 个 次 所 是 关 有 业 正 式"
)
VISIT = "[评估/实地/国别] (访问/考察/考察访问)"  # from which days may be counted
NOTHING_CAME = (
    "[我们/国家/对方/该国] (没有/未/未有/尚无/无/没) (收到/收悉/提出/提交) [任何] (意见/评论/评议)"
    "|(没有/无/尚无/未有) [任何] (意见/评论/评议)|(意见/评论) (未收到/没有收到|未提交)|什么都没有收到|没有收到任何东西"
)

_BA = "已将|已经将|业已将|现已将"  # "has already ...": the character alone may speak of what is to come
_ED = f"我们|我|我方|[反恐/反恐委/反恐怖主义委员会] 执行局|秘书处|{_BA}"
_COMMITTEE = "[安理会] [反恐/反恐怖主义] 委员会|反恐委|委员会 [全体] 成员"
_STATE = "state|国家|政府|常驻团|常驻[联合国]代表团|代表团|当局|该国|当事国|受访国|会员国|对方"
_WHO_STATE = f"{_STATE}|{_BA}"
_TO_STATE = f"{_STATE}|(征求/征询/听取) 意见|(供/以供/请其/以便) (评论/评议/提出意见/提意见)"
_SENT = (
    "发送|发出|发给|发去|发往|发了|寄出|寄送|寄给|送出|送交|送达|送给|送去|递交|递送|交给|交付|移交|转交|转送|转递|转达|转发|传送|传达|传阅|分发|分送"
    "|分享|共享|提交|提供|通报|交送|呈送"
)
_SUBMITTED = "提交|提出|呈交|呈送|呈报|递交|送交|上交|报送|提供|发送|转交|转递|分发|交给|送达|发给"
_WE = "我们|我|我方|已将|已经将"
_RECEIVED = "收到|收悉|收讫|收齐|接到|接获|获得|到达|到了|来了|送达"
_DELIVERED = "提交|提供|寄来|发来|送来|交来|递交|转来|反馈|提出"
_GOT = f"{_RECEIVED}|{_DELIVERED}"
_HELD = "举行|召开|进行|结束|完成|开完|开过"
_AGREED = "商定|议定|确定|约定|敲定|定下|定了|同意|确认|达成一致|谈妥|批准|决定|选定"
_ARRANGED = "安排|安排好|安排妥当|落实|解决|到位|就绪|准备好|商定|确认|备妥|办妥|联系好"
_LISTED = "列出|列明|确定|查明|列入清单|拟定"
_CONSIDERED = "审议|审查|审阅|审核"
# 将 before a paper only marks it as the object, like 把; before a verb it speaks of what is to come.
_REPORT = "[将] [评估/访问/国别/最终/最后/通过的/定稿] 报告"
_DRAFT = (
    "[将] [第一份/初步] [评估/访问/国别] (报告草稿/报告草案/报告初稿/草稿/草案/初稿)"
    "|[将] [评估/访问/国别] 报告 [的] (草稿/草案/初稿)"
)
_FINAL = (
    "[将] (最终/最后/定稿) [评估/访问] (报告草稿/报告草案/报告稿/草稿/草案)|[将] (报告/评估报告) (最终草稿/最终草案/最后草稿/最后草案/定稿)"
    "|[将] (最终/最后) 稿"
)
_COMMENTS = "[全部/其余/剩余/书面/最后/所有] (意见/评论/评议/评论意见/反馈意见/书面意见) [和建议]"
_COMMENTS_ON = f"(草稿/草案/报告草稿/报告草案/报告) [的] (意见/评论/评论意见/反馈意见)|{_COMMENTS}"
_MORE_TIME = "[期限/时限] (延期/延长/展期/宽限/延长期限/延长时限/更多时间/额外时间/宽限期)|(期限/时限) [的] 延长"
_REQUEST = (
    "(延期/延长/延长期限/延长时限/展期/宽限) [的] (请求/申请/要求)|[书面] (请求/申请/要求) (延期/延长/展期/宽限/更多时间/额外时间) [期限/时限]"
    "|(请求/申请/要求) 延长 [提交/提出] [评论/意见] (期限/时限)"
)
_KEPT = "[仍/仍然/均/都/继续/需/须] (保密/机密)"
_TWELVE = "[将] (12/十二) 个月 [的] (报告/信息/资料/情况报告)"
_IMPLEMENTATION = (
    "(执行情况/落实情况/实施情况/建议执行情况/建议落实情况) [的] (回复/答复/报告/回应/反馈)"
    "|对建议的 (回复/答复/回应)|(建议/各项建议) [的] (执行/落实/实施) (回复/答复/报告/情况报告)"
)
_CHAIR = f"[委员会/反恐委] 主席|{_BA}"


_SAID = "(答复/回复/表示/通知/确认) [称/说]"


def _came(step: str, things: str, alone: str = "", *, tail: str = "", who: str = "") -> tuple[Row, Row]:
    """What others send and we receive; we do not send it."""
    return _row(step, things, _GOT, alone, tail, who), _row(step, things, _RECEIVED, "", f"{tail}|{who}", _WE)


# fmt: off
ROWS = (
    # A. Planning
    _row("proposals_submitted", "[访问] (建议/提议/提案)", _SUBMITTED, tail=_COMMITTEE, who=_ED),
    _row("selected_for_visit", alone="(选定/选中/入选) [为] [访问国/访问对象/受访国/访问]|委员会 (选定/选中) [state/该国]",
         who=_COMMITTEE),
    _row("list_changed", "[年度] [访问] (名单/清单)", "更改|变更|修改|更新|调整|修订", who=_COMMITTEE),
    _row("schedule_published", "[访问] (日程表/时间表/计划表/日程)", "公布|发布|公开|提供", who=_COMMITTEE),
    # B. Consent
    _row("consent_requested", "[访问] 同意", "请求|征求|征得|要求|寻求|询问", "请求 [state/该国] 同意 [访问]|征求 [state/该国] 同意",
         tail=_STATE, who=_ED),
    _row("consent_meeting_held", "(同意/征求同意) [问题] [的] (会议/会谈)|就同意 [问题] (会议/会谈)", _HELD),
    _row("consent_received", "[访问] 同意", "收到|获得|取得|给出|表示|得到", "同意 (访问/接受访问/接待)|表示同意", who=_WHO_STATE),
    _row("consent_dispensed", "同意", "免除|免于|无需|不需要|不需", "(无需/不需) [征得] 同意", who="安理会|安全理事会"),
    _row("consent_declined", "[访问] 同意", "拒绝|拒不", "(拒绝/不) 同意 [访问]", who=_WHO_STATE),
    _row("consent_declined", "访问", "拒绝|谢绝", who=_WHO_STATE),
    # C. Preparation
    _row("dates_agreed", "[访问] (日期/时间/行期)", _AGREED, "(确定/商定) 访问日期 [为/定为]|访问日期 [为/定为]", who=f"{_STATE}|{_ED}"),
    _row("scope_agreed", "[访问] 范围", _AGREED),
    _row("work_programme_prepared", "[访问] (工作方案/工作计划/工作日程)|访问 (方案/计划)", "拟定|编制|制定|准备好|准备|起草|商定"
         "|完成|编写"),
    _row("agencies_listed", "[国家/政府] (机构/部门) [和官员]|政府官员", _LISTED),
    _row("nongov_actors_listed", "(非政府/民间社会) (行为体/组织/机构)|非政府组织|民间组织", _LISTED),
    _row("logistics_agreed", "(后勤/后勤安排/后勤事项/后勤保障)", f"{_AGREED}|{_ARRANGED}"),
    _row("civil_society_consent", "[同] (民间社会/非政府组织/民间组织) [的] (会议/会晤/会面)", "同意|批准|允许|接受|认可",
         "同意 [会见/会晤] (民间社会/非政府组织)", who=_WHO_STATE),
    _row("security_arranged", "(安全/安保/安全保障/安保工作/安全事宜)", _ARRANGED),
    _row("transport_arranged", "[当地/本地] (交通/交通工具/车辆)", _ARRANGED),
    _row("transport_unavailable_notice", "[当地/本地] (交通/交通工具/车辆)", "无法提供|不能提供|无法安排", "无法提供 (交通/车辆)"),
    _row("transport_solution", "(其他/其它/另外的/替代) (交通/交通工具/交通安排/交通方案)|交通解决办法", f"找到|{_ARRANGED}"),
    _row("working_languages_set", "[工作] (语言/语文)", "确定|商定|选定|决定|定下"),
    _row("interpretation_arranged", "[同声] (口译/传译/翻译)|[同声] (口译员/翻译人员)", _ARRANGED),
    _row("interpretation_unavailable_notice", "[同声] (口译/传译/翻译)", "无法提供|不能提供|无法安排",
         "无法提供 [同声] (口译/翻译)"),
    _row("interpretation_solution", "(其他/其它/另外的/替代) [同声] (口译/传译/翻译/口译安排)|口译解决办法", f"找到|{_ARRANGED}"),
    _row("costs_confirmed", "(费用/旅费/差旅费/差旅费用/旅行费用)", "确认|结清|落实|商定|解决|核定"),
    _row("press_plans_notified", "(新闻/媒体/新闻报道/媒体报道) (计划/安排)", "通知|告知|通报|收到|获悉"),
    _row("delegation_composed", "[访问] (代表团成员/代表团名单/访问团/访问代表团/代表团组成)", "组成|确定|组建|确认|选定|成立",
         "组成 [访问] 代表团"),
    _row("partners_invited", "(伙伴/合作伙伴/伙伴组织/组织/专家)", "邀请|受邀|获邀", tail="派遣专家|派专家", who=_ED),
    _row("specialized_orgs_called", "(专门组织/专业组织/专门机构)", "邀请|请来|召集|参与", who=_ED),
    _row("prior_findings_given", "(以往/先前/此前/早先) [的] (调查结果/结论/评估结果)", "提供|交给|分享|发送", tail="专家", who=_ED),
    _row("state_documents_received", "[国家/该国/政府] (文件/资料)", "收到|收悉|收齐|提交|提供|送达|寄来", who=_WHO_STATE),
    _row("partner_information_gathered", "[伙伴/联合国/合作伙伴] (信息/情报资料)", "收集|汇集|搜集"),
    _row("agency_waiver_cleared", "[机构] (豁免/保密豁免/使用许可)", "获得|批准|取得|给予|收到|获批"),
    _row("site_visits_agreed", "(实地/现场) (访问/考察/走访)", _AGREED),
    _row("high_level_meetings_arranged", "高级别 (会议/会晤/会见/会谈)", _ARRANGED),
    _row("country_team_contacted", "[联合国] 国家工作队|[联合国] 驻地协调员", "联系|联络|接洽|通知", who=_ED),
    # D. The visit
    _row("visit_started", VISIT, "开始|启动|展开|正在进行", "开始|开始 (访问/考察)",
         who=f"{_ED}|代表团|访问团"),
    _row("sessions_summarized", "(会议/各场会议/会谈) (摘要/纪要/小结/总结)", "提供|分发|分享|给出|提交"),
    _row("country_team_met", "[联合国] 国家工作队 [和捐助方]|捐助方|捐助国", "会见|会晤|会面|见面", who=f"代表团|我们|{_BA}"),
    _row("parliament_met", "(议会/议员/国会/国会议员/议会议员)", "会见|会晤|会面|见面", who=f"代表团|我们|{_BA}"),
    _row("wrap_up_held", "(总结/闭幕/收尾) (会议/会)|总结会议", _HELD, "总结会 [议]"),
    _row("priorities_outline_given", "(优先事项/重点事项/优先事项和需求/优先事项概要)", "概述|提出|提供|介绍|说明|分享", who="专家|专家们"),
    _row("immediate_followup_approved", "(立即/即时) 后续 (行动/工作/跟进)|立即跟进", "批准|同意|认可", who=_WHO_STATE),
    _row("visit_concluded", VISIT, "结束|完成|完毕|终了|圆满结束|顺利结束", "结束|(结束/完成) (访问/考察)",
         who=f"{_ED}|代表团|访问团"),
    _row("press_release_issued", "(新闻稿/新闻公报/新闻声明)", "发布|发表|公布|发出|刊发", "新闻稿", who=_ED),
    # E. Reporting
    *_came("expert_inputs_received", "专家 [的] [书面] (意见/材料/投入/稿件/贡献/资料/书面意见)", "专家 [的] [书面] (意见/材料/投入)", tail="来自专家", who="专家"),
    _row("expert_inputs_received", "书面 (意见/材料/投入/稿件/资料)|材料|投入", _DELIVERED, to="专家 [们]"),
    _row("preliminary_assessment_submitted", "[将] (初步评估/初步评估报告/初步评估意见)", _SUBMITTED, "初步评估 [报告]",
         tail=_COMMITTEE, who=_ED),
    _row("draft_report_shared", _DRAFT, _SENT, "(报告草稿/报告草案/报告初稿/草稿/草案)", tail=_TO_STATE, who=_ED),
    # F. Comments and final draft
    _row("comments_reminder_sent", "[意见/评论/提交意见] [的] (提醒/提醒函/催复函/催办函)", "发出|发送|寄出|送出|发给",
         "提醒 [state/政府/该国] [提交/提出] (意见/评论)", tail=_STATE, who=_ED),
    *_came("extension_requested", _REQUEST, _REQUEST, tail=_COMMITTEE, who=_WHO_STATE),
    _row("extension_requested", alone="延期|展期"),
    _row("extension_decided", "延期|延长|展期|延长期限", "决定|作出决定", "(延期/延长) [的] 决定", tail=_COMMITTEE,
         who=f"{_COMMITTEE}|{_BA}"),
    _row("extension_decided", alone="延期|展期"),
    _row("extension_decided=granted", f"{_MORE_TIME}|{_REQUEST}", "批准|准许|同意|获准|获批|给予|核准|允许|通过",
         "(期限/时限/评论期) (延长/已延长/获延长)|延长 [评论/意见] (期限/时限)|(同意/批准/准许) 将 (期限/时限) 延长", tail=f"{_COMMITTEE}|{_STATE}",
         who=f"{_COMMITTEE}|{_BA}"),
    _row("extension_decided=denied", f"{_MORE_TIME}|{_REQUEST}", "拒绝|驳回|否决|回绝|被拒", tail=f"{_COMMITTEE}|{_STATE}",
         who=f"{_COMMITTEE}|{_BA}"),
    *_came("comments_received", _COMMENTS_ON, "意见|评论|评论意见", tail=f"{_STATE}|(就/对/针对) [评估] (报告草案/报告草稿/草案/草稿/报告)", who=_WHO_STATE),
    _row("comments_received",
         alone="(答复/回复/表示/称/回复称/答复称/回复说/通知/确认) [其/该国/他们] (没有/无) [任何] (意见/评论)", who=_WHO_STATE),
    *_came("comments_part_received", "(部分/一部分/第一部分/首批) (意见/评论/评论意见)", "(意见/评论) 部分收到", tail=_STATE, who=_WHO_STATE),
    _row("no_comments_letter_sent", "[正式/两周/官方] (信函/函件/公函/信件/信)|两周 [的] [期限] (信函/函件)", _SENT,
         "(正式/两周) (信函/函件/公函)|信函|公函", tail=_STATE, who=_ED),
    _row("observations_discussed", "(意见/评论)", "讨论|商讨|商议", "讨论 (意见/评论)", tail="[国家] (协调人/联络人/联络点/牵头人)",
         who=_ED),
    _row("final_draft_submitted", _FINAL, _SUBMITTED, "(最终/最后) (报告草稿/报告草案/草稿/草案)", tail=f"{_COMMITTEE}|[供/请其] 审议",
         who=_ED),
    _row("final_draft_submitted", "[将] (最终/最后) 报告", "提交|呈交", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", _DRAFT, "提交|呈交", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", f"{_FINAL}|{_DRAFT}|[将] [最终/最后] [评估/访问] 报告", f"{_SENT}|提交|呈交|报送",
         to=f"[给/至/到] {_COMMITTEE}".replace("|", "|[给/至/到] "), who=_ED),
    # G. Committee
    _row("committee_considered", _COMMITTEE, f"{_CONSIDERED}|讨论|研究", "委员会审议",
         tail="[最终/最后] (报告/报告草稿/报告草案/草稿/草案/评估报告)"),
    _row("committee_considered", "[最终/最后] (报告/报告草稿/报告草案/草稿/草案/评估报告)", _CONSIDERED, who=f"{_COMMITTEE}|{_BA}"),
    _row("concerns_raised", "(关切/关注/疑虑/异议)", "提出|表示|表达", "(提出/表示) (关切/关注/异议)", who=f"成员|委员|{_COMMITTEE}"),
    _row("draft_amended", "[最终/最后] (草稿/草案/报告/报告草案/报告草稿)", "修正|修改|修订|改动", who=f"{_COMMITTEE}|{_BA}"),
    _row("report_adopted", f"{_REPORT}|[最终/最后] (报告草案/报告草稿/草案/草稿)", "通过|获得通过|获通过|核准|批准|核可|采纳", "通过报告|[评估/访问] 报告 (获得/获) [反恐/反恐怖主义] 委员会 (通过/核准/批准)",
         who=f"{_COMMITTEE}|{_BA}"),
    # H. Transmission, confidentiality, sharing
    _row("report_transmitted", "[将] (最终/最后/通过的/定稿/已通过的/经通过的) [评估/访问] 报告", _SENT,
         tail=_STATE, who=_CHAIR),
    # "报告已发送" alone: by the phase, the draft, the adopted report or the partners' copy
    _row("draft_report_shared", "[将] [评估/访问] 报告", _SENT, tail=_TO_STATE, who=_ED),
    _row("report_transmitted", "[将] [评估/访问] 报告", _SENT, tail=_STATE, who=_CHAIR),
    _row("report_shared_with_partners", _REPORT, _SENT, to="[联合国] (伙伴/合作伙伴/各机构/机构/伙伴机构)", who=_ED),
    _row("report_shared_with_partners", "[将] [评估/访问] 报告", "发送|发出|发给|发了|送交|分享|共享|分发|提供|通报|传阅", who=_ED),
    _row("report_received", "[最终/通过的/评估/访问] 报告", "收到|收悉|签收|接到|送达", "(确认/已确认) 收到 [报告]|(签收/收悉) 确认"
         "|报告 (确认收到/收到确认)", tail=_STATE, who=_WHO_STATE),
    *_came("confidentiality_reply", "(保密/保密性/机密性/保密问题/保密事项) [的] (答复/回复/回应/意见/说明)", "(保密/保密性/机密性/保密问题) [的] (答复/回复)", who=_WHO_STATE),
    _row("confidentiality_reply=nothing",
         alone="(没有/无) [任何] (保密内容/机密内容/保密部分/机密部分)|(没有/无) [任何] (内容/部分) 保密|无需保密|不需保密|不需要保密"
               "|全部不保密",
         who=_SAID),
    _row("confidentiality_reply=some",
         alone=f"[报告] [的] (部分/部分内容/某些部分/一些部分/若干部分/个别部分) {_KEPT}|有保密内容",
         who=_SAID),
    _row("confidentiality_reply=whole",
         alone=f"(整份报告/整个报告/全部报告/报告全文/全文/报告全部/报告) {_KEPT}",
         who=_SAID),
    _row("partners_version_cleared", "[供] (伙伴版/伙伴版本/伙伴使用的版本/合作伙伴版本)", "核准|完成|批准|备妥|就绪|审定", who=_ED),
    _row("report_shared_restricted", _REPORT, _SENT, "限制分发|有限分发|限制性分发|报告限制分发",
         to="(仅/只/仅限) [向/与/给] (参与方/参加方/参与者/参与伙伴)", who=_ED),
    _row("publication_agreed", "(公布/公开/发表/出版/更广泛分发)", "同意|批准|准许|认可", "同意 (公布/公开/发表/出版) [报告]",
         who=_WHO_STATE),
    _row("listed_on_website", alone="[state/该国] 列入 [委员会] (网站/网页) [名单]|[委员会] 网站 (列入/列出)", who=_COMMITTEE),
    # I. Follow-up
    _row("needs_referred", "[技术援助/援助] 需求|[技术援助/援助] 需要", "转交|转介|转达|提交|通报", tail="[联合国] (伙伴/合作伙伴/机构)",
         who=_ED),
    _row("partner_feedback_held", "[伙伴/合作伙伴/参与方] (反馈会议/反馈会|反馈)|[伙伴/合作伙伴] 反馈 [会议/会]", _HELD, who=_ED),
    _row("senior_officials_invited", "(高级官员/高官)", "邀请|获邀|受邀", "邀请 (高级官员/高官)", who=_CHAIR),
    _row("coordination_invited", "[反恐办/反恐怖主义办公室/反恐办公室] 协调", "邀请|请求", "邀请 [反恐办/反恐怖主义办公室] 协调", who=_CHAIR),
    *_came("implementation_response", _IMPLEMENTATION, _IMPLEMENTATION, tail=_COMMITTEE, who=_WHO_STATE),
    # Words for whichever paper was awaited
    _row("report_received", alone="收到"),
    _row("comments_received", alone="收到|(答复/回复) [收到]|收到 (答复/回复)", who=_WHO_STATE),
    _row("confidentiality_reply", alone="(答复/回复) [收到]|收到 (答复/回复)", who=_WHO_STATE),
    _row("implementation_response", alone="(答复/回复) [收到]|收到 (答复/回复)", who=_WHO_STATE),
    _row("stocktaking_integrated", "(盘点/盘点工具/总结评估/评估工具)|答复", "纳入|更新|完成|并入", "答复纳入盘点", who=_ED),
    _row("twelve_month_report", _TWELVE, _SUBMITTED, _TWELVE, tail=_COMMITTEE, who=_ED),
    _row("twelve_month_considered", _TWELVE, _CONSIDERED, who=f"{_COMMITTEE}|{_BA}"),
    _row("followup_recommended", "[进一步] (后续行动/后续访问/后续工作/跟进)", "建议", "建议 [进一步] (后续行动/后续访问/跟进)", who=_ED),
    _row("followup_visit_opened", "后续访问|跟进访问", "启动|开启|立项|建立"),
    # J. Events that the texts do not mention
    _row("visit_postponed", VISIT, "推迟|延期|延后|改期|暂缓", "推迟 (访问/考察)"),
    _row("visit_closed", "访问|案卷|档案|卷宗", "关闭|结案|了结|归档", "关闭 (访问/案卷)|结案", who=_ED),
    _row("visit_cancelled", VISIT, "取消|撤销|撤消", "取消 (访问/考察)"),
    _row("nothing_received", alone="确认未收到|确认没有收到"),
)
# fmt: on
