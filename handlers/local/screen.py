"""What a person sees in the console: new messages of the conversations they are in, and the form that is open."""

from textwrap import fill

from handlers.local.drawing import draw, draw_view
from handlers.local.model import Control, PostedMessage, View
from handlers.local.workspace import LocalSlack

PINNED_LINES = 2  # of what is pinned, once it is edited
Pressable = tuple[PostedMessage | View, Control]


class Screen:
    """Remembers what each person has seen, and what the numbers on the screen stand for."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack
        self._seen: dict[str, set[tuple[str, str, str]]] = {}
        self.buttons: list[Pressable] = []  # [1] is the first

    def news(self, user: str) -> list[str]:
        """Everything the bot said since the person last looked, oldest first; buttons numbered across it."""
        seen = self._seen.setdefault(user, set())
        fresh = [m for m in self._visible(user) if m.bot_id and _key(m) not in seen]
        seen.update(map(_key, fresh))
        if any(m.blocks for m in fresh):
            self.buttons = []
        return [*dict.fromkeys(self._message(m) for m in sorted(fresh, key=lambda m: m.ts))]  # edits alike: once

    def form(self, user: str) -> list[str]:
        """The open form, with its fields numbered; its numbers take the place of the buttons'."""
        return self._view(self._slack.modal(user))

    def home(self, user: str) -> list[str]:
        """The App Home, numbered in the same way."""
        return self._view(self._slack.homes.get(user))

    def _view(self, view: View | None) -> list[str]:
        if view is None:
            return []
        drawing = draw_view(view, self._slack.name_of)
        self.buttons = [(view, control) for control in drawing.buttons]
        return [drawing.text]

    def _visible(self, user: str) -> list[PostedMessage]:
        mine = [c.id for c in self._slack.channels.values() if user in c.members or c.with_user == user]
        return [m for channel in mine for m in self._slack.messages(channel, viewer=user)]

    def _message(self, message: PostedMessage) -> str:
        drawing = draw(message.blocks, message.text, self._slack.name_of, first=len(self.buttons) + 1)
        if message.edited and (message.channel, message.ts) in self._slack.pins:  # on top of the channel all the time
            drawing = draw((), "\n".join(message.text.splitlines()[:PINNED_LINES]), self._slack.name_of)
        self.buttons += [(message, control) for control in drawing.buttons]
        channel = self._slack.channels[message.channel]
        where = "direct message" if channel.is_im else f"#{channel.name}"
        thread = ", in a thread" if message.thread_ts else ""
        only = ", only you see this" if message.ephemeral_to else ", edited" if message.edited else ""
        files = [f"({file.title}: {file.alt_text or file.name})" for file in message.files]
        body = "\n".join([drawing.text, *files]).strip().replace("\n", "\n    ")
        return f"[{where}{thread}{only}]\n    {body}"


def _key(message: PostedMessage) -> tuple[str, str, str]:
    return message.channel, message.ts, message.text if message.edited else ""


def fitted(text: str, columns: int) -> str:
    """Long lines broken between words, the rest of each under its beginning."""
    return "\n".join(
        fill(line, columns, subsequent_indent=" " * (len(line) - len(line.lstrip()) + 2)) for line in text.split("\n")
    )
