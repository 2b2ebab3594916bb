"""The terminal on the local workspace: you are a person in a channel, and the bot is the real one."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from importlib import import_module
from shutil import get_terminal_size
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from handlers.local.model import PostedMessage, View
from handlers.local.outgoing import Outgoing
from handlers.local.screen import Screen, fitted

YOU = "maria"  # who is at the console, until they become somebody else
GUEST, GROUP = "gus", "team"
NOON = time(12)
STRIDE = timedelta(days=30)  # reminders are planned for some months ahead; on a long way the plans are extended
HELP = """\
/visit ...        the slash command; /visit help says what it can do
words             in a direct message (:dm) the bot answers; in a channel mention it: @rapporteur status Kenya
2                 press button [2]; in a form: 1 2026-04-20 fills in field [1]
:submit  :close   send the open form, or leave it
:home             open the App Home; there, 4 State: Kenya chooses in filter [4]
:as bob           become another person; gus is a guest, and @team a user group with maria in it
:channel visits   go to a channel (it is made if there is none); :leave it; :dm goes to your direct messages
:day +40          40 days later; :day 2026-05-20 that day. Every message on the way is shown
:quit             leave"""


class Bot(Protocol):
    """What the console asks of the bot beside Slack: to finish its work and to live through time."""

    def drain(self) -> None: ...

    def tick(self) -> object: ...

    def next_due(self) -> datetime | None: ...


class LocalClock:
    """The time of the local workspace: it stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now


class Console:
    """One line in, the lines that became visible out."""

    def __init__(self, outgoing: Outgoing, bot: Bot, clock: LocalClock, zone: str, command: str = "/visit") -> None:
        self._outgoing, self._slack, self._bot, self._clock = outgoing, outgoing.slack, bot, clock
        self._zone, self._command = ZoneInfo(zone), command
        self._screen = Screen(self._slack)
        self._fields: dict[str, Any] = {}  # filled in, not yet sent
        self._user = self._person(YOU)
        self._slack.add_person(GUEST, restricted=True, tz=zone)
        self._slack.add_usergroup(GROUP, [self._user])
        self._channel = self._named("visits")

    def prompt(self) -> str:
        channel = self._slack.channels[self._channel]
        where = "direct message" if channel.is_im else f"#{channel.name}"
        return f"{self._slack.people[self._user].name}, {where}> "

    def line(self, text: str) -> list[str]:
        """What a typed line brought onto the screen."""
        text = text.strip()
        if not text:
            return []
        if text.startswith(":"):
            return list(self._control(text[1:]))
        fields = any(isinstance(where, View) for where, _ in self._screen.buttons)
        number = re.match(r"(\d+)(?: (.*))?$" if fields else r"(\d+)()$", text)  # "20 April" is no button
        return self._press(number[1], number[2] or "") if number else self._say(text)

    def _look(self) -> list[str]:
        self._bot.drain()
        self._bot.tick()
        return [*self._screen.news(self._user), *self._screen.form(self._user)]

    def _say(self, text: str) -> list[str]:
        channel, command = self._slack.channels[self._channel], self._command
        for name in re.findall(r"@([a-z][\w.-]*)", text):
            if name != GROUP:
                self._person(name)  # who is mentioned is there
        typed = self._outgoing.typed(text.removeprefix(command).strip())
        if text == command or text.startswith(command + " "):
            self._outgoing.command(self._user, self._channel, command, typed)
        elif channel.is_im:
            self._outgoing.event_message(self._user, self._channel, typed)
        elif "@rapporteur" in text:
            self._outgoing.event_mention(self._user, self._channel, typed)
        else:
            return [f"In a channel the bot hears {command} and mentions only: {command} {text}"]
        return self._look()

    def _press(self, number: str, value: str) -> list[str]:
        buttons = self._screen.buttons
        if not 1 <= int(number) <= len(buttons):
            return [f"There is no [{number}] on the screen."]
        where, control = buttons[int(number) - 1]
        if control.kind == "button":
            self._outgoing.press(self._user, where, control)
            return self._look()
        if not value:
            return [f"Type {number} and what to fill in."]
        if isinstance(where, PostedMessage) or where.body["type"] == "home":
            with suppress(LookupError):  # not among the options
                self._outgoing.press(self._user, where, control, value)
            return [*self._look(), *(self._screen.home(self._user) if isinstance(where, View) else [])]
        entry: Any = self._outgoing.typed(value).strip("<@>") if control.kind == "users_select" else value
        if control.kind == "external_select":
            found = self._outgoing.search(self._user, where, control.action_id, value)
            if len(found) != 1:
                offered = " / ".join(option["text"]["text"] for option in found) or "nothing"
                return [f"[{number}] {control.label}: {offered}    (type one of them)"]
            (entry,) = found
        self._fields[control.action_id] = entry
        if control.tells:
            self._outgoing.press(self._user, where, control, entry, **self._filled())
            return self._look()
        return [f"[{number}] {control.label}: {value}    (:submit sends the form)"]

    def _filled(self) -> dict[str, Any]:
        """What was filled in in the fields that the form has now."""
        names = {control.action_id for _, control in self._screen.buttons}
        return {name: entry for name, entry in self._fields.items() if name in names}

    def _control(self, text: str) -> Iterator[str]:
        name, _, argument = text.partition(" ")
        argument = argument.strip()
        match name:
            case "as" if argument:
                self._user = self._person(argument.lstrip("@"))
                self._join()
                yield from self._look()
            case "channel" if argument:
                self._channel = self._named(argument.lstrip("#"))
                self._join()
            case "home":
                self._outgoing.event_home_opened(self._user)
                yield from self._look()
                yield from self._screen.home(self._user)
            case "leave":
                self._outgoing.event_member(self._user, self._channel, joins=False)
                self._channel = self._slack.direct(self._user)
            case "dm":
                self._channel = self._slack.direct(self._user)
            case "day":
                yield from self._day(argument)
            case "submit":
                yield from self._submit()
            case "close":
                yield from self._close()
            case "help":
                yield HELP
            case _:
                yield f":{text} is not understood here; :help says what is."

    def _day(self, argument: str) -> Iterator[str]:
        """Live through the time up to noon of the day, stopping wherever a message falls due."""
        until = self._moment(argument)
        if until is None:
            yield "Type :day +40 or :day 2026-05-20."
            return
        if until <= self._clock.now:
            yield "Time only goes forward."
            return
        while self._clock.now < until:
            stop = min(until, self._clock.now + STRIDE)
            due = self._bot.next_due()
            if due is None or due > stop:
                self._clock.now = stop
                self._bot.tick()
                continue
            self._clock.now = max(due, self._clock.now)
            if not (shown := self._look()) and self._bot.next_due() == due:
                self._clock.now += timedelta(minutes=1)  # it waits for another attempt
            local = self._clock.now.astimezone(self._zone)
            yield from ([f"--- {local:%A %-d %B %Y, %H:%M}", *shown] if shown else [])
        self._clock.now = until
        yield f"--- {until.astimezone(self._zone):%A %-d %B %Y, %H:%M}"

    def _moment(self, argument: str) -> datetime | None:
        today = self._clock.now.astimezone(self._zone).date()
        if re.fullmatch(r"\+\d{1,4}", argument):
            day = today + timedelta(days=int(argument))
        else:
            try:
                day = date.fromisoformat(argument)
            except ValueError:
                return None
        return datetime.combine(day, NOON, self._zone)

    def _submit(self) -> Iterator[str]:
        view = self._slack.modal(self._user)
        if view is None:
            yield "There is no open form."
            return
        self._outgoing.submit(view.id, self._user, self._filled())
        left = self._slack.modal(self._user)
        if left is None or left.id != view.id:  # what was refused keeps what was filled in, as in Slack
            self._fields = {}
        yield from self._look()

    def _close(self) -> Iterator[str]:
        view = self._slack.modal(self._user)
        if view is not None:
            self._outgoing.close(view.id, self._user)
        self._fields = {}
        yield "The form is closed." if view else "There is no open form."

    def _person(self, name: str) -> str:
        known = [p.id for p in self._slack.people.values() if p.name == name]
        return known[0] if known else self._slack.add_person(name, tz=str(self._zone))

    def _named(self, name: str) -> str:
        known = [c.id for c in self._slack.channels.values() if c.name == name]
        return known[0] if known else self._slack.add_channel(name, members=[self._user])

    def _join(self) -> None:
        channel = self._slack.channels[self._channel]
        if channel.is_im:
            self._channel = self._slack.direct(self._user)
        elif self._user not in channel.members:
            self._outgoing.event_member(self._user, self._channel)


def run(console: Console, read: Callable[[str], str], write: Callable[[str], None], *, echo: bool) -> None:
    """Until the input ends or says :quit. `echo`: the input is no terminal, so that the lines are shown too."""
    with suppress(ImportError):  # where there is none, lines are read all the same
        import_module("readline")  # arrows and history at the prompt
    while True:
        prompt = console.prompt()
        try:
            text = read("" if echo else prompt)
        except (EOFError, KeyboardInterrupt):
            return
        if echo:
            write(prompt + text)
        if text.strip() in (":quit", ":q"):
            return
        for shown in console.line(text):
            write(shown if echo else fitted(shown, get_terminal_size().columns))
