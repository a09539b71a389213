"""What somebody cares about, asked for as one would say it."""

from __future__ import annotations

import pytest

from trainer.mock.also import ways_to_ask
from trainer.mock.words import words_of


@pytest.mark.parametrize(
    ("language", "cares", "says"),
    [
        ("en", "working with parents", "One more thing: how do you go about working with parents?"),
        ("en", "cost per pick", "I care a lot about cost per pick. Where has that come up for you?"),
        ("en", "that families never wait", "One more thing: how do you make sure that families never wait?"),
        ("en", "whether you'll stay", "I'd like to know whether you'll stay."),
        ("en", "Calm classrooms", "I care a lot about calm classrooms. Where has that come up for you?"),
        ("en", "SQL", "I care a lot about SQL. Where has that come up for you?"),
        ("en", "someone who can tell the partners no",
         "I'm looking for someone who can tell the partners no. When have you been that person?"),
        ("en", "punctual and clean", "I'm looking for someone punctual and clean. When have you been that person?"),
        ("en", "complaints handled calmly", "I like to see complaints handled calmly. How do you do that?"),
        ("en", "staffing levels", "I care a lot about staffing levels. Where has that come up for you?"),
        ("en", "being told early", "I care a lot about being told early. Where has that come up for you?"),
        ("en", "can work alone", "I need someone who can work alone. When have you done that?"),
        ("de", "jemand, der auch mal Nein sagt", "Ich suche jemanden, der auch mal Nein sagt. Wann waren Sie das?"),
        ("fr", "quelqu'un qui sait dire non",
         "Je cherche quelqu'un qui sait dire non. Racontez-moi une fois où c'était vous."),
        ("es", "alguien que sepa decir que no",
         "Busco a alguien que sepa decir que no. Cuéntame cuándo has hecho tú eso."),
        ("de", "der Umgang mit Angehörigen", "Reden wir mal über den Umgang mit Angehörigen. Wie machen Sie das?"),
        ("de", "der gute Ton", "Reden wir mal über den guten Ton. Wie machen Sie das?"),
        ("de", "die Übergabe", "Reden wir mal über die Übergabe. Wie machen Sie das?"),
        ("de", "sorgfältige Dokumentation",
         "Reden wir mal über das Thema sorgfältige Dokumentation. Wie machen Sie das?"),
        ("de", "dass niemand warten muss", "Noch etwas anderes: Wie sorgen Sie dafür, dass niemand warten muss?"),
        ("fr", "travailler avec les familles", "Autre chose : comment vous y prenez-vous pour travailler avec les familles ?"),
        ("fr", "la sécurité", "Et pour la sécurité, comment vous y prenez-vous ?"),
        ("fr", "calme en classe", "Et côté calme en classe, comment vous y prenez-vous ?"),
        ("fr", "que personne n'attende", "Autre chose : comment faites-vous pour que personne n'attende ?"),
        ("es", "el trato con las familias", "Hablemos del trato con las familias. ¿Cómo lo llevas tú?"),
        ("es", "retener a la gente", "Otra cosa: ¿cómo haces para retener a la gente?"),
        ("es", "la seguridad", "Hablemos de la seguridad. ¿Cómo lo llevas tú?"),
        ("es", "que nadie espere", "Otra cosa: ¿cómo haces para que nadie espere?"),
    ],
)  # fmt: skip
def test_a_concern_is_asked_for_in_a_sentence_that_somebody_would_say(language, cares, says):
    """By how it begins in the notes: a doing, a thing, or a whole clause."""
    assert ways_to_ask(cares, words_of(language))[0] == says
