"""One way to cut sentences, for every reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.documents.sentences import bare_sentences, count_words, sentences


@pytest.mark.parametrize(("text", "pieces"), [
    ("We lost Acme Inc. in May. I called them.", ["We lost Acme Inc. in May.", "I called them."]),
    ("I met Dr. Weber at 9 a.m. and left.", ["I met Dr. Weber at 9 a.m. and left."]),
    ("Yahoo! was slow. We left!", ["Yahoo! was slow.", "We left!"]),
    ("She said “No. Never.” and left. Why?", ["She said “No. Never.” and left.", "Why?"]),
    ("On 3. Oktober it broke. In 2023. Then it held.", ["On 3. Oktober it broke.", "In 2023.", "Then it held."]),
    ("Antes de que RR. HH. abriera nada, llamé. Luego EE. UU. dijo que no.",
     ["Antes de que RR. HH. abriera nada, llamé.", "Luego EE. UU. dijo que no."]),
    ("Was war los? Wir haben z.B. gewartet.", ["Was war los?", "Wir haben z.B. gewartet."]),
    ("为什么离开？因为搬家。", ["为什么离开？", "因为搬家。"]),
    ("It went up; nobody saw it.", ["It went up; nobody saw it."]),
])  # fmt: skip
def test_sentences_end_where_a_reader_would_stop(text, pieces):
    """Abbreviations, initials, dates, names with a mark and quotes end none; other scripts do."""
    assert [piece.strip() for piece in sentences(text)] == pieces


def test_a_semicolon_ends_a_clause_where_clauses_are_wanted():
    """What is one sentence may be two things to say."""
    assert sentences("It went up; nobody saw it.", clauses=True) == [
        "It went up; ", "nobody saw it.",
    ]  # fmt: skip


def test_what_is_said_may_go_on_in_lower_case():
    """A recogniser writes sentences small; in a written text a small letter goes on."""
    said = "that is right. how did it end? it held."
    assert bare_sentences(said) == ["that is right.", "how did it end?", "it held."]
    assert sentences("We used v2. beta for it.") == ["We used v2. beta for it."]


@given(st.text(max_size=200), st.booleans(), st.booleans())
def test_no_character_is_lost(text, spoken, clauses):
    """Joined, the sentences are the text."""
    assert "".join(sentences(text, spoken=spoken, clauses=clauses)) == text


def test_words_are_counted_in_scripts_without_blanks():
    """Two characters count as a word there."""
    assert count_words("Why did you leave?") == 4
    assert count_words("为什么离开") == 3
