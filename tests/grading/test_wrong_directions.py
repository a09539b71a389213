"""Which way a figure went: up told for down, and words that only look as if they pointed."""

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story

STALL = Story(
    "s",
    "The market stall",
    tuple(
        KeyPoint(Part.RESULT, say)
        for say in (
            "Takings went up 40 % in the first summer",
            "Complaints down 30 %",
            "Queues fell to 8 minutes at noon",
            "Set up 12 stalls on the quay",
        )
    ),
)


def wrong(answer, point):
    """Return what contradicts a point (0-based) in an answer."""
    return grade_recall(STALL, answer).points[point].wrong_fact


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "Takings went down 40 percent in the first summer.", "down"),
        (0, "In the first summer takings were 40 percent down.", "down"),
        (0, "Takings dropped by forty percent in the first summer.", "dropped"),
        (1, "And complaints were up thirty percent.", "up"),
        (1, "Complaints climbed by 30 percent.", "climbed"),
        (2, "Queues went up to nearly, well, rose to 8 minutes at noon.", "rose"),
    ],
)
def test_a_figure_that_went_the_other_way_is_told(point, answer, heard):
    """A number that rises in the answer and falls in the story is a wrong fact, whatever words say so."""
    found = wrong(answer, point)
    assert found is not None
    assert found.heard == heard
    assert grade_recall(STALL, answer).points[point].verdict != "said"


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (0, "We saw takings up 40 percent that first summer."),
        (0, "Takings grew by 40 percent in the first summer, and I sat down."),
        (1, "We had thirty percent fewer complaints."),
        (1, "We got complaints down by 30 percent."),
        (1, "Complaints, up to then 30 percent of all calls, were down 30 percent."),
        (2, "We brought queues down to 8 minutes at noon."),
        (2, "I looked up at noon and queues had fallen to 8 minutes."),
        (3, "We put down planks and set up 12 stalls on the quay."),
        (3, "I wrote down 12 names and set up 12 stalls on the quay."),
    ],
)
def test_words_that_only_look_as_if_they_pointed_contradict_nothing(point, answer):
    """The same direction in other words, and up and down that belong to another verb, are no wrong fact."""
    assert wrong(answer, point) is None


def told(say, answer, language="en"):
    """Return what contradicts a lone point in an answer."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, say),), language=language)
    return grade_recall(story, answer).points[0].wrong_fact


@pytest.mark.parametrize(
    ("language", "say", "answer", "expected", "heard"),
    [
        ("en", "Battery life extended by 3 hours",
         "The new firmware left the battery life three hours shorter.", "extended", "shorter"),
        ("en", "Choir membership +45 in a year",
         "Within a year the choir had lost forty-five members.", "+45", "lost"),
        ("en", "Rent arrears -25% by spring",
         "Rent arrears jumped by a quarter that spring, twenty-five percent.", "-25%", "jumped"),
        ("en", "Error rate improved by 6 points",
         "The error rate was six points higher after the change.", "improved", "higher"),
        ("en", "Allotment volunteers climbed by 35",
         "The allotment had shrunk to thirty-five fewer volunteers.", "climbed", "fewer"),
        ("en", "Average call reduced by 90 seconds",
         "The average call took ninety seconds more than it used to.", "reduced", "more"),
        ("de", "Umsatz 15 % höher", "Der Umsatz lag fünfzehn Prozent niedriger.", "höher", "niedriger"),
        ("de", "Mitglieder +80 im Jahr", "Im Jahr haben wir achtzig Mitglieder verloren.", "+80", "verloren"),
        ("fr", "Attente réduite de 12 minutes",
         "L'attente était plus longue de douze minutes.", "réduite", "plus"),
        ("es", "Ventas +20 %", "Las ventas cayeron un veinte por ciento.", "+20 %", "cayeron"),
        ("es", "Mermas 15 % menos que en 2019",
         "Hubo un quince por ciento más de mermas.", "menos", "más"),
    ],
)  # fmt: skip
def test_the_way_of_a_figure_is_heard_in_any_words(language, say, answer, expected, heard):
    """Signs, comparisons, verbs and what was lost tell a way; what is shown says how they differ."""
    wrong = told(say, answer, language)
    assert wrong is not None
    assert (wrong.expected, wrong.heard) == (expected, heard)


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("en", "Waiting list cut by 40 %",
         "We got forty percent more patients off the waiting list, so it shrank."),
        ("en", "Handling time reduced by 10 %",
         "Because handling was quicker, we answered ten percent more calls."),
        ("en", "Error rate improved by 6 points", "The error rate ended six points lower."),
        ("en", "Waits 12 minutes shorter", "Before that, people waited twelve minutes longer."),
        ("en", "Fuel use dropped by more than 15 %", "Fuel use dropped by more than fifteen percent."),
        ("en", "Turnover grew by 30 %", "Costs came down while turnover grew by thirty percent."),
        ("en", "Signups rose by 70 after the open day",
         "If we had done nothing, signups would have dropped by seventy; they rose by seventy."),
        ("en", "Trimmed the agenda to 5 items", "I built the agenda up from 5 items only."),
        ("en", "Press downtime trimmed 5 hours a week",
         "The press ran five extra hours every single week."),
        ("en", "Raised pass rate by 12 points",
         "The share of pupils who failed dropped by twelve points, so the pass rate was up."),
        ("en", "Lost 4 of 20 clients", "We had twenty clients and lost four, but turnover grew."),
        ("en", "NPS 31 - 54 in a year", "NPS grew from 31 to 54 in a year."),
        ("de", "Reklamationen um 30 % reduziert",
         "Mehr als dreißig Prozent weniger Reklamationen kamen rein."),
        ("fr", "Ventes en hausse de 20 %", "Les ventes ont augmenté de plus de vingt pour cent."),
        ("es", "La espera se acortó 12 minutos", "La espera bajó más de doce minutos."),
    ],
)  # fmt: skip
def test_another_thing_that_went_elsewhere_contradicts_nothing(language, say, answer):
    """The same number of another thing, of before, of what might be, and "more than" turn nothing round."""
    assert told(say, answer, language) is None


SAVED = Story(
    "v",
    "The vineyard",
    (
        KeyPoint(Part.RESULT, "saved 70 % of the harvest with the nets"),
        KeyPoint(Part.RESULT, "The local paper wrote about the nets"),
        KeyPoint(Part.ACTION, "Pruned the old vines with the younger neighbour"),
    ),
)


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "With the nets we lost 70 % of the harvest.", "lost"),
        (0, "And the nets cost us 70 % of the harvest, sadly.", "cost"),
        (1, "A national paper wrote about the nets.", "national"),
        (2, "I pruned the old vines with the older neighbour.", "older"),
    ],
)
def test_saved_and_lost_are_opposites_among_words_of_the_point(point, answer, heard):
    """Who lost what the point saved contradicts it."""
    told = grade_recall(SAVED, answer).points[point].wrong_fact
    assert told
    assert told.heard == heard


@pytest.mark.parametrize(
    "answer",
    [
        "Without the nets we would have lost 70 % of the harvest.",
        "The nets cost 400 euros and saved 70 % of the harvest.",
        "We saved 70 % of the harvest with the nets, the rest was lost.",
    ],
)
def test_what_might_have_been_lost_contradicts_nothing(answer):
    """A cost of the means, the rest, and what didn't happen leave “saved” as it is."""
    assert grade_recall(SAVED, answer).points[0].wrong_fact is None
