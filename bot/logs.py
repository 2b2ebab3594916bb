"""What may stand in a log, by allow-list: our own sentences, facts that look as they should, and where an error came
from. Never what people typed, names, tokens, addresses, or what a library says: they are in arguments and messages."""

import logging
import os
import re
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterator
from typing import Any

log = logging.getLogger(__name__)

OURS = re.compile(r"app|(bot|handlers|scheduler|storage)(\.\w+)*")
CHATTY = ("alembic", "apscheduler")
FRAMES, ERRORS = 40, 10  # of one error, of one chain: endless recursion must not fill the disk, and a chain may close

NUMBER = re.compile(r"-?[0-9]{1,12}")
# The name of a class, one of Slack's words, a status of HTTP, or why access withholds. Any other word may be anybody's.
CLASS, WORD = r"[A-Z][A-Za-z]{0,50}[A-Z][a-z]{1,20}|gaierror", r"[a-z]{1,20}(_[a-z]{1,20}){1,6}|ratelimited"
WITHHELD = "unseen|shared|guests|role|guest|external|deactivated|bot|unknown"
# The facts of a line, given as `extra`.
FIELDS = {
    "reference": re.compile(r"[0-9a-f]{8}"),  # shown to the person
    "workspace": re.compile(r"[TE][A-Z0-9]{1,20}"),
    "visit": NUMBER,
    "row": NUMBER,  # of the outbox
    "count": NUMBER,
    "seconds": NUMBER,
    "port": NUMBER,
    "recipient": re.compile(r"[CDGUW][A-Z0-9]{1,20}"),
    "error": re.compile(f"{CLASS}|{WORD}|{WITHHELD}|HTTP [0-9]{{3}}"),
}


class AllowList(logging.Formatter):
    """One line for a record, in UTC; below it, for an error, the classes and frames of its whole chain."""

    def format(self, record: logging.LogRecord) -> str:
        ours = OURS.fullmatch(record.name) and isinstance(record.msg, str) and not record.args
        said = [record.msg, *_facts(record)] if ours else [f"{_file(record.pathname)}:{record.lineno}"]
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        line = " ".join([when, record.levelname, f"{record.name}:", *said])
        return "\n".join([line, *_came_from(record.exc_info[1] if record.exc_info else None)])


def set_up() -> None:
    """For the whole process: nothing reaches stderr in another form, not even what nobody caught."""
    handler = logging.StreamHandler()
    handler.setFormatter(AllowList())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # what cannot be logged would be printed
    sys.excepthook = lambda *given: _uncaught(given)
    threading.excepthook = sys.unraisablehook = _uncaught
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _uncaught(given: Any) -> None:
    log.critical("an error that nobody caught", exc_info=tuple(given[:3]))


def _facts(record: logging.LogRecord) -> Iterator[str]:
    for field, pattern in FIELDS.items():
        if field in record.__dict__:
            value = str(record.__dict__[field])
            yield f"{field}={value if pattern.fullmatch(value) else 'withheld'}"


def _came_from(error: BaseException | None) -> Iterator[str]:
    """The newest error first, and of each its last frames."""
    for _ in range(ERRORS):
        if error is None:
            return
        yield f"  {type(error).__name__} {getattr(error, 'sqlite_errorname', '')}".rstrip()  # whether the disk is full
        for frame, line in deque(traceback.walk_tb(error.__traceback__), FRAMES):
            yield f"    {_file(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        error = error.__cause__ or error.__context__


def _file(path: str) -> str:
    """As a package lies where it is imported from: the rest of a path says who runs this, and where."""
    roots = [root for root in sys.path if root and path.startswith(root + os.sep)]
    return path.removeprefix(max(roots, key=len, default=os.path.dirname(path))).lstrip(os.sep)
