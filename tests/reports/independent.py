"""The figures of the reports from raw records, worked out by another way than the bot's: dates and sums, written from
the specification alone. Imports nothing of the bot."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

Raw = dict[str, Any]
Rows = list[list[Any]]
WHO = {
    "Committee": "selected_for_visit extension_decided report_adopted twelve_month_considered",
    "State": "consent_received comments_received report_received confidentiality_reply implementation_response",
    "Experts": "expert_inputs_received",
    "Chair": "report_transmitted",
}
PLACE = [  # kinds and areas in the order of the specification
    *("recommendation", "need", "offer", "good_practice", "concern"),
    *("terrorist_financing", "border_management", "prisons", "other"),
]
ORDER = ["State", "ED", "Committee", "Chair", "Experts", "Council"]
TIMED = [
    *("expert_inputs_received", "preliminary_assessment_submitted", "draft_report_shared", "comments_received"),
    *("final_draft_submitted", "confidentiality_reply", "implementation_response", "twelve_month_report"),
]


def months_on(day: date, count: int) -> date:
    """The same day of a later month, or the last one that it has."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


class Course:
    """One visit, with its dates looked up by step."""

    def __init__(self, number: int, raw: Raw, today: date) -> None:
        self.number, self.raw, self.today = number, raw, today
        self.on = {r["step"]: date.fromisoformat(r["date"]) for r in raw["records"]}
        self.full = {r["step"]: r for r in raw["records"]}

    def __contains__(self, step: str) -> bool:
        return step in self.on

    def ended(self) -> date:
        return self.on["visit_concluded"]

    # The time for comments

    def thirty(self) -> date:
        return self.on["draft_report_shared"] + timedelta(30)

    def granted(self) -> date | None:
        decision = self.full.get("extension_decided", {})
        if decision.get("outcome") != "granted":
            return None
        return date.fromisoformat(decision["until"]) if "until" in decision else self.thirty() + timedelta(30)

    def asked_and_open(self, day: date) -> bool:
        asked = self.on.get("extension_requested", date.max) <= min(day, self.thirty())
        return asked and self.on.get("extension_decided", date.max) > day <= self.thirty() + timedelta(30)

    def running(self) -> date:
        second = self.on["no_comments_letter_sent"] + timedelta(14) if "no_comments_letter_sent" in self else date.min
        return max(self.thirty(), self.granted() or date.min, second)

    def goes_on(self) -> bool:
        return "no_comments_letter_sent" in self or self.granted() is not None

    # Dates

    def due(self, step: str) -> date | None:
        """The date that counts for a step, None where none has begun."""
        fixed = {"expert_inputs_received": 7, "preliminary_assessment_submitted": 14, "draft_report_shared": 45}
        if step in fixed:
            return self.ended() + timedelta(fixed[step])
        if step == "twelve_month_report":
            return months_on(self.ended(), 12)
        if step == "comments_received":
            return self.running() if "draft_report_shared" in self else None
        if step == "final_draft_submitted":
            came = self.on.get("comments_received")
            counts = came and (came <= self.running() or self.asked_and_open(came) or not self.goes_on())
            return came + timedelta(15) if came and counts else None
        base = self.on.get("report_received", self.on.get("report_transmitted"))
        if base is None:
            return None
        return base + timedelta(30) if step == "confidentiality_reply" else months_on(base, 6)

    def firm(self, step: str) -> date | None:
        """The date, unless it is provisional: counted from transmission for want of the receipt, it does not pass."""
        counted_from_receipt = step in ("confidentiality_reply", "implementation_response")
        return None if counted_from_receipt and "report_received" not in self else self.due(step)

    def days_late(self, step: str) -> int | None:
        due = self.due(step)
        if due is None or step not in self:
            return None
        if step == "comments_received":
            due = max(self.thirty(), self.granted() or date.min)
        return (self.on[step] - due).days

    # Whose move

    def where(self) -> tuple[str, list[tuple[str, date | None]]]:
        """The phase, and the open steps with their dates."""
        if "visit_cancelled" in self:
            return "cancelled", []
        if "visit_concluded" not in self:
            return self._before()
        if "report_transmitted" in self or "report_received" in self:
            return self._after()
        phase, steps = self._reporting()
        late = ["preliminary_assessment_submitted"] if "final_draft_submitted" not in self else []
        late += ["final_draft_submitted"] if "report_adopted" not in self else []
        steps += [s for s in late if s not in self and s not in steps and (self.due(s) or date.max) < self.today]
        final = self.on.get("final_draft_submitted")
        if final and self.today > max(months_on(final, 12), months_on(self.ended(), 12)) and not self._reported():
            steps.append("twelve_month_report")
        return phase, [(step, self.due(step) if step in TIMED else None) for step in steps]

    def _reported(self) -> bool:
        return "twelve_month_report" in self

    def _before(self) -> tuple[str, list[tuple[str, date | None]]]:
        if "visit_started" in self:
            return "visit", [("visit_concluded", date.fromisoformat(self.full["dates_agreed"]["end"]))]
        if "dates_agreed" in self:
            return "preparation", [("visit_started", date.fromisoformat(self.full["dates_agreed"]["start"]))]
        for step, phase, following in (
            ("consent_declined", "no_consent", None),
            ("consent_received", "preparation", "dates_agreed"),
            ("consent_requested", "consent", "consent_received"),
            ("selected_for_visit", "selected", "consent_requested"),
        ):
            if step in self:
                return phase, [(following, None)] if following else []
        return "proposed", [("selected_for_visit", None)]

    def _reporting(self) -> tuple[str, list[str]]:
        if "report_adopted" in self:
            return "transmission", ["report_transmitted"]
        if "final_draft_submitted" in self:
            return "committee", ["report_adopted"]
        if "comments_received" in self:
            return "finalizing", ["final_draft_submitted"]
        if "draft_report_shared" not in self:
            all_of = TIMED[:3]
            return "reporting", [step for step in all_of if step not in self]
        if self.asked_and_open(self.today):
            return "comments", ["extension_decided", "comments_received"]
        if self.today <= self.running():
            return "comments", ["comments_received"]
        if self.goes_on():
            return "finalizing", ["final_draft_submitted"]
        return "comments", ["no_comments_letter_sent", "comments_received"]

    def _after(self) -> tuple[str, list[tuple[str, date | None]]]:
        reply, known = self.full.get("confidentiality_reply"), "report_received" in self
        sharing: str | None
        until = self.due("confidentiality_reply") or date.max
        if reply:
            sharing = {"whole": None, "some": "partners_version_cleared"}.get(
                reply["outcome"], "report_shared_with_partners"
            )
        elif self.today > until:
            sharing = ("report_shared_restricted" if "report_shared_restricted" not in self else None) if known else "?"
            sharing = "report_received" if sharing == "?" else sharing
        else:
            sharing = "confidentiality_reply"
        open_ = [sharing] if sharing else []
        for first, second in (
            ("implementation_response", "stocktaking_integrated"),
            ("twelve_month_report", "twelve_month_considered"),
        ):
            open_ += [first] if first not in self else [second] if second not in self else []
        if not open_:
            return "complete", []
        if reply and not known:
            open_.append("report_received")
        return "follow_up", [(step, self.due(step) if step in TIMED else None) for step in open_]


def courses(raws: dict[int, Raw], today: date) -> list[Course]:
    """All but the cancelled ones, by their numbers."""
    return [c for c in (Course(number, raw, today) for number, raw in raws.items()) if "visit_cancelled" not in c]


def ended(every: list[Course], first: date, last: date) -> list[Course]:
    found = [c for c in every if "visit_concluded" in c and first <= c.ended() <= last]
    return sorted(found, key=lambda c: (c.ended(), c.number))


def middle(days: list[int]) -> float | None:
    if not days:
        return None
    days = sorted(days)
    half = len(days) // 2
    return days[half] if len(days) % 2 else (days[half - 1] + days[half]) / 2


def visits(inside: list[Course]) -> Rows:
    return [[c.number, c.raw["state"], c.ended().isoformat(), c.raw["kind"], c.where()[0]] for c in inside]


def timeliness(inside: list[Course]) -> Rows:
    rows: Rows = []
    for step in TIMED:
        days = [d for c in inside if (d := c.days_late(step)) is not None]
        passed = [c for c in inside if step not in c and (c.firm(step) or date.max) < c.today]
        early = [d for d in days if d < 1]
        spread = [min(days), middle(days), max(days)] if days else [None, None, None]
        recorded = len([c for c in inside if step in c])
        rows.append([step, recorded, len(early), len(days) - len(early), len(passed), *spread])
    every = [r for c in inside for r in c.raw["records"]]
    decided = [r.get("outcome") for r in every if r["step"] == "extension_decided"]
    silent = [c for c in inside if "final_draft_submitted" in c and "comments_received" not in c]
    for name, count in (
        ("extension_requested", len([r for r in every if r["step"] == "extension_requested"])),
        ("extension_granted", decided.count("granted")),
        ("extension_denied", decided.count("denied")),
        ("no_comments_letter_sent", len([r for r in every if r["step"] == "no_comments_letter_sent"])),
        ("without_comments", len(silent)),
    ):
        rows.append([name, count, *[None] * 6])
    return rows


def tallied(inside: list[Course], by: tuple[str, ...], sums: tuple[str, ...], only: str = "") -> Rows:
    """Sums over the tallies: of all visits first, then of each."""
    rows: Rows = []
    apart = [([c.number, c.raw["state"], c.ended().isoformat()], [c]) for c in inside]
    for who, group in [([None] * 3, inside), *apart]:
        sum_of: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(sums))
        for tally in (t for c in group for t in c.raw["tallies"] if only in ("", t["kind"])):
            for place, name in enumerate(sums):
                sum_of[tuple(tally[key] for key in by)][place] += tally.get(name, 0)
        rows += [[*who, *key, *sum_of[key]] for key in sorted(sum_of, key=lambda key: [PLACE.index(k) for k in key])]
    return rows


def moves(every: list[Course]) -> Rows:
    rows: Rows = []
    for c in every:
        for step, due in c.where()[1]:
            actor = next((who for who, steps in WHO.items() if step in steps.split()), "ED")
            rows.append([actor, c.number, c.raw["state"], step, due.isoformat() if due else None, None])
    return sorted(rows, key=lambda row: (ORDER.index(row[0]), row[4] or "9999", row[1], row[3]))


def oral(every: list[Course], first: date, last: date) -> dict[str, Any]:
    inside = ended(every, first, last)

    def within(step: str) -> list[Course]:
        return [c for c in every if step in c and first <= c.on[step] <= last]

    asked = within("consent_requested")
    declined = [c for c in asked if "consent_declined" in c]
    given = [c for c in asked if "consent_received" in c]
    silent = [c for c in asked if c not in declined + given and "dates_agreed" not in c]
    days = [(c.on["consent_received"] - c.on["consent_requested"]).days for c in given]
    made = [t for c in inside for t in c.raw["tallies"] if t["kind"] == "recommendation"]
    needs = [t for c in inside for t in c.raw["tallies"] if t["kind"] == "need"]
    progress = {name: sum(t[name] for t in made) for name in ("done", "in_part", "not_done")}
    kinds = [c.raw["kind"] for c in inside]
    return {
        "work.comprehensive": kinds.count("comprehensive"),
        "work.follow_up": kinds.count("follow_up"),
        **{f"work.{s}": len(within(s)) for s in ("report_adopted", "report_transmitted", "twelve_month_considered")},
        "consent.on_list": len(within("selected_for_visit")),
        "consent.asked": len(asked),
        "consent.consented": len(given),
        "consent.silent": len(silent),
        "consent.declined": len(declined),
        "consent.other": len(asked) - len(given) - len(silent) - len(declined),
        "consent.shortest": min(days, default=None),
        "consent.median": middle(days),
        "consent.longest": max(days, default=None),
        "recommendations.recommendations": sum(t["count"] for t in made),
        "recommendations.priority": sum(t["priority"] for t in made),
        **{f"recommendations.{name}": count for name, count in progress.items()},
        "recommendations.unknown": sum(t["count"] for t in made) - sum(progress.values()),
        "recommendations.needs": sum(t["count"] for t in needs),
        "recommendations.referred": sum(t["referred"] for t in needs),
        "recommendations.linked": sum(t["linked"] for t in needs),
    }
