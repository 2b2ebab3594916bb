"""A calendar is fetched at its secret address: over HTTP, by whoever has it, with what its owner may see now. It is
Tuesday 21 April 2026; Maria is administrator and officer of the visit to Kenya."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from handlers.local.faults import Fault, FaultKind
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation, conversation
from tests.conversations.test_calendar import COMMENTS, newest

PUBLIC = "https://visits.example.org"
ADDRESS = re.compile(rf"{PUBLIC}(/calendar/[A-Za-z0-9_-]{{43}}\.ics)")
OFF = "Calendars have no addresses in this workspace. Ask @maria to type: calendar feed on. A file comes with: calendar"
UNSERVED = "Calendars have addresses in HTTP mode only, with a public address. Ask whoever runs Rapporteur"


@dataclass(frozen=True, kw_only=True)
class Fetched:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def events(self) -> dict[str, Any]:
        assert self.status == 200
        return {str(event["SUMMARY"]): event for event in Calendar.from_ical(self.body).walk("VEVENT")}


def fetch(talk: Conversation, path: str, method: str = "GET") -> Fetched:
    connection = HTTPConnection(urlsplit(talk.outgoing.bot_url).netloc, timeout=10)
    connection.request(method, path)
    answer = connection.getresponse()
    passing = ("Date", "Server")
    found = {name: value for name, value in answer.getheaders() if name not in passing}
    fetched = Fetched(status=answer.status, headers=found, body=answer.read())
    connection.close()
    return fetched


def link(talk: Conversation, by: str = "maria") -> str:
    """The path of a new address."""
    reply = talk.command("calendar link", by=by)
    assert not reply.public
    found = ADDRESS.search(reply.text)
    assert found, reply.text
    return found[1]


def begin(talk: Conversation) -> None:
    name_administrators(talk, "maria")
    talk.command("new Kenya ended 6 March 2026")
    talk.command("Kenya draft shared 20 April 2026")


@pytest.fixture
def served(database_url: str) -> Iterator[Conversation]:
    """On SQLite, unless a test is parametrized by `backend`; calendars may have addresses."""
    with conversation(database_url, public_url=PUBLIC) as talk:
        begin(talk)
        assert talk.command("calendar feed on").text.startswith("Calendars may have addresses now.")
        yield talk


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_a_member_is_given_an_address_once_and_may_end_it(served: Conversation) -> None:
    path = link(served)
    assert COMMENTS in fetch(served, path).events
    assert served.dm("calendar link").text == (
        "Your calendar has an address since Tuesday 21 April 2026. I keep no copy to show. "
        "To end it, type: calendar revoke; then calendar link gives a new one."
    )
    assert served.command("calendar revoke").text.startswith("The address of your calendar is good no more.")
    assert fetch(served, path).status == 404
    assert served.command("calendar revoke").text == "Your calendar has no address. To get one, type: calendar link"
    other = link(served)
    assert other != path
    assert COMMENTS in fetch(served, other).events


def test_what_is_stored_does_not_open_it(served: Conversation) -> None:
    path = link(served)
    with served.rapporteur.store.begin(served.rapporteur.workspace) as tx:
        stored = tx.contact(served.id("maria"))
    assert stored.feed
    assert stored.feed not in path
    assert fetch(served, f"/calendar/{stored.feed[:43]}.ics").status == 404


def test_it_is_for_calendars_and_kept_by_nobody_on_the_way(served: Conversation) -> None:
    path = link(served)
    found = fetch(served, path)
    length = str(len(found.body))
    assert found.headers == {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Length": length,
        "Cache-Control": "private, no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex, nofollow",
    }
    head = fetch(served, path, "HEAD")
    assert (head.status, head.headers, head.body) == (200, found.headers, b"")
    read = Calendar.from_ical(found.body)
    assert (str(read["METHOD"]), str(read["X-WR-CALNAME"])) == ("PUBLISH", "Dates of visits")
    for line in (b"REFRESH-INTERVAL;VALUE=DURATION:PT1H", b"X-PUBLISHED-TTL:PT1H"):
        assert line in found.body.splitlines()


def test_it_says_what_the_file_says_and_an_event_that_moves_stays_itself(served: Conversation) -> None:
    path = link(served)
    served.command("calendar")
    before = fetch(served, path).events
    assert before == newest(served)
    served.clock.now += timedelta(minutes=5)
    served.command("Kenya our letter gives 27 May")
    old, new = before[COMMENTS], fetch(served, path).events[COMMENTS]
    assert (new["UID"], new.decoded("DTSTART")) == (old["UID"], date(2026, 5, 27))
    assert new["SEQUENCE"] > old["SEQUENCE"]
    assert new.decoded("DTSTAMP") > old.decoded("DTSTAMP")


def test_when_a_delegation_travels_is_left_out(served: Conversation) -> None:
    path = link(served)
    served.command("new Fiji 1-5 June 2026")
    assert not [name for name in fetch(served, path).events if "Fiji" in name]


def test_of_a_hidden_visit_only_who_knows_of_it_reads(served: Conversation) -> None:
    paths = {name: link(served, name) for name in ("maria", "li")}
    served.command("officer Kenya deputy @li")
    assert all(COMMENTS in fetch(served, path).events for path in paths.values())
    served.dm("officer Kenya @maria, deputy @bob")
    served.dm("hide Kenya")
    assert COMMENTS in fetch(served, paths["maria"]).events
    assert fetch(served, paths["li"]).events == {}


def test_it_speaks_the_language_of_its_owner(served: Conversation) -> None:
    served.person("ana", locale="fr-FR")
    served.command("officer Kenya @ana")
    said = served.dm("calendrier lien", by="ana").text
    assert "gardez-la pour vous" in said
    (path,) = ADDRESS.findall(said)
    assert "Kenya, mars 2026\N{NO-BREAK SPACE}: les observations sur le projet de rapport" in fetch(served, path).events
    assert "Dates des visites" in fetch(served, path).body.decode()


def test_in_a_channel_nobody_else_sees_it(served: Conversation) -> None:
    reply = served.mention("calendar link", by="li")
    assert ADDRESS.search(reply.text)
    assert [each.only_to for each in reply.all] == ["li"]


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize(
    ("kind", "until"),
    [
        ({"deleted": True}, "2026-05-06"),
        ({"restricted": True}, "2026-04-25"),
        ({"stranger": True, "team": "T0OTHER1"}, "2026-04-25"),
    ],
)
def test_who_is_no_member_any_more_has_no_calendar(served: Conversation, kind: dict[str, Any], until: str) -> None:
    path = link(served)
    served.slack.change_person(served.id("maria"), **kind)
    assert fetch(served, path) == fetch(served, f"/calendar/{'a' * 43}.ics")
    served.day(until)  # the clock has learned it
    served.slack.change_person(served.id("maria"), deleted=False, restricted=False, stranger=False, team="T0LOCAL1")
    assert fetch(served, path).status == 404


def test_who_loses_the_role_to_read_has_no_calendar(served: Conversation) -> None:
    path = link(served, "li")
    served.command("admin reader @bob")
    assert fetch(served, path).status == 404
    served.command("admin reader @li")
    assert fetch(served, path).status == 200


def test_guests_strangers_and_delegates_get_none(served: Conversation) -> None:
    served.person("gus", restricted=True)
    served.person("eve", stranger=True)
    served.command("delegate Kenya @gus")
    for by in ("gus", "eve"):
        assert not ADDRESS.search(served.dm("calendar link", by=by).text)
    served.channel("shared", shared=True)
    assert not ADDRESS.search(served.command("calendar link", channel="shared").text)


def test_turned_off_every_address_is_good_no_more_and_stays_so(served: Conversation) -> None:
    paths = [link(served, name) for name in ("maria", "li")]
    assert served.command("calendar feed off", by="li").text.startswith("Only operators and administrators")
    assert served.command("calendar feed off").text == (
        "Calendars have no addresses any more.\n2 addresses are good no more."
    )
    assert [fetch(served, path).status for path in paths] == [404, 404]
    assert served.command("calendar link").text == OFF
    assert "Calendars have no addresses. To change that: calendar feed on" in served.command("admin").text
    served.command("calendar feed on")
    assert [fetch(served, path).status for path in paths] == [404, 404]
    assert "Calendars may have addresses. To change that: calendar feed off" in served.command("admin").text


def test_it_is_off_until_somebody_turns_it_on(database_url: str) -> None:
    with conversation(database_url, public_url=PUBLIC) as talk:
        begin(talk)
        assert talk.command("calendar link").text == OFF


@pytest.mark.parametrize("settings", [{}, {"public_url": PUBLIC, "slack_app_token": "xapp-1"}])
def test_without_http_mode_and_a_public_address_whom_to_ask_is_said(database_url: str, settings: Any) -> None:
    with conversation(database_url, **settings) as talk:
        begin(talk)
        for line in ("calendar feed on", "calendar link"):
            assert talk.command(line).text.startswith(UNSERVED)
        assert "addresses" not in talk.command("admin").text


def test_whatever_is_not_there_looks_alike(served: Conversation) -> None:
    path = link(served)
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    nothing = fetch(served, "/never-was-here")
    assert (nothing.status, nothing.body) == (404, b"")
    guesses = [f"/calendar/{each}.ics" for each in (secret[:-1] + "!", secret + "a", "a" * 43, "", "../healthz")]
    for guess in [*guesses, path.upper(), path.removesuffix(".ics"), path + "/", "/calendar/", "/calendar"]:
        assert fetch(served, guess) == nothing
    served.command("calendar revoke")
    assert fetch(served, path) == nothing
    assert [fetch(served, path, method).status for method in ("HEAD", "POST", "PUT")] == [404, 404, 404]


@pytest.mark.usefixtures("forgetful")
def test_while_slack_cannot_be_asked_it_is_to_be_fetched_later_and_uninstalled_never(served: Conversation) -> None:
    path, token = link(served), served.slack.bot_token
    served.outgoing.server.faults = lambda *_: Fault(kind=FaultKind.DROP_BEFORE)
    late = fetch(served, path)
    assert (late.status, late.headers["Retry-After"], late.body) == (503, "60", b"")
    served.outgoing.server.faults = lambda *_: None
    served.slack.bot_token = "xoxb-another"
    assert fetch(served, path).status == 404
    served.slack.bot_token = token
    assert fetch(served, path).status == 200


def test_so_many_in_a_minute_and_no_more(served: Conversation) -> None:
    path, other = link(served), link(served, "li")
    feeds = served.rapporteur.feeds
    feeds.secrets.most = 2
    assert [fetch(served, path).status for _ in range(3)] == [200, 200, 503]
    assert 1 < int(fetch(served, path).headers["Retry-After"]) <= 62
    assert fetch(served, other).status == 200
    feeds.places.most = 1
    assert fetch(served, f"/calendar/{'a' * 43}.ics").status == 503


def test_nothing_of_an_address_stands_in_the_log(served: Conversation, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    path = link(served)
    fetch(served, path)
    served.outgoing.server.faults = lambda *_: Fault(kind=FaultKind.ERROR_BEFORE)
    fetch(served, path)
    assert path.removeprefix("/calendar/").removesuffix(".ics") not in caplog.text
    assert "Kenya" not in caplog.text


def test_no_visit_is_named_with_it(served: Conversation) -> None:
    for line in ("calendar link Kenya", "calendar revoke Kenya"):
        assert served.command(line).text.startswith("That is about a person in all visits; leave the visit out.")


@pytest.mark.parametrize("line", ["calendario enlace", "календарь ссылка", "日历链接", "تقويم رابط", "calendar feed"])
def test_in_six_languages(served: Conversation, line: str) -> None:
    assert ADDRESS.search(served.dm(line, by="li").text)
