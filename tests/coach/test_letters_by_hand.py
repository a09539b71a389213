"""What somebody wrote in a letter's gap is kept where it is asked once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from trainer.coach import debrief, interviews, letter_words, letters, unsaid
from trainer.coach.interviews import Details
from trainer.interviews import Interviewer
from trainer.interviews.letter.by_hand import topics_by_hand
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.phrases import Tone

STORY = """format = "story-bank/1"

[[story]]
id = "pricing"
title = "Pricing at peak"
name = "the week our pricing page got fast"
organization = "Parcelwise"
competencies = ["delivering-results"]
situation = ["The price page was slow whenever a campaign began"]
action = ["cache in front of pricing, TTL 60s", "Warmed all pages up before each campaign"]
result = ["p95 2.3 s / 400 ms"]
"""
TOPIC, NOTES = "[what they asked about: sth. about load?]", "[in your words: "


@pytest.fixture
def drafted(work, home, local_zone):
    """A letter with two gaps: what they asked about, and what the notes don't say in a sentence."""
    (home / "stories" / "pricing.toml").write_text(STORY)
    found = interviews.add_interview(
        work,
        Details(company="Acme", when="2026-05-28 08:00", interviewers=(Interviewer("Ana Berg"),)),
    )
    noted = debrief.note(work, found.id, "sth. about load?")
    said = "Our price page was slow whenever a campaign began."
    answer = replace(noted, by="Ana Berg", stories=("pricing",), settled=True, said=said)
    debrief.change(work, answer)
    view = unsaid.look(work, found.id)
    for one in view.unsaid:
        unsaid.decide(work, found.id, one.id, include=one.story.id == "pricing")
    letter = letters.open_letter(work, found.id)
    assert TOPIC in letter.body
    assert NOTES in letter.body
    return letter


def filled(letter, topic="", words=""):
    """Return a letter's text with its gaps filled in."""
    gap = f"{NOTES}{letter.body.partition(NOTES)[2].partition(']')[0]}]"
    return letter.body.replace(TOPIC, topic or TOPIC).replace(gap, words or gap)


@pytest.mark.parametrize("topic", ["a system I made faster", "how I'd make it last"])
def test_a_topic_filled_in_by_hand_stands_in_the_next_draft(work, drafted, topic):
    """It's asked once: whoever wrote it into the letter finds it with the question, in any tone."""
    said = filled(drafted, topic)
    if topic.startswith("how"):
        said = said.replace(f"about {topic}", topic)
    letters.save_text(work, drafted, drafted.subject, said)
    again = letters.open_letter(work, drafted.interview.id, tone=Tone.FORMAL)
    assert TOPIC not in again.draft.body
    assert again.body == said
    (asked,) = debrief.questions(work, drafted.interview.id)
    assert asked.about == topic


@pytest.mark.parametrize(
    ("language", "topic"),
    [("de", "einer Sache, die lief"), ("fr", "un chantier"), ("es", "un caso difícil")],
)
def test_a_topic_is_found_in_every_language(language, topic):
    """What stands before it in the letter's language is no part of it."""
    material = article(Tone.FORMAL)
    answers = tuple(
        replace(
            one,
            asked=replace(one.asked, heard="load??"),
            question=None,
            named=tuple(replace(story, language=language) for story in one.named),
        )
        for one in material.answers
    )
    items = tuple(replace(one, asked=answers[0].asked) for one in material.items[:1])
    material = replace(material, language=language, answers=answers, items=items)
    gap = material.phrases.gap("topic", "load??")
    written = draft(material)
    assert gap in written.body
    assert topics_by_hand(material, written, written.body.replace(gap, topic)) == {"a1": topic}


def test_a_gap_that_stands_is_no_topic(work, drafted):
    """What was changed around a gap says nothing of what they asked about."""
    for said in (
        f"{drafted.body}\n\nP.S. The tour was great.",
        drafted.body.replace(f"You asked about {TOPIC},", "We talked about many things."),
        drafted.body.replace(TOPIC, f"load, or rather {TOPIC}"),
    ):
        letter = letters.save_text(work, drafted, drafted.subject, said)
        letters.open_letter(work, letter.interview.id)
        (asked,) = debrief.questions(work, letter.interview.id)
        assert not asked.about


def test_a_moment_filled_in_by_hand_stays_with_the_person(work, drafted):
    """What they are thanked for is noted once, be it in the debrief or in the letter."""
    gap = "[one moment of our conversation]"
    said = drafted.body.replace(gap, "the tour of the plant")
    letters.save_text(work, drafted, drafted.subject, said)
    again = letters.open_letter(work, drafted.interview.id, tone=Tone.FORMAL)
    assert again.interview.interviewers[0].moment == "the tour of the plant"
    assert gap not in again.draft.body
    assert again.body == said


WORDS = "I put a cache in front of pricing. The slowest pages took 400 milliseconds, down from 2.3 seconds."


def test_sentences_filled_in_by_hand_can_be_kept_with_the_story(work, drafted):
    """They come with those that were drafted around them, so that the next letter says all of it."""
    written = filled(drafted, "a system I made faster", WORDS)
    letter = letters.save_text(work, drafted, drafted.subject, written)
    (one,) = letter_words.unworded(letter)
    assert WORDS in one.written
    assert "warmed all pages up before each campaign" in one.written
    again = letter_words.keep_written(work, letter)
    assert again.draft.body == written
    assert not again.changes
    assert not letter_words.unworded(again)


def test_nothing_is_kept_while_the_gap_stands_or_its_place_is_lost(work, drafted):
    """Neither a note nor half a paragraph is ever taken for somebody's own words."""
    for text in (
        drafted.body,
        filled(drafted, "load"),
        "Dear Ana,\n\nThanks for everything.\n\nRobin",
    ):
        letter = letters.save_text(work, drafted, drafted.subject, text)
        (one,) = letter_words.unworded(letter)
        assert not one.written


def test_the_command_line_keeps_them_too(run, work, drafted):
    """The check says so, and --keep-words does it."""
    letters.save_text(work, drafted, drafted.subject, filled(drafted, "load", WORDS))
    assert "--keep-words" in run("letter", "acme", "--check").out
    run("letter", "acme", "--keep-words")
    assert "--keep-words" not in run("letter", "acme", "--check").out
    (kept,) = [one for one in work.stories().stories if one.id == "pricing"]
    assert kept.telling.endswith(WORDS)


def test_what_only_the_person_changed_is_no_news_of_a_new_draft(work, drafted):
    """After an answer the paragraphs that stand as drafted follow; a filled gap is never taken back."""
    written = filled(drafted, "a system I made faster", WORDS)
    letters.save_text(work, drafted, drafted.subject, written)
    letters.keep_sender(work, "Robin Falk", "")
    letter = letters.open_letter(work, drafted.interview.id)
    untouched, both = letter.brought
    assert [letter.changes[number].drafted for number in untouched] == [("Robin Falk",)]
    assert not both
    interviews.change_interview(work, letter.interview.id, Details(next_round="final"))
    letter = letters.open_letter(work, letter.interview.id)
    untouched, _ = letter.brought
    assert any("final" in "".join(letter.changes[number].drafted) for number in untouched)
