"""What a job asks for is shown in the words of its own text."""

from __future__ import annotations

import pytest

from trainer.interviews.posting import lines_in, must_lines, musts_in_words

GREENHOUSE = """Head grower
We grow herbs for forty shops.

Essential
- Experience of leading a picking team
- Accuracy of picks above 99%, also in the busy weeks
- Able to prioritise when three vans wait
- A forklift licence
- Happy to prioritise early shifts over late ones
- A nose for basil that is about to turn

Desirable
- Some mentoring of apprentices
"""

KITCHEN = """Küchenleitung

Das bringen Sie mit:
- Erfahrung in der Führung eines kleinen Teams
- Sie bleiben ruhig, wenn zwei Stationen ausfallen
- Abgeschlossene Ausbildung als Köchin oder Koch
- Gefühl für Saucen, die auch am zweiten Tag schmecken
"""


def test_a_competency_is_read_in_the_line_that_asks_for_it():
    """The first that asks for it most; a must-have before what would be nice."""
    lines = lines_in(GREENHOUSE)
    assert lines["leadership"] == "Experience of leading a picking team"
    assert lines["prioritization"] == "Able to prioritise when three vans wait"
    assert lines["mentoring"] == "Some mentoring of apprentices"
    assert lines_in(KITCHEN)["leadership"] == "Erfahrung in der Führung eines kleinen Teams"


def test_every_line_of_the_must_haves_is_known_with_what_asks_for_it():
    """Nothing does for a paper, or for a line whose competency another one asked for first."""
    lines = must_lines(GREENHOUSE)
    assert list(lines) == [
        "Experience of leading a picking team",
        "Accuracy of picks above 99%, also in the busy weeks",
        "Able to prioritise when three vans wait",
        "A forklift licence",
        "Happy to prioritise early shifts over late ones",
        "A nose for basil that is about to turn",
    ]
    assert "prioritization" in lines["Able to prioritise when three vans wait"]
    assert lines["A forklift licence"] == ()
    assert lines["Happy to prioritise early shifts over late ones"] == ()
    (own,) = [one for one in musts_in_words(GREENHOUSE) if "basil" in one]
    assert lines["A nose for basil that is about to turn"] == (own,)


def test_a_paper_is_a_must_have_in_german_too():
    """And has nothing that asks for it."""
    lines = must_lines(KITCHEN)
    assert lines["Abgeschlossene Ausbildung als Köchin oder Koch"] == ()
    assert "leadership" in lines["Erfahrung in der Führung eines kleinen Teams"]


@pytest.mark.parametrize(
    "about",
    [
        "We are a growing business that delivers on time for forty shops.",
        "27 days of leave, flexible working and free parking.",
        "Wir sind ein wachsendes Unternehmen und liefern pünktlich.",
    ],
)
def test_what_they_say_of_themselves_is_no_line_of_the_job(about):
    """Nothing says how much it's asked for, and it stands in no list."""
    assert about.strip(" .") not in lines_in(f"Packer\n\n{about}\n").values()


def test_a_line_is_quoted_without_its_sign_and_in_one():
    """Whatever a stranger's file puts there, and nothing that a terminal obeys."""
    posting = "Required:\n•  leading   a\x07 small crew\n"
    assert lines_in(posting)["leadership"] == "leading a␇ small crew"
