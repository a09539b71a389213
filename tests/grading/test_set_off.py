"""What a point sets off: not this but that, some of them, whoever did it, what came first, and how often."""

from __future__ import annotations

import pytest

from trainer.grading import WrongFact, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

OTHER = KeyPoint(Part.SITUATION, "Ran the Sunday market in Okehampton")


def wrong(say: str, answer: str, language: str = "en") -> WrongFact | None:
    """Return what contradicts a key point in an answer."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, say), OTHER), language=language)
    return grade_recall(story, answer).points[0].wrong_fact


DESK = "Milo handed out the keys at the lift, not at the desk"
UNION = "Betriebsrat machte Druck, nicht die Geschäftsführung"
PHONE = "Avisé al laboratorio por teléfono, no por correo"
WEIGHT = "Priced the fruit by weight, not by box"
SOME = "2 of the 4 supply teachers took permanent contracts"
PRINTER = "I moved the label printer next to the autoclave"
STAFF = "Mistake: told the parents before I told the staff"
BAY = "Rule: no pallet pulled until the lorry is on the bay"
BOARD = "Called the union after the board had agreed"
MOREL = "Sous-traitant peinture : Morel remplacé par Benali"
BINS = "Saved £40/week on the bins"
DIESEL = "Saved about £480 a month on diesel"
PENALTY = "Pénalité 1 500 €/jour après le 25 août"
WARD = "12 nurses on the ward"
SHOP = "Tienda de 9 empleados, colas los sábados"
TIMEOUT = "The worker tried again after a timeout of 30 s"


@pytest.mark.parametrize(
    ("say", "answer", "language"),
    [
        (DESK, "Milo handed the keys out at the desk", "en"),
        (UNION, "Die Geschäftsführung hat ganz schön Druck gemacht", "de"),
        (PHONE, "Al laboratorio les mandé un correo", "es"),
        (WEIGHT, "We priced the fruit by the box", "en"),
        (SOME, "All four of the supply teachers ended up permanent", "en"),
        (SOME, "Every one of the four supply teachers got a permanent contract", "en"),
        (PRINTER, "It was the engineer that shifted the printer next to the autoclave", "en"),
        (PRINTER, "It was my colleague who moved the label printer", "en"),
        (STAFF, "The staff heard everything from me, before any parent did", "en"),
        (
            BAY,
            "The rule was that you pull the pallet and only then call the lorry to the bay",
            "en",
        ),
        (BOARD, "The board agreed after I'd called the union", "en"),
        (MOREL, "Pour la peinture, j'ai viré Benali et j'ai fait venir Morel", "fr"),
        (BINS, "We saved forty pounds a month on the bins", "en"),
        (DIESEL, "We saved nearly five hundred pounds a year on diesel", "en"),
        (PENALTY, "La pénalité, c'était mille cinq cents euros la semaine après le 25 août", "fr"),
        (TIMEOUT, "The worker has a timeout of thirty milliseconds and then tried again", "en"),
        (WARD, "At my last job we had thirty nurses on the ward", "en"),
        (WARD, "At the other place it was calm. Here we had thirty nurses on the ward", "en"),
    ],
)
def test_told_as_it_was_not_it_is_wrong(say: str, answer: str, language: str) -> None:
    """What was set off as not so, all for some, another doer, order, rate or unit is a wrong fact."""
    assert wrong(say, answer, language) is not None


@pytest.mark.parametrize(
    ("say", "answer", "language"),
    [
        (DESK, "Milo stood at the lift with the keys, nobody had to go to the desk", "en"),
        (DESK, "Milo handed out the keys at the lift instead of the desk", "en"),
        (UNION, "Der Betriebsrat hat Druck gemacht, die Geschäftsführung war still", "de"),
        (PHONE, "Al laboratorio lo avisé por teléfono, un correo no lo lee nadie", "es"),
        (WEIGHT, "We priced the fruit by weight, each box differed", "en"),
        (WEIGHT, "If we'd priced the fruit by box we'd have lost money", "en"),
        (SOME, "I asked all four supply teachers, and two took permanent contracts", "en"),
        (SOME, "Not all four of the supply teachers got a permanent contract", "en"),
        (PRINTER, "It was me who moved the label printer next to the autoclave", "en"),
        (PRINTER, "It was the printer that jammed, so I moved it next to the autoclave", "en"),
        (STAFF, "I told the parents, before the staff", "en"),
        (BAY, "No pallet gets pulled before the lorry is on the bay", "en"),
        (BOARD, "The board agreed, and after that I called the union", "en"),
        (BOARD, "After the board had agreed, I called the union", "en"),
        ("Coach firm bust 9 days before the tour", "9 days before, the coach firm was bust", "en"),
        (MOREL, "Benali a remplacé Morel pour la peinture", "fr"),
        (BINS, "We saved forty pounds a week on the bins", "en"),
        (DIESEL, "We saved nearly five hundred pounds a month on diesel", "en"),
        (
            "38 % -> 57 % by the Year 11 mocks",
            "Thirty-eight, and in Year 11 by then fifty-seven",
            "en",
        ),
        ("Missing labels 1 in 12 -> 1 in 150", "In the end hardly any labels were missing", "en"),
        (WARD, "At my old place we had thirty nurses on the ward. Here it's another matter.", "en"),
        (SHOP, "En la tienda de antes éramos cuatro empleados. Aquí los sábados hay colas.", "es"),
        (
            "Wrote to the parents, not the office",
            "The office had files, so I wrote to the parents",
            "en",
        ),
        ("Chose the slow oven, not the fast", "The fast oven broke, I chose the slow oven", "en"),
        (
            "The nurse called the family, not the doctor",
            "The doctor told the nurse, who called",
            "en",
        ),
    ],
)
def test_told_as_it_was_nothing_is_wrong(say: str, answer: str, language: str) -> None:
    """The same in other words, what is denied or supposed, and what counts something else."""
    assert wrong(say, answer, language) is None
