"""Answers in Spanish: words, numbers, denials, and how they were told."""

import pytest

from tests.grading.tellings import said, story, values, wrong
from trainer.grading import Verdict, measure_delivery
from trainer.grading.recall import grade_recall
from trainer.grading.tokens import tokenize

BAKERY = story(
    "es",
    "La panadería perdía 60 barras al día y 3 clientes fijos por semana",
    "Convencí al dueño de abrir a las 6:30 los sábados",
    "Pinté el local con mi hermana en dos noches",
    "De 60 a 15 barras perdidas; ventas: 21 % más en cuatro meses",
)
TOLD = (
    "Pues nosotros en la panadería perdíamos sesenta barras al día, y cada semana tres clientes "
    "fijos. Yo convencí al dueño de que abriéramos los sábados a las seis y media. Luego pinté el "
    "local con mi hermana, en dos noches. Y al final pasamos de sesenta a quince barras perdidas, "
    "y vendimos un veintiuno por ciento más en cuatro meses."
)


def test_a_told_story_is_said():
    """A spoken telling with numbers in words says every point and contradicts none."""
    assert said(BAKERY, TOLD) == 4
    assert wrong(BAKERY, TOLD) == []
    assert grade_recall(BAKERY, TOLD).remarks == ()


def test_what_is_typed_without_accents_is_heard():
    """Who leaves out accents is understood."""
    typed = TOLD.lower()
    for marked, plain in zip("áéíóú", "aeiou", strict=True):
        typed = typed.replace(marked, plain)
    assert said(BAKERY, typed) >= 3


@pytest.mark.parametrize(
    ("right", "slip", "point"),
    [
        ("sesenta barras al día", "noventa barras al día", 0),
        ("un veintiuno por ciento", "un treinta y uno por ciento", 3),
    ],
)
def test_another_number_is_flagged(right, slip, point):
    """A number in the place of another is a wrong fact of its point."""
    assert point in wrong(BAKERY, TOLD.replace(right, slip))


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("Al dueño no lo convencí de abrir los sábados.", 1),
        ("Nunca convencí al dueño, los sábados no abrimos.", 1),
        ("El local no lo pinté, mi hermana tampoco.", 2),
        ("Nadie convenció al dueño de abrir los sábados.", 1),
    ],
)
def test_what_did_not_happen_is_flagged(answer, point):
    """What is denied stands before "no" or behind it."""
    assert point in wrong(BAKERY, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "No solo convencí al dueño de abrir los sábados, también pinté el local.",
        "No podía esperar, así que convencí al dueño de abrir los sábados.",
        "No fue fácil, pero convencí al dueño de abrir los sábados.",
        "Sin decir nada a nadie pinté el local con mi hermana en dos noches.",
    ],
)
def test_a_harmless_negation_is_none(answer):
    """A negation of something else denies no point."""
    assert wrong(BAKERY, answer) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("dos millones y medio", "es", [(2500000, "")]),
        ("treinta y seis familias", "es", [(36, "")]),
        ("doscientos cuarenta y cinco", "es", [(245, "")]),
        ("2.3 millones de pesos", "es-MX", [(2300000, "money")]),
        ("2,300 pesos", "es-MX", [(2300, "money")]),
        ("2.300 euros", "es", [(2300, "money")]),
        ("a las ocho y media", "es", [(510, "clock")]),
        ("las dos menos cuarto", "es", [(105, "clock")]),
        ("una quinta parte", "es", [(20, "%")]),
        ("una de cada ocho", "es", [(12.5, "%")]),
        ("treinta de octubre", "es", [(1030, "date")]),
        ("la espera media", "es", []),
    ],
)
def test_numbers_are_read(text, language, expected):
    """Halves behind the scale, hundreds of one word, clock times, and the signs of a region."""
    assert values(text, language) == expected


def test_the_speaker_and_the_fillers_are_counted():
    """A verb says who speaks; "este" is a filler only with a comma behind it."""
    told = measure_delivery("O sea, hablé con este cliente, lo convencí y así ganamos.", (), "es")
    assert told.fillers == {"o sea": 1}
    assert (told.i, told.we) == (2, 1)


@pytest.mark.parametrize(
    "words",
    [
        "taller talleres", "mujer mujeres", "luz luces", "joven jóvenes",
        "cuento contar conté", "refuerzo reforzar reforcé", "muestro mostrar mostré",
        "busqué buscar", "organicé organizar", "expliqué explicar", "enciendo encender encendí",
    ],
)  # fmt: skip
def test_plurals_and_changing_verbs_share_a_stem(words):
    """A plural has the stem of its noun, and a verb one stem however its vowel or spelling changes."""
    assert len({token.stem for token in tokenize(words, "es")}) == 1


LIBRARY = story(
    "es",
    "Abrí la sala de lectura de 10 a 14 h",
    "Convencí a Rogelio, el bedel, dándole las llaves del patio",
    "Pasé los cuentacuentos a la primera hora del sábado",
    "Espera en el mostrador: 12 minutos",
)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Abrí la sala de lectura por la mañana, de diez a dos.", []),
        ("Abrí la sala de lectura de diez a cinco.", [0]),
        ("Para convencer a Ramiro, el bedel, le di las llaves del patio.", [1]),
        ("Convencí a Rojelio, el bedel, con las llaves del patio.", []),
        ("Pasé los cuentacuentos a la última hora del sábado.", [2]),
    ],
)
def test_hours_names_and_the_last_hour_are_compared(answer, told):
    """The same hours and a misheard name contradict nothing; another end, name or hour does."""
    assert wrong(LIBRARY, answer) == told


def test_what_was_only_wanted_is_no_result():
    """The twelve minutes that somebody wanted do not say that it came to them; "casi doce" does."""
    wanted = "La directora quería doce minutos de espera en el mostrador."
    reached = "Al final la espera en el mostrador quedó en casi doce minutos."
    score = [grade_recall(LIBRARY, answer).points[3].score for answer in (wanted, reached)]
    assert score[0] < score[1]
    assert grade_recall(LIBRARY, wanted).points[3].verdict is not Verdict.SAID


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "Contraté a un vigilante para el almacén",
            "No contraté a ningún vigilante para el almacén.",
        ),
        ("La sopa estaba caliente para los niños", "La sopa estaba fría para los niños."),
    ],
)
def test_para_is_no_form_of_parar(point, answer):
    """A point with “para” may be contradicted like any other: it tells of nothing that stopped."""
    assert wrong(story("es", point), answer) == [0]
