"""Who did it to whom, and statements whose halves are told crosswise."""

import pytest

from tests.grading.tellings import story, wrong

TURNED = [
    ("I persuaded the landlord to lower the rent", "In the end the landlord persuaded me."),
    ("Trained two apprentices on the lathe", "Two apprentices trained me on the lathe, really."),
    (
        "I interviewed the head chef, Ms Amato",
        "Then Ms Amato, the head chef, interviewed us both.",
    ),
    ("Dr Brandt recommended me for the post", "I recommended Dr Brandt for the post."),
    ("I warned the ferry captain about the ice", "The ferry captain warned us about the ice."),
]
TOLD_RIGHT = [
    ("I persuaded the landlord to lower the rent", "The landlord was persuaded by me in the end."),
    (
        "I persuaded the landlord to lower the rent",
        "The landlord rang me, and I persuaded him to lower the rent.",
    ),
    (
        "Trained two apprentices on the lathe",
        "My manager asked me why I trained two apprentices on the lathe.",
    ),
    (
        "I interviewed the head chef, Ms Amato",
        "We interviewed the head chef, Ms Amato, and she told us a lot.",
    ),
    (
        "Dr Brandt recommended me for the post",
        "Dr Brandt recommended me for the post, and I thanked Dr Brandt.",
    ),
]
CROSSED = [
    ("Green tape for cables, red tape for pipes", "We put red tape on cables and green on pipes."),
    ("Nadia drew the plans, I built the shed", "I drew the plans and Nadia built the shed."),
    (
        "the drummer was late, the singer was ill",
        "It was chaos, the singer was late and the drummer was ill.",
    ),
    (
        "the kitchen got the oak floor and the hall got the tiles",
        "So the hall has the oak floor now and the kitchen has tiles.",
    ),
    (
        "porters clean the ward, nurses check the beds",
        "Nurses clean the ward there and porters check the beds.",
    ),
    (
        "Dr Varga trained the assistants, I wrote the plan",
        "I trained the assistants and the plan was Dr Varga's.",
    ),
    ("Tomas checked my query and found a slip", "I checked Tomas's query and found a slip."),
]
IN_ORDER = [
    ("Green tape for cables, red tape for pipes", "Red tape went on pipes and green on cables."),
    ("Nadia drew the plans, I built the shed", "I built the shed, and Nadia drew the plans."),
    (
        "Nadia drew the plans, I built the shed",
        "I drew the plans, no, Nadia drew them, and I built the shed.",
    ),
    ("the drummer was late, the singer was ill", "The singer was ill and the drummer late."),
    (
        "the kitchen got the oak floor and the hall got the tiles",
        "Tiles for the hall, and in the kitchen it's the oak floor.",
    ),
]
OTHER_LANGUAGES = [
    (
        "de",
        "Ich habe die Leiterin, Frau Sommer, überredet",
        "Am Ende hat Frau Sommer, die Leiterin, mich überredet.",
        "Ich habe Frau Sommer überredet, also die Leiterin.",
    ),
    (
        "fr",
        "J'ai formé Bastien à la caisse",
        "C'est Bastien qui m'a formé à la caisse.",
        "Moi, j'ai formé Bastien à la caisse.",
    ),
    (
        "es",
        "Convencí al director, el señor Vega",
        "El señor Vega, el director, me convenció a mí.",
        "Al final convencí al señor Vega, el director.",
    ),
]


def wrong_of(point, answer, language="en"):
    """Return whether an answer contradicts a point that stands beside a result of its own."""
    return bool(wrong(story(language, point, "Costs: 12,000"), answer))


@pytest.mark.parametrize(("point", "answer"), TURNED)
def test_somebody_else_did_it_to_the_teller(point, answer):
    """Who lets the other do to them what they did themselves contradicts the point."""
    assert wrong_of(point, answer)


@pytest.mark.parametrize(("point", "answer"), TOLD_RIGHT)
def test_a_passive_or_another_sentence_turns_nothing_round(point, answer):
    """The same two people and the same verb, told as the point has them, contradict nothing."""
    assert not wrong_of(point, answer)


@pytest.mark.parametrize(("point", "answer"), CROSSED)
def test_halves_told_crosswise_contradict(point, answer):
    """The one's deed told of the other, and the other's of the one, contradicts the point."""
    assert wrong_of(point, answer)


@pytest.mark.parametrize(("point", "answer"), IN_ORDER)
def test_halves_in_another_order_contradict_nothing(point, answer):
    """Two statements may be told in any order, and a slip may be put right."""
    assert not wrong_of(point, answer)


@pytest.mark.parametrize(("language", "point", "turned", "right"), OTHER_LANGUAGES)
def test_roles_are_read_in_every_language(language, point, turned, right):
    """German, French and Spanish say "me" ahead of the verb."""
    assert wrong_of(point, turned, language)
    assert not wrong_of(point, right, language)


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("de", "Ich habe der Nachtschwester die Liste gegeben", "Die Nachtschwester hat von mir die Liste gekriegt."),
        ("de", "Ich habe den Fahrern die neuen Touren erklärt", "Die Fahrer haben von mir die neuen Touren erklärt bekommen."),
        ("fr", "J'ai donné à l'infirmière de nuit la liste des médicaments", "L'infirmière de nuit a reçu de moi la liste des médicaments."),
        ("en", "I gave the night nurse the list of drugs", "The night nurse was given the list of drugs, and from me."),
    ],
)  # fmt: skip
def test_who_had_it_from_the_teller_turns_nothing_round(language, point, answer):
    """Who got something from me did nothing to me."""
    assert not wrong_of(point, answer, language)


@pytest.mark.parametrize(
    ("say", "answer", "is_wrong"),
    [
        ("Took it offline the same day and told the head",
         "The head called me, and she took it offline that day.", True),
        ("Asked Yusuf in private to lead the pilot with me",
         "He asked me in private if he could lead the pilot.", True),
        ("My mistake: I had shipped it to 800 farmers without a test",
         "My colleague Kiprono had shipped it to 800 farmers without a test.", True),
        ("Took it offline the same day and told the head",
         "She called, and I took it offline that day and told the head.", False),
        ("Handovers at St Brannoc's took 52 minutes",
         "It was 52 minutes a handover at St Brannoc's. I took the time myself.", False),
    ],
)  # fmt: skip
def test_somebody_else_did_what_the_teller_did(say, answer, is_wrong):
    """“She took it offline” contradicts the teller's own deed; what took 52 minutes is no deed."""
    assert bool(wrong(story("en", say), answer)) is is_wrong


def test_everyone_is_nobodys_half():
    """“I gave everyone a buddy” beside “I talk to everyone” joins nothing crosswise."""
    point = "I gave each one a buddy and a printed map, and I talk to everyone at the end of the first shift"
    said = "So I gave everyone a buddy and a map, printed, and I talk to them at the end of the first shift."
    assert wrong(story("en", point, "I asked the ones leaving why"), said) == []
