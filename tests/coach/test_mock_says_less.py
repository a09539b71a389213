"""Where words can't show it, a mock interview's report says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import mock_after, mock_answers, mock_report
from trainer.coach.mock_fitting import without_told
from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Heard
from trainer.mock.model import FollowUp, Kind
from trainer.mock.report_text import noticed, told

from .mock_playing import CHECKOUT, RESULT, at_story, say
from .mock_reporting import exchange, heard, report_of, words

ONLY_THEN = "You said how it ended only when they asked."


def asked(kind, said="It went down to 400 ms."):
    return AskedOn(FollowUp(kind, "And?"), said, answered=True)


@pytest.mark.parametrize(
    ("language", "said", "is_missing"),
    [
        ("en", "The lift stuck between two floors, so I climbed down and rang the firm.", True),
        ("en", "The lift stuck, so I rang the firm, and in the end everybody was out by nine.", False),
        ("en", "We'd run out of flour. I drove to three mills, and since then we've never run out.", False),
        ("en", "The choir had no pianist, so I asked my neighbour and drove her there.", True),
        ("de", "Der Aufzug hing fest, also bin ich hinuntergeklettert und habe angerufen.", True),
        ("de", "Der Aufzug hing fest. Ich habe angerufen, und am Ende waren alle um neun draußen.", False),
        ("de", "Uns ging das Mehl aus. Ich fuhr zu drei Mühlen, und seitdem fehlt nie wieder welches.", False),
    ],
)  # fmt: skip
def test_an_ending_in_any_words_was_told_before_they_asked(story, language, said, is_missing):
    """The story's own may be another: nobody reads that they kept it to themselves."""
    one = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT}"), asked_on=(asked(Kind.RESULT),))
    one = replace(one, said=said, language=language)
    assert (ONLY_THEN in [*noticed(one)]) is is_missing
    assert one.lacks_ending is is_missing


def test_what_was_told_before_needs_no_ending_again(story):
    """Nor does another example, of which they asked how it ended."""
    one = exchange(1, "Q?", heard(story, f"{CHECKOUT} {RESULT}"), asked_on=(asked(Kind.RESULT),))
    assert ONLY_THEN in [*noticed(one)]
    assert not [*noticed(replace(one, told_before=frozenset([story.id])))]
    another = (asked(Kind.OTHER_EXAMPLE, "The sink was in the way."), asked(Kind.RESULT))
    assert not [*noticed(replace(one, asked_on=another))]


def test_a_story_told_before_fits_no_better(story):
    """Nobody tells the same one twice."""
    other = replace(story, id="other", title="Another")
    first = exchange(0, "Q?", heard(other, CHECKOUT))
    second = exchange(1, "And?", heard(story, CHECKOUT), fits=other, might=other)
    assert "“Another” would have fitted better." in told(second)
    assert told(without_told([first, second])[1]) == f"You told “{story.title}”."
    passed = exchange(1, "And?", state="skipped", passed=2, near=other)
    assert told(without_told([passed])[0]) == "“Another” comes nearest."
    assert told(without_told([first, passed])[1]) == ""


def test_who_has_no_other_example_told_one_before(work, story):
    """They had heard it, and the report doesn't say that there was none."""
    no = asked(Kind.OTHER_EXAMPLE, "No, nothing else.")
    one = exchange(1, "Q?", Heard("That's the stock again."), asked_on=(no,))
    assert told(one) == "You'd told one already, and had no other."
    one = replace(one, slot=replace(one.slot, competencies=("running a shop",)))
    report = report_of(work, one, musts=("running a shop",), wanted=("running a shop",))
    assert "question 2, and you had no other story than one you'd told." in words(report)
    assert "you told no story" not in do_next(report)


def test_who_says_it_was_none_of_their_stories_is_believed(work, plan):
    """Nobody asks again, and what they told is new."""
    at_story(work, plan, "label-outage")
    mine = "That was when the checkout got six times faster, and " + "we all stood around it. " * 5
    say(work, plan, mine)
    mock_answers.end(work, plan)
    ((attempt, _),) = mock_after.unsure(work, plan)
    mock_after.told_none(work, plan, attempt.id)
    assert mock_after.unsure(work, plan) == []
    assert work.history.reviews() == []
    found = mock_report.report(work, plan.id).report.exchanges
    (one,) = [one for one in found if one.said == mine]
    assert one.told_new
    assert told(one).startswith("That isn't in your stories yet")
