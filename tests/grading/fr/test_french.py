"""Answers in French: words, numbers, denials, and how they were told."""

import pytest

from tests.grading.tellings import said, story, values, wrong
from trainer.grading import measure_delivery
from trainer.grading.recall import grade_recall

CHOIR = story(
    "fr",
    "Chorale : 18 chanteurs, plus un euro en caisse après le concert annulé",
    "J'ai convaincu le maire de prêter la salle des fêtes chaque jeudi",
    "Vente de 320 billets en 3 semaines, avec deux élèves du lycée",
    "De 18 à 45 chanteurs en un an ; caisse : 2 400 euros",
)
TOLD = (
    "Alors voilà, c'était la chorale, on était dix-huit chanteurs et il n'y avait plus un euro en "
    "caisse, le concert avait été annulé. J'ai convaincu le maire, qu'il nous prête la salle des "
    "fêtes tous les jeudis. Ensuite avec deux élèves du lycée on a vendu trois cent vingt billets "
    "en trois semaines. Au bout d'un an on est passés de dix-huit à quarante-cinq chanteurs, et "
    "on avait deux mille quatre cents euros en caisse."
)


def test_a_told_story_is_said():
    """A spoken telling with numbers in words says every point and contradicts none."""
    assert said(CHOIR, TOLD) == 4
    assert wrong(CHOIR, TOLD) == []
    assert grade_recall(CHOIR, TOLD).remarks == ()


def test_what_is_typed_without_accents_is_heard():
    """Who leaves out accents and apostrophes is understood."""
    typed = TOLD.lower().replace("é", "e").replace("ê", "e").replace("j'ai", "jai")
    assert said(CHOIR, typed) >= 3


@pytest.mark.parametrize(
    ("right", "slip", "point"),
    [
        ("trois cent vingt billets", "deux cent trente billets", 2),
        ("deux mille quatre cents euros", "quatre mille deux cents euros", 3),
    ],
)
def test_another_number_is_flagged(right, slip, point):
    """A number in the place of another is a wrong fact of its point."""
    assert point in wrong(CHOIR, TOLD.replace(right, slip))


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("Le maire, on ne l'a jamais convaincu de prêter la salle.", 1),
        ("Je n'ai pas convaincu le maire, la salle des fêtes est restée fermée.", 1),
        ("On a pas vendu de billets, les élèves du lycée sont partis.", 2),
        ("Personne n'a convaincu le maire.", 1),
    ],
)
def test_what_did_not_happen_is_flagged(answer, point):
    """Both halves of a negation deny, and the second alone does in spoken French."""
    assert point in wrong(CHOIR, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Je ne pouvais pas attendre, alors j'ai convaincu le maire de prêter la salle.",
        "Ce n'était pas facile, mais j'ai convaincu le maire de prêter la salle.",
        "Sans lui, rien ne se faisait ; j'ai convaincu le maire de prêter la salle.",
        "Pas seulement le maire : j'ai convaincu tout le monde, et le maire a prêté la salle.",
    ],
)
def test_a_harmless_negation_is_none(answer):
    """A negation of something else denies no point."""
    assert wrong(CHOIR, answer) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quatre-vingt-dix-sept", [(97, "")]),
        ("nonante-six kilos", [(96, "mass")]),
        ("soixante et onze", [(71, "")]),
        ("quatre-vingt-douze mille euros", [(92000, "money")]),
        ("une dizaine de clients", [(10, "")]),
        ("huit heures et demie", [(30600, "time")]),
        ("vingt heures moins le quart", [(71100, "time")]),
        ("trois quarts d'heure", [(2700, "time")]),
        ("un sur cinq", [(20, "%")]),
        ("huit jours", [(604800, "time")]),
        ("quinze jours", [(1209600, "time")]),
        ("le douze avril", [(412, "date")]),
        ("1 400 commerçants", [(1400, "")]),
        ("un certificat", []),
    ],
)
def test_numbers_are_read(text, expected):
    """Tens that go on to nineteen, hours with a quarter, shares, dates and French spaces."""
    assert values(text, "fr") == expected


def test_the_speaker_and_the_fillers_are_counted():
    """Elided words count as the speaker, and French fillers are French."""
    told = measure_delivery("Euh, j'ai dit, euh, que nous, enfin on m'a écouté, du coup.", (), "fr")
    assert told.fillers == {"euh": 2, "du coup": 1}
    assert (told.i, told.we) == (2, 2)
