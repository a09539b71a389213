"""One judge says whether a text asks, for every reader."""

import pytest

from trainer.documents.asking import Asking, asking, completed, is_request, mostly_asks, stem_of


@pytest.mark.parametrize("text", [
    "Tell me about a kitchen that ran out of gas", "OK, so first, walk us through the harvest",
    "Describe the busiest shift you've ever worked", "Could you please describe a patient you could not help", "Give me an example of a broken promise",
    "How would you calm a parent at the school gate", "Have you ever fired a supplier",
    "Erzählen Sie mir von einem Streit im Lager", "Bitte schildern Sie einen Notfall",
    "Cuénteme un conflicto con un cliente", "¿Cómo cierra usted una venta?",
    "Parlez-moi d'une panne que vous avez réparée", "Décrivez un échec",
    "Conte-me sobre uma entrega atrasada", "Descreva um conflito na equipe",
    "Warum möchten Sie die Station wechseln", "Welche Rolle übernehmen Sie im Team", "Was hast du daraus gelernt",
    "Cuáles son sus puntos fuertes", "Por qué quiere cambiar de tienda", "Quelles sont vos forces",
    "Comment avez-vous réagi", "Quais são os seus pontos fortes", "Por que você quer sair",
    "Mi racconti di un errore", "Vertel me over een fout", "Расскажите о своей ошибке",
    "Verkaufen Sie mir diesen Stift", "Überzeugen Sie uns", "Vendez-moi ce stylo", "Pour commencer, mettez-vous en situation",
    "Véndame este lapicero", "Para terminar, convénzame de algo", "Pra começar, me conta da sua trajetória",
    "Me venda esta caneta", "Role-play a call with an angry tenant",
    "Können Sie mir ein Beispiel nennen", "Haben Sie schon einmal jemanden entlassen", "Erzaehlen Sie von einem Streit",
    "De quoi êtes-vous le plus fier", "Qu’est-ce qui vous motive", "Vous est-il déjà arrivé de rater un délai", "As-tu déjà dirigé une équipe",
    "Pouvez-vous me décrire une journée", "Cual es tu mayor logro", "Cómo manejaste el conflicto", "Has tenido que despedir a alguien",
    "Podrías contarme de un fracaso", "Alguna vez cometiste un error", "Qué hizo usted entonces", "Como você lida com prazos",
    "Você já demitiu alguém", "O que farias se um cliente gritasse", "Pode me contar um pouco da sua trajetória",
    "por que quiere trabajar de noche", "cuales son tus fortalezas", "por que voce quer sair", "como vc lida com pressao",
    "pourquoi voulez vous ce poste", "qu'est ce qui vous motive", "erzaehlen sie von sich",
    "I'd like to start by hearing about your last shop", "It would be great to hear how you got into nursing",
    "Ich würde gern mit Ihrem größten Projekt anfangen", "Mich würde interessieren, wie Sie damit umgegangen sind",
    "J'aimerais vous entendre sur votre dernier poste", "Je voudrais comprendre comment vous organisez vos journées",
    "Quisiera saber cómo llegó usted a la logística", "Me interesa saber cómo resuelves los conflictos",
    "Queria começar ouvindo sobre o projeto do qual você mais se orgulha", "Gostaria de saber como você lida com conflitos",
    "Opowiedz o konflikcie", "请谈谈一次失败", "失敗した経験を教えてください", "갈등을 해결한 경험을 말씀해 주세요",
])  # fmt: skip
def test_what_only_somebody_who_asks_says_is_sure(text):
    """Requests and questions to somebody ask without a question mark, in every language."""
    assert asking(text) is Asking.SURE


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("The oven was cold?", Asking.MARKED),
        ("Explain caching", Asking.MAYBE),
        ("A time when you missed a deadline", Asking.MAYBE),
        ("What is a mortgage", Asking.MAYBE),
        ("How to prepare", Asking.NO),
        ("Redesign the ticket machine for one hand", Asking.MAYBE),
        ("Write a query that finds twins", Asking.MAYBE),
        ("Write short answers", Asking.NO),
        ("Vergleichen Sie die beiden Verfahren", Asking.MAYBE),
        ("Comparez les deux méthodes", Asking.MAYBE),
        ("Compare los dos métodos", Asking.MAYBE),
        ("Compare os dois métodos", Asking.MAYBE),
        ("Montrez de l'enthousiasme", Asking.NO),
        ("Muestra interés", Asking.NO),
        ("que haria si un cliente grita", Asking.MAYBE),
        ("cuanto piensa quedarse", Asking.MAYBE),
        ("como resolveria um conflito", Asking.MAYBE),
        ("Como jefa de turno llevé la planta", Asking.NO),
        ("Cuando nos llamaron fui yo", Asking.NO),
        ("Wie Sie mit Stress umgehen", Asking.MAYBE),
        ("Wie unsere Kollegen Ihnen helfen", Asking.MAYBE),
        ("Eine Situation, in der Sie gescheitert sind", Asking.MAYBE),
        ("In welchem Umfeld arbeiten Sie gern", Asking.MAYBE),
        ("Une fois où vous avez échoué", Asking.MAYBE),
        ("Votre plus grand défaut", Asking.MAYBE),
        ("Una vez que fallaste", Asking.MAYBE),
        ("Te gusta trabajar en equipo", Asking.MAYBE),
        ("Uma vez em que você errou", Asking.MAYBE),
        ("Voce gosta de ensinar", Asking.MAYBE),
        ("Mir fiel es schwer, das zu erklären", Asking.NO),
        ("Wenn der Kunde kam, rief ich an", Asking.NO),
        ("Quand j'ai commencé, il y avait deux caisses", Asking.NO),
        ("Una vez que fallé, pedí ayuda", Asking.NO),
        ("Como dijiste antes, fue difícil", Asking.NO),
        ("Se um cliente gritava, eu respirava", Asking.NO),
        ("Para que a loja abrisse, liguei", Asking.NO),
        ("Comment préparer l'entretien", Asking.MAYBE),
        ("What you should know about us", Asking.NO),
        ("a parcel is lost, what do you do", Asking.MAYBE),
        ("ein Kabel brennt, wie gehen Sie vor", Asking.MAYBE),
        ("une cliente crie, que faites-vous", Asking.MAYBE),
        ("the bus breaks down at night, what now", Asking.MAYBE),
        ("pick a tool you like – what would you change", Asking.MAYBE),
        ("the van was late, which was fine", Asking.NO),
        ("I sat down with him, as you know", Asking.NO),
        ("I told the client no", Asking.NO),
        ("Tell me about a time…", Asking.NO),
        ("", Asking.NO),
    ],
)
def test_what_may_be_a_heading_is_less_certain(text, certain):
    """A mark says so; bare requests and question words are questions in a list of questions only."""
    assert asking(text) is certain


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Alright, and then describe the worst night shift.", Asking.SURE),
        ("tell me about a time…", Asking.SURE),
        ("so what happened with the two ledgers", Asking.MAYBE),
        ("And then?", Asking.MARKED),
        ("Design was my job.", Asking.NO),
    ],
)
def test_what_is_said_to_somebody_asks_with_less(text, certain):
    """Said to another, a bare request asks, behind lead-ins and where it breaks off."""
    assert asking(text, spoken=True) is certain


def test_a_request_is_told_from_a_question():
    """“Tell me more” requests, “how did it end” does not."""
    assert is_request("So, tell me more")
    assert not is_request("How did it end?")


def test_a_stem_and_what_stands_below_make_one_question():
    """“Tell me about a time when you:” goes on in the items below it; a whole request does not."""
    stem = stem_of("Tell me about a time when you:")
    assert completed(stem, "You lost a client") == "Tell me about a time when you lost a client"
    assert stem_of("Tell me about yourself:") == ""


def test_a_scene_may_lead_in_but_an_answer_is_none():
    """A short paragraph may tell a scene; a long one must ask more than it tells."""
    assert mostly_asks("The lorry is late. What do you do?")
    assert not mostly_asks("I drove it home. " * 12 + "Why not?")
