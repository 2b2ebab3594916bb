"""Who may: full members in channels of their own organization as far as their roles go, nobody else."""

import pytest

from bot.access import can_follow, check, may, may_be_told, sees, unfit
from bot.errors import NotAllowed, RoleMissing
from bot.visits import Asker, AskerKind, Channel, Grant, Person, Role, Workspace
from tests.visits.made import visit as a_visit

OTHERS = [kind for kind in AskerKind if kind is not AskerKind.MEMBER]
OPEN = Workspace(id="T1")
R, E, P, A = Role.READER, Role.EDITOR, Role.OPERATOR, Role.ADMINISTRATOR


def asker(kind: AskerKind = AskerKind.MEMBER, **channel: bool) -> Asker:
    return Asker(workspace="T1", person=Person(id="U1", kind=kind, tz="UTC"), channel=Channel(id="C1", **channel))


@pytest.mark.parametrize("direct", [False, True])
def test_full_members_may(direct: bool) -> None:
    check(asker(direct=direct), OPEN)


@pytest.mark.parametrize("kind", OTHERS)
def test_everybody_else_gets_nothing(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind), OPEN)
    assert not refused.value.shared_channel
    assert not refused.value.unseen_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_nobody_gets_anything_in_a_shared_channel(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind, shared=True), OPEN)
    assert refused.value.shared_channel
    assert not refused.value.unseen_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_nobody_gets_anything_in_a_channel_that_the_bot_cannot_see(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind, seen=False), OPEN)
    assert refused.value.unseen_channel
    assert not refused.value.shared_channel


@pytest.mark.parametrize("kind", AskerKind)
def test_nobody_gets_anything_where_a_guest_is_a_member(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(asker(kind, guests=True), OPEN)
    assert refused.value.guests is (kind is AskerKind.MEMBER)


@pytest.mark.parametrize("kind", AskerKind)
def test_only_full_members_read_what_is_sent_to_a_person(kind: AskerKind) -> None:
    assert unfit(Person(id="U1", kind=kind, tz="UTC"), OPEN) == ("" if kind is AskerKind.MEMBER else kind.value)


@pytest.mark.parametrize("wrong", [{}, {"shared": True}, {"seen": False}, {"guests": True}])
def test_nothing_is_sent_to_a_channel_that_outsiders_may_read(wrong: dict[str, bool]) -> None:
    assert bool(unfit(Channel(id="C1", **wrong), OPEN)) is bool(wrong)
    assert can_follow(Channel(id="C1", **wrong)) is not bool(wrong)


# What U1 may do where these roles are given to U1, and these to somebody else. By hand.
TABLE: dict[tuple[tuple[Role, ...], tuple[Role, ...]], set[Role]] = {
    ((), ()): {R, E},
    ((), (E,)): {R},
    ((), (R,)): set(),
    ((), (R, E)): set(),
    ((), (P,)): {R, E},
    ((), (A,)): {R, E},
    ((R,), ()): {R, E},
    ((R,), (E,)): {R},
    ((R,), (R, E)): {R},
    ((E,), ()): {R, E},
    ((E,), (R,)): {R, E},
    ((E,), (R, E)): {R, E},
    ((P,), ()): {R, E, P},
    ((P,), (E,)): {R, P},
    ((P,), (R,)): {P},
    ((P,), (R, E, A)): {P},
    ((A,), ()): {R, E, P, A},
    ((A,), (R, E, P)): {R, E, P, A},
    ((R, P), (R, E)): {R, P},
}


@pytest.mark.parametrize("to", ["U1", "S1"], ids=["person", "group"])
@pytest.mark.parametrize(("mine", "others"), TABLE)
def test_roles_say_what_a_full_member_may_do(mine: tuple[Role, ...], others: tuple[Role, ...], to: str) -> None:
    roles = [*(Grant(role=role, to=to) for role in mine), *(Grant(role=role, to="U2") for role in others)]
    workspace = Workspace(id="T1", roles=tuple(roles))
    groups = frozenset({"S1"} if to == "S1" else {"S2"})
    for kind in AskerKind:
        person = Person(id="U1", kind=kind, tz="UTC", groups=groups)
        allowed = {role for role in Role if may(person, workspace, role)}
        assert allowed == (TABLE[mine, others] if kind is AskerKind.MEMBER else set())


def test_administrators_are_those_whom_the_settings_name_too() -> None:
    check(asker(), Workspace(id="T1", admins=("U2", "U1")), Role.ADMINISTRATOR)
    for admins in ((), ("U2",)):
        with pytest.raises(RoleMissing) as refused:
            check(asker(), Workspace(id="T1", admins=admins), Role.ADMINISTRATOR)
        assert refused.value.admins == admins


@pytest.mark.parametrize("kind", OTHERS)
def test_an_administrator_who_is_no_full_member_gets_nothing(kind: AskerKind) -> None:
    with pytest.raises(NotAllowed):
        check(asker(kind), Workspace(id="T1", admins=("U1",)))


def test_a_hidden_visit_is_spoken_of_in_direct_conversations_with_its_members_only() -> None:
    visit = a_visit(hidden=True, members=("U1",), officer="U2")
    assert sees(asker(direct=True), visit)
    assert not sees(asker(), visit)
    person = Person(id="U1", kind=AskerKind.MEMBER, tz="UTC")
    assert may_be_told(person, visit)
    assert not may_be_told(Person(id="U3", kind=AskerKind.MEMBER, tz="UTC"), visit)
    assert not may_be_told(Channel(id="C1"), visit)
