"""Let a program read the labelled answers, hear them as a rehearsal does, and grade what was heard.

    python -m benchmarks.speech MODEL_FOLDER [--cases recall-de] [--answers N] [--keep FILE] [--speaker COMMAND]

Needs espeak-ng or another command that reads aloud, and faster-whisper in the environment that runs it. What was
heard is kept in a file, so that a run that was ended goes on. No person speaks here: real rooms, accents and ums are
worse. Graded three times: as it was typed, as it was heard, and as it was heard once somebody put right what was
marked, which is what the program asks for before it grades. Of both, also with the answers to what the grade asks.
"""

from __future__ import annotations

import argparse
import resource
import shlex
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.recall.cases import LEVEL, TOLD, told
from benchmarks.recall.measures import qwk
from benchmarks.speech.person import put_right, wrong_words
from benchmarks.speech.reading import pieces, read, speaker, spoken
from trainer.coach.grade_heard import grade_heard
from trainer.grading.unsure import unsure
from trainer.rehearsal.spoken import Spoken
from trainer.text import primary
from trainer.voice.delivery import delivery
from trainer.voice.doubts import marks, unmarked
from trainer.voice.listening import hear
from trainer.voice.model import RATE, SAMPLE, Heard
from trainer.voice.recogniser import WhisperProgram

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.recall.cases import Case
    from benchmarks.speech.reading import Read
    from trainer.grading.model import RecallGrade
    from trainer.voice.recogniser import Recogniser

UNREADABLE = "typed-fast"
"""The style that nobody can read aloud: 8Ds, w/, →."""

FIRST, SILENCES = 1.0, (1.2, 2.5, 1.0, 1.6)
"""Seconds before the first word of the known sound, and between its phrases."""

PHRASES = ("We had a slow checkout", "I moved the cart", "Then it was fast", "I measured it", "So")


@dataclass(frozen=True)
class Judged:
    """An answer as it was read, graded as typed, as heard, and as heard with its marks put right."""

    case: Case
    read: Read
    typed: RecallGrade
    heard: RecallGrade
    put_right: RecallGrade


def judge(case: Case, read: Read) -> Judged:
    """Grade an answer in the three ways."""

    def grade(text: str) -> RecallGrade:
        heard = unmarked(text)
        spoken = Spoken(0.0, read.seconds, 0)
        return grade_heard(case.story, heard.text, case.question, heard, spoken)

    typed = grade_heard(case.story, case.answer, case.question, None, None)
    return Judged(case, read, typed, grade(read.heard), grade(put_right(case.answer, read.heard)))


def figures(found: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines about grading."""
    truth = [label for one in found for label in one.case.labels]
    wrong = [is_wrong for one in found for is_wrong in one.case.wrong]
    for name, grades in (
        ("typed", [one.typed for one in found]),
        ("as heard", [one.heard for one in found]),
        ("marks put right", [one.put_right for one in found]),
    ):
        points = [point for grade in grades for point in grade.points]
        agreement = qwk(truth, [LEVEL[str(point.verdict)] for point in points])
        asked = [set(unsure(grade)) for grade in grades]
        settled = [
            label if place in questions else LEVEL[str(point.verdict)]
            for one, grade, questions in zip(found, grades, asked, strict=True)
            for place, (label, point) in enumerate(zip(one.case.labels, grade.points, strict=True))
        ]
        flags = [
            (point.wrong_fact is not None, label)
            for point, label in zip(points, wrong, strict=True)
        ]
        yield (
            f"{name}: QWK {agreement:.3f}, {qwk(truth, settled):.3f} once the {sum(map(len, asked))} "
            f"questions of the grades are answered; wrong facts {sum(a and b for a, b in flags)} true of "
            f"{sum(wrong)}, {sum(a and not b for a, b in flags)} false; "
            f"{sum(point.misheard is not None for point in points)} perhaps misheard"
        )
    errors = [wrong_words(one.case.answer, one.read.heard) for one in found]
    signs = sum(len(marks(one.read.heard)) for one in found)
    total = sum(said for _, said in errors)
    yield f"{sum(one for one, _ in errors) / total:.1%} of {total} words heard otherwise; {signs} marked"
    lost = sum(unmarked(one.read.heard).lost > 0 for one in found)
    yield f"{lost} of {len(found)} answers, {len(truth)} points: a stretch was lost"
    rest = sum(sorted((one.read.rest for one in found), reverse=True)[:8])
    yield f"left to write down after the last word: {rest:.1f} s for the eight longest together"


def known_pauses(recogniser: Recogniser) -> str:
    """Return how far the measured pauses of a known sound are off."""
    sound = bytes(int(FIRST * RATE) * SAMPLE)
    for phrase, silence in zip(PHRASES, (*SILENCES, 1.0), strict=True):
        sound += _trimmed(spoken(phrase, speaker("en"))) + bytes(int(silence * RATE) * SAMPLE)
    whole = Heard()
    for begun, piece in pieces(sound):
        whole += hear(recogniser, piece).moved(begun)
    measured = delivery(whole, counts_fillers=True)
    longest = sorted(SILENCES, reverse=True)[: len(measured.pauses)]
    off = [abs(measured.first_word - FIRST)]
    off += [abs(a - b.seconds) for a, b in zip(longest, measured.pauses, strict=True)]
    return f"first word and {len(longest)} longest pauses of a known sound: {max(off):.2f} s off at most"


def _trimmed(sound: bytes) -> bytes:
    """Return a sound without the silence around it."""
    samples = array("h", sound)
    loud = [place for place, one in enumerate(samples) if abs(one) > 300]
    return samples[loud[0] : loud[-1] + 1].tobytes()


def main() -> None:
    """Measure, and print what was measured."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.speech", description=__doc__)
    ask.add_argument("model", type=Path, help="folder of the model")
    ask.add_argument("--cases", choices=TOLD, default="recall")
    ask.add_argument("--answers", type=int, default=1000, help="at most so many, evenly taken")
    ask.add_argument(
        "--speaker",
        default="",
        help="a command that reads standard input aloud into {wav}; espeak-ng without it",
    )
    ask.add_argument("--keep", type=Path, default=Path("speech-heard.jsonl"))
    arguments = ask.parse_args()
    readable = [one for one in told(arguments.cases) if one.style != UNREADABLE]
    step = -(-len(readable) // arguments.answers)
    cases = readable[::step]
    language = primary(cases[0].story.language)
    recogniser = WhisperProgram(arguments.model, language)
    before = _children()
    texts = [case.answer for case in cases]
    voice = shlex.split(arguments.speaker) or speaker(language)
    heard, fresh = read(recogniser, texts, voice, arguments.keep)
    pauses = known_pauses(recogniser) if language == "en" else ""
    recogniser.close()
    print(*figures([judge(*pair) for pair in zip(cases, heard, strict=True)]), sep="\n")
    if pauses:
        print(pauses)
    print(f"{sum(one.seconds for one in heard):.0f} s of speech in all")
    if fresh:
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{(_children() - before) / fresh:.2f} CPU s a second of speech, {largest:.0f} MB")


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
