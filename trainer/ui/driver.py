"""The terminal's driver, made to survive stray bytes, pasted line feeds, and a terminal that goes away.

Textual 8.2 decodes the keyboard strictly: one stray byte (a paste from an old encoding, noise on a
serial line) ends the app and what was being typed with it (Textual issue 6456). The decoder is
looked up by name in the driver's module, so a lenient one is put there: the stray byte arrives as
U+FFFD, everything around it as it was typed. tests/ui/test_driver.py holds this against new
versions of Textual.

Its output is written by a thread with a queue of thirty pieces. Where the terminal is closed the thread
dies of the first write, the queue fills, and the app waits for ever to put one more piece into it: it
would outlive its terminal. The writer that is put in its place goes on emptying the queue.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable
from functools import partial


def lenient_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    """Return a maker of decoders that replace what they cannot decode."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def terminal_is_gone() -> bool:
    """Return whether the terminal that the program was started in has hung up."""
    if sys.platform == "win32":  # its console has no such call
        return False
    import termios

    try:
        termios.tcgetattr(0)
    except termios.error:
        return True
    return False


def survive_stray_bytes() -> None:
    """Make the drivers for terminals decode leniently; harmless where there is none."""
    try:
        from textual.drivers import linux_driver
    except ImportError:  # Windows reads whole characters and has nothing to decode
        return
    setattr(linux_driver, "getincrementaldecoder", lenient_decoder)  # noqa: B010  typed as strict


def survive_pasted_line_feeds() -> None:
    """Make the driver tell a pasted line feed from Ctrl+J; Windows pastes carriage returns."""
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return
    from trainer.ui.pasted_lines import Parser

    setattr(linux_driver, "XTermParser", Parser)  # noqa: B010  typed as the class it was


def survive_a_closed_terminal() -> None:
    """Let the app end although nobody takes what it still writes; harmless on Windows."""
    try:
        from textual.drivers import linux_driver
        from textual.drivers._writer_thread import WriterThread
    except ImportError:
        return

    class PatientWriter(WriterThread):
        """Takes what is written to a terminal that is gone, and drops it."""

        def run(self) -> None:
            """Write until the terminal goes away, then only empty the queue."""
            try:
                super().run()
            except (OSError, ValueError):  # the terminal is gone, or its file is closed
                while self._queue.get() is not None:
                    pass

    setattr(linux_driver, "WriterThread", PatientWriter)  # noqa: B010  typed as the class it was
