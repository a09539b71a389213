"""What answers a question that no bank surely has: its own words say what it looks for, in each language."""

import pytest

from tests.coach.choosing import chosen, look_at, name_of
from trainer.interviews.impact import Advice
from trainer.interviews.reasons import reasons


@pytest.fixture
def work(tmp_path, open_home, known_banks):
    """A home without any story of its own."""
    opened = open_home(tmp_path / "empty")()
    yield opened
    opened.close()


TOLD = {
    "en": ("a tea trolley", "Bought a tea trolley", "More people came", "Told her of the tea trolley."),
    "de": ("Der Hofladen", "Einen Schuppen gestrichen", "Samstags kamen Leute", "Vom Hofladen erzählt."),
    "es": ("La etiqueta", "Dibujé una etiqueta", "Gustó en la feria", "Conté lo de la etiqueta."),
    "fr": ("L'affiche", "J'ai refait l'affiche", "On la lit", "J'ai parlé de l'affiche."),
}  # fmt: skip


def story(language, competency, strength=5, title=None, result="Reklamationen 19 -> 2"):
    return {
        "id": "best", "title": title or "Linde 4", "language": language, "strength": strength,
        "competencies": [competency], "situation": ["9 x 40"], "action": ["abc def", "ghi jkl"],
        "result": [result],
    }  # fmt: skip


def told(language, competency="creativity", strength=2):
    title, action, result, _ = TOLD[language]
    return {
        "id": "told", "title": title, "language": language, "strength": strength,
        "competencies": [competency], "action": [action], "result": [result],
    }  # fmt: skip


def case(language, heard, competency, *, cares="", best=None, weak=None, person="Kim Ott", **noted):
    """One question, open, to which a weak story was told beside one that shows the must-have."""
    asked = {"felt": "okay", "reaction": "neutral", "by": person, "nags": True}
    asked |= {"heard": heard, "said": TOLD[language][-1], "told": ["told"], **noted}
    return {
        "competencies": [f"{competency} (must)"],
        "interviewer": [{"name": person, "cares_about": cares}],
        "asked": [asked],
        "story": [best or story(language, competency), weak or told(language)],
    }


def best_of(view):
    return next((one for one in view.unsaid if name_of(one) == "best"), None)


@pytest.mark.parametrize(("language", "heard", "competency"), [
    ("en", "anything you made better at the depot", "process-improvement"),
    ("en", "sth you arranged w/ lots of people", "planning"),
    ("en", "the toughest shift?", "customer-focus"),
    ("en", "the thing you're most pleased with", "mentoring"),
    ("de", "was im Lager verbessert?", "process-improvement"),
    ("de", "schwierigste Baustelle?", "planning"),
    ("de", "worauf sind Sie stolz?", "quality"),
    ("de", "als alles schiefging?", "crisis-management"),
    ("es", "algo que hayas mejorado en tu equipo?", "leadership"),
    ("es", "la obra más difícil?", "problem-solving"),
    ("es", "qué montaste tú?", "planning"),
    ("fr", "qu'avez-vous changé au guichet ?", "process-improvement"),
    ("fr", "le service le plus dur ?", "crisis-management"),
    ("fr", "un chantier dont vous êtes fière ?", "mentoring"),
    ("fr", "dans votre équipe, une réussite ?", "leadership"),
])  # fmt: skip
def test_a_question_that_no_bank_has_looks_for_what_its_words_say(
    work, language, heard, competency
):
    """The stronger story that shows the must-have is recommended beside a weak one, in each language."""
    view = look_at(work, case(language, heard, competency))
    assert view.answers[0].is_guess
    assert chosen(view) == {"Kim Ott": {"best"}}


@pytest.mark.parametrize(("language", "heard"), [
    ("en", "do you know our software?"),
    ("de", "können Sie mit Excel umgehen?"),
    ("de", "Ihr nächster Schritt?"),
    ("en", "what would your harshest colleague say?"),
    ("de", "Ihr schärfster Kritiker?"),
        ("de", "Ihre beste Eigenschaft?"), ("en", "best book you read this year?"), ("fr", "votre meilleur souvenir ?"),
    ("es", "hablas inglés?"),
    ("fr", "vous connaissez notre logiciel ?"),
])  # fmt: skip
def test_what_nobody_can_tell_is_offered_and_never_put_in(work, language, heard):
    """Where neither bank nor words say what was looked for, a must-have is a mention at most."""
    view = look_at(work, case(language, heard, "planning"))
    assert best_of(view).advice is Advice.MENTION
    assert "I can't tell whether it answers what they asked" in reasons(best_of(view))[-1]
    assert "best" not in chosen(view)["Kim Ott"]


@pytest.mark.parametrize("changed", [
    {"nags": False},
    {"weak": told("de", "planning", 4)},
    {"weak": told("de", strength=5), "best": story("de", "planning", 4),
     "said": "Für den Hofladen einen Schuppen gestrichen, samstags kamen Leute."},
    {"best": story("de", "creativity")},
    {"heard": "größte Schwäche?"},
    {"heard": "Ihr größter Fehler?"},
])  # fmt: skip
def test_another_story_is_told_only_where_it_is_plainly_the_better_one(work, changed):
    """Not where nothing is open, what was told shows the must-have or is as strong, or a weak side was asked for."""
    view = look_at(
        work, case("de", **{"heard": "größte Baustelle?", "competency": "planning"} | changed)
    )
    assert "best" not in chosen(view)["Kim Ott"]


def test_a_question_near_one_that_no_story_answers_gets_none(work):
    """However much the interviewer cares about it, a story is no answer to “tell me who you are”."""
    noted = {"told": [], "cares": "reklamationen", "felt": "rough"}
    view = look_at(work, case("en", "tell me a bit about yourself please", "planning", **noted))
    assert view.answers[0].perhaps_asked
    assert chosen(view) == {"Kim Ott": set()}


def test_a_title_keeps_its_capital_inside_a_sentence(work):
    """“But M. Riou hasn't heard it”, and never “But m. Riou”."""
    view = look_at(work, case("fr", "le pire service ?", "planning", person="M. Riou"))
    said = " ".join(reason for one in view.unsaid for reason in reasons(one))
    assert "M. Riou has" in said
    assert "m. Riou" not in said
