"""The same hour, length, rest and step said otherwise, in four languages."""

from __future__ import annotations

import pytest

from trainer.grading import WrongFact, grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def wrong(language: str, say: str, answer: str) -> WrongFact | None:
    """Return what contradicts a key point in an answer."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),), language=language)
    return grade_recall(story, answer).points[0].wrong_fact


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("de", "Musste das Lager bis morgens um 6 Uhr öffnen", "Ich musste das Lager bis sechs Uhr öffnen"),
        ("fr", "Deux postes au garage : 5 h-13 h et 13 h-21 h",
         "Deux postes au garage, de cinq heures à treize heures, puis jusqu'à neuf heures du soir"),
        ("fr", "La porte faisait 2,10 m pour un piano de 2,40 m",
         "La porte faisait deux mètres dix et le piano deux mètres quarante"),
        ("fr", "La porte faisait 2,10 m pour un piano de 2,40 m",
         "Le piano était trop large de 30 cm pour la porte"),
        ("es", "turnos de 6 h en vez de 8 en la lavandería",
         "En la lavandería bajé los turnos de ocho a seis horas"),
        ("es", "turnos de 6 h en vez de 8 en la lavandería",
         "En la lavandería turnos de seis horas y no de ocho, con una pausa"),
        ("en", "shifts of 6 h instead of 8 in the laundry",
         "In the laundry I cut the shifts from eight to six hours"),
        ("es", "Se salvó el 90 % de la harina", "Se salvó toda la harina menos un diez por ciento"),
        ("es", "Todos culpaban a la masa; en realidad era el horno",
         "La culpa era del horno, no de la masa"),
        ("en", "Everybody blamed the yeast; in reality it was the oven",
         "It was the oven. It wasn't the yeast that everybody blamed"),
    ],
)  # fmt: skip
def test_the_same_said_otherwise_is_right(language: str, say: str, answer: str) -> None:
    """ "Until six" is "at 6", "two metres ten" 2.1 m, "all but 10 %" 90 %, "6 instead of 8" from 8 to 6."""
    assert wrong(language, say, answer) is None


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("de", "Musste das Lager bis morgens um 6 Uhr öffnen", "Ich musste das Lager bis acht Uhr öffnen"),
        ("fr", "La porte faisait 2,10 m pour un piano", "La porte faisait deux mètres quarante pour un piano"),
        ("es", "Se salvó el 90 % de la harina", "Se salvó el setenta por ciento de la harina"),
    ],
)  # fmt: skip
def test_another_figure_is_wrong(language: str, say: str, answer: str) -> None:
    """Read otherwise, a wrong figure is still noticed."""
    assert wrong(language, say, answer) is not None
