"""What somebody cares about, asked for as one would say it."""

from __future__ import annotations

import pytest

from trainer.mock.cares import things_of, ways_to_ask
from trainer.mock.words import words_of


@pytest.mark.parametrize(
    ("language", "cares", "says"),
    [
        ("en", "working with parents", "How do you go about working with parents? Give me an example."),
        ("en", "cost per pick", "I care a lot about cost per pick. Where has that come up for you?"),
        ("en", "that families never wait", "It matters to me that families never wait. How do you go about that?"),
        ("en", "whether you'll stay", "I'd like to know whether you'll stay."),
        ("en", "Calm classrooms", "I care a lot about calm classrooms. Where has that come up for you?"),
        ("en", "SQL", "I care a lot about SQL. Where has that come up for you?"),
        ("en", "someone who can tell the partners no",
         "I'm looking for someone who can tell the partners no. When have you been that person?"),
        ("en", "punctual and clean", "It matters to me that people are punctual and clean. Tell me about a time you were."),
        ("en", "complaints handled calmly", "I like to see complaints handled calmly. How do you do that?"),
        ("en", "staffing levels", "I care a lot about staffing levels. Where has that come up for you?"),
        ("en", "being told early", "I care a lot about being told early. Where has that come up for you?"),
        ("en", "can work alone", "I need someone who can work alone. When have you done that?"),
        ("de", "jemand, der auch mal Nein sagt", "Ich suche jemanden, der auch mal Nein sagt. Wann waren Sie so jemand?"),
        ("fr", "quelqu'un qui sait dire non",
         "Je cherche quelqu'un qui sait dire non. Donnez-moi un exemple où vous l'avez fait."),
        ("es", "alguien que sepa decir que no",
         "Busco a alguien que sepa decir que no. Cuéntame cuándo has hecho tú eso."),
        ("de", "der Umgang mit Angehörigen", "Reden wir mal über den Umgang mit Angehörigen. Wie gehen Sie da vor?"),
        ("de", "der gute Ton", "Reden wir mal über den guten Ton. Wie gehen Sie da vor?"),
        ("de", "die Übergabe", "Reden wir mal über die Übergabe. Wie gehen Sie damit um?"),
        ("de", "sorgfältige Dokumentation",
         "Reden wir mal über das Thema sorgfältige Dokumentation. Wie gehen Sie damit um?"),
        ("de", "dass niemand warten muss", "Mir ist wichtig, dass niemand warten muss. Wie gehen Sie das an?"),
        ("fr", "travailler avec les familles", "Comment vous y prenez-vous pour travailler avec les familles ?"),
        ("fr", "la sécurité", "Pour la sécurité, comment vous y prenez-vous ?"),
        ("fr", "calme en classe", "Côté calme en classe, comment vous y prenez-vous ?"),
        ("fr", "que personne n'attende", "Ce qui compte pour moi, c'est que personne n'attende. Comment vous y prenez-vous ?"),
        ("es", "el trato con las familias", "Hablemos del trato con las familias. ¿Cómo lo llevas tú?"),
        ("es", "retener a la gente", "¿Cómo haces para retener a la gente? Ponme un ejemplo."),
        ("es", "la seguridad", "Hablemos de la seguridad. ¿Cómo lo llevas tú?"),
        ("es", "que nadie espere", "Me importa que nadie espere. ¿Qué haces tú para conseguirlo?"),
    ],
)  # fmt: skip
def test_a_concern_is_asked_for_in_a_sentence_that_somebody_would_say(language, cares, says):
    """By how it begins in the notes: a doing, a thing, or a whole clause."""
    assert ways_to_ask(cares, words_of(language))[0] == says


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("en", "wants to see that people admit it when numbers were wrong",
         "It matters to me that people admit it when numbers were wrong. How do you go about that?"),
        ("en", "has been burnt by half-baked tests: clean experiments",
         "I care a lot about clean experiments. Where has that come up for you?"),
        ("en", "likes people who finish things", "I'm looking for people who finish things. Tell me about a time that was you."),
        ("en", "hates waffle", None),
        ("en", "value for money", "I care a lot about value for money. Where has that come up for you?"),
        ("en", "values honesty", "I care a lot about honesty. Where has that come up for you?"),
        ("en", "values and culture", "I care a lot about values and culture. Where has that come up for you?"),
        ("en", "whether you really talk to users", "Do you really talk to users? Tell me about the last time."),
        ("en", "whether you will stay", "Will you stay? Tell me a bit about that."),
        ("en", "how you work with engineers when you disagree",
         "How do you work with engineers when you disagree? Tell me about the last time."),
        ("en", "how she deals with stress", None),
        ("es", "cómo trata a la gente", "¿Cómo tratas a la gente? Cuéntame la última vez."),
        ("es", "cómo funciona el equipo", "Me gustaría saber cómo funciona el equipo."),
        ("en", "used to be a nurse", None),
        ("en", "always asks: what would your last boss say about you", "What would your last boss say about you?"),
        ("en", "that you've actually used the product", "Have you actually used the product? Tell me about it."),
        ("en", "asks everyone about a mistake", "Tell me about a mistake you've made."),
        ("en", "obsessed with on-time starts", "I care a lot about on-time starts. Where has that come up for you?"),
        ("en", "nervous about budgets", None),
        ("en", "what you did yourself", None),
        ("en", "numbers she can trust", "I care a lot about numbers I can trust. Where has that come up for you?"),
        ("en", "staff he could leave alone", "I care a lot about staff I could leave alone. Where has that come up for you?"),
        ("en", "that people tell her early", "It matters to me that people tell me early. How do you go about that?"),
        ("en", "that a patient gets what was promised to her",
         "It matters to me that a patient gets what was promised to her. How do you go about that?"),
        ("es", "que le den números", "Me importa que me den números. ¿Qué haces tú para conseguirlo?"),
        ("es", "que al paciente se le escuche", "Me importa que al paciente se le escuche. ¿Qué haces tú para conseguirlo?"),
        ("fr", "qu'on lui dise les choses",
         "Ce qui compte pour moi, c'est qu'on me dise les choses. Comment vous y prenez-vous ?"),
        ("en", "wants to hear numbers", None),
        ("en", "whether the children are happy", "I always look at whether the children are happy. How do you see to that?"),
        ("de", "will Zahlen hören", None),
        ("de", "fragt jeden nach einem Fehler", "Erzählen Sie mir von einem Fehler."),
        ("de", "unsicher bei Zahlen", None),
        ("es", "quiere oír números", None),
        ("es", "pregunta siempre por un error", "Háblame de un error."),
        ("fr", "comment on gère les conflits",
         "Parlons de la façon dont on gère les conflits. Comment vous y prenez-vous ?"),
        ("fr", "demande toujours une erreur", "Parlez-moi d'une erreur."),
        ("fr", "aux transmissions", "Pour les transmissions, comment vous y prenez-vous ?"),
        ("de", "will sehen, dass Leute Fehler zugeben", "Mir ist wichtig, dass Leute Fehler zugeben. Wie gehen Sie das an?"),
        ("de", "hat schlechte Erfahrungen mit Zeitarbeit", None),
        ("fr", "tient à la ponctualité", "Pour la ponctualité, comment vous y prenez-vous ?"),
        ("fr", "a été déçue par les intérimaires", None),
        ("es", "le importa la puntualidad", "Hablemos de la puntualidad. ¿Cómo lo llevas tú?"),
        ("es", "ha tenido malas experiencias", None),
    ],
)  # fmt: skip
def test_a_note_that_tells_of_the_interviewer_is_asked_for_without_them_or_not_at_all(
    language, note, asked
):
    """Nobody says “I care a lot about has been burnt by half-baked tests”."""
    assert next(iter(ways_to_ask(note, words_of(language))), None) == asked


def test_cares_that_each_speak_of_somebody_stay_apart():
    """“Their” has people before it, and “she” is whoever cares."""
    cares = "that people own their mistakes, and she hates buzzwords, wants numbers"
    assert things_of(cares, words_of("en")) == (
        "that people own their mistakes",
        "she hates buzzwords",
        "wants numbers",
    )


@pytest.mark.parametrize(
    ("language", "cares", "apart"),
    [
        ("en", "turnover!! they lost six people since spring", ("turnover", "they lost six people since spring")),
        ("en", "hygiene audits — they failed one in May", ("hygiene audits", "they failed one in May")),
        ("en", "always on-time", ("always on-time",)),
        ("en", "somebody who stays, numbers she can trust, hates waffle",
         ("somebody who stays", "numbers she can trust", "hates waffle")),
        ("en", "complaints, and what they cost", ("complaints, and what they cost",)),
        ("de", "mag Leute, die nachfragen", ("mag Leute, die nachfragen",)),
        ("de", "Ruhe, die Küche", ("Ruhe", "die Küche")),
        ("de", "dass man sagt, was etwas gekostet hat, und dass Nachträge rechtzeitig kommen",
         ("dass man sagt, was etwas gekostet hat", "dass Nachträge rechtzeitig kommen")),
        ("de", "Ausfälle, wie man Leute hält", ("Ausfälle", "wie man Leute hält")),
        ("es", "los números y que no me venga con humo", ("los números", "que no me venga con humo")),
    ],
)  # fmt: skip
def test_notes_as_people_jot_them_are_told_apart(language, cares, apart):
    """At a full stop and a dash as well as a comma, and not before a clause that belongs to what it follows."""
    assert things_of(cares, words_of(language)) == apart
