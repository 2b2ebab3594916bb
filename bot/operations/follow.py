"""Who follows a visit: its officer and deputy, and the channels."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import access
from bot.errors import ChannelUnfit, NoOfficerNamed, PersonUnfit
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.results import Follows, Officers, Refused, Result
from bot.operations.store import Transaction
from bot.reading.model import Line, Verb
from bot.visits import Asker, ChangeKind, Channel, Person, Visit


def name_officers(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Say who follows a visit up. `named`: the people of the line as Slack describes them."""
    access.check(asker)
    if not line.officer and not line.deputy:
        return Refused(problem=NoOfficerNamed())
    unfit = [person.id for person in named if not access.may_read(person)]
    if unfit:
        return Refused(problem=PersonUnfit(unfit[0]))
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    for person in named:
        tx.save_zone(person.id, person.tz)
    before = {"officer": visit.officer, "deputy": visit.deputy}
    visit = replace(visit, officer=line.officer or visit.officer, deputy=line.deputy or visit.deputy)
    after = {"officer": visit.officer, "deputy": visit.deputy}
    visit, entry = _save(tx, asker, visit, line, ChangeKind.OFFICERS, before, after, now)
    return Officers(visit=visit, change=entry)


def follow(tx: Transaction, asker: Asker, line: Line, channel: Channel, now: datetime) -> Result:
    """Make a channel follow a visit, or stop: reminders and announcements of the visit are posted there."""
    access.check(asker)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if line.verb is Verb.FOLLOW:
        return _follow(tx, asker, visit, line, channel, now)
    news = channel.id in visit.follows
    entry = change(asker, visit, ChangeKind.UNFOLLOWED, now, words=line.text)
    if news:
        visit = replace(visit, follows=tuple(c for c in visit.follows if c != channel.id))
        visit, entry = _save(tx, asker, visit, line, ChangeKind.UNFOLLOWED, {"channel": channel.id}, {}, now)
    return Follows(visit=visit, change=entry, channel=channel.id, news=news)


def can_follow(channel: Channel) -> bool:
    """Whether reminders could be posted there."""
    return channel.member and not channel.direct and not channel.archived and access.may_read(channel)


def _follow(tx: Transaction, asker: Asker, visit: Visit, line: Line, channel: Channel, now: datetime) -> Result:
    if not can_follow(channel):
        return Refused(problem=ChannelUnfit(channel.id))
    news = channel.id not in visit.follows
    entry = change(asker, visit, ChangeKind.FOLLOWED, now, words=line.text)
    if news:
        visit = replace(visit, follows=(*visit.follows, channel.id))
        visit, entry = _save(tx, asker, visit, line, ChangeKind.FOLLOWED, {}, {"channel": channel.id}, now)
    return Follows(visit=visit, change=entry, channel=channel.id, news=news)


def _save(
    tx: Transaction,
    asker: Asker,
    visit: Visit,
    line: Line,
    kind: ChangeKind,
    before: dict[str, Any],
    after: dict[str, Any],
    now: datetime,
) -> tuple[Visit, Any]:
    entry = replace(change(asker, visit, kind, now, words=line.text), before=before, after=after)
    return save(tx, asker, visit, entry, (), now)
