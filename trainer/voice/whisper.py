"""The recogniser program: one JSON document a line, in and out.

    python whisper.py MODEL_FOLDER                        write down what is said
    python whisper.py --fetch REPOSITORY REVISION FOLDER  download a model, where the person asked for it

In: `{"sound": base64 of raw 16-bit mono 16 kHz, "language": "en", "hint": "um, uh"}`. Out: `{"ready": true}` once,
then for each request `{"voice": [[from, to]…], "words": [[text, from, to, sure]…]}` or `{"error": "…"}`.

A program of its own, because its libraries print, take 400 MB, and are stopped best by ending them. Only to
fetch a model does it reach the network; otherwise that lies in a folder.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from typing import Any

BEAM = 5
"""With 1 the answers cut into pieces lose more words (0.10 instead of 0.087 wrong)."""

THREADS = 2
"""The app and the sound need the rest; more gained nothing on two cores."""


def main() -> None:
    """Answer requests until standard input closes."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print must not come between the answers
    if sys.argv[1] == "--fetch":
        put(answers, fetch(*sys.argv[2:5]))
        return
    os.environ |= {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    try:
        import faster_whisper  # noqa: PLC0415  its absence is an answer
        import numpy  # noqa: ICN001, PLC0415
        from faster_whisper import vad  # noqa: PLC0415
    except (ImportError, OSError) as error:
        put(answers, {"error": str(error), "why": "extra"})
        return
    try:
        model = faster_whisper.WhisperModel(
            sys.argv[1],
            device="cpu",
            compute_type="int8",
            cpu_threads=THREADS,
            local_files_only=True,
        )
    except Exception as error:  # noqa: BLE001  whatever is wrong with a model's files, it is told
        put(answers, {"error": str(error), "why": "model"})
        return
    # Measures pauses: its usual settings are for cutting, and swallow them.
    fine = vad.VadOptions(speech_pad_ms=0, min_silence_duration_ms=100)
    put(answers, {"ready": True})
    for line in sys.stdin:
        try:
            put(answers, answer(model, json.loads(line), numpy, vad, fine))
        except Exception as error:  # noqa: BLE001  told to who asked, and the next request is answered
            put(answers, {"error": f"{type(error).__name__}: {error}", "why": "sound"})


def fetch(repository: str, revision: str, folder: str) -> dict[str, Any]:
    """Download the files of a model into a folder; what is there of them already stays."""
    os.environ |= {"HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_XET": "1"}
    try:
        from faster_whisper import download_model  # noqa: PLC0415  its absence is an answer
    except (ImportError, OSError) as error:
        return {"error": str(error), "why": "extra"}
    try:
        download_model(repository, output_dir=folder, revision=revision)
    except Exception as error:  # noqa: BLE001  whatever the network does, it is told
        return {"error": f"{type(error).__name__}: {error}", "why": "network"}
    return {"ready": True}


def answer(model: Any, request: dict[str, Any], numpy: Any, vad: Any, fine: Any) -> dict[str, Any]:
    """Return where a voice is in a sound, and what it says."""
    samples = numpy.frombuffer(base64.b64decode(request["sound"]), dtype="<i2")
    sound = samples.astype(numpy.float32) / 32768
    voice = vad.get_speech_timestamps(sound, fine)
    segments, _ = model.transcribe(
        sound, language=request["language"], beam_size=BEAM, hotwords=request["hint"] or None,
        vad_filter=True, word_timestamps=True, condition_on_previous_text=False,
    )  # fmt: skip
    words: list[list[Any]] = []
    for word in (word for segment in segments for word in segment.words or ()):
        # What begins without a blank goes on with the word before it: 2 and .3.
        if words and not word.word.startswith(" "):
            before = words[-1]
            words[-1] = [
                before[0] + word.word, before[1], float(word.end), min(before[3], float(word.probability))
            ]  # fmt: skip
        else:
            words.append(
                [word.word.strip(), float(word.start), float(word.end), float(word.probability)]
            )
    return {
        "voice": [[one["start"] / 16_000, one["end"] / 16_000] for one in voice],
        "words": [word for word in words if word[0]],
    }


def put(answers: Any, document: dict[str, Any]) -> None:
    """Write one answer."""
    answers.write(json.dumps(document) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
