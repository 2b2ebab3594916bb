"""The one place where errors become replies: what a person can put right is said, everything else gets a number."""

import logging
import uuid
from collections.abc import Callable

from bot.errors import Problem
from bot.messages import Message, of_problem, said
from bot.wording import labels
from bot.wording.language import _

log = logging.getLogger(__name__)


def told(work: Callable[[], tuple[Message, bool] | None]) -> tuple[Message, bool] | None:
    """What `work` has to say and whether to everybody; of an error, its sentence to the asker alone."""
    try:
        return work()
    except Problem as problem:
        return of_problem(problem), False
    except Exception:
        reference = uuid.uuid4().hex[:8]
        log.exception("unexpected error", extra={"reference": reference})
        return said(_(labels.UNEXPECTED, reference=reference)), False
