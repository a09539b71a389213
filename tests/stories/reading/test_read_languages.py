"""Stories that people write in German, French, Spanish and Portuguese, with what they note for themselves."""

from __future__ import annotations

import pytest

from trainer.documents.competency_words import competencies_in
from trainer.stories.reading import read_stories

TOLD = "The till broke on a Friday", "I took cash by hand", "We served 240 people"
NAMES = {
    "de": ("Rahmenbedingungen", "Mein Vorgehen", "Endergebnis"),
    "fr": ("Situation de départ", "Mesures prises", "Résultat obtenu"),
    "es": ("Situación inicial", "Pasos seguidos", "Resultado obtenido"),
    "pt": ("Enquadramento", "A minha abordagem", "Desfecho"),
}


@pytest.mark.parametrize(("language", "remark"), [
    *(("de", one) for one in (
        "Zuletzt geübt", "Nicht erwähnen", "Mögliche Rückfragen", "Beleg", "Fehlt noch", "Eselsbrücke", "Erzählzeit",
    )),
    *(("fr", one) for one in (
        "À ne pas dire", "Relances possibles", "Preuve", "Racontée le", "Reste à trouver", "Pense-bête", "Piège",
    )),
    *(("es", one) for one in (
        "No decir", "Ensayada el", "Posibles repreguntas", "Evidencia", "Aún falta", "Recordatorio", "Frase de cierre",
    )),
    *(("pt", one) for one in (
        "Não dizer", "Treinada em", "Perguntas de seguimento", "Prova", "Ainda falta", "Lembrete", "Ponto fraco",
    )),
])  # fmt: skip
def test_what_people_note_for_themselves_is_never_recited(language, remark):
    """A remark by its own name in the writer's language is a note, and the parts keep what was told."""
    parts = zip(NAMES[language], TOLD, strict=True)
    lines = "\n".join(f"**{name}:** {text}" for name, text in parts)
    stories = read_stories(f"## The till\n\n{lines}\n**{remark}:** ask Dana about it\n").found
    assert [(one.title, one.situation, one.action, one.result) for one in stories] == [
        ("The till", TOLD[:1], TOLD[1:2], TOLD[2:])
    ]
    assert "ask Dana about it" in stories[0].notes


@pytest.mark.parametrize("remark", [
    "Practise again on Monday", "Last told on 12 March", "To go over the night before", "Rehearse aloud tonight",
    "Am Vorabend üben", "Zuletzt erzählt am 12. März", "Noch mal durchgehen am Montag", "À revoir la veille",
    "Dernière fois racontée le 12 mars", "À répéter lundi", "Repasar la víspera", "Ensayar el lunes",
    "Contada por última vez el 12 de marzo", "Rever na véspera", "Treinar na segunda", "Última vez que contei em março",
])  # fmt: skip
def test_a_reminder_with_its_day_is_never_recited(remark):
    """A plain line that says when a story is to be practised, or was told, is a note and no result."""
    story = "### The till\nSituation: The till broke on a Friday.\nAction: I took cash.\nResult: We served 240 people.\n"
    [read] = read_stories(f"{story}{remark}: more slowly\n").found
    assert (read.result, "more slowly" in read.notes) == (("We served 240 people.",), True)


@pytest.mark.parametrize("label", [
    "Would do differently", "I'd do it differently", "Würde ich heute anders machen", "Im Nachhinein", "Je ferais autrement",
    "Je changerais", "Haría distinto", "Lo haría de otra forma", "Faria diferente", "Hoje faria de outro modo",
])  # fmt: skip
def test_what_somebody_would_do_otherwise_is_reflection(label):
    """A label that says what one would do another time is the story's reflection."""
    story = "### The till\nSituation: The till broke on a Friday.\nAction: I took cash.\nResult: We served 240 people.\n"
    [read] = read_stories(f"{story}{label}: Begin in May.\n").found
    assert read.reflection == ("Begin in May.",)


@pytest.mark.parametrize("told", [
    "Practice at the clinic: twice as many visits.", "Review in March: no errors left.", "Last year: 40 returns a day.",
    "Am Montag: alle Kassen liefen wieder.", "À la fin du mois : plus une seule erreur.",
])  # fmt: skip
def test_a_time_before_what_was_told_is_no_reminder(told):
    """A result that begins with when or where it was is told, and no note."""
    story = "### The till\nSituation: The till broke on a Friday.\nAction: I took cash.\nResult: We served 240 people.\n"
    [read] = read_stories(f"{story}{told}\n").found
    assert told.replace(" :", ":") in " ".join(read.result).replace(" :", ":")


@pytest.mark.parametrize("heading", [
    "Noch zu schreiben", "Fehlende Beispiele", "Histoires à raconter", "Encore à écrire", "Historias que faltan",
    "Por escribir", "Histórias a escrever", "Ainda por contar",
])  # fmt: skip
def test_what_is_still_to_be_written_is_no_story(heading):
    """A section of stories that somebody hasn't written yet adds none, in any of the languages."""
    told = f"## The till\n**Situation:** {TOLD[0]}\n**Action:** {TOLD[1]}\n**Result:** {TOLD[2]}\n"
    stories = read_stories(f"{told}\n## {heading}\n- the lost order\n- the new oven\n").found
    assert [one.title for one in stories] == ["The till"]


@pytest.mark.parametrize(("words", "meant"), [
    ("Umgang mit Stress", "resilience"), ("Fehler eingestehen", "integrity"), ("Prioritäten", "prioritization"),
    ("Gestion du stress", "resilience"), ("Respect des délais", "time-management"), ("Entraide", "teamwork"),
    ("Toma de decisiones", "decision-making"), ("Trabajo bajo presión", "resilience"), ("Mejora", "process-improvement"),
    ("Atendimento ao público", "customer-focus"), ("Senso de dono", "ownership"), ("Liderança", "leadership"),
])  # fmt: skip
def test_competencies_have_their_names_in_each_language(words, meant):
    """A tag by the name that people use is the competency of the same meaning."""
    assert competencies_in(words) == (meant,)


@pytest.mark.parametrize("title", [
    "The secret survey", "Das geheime Rezept", "L'enquête secrète", "La receta secreta", "Uso interno de un sello",
])  # fmt: skip
def test_a_title_about_a_secret_is_no_secret(title):
    """A story that tells of something secret isn't confidential for that."""
    text = f"## {title}\n**Situation:** {TOLD[0]}\n**Action:** {TOLD[1]}\n**Result:** {TOLD[2]}\n"
    assert [one.confidential for one in read_stories(text).found] == [False]


@pytest.mark.parametrize("names", [
    ("lage", "ziel", "gemacht", "erreicht"), ("avant", "mission", "fait", "obtenu"), ("antes", "meta", "hice", "logré"),
    ("antes", "meta", "fiz", "consegui"), ("sit", "my bit", "did", "outcome"),
])  # fmt: skip
def test_parts_in_a_word_typed_in_haste(names):
    """Small words for the parts, as people type them on a phone, are the parts where they stand together."""
    told = ("the till broke", "serve everybody", "took cash by hand", "240 people served")
    lines = "".join(f"{name}: {text}\n" for name, text in zip(names, told, strict=True))
    stories = read_stories(f"1) The till\n{lines}\n2) The oven\n{lines}").found
    assert [one.title for one in stories] == ["The till", "The oven"]
    parts = [(one.situation, one.task, one.action, one.result) for one in stories]
    assert parts == [tuple((text,) for text in told)] * 2


LEGENDS = {
    "en": (
        "What is the STAR method?",
        "the scene",
        "what you had to do",
        "what you did",
        "what came of it (numbers!)",
    ),
    "de": (
        "Was ist die STAR-Methode?",
        "der Rahmen",
        "was du tun musstest",
        "was du getan hast",
        "was herauskam (Zahlen!)",
    ),
    "fr": (
        "C'est quoi la méthode STAR ?",
        "le cadre",
        "votre rôle",
        "ce que vous avez fait",
        "ce qui a changé (chiffres !)",
    ),
    "es": (
        "¿Qué es el método STAR?",
        "el contexto",
        "tu responsabilidad",
        "lo que hiciste",
        "qué cambió (¡números!)",
    ),
    "pt": (
        "O que é o método STAR?",
        "o cenário",
        "sua responsabilidade",
        "o que você fez",
        "o que mudou (números!)",
    ),
}


@pytest.mark.parametrize("form", ["**{}**", "## {}", "{}"])
@pytest.mark.parametrize("language", LEGENDS)
def test_what_the_letters_stand_for_is_no_story(language, form):
    """An explanation of STAR above the stories adds none, in any of the languages."""
    asked, *parts = LEGENDS[language]
    names = ("**S**ituation", "**T**ask", "**A**ction", "**R**esult")
    legend = "".join(f"- {name}: {text}\n" for name, text in zip(names, parts, strict=True))
    told = f"## The till\n**Situation:** {TOLD[0]}\n**Action:** {TOLD[1]}\n**Result:** {TOLD[2]}\n"
    stories = read_stories(f"# STAR\n\n{form.format(asked)}\n{legend}\n---\n\n{told}").found
    assert [one.title for one in stories] == ["The till"]


@pytest.mark.parametrize(("label", "noun"), [
    ("Hospital", "Card"), ("Haus", "Karte"), ("Klinik", "Erfahrung"), ("École", "FICHE"), ("Colegio", "Ficha"), ("Loja", "Cartão"),
])  # fmt: skip
def test_a_card_with_the_place_where_it_was(label, noun):
    """A story counted as a card keeps its title, and the place by its kind is the organization."""
    cards = "".join(
        f"{noun} {at}: The {thing}\n{label}: Ashby\nSituation: {TOLD[0]}\nAction: {TOLD[1]}\nResult: {TOLD[2]}\n\n"
        for at, thing in ((1, "till"), (2, "oven"))
    )
    stories = read_stories(cards).found
    assert [(one.title, one.organization) for one in stories] == [
        ("The till", "Ashby"),
        ("The oven", "Ashby"),
    ]


@pytest.mark.parametrize(("context", "challenge"), [
    ("Context", "Challenge"), ("Kontext", "Herausforderung"), ("Contexte", "Défi"), ("Contexto", "Desafío"), ("Contexto", "Desafio"),
])  # fmt: skip
def test_a_challenge_below_the_situation_is_the_task(context, challenge):
    """Where a part has told how things stood, the one that names what was hard says what was to be done."""
    text = f"## The till\n### {context}\n{TOLD[0]}\n### {challenge}\nServe everybody\n### Result\n{TOLD[2]}\n"
    [read] = read_stories(text).found
    assert (read.situation, read.task) == ((TOLD[0],), ("Serve everybody",))
