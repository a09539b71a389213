"""Stories told in prose: each sentence goes to the part that it tells."""

import pytest

from trainer.stories.reading import read_stories

_TOLD = [
    (
        (
            "Last winter I was a nurse on a ward with 28 beds. 40 percent of the calls came from one corridor. "
            "The matron wanted half of that by spring. I walked the corridor for two nights and moved the trolleys. "
            "By May the calls were down to 12 percent. What I learned is that one has to walk first."
        ),
        "SSTARF",
    ),
    (
        (
            "We got a call at six because the bus hadn't come. I rang three drivers and found one. "
            "I also told the school. Everybody was in class at nine."
        ),
        "SAAR",
    ),
    (
        (
            "Every autumn we got 20 volunteers who knew nothing. My job was to train them. "
            "I wrote a card and paired each with a regular. Mistakes fell from 9 to 2."
        ),
        "STAR",
    ),
    (
        (
            "I taught six classes. I hated the marking. I swapped papers with a colleague. Next time I'd ask sooner."
        ),
        "AAAF",
    ),
    (
        (
            "Zwei Fahrer redeten nicht mehr miteinander. Ich setzte mich mit beiden an einen Tisch. "
            "Seitdem gab es keinen Streit mehr. Ich habe gelernt, dass man fragen muss."
        ),
        "SARF",
    ),
    (
        (
            "En 2022 j'étais cheffe d'équipe et 40 % des bus ne roulaient plus. J'ai appelé les retraités. "
            "Le lendemain, 80 % des bus roulaient. J'ai appris qu'il faut demander."
        ),
        "SARF",
    ),
]


@pytest.mark.parametrize(("told", "parts"), _TOLD)
def test_a_story_in_prose(told: str, parts: str) -> None:
    """Figures before the first deed are how things stood, those behind it what came of it."""
    (story,) = read_stories(f"# The corridor\n\n{told}\n").found
    kept = zip(
        "STARF",
        (story.situation, story.task, story.action, story.result, story.reflection),
        strict=True,
    )
    assert "".join(letter * len(points) for letter, points in kept) == parts
