"""Stories jotted down: without stops, behind signs and arrows, with notes to oneself."""

import pytest

from trainer.stories.reading import read_stories

_BOILER = "boiler:\nboiler broke in january\nphoned three firms, one came same night\nall warm by morning\n"
_ROTA = "THE ROTA\neverybody fought about weekends\nmade a rota with swaps\nstill in use\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"{_BOILER}\n{_ROTA}", ["boiler", "THE ROTA"]),
        (f"for thursday\n\n{_BOILER}\n{_ROTA}", ["boiler", "THE ROTA"]),
        (
            f"the cold flats\n\n{_BOILER[8:]}\nweekends\n\n{_ROTA[9:]}",
            ["the cold flats", "weekends"],
        ),
        ("friday\niron shirt\nprint cv\n\nask them\nwho left\nwhat is next\n", []),
        ("the hill\nwind in the grass\nI walked alone\n\nthe sea\ngrey all day\nnobody came\n", []),
    ],
)
def test_short_lines_without_stops(text, titles):
    """Blocks of short lines that tell deeds are a story each, named by their first line; others aren't."""
    found = read_stories(text, "notes.txt").found
    assert [story.title for story in found] == titles
    assert all(story.situation and story.action and story.result for story in found)


@pytest.mark.parametrize("sign", [">>>", ">>", "+++", "@", "»", "*", "■", "-"])
def test_signs_before_titles(sign):
    """A line behind a sign is the title of what is told right below it."""
    told = "Water stood in the archive. I carried out 60 boxes. Nothing was lost."
    text = f"{sign} The flood\n{told}\n\n{sign} The fire\n{told}\n"
    found = read_stories(text, "cards.txt").found
    assert [story.title for story in found] == ["The flood", "The fire"]
    assert all(story.action == ("I carried out 60 boxes.",) for story in found)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("pipe burst -> keep the shop open -> moved the tills -> no hour lost", "STAR"),
        ("Pipe: pipe burst → moved the tills → no hour lost", "SAR"),
        ("S: pipe burst -> T: keep it open -> A: moved the tills -> R: no hour lost", "STAR"),
        ("Load time: 9 s -> 4 s -> 2 s", "A"),
        ("checked logs -> found the leak -> fixed it -> quiet since", "A"),
    ],
)
def test_arrows_between_the_parts(line, parts):
    """Arrows part how it stood, the deed and its result; between deeds or figures they part nothing."""
    (story,) = read_stories(f"# Stories\n\n## The shop\n{line}\n").found
    own = (story.situation, story.task, story.action, story.result)
    assert "".join(letter for letter, points in zip("STAR", own, strict=True) if points) == parts


@pytest.mark.parametrize(
    ("result", "points", "note"),
    [
        ("(need to look up how it ended, numbers??)", (), "numbers??"),
        ("Fewer calls. (find the figure, maybe 8?)", ("Fewer calls.",), "maybe 8?"),
        ("Quiet all year (2019 or 2020? check)", ("Quiet all year",), "2019 or 2020?"),
        ("One list left (the till's)", ("One list left (the till's)",), ""),
        ("I asked each (what hurts most?) and wrote it up", None, ""),
    ],
)
def test_notes_to_oneself_in_brackets(result, points, note):
    """What somebody still has to look up is a note; what belongs to the telling stays."""
    text = (
        f"## Shelves\nSituation: nobody found a thing\nAction: I labelled them\nResult: {result}\n"
    )
    (story,) = read_stories(text).found
    assert note in story.notes
    assert story.result == points or (points is None and "(what hurts most?)" in story.result[0])


@pytest.mark.parametrize("title", [
    "What I did in 2025", "What we changed at the depot", "What I learned in 2024", "What I got done this year",
    "Was ich 2025 gemacht habe", "Ce que j'ai fait en 2025", "Qué logré en 2025", "O que fiz este ano",
])  # fmt: skip
def test_a_page_may_be_called_like_a_part(title):
    """The first heading alone above the others names the page, so that a reminder below it is no story."""
    read = read_stories(
        f"# {title}\n\nKeep adding! Do this on Sunday evenings.\n\n"
        "## Spring\n\n- **The new shed** – cleared the yard, built it in a week. 40 goats live in it.\n"
        "- **The old baler** – cleaned it, filmed it, sold it for 3,200 pounds.\n"
    )
    assert [story.title for story in read.found] == ["The new shed", "The old baler"]
    assert any("Sunday evenings" in line.text for line in read.left)
