"""Lists and headings that people count in signs of their own."""

from __future__ import annotations

import pytest

from trainer.questions.reading import read_questions


@pytest.mark.parametrize("sign", ["{}- ", "{} - ", "{}-", "{} – ", "{}º ", "{}° ", "{}/ "])
def test_a_list_counted_with_other_signs(sign):
    """Lines that count on from one with a dash, a ring or a stroke are items of a list."""
    asks = [
        "Why this school?",
        "tell me about a pupil",
        "how long would you stay",
        "What did you get wrong?",
    ]
    text = "what I ask new teachers\n\n" + "".join(
        f"{sign.format(at)}{ask}\n" for at, ask in enumerate(asks, 1)
    )
    assert [one.ask for one in read_questions(text, name="phone.txt").questions] == asks


def test_figures_with_a_dash_count_nothing():
    """Lines that begin with figures of another kind stay as they are."""
    text = "2-week notice?\n1-on-1 with whom?\n7-day shifts?\n"
    assert [
        one.ask for one in read_questions(text, name="phone.txt").questions
    ] == text.splitlines()


def test_headings_counted_in_two_steps():
    """“1.1 What is …?” is asked without its count."""
    text = "# SOC\n\n## 1. Network\n\n#### 1.1 What is TCP?\n\n#### 1.2 Why UDP?\n\n## 2. Logs\n\n#### 2.1 What does 4625 tell?\n"
    assert [one.ask for one in read_questions(text).questions] == [
        "What is TCP?",
        "Why UDP?",
        "What does 4625 tell?",
    ]
