"""Stories told in German, French, Spanish and Portuguese prose: each sentence goes to the part that it tells."""

import pytest

from trainer.stories.reading import read_stories

_TOLD = [
    (
        (
            "2021 leitete ich das Ersatzteillager eines Händlers in Kassel. Jede zweite Bestellung kam falsch an, und "
            "die Werkstatt wartete tagelang. Wir sollten die Fehlerquote bis zum Herbst halbieren. Also habe ich eine "
            "Woche lang jede Rücksendung selbst ausgepackt. Dann führten wir Scanner an allen vier Packtischen ein. "
            "Unterm Strich sank die Quote von 9 auf 2 Prozent. Rückblickend hätte ich die Packer früher gefragt."
        ),
        "SSTAARF",
    ),
    (
        (
            "Im Pflegeheim war der Dienstplan jeden Monat ein Streitpunkt. Ich wurde gebeten, eine Lösung zu finden. "
            "Daraufhin sprach ich mit jeder Kollegin und entwarf drei feste Muster. Seither läuft der Plan ohne Tausch. "
            "Gelernt habe ich, dass die leisen Stimmen die besten Ideen haben."
        ),
        "STARF",
    ),
    (
        (
            "Als Filialleiterin übernahm ich einen Laden, in dem die Kasse jede Woche nicht stimmte. Mein Auftrag "
            "lautete, das binnen eines Quartals zu klären. Ich verglich alle Bons mit den Aufnahmen. Am Ende fehlten "
            "statt 300 Euro im Monat noch 4 Euro. Künftig würde ich gleich am ersten Tag zählen."
        ),
        "STARF",
    ),
    (
        (
            "En 2020, je dirigeais la réception d'une criée. Une livraison sur cinq arrivait trop chaude. On m'a "
            "demandé de régler cela avant l'été. J'ai donc suivi trois camions de nuit et noté la température. Les "
            "refus sont passés de 20 à 3 % en deux mois. Avec le recul, j'aurais dû parler aux chauffeurs plus tôt."
        ),
        "SSTARF",
    ),
    (
        (
            "À la bibliothèque, les équipes du matin et du soir ne se parlaient plus. Ma mission consistait à rétablir "
            "un planning commun. J'ai reçu chacun en tête-à-tête. Depuis, il n'y a plus eu une seule plainte. Cela m’a "
            "rappelé qu'un cahier vaut mieux qu'une réunion."
        ),
        "STARF",
    ),
    (
        (
            "En 2019 trabajaba como encargada de un almacén. Los pedidos salían tarde casi todos los días. Teníamos "
            "que reducir los retrasos antes de la Navidad. Medí durante una semana cada paso y cambié la ruta de los "
            "carros. Al final los retrasos bajaron del 30 al 4 %. Mirando atrás, habría preguntado antes a los mozos."
        ),
        "SSTARF",
    ),
    (
        (
            "Una noche nos quedamos sin médico de guardia. Yo era responsable de los cuatro boxes. Llamé al hospital "
            "comarcal y organicé las derivaciones. Ningún paciente esperó más de veinte minutos. Desde entonces "
            "siempre llevo los teléfonos apuntados en la bata."
        ),
        "STARF",
    ),
    (
        (
            "Em 2022 eu trabalhava numa farmácia de bairro. A fila passava da porta todas as segundas-feiras. Meu "
            "gerente pediu que eu resolvesse aquilo. Então separei as receitas e liguei para os clientes no sábado. A "
            "espera caiu de 40 para 12 minutos. Hoje eu faria isso logo no primeiro mês."
        ),
        "SSTARF",
    ),
    (
        (
            "Assumi uma turma que já tinha trocado de professora duas vezes. Eu precisava recuperar a confiança deles "
            "até o fim do bimestre. Combinei três regras com a turma e telefonei para cada família. No fim do ano, 26 "
            "dos 28 alunos passaram. Da próxima vez, telefonaria na primeira semana."
        ),
        "STARF",
    ),
]


@pytest.mark.parametrize(("told", "parts"), _TOLD)
def test_a_story_in_prose(told: str, parts: str) -> None:
    """What set the scene, what was to be done, the deeds, what came of them and what was learned are told apart."""
    (story,) = read_stories(f"# A história\n\n{told}\n").found
    kept = (story.situation, story.task, story.action, story.result, story.reflection)
    read = zip("STARF", kept, strict=True)
    assert "".join(letter * len(points) for letter, points in read) == parts


@pytest.mark.parametrize(("names", "parts"), [
    ("Wie es anfing|Was zu tun war|So bin ich vorgegangen|Was es gebracht hat", "STAR"),
    ("Worum es ging|Wofür ich zuständig war|Meine Schritte|Wohin es führte", "STAR"),
    ("Comment ça a commencé|Ce qui m'était demandé|Comment je l'ai fait|Ce que ça a apporté", "STAR"),
    ("Cómo empezó|Cuál era mi tarea|Cómo lo abordé|Qué logramos", "STAR"),
])  # fmt: skip
def test_questions_to_oneself_as_labels(names: str, parts: str) -> None:
    """A part's name may be a clause, as people who answer themselves write it."""
    told = (
        "Der Bus kam zu spät.",
        "Bis Mai pünktlich sein.",
        "Die Linie verlegt.",
        "Alle sitzen um neun.",
    )
    lines = [f"**{name}:** {text}\n\n" for name, text in zip(names.split("|"), told, strict=True)]
    (story,) = read_stories("# Der Bus\n\n" + "".join(lines)).found
    kept = (story.situation, story.task, story.action, story.result)
    assert "".join(letter for letter, points in zip("STAR", kept, strict=True) if points) == parts
    assert [points[0] for points in kept] == list(told)


@pytest.mark.parametrize("change", [
    "Die Nachtschicht von elf auf sieben Stunden verkürzt", "Zwei Fehlfahrten pro Woche eingespart",
    "Réunion du lundi raccourcie de moitié", "Coûts de transport divisés par deux",
    "Acortamos la espera 12 minutos", "Triplicamos las visitas de la biblioteca",
    "Negociei um contrato de energia que poupa 60 mil euros por ano",
])  # fmt: skip
def test_a_change_is_what_came_of_it(change: str) -> None:
    """A line of a list of deeds that tells a change for the better stands under Result."""
    found = read_stories(f"# 2024\n\n- {change}\n- Zwei Lehrlinge betreut\n").found
    assert [story.result for story in found if story.title == change] == [(change,)]
