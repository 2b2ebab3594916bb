"""Naming administrators, as the settings do when the bot starts."""

from dataclasses import replace

from tests.conversations.conftest import Conversation


def name_administrators(talk: Conversation, *names: str) -> None:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        tx.save_workspace(replace(tx.workspace(), admins=tuple(map(talk.id, names))))
