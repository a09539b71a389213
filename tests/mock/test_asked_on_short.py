"""What is asked on after short answers, after none, and after the second time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.mock.follow_ups import PROBES, SLOT, first, heard, point
from trainer.grading import Delivery, Verdict
from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.words import words_of
from trainer.stories.model import Part


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "I've run stores for nine years.", "What makes you want to move now?"),
        ("en", "I'm known for calm. That's why I applied.", "Which part of it do you enjoy most?"),
        ("en", "I love it, I'm proud of it, and I'd like to do more of it.", None),
        ("de", "Ich leite seit neun Jahren Filialen.", "Was reizt Sie gerade jetzt an etwas Neuem?"),
        ("es", "Llevo tiendas desde hace nueve años.", "¿Qué te hace querer cambiar ahora?"),
        ("fr", "Je dirige des magasins.", "Qu'est-ce qui vous donne envie de changer maintenant ?"),
    ],
)  # fmt: skip
def test_an_introduction_is_asked_what_it_left_open(language, said, asks):
    """Why they want to go, what they're proud of, what they enjoy; never what they left out."""
    opener = Slot(Reason.OPENER, "Tell me.", probes=("What did you leave out that I should know?",))
    one = ask_on(Answer(opener, said), words_of(language), Tone.NEUTRAL)
    assert (one.text if one else None) == asks
    # Two lines are always asked on; a long one only every other time.
    assert ask_on(Answer(opener, said), words_of(language), Tone.NEUTRAL, 1) == one
    assert ask_on(Answer(opener, f"{said} " * 20), words_of(language), Tone.NEUTRAL, 1) is None


def test_a_short_answer_without_a_story_is_asked_for_an_example():
    """In other words each time, then not at all; only a long one, which may be a story, gets a probe."""
    words = words_of("en")
    short = ask_on(Answer(SLOT, "I usually talk to people."), words, Tone.NEUTRAL, 1)
    assert short.text == "Can you give me a specific example?"
    ways = words.table["specific"]
    again = Answer(SLOT, "I usually talk.", worn=frozenset(ways[:1]))
    assert ask_on(again, words, Tone.NEUTRAL).text == ways[1]
    assert ask_on(replace(again, worn=frozenset(ways)), words, Tone.NEUTRAL) is None
    assert ask_on(Answer(SLOT, "They talked. " * 30), words, Tone.NEUTRAL).text == PROBES[0]


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "The alarm went at three. We got everybody out and we counted them.", "What was your own part?"),
        ("en", "I rang the supplier and he came on Sunday. It turned out fine.",
         "You said “turned out fine”. In what way?"),
        ("en", "I moved the queue to the side door. It went much faster.",
         "You said “much faster”. How much faster?"),
        ("en", "I once let a party stay past closing, and my manager found out.", "What exactly did you do?"),
        ("en", "I once gave the cat what I'd drawn up for the dog.", "What exactly did you do?"),
        ("de", "Letzten Winter ist mir ein Lkw liegen geblieben.", "Was genau haben Sie gemacht?"),
        ("en", "I qualified in 2014 and I've kept it up.", "Can you give me a specific example?"),
        ("en", "I check the doors once a night.", "Can you give me a specific example?"),
        ("en", "We usually meet and we talk about it.", "Can you give me a specific example?"),
        ("en", "I'd stay calm, and we would find a way.", "Can you give me a specific example?"),
        ("de", "Der Alarm ging um drei. Wir haben alle rausgeholt, wir haben gezählt.",
         "Was war Ihr eigener Anteil?"),
        ("de", "Wir reden meistens darüber, wir finden einen Weg.", "Können Sie mir ein konkretes Beispiel nennen?"),
        ("fr", "L'alarme a sonné. Nous avons sorti tout le monde, nous avons compté.", "Quelle était votre part ?"),
        ("es", "Nosotros sacamos a todos y contamos nosotros mismos.", "¿Cuál fue tu parte?"),
    ],
)  # fmt: skip
def test_a_short_answer_that_is_an_example_isnt_asked_for_one(language, said, asks):
    """What happened once is asked about as it was told; what usually happens is no example."""
    one = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert one is not None
    assert one.text == asks


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "I just told you about that, the winter one.", "You've told me that one."),
        ("en", "As I said, the lift.", "You've told me that one."),
        ("en", "It'd be the same story, really.", "You've told me that one."),
        (
            "en",
            "It was the same for everyone. I do what needs doing.",
            "Can you give me a specific",
        ),
        ("de", "Da hab ich ja gerade von erzählt, der Winter ohne Salz.", "Davon haben Sie"),
        ("de", "Ich habe gerade eine Schulung gemacht.", "Können Sie mir ein konkretes"),
        ("es", "Como te decía, el horno.", "Ese ya"),
        ("fr", "Comme je vous l'ai dit, le four.", "Vous m'en avez"),
    ],
)
def test_whoever_points_back_is_asked_for_another_example(language, said, asks):
    """They listened: what was told before needs no example."""
    one = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert one.text.startswith(asks), one


def test_an_ending_that_was_vague_before_a_follow_up_is_asked_about_after_it():
    """Not what came of it, which they said already."""
    said = "I asked them. It was much faster. They liked it."
    asked = (FollowUp(Kind.OWN_PART, "Which bits?"),)
    one = heard(
        f"{said}\n\nThat was me.", "That was me.", asked=asked, missed=[Part.RESULT], grade=0.3
    )
    assert one.text == "“much faster”. What does that mean?"


def test_of_a_story_nobody_is_sure_of_the_own_part_and_the_number_are_asked():
    """“We” throughout, or “much faster”: that's heard whichever story it was."""
    words = words_of("de")
    ours = (
        "Wir haben uns hingesetzt, wir haben sortiert, wir haben geredet, wir haben es gemacht. "
        * 3
    )
    assert ask_on(Answer(SLOT, ours), words, Tone.NEUTRAL).kind is Kind.OWN_PART
    mine = (
        "I sat down with them and I wrote it all out and I tried it. " * 4 + "It was much faster."
    )
    assert ask_on(Answer(SLOT, mine), words_of("en"), Tone.NEUTRAL).kind is Kind.FIGURE


def test_the_second_follow_up_never_goes_back_to_the_beginning():
    """Whoever has answered one has been heard on it; a missing ending is asked for all the same."""
    asked = (FollowUp(Kind.REFLECTION, "And?"),)
    said = "I did it."
    low = {"asked": asked, "grade": 0.2}
    assert heard(said, said, missed=[Part.SITUATION, Part.TASK], **low) is None
    assert heard(said, said, missed=[Part.SITUATION, Part.ACTION], **low).kind is Kind.ACTION
    assert heard(said, said, missed=[Part.RESULT], asked=asked, grade=0.9).kind is Kind.RESULT


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "Um, I can't think of one.", "It can be something small. Does anything come to mind?"),
        ("en", "Nothing comes to mind, sorry.", "It can be something small. Does anything come to mind?"),
        ("en", "I don't know what to call it, but I told them.", "Can you give me a specific example?"),
        ("de", "Da fällt mir gerade nichts ein.", "Es darf etwas Kleines sein. Fällt Ihnen etwas ein?"),
        ("es", "Ahora mismo no se me ocurre nada.", "Puede ser algo pequeño. ¿Se te ocurre algo?"),
        ("fr", "Rien ne me vient.", "Ça peut être une petite chose. Quelque chose vous vient ?"),
    ],
)  # fmt: skip
def test_whoever_has_nothing_to_tell_is_helped_once(language, said, asks):
    """And never asked how it went; then they go on."""
    first = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert first == FollowUp(Kind.PROBE, asks)
    again = Answer(SLOT, said, asked_on=(first,))
    assert ask_on(again, words_of(language), Tone.NEUTRAL) is None


def test_an_ending_that_says_nothing_is_asked_about():
    """“It turned out quite well” is no result, and “What came of it?” would be deaf."""
    points = (point(Part.ACTION), point(Part.RESULT, Verdict.MISSED))
    one = first(*points, text="I rang her. It turned out quite well.", delivery=Delivery())
    assert one.text == "You said “turned out quite well”. In what way?"


@pytest.mark.parametrize(
    ("language", "told", "probe", "is_asked"),
    [
        ("en", "There was a near miss with a truck, and I stopped the shift.", "What nearly went wrong?", False),
        ("en", "I opened two shops in a year, and both are still running.", "What nearly went wrong?", True),
        ("de", "Mir ist ein Fehler passiert.", "Was wäre fast schief gegangen?", False),
        ("fr", "La commande a failli partir sans moi.", "Qu'est-ce qui a failli mal se passer ?", False),
        ("es", "La entrega salió mal.", "¿Qué estuvo a punto de salir mal?", False),
    ],
)  # fmt: skip
def test_nobody_asks_what_nearly_went_wrong_of_a_story_of_what_did(language, told, probe, is_asked):
    """They would seem not to have listened."""
    slot = Slot(Reason.OTHER, "Q?", probes=(probe,))
    said = " ".join([*["und"] * 50, told])
    asked = ask_on(Answer(slot, said), words_of(language), Tone.NEUTRAL)
    assert (asked is not None and asked.text == probe) == is_asked
