"""Jobs on the pages of a résumé: what is a role, an employer, a time, a deed, and what is none of them."""

import pytest

from trainer.stories.reading import Form, read_stories


@pytest.mark.parametrize(
    "when", ["Mar 19 – Jun 21", "03/19 - 06/21", "March 19 – today", "03.19 – 06.21"]
)
def test_years_of_two_digits(when):
    """From when to when a job was is its period, with two digits for the years, too."""
    text = f"Tom Beck\ntom@beck.example\n\nWORK EXPERIENCE\n\nClerk, Acme Ltd, {when}\n- Cut waste by 40 %\n\nEDUCATION\nLeeds College, 2010 – 2013\n"
    (story,) = read_stories(text).found
    assert (story.role, story.organization, story.period) == ("Clerk", "Acme Ltd", when)


@pytest.mark.parametrize(
    ("heading", "role", "organization"),
    [
        (
            "Conductrice de travaux — Bâtisseurs d'Armor",
            "Conductrice de travaux",
            "Bâtisseurs d'Armor",
        ),
        ("Carpintera de obra — Muebles Ríos", "Carpintera de obra", "Muebles Ríos"),
        ("Maison de la Presse — Vendeuse", "Vendeuse", "Maison de la Presse"),
        ("Université de Nantes — Doctorante", "Doctorante", "Université de Nantes"),
    ],
)
def test_a_trade_before_of_is_a_role(heading, role, organization):
    """A role may go on behind its trade, and what is called as employers are is the employer."""
    text = f"# Ana\nana@x.org\n\n## Expérience\n\n### {heading}\n*2018 – 2024*\n\n- Livré une école\n\n## Formation\n- DUT\n"
    (story,) = read_stories(text, "cv.md").found
    assert (story.role, story.organization) == (role, organization)


@pytest.mark.parametrize(
    "town", ["Marlow", "Mayfield", "Augsburg", "Decatur", "Junction City", "Marseille", "Novara"]
)
def test_a_town_that_begins_like_a_month(town):
    """A town before the time of a job belongs to the employer's name."""
    found = read_stories(
        f"# Ida Holm\n\n## EMPLOYMENT\n\n**Shift Lead**, Ambulance Service {town}  —  *05/2021 to date*\n\n"
        "* Cut hand-over from 31 to 17 minutes\n* Taught 600 pupils\n\n## SKILLS\n\nradio\n"
    ).found
    assert {(one.organization, one.period) for one in found} == {
        (f"Ambulance Service {town}", "05/2021 to date")
    }


def test_a_page_that_calls_its_work_an_occupation():
    """Times set as code above bold jobs under “Occupation” are jobs; what somebody is specialized in is background."""
    reading = read_stories(
        "# Ida Berg\nBaker\n\n## Currently\n\nHead baker of a hotel\n\n### Specialized in\n\nSourdough, lamination\n\n"
        "## Occupation\n\n`2020 - now`\n__Head baker, Hotel Lark__, Oslo\n\n- Cut the flour bill by 12%\n\n"
        "`2016 - 2020`\n__Baker, Kettle & Co__, Bergen\n\n- Opened the night shift\n\n## Education\n\n`2012 - 2016`\n__Guild school__\n",
        "cv.md",
    )
    assert [story.title for story in reading.found] == [
        "Cut the flour bill by 12%",
        "Opened the night shift",
    ]
    assert any("Sourdough" in piece.text for piece in reading.left)


def test_a_firm_keeps_its_legal_form_and_a_skill_is_no_story():
    """“Metalúrgica Dias, Lda” is one name; a bullet that only names a skill is left, a deed as short is told."""
    reading = read_stories(
        "João Brandão\njoao@example.pt\n\nEXPERIÊNCIA PROFISSIONAL\n\nMetalúrgica Dias, Lda — Chefe de turno\n2014 – 2022\n"
        "- Formei 22 operadores\n- Trabalho em equipa\n- Reorganizei o armazém\n\nFORMAÇÃO\n12.º ano, Gaia\n"
    )
    assert [(story.title, story.organization) for story in reading.found] == [
        ("Formei 22 operadores", "Metalúrgica Dias Lda"),
        ("Reorganizei o armazém", "Metalúrgica Dias Lda"),
    ]
    assert "Trabalho em equipa" in "\n".join(piece.text for piece in reading.left)


@pytest.mark.parametrize(
    ("line", "organization", "told"),
    [
        ("**Defib map** (2020): Mapped 212 defibrillators.", "Defib map", "Mapped 212 defibrillators."),
        ("Night bus (2019–2021) – Collected 1,200 names.", "Night bus", "Collected 1,200 names."),
        ("**Tafel Kiel:** 80 Kisten pro Woche ausgefahren.", "Tafel Kiel", "80 Kisten pro Woche ausgefahren."),
    ],
)  # fmt: skip
def test_a_project_on_the_line_of_its_name(line, organization, told):
    """A project that is told behind its name is a story of it; a role and an office alone are left."""
    page = (
        "# Sam Okafor\n\nsam@example.com\n\n## Employment\n\n**Clerk** | Elm Bank | 2016–2024\n\n- Cut waste by 9 %\n\n"
        "## Projects\n\n{}\n\n## Skills\n\nDriving\n"
    )
    _, story = read_stories(page.format(line)).found
    assert (story.organization, *story.action, *story.result) == (organization, told)
    assert len(read_stories(page.format("Elm Food Bank: treasurer")).found) == 1


def test_a_position_of_one_word_is_left():
    """A position that LinkedIn describes with one word is no story, and stays in what is left."""
    reading = read_stories(
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        "Hotel Sonne AG,Clerk,Planned 40 weddings a year for guests.,Luzern,Jan 2019,\n"
        "Camping Lido,Help,Reception,Locarno,May 2017,Sep 2018\n",
        "Positions.csv",
    )
    assert [story.organization for story in reading.found] == ["Hotel Sonne AG"]
    assert "Reception" in reading.left[0].text


@pytest.mark.parametrize(
    "heading", ["Where I have worked", "The kitchens so far", "Wo ich gearbeitet habe"]
)
def test_jobs_below_a_heading_of_ones_own(heading):
    """Jobs with their time and bullets are read whatever they stand under, where the page is a résumé."""
    text = (
        f"**Lea Marti**\nHead chef · Bristol\n\n## Profile\n\nFifteen years in kitchens.\n\n## {heading}\n\n"
        "**The Quay Larder, Bristol** — Head Chef — *Apr 2019 to now*\n* Brought food cost down from 36% to 29%\n\n"
        "**Hotel Vista, Lugano** — Sous Chef — *2012 to 2019*\n* Wrote the menus that filled 40 weekends a year\n\n"
        "## Certificates\n\n* Level 4 food safety\n\n## Outside work\n\n* Sea swimming\n"
    )
    read = read_stories(text)
    assert read.kind is Form.RESUME
    assert [story.organization for story in read.found] == ["The Quay Larder", "Hotel Vista"]
    assert [story.role for story in read.found] == ["Head Chef", "Sous Chef"]


@pytest.mark.parametrize(("role", "kept"), [
    ("Management Assistant, GS-09", "Management Assistant GS-09"), ("Staff Nurse, Band 6", "Staff Nurse Band 6"),
    ("Ingenieurin, Entgeltgruppe 11", "Ingenieurin Entgeltgruppe 11"),
])  # fmt: skip
def test_a_grade_beside_a_role_is_no_employer(role, kept):
    """What somebody is graded as belongs to the role; who employs them stands on the next line."""
    text = (
        f"PROFILE\nI move paper.\n\nWORK EXPERIENCE\n\n{role}\nBureau of Bridges, Dayton, OH\n05/2020 - Present\n"
        "- Cut processing from 12 days to 3.\n\nEDUCATION\nBA\n"
    )
    (story,) = read_stories(text).found
    assert (story.role, story.organization) == (kept, "Bureau of Bridges")


def test_jobs_without_a_heading():
    """Jobs that stand below the name of the person, with their times and bullets, are read."""
    text = (
        "Curriculum Vitae\n\nGrace Hollis\ngrace@example.org\n\nJan 2021 to date    Teaching Assistant, Fernbank Primary School\n"
        "                    - Ran a phonics group for 8 children\n\n2017 to Dec 2020    Teaching Assistant, St Oda's Infants\n"
        "                    - Translated 60 letters for parents\n\nQualifications\n2016                BEd\n\nHobbies\nNetball\n"
    )
    read = read_stories(text)
    assert read.kind is Form.RESUME
    assert [story.organization for story in read.found] == [
        "Fernbank Primary School",
        "St Oda's Infants",
    ]


def test_what_is_said_of_a_job_below_its_bullets_is_no_deed():
    """“Reason for leaving: closure”, below the bullets and no further in, is a note and part of none of them."""
    text = (
        "Work history\n\n2017-2024   Head Chef, The Anchor, Whitstable\n            - took food cost from 36 % to 28 %\n"
        "            - kept two rosettes\n            Reason for leaving: closure\n\n2011-2017   Sous Chef, Hotel Meridian, Brighton\n"
        "            - trained six apprentices\n\nReferees\n\non request\n"
    )
    found = read_stories(text, "cv.txt").found
    deeds = [point for one in found for point in (*one.action, *one.result)]
    assert deeds == [
        "took food cost from 36 % to 28 %",
        "kept two rosettes",
        "trained six apprentices",
    ]
    assert "Reason for leaving: closure" in found[1].notes
