"""Must-haves that no competency names stay in the posting's own words."""

from __future__ import annotations

import pytest

from trainer.interviews.model import Need
from trainer.interviews.posting import musts_in_words, topic_of, wanted_in

SCHOOL = """# Teacher, Larkfield
We are looking for a teacher for a class of 8 pupils.

## You must have
- experience of managing challenging behaviour and keeping a calm classroom
- leading teaching assistants and working in a team
- the ability to adapt the curriculum for individual needs
- a degree in education

## Nice to have
- Makaton or PECS
"""
WAREHOUSE = """You lead the site with 140 people.

## Must have
- leading and retaining large shift teams
- strong health and safety record
"""
CLINIC = """## Das bringen Sie mit
- Abgeschlossene Ausbildung in der Physiotherapie
- Erfahrung in der neurologischen Rehabilitation
- Studium der Therapie und Erfahrung mit Bobath
- Freude an der Arbeit im interdisziplinären Team
"""
KITCHEN = """Imprescindible:
- Experiencia con cocina de temporada
- Trabajo en equipo
- Carnet de manipulador
"""
WRAPPED = """Our kitchen is open until two in the morning. We need someone who's good with cash, and
confident in front of a full room."""
GERMAN = """Unser Bauhof pflegt Straßen. Sie bringen Erfahrung im Winterdienst mit. Sicherer Umgang mit
Budgets ist zwingend."""
HOTEL = """Profil recherché :
- Expérience de la caisse de nuit
- Rigueur
- Titulaire d'un BTS
"""


@pytest.mark.parametrize(
    ("posting", "in_words", "musts"),
    [
        (SCHOOL,
         ["experience of managing challenging behaviour and keeping a calm classroom",
          "the ability to adapt the curriculum for individual needs"],
         {"leadership", "teamwork"}),
        (WAREHOUSE, ["strong health and safety record"], {"leadership"}),
        (CLINIC, ["Erfahrung in der neurologischen Rehabilitation", "Erfahrung mit Bobath"], {"teamwork"}),
        (KITCHEN, ["Experiencia con cocina de temporada"], {"teamwork"}),
        ("What you'll need\n- Comfortable with night shifts", ["Comfortable with night shifts"], set()),
        ("What you'll bring\n- Fond of old roses", ["Fond of old roses"], set()),
        ("What you need:\n- Patience with young cooks", ["Patience with young cooks"], set()),
        ("What you need to know:\n- Parking with us is free", [], set()),
        ("Requirements:\n- Handy with menu software, e.g. Saffron or the like\n- Good with bees",
         ["Handy with menu software, e.g. Saffron or the like", "Good with bees"], set()),
        ("Requirements:\nFond of old roses\nGood with bees\n\nOur garden is old.",
         ["Fond of old roses", "Good with bees"], set()),
        ("Must have:\n- a feel for\n  old roses\n- good with bees\n  and wasps",
         ["a feel for old roses", "good with bees and wasps"], set()),
        ("Ihr Profil:\n- Umgang mit\n  Bienen\n- Liebe zu Rosen", ["Umgang mit Bienen", "Liebe zu Rosen"], set()),
        ("- Good with bees: a must\n- Good with wasps", ["Good with bees: a must"], set()),
        (HOTEL, ["Expérience de la caisse de nuit"], {"attention-to-detail"}),
    ],
)  # fmt: skip
def test_a_must_have_without_a_competency_keeps_its_words(posting, in_words, musts):
    """And no competency that no line asks for takes its place; nobody tells a story of a diploma."""
    assert list(musts_in_words(posting)) == in_words
    found = {one.competency for one in wanted_in(posting) if one.need is Need.MUST_HAVE}
    assert found == musts


@pytest.mark.parametrize(
    "posting",
    [
        "",
        "We are the leading provider of garden tools. Our office has a calm room.",
        "Nice to have:\n- a black belt in judo",
        "Must have:\n- teamwork\n- empathy",
        "## You must have\n",
        "Must have:\n- teamwork\n\nWe are a family firm in the hills.",
        "Ihr Profil:\n- Teamfähigkeit\nWir bieten\n- 30 Tage Urlaub",
        "You must apply by the first of May.",
        "Requirements:\nteamwork\n\nThe office has a garden",
        "Must have:\n- a " + "b" * 500,
    ],
)
def test_what_is_no_must_have_or_has_a_competency_isnt_among_them(posting):
    """Nor is a heading."""
    assert musts_in_words(posting) == ()
    assert "leadership" not in {one.competency for one in wanted_in(posting)}


@pytest.mark.parametrize(
    ("sentence", "musts"),
    [
        ("You'll need solid experience with old roses and be comfortable doing early shifts.",
         ["solid experience with old roses", "comfortable doing early shifts"]),
        ("Hands-on experience of scaffolding and roofing is essential.",
         ["Hands-on experience of scaffolding and roofing"]),
        (WRAPPED, ["good with cash", "confident in front of a full room"]),
        ("You must have a background in engines, know your way round a hull, and be used to heights.",
         ["a background in engines", "know your way round a hull", "used to heights"]),
        ("Sie verfügen über Erfahrung in der Wundversorgung und haben ein Gespür für Angehörige.",
         ["Erfahrung in der Wundversorgung", "ein Gespür für Angehörige"]),
        ("Sie bringen solide Erfahrung mit Rosen mit und sind im Umgang mit Bienen geübt.",
         ["solide Erfahrung mit Rosen", "im Umgang mit Bienen geübt"]),
        ("Es imprescindible tener experiencia con hornos de leña y soltura con los proveedores.",
         ["experiencia con hornos de leña", "soltura con los proveedores"]),
        ("Vous savez conduire un tracteur et vous avez l'habitude des animaux.",
         ["conduire un tracteur", "l'habitude des animaux"]),
        (GERMAN, ["Erfahrung im Winterdienst", "Sicherer Umgang mit Budgets"]),
    ],
)  # fmt: skip
def test_a_sentence_that_asks_for_what_somebody_can_is_read_thing_by_thing(sentence, musts):
    """Must-haves in prose are must-haves, each so that it can be asked about."""
    assert list(musts_in_words(sentence)) == musts


@pytest.mark.parametrize(
    "sentence",
    [
        "You have thirty days of holiday and a company bike.",
        "You'll need your own laptop and a licence.",
        "Requirements:\n- RVN registration\n- DBS clearance",
        "Essential:\n- Registered Veterinary Nurse (RVN) with at least five years' post-registration experience",
        "Essential:\n- CSCS card\n- NVQ Level 3 in plumbing\n- Own car",
        "Ihr Profil:\n- Impfnachweis\n- Staplerschein",
        "Ihr Profil:\n- Abgeschlossene Meisterprüfung\n- Berufsabschluss als Koch oder Köchin",
        "Requisitos:\n- Certificado de manipulador",
        "Profil recherché :\n- Habilitation électrique",
        "No experience required.",
        "If you have experience with goats, that's a plus.",
        "You have the opportunity to gain experience with drones.",
        "We have experience with every kind of boat, and you have a say.",
        "Keine Vorkenntnisse erforderlich.",
        "Debes enviar tu currículum antes del viernes.",
        "Vous devez avoir le permis B.",
    ],
)
def test_a_sentence_that_asks_for_no_skill_has_none(sentence):
    """What they offer, what isn't needed, what a paper proves, and how to apply."""
    assert musts_in_words(sentence) == ()


@pytest.mark.parametrize(
    ("must", "topic"),
    [
        ("fundierte Erfahrung im Winterdienst", "im Winterdienst"),
        ("Hands-on experience of scaffolding", "of scaffolding"),
        ("a feel for tired people", "tired people"),
        ("strong health and safety record", "strong health and safety record"),
    ],
)
def test_what_a_must_have_is_about_stands_behind_the_experience_of_it(must, topic):
    """A story is about winter roads, and not about experience."""
    assert topic_of(must) == topic


def test_a_must_have_in_words_commands_no_terminal():
    """A posting comes from a stranger, and its words are asked and shown."""
    (text,) = musts_in_words(
        "Must have:\n- a \x1b[31mred\u202e truck licence and experience of it\n"
    )
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize(
    ("sentence", "must"),
    [
        ("You must be able to show that you have improved the safety of care with data.",
         "able to show that you have improved the safety of care with data"),
        ("Du musst nachweisen können, wie du Fehlbestände gesenkt hast.",
         "nachweisen können, wie du Fehlbestände gesenkt hast"),
        ("Vous devez être capable de montrer que vous avez amélioré la sécurité des soins.",
         "capable de montrer que vous avez amélioré la sécurité des soins"),
        ("It's required that you have handled a stock count with more than 10,000 lines.",
         "have handled a stock count with more than 10,000 lines"),
        ("You must understand what a cash-flow forecast is for and be able to defend yours.",
         "understand what a cash-flow forecast is for and be able to defend yours"),
        ("You must have built and run services that handle real traffic, and you know the pager.",
         "have built and run services that handle real traffic"),
        ("You will need to be comfortable challenging doctors when a patient is deteriorating.",
         "comfortable challenging doctors when a patient is deteriorating"),
        ("We need someone who can challenge a consultant without raising their voice.",
         "can challenge a consultant without raising their voice"),
    ],
)  # fmt: skip
def test_a_must_have_in_prose_is_whole(sentence, must):
    """What hangs on a “that”, a “how” or an “it” stays with what it hangs on, so that it can be asked about."""
    assert list(musts_in_words(sentence)) == [must]


def test_when_something_is_needed_is_not_what_is_needed():
    """Who may be deteriorating says nothing of a feel for patients; whom one looks after does."""
    circumstance = wanted_in("You must be calm when a patient is deteriorating.")
    others = wanted_in("You must be able to win over colleagues who own nothing of your roadmap.")
    own = wanted_in("We need people who own what they ship.")
    care = wanted_in("You must like looking after patients.")
    assert [one.competency for one in others] == []
    assert "ownership" in [one.competency for one in own]
    assert [one.competency for one in circumstance] == []
    assert [one.competency for one in care] == ["customer-focus"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Applications must have arrived by Friday noon.",
        "You must have lived in the UK for three years.",
        "You must send evidence with our form.",
        "What you have: you can expect a bike and a say.",
        "You must be able to; you must have skill with.",
    ],
)
def test_a_sentence_about_papers_and_days_asks_for_no_deed(sentence):
    """“Have arrived” looks like “have led a ward”, and isn't."""
    assert musts_in_words(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "must"),
    [
        ("Candidates need to have managed volunteers, and they should like mud.", "have managed volunteers"),
        ("We're looking for someone who has turned around a depot.", "has turned around a depot"),
        ("It's essential that candidates have chaired case conferences.", "have chaired case conferences"),
    ],
)  # fmt: skip
def test_what_somebody_must_have_done_keeps_its_have(sentence, must):
    """“Managed volunteers” by itself could be anything; “have managed volunteers” can be asked about."""
    assert list(musts_in_words(sentence)) == [must]


def test_a_sentence_of_nothing_but_demands_is_read_at_once():
    """It has no must-have, and takes no minute (an earlier one looked back to its beginning at each)."""
    assert musts_in_words("you must be able to " * 2000) == ()


@pytest.mark.parametrize(
    "text",
    [
        "5+ years of experience as a data analyst or similar",
        "Experience as a charge nurse",
        "Three years' experience as a chef de partie",
        "Previous experience in a similar role",
        "Working experience in a comparable position",
        "Mehrjährige Berufserfahrung, idealerweise in der Geriatrie",
        "Berufserfahrung als Stationsleitung",
        "3 Jahre Erfahrung in einer vergleichbaren Position",
        "5 ans d'expérience en tant que comptable",
        "Expérience sur un poste similaire",
        "Experiencia como enfermera",
        "Al menos 3 años de experiencia en puesto similar",
    ],
)
def test_years_as_what_the_job_is_are_told_by_the_introduction(text):
    """“Experience as a data analyst or similar” asks for nothing that “about yourself” doesn't."""
    assert musts_in_words(f"Must have:\n- {text}\n") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Experience as a team leader in a busy kitchen with ten cooks",
        "5 years of experience with SQL",
        "Experience of supervising newly qualified staff",
        "Hands-on experience with A/B testing",
        "Experience working with children",
        "Erfahrung in der Anleitung von Azubis",
        "Erfahrung mit Kindern",
        "Expérience de la gestion de crise en milieu hospitalier",
        "Experiencia con niños",
        "Experiencia como formador de equipos grandes en hospitales",
    ],
)
def test_experience_of_something_else_is_a_must_have(text):
    """What was done, with whom and how is worth asking for."""
    assert musts_in_words(f"Must have:\n- {text}\n") or wanted_in(f"Must have:\n- {text}\n")


@pytest.mark.parametrize(
    "text",
    ["Castellano nativo e inglés alto", "Buen dominio del inglés", "Excellent written and spoken English", "English C1 or better",
     "Sehr gutes Deutsch", "Englisch in Wort und Schrift", "Anglais professionnel", "Bonne maîtrise de l'anglais"],
)  # fmt: skip
def test_nobody_tells_a_story_for_the_languages_they_speak(text):
    """Nobody is asked for their experience with their mother tongue."""
    assert musts_in_words(f"Must have:\n- {text}\n") == ()


def test_what_is_done_in_a_language_is_told():
    """Teaching it, or working in it, is more than speaking it."""
    assert musts_in_words("Imprescindible:\n- Formación de adultos en inglés\n")


@pytest.mark.parametrize(
    ("line", "is_paper"),
    [
        ("EU work permit", True),
        ("The right to work in the UK", True),
        ("Writing work permits for the site", False),
        ("Gültige Arbeitserlaubnis", True),
        ("Permiso de trabajo en vigor", True),
        ("Titre de séjour en cours de validité", True),
    ],
)
def test_a_permit_to_work_is_a_paper_that_nobody_asks_a_story_for(line, is_paper):
    """Whoever writes permits for others does something."""
    head = {"G": "Ihr Profil:", "P": "Imprescindible:", "Ti": "Profil recherché :"}
    heading = next((text for start, text in head.items() if line.startswith(start)), "Must have:")
    assert (line not in musts_in_words(f"{heading}\n- {line}\n")) is is_paper
