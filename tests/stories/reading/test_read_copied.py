"""Texts that come from somewhere else: mails, a profile, pages of an app, what Word and sheets leave."""

import json

import pytest

from trainer.stories.reading import read_stories

MAIL = """\
From: Ida Holm <ida@example.org>
To: Ida Holm
Date: Sun, 2 Nov 2025
Subject: {subject}

Don't lose these:

1) The hive on the school roof
S: A swarm hung over the playground.
T: Take it down before the break.
A: I borrowed the caretaker's ladder.
R: Nobody was stung.

2) Honey without jars
S: The jars were two weeks late.
T: Sell at the fair anyway.
A: I filled bottles from the brewery.
R: We sold out.

--
Ida Holm, beekeeper
"""

PROFILE = """\
Ida Holm
Ida Holm
Beekeeper and teacher

{work}

Alder Farm logo
Alder Farm
{whole}

{first}
{first}
{began} · {long}
Kiel, Holstein
Cut losses in winter from 30% to 8%.
{skills}

{second}
{type}
{earlier} · {long}
• Trained nine beginners

{last}
Grove School · {type}
{earliest} · {long}
Built a hive with 24 children in a week

{schools}

Kiel College
"""
ENGLISH = {
    "work": "Experience", "whole": "Full-time · 6 yrs 2 mos", "first": "Head Beekeeper", "second": "Beekeeper",
    "last": "Teacher", "began": "Jan 2021 - Present", "earlier": "May 2018 - Dec 2020", "earliest": "2015 - 2018",
    "long": "3 yrs 2 mos", "skills": "Skills: Patience · Wax", "type": "Part-time", "schools": "Education",
}  # fmt: skip
GERMAN = {
    "work": "Berufserfahrung", "whole": "6 Jahre 2 Monate", "first": "Leiterin Imkerei", "second": "Imkerin",
    "last": "Lehrerin", "began": "Jan. 2021–Heute", "earlier": "Mai 2018–Dez. 2020", "earliest": "2015–2018",
    "long": "3 Jahre 2 Monate", "skills": "Kenntnisse: Geduld · Wachs", "type": "Teilzeit",
    "schools": "Ausbildung",
}  # fmt: skip


@pytest.mark.parametrize("subject", ["Stories for Monday", "bees"])
def test_a_mail_to_oneself(subject):
    """Its fields, its opening and its signature belong to no story."""
    reading = read_stories(MAIL.format(subject=subject))
    assert [story.title for story in reading.found] == [
        "The hive on the school roof", "Honey without jars",
    ]  # fmt: skip
    assert reading.found[1].result == ("We sold out.",)
    left = [piece.text for piece in reading.left]
    assert "To: Ida Holm" in left
    assert "Ida Holm, beekeeper" in left
    assert "Don't lose these:" in left


def test_what_only_looks_like_a_mail():
    """Two fields above a story are its own, and a farewell in it ends nothing."""
    (story,) = read_stories(
        "# The flood\n\nDate: 2019\nSubject: water\n\n## Situation\nThe cellar was wet.\n\n"
        "## Action\nI pumped.\n\n## Result\nThey wrote:\n\nThanks\n\nAll was dry.\n"
    ).found
    assert story.period == "2019"
    assert "All was dry." in " ".join(story.result)


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_a_copied_linkedin_profile(words):
    """What is told of a position is a story, with its role and employer; the rest of the page is none."""
    reading = read_stories(PROFILE.format(**words))
    told = [
        (*story.action, *story.result, story.role, story.organization) for story in reading.found
    ]
    assert told == [
        ("Cut losses in winter from 30% to 8%.", words["first"], "Alder Farm"),
        ("Trained nine beginners", words["second"], "Alder Farm"),
        ("Built a hive with 24 children in a week", words["last"], "Grove School"),
    ]
    assert reading.found[0].period == words["began"]
    left = [piece.text for piece in reading.left]
    assert words["work"] in left
    assert "Kiel College" in left


def test_positions_alone():
    """Lines that a browser copies twice count once, and positions need nothing beside them."""
    (story,) = read_stories(
        "Experience\nExperience\n\nBeekeeper\nBeekeeper\nAlder Farm\nAlder Farm\n"
        "Mar 2021 - Present · 3 yrs 2 mos\nMar 2021 to Present · 3 yrs 2 mos\nKiel, Holstein\n"
        "Kiel, Holstein\nCut losses in winter from 30% to 8%\n"
    ).found
    assert (story.role, story.organization) == ("Beekeeper", "Alder Farm")
    assert story.result == ("Cut losses in winter from 30% to 8%",)


def test_the_head_of_each_page_of_a_pdf():
    """The name that stands again above each page, and the number below it, are no words of a deed."""
    reading = read_stories(
        "      Ida Holm\nida@example.org\n\nEXPERIENCE\n\nAlder Farm, Kiel          2018 - 2020\nBeekeeper\n"
        " • Cut losses in winter from 30% to 8% by\n   feeding later\n          Page 1 of 2\n"
        "Ida Holm                 Curriculum Vitae\n\n • Trained nine beginners\n\nEDUCATION\nKiel College\n"
    )
    assert [story.title for story in reading.found] == [
        "Cut losses in winter from 30% to 8% by feeding later", "Trained nine beginners",
    ]  # fmt: skip


def test_parts_in_brackets_within_prose():
    """Letters or words in brackets, bold or not, part what is told on one line; two of them do not."""
    (story,) = read_stories(
        "# The late train\n\n[S] The train stood for an hour. [T] I had the tickets. "
        "[A] I rang ahead and moved the talk. [R] Everybody came. [L] Leave earlier.\n"
    ).found
    assert story.task == ("I had the tickets.",)
    assert story.result == ("Everybody came.",)
    assert story.reflection == ("Leave earlier.",)
    (story,) = read_stories(
        "# The late train\n\n(Situation) The train stood. (Action) I moved the talk. (Result) All came.\n"
    ).found
    assert story.action == ("I moved the talk.",)
    for one in ("**({})**", "*({})*", "**{}**", "({}):", "[{}]", "**[{}]**"):
        s, a, r = map(one.format, "SAR")
        (story,) = read_stories(
            f"# The late train\n\n{s} The train stood. {a} I moved the talk. {r} All came.\n"
        ).found
        parts = (story.situation, story.action, story.result)
        assert parts == (("The train stood.",), ("I moved the talk.",), ("All came.",))
    (story,) = read_stories(
        "# I moved the talk\n\nI rang hall [A] and then hall [C] myself.\n"
    ).found
    assert story.action == ("I rang hall [A] and then hall [C] myself.",)


def test_tabs_and_bullets_of_word():
    """A tab parts a label from its text; the signs that Word puts before items are none of their words."""
    (story,) = read_stories(
        "A kiln that cools too fast\n\nSituation\tPots cracked.\nTask\tFind out why.\nAction\n"
        "•\tMeasured every hour\no\tSealed the door\n\uf0b7\tWrote it up\nResult\tNo crack since.\n"
    ).found
    assert story.situation == ("Pots cracked.",)
    assert story.action == ("Measured every hour", "Sealed the door", "Wrote it up")


def test_fields_above_a_page():
    """In a run of fields each is one, known or not; what stands below them is a remark, and no employer."""
    (story,) = read_stories(
        "# The angry guest\n\nTags: conflict\nCompany: Alder Farm\nLast edited by: Ida\n\n"
        "Use it for hard guests.\n\n## Situation\nA guest shouted.\n\n## Action\nI listened.\n\n"
        "## Result\nShe came again.\n"
    ).found
    assert story.organization == "Alder Farm"
    assert "Last edited by: Ida" in story.notes.split("\n")
    assert "Use it for hard guests." in story.notes.split("\n")


def test_the_title_above_a_page():
    """Where no heading names the only story, its title is the one above the page."""
    (story,) = read_stories(
        "---\ntitle: Flood in the cellar\n---\n\n> [!note] Situation\n> The cellar stood under water.\n\n"
        "> [!tip] Action\n> I carried the files up.\n\n> [!done] Result\n> All were saved.\n"
    ).found
    assert story.title == "Flood in the cellar"


@pytest.mark.parametrize(
    "head",
    [
        "Project;What was the problem?;What did I do?;What came out?",
        "Projekt;Was war los?;Was habe ich gemacht?;Was kam raus?",
        "Projet;Quel était le problème ?;Ce que j'ai fait;Quel résultat ?",
        "Proyecto;¿Qué pasaba?;¿Qué hice?;¿Cuál fue el resultado?",
        "Project;Wat was er aan de hand?;Wat heb ik gedaan?;Wat was het resultaat?",
    ],
)
def test_columns_that_ask(head):
    """The head of a column may ask for its part."""
    (story,) = read_stories(
        f"{head}\nKiln;Pots cracked;I sealed the door;No crack\n", "a.csv"
    ).found
    assert (story.title, story.situation) == ("Kiln", ("Pots cracked",))
    assert (story.action, story.result) == (("I sealed the door",), ("No crack",))


def test_plans_between_what_was_done():
    """Bullets below a bold line on what comes next, or holds one up, are no stories."""
    reading = read_stories(
        "# Log\n\n## May\n\n**Done**\n- Sealed the kiln door, no crack since\n\n**Next week**\n"
        "- Clean up the asset list\n\nBlockers:\n- Waiting for the plumber\n\n## June\n\n"
        "**Done**\n- Trained nine beginners\n"
    )
    assert [story.title for story in reading.found] == [
        "Sealed the kiln door, no crack since", "Trained nine beginners",
    ]  # fmt: skip
    assert "- Clean up the asset list" in [piece.text for piece in reading.left]


def test_what_a_manager_says_is_no_story():
    """Remarks of others in a review are left."""
    reading = read_stories(
        "# Review\n\n## Accomplishments\n- Sealed the kiln door, 30 % less gas\n\n"
        "## Manager comments\nGreat year, Ida! Rating: far above 90 %\n"
    )
    assert [story.title for story in reading.found] == ["Sealed the kiln door, 30 % less gas"]


RECORDS = {
    "stories": [
        {
            "title": "The swarm", "company": "Grove School", "situation": "A swarm hung over the yard.",
            "task": "Take it down.", "action": ["Borrowed a ladder", "Held the box"],
            "result": "Nobody was stung.", "tags": ["problem solving"],
        },
        {"note": "one more to write"},
    ]
}  # fmt: skip
YAML = """\
- title: The swarm
  company: Grove School
  situation: A swarm hung over the yard.
  task: Take it down.
  action:
    - Borrowed a ladder
    - Held the box
  result: Nobody was stung.
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [(json.dumps(RECORDS), "a.json"), (json.dumps(RECORDS["stories"]), "a.json"), (YAML, "a.yaml")],
)
def test_records_with_the_parts_of_a_story(text, name):
    """A record of JSON or YAML that names the parts is a story; another record is left."""
    reading = read_stories(text, name)
    (story,) = reading.found
    assert (story.title, story.organization) == ("The swarm", "Grove School")
    assert story.action == ("Borrowed a ladder", "Held the box")
    assert story.result == ("Nobody was stung.",)
    assert [piece.text for piece in reading.left] == ["one more to write"] * (name == "a.json")


def test_a_position_with_responsibilities_is_no_record_of_a_story():
    """What a résumé calls responsibilities and achievements makes no story of the whole position."""
    job = {
        "company": "Alder Farm", "position": "Beekeeper",
        "responsibilities": ["Fed forty hives"], "achievements": ["Cut losses from 30% to 8%"],
    }  # fmt: skip
    titles = {story.title for story in read_stories(json.dumps({"work": [job]}), "a.json").found}
    assert titles == {"Cut losses from 30% to 8%", "Fed forty hives"}


def test_headings_of_a_wiki():
    """A heading is one in the signs of Confluence, too."""
    (story,) = read_stories(
        "h1. STAR stories\n\nh2. The swarm\n\n*Situation:* A swarm hung there.\n*Action:*\n"
        "* Borrowed a ladder\n* Held the box\n*Result:* Nobody was stung.\n"
    ).found
    assert story.title == "The swarm"
    assert story.action == ("Borrowed a ladder", "Held the box")


def test_paragraphs_of_a_web_page():
    """The tags around paragraphs and items of a saved page are no text; those in a sentence stay."""
    (story,) = read_stories(
        "<body>\n<h2>The swarm</h2>\n<p><b>Situation:</b> A swarm hung there.</p>\n<p><b>Action:</b></p>\n"
        "<ul><li>Borrowed a ladder</li><li>Put `<div>` before <p> in the page</li></ul>\n"
        "<p><b>Result:</b> Nobody was stung.</p>\n</body></html>\n"
    ).found
    assert story.situation == ("A swarm hung there.",)
    assert story.action[0] == "Borrowed a ladder"
    assert "<div>" in story.action[1]
    assert story.result == ("Nobody was stung.",)


def test_notes_with_the_time_they_were_written():
    """A line that names a story heads the prose below it; the time above it belongs to none."""
    reading = read_stories(
        "14 Jan 2025 at 21:07\n\nStory idea: the swarm\n\nI borrowed a ladder from the caretaker and held "
        "the box. Nobody was stung.\n\n16 Jan 2025 at 08:30\n\nStory idea: the jars\n\nThe jars were "
        "late, so I filled bottles from the brewery. We sold out.\n"
    )
    assert [story.title for story in reading.found] == ["the swarm", "the jars"]
    points = [point for story in reading.found for point in (*story.action, *story.result)]
    assert not any("08:30" in point for point in points)


def test_a_log_that_says_what_and_why_it_mattered():
    """The plainest heads of columns are those of a log."""
    (story,) = read_stories(
        "When\tWhat\tWhy it mattered\nMay 2024\tTrained nine beginners\tThe farm has a shift more\n",
        "a.tsv",
    ).found
    assert (story.period, story.action) == ("May 2024", ("Trained nine beginners",))
    assert story.result == ("The farm has a shift more",)


def test_stories_side_by_side():
    """A table whose rows are the parts holds a story in each further column; remarks on the parts are none."""
    table = (
        "| | {0} | {1} |\n|---|---|---|\n| Situation | A swarm hung there all day | {2} |\n"
        "| Action | I borrowed a long ladder | {3} |\n| Result | Nobody was stung at all | {4} |\n"
    )
    told = (
        "The swarm",
        "The jars",
        "Our jars came too late",
        "I filled old beer bottles",
        "We sold all of it",
    )
    first, second = read_stories(table.format(*told)).found
    assert (first.title, first.result) == ("The swarm", ("Nobody was stung at all",))
    assert (second.title, second.action) == ("The jars", ("I filled old beer bottles",))
    assert len(read_stories(table.format("What to say", "Seconds", "20", "60", "20")).found) < 2


def test_a_numbered_outline():
    """The number of a part belongs to its label; a figure at the beginning of a line stays."""
    first, second = read_stories(
        "1. The swarm\n   1.1 Situation: A swarm hung there.\n   1.2 Action: I held the box.\n"
        "   1.3 Result: Nobody was stung.\n2. The jars\n   2.1 Situation: The jars were late.\n"
        "   2.2 Action: I filled bottles.\n   2.3 Result: We sold out.\n"
    ).found
    assert (first.title, first.situation) == ("The swarm", ("A swarm hung there.",))
    assert (second.title, second.result) == ("The jars", ("We sold out.",))


def test_messages_to_oneself():
    """The time before a message is no word of it, and each message is a story."""
    reading = read_stories(
        "[9:02 AM] Trained nine beginners in a week\n[4:17 PM] Cut losses from 30% to 8%\n"
    )
    assert [story.title for story in reading.found] == [
        "Trained nine beginners in a week", "Cut losses from 30% to 8%",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", ["What went well?", "Was ist gut gelaufen?", "Qué salió bien"])
def test_a_review_that_asks_what_went_well(asked):
    """Bullets below it are a story each."""
    reading = read_stories(
        f"# 2025\n\n## {asked}\n- Trained nine beginners\n- Cut losses from 30% to 8%\n"
    )
    assert len(reading.found) == 2


def test_messages_of_a_chat_are_told_apart():
    """Each message is a story under its slanted first line, without faces, reactions and what others wrote."""
    told = "I borrowed two from the neighbour and paid him in coffee. We shipped all 212 parcels."
    text = (
        "Marta  9:02 AM\none per message please\n\n"
        f"Ilja  9:05 AM\n*The broken jack*\nThe jack broke before Christmas. {told} :tada:\n\n"
        f"Ilja  9:11 AM\n*The new scanners*\nMy shift refused them all at once. {told}\n:+1: 3\n\nMarta  9:15 AM\nlove it\n"
    )
    found = read_stories(text).found
    assert [story.title for story in found] == ["The broken jack", "The new scanners"]
    assert [story.result for story in found] == [("We shipped all 212 parcels.",)] * 2


def test_a_remark_whose_anchor_stands_alone_and_a_count_of_words():
    """The anchor of a Google document's remark may stand on a line of its own; how many words a telling has is a note."""
    text = "The fight\n\nSituation\nTwo parents shouted.\n\nAction\nI asked both to sit down.\n\nResult\nThey shook hands.\n[a]\n\nWord count: 148\n\n[a]Mr Cole: nice one\n"
    (story,) = read_stories(text, "copied.txt").found
    assert story.result == ("They shook hands.",)
    assert "148" in story.notes
