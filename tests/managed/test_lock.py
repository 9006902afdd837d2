import threading
from pathlib import Path

from tochuc.managed import lock


def test_a_second_holder_waits_for_the_first(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    order: list[str] = []
    begun = threading.Event()

    def second() -> None:
        begun.set()
        with lock.held(file):
            order.append("second")

    waiter = threading.Thread(target=second)
    with lock.held(file):
        waiter.start()
        begun.wait()
        waiter.join(0.2)
        assert waiter.is_alive()
        order.append("first")
    waiter.join(10)
    assert order == ["first", "second"]


def test_a_lock_file_left_behind_hinders_nobody(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    file.write_text("left by a crash", "utf-8")
    with lock.held(file):
        assert file.exists()
