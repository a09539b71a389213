"""What only looks like a contradiction, each kind beside one of the same form that is one."""

import pytest

from tests.grading.tellings import story, wrong


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "Pass rate down to 41 %", "Only about two in five of ours passed."),
        (
            "en",
            "vet wanted a tube on day five",
            "Day one, day two, day three: the vet wanted a tube.",
        ),
        ("en", "Elms calls answered 9 in 10", "One in ten calls from the Elms went unanswered."),
        ("en", "78 % of the trees survived", "22 percent of the trees didn't survive."),
        ("de", "Zwischen 6 und 8 Uhr früh geliefert", "Geliefert haben wir um sieben in der Früh."),
        ("en", "asked father Noel myself", "I didn't know father Noel, but I went over and asked."),
        ("en", "Insulated the windows", "I couldn't pay for windows, so I insulated them."),
        (
            "fr",
            "isolé les fenêtres moi-même",
            "Je n'avais pas de quoi changer les fenêtres, je les ai isolées.",
        ),
        (
            "es",
            "llamé a todos los clientes antes",
            "Llamé yo a los clientes antes de que me llamaran.",
        ),
        (
            "en",
            "swimmers arrived before the first race",
            "Ten minutes left before the first race, the swimmers sat there.",
        ),
        ("es", "el ayuntamiento no puso dinero", "Del ayuntamiento no vino ni un euro."),
        ("en", "92 % of the letters were read", "Eight percent of the letters went unread."),
        ("en", "the firm counted at its end, nobody at ours", "The firm counted, we didn't count."),
        ("en", "kept the shop open through February", "We didn't close the shop in February."),
        ("de", "Laden im Februar offen gehalten", "Im Februar haben wir nicht geschlossen."),
        ("es", "llamé a la cooperativa vecina", "No me fie y llamé a la cooperativa vecina."),
        ("fr", "passage rouvert à 19 h 30", "À sept heures et demie du soir c'était rouvert."),
        ("fr", "passage rouvert à 19 h 30", "À sept heures et demie le passage était rouvert."),
    ],
)
def test_the_same_by_what_is_left_or_not(language, point, answer):
    """A share in words, a row counted through, those of whom it isn't true, and the opposite denied."""
    assert wrong(story(language, point), answer) == []


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "vet wanted a tube on day five", "On day three the vet wanted a tube."),
        ("en", "Elms calls answered 9 in 10", "One in ten calls from the Elms were answered."),
        ("en", "kept the shop open through February", "We didn't keep the shop open in February."),
        ("en", "asked father Noel myself", "I didn't ask father Noel."),
        ("fr", "isolé les fenêtres moi-même", "Je n'ai pas isolé les fenêtres moi-même."),
        ("es", "llamé a la cooperativa vecina", "No me fie y no llamé a la cooperativa vecina."),
        (
            "fr",
            "passage rouvert à 19 h 30",
            "À neuf heures et demie du soir le passage était rouvert.",
        ),
    ],
)
def test_the_same_forms_that_contradict(language, point, answer):
    """What excuses the harmless ones excuses none of these."""
    assert wrong(story(language, point), answer) == [0]
