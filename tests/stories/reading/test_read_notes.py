"""Plain notes and bullet lists."""

import pytest

from trainer.documents.signs import MOST_BYTES
from trainer.errors import TrainerError
from trainer.stories.reading import Form, Found, read_stories, to_json


def stories(text: str) -> tuple[Found, ...]:
    """Return the stubs of plain notes."""
    reading = read_stories(text)
    assert reading.kind is Form.NOTES
    return reading.found


BRAG = """\
# Brag document

What I did this year.

## 2024 Q1

- **Cut the build**: moved it to a cache; down from 14 min to 4 min
- Mentored two juniors
  - paired every week
  - both promoted in June
- Wrote the guide ([here](https://wiki.example/guide))

## 2023

### Moving the shop

We moved twelve services by hand. I led the whole thing.
Nobody noticed.

### Leadership

* Ran the book club
  with nine people

  and tea
"""


def test_a_brag_document():
    """Bullets and chapters become stubs; nested bullets their points; years their period."""
    cut, mentored, guide, moving, club = stories(BRAG)
    assert (cut.title, cut.period) == ("Cut the build", "2024 Q1")
    assert cut.action == ("moved it to a cache",)
    assert cut.result == ("down from 14 min to 4 min",)
    assert mentored.action == ("paired every week",)
    assert mentored.result == ("both promoted in June",)
    assert guide.action == ("Wrote the guide (here)",)
    assert "https://wiki.example/guide" in guide.notes
    assert (moving.title, moving.period) == ("Moving the shop", "2023")
    assert moving.action == ("We moved twelve services by hand.", "I led the whole thing.")
    assert moving.result == ("Nobody noticed.",)
    assert club.competencies == ("leadership",)
    assert club.title == "Ran the book club with nine people"
    assert "and tea" in club.action


def test_what_is_no_stub_is_left():
    """Headings and introductions that name no deed are listed."""
    assert [piece.text for piece in read_stories(BRAG).left][:2] == [
        "# Brag document",
        "What I did this year.",
    ]


def test_plain_bullets():
    """A list without headings gives a stub for each bullet."""
    assert [story.title for story in stories("- Wrote the manual\n- Moved the shop\n• Ran the club\n")] == [
        "Wrote the manual", "Moved the shop", "Ran the club"]  # fmt: skip


def test_headings_with_paragraphs():
    """A heading with paragraphs is one stub, its sentences the points: before the deed stands what was the case."""
    story = stories("## The van\n\nThe van broke down. I rang the garage.\n\nWe saved 300 €.\n")[0]
    assert story.title == "The van"
    assert (story.situation, story.action) == (("The van broke down.",), ("I rang the garage.",))
    assert story.result == ("We saved 300 €.",)


def test_a_paragraph_alone_is_left():
    """Text without a heading or a bullet is no story, and is listed."""
    reading = read_stories("Just a thought.\n\nAnd another one.\n")
    assert reading.found == ()
    assert [piece.text for piece in reading.left] == ["Just a thought.", "And another one."]


def test_long_bullets_get_short_titles():
    """The whole bullet is the point, its beginning the title."""
    long = "Moved every one of the forty shelves of the shop to the other side of the street, in one night, with a van"
    story = stories(f"- {long}\n")[0]
    assert long.startswith(story.title.rstrip("…"))
    assert story.action == (long,)


def test_empty_documents():
    """Nothing gives nothing."""
    for text in ("", "\n\n", "   ", "---", "#", "- "):
        reading = read_stories(text)
        assert (reading.found, reading.left) == ((), ()) or all(
            piece.text for piece in reading.left
        )


def test_a_document_that_is_too_long():
    """More than five megabytes are refused in one line."""
    with pytest.raises(TrainerError, match="longer than 5 MB"):
        read_stories("ä" * (MOST_BYTES // 2 + 1))


def test_the_preview_in_json():
    """The reading as values has exactly the keys that scripts rely on."""
    values = to_json(read_stories("intro\n\n- Wrote the manual\n"))
    assert values == {
        "stories": [{"title": "Wrote the manual", "situation": [], "task": [], "action": ["Wrote the manual"], "result": [],
                     "reflection": [], "competencies": [], "questions": [], "notes": ""}],
        "not_understood": [{"line": 1, "text": "intro"}],
    }  # fmt: skip


def test_labels_in_notes():
    """A label or two in a brag document make no story bank of it; their words fill the parts."""
    found = stories(
        "## The van\n\nWe had no van.\n\n**Result:** Saved 300 €.\n\n## The club\n\n- Ran it\n- Grew it\n\n## The till\n\n- Swapped it\n"
    )
    assert [story.title for story in found] == ["The van", "Ran it", "Grew it", "Swapped it"]
    assert found[0].action == ("We had no van.",)
    assert found[0].result == ("Saved 300 €.",)


def test_an_empty_bank_in_a_fence_has_no_stubs():
    """A bank that only shows its form, in a fence, holds no story."""
    text = (
        "# Story Bank\n\n## Entry format\n\nEach is a block:\n\n- One field per line.\n\n```markdown\n### [Theme] Story Title\n"
        "**S (Situation):** The context.\n**A (Action):** What you did.\n```\n\n## Rules\n\n- Keep it short.\n\n## Stories\n"
    )
    assert read_stories(text).found == ()


OFFICE = """\
Prep for the school office

Times I sorted something out
- Dinner money: 40 quid went missing in Jan. I set up online payments and rang 63 families.
- The inspectors rang at ten. The register had six gaps. I drove out and fetched two certificates.

A time I got it wrong
I sent a letter to the wrong family. I rang them myself and told the head straight away.

To ask them
- who covers the phones at lunch?
- is there a uniform?

Difficult parent
He shouted at me at the hatch about lost kit. I took him into the small office and let him finish.
"""


def test_one_file_of_bullets_headings_and_questions():
    """Bullets above headed prose are stories of their own; what one asks them is none, and ends one."""
    money, inspectors, wrong, parent = stories(OFFICE)
    assert (money.title, money.notes) == ("Dinner money", "")
    assert (inspectors.title, inspectors.notes) == ("The inspectors rang at ten", "")
    assert (wrong.title, parent.title) == ("A time I got it wrong", "Difficult parent")
    assert "uniform" not in str(to_json(read_stories(OFFICE))["stories"])
    assert "40 quid went missing in Jan." in (*money.situation, *money.action)


TITLES_ALONE = """\
Stories for Thursday

The hotel with no drawings

We took over a hotel and there were no drawings. I traced each circuit myself. We finished in seven weeks.

Saying no to a landlord

A landlord asked me to sign off a bad board. I refused and offered to come at six. He said yes.

Things to remember

Bring the portfolio. Smile.
"""


def test_a_title_between_two_empty_lines():
    """Titles that stand alone above their prose name stories; what only reminds belongs to none."""
    hotel, landlord = stories(TITLES_ALONE)
    assert (hotel.title, landlord.title) == (
        "The hotel with no drawings",
        "Saying no to a landlord",
    )
    assert "portfolio" not in str(to_json(read_stories(TITLES_ALONE))["stories"])


def test_a_line_with_a_tag_at_its_end_is_left_whole():
    """Praise in a chat's room is no story, and is listed as it was written."""
    text = '# 2024\n\n- **The shop** – moved it in a day; sales rose by 9 %.\n\n## Praise\n> "She saved us" – R, in #general\n'
    assert '> "She saved us" – R, in #general' in [line.text for line in read_stories(text).left]
