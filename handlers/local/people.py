"""The methods auth.test, bots.info, users.* and usergroups.*: who is who."""

from handlers.local.arguments import flag, page, word
from handlers.local.model import Json, Person, SlackError
from handlers.local.workspace import LocalSlack


def auth_test(slack: LocalSlack, arguments: Json) -> Json:
    return {
        "url": f"https://{slack.domain}.slack.invalid/",
        "team": slack.domain,
        "user": slack.name_of(slack.bot_user),
        "team_id": slack.team,
        "user_id": slack.bot_user,
        "bot_id": slack.bot_id,
        "is_enterprise_install": False,
    }


def bot_info(slack: LocalSlack, arguments: Json) -> Json:
    if word(arguments, "bot") != slack.bot_id:
        raise SlackError("bot_not_found")
    name = slack.name_of(slack.bot_user)
    bot = {"id": slack.bot_id, "app_id": slack.app, "user_id": slack.bot_user, "name": name, "deleted": False}
    return {"bot": bot}


def user_info(slack: LocalSlack, arguments: Json) -> Json:
    person = slack.people.get(word(arguments, "user"))
    if person is None:
        raise SlackError("user_not_found")
    return {"user": _as_json(person, flag(arguments, "include_locale"))}


def list_users(slack: LocalSlack, arguments: Json) -> Json:
    found = {p.id: _as_json(p, flag(arguments, "include_locale")) for p in slack.people.values()}
    shown, onward = page(arguments, found)
    return {"members": shown, "response_metadata": onward}


def list_usergroups(slack: LocalSlack, arguments: Json) -> Json:
    found = [{"id": group.id, "handle": group.name, "users": group.users} for group in slack.usergroups.values()]
    names = ("id", "handle", "users") if flag(arguments, "include_users") else ("id", "handle")
    return {"usergroups": [{name: group[name] for name in names} for group in found]}


def _as_json(person: Person, with_locale: bool) -> Json:
    found: Json = {
        "id": person.id,
        "team_id": person.team,
        "name": person.name,
        "deleted": person.deleted,
        "real_name": person.name,
        "profile": {"real_name": person.name, "display_name": person.name, "team": person.team},
        "is_bot": person.is_bot,
        "is_app_user": False,
    }
    if person.deleted:  # Slack leaves the rest out for them
        return found
    found |= {
        "tz": person.tz,
        "is_admin": False,
        "is_owner": False,
        "is_restricted": person.restricted,
        "is_ultra_restricted": person.ultra_restricted,
    }
    if person.stranger:
        found["is_stranger"] = True
    if with_locale:
        found["locale"] = person.locale
    return found
