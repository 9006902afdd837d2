"""Serving the API and pages until interrupted.

`tochuc` never imports `api`: the application is named, and uvicorn imports it.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
import tempfile
from contextlib import suppress
from typing import Any

from tochuc.configured import LogFormat, configured
from tochuc.errors import BadInput

APPLICATION = "api.app:create_app"
_SECONDS_TO_FINISH = 3
FIGURES = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder into which several workers write their figures; the name is prometheus-client's."""
_LOG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "%(asctime)s %(levelname)s %(message)s", "datefmt": "%Y-%m-%d %H:%M:%S"},
        "json": {"()": "tochuc.logs.JsonLine"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},  # what the driver and others have to say
    "loggers": {
        "uvicorn": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "tochuc.requests": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}


def check_port(host: str, port: int) -> None:
    """Make sure that a port can be listened on, before anything costly is begun.

    Raises: BadInput saying that it is taken, not permitted, or that the host is no address of this machine.
    """
    _bound(host, port).close()


def address(host: str, port: int) -> str:
    """Give the address that a browser on this machine reaches the service under."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}"


def run(host: str = "127.0.0.1", port: int = 8000, workers: int = 1) -> None:
    """Serve until Ctrl-C or SIGTERM.

    Args:
        host: the address to listen on.
        port: the port.
        workers: how many processes.

    Raises: BadInput as `check_port` does, or for a setting of the environment that can't be used.
    """
    log = _log(configured().log_format)
    import uvicorn  # slow to import, and most of the command line does not serve
    from uvicorn.supervisors import Multiprocess

    listening = _bound(host, port)
    config = uvicorn.Config(
        APPLICATION,
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_config=log,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )
    with listening, suppress(KeyboardInterrupt):
        if workers > 1:
            with tempfile.TemporaryDirectory(prefix="tochuc-figures-") as folder:
                os.environ.setdefault(FIGURES, folder)  # the workers inherit it
                Multiprocess(config, sockets=[listening]).run()
        else:
            uvicorn.Server(config).run(sockets=[listening])


def _log(asked: LogFormat | None) -> dict[str, Any]:
    """Give what the log is made with: as text for whoever watches it, as JSON for what gathers logs."""
    form = asked or ("text" if sys.stderr.isatty() else "json")
    handler = {"class": "logging.StreamHandler", "formatter": form}
    return _LOG | {"handlers": {"stderr": handler}}


def _bound(host: str, port: int) -> socket.socket:
    """Give a socket bound to host and port."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise BadInput("serve.host", host=host, reason=error.strerror or error) from error
    opened = socket.socket(family, kind, protocol)
    try:
        if hasattr(socket, "SO_REUSEADDR"):
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(place)
    except OSError as error:
        opened.close()
        raise _refused(error, host, port) from error
    opened.set_inheritable(True)
    return opened


def _refused(error: OSError, host: str, port: int) -> BadInput:
    if error.errno == errno.EADDRINUSE:
        return BadInput("serve.port-taken", host=host, port=port, other=port + 1 if port < 65535 else 8000)
    if error.errno in (errno.EACCES, errno.EPERM):
        return BadInput("serve.port-forbidden", host=host, port=port)
    return BadInput("serve.host", host=host, reason=error.strerror or error)
