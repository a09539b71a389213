"""Which parts of a document are stories, and which explain, remind or remark."""

import pytest

from tests.work import seconds_of_work
from trainer.stories.reading import Found, read_stories

SWARM = "**S:** A hive swarmed at noon.\n**T:** Catch it before the bell.\n**A:** I climbed the lime with a box.\n**R:** Nobody was stung.\n"
DEEDS = "- He wanted the crane at ten\n- I drew the day on a board\n- We swapped two lifts\n- Nobody has shouted since\n"


def stories(text: str) -> tuple[Found, ...]:
    """Return the stories of a document."""
    return read_stories(text).found


def titles(text: str) -> list[str]:
    """Return the titles of the stories of a document."""
    return [story.title for story in stories(text)]


def points(story: Found) -> str:
    """Return all key points of a story as one text."""
    return "\n".join(
        (*story.situation, *story.task, *story.action, *story.result, *story.reflection)
    )


@pytest.mark.parametrize("legend", [
    "Each has:\n- **S**ituation -- where it was\n- **T**ask -- what was required\n- **A**ction -- what I did\n- **R**esult -- measured outcome\n",
    "- **Situation:** where & when\n- **Task:** your job\n- **Action:** what *you* did\n- **Result:** so what?\n",
    "| Letter | Meaning |\n|---|---|\n| S | Situation: the context |\n| T | Task: your part |\n| A | Action: the steps |\n| R | Result: numbers |\n",
    "**Situation** - Paint the picture briefly\n**Task** - What you were responsible for\n**Action** - What YOU did\n**Result** - Quantify!\n",
    "## Ratio\n\n- Situation: 10 %\n- Task: 10 %\n- Action: 60 %\n- Result: 20 %\n",
    '## Reminder\n\n**S**: keep it to two sentences\n**T**: say "I"\n**A**: three steps at most\n**R**: always a number\n',
    "Jede hat:\n- **Situation**: worum es ging\n- **Aufgabe**: was ich tun sollte\n- **Aktion**: was ich getan habe\n- **Ergebnis**: was dabei herauskam\n",
    "Modelo:\n\n**Situação:** contexto breve\n**Tarefa:** qual era o objetivo\n**Ação:** o que você fez\n**Resultado:** números\n",
    '### Situation\nStart with the setting.\n\nExample: "The ovens failed."\n\n### Action\nSay what you did.\n\nExample: "I borrowed one."\n\n### Result\nFinish with a number.\n\nExample: "No customer lost."\n',
])  # fmt: skip
def test_legends_are_no_stories(legend):
    """What explains the parts is no story, before or behind one."""
    assert titles(f"# Bank\n\n{legend}\n---\n\n### The swarm\n{SWARM}") == ["The swarm"]
    assert titles(f"# Bank\n\n### The swarm\n{SWARM}\n---\n\n{legend}") == ["The swarm"]


@pytest.mark.parametrize("heading", [
    "Template: new form for complaints", "Method: counted the stock by weight", "Checklist - packing for the fair", "Guide to the cellar",
    "STAR Method: The flooded cellar", "Format change for the weekly report", "Tips for tenants", "Overview - a map of all pipes",
])  # fmt: skip
def test_a_told_story_is_one_whatever_its_heading(heading):
    """A heading that names a form hides no story that is told in full."""
    assert len(stories(f"# Stories\n\n## The swarm\n{SWARM}\n## {heading}\n{SWARM}")) == 2


@pytest.mark.parametrize(("heading", "title"), [
    ("Accomplishment: No hive lost", "No hive lost"), ("Project - No hive lost", "No hive lost"), ("Case study: No hive lost", "No hive lost"),
    ("STAR Example: No hive lost", "No hive lost"), ("Erfolg: Kein Volk verloren", "Kein Volk verloren"), ("Project Atlas", "Project Atlas"),
])  # fmt: skip
def test_a_label_before_the_title_goes(heading, title):
    """What only says that a title follows is no part of it."""
    assert titles(f"# Impact\n\n### {heading}\n{SWARM}") == [title]


@pytest.mark.parametrize(("other", "said"), [
    ("I built a stand with two parents. We sold 300 jars.", "300 jars"),
    ("- built a stand\n- 300 jars sold\n", "300 jars sold"),
    ("**A:** I built a stand for three years.\n", "three years"),
    ("**S:** I built a stand.\n\n- asked two parents\n", "asked two parents"),
    ("- Result: 300 jars sold\n", "300 jars"),
])  # fmt: skip
def test_what_is_told_otherwise_beside_a_labelled_story_is_a_story(other, said):
    """Prose, bullets or a single part make a story, too, where it stands beside others."""
    found = stories(f"# Stories\n\n## The swarm\n{SWARM}\n## School fair\n\n{other}\n")
    assert [story.title for story in found] == ["The swarm", "School fair"]
    assert said in points(found[1])


def test_chapters_beside_stories_that_tell_none_are_left():
    """Advice, indexes, figures and an introduction of oneself are no stories."""
    chapters = (
        "## Before you go in\n\n- Breathe\n\n## Questions for them\n\n- How big is the team?\n\n## Key numbers\n\n- Reduced waste by 40 %\n\n"
        "## Elevator pitch\n\nI led a crew for six years.\n\n## Practice log\n\n- Told the swarm on Monday\n"
    )
    reading = read_stories(f"# Stories\n\n## The swarm\n{SWARM}\n{chapters}")
    assert [story.title for story in reading.found] == ["The swarm"]
    assert "- Reduced waste by 40 %" in [piece.text for piece in reading.left]


@pytest.mark.parametrize("text", [
    "Story 1 - Wax\nThe church needed candles. I cast 200 in a week.\n\nStory 2 - Mead\nNobody drank it. I changed the yeast.\n",
    "**Wax**\n\nThe church needed candles before Easter. I cast 200 in a week.\n\n**Mead**\n\nNobody drank our mead for years. I changed the yeast.\n",
    "Wax\nThe church needed candles before Easter. I cast 200 in a week.\n\nMead\nNobody drank our mead for years. I changed the yeast.\n",
    "1. Wax\n\nThe church needed candles. I cast 200 in a week.\n\n2. Mead\n\nNobody drank it. I changed the yeast.\n",
])  # fmt: skip
def test_prose_under_a_head(text):
    """A line above prose names its story, with a number, in bold or alone."""
    assert titles(text) == ["Wax", "Mead"]


def test_bullets_under_stories():
    """Bullets below “STAR stories” are stories; below a heading with a name they are one."""
    assert titles("# STAR stories\n\n- Wax: 200 candles in a week\n- Mead: 90 bottles sold\n") == ["Wax", "Mead"]  # fmt: skip
    found = stories("# STAR stories\n\n## Wax\n\n- no candles\n- cast 200 in a week\n")
    assert [(story.title, len(story.action)) for story in found] == [("Wax", 2)]


@pytest.mark.parametrize("heading", ["Conflict with the foreman", "Conflict", "My biggest mistake", "A time I had to say no",
                                     "Tell me about a conflict at work", "How I calmed a foreman", "Konflikt mit dem Polier"])  # fmt: skip
def test_a_heading_about_an_event_is_a_story(heading):
    """The bullets below it are what was done, but for the first and the last: how it began and ended."""
    (story,) = stories(f"# Notes for interviews\n\n## {heading}\n{DEEDS}")
    assert (story.title, story.situation) == (heading, ("He wanted the crane at ten",))
    assert (len(story.action), story.result) == (2, ("Nobody has shouted since",))


@pytest.mark.parametrize("chapters", [
    ("Overview", "My Role", "What I built", "Impact"), ("Background", "Duration", "Role & Responsibilities", "Outcome"),
    ("Context", "Team", "Actions", "Outcomes"), ("Ausgangslage", "Meine Rolle", "Umsetzung", "Ergebnis"),
])  # fmt: skip
def test_a_page_about_one_project(chapters):
    """The chapters of a page are the parts of one story; others are its notes."""
    body = (
        "Beekeepers drove out daily.",
        "Two of us.",
        "- Soldered nine scales",
        "80 % fewer trips.",
    )
    if chapters[2].startswith("Role"):
        body = (body[0], "May to August", *body[2:])
    page = "".join(f"## {name}\n{text}\n\n" for name, text in zip(chapters, body, strict=True))
    (story,) = stories(f"# Hive scale\n\n{page}## Tech stack\n\nESP32\n")
    assert story.title == "Hive scale"
    assert (story.action, story.result) == (("Soldered nine scales",), ("80 % fewer trips.",))
    assert "ESP32" in story.notes


@pytest.mark.parametrize(("below", "role", "task", "action"), [
    ("I built a frame and planted it.", "", (), ("I built a frame and planted it.",)),
    ("I was the caretaker. I built a frame and planted it.", "", ("I was the caretaker.",), ("I built a frame and planted it.",)),
    ("Lead of a crew of four.\n\n- Built a frame\n- Planted 40 ferns", "Lead of a crew of four.", (), ("Built a frame", "Planted 40 ferns")),
    ("Head gardener", "Head gardener", (), ()),
    ("I was alone that spring and had to keep it alive.", "", ("I was alone that spring and had to keep it alive.",), ()),
    ("Ich war die einzige Gärtnerin im Haus.", "", ("Ich war die einzige Gärtnerin im Haus.",), ()),
])  # fmt: skip
def test_deeds_below_my_role(below, role, task, action):
    """What stands below “My Role” is what one was, but for what one did or had to do."""
    (story,) = stories(
        f"# A wall of ferns\n\n## Overview\nThe yard was grey.\n\n## My Role\n{below}\n\n## Outcome\n40 ferns grow.\n"
    )
    assert (story.role, story.task, story.action) == (role, task, action)


@pytest.mark.parametrize(("overview", "role", "outcome"), [
    ("Überblick", "Meine Rolle", "Ergebnis"), ("Vue d'ensemble", "Ma fonction", "Résultats"),
    ("Visión general", "Mi rol", "Resultado"), ("Visão geral", "Meu papel", "Resultado"),
])  # fmt: skip
def test_a_page_in_other_languages(overview, role, outcome):
    """The chapters of a page about a project are known in other languages, too; its title stays."""
    (story,) = stories(
        f"# Die graue Wand\n\n## {overview}\nThe yard was grey.\n\n## {role}\nLead\n\n## {outcome}\n40 ferns grow.\n"
    )
    assert (story.title, story.situation, story.result) == (
        "Die graue Wand",
        ("The yard was grey.",),
        ("40 ferns grow.",),
    )


@pytest.mark.parametrize("question", ["**Q:** Do you know SQL?", "**Q1: Do you know SQL?**", "- **Question**: Do you know SQL?"])  # fmt: skip
def test_a_question_its_answer_and_its_story(question):
    """The answer behind a question is no action of the story below it."""
    (story,) = stories(f"## Question 3\n\n{question}\n\n**A:** Very well.\n\n{SWARM}")
    assert story.action == ("I climbed the lime with a box.",)
    assert "Do you know SQL?" in f"{story.title} {story.questions} {story.notes}"


@pytest.mark.parametrize("remark", [
    'Interview line:\n\n> "I listen to bees."', '*Also answers: "a hard day"*', "Source: diary, May", "- **Signal:** calm",
    "**Why it works:** short and true", 'Also works for: "a scare"', "I should ask Ida for the year.", "| Told to | When |\n|---|---|\n| Tom | May |",
])  # fmt: skip
def test_what_follows_the_last_part_is_no_point(remark):
    """Remarks, and what stands apart behind the last part, are kept and not recited."""
    (story,) = stories(f"# Bank\n\n### The swarm\n{SWARM}\n{remark}\n")
    assert story.result == ("Nobody was stung.",)
    assert (
        remark.rsplit(":", 1)[-1].split('"')[0].strip(" *>\n|-")[:8]
        in f"{story.notes} {story.competencies}"
    )


def test_a_story_of_remarks_tells_its_gist():
    """Where no part is told, the remark that says most is the point."""
    (story,) = stories("# Best\n\n## The swarm\n**Why it works:** Nobody was stung.\n**Use for:** calm\n")  # fmt: skip
    assert story.action == ("Nobody was stung.",)


@pytest.mark.parametrize("text", [
    "# Tips\n\n- Be yourself\n- Don't ramble\n", "# Packing\n\n- [ ] charger\n- [x] ticket\n", "# My stories\n\nNothing yet.\n",
    "# Prep for Tuesday\n\n## Company\n- Makes hives since 1970\n- 60 people in Graz\n\n## Plan\n- 9:10 train\n",
    "# Notes on Hive Corp\n\n- Founded by two brothers\n- They raised 4M in 2023\n", "# Conseils\n\n- Arriver dix minutes avant\n- Ne jamais critiquer\n",
    "# Bullets\n\n- Saved $[Number] by [action]\n- Trained [Number] people\n", "# Links\n\n- [How to tell it](https://x.example/1)\n- [Our values](https://x.example/2)\n", "# Agenda\n\n- 10:00 Meet Ida\n- 11:30 Lunch\n",
])  # fmt: skip
def test_notes_that_are_no_stories(text):
    """Advice, checkboxes, facts of a company, gaps and plans are left, each line of them."""
    reading = read_stories(text)
    assert reading.found == ()
    assert len(reading.left) == sum(1 for line in text.splitlines() if line)


@pytest.mark.parametrize("labels", [
    "Ситуация|Задача|Что я сделал|Итог|Выводы", "배경|나의 역할|내가 한 일|성과|느낀 점", "Desafio|Meu papel|O que fiz|Resultados|O que aprendi",
    "Situazione|Compito|Cosa ho fatto|Risultato|Cosa ho imparato", "Situatie|Taak|Wat ik deed|Resultaat|Geleerd", "Durum|Görev|Ne yaptım|Sonuç|Dersler",
    "Sytuacja|Zadanie|Działania|Rezultat|Wnioski", "背景|任务|我做了什么|结果|收获",
])  # fmt: skip
@pytest.mark.parametrize("form", ["**{}:** {}\n\n", "{}: {}\n", "### {}\n{}\n\n", "- **{}**: {}\n"])
def test_labels_of_other_languages(form, labels):
    """Parts are found by their words in every language that the readers know."""
    told = ("It broke", "Keep going", "Took cash", "240 served", "Keep a spare")
    body = "".join(map(form.format, labels.split("|"), told))
    (story,) = stories(f"# Bank\n\n## Till 1\n{body}")
    assert points(story).split("\n") == list(told)


@pytest.mark.parametrize("piece", ["- Cut waste by 40 %\n", "## Fair\n\nI built a stand.\n\n", f"### The swarm\n{SWARM}\n"])  # fmt: skip
def test_time_grows_with_the_text(piece):
    """Ten times as much text takes about ten times as long."""
    short = seconds_of_work(lambda: read_stories(piece * 200))
    limit = 20 * max(short, 0.01)
    assert seconds_of_work(lambda: read_stories(piece * 2000), within=limit) < limit


def test_prose_below_a_bold_line_behind_the_last_part_belongs_to_no_story():
    """A bold line that heads prose behind the last part ends the story above it, however short the prose is."""
    text = "# Night shift\n\n**Situation.** No handover.\n\n**Action.** I wrote a sheet.\n\n**Measured** (forty shifts\nin all).\n"
    read = read_stories(text)
    assert [story.title for story in read.found] == ["Night shift"]
    assert read.found[0].action == ("I wrote a sheet.",)
    assert [piece.line for piece in read.left] == [7, 8]


@pytest.mark.parametrize("heading", [
    "Noch offen", "Noch zu klären", "Still to do", "Loose ends", "To check", "À vérifier", "Lo que falta", "Por fazer", "Da fare", "Nog te doen",
])  # fmt: skip
def test_what_is_still_to_be_done_is_no_story(heading):
    """In a bank nothing below such a heading is a story, whatever its bullets say, and each line is left."""
    text = f"# Bank\n\n### The swarm\n{SWARM}\n### {heading}\n- Zahlen bei Ida erfragen\n- Called the bank about the date\n"
    read = read_stories(text)
    assert [story.title for story in read.found] == ["The swarm"]
    assert "Zahlen bei Ida erfragen" in " ".join(piece.text for piece in read.left)


@pytest.mark.parametrize("lead", [
    "What I'd do differently", "### Learnings", "**Next year**", "Was ich anders machen würde", "Ce que je ferais différemment", "Next time",
])  # fmt: skip
def test_bullets_on_what_was_learned_or_is_to_come_are_no_deeds(lead):
    """In a list of deeds, what stands below such a line is left with it, and the deeds beside it are kept."""
    text = f"# Wins\n\n## Spring\n\n- Cut waste by 40 %\n- Trained two porters\n\n{lead}\n\n- Start with one floor\n\n## Autumn\n\n- Built a stand\n"
    read = read_stories(text)
    titles = [story.title for story in read.found]
    assert titles == ["Cut waste by 40 %", "Trained two porters", "Built a stand"]
    assert [piece.text.strip("# *") for piece in read.left][1:] == [
        lead.strip("# *"),
        "- Start with one floor",
    ]


@pytest.mark.parametrize(("name", "part"), [("What I'd do differently", "reflection"), ("Results", "result"), ("Ergebnisse", "result")])  # fmt: skip
def test_the_name_of_a_part_alone_above_bullets_needs_no_colon(name, part):
    """In a story told in prose it names the bullets, and is no key point itself."""
    text = f"# Stories\n\n## The key\nA guest lost the key. I changed nine locks myself.\n\n{name}\n- Nobody was robbed\n"
    (story,) = stories(text)
    assert getattr(story, part) == ("Nobody was robbed",)
    assert story.action == ("I changed nine locks myself.",)


def test_cards_of_a_board():
    """A box, ticked or not, that tells a whole story is a card; its first line or bold words name it, and chores are none."""
    text = (
        "## Ready\n\n- [ ] **The oven** The oven died at nine. I rented two others for the night. The cakes were ready at noon.\n"
        "- [ ] Ask Tim for the numbers. Print them. Bring them.\n\n"
        "## Done\n\n- [x] Flour supplier\n\tOur mill raised the price twice. I asked three mills for samples. We saved 6,000 a year.\n"
    )
    read = read_stories(text)
    assert [story.title for story in read.found] == ["The oven", "Flour supplier"]
    assert [story.situation for story in read.found] == [
        ("The oven died at nine.",),
        ("Our mill raised the price twice.",),
    ]


def test_chores_beside_stories_are_none():
    """Boxes drawn as signs with nothing done name no story and end the one above; deeds behind such boxes are kept."""
    read = read_stories(f"☐ print cv\n☐ shoes\n\nThe swarm\n\n{SWARM}\n☐ ask about parking\n")
    assert [(story.title, story.result) for story in read.found] == [
        ("The swarm", ("Nobody was stung.",))
    ]
    assert [piece.text for piece in read.left] == ["☐ ask about parking"]
    assert len(stories("# Wins\n\n☐ Cut waste by 40 %\n☐ Trained two porters\n")) == 2


@pytest.mark.parametrize(("dear", "end"), [
    ("Dear hiring team,", "Yours faithfully,"), ("Sehr geehrte Frau Holm,", "Mit freundlichen Grüßen"), ("Dear Ms Holm,", "Best wishes,"),
])  # fmt: skip
def test_stories_with_names_in_a_letter_come_without_its_end(dear, end):
    """The end of a letter is no result, and what it only says in passing is no story."""
    told = "**1. The alarm**\nThe alarm rang at two. I walked everybody out. Nobody was hurt.\n"
    text = f"{dear}\n\nI cut costs and trained four.\n\n- Cut costs by half\n\n{told}\n{end}\nTom Beck\n0151 23456\n"
    read = read_stories(text)
    assert [(story.title, story.result) for story in read.found] == [
        ("The alarm", ("Nobody was hurt.",))
    ]
    assert "0151 23456" in [piece.text for piece in read.left]


@pytest.mark.parametrize("days", [
    "**Mon 3 Mar** |**Tue 4 Mar** |**Fri 7 Mar** ", "Mon, March 3: |Tue, March 4: |Fri, March 7: ", "3. März – |4. März – |7. März – ",
    "3 mars: |4 mars: |7 mars: ", "2025-03-03 - |2025-03-04 - |2025-03-07 - ",
    "2025-03-03. |2025-03-04. |2025-03-07. ",
])  # fmt: skip
def test_a_log_with_days_in_words(days):
    """Each day of a log is an entry of its own, and its day is kept beside the story."""
    told = ("off sick", "Calmed a family and found them a room", "Trained two temps")
    found = stories(
        "# My log\n\n" + "\n\n".join(map("".join, zip(days.split("|"), told, strict=True))) + "\n"
    )
    assert [story.title for story in found] == list(told[1:])
    assert all(story.notes.startswith("Date: ") for story in found)


def test_days_of_a_stint_begin_no_entry():
    """What a résumé writes from when to when is no log."""
    text = "Mar 19 – Jun 21 Clerk\n\nJan 17 - Feb 19 Porter\n\nMay 15 – today Waiter\n"
    assert not stories(text)


@pytest.mark.parametrize("things", [
    "## Interview day bag\n- notebook + pen\n- printed portfolio\n- snack bar\n- Umbrella!!\n- Mints\n",
    "## Einkaufen\n- schwarze Socken\n- Briefumschläge\n- Milch\n",
    "## Para llevar\n- DNI\n- dos copias del currículum\n- boli\n- zapatos limpios\n",
])  # fmt: skip
def test_things_to_pack_or_to_buy_are_no_stories(things):
    """Bullets of a few words that tell nothing name things, unless their heading says that stories follow."""
    assert titles(f"# Stories\n\n## Monday's swarm\n{DEEDS}\n{things}") == ["Monday's swarm"]
    assert len(stories("# Stories\n- the flooded map room\n- the angry reader\n")) == 2


@pytest.mark.parametrize("facts", [
    "Founded 1998, 300 people\nCEO: Jana Holt", "Headquartered in Leeds\nValues: calm\nCompetitors: Southwind",
])  # fmt: skip
def test_facts_of_a_company_are_no_story(facts):
    """Lines about a firm tell nothing that somebody did; a deed for its head does."""
    (story,) = stories(
        f"## Acme GmbH\n{facts}\n\n## The pump\nI rebuilt it for our CEO. It ran by six.\n"
    )
    assert story.title == "The pump"


def test_a_box_to_tick_behind_the_last_part():
    """What is still to be looked up, apart below the last part, is none of it; ticked deeds are."""
    reading = read_stories(
        "## Broken till\n**What happened**\nThe till broke.\n\n**What I did**\n- [x] took cash by hand\n"
        "- [x] wrote a sheet\n\n**What came of it**\nServed 240 people.\n\n- [ ] ask Ida for the date\n"
    )
    (found,) = reading.found
    assert found.action == ("took cash by hand", "wrote a sheet")
    assert found.result == ("Served 240 people.",)
    assert [piece.text for piece in reading.left] == ["- [ ] ask Ida for the date"]


@pytest.mark.parametrize("days", [
    ("2025-09-01 Mon", "2025-09-03 Wed", "2025-09-12 Fri"), ("01.09.2025 Montag", "03.09.2025 Mittwoch", "12.09.2025 Freitag"),
    ("2025-09-01: lundi", "2025-09-03: mercredi", "2025-09-12: vendredi"),
])  # fmt: skip
def test_the_day_above_the_entries_of_a_log_is_none_of_them(days):
    """A date with its weekday is no bullet “Mon”; one with what was done is."""
    deeds = (
        "replaced the spindle on mill 3",
        "showed two of us the zero point",
        "cut the scrap rate from 9% to 2%",
    )
    log = "\n\n".join(f"{day}\n- {deed}" for day, deed in zip(days, deeds, strict=True))
    assert titles(log) == list(deeds)
    beside = "\n".join(f"{day} R{deed}" for day, deed in zip(days, deeds, strict=True))
    assert not set(titles(beside)) & {"Mon", "Wed", "Fri"}


@pytest.mark.parametrize(("week", "done"), [("Week of 12 May 2025", True), ("KW 19", True), ("3 March", True), ("To do before 3 March", False), ("For Friday", False)])  # fmt: skip
def test_what_is_ticked_off_in_a_log_was_done(week, done):
    """Below a time of a log a ticked box is a deed and an open one a chore; on a list of chores neither is a story."""
    text = f"# Log\n\n## {week}\n- [x] Repaired the lathe, 40 % quieter\n- [x] Showed two apprentices how to true a wheel\n- [ ] order belts\n"
    found = read_stories(text).found
    told = " ".join(point for one in found for point in (*one.action, *one.result))
    assert ("Showed two apprentices" in told) is done
    assert "order belts" not in told


@pytest.mark.parametrize(
    ("name", "whole"), [("Guide for new hires", True), ("Teamwork", False), ("2024", False)]
)
def test_a_heading_over_bullets_beside_stories_in_prose(name, whole):
    """Where the headings beside it name stories told in prose, one over bullets names theirs, unless it is a theme or a time."""
    prose = "The {} was always late. I rode along for a week and moved one stop. It was on time on 9 days of 10."
    text = f"# Log\n\n### Night bus\n{prose.format('bus')}\n\n### {name}\n- Wrote the guide people follow on day one\n- Cut the first commit to day 2\n\n### Ferry\n{prose.format('ferry')}\n"
    titles = [one.title for one in read_stories(text).found]
    assert (titles == ["Night bus", name, "Ferry"]) is whole


@pytest.mark.parametrize(("above", "named"), [("Projects", True), ("Key initiatives", True), ("Projekte", True), ("Achievements", False), ("Duties", False)])  # fmt: skip
def test_a_heading_below_projects_names_one(above, named):
    """What stands in bullets below a project's name is its story; below a theme or a time each bullet stays a deed."""
    text = f"# Brag document\n\n## {above}\n\n### Month-end close\n- Replaced 31 sheets with one template\n- Trained two clerks on it\n\n### Mentoring\n- Trained Kofi on the ledgers\n- Wrote a checklist for starters\n"
    titles = [one.title for one in read_stories(text).found]
    assert ("Month-end close" in titles) is named
    assert "Mentoring" not in titles


@pytest.mark.parametrize("heading", [
    "Things to get better at", "What I'm still working on", "Woran ich noch arbeite", "Points à travailler",
    "Cosas que mejorar", "O que quero melhorar",
])  # fmt: skip
def test_what_is_still_to_be_learnt_is_no_story(heading):
    """Bullets below a heading for what somebody wants to learn are left, those beside it are stories."""
    text = (
        "# Brag doc\n\n## Q1\n\n- **Killed the loyalty tab** – got sales and legal to agree in two meetings.\n"
        f"- **Rewrote onboarding** – cut the form from 11 fields to 4.\n\n## {heading}\n\n- Said no too late\n- SQL\n"
    )
    read = read_stories(text)
    assert [story.title for story in read.found] == ["Killed the loyalty tab", "Rewrote onboarding"]
    assert "- SQL" in [line.text for line in read.left]


@pytest.mark.parametrize("nothing", [
    "_nothing yet, parental leave_", "Nothing yet – on holiday", "noch nichts, Elternzeit", "rien pour l'instant",
])  # fmt: skip
def test_an_empty_quarter_is_no_story(nothing):
    """A time under which somebody says that there's nothing holds no story."""
    text = f"# Brag doc\n\n## Q1\n\n- **Split payments** – led it with 22 merchants and cut the scope.\n\n## Q2\n\n{nothing}\n"
    assert [story.title for story in stories(text)] == ["Split payments"]
