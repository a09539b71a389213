"""What holds for every transcript, and how long reading one takes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.interviews.long_transcript import CANDIDATE, QUESTIONS, long_transcript, spoken
from tests.work import seconds_of_work
from trainer.interviews.transcripts import read_transcript

FORMS = ("labelled", "qa", "vtt", "srt")
BITS = st.sampled_from(
    [
        "Interviewer:", "Candidate:", "**Ada:**", "Ada:", "Ada (00:12):", "Ada  0:12", "[00:01:02]",
        "Q:", "A:", "Q1.", "A1.", "WEBVTT", "NOTE x", "1", "00:00:01.000 --> 00:00:02.000",
        "00:00:03,000 --> 00:00:04,000", "<v Ada>", "</v>", "<c.x>", "&amp;", "Note:", "Why?", "Why？",
        "Tell me about", "maps", "Mm-hm.", "How are you?", "：", ":", "?", "#", "**", "-", ">", "12:30",
        "https://example.org", "面试官：", "\n", "\n\n", " ", "\x00", "\ud800", "\u202e",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(),
    st.lists(BITS, max_size=40).map("".join),
    st.lists(BITS, max_size=40).map(" ".join),
    st.lists(BITS, max_size=40).map("\n".join),
    st.lists(BITS, max_size=30).map(lambda bits: "WEBVTT\n\n" + "\n".join(bits)),
)


@given(TEXTS, st.sampled_from(["", "Ada", "Candidate", "Interviewer", "\x00"]))
def test_reads_anything(text, candidate):
    """No text raises; turns and questions are never empty and lines never go back."""
    read = read_transcript(text, candidate=candidate)
    assert all(turn.text.strip() for turn in read.turns)
    assert all(one.question and "\n" not in one.question for one in read.exchanges)
    lines = [turn.line for turn in read.turns]
    assert lines == sorted(lines)
    assert set(lines) >= {one.line for one in read.exchanges}
    assert read.candidate in (*read.speakers, "")
    assert len(read.problems) <= 20
    assert all("\n" not in problem for problem in read.problems)


@given(TEXTS)
def test_every_word_in_one_answer(text):
    """What the candidate says after the first question is in exactly one answer, in order."""
    read = read_transcript(text)
    if not read.exchanges:
        return
    first = read.exchanges[0]
    others = [turn.line for turn in read.turns if turn.speaker != read.candidate]
    assume(others.count(first.line) == 1)  # else the line doesn't say which turn asked
    asked = next(
        index
        for index, turn in enumerate(read.turns)
        if turn.line == first.line and turn.speaker != read.candidate
    )
    said = [turn.text for turn in read.turns[asked:] if turn.speaker == read.candidate]
    answers = [one.answer for one in read.exchanges if one.answer]
    assert " ".join(answers).split() == " ".join(said).split()


@given(TEXTS.map(lambda text: text.replace("\r", "").removeprefix("\ufeff")))
def test_line_ends_do_not_matter(text):
    """Carriage returns and a byte order mark change nothing."""
    read = read_transcript(text)
    assert read_transcript(text.replace("\n", "\r\n")) == read
    assert read_transcript(text.replace("\n", "\r")) == read
    assert read_transcript("\ufeff" + text) == read


@pytest.mark.parametrize("form", FORMS)
def test_an_hour(form):
    """An hour of talk gives its twelve questions, all that was said to them without the goodbye, and two interviewers."""
    text = long_transcript(form)
    read = read_transcript(text)
    assert read.problems == ()
    main = [one for one in read.exchanges if not one.probe]
    assert [one.question for one in main] == list(QUESTIONS.values())
    if form != "qa":
        assert read.candidate == CANDIDATE
        assert [one.by for one in main] == ["Hannah", "Victor"] * 6
    told = " ".join(words for speaker, words in spoken()[4:-1] if speaker == CANDIDATE).split()
    answers = " ".join(one.answer for one in read.exchanges).split()
    assert answers == (told if form != "qa" else told[: len(answers)])
    assert len(told) > 8000


def test_the_hour_has_its_length():
    """The made-up hour has about 9,000 words."""
    assert 8_700 <= sum(len(words.split()) for _, words in spoken()) <= 9_300


@pytest.mark.parametrize("form", FORMS)
def test_an_hour_is_read_at_once(form):
    """Reading an hour of talk takes under 0.3 seconds of work."""
    text = long_transcript(form)
    assert _work(text, within=0.3) < 0.3


@pytest.mark.parametrize("form", FORMS)
def test_two_megabytes(form):
    """A day of talk in one file takes no more work than its hours one by one, half as much aside."""
    text = long_transcript(form)
    hours = 2_000_000 // len(text)
    bound = 1.5 * _seconds([text] * hours)
    assert _work(text * hours, within=bound) < bound


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000, " " * 2_000_000, "a:" * 1_000_000, "?" * 2_000_000,
        "." * 2_000_000 + "a", "." + '"' * 2_000_000 + "a", "*" * 2_000_000, "> " * 1_000_000,
        "so " * 600_000, "Tell me. " * 200_000, "([" * 1_000_000, "_a" * 1_000_000,
        "Interviewer: " + "he that " * 250_000 + "?",
        "Ana: " + ("How are you " + "A so with you. " * 11 + "x? ") * 5_000,
        *("WEBVTT\n\n00:01.000 --> 00:02.000\n" + bit * 200_000
          for bit in ("<v ", "<c.", "{\\", "&", "<00:", "A. ", "<v A>a")),
    ],
    ids=range(21),
)  # fmt: skip
def test_linear(text):
    """Four times the text takes four times the work, up to two megabytes, for every pattern."""
    quarter = _work(text[: len(text) // 4], within=1)
    assert quarter < 1
    assert _work(text, within=7 * quarter + 0.2) < 7 * quarter + 0.2


def _seconds(texts):
    return seconds_of_work(lambda: [read_transcript(text) for text in texts], within=60)


def _work(text, within):
    return seconds_of_work(lambda: read_transcript(text), within=within)
