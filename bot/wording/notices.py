"""To an administrator: what cannot be delivered, where, why, and what to do; to who follows visits up: where outsiders
read along. Nothing of any visit."""

from bot.operations.channels import OUTSIDERS
from bot.operations.results import Notice
from bot.visits import RecipientKind
from bot.wording.language import N_, _
from bot.wording.markup import channel, person, typed

INVITE = N_("Invite me there, or make another channel follow, and this one unfollow.")
ANOTHER_PERSON = N_("Name another officer or deputy.")
REASONS = {  # what is wrong, and what to do; access.unfit's reasons and Slack's
    "shared": (
        N_("it is shared with another organization"),
        N_("Make a channel of your own organization follow instead."),
    ),
    "guests": (
        N_("a guest is a member of it"),
        N_("Take the guest out, or make a channel without guests follow instead."),
    ),
    "unseen": (N_("I cannot see it, so that anybody may be in it"), INVITE),
    "is_archived": (N_("it is archived"), N_("Unarchive it, or make another channel follow, and this one unfollow.")),
    "not_in_channel": (N_("I am not in it"), INVITE),
    "channel_not_found": (N_("Slack finds no such conversation"), INVITE),
    "restricted_action": (
        N_("only some may post there"),
        N_("Let me post in the settings of the channel, or make another channel follow, and this one unfollow."),
    ),
    "messages_tab_disabled": (
        N_("the app takes no direct messages"),
        N_("Turn on its messages tab in the settings of the app."),
    ),
    "role": (
        N_("they may not see visits, by the roles given here"),
        N_("Make them readers (admin reader @li), or name others."),
    ),
    "guest": (N_("that is a guest here"), ANOTHER_PERSON),
    "external": (N_("that person belongs to another organization"), ANOTHER_PERSON),
    "deactivated": (N_("the account is deactivated"), ANOTHER_PERSON),
    "unknown": (N_("Slack knows no such person here"), ANOTHER_PERSON),
    "bot": (N_("that is a bot"), ANOTHER_PERSON),
}
SAME = {  # Slack's other names for the same
    "user_disabled": "deactivated",
    "user_not_found": "unknown",
    "users_not_found": "unknown",
    "user_not_visible": "unknown",
    "cannot_dm_bot": "bot",
    "restricted_action_read_only_channel": "restricted_action",
    "restricted_action_thread_only_channel": "restricted_action",
    "restricted_action_non_threadable_channel": "restricted_action",
}
OUTSIDE = {
    "guests": N_("A guest is in {where}; nothing is posted there. {to_do}"),
    "shared": N_("{where} is shared with another organization; nothing is posted there. {to_do}"),
}
NOT_HANDED_OVER = N_(
    "No visit of {person} was handed over to {to}, as arranged for today: {what}. To hand them over to somebody else, "
    "type: handover {person} to @li"
)
NOBODY_KNOWS = "given_up"


def notice(told: Notice) -> list[str]:
    to = told.recipient
    who = person(to.id) if to.kind is RecipientKind.PERSON else channel(to.id)
    if told.keeps:
        return [_(NOT_HANDED_OVER, to=who, what=_(REASONS[told.reason][0]), person=person(told.keeps))]
    if told.reason == NOBODY_KNOWS:
        return [
            _(
                "Nobody can tell whether a message to {who} was posted: Slack gave no answer, and I could not look there.",
                who=who,
            ),
            _(
                "I do not send it again, for it might come twice. Look there, and tell by hand what is missing; "
                "`rapporteur doctor` lists it."
            ),
        ]
    if told.reason in OUTSIDERS:
        return [
            _(OUTSIDE[told.reason], where=who, to_do=_(REASONS[told.reason][1])),
            _("I look there again every hour, and then post what is due. Reminders by direct message come as ever."),
        ]
    known = REASONS.get(SAME.get(told.reason, told.reason))
    what = _(known[0]) if known else _("Slack refuses it ({reason})", reason=typed(told.reason))
    to_do = _(known[1]) if known else _("Ask whoever runs Rapporteur to look into it.")
    return [
        _("I cannot deliver to {who}: {what}. {to_do}", who=who, what=what, to_do=to_do),
        _("Nothing was sent anywhere else instead. I try again every hour; `rapporteur doctor` lists what waits."),
    ]
