"""Stories on a sheet, in Markdown, told freely; what is said of them while they are written."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.interviews.letter.profile import to_highlights
from trainer.stories import parse
from trainer.stories.advice import advise
from trainer.stories.edit import set_part
from trainer.stories.likeness import TWINS_FROM, likeness
from trainer.stories.markdown import from_markdown, to_markdown
from trainer.stories.model import KeyPoint, Part, Status, Story
from trainer.stories.proposing import propose, title_of
from trainer.stories.reading import read_stories
from trainer.stories.sheet import parse_part, part_text, sheet_of
from trainer.text import visible

TEXT = """\
# mine
format = "story-bank/1"

[[story]]
id = "s"   # an id
title = "T"
action = [
  "Moved the cart",  # the first
  { say = "Convinced finance", accept = ["got finance to agree"], weight = 2 },
]
result = ["Latency 2.3 s -> 400 ms"]
"""


def story(**changes):
    known = {
        "id": "s", "title": "The rota", "role": "Nurse", "organization": "St. Anne", "period": "2021",
        "competencies": ("leadership",), "questions": ("behavioral/led-a-team",), "strength": 4,
        "status": Status.RESTING, "confidential": True, "notes": "line one\nline two -->",
        "points": (
            KeyPoint(Part.SITUATION, "4 of 11 nurses were on sick leave"),
            KeyPoint(Part.ACTION, "Asked each nurse", ("asked everybody",), 2.0),
            KeyPoint(Part.RESULT, "Sick days fell from 31 to 12"),
        ),
    }  # fmt: skip
    return Story(**(known | changes))


# In place


def test_a_part_is_changed_where_it_stands():
    """Only the point that differs is touched; comments and the other points keep their bytes."""
    points = parse(TEXT, "t").stories[0].part(Part.ACTION)
    changed = set_part(TEXT, "s", Part.ACTION, (replace(points[0], say="Moved it"), points[1]))
    assert changed == TEXT.replace('"Moved the cart"', '"Moved it"')
    longer = set_part(TEXT, "s", Part.ACTION, (*points, KeyPoint(Part.ACTION, "Rolled it out")))
    assert [p.say for p in parse(longer, "t").stories[0].part(Part.ACTION)][-1] == "Rolled it out"
    assert "# mine" in longer
    assert "# an id" in longer


def test_a_part_is_added_and_taken_out():
    """A part that was not there is added; one that is emptied goes; the last point stays."""
    added = set_part(TEXT, "s", Part.TASK, (KeyPoint(Part.TASK, "Halve it", ("half of it",), 1.5),))
    assert parse(added, "t").stories[0].part(Part.TASK)[0].weight == 1.5
    gone = set_part(added, "s", Part.ACTION, ())
    assert not parse(gone, "t").stories[0].part(Part.ACTION)
    only = set_part(
        set_part(gone, "s", Part.TASK, ()), "s", Part.RESULT, (KeyPoint(Part.RESULT, "x"),)
    )
    with pytest.raises(TrainerError, match="at least one key point"):
        set_part(only, "s", Part.RESULT, ())


says = (
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda text: text and text[0] not in "=-–•*" and " *" not in text)
)
key_points = st.lists(
    st.builds(KeyPoint, st.just(Part.ACTION), says, st.lists(says, max_size=2).map(tuple),
              st.sampled_from([1.0, 2.0, 0.5])),
    max_size=4,
).map(tuple)  # fmt: skip


@given(key_points)
def test_any_points_are_written_in_place_and_read_back(points):
    """What is put into a part is what is read from it, and everything else is as it was."""
    changed = set_part(TEXT, "s", Part.ACTION, points)
    before, after = parse(TEXT, "t").stories[0], parse(changed, "t").stories[0]
    assert after.part(Part.ACTION) == points
    assert after.part(Part.RESULT) == before.part(Part.RESULT)


# The sheet


@given(key_points)
def test_a_part_survives_the_sheet(points):
    """Points with other wordings and weights come back from the text of their part."""
    one = replace(story(), points=points)
    spaced = tuple(
        replace(p, say=" ".join(p.say.split()), accept=tuple(" ".join(a.split()) for a in p.accept))
        for p in points
    )
    assert parse_part(part_text(one, Part.ACTION), Part.ACTION) == spaced


def test_a_sheet_is_forgiving_and_says_what_it_cannot_read():
    """Bullets come off, blank lines count nothing; a wording without a point is named."""
    assert [p.say for p in parse_part("- one\n\n• two *2\n", Part.ACTION)] == ["one", "two"]
    assert parse_part("two *2", Part.ACTION)[0].weight == 2
    for text, said in [
        ("= alone", "belongs below"),
        ("x *0", "can't be a weight"),
        ("x\n" + "= y\n" * 4, "3 other"),
    ]:
        with pytest.raises(TrainerError, match=said):
            parse_part(text, Part.ACTION)
    sheet = sheet_of(story())
    assert (sheet.strength, sheet.status, sheet.confidential) == ("4", "resting", True)


# Markdown


def test_markdown_comes_back_without_loss():
    """Everything that a story holds survives the way to Markdown and back."""
    one = story()
    text = to_markdown([one], {"behavioral/led-a-team": "A time you led"})
    assert "**Best for questions about:** leadership, “A time you led”" in text
    assert from_markdown(text) == ([(one, 3)], "")


def test_wordings_and_weights_are_lines_of_the_markdown():
    """What a point is also called and how much it counts can be read, and changed, by a person."""
    text = to_markdown([story()])
    assert "- Asked each nurse\n  - or: asked everybody\n  - counts: 2\n" in text
    changed = text.replace("counts: 2", "counts: 3").replace("- or: a", "- or: went round; a")
    ((one, _),) = from_markdown(changed)[0]
    assert one.points[1] == KeyPoint(
        Part.ACTION, "Asked each nurse", ("went round; asked everybody",), 3.0
    )


KINDS = [
    "`code`", "``a ` b``", "a `b", "_so_", "__init__", "snake_case", "a_", "*so*", "**so**", "2 * 3", "*.py", "***",
    "[text](https://x.org)", "[[note]]", "[ ] open", "![alt](a.png)", "<https://x.org>", "https://x.org/a_b_c?d=1&e=2",
    "<b>bold</b>", "<br>", "a < b > c", "<!-- no -->", "AT&T", "&amp;", "&#8212;", "a  b", " a ", "a\tb", "a\nb", "a\u00a0b",
    "- a", "+ a", "# a", "#tag", "> a", "1. a", "1) a", "---", "===", "a | b", "~~a~~", "~40 %", "==a==", "\\", "C:\\new\\*",
    "\\_", "$x^2$", "a; b. C, D and E", "S: x", "**R:** x", "or: x", "counts: 2", "“a” — ‘b’", "e\u0301", "\u200eab\u200b", "👩‍🔧 42",
    "a{#id}", "a ^id", "%%a%%", "\x1b[31m", "a\u2028b", "x" + "\u0301" * 9, "[TODO]", "N/A",
]  # fmt: skip


@pytest.mark.parametrize("text", KINDS)
def test_no_kind_of_text_is_altered_on_the_way_to_markdown_and_back(text):
    """Code, emphasis, links, tags, blanks, signs of lists: as title, point, wording and fact."""
    one = story(
        title=text, role=text, period=text, points=(KeyPoint(Part.RESULT, text, (text, text), 0.5),)
    )
    written = to_markdown([one, replace(one, id="t")])
    assert visible(written) == written
    assert [found for found, _ in from_markdown(written)[0]] == [one, replace(one, id="t")]


def test_what_somebody_adds_to_the_markdown_is_kept():
    """A new point is one, another line a note, and a story of its own is left for the reader."""
    text = to_markdown([story()])
    text = text.replace("- Asked each nurse\n", "- Drew a plan\n- Asked each\n  nurse\n")
    own = "## My own\n\n**S:** Rain.\n"
    added = text.replace("**R (Result):**", "**Mood:** calm\n\n**R (Result):**") + f"\n{own}"
    ((one, _),), rest = from_markdown(added)
    assert [point.say for point in one.part(Part.ACTION)] == ["Drew a plan", "Asked each nurse"]
    assert one.points[2].accept == ("asked everybody",)
    assert one.notes.endswith("\n**Mood:** calm")
    assert rest.strip().endswith(own.strip())


def test_a_spoiled_comment_adds_nothing():
    """Somebody's change inside the comment costs what it held, not the story."""
    text = to_markdown([story()])
    for bad in ("{}", "{broken", '{"title": "The rota", "points": 7}'):
        spoiled = f"{text[: text.index('<!--')]}<!-- interview-trainer {bad} -->"
        assert from_markdown(spoiled) == ([], spoiled)
        assert [found.title for found in read_stories(spoiled, "x.md").found] == ["The rota"]


def test_markdown_of_an_earlier_version_is_read():
    """Its comment held the names and the wordings; its text has no backslashes."""
    earlier = (
        '### A *rota*\n\n**A (Action):**\n\n- Asked `each` nurse\n\n<!-- interview-trainer {"title": "A *rota*", '
        '"id": "r", "competencies": [], "questions": [], "strength": null, "status": "active", "confidential": false, '
        '"notes": "", "language": "en", "source": "", "role": "Nurse", "organization": "", "period": "", '
        '"points": {"Asked `each` nurse": [["asked all"], 2]}} -->\n'
    )
    points = (KeyPoint(Part.ACTION, "Asked `each` nurse", ("asked all",), 2.0),)
    assert from_markdown(earlier)[0] == [(Story("r", "A *rota*", points, role="Nurse"), 1)]


def test_highlights_are_a_resume():
    """Stories of one place stand below each other as highlights of its entry."""
    stories = [story(), story(id="t"), story(organization="Elsewhere")]
    data = json.loads(to_highlights(stories))
    assert [len(entry["highlights"]) for entry in data["work"]] == [2, 1]
    assert data["work"][0]["highlights"][0] == "Asked each nurse; sick days fell from 31 to 12"


# While it is written


def test_advice_names_what_is_missing():
    """No result, no number, “we” everywhere, too short, too long, a twin: each in plain words."""
    whole = story(confidential=False)
    assert list(advise(whole)) == []
    without = replace(whole, points=whole.points[:2])
    assert next(iter(advise(without))).startswith("There's no result")
    vague = replace(whole, points=(*whole.points[:2], KeyPoint(Part.RESULT, "It went better")))
    assert any("no number" in one for one in advise(vague))
    we = replace(
        whole, points=(*whole.points, KeyPoint(Part.ACTION, "We planned and we built our tool"))
    )
    assert any("It's all “we”" in one for one in advise(we))
    long = replace(whole, points=(*whole.points, KeyPoint(Part.ACTION, "word " * 320)))
    assert any("more than 2 minutes" in one for one in advise(long))
    assert any("much like “The rota”" in one for one in advise(replace(whole, id="other"), [whole]))


def test_twins_are_alike_and_strangers_are_not():
    """The same story with other order and marks is a twin; another one is none."""
    one = story()
    other = replace(one, id="o", points=one.points[::-1])
    assert likeness(one, other) == 1
    far = story(
        id="f", title="Checkout", points=(KeyPoint(Part.ACTION, "Moved the cart to Redis"),)
    )
    assert likeness(one, far) < TWINS_FROM


def test_a_story_told_freely_is_cut_into_parts():
    """Each sentence becomes a point in the part that it sounds like."""
    points = propose(
        "Our nightly jobs failed twice a week. Nobody owned them. I was asked to make them reliable. "
        "I wrote down every failure. Then I moved the worst ones. Failures fell from 8 a month to 1. "
        "I learned to measure first."
    )
    assert [p.part for p in points] == [
        Part.SITUATION, Part.SITUATION, Part.TASK, Part.ACTION, Part.ACTION, Part.RESULT,
        Part.REFLECTION,
    ]  # fmt: skip
    assert title_of("Our nightly jobs failed, twice.") == "Our nightly jobs failed, twice"


@given(st.text())
def test_any_telling_becomes_points_and_no_word_is_lost(told):
    """Nothing raises, and what was told stands in the points."""
    points = propose(told)
    assert sorted("".join(p.say for p in points).split()) or not told.strip() or not points


def test_a_title_to_begin_with_ends_with_its_sentence():
    """A told story gets the first words of its first sentence, and none of the next one."""
    told = "Our bakery line stopped every night. I moved the cleaning to noon."
    assert title_of(told) == "Our bakery line stopped every night"
    assert title_of("Last spring we had a checkout that took two seconds, and") == (
        "Last spring we had a checkout that took"
    )
    assert title_of("") == ""


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Three depots printed labels on Friday nights, and the printers stopped.",
            "Three depots printed labels on Friday nights",
        ),
        (
            "Our biggest customer wanted to leave us for a cheaper rival.",
            "Our biggest customer wanted to leave",
        ),
        (
            "Unser Kassensystem fiel am Samstag aus und die Schlange wuchs.",
            "Unser Kassensystem fiel am Samstag",
        ),
        ("We moved the till to the new API and it held.", "We moved the till to the new API"),
        ("We cut the queue to 12 in a week.", "We cut the queue to 12"),
        ("We got rid of the old ERP", "We got rid of the old ERP"),
    ],
)
def test_a_title_that_is_cut_does_not_end_in_the_air(told, title):
    """“… and”, “… to the” at the end of a cut title go; a whole sentence stays as it is."""
    assert title_of(told) == title
