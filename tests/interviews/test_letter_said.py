"""What people write as a title, jot of a question and note of a moment, as it stands in a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.making import story
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.jottings import jotted_topic, says_enough
from trainer.interviews.letter.names import story_name
from trainer.interviews.letter.phrases import Tone, load_phrases
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
        "exam results early", "late for the boat", "cut tickets by half", "Grenfold wall inspection", "k8s 1.21->1.27", "quilt loan Oslo", "stock count Leeds",
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
