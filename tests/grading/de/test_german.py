"""Answers in German: words, numbers, denials, and how they were told."""

import pytest

from tests.grading.tellings import said, story, values, wrong
from trainer.grading import measure_delivery
from trainer.grading.lexicon import lexicon
from trainer.grading.recall import grade_recall
from trainer.stories.model import KeyPoint, Part, Story

GARDEN = story(
    "de",
    "Schulgarten: 14 Beete, Gießdienst fiel jede Woche dreimal aus",
    "Den Hausmeister überzeugt, den Wasserhahn bis 18 Uhr offen zu lassen",
    "Eine Liste aufgehängt und jeden Montag mit den Eltern besprochen",
    "Ausfälle von 12 auf 3 im Monat gesunken, Ernte verdoppelt",
)
TOLD = (
    "Also das war unser Schulgarten, vierzehn Beete, und der Gießdienst ist jede Woche dreimal "
    "ausgefallen. Ich hab dann den Hausmeister überzeugt, dass er den Wasserhahn bis achtzehn Uhr "
    "offen lässt. Die Liste hab ich aufgehängt, und montags haben wir die mit den Eltern "
    "besprochen. Die Ausfälle sind von zwölf auf drei im Monat runtergegangen, und die Ernte hat "
    "sich verdoppelt."
)


def test_a_told_story_is_said():
    """A spoken telling with numbers in words says every point and contradicts none."""
    assert said(GARDEN, TOLD) == 4
    assert wrong(GARDEN, TOLD) == []
    assert grade_recall(GARDEN, TOLD).remarks == ()


def test_what_is_typed_without_umlauts_is_heard():
    """Who types ae, oe and ue, and all in lower case, is understood."""
    typed = TOLD.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    assert said(GARDEN, typed) >= 3


@pytest.mark.parametrize(
    ("right", "slip", "point"),
    [
        ("vierzehn Beete", "vierzig Beete", 0),
        ("auf drei im Monat", "auf neun im Monat", 3),
    ],
)
def test_another_number_is_flagged(right, slip, point):
    """A number in the place of another is a wrong fact of its point."""
    assert point in wrong(GARDEN, TOLD.replace(right, slip))


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("Den Hausmeister haben wir nicht überzeugt, der Wasserhahn blieb zu.", 1),
        ("Den Hausmeister konnte ich nie überzeugen.", 1),
        ("Eine Liste habe ich nie aufgehängt, und mit den Eltern haben wir nichts besprochen.", 2),
        ("Niemand hat den Hausmeister überzeugt.", 1),
    ],
)
def test_what_did_not_happen_is_flagged(answer, point):
    """A negator denies what stands before it and behind it."""
    assert point in wrong(GARDEN, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Ich konnte nicht warten, also habe ich den Hausmeister überzeugt.",
        "Nicht nur den Hausmeister habe ich überzeugt, auch die Eltern.",
        "Das war nicht leicht, aber den Hausmeister habe ich überzeugt.",
        "Die Liste habe ich erst nicht gefunden, dann aber aufgehängt und mit den Eltern besprochen.",
        "Ohne großes Reden habe ich den Hausmeister überzeugt.",
    ],
)
def test_a_harmless_negation_is_none(answer):
    """A negation of something else denies no point."""
    assert wrong(GARDEN, answer) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zwölfhundertfünfzig", [(1250, "")]),
        ("achtundvierzigtausend Euro", [(48000, "money")]),
        ("ein Fünftel der Ware", [(20, "%")]),
        ("anderthalb Stunden", [(5400, "time")]),
        ("hunderteinundzwanzig", [(121, "")]),
        ("eine Dreiviertelstunde", [(2700, "time")]),
        ("um halb sieben", [(390, "clock")]),
        ("Viertel nach sechs", [(375, "clock")]),
        ("am 4. Mai", [(504, "date")]),
        ("am vierzehnten Mai", [(514, "date")]),
        ("2.300 €", [(2300, "money")]),
        ("8,5 %", [(8.5, "%")]),
        ("eine Liste", []),
    ],
)
def test_numbers_are_read(text, expected):
    """Numbers in one word, halves, shares, clock times, dates and German signs."""
    assert values(text, "de") == expected


def test_verbs_that_come_apart_are_one():
    """The particle at the end of the clause belongs to its verb, and "ge" and "zu" stand inside."""
    stem = lexicon("de").stem
    assert stem("abholen") == stem("abgeholt") == stem("abzuholen") == stem("abholt")
    market = story("de", "Die Tafel abholen lassen", "Ware freitags abgeholt")
    assert said(market, "Die Ware holt die Tafel freitags ab.") == 2


def test_the_speaker_and_the_fillers_are_counted():
    """ "Um" is no filler in German, "ähm" and "halt" are; ich and wir are counted."""
    told = measure_delivery(
        "Ähm, ich ging um acht, wir waren halt, ähm, müde, mein Team.", (), "de"
    )
    assert told.fillers == {"ähm": 2, "halt": 1}
    assert (told.i, told.we) == (2, 1)


def test_a_noun_is_no_name():
    """A capital names nobody where every noun has one."""
    assert wrong(GARDEN, TOLD.replace("Hausmeister", "Pförtner")) == []


def test_a_title_is_no_name_and_a_month_is_a_noun():
    """ "Frau Doktor Lenz" is "Frau Dr. Lenz"; "Ende März" is not "Ende Mai"."""
    practice = story("de", "Frau Dr. Lenz wollte den neuen Plan bis Ende Mai", "Plan hängt aus")
    assert wrong(practice, "Die Frau Doktor Lenz wollte den neuen Plan bis Ende Mai.") == []
    assert wrong(practice, "Frau Dr. Lenz wollte den neuen Plan bis Ende März.") == [0]


@pytest.mark.parametrize(
    ("say", "answer", "wrong"),
    [
        (
            "Ausschuss bei 12 Tonnen im Jahr",
            "Da hatten wir achtzehn Tonnen Ausschuss im Jahr.",
            True,
        ),
        ("3 Filialen umgebaut", "In dem Jahr wurden fünf Filialen umgebaut.", True),
        ("40 Plätze angeboten", "Am Ende konnte ich sechzig Plätze anbieten.", True),
        (
            "3 Filialen umgebaut",
            "Sonst würden fünf Filialen umgebaut.",
            False,
        ),
        ("40 Plätze angeboten", "Mit mehr Geld hätten wir sechzig Plätze angeboten.", False),
    ],
)
def test_what_was_is_told_from_what_might_be_by_its_umlaut(say, answer, wrong):
    """A number beside "hatten" and "wurden" counts, one beside "hätten" and "würden" only might have been."""
    told = Story("s", "S", (KeyPoint(Part.RESULT, say),), language="de")
    assert bool(grade_recall(told, answer).points[0].wrong_fact) is wrong


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        ("Die Pumpe reparierte ich nicht.", [0]),
        ("Die Pumpe haben wir nicht repariert.", [0]),
        ("Die Pumpe funktionierte nicht, also habe ich sie repariert.", []),
        ("Erst wollte ich die Pumpe nicht anfassen, dann habe ich sie repariert.", []),
    ],
)
def test_a_thing_that_did_not_work_denies_no_repair(answer, denied):
    """What is denied of the thing alone takes nothing back where the deed is told behind it."""
    assert wrong(story("de", "Die Pumpe repariert"), answer) == denied


def test_reasons_keep_umlauts_and_a_number_in_words_is_one():
    """What was heard is shown as it's written, and “drei Stunden” is the number of a result."""
    told = grade_recall(
        story("de", "Brot um zwei Stunden früher fertig"),
        "Das Brot war um drei Stunden früher fertig.",
    )
    assert told.points[0].reasons[0] == "heard: brot, früher, fertig"
    assert told.delivery.result_has_number
