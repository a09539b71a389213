"""Figures beside the one that a point holds: differences, rates, hopes, places, ends of a step, "or so"."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def told(say, answer, language="en"):
    """Return how a key point that is the only one of its story was told."""
    story = Story("s", "Story", (KeyPoint(Part.RESULT, say),), language=language)
    return grade_recall(story, answer).points[0]


def wrong(say, answer, language="en"):
    """Return what contradicts it."""
    return told(say, answer, language).wrong_fact


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("A new variety in 4 years, where 7 is normal", "I had four years; a normal variety takes three more than that."),
        ("The vet gave us 2 days, 5 is usual", "The vet gave us two days, which is three fewer than usual."),
        ("The manager gave me one month to get no-shows below 10 %", "We had eleven no-shows in a week, and my manager told me to get them down."),
        ("The board gave us a quarter to fill the beds", "We filled six beds in a week at first, and the board told us to fill them all."),
        ("A party leader offered me money for four cabins", "One guy, a party leader, offered me money for cabins."),
        ("Three neighbours signed the letter for the hedge", "One evening the neighbours signed the letter for the hedge."),
        ("The coach firm went bust 9 days before the tour", "The coach firm went bust not quite a week and a half before the tour."),
        ("Alerts 30/14/3 days before a certificate ends", "Alerts come a month, two weeks and three days before a certificate ends."),
        ("Checks after 10/20/40 minutes of the bake", "I check the bake after ten minutes, twenty minutes and forty minutes."),
    ],
)  # fmt: skip
def test_a_difference_a_rate_and_an_article_contradict_nothing(say, answer):
    """What is told beside something else, per period, roughly, or with “one” for “a” is no slip."""
    assert wrong(say, answer) is None


@pytest.mark.parametrize(
    ("say", "answer", "heard"),
    [
        ("A new variety in 4 years", "We had a new variety in six years.", "six years"),
        ("3 fewer visits than planned", "We had five fewer visits than planned.", "five"),
        ("Filling the beds took a month", "Filling the beds took a week.", "a week"),
        ("Four cabins were left for the families", "One cabin was left for the families.", "One"),
        ("Alerts 30/14/3 days before a certificate ends", "Alerts come 30, ten and three days before a certificate ends.", "ten"),
    ],
)  # fmt: skip
def test_the_same_kinds_told_wrongly_are_caught(say, answer, heard):
    """The exceptions for differences, rates and “one” let no wrong figure of the same slot pass."""
    found = wrong(say, answer)
    assert found is not None
    assert found.heard.startswith(heard)


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Should have had growers in the trials from year one", "I hadn't put the growers in the trials, and that was the mistake."),
        ("I should've called the parents first", "I didn't call the parents first. That was wrong."),
        ("Next time I'd ask the night shift before I plan", "I hadn't asked the night shift before I planned."),
    ],
)  # fmt: skip
def test_what_should_have_been_done_was_not_done(say, answer):
    """A reflection on what was left out is told by saying that it was left out."""
    assert wrong(say, answer) is None


@pytest.mark.parametrize(
    ("say", "answer", "heard"),
    [
        ("Two of three pupils read 20 words by sight", "Two of them could pick out about thirty words by sight.", "thirty"),
        ("He lifted 15 kg again after the operation", "After the operation he could lift twenty-five kilos again.", "twenty-five kilos"),
        ("Built the bridge in 6 weeks, where 10 is usual", "We built the bridge in ten weeks, where six is usual.", "ten weeks"),
        ("Shift of 8 hours with 2 breaks", "A shift of two hours with eight breaks.", "two hours"),
    ],
)  # fmt: skip
def test_what_somebody_could_do_and_what_stands_for_each_other(say, answer, heard):
    """What a person was able to do is told as a fact, and a number with its unit may change places with a bare one."""
    found = wrong(say, answer)
    assert found is not None
    assert found.heard == heard


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("By June she walked 40 metres with the frame", "By June she walked, and I hoped she could do sixty metres with the frame."),
        ("By June she walked 40 metres with the frame", "At first she could walk ten metres with the frame, that was all."),
        ("Cut the wait at the clinic to 9 days", "They said we could cut the wait at the clinic to five days."),
        ("Borrowed a hall for 90 guests", "The hall could hold 200 guests."),
        ("Built the bridge in 6 weeks, where 10 is usual", "Ten weeks is usual for a bridge, we built it in six."),
        ("Moved 40 beds in 2 days with 6 porters", "We had two days and six porters for the beds, forty of them."),
        ("Trained 12 nurses in 3 weeks", "In three weeks I had all the nurses trained, twelve."),
    ],
)  # fmt: skip
def test_what_might_be_and_another_order_contradict_nothing(say, answer):
    """What was hoped for, what a thing may hold, and two numbers in another order are nothing wrong."""
    assert wrong(say, answer) is None


@pytest.mark.parametrize(
    ("language", "say", "answer", "wrongly"),
    [
        ("en", "Saved £3,400 on diesel", "We saved three and a half thousand or so on diesel.", False),
        ("en", "Saved £3,400 on diesel", "We saved £3,500 or so on diesel.", False),
        ("en", "48 people came to the meeting", "To the meeting came fifty people, give or take.", False),
        ("de", "Zur Versammlung kamen 62 Leute", "Zur Versammlung kamen sechzig Leute oder so.", False),
        ("fr", "62 personnes sont venues à la réunion", "À la réunion sont venues soixante personnes à peu près.", False),
        ("es", "A la reunión vinieron 43 personas", "A la reunión vinieron cuarenta y pico personas.", False),
        ("en", "Saved £3,400 on diesel", "We saved six thousand or so on diesel.", True),
        ("en", "48 people came to the meeting", "To the meeting came eighty people or so.", True),
        ("de", "Zur Versammlung kamen 62 Leute", "Zur Versammlung kamen neunzig Leute oder so.", True),
    ],
)  # fmt: skip
def test_or_so_behind_a_number_rounds_it(language, say, answer, wrongly):
    """ "Or so" behind a number, or behind what it counts, rounds it like "about"; a far one stays wrong."""
    assert bool(wrong(say, answer, language)) is wrongly


@pytest.mark.parametrize(
    ("language", "say", "answer", "heard"),
    [
        ("en", "Came third of forty bakeries", "We came fourth out of forty bakeries.", "fourth"),
        ("de", "Beim Wettbewerb Siebter von 40 geworden", "Beim Wettbewerb wurde ich Vierter von vierzig.", "Vierter"),
        ("es", "Quedamos terceros de 40 en el concurso", "Quedamos cuartos de cuarenta en el concurso.", "cuartos"),
        ("fr", "Septième sur 40 au concours", "J'ai fini quatrième sur quarante au concours.", "quatrième"),
    ],
)  # fmt: skip
def test_another_place_among_so_many_is_wrong(language, say, answer, heard):
    """A place among so many is a number in words, too, in any language."""
    found = wrong(say, answer, language)
    assert found is not None
    assert found.heard == heard


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("en", "Came third of forty bakeries", "There were forty bakeries and we came third."),
        ("en", "Came third of forty bakeries", "We were number three of forty bakeries."),
        ("en", "Came third of forty bakeries", "We fell back in the second of five rounds, but came third of forty bakeries."),
        ("en", "3rd of 40 bakeries at the show", "We came in third place out of forty bakeries at the show."),
        ("de", "Beim Wettbewerb Siebter von 40 geworden", "Vierzig waren beim Wettbewerb, und ich wurde Siebter."),
        ("es", "Quedamos terceros de 40 en el concurso", "Éramos cuarenta en el concurso y quedamos terceros."),
        ("en", "Rewrote the second of three chapters", "I rewrote the second chapter, there were three."),
    ],
)  # fmt: skip
def test_the_same_place_in_other_words_is_told(language, say, answer):
    """A place told by its word alone, with a figure or beside another one is told."""
    point = told(say, answer, language)
    assert (point.verdict, point.wrong_fact) == (Verdict.SAID, None)


@pytest.mark.parametrize(
    ("language", "say", "answer", "heard"),
    [
        ("de", "Vorlauf von 8 Tagen auf 2 gesenkt", "Den Vorlauf habe ich auf fünf Tage gesenkt.", "fünf Tage"),
        ("en", "Turnover up from £40,000 to 55,000 gross", "Turnover went up to £70,000 gross.", "£70,000"),
        ("en", "Training went from 12 hours to 5 per nurse", "The training went down to eight hours per nurse.", "eight hours"),
        ("en", "Corrected the stock upwards by 340 boxes", "I corrected the stock downwards by 340 boxes.", "downwards"),
        ("en", "Reserve corrected upwards by £2.7m", "The reserve was taken down by two point seven million.", "down"),
    ],
)  # fmt: skip
def test_the_end_of_a_step_and_its_way(language, say, answer, heard):
    """The end of a step has the unit of its start, and "taken down by" says which way it went."""
    found = wrong(say, answer, language)
    assert found is not None
    assert found.heard == heard


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Lead time cut from 8 days to 2 overall", "The lead time was cut, and after five days overall people noticed."),
        ("Lead time cut from 8 days to 2 overall", "I cut the lead time by six days overall."),
        ("Reserve corrected upwards by £2.7m", "The reserve went up by two point seven million."),
        ("Revised the price downwards by 12 %", "I revised the price, it went down by twelve percent."),
    ],
)  # fmt: skip
def test_a_step_told_otherwise_is_no_other_step(say, answer):
    """The amount of a step, the time until it was noticed and the same way in other words contradict nothing."""
    assert wrong(say, answer) is None
