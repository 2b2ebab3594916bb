"""What Slack says of the bot's token and of the time, for `rapporteur doctor`."""

from slack_sdk.web import SlackResponse

from bot.operations.doctor import Connected
from bot.outbox.model import Refused, Sent
from handlers.client import make_client
from handlers.courier import SlackCourier, outcome
from handlers.directory import Directory
from handlers.manifest import bot_scopes

SCOPES = "x-oauth-scopes"  # Slack names those of the token with every answer


def examined(token: str, api_url: str, timeout: float) -> Connected | None:
    """None where there is no token; whatever else is wrong is in what is returned."""
    if not token:
        return None
    client = make_client(token, api_url, timeout)
    try:
        answer = client.auth_test()
    except Exception as error:
        found = outcome(error)  # a mistake of ours is raised
        reason = "" if isinstance(found, Sent) else found.reason
        return Connected(error=reason, refused=isinstance(found, Refused))
    workspace = str(answer["team_id"])
    courier = SlackCourier(client, Directory(client, workspace), str(answer.get("bot_id")))
    return Connected(workspace=workspace, lacking=_lacking(answer), time=courier.time())


def _lacking(answer: SlackResponse) -> tuple[str, ...] | None:
    headers = {name.lower(): str(value) for name, value in answer.headers.items()}
    if SCOPES not in headers:
        return None
    return tuple(sorted(bot_scopes() - {scope.strip() for scope in headers[SCOPES].split(",")}))
