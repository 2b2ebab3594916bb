"""What the procedure finds odd about the records of a visit."""

import re
from datetime import date

from bot.wording import names
from bot.wording.days import short
from bot.wording.language import N_, _

WARNED = {
    "consent_received": N_("consent to the visit"),
    "extension_requested": N_("the request for more time"),
    "extension_decided": N_("the extension"),
    "no_comments_letter_sent": N_("the letter"),
    "comments_received": N_("the comments"),
    "final_draft_submitted": N_("the final draft"),
    "report_received": N_("receipt of the report"),
    "visit_postponed": N_("the postponement"),
    "visit_cancelled": N_("the cancellation"),
}
# What the procedure finds odd, where {day} stands for a date.
REMARKS = (
    N_("refused, the visit is recorded as concluded"),
    N_("not recorded"),
    N_("after the original deadline; does not suspend the letter"),
    N_("undecided on {day}, when nothing can be granted any more"),
    N_("no end date recorded; the latest date of VI.4(d) is assumed"),
    N_("beyond {day}, 30 days after the original deadline (VI.4(d))"),
    N_("starts no period, the time for comments was still running"),
    N_("after the time had run out; no 15 days in the text"),
    N_("later than {day}; the 15 days are inferred"),
    N_("dated while the time for comments was running"),
    N_("not recorded; counted from transmission"),
    N_("six months from receipt ends after 12 months from the visit"),
    N_("past the strictest date"),
)
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def warning(text: str) -> str:
    """A remark of the evaluation, "step: what", as a sentence."""
    return _("Note on {remark}.", remark=oddity(text))


def oddity(text: str) -> str:
    """The same as a part of one."""
    step, what = text.split(": ", 1)
    day = ISO.search(what)
    said = _(ISO.sub("{day}", what), day=short(date.fromisoformat(day[0])) if day else "")
    return names.labelled(_(WARNED[step]) if step in WARNED else names.awaited(step), said)
