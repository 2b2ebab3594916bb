"""The forms behind buttons. They carry ids only, the version of the visit that they were opened for, and the channel
they were opened in; the one to catch up with also the days that it is judged by."""

from datetime import timedelta

from bot.messages.blocks import Block, message
from bot.messages.modals import form
from bot.operations.asked import RecordForm, SnoozeForm
from bot.operations.findings import MOST, FindingsForm
from bot.operations.forms import CatchUp, fields_of, known_text
from bot.procedure.exchange import OUTCOMES
from bot.wording import catchup, findings, forms, labels, questions
from bot.wording.language import _
from bot.wording.markup import bold

RECORD, SNOOZE, CATCHUP, FINDINGS = "record_done", "snooze_until", "catchup", "findings"  # callback ids


def record_form(asked: RecordForm, channel: str) -> Block:
    """Behind "Record done"."""
    what = message([forms.about(asked)]).blocks
    inputs = [*what, _day(_(labels.FORM_DAY), asked.today.isoformat()), _reference()]
    return form(RECORD, _value(asked, channel), _(labels.FORM_TITLE), _(labels.FORM_SUBMIT), inputs)


def snooze_form(asked: SnoozeForm, channel: str) -> Block:
    """Behind "another day"."""
    hint = {"hint": {"type": "plain_text", "text": _(labels.FORM_SNOOZE_HINT)}}
    tomorrow = (asked.today + timedelta(days=1)).isoformat()
    inputs = [*message([forms.about(asked)]).blocks, _day(_(labels.FORM_SNOOZE_DAY), tomorrow) | hint]
    return form(SNOOZE, _value(asked, channel), _(labels.FORM_SNOOZE_TITLE), _(labels.FORM_SNOOZE_SUBMIT), inputs)


def _value(asked: RecordForm | SnoozeForm, channel: str) -> str:
    return f"{asked.visit.id}:{asked.visit.version}:{asked.step}:{channel}"


def catchup_form(asked: CatchUp, channel: str) -> Block:
    """What is not recorded yet, each step with what has to be said of it. Carries what is recorded, to judge it by."""
    fields = [_field(name) for step in asked.steps for name in fields_of(step)]
    blocks = [*message([catchup.catchup(asked)]).blocks, *fields, _reference()]
    value = f"{asked.visit.id}:{asked.visit.version}:{known_text(asked.visit)}:{channel}"
    return form(CATCHUP, value, _(labels.FORM_CATCHUP_TITLE), _(labels.FORM_CATCHUP_SUBMIT), blocks)


def findings_form(asked: FindingsForm, channel: str) -> Block:
    """One kind, a field for each area, filled in with what is counted so far."""
    known = {tally.area: findings.figures(tally) for tally in asked.visit.tallies if tally.kind == asked.kind}
    kind, hint = bold(_(findings.KINDS[asked.kind])), findings.hint(asked.kind)
    first = message([kind, hint, _(labels.FORM_FINDINGS_HINT)]).blocks
    fields = [_counts(area, _(label), known.get(area, "")) for area, label in findings.AREAS.items()]
    value = f"{asked.visit.id}:{asked.visit.version}:{asked.kind}:{channel}"
    return form(FINDINGS, value, _(labels.FINDINGS), _(labels.FORM_FINDINGS_SUBMIT), [*first, *fields, _reference()])


def _counts(area: str, label: str, known: str) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": area, "max_length": MOST}
    if known:
        element["initial_value"] = known
    return {
        "type": "input",
        "block_id": area,
        "optional": True,
        "label": {"type": "plain_text", "text": label},
        "element": element,
    }


def _field(name: str) -> Block:
    step, _, part = name.partition(":")
    element: Block = {"type": "datepicker", "action_id": name}
    if part == "outcome":
        options = [
            {"text": {"type": "plain_text", "text": questions.outcome(word)}, "value": word} for word in OUTCOMES[step]
        ]
        element = {"type": "static_select", "action_id": name, "options": options}
    label = {"type": "plain_text", "text": catchup.field(name)}
    return {"type": "input", "block_id": name, "optional": True, "label": label, "element": element}


def _reference() -> Block:
    return {
        "type": "input",
        "block_id": "reference",
        "optional": True,
        "label": {"type": "plain_text", "text": _(labels.FORM_REFERENCE)},
        "hint": {"type": "plain_text", "text": _(labels.FORM_HINT)},
        "element": {"type": "plain_text_input", "action_id": "reference", "max_length": 60},
    }


def _day(label: str, day: str) -> Block:
    return {
        "type": "input",
        "block_id": "day",
        "label": {"type": "plain_text", "text": label},
        "element": {"type": "datepicker", "action_id": "day", "initial_date": day},
    }
