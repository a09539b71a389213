"""What somebody is thanked for, and what they care about, as both stand in a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.links import sayable_link
from trainer.interviews.letter.moments import thanked_moment
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.model import Interviewer


@pytest.mark.parametrize(
    ("moment", "thanked"),
    [
        ("she took me up to the loft", "taking me up to the loft"),
        ("when he explained how the tide tables work", "explaining how the tide tables work"),
        ("showed me the organ loft", "showing me the organ loft"),
        ("Ana drew me the whole line", "drawing me the whole line"),
        ("she showed me her first ledger", "showing me your first ledger"),
        ("his story about starting in the yard", "your story about starting in the yard"),
        ("her story abt the first call she got wrong", "your story about the first call you got wrong"),
        ("how he got into forestry", "telling me how you got into forestry"),
        ("teardown of the pump on the bench", "the teardown of the pump on the bench"),
        ("demo of the till", "the demo of the till"),
        ("chat abt bees w/ him", "the chat about bees with you"),
        ("talked about sourdough", "talking with me about sourdough"),
        ("the question about the nurse and her rota", "the question about the nurse and her rota"),
        ("seeing the old presses run", "the chance to see the old presses run"),
        ("that she'd read my portfolio", "having read my portfolio"),
        ("that he had already looked at my site", "having already looked at my site"),
        ("that they'd even tried our app twice", "having even tried our app twice"),
        ("that you had actually used our tool", "having actually used our tool"),
        ("she had called my old school", "having called my old school"),
        ("that she remembered my name", "remembering my name"),
        ("how she described the on-call rota", "how you described the on-call rota"),
        ("how openly he talked about the outage", "how openly you talked about the outage"),
        ("how she treated me", "how you treated me"),
        ("how you answered my questions about pay", "how you answered my questions about pay"),
        ("how calm he was", "how calm you were"),
        ("how she grew the bakery", "telling me how you grew the bakery"),
        ("that story about the crane", "that story about the crane"),
        ("that she had a dog", None),
        ("that he'd love to help", None),
        ("that it rained", None),
        ("that the lift broke", None),
        ("how long you have worked there", None),
        ("he interrupted me twice", None),
        ("she said the job is hard", None),
        ("the way she runs handover", None),
        ("his boss and his keys", None),
        ("whiteboard session", None),
    ],
)  # fmt: skip
def test_what_they_did_is_thanked_for_and_what_is_theirs_is_yours(moment, thanked):
    """A moment was noted with the one who reads the letter; whoever else may be meant stays a gap."""
    material = article(person=Interviewer("Ana Berg"))
    gap = f"[one moment of our conversation: {moment}]"
    assert thanked_moment(moment, material) == (thanked or gap)


@pytest.mark.parametrize(
    ("language", "tone", "moment", "said"),
    [
        ("de", Tone.FORMAL, "sie hat mir die Werkstatt gezeigt", "vielen Dank dafür, dass Sie mir die Werkstatt gezeigt haben."),
        ("de", Tone.FAMILIAR, "er hat mir sein Lager gezeigt", "dass du mir dein Lager gezeigt hast."),
        ("de", Tone.FORMAL, "Rundgang durch die Backstube", "Dank für den Rundgang durch die Backstube."),
        ("de", Tone.FORMAL, "seine Geschichte vom ersten Brand", "Dank für Ihre Geschichte vom ersten Brand."),
        ("de", Tone.FORMAL, "wie sie die Bereitschaft beschrieben hat", "Dank für die Art, wie Sie die Bereitschaft beschrieben haben."),
        ("de", Tone.FAMILIAR, "wie er den Umbau erklärt hat", "Dank für die Art, wie du den Umbau erklärt hast."),
        ("de", Tone.FORMAL, "wie Sie die Schicht geschildert haben", "Dank für die Art, wie Sie die Schicht geschildert haben."),
        ("de", Tone.FORMAL, "wie Sie die Bäckerei aufgebaut haben", "Dank für Ihre Schilderung, wie Sie die Bäckerei aufgebaut haben."),
        ("de", Tone.FORMAL, "wie sie ihr Team beschrieben hat", ": wie sie ihr Team beschrieben hat]"),
        ("es", Tone.FORMAL, "cómo describió la guardia", "gracias por la forma en que describió la guardia."),
        ("es", Tone.FAMILIAR, "cómo nos explicó la ruta", "gracias por la forma en que nos explicaste la ruta."),
        ("es", Tone.FORMAL, "cómo montó la tienda", ": cómo montó la tienda]"),
        ("fr", Tone.FORMAL, "comment elle a décrit l'astreinte", "remercie pour la façon dont vous avez décrit l'astreinte."),
        ("fr", Tone.FAMILIAR, "comment il m'a expliqué le plan", "la façon dont tu m'as expliqué le plan."),
        ("fr", Tone.FORMAL, "comment vous avez présenté la cave", "remercie pour la façon dont vous avez présenté la cave."),
        ("fr", Tone.FORMAL, "comment vous avez monté la boutique", "vos explications sur la façon dont vous avez monté la boutique."),
        ("es", Tone.FORMAL, "me enseñó el almacén", "gracias por enseñarme el almacén."),
        ("es", Tone.FORMAL, "visita al taller", "gracias por la visita al taller."),
        ("fr", Tone.FORMAL, "il m'a montré la cave", "Je vous remercie de m'avoir montré la cave."),
        ("fr", Tone.FORMAL, "son récit des débuts", "Je vous remercie pour votre récit des débuts."),
    ],
)  # fmt: skip
def test_a_moment_is_turned_round_in_its_own_language(language, tone, moment, said):
    """The reader did it: with “Sie” or “du”, as an infinitive, with the article that the noun has."""
    person = Interviewer("Ana Berg", moment=moment)
    assert said in draft(article(tone, person=person, language=language)).body


def test_a_late_german_letter_names_the_conversation_once():
    """Where no moment was noted, late thanks are for the conversation that the sentence began with."""
    material = article(Tone.FORMAL, person=Interviewer("Frau Ana Berg"), language="de")
    body = draft(replace(material, items=(), late=True)).body
    assert body.count("unser Gespräch") == 1


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("he opened the inbox and let me read", "opening the inbox and letting me read"),
        (
            "she showed me the loft and explained the boilers",
            "showing me the loft and explaining the boilers",
        ),
        ("he showed me the wall and the missed slots", "showing me the wall and the missed slots"),
        ("she showed me the loft and whistled", None),
        ("her question about the first month. Still thinking about it", None),
    ],
)
def test_a_second_thing_that_they_did_is_thanked_for_in_the_same_form(moment, said):
    """“opening the inbox and let me read” is no English; what can't be turned so, and a second sentence, is asked about."""
    body = draft(article(person=Interviewer("Ana Berg", moment=moment))).body
    assert (f"Thank you for {said}." in body) if said else (f": {moment}]" in body)


@pytest.mark.parametrize(
    ("language", "cares", "said"),
    [
        ("en", "theatre lists, her brother waited a year", "theatre lists"),
        ("en", "tidy vans, hates it when tools lie about", "tidy vans"),
        ("en", "punctuality. said so three times", "punctuality"),
        ("en", "theatre lists, clean instruments", "theatre lists and clean instruments"),
        ("en", "calm people, not heroes", "calm people, not heroes"),
        ("en", "short queues, made me think", "short queues"),
        ("en", "clean handovers, which stuck with me", "clean handovers"),
        ("en", "pairing, came up twice", "pairing"),
        ("en", "rest days, lit up when talking about it", "rest days"),
        ("en", "honesty, told a story about it", "honesty"),
        ("en", "training, planned maintenance", "training and planned maintenance"),
        ("en", "IT security, IT training", "IT security and IT training"),
        ("en", "thought leadership, felt tips", "thought leadership and felt tips"),
        ("de", "Sauberkeit, kam zweimal vor", "Sauberkeit"),
        ("de", "Ruhe, redete lange davon", "Ruhe"),
        ("de", "Ruhe, saubere Regale", "Ruhe und saubere Regale"),
        ("es", "la calma, habló mucho de eso", "la calma"),
        ("es", "el orden, la calma", "el orden y la calma"),
        ("fr", "la propreté, y tient beaucoup", "la propreté"),
        ("fr", "le calme, m'a fait réfléchir", "le calme"),
        ("fr", "le calme, la propreté", "le calme et la propreté"),
        ("en", "hygiene, hygiene, hygiene", "hygiene"),
        ("en", "people, people, people, and process", "people and process"),
        ("en", "Safety safety safety", "safety"),
        ("en", "tests, tidy code, tests", "tests and tidy code"),
        ("en", "people and people skills", "people and people skills"),
        ("en", "tests under 5 min", "tests under 5 minutes"),
        ("en", "90 s restarts", "90-second restarts"),
        ("de", "Hygiene, Hygiene, Hygiene", "Hygiene"),
        ("es", "el orden, el orden y el orden", "el orden"),
        ("fr", "la propreté, la propreté", "la propreté"),
    ],
)
def test_what_they_care_about_is_said_once_and_without_a_remark(language, cares, said):
    """“You talked about theatre lists and her brother waited a year” is no sentence."""
    material = article(link=True, language=language)
    material = replace(material, person=replace(material.person, cares_about=cares))
    assert sayable_link(material) == said


@pytest.mark.parametrize(
    ("language", "moment", "said"),
    [
        ("en", "the story of the bridge, made me think all the way home", "for the story of the bridge."),
        ("en", "her question about failure, which stuck with me", "for your question about failure."),
        ("en", "the tour of the press hall, loved that", "for the tour of the press hall."),
        ("en", "she showed me the loft, we laughed a lot", "for showing me the loft."),
        ("en", "her point about rest, still thinking about it", "for your point about rest."),
        ("en", "the 20 min walk along the quay", "for the 20-minute walk along the quay."),
        ("fr", "la visite de 20 min", "pour la visite de 20 minutes."),
        ("en", "the demo, made on a napkin", "for the demo, made on a napkin."),
        ("en", "her time, her patience and her questions", "for your time, your patience and your questions."),
        ("en", "the talk about safety, IT and training", "for the talk about safety, IT and training."),
        ("en", "the evening when, after the tour, we met", "for the evening when, after the tour, we met."),
        ("de", "die Geschichte vom Brand, hat mich lange beschäftigt", "für die Geschichte vom Brand."),
        ("de", "Rundgang durch die Backstube, war schön", "für den Rundgang durch die Backstube."),
        ("de", "die Offenheit, Ihre Zeit und Ihre Geduld", "für die Offenheit, Ihre Zeit und Ihre Geduld."),
        ("es", "la visita al taller, me encantó", "por la visita al taller."),
        ("es", "su calma, su tiempo y sus preguntas", "por su calma, su tiempo y sus preguntas."),
        ("fr", "son récit de l'incendie, m'a fait réfléchir", "pour votre récit de l'incendie."),
        ("fr", "la soirée où, après la visite, on a ri", "pour la soirée où, après la visite, on a ri."),
    ],
)  # fmt: skip
def test_a_remark_behind_a_moment_is_no_part_of_it(language, moment, said):
    """What one felt is cut off; what the moment was of, or held besides, stays."""
    person = Interviewer("Ana Berg", moment=moment)
    assert said in draft(article(Tone.FORMAL, person=person, language=language)).body
