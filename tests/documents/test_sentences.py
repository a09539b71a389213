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


@pytest.mark.parametrize("text", [
    "Wir hatten ca. 30 Anrufe, bspw. wegen der Rechnung.", "Das dauerte i. d. R. zwei Tage, z. T. länger.",
    "Drei Brücken für 11 Mio. Euro geleitet, im Okt. geliefert.", "En dic. terminamos y en fev. começamos.",
    "Fr. Huber und Mag. Gruber waren dagegen.", "Am 3. Jän. um 8 kam insg. eine Palette mit 40 Stk. pro Lage.",
    "J'ai reçu env. 30 clients par jour, p. ex. des retraités.", "Mme. Roy, c.-à-d. ma cheffe, était là en févr. 2023.",
    "Atendí a aprox. 40 clientes, p. ej. jubilados.", "La Dra. Ruiz, el Lic. Pérez y Ud. no estaban.",
    "Ganamos mill. de pesos en la Cía. de aguas.", "Atendi aprox. 40 clientes, p. ex. reformados.",
    "A Sra. Lopes e o Eng. Costa ajudaram em fev. de 2023.",
])  # fmt: skip
def test_an_abbreviation_of_another_language_ends_no_sentence(text):
    """What German, French, Spanish and Portuguese notes shorten goes on, in small letters, too."""
    assert bare_sentences(text) == [text]


@pytest.mark.parametrize(("text", "pieces"), [
    ("Regale, Kisten usw. Danach war Platz.", ["Regale, Kisten usw.", "Danach war Platz."]),
    ("Des erreurs, etc. Nous avons tout revu.", ["Des erreurs, etc.", "Nous avons tout revu."]),
    ("Trabajé para Vega S.L. Allí dirigí a ocho.", ["Trabajé para Vega S.L.", "Allí dirigí a ocho."]),
    ("Erros, atrasos, etc. O chefe gostou.", ["Erros, atrasos, etc.", "O chefe gostou."]),
    ("We set up a test env. Then it held.", ["We set up a test env.", "Then it held."]),
    ("It came to mind. Nobody had asked.", ["It came to mind.", "Nobody had asked."]),
])  # fmt: skip
def test_an_abbreviation_that_may_end_a_sentence_does_before_a_word_that_opens_one(text, pieces):
    """“etc.”, a sum or the end of a firm's name ends a sentence where the next word begins another."""
    assert bare_sentences(text) == pieces


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


@pytest.mark.parametrize("text", [
    "Bonjour Chloé! Parle-nous de toi.", "Hallo Frau Berg! Erzählen Sie von sich.", "Hola, Marta! Cuéntame de ti.", "Hi Robin! Walk us through it.",
])  # fmt: skip
def test_a_greeting_ends_with_its_exclamation_mark(text):
    """A name that somebody is greeted by is no name with an exclamation mark of its own."""
    assert len(bare_sentences(text)) == 2
