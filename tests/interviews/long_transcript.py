"""A made-up interview of an hour, told from the sample stories, in the forms meeting tools write.

The same words every time: about 9,000 of them, twelve questions, two interviewers. Of each story
most key points are told in the words of the bank, between the filler of spoken language; every
fourth point stays unsaid.
"""

from __future__ import annotations

import random
import tomllib
from functools import cache
from importlib.resources import files

CANDIDATE = "Robin"
FIRST, SECOND = "Hannah", "Victor"

QUESTIONS = {
    "checkout-latency": "What was the most successful project you have worked on?",
    "rota-migration": "Tell me about a time when you failed.",
    "release-argument": "Describe a conflict with a coworker and how you dealt with it.",
    "mentoring-ines": "Can you give me an example of somebody you helped to grow?",
    "cold-chain-outage": "Walk us through a situation in which you worked under a lot of pressure.",
    "route-prototype": "Tell us about a project whose requirements were unclear at the start.",
    "accessibility-audit": "When did you last disagree with your manager on something important?",
    "address-standard": "How have you led people who did not report to you?",
    "support-rotation": "Give me an example of a process that you improved.",
    "budget-cut": "How do you decide what to do first when everything is urgent?",
    "learning-forecasting": "Tell me about something that you had to learn very quickly.",
    "vendor-negotiation": "Describe a negotiation in which a lot of money was at stake.",
}
"""The question that each sample story answers."""

_PROBES = ("And what happened then?", "How did they take that?", "And why was that?", "What else?")
_NODS = ("Mm-hm.", "Okay.", "Right, go on.", "I see.", "Sure.")
_FILLER = (
    "So, let me think for a moment how to put this best.",
    "You know, it was one of those weeks in which everything comes at the same time.",
    "I still remember the room we sat in, and the coffee was terrible.",
    "That may sound obvious today, but back then it really was not.",
    "Um, I should perhaps say a word about how we were organised at that time.",
    "We were a rather small group, and most of us had known each other for a while.",
    "To be honest, I was not sure at all whether that would work out.",
    "People were kind about it, mostly, although some of them had their doubts.",
    "I went home that evening and kept turning it over in my head.",
    "It is funny, a friend asked me about this only the other day.",
    "There was a lot of back and forth, as you can imagine, and some of it was tiring.",
    "I do not want to bore you with the details, so I will keep this part short.",
    "What I mean by that is simply that we had to begin somewhere.",
    "In the beginning I had a different idea, and I am glad that I dropped it.",
    "Sorry, I jumped ahead there, let me go one step back.",
    "It took some patience, and I am not a very patient person by nature.",
    "We talked it through more than once, sometimes standing in the corridor.",
    "I wrote it down at the time, otherwise I would not recall it this well.",
    "Looking at it from the outside you would have thought that nothing moved at all.",
    "And, well, that is how these things go when everybody is busy.",
)
_WORDS_PER_STORY = 675
_SECONDS_PER_WORD = 0.4
"""150 words a minute, an ordinary pace of talk: 9,000 words take an hour."""


def long_transcript(form: str) -> str:
    """Return the interview as "labelled", "qa", "vtt" or "srt" text."""
    return {"labelled": _labelled, "qa": _qa, "vtt": _vtt, "srt": _srt}[form]()


@cache
def spoken() -> tuple[tuple[str, str], ...]:
    """Return everything said, as pairs of speaker and words."""
    chance = random.Random(4)
    turns = [
        (FIRST, "Hello Robin, good to meet you. How are you today?"),
        (CANDIDATE, "Very well, thank you, and glad to be here."),
        (SECOND, "Hi, I am Victor and I look after the platform. Can you hear me well?"),
        (CANDIDATE, "Yes, perfectly."),
    ]
    for number, (identity, question) in enumerate(QUESTIONS.items()):
        by = FIRST if number % 2 == 0 else SECOND
        turns.append((by, f"Thank you. {question}" if number else f"Let us begin. {question}"))
        turns.extend(_telling(_told(identity), by, chance))
    turns.append((FIRST, "Thank you, Robin, that was very clear. We will write to you this week."))
    turns.append((CANDIDATE, "Thank you both, it was a pleasure."))
    return tuple(turns)


def _told(identity: str) -> list[str]:
    text = files("trainer.samples").joinpath("stories.toml").read_text("utf-8")
    story = next(one for one in tomllib.loads(text)["story"] if one["id"] == identity)
    points = [
        point if isinstance(point, str) else point["say"]
        for part in ("situation", "task", "action", "result", "reflection")
        for point in story[part]
    ]
    return [point for index, point in enumerate(points) if index % 4 != 3]


def _telling(points: list[str], by: str, chance: random.Random) -> list[tuple[str, str]]:
    turns: list[tuple[str, str]] = []
    share = _WORDS_PER_STORY // len(points)
    for index, point in enumerate(points):
        said = [f"{point}."]
        while sum(len(sentence.split()) for sentence in said) < share:
            said.insert(chance.randint(0, len(said)), chance.choice(_FILLER))
        turns.append((CANDIDATE, " ".join(said)))
        if index == len(points) // 2:
            turns.append((by, chance.choice(_PROBES)))
        elif index < len(points) - 1:
            turns.append((by, chance.choice(_NODS)))
    return turns


def _labelled() -> str:
    return "\n\n".join(f"**{speaker}:** {text}" for speaker, text in spoken()) + "\n"


def _qa() -> str:
    parts = [f"{'A' if speaker == CANDIDATE else 'Q'}: {text}" for speaker, text in spoken()[4:-2]]
    return "\n\n".join(parts) + "\n"


def _cues() -> list[tuple[float, float, str, str]]:
    cues = []
    words = 0
    for speaker, text in spoken():
        left = text.split()
        while left:
            piece, left = left[:12], left[12:]
            begin = words * _SECONDS_PER_WORD
            words += len(piece)
            cues.append((begin, words * _SECONDS_PER_WORD, speaker, " ".join(piece)))
    return cues


def _clock(time: float, point: str) -> str:
    thousandths = round(time * 1000)
    seconds, rest = divmod(thousandths, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def _vtt() -> str:
    cues = [
        f"{_clock(begin, '.')} --> {_clock(end, '.')}\n<v {speaker}>{text}</v>\n"
        for begin, end, speaker, text in _cues()
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def _srt() -> str:
    cues = [
        f"{number}\n{_clock(begin, ',')} --> {_clock(end, ',')}\n{speaker}: {text}\n"
        for number, (begin, end, speaker, text) in enumerate(_cues(), 1)
    ]
    return "\n".join(cues)
