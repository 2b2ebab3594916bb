"""Who did it, in Russian, Chinese and Arabic: "Kenya sent the draft" is no sending to Kenya, nor are comments that
Kenya received comments of Kenya. A word that says so makes the line ask."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from bot.names.pieces import pieces
from bot.names.russian import cases
from bot.names.spelling import name_words
from bot.names.state_names import names_in, table
from bot.reading.clean import joined

# What no State does: it is done by the Committee, its Chair or the Executive Directorate.
_OURS = {
    *("consent_requested", "preliminary_assessment_submitted", "draft_report_shared", "comments_reminder_sent"),
    *("no_comments_letter_sent", "extension_decided", "final_draft_submitted", "committee_considered", "draft_amended"),
    *("report_adopted", "report_transmitted", "report_shared_with_partners", "report_shared_restricted"),
    *("listed_on_website", "twelve_month_report", "twelve_month_considered", "needs_referred"),
    "observations_discussed",
}
# What comes from the State.
_ITS = {
    *("comments_received", "comments_part_received", "extension_requested", "confidentiality_reply"),
    *("implementation_response", "consent_received"),
}
_DEBATED = {"committee_considered", "draft_amended", "report_adopted"}

_WITH = ("с", "со", "与", "與", "同", "跟", "مع")
_FROM = ("от", "из", "从", "從", "من")
_NOMINATIVE, _DATIVE, _ACCUSATIVE, _INSTRUMENTAL = -1, 1, 2, 3

_RU_DID = re.compile(
    "(направил|передал|отправил|разослал|послал|выслал|вручил|препроводил|поделил|предоставил|представил|внес|внесл"
    "|подал|принял|утвердил|одобрил|рассмотрел|изучил|обсудил|запросил|отклонил|отказал|продлил|напомнил|изменил"
    "|исправил|доработал)(а|о|ся|ась|ось)?"
)
_RU_SENT = re.compile(
    "(направлен|отправлен|передан|послан|выслан|разослан|представлен|предоставлен|препровожден)[аоы]?"
)
_RU_BETWEEN = re.compile(
    r"\d.*|вчера|позавчера|сегодня|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
    "|(янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*|в|во|на|этой|прошл[а-я]+|неделе|год[а-я]*|г|уже|официально|также|нам|свой|свое|свои|комитету"
)
_ZH_DID = re.compile(
    r"[\d年月日号今昨前天上下本周星期一二三四五六七八九十〇早晚午已经于在业曾]*(?:[向给](?:我们|我方|我|委员会|反恐委员会|执行局|秘书处))?"
    r"[已正式]*(发送|发出|发给|寄出|送交|转交|转递|提交|呈交|分享|共享|散发|分发|传阅|通过|核准|审议|审查|讨论|批准|拒绝|驳回|延长)"
)
_ZH_GOT = re.compile(r"[\d年月日号今昨前天上下本周星期一二三四五六七八九十〇早晚午已经于在业曾]*(收到|收悉|接到|接获)")
_ZH_OF_A_DAY = re.compile(r"(?:[\d一二三四五六七八九十][日号]|昨天|今天|前天)的")
_AR_DID = re.compile(
    "[وف]?(ارسل|احال|سلم|وجه|عمم|وزع|نقل|تقاسم|شارك|بعث|قدم|رفع|عرض|اعتمد|اقر|وافق|رفض|نظر|ناقش|بحث|درس|استعرض|مدد"
    "|شاطر)(ت|وا)?"
)
_AR_GOT = re.compile("[وف]?(استلم|تسلم|تلق)(ت|وا|ي)?")
_AR_ASKED = re.compile("[وف]?(طلبنا|التمسنا)")
_DAMMA = "\u064f"  # of the passive
_TITLES = ("правительство", "государство", "постоянное", "представительство", "власти")


def wrong_doer(words: Sequence[str], named: range, steps: Collection[str], text: str) -> str:
    """The word by which the State at the places `named` did what is not its to do; "" where there is none."""
    if not steps or not words:
        return ""
    place, count = named.start, len(named)
    before = words[place - 1].casefold() if place else ""
    ours = not _OURS.isdisjoint(steps)
    its = not ours and not _ITS.isdisjoint(steps)
    if before in _WITH and not _DEBATED.isdisjoint(steps):
        return before
    if (before in _FROM and "report_received" in steps) or (before == "из" and ours):
        return before
    apart = re.search(rf"{re.escape(words[place + count - 1])}\s*[:：,，\-–—]", text) if count else None
    readers = (_in_russian, _in_chinese, _in_arabic)
    return next(filter(None, (reader(words, place, count, ours, its, apart is not None) for reader in readers)), "")


def _in_russian(words: Sequence[str], place: int, count: int, ours: bool, its: bool, apart: bool) -> str:
    before = words[place - 1].casefold() if place else ""
    case = _cases(words[place : place + count])
    if ours and case == {_INSTRUMENTAL} and before not in ("с", "со", "между", "перед"):
        return words[place]
    to_us = next((word for word in words if word.casefold() in ("нам", "мне")), "")
    if ours and to_us:
        return to_us
    if its and before == "у" and any(re.match("(за|по)прос", word.casefold()) for word in words):
        return before
    to_it = _DATIVE in case and _RU_SENT.fullmatch(before.replace("ё", "е"))
    asked = _ACCUSATIVE in case and re.fullmatch("(по)?просил[аи]?", before)
    got = case == {_INSTRUMENTAL} and re.fullmatch("получен[аоы]?", before)
    if its and (to_it or asked or got):
        return before
    if _NOMINATIVE not in case or apart:
        return ""
    near = (_next(words, range(place + count, len(words))), _next(words, range(place - 1, -1, -1)))
    for word in near:
        if words[place].isupper() or words[place].endswith("ы"):
            word = word.removesuffix("и")  # "США направили"
        if (ours and _RU_DID.fullmatch(word)) or (its and re.fullmatch("получил[ао]?", word)):
            return word
    return ""


def _next(words: Sequence[str], places: range) -> str:
    """The first word that is no part of a date."""
    folded = (words[place].casefold().replace("ё", "е") for place in places)
    return next((word for word in folded if not _RU_BETWEEN.fullmatch(word)), "")


def _in_chinese(words: Sequence[str], place: int, count: int, ours: bool, its: bool, apart: bool) -> str:
    plain = joined(["".join(pieces(word)) or word for word in words])
    after = joined(["".join(pieces(word)) or word for word in words[place + count :]]).replace(" ", "")
    before = "".join(pieces(words[place - 1])) if place else ""
    dated, to_us = _ZH_OF_A_DAY.search(plain.replace(" ", "")), re.search("[向给]我", plain)
    if (ours or its) and dated:
        return dated[0]
    if ours and (to_us or before == "由"):
        return to_us[0] if to_us else before
    if apart or (before and before in "向给对与和同跟把将的于被到至就醒求请"):
        return ""
    did = (_ZH_DID.match(after) if ours else None) or (_ZH_GOT.match(after) if its else None)
    return did[1] if did else ""


def _in_arabic(words: Sequence[str], place: int, count: int, ours: bool, its: bool, apart: bool) -> str:
    asked = words[0] == "من" and len(words) > 1 and _AR_DID.fullmatch(_arabic(words[1]))
    if ours and asked:
        return words[0]
    if its and place > 1 and _AR_ASKED.fullmatch(_arabic(words[place - 2])) and words[place - 1] == "من":
        return words[place - 2]
    after = place + count
    to_us = next((word for word in words if word in ("إلينا", "لنا", "إلي")), "")
    if ours and to_us:
        return to_us
    titled = place > 1 and words[place - 1] in ("بعثة", "وفد", "حكومة")
    near = [words[place - 1 - titled]] if place else [] if apart else [*words[after : after + 1]]
    for word in near:
        acted = (ours and _AR_DID.fullmatch(_arabic(word))) or (its and _AR_GOT.fullmatch(_arabic(word)))
        if acted and _DAMMA not in word[:3]:
            return word
    return ""


def _arabic(word: str) -> str:
    return "".join(pieces(word)).replace("أ", "ا")


def _cases(name: Sequence[str]) -> set[int]:
    """The cases in which a Russian name or its title may stand."""
    first = name[0].casefold() if name else ""
    if first in _TITLES:
        return {_NOMINATIVE}
    if first.endswith("ством"):
        return {_INSTRUMENTAL}
    return _declined().get(" ".join(piece for word in name for piece in name_words(word)), set())


@cache
def _declined() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for row in table("states.csv"):
        for name in names_in(row["ru"]):
            forms = [(_NOMINATIVE, name.split()), *((place % 5, words) for place, words in enumerate(cases(name)))]
            for case, words in forms:
                found.setdefault(" ".join(piece for word in words for piece in name_words(word)), set()).add(case)
    return found
