"""The microphone program: raw 16-bit mono 16 kHz sound on standard output until standard input closes.

    python mic.py [--device NAME]    record
    python mic.py --list             the microphones there are, one JSON document
    python mic.py --play             play what comes on standard input, in the same form

A program of its own, because PortAudio and ALSA print to file descriptor 2, on which the app draws, and
because a list of devices is read once per process. It ends with 0 when asked to, 3 without a microphone,
4 where it went away, 5 where a library is missing; the last line of standard error says why, as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from typing import Any

RATE, BLOCK = 16_000, 1_600
"""Samples a second, and of one block: a tenth of a second."""

ASKED, NONE, GONE, MISSING = 0, 3, 4, 5
"""Exit status."""


def main() -> None:
    """Record, or list the microphones."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--device", default="")
    ask.add_argument("--list", action="store_true")
    ask.add_argument("--play", action="store_true")
    told = ask.parse_args()
    try:
        import sounddevice  # noqa: PLC0415  its absence is an answer
    except ImportError:
        end(MISSING, "extra")
    except OSError as error:  # Linux without PortAudio: only macOS and Windows have it in the wheel
        end(MISSING, "library", str(error))
    if told.list:
        print(json.dumps(names(sounddevice)))  # noqa: T201  the answer
        return
    if told.play:
        play(sounddevice)
        return
    record(sounddevice, told.device)


def play(sounddevice: Any) -> None:
    """Play standard input until it ends."""
    try:
        with sounddevice.RawOutputStream(samplerate=RATE, channels=1, dtype="int16") as stream:
            while block := sys.stdin.buffer.read(2 * BLOCK):
                stream.write(block)
    except (ValueError, sounddevice.PortAudioError) as error:
        end(NONE, "none", str(error))


def names(sounddevice: Any) -> list[dict[str, Any]]:
    """Return the microphones: name, and whether it is the one that is used unless told otherwise."""
    default = sounddevice.default.device[0]
    return [
        {"name": str(device["name"]), "default": place == default}
        for place, device in enumerate(sounddevice.query_devices())
        if device["max_input_channels"] > 0
    ]


def record(sounddevice: Any, device: str) -> None:
    """Write what is heard until standard input closes; never returns."""
    over = threading.Event()

    def take(block: Any, *_: object) -> None:
        try:
            os.write(1, bytes(block))
        except OSError:  # nobody reads any more
            over.set()

    fell_back = False
    try:
        stream = opened(sounddevice, device or None, take, over)
    except ValueError:  # no microphone of that name any more
        fell_back = True
        try:
            stream = opened(sounddevice, None, take, over)
        except (ValueError, sounddevice.PortAudioError) as error:
            end(NONE, "none", str(error))
    except sounddevice.PortAudioError as error:
        end(NONE, "none", str(error))
    if fell_back:
        say("fallback", device)

    def until_closed() -> None:
        while os.read(0, 4096):
            pass
        end(ASKED, "asked")

    threading.Thread(target=until_closed, daemon=True).start()
    over.wait()
    stream.abort()
    end(GONE, "gone")


def opened(sounddevice: Any, device: str | None, take: Any, over: threading.Event) -> Any:
    """Open a microphone and start it; `over` is set when it stops by itself."""
    stream = sounddevice.RawInputStream(
        samplerate=RATE, blocksize=BLOCK, channels=1, dtype="int16", device=device,
        callback=take, finished_callback=over.set,
    )  # fmt: skip
    stream.start()
    return stream


def say(why: str, text: str = "") -> None:
    """Put a line on standard error."""
    print(json.dumps({"why": why, "text": text}), file=sys.stderr, flush=True)  # noqa: T201


def end(status: int, why: str, text: str = "") -> Any:
    """Say why, and end at once: PortAudio's own threads may hang."""
    say(why, text)
    os._exit(status)


if __name__ == "__main__":
    main()
