"""What is wrong with what was said of a visit: who may know of it, its reminders, its dates, the channels that follow."""

from bot import errors
from bot.names.steps import words_for
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _
from bot.wording.markup import channel, typed

OBSERVER = N_(
    "{name} is an observer State, not a Member State of the United Nations, so there is no visit to open or show. Name a "
    "Member State, such as Kenya or KE."
)
NO_MEMBER = N_(
    "{name} is not a Member State of the United Nations, so there is no visit to open or show. Name a Member State, such as "
    "Kenya or KE."
)


def not_a_member(found: errors.NotAMember) -> str:
    if found.part_of:
        return _(
            "{name} is part of the {whole}. Visits are made to Member States; type: {whole}",
            name=names.other(found.name),
            whole=names.state(found.part_of),
        )
    return _(OBSERVER if found.observer else NO_MEMBER, name=names.capital(names.other(found.name)))


ALL_ON = N_("Reminders, visit to {state}, are on already. To change that, type: {line}")
ALL_OFF = N_("Reminders, visit to {state}, are off already. To change that, type: {line}")
ONE_ON = N_("Reminders of {step}, visit to {state}, are on already. To change that, type: {line}")
ONE_OFF = N_("Reminders of {step}, visit to {state}, are off already. To change that, type: {line}")


def reminders(found: errors.RemindersAlready | errors.AllOff) -> str:
    visit = names.state(found.state)
    match found:
        case errors.RemindersAlready(step=step, on=on):
            line = " ".join(filter(None, ("remind", visit, step and words_for(step), "off" if on else "on")))
            what = names.awaited(step) if step else ""
            form = (ONE_ON if on else ONE_OFF) if step else ALL_ON if on else ALL_OFF
            return _(form, step=what, state=visit, line=line)
        case errors.AllOff():
            return _(
                "All reminders of the visit to {state} are off; no step can be turned on alone. Type: remind {state} on",
                state=visit,
            )


def hidden(found: errors.HiddenAlready | errors.NotHidden | errors.OnlyMembers | errors.MembersWanted) -> str:
    name = names.state(found.state)
    match found:
        case errors.HiddenAlready():
            return _(
                "The visit to {state} is hidden already. For more members, type: members {state} add @li", state=name
            )
        case errors.NotHidden():
            return _(
                "The visit to {state} is not hidden: all who may read know of it. To hide it, type: hide {state}",
                state=name,
            )
        case errors.OnlyMembers():
            return _(
                "The visit to {state} is hidden: no channel can follow it, and nobody can stand for its State. To change that, type: unhide {state}",
                state=name,
            )
        case errors.MembersWanted():
            return _(
                "Somebody has to know of the visit to {state}. Name others first: members {state} add @li", state=name
            )


def set_dates(found: errors.NotAwaited | errors.NoDateSet | errors.DateSetAlready | errors.NoPartner) -> str:
    match found:
        case errors.NoPartner(name=name, state=code):
            return _(
                "No {partner} is named among the partners. See them with: partners {state}",
                partner=typed(name),
                state=names.state(code),
            )
        case errors.NotAwaited(state=code, step=""):
            return _("Nothing of that sort is awaited now, so no date was set. See: {state}", state=names.state(code))
        case errors.NotAwaited(state=code, step=step):
            return _(
                "{step} is not awaited now, so no date was set. See: {state}",
                step=names.step(step),
                state=names.state(code),
            )
        case errors.DateSetAlready(step=step, day=day):
            return _(
                "{day} is set already for {step}. Nothing was stored. For another day, type: Kenya adoption by 12 June",
                day=full(day),
                step=names.awaited(step),
            )
        case errors.NoDateSet(step=step):
            if not step:
                return _("Nobody has set a date. To set one, type: Kenya adoption by 12 June")
            return _(
                "Nobody has set a date for {step}. To set one, type: Kenya adoption by 12 June",
                step=names.awaited(step),
            )


def following(found: errors.ChannelUnfit | errors.AlreadyFollows | errors.NotFollowing) -> str:
    where = channel(found.channel)
    match found:
        case errors.ChannelUnfit(reason="shared"):
            return _(
                "{where} cannot follow: it is shared with another organization. Name a channel of your own organization.",
                where=where,
            )
        case errors.ChannelUnfit(reason="guests"):
            return _("{where} cannot follow: a guest is a member of it. Name a channel without guests.", where=where)
        case errors.ChannelUnfit():
            return _(
                "{where} cannot follow: invite Rapporteur to it first; archived channels and direct messages never can.",
                where=where,
            )
        case errors.AlreadyFollows(state=code):
            name = names.state(code)
            return _(
                "{where} already follows the visit to {state}. To end that, type: unfollow {state}",
                where=where,
                state=name,
            )
        case errors.NotFollowing(state=code):
            name = names.state(code)
            return _(
                "{where} does not follow the visit to {state}. To make it follow, type: follow {state}",
                where=where,
                state=name,
            )
