"""S2: who may see and do what."""

from sqlalchemy import Engine

from bot.reading.model import Verb
from tests.safety import sendings
from tests.safety.acts import ACTS
from tests.safety.matrix import every_cell, some_cells, wrong
from tests.safety.world import world


def test_every_verb_has_a_line_in_the_matrix() -> None:
    assert {act.verb for act in ACTS if act.line or act.verb is Verb.GLANCE} == set(Verb)


def test_what_is_shown_and_changed_is_what_the_table_says(database_url: str) -> None:
    cells = some_cells(2020)
    print(f"{len(cells)} of {len(every_cell())} cells")
    with world(database_url) as here:
        assert list(wrong(here, cells)) == []


def test_what_is_sent_unasked_is_what_the_table_says(engine: Engine) -> None:
    assert list(sendings.wrong(engine)) == []
