"""The bounded queue behind the acknowledgements."""

import threading

import pytest

from handlers.work import TELLING, Work


@pytest.fixture
def done() -> list[int]:
    return []


def test_what_was_accepted_is_done(done: list[int]) -> None:
    work = Work()
    work.start()
    for number in range(50):
        assert work.put(lambda number=number: done.append(number))  # type: ignore[misc]
    work.drain()
    assert sorted(done) == list(range(50))
    work.stop()


def test_what_was_accepted_is_finished_when_it_stops(done: list[int]) -> None:
    work = Work(threads=1)
    for number in range(5):
        work.put(lambda number=number: done.append(number))  # type: ignore[misc]
    work.start()
    work.stop()
    assert done == [0, 1, 2, 3, 4]


def test_what_is_too_much_is_not_taken(done: list[int]) -> None:
    work = Work(threads=1, waiting=2)
    taken = [work.put(lambda: done.append(1)) for _ in range(4)]
    assert taken == [True, True, False, False]
    work.start()
    work.stop()
    assert done == [1, 1]


def test_who_is_refused_is_told_while_the_queue_is_long(done: list[int]) -> None:
    work, go_on = Work(threads=1), threading.Event()
    work.start()
    work.put(lambda: go_on.wait(10) and None)  # type: ignore[arg-type]
    told = threading.Event()
    work.refuse(told.set)
    assert told.wait(5)
    go_on.set()
    work.stop()


def test_only_a_few_are_told_that_they_are_refused(done: list[int]) -> None:
    work = Work()
    for _ in range(3 * TELLING):
        work.refuse(lambda: done.append(1))
    work.start()
    work.stop()
    assert len(done) == TELLING


def test_putting_never_waits() -> None:
    work, go_on = Work(threads=1, waiting=3), threading.Event()
    work.start()

    def wait() -> None:
        go_on.wait(10)

    while work.put(wait):
        pass
    go_on.set()
    work.stop()


def test_a_job_that_fails_stops_nobody(done: list[int], caplog: pytest.LogCaptureFixture) -> None:
    work = Work(threads=1)
    work.start()
    work.put(lambda: done.append(1 // 0))
    work.put(lambda: done.append(1))
    work.stop()
    assert done == [1]
    assert "ZeroDivisionError" in caplog.text


def test_what_opens_a_form_waits_for_no_other_work_and_puts_what_fills_it(done: list[int]) -> None:
    work, go_on, opened = Work(threads=1), threading.Event(), threading.Event()
    work.start()
    work.put(lambda: go_on.wait(10) and None)  # type: ignore[arg-type]

    def open_it() -> None:
        work.put(lambda: done.append(1))
        opened.set()

    work.at_once(open_it)
    assert opened.wait(5)
    assert done == []
    go_on.set()
    work.stop()
    assert done == [1]
