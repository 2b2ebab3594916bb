"""Who may see and do what, written by hand from what was asked for, to be checked by a person in a minute.

nothing   an answer that tells of no visit: everything is as if this one did not exist
state     the State's view: its own dates and moves, nothing else, and nothing can be changed
settings  the workspace's settings; of visits nothing
reads     looks at visits, and decides about the own reminders and absences
records   also records, corrects, hides, follows ...
rules     also the settings and the roles
(...)     the same for other visits; this one does not exist"""

from dataclasses import dataclass

ROOM, DIRECT = "a channel of members", "a direct message"
WITH_OUTSIDERS = ("a channel with a guest", "a shared channel", "an unseen channel")  # everybody is told nothing there
PLACES = (ROOM, DIRECT, *WITH_OUTSIDERS)
PLAIN, HIDDEN = "plain", "hidden"
VISIBILITIES = (PLAIN, HIDDEN)

# In an open workspace nobody is given a role; in the other readers, editors, an operator and an administrator are.
TABLE = """
                             | plain visit         | hidden visit
role                         | room     | direct   | room      | direct
nobody, open workspace       | records  | records  | (records) | (records)
nobody, roles are given      | nothing  | nothing  | nothing   | nothing
reader                       | reads    | reads    | (reads)   | (reads)
editor                       | records  | records  | (records) | (records)
operator                     | settings | settings | settings  | settings
administrator                | rules    | rules    | (rules)   | (rules)
officer, a reader            | reads    | reads    | (reads)   | reads
member, an editor            | records  | records  | (records) | records
member without a role        | nothing  | nothing  | nothing   | nothing
member who is a guest now    | nothing  | nothing  | nothing   | nothing
guest                        | nothing  | nothing  | nothing   | nothing
external                     | nothing  | nothing  | nothing   | nothing
deactivated                  | nothing  | nothing  | nothing   | nothing
bot                          | nothing  | nothing  | nothing   | nothing
delegate, a guest            | nothing  | state    | nothing   | nothing
delegate, external           | nothing  | state    | nothing   | nothing
delegate without a role      | nothing  | state    | nothing   | nothing
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()[2:]]
ROLES = tuple(row[0] for row in ROWS)
OFFICER = "officer, a reader"
OPEN_WORKSPACE = (
    *("nobody, open workspace", "guest", "external", "deactivated", "bot"),
    *("member who is a guest now", "delegate, a guest", "delegate, external"),
)


@dataclass(frozen=True, kw_only=True)
class Right:
    level: str  # without brackets
    known: bool  # whether the visit exists for the asker


def right(role: str, visibility: str, place: str) -> Right:
    if place in WITH_OUTSIDERS:
        return Right(level="nothing", known=False)
    column = 1 + 2 * VISIBILITIES.index(visibility) + (place == DIRECT)
    cell = next(row for row in ROWS if row[0] == role)[column]
    return Right(level=cell.strip("()"), known=cell not in ("nothing", "settings") and not cell.startswith("("))
