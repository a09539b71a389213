"""A recogniser for tests: writes whisper.cpp's JSON for a wav file, with the words that it is given.

    python stub_recogniser.py FILE.wav --say "We had 40? carts" [--sleep SECONDS] [--crash]

A word that ends in a question mark is one that it is unsure of. The words share the sound evenly.
"""

import argparse
import json
import sys
import time
import wave

ask = argparse.ArgumentParser()
ask.add_argument("file")
ask.add_argument("--say", default="")
ask.add_argument("--sleep", type=float, default=0.0)
ask.add_argument("--crash", action="store_true")
told = ask.parse_args()
if told.crash:
    sys.exit(9)
time.sleep(told.sleep)
with wave.open(told.file) as sound:
    length = 1000 * sound.getnframes() / sound.getframerate()
words = told.say.split()
share = length / max(1, len(words))
tokens = [
    {
        "text": f" {word.removesuffix('?')}",
        "p": 0.3 if word.endswith("?") else 0.9,
        "offsets": {"from": share * place, "to": share * (place + 1)},
    }
    for place, word in enumerate(words)
]
segment = {"offsets": {"from": 0, "to": length}, "text": told.say, "tokens": tokens}
sys.stdout.write(json.dumps({"transcription": [segment]}))
