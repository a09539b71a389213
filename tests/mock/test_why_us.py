from __future__ import annotations

import pytest

from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.why_us import lacks_why
from trainer.mock.words import LANGUAGES, words_of

OPEN = {
    "en": (
        "",
        "I don't know, honestly. I just need a job.",
        "Because it's close.",
        "Well, you've a very good reputation, and it's nearer to where I live, so it's a good next step.",
        "I've always liked working with old people, and the next step for me is to lead.",
        "Last winter the boiler failed on a Sunday, you know, and I went round all forty flats with heaters.",
        "It's a great opportunity for me, the job fits what I've been doing, and I'm ready for the next step.",
        "I use this kind of service myself, with two children you don't have time to shop, and it's a challenge.",
        "It's a really exciting space, I've heard great things about the culture, and a friend used to work here.",
    ),
    "de": (
        "Weiß ich nicht so genau, ehrlich gesagt.",
        "Es ist nah.",
        "Na ja, Sie haben einen guten Ruf, das hört man so, und es ist auch nicht so weit von mir.",
        "Im letzten Winter ist die Heizung ausgefallen und ich bin durch alle vierzig Wohnungen gegangen.",
        "Ich habe nur Gutes über Sie gehört, es ist eine spannende Branche, und für mich passt der Schritt.",
        "Ich wollte schon immer mit alten Menschen arbeiten und mehr Verantwortung tragen.",
        "Mein alter Chef ist gegangen, wissen Sie, und danach war es einfach nicht mehr dasselbe dort.",
    ),
    "fr": (
        "Je ne sais pas trop.",
        "C'est à côté.",
        "L'hiver dernier la chaudière est tombée en panne et j'ai fait le tour des quarante logements.",
        "J'ai entendu beaucoup de bien de vous, et c'est un secteur passionnant, voilà.",
        "J'ai toujours voulu travailler avec des personnes âgées et prendre des responsabilités.",
        "Mon ancien chef est parti, vous savez, et après cela le travail n'était plus le même.",
    ),
    "es": (
        "No lo sé.",
        "Porque está cerca.",
        "El invierno pasado se rompió la caldera y recorrí los cuarenta pisos con estufas.",
        "Me han hablado muy bien de vosotros y es un sector muy interesante para crecer.",
        "Siempre he querido trabajar con personas mayores y tener más responsabilidad en mi trabajo.",
        "Mi antiguo jefe se fue y después de eso el trabajo ya no era lo mismo para nadie.",
    ),
}
SAID = {
    "en": (
        "Because you let nurses run the ward, and I'd learn that.",
        "I've read about the garden project, and this place does what others only talk about.",
        "A friend works here and says nobody shouts.",
        "Brookside has been good to my mother for six years now.",
        "The hospital is where I was born, and the team on ward four taught me as a student.",
    ),
    "de": ("Weil bei Ihnen die Pflege mitredet und nicht nur zuhört.",
           "Eine Freundin arbeitet hier und sagt, dass niemand schreit."),
    "fr": ("Parce que chez vous les soignants décident de leurs horaires.",
           "Une amie travaille ici et dit que personne ne crie."),
    "es": ("Porque aquí las enfermeras deciden sus turnos desde hace años.",
           "He leído lo que hacéis en el barrio y quiero formar parte de ello."),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shrug_or_nothing_but_a_story_leaves_why_here_open(language):
    """Empty, three words, “I don't know”, about oneself alone: nobody knows yet why them."""
    words = words_of(language)
    assert [one for one in OPEN[language] if not lacks_why(one, "Brookside", words)] == []
    assert [one for one in SAID[language] if lacks_why(one, "Brookside", words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_ask_on_why_them_and_for_nothing_else(language):
    """Once."""
    words, slot = words_of(language), Slot(Reason.WHY_US, "Why us?", probes=("And then?",))

    def after(said, *asked):
        heard = Answer(slot, said, asked_on=asked, company="Brookside")
        return ask_on(heard, words, Tone.NEUTRAL)

    why = after(OPEN[language][0])
    assert why.kind is Kind.WHY_THEM
    assert after(OPEN[language][0], why) is None
    assert after(SAID[language][0]) == FollowUp(Kind.PROBE, "And then?")
