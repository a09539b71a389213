"""What unseen letters fell short in: whose question, which figure, how late, and who heard what."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.interviews.article import BADGES, CALENDAR, article
from tests.interviews.making import MISSED, NOW, PARTLY, SAID, answered, interview, story
from trainer.grading.model import WrongFact
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.unsaid import Kind
from trainer.interviews.window import window
from trainer.stories.model import KeyPoint, Part

WARM = load_phrases(Tone.WARM)


def left_out(material, *parts):
    """The calendar's parts as they were left out of its telling."""
    points = {point.part: index for index, point in enumerate(CALENDAR.points)}
    first = material.items[0]
    return tuple(
        replace(first, kind=Kind.POINT, story=CALENDAR, points=(points[part],)) for part in parts
    )


@pytest.mark.parametrize(("hours", "late"), [(5, False), (26, False), (47, False), (49, True)])
def test_some_days_have_passed_only_after_two(hours, late):
    """A letter that is an hour late is an ordinary one."""
    assert window(interview(), NOW - timedelta(hours=3) + timedelta(hours=hours)).is_late == late


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ((MISSED, MISSED, MISSED), "You asked about the most successful product I've built. Let me tell you about"),
        ((PARTLY, MISSED, MISSED), "I've built, and I told you about the shared calendar"),
        ((SAID, MISSED, MISSED), "I've built, and I told you about the shared calendar"),
    ],
)  # fmt: skip
def test_a_story_of_which_nothing_was_heard_was_not_told(verdicts, said):
    """Somebody chose the story, but what they noted holds nothing of it: then it's told from here on."""
    material = article()
    answer = answered([(CALENDAR, verdicts)], ask=material.answers[0].question)
    answer = replace(answer, asked=replace(answer.asked, by="Ana Berg"))
    items = left_out(material, Part.ACTION, Part.RESULT)
    items = tuple(replace(one, asked=answer.asked) for one in items)
    body = draft(replace(material, items=items, answers=(answer,))).body
    assert said in body
    assert body.count("calendar") == 1
    assert ("I left out" in body) == ("told you" in body)


def test_a_follow_up_belongs_to_the_question_that_brought_the_story():
    """“Yes, but what was your part?” is no question for a letter; what they asked first is."""
    material = article()
    again = replace(material.answers[0].asked, id="a2", heard="yes but YOUR part??", question="")
    first = material.answers[0]
    items = tuple(replace(one, asked=again) for one in left_out(material, Part.RESULT))
    for later in (
        replace(first, asked=again, question=None),
        replace(first, asked=again, perhaps_asked=True),  # a bank's question is only guessed
    ):
        both = replace(material, items=items, answers=(*material.answers, later))
        assert "You asked about the most successful product I've built" in draft(both).body


def test_where_it_was_is_said_once():
    """Two stories of one place, asked about there, don't name it three times."""
    material = article()
    place = CALENDAR.organization
    (answer,) = [
        replace(
            one,
            asked=replace(one.asked, about=f"the best thing I've done at {place}"),
            named=(replace(CALENDAR, name=f"the calendar at {place}"),),
        )
        for one in material.answers[:1]
    ]
    badges = replace(BADGES, name=f"the badges at {place}", organization=place)
    item = replace(material.items[0], asked=answer.asked, story=badges)
    body = draft(replace(material, items=(item,), answers=(answer,))).body
    assert f"the best thing I've done at {place}, and I told you about the calendar. " in body
    assert "tell you about the badges. " in body


@pytest.mark.parametrize(
    ("language", "before", "name"),
    [
        ("de", " in der", "der Waldtag"), ("de", " der", "das Sommerfest"), ("en", " at", "the gala"),
        ("en", " with the", "the swap"), ("es", " en la", "la huerta"), ("fr", " chez", "le tri"),
    ],
)  # fmt: skip
def test_a_name_loses_its_place_with_the_words_before_it(language, before, name):
    """Where a place was just said, what a story is called ends before “at”, and not behind it."""
    material, place = article(), CALENDAR.organization
    (answer,) = [
        replace(
            one,
            asked=replace(one.asked, about=f"Kuchen {place}"),
            named=(replace(CALENDAR, name=f"{name}{before} {place}"),),
        )
        for one in material.answers[:1]
    ]
    item = replace(material.items[0], asked=answer.asked)
    answered = replace(material, items=(item,), answers=(answer,), language=language)
    body = draft(answered).body
    noun, first = name.split()[1], before.split()[0]
    assert noun in body
    assert not re.search(rf"{noun} {first}\b", body)


def test_a_late_letter_keeps_all_of_one_story():
    """A corrected figure and how the same story ended stand in one late letter, and no other story."""
    material = article(late=True)
    ended = replace(
        CALENDAR,
        points=(
            CALENDAR.points[0],
            KeyPoint(Part.ACTION, "Read all 48 files and saw that 31 had no owner"),
            CALENDAR.points[2],
        ),
    )
    wrong, rest = (
        replace(one, story=ended) for one in left_out(material, Part.ACTION, Part.RESULT)
    )
    wrong = replace(wrong, kind=Kind.WRONG_FACT, wrong=WrongFact("31", "41"), impact=None)
    body = draft(replace(material, items=(wrong, rest, material.items[0]))).body
    assert "I said that 41 had no owner; it was 31." in body
    assert "4,000 teams use it." in body
    assert "badges" not in body


@pytest.mark.parametrize(
    ("results", "first"),
    [
        (("We took 340 calls", "Readmissions fell from 29 to 12"), "Readmissions fell from 29 to 12."),
        (("I trained 40 people", "errors 9 -> 2 a week"), "Errors went from 9 to 2 a week."),
        (("We served 120 tables", "We lost 4 boxes instead of 31"), "We lost 4 boxes instead of 31."),
        (("Waits fell from 9 to 5 days", "We took 340 calls"), "Waits fell from 9 to 5 days."),
        (("Nobody was hurt", "We took 340 calls"), "We took 340 calls."),
    ],
)  # fmt: skip
def test_a_change_says_more_than_a_count(results, first):
    """Where there's room for one result, it's what was before and after."""
    told = story(points=tuple(KeyPoint(Part.RESULT, one) for one in results), language="en")
    telling = Telling(told, (0, 1), is_new=True, room=6)
    assert told_facts(telling, WARM)[0].text == first


def test_what_was_learned_from_a_failure_is_told_with_it():
    """The sentences that somebody gave for a failure don't push out what they took from it."""
    told = story(
        telling="I wrote to all of them the same day.",
        points=(
            KeyPoint(Part.ACTION, "Wrote to all of them"),
            KeyPoint(Part.REFLECTION, "I had tested who was upset, not who was careful"),
        ),
    )
    texts = [one.text for one in told_facts(Telling(told, (0, 1), False, setback=True), WARM)]
    assert texts[-1] == "I had tested who was upset, not who was careful."
    assert len(told_facts(Telling(told, (0, 1), False), WARM)) == 1


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("den Reklamationen", "und ich habe von den Reklamationen erzählt."),
        ("dem Umzug der Praxis", "und ich habe vom Umzug der Praxis erzählt."),
        ("die Inventur", "ein Beispiel genannt: die Inventur."),
        ("meine Nachtschicht", "ein Beispiel genannt: meine Nachtschicht."),
        ("der Ausflug ohne Bus", "ein Beispiel genannt: der Ausflug ohne Bus."),
        ("den Streit um den Schlaf", "ein Beispiel genannt: der Streit um den Schlaf."),
        ("einen Umzug im Winter", "ein Beispiel genannt: ein Umzug im Winter."),
        ("den großen Streit", "ein Beispiel genannt: der große Streit."),
        ("den alten Rechnungen", "und ich habe von den alten Rechnungen erzählt."),
        ("der Großküche in Peine", "und ich habe von der Großküche in Peine erzählt."),
        ("der neuen Leitung", "und ich habe von der neuen Leitung erzählt."),
        ("der Kunde aus Celle", "ein Beispiel genannt: der Kunde aus Celle."),
        ("der Sprung ins Kalte", "ein Beispiel genannt: der Sprung ins Kalte."),
        ("unseren ersten Basar", "ein Beispiel genannt: unser erster Basar."),
    ],
)
def test_a_german_story_noted_in_the_dative_stays_right(name, told):
    """“Mein Beispiel: den Reklamationen” is no German; “von den Reklamationen” is."""
    material = replace(article(Tone.FORMAL), language="de")
    mine = replace(CALENDAR, name=name, language="de")
    answers = tuple(replace(one, named=(mine,)) for one in material.answers)
    written = draft(replace(material, answers=answers, items=left_out(material, Part.RESULT)))
    assert told in written.body


@pytest.mark.parametrize(
    ("telling", "said"),
    [
        ("I moved the files myself. 4,000 teams use it.", "I didn't tell you all of it. I moved"),
        ("We asked each team. Now 4,000 use it.", "I didn't tell you all of it. We asked"),
        ("By May 4,000 teams used it. Nobody went back.", "I left out what came of it. By May"),
        ("I won 4,000 teams for it.", "I left out what came of it. I won"),
    ],
)
def test_a_telling_that_begins_with_ones_own_doing_is_more_than_what_came_of_it(telling, said):
    """The sentences that a story is told in may hold what they heard; then nothing else is claimed."""
    told = replace(CALENDAR, telling=telling)
    material = article()
    answers = tuple(replace(one, named=(told,)) for one in material.answers)
    items = tuple(replace(one, story=told) for one in left_out(material, Part.RESULT))
    assert said in draft(replace(material, items=items, answers=answers)).body


@pytest.mark.parametrize(
    ("language", "telling", "result"),
    [
        ("en", "By spring about thirty came.", "about 30 a week by spring"),
        ("de", "Nach zwölf Tagen war alles fertig.", "fertig in 12 Tagen"),
        ("fr", "La clôture ne prenait plus que cinq jours.", "clôture en 5 jours"),
        ("de", "In zwei Jahren ging nur eine.", "1 Kündigung in 2 Jahren"),
        ("es", "Solo quedaron siete quejas.", "quejas: 7"),
    ],
)
def test_a_figure_in_letters_is_the_figure(language, telling, result):
    """Who says “thirty” has said the 30 of the note, in every language: nothing is left to fill in."""
    points = (KeyPoint(Part.RESULT, result),)
    told = story(telling=telling, points=points, language=language)
    phrases = load_phrases(Tone.WARM, language)
    said = told_facts(Telling(told, (0,), is_new=False, language=language), phrases)
    assert [one.text for one in said] == [telling]


def test_what_answers_nothing_they_asked_is_no_other_example():
    """“There's also …” needs something before it; what nobody asked for is announced as what it is."""
    item = article().items[0]
    cared = replace(item, bears=True, impact=replace(item.impact, fit=0.4))
    body = draft(replace(article(), items=(cared,), answers=())).body
    assert "There's one thing I didn't get to tell you about: the visitor badges" in body


@pytest.mark.parametrize(
    ("about", "told", "known", "said"),
    [
        ("a time I was early", False, False, "You asked about a time I was early. Let me tell you"),
        ("a time I was early", True, False, "There's one thing I didn't get to tell you about:"),
        ("a time I was early", False, True, "There's one thing I didn't get to tell you about:"),
        ("", False, False, "There's one thing I didn't get to tell you about:"),
    ],
)
def test_what_is_added_to_a_question_that_nobody_else_knows_is_its_answer(about, told, known, said):
    """Who said what they were asked, and told nothing, chose the story; no bank's question says otherwise."""
    material = article()
    (item, *_) = material.items
    cared = replace(item, bears=True, impact=replace(item.impact, fit=0.4), story=BADGES)
    asked = replace(material.answers[0].asked, heard="early??", about=about)
    question = material.answers[0].question if known else None
    answer = replace(material.answers[0], asked=asked, question=question)
    answer = answer if told else replace(answer, named=(), told=())
    items = (replace(cared, asked=asked),)
    assert said in draft(replace(material, items=items, answers=(answer,))).body


@pytest.mark.parametrize("moment", ["die Führung", "Ihre Führung", "ihre Führung"])
def test_a_german_reader_is_addressed_with_a_capital(moment):
    """“Vielen Dank für ihre Führung” thanks somebody else."""
    person = replace(article().person, moment=f"{moment} durch den Garten")
    body = draft(replace(article(person=person), language="de")).body
    assert " ihre " not in body
    assert "Führung durch den Garten." in body


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("a mistake you made", "You asked about a mistake I made, and"),
        ("an emergency", "You asked about an emergency, and"),
        ("mistake??", "You asked about a mistake I made that cost others time, and"),
    ],
)
def test_a_bank_says_no_more_than_what_was_asked(heard, said):
    """Who was asked about “a mistake you made” doesn't write about one “that cost others time”, nor of another thing."""
    material = article()
    items = left_out(material, Part.RESULT)
    asked = replace(items[0].asked, heard=heard)
    about = replace(material.answers[0].question, about="a mistake I made that cost others time")
    answers = tuple(replace(one, asked=asked, question=about) for one in material.answers)
    items = tuple(replace(one, asked=asked) for one in items)
    assert said in draft(replace(material, items=items, answers=answers)).body


@pytest.mark.parametrize(
    ("heard", "ask", "about", "named", "said"),
    [
        ("une urgence ? racontez", "Tell me about an emergency.", "an emergency I had to handle", "en", "une urgence"),
        ("gros souci ??", "Tell me about an emergency.", "an emergency I had to handle", "en", "[le sujet de la question : gros souci ??]"),
        ("gros souci ??", "Parlez-moi d'un gros souci.", "un gros souci que j'ai réglé", "fr", "un gros souci que j'ai réglé"),
        ("gros souci ??", "Parlez-moi d'un gros souci que vous avez eu.", "un gros souci que j'ai réglé", "en", "un gros souci que j'ai réglé"),
    ],
)  # fmt: skip
def test_an_english_bank_gives_no_words_to_a_french_letter(heard, ask, about, named, said):
    """A question's words stand in a letter of their own language alone, whatever language its bank forgot to name."""
    material = article()
    items = left_out(material, Part.RESULT)
    asked = replace(items[0].asked, heard=heard)
    question = replace(material.answers[0].question, ask=ask, about=about, language=named)
    answers = tuple(replace(one, asked=asked, question=question) for one in material.answers)
    items = tuple(replace(one, asked=asked) for one in items)
    body = draft(replace(material, items=items, answers=answers, language="fr")).body
    assert "emergency" not in body
    assert said in body


def test_two_stories_without_a_name_are_not_called_alike():
    """“My work at Lumen” stands once in a letter; the second one is something else from that time."""
    material = article()
    first, second = (
        replace(CALENDAR, id=one, title=one, organization="Lumen") for one in ("x1", "x2")
    )
    asked = [replace(material.items[0].asked, id=one) for one in ("a8", "a9")]
    pairs = list(zip(asked, (first, second), strict=True))
    answers = tuple(
        replace(material.answers[0], asked=one, named=(told,), told=()) for one, told in pairs
    )
    item = left_out(material, Part.RESULT)[0]
    items = tuple(replace(item, asked=one, story=told) for one, told in pairs)
    body = draft(replace(material, items=items, answers=answers)).body
    assert body.count("my work at Lumen") == 1
    assert "told you about something else from my time at Lumen" in body


def test_of_a_failure_that_they_heard_the_first_step_is_told_too():
    """Who told the damage left out what mended it, from the first step on; else that may be the mistake."""
    told = story(points=(
        KeyPoint(Part.ACTION, "Told the board that the fault was mine"),
        KeyPoint(Part.ACTION, "Rang all nine families the same night"),
        KeyPoint(Part.RESULT, "Two families left us"),
        KeyPoint(Part.RESULT, "Seven families stayed"),
    ))  # fmt: skip
    for points, mended in (((0, 1, 3), True), ((0, 1, 2, 3), False)):
        telling = Telling(told, points, is_new=False, setback=True)
        said = " ".join(one.text for one in told_facts(telling, WARM))
        assert ("the fault was mine" in said) is mended
        assert "Two families left" not in said


def test_what_was_left_out_brings_no_third_sentence_with_i():
    """Two deeds behind “I left out what came next” stand in one sentence."""
    deeds = (
        "opened two new wines every night and told the floor of each",
        "let guests try a mouthful before they chose",
    )
    told = story(points=tuple(KeyPoint(Part.ACTION, one) for one in deeds))
    for is_new, said in ((False, 1), (True, 2)):
        assert len(told_facts(Telling(told, (0, 1), is_new), WARM)) == said


def test_a_story_that_answers_nothing_is_no_other_example():
    """What was told stands before it, and it's one more thing; “another example” would be of what they asked."""
    material = article()
    first = material.items[0]
    stray = replace(first, impact=replace(first.impact, fit=0.0))
    body = draft(replace(material, items=(stray,))).body
    assert "and I told you about the shared calendar at Harbour Tools. There's one thing I" in body


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "le poste de cheffe de rang"), ("es", "el puesto de cheffe de rang"), ("en", "the Cheffe de rang role")],
)  # fmt: skip
def test_what_somebody_works_as_is_small_where_a_language_has_it_so(language, said):
    """A role begins with a small letter in a French or Spanish sentence, and stays as noted in an English one."""
    material = replace(article(Tone.FORMAL), language=language, items=())
    about = replace(material.interview, role="Cheffe de rang")
    assert said in draft(replace(material, interview=about)).body.replace("El ", "el ").replace(
        "Le ", "le "
    )


def test_a_formal_letter_contracts_nothing_that_was_noted():
    """“I didn't wait” is “I did not wait” in a formal letter; the sentences that somebody gave stay theirs."""
    told = story(points=(KeyPoint(Part.ACTION, "I didn't wait and I've kept the list"),))
    formal = load_phrases(Tone.FORMAL)
    telling = Telling(told, (0,), is_new=True)
    assert told_facts(telling, formal)[0].text == "I did not wait and I have kept the list."
    assert told_facts(telling, WARM)[0].text == "I didn't wait and I've kept the list."
    own = replace(telling, story=replace(told, telling="I didn't wait."))
    assert told_facts(own, formal)[0].text == "I didn't wait."
