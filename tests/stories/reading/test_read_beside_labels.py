"""Stories told in prose or bullets beside stories whose parts have labels."""

import pytest

from trainer.stories.reading import read_stories

KENNEL = "Situation: A dog had run away.\nAction: I rang every vet in town.\nResult: She was back on Sunday.\n"
INVOICE = "I sent a client an invoice with one zero too many. I checked all others of that month. Since then a second person looks at each.\n"
RUNWAY = "- cleared both runways with a crew of seven\n- called the tower every ten minutes\n"


def titles(text: str) -> list[str]:
    """Return the titles of the stories of a text."""
    return [story.title for story in read_stories(text).found]


@pytest.mark.parametrize("title", ["{}", "Story {n}: {}", "Story {n} - {}", "Geschichte {n}: {}", "Example {n}. {}", "My stories\n\n{}"])  # fmt: skip
@pytest.mark.parametrize("told", [INVOICE, RUNWAY])
@pytest.mark.parametrize("first", [True, False])
def test_a_title_above_prose_beside_titles_above_labels(title, told, first):
    """A line that names a story in the same form as those with labels is one's own, whatever it's told in."""
    both = [("Lost dog", KENNEL), ("Long day", told)][:: 1 if first else -1]
    text = "\n".join(
        f"{title.format(name, n=n) if n == 1 else title.rpartition(chr(10))[2].format(name, n=n)}\n{body}"
        for n, (name, body) in enumerate(both, 1)
    )
    assert titles(text) == [name for name, _ in both]


@pytest.mark.parametrize("remark", [
    "How I tell it\nA dog had run away. I rang every vet in town. She was back on a Sunday.\n",
    "My answer\nI sat down first. I made a list of ten places. Then I went to each of them.\n",
])  # fmt: skip
def test_what_tells_the_same_again_is_no_story(remark):
    """What stands below a story with labels and says the same again, or is called its form, is a note on it."""
    (story,) = read_stories(f"Lost dog\n{KENNEL}\n{remark}").found
    assert story.title == "Lost dog"
    assert remark.split(". ")[-1].strip() in story.notes


def test_only_what_is_counted_is_a_story_where_stories_are():
    """Where the stories with labels are counted, an uncounted line beside them names none."""
    text = f"Story 1: Lost dog\n{KENNEL}\nAnother day\n{INVOICE}\nStory 2: Found cat\n{KENNEL}"
    assert titles(text) == ["Lost dog", "Found cat"]


@pytest.mark.parametrize("story", [
    "- **Keys** S: Keys went missing. A: I hung a board by the door. R: None lost since.\n",
    "- Keys: Situation: Keys went missing. Action: I hung a board by the door. Result: None lost since.\n",
    "- **Keys**\n  - S: Keys went missing.\n  - A: I hung a board by the door.\n  - R: None lost since.\n",
])  # fmt: skip
def test_bullets_beside_one_that_tells_a_whole_story(story):
    """A bullet beside one that holds all parts, in its line or below it, is none of its results."""
    first, second = read_stories(f"{story}- Trained nine volunteers in one winter\n").found
    assert (first.title, first.result) == ("Keys", ("None lost since.",))
    assert second.title == "Trained nine volunteers in one winter"


def test_bullets_below_a_part_stay_with_it():
    """Bullets below the label of a part that has a line of its own are points of it."""
    (story,) = read_stories(
        "## Keys\n- S: Keys went missing.\n- A: I hung a board.\n- R: None lost since.\n- Saved 300 euros\n"
    ).found
    assert story.result == ("None lost since.", "Saved 300 euros")


@pytest.mark.parametrize("name", ["**Keys**:", "**Keys:**", "**Keys** –", "Keys:", "Keys."])
def test_the_name_before_parts_in_one_line(name):
    """What stands before the first of several parts in a line names the story, with or without a colon."""
    bullets = (
        f"- {name.replace('Keys', own)} S: {own} went missing. A: I hung a board. R: None lost since.\n"
        for own in ("Keys", "Maps")
    )
    assert titles("".join(bullets)) == ["Keys", "Maps"]


def test_a_single_letter_says_how_things_stood():
    """A story of which only “S: …” is told is kept, without the letter; other letters make it a list."""
    found = read_stories(
        "## Lost dog\nS: A dog had run away at night.\n\n## Found cat\nS: A cat sat on our roof.\n"
    ).found
    assert [(story.title, story.situation) for story in found] == [
        ("Lost dog", ("A dog had run away at night.",)),
        ("Found cat", ("A cat sat on our roof.",)),
    ]
    sizes = read_stories("## Sizes\nS: for a small and slim dog\nM: for a sheep dog\n").found
    assert not any(story.situation for story in sizes)


def test_two_letters_in_order_tell_a_story():
    """“A: …” and “R: …” alone, or “S: …” and “R: …”, tell a story; people who chat and answers to questions don't."""
    acted, stood = read_stories(
        "## Tenants\nA: Asked 24 tenants about the heating\nR: Both boilers were replaced\n\n"
        "## Nachtbus\nS: Der letzte Bus fuhr vor Schichtende\nR: Heute fährt einer um 23:40\n"
    ).found
    assert acted.action == ("Asked 24 tenants about the heating",)
    assert acted.result == ("Both boilers were replaced",)
    assert stood.situation == ("Der letzte Bus fuhr vor Schichtende",)
    assert stood.result == ("Heute fährt einer um 23:40",)
    for talk in (
        "S: are you coming over\nA: yes, in ten minutes\nS: please bring some bread\n",
        "F: Was ist Ihre Stärke?\nA: Ich bleibe ruhig, auch freitags\n",
    ):
        told = [
            point
            for story in read_stories(f"## Talk\n{talk}").found
            for point in (*story.situation, *story.action)
        ]
        assert not {"are you coming over", "Ich bleibe ruhig, auch freitags"} & set(told)


def test_questions_and_topics_behind_best_for_stay_apart():
    """Behind “best for” a question ends where the next or a topic begins, and keeps its words."""
    [story] = read_stories(
        "## Choir\nS: Two singers were ill\nA: Rang six choirs for help\nR: All five concerts sung\n"
        "Best for: a time you failed, What is your greatest weakness?, teamwork\n"
    ).found
    assert story.questions == ("a time you failed", "What is your greatest weakness?")
    assert story.competencies == ("teamwork",)


def test_each_remark_on_a_line_of_its_own_is_one():
    """A name of one's own and a colon below a remark begin another, which may keep the story confidential."""
    [story] = read_stories(
        "## La livraison\nSituation : Le camion était bloqué\nAction : J'ai appelé la douane\nRésultat : Livré à midi\n"
        "Source : carnet de bord 2022\nNote de confidentialité : ne pas citer le client\nPoint faible : un peu long\n"
    ).found
    assert story.confidential
    assert story.notes.split("\n") == [
        "Source: carnet de bord 2022",
        "Note de confidentialité: ne pas citer le client",
        "Point faible: un peu long",
    ]
    [wrapped] = read_stories(
        "## Keys\nS: They went missing\nA: I hung a board\nR: None lost\nSource: a long report of mine\nand the diary: both of 2022\n"
    ).found
    assert wrapped.notes == "Source: a long report of mine and the diary: both of 2022"


SIGNAL = "Situation: The signal failed at six.\nAction:\n* Waved trains through by hand\n* Kept a list of each\nResult: Nobody was late for work.\n"


@pytest.mark.parametrize("remark", [
    "Questions for the panel\n* Who plans the shifts?\n* What broke last?\n", "What they may dig into\n1. Who objected?\n2. Why by hand?\n",
    "**Ask them**\n\n- Who plans the shifts?\n", "Bring along\n* badge\n* boots\n", "The depot\n* 40 people, two yards\n",
])  # fmt: skip
def test_a_list_behind_the_last_part_is_none_of_it(remark):
    """Where each part but a list has its label in its line, what stands apart behind the last is kept, and not recited."""
    (story,) = read_stories(f"Signal\n{SIGNAL}\n{remark}").found
    assert story.result == ("Nobody was late for work.",)
    assert remark.split("\n")[0].strip("*") in story.notes


def test_what_came_of_it_goes_on_behind_the_last_part():
    """A paragraph apart that says what came of it belongs to the result."""
    text = f"Signal\n{SIGNAL}\nDelays fell from 40 to 5 minutes a week.\n"
    (story,) = read_stories(text).found
    assert story.result == ("Nobody was late for work.", "Delays fell from 40 to 5 minutes a week.")
