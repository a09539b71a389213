"""An answer that breaks off at a deed is asked how it ended, whichever story it was."""

from __future__ import annotations

import pytest

from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.unended import breaks_off, last_deed, trails_off
from trainer.mock.vague import unclear, vague
from trainer.mock.words import words_of

EN = words_of("en")
SLOT = Slot(Reason.MUST_HAVE, "Tell me about a time.", "b/q")
WHY = Slot(Reason.WHY_US, "Why us?", "b/w")
OFF = (
    "I had a man on a night shift who looked grey, and his score was only four. I rechecked his obs, and "
    "the registrar said to wait. I didn't wait, I rang outreach and then the consultant at home."
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", OFF),
        ("en", ("A parent shouted at me at the gate. I took her inside, made tea and let her talk, and then I "
               "called the head.")),
        ("en", ("Two pickers had a fight over a scanner. I sent both home for the day and wrote down what each "
               "of them said.")),
        ("en", ("We launched in October and nobody had asked for it. There was cake, and then I watched the "
               "dashboard every morning.")),
        ("de", ("Zwei Kollegen redeten nicht mehr, und die Übergabe litt darunter. Ich habe mit jeder einzeln "
               "gesprochen und dann beide an einen Tisch geholt.")),
        ("fr", ("Un parent m'a crié dessus devant l'école, devant tout le monde. Je l'ai fait entrer, et puis "
               "j'ai appelé la directrice.")),
        ("es", ("Un padre me gritó delante de toda la clase. Le hice pasar, le escuché y después llamé a la "
               "directora del centro.")),
    ],
)  # fmt: skip
def test_what_stops_at_a_deed_breaks_off(language, said):
    """And they ask what came of it, without a story that they know."""
    assert breaks_off(said, language)
    asks = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert asks is not None
    assert asks.kind is Kind.RESULT


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I moved her to mornings and talked to the team, and she has been at every meeting since. That "
               "was hard for both of us at the time.")),
        ("en", ("I rang eleven suppliers, found two who could do half each, and we opened on time, which nobody "
               "had expected.")),
        ("en", ("I wrote to the parents and took the boy aside. The complaint was withdrawn, and they baked us a "
               "cake.")),
        ("en", ("I moved the tills and trained the Saturday staff. Sales rose by 12 percent over two months, and "
               "I wrote it up.")),
        ("en", "I took her inside and let her talk for twenty minutes about all of it, and she calmed down."),
        ("en", "I think you should talk to people early, and that's what I always do, in every team I lead."),
        ("en", ("It got much faster, and I have nothing on paper.\n\nI moved two tables and taught the new one "
               "how to carry three plates.")),
        ("de", ("Ich habe mit jeder einzeln gesprochen und beide an einen Tisch geholt. Seitdem klappt die "
               "Übergabe wieder, und beide gehen zusammen essen.")),
        ("fr", ("J'ai appelé la directrice et je l'ai fait entrer. Finalement, elle s'est excusée et elle est "
               "revenue le lendemain.")),
        ("es", ("Llamé a la directora y escuché al padre. Al final se disculpó y ahora viene a todas las "
               "reuniones del colegio.")),
    ],
)  # fmt: skip
def test_what_says_how_it_ended_doesnt(language, said):
    """In any words, in any turn; nor does what tells no deed."""
    assert not breaks_off(said, language)


def test_a_story_that_breaks_off_beside_why_us_is_asked_about_too():
    """Nobody leaves a man going grey without asking what happened; why they came is no such story."""
    asks = ask_on(
        Answer(WHY, f"You want somebody on the floor. {OFF}", mentions=True), EN, Tone.NEUTRAL
    )
    assert asks is not None
    assert asks.kind is Kind.RESULT
    plain = (
        "You run your own kitchen, and that's rare here. I read your report and I asked a friend."
    )
    assert ask_on(Answer(WHY, plain), EN, Tone.NEUTRAL, 1) is None


def test_whoever_owns_up_to_a_fault_is_asked_what_it_taught_them():
    """Not where it was said."""
    asked = (FollowUp(Kind.RESULT, "What came of it?"),)
    fault = "It cost us 140,000. I told him I'd seen the warning in July and buried it, and we shut it down."
    asks = ask_on(Answer(SLOT, fault, asked_on=asked), EN, Tone.NEUTRAL)
    assert asks is not None
    assert asks.kind is Kind.REFLECTION
    known = f"{fault} Since then I show the worst number first."
    assert ask_on(Answer(SLOT, known, asked_on=asked), EN, Tone.NEUTRAL) is None


def test_nobody_leaves_a_plain_no_for_something_else():
    """Whoever had nothing to tell isn't asked for the next thing in the same breath."""
    asked = (FollowUp(Kind.PROBE, "It can be something small."),)
    said = "I've never really had to, honestly, as people mostly come to me and we find a way together."
    assert ask_on(Answer(SLOT, said, asked_on=asked), EN, Tone.NEUTRAL) is None


def test_what_they_learnt_is_not_asked_where_it_was_said():
    """Neither for its part of the story nor by a probe."""
    slot = Slot(
        Reason.MUST_HAVE, "Tell me about a time.", "b/q", probes=("What would you do differently?",)
    )
    said = "It saved us forty thousand a year. If I'm honest, I should've asked the night shift before anything. "
    assert (
        ask_on(
            Answer(
                slot,
                f"{said}They knew it all before, and I was glad of it in the end, as they had "
                "already moved two of the bins round by themselves and nobody had told me.",
            ),
            EN,
            Tone.NEUTRAL,
        )
        is None
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Um, I'm blanking on that one, sorry. Could we skip it?"),
        ("en", "I've got nothing on that really. Could we go to the next one?"),
        ("de", "Könnten wir das überspringen?"),
        ("fr", "On peut passer ?"),
        ("es", "¿Podemos saltarla?"),
    ],
)
def test_whoever_asks_for_the_next_question_gets_it(language, said):
    """Nobody presses them for an example first."""
    assert ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL) is None
    assert ask_on(Answer(SLOT, said), words_of(language), Tone.PRESSING, 1) is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I'd rather not talk about that, sorry."),
        ("en", "That one's confidential, I'm afraid."),
        ("de", "Dazu darf ich leider nichts sagen."),
        ("fr", "Je préfère ne pas en parler."),
        ("es", "Prefiero no hablar de eso."),
    ],
)
def test_whoever_would_rather_not_say_is_asked_for_another_one(language, said):
    """As an example of its own; to a follow-up it's left."""
    words = words_of(language)
    asks = ask_on(Answer(SLOT, said), words, Tone.NEUTRAL)
    assert asks is not None
    assert asks.kind is Kind.OTHER_EXAMPLE
    asked = (FollowUp(Kind.RESULT, "What came of it?"),)
    assert (
        ask_on(Answer(SLOT, f"{OFF}\n\n{said}", said=said, asked_on=asked), words, Tone.NEUTRAL)
        is None
    )


@pytest.mark.parametrize(("language", "said", "stops"), [
    ("en", "I went to the head and told her, and then I", True),
    ("en", "Well, I like the school and", True),
    ("en", "I'd start with the reports, then the...", True),
    ("en", "Because I live close by, and my", True),
    ("en", "I rang the family and they came in", False),
    ("en", "And that's what I'm good at", False),
    ("en", "I asked who they were and told them who I was", False),
    ("en", "Waste fell to 11 loaves a day...", False),
    ("en", "I'd ask them first. I think so", False),
    ("en", "That's what the ward was looking for, and I said I'd have to", False),
    ("de", "Ich habe mit ihm gesprochen und dann", True),
    ("de", "Das habe ich ihm gesagt", False),
    ("fr", "J'ai appelé la famille et", True),
    ("fr", "C'est ce que je lui ai dit", False),
    ("es", "Hablé con ella y", True),
    ("es", "Se lo dije a mi jefe", False),
])  # fmt: skip
def test_an_answer_that_stops_in_the_middle_of_a_sentence(language, said, stops):
    """By how it ends; one that only lacks a full stop, or ends in a preposition, doesn't."""
    assert trails_off(said, language) is stops


@pytest.mark.parametrize(("language", "said", "deed"), [
    ("en", "It was chaos. I put a red dot on every shared reagent.", "put a red dot on every shared reagent"),
    ("en", "I rebuilt the roster for the winter", "rebuilt the roster for the winter"),
    ("en", "I rebuilt the roster. It went well.", ""),
    ("en", "I had six nurses off with flu.", ""),
    ("en", "I told them it was late.", ""),
    ("en", "I put my name on the list of helpers.", ""),
    ("de", "Ich habe die Übergabe auf den Morgen verlegt.", "die Übergabe auf den Morgen verlegt"),
    ("de", "Ich habe das nie gemacht.", ""),
    ("fr", "J'ai appelé toutes les familles du quartier.", "appelé toutes les familles du quartier"),
    ("es", "Cambié el turno de la mañana.", ""),
])  # fmt: skip
def test_the_last_deed_is_said_back_where_it_surely_is_one(language, said, deed):
    """Word for word behind “You”, and never where another word would have to change with it."""
    assert last_deed(said, language) == deed


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "I left the tender too late, and then I had the flu, and, yeah, I'd better stop there for a second.",
         "Take your time. Pick it up wherever you like."),
        ("en", "I turned the water off at the main and got everybody out. Er, sorry, where was I?",
         "Take your time. Pick it up wherever you like."),
        ("en", "I moved the dialysis run to a taxi and kept one car back, and that helped because then he", "Go on."),
        ("de", "Ich habe die Liste neu gemacht, und dann, jetzt habe ich den Faden verloren.",
         "Lassen Sie sich Zeit. Fangen Sie an, wo Sie möchten."),
    ],
)  # fmt: skip
def test_whoever_loses_the_thread_is_given_time(language, said, asks):
    """Nobody asks for more of what just went wrong, and only once."""
    words = words_of(language)
    one = ask_on(Answer(SLOT, said), words, Tone.NEUTRAL)
    assert one is not None
    assert one.text == asks
    again = ask_on(Answer(SLOT, said, said=said, asked_on=(one,)), words, Tone.NEUTRAL)
    assert again is None or again.text != asks


@pytest.mark.parametrize(
    ("said", "kind", "asks"),
    [
        (("The head of sales wanted a custom report for one customer, and I said no because it would've taken us "
         "three weeks. He wasn't happy. I offered him an export instead."), Kind.RESULT,
         "You offered him an export instead. What came of it?"),
        (("My boss wanted to ship without the test because the customer had a demo. I thought it would lose data. "
         "I showed her a copy, and she went quiet."), Kind.PROBE, "And what happened after that?"),
        (("I usually look at the numbers first. I'd always check the dashboard in the morning and then I talk to "
         "people."), Kind.PROBE, "Can you give me a specific example?"),
    ],
)  # fmt: skip
def test_a_short_story_that_nobody_knows_is_asked_for_what_it_lacks(said, kind, asks):
    """Its ending, or what happened next; an example only where none was told."""
    one = ask_on(Answer(SLOT, said), EN, Tone.NEUTRAL)
    assert one == FollowUp(kind, asks)


@pytest.mark.parametrize(
    ("language", "said", "answered", "open_"),
    [
        ("en", "She shut the door at noon because the post was three days behind, and it stayed that way.",
         "What was their reason?", "What did you do once it was decided?"),
        ("en", "I noticed after ten minutes and I rang them all, and in the end nobody was hurt.",
         "When did you notice?", "Who stood in for you?"),
        ("de", "Er wollte das nicht, weil er Angst um die Zahlen hatte, und am Ende blieb es so.",
         "Was war das beste Argument? Was steckte hinter dem Ärger?", "Worauf haben Sie verzichtet?"),
        ("fr", "Elle refusait parce qu'elle craignait pour ses patients, et finalement rien n'a changé.",
         "Qu'y avait-il derrière la colère ?", "Où avez-vous mis la limite ?"),
        ("es", "No quería porque tenía miedo de perder clientes, y al final se quedó todo igual.",
         "¿Qué había detrás de esa reacción?", "¿Dónde pusiste el límite?"),
    ],
)  # fmt: skip
def test_a_probe_that_was_answered_already_gives_way_to_another(language, said, answered, open_):
    """Whoever told the reason isn't asked for it."""
    slot = Slot(Reason.OTHER, "Q?", probes=(answered, open_))
    one = ask_on(Answer(slot, "so " * 40 + said), words_of(language), Tone.NEUTRAL)
    assert one is not None
    assert one.text == open_


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("I sat down with Femi and we went through the list. Sorry, I've lost it, what was the question?",
         "Sure, once more: Tell me about a time."),
        ("She said she'd leave the profession. And that was, I mean I felt", "Go on."),
        ("I did ten visits both ways, and in three I'd have got it wrong. So now it's only", "Go on."),
        ("I gave everything a minimum and a maximum, and then ordering, we", "Go on."),
        ("I'd put the two bottles next to each other myself, so I couldn't really", "Go on."),
        ("I've been there eleven years and I do the rota, anyway so", "Go on."),
    ],
)  # fmt: skip
def test_whoever_loses_the_question_or_breaks_off_is_helped_on(said, asks):
    """The question once more, or “Go on.”; never what came of it."""
    one = ask_on(Answer(SLOT, said), EN, Tone.NEUTRAL)
    assert one is not None
    assert one.text == asks


def test_being_told_to_go_on_takes_nothing_from_what_is_asked():
    """After “Go on.” there are still two follow-ups, and never more than three lines in all."""
    said, asked = "I rang them and", ()
    for _ in range(5):
        one = ask_on(Answer(SLOT, f"{OFF}\n\n{said}", said=said, asked_on=asked), EN, Tone.NEUTRAL)
        if one is None:
            break
        asked, said = (*asked, one), OFF
    assert asked[0].text == "Go on."
    assert 1 < len(asked) <= 3


def test_an_ending_that_says_nothing_is_asked_about_also_when_they_had_asked_for_it():
    """“It went fine” doesn't slip by because it came second."""
    asked = (FollowUp(Kind.RESULT, "And how did it end?"),)
    said = "Oh, it went fine, in the end. He was okay."
    one = ask_on(Answer(SLOT, f"{OFF}\n\n{said}", said=said, asked_on=asked), EN, Tone.NEUTRAL)
    assert one is not None
    assert one.text == "You said “went fine”. In what way?"


def test_a_list_of_what_somebody_has_is_no_story():
    """What the ad asks for is answered with a course and a clinic: nobody asks what happened then."""
    slot = Slot(Reason.MUST_HAVE, "How does that fit you?")
    said = ("Yes, I did the course in 2018, level C as we say. And the clinic I do every other Tuesday. The "
            "other one I've only watched, I have to be honest.")  # fmt: skip
    one = ask_on(Answer(slot, said), EN, Tone.NEUTRAL)
    assert one is not None
    assert one.text in EN.table["specific"]


def test_nobody_asks_for_the_end_right_after_what_happened_then():
    """Both ask for the same."""
    asked = (FollowUp(Kind.PROBE, EN.table["after"][0]),)
    said = (
        "The vet signed it in afterwards. And I asked for the register to lie next to the cupboard."
    )
    one = ask_on(Answer(SLOT, f"{OFF}\n\n{said}", said=said, asked_on=asked), EN, Tone.NEUTRAL)
    assert one is None or one.kind is not Kind.RESULT


def test_whoever_introduces_themselves_isnt_asked_what_happened_then():
    """Why somebody wants to move is no story."""
    opener = Slot(Reason.OPENER, "Tell me about yourself.")
    asked = (FollowUp(Kind.PROBE, "What makes you want to move now?"),)
    said = "Honestly, they told us in June that the site closes in spring. I took that as a sign and I applied here."
    assert (
        ask_on(Answer(opener, f"Hello.\n\n{said}", said=said, asked_on=asked), EN, Tone.NEUTRAL)
        is None
    )


def test_a_sad_story_of_ones_own_gets_no_probe():
    """After the kind word they go on."""
    slot = Slot(Reason.OTHER, "Q?", "b/q", probes=("What didn't you like about it?",))
    said = ("My dad had a stroke in March and I took over his stall for six weeks. I did the buying at four, and then "
            "I went to work, and in the end he came back.")  # fmt: skip
    assert ask_on(Answer(slot, said), EN, Tone.NEUTRAL) is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", one) for one in (
            "that's about it really", "I had to do it anyway", "it was for staff only", "and I told them so",
            "he was late and so did I", "the others stayed longer than we", "I hope so", "she's as tired as we",
        )),
        *(("de", one) for one in ("und das mache ich", "das wollten wir", "da war ich")),
        *(("es", one) for one in ("lo hice yo", "lo monté solo", "como yo quería", "fuimos nosotros")),
        *(("fr", one) for one in (
            "c'était pour nous", "deux jours seulement", "là où j'étais", "ce que je voulais", "voilà donc",
        )),
    ],
)  # fmt: skip
def test_what_people_end_a_sentence_with_breaks_nothing_off(language, said):
    """In haste nobody types the full stop: “das mache ich” and “lo hice yo” are whole."""
    assert not trails_off(f"Hm. {said}", language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "And the mood was much better afterwards."),
        ("de", "Und die Stimmung war viel besser."),
        ("de", "Und da war dann die Stimmung auch viel besser."),
        ("fr", "L'ambiance était bien meilleure."),
        ("es", "El ambiente era mucho mejor."),
    ],
)
def test_a_better_mood_has_no_number(language, said):
    """They ask in what way, and not how much better."""
    assert unclear(said, language)
    assert vague(said, language) is None


FAULT = "I sent the wrong file to forty families on a Friday. I rang every one of them and put it right. Nobody lost anything in the end."


@pytest.mark.parametrize(
    ("asked", "said", "learns"),
    [
        ("Tell me about a mistake you made.", FAULT, True),
        ("When did something go wrong?", FAULT, True),
        ("Tell me about a mistake you made.", FAULT + " These days I check the list twice.", False),
        ("Tell me about a mistake you made.", "I don't think I've made a big one.", False),
        ("Tell me about a busy week.", FAULT, False),
    ],
)
def test_whoever_tells_a_fault_that_was_asked_for_is_asked_what_it_taught(asked, said, learns):
    """Unless they said so, told none, or were asked for something else."""
    one = ask_on(Answer(Slot(Reason.OTHER, asked, "b/q"), said), words_of("en"), Tone.NEUTRAL)
    assert (one is not None and one.kind is Kind.REFLECTION) == learns
