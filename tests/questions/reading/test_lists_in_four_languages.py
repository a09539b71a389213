"""Lists of questions that people write in German, French, Spanish and Portuguese."""

from __future__ import annotations

import pytest

from trainer.questions import Kind
from trainer.questions.reading import read_questions


@pytest.mark.parametrize(("ask", "follow", "looks", "warns"), [
    ("Wann haben Sie zuletzt einen Fehler gemeldet?", "Mögliche Folgefragen", "Erwünscht", "Warnsignale"),
    ("Racontez une erreur que vous avez faite.", "Pour aller plus loin", "Réponse attendue", "Signaux d'alerte"),
    ("Cuéntame un error que cometiste.", "Preguntas de seguimiento", "Qué se busca", "Señales de alarma"),
    ("Conte um erro que você cometeu.", "Perguntas de acompanhamento", "O que se espera", "Sinais de alerta"),
])  # fmt: skip
def test_what_stands_below_a_question_is_told_apart(ask, follow, looks, warns):
    """Follow-ups, what they look for and warnings below a question go where they belong."""
    text = f"1. {ask}\n   {follow}: Who helped you?\n   {looks}: says it plainly\n   {warns}: blames others\n2. Why us?\n"
    first = read_questions(text).questions[0]
    assert first.ask == ask
    assert list(first.probes) == ["Who helped you?"]
    assert list(first.listen_for) == ["says it plainly"]
    assert "blames others" not in str(first)


@pytest.mark.parametrize("heading", [
    "Gegenfragen", "Meine Fragen am Ende", "Questions à la fin", "Questions pour le jury", "Me toca preguntar",
    "Preguntas para el equipo", "Minha vez", "Perguntas no fim", "Fragen ans Team", "Ce que je veux leur demander",
    "Fragen an uns (vom Bewerber)", "Preguntas para nosotros", "Questions pour nous", "Perguntas para nós", "Preguntas para ellos", "Lo que quiero preguntar", "Perguntas pra fazer pra eles", "Perguntas ao entrevistador",
])  # fmt: skip
def test_the_persons_own_questions_have_headings_of_their_own(heading):
    """A heading over what the person wants to ask makes its questions ones to ask."""
    found = read_questions(f"# {heading}\n\n- How big is the team?\n- Who decides?\n").questions
    assert [one.kind for one in found] == [Kind.TO_ASK] * 2


@pytest.mark.parametrize(("stem", "ends"), [
    ("Erzählen Sie von einer Situation, in der Sie", ("jemanden überzeugt haben", "eine Frist verpasst haben")),
    ("Parlez-moi d'une fois où vous avez", ("convaincu un supérieur", "raté une échéance")),
    ("Cuéntame una ocasión en la que", ("convenciste a tu jefe", "no llegaste a un plazo")),
    ("Conte uma situação em que você", ("convenceu o chefe", "perdeu um prazo")),
])  # fmt: skip
def test_a_stem_with_endings_is_as_many_questions(stem, ends):
    """A request that breaks off above bullets is asked with each of them."""
    text = f"{stem}:\n\n" + "".join(f"- {end}\n" for end in ends)
    asked = [one.ask.rstrip(".?") for one in read_questions(text).questions]
    assert asked == [f"{stem} {end}" for end in ends]


@pytest.mark.parametrize("label", [
    "What the recruiter wants to hear", "What the panel is after", "Was der Personaler hören will", "Das wollen die Prüfer sehen",
    "Ce que le recruteur veut entendre", "Ce que le jury regarde", "Lo que el reclutador quiere oír", "Lo que busca la empresa",
    "O que o recrutador quer ouvir", "O que a banca valoriza", "Points looked for", "Expected elements", "Erwartete Inhalte",
    "Éléments de réponse recherchés", "Aspectos a valorar", "Pontos a observar",
])  # fmt: skip
def test_what_somebody_hopes_to_hear_is_listened_for(label):
    """A label that names who looks for something says what to listen for."""
    text = f"1. Why us?\n   - {label}: says it plainly\n2. Why now?\n"
    assert list(read_questions(text).questions[0].listen_for) == ["says it plainly"]


@pytest.mark.parametrize(("heading", "asks"), [
    ("Checklist entrevista DevOps", True), ("Checklist entretien", True), ("DevOps interview checklist", True),
    ("Checklist", False), ("Checklist for the morning", False), ("Self-check", False),
])  # fmt: skip
def test_a_checklist_of_questions_is_a_list(heading, asks):
    """Boxes to tick below a checklist that names interviews are its questions; what one asks oneself isn't."""
    text = f"# {heading}\n\n- [x] How do you roll back?\n- [ ] Who is on call?\n"
    assert bool(read_questions(text).questions) is asks


def test_letters_for_question_and_answer_are_spanish_too():
    """“P:” is a question and “R:” its answer."""
    text = "P: ¿Qué sabes de nosotros?\nR: Poco.\n\nP: ¿Prefieres turno de mañana?\nR: Sí.\n"
    asked = [one.ask for one in read_questions(text).questions]
    assert asked == ["¿Qué sabes de nosotros?", "¿Prefieres turno de mañana?"]


@pytest.mark.parametrize("ask", [
    "Nähe oder Distanz: Was fällt Ihnen schwerer?", "Bei Zeitdruck: Was lassen Sie weg?", "Deep work vs. meetings: How do you choose?",
    "Vitesse ou qualité : Que choisissez-vous ?", "Con prisa: ¿Qué dejas para después?",
])  # fmt: skip
def test_a_choice_or_a_condition_before_a_colon_is_part_of_the_question(ask):
    """What is to be chosen from, and when it holds, are no names of topics."""
    asked = [
        one.ask
        for one in read_questions(
            f"# Interview\n\n1. {ask}\n2. Teamwork: How do you help?\n"
        ).questions
    ]
    assert asked == [ask, "How do you help?"]


@pytest.mark.parametrize(("ask", "further"), [
    ("Erzählen Sie von einem Konflikt.", ("Was haben Sie getan?", "Wie ging die Sache aus?")),
    ("Parlez-moi d'un conflit.", ("Qu'avez-vous fait ?", "Quel a été le résultat ?")),
    ("Cuénteme un conflicto.", ("¿Qué hiciste?", "¿Cómo terminó?")),
    ("Conte um conflito.", ("O que você fez?", "O que aconteceu depois?")),
])  # fmt: skip
def test_questions_that_lean_on_the_first_are_asked_after_it(ask, further):
    """Short questions behind the first one, which go on with it, follow it up."""
    first = (
        read_questions(f"1. {ask} {' '.join(further)}\n2. Why us?\n3. Why now?\n")
        .questions[0]
        .apart()
    )
    assert (first.ask, first.probes) == (ask, further)


@pytest.mark.parametrize("asked", [
    "Haben Sie schon jemanden entlassen", "De quoi êtes-vous le plus fier", "Cual es tu mayor logro", "Você já demitiu alguém",
    "Ihre größte Schwäche", "Une fois où vous avez échoué", "Una vez que fallaste", "Uma vez em que você errou",
])  # fmt: skip
def test_a_list_of_bare_questions_needs_no_marks(asked):
    """What people jot down without a question mark or accents is asked, too."""
    text = f"# Interview questions\n\n- Why us?\n- {asked}\n- What drives you?\n"
    assert [one.ask.rstrip("?") for one in read_questions(text).questions] == [
        "Why us",
        asked,
        "What drives you",
    ]


@pytest.mark.parametrize("key", [
    "gute_antwort", "Erwartungen", "reponse_attendue", "réponses types", "respuesta_esperada", "criterios", "resposta_ideal",
])  # fmt: skip
def test_a_key_for_what_they_hope_to_hear_may_be_in_any_language(key):
    """What a file of records lists behind such a key is listened for."""
    text = f"- question: Why us?\n  {key}:\n    - calm\n    - a number\n- question: Why now?\n"
    assert read_questions(text, "yaml").questions[0].listen_for == ("calm", "a number")


@pytest.mark.parametrize("heading", [
    "Die häufigsten Fragen", "Questions fréquentes d'entretien", "Preguntas más frecuentes de la entrevista", "As perguntas mais comuns",
])  # fmt: skip
def test_a_heading_that_says_nothing_tags_nothing(heading):
    """A heading that only says that questions follow gives them no tag, in any of the languages."""
    found = read_questions(f"## {heading}\n\n- Why us?\n- Why now?\n").questions
    assert [one.tags for one in found] == [(), ()]


@pytest.mark.parametrize("looks", [
    "What to watch for", "Signs of a good answer", "Zu bewerten", "Was zu beobachten ist", "À évaluer", "Ce qu'il faut observer",
    "Qué evaluar", "Qué observar", "O que observar", "O que avaliar",
])  # fmt: skip
def test_what_an_interviewer_looks_at_is_what_to_listen_for(looks):
    """What a script for interviewers or a column of a sheet says to look at goes with the question."""
    text = f"Question 1: Why did you leave the bakery?\n{looks}: blames nobody\n\nQuestion 2: Why us?\n{looks}: knows the shop\n"
    sheet = (
        f"Question,{looks}\nWhy did you leave the bakery?,blames nobody\nWhy us?,knows the shop\n"
    )
    for read in (
        read_questions(text, None, "script.txt"),
        read_questions(sheet, None, "sheet.csv"),
    ):
        assert [one.listen_for for one in read.questions] == [
            ("blames nobody",),
            ("knows the shop",),
        ]
