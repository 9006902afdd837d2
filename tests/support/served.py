"""The service behind a real port, and how its pages are looked at."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from api.app import create_app
from api.settings import Settings

KEY = "a-key-for-tests"
PHONE, DESK = (360, 740), (1440, 900)


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve on a free port in a thread, and give the address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
