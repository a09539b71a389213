"""A letter is in the language of the notes it's made from, whether a file names it or not."""

from __future__ import annotations

import pytest

from trainer.coach import export, interviews, letters
from trainer.coach.interviews import Details
from trainer.interviews import Interviewer

NOTES = {
    "de": (
        "Die Leerfahrten", "Jeder fünfte Wagen fuhr leer zurück",
        "Die Rückladungen jeden Mittwoch mit drei Nachbarn abgestimmt",
        "Die Leerfahrten sanken von 22 auf 13 Prozent", "den Kaffee am Tor",
    ),
    "es": (
        "Los platos llenos", "Doce niños dejaban el plato casi lleno",
        "Cambié los purés por verdura entera y les dejé servirse",
        "Los platos llenos bajaron de doce a dos", "la visita al huerto",
    ),
    "fr": (
        "Les retours du salon", "Personne ne s'arrêtait devant la vitrine",
        "Laissé une classe choisir les livres de la vitrine",
        "Les ventes sont passées de 210 à 280 albums", "le thé dans l'arrière-boutique",
    ),
    "en": (
        "The slow till", "Customers waited nine minutes at the till",
        "Moved the returns to a desk of their own",
        "The wait fell from nine minutes to three", "the tour of the shop",
    ),
}  # fmt: skip
GREETED = {"de": "Guten Tag Ana", "es": "Hola, Ana", "fr": "Bonjour Ana", "en": "Dear Ana"}


@pytest.fixture(params=NOTES)
def noted(request, work):
    """A bank of one story whose file names no language, and who listened to it."""
    title, situation, action, result, moment = NOTES[request.param]
    for path in work.home.stories.glob("*.toml"):
        path.unlink()
    text = "\n".join([
        'format = "story-bank/1"', "", "[[story]]", 'id = "mine"', f'title = "{title}"',
        f'situation = ["{situation}"]', f'action = ["{action}"]', f'result = ["{result}"]', "",
    ])  # fmt: skip
    (work.home.stories / "mine.toml").write_text(text, "utf-8")
    people = (Interviewer("Ana Berg", moment=moment),)
    interviews.add_interview(
        work, Details(company="Acme", when="2026-05-28 08:00", interviewers=people)
    )
    return request.param


def test_thanks_are_in_the_language_of_the_bank(noted, work):
    """“Thank you for [den Kaffee am Tor]” framed foreign notes in English."""
    letter = letters.open_letter(work, "acme")
    assert letter.body.startswith(GREETED[noted])
    assert NOTES[noted][4] in letter.body
    assert f"[{NOTES[noted][4]}" not in letter.body


def test_mini_stories_are_in_the_language_of_the_bank(noted, work):
    """What was done stands in a sentence of its language, not in a gap or behind an English “I”."""
    text = export.write_out(work, (), "mini").data.decode()
    assert NOTES[noted][3] in text
    assert ("\nI " in text or " I " in text) == (noted == "en")
