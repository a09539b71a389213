"""One table says which words mean a competency, for every reader."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.competencies import COMPETENCIES, OLD_NAMES, TOPICS
from trainer.documents.competency_words import competencies_in
from trainer.documents.languages import NAMES

KNOWN = {*COMPETENCIES, *TOPICS}


def words_in(language):
    """What the file of a language has for each competency."""
    file = files("trainer.documents.languages") / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8")).get("competency_words", {})


@pytest.mark.parametrize("language", NAMES)
def test_the_table_names_only_what_the_list_names(language):
    """Every language's words lead to a listed competency or topic, and no word leads to two."""
    assert set(words_in(language)) <= KNOWN
    words = [one for phrases in words_in(language).values() for one in phrases.split("|")]
    assert len(words) == len(set(words))
    assert all(words)


def test_every_competency_is_found_by_its_own_name():
    """Its name finds it, with blanks, too; a topic only where topics are wanted."""
    for name in COMPETENCIES:
        assert competencies_in(name) == (name,)
        assert competencies_in(name.replace("-", " ").title()) == (name,)
    for name in TOPICS:
        assert competencies_in(name) == ()
        assert competencies_in(name, topics=True) == (name,)


def test_old_names_are_of_the_list_no_more():
    """A merged name leads to one that is listed."""
    assert set(OLD_NAMES).isdisjoint(KNOWN)
    assert set(OLD_NAMES.values()) <= set(COMPETENCIES)


@pytest.mark.parametrize("text", [
    "account management", "customer onboarding", "product feedback", "performance marketing",
    "risk management", "Tell me about a time", "time zones", "failure modes", "async processing",
    "building trust with suppliers", "Scope creep", "Deadline pressure valves", "Team structure",
    "Customer success metrics", "Salary bands",
])  # fmt: skip
def test_a_telling_word_inside_another_meaning_gives_nothing(text):
    """A word that stands for a competency alone means none inside a longer name."""
    assert competencies_in(text, topics=True) == ()


@pytest.mark.parametrize(("text", "names"), [
    ("leadership, conflict & failure", ("leadership", "conflict", "resilience")),
    ("Influence without authority", ("influence",)),
    ("Dealing with stress", ("resilience",)),
    ("Stakeholder management (difficult)", ("stakeholder-management",)),
    ("Umgang mit Konflikten / Teamarbeit", ("conflict", "teamwork")),
    ("Trabajo en equipo", ("teamwork",)),
    ("A/B testing", ("data-driven",)),
])  # fmt: skip
def test_themes_as_people_write_them(text, names):
    """Lists of themes name their competencies in order, each once, by the longest phrase."""
    assert competencies_in(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Must work calmly under pressure and tight deadlines.", ("resilience", "time-management")),
    ("For details see our website.", ()),
    ("Our product owners and executive assistants", ()),
    ("You disagreed with your manager?", ("conflict",)),
])  # fmt: skip
def test_sentences_of_jobs_and_questions(text, names):
    """In whole sentences further words count, and words that stand alone don't."""
    assert competencies_in(text, sentence=True) == names


@pytest.mark.parametrize(("text", "name"), [
    ("your hardest site", "problem-solving"), ("sth you arranged", "planning"),
    ("was im Lager verbessert?", "process-improvement"), ("worauf sind Sie stolz?", "delivering-results"),
    ("algo que hayas mejorado", "process-improvement"), ("un apuro en la sala", "crisis-management"),
    ("une réussite ?", "delivering-results"), ("dans votre équipe", "leadership"),
])  # fmt: skip
def test_what_somebody_was_asked_says_more(text, name):
    """A word or two of a question say what it looks for; the same word in a job's text says nothing."""
    assert name in competencies_in(text, asked=True)
    assert competencies_in(text, sentence=True) == ()


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_read(text, sentence):
    """Whatever the text, what comes out is listed, each once."""
    found = competencies_in(text, sentence=sentence, topics=True)
    assert len(found) == len(set(found))
    assert set(found) <= KNOWN
