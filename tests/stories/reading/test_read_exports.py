"""What programs hand out: LinkedIn's page, a Google document, Notion; and stories told in whole sentences."""

import pytest

from trainer.stories.reading import Left, read_stories

LINKEDIN = """Contact
www.linkedin.com/in/nobody (LinkedIn)

Top Skills
Kitchen Management

Oskar Bellwether
Head Chef at Larder & Vine

Experience

Larder & Vine
5 years 3 months

Head Chef
June 2021 - Present (3 years 4 months)
Leeds, England
Cut food waste from 14% to 5% by weighing every bin.

Sous Chef
August 2019 - June 2021 (1 year 11 months)
Wrote the allergy binder that all three houses use.

Page 1 of 2

Hotel Marlinspike
Commis Chef
January 2016 - July 2019 (3 years 7 months)
Hull, England
Ran the breakfast service with two colleagues. Rebuilt the
ordering sheet so that nothing ran out.

Education
Hull College

Page 2 of 2
"""


def test_a_page_copied_out_of_linkedin():
    """Each role has its company, its time and its words; the marks of pages are no text."""
    found = read_stories(LINKEDIN).found
    assert [(one.role, one.organization, one.period) for one in found] == [
        ("Head Chef", "Larder & Vine", "June 2021 - Present"),
        ("Sous Chef", "Larder & Vine", "August 2019 - June 2021"),
        ("Commis Chef", "Hotel Marlinspike", "January 2016 - July 2019"),
    ]
    assert "Rebuilt the ordering sheet so that nothing ran out." in found[2].action
    assert not any("Page" in str(one) for one in found)


@pytest.mark.parametrize("page", [
    "EXPERIENCE\n\n{0}, Austin, TX\n{1}, 2021 - now\n- Won back two clients\n{2}, 2018 - 2021\n- Opened a depot\n\nSKILLS\nExcel\n",
    "## Berufserfahrung\n\n**{0}**, Bremen\n*{1}*, 2021 – heute\n- Zwei Kunden\n*{2}*, 2018 – 2021\n- Lager gebaut\n\n## Kenntnisse\nExcel\n",
])  # fmt: skip
def test_several_roles_at_one_company(page):
    """A role below another one is at the company above both."""
    found = read_stories(page.format("Weserlicht", "Sales Manager", "Clerk")).found
    assert [(one.role, one.organization) for one in found] == [
        ("Sales Manager", "Weserlicht"),
        ("Clerk", "Weserlicht"),
    ]


@pytest.mark.parametrize("mark", ["* ", "- ", "• "])
def test_a_list_that_begins_on_the_line_of_its_label(mark):
    """A Google document puts a tab behind the label, and the first bullet behind the tab."""
    text = f"Situation:\tThe oven died.\nTask:\tFeed 40.\nAction:\t{mark}Rang the pub\n\t{mark}Cut the menu\nResult:\tNobody left.\n"
    (story,) = read_stories(text).found
    assert story.action == ("Rang the pub", "Cut the menu")


def test_properties_above_a_page_are_told_apart():
    """Lines that are all a name and a value are fields, each for itself."""
    text = (
        "# Lost samples\n\nOwner: Tilda\nCompany: Brackwater Labs\nRole: Technician\nStatus: Ready\n\n"
        "## Situation\nEleven vanished.\n\n## Action\nWalked the route.\n\n## Result\nNine found.\n"
    )
    (story,) = read_stories(text).found
    assert (story.organization, story.role) == ("Brackwater Labs", "Technician")
    assert story.notes == "Owner: Tilda\nStatus: Ready"


@pytest.mark.parametrize(("told", "parts"), [
    ("The situation was that we ran out of bread. My task was to order it. I counted for a week. As a result we sold more.",
     (1, 1, 1, 1)),
    ("Die Situation war verfahren. Meine Aufgabe war die Ausgabe. Ich habe Decken verteilt. Am Ende wurde niemand krank.",
     (1, 1, 1, 1)),
    ("La situación era complicada. Mi tarea era cerrar el año. Llamé a cada proveedor. Como resultado, no faltó nada.",
     (1, 1, 1, 1)),
    ("We ran out of bread. I counted for a week.", (0, 0, 2, 0)),
])  # fmt: skip
def test_sentences_that_name_their_part(told, parts):
    """Prose is shared out among the parts where its sentences say which they tell."""
    (story,) = read_stories(f"# Notes\n\n## The empty shelves\n{told}\n").found
    told_in = (story.situation, story.task, story.action, story.result)
    assert tuple(map(len, told_in)) == parts


def test_chores_beside_stories_are_left():
    """What stands below a heading of chores is no story."""
    chores = read_stories(
        "# Wins\n\n## Q1\n- Won the Hull contract\n\n## Kleinkram\n- Regal repariert\n"
    )
    assert [one.title for one in chores.found] == ["Won the Hull contract"]


@pytest.mark.parametrize(
    "title", ["Exemple 2 : {}", "Beispiel 1: {}", "Caso 3: {}", "História 1 – {}", "Случай 2. {}"]
)
def test_what_a_story_is_called_before_its_number_is_no_title(title):
    """The word for a story and its number go, in every language."""
    text = f"## {title.format('La caisse')}\n**S:** Broke.\n**A:** Took cash.\n**R:** Fine.\n"
    assert read_stories(text).found[0].title == "La caisse"


def test_what_is_left_is_shown_as_it_was_written():
    """A mark of an app that was told in Markdown is shown as the person wrote it."""
    org = (
        "#+TITLE: Geschichten\n* Ofen\n** Situation\nKalt.\n** Action\nGeheizt.\n** Result\nWarm.\n"
    )
    assert read_stories(org, "a.org").left == (Left(1, "#+TITLE: Geschichten"),)
    sheet = 'Name,Price\nBread,3\n"Cake\nwith cream",4\n'
    assert read_stories(sheet, "a.csv").left[2] == Left(3, '"Cake\nwith cream",4')


def test_labels_in_capitals_alone_on_their_lines():
    """A number before the first of them makes no list of it."""
    one = "{}. SITUATION\nThe driver fell ill.\nTASK\nLift the bridge.\nACTION\nI rang {}.\nRESULT\nDone at 5:20.\n\n"
    found = read_stories(one.format(1, "a rival") + one.format(2, "the port")).found
    assert [story.action for story in found] == [("I rang a rival.",), ("I rang the port.",)]


def test_a_question_as_the_title_of_a_story():
    """What stands behind "Q:" is the question that the story answers."""
    text = "**Q: Tell me about a time you failed.**\nS: Late.\nT: Open.\nA: I ran.\nR: Made it.\n\n"
    found = read_stories(text + text.replace("failed", "won")).found
    assert [story.questions[0] for story in found] == [
        "Tell me about a time you failed.",
        "Tell me about a time you won.",
    ]


def test_a_role_of_no_known_trade_below_the_company_of_the_one_before():
    """Where companies stand above their roles, a name alone with a time is a role."""
    text = "EXPERIENCE\n\nAljarafe SA\nManager, 2019 - now\n- Built a school\nUmbrero, 2016 - 2019\n- Cut waste by 9%\n\nSKILLS\nExcel\n"
    found = read_stories(text).found
    assert (found[1].role, found[1].organization) == ("Umbrero", "Aljarafe SA")


def test_a_deed_that_speaks_of_others_is_no_fact_of_a_company():
    """ "They" alone makes no company of a story, and questions below a heading make no story."""
    text = "# Wins\n\n## Week of 3 March\n- Showed two people the log; they mended the loom\n\n## To ask\nWho buys the yarn?\n"
    (story,) = read_stories(text).found
    assert story.title.startswith("Showed two people the log")


def test_plain_notes_with_short_lines_above_their_lists():
    """Without any heading, "Stories for …" and the lines above its lists are headings."""
    text = "Stories for Thursday\n\nThe wedding cake\n- order got lost\n- baked three sponges\n\nThe new till\n- staff were scared\n- made a game of it\n"
    reading = read_stories(text)
    assert [one.title for one in reading.found] == ["The wedding cake", "The new till"]
    assert reading.left == (Left(1, "Stories for Thursday"),)


def test_a_company_with_its_own_time_above_its_roles():
    """The name above the roles is the company of each, whether it has a time or none."""
    text = "EXPERIENCE\n\nNORDHAVN AS — Esbjerg    2017 – present\nProject Lead (2020 – present)\n- Built 62 turbines\nEngineer (2017 – 2020)\n- Wrote a plan\n\nSKILLS\nCAD\n"
    found = read_stories(text).found
    assert [(one.role, one.organization) for one in found] == [
        ("Project Lead", "NORDHAVN AS"),
        ("Engineer", "NORDHAVN AS"),
    ]


def test_what_is_still_to_be_learned_is_no_story():
    """A wish tells nothing."""
    text = "# Wins\n\n## Projects\n- Cut the wait from 40 to 12 minutes\n\n## What I want to learn next\n- Budgeting\n"
    assert len(read_stories(text).found) == 1


@pytest.mark.parametrize(
    "employer", ["Alder Conferences", "Weserlicht Hobbies Ltd", "Volunteering Cymru"]
)
def test_an_employer_that_is_called_like_a_chapter_of_a_resume(employer):
    """Where LinkedIn says below it as what and how long, a name opens no chapter of conferences or hobbies."""
    page = LINKEDIN.replace("Hotel Marlinspike", f"\n{employer}").replace(
        "Top Skills", "Summary\nI cook for people.\n\nTop Skills"
    )
    found = read_stories(page).found
    assert [one.organization for one in found] == ["Larder & Vine", "Larder & Vine", employer]
    assert not any("Hull College" in str(one) for one in found)
    first = page.replace(employer, "Hotel Marlinspike").replace("Larder & Vine", employer)
    found = read_stories(first).found
    assert [one.organization for one in found] == [employer, employer, "Hotel Marlinspike"]


@pytest.mark.parametrize("duty", [
    "Responsible for 12 people and 4,000 lines.", "In charge of three shops.", "Verantwortlich für 12 Leute und 3 Lager.",
    "Responsable de 12 personnes et 3 dépôts.", "Encargada de 12 personas y 3 almacenes.", "Responsável por 12 pessoas.",
])  # fmt: skip
def test_a_duty_is_no_result(duty):
    """What one was responsible for sets the scene, whatever figures it holds; deeds and results follow."""
    told = f"{duty} Cut picking errors from 3% to 0.4% by relabelling every shelf. Trained two deputies."
    text = f'Company Name,Title,Description,Location,Started On,Finished On\nVelo,Lead,"{told}",York,Jan 2016,Feb 2020\n'
    (story,) = read_stories(text, "Positions.csv").found
    assert (story.situation, story.action) == ((duty,), ("Trained two deputies.",))
    assert story.result == ("Cut picking errors from 3% to 0.4% by relabelling every shelf.",)
