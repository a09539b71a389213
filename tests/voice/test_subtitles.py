from __future__ import annotations

import json

import pytest

from trainer.errors import TrainerError
from trainer.voice.subtitles import read_words

SRT = b"1\n00:00:01,000 --> 00:00:03,000\nWe had a\n\n2\n00:00:04,500 --> 00:00:05,000\n[BLANK_AUDIO] <i>slow</i> cart\n"
VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nWe had a\n\n01:00:04.500 --> 01:00:05.000\nslow cart\n"


def test_srt_gives_words_that_share_the_time_of_their_line():
    """Longer words get more of it; what is no speech, tags and numbers are left out."""
    words = read_words(SRT, "srt")
    assert [word.text for word in words] == ["We", "had", "a", "slow", "cart"]
    assert (words[0].start, words[2].end, words[3].start) == (1.0, 3.0, 4.5)
    assert words[0].end == pytest.approx(1 + 2 * 2 / 6)
    assert words[0].sure is None


def test_vtt_with_and_without_hours():
    """Both ways of writing a time are read."""
    assert [word.start for word in read_words(VTT, "vtt")][3:] == [3604.5, 3604.75]


def test_json_with_tokens_says_how_sure_each_word_is():
    """Pieces of a word are put together, as sure as the worst of them; marks of the model are not words."""
    tokens = [
        {"text": "[_BEG_]", "p": 0.9, "offsets": {"from": 0, "to": 0}},
        {"text": " check", "p": 0.8, "offsets": {"from": 0, "to": 300}},
        {"text": "out", "p": 0.4, "offsets": {"from": 300, "to": 500}},
        {"text": ".", "p": 0.9, "offsets": {"from": 500, "to": 500}},
    ]
    segment = {"offsets": {"from": 0, "to": 900}, "text": " checkout.", "tokens": tokens}
    (word,) = read_words(json.dumps({"transcription": [segment]}).encode(), "json")
    assert (word.text, word.start, word.end, word.sure) == ("checkout.", 0.0, 0.5, 0.4)


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"no times at all", "srt"),
        (b"[]", "json"),
        (b'{"transcription": [{"offsets": 3}]}', "json"),
        (b'{"transcription": 5}', "json"),
        (b"[" * 100_000, "json"),
        (b"x" * 5_000_001, "srt"),
        (b"00:01.000 --> 00:02.000\n" + b"so " * 10_001, "vtt"),
    ],
    ids=["prose", "list", "no text", "number", "deep", "huge", "endless"],
)
def test_what_is_no_subtitle_is_refused_in_one_line(data, ending):
    """Other files and endless ones are a clear error, never a crash."""
    with pytest.raises(TrainerError) as error:
        read_words(data, ending)
    assert "\n" not in str(error.value)


def test_nothing_said_gives_no_words():
    """An empty file is silence."""
    assert read_words(b"", "srt") == read_words(b"WEBVTT\n\n", "vtt") == ()
