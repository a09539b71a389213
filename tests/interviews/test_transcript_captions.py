"""WebVTT and SRT, as meeting tools and caption services write them."""

import pytest

from trainer.interviews.transcripts import Exchange, read_transcript

VTT = """WEBVTT - team meeting
Kind: captions
Language: en

NOTE made by the meeting tool
Interviewer: not a caption?

STYLE
::cue(v[voice="Ada"]) { color: lime }

REGION
id:left width:40%

intro-1
00:00:01.000 --> 00:00:03.500 align:start position:10%
<v Ada Stone>Tell us about <i>maps</i> &amp; <c.loud>routes</c>,</v>

00:00:03.500 --> 00:00:05.000
<v Ada Stone>if you <00:00:04.000>please.</v>

00:00:05.000 --> 00:00:08.000
<v.first.loud Robin>I drew 3 &lt; 4 maps&nbsp;once.</v>
<v Ada Stone>Mm-hm.</v>

00:00:08.000 --> 00:00:10.000
<v Robin>Then I drew more.</v>
"""

SRT = """1
00:00:01,000 --> 00:00:03,000
Ada: Why do you like <b>maps</b>?

2
00:00:03,200 --> 00:00:05,000
Robin: {\\an8}They are <font color="red">calm</font>

3
00:00:05,000 --> 00:00:07,000
and never late.

4
00:00:08,000 --> 00:00:09,000
Ada: What would you change about them?

5
00:00:09,000 --> 00:00:11,000
Robin: The colours.
"""


def test_vtt():
    """Voices, tags, entities, settings, comments and styles are read or left out as they should."""
    read = read_transcript(VTT)
    assert (read.speakers, read.candidate) == (("Ada Stone", "Robin"), "Robin")
    assert read.exchanges == (
        Exchange(
            "Tell us about maps & routes, if you please.",
            "I drew 3 < 4 maps once.\n\nThen I drew more.",
            "Ada Stone",
            16,
        ),
    )
    assert read.problems == ()


def test_srt():
    """Names with a colon, tags, and a cue that carries on without a name."""
    read = read_transcript(SRT)
    assert (read.speakers, read.candidate) == (("Ada", "Robin"), "Robin")
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why do you like maps?", "They are calm and never late."),
        ("What would you change about them?", "The colours."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        SRT.replace("\n\n", "\n"),
        SRT.replace("\n\n", "\n \n"),
        SRT.replace("-->", "->"),
        "\n\n" + SRT,
        SRT.replace("1\n00:00:01", "00:00:01", 1),
    ],
)
def test_careless_srt(text):
    """Missing blank lines, short arrows and a lost first number change nothing."""
    assert read_transcript(text).exchanges[0].answer == "They are calm and never late."


def test_names_in_vtt_text():
    """A name with a colon works in WebVTT too, with numbers as cue names."""
    text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAda: Why maps?\n\n2\n00:02.000 --> 00:03.000\nRobin: They are calm.\n"
    read = read_transcript(text)
    assert [(one.question, one.answer, one.by) for one in read.exchanges] == [
        ("Why maps?", "They are calm.", "Ada")
    ]


def test_rolling_captions():
    """Lines that live captions show again, or grown by some words, are said once."""
    text = (
        "WEBVTT\n\n00:00.000 --> 00:02.000\n \nso tell<00:00:00.400><c> me</c> about\n\n"
        "00:02.000 --> 00:02.010\nso tell me about\n \n\n"
        "00:02.010 --> 00:04.000\nso tell me about\na conflict?\n\n"
        "00:04.000 --> 00:05.000\na conflict?\nWell\n\n"
        "00:05.000 --> 00:06.000\nWell we\n\n"
        "00:06.000 --> 00:07.000\nWell we had one.\n"
    )
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("so tell me about a conflict?", "Well we had one.")
    ]


def test_real_repetitions_stay():
    """A short word said twice in a file that does not roll is said twice."""
    text = (
        SRT + "\n6\n00:00:12,000 --> 00:00:13,000\nNo.\n\n7\n00:00:13,000 --> 00:00:14,000\nNo.\n"
    )
    assert read_transcript(text).exchanges[-1].answer == "The colours. No. No."


def test_nobody_named():
    """Captions without names are split at their questions, sentence by sentence."""
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHello. Why do you\n\n"
        "00:02.000 --> 00:03.000\nlike maps? They are\n\n00:03.000 --> 00:04.000\ncalm. At 2.5 miles.\n\n"
        "00:04.000 --> 00:05.000\n>> Describe a bad one.\n>> It was blue.\n"
    )
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why do you like maps?", "They are calm. At 2.5 miles."),
        ("Describe a bad one.", "It was blue."),
    ]
    assert read.turns[0].speaker == ""


def test_stray_lines_are_noted():
    """Text between captions is not lost silently, and the notes have an end."""
    read = read_transcript(SRT + "\n\nthe end\n")
    assert read.problems == ("line 22 isn't part of any caption",)
    many = read_transcript(SRT + "\n\n" + "the end\n\n" * 500)
    assert len(many.problems) == 20
    assert many.problems[-1] == "and 481 more like these"
