"""Why nothing may be posted in a channel is remembered, and whoever writes it learns whether that is new."""

from concurrent.futures import ThreadPoolExecutor

from storage.store import SqlStore


def test_only_the_first_who_writes_it_learns_that_it_is_new(store: SqlStore) -> None:
    for reason, new in (("guests", True), ("guests", False), ("shared", True), ("", True), ("", False)):
        with store.begin("T1") as tx:
            assert tx.save_unfit_channel("C1", reason) is new
        with store.begin("T2") as tx:  # has a channel of the same id
            assert tx.save_unfit_channel("C1", "shared") is (reason == "guests" and new)


def test_of_two_at_the_same_moment_one_learns_that_it_is_new(store: SqlStore) -> None:
    def write(_: int) -> bool:
        with store.begin("T1") as tx:
            return tx.save_unfit_channel("C1", "guests")

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(write, range(8))) == 1
