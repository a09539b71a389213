"""Which questions of the banks are proposed for a story, and which of them surely fit."""

from __future__ import annotations

import pytest

from trainer.coach import importing
from trainer.coach.planning import plan
from trainer.coach.question_proposals import add_questions, proposals
from trainer.grading import shapes_asked, shapes_told
from trainer.stories.model import KeyPoint, Part, Story


@pytest.fixture
def work(empty_home, open_home):
    opened = open_home(empty_home)()
    yield opened
    opened.close()


def story(title, *says, **changes):
    points = tuple(KeyPoint(part, say) for part, say in zip(Part, says, strict=False))
    return Story("s", title, points, **changes)


def sure(work, one):
    return [found.question.id for found in fitting(work, one) if found.sure]


def fitting(work, one):
    return [found for _, found in proposals(work, [one])]


@pytest.mark.parametrize(("title", "told", "question"), [
    ("The loyalty app nobody wanted", "After three months we shut it down", "failure"),
    ("A quarrel about the rota", "Early and late shift blamed each other", "conflict-with-coworker"),
    ("Invoices by hand", "I wrote a script that reads them", "improved-a-process"),
    ("Six weeks of Finnish", "I taught myself from an evening course", "learned-quickly"),
    ("Saying no to the mayor", "I told them no and pushed back", "said-no"),
    ("The night of the flood", "The power went down and the alarm rang", "crisis"),
    ("A launch that failed", "It went back within an hour", "failure"),
    ("My worst mistake on the ward", "Gave the morning dose twice", "biggest-mistake"),
    ("Difficult colleague: Dr. Hale", "He was quiet and said nobody had told him", "difficult-person"),
    ("The foreman", "He was hard to work with and shouted at the apprentices", "difficult-person"),
    ("Medication error", "I gave ten instead of one", "biggest-mistake"),
    ("Learning to weld in five days", "I had never welded before and took evening lessons", "learned-quickly"),
    ("First week as shift lead", "Eleven people reported to me", "led-a-team"),
])  # fmt: skip
def test_what_a_story_tells_of_gives_a_sure_question(work, title, told, question):
    """A failure, a quarrel, a script: told twice, with no competency and no question named."""
    assert question in sure(work, story(title, "It was in March", "I had a week", told))


@pytest.mark.parametrize(("language", "title", "told", "question"), [
    ("de", "Der missglückte Umzug", "Es war mein Fehler, der Umzug ist gescheitert", "scheitern"),
    ("de", "Die verärgerte Familie", "Sie beschwerte sich bei der Leitung", "schwierige-kundschaft"),
    ("de", "Schweißen in fünf Tagen gelernt", "Das hatte ich noch nie gemacht", "schnell-gelernt"),
    ("es", "La mudanza que salió mal", "Perdimos dos días y a un cliente", "fracaso"),
    ("es", "La pelea por los turnos", "Mañana y tarde no se hablaban", "conflicto"),
    ("es", "Aprendí sola a soldar", "Nunca había tocado un soldador", "aprender-rapido"),
    ("fr", "Le déménagement raté", "Nous avons perdu deux jours", "echec"),
    ("fr", "La dispute sur les horaires", "Le matin et le soir ne se parlaient plus", "conflit"),
    ("fr", "Formé deux stagiaires", "L'un est mon apprenti aujourd'hui", "fait-grandir"),
])  # fmt: skip
def test_a_story_in_another_language_has_its_questions_too(work, language, title, told, question):
    """What a story tells of in German, Spanish or French gives it a question of the bank in that language."""
    one = story(title, "x", "y", told, language=language)
    assert question in [found.question.id for found in fitting(work, one)]


@pytest.mark.parametrize(("told", "asked"), [
    ("A mudança deu errado e perdemos um cliente", "Conte um fracasso seu."),
    ("Errei: esqueci de conferir a dose", "Fale de um erro seu."),
    ("As duas equipas discutiam e não se falavam", "Conte um conflito na equipa."),
    ("Automatizei a planilha, de 6 horas para 20 minutos", "Que processo você melhorou?"),
    ("Convenci a direção, que era contra", "Quando fez alguém mudar de ideia?"),
    ("Ensinei duas estagiárias", "Ajudou alguém a crescer?"),
])  # fmt: skip
def test_what_is_told_and_asked_in_portuguese_meets(told, asked):
    """A story and a question of somebody's own Portuguese bank speak of the same."""
    assert shapes_asked(asked) & set(shapes_told(story("x", told)))


def test_a_word_that_only_happens_to_stand_there_makes_nothing_sure(work):
    """One mention is a guess to be looked at, and a good result fits questions about success."""
    one = story(
        "The new kiln", "Firing took a day", "Halve it", "Moved a deadline", "Cost fell from 9 to 4"
    )
    found = fitting(work, one)
    assert not any(one.sure for one in found)
    assert {"tight-deadline", "most-successful-project"} <= {one.question.id for one in found}


def test_a_title_that_is_the_beginning_of_a_point_makes_nothing_sure(work):
    """A story that nobody named is called by its first sentence, which counts once: a dryer failed, not the person."""
    told = "The dryer failed on the hottest day of the harvest"
    assert not sure(
        work, story(told, told, "Keep the grain dry", "I rented fans from the fairground")
    )


def test_questions_of_another_trade_or_language_are_not_proposed(work):
    """A nurse's mistake is asked of nobody else, and nobody is asked in German about English."""
    found = fitting(
        work, story("My mistake", "It was my fault", "", "I apologised", "Nobody was hurt")
    )
    assert {one.question.bank for one in found} == {"behavioral"}


def test_what_a_person_has_said_is_not_overruled(work):
    """A story that names a question is left alone; for one with wordings of its own nothing is sure."""
    told = ("We lost the tender", "", "It was my mistake, I forgot the list", "It was rejected")
    named = story("A tender we lost", *told, questions=("behavioral/failure",))
    worded = story("A tender we lost", *told, notes="Asked as: a slip that hurt others")
    assert not fitting(work, named)
    assert fitting(work, worded)
    assert not sure(work, worded)


def test_a_story_with_a_question_is_asked_by_it_and_not_by_its_title(work):
    """After an import and the sure questions, a rehearsal asks one of them."""
    text = "### The app nobody used\n**S:** We built it in May.\n**A:** I pushed it.\n**R:** We shut it down.\n"
    (one,) = importing.take(work, importing.preview(work, [("x.md", text)]).candidates).added
    add_questions(work, one.id, [found.question.key for found in fitting(work, one) if found.sure])
    (known,) = work.stories().stories
    assert known.questions == ("behavioral/failure",)
    assert known.points == one.points
    tasks = plan(work).tasks
    assert [task.question.key for task in tasks] == ["behavioral/failure"]
