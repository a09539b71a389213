"""What people write as a title, jot of a question and note of a moment, as it stands in a letter."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.interviews.article import article
from tests.interviews.making import story
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.jottings import jotted_topic, says_enough
from trainer.interviews.letter.moments import thanked_moment
from trainer.interviews.letter.names import story_name
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.model import Interviewer
from trainer.stories.model import KeyPoint, Part

WORK = {"en": "my work at Brett", "de": "meine Arbeit bei Brett", "es": "mi trabajo en Brett", "fr": "mon travail chez Brett"}  # fmt: skip


def named(title, language="en", *, is_new=False, points=()):
    """Return how a story of that title at Brett is called."""
    told = story(title=title, organization="Brett", language=language, points=points or (KeyPoint(Part.RESULT, "ok"),))  # fmt: skip
    return story_name(told, clause_words(language), load_phrases(Tone.PLAIN, language), is_new=is_new)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("legacy gifts", "legacy gifts at Brett"),
        ("Beehives behind the school", "beehives behind the school at Brett"),
        ("Volunteers who came back", "volunteers who came back at Brett"),
        ("GPS dropouts", "GPS dropouts at Brett"),
        ("Winning back a dentist", "winning back a dentist at Brett"),
        ("Saying no to a launch", "saying no to a launch at Brett"),
        ("Turning round a sleepy depot", "turning round a sleepy depot at Brett"),
        ("Opening for Friday guests", "the opening for Friday guests at Brett"),
        ("Polish-speaking carers on nights", "Polish-speaking carers on nights at Brett"),
        ("Three boilers in one night", "three boilers in one night at Brett"),
        ("harbour latency", "the harbour latency at Brett"),
        ("night bus rota", "the night bus rota at Brett"),
        ("Monday quiz", "the Monday quiz at Brett"),
        ("SAP rollout", "the SAP rollout at Brett"),
        ("prompt book on a tablet", "the prompt book on a tablet at Brett"),
        ("rota overhaul, ward six", "the rota overhaul at Brett"),
        ("What came back from the kiln", "what came back from the kiln at Brett"),
        ("The night the kiln cracked", "the night the kiln cracked at Brett"),
        ("Rewrote the evacuation plan", "how I rewrote the evacuation plan at Brett"),
    ],
)
def test_a_title_that_surely_is_a_noun_or_something_done_names_its_story(title, name):
    """“I told you about Brett” says less than “about winning back a dentist at Brett”."""
    assert named(title) == name


@pytest.mark.parametrize(
    "title",
    [
        "gala cancelled", "crew not talking", "forms out late", "blackout, act two", "RTC on the bridge",
        "Rooms ready at three", "Complaints down by half", "Stuck at the border", "dns outage", "handover w/o times",
        "exam results early", "late for the boat", "cut tickets by half", "Grenfold wall inspection", "k8s 1.21->1.27",
    ],
)  # fmt: skip
def test_a_title_that_may_be_a_clause_or_a_name_stands_in_no_sentence(title):
    """What is no noun, lacks more than an article, or may begin with somebody's name keeps the plain words."""
    assert named(title) == WORK["en"]


def test_a_capital_is_kept_or_lowered_by_the_storys_own_words():
    """“Glaze” is a noun where the notes write it small; else it may be a name."""
    notes = (KeyPoint(Part.SITUATION, "Half of the glaze ran"), KeyPoint(Part.RESULT, "None ran"))
    assert named("Glaze tests in the shed") == WORK["en"]
    assert named("Glaze tests in the shed", points=notes) == "glaze tests in the shed at Brett"


def test_several_things_without_an_article_are_no_example_of_a_new_story():
    """“One example is legacy gifts” is a label; who has heard the story knows what is meant."""
    assert named("legacy gifts", is_new=True) == WORK["en"]
    assert named("Winning back a dentist", is_new=True) == "winning back a dentist at Brett"
    assert named("Two labels that had changed places", is_new=True).startswith("two labels that")


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("de", "Die Nachtschicht neu geordnet", "wie ich die Nachtschicht neu geordnet habe"),
        ("de", "Bäckerschicht umgestellt", "wie ich die Bäckerschicht umgestellt habe"),
        ("de", "Neuer Dienstplan", "der neue Dienstplan"),
        ("de", "Altes Lager am Hafen", "das alte Lager am Hafen"),
        ("de", "Umstellung auf Mehrweg", "die Umstellung auf Mehrweg"),
        ("de", "Kabeltrasse im Krankenhaus", None),
        ("de", "Weniger Retouren", None),
        ("de", "Kunde abgesprungen", None),
        ("es", "Reducción de mermas", "la reducción de mermas en Brett"),
        ("es", "Reservas que no venían", "reservas que no venían en Brett"),
        ("es", "Nuevo horario de cocina", "el nuevo horario de cocina en Brett"),
        ("es", "Menos quejas", None),
        ("es", "Después de la feria", None),
        ("fr", "Fenêtres du lycée", "les fenêtres du lycée chez Brett"),
        ("fr", "Réduction des déchets", "la réduction des déchets chez Brett"),
        ("fr", "Trois mois de retard", None),
        ("fr", "Comment sauver une saison", None),
    ],
)
def test_a_title_gets_the_article_that_its_own_words_show(language, title, name):
    """“Neuer” tells the gender and “-ción” does; where nothing does, the plain words stand."""
    assert named(title, language) == (name or WORK[language])


@pytest.mark.parametrize(
    ("language", "heard", "topic"),
    [
        ("en", "a mistake of yours?? & what changed (pushed me twice)", "a mistake of mine"),
        ("en", "A mistake of yours. And then? And then?? (kept at it)", "a mistake of mine"),
        ("en", "how have you won tenants back", "how I have won tenants back"),
        ("en", "have you led a crew?", "whether I have led a crew"),
        ("en", "research that changed a decision, when was that", "research that changed a decision"),
        ("en", "biggest thing you planned", "the biggest thing I planned"),
        ("en", "hardest fault you've traced", "the hardest fault I have traced"),
        ("en", "biggest win of the last two years?", "my biggest win of the last two years"),
        ("en", "large thing you built, start to end", "a large thing I built"),
        ("en", "anything you started off your own bat", "something I started off my own bat"),
        ("en", "apprentice who struggled - what did you do", "an apprentice who struggled"),
        ("en", "dealing w/ an angry parent", "dealing with an angry parent"),
        ("en", "attention to detail - an instance please", "attention to detail"),
        ("en", "money - example of working alone at night", "working alone at night"),
        ("en", "advice you ignored", "advice I ignored"),
        ("en", "first thing you'd change in this yard", "the first thing I would change in this yard"),
        ("es", "peor cliente que tuviste", None),
        ("en", "did you ever start anything", None),
        ("en", "led a crew to a goal", None),
        ("en", "smth you changed?", None),
        ("en", "negotiation w/ a subbie?", None),
        ("en", "why us", None),
        ("en", "salary??", None),
        ("de", "schwierigste Baustelle?", "meiner schwierigsten Baustelle"),
        ("de", "größter Erfolg (hakte nach)", "meinem größten Erfolg"),
        ("de", "ein Fehler, den Sie gemacht haben?", "einem Fehler, den ich gemacht habe"),
        ("de", "wie Sie neue Leute einarbeiten", "wie ich neue Leute einarbeite"),
        ("de", "wie gehen Sie mit Kritik um?", None),
        ("de", "größte Erfolge", None),
        ("es", "algo que hayas mejorado en tu equipo?", "algo que haya mejorado en mi equipo"),
        ("es", "un error que cometiste", "un error que cometí"),
        ("es", "una vez que te equivocaste", "una vez que me equivoqué"),
        ("es", "algo que hizo usted solo", None),
        ("es", "cómo gestionas el estrés", None),
        ("fr", "un chantier dont vous êtes fière ?", "un chantier dont je suis fière"),
        ("fr", "votre plus grande réussite", "ma plus grande réussite"),
        ("fr", "un échec, et après ?", "un échec"),
        ("fr", "votre qualité principale", None),
        ("fr", "comment gérez-vous le stress", None),
    ],
)  # fmt: skip
def test_a_jotting_that_says_what_it_asks_about_is_seen_from_the_other_side(language, heard, topic):
    """“You” is “I” in a letter; remarks and tags are left out, and what is not sure stays a gap."""
    assert jotted_topic(heard, clause_words(language), load_phrases(Tone.PLAIN, language)) == topic


@pytest.mark.parametrize(
    ("found", "enough"),
    [("my best project", False), ("a show emergency", False), ("my hardest tech problem", False),
     ("the biggest thing I planned", True), ("attention to detail", True), ("a mistake of mine", True)],
)  # fmt: skip
def test_a_bare_noun_says_less_than_the_banks_question(found, enough):
    """“Best project?” was “the most successful project you've worked on”, which says it better."""
    assert says_enough(found, clause_words("en"), load_phrases(Tone.PLAIN)) is enough


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
    ("own", "said"),
    [
        ("misclosure fell to 6 mm. three firms use it", "Misclosure fell to 6 mm. Three firms use it."),
        ("p95 latency fell to 40 ms", "The p95 latency fell to 40 ms."),
        ("iPads came back charged", "iPads came back charged."),
    ],
)  # fmt: skip
def test_ones_own_sentences_begin_with_a_capital(own, said):
    """A sentence typed in a hurry is sent as one is written."""
    told = story(telling=own, points=(KeyPoint(Part.RESULT, "three firms"),))
    sentences = told_facts(Telling(told, (0,), is_new=False), load_phrases(Tone.PLAIN))
    assert sentences[0].text == said


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


def test_something_else_is_not_what_they_have_not_heard_about():
    """Where a story has no name, “You haven't heard about something else yet” is said in other words."""
    phrases = replace(load_phrases(Tone.WARM), turn=1)
    assert phrases.say("another", name="the loft") == "You haven't heard about the loft yet."
    other = phrases.say("another", name="something else from my time at Acme")
    assert other == "Let me tell you about something else from my time at Acme."


@pytest.mark.parametrize(
    "heard",
    [
        "do you prefer working alone or in a team",
        "are you ok with nights",
        "did you ever miss a boat",
        "can you lift 20 kilos",
    ],
)
def test_a_question_that_begins_with_its_verb_is_no_noun(heard):
    """“a do I prefer working alone” is no English: the topic is asked about."""
    assert jotted_topic(heard, clause_words("en"), load_phrases(Tone.WARM)) is None


@pytest.mark.parametrize(
    ("cares", "said"),
    [
        ("theatre lists, her brother waited a year", "theatre lists"),
        ("tidy vans, hates it when tools lie about", "tidy vans"),
        ("punctuality. said so three times", "punctuality"),
        ("theatre lists, clean instruments", "theatre lists and clean instruments"),
        ("calm people, not heroes", "calm people, not heroes"),
    ],
)
def test_a_remark_behind_what_they_care_about_is_no_part_of_it(cares, said):
    """“You talked about theatre lists and her brother waited a year” is no sentence."""
    material = article(link=True)
    material = replace(material, person=replace(material.person, cares_about=cares))
    assert re.search(rf"about {said}(?:, so|\.)", draft(material).body)
