"""The settings of the managed server, each with its reason."""

from __future__ import annotations

import os
import re

from tochuc.errors import BadInput
from tochuc.managed.folders import Folders

SMALL_HEAP = 512
"""MiB of memory for Java by default; whoever gives more has a big graph."""
_LEAST_HEAP = 128

_SETTINGS = """\
# Written at every start; changes here are lost.
# Only this machine, only Bolt.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
# Nothing is sent anywhere.
dbms.usage_report.enabled=false
dbms.fleet_manager.enabled=false
# Bolt can be reached from any page in a browser, so every client says a password.
dbms.security.auth_enabled=true
# LOAD CSV reads neither files nor the network.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
# A query without end or measure is stopped.
db.transaction.timeout=120s
db.memory.transaction.max={one}m
dbms.memory.transaction.total.max={all}m
server.memory.pagecache.size={pages}m
db.query.default_language=CYPHER_25
# Transaction logs would outgrow the store several times over.
db.tx_log.rotation.retention_policy=1 files
# They are written out at full length beforehand, two of them for an empty store: 64 MB, not 512.
db.tx_log.rotation.size=32m
# A stop takes under a second, not ten.
internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""


def write(place: Folders, port: int) -> None:
    """Write `neo4j.conf` for a server on this port."""
    memory = heap()
    settings = _SETTINGS.format(port=port, one=memory * 6 // 10, all=memory * 7 // 10, pages=memory // 8)
    (place.configuration / "neo4j.conf").write_text(settings, "utf-8")


def heap() -> int:
    """Give the memory for Java's objects, in MiB, as `TOCHUC_NEO4J_HEAP` says (`2g`), else 512.

    Raises: BadInput for what is no size, or too small to start in.
    """
    given = os.environ.get("TOCHUC_NEO4J_HEAP") or f"{SMALL_HEAP}m"
    found = re.fullmatch(r"(\d+)([mg])", given.strip().lower())
    memory = int(found[1]) * (1024 if found[2] == "g" else 1) if found else 0
    if memory < _LEAST_HEAP:
        raise BadInput("neo4j.heap", found=given, least=f"{_LEAST_HEAP}m")
    return memory
