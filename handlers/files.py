"""A file is handed over to who asked, and to nobody else: in the direct conversation."""

import logging
from collections.abc import Callable

from slack_sdk import WebClient

from bot.files import File
from bot.messages import said
from bot.wording import labels
from bot.wording.language import _
from handlers.answers import Said, answer
from handlers.courier import outcome
from handlers.directory import Directory
from handlers.errors import told
from handlers.requests import Request

log = logging.getLogger(__name__)


def hand_over(client: WebClient, directory: Directory, request: Request, make: Callable[[], File]) -> None:
    """Make the file and post it; where that cannot be, say so beside the answer that it belongs to."""

    def post() -> Said | None:
        arrived = _posted(client, directory, request, make())
        return None if arrived else Said(message=said(_(labels.NO_FILE)))

    lost = told(post)
    if lost:
        answer(client, directory, request, lost)


def _posted(client: WebClient, directory: Directory, request: Request, file: File) -> bool:
    try:
        channel = directory.direct(request.user)
        client.files_upload_v2(
            channel=channel,
            thread_ts=request.thread if request.thread and request.channel == channel else None,
            filename=file.name,
            content=file.content,
            title=file.title,
            alt_txt=file.alternative or None,
        )
    except Exception as error:
        log.warning("a file could not be sent", extra={"error": outcome(error).reason})
        return False
    return True
