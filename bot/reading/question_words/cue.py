"""What a word of a question points at, the same for every language."""

from enum import StrEnum


class Cue(StrEnum):
    """The phrases of each are written as bot.names.notation says."""

    ASKS = "asks"  # at the beginning it makes a question, or asks to be told
    ASKS_ANYWHERE = "asks_anywhere"  # it makes a question wherever it stands
    WHERE = "where"  # how far a visit has come
    WHO = "who"
    ACT = "act"  # whose move, what comes next
    OVERDUE = "overdue"
    DUE = "due"
    WHEN = "when"
    MINE = "mine"
    WHY = "why"
    IF = "if"
    WAIT = "wait"
    US = "us"  # the Executive Directorate
    STATE = "state"
    COMMITTEE = "committee"
    CHAIR = "chair"
    EXPERTS = "experts"
    COUNT = "count"
    VISITS = "visits"
    OPEN = "open"
    WHICH = "which"
    ENDED = "ended"
    PLANNED = "planned"
    NOT = "not"
    HISTORY = "history"
    CHECKLIST = "checklist"
    REMINDERS = "reminders"
    HELP = "help"
    IDLE = "idle"  # it points at nothing, and is no strange word
