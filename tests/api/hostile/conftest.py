"""The service over a server of its own, which hostile texts may hang: it is put back on its feet."""

import time
from collections.abc import Callable, Iterator

import neo4j
import pytest
import requests
from country import fill
from served import serving

from api.settings import Settings
from tochuc import managed
from tochuc.graph import Store
from tochuc.managed import Connection
from tochuc.sparql import snapshot

Send = Callable[..., requests.Response]
_SECONDS = 1.0


@pytest.fixture(scope="package")
def home(jars, tmp_path_factory) -> Iterator[None]:
    place = tmp_path_factory.mktemp("hostile")
    (place / "jars").symlink_to(jars, target_is_directory=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TOCHUC_HOME", str(place))
        patched.setenv("TOCHUC_LANG", "en")
        patched.setattr("api.graph._GRACE_SECONDS", 3)
        patched.setattr("api.watchdog._ANSWER_SECONDS", 3)
        patched.setattr("tochuc.managed.server._PATIENCE_WITH_HANGING", 1)
        yield
        managed.stop(place)


@pytest.fixture(scope="package")
def site(home: None) -> Iterator[str]:
    found: Connection = managed.start()
    with neo4j.GraphDatabase.driver(found.uri, auth=(found.user, found.password or "")) as driver:
        fill(found, driver)
    with serving(Settings(connect=managed.connection, cypher_seconds=_SECONDS, keys=())) as address:
        yield address


@pytest.fixture(scope="package")
def send(site: str) -> Send:
    """Send a request; one that meets a server that is being put back on its feet is sent again."""

    def ask(method: str, path: str, **request: object) -> requests.Response:
        end = time.monotonic() + 90
        while True:
            answer = requests.request(method, f"{site}{path}", timeout=60, **request)  # type: ignore[arg-type]
            away = answer.status_code == 503 and answer.json()["code"].startswith("neo4j.")
            if not away or time.monotonic() > end:
                return answer
            time.sleep(1)

    return ask


@pytest.fixture(scope="package")
def state(site: str) -> Callable[[], tuple[bytes, ...]]:
    """All that hostile texts could change: the graph as sorted N-Triples, its schema, its users."""

    def look() -> tuple[bytes, ...]:
        with Store(managed.connection()) as store:
            schema = [
                store.read(f"SHOW {what} YIELD name RETURN name") for what in ("INDEXES", "CONSTRAINTS")
            ]
            users = store.read("SHOW USERS YIELD user, suspended RETURN user, suspended")
            kept = [str(sorted(map(str, found))).encode() for found in (*schema, users)]
            return b"\n".join(sorted(snapshot(store).triples.splitlines())), *kept

    return look
