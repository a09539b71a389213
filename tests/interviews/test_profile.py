"""Mini-stories and highlights: what speaks for the person outside a letter."""

from __future__ import annotations

import json

import pytest

from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.letter.profile import highlight, to_highlights
from trainer.stories.model import KeyPoint, Part, Story

PHRASES = load_phrases(Tone.PLAIN)


def release(*points, **about):
    """A story of these notes, each with its part."""
    known = {"role": "Release engineer", "organization": "Ostrava Pay", "period": "2021-2022"}
    return Story(
        "r", "Releases", tuple(KeyPoint(Part(part), say) for part, say in points), **known | about
    )


MISTAKE = release(
    ("situation", "We lost the shop for 40 minutes after a change of mine"),
    ("action", "Wrote the review under my own name"),
    ("action", "I had skipped the dry run"),
    ("action", "Moved the configs into one repository"),
    ("result", "Rollbacks fell from six a year to one"),
)


def test_a_mini_story_keeps_the_order_of_events():
    """The mistake comes before what mended it, however the notes begin."""
    text = mini_story(MISTAKE, PHRASES)
    marks = ("40 minutes", "review under", "skipped the dry run", "one repository", "six a year")
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_a_mini_story_names_role_and_year_and_no_label():
    """Who the person was, where and when stands below; no “The result:” stands anywhere."""
    text = mini_story(MISTAKE, PHRASES)
    assert text.endswith("\n\nRelease engineer, Ostrava Pay, 2021-2022")
    assert "result:" not in text.casefold()
    assert not mini_story(
        release(*_points(), role="", organization="", period=""), PHRASES
    ).endswith("\n")


def _points():
    return [(str(point.part), point.say) for point in MISTAKE.points]


@pytest.mark.parametrize(
    "say",
    [
        "he had been called out of bed nine times, proposed daily releases",
        "she wrote the runbook, tested it twice",
        "my manager called the bank, asked for a day",
        "the interns had lost a week, rebuilt the index",
        "they had been paged all night, moved the job to noon",
    ],
)
def test_what_somebody_else_did_is_never_the_persons(say):
    """A note that begins with another doer is not told as something that “I” did."""
    text = mini_story(release(("action", say), ("result", "Calls fell by 40 %")), PHRASES)
    done = say.rpartition(", ")[2].split()[0]
    assert f"I {done}" not in text
    assert f"Then I {done}" not in text


def test_a_highlight_is_two_clauses_or_a_gap():
    """What was done stands without “I”; a terse note stands in one gap, where it belongs."""
    assert highlight(MISTAKE) == (
        "Wrote the review under my own name; rollbacks fell from six a year to one"
    )
    terse = release(
        ("action", "Moved the cart to Redis"), ("result", "23 pledges in yr 1, est. £410k")
    )
    assert highlight(terse) == (
        "Moved the cart to Redis; [in your words: 23 pledges in yr 1, est. £410k]"
    )
    both = release(("action", "preflight check (APIs)"), ("result", "0 downtime, 7 wks"))
    assert highlight(both) == "[in your words: preflight check (APIs); 0 downtime, 7 wks]"


def test_the_entry_of_a_place_has_its_years():
    """A résumé's entry begins with the first year of its stories and ends with the last one."""
    stories = [MISTAKE, release(*_points(), period="spring 2024"), release(*_points(), period="")]
    (entry,) = json.loads(to_highlights(stories))["work"]
    assert (entry["startDate"], entry["endDate"]) == ("2021", "2024")
    (bare,) = json.loads(to_highlights(stories[2:]))["work"]
    assert "startDate" not in bare


def test_a_highlight_is_what_the_person_did():
    """What happened to the shop is no line of a résumé; what was done about it is."""
    told = release(
        ("action", "tills in four shops rejected every card"),
        ("action", "rang the other managers"),
        ("result", "All tills were back by opening"),
    )
    assert highlight(told) == "Rang the other managers; all tills were back by opening"


def test_a_highlight_of_a_failure_is_how_it_was_mended():
    """Neither the mistake nor the damage is a line of a résumé."""
    failed = release(
        ("action", "skipped the dry run because we were late"),
        ("action", "took the release back within 20 minutes"),
        ("result", "We lost 12 orders"),
        ("result", "No release has failed"),
        questions=("behavioral/biggest-mistake",),
    )
    assert highlight(failed) == "Took the release back within 20 minutes; no release has failed"


def test_two_deeds_are_no_sentence_where_the_first_ends_with_somebody_else():
    """“Because we were late and took the release back” would make “we” the doer."""
    text = mini_story(
        release(("action", "skipped it because we were late"), ("action", "took it back")), PHRASES
    )
    assert "late. Then I took it back." in text


def test_a_number_in_words_is_a_number():
    """Of two results the one that counts is told, in figures or not."""
    won = release(
        ("action", "Moved the cart to Redis"),
        ("result", "Nobody noticed it"),
        ("result", "The wait fell to nine days"),
    )
    assert highlight(won).endswith("; the wait fell to nine days")
