from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voice.sounds import sound
from trainer.voice.gate import Gate, loudness, voiced

KNOWN = sound(1.2, 1.0, 0.3, 0.8, 0.6, 1.1, 1.0, 0.9, 2.5, 1.0, 0.5)


def gaps(raw: bytes) -> list[float]:
    gate = Gate()
    gate.feed(raw)
    found = gate.voiced()
    return [found[0][0], *(b[0] - a[1] for a, b in pairwise(found))]


def test_the_pauses_of_a_known_sound_are_measured():
    """Each silence is found to a tenth of a second, the one before the first word too."""
    assert gaps(KNOWN) == pytest.approx([1.2, 0.3, 0.6, 1.0, 2.5], abs=0.1)


def test_a_loud_room_hides_no_long_pause():
    """With a room 20 dB below the voice the long pauses keep their length."""
    assert gaps(sound(1.0, 2.0, 1.5, 2.0, 0.5, room=1000)) == pytest.approx([1.0, 1.5], abs=0.15)


@pytest.mark.parametrize(
    "raw",
    [b"", bytes(64_000), sound(3.0), sound(3.0, room=900), b"\1"],
    ids=["none", "zeros", "room", "loud room", "half a sample"],
)
def test_where_nobody_speaks_no_voice_is_found(raw):
    """Silence, exact zeros and a steady noise hold no voice."""
    gate = Gate()
    gate.feed(raw)
    assert gate.voiced() == ()
    assert gate.silent_for() is None


@settings(max_examples=10)
@given(st.lists(st.integers(1, 9_000), min_size=1, max_size=30))
def test_how_the_sound_is_cut_into_blocks_changes_nothing(sizes):
    """Any blocks, of odd lengths too, give the same measurement as the whole."""
    raw = KNOWN[:120_000]
    whole, gate = Gate(), Gate()
    whole.feed(raw)
    at = 0
    for size in sizes:
        gate.feed(raw[at : at + size])
        at += size
    gate.feed(raw[at:])
    assert gate.voiced() == whole.voiced()
    assert gate.seconds == pytest.approx(whole.seconds)


def test_a_piece_is_cut_at_a_pause_and_never_grows_endless():
    """Nothing is cut before 8 s; then at a pause, and at 25 s within a word."""
    early, paused, talking = Gate(), Gate(), Gate()
    early.feed(sound(0.5, 6.0, 1.0))
    paused.feed(sound(0.5, 8.0, 0.4))
    talking.feed(sound(1.5, 9.0))
    assert (early.may_cut(), paused.may_cut(), talking.may_cut()) == (False, True, False)
    talking.feed(sound(0.0, 15.0))
    assert talking.may_cut()


def test_exact_zeros_are_told_from_a_quiet_room():
    """A microphone that is refused gives zeros; a room never does."""
    refused, room = Gate(), Gate()
    refused.feed(bytes(32_000))
    room.feed(sound(1.0))
    assert (refused.all_zero, room.all_zero) == (True, False)
    assert loudness(b"") == loudness(bytes(960)) == -70.0
    assert voiced([]) == ()


@pytest.mark.parametrize(
    ("heard", "holds"),
    [(sound(0.0, 9.0), True), (sound(9.0), False), (sound(9.0, room=400), False)],
)
def test_who_speaks_without_a_pause_is_heard_too(heard, holds):
    """A loud sound that never falls quiet may hold words; a quiet room and its hum hold none."""
    gate = Gate()
    gate.feed(heard)
    assert gate.may_hold_words() is holds
