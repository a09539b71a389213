from __future__ import annotations

from itertools import pairwise

import pytest

from trainer.rehearsal.spoken import Spoken
from trainer.voice.delivery import delivery, lost, without_made_up
from trainer.voice.model import Heard, Word


def words(text: str, *at: float, sure: float = 0.9) -> tuple[Word, ...]:
    """Return words that begin at times, or evenly three a second."""
    pieces = text.split()
    times = at or tuple(place / 3 for place in range(len(pieces)))
    return tuple(
        Word(piece, start, start + 0.25, sure) for piece, start in zip(pieces, times, strict=False)
    )


TOLD = Heard(
    words(
        "We had a slow checkout. After the change it was fast.",
        1.0, 1.3, 1.5, 1.8, 2.1, 4.9, 5.2, 5.4, 5.8, 6.0, 6.2,
    ),
    ((1.0, 2.6), (5.1, 6.6)),
)  # fmt: skip


def test_times_come_from_the_sound_and_words_only_say_where():
    """The pause is as long as the silence, and stands before the phrase that began after it."""
    told = delivery(TOLD, counts_fillers=True)
    assert (told.first_word, told.seconds, told.words, told.fillers) == (1.0, 5.6, 11, 0)
    (pause,) = told.pauses
    assert (pause.at, pause.seconds, pause.before) == (2.6, 2.5, "After the change it")


def test_a_pause_that_the_words_misplace_stands_at_the_end_of_a_phrase():
    """Word times are off by half a second; the mark that ends a phrase is nearer the truth."""
    moved = Heard(
        words("It was slow. Then we fixed it.", 0.5, 0.8, 1.1, 1.5, 3.2, 3.5, 3.8),
        ((0.5, 1.4), (3.0, 4.2)),
    )
    assert delivery(moved, counts_fillers=True).pauses[0].before == "Then we fixed it"


def test_only_pauses_of_a_second_count_and_the_longest_come_first():
    """Three at most are kept."""
    stretches = ((0, 1), (1.9, 3), (4.1, 5), (7, 8), (9.5, 11), (12.2, 13))
    told = delivery(Heard((), stretches), counts_fillers=False)
    assert [pause.seconds for pause in told.pauses] == [2.0, 1.5, 1.2]
    assert told.fillers is None


def test_fillers_are_counted_and_are_no_words():
    """Um and uh count as fillers, "hum" and "like" as words."""
    heard = Heard(words("Um, we uh... did hmm like hum er it"), ((0.0, 3.4),))
    told = delivery(heard, counts_fillers=True)
    assert (told.fillers, told.words) == (4, 5)


def test_a_filler_that_nobody_said_is_taken_out():
    """One without a voice under it, or that the recogniser itself doubts, was made up."""
    sure, unsure = words("um", 1.0), words("uh,", 2.0, sure=0.1)
    beyond, said = words("um", 9.0), words("fine", 1.5)
    heard = without_made_up(Heard(sure + said + unsure + beyond, ((0.5, 3.0),)))
    assert [word.text for word in heard.words] == ["um", "fine"]


def test_pace_needs_ten_seconds():
    """A pace of one short sentence would say nothing."""
    assert Spoken(0, 9.9, 20).pace is None
    assert Spoken(0, 20, 50).pace == 150
    assert Spoken(0, 60, 150, fillers=6).fillers_a_minute == 6
    assert Spoken(0, 60, 150).fillers_a_minute is None


def test_nothing_heard_has_no_facts():
    """Without a voice all is zero, and nothing fails."""
    assert delivery(Heard(), counts_fillers=True) == Spoken(0.0, 0.0, 0)


def test_a_stretch_without_words_is_lost():
    """Eight seconds of voice without a word are named, where they were."""
    some = [word for word in words("so " * 60) if not 6 < word.start < 14]
    ((start, end),) = lost(some, ((0.0, 20.0),))
    assert start == pytest.approx(6, abs=2)
    assert end == pytest.approx(14, abs=2)


def test_slow_speech_with_pauses_is_not_lost():
    """Two words a second of voice are slow and whole, whatever the pauses between them."""
    starts = [second / 2 for second in range(40) if second // 2 % 2 == 0]
    told = words("so " * len(starts), *starts)
    voiced = tuple((float(second), second + 1.0) for second in range(0, 20, 2))
    assert lost(told, voiced) == ()
    assert lost((), ((0.0, 1.5),)) == ()
    assert all(a <= b for a, b in pairwise(starts))


@pytest.mark.parametrize(
    ("earlier", "later", "joined"),
    [
        ("It was step seven.", "which was late.", "It was step seven, which was late."),
        ("It was step seven.", "So we moved it.", "It was step seven. So we moved it."),
        ("It was step", "seven of nine.", "It was step seven of nine."),
        ("Was it late?", "it was.", "Was it late? it was."),
        ("And then...", "nothing came.", "And then... nothing came."),
        ("It fell to 4%.", "2 of us left.", "It fell to 4%. 2 of us left."),
        ("", "so it began.", "so it began."),
    ],
)
def test_a_sentence_that_was_cut_in_two_goes_on(earlier, later, joined):
    """The full stop that the cut made is a comma where the next piece begins with a small letter."""
    whole = Heard(words(earlier)) + Heard(words(later))
    assert " ".join(word.text for word in whole.words) == joined
