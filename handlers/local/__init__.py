"""A stand-in for Slack on loopback: its memory, its Web API, what people do in it, and Block Kit as text.

For the console and the tests; the running bot does not use it."""

from handlers.local.drawing import Drawing, draw, draw_view
from handlers.local.faults import Fault, FaultKind, Faults
from handlers.local.model import Control, PostedMessage, SlackError, View
from handlers.local.outgoing import Answered, Outgoing
from handlers.local.server import LocalServer
from handlers.local.workspace import LocalSlack

__all__ = [
    "Answered",
    "Control",
    "Drawing",
    "Fault",
    "FaultKind",
    "Faults",
    "LocalServer",
    "LocalSlack",
    "Outgoing",
    "PostedMessage",
    "SlackError",
    "View",
    "draw",
    "draw_view",
]
