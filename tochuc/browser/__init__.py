"""Neo4j's own Browser, served on this machine, already connected and with the named queries saved in it."""

from tochuc.browser.program import BROWSER, fetch
from tochuc.browser.serving import Door, open_door

__all__ = ["BROWSER", "Door", "fetch", "open_door"]
