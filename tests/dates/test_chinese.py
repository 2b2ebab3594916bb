"""Dates as people write them in Chinese, simplified and traditional. Today is Wednesday 18 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates import find, read
from bot.dates.model import Candidates, Day, Direction, Offset, Unit, Unreadable

TODAY = date(2026, 11, 18)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
DIRECTIONS = st.sampled_from(Direction)
FIGURES = "〇一二三四五六七八九"
WEEKDAYS = "一二三四五六日"


def said(text: str, direction: Direction, today: date = TODAY, language: str = "zh") -> str | list[str] | None:
    """A date, a list of dates to choose from, or None."""
    reading = read(text, today, direction, language=language)
    if isinstance(reading, Candidates):
        return [option.date.isoformat() for option in reading.options]
    return reading.date.isoformat() if isinstance(reading, Day) else None


FUTURE = [
    # Full dates
    ("2027-03-15", "2027-03-15"),
    ("2027年3月15日", "2027-03-15"),
    ("2027 年 3 月 15 號", "2027-03-15"),
    ("２０２７年０３月１５日", "2027-03-15"),
    ("二〇二七年三月十五日", "2027-03-15"),
    ("二O二七年三月十五日", "2027-03-15"),
    ("公元2027年三月15日上午9时30分", "2027-03-15"),
    ("2027/3/15日", "2027-03-15"),
    ("2027年3月15日（星期一）", "2027-03-15"),
    ("2027年3月15日(一)", "2027-03-15"),
    ("2027年3月15日星期三", ["2027-03-15", "2027-03-17"]),
    ("2032年3月15日", ["2032-03-15"]),
    ("二七年三月十五日", ["2027-03-15"]),
    ("明年三月十五号", "2027-03-15"),
    ("2027年2月29日", None),
    ("2027年13月1日", None),
    # Day and month
    ("3月15日", "2027-03-15"),
    ("三月十五", "2027-03-15"),
    ("十二月卅一日", "2026-12-31"),
    ("11月18日", ["2026-11-18", "2027-11-18"]),
    ("11月10日", ["2027-11-10", "2026-11-10"]),
    ("3月0日", None),
    ("九月九", None),
    ("八月十五", None),
    ("农历八月十五日", None),
    # Figures
    ("15/3/2027", "2027-03-15"),
    ("4/3/2027", ["2027-03-04", "2027-04-03"]),
    ("3/15", ["2027-03-15"]),
    ("3/15號", "2027-03-15"),
    # Near today
    ("今儿下午", "2026-11-18"),
    ("明早九点", "2026-11-19"),
    ("聽日", "2026-11-19"),
    ("后天下午三点一刻", "2026-11-20"),
    ("大後天", "2026-11-21"),
    ("昨天", ["2026-11-17"]),
    # Counted
    ("十天后", "2026-11-28"),
    ("再过两个星期", "2026-12-02"),
    ("一百二十天之後", "2027-03-18"),
    ("三个月后", "2027-02-18"),
    ("一个月零三天后", "2026-12-21"),
    ("自今日起30天内", "2026-12-18"),
    ("15日内", "2026-12-03"),
    ("未来两周内", "2026-12-02"),
    ("半个月后", ["2026-12-03", "2026-12-02"]),
    ("2027年3月15日后10天", "2027-03-25"),
    ("2027年3月15日的两周前", "2027-03-01"),
    ("5个工作日内", ["2026-11-25"]),
    ("三天前", ["2026-11-15"]),
    ("15日前", ["2026-12-15", "2026-12-14", "2026-11-15", "2026-11-14"]),
    ("几天后", None),
    ("二三天后", None),
    ("四五个星期内", None),
    ("过两天", None),
    ("未来三天", None),
    ("半年后", None),
    ("两周后的周五", None),
    # Limits
    ("不迟于3月15日", "2027-03-15"),
    ("最遲下週五", "2026-11-27"),
    ("到3月15日为止", "2027-03-15"),
    ("3月15日或之前", "2027-03-15"),
    ("周五下班前", "2026-11-20"),
    ("3月15日前", ["2027-03-15", "2027-03-14"]),
    ("赶在下周五之前", ["2026-11-27", "2026-11-26"]),
    ("周五下午5点前", ["2026-11-20", "2026-11-19"]),
    ("早于3月15日", ["2027-03-15", "2027-03-14"]),
    ("晚于3月15日", None),
    # Weekdays
    ("星期五", "2026-11-20"),
    ("礼拜三", ["2026-11-18", "2026-11-25"]),
    ("周5下午3点", "2026-11-20"),
    ("本周五", "2026-11-20"),
    ("这个星期一", ["2026-11-16", "2026-11-23"]),
    ("下禮拜一", "2026-11-23"),
    ("下周五", "2026-11-27"),
    ("下下周五", "2026-12-04"),
    ("下周日", ["2026-11-29", "2026-11-22"]),
    ("下一个星期五", ["2026-11-20", "2026-11-27"]),
    ("即将到来的周一", "2026-11-23"),
    ("上周五", ["2026-11-13"]),
    ("周五四", None),
    ("前周五", None),
    # Days of a month
    ("30号", "2026-11-30"),
    ("15日", ["2026-12-15", "2026-11-15"]),
    ("27日星期五", "2026-11-27"),
    ("下个月10号", "2026-12-10"),
    ("下下月十日", "2027-01-10"),
    ("3月第二个星期一", "2027-03-08"),
    ("2027年二月的最后一个周五", "2027-02-26"),
    ("下月最后一天", "2026-12-31"),
    ("三月底", ["2027-03-31"]),
    ("月底前", ["2026-11-30", "2026-11-29"]),
    ("2027年年底", ["2027-12-31"]),
    # Mixed languages
    ("by 3月15日", "2027-03-15"),
    ("下周 Friday", "2026-11-27"),
]
PAST = [
    ("2026年11月2日", "2026-11-02"),
    ("2026年11月20日", ["2026-11-20"]),
    ("今天", "2026-11-18"),
    ("昨晚8点", "2026-11-17"),
    ("大前天", "2026-11-15"),
    ("两周前", "2026-11-04"),
    ("三个月以前", "2026-08-18"),
    ("星期五", "2026-11-13"),
    ("周三", ["2026-11-18", "2026-11-11"]),
    ("上周五", "2026-11-13"),
    ("上上個星期一", "2026-11-02"),
    ("刚过去的周二", ["2026-11-17", "2026-11-10"]),
    ("11月18日", "2026-11-18"),
    ("三月十五日", "2026-03-15"),
    ("12月1日", ["2025-12-01", "2026-12-01"]),
    ("15号", "2026-11-15"),
    ("18日", ["2026-10-18", "2026-11-18"]),
    ("上個月五號", "2026-10-05"),
    ("明天", ["2026-11-19"]),
    ("下周五", ["2026-11-27"]),
    ("10天后", ["2026-11-28"]),
]


def holds(found: str | list[str] | None, expected: str | list[str] | None) -> bool:
    """A list has to be asked, with these dates among those offered."""
    if isinstance(expected, list):
        return isinstance(found, list) and set(expected) <= set(found)
    return found == expected


@pytest.mark.parametrize(("text", "expected"), FUTURE)
@pytest.mark.parametrize("language", ["zh", "en", ""])
def test_what_is_agreed_lies_ahead(text: str, expected: str | list[str] | None, language: str) -> None:
    assert holds(said(text, Direction.FUTURE, language=language), expected)


def test_a_short_year_may_stand_first() -> None:
    assert holds(said("27/3/15", Direction.FUTURE), ["2027-03-15"])
    assert holds(said("27年3月15日", Direction.PAST), ["2027-03-15"])


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_what_happened_lies_behind(text: str, expected: str | list[str] | None) -> None:
    assert holds(said(text, Direction.PAST), expected)


@pytest.mark.parametrize(
    "text",
    [
        *("三月", "2027年3月", "下周", "周末", "月初", "三月中旬", "第二季度", "尽快", "待定", "明后天", "次日"),
        *("3月3日至5日", "3-5日", "周一到周三", "周二或周三", "春节", "正月十五", "五一", "民国116年3月15日", "每周五"),
        *("第15号", "第2231号决议", "十五号文件", "第三条", "15", "十五", "三天", "下午三点", "百分之十五", "日本"),
        *("不是3月15日", "3月15日左右", "3月15日起", "周五除外", "3月15日2027年3月16日", "一周一次", "今日头条"),
    ],
)
@pytest.mark.parametrize("direction", list(Direction))
def test_what_is_no_day_is_not_read(text: str, direction: Direction) -> None:
    assert said(text, direction) is None


def test_days_are_counted_from_a_step() -> None:
    for text in ("访问前两周", "访问的两周前", "在访问两周之前"):
        reading = read(text, TODAY, Direction.FUTURE, language="zh", anchors=lambda words: "访" in words)
        assert reading == Offset(count=2, unit=Unit.WEEK, before=True, of="访 问"), text


def test_a_date_is_found_among_single_characters() -> None:
    words = list("草案于三月十五日提交")
    assert find(words, 3, TODAY, Direction.PAST) == (5, read("三月十五日", TODAY, Direction.PAST))
    assert find(list("二月三十日"), 0, TODAY, Direction.PAST) == (5, Unreadable(part="二 月 三 十 日"))


def numeral(number: int) -> str:
    tens, units = divmod(number, 10)
    return ("" if tens < 2 else FIGURES[tens]) + ("十" if tens else "") + (FIGURES[units] if units or not tens else "")


def written(day: date) -> tuple[str, ...]:
    """Every way of writing a date in full."""
    year, weekday = "".join(FIGURES[int(figure)] for figure in str(day.year)), WEEKDAYS[day.weekday()]
    plain = f"{day.year}年{day.month}月{day.day}日"
    words = f"{year}年{numeral(day.month)}月{numeral(day.day)}日"
    return (
        *(plain, f"{day:%Y年%m月%d日}", plain[:-1], plain[:-1] + "号", plain[:-1] + "號", plain + "，"),
        *(words, words[:-1] + "号", words.replace("〇", "零"), words.replace("〇", "○"), words.replace("〇", "0")),
        *(f"{day.year}年{numeral(day.month)}月{day.day}日", f"{day:%Y/%m/%d}", f"{day:%Y.%m.%d}", f"{day:%Y%m%d}"),
        *(f"{plain}星期{weekday}", f"{plain}（周{weekday}）", f"週{weekday}，{plain}", f"{words}禮拜{weekday}"),
        *(f"{plain}({weekday})", f"{day.isoformat()} 周{weekday}", f"于{plain}", f"{plain}下午3点半"),
        plain.translate({ord("0") + figure: ord("０") + figure for figure in range(10)}),
        plain.translate({ord("0") + figure: ord("٠") + figure for figure in range(10)}),
        "\N{RIGHT-TO-LEFT MARK}" + plain.replace("年", "年\N{NO-BREAK SPACE}").replace("月", "\N{NO-BREAK SPACE}月"),
    )


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_any_date_in_any_written_form_reads_back_as_itself(day: date) -> None:
    for text in written(day):
        for direction in Direction:
            assert said(text, direction, today=day) == day.isoformat(), text


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 120), DAYS)
def test_any_count_reads_the_same_in_figures_and_in_characters(count: int, today: date) -> None:
    hundreds, rest = divmod(count, 100)
    between = "零" * (0 < rest < 10) + "一" * (9 < rest < 20)
    words = "一百" * hundreds + between * hundreds + (numeral(rest) if rest else "")
    for number in (str(count), words):
        assert said(f"{number}天后", Direction.FUTURE, today) == (today + timedelta(days=count)).isoformat()
        assert said(f"{number}天前", Direction.PAST, today) == (today - timedelta(days=count)).isoformat()
