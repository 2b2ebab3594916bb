"""Commands, presses and events reach a real Bolt app signed, in Slack's shape, and its answers come back."""

import pytest
from slack_bolt import Ack, Respond
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier
from slack_sdk.webhook import WebhookClient

from handlers.local import Control, Fault, FaultKind, LocalServer, LocalSlack, Outgoing
from tests.local.conftest import Bot, Clock


def row(name: str) -> dict[str, object]:
    text = {"type": "plain_text", "text": name}
    return {
        "type": "actions",
        "block_id": f"row-{name}",
        "elements": [{"type": "button", "action_id": "open", "text": text, "value": name}],
    }


def test_the_signature_is_what_slack_sdk_verifies(slack: LocalSlack, server: LocalServer) -> None:
    outgoing = Outgoing(server, "http://127.0.0.1:1/")
    verifier = SignatureVerifier(slack.signing_secret)
    timestamp = str(int(outgoing.now()))
    assert verifier.is_valid("a=b", timestamp, outgoing.sign("a=b", timestamp))
    assert not verifier.is_valid("a=c", timestamp, outgoing.sign("a=b", timestamp))


def test_a_stale_signature_is_refused_by_the_bot(bot: Bot, server: LocalServer, visits: str, ana: str) -> None:
    stale = Outgoing(server, bot.outgoing.bot_url, now=lambda: bot.outgoing.now() - 600)
    assert stale.command(ana, visits, "/visit", "help").status == 401
    assert bot.received == []


def test_a_command_is_answered_in_its_acknowledgement_and_at_its_response_url(
    bot: Bot, slack: LocalSlack, visits: str, ana: str
) -> None:
    @bot.app.command("/visit")
    def visit(ack: Ack, respond: Respond) -> None:
        ack("one moment")
        respond("only you")
        respond("everyone", response_type="in_channel")

    delivery = bot.outgoing.command(ana, visits, "/visit", "Kenya & co")
    assert delivery.status == 200
    assert 0 < delivery.seconds < 5
    said = {m.text: m.ephemeral_to for m in slack.messages(visits)}
    assert said == {"only you": ana, "everyone": "", "one moment": ana}
    (form,) = bot.received
    assert (form["text"], form["channel_name"], form["user_name"]) == ("Kenya & co", "visits", "ana")
    assert "enterprise_id" not in form


def test_commands_name_direct_and_private_conversations_as_slack_does(bot: Bot, slack: LocalSlack, ana: str) -> None:
    @bot.app.command("/visit")
    def visit(ack: Ack) -> None:
        ack()

    for channel in (slack.direct(ana), slack.add_channel("inside", private=True)):
        bot.outgoing.command(ana, channel, "/visit", "")
    assert [form["channel_name"] for form in bot.received] == ["directmessage", "privategroup"]


def test_a_pressed_button_can_replace_or_delete_its_message(
    bot: Bot, client: WebClient, slack: LocalSlack, visits: str, ana: str
) -> None:
    @bot.app.action("open")
    def opened(ack: Ack, respond: Respond, action: dict[str, str]) -> None:
        ack()
        if action["value"] == "b":
            respond(delete_original=True)
        else:
            respond(f"opened {action['value']}", replace_original=True)

    ts = client.chat_postMessage(channel=visits, text="rows", blocks=[row("a"), row("b")])["ts"]
    message = slack.message(visits, ts)
    control = Control(block_id="row-a", action_id="open", kind="button", label="a")
    bot.outgoing.press(ana, message, control)
    assert slack.message(visits, ts).text == "opened a"
    with pytest.raises(LookupError, match="2 times open"):
        bot.outgoing.press(ana, message, "open")
    bot.outgoing.press(ana, message, Control(block_id="row-b", action_id="open", kind="button", label="b"))
    assert slack.messages(visits)[0].deleted
    assert bot.received[0]["message"]["blocks"][0]["block_id"] == "row-a"
    assert bot.received[0]["container"]["message_ts"] == ts


def test_the_payload_leaves_an_ephemeral_message_out(
    bot: Bot, client: WebClient, slack: LocalSlack, visits: str, ana: str
) -> None:
    @bot.app.action("open")
    def opened(ack: Ack) -> None:
        ack()

    client.chat_postEphemeral(channel=visits, user=ana, text="a", blocks=[row("a")])
    bot.outgoing.press(ana, slack.messages(visits)[0], "open")
    assert bot.received[0]["container"]["is_ephemeral"]
    assert "message" not in bot.received[0]


def test_a_choice_in_a_menu_of_a_message_names_its_option(
    bot: Bot, client: WebClient, slack: LocalSlack, visits: str, ana: str
) -> None:
    chosen = []

    @bot.app.action("pick")
    def picked(ack: Ack, action: dict[str, dict[str, str]]) -> None:
        ack()
        chosen.append(action["selected_option"]["value"])

    options = [{"text": {"type": "plain_text", "text": name}, "value": name.lower()} for name in ("Kenya", "Peru")]
    menu = {"type": "overflow", "action_id": "pick", "options": options}
    text = {"type": "mrkdwn", "text": "Which?"}
    client.chat_postMessage(channel=visits, text="a", blocks=[{"type": "section", "text": text, "accessory": menu}])
    bot.outgoing.press(ana, slack.messages(visits)[0], "pick", "Peru")
    bot.outgoing.press(ana, slack.messages(visits)[0], "pick", "kenya")
    assert chosen == ["peru", "kenya"]
    with pytest.raises(LookupError, match="no option Chad"):
        bot.outgoing.press(ana, slack.messages(visits)[0], "pick", "Chad")


def test_a_response_url_works_five_times_within_half_an_hour(
    slack: LocalSlack, server: LocalServer, visits: str, ana: str, clock: Clock
) -> None:
    hook = WebhookClient(server.url + slack.new_response_url(visits, ana), retry_handlers=[])
    assert [hook.send(text=str(n)).status_code for n in range(6)] == [200] * 5 + [404]
    late = WebhookClient(server.url + slack.new_response_url(visits, ana), retry_handlers=[])
    assert late.send(blocks=[{"type": "carousel"}]).status_code == 400
    clock.forward(minutes=31)
    assert late.send(text="late").status_code == 404
    assert [m.text for m in slack.messages(visits)] == ["0", "1", "2", "3", "4"]


def test_what_people_write_arrives_as_events(bot: Bot, slack: LocalSlack, visits: str, ana: str) -> None:
    @bot.app.event("message")
    @bot.app.event("app_mention")
    @bot.app.event("app_home_opened")
    def heard(ack: Ack) -> None:
        ack()

    first = bot.outgoing.event_message(ana, slack.direct(ana), "Kenya")
    assert bot.outgoing.again(first).status == 200
    bot.outgoing.event_mention(ana, visits, "Kenya?", thread_ts="1.2")
    bot.outgoing.event_mention(ana, visits, f"hey <@{slack.bot_user}>")
    bot.outgoing.event_home_opened(ana)
    events = [body["event"] for body in bot.received]
    assert [event["type"] for event in events] == ["message"] * 2 + ["app_mention"] * 2 + ["app_home_opened"]
    assert [event.get("text") for event in events[2:4]] == [
        f"<@{slack.bot_user}> Kenya?",
        f"hey <@{slack.bot_user}>",
    ]
    assert events[0]["channel_type"] == "im"
    assert events[2]["thread_ts"] == "1.2"
    ids = [body["event_id"] for body in bot.received]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 4
    assert slack.messages(slack.direct(ana))[0].text == "Kenya"


def test_typed_text_is_escaped_and_names_become_ids(slack: LocalSlack, server: LocalServer, ana: str) -> None:
    channel = slack.add_channel("visits")
    typed = Outgoing(server, "http://127.0.0.1:1/").typed
    assert typed("officer @ana, in #visits") == f"officer <@{ana}>, in <#{channel}|visits>"
    group = slack.add_usergroup("ops", [ana])
    assert typed("admin editor @ops") == f"admin editor <!subteam^{group}|@ops>"
    assert typed("@nobody a@ana.example <b> & c") == "@nobody a@ana.example &lt;b&gt; &amp; c"


def test_no_answer_is_a_status_of_nought(slack: LocalSlack, server: LocalServer, visits: str, ana: str) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=FaultKind.SLOW_AFTER, seconds=0.5)
    deaf = Outgoing(server, server.api_url + "api.test", patience=0.1).command(ana, visits, "/visit", "")
    gone = Outgoing(server, "http://127.0.0.1:1").command(ana, visits, "/visit", "")
    assert [(d.status, d.body) for d in (deaf, gone)] == [(0, "operation_timeout"), (0, "dispatch_failed")]
    assert slack.messages(visits) == []
