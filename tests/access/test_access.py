"""Who may: full members in channels of their own organization, nobody else."""

import pytest

from bot.access import check, check_admin, may_read
from bot.errors import NotAdministrator, NotAllowed
from bot.visits import Asker, AskerKind, Channel, Person, Workspace

OTHERS = [kind for kind in AskerKind if kind is not AskerKind.MEMBER]


def asker(kind: AskerKind = AskerKind.MEMBER, **channel: bool) -> Asker:
    return Asker(workspace="T1", person=Person(id="U1", kind=kind, tz="UTC"), channel=Channel(id="C1", **channel))


@pytest.mark.parametrize("direct", [False, True])
def test_full_members_may(direct: bool) -> None:
    check(asker(direct=direct))


@pytest.mark.parametrize("kind", OTHERS)
def test_everybody_else_gets_nothing(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind))
    assert not refused.value.shared_channel
    assert not refused.value.unseen_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_nobody_gets_anything_in_a_shared_channel(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind, shared=True))
    assert refused.value.shared_channel
    assert not refused.value.unseen_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_nobody_gets_anything_in_a_channel_that_the_bot_cannot_see(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind, seen=False))
    assert refused.value.unseen_channel
    assert not refused.value.shared_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_only_full_members_read_what_is_sent_to_a_person(kind: AskerKind) -> None:
    assert may_read(Person(id="U1", kind=kind, tz="UTC")) is (kind is AskerKind.MEMBER)


@pytest.mark.parametrize("seen", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_nothing_is_sent_to_a_channel_that_is_shared_or_unseen(shared: bool, seen: bool) -> None:
    assert may_read(Channel(id="C1", shared=shared, seen=seen)) is (seen and not shared)


def test_administrators_are_those_whom_the_workspace_names() -> None:
    check_admin(asker(), Workspace(id="T1", admins=("U2", "U1")))
    for admins in ((), ("U2",)):
        with pytest.raises(NotAdministrator) as refused:
            check_admin(asker(), Workspace(id="T1", admins=admins))
        assert refused.value.admins == admins


@pytest.mark.parametrize("kind", OTHERS)
def test_an_administrator_who_is_no_full_member_gets_nothing(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed):
        check_admin(asker(kind), Workspace(id="T1", admins=("U1",)))


def test_an_administrator_gets_nothing_in_a_shared_channel() -> None:
    with pytest.raises(NotAllowed):
        check_admin(asker(shared=True), Workspace(id="T1", admins=("U1",)))
