"""How an answer reaches the asker, and that what was stored is told in any case."""

from typing import Any

import pytest
from slack_sdk import WebClient

from bot.messages import Message, said
from handlers.answers import Said, answer
from handlers.directory import Directory
from handlers.local import LocalServer, LocalSlack
from handlers.requests import Request

MESSAGE = said("Recorded")


@pytest.fixture
def ana(slack: LocalSlack) -> str:
    return slack.add_person("ana")


@pytest.fixture
def visits(slack: LocalSlack, ana: str) -> str:
    return slack.add_channel("visits", members=[ana])


class Answering:
    """Answers to ana, with everything else filled in."""

    def __init__(self, slack: LocalSlack, server: LocalServer, client: WebClient, ana: str) -> None:
        self.slack, self.server, self.client, self.ana = slack, server, client, ana

    def __call__(
        self,
        channel: str,
        *,
        public: bool,
        url: str = "",
        message: Message = MESSAGE,
        own: Message | None = None,
        **given: Any,
    ) -> None:
        request = Request(
            team=self.slack.team,
            user=self.ana,
            channel=channel,
            key="k",
            response_url=url and self.server.url + url,
            **given,
        )
        found = Said(message=message, public=public, own=own)
        answer(self.client, Directory(self.client, self.slack.team), request, found)


@pytest.fixture
def answering(slack: LocalSlack, server: LocalServer, client: WebClient, ana: str) -> Answering:
    return Answering(slack, server, client, ana)


def seen(slack: LocalSlack, channel: str) -> list[tuple[str, str]]:
    return [(m.text, m.ephemeral_to) for m in slack.messages(channel) if not m.deleted]


def test_in_a_channel_to_all_or_to_one(slack: LocalSlack, answering: Answering, visits: str, ana: str) -> None:
    answering(visits, public=True)
    answering(visits, public=False)
    assert seen(slack, visits) == [("Recorded", ""), ("Recorded", ana)]


def test_in_a_direct_conversation_to_both(slack: LocalSlack, answering: Answering, ana: str) -> None:
    answering(slack.direct(ana), public=False)
    assert seen(slack, slack.direct(ana)) == [("Recorded", "")]


def test_through_a_response_url(slack: LocalSlack, answering: Answering, visits: str, ana: str) -> None:
    answering(visits, public=True, url=slack.new_response_url(visits, ana))
    answering(visits, public=False, url=slack.new_response_url(visits, ana))
    assert seen(slack, visits) == [("Recorded", ""), ("Recorded", ana)]


@pytest.mark.parametrize("public", [True, False])
def test_an_answered_question_goes(
    slack: LocalSlack, answering: Answering, visits: str, ana: str, public: bool
) -> None:
    slack.say(ana, visits, "question")
    question = slack.change_message(visits, slack.messages(visits)[0].ts, ephemeral_to=ana)
    answering(visits, public=public, ephemeral=True, url=slack.new_response_url(visits, ana, question))
    assert seen(slack, visits) == [("Recorded", "" if public else ana)]


def test_where_the_way_is_closed_it_is_told_in_the_direct_conversation(
    slack: LocalSlack, answering: Answering, visits: str, ana: str
) -> None:
    slack.change_channel(visits, members=frozenset({ana}))
    answering(visits, public=True)
    answering(visits, public=True, url="/response/used-up")
    assert seen(slack, visits) == []
    assert seen(slack, slack.direct(ana)) == [("Recorded", ""), ("Recorded", "")]


def test_a_response_url_that_cannot_be_reached(slack: LocalSlack, answering: Answering, visits: str, ana: str) -> None:
    with LocalServer(slack) as gone:
        pass
    answering.server = gone
    answering(visits, public=False, url="/response/any")
    assert seen(slack, slack.direct(ana)) == [("Recorded", "")]


def test_what_only_one_person_is_told_is_in_their_language(
    slack: LocalSlack, answering: Answering, visits: str, ana: str
) -> None:
    answering(visits, public=True, own=said("Enregistré"))
    slack.change_channel(visits, members=frozenset({ana, slack.bot_user, slack.add_person("gus", restricted=True)}))
    answering(visits, public=True, own=said("Enregistré"))
    assert seen(slack, visits)[1:] == [("Enregistré", ana)]


TABLE = Message(text="one · two", blocks=[{"type": "table", "rows": []}])  # as where Slack takes no table


def test_where_slack_refuses_the_blocks_the_text_says_it_all(
    slack: LocalSlack, answering: Answering, visits: str, ana: str
) -> None:
    answering(visits, public=False, message=TABLE)
    answering(visits, public=False, message=TABLE, url=slack.new_response_url(visits, ana))
    answering(slack.direct(ana), public=False, message=TABLE)
    assert seen(slack, visits) == [("one · two", ana)] * 2
    assert seen(slack, slack.direct(ana)) == [("one · two", "")]
