"""What a candidate asks back is told from an answer, and gets an interviewer's reply."""

from __future__ import annotations

import pytest

from trainer.mock.answer import Answer
from trainer.mock.asked_back import (
    Back,
    asked_back,
    asks_them,
    checks,
    falters,
    loses_the_question,
    offers_more,
    reply,
)
from trainer.mock.asking_on import ask_on
from trainer.mock.going_on import ask_to_go_on
from trainer.mock.model import Reason, Slot, Tone
from trainer.mock.nothing import leaves_for_later, says_none, skips
from trainer.mock.words import LANGUAGES, words_of

ASKED = {
    "en": {
        Back.AGAIN: ["Sorry, able to show what?", "Could you repeat that?", "Pardon?", "Challenging whom?",
                     "I didn't quite catch that.", "Sorry, I missed that."],
        Back.MEANING: ["What do you mean by that?", "I'm not sure what you're asking.", "How so?", "What kind of change?"],
        Back.MOMENT: ["Can I take a minute?", "Oh, good question. One second.", "How long do I have?",
                      "Hm, let me think for a second."],
        Back.CALM: ["Sorry, I'm a bit nervous.", "Um, where was I?", "My mind's gone completely blank, sorry."],
        Back.ANEW: ["Can I start again?", "Sorry. I'm shaking a bit. Could I begin that again?"],
        Back.LATER: ["How many nurses left last year? Who does the rota?", "When would it start?",
                     "Can I ask, do you have forced accounts in your bookings too?", "Uhm, okay. So, do you?"],
        Back.WHICH: ["Um, how far back should I go?", "Which one?"],
        Back.EITHER: ["Sorry, what do you mean, with a manager, or can it be anyone?", "Do you mean at my current job, or ever?", "At work, or can it be private?",
                     "Hm, hiring. Can I ask, does it have to be somebody I hired, or one I let go?"],
        Back.MAY: ["Is it okay if I talk about university", "Can I use one from my old school?",
                   "Behaviour, hm. Could it be from a club I ran?", "Erm, that was one. Do you want a different one?",
                   "I'd rather not talk badly about anybody. Is it okay if I leave the name out?"],
        Back.MUST: ["Does it have to be a paid job?", "Should that be from this year?", "A conflict. Sorry, does that need to be at work?"],
        Back.TERM: ["Sorry, what do you mean by ownership?", "What counts as a complaint, for you?"],
        Back.MEANT: ["What do you mean by turned down? Like a candidate?", "The one with the belt?",
                     "A conflict, okay. With a customer, you mean?", "Do you mean at my current job?", "How do you mean, not get back, like not answering emails?", "Sorry, are you thinking of night shifts?"],
    },
    "de": {
        Back.AGAIN: ["Wie bitte?", "Könnten Sie das wiederholen?"],
        Back.MEANING: ["Das habe ich nicht verstanden.", "Wie meinen Sie das?"],
        Back.MOMENT: ["Darf ich kurz überlegen?", "Einen Moment bitte."],
        Back.EITHER: ["Meinen Sie hier oder früher?"],
        Back.TERM: ["Was meinen Sie mit Verantwortung?"],
        Back.MEANT: ["Meinen Sie in meiner jetzigen Stelle?"],
        Back.MAY: ["Soll ich eins aus dem Team nehmen?", "Ein Konflikt. Darf es auch privat sein?"],
        Back.MUST: ["Muss es aus dem Beruf sein?"],
        Back.LATER: ["Wie viele Leute fehlen Ihnen gerade?", "Wer macht den Dienstplan?"],
        Back.GO_ON: ["Ja, klar."],
        Back.CALM: ["Entschuldigung, ich bin etwas nervös.", "Ich muss kurz durchatmen."],
        Back.ANEW: ["Darf ich noch mal von vorn anfangen?"],
    },
    "fr": {
        Back.AGAIN: ["Pardon ?", "Vous pouvez répéter ?", "Montrer quoi ?"],
        Back.MOMENT: ["Je peux réfléchir une minute ?", "Un instant, s'il vous plaît."],
        Back.TERM: ["Qu'est-ce que vous appelez un conflit ?"],
        Back.MEANT: ["Vous parlez de mon poste actuel ?"],
        Back.MAY: ["Je peux prendre un exemple privé ?"],
        Back.MUST: ["Est-ce que ça doit être au travail ?"],
        Back.EITHER: ["Au travail ou ailleurs ?"],
        Back.CALM: ["Pardon, j'ai perdu le fil.", "Je suis un peu stressée."],
        Back.ANEW: ["Est-ce que je peux recommencer ?"],
        Back.LATER: ["Combien de personnes avez-vous ?", "Qui fait le planning ?"],
    },
    "es": {
        Back.AGAIN: ["¿Perdón?", "¿Puede repetir la pregunta?"],
        Back.MEANING: ["No he entendido la pregunta.", "¿Cómo que qué más?"],
        Back.MEANT: ["A ver, ¿la pregunta es si hablo inglés?"],
        Back.LATER: ["¿Os ha pasado aquí algo así en verano?"],
        Back.MOMENT: ["¿Puedo pensarlo un momento?", "Un momento, por favor."],
        Back.TERM: ["¿Qué quiere decir con liderazgo?"],
        Back.MEANT: ["¿Se refiere a mi trabajo actual?"],
        Back.MAY: ["¿Puedo hablar de la universidad?"],
        Back.MUST: ["¿Tiene que ser del trabajo?"],
        Back.EITHER: ["¿Del trabajo o de fuera?"],
        Back.CALM: ["Perdón, estoy un poco nerviosa.", "Me he quedado en blanco."],
        Back.ANEW: ["¿Puedo empezar de nuevo?"],
        Back.LATER: ["¿Cuántas camas tenéis?", "¿Quién hace los turnos?"],
    },
}  # fmt: skip
ANSWERS = {
    "en": ["", "Hm.", "I'm Robin, an engineer, and, sorry, where was I?", "I've got nothing on that, can we do the next one?", "I was nervous the whole time, and I told them.", "We had to ask what counts as a break.", "No idea.", "I'd have to think about that.", "Let me think. No, nothing comes to mind.",
           "I asked him: can you repeat that? And he did. Then we shipped it.",
           "Why not? I have always liked trains.", "We had to repeat the test.",
           "I did. Can you imagine the mess?", "Twice. Nobody noticed.", "I don't have one. Is that bad?",
           "Sorry, able to show what? If it's the bit about data, then yes, I did that on the rounds.",
           "I take a minute before each shift to look at the board.",
        "Five could do it in under a minute.",
        "They let me have it.",
           "I didn't understand the numbers at first, so I asked.", "Once more would have cost us the job."],
    "de": ["Da fällt mir nichts ein.", "Ich habe noch einmal nachgefragt, und dann lief es.", "Nein."],
    "fr": ["J'ai répété la consigne à toute l'équipe.", "Je n'ai pas compris tout de suite, mais j'ai demandé."],
    "es": ["Tuve que repetir el pedido tres veces.", "No."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [(of, kind, one) for of, kinds in ASKED.items() for kind, all_of in kinds.items() for one in all_of],
)  # fmt: skip
def test_what_is_asked_back_is_told_by_its_kind(language, kind, said):
    """The question again, a moment, which one is meant, something about them; or just a yes."""
    assert asked_back(said, words_of(language)) is kind


@pytest.mark.parametrize(
    ("language", "said"), [(of, one) for of, all_of in ANSWERS.items() for one in all_of]
)
def test_an_answer_asks_nothing_back(language, said):
    """However short it is, and where somebody asks something in it."""
    assert asked_back(said, words_of(language)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_has_a_reply_in_each_language(language):
    """And another one the next time."""
    words = words_of(language)
    for kind in Back:
        assert reply(kind, words, 0) != reply(kind, words, 1)


def test_a_long_text_asks_nothing_back():
    """Nor does it take long to see that, whatever it's made of."""
    assert asked_back("may i have " * 8000, words_of("en")) is None
    assert asked_back("h" * 90_000, words_of("en")) is None


@pytest.mark.parametrize(
    "said", ["We fixed the leak, and now it's gone.", "He came late again, and I lost it.", "In theatre, you have to stop."],
)  # fmt: skip
def test_a_story_that_ends_with_such_words_hasnt_lost_its_thread(said):
    """A leak that's gone, a temper that was lost, and a rule."""
    assert not falters(said, words_of("en").table["asks_back"])


@pytest.mark.parametrize(
    ("said", "is_skipped"),
    [
        ("We finished the first house and went on to the next one.", False),
        ("They have nothing for the night shift, so I built a rota.", False),
        ("Next one please.", True),
        ("Um, next question?", True),
        ("I've nothing on that.", True),
    ],
)
def test_a_question_is_passed_only_by_who_says_so(said, is_skipped):
    """“The next one” in a story is a house."""
    words = words_of("en")
    assert (skips(said, words) or says_none(said, words)) == is_skipped


THEIRS = {
    "en": [
        "I like working in a small team, really. How many of us would there be?",
        "That's about it. Is there a break room for the night shift?",
        "It fits my life. When would the job start?",
        "I'd cover that. How big is your ward, actually?",
        "Well, I know SAP a bit. Do you use SAP here?",
        "I think so. What does the rota look like?"
    ],
    "de": [
        "Ich mag kleine Teams. Wie viele wären wir denn?",
        "Das war's eigentlich. Gibt es bei Ihnen einen Pausenraum?",
        "Das passt gut. Wann würde die Stelle losgehen?",
        "Ja. Wie groß ist das Team eigentlich?"
    ],
    "fr": [
        "J'aime les petites équipes. Combien serions-nous ?",
        "Voilà. Est-ce qu'il y a des gardes chez vous ?",
        "Ça me va. Quand commencerait le poste ?"
    ],
    "es": [
        "Me gustan los equipos pequeños. ¿Cuántos seríamos?",
        "Eso es todo. ¿Hay turnos de noche aquí?",
        "Me viene bien. ¿Cuándo empezaría el puesto?"
    ]
}  # fmt: skip
THEIR_STORY = {
    "en": [
        "We rang everyone. And what did I do then?",
        "It broke again. What can you do?",
        "So I left it. Is that enough?",
        "He shouted. How would you feel?",
        "It was my fault. Who else was there?",
        "I didn't know. Would you like another example?",
        "And why did nobody check?",
        "Is there anything else you want to hear?",
        "She asked me: who is in charge here?",
        "It took ages, how long can you wait?",
        "You know what I mean?",
        "Where was I?",
        "Is that the kind of thing?",
        "And she said, is there no doctor here?",
        "How many times had we told them?",
        "Does that make sense?",
        "The question was: how long is too long?"
    ],
    "de": [
        "Und was habe ich gemacht?",
        "Was will man da machen?",
        "Reicht das so?",
        "Wissen Sie, was ich meine?",
        "Wie viele Fehler waren das?",
        "Möchten Sie noch ein Beispiel?",
        "Und wie lange soll man da warten?"
    ],
    "fr": [
        "Et qu'est-ce que j'ai fait ?",
        "Que faire ?",
        "Ça suffit ?",
        "Vous voyez ?",
        "Combien de fois ça arrive ?",
        "Combien de temps ça a duré ?"
    ],
    "es": [
        "¿Y qué hice?",
        "¿Qué se puede hacer?",
        "¿Es suficiente?",
        "¿Sabes lo que digo?",
        "¿Cuántas veces lo habíamos dicho?"
    ]
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_that_ends_with_a_question_of_ones_own_is_told_from_one_that_asks_itself(
    language,
):
    """“How many of us would there be?” wants a reply, “What did I do then?” goes on with the story."""
    words = words_of(language)
    assert [one for one in THEIRS[language] if not asks_them(one, words)] == []
    assert [one for one in THEIR_STORY[language] if asks_them(one, words)] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "I fixed it. Should I say what I changed afterwards as well?"), ("de", "Das war's. Soll ich noch was dazu sagen?"),
     ("fr", "Voilà. Vous voulez que je continue ?"), ("es", "Eso fue todo. ¿Quieres que cuente el final?")],
)  # fmt: skip
def test_whoever_offers_more_is_told_to_go_on(language, said):
    """Not whoever asks themselves what they should have done."""
    words = words_of(language)
    asks = ask_to_go_on(Answer(Slot(Reason.OTHER, "Q?"), said), words, 0)
    assert asks is not None
    assert asks.text in words.table["asked_back"]["go_on"]
    assert not offers_more("Should I have called them?", words)


@pytest.mark.parametrize(
    "said",
    [
        "A batch? We don't really make batches. Could I skip that one please?",
        "Let's skip it.",
        "I'll pass on that one.",
    ],
)
def test_whoever_asks_to_skip_asks_nothing_back(said):
    """The next question comes."""
    assert asked_back(said, words_of("en")) is None
    assert skips(said, words_of("en"))


def test_what_is_passed_on_isnt_skipped():
    """“I'll pass the message on” goes on with the story."""
    assert not skips("I said I'll pass the message on to the night shift.", words_of("en"))


def test_a_question_of_ones_own_is_also_heard_before_the_last_sentence():
    """Where it surely speaks of them; what a story asks doesn't."""
    words = words_of("en")
    assert asks_them(
        "We called a meeting. Do you have a panel here, by the way? And he came round, so.", words
    )
    assert not asks_them("How do you tell a family that? You sit down first.", words)
    assert not asks_them("Is he here? I asked, and she said no.", words)


def test_ones_own_questions_at_the_end_are_not_taken_for_losing_the_question():
    """Nor is a question that a story asks: nobody hears “once more” then."""
    words = words_of("en")
    said = [
        "How does your on-call look? And what's the part that you'd want to get out first?",
        "We rang them all. So what happened?",
    ]
    assert not any(loses_the_question(one, words) for one in said)
    assert (
        ask_on(Answer(Slot(Reason.TO_ASK, "Any questions?"), said[0]), words, Tone.NEUTRAL) is None
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "I covered the lessons. Does that make sense, is that what you mean?"), ("en", "That's all. Is that enough?"),
     ("de", "Das war's. Beantwortet das Ihre Frage?"), ("fr", "Voilà. Ça répond à votre question ?"), ("es", "Eso fue todo. ¿Responde eso a la pregunta?")],
)  # fmt: skip
def test_whoever_asks_whether_that_was_it_hears_yes(language, said):
    """They've answered: the question doesn't come once more."""
    words = words_of(language)
    assert checks(said, words)
    assert not loses_the_question(said, words)
    assert not checks("I asked her: is that what you want?", words)


def test_a_question_that_is_said_back_before_its_answer_asks_nothing():
    """“What it cost? Well, …” goes on with the answer."""
    said = "What it cost? Well, mostly my nerves. They signed in February, 96,000 euros."
    assert asked_back(said, words_of("en")) is None


def test_whether_somebody_would_travel_is_a_yes_or_a_no():
    """Nobody wants an example of it."""
    slot = Slot(
        Reason.MUST_HAVE,
        "How would you feel about having to travel about 30 percent? Have you done it before?",
    )
    assert ask_on(Answer(slot, "Fine. It's about that now."), words_of("en"), Tone.PRESSING) is None


@pytest.mark.parametrize(
    ("language", "said", "leaves"),
    [
        ("en", "Um, can we come back to that one?", True), ("en", "I'd like to get back to this later.", True),
        ("en", "I told the client we'd get back to this.", False), ("en", "I went back to it and finished.", False),
        ("de", "Puh, da würd ich gern später nochmal drauf zurückkommen.", True), ("de", "Ich kam später darauf zurück.", False),
        ("fr", "On peut y revenir plus tard ?", True), ("fr", "On y est revenus plus tard.", False),
        ("es", "¿Podemos volver a eso más tarde?", True), ("es", "Volvimos a eso más tarde.", False),
    ],
)  # fmt: skip
def test_a_wish_to_come_back_to_a_question_is_told_from_a_story_that_went_back(
    language, said, leaves
):
    """Nobody's answer is lost because somebody in it came back to something."""
    assert leaves_for_later(said, words_of(language)) is leaves
