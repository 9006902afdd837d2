"""Ctrl-C is heard, whatever the moment.

Python drops an exception that leaves a finalizer. While it collects garbage, finalizers are the only code
that runs, so there a Ctrl-C is lost more often than one would think: a command would go on as if nobody had
pressed a key.
"""

from __future__ import annotations

import signal
import sys
from threading import Timer, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_A_MOMENT = 0.01


def hear_every_interrupt() -> None:
    """Have an interrupt that is about to be dropped come again a moment later, until it is heard."""
    others = sys.unraisablehook

    def again(dropped: UnraisableHookArgs) -> None:
        if not issubclass(dropped.exc_type, KeyboardInterrupt):
            others(dropped)
            return
        timer = Timer(_A_MOMENT, _interrupt_main_thread)
        timer.daemon = True
        timer.start()

    sys.unraisablehook = again


def _interrupt_main_thread() -> None:
    """Wake it too, if it sleeps: a signal that another thread takes does not."""
    if ident := main_thread().ident:
        signal.pthread_kill(ident, signal.SIGINT)
