"""Who follows a visit: its officer and deputy, and the channels."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import AlreadyFollows, ChannelUnfit, NoOfficerNamed, NotFollowing, OnlyMembers, PersonUnfit
from bot.operations.find import find_visit
from bot.operations.planning import change, learn, save
from bot.operations.results import Changed, Refused, Result
from bot.operations.store import Transaction
from bot.reading.model import Line, Verb
from bot.visits import Asker, ChangeKind, Channel, Person, Role, Visit


def name_officers(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Say who follows a visit up. `named`: the people of the line as Slack describes them."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    if not line.officer and not line.deputy:
        return Refused(problem=NoOfficerNamed())
    unfit = [person.id for person in named if access.unfit(person, tx.workspace())]
    if unfit:
        return Refused(problem=PersonUnfit(unfit[0]))
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    learn(tx, named, now)
    after = replace(visit, officer=line.officer or visit.officer, deputy=line.deputy or visit.deputy)
    return save_officers(tx, asker, visit, after, line.text, line.reason, now)


def save_officers(
    tx: Transaction, asker: Asker, before: Visit, after: Visit, words: str, reason: str, now: datetime
) -> Changed:
    """Store that others follow the visit up."""
    old, new = ({"officer": visit.officer, "deputy": visit.deputy} for visit in (before, after))
    entry = change(asker, before, ChangeKind.OFFICERS, now, words=words, reason=reason, before=old, after=new)
    return save(tx, asker, after, entry, now)


def follow(tx: Transaction, asker: Asker, line: Line, channel: Channel, now: datetime) -> Result:
    """Make a channel follow a visit, or stop: reminders and announcements of the visit are posted there."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if visit.hidden:
        return Refused(problem=OnlyMembers(visit.state))
    follows, told = channel.id in visit.follows, {"channel": channel.id}
    if line.verb is Verb.UNFOLLOW:
        if not follows:
            return Refused(problem=NotFollowing(channel.id, visit.state))
        visit = replace(visit, follows=tuple(c for c in visit.follows if c != channel.id))
        entry = change(asker, visit, ChangeKind.UNFOLLOWED, now, words=line.text, before=told)
        return save(tx, asker, visit, entry, now)
    if not access.can_follow(channel):
        return Refused(problem=ChannelUnfit(channel.id, access.unsafe(channel)))
    if follows:
        return Refused(problem=AlreadyFollows(channel.id, visit.state))
    visit = replace(visit, follows=(*visit.follows, channel.id))
    return save(tx, asker, visit, change(asker, visit, ChangeKind.FOLLOWED, now, words=line.text, after=told), now)
