"""The clauses of a key point by its own grammar, and what a clause that was not told changes."""

from __future__ import annotations

import pytest

from trainer.grading.clauses import clauses
from trainer.grading.lexicon import lexicon
from trainer.grading.tokens import wording


def _clauses(text: str, language: str = "en") -> list[str]:
    """Return the words of each clause."""
    wanted = wording(text, language)
    content = [place for place, token in enumerate(wanted) if not token.is_stop]
    parted = clauses(text, wanted, [1.0] * len(wanted), content, lexicon(language).joining)
    return [" ".join(wanted[place].word for place in clause) for clause in parted]


@pytest.mark.parametrize(
    ("language", "text", "parted"),
    [
        ("en", "Fares fell 12 %, night buses twice as full", ["fares fell 12 %", "night buses twice full"]),
        ("en", "Rewrote the rota and hired two drivers", ["rewrote rota", "hired two drivers"]),
        ("en", "Won the mayor round with a free trial", ["won mayor round", "free trial"]),
        ("en", "Queue at noon -> phone bookings", ["queue noon", "call bookings"]),
        ("de", "Dienstplan neu geschrieben und Fahrer eingestellt", ["dienstplan neu geschrieben", "fahrer eingestellt"]),
        ("fr", "Tableau refait avec deux infirmières", ["tableau refait", "deux infirmieres"]),
        ("es", "Cambié el horario y contraté conductores", ["cambie horario", "contrate conductores"]),
    ],
)  # fmt: skip
def test_a_key_point_is_parted_by_its_own_grammar(language, text, parted):
    """Commas, signs and words such as "and" or "with" begin another statement, in each language."""
    assert _clauses(text, language) == parted


def test_one_word_is_no_statement_of_its_own():
    """A lone word behind a comma belongs to the clause beside it, at either end."""
    assert _clauses("Sold out, premiere on Friday") == ["sold premiere friday"]
    assert _clauses("Premiere on Friday, packed") == ["premiere friday packed"]


def test_a_point_without_a_carrying_word_has_no_clause():
    """Of little words alone nothing is parted."""
    assert _clauses("and with") == []
