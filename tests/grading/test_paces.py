"""How often something was done: told in other words it contradicts nothing, in any language."""

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story

TESTS = "Ich habe auf tägliches Treppentraining umgestellt und jede Woche den Gehtest gemacht"
ROUNDS = "Wöchentliche Runde mit den Pflegern, monatlicher Bericht an die Leitung"


def wrong(language, say, answer):
    """Return what contradicts a key point that is the only one of its story."""
    story = Story("s", "Story", (KeyPoint(Part.ACTION, say),), language=language)
    return grade_recall(story, answer).points[0].wrong_fact


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("de", TESTS, "Jeden Tag Treppentraining, und einmal in der Woche kam der Gehtest, den ich gemacht habe."),
        ("de", ROUNDS, "Einmal die Woche eine Runde mit den Pflegern, und jeden Monat ein Bericht an die Leitung."),
        ("de", "Jede Woche die Bestände gezählt", "In der Woche habe ich einmal die Bestände gezählt, draufgeschaut jeden Tag."),
        ("es", "Hice una visita semanal y un informe diario", "Una vez a la semana hacía una visita y todos los días un informe."),
        ("fr", "Réunions hebdomadaires et appels quotidiens", "Une réunion par semaine, et les appels, c'était chaque jour."),
        ("en", "Ran a weekly test and daily stair training", "We did stair training every day, and once in the week I ran the test."),
    ],
)  # fmt: skip
def test_the_same_pace_in_other_words(language, say, answer):
    """A pace that is told with another form or another word is no wrong fact."""
    assert wrong(language, say, answer) is None


@pytest.mark.parametrize(
    ("language", "say", "answer", "heard"),
    [
        ("de", "Tägliche Übergabe am Bett des Patienten", "Es gab eine wöchentliche Übergabe am Bett des Patienten.", "eine wöchentliche"),
        ("de", "Jede Woche die Bestände gezählt", "Ich habe jeden Tag die Bestände gezählt.", "jeden Tag"),
        ("es", "Cada semana conté las existencias", "Cada día conté las existencias.", "Cada día"),
        ("en", "Called the family every week", "I called the family every day.", "every day"),
    ],
)  # fmt: skip
def test_another_pace(language, say, answer, heard):
    """Another pace than the point's is a wrong fact."""
    found = wrong(language, say, answer)
    assert found is not None
    assert found.heard == heard
