"""Typed lines and what is read in them, on Friday 8 May 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import read_line
from tests.reading.told import told

TODAY = date(2026, 5, 8)

LINES = [
    ("Kenya", "status KE"),
    ("status Kenya", "status KE"),
    ("where does Kenya stand", "status KE"),
    ("where does Kenya stand?", "status KE"),
    ("Kenya draft shared yesterday", "record KE: draft_report_shared on 2026-05-07"),
    ("yesterday draft shared Kenya", "record KE: draft_report_shared on 2026-05-07"),
    ("record draft shared with Kenya yesterday", "record KE: draft_report_shared on 2026-05-07"),
    ("draft report was shared with the State of Kenya last Friday", "record KE: draft_report_shared on 2026-05-01"),
    ("draft sent yesterday", "record: draft_report_shared on 2026-05-07"),
    ("transmitted and received today", "record: report_transmitted on 2026-05-08; report_received on 2026-05-08"),
    (
        "Kenya transmitted 3 May and received 5 May",
        "record KE: report_transmitted on 2026-05-03; report_received on 2026-05-05",
    ),
    ("No comments", "record nothing came"),
    ("Kenya no comments were received", "record KE nothing came"),
    ("nothing came", "record nothing came"),
    ("Kenya replied no comments", "record KE: comments_received"),
    ("State has no comments", "record: comments_received"),
    ("extension granted until 19 June", "record: extension_decided=granted until 2026-06-19"),
    ("extension requested 20 April", "record: extension_requested on 2026-04-20"),
    (
        "Kenya extension granted 20 April to 19 June",
        "record KE: extension_decided=granted on 2026-04-20 until 2026-06-19",
    ),
    ("dates agreed 2-6 March 2027", "record: dates_agreed from 2027-03-02 to 2027-03-06"),
    ("visit postponed to 2-6 March 2027", "record: visit_postponed from 2027-03-02 to 2027-03-06"),
    ("new Kenya ended 6 March 2026", "new KE: visit_concluded on 2026-03-06"),
    ("new Kenya 2-6 March 2026", "new KE: dates_agreed from 2026-03-02 to 2026-03-06"),
    ("new Kenya", "new KE"),
    ("new Kenya follow-up 3-7 May 2027", "new KE follow-up: dates_agreed from 2027-05-03 to 2027-05-07"),
    ("undo #12 !77", "undo #12 change=77"),
    ("Kenya, March 2026", "status KE 2026-03"),
    ("Kenya March 2026 draft shared yesterday", "record KE 2026-03: draft_report_shared on 2026-05-07"),
    ("Kenya follow-up, May 2027", "status KE 2027-05 follow-up"),
    ("officer <@U1>, deputy <@U2>", "officer officer=U1 deputy=U2"),
    ("officer Kenya <@U1|maria> deputy <@U2|li>", "officer KE officer=U1 deputy=U2"),
    ("deputy <@U2>", "officer deputy=U2"),
    ("deputy Kenya <@U2>", "officer KE deputy=U2"),
    ("deputy Kenya <@U2>, officer <@U1>", "officer KE officer=U1 deputy=U2"),
    ("follow Kenya", "follow KE"),
    ("follow Kenya in <#C1|visits>", "follow KE channel=C1"),
    ("unfollow", "unfollow"),
    ("why Kenya comments", "why KE: comments_received"),
    ("correct Kenya draft 20 April because typo", "correct KE reason=typo: draft_report_shared on 2026-04-20"),
    ("history Kenya", "history KE"),
    ("due 30d", "due days=30"),
    ("due 2 weeks", "due days=14"),
    ("due in 10 days", "due days=10"),
    ("Kenya draft not shared yesterday", "record KE: draft_report_shared on 2026-05-07 ?? not shared"),
    ("draft will be shared tomorrow", "record: draft_report_shared on 2026-05-09 ?? will be shared"),
    ("draft expected 20 April", "record: draft_report_shared on 2026-04-20 ?? expected"),
    ("Kenya draft il y a 3 jours", "record KE: draft_report_shared on 2026-05-05"),
    (
        "Kenya comments received, draft amended yesterday",
        "record KE: comments_received on 2026-05-07; draft_amended on 2026-05-07",
    ),
    (
        "ref CTC/2026/114 Kenya draft shared yesterday",
        "record KE reference=CTC/2026/114: draft_report_shared on 2026-05-07",
    ),
    (
        "Kenya draft shared yesterday (ref. CTC/2026/114)",
        "record KE reference=CTC/2026/114: draft_report_shared on 2026-05-07",
    ),
    ("shared the draft with Kenya for comments on 20 April 2026", "record KE: draft_report_shared on 2026-04-20"),
    ("DRAFT SENT TO KENYA YESTERDAY", "record KE: draft_report_shared on 2026-05-07"),
    ("new zealand draft shared yesterday", "record NZ: draft_report_shared on 2026-05-07"),
    ("stauts Kenya", "unknown KE near=status ?? stauts"),
    ("Kennya draft shared yesterday", "record ~KE: draft_report_shared on 2026-05-07"),
    ("Kenya status", "status KE"),
    ("Kenya darft snet yesterday", "record KE ?? darft snet yesterday"),
    ("list changed yesterday", "record: list_changed on 2026-05-07"),
    ("list", "list"),
    ("PA submitted Kenya yesterday", "record KE: preliminary_assessment_submitted on 2026-05-07"),
    ("help", "help"),
    ("?", "help"),
    ("record help", "help topic=record"),
    ("help fix", "help topic=correct"),
    (
        "confidentiality reply received yesterday, nothing confidential",
        "record: confidentiality_reply=nothing on 2026-05-07",
    ),
    ("Kenya whole report confidential 3 May", "record KE: confidentiality_reply=whole on 2026-05-03"),
    ("follow-up recommended yesterday", "record: followup_recommended on 2026-05-07"),
    ("Kenya draft shared?", "record KE: draft_report_shared ?? ?"),
    ("was the draft shared with Kenya yesterday", "record KE: draft_report_shared on 2026-05-07 ?? was"),
    ("Kenya comments received by 20 April", "record KE: comments_received on 2026-04-20 ?? by"),
    (
        "visit started 2 March 2026 and ended 6 March 2026",
        "record: visit_started on 2026-03-02; visit_concluded on 2026-03-06",
    ),
    ("correct Kenya visit end 9 March 2026 because flight", "correct KE reason=flight: visit_concluded on 2026-03-09"),
    ("Kenya yesterday", "record KE ?? yesterday"),
    ("my moves", "mine"),
    ("recrod Kenya draft shared yesterday", "record KE near=record: draft_report_shared on 2026-05-07 ?? recrod"),
    ("Ruritania", "unknown ~MR"),
    ("Kenya no comments 3 May", "record KE nothing came: comments_received on 2026-05-03"),
    ("Kenya no-comments letter sent 3 May", "record KE: no_comments_letter_sent on 2026-05-03"),
    ("extension granted 31 days", "record: extension_decided=granted ?? 31 days"),
    (
        "new Kenya started 2 March 2026 ended 6 March 2026",
        "new KE: visit_started on 2026-03-02; visit_concluded on 2026-03-06",
    ),
    (
        "Kenya 3 May draft shared, 5 May comments received",
        "record KE: draft_report_shared on 2026-05-03; comments_received on 2026-05-05",
    ),
    ("undo Kenya draft", "undo KE: draft_report_shared"),
    ("Kenya committee considered 3 May", "record KE: committee_considered on 2026-05-03"),
    ("new Kenya 6 March 2026", "new KE ?? 6 March 2026"),
    ("where is Kenya's draft", "status KE ?? draft"),
    (
        "Kenya extension denied yesterday and letter sent today",
        "record KE: extension_decided=denied on 2026-05-07; no_comments_letter_sent on 2026-05-08",
    ),
    ("visit #12", "status #12"),
    ("#12 draft sent 3 May", "record #12: draft_report_shared on 2026-05-03"),
    ("kenya “draft” shared 3 May", "record KE: draft_report_shared on 2026-05-03"),
    ("Kenya \u2013 draft shared \u2013 3 May", "record KE: draft_report_shared on 2026-05-03"),
    ("Congo draft shared 3 May", "record CG/CD: draft_report_shared on 2026-05-03"),
    ("Kenya Uganda draft shared 3 May", "record KE: draft_report_shared on 2026-05-03 ?? Uganda"),
    ("report sent 3 May", "record: draft_report_shared|report_transmitted|report_shared_with_partners on 2026-05-03"),
    ("report sent to the state 3 May", "record: draft_report_shared|report_transmitted on 2026-05-03"),
    ("chair sent the report 3 May", "record: report_transmitted on 2026-05-03"),
    ("report shared with partners 3 May", "record: report_shared_with_partners on 2026-05-03"),
    ("draft sent to the Committee 3 May", "record: final_draft_submitted on 2026-05-03"),
    ("comments came in from Kenya 3 May", "record KE: comments_received on 2026-05-03"),
    ("we sent Kenya the draft 3 May", "record KE: draft_report_shared on 2026-05-03"),
    ("Kenya draft 31 April", "record KE: draft_report_shared on (31 April)"),
    ("Côte d'Ivoire draft shared 3 May", "record CI: draft_report_shared on 2026-05-03"),
    ("visit postponed to 3 May", "record: visit_postponed on 2026-05-03 ?? to"),
    (
        "Kenya dates agreed 2 - 6 March 2027 on 5 January 2026",
        "record KE: dates_agreed on 2026-01-05 from 2027-03-02 to 2027-03-06",
    ),
    ("Kenya draft shared 3 May 4 May", "record KE: draft_report_shared on 2026-05-03 ?? 4 May"),
    ("Kenya 2 May 3 May draft shared", "record KE: draft_report_shared on 2026-05-02 ?? 3 May"),
    ("due this week", "due ?? this week"),
    ("officer <@U1> <@U2>", "officer officer=U1 ?? <@U2>"),
    ("Kenya draft shared 3 May <@U1>", "record KE: draft_report_shared on 2026-05-03 ?? <@U1>"),
    ("NO draft shared 3 May", "record: draft_report_shared on 2026-05-03 ?? NO"),
    ("thanks", "unknown"),
    ("Kenya extension requested until 19 June", "record KE: extension_requested until 2026-06-19"),
    (
        "the draft was probably shared with Kenya on 3 May",
        "record KE: draft_report_shared on 2026-05-03 ?? probably shared",
    ),
    ("Kenya part of the comments came 3 May", "record KE: comments_part_received on 2026-05-03"),
    ("Kenya draft shared avant-hier", "record KE: draft_report_shared on 2026-05-06"),
    ("visit to Kenya cancelled yesterday", "record KE: visit_cancelled on 2026-05-07"),
    ("Kenya visit ended 6 March 2026", "record KE: visit_concluded on 2026-03-06"),
    ("Kenya wrap-up held 6 March 2026", "record KE: wrap_up_held on 2026-03-06"),
    ("Kenya press release issued 9 March 2026", "record KE: press_release_issued on 2026-03-09"),
    ("Kenya experts' inputs in 12 March", "record KE: expert_inputs_received on 2026-03-12"),
    ("Kenya prelim submitted 20 March", "record KE: preliminary_assessment_submitted on 2026-03-20"),
    (
        "preliminary assessment sent to the Committee on 20 March 2026, Kenya",
        "record KE: preliminary_assessment_submitted on 2026-03-20",
    ),
    ("Kenya asked for more time 3 May", "record KE: extension_requested on 2026-05-03"),
    ("Kenya extension refused yesterday", "record KE: extension_decided=denied on 2026-05-07"),
    ("Kenya extension decided yesterday", "record KE: extension_decided on 2026-05-07"),
    ("State's comments came 3 May", "record: comments_received on 2026-05-03"),
    ("Kenya comments in 3 May", "record KE: comments_received on 2026-05-03"),
    ("two-week letter sent to Kenya 3 May", "record KE: no_comments_letter_sent on 2026-05-03"),
    ("Kenya final draft submitted 3 May", "record KE: final_draft_submitted on 2026-05-03"),
    ("Kenya concern raised 3 May", "record KE: concerns_raised on 2026-05-03"),
    (
        "Kenya draft amended 3 May, report adopted 5 May",
        "record KE: draft_amended on 2026-05-03; report_adopted on 2026-05-05",
    ),
    ("Kenya adopted 5 May", "record KE: report_adopted on 2026-05-05"),
    ("Kenya report received 5 May", "record KE: report_received on 2026-05-05"),
    ("State received the report 5 May", "record: report_received on 2026-05-05"),
    ("Kenya parts confidential 5 May", "record KE: confidentiality_reply=some on 2026-05-05"),
    ("Kenya partners' version cleared 5 May", "record KE: partners_version_cleared on 2026-05-05"),
    ("Kenya shared with partners 5 May", "record KE: report_shared_with_partners on 2026-05-05"),
    ("Kenya shared with participants only 5 May", "record KE: report_shared_restricted on 2026-05-05"),
    ("Kenya implementation response received 5 May", "record KE: implementation_response on 2026-05-05"),
    ("Kenya stocktaking 5 May", "record KE: stocktaking_integrated on 2026-05-05"),
    ("12-month report submitted 5 May Kenya", "record KE: twelve_month_report on 2026-05-05"),
    ("twelve-month report considered yesterday", "record: twelve_month_considered on 2026-05-07"),
    ("Kenya visit postponed yesterday", "record KE: visit_postponed on 2026-05-07"),
    ("Kenya visit closed 5 May because all done", "record KE reason=all done: visit_closed on 2026-05-05"),
    (
        "Kenya consent requested 3 January 2026, consent received 12 January 2026",
        "record KE: consent_requested on 2026-01-03; consent_received on 2026-01-12",
    ),
    ("Kenya consent not given 12 January 2026", "record KE: consent_declined on 2026-01-12"),
    ("Kenya draft 2026-04-20", "record KE: draft_report_shared on 2026-04-20"),
    ("Kenya draft shared last Monday", "record KE: draft_report_shared on 2026-05-04"),
    ("Kenya draft shared 2 weeks ago", "record KE: draft_report_shared on 2026-04-24"),
    ("Kenya: draft shared 20 April 2026.", "record KE: draft_report_shared on 2026-04-20"),
    (
        "Kenya draft shared yesterday, reference S/2026/12",
        "record KE reference=S/2026/12: draft_report_shared on 2026-05-07",
    ),
    ("Kenya draft shared yesterday ref tomorrow", "record KE: draft_report_shared on 2026-05-07 ?? ref tomorrow"),
    ("fix Kenya draft 20 April", "correct KE: draft_report_shared on 2026-04-20"),
    ("change #12 comments 3 May because wrong day", "correct #12 reason=wrong day: comments_received on 2026-05-03"),
    ("undo", "undo"),
    ("undo my last change", "undo"),
    ("overdue", "overdue"),
    ("mine", "mine"),
    ("due", "due"),
    ("list all visits", "list"),
    ("overdue Kenya?", "overdue KE"),
    ("history #12", "history #12"),
    ("unfollow Kenya", "unfollow KE"),
    ("stop following Kenya", "unfollow KE"),
    ("open Kenya", "new KE"),
    ("new", "new"),
    ("what's due", "due"),
    ("how is Kenya doing", "status KE"),
    ("my", "mine"),
    ("Kenya history", "history KE"),
    ("Kenya why draft", "why KE: draft_report_shared"),
    ("please record draft shared 3 May", "record: draft_report_shared on 2026-05-03"),
    (
        "Kenya draft shared & comments received 3 May",
        "record KE: draft_report_shared on 2026-05-03; comments_received on 2026-05-03",
    ),
    (
        "Kenya draft shared &amp; comments received 3 May",
        "record KE: draft_report_shared on 2026-05-03; comments_received on 2026-05-03",
    ),
    ("<https://example.org|Kenya> draft shared 3 May", "record KE: draft_report_shared on 2026-05-03"),
    ("<!here> Kenya", "unknown KE near=status ?? here"),
    ("status of the Kenya visit in March 2026", "status KE 2026-03"),
    ("Kenya draft has not been shared 3 May", "record KE: draft_report_shared on 2026-05-03 ?? not shared"),
    ("Kenya draft nearly shared 3 May", "record KE: draft_report_shared on 2026-05-03 ?? nearly shared"),
    ("Kenya will send comments 3 May", "record KE: comments_received on 2026-05-03 ?? will send"),
    ("Kenya comments should have been received 3 May", "record KE: comments_received on 2026-05-03 ?? should received"),
    ("Kenya draft to be shared 3 May", "record KE: draft_report_shared on 2026-05-03 ?? be shared"),
    ("Kenya draft shared before 3 May", "record KE: draft_report_shared on 2026-05-03 ?? before"),
    ("Kenya comments not received", "record KE: comments_received ?? not received"),
    ("no draft shared 3 May", "record: draft_report_shared on 2026-05-03 ?? no"),
    ("Kenya draft shared 3 May unless delayed", "record KE: draft_report_shared on 2026-05-03 ?? unless delayed"),
    ("draft_report_shared Kenya 2026-05-03", "record KE: draft_report_shared on 2026-05-03"),
    ("Kenya because", "status KE"),
    ("because", "unknown"),
    ("the", "unknown"),
    (", ,", "unknown"),
    ("officer", "officer"),
    ("officer Kenya <@U1>, <@U2>", "officer KE officer=U1 ?? <@U2>"),
    ("new Kenya ended 6 March 2026?", "new KE: visit_concluded on 2026-03-06 ?? ?"),
    ("Kenya draft, comments 3 May", "record KE: draft_report_shared on 2026-05-03; comments_received on 2026-05-03"),
    ("help draft shared", "help topic=draft shared"),
    ("Kenya help", "help topic=Kenya"),
    ("due 30d 40d", "due days=30 ?? 40d"),
    ("5 May extension granted until 19 June", "record: extension_decided=granted on 2026-05-05 until 2026-06-19"),
    ("until 19 June", "record ?? until 19 June"),
    ("Kenya replied", "record KE: comments_received|confidentiality_reply|implementation_response"),
    ("2-6 March 2026 Kenya", "unknown KE ?? 2-6 March 2026"),
    (
        "new Kenya 2-6 March 2026 and 9-13 March 2026",
        "new KE: dates_agreed from 2026-03-02 to 2026-03-06 ?? 9-13 March 2026",
    ),
    ("record 2-6 March 2027 dates agreed, Kenya", "record KE: dates_agreed from 2027-03-02 to 2027-03-06"),
    ("Guinea-Bissau draft shared 3 May", "record GW: draft_report_shared on 2026-05-03"),
    ("United States draft shared 3 May", "record US: draft_report_shared on 2026-05-03"),
    ('Kenya draft shared 3 May "final"', "record KE: draft_report_shared on 2026-05-03 ?? final"),
    ("Kenya's comments came yesterday", "record KE: comments_received on 2026-05-07"),
    (
        "Kenya feedback meeting held 3 May and needs referred 4 May",
        "record KE: partner_feedback_held on 2026-05-03; needs_referred on 2026-05-04",
    ),
    ("Kenya draft shared 3 May and", "record KE: draft_report_shared on 2026-05-03"),
    ("NO", "status NO"),
    ("status NO", "status NO"),
    ("NO COMMENTS RECEIVED", "record nothing came"),
    ("DRAFT SENT TO STATE YESTERDAY", "record: draft_report_shared on 2026-05-07"),
    ("Kenya draft shared 20 avril 2026", "record KE: draft_report_shared on 2026-04-20"),
    ("Kenya draft shared hace 3 días", "record KE: draft_report_shared on 2026-05-05"),
    ("Kenya draft shared 3 days back", "record KE: draft_report_shared on 2026-05-05"),
    ("Kenya draft shared about 3 weeks ago", "record KE: draft_report_shared on 2026-04-17 ?? about"),
    ("TO draft shared 3 May", "record TO: draft_report_shared on 2026-05-03"),
    ("KE draft shared 3 May", "record KE: draft_report_shared on 2026-05-03"),
    ("2-6 March 2027 consent received yesterday", "record: consent_received on 2026-05-07 ?? 2-6 March 2027 yesterday"),
    ("2-6 March 2027 3 May draft shared", "record: draft_report_shared on 2026-05-03 ?? 2-6 March 2027 3 May"),
    (
        "dates agreed 2-6 March 2027 9-13 March 2027",
        "record: dates_agreed from 2027-03-02 to 2027-03-06 ?? 9-13 March 2027",
    ),
    ("Kenya draft shared 2-6 March 2026", "record KE: draft_report_shared ?? 2-6 March 2026"),
    ("correct Kenya draft to 21 April because typo", "correct KE reason=typo: draft_report_shared on 2026-04-21"),
    ("correct Kenya visit end to 9 March 2026", "correct KE: visit_concluded on 2026-03-09"),
    ("correct Kenya extension until 18 June", "correct KE: extension_requested|extension_decided until 2026-06-18"),
    ("extension granted until sometime", "record: extension_decided=granted ?? until sometime"),
    (
        "extension denied and extension granted until 19 June",
        "record: extension_decided=denied; extension_decided=granted until 2026-06-19",
    ),
    ("Kenya transmitted yesterday and received", "record KE: report_transmitted on 2026-05-07; report_received"),
    ("Kenya draft shared il y a not 20 avril", "record KE: draft_report_shared on 2026-04-20 ?? not"),
    ("Kenya draft was not shared on 20 avril 2026", "record KE: draft_report_shared on 2026-04-20 ?? not shared"),
    ("hi", "unknown"),
    ("Kenya May 2027", "status KE 2027-05"),
    ("Kenya May 3 draft shared", "record KE: draft_report_shared on 2026-05-03"),
    ("ref Kenya draft shared 3 May", "record KE near=brief: draft_report_shared on 2026-05-03 ?? ref"),
    ("draft shared 3 May ref no. 114, Kenya", "record KE reference=114: draft_report_shared on 2026-05-03"),
    ("#12 #13", "unknown #12 ?? #13"),
    ("Kenya !77", "unknown KE ?? !77"),
    ("unfollow <#C2>", "unfollow channel=C2"),
    ("status <#C2>", "status ?? <#C2>"),
    ("follow up Kenya", "status KE follow-up"),
    ("comments from Kenya 3 May", "record KE: comments_received on 2026-05-03"),
    ("Kenya draft shared from 3 May", "record KE: draft_report_shared on 2026-05-03 ?? from"),
    ("draft shared tomorrow", "record: draft_report_shared on 2026-05-09"),
    ("Kenya comments 8 May 2027", "record KE: comments_received on 2027-05-08"),
    ("why", "why"),
    ("why is Kenya's implementation response due?", "why KE: implementation_response"),
    ("reminders Kenya", "reminders KE"),
    ("what will be sent for Kenya?", "reminders KE"),
    ("reminder sent to Kenya 3 May", "record KE: comments_reminder_sent on 2026-05-03"),
    ("remind Kenya off", "remind KE off"),
    ("Kenya remind comments on", "remind KE on: comments_received"),
    ("remind Kenya stop", "remind KE off"),
    ("remind Kenya start draft", "remind KE on: draft_report_shared"),
    ("remind Kenya comments", "remind KE: comments_received"),
    ("remind Kenya off on", "remind KE off ?? off"),
    ("remind Kenya on off", "remind KE on ?? off"),
    ("snooze Kenya comments until 12 June", "snooze KE: comments_received until 2026-06-12"),
    ("snooze Kenya comments tomorrow", "snooze KE: comments_received until 2026-05-09"),
    ("snooze Kenya comments in 3 days", "snooze KE: comments_received until 2026-05-11"),
    ("snooze Kenya for 3 days", "snooze KE:  until 2026-05-11"),
    ("snooze my comments reminder a week", "snooze: comments_received until 2026-05-15"),
    ("snooze Kenya until Friday", "snooze KE:  until 2026-05-08 or 2026-05-15"),
    ("snooze Kenya comments until 31 April", "snooze KE: comments_received until (31 April)"),
    ("snooze Kenya comments until 12", "snooze KE: comments_received ?? 12"),
    ("snooze Kenya tomorrow 12 June", "snooze KE:  until 2026-05-09 ?? 12 June"),
    ("snooze Kenya comments", "snooze KE: comments_received"),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_is_read(text: str, expected: str) -> None:
    assert told(read_line(text, TODAY)) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u201cKenya\u201d\u00a0draft\u202f\u2014\u200b sent\u200f", '"Kenya" draft - sent'),
        ("Kenya\n\tdraft\r\nsent", "Kenya draft sent"),
        ("C\u0302o\u0302te d\u2019Ivoire \ud800", "\u0108\u00f4te d'Ivoire"),
        (
            "<@U1|maria> &amp; <#C1|visits> &lt;b&gt; <https://example.org|site> <https://example.org>",
            "<@U1> & <#C1> <b> site https://example.org",
        ),
    ],
)
def test_the_text_is_kept_in_one_plain_line(text: str, plain: str) -> None:
    assert read_line(text, TODAY).text == plain


def test_nothing_typed_is_a_glance() -> None:
    assert told(read_line(" \u200b ", TODAY)) == "glance"


def test_a_line_that_nobody_types_is_not_read() -> None:
    line = read_line("Kenya draft shared yesterday " + "because " * 100, TODAY)
    assert line.too_long
    assert told(line) == "unknown"


def test_a_reason_is_kept_as_it_was_typed() -> None:
    line = read_line("correct Kenya draft 20 April because: the letter (ref 12) says so, not the 21st", TODAY)
    assert line.reason == "the letter (ref 12) says so, not the 21st"
    assert line.leftover == ()


@settings(max_examples=150)
@given(st.text(max_size=520))
def test_reading_any_text_never_raises(text: str) -> None:
    read_line(text, TODAY)


WORDS = (
    "Kenya NO Uganda draft shared sent not no comments received and , - ? . until to by from 3 May 2026 19 June "
    "2-6 March yesterday last Friday extension granted requested dates agreed new undo why correct due 30d officer "
    "deputy <@U1> <#C1> #12 !77 ref CTC/2026/114 because follow up report transmitted visit was the State nothing "
    "confidential il y a"
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join))
def test_reading_any_known_words_in_any_order_never_raises(text: str) -> None:
    told(read_line(text, TODAY))


@settings(max_examples=100)
@given(
    st.sampled_from(["not", "expected", "will", "should", "probably", "never", "nearly", "tentatively", "unless"]),
    st.permutations(["Kenya", "draft shared", "3 May 2026"]),
    st.integers(0, 3),
)
def test_a_word_that_changes_the_meaning_is_left_over(word: str, parts: list[str], place: int) -> None:
    line = read_line(" ".join([*parts[:place], word, *parts[place:]]), TODAY)
    assert word in line.leftover


@settings(max_examples=30)
@given(st.permutations(["Kenya", "draft shared", "3 May 2026", "ref CTC/2026/114"]))
def test_state_step_date_and_reference_stand_in_any_order(parts: list[str]) -> None:
    expected = "record KE reference=CTC/2026/114: draft_report_shared on 2026-05-03"
    assert told(read_line(" ".join(parts), TODAY)) == expected
