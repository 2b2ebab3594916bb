"""The one place where errors become replies: what a person can put right is said, everything else gets a number."""

import logging
import uuid
from collections.abc import Callable

from bot.errors import Problem
from bot.messages import of_problem, said
from bot.wording import labels
from bot.wording.language import _
from handlers.answers import Said

log = logging.getLogger(__name__)


def told(work: Callable[[], Said | None]) -> Said | None:
    """What `work` has to say; of an error, its sentence to the asker alone."""
    try:
        return work()
    except Problem as problem:
        return Said(message=of_problem(problem))
    except Exception:
        reference = uuid.uuid4().hex[:8]
        log.exception("unexpected error", extra={"reference": reference})
        return Said(message=said(_(labels.UNEXPECTED, reference=reference)))
