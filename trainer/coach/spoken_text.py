"""How an answer was spoken, in words: facts, one suggestion at most, and no score.

Where the limits come from is said in docs/grading.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.text import counted

if TYPE_CHECKING:
    from trainer.rehearsal.spoken import Spoken

SLOW, FAST = 110, 180
"""Words a minute outside of which a pace is named: talk has about 150 (National Center for Voice and
Speech, as coaches cite it)."""

MANY_FILLERS = 12
"""Fillers a minute that clearly harm; up to 5 do not measurably (Laske and DiGennaro Reed 2024)."""

LONG_START = 5.0
"""Seconds to the first word below which nothing is said: no published limit is known."""

PAUSES_SHOWN = 2
"""How many of the longest pauses are named."""


def spoken_facts(spoken: Spoken) -> tuple[str, ...]:
    """Return what the sound says, one sentence each; nothing where only the words are known."""
    if not spoken.seconds:
        return ()
    facts = [f"First word after {spoken.first_word:.1f} s."]
    if spoken.pace is not None:
        facts.append(f"{counted(spoken.pace, 'word')} a minute.")
    facts.append(_pauses(spoken))
    if spoken.fillers:
        rate = spoken.fillers_a_minute
        often = f", {rate:.0f} a minute" if rate is not None and rate >= 1 else ""
        facts.append(f"At least {counted(spoken.fillers, 'filler')}{often}.")
    elif spoken.fillers is None:
        facts.append("Fillers weren't counted.")
    return tuple(facts)


def _pauses(spoken: Spoken) -> str:
    pauses = spoken.pauses[:PAUSES_SHOWN]
    before = (f" before “{pause.before}”" if pause.before else "" for pause in pauses)
    shown = [f"{pause.seconds:.1f} s{word}" for pause, word in zip(pauses, before, strict=True)]
    if not shown:
        return "No pause longer than a second."
    return f"Longest {'pause' if len(shown) == 1 else 'pauses'}: {', '.join(shown)}."


def suggestion(spoken: Spoken) -> str:
    """Return the one thing to try next time; empty where nothing stands out."""
    pace, fillers = spoken.pace, spoken.fillers_a_minute
    if fillers is not None and fillers >= MANY_FILLERS:
        return "Next time, try saying nothing where you'd say “um”."
    if pace is not None and pace > FAST:
        return "That was fast. Next time, stop for a breath before each number."
    if pace is not None and pace < SLOW:
        return "That was slow. Next time, decide on your first sentence before you start."
    if spoken.first_word > LONG_START:
        return (
            "Next time, start with one sentence on what it was about. It gives you time to think."
        )
    return ""
