"""Notes typed into a phone: blocks below a sign or a number, a line for each thing, reminders around them."""

import pytest

from trainer.stories.reading import read_stories

_STORIES = (
    (
        "the freezer night",
        "alarm went at 3am and nobody was on call",
        "drove in and moved 40 boxes to the fish lab",
        "nothing was lost",
    ),
    (
        "new rota",
        "everyone wanted fridays off",
        "made a rota where people swap by text",
        "no row since march",
    ),
)


def notes(head: str, line: str) -> str:
    """Return two stories as blocks, their names and lines behind some marks."""
    blocks = []
    for nth, (name, *told) in enumerate(_STORIES, 1):
        rows = [head.format(nth) + name, *(line + text for text in told)]
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


@pytest.mark.parametrize(
    "head",
    ["📌 ", "👉 ", "⭐ ", "{}) ", "{}. ", "* ", "+ ", "story {} ", "geschichte {} ", "example {} "],
)
@pytest.mark.parametrize("line", ["", "- "])
def test_a_block_is_a_story(head, line):
    """A sign or a number that comes again names each story; what stands below is told line by line."""
    read = read_stories(notes(head, line))
    assert [story.title for story in read.found] == [name for name, *_ in _STORIES]
    for story, (_, *told) in zip(read.found, _STORIES, strict=True):
        assert [*story.situation, *story.action, *story.result] == told
        assert story.situation == (told[0],)


@pytest.mark.parametrize(
    "foot", ["bring: passport, pen", "⚠️ levar: carteira", "todo: look up the figures"]
)
def test_what_stands_around_the_blocks_belongs_to_none(foot):
    """The first lines say when it is, the last what to bring; neither is a key point."""
    text = f"interview friday 2pm, ask for Dee\n\nmy stories:\n\n{notes('📌 ', '')}\n\n{foot}\n"
    read = read_stories(text)
    assert [story.title for story in read.found] == [name for name, *_ in _STORIES]
    assert [line.text for line in read.left][-1] == foot
    assert not any(foot in "".join(story.action + story.result) for story in read.found)


@pytest.mark.parametrize("text", [
    "📌 docs\npassport\ntwo photos\n\n📌 clothes\nwhite shirt\nblack shoes\n",
    "1) About you\nwhy did you leave your last job?\nwhere do you live?\n\n2) About us\nwhat do you know about us?\nwhy here?\n",
    "📍 before the call\ncharge the phone\nprint the cv\n\n📍 after the call\nwrite to Ana\nlog the answers\n",
])  # fmt: skip
def test_blocks_that_tell_nothing_are_no_stories(text):
    """What to pack, to ask or to do has the same form and no deeds."""
    assert read_stories(text).found == ()


def test_wrapped_lines_below_a_number_go_on():
    """Where a page was full a line goes on in the next, and no key point breaks off."""
    told = (
        "In March the night train stood for four hours in the fields and nobody told\n"
        "the people anything. I walked through all of the cars with a list and wrote\n"
        "down who had to catch what. All but two of them got home that same night.\n"
    )
    (first, second) = read_stories(f"1. The late train\n{told}\n2. The wrong tickets\n{told}").found
    assert first.result == second.result == ("All but two of them got home that same night.",)
    assert len(first.situation) == len(first.action) == 1


@pytest.mark.parametrize(
    "foot", ["Read this on the train.", "À relire dans le train. Penser aux photos."]
)
def test_a_reminder_below_a_rule_is_no_part_of_the_last_story(foot):
    """What stands behind the last rule and tells no deed is listed apart."""
    told = "The oven broke at night. I called a baker I hardly knew. All the orders left by eleven."
    read = read_stories(
        f"# Mine\n\n## The oven\n\n{told}\n\n## The bread\n\n{told}\n\n---\n{foot}\n"
    )
    assert [story.result for story in read.found] == [("All the orders left by eleven.",)] * 2
    assert foot in [line.text for line in read.left]


def test_prose_between_rules_is_a_story_each():
    """Without titles, rules part the stories, and what announces them is none."""
    told = "A pipe broke above the archive. I moved {} boxes to the fish shop. They were all saved."
    text = f"A talk on Friday\n\nThree stories.\n\n* * *\n\n{told.format(40)}\n\n* * *\n\n{told.format(90)}\n"
    first, second = read_stories(text).found
    assert first.action == ("I moved 40 boxes to the fish shop.",)
    assert second.action == ("I moved 90 boxes to the fish shop.",)


def test_points_to_remember_end_the_last_story():
    """A line apart that announces advice heads no story, and what stands below belongs to none."""
    told = "Nobody came to the mess any more. I asked 400 students and changed the menu. By May 380 came."
    text = f"STORY 1: MESS\n{told}\n\nSTORY 2: HALL\n{told}\n\nPOINTS TO REMEMBER\nSpeak slowly.\nCarry two photos.\n"
    read = read_stories(text)
    assert [story.result for story in read.found] == [("By May 380 came.",)] * 2
    assert [line.text for line in read.left][-1] == "Carry two photos."


@pytest.mark.parametrize("gap", [" ", "  ", ": "])
def test_letters_in_their_order_name_the_parts(gap):
    """A letter with a blank behind it names a part where story after story has them in their order."""
    text = (
        f"- lost guide\nS{gap}twelve guests in the park at dusk\nT{gap}bring them back\nA{gap}left ribbons on trees\n"
        f"A{gap}made them sing\nR{gap}all down by eight\nR{gap}three came again\n\n"
        f"- two diaries\nS{gap}six rooms booked twice a month\nA{gap}moved it into a single sheet\nR{gap}none since May\n"
    )
    lost, diaries = read_stories(text).found
    assert (lost.title, diaries.title) == ("lost guide", "two diaries")
    assert lost.situation == ("twelve guests in the park at dusk",)
    assert lost.task == ("bring them back",)
    assert lost.action == ("left ribbons on trees", "made them sing")
    assert lost.result == ("all down by eight", "three came again")
    assert diaries.result == ("none since May",)


def test_a_letter_that_is_a_word_names_no_part():
    """Lines that happen to begin with an S, an A and an R keep them."""
    text = "# The clinic\n\nS Wing flooded in May.\nA nurse and I moved 30 beds.\nR Ward took them all in 3 hours.\n"
    (story,) = read_stories(text).found
    told = " ".join(story.situation + story.task + story.action + story.result)
    assert "S Wing" in told
    assert "A nurse" in told
    assert "R Ward" in told


@pytest.mark.parametrize("names", [
    ("sit", "aufg", "gemacht", "erg"), ("bg", "tsk", "act", "res"), ("ctxt", "obj", "act", "rés"),
    ("ctx", "tar", "acc", "rdo"), ("sit", "tar", "aç", "res"),
])  # fmt: skip
def test_names_of_parts_are_cut_short(names):
    """What people shorten the names of the parts to on a phone names them, too."""
    told = (
        "three days of counting",
        "halve it for 2023",
        "taped zones to the floor",
        "a single day",
    )
    text = "1) the stock\n" + "".join(
        f"{name}: {text}\n" for name, text in zip(names, told, strict=True)
    )
    (story,) = read_stories(text).found
    assert (story.situation, story.task, story.action, story.result) == tuple(
        (text,) for text in told
    )


@pytest.mark.parametrize("sent", ["[12/03/2025, 21:1{}:09] ", "12/03/25, 21:1{} - "])
def test_stories_written_into_a_messenger(sent):
    """Of an exported chat the messages of who writes most are read, without when and who; others' words are left."""
    rows = [
        "Marga: so these are the ones for friday", "Marga: 1. the lost parcel", "Marga: customer rang 4 times",
        "Marga: I drove to the depot and found it", "Marga: she sent chocolates", "Mum: good luck!! wear the blue one",
        "Marga: 2. two drivers off sick\n38 stops and one van\nI split the list with Jonas\nall delivered by 8",
    ]  # fmt: skip
    read = read_stories("\n".join(sent.format(at) + row for at, row in enumerate(rows)))
    assert [story.title for story in read.found] == ["the lost parcel", "two drivers off sick"]
    assert [story.situation for story in read.found] == [
        ("customer rang 4 times",),
        ("38 stops and one van",),
    ]
    assert [story.result for story in read.found] == [
        ("she sent chocolates",),
        ("all delivered by 8",),
    ]
    left = " ".join(line.text for line in read.left)
    assert "these are the ones for friday" in left
    assert "good luck" in left
