"""Fetching jars: several at once, each checked before it takes its name."""

from __future__ import annotations

import hashlib
import ssl
import threading
from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from tochuc import progress
from tochuc.errors import Unavailable
from tochuc.messages import text

if TYPE_CHECKING:
    from tochuc.managed.jars import Jar

_THREADS = 8
_PIECE = 1 << 16
_TIMEOUT = 30
_NAMED = 3
_RETRIES = Retry(3, backoff_factor=0.2, status_forcelist=(429, 500, 502, 503, 504))


class _SystemCertificates(HTTPAdapter):
    """Trusts whom the system trusts: a company's proxy is not in the bundle of `requests`."""

    def init_poolmanager(self, *args: Any, **settings: Any) -> None:
        super().init_poolmanager(
            *args, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT), **settings
        )

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return super().proxy_manager_for(proxy, ssl_context=context, **settings)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        if verify is not True:  # a bundle that the environment names is added to the system's
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]


def fetch(jars: Sequence[Jar], folder: Path, base: str | None = None) -> None:
    """Fetch jars into a folder, with a bar by bytes; a jar has its name only once it is whole.

    Args:
        jars: which.
        folder: where to.
        base: the address of a Maven repository; by default the one that `jgo` knows.

    Raises: Unavailable when one can't be fetched, or has other bytes than the lock says.
    """
    folder.mkdir(parents=True, exist_ok=True)
    base = base or _base_address()
    todo: SimpleQueue[Jar] = SimpleQueue()
    for jar in jars:
        todo.put(jar)
    stop = threading.Event()
    with (
        progress.bar(text("neo4j.fetching"), sum(jar.size for jar in jars), in_bytes=True) as advance,
        ThreadPoolExecutor(_THREADS) as pool,
    ):
        workers = [pool.submit(_work, todo, base, folder, advance, stop) for _ in range(_THREADS)]
        try:
            wait(workers, return_when=FIRST_EXCEPTION)
        finally:
            stop.set()
    try:
        for worker in workers:
            worker.result()
    except requests.RequestException as error:
        raise _unreachable(error, jars, folder) from error


def _unreachable(error: requests.RequestException, jars: Sequence[Jar], folder: Path) -> Unavailable:
    missing = [jar.file for jar in jars if not (folder / jar.file).exists()]
    cause = getattr(error.args[0], "reason", error) if error.args else error
    names = ", ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
    return Unavailable("neo4j.jars-missing", reason=cause, missing=len(missing), names=names, folder=folder)


def _base_address() -> str:
    """Where Maven repositories are by `jgo`'s knowledge."""
    from jgo.maven import MavenContext  # takes a third of a second, and only a first start needs it

    return str(next(iter(MavenContext().remote_repos.values()))).rstrip("/")


def _work(
    todo: SimpleQueue[Jar], base: str, folder: Path, advance: progress.Advance, stop: threading.Event
) -> None:
    """Fetch jars until none is left; with a session of its own, as one shared by threads is not safe."""
    with requests.Session() as session:
        session.mount("https://", _SystemCertificates(max_retries=_RETRIES))
        while not stop.is_set():
            try:
                jar = todo.get_nowait()
            except Empty:
                return
            _fetch_one(session, base, jar, folder, advance, stop)


def _fetch_one(
    session: requests.Session,
    base: str,
    jar: Jar,
    folder: Path,
    advance: progress.Advance,
    stop: threading.Event,
) -> None:
    partial = folder / f"{jar.file}.part"
    digest = hashlib.sha256()
    address = f"{base}/{jar.path}"
    try:
        with session.get(address, stream=True, timeout=_TIMEOUT) as answer:
            answer.raise_for_status()
            with partial.open("wb") as file:
                for piece in answer.iter_content(_PIECE):
                    if stop.is_set():
                        return
                    file.write(piece)
                    digest.update(piece)
                    advance(len(piece))
        if digest.hexdigest() != jar.sha256:
            found = digest.hexdigest()
            raise Unavailable(
                "neo4j.jar-hash", jar=jar.file, address=address, expected=jar.sha256, found=found
            )
        partial.replace(folder / jar.file)
    finally:
        partial.unlink(missing_ok=True)
