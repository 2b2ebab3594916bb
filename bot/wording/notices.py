"""To an administrator: what cannot be delivered, where, why, and what to do; to who follows visits up: where outsiders
read along. Nothing of any visit."""

from bot.operations.channels import OUTSIDERS
from bot.operations.results import Notice
from bot.visits import RecipientKind
from bot.wording.markup import channel, person, typed

ANOTHER_CHANNEL = "make another channel follow, and this one unfollow."
ANOTHER_PERSON = "Name another officer or deputy."
REASONS = {  # what is wrong, and what to do; access.unfit's reasons and Slack's
    "shared": ("it is shared with another organization", "Make a channel of your own organization follow instead."),
    "guests": ("a guest is a member of it", "Take the guest out, or make a channel without guests follow instead."),
    "unseen": ("I cannot see it, so that anybody may be in it", f"Invite me there, or {ANOTHER_CHANNEL}"),
    "is_archived": ("it is archived", f"Unarchive it, or {ANOTHER_CHANNEL}"),
    "not_in_channel": ("I am not in it", f"Invite me there, or {ANOTHER_CHANNEL}"),
    "channel_not_found": ("Slack finds no such conversation", f"Invite me there, or {ANOTHER_CHANNEL}"),
    "restricted_action": (
        "only some may post there",
        f"Let me post in the settings of the channel, or {ANOTHER_CHANNEL}",
    ),
    "messages_tab_disabled": (
        "the app takes no direct messages",
        "Turn on its messages tab in the settings of the app.",
    ),
    "role": (
        "they may not see visits, by the roles given here",
        "Make them readers (admin reader @li), or name others.",
    ),
    "guest": ("that is a guest here", ANOTHER_PERSON),
    "external": ("that person belongs to another organization", ANOTHER_PERSON),
    "deactivated": ("the account is deactivated", ANOTHER_PERSON),
    "unknown": ("Slack knows no such person here", ANOTHER_PERSON),
    "bot": ("that is a bot", ANOTHER_PERSON),
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
OUTSIDE = {"guests": "A guest is in {}", "shared": "{} is shared with another organization"}
NOBODY_KNOWS = "given_up"


def notice(told: Notice) -> list[str]:
    to = told.recipient
    who = person(to.id) if to.kind is RecipientKind.PERSON else channel(to.id)
    if told.reason == NOBODY_KNOWS:
        return [
            f"Nobody can tell whether a message to {who} was posted: Slack gave no answer, and I could not look there.",
            "I do not send it again, for it might come twice. Look there, and tell by hand what is missing; "
            "`rapporteur doctor` lists it.",
        ]
    if told.reason in OUTSIDERS:
        return [
            f"{OUTSIDE[told.reason].format(who)}; nothing is posted there. {REASONS[told.reason][1]}",
            "I look there again every hour, and then post what is due. Reminders by direct message come as ever.",
        ]
    other = (f"Slack refuses it ({typed(told.reason)})", "Ask whoever runs Rapporteur to look into it.")
    what, to_do = REASONS.get(SAME.get(told.reason, told.reason), other)
    return [
        f"I cannot deliver to {who}: {what}. {to_do}",
        "Nothing was sent anywhere else instead. I try again every hour; `rapporteur doctor` lists what waits.",
    ]
