"""A microphone for tests: a wav file as raw 16-bit mono 16 kHz on standard output, by the standard library.

    python fake_microphone.py FILE.wav [--speed 40] [--then silence|gone|stalls] [--none] [--zeros]

Like the real program it ends when its standard input closes, with status 0, and with 4 where it goes away.
"""

import argparse
import json
import os
import sys
import threading
import time
import wave

BLOCK = 1_600


def end(status, why):
    sys.stderr.write(json.dumps({"why": why}) + "\n")
    sys.stderr.flush()
    os._exit(status)


def until_closed():
    while os.read(0, 4096):
        pass
    end(0, "asked")


def blocks(told):
    if told.zeros:
        while True:
            yield bytes(2 * BLOCK)
    with wave.open(told.file) as sound:
        while block := sound.readframes(BLOCK):
            yield block
    if told.then == "gone":
        end(4, "gone")
    while told.then == "silence":
        yield b"\1\0" * BLOCK
    time.sleep(60)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("file", nargs="?")
    ask.add_argument("--speed", type=float, default=40.0)
    ask.add_argument("--then", choices=("silence", "gone", "stalls"), default="silence")
    ask.add_argument("--none", action="store_true")
    ask.add_argument("--zeros", action="store_true")
    told = ask.parse_args()
    if told.none:
        end(3, "none")
    threading.Thread(target=until_closed, daemon=True).start()
    began = time.monotonic()
    for sent, block in enumerate(blocks(told), start=1):
        os.write(1, block)
        time.sleep(max(0.0, began + sent * 0.1 / told.speed - time.monotonic()))


main()
