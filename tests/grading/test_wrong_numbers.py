"""A number that contradicts a point by its place, and the many that do not."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.grading.report import from_json, to_json
from trainer.stories.model import KeyPoint, Part, Story

GARDEN = Story(
    "g",
    "The allotments",
    tuple(
        KeyPoint(Part.ACTION, say)
        for say in (
            "We recalled 1,385 of 1,400 payments",
            "Counting the stock took four hours",
            "7 volunteers planted the hedge",
            "waiting list 240 -> 90 families",
            "The gate opens at 6:30",
            "Rent is 55 euros a year",
            "costs cut by 30 %",
            "The fair is on 14 June",
        )
    ),
)


def wrong(answer, point, story=GARDEN):
    """Return what contradicts a point (0-based) in an answer."""
    return grade_recall(story, answer).points[point].wrong_fact


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "We recalled 900 of 1,400 payments.", "900"),
        (1, "Seven volunteers planted it. Counting the stock took seven hours.", "seven hours"),
        (2, "Nine volunteers planted the hedge.", "Nine"),
        (3, "The waiting list went from 240 to 190 families.", "190"),
        (3, "There were 240 families on the waiting list, afterwards it was 130.", "130"),
        (4, "The gate opens at quarter past six.", "quarter past six"),
        (5, "The rent is 55 euros a month.", "55 euros a month"),
        (6, "We cut the costs to thirty percent.", "to thirty percent"),
        (7, "The fair is on the twenty-fourth of June.", "twenty-fourth"),
        (1, "Counting the stock took, sorry, four, no, six hours.", "six hours"),
    ],
)
def test_a_number_in_the_slot_of_another(point, answer, heard):
    """The same slot with another number is a wrong fact."""
    found = wrong(answer, point)
    assert found is not None
    assert found.heard == heard
    assert 0.5 <= found.sure <= 1


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (0, "Of the 1,400 payments we recalled all but fifteen."),
        (0, "We recalled 99 percent of the payments."),
        (1, "Counting the stock took 240 minutes."),
        (1, "Counting the stock took about half a day, with three breaks."),
        (2, "The volunteers planted the hedge, 40 metres of it."),
        (3, "The waiting list fell from 240 families by 150."),
        (3, "The waiting list is much shorter, and we have 12 new sheds."),
        (4, "The gate opens at half past six."),
        (5, "The rent is a bit under five euros a month."),
        (6, "We cut the costs by nearly a third."),
        (6, "We cut the costs to seventy percent."),
        (7, "In 2019 the fair was on the fourteenth of June."),
        (1, "Counting the stock took six, sorry, four hours."),
        (1, "If we had hired somebody, counting would take two hours."),
    ],
)
def test_equal_round_or_somewhere_else(point, answer):
    """Equal expressions, roundings, other units and neighbours contradict nothing."""
    assert wrong(answer, point) is None


def test_a_missed_point_shows_its_wrong_figure():
    """Little of the point is told, and wrongly: both are shown."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, "abandoned carts down from 61 to 38 % in May"),))
    grade = grade_recall(story, "Carts were abandoned less, down to 48 percent.").points[0]
    assert grade.wrong_fact is not None


def test_a_grade_of_before_certainties_is_still_read():
    """A stored grade whose wrong fact does not say how sure it is counts as sure."""
    document = to_json(grade_recall(GARDEN, "The gate opens at quarter past six."))
    fact = document["points"][4]["wrong_fact"]
    assert fact.keys() == {"expected", "heard", "sure"}
    del fact["sure"]
    read = from_json(document).points[4].wrong_fact
    assert read is not None
    assert read.sure == 1


def test_a_number_near_another_one_of_the_point_is_told_once():
    """Kind: two numbers of a point that are nearly equal; only one was said, and it's heard as one."""
    story = Story(
        "jars", "Jars",
        (
            KeyPoint(Part.ACTION, "Moved the labels to the lids"),
            KeyPoint(Part.RESULT, "Sold 980 of 1,000 jars within three market days"),
        ),
    )  # fmt: skip
    grade = grade_recall(story, "I moved the labels. Of the 1,000 jars we sold 700.")
    point = grade.points[1]
    assert point.verdict is Verdict.PARTLY
    assert point.wrong_fact is not None
    assert (point.wrong_fact.expected, point.wrong_fact.heard) == ("980", "700")
    assert "the number 980 was not heard" in point.reasons


@pytest.mark.parametrize(
    ("says", "answer", "wrong"),
    [
        (
            ("Rolled the scanner out to 7 depots", "Trained 7 depot leads in a week"),
            "We rolled the scanner out to 9 depots and I trained the depot leads in a week.",
            [("7", "9"), None],
        ),
        (
            ("Raised 4,000 euros at the spring fair", "Raised 2,500 euros at the autumn fair"),
            "We raised 3,000 euros at the autumn fair, and the spring fair was good too.",
            [None, ("2,500 euros", "3,000 euros")],
        ),
    ],
)
def test_a_number_contradicts_the_point_alone_in_whose_slot_it_fits_best(says, answer, wrong):
    """One figure told once is one wrong fact, though two points hold another of its kind."""
    story = Story("s", "S", tuple(KeyPoint(Part.ACTION, say) for say in says))
    told = [point.wrong_fact for point in grade_recall(story, answer).points]
    assert [fact and (fact.expected, fact.heard) for fact in told] == wrong


@pytest.mark.parametrize(
    ("say", "answer", "expected", "heard"),
    [
        ("Cut waiting time to 30 %", "We cut the waiting time by 30 percent.", "to 30 %", "by 30 percent"),
        ("The licence cost 92k a year", "The licence cost ninety-two thousand a month.",
         "92k a year", "ninety-two thousand a month"),
        ("Opened on 3 May with 40 guests", "We opened on May 13 with forty guests.", "3 May", "May 13"),
    ],
)  # fmt: skip
def test_what_is_shown_says_how_two_figures_differ(say, answer, expected, heard):
    """An equal figure that does something else is shown with the words that make the difference."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, say),))
    fact = grade_recall(story, answer).points[0].wrong_fact
    assert (fact.expected, fact.heard) == (expected, heard)


@pytest.mark.parametrize(
    ("say", "answer", "heard"),
    [
        ("3 shops in Leeds and 8 in York", "Eight shops in Leeds and three in York.", "Eight"),
        ("12 nurses on days, 5 on nights", "We had five nurses on days, twelve on nights.", "five"),
        (
            "9 falls, 7 of them between 2 and 5 am",
            "Nine falls, and seven of them between two and five in the afternoon.",
            "five in the afternoon",
        ),
        ("half as many breakdowns as before", "There were twice as many breakdowns.", "twice"),
        (
            "no-shows 31% -> 19%",
            "No-shows were down by 19 percent. It had been 31.",
            "by 19 percent",
        ),
    ],
)
def test_a_number_of_the_point_in_the_place_of_another(say, answer, heard):
    """Two numbers told the wrong way round, the other half of the day and the other factor are wrong."""
    story = Story("x", "X", (KeyPoint(Part.RESULT, say),))
    found = wrong(answer, 0, story)
    assert found is not None
    assert found.heard == heard


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("3 shops in Leeds and 8 in York", "York had eight shops and Leeds three."),
        ("12 nurses on days, 5 on nights", "At night there were five, and twelve nurses on days."),
        ("oven downtime 9h -> 2h a week", "Nine hours a week it stood still, then two hours."),
        ("half as many breakdowns as before", "The breakdowns went down to half."),
        ("open from 9 am to 1 pm", "We were open from nine in the morning to one."),
    ],
)
def test_numbers_told_in_another_order(say, answer):
    """Who tells the same numbers of the same things in another order contradicts nothing."""
    assert wrong(answer, 0, Story("x", "X", (KeyPoint(Part.RESULT, say),))) is None


SIDES = Story(
    "c",
    "The club",
    tuple(
        KeyPoint(Part.RESULT, say)
        for say in (
            "We scored 12 goals, they scored 9",
            "asked 20 members about the hall: 6 liked it",
            "the boat took 40 minutes, the bus 25 minutes",
            "sold 30 scarves and 18 caps",
            "Rent is paid in May",
        )
    ),
)


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "We scored 12 goals and they scored 3.", "3"),
        (1, "I asked 20 members about the hall and 14 liked it.", "14"),
        (2, "By boat it took 40 minutes, and the bus took 15 minutes.", "15"),
        (3, "We sold 30 scarves and 12 caps.", "12"),
        (0, "We scored 3 goals, they scored 9.", "3"),
    ],
)
def test_a_number_in_a_slot_is_no_difference(point, answer, heard):
    """What is left between two numbers excuses no third one in the place of either."""
    told = wrong(answer, point, SIDES)
    assert told
    assert heard in told.heard


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (0, "They scored 9, and we had 3 goals more."),
        (1, "I asked 20 members about the hall, and 14 didn't like it."),
        (2, "With the bus, which took 25 minutes, you saved 15 minutes."),
        (3, "We sold 30 scarves, that's 12 fewer caps."),
        (0, "We scored 12 goals, a difference of 3."),
    ],
)
def test_a_difference_that_is_said_to_be_one_contradicts_nothing(point, answer):
    """“3 more”, “didn't” and “saved” say that a number is what lies between two of the point."""
    assert wrong(answer, point, SIDES) is None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("the actor fell ill on day 3", "The actor fell ill with a fever of 39 degrees that day."),
        ("turnover is 1.2 million a year", "They make a turnover of over a million a year."),
        (
            "who comes early leaves 2.4 times as often",
            "Who comes early leaves more than twice as often.",
        ),
        ("Families went in before 15 h", "Families went in, and I've done this for 15 years."),
        (
            "late visits 31 -> 8 of the quarter",
            "There were 31 late visits, then 8, in that quarter.",
        ),
    ],
)
def test_a_number_of_another_sort_contradicts_nothing(point, answer):
    """A day of a row, a bound that holds, and years beside hours are no slip of the number."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, point), KeyPoint(Part.ACTION, "Rent: 12,000")))
    assert wrong(answer, 0, story) is None


def test_rooms_told_the_wrong_way_round_contradict():
    """From room 5 to room 2 is not from room 2 to room 5."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, "Moved the bell from room 2 to room 5"),))
    assert wrong("The bell went from room 5 to room 2.", 0, story)
    assert wrong("The bell went from room 2 to room 5.", 0, story) is None
