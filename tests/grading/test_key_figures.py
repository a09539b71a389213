from __future__ import annotations

import pytest

from trainer.grading.key_figures import MOST, key_figures
from trainer.stories.model import KeyPoint, Part, Story


def story(*says: str, part: Part = Part.RESULT, language: str = "en") -> Story:
    return Story("s", "S", tuple(KeyPoint(part, say) for say in says), language=language)


@pytest.mark.parametrize(
    ("say", "figures"),
    [
        ("Waiting times went from 41 minutes to 17", ("41 minutes → 17",)),
        ("No-shows 12 % -> 7 %", ("12 % → 7 %",)),
        ("We kept 1,400 drivers on the road", ("1,400 drivers",)),
        ("It cost us £30k in the end", ("£30k",)),
        ("Trained three nurses to do it alone", ("three nurses",)),
        ("On Monday at six 210 drivers had no plan", ("210 drivers",)),
    ],
)
def test_a_figure_is_shown_in_the_storys_own_words(say, figures):
    """A change is shown as a step, a count with what it counts, both as the person wrote them."""
    assert key_figures(story(say)) == figures


@pytest.mark.parametrize(
    "say",
    [
        "It was the one thing nobody had tried",
        "We met at 14:30 on 12 May 2019",
        "The p95 was what hurt, in version v2",
        "On ward 12 nobody knew",
        "I came second",
    ],
)
def test_when_and_which_are_no_figures(say):
    """A clock time, a date, a rank, a ward's number or a name with a digit isn't worth remembering."""
    assert key_figures(story(say)) == ()


def test_the_result_comes_first_and_three_are_enough():
    """The result's figures stand before those of the action, the heavier point first, three at most."""
    told = Story(
        "s",
        "S",
        (
            KeyPoint(Part.ACTION, "Asked 9 managers"),
            KeyPoint(Part.RESULT, "Saved 20 hours"),
            KeyPoint(Part.RESULT, "Errors fell from 8 % to 2 %", weight=2.0),
            KeyPoint(Part.TASK, "Ten weeks to do it"),
        ),
    )
    assert key_figures(told) == ("8 % → 2 %", "20 hours", "9 managers")
    assert len(key_figures(told)) == MOST


def test_other_languages_keep_their_words():
    """German and French numbers are read by the rules of their language."""
    assert key_figures(story("Von 312 auf 118 Überstunden", language="de")) == ("312 → 118",)
    assert key_figures(story("Formé quatorze aides", language="fr")) == ("quatorze aides",)


@pytest.mark.parametrize(
    ("language", "say", "figure"),
    [
        (
            "en",
            "Of the 140 residents we invited to the open evening, 61 came",
            "61 of 140 residents",
        ),
        ("en", "I repainted 14 damaged window frames before June", "14 damaged window frames"),
        ("en", "12 serious accidents happened before I started", "12 serious accidents"),
        ("en", "I wrote a 12-page report on the boiler failures", "12-page report"),
        ("en", "A 15-minute call with the supplier settled the price", "15-minute call"),
        ("en", "The 12-bed ward closed for good", "12-bed ward"),
        ("en", "I led a team of 6 on the night shift", "team of 6"),
        ("en", "We moved the till from version 3.2 to version 4.0", ""),
        ("en", "9 of 11 apprentices passed their gas exam", "9 of 11 apprentices"),
        ("en", "We saved £18,400 a year on packaging film", "£18,400 a year"),
        ("en", "I took 340 second-hand bicycles off their hands", "340 second-hand bicycles"),
        ("en", "It took me eight weeks to sort 4,000 patient letters", "4,000 patient letters"),
        ("en", "The class of 28 raised 950 pounds for the garden", "950 pounds"),
        ("en", "Twelve signed up and 85 had joined by June", ""),
        ("en", "Sixty-two turned up and nobody had a chair", ""),
        ("en", "We trained 12-15 volunteers every spring", "12-15 volunteers"),
        ("en", "It took 3 to 4 hours each time", "3 to 4 hours"),
        ("en", "From 2019 to 2021 I ran the kitchen", ""),
        ("en", "Scrap fell from 7.5% to 2.1% within three months", "7.5% → 2.1%"),
        ("de", "23 von 30 Azubis haben die Prüfung bestanden", "23 von 30 Azubis"),
        ("de", "Ich habe 18 kaputte Rollstühle repariert", "18 kaputte Rollstühle"),
        ("de", "Die Wartezeit lag bei 3 bis 4 Stunden", "3 bis 4 Stunden"),
        ("fr", "Sur 45 familles, 32 sont venues à la réunion", "32 sur 45 familles"),
        ("fr", "Le 3 mai à 14 h 30, la chaudière de la salle 12 a lâché", ""),
        ("fr", "De 3 heures à 50 minutes", "3 heures → 50 minutes"),
        ("es", "Formé a 17 nuevos camareros antes del verano", "17 nuevos camareros"),
        ("es", "Vinieron 120 vecinos y 80 firmaron la petición", "120 vecinos"),
        ("es", "Ahorramos 2.400 euros al mes en gasóleo", "2.400 euros al mes"),
    ],
)
def test_a_figure_says_of_what_or_is_left_out(language, say, figure):
    """A share keeps its whole, a count its noun; a verb behind a number makes no figure of it."""
    assert key_figures(story(say, language=language)) == ((figure,) if figure else ())


def test_rates_and_changes_come_before_paper():
    """A rate is whole, an arrow is a change whatever stands before it, and pages come last of all."""
    told = Story(
        "s",
        "S",
        (
            KeyPoint(Part.RESULT, "A 12-page report for the board"),
            KeyPoint(Part.ACTION, "Wrote a 2-page doc with both options"),
            KeyPoint(Part.ACTION, "agreed to look again at 300 events/s"),
            KeyPoint(Part.SITUATION, "p95 2.3s -> 400ms, 40 requests per second"),
        ),
    )
    assert key_figures(told) == ("300 events/s", "2.3s → 400ms", "12-page report")
    assert key_figures(story("held 250 req/s")) == ("250 req/s",)


@pytest.mark.parametrize(
    ("say", "figure"),
    [
        ("A little book with the 30 questions patients really ask", "30 questions patients really ask"),
        ("I drew the 12 exercises patients can do at home", "12 exercises patients can do at home"),
        ("We cut 5 steps nurses hated", "5 steps nurses hated"),
        ("40 topics customers ask about most and that nobody at all had ever written down", "40 topics"),
        ("I made 7 sales calls a week", "7 sales calls a week"),
        ("I filled in 14 customs papers for each truck", "14 customs papers"),
    ],
)  # fmt: skip
def test_what_others_do_with_what_is_counted_is_a_whole_phrase_or_not_there(say, figure):
    """“30 questions patients” is neither; two nouns that are one thing stay together."""
    assert key_figures(story(say)) == (figure,)


def test_how_long_it_took_comes_behind_what_came_of_it():
    """Alone it's still a figure."""
    assert key_figures(story("After 6 weeks 9 of 11 planners used it")) == ("9 of 11 planners",)
    assert key_figures(story("It was done after 6 weeks")) == ("6 weeks",)
