"""Typed lines about reports, on Friday 8 May 2026."""

from datetime import date

import pytest

from bot.reading import read_line
from tests.reading.told import told

LINES = [
    ("report", "report"),
    ("reports", "report"),
    ("report visits", "report topic=visits"),
    ("Report Timeliness last 12 months", "report topic=timeliness:  from 2025-05-09 to 2026-05-08"),
    ("report visits last 6 months", "report topic=visits:  from 2025-11-09 to 2026-05-08"),
    ("report visits in 2025", "report topic=visits years=(2025,)"),
    ("report visits for last year", "report topic=visits years=(2025,)"),
    ("report visits this year", "report topic=visits years=(2026,)"),
    ("report visits last 0 months", "report topic=visits ?? last 0 months"),
    ("report 3 2026", "report topic=timeliness years=(2026,)"),
    ("report 11", "report topic=moves"),
    ("report oral 2025?", "report topic=oral years=(2025,)"),
    ("report findings 1 January 2026 to 30 June 2026", "report topic=findings:  from 2026-01-01 to 2026-06-30"),
    ("report referrals 2025-07-01 - 2026-06-30", "report topic=referrals:  from 2025-07-01 to 2026-06-30"),
    ("report visits 2026 2027", "report topic=visits ?? 2026 2027"),
    ("report visits soon", "report topic=visits ?? soon"),
    ("report visits 30 June 2026 to 1 January 2026", "report topic=visits ?? 30 June 2026 to 1 January 2026"),
    ("report moves 2026", "report topic=moves ?? 2026"),
    ("report adopted Kenya 12 April", "record KE: report_adopted on 2026-04-12"),
    ("report 3 April shared with partners Kenya", "record KE: report_shared_with_partners on 2026-04-03"),
]


@pytest.mark.parametrize(("text", "meaning"), LINES)
def test_a_line_of_a_report(text: str, meaning: str) -> None:
    assert told(read_line(text, date(2026, 5, 8))) == meaning
