"""Names, days, paces and swaps that contradict a point, and the many that do not."""

import pytest

from tests.grading.tellings import story
from tests.grading.tellings import wrong as wrong_of
from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story

THEATRE = Story(
    "t",
    "The tour",
    tuple(
        KeyPoint(Part.ACTION, say)
        for say in (
            "Our lighting designer Matteo rebuilt the rig",
            "Replaced Dropbox with Nextcloud for the scores",
            "rehearsals every Wednesday in the old chapel",
            "In February we toured the islands",
            "The costumes are checked every morning",
            "Sandrine booked the ferry, I paid it",
        )
    ),
)


def wrong(answer, point):
    """Return what contradicts a point (0-based) in an answer."""
    return grade_recall(THEATRE, answer).points[point].wrong_fact


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "The rig was rebuilt by our lighting designer, Gustav.", "Gustav"),
        (0, "Our lighting designer miss pollock rebuilt the rig", "pollock"),
        (1, "We replaced Dropbox with Sharepoint for the scores.", "Sharepoint"),
        (1, "For the scores we replaced Nextcloud with Dropbox.", "Nextcloud → Dropbox"),
        (2, "We had rehearsals on Fridays in the old chapel.", "Fridays"),
        (3, "We toured the islands in October, I think.", "October"),
        (4, "The costumes were checked once a month.", "a month"),
        (5, "Angela booked the ferry and I paid for it.", "Angela"),
        (0, "The rig is new, and it was all rebuilt by our lighting designer Henrik.", "Henrik"),
        (1, "For the scores we went from Dropbox to Seafile.", "Seafile"),
        (5, "Solveig booked the ferry and I paid for it.", "Solveig"),
    ],
)
def test_another_name_day_or_pace(point, answer, heard):
    """What stands in the place of a name, a day or a pace is a wrong fact, shown as it was written."""
    found = wrong(answer, point)
    assert found is not None
    assert found.heard == heard


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (0, "The lighting designer rebuilt the rig, and Peter made the coffee."),
        (0, "Our lighting designer Mateo rebuilt the rig."),
        (0, "Our lighting designer rebuilt the rig for the BBC."),
        (1, "We had Dropbox for the scores and moved them to next cloud."),
        (
            2,
            "On a Friday I once fell off the stage, but we rehearsed every Wednesday in the chapel.",
        ),
        (3, "We may tour the islands again, it was February then."),
        (4, "Every morning the costumes are checked, and once a year they are cleaned."),
        (5, "Sandrine booked the ferry, which I paid."),
    ],
)
def test_what_is_no_other_name(point, answer):
    """A misheard name, another person and a day beside the right one contradict nothing."""
    assert wrong(answer, point) is None


@pytest.mark.parametrize(
    ("answer", "contradicts"),
    [
        ("The new pump is unreliable in winter.", True),
        ("The new pump is reliable in winter.", False),
        ("Trains are unreliable, you know. The new pump works in winter.", False),
    ],
)
def test_a_listed_opposite_counts_among_the_words_told(answer, contradicts):
    """An opposite from the list turns a point round where two of its words stand around it."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, "The new pump is reliable in winter"),))
    assert (grade_recall(story, answer).points[0].wrong_fact is not None) is contradicts


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        ("Tuesday was the plan. We were live at 5:20 on Wednesday.", "Wednesday"),
        ("They wanted 5:20 on Wednesday. We were live at 5:20 on Tuesday.", None),
        ("We were live on Tuesday at 5:20, and on Wednesday everybody slept.", None),
    ],
)
def test_the_day_beside_a_number(answer, heard):
    """Another day beside the point's number is wrong, though the right day is told elsewhere."""
    story = Story("l", "Live", (KeyPoint(Part.RESULT, "live at 5:20 on Tuesday"),))
    found = grade_recall(story, answer).points[0].wrong_fact
    assert (found.heard if found else None) == heard


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Got a retired oboist, Mr Penrose, to coach the woodwind for free", "A retired oboist coached the woodwind, for free, Mr Penrose."),
        ("Brought the discarded pump to Ms Ortega for tests", "Ms Ortega tested it, for free, the discarded pump, and what she brought was a report."),
    ],
)  # fmt: skip
def test_what_stands_before_a_noun_moves_nothing(say, answer):
    """A "retired oboist" left nothing, so nobody came in his place."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),))
    assert grade_recall(story, answer).points[0].wrong_fact is None


@pytest.mark.parametrize(("language", "say", "answer", "heard"), [
    ("en", "I told him and his daughter the next morning", "I told him and his son the next morning.", "son"),
    ("en", "The wife signed the form", "Her husband signed the form.", "husband"),
    ("en", "I told the daughter", "I told the daughter, and later her son.", None),
    ("en", "Rang the parents on Sunday", "I rang the mother on Sunday.", None),
    ("de", "Rief die Tochter am Sonntag an", "Am Sonntag habe ich den Sohn angerufen.", "Sohn"),
    ("fr", "Appelé le père le dimanche", "Le dimanche, j'ai appelé la mère.", "mère"),
])  # fmt: skip
def test_another_relative_is_another_person(language, say, answer, heard):
    """A son for a daughter; not where the right one is told as well, nor one of the parents for both."""
    story = Story(
        "s", "S", (KeyPoint(Part.ACTION, say), KeyPoint(Part.ACTION, "x 9")), language=language
    )
    wrong = grade_recall(story, answer).points[0].wrong_fact
    assert (wrong.heard if wrong else None) == heard


@pytest.mark.parametrize(
    ("language", "point", "answer", "contradicted"),
    [
        (
            "en",
            "Asked Priya to translate the leaflet",
            "i asked tomasz to translate the leaflet",
            [0],
        ),
        ("fr", "Appelé Karim à la rescousse", "j'ai appelé moussa à la rescousse", [0]),
        ("de", "Gips durch Lehm ersetzt", "Wir haben Lehm durch Gips ersetzt.", [0]),
        ("en", "Asked Priya to translate the leaflet", "i asked prya to translate the leaflet", []),
        (
            "en",
            "Asked Priya to translate the leaflet",
            "i asked around and priya translated it",
            [],
        ),
        ("de", "Gips durch Lehm ersetzt", "Den Gips haben wir durch Lehm ersetzt.", []),
    ],
)
def test_names_in_small_letters_and_verbs_at_the_end(language, point, answer, contradicted):
    """Who writes no capitals names somebody else all the same, and in German the verb may close the clause."""
    assert wrong_of(story(language, point), answer) == contradicted
