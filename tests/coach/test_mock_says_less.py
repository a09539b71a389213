"""Where words can't show it, a mock interview's report says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import interviews, mock, mock_after, mock_answers, mock_report
from trainer.coach.interviews import Details
from trainer.coach.mock import Wish
from trainer.coach.mock_fitting import without_told
from trainer.coach.mock_wishes import wishes_of
from trainer.coach.which_story import is_named
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.interviews.unsaid import Kind as UnsaidKind
from trainer.interviews.unsaid import Unsaid
from trainer.mock.cared import what_was_told
from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Heard
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.parts_told import ABSENT
from trainer.mock.report_block import Level
from trainer.mock.report_text import noticed, told
from trainer.mock.report_unsaid import of_unsaid, why_tell
from trainer.mock.report_why import why_asked
from trainer.mock.slots import asks, is_about
from trainer.mock.story_for import story_for
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT, at_story, say
from .mock_reporting import answered, exchange, heard, report_of, words

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
    assert "“Another” might have fitted better." in told(second)
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
    more = asked(
        Kind.OTHER_EXAMPLE,
        "Well, there was the summer when the freezer stood open all night. I threw out the fish, I called the owner, and I bought ice.",
    )
    other = replace(one, asked_on=(more,), language="en")
    assert told(other) == "I didn't recognise one of your stories."


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


@pytest.mark.parametrize(
    ("language", "say", "is_named_as_unsaid"),
    [
        ("en", "I disagreed", False),
        ("en", "kept calm", True),
        ("en", "I rang the mill", True),
        ("en", "apologised", False),
        ("en", "41 of 214", True),
        ("en", "(look up how it ended, and the numbers)", False),
        ("en", "How did the baker take it??", False),
        ("de", "(nachsehen, wie es ausging)", False),
        ("de", "Ich widersprach", False),
        ("de", "Habe mich entschuldigt", False),
        ("de", "Ich rief die Mühle an", True),
    ],
)
def test_a_point_that_says_next_to_nothing_is_not_left_unsaid(
    story, language, say, is_named_as_unsaid
):
    """Nobody is told to say “I disagreed”."""
    story = replace(story, language=language, points=(KeyPoint(Part.ACTION, say),))
    item = Unsaid("u", UnsaidKind.POINT, answered(story, "").asked, story, (0,), "", None)
    items = [block.text for block in of_unsaid([item]) if block.level is Level.ITEM]
    assert items == [say] * is_named_as_unsaid


@pytest.mark.parametrize(
    ("language", "say", "remembers"),
    [
        ("en", "It took about three weeks until people did it without moaning", False),
        ("en", "Two of the five puppies made it", False),
        ("en", "The 5 pm check is still in place", False),
        ("en", "Waste fell to 1,900 pounds", True),
        ("en", "Sixty people came", True),
        ("de", "Es dauerte drei Wochen, bis alle mitmachten", False),
        ("de", "Wir sparten 400 Euro", True),
        ("de", "Vierzig Leute kamen", True),
        ("de", "Die Hälfte hat die Versicherung übernommen", False),
        ("de", "Der Bauherr gab uns Halle 2", False),
        ("en", "It fell by 2%", True),
    ],
)
def test_people_remember_figures_and_no_three_weeks(story, language, say, remembers):
    """A small number in words is none that anybody takes home."""
    story = replace(story, language=language, points=(KeyPoint(Part.RESULT, say),))
    item = Unsaid("u", UnsaidKind.POINT, answered(story, "").asked, story, (0,), "", None)
    assert ("There's a number in it" in " ".join(why_tell(item))) is remembers


@pytest.mark.parametrize(
    ("title", "language", "said", "named"),
    [
        ("The rota row", "en", "That was the row about the rota.", True),
        ("The rota row", "en", "I made the rota. Then there was a row of empty chairs.", False),
        ("Pricing test with Product", "en", "Models with tests, and so on. Is there a pricing team?", False),
        ("Der Streit um den Dienstplan", "de", "Da gab es Streit um den Dienstplan.", True),
        ("Der Streit um den Dienstplan", "de", "Ich mache den Dienstplan. Streit mag ich nicht.", False),
    ],
)  # fmt: skip
def test_a_title_is_named_in_one_sentence(story, title, language, said, named):
    """Its words here and there name nothing."""
    assert is_named(replace(story, title=title, language=language), said) is named


@pytest.mark.parametrize(
    ("reply", "is_unheard"),
    [
        ("It went okay in the end.", True),
        ("Fine, he was okay with it.", True),
        ("The daughter took her complaint back, and we made a plan for every two hours of the day.", False),
        ("Es ging dann schon.", True),
        ("Die Tochter nahm die Beschwerde zurück, und wir machten einen Plan für alle zwei Stunden.", False),
    ],
)  # fmt: skip
def test_an_ending_in_other_words_than_the_storys_was_told(story, reply, is_unheard):
    """Whether it's the same one only the person knows."""
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(asked(Kind.RESULT, reply),))
    unheard = "They asked how it ended, and I didn't hear the ending that your story has."
    assert (unheard in [*noticed(one)]) is is_unheard
    assert one.never_ended is is_unheard


@pytest.mark.parametrize(
    ("language", "question", "line", "about"),
    [
        ("en", "Tell me about a night when the ovens broke.", "Calm when the oven or the freezer breaks down", True),
        ("en", "When did you teach somebody to swim?", "Experience of coaching young swimmers", True),
        ("en", "Tell me about a mistake that you made.", "Able to plan the harvest and the pickers' rota", False),
        ("en", "Tell me about somebody who made you laugh.", "Experience of applying for grants", False),
        ("en", "Who taught you most?", "", True),
        ("de", "Wann ist Ihnen etwas misslungen?", "Erfahrung in der Ernteplanung", False),
        ("de", "Wann haben Sie Ruhe bewahrt?", "Ruhe, wenn der Ofen ausfällt", True),
    ],
)  # fmt: skip
def test_a_question_is_tied_to_a_line_of_the_ad_only_where_it_is_about_it(
    story, language, question, line, about
):
    """By its meaning, or by a word that both have; else why it was asked isn't said."""
    assert is_about(question, line, language) is about
    one = exchange(0, question, heard(story, CHECKOUT), language=language)
    why = f"{asks('planning', {'planning': line} if line else {})}."
    slot = replace(one.slot, competencies=("planning",), why=why)
    assert why_asked(replace(one, slot=slot)) == (why if about else "It looks for planning.")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_line_that_no_question_was_about_is_nothing_that_came_of_one(work, story, language):
    """Whatever the question may look for."""
    line = "Able to plan the harvest and the pickers' rota"
    one = exchange(0, "Tell me about a mistake that you made.", heard(story, CHECKOUT))
    one = replace(one, slot=replace(one.slot, competencies=("planning",)))
    report = report_of(work, one, wanted=("planning",), lines={"planning": line})
    report = replace(report, plan=replace(report.plan, language=language))
    assert "Question 1 came near it" not in words(report)
    assert "Question 1 came near it" in words(replace(report, lines={}))


def test_of_a_story_hardly_told_only_a_little_was_told(story):
    """It may have been put aside by name, and its ending is nobody's to miss."""
    part = heard(story, "Checkout took 2.3 seconds.")
    little = replace(part, grade=replace(part.grade, score=0.2))
    one = exchange(0, "Q?", little, language="en")
    assert told(one) == f"You told a little of “{story.title}”."
    assert not one.never_ended
    assert told(replace(one, heard=(heard(story, CHECKOUT),))) == f"You told “{story.title}”."


def test_a_question_said_again_is_no_question_asked_on(work, story):
    """They had asked for it."""
    one = exchange(0, "Tell me of a row.", heard(story, CHECKOUT))
    again = AskedOn(
        FollowUp(Kind.PROBE, "Sure, once more: Tell me of a row."), "Well.", answered=True
    )
    text = words(report_of(work, replace(one, asked_on=(again,))))
    assert "Then they said the question again." in text
    assert "once more" not in text


@pytest.mark.parametrize(
    ("question", "cares", "is_said"),
    [
        ("Tell me about a safety rule others were skipping.", "safety on the floor", True),
        (
            "Tell me about the most successful project of yours.",
            "that people own their mistakes",
            False,
        ),
    ],
)
def test_why_somebody_asked_is_said_only_where_the_question_is_about_it(question, cares, is_said):
    """What they care about may be what a question was chosen for, and have little to do with it."""
    for why in (f"You noted what Ana cares about: “{cares}”.", f"Ana cares about “{cares}”."):
        one = exchange(0, question, language="en")
        one = replace(one, slot=replace(one.slot, why=why))
        assert why_asked(one) == (why if is_said else "")


@pytest.mark.parametrize(
    ("language", "wish", "title", "say", "is_named"),
    [
        ("en", "that the ovens never stand still", "The oven that broke", "I repaired the oven at night", True),
        ("en", "that guests feel welcome", "The angry guest", "I welcomed the guest and listened", True),
        ("en", "experience of winning new clients", "Training Jo", "Jo came without any experience; I gave her one problem; we met each Friday; she was promoted", False),
        ("de", "Öfen in der Nacht", "Die Öfen", "In der Nacht fielen die Öfen aus", True),
        ("en", "somebody who keeps a team going in winter", "The winter that closed two ovens", "I rang everybody", True),
        ("de", "wer den Dienstplan im Griff hat", "Der Streit um den Dienstplan", "Ich rief alle an", True),
        ("de", "dass sich Gäste wohlfühlen", "Das Lager", "Ich zählte die Kisten", False),
    ],
)  # fmt: skip
def test_a_story_is_named_beside_a_wish_only_where_it_is_about_it(
    story, language, wish, title, say, is_named
):
    """Nobody reads “Would “Training Jo” show it?” of a quarrel with engineers."""
    points = tuple(KeyPoint(Part.ACTION, one) for one in say.split("; "))
    one = replace(story, title=title, language=language, points=points, competencies=())
    assert (story_for(wish, [one]) is not None) == is_named


def test_what_was_left_unsaid_names_the_question_where_its_story_was_told(story):
    """And not the introduction, where it only came up."""
    story = replace(story, points=(KeyPoint(Part.ACTION, "I rang the mill and the baker"),))
    item = Unsaid("u", UnsaidKind.POINT, answered(story, "").asked, story, (0,), "", None)
    opener, later = exchange(0, "Who are you?"), exchange(4, "Q?", heard(story, "I drove there."))
    texts = [block.text for block in of_unsaid([item], [opener, later])]
    assert f"From “{story.title}”, question 5." in texts


def test_a_note_to_oneself_is_no_part_that_was_left_out(story):
    """A result that only says “(how did it end?)” has no sign, and nobody misses it."""
    points = (story.points[0], KeyPoint(Part.RESULT, "(look up how it ended, numbers??)"))
    one = exchange(0, "Q?", heard(replace(story, points=points), CHECKOUT), language="en")
    assert one.signs[list(Part).index(Part.RESULT)] == ABSENT
    assert not one.never_ended


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("The rye bread, the forty bakeries and the two ovens, that's what I'd like to get up for.", False),
        ("It's near, and I'd earn more than where I am at the moment, to be honest about it.", True),
    ],
)  # fmt: skip
def test_whoever_takes_up_something_of_the_ad_says_why_here(work, said, lacks):
    """In the report as in the room."""
    ad = "We bake rye bread for forty bakeries with two ovens."
    ahead = interviews.add_interview(work, Details("Acme", "2026-06-02 10:15", posting=ad))
    plan = mock.new(work, Wish(minutes=15, seed=1, interview=ahead.id))
    while mock.look(work, plan).slot.reason is not Reason.WHY_US:
        mock_answers.skip(work, plan)
    say(work, plan, said)
    mock_answers.end(work, plan)
    found = mock_report.report(work, plan.id).report.exchanges
    assert [one.lacks_why for one in found if one.slot.reason is Reason.WHY_US] == [lacks]


@pytest.mark.parametrize(
    ("back", "is_told"),
    [
        ("The goal was given to me, and how I got there was up to me and to nobody else. What do you mean?", True),
        ("Sorry, what do you mean by that, with a manager, or with anybody?", False),
    ],
)  # fmt: skip
def test_what_was_told_along_with_a_question_back_is_in_the_report(work, plan, back, is_told):
    """Nobody passed who told something and asked back; a bare question is no answer."""
    at_story(work, plan, "checkout-latency")
    assert say(work, plan, CHECKOUT).asks is not None
    say(work, plan, back)
    mock_answers.skip(work, plan)
    mock_answers.end(work, plan)
    found = mock_report.report(work, plan.id).report.exchanges
    on = next(on for one in found for on in one.asked_on if one.said == CHECKOUT)
    assert (on.answered, on.said) == (is_told, back if is_told else "")


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Tell me about a mistake in care that you made or nearly made.", 0),
        ("Tell me about a deadline.", None),
    ],
)
def test_a_question_that_came_near_what_they_care_about_is_named(work, story, question, near):
    """By its meaning; whether that was it only the person knows."""
    people = (Interviewer("Ben", cares_about="honest about mistakes"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)
    (found,) = what_was_told(job, [exchange(0, question, heard(story, CHECKOUT))], [], "en")
    assert found.near == near
    (german,) = what_was_told(job, [exchange(0, question, heard(story, CHECKOUT))], [], "de")
    assert german.near is None
    text = words(report_of(work, exchange(0, question, heard(story, CHECKOUT)), concerns=(found,)))
    assert (f"Question 1 came near it, and you told “{story.title}”." in text) is (near == 0)


@pytest.mark.parametrize(
    ("language", "line", "asks", "is_touched"),
    [
        ("fr", "Excellent relationnel et diplomatie", "Et pour le relationnel ?", True),
        ("fr", "Excellent relationnel et diplomatie", "Qu'est-ce que ça a donné ?", False),
        ("en", "Confident with spreadsheets", "What about spreadsheets?", True),
        ("en", "Experience of night shifts", "What's your experience with that?", False),
        ("de", "Sicherer Umgang mit Tabellenkalkulation", "Und die Tabellenkalkulation?", True),
    ],
)
def test_a_must_have_that_they_asked_on_about_was_asked_about(
    work, story, plan, language, line, asks, is_touched
):
    """By one long word of it."""
    ad = f"Must have:\n- {line}\n"
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, posting=ad)
    on = AskedOn(FollowUp(Kind.PROBE, asks), "Well.", answered=True)
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(on,))
    found = wishes_of(replace(plan, language=language), job, [one], [], [])
    assert (line not in found.left_out) is is_touched
