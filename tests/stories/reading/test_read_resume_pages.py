"""Résumés that are pages: Markdown, plain text, Org; and YAML and LinkedIn's tables."""

import pytest

from tests.work import seconds_of_work
from trainer.stories.reading import Form, Reading, read_stories

MARKDOWN = """# Ida Berg

ida@example.org | +44 20 555

## Profile

Baker with nine years in hotels.

## Work experience

### Head Baker, Hotel Lark
*Oslo | 2019 – present*

Lark is a house of forty rooms with a view.

- Cut the flour bill by 12%
- Taught six apprentices to
  shape by hand
  - three of them stayed

**Key achievements**

- Won the county bread prize

#### Technologies

- Rational ovens

### Baker at Kettle & Co (May 2015 – 2019)
- Opened the night shift

## Volunteering

- **Treasurer**, Bread Guild — 2018–2020
  - Found 40 new members

## Skills & Tools
- Sourdough, lamination

## Languages
- Norwegian
"""


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Return what was done with the role and the place."""
    return [(story.title, story.role, story.organization) for story in reading.found]


def test_a_page_in_markdown():
    """Each bullet of a job comes in with where and as what; nothing of the background does."""
    reading = read_stories(MARKDOWN, "cv.md")
    assert reading.kind is Form.RESUME
    assert told(reading) == [
        ("Cut the flour bill by 12%", "Head Baker", "Hotel Lark"),
        ("Taught six apprentices to shape by hand", "Head Baker", "Hotel Lark"),
        ("Won the county bread prize", "Head Baker", "Hotel Lark"),
        ("Opened the night shift", "Baker", "Kettle & Co"),
        ("Found 40 new members", "Treasurer", "Bread Guild"),
    ]
    first, second, *_, fourth, _ = reading.found
    assert (first.period, fourth.period) == ("2019 – present", "May 2015 – 2019")
    assert "three of them stayed" in (*second.action, *second.result)
    assert "forty rooms" in first.notes
    left = " ".join(piece.text for piece in reading.left)
    assert all(word in left for word in ("+44", "Sourdough", "Norwegian", "nine years"))


def test_a_page_in_plain_text():
    """Headings are lines of their own; a time stands behind a gap, before the job or below it."""
    text = """IDA BERG

WORK HISTORY

Head Baker, Hotel Lark                 2019 - now
• Cut the flour bill by 12%, and the waste
  with it
Tools: mixers

05/2015 to 2019
Baker
Kettle & Co - Bergen
• Opened the night shift

HOBBIES
• Rowing
"""
    assert told(read_stories(text, "cv.txt")) == [
        ("Cut the flour bill by 12%, and the waste with it", "Head Baker", "Hotel Lark"),
        ("Opened the night shift", "Baker", "Kettle & Co"),
    ]


@pytest.mark.parametrize(("work", "background"), [
    ("Berufserfahrung", "Ausbildung"), ("Expérience professionnelle", "Centres d'intérêt"),
    ("Experiencia laboral", "Idiomas"), ("Experiência profissional", "Formação acadêmica"),
    ("Esperienze lavorative", "Istruzione"), ("Werkervaring", "Opleiding"),
    ("Experience & Projects", "Education and Languages"), ("3. Clinical Experience:", "Key skills"),
])  # fmt: skip
def test_headings_of_every_language(work, background):
    """What a heading announces is known in the languages of the readers."""
    text = f"## {work}\n\n### Hotel Lark, 2019\n- Cut 3 costs\n\n## {background}\n- Rowing alone\n"
    assert [one.title for one in read_stories(text).found] == ["Cut 3 costs"]


def test_a_page_in_org():
    """Org's stars are headings, its drawers nothing."""
    text = "* Experience\n** Baker, Kettle\n:PROPERTIES:\n:A: b\n:END:\n- Cut 3 costs\n* Skills\n- Dough\n"
    assert told(read_stories(text, "cv.org")) == [("Cut 3 costs", "Baker", "Kettle")]


def test_labels_within_a_job():
    """ "Responsibilities:" and "Achievements:" part the bullets of a job and make no other story."""
    text = """JOBS

Head Baker, Hotel Lark
2019 - now

Responsibilities:
- Ran a team of nine
Key achievements:
- Cut the flour bill by 12%

EDUCATION
College
"""
    assert told(read_stories(text)) == [
        ("Ran a team of nine", "Head Baker", "Hotel Lark"),
        ("Cut the flour bill by 12%", "Head Baker", "Hotel Lark"),
    ]


def test_jobs_told_in_sentences():
    """A job without bullets is one stub, its sentences the points."""
    text = "## Jobs\n\n### Clerk, Library (2013–2017)\n\nSorted 900 maps. Found a sponsor for the van.\n\n## Skills\nx\n"
    (story,) = read_stories(text).found
    assert (story.title, story.role) == ("Clerk, Library", "Clerk")
    assert len((*story.situation, *story.action, *story.result)) == 2


def test_notes_that_are_no_resume():
    """Deeds under headings of one's own are no résumé, nor is one chapter without a background."""
    for text in ("# 2024\n\n- Cut 3 costs\n- Won\n", "## Experience\n\n- Cut 3 costs\n"):
        assert read_stories(text).kind is not Form.RESUME


def test_rendercv():
    """RenderCV's sections have names of one's own; design and skills are none of them."""
    text = """cv:
  name: Ida
  sections:
    professional_experience:
      - company: Lark
        position: Baker
        date: Summer 2019
        highlights:
          - "Cut the bill: from 9 to 3"
    technologies:
      - label: Ovens
        details: Rational
design:
  theme: classic
"""
    (story,) = read_stories(text, "cv.yaml").found
    assert (story.organization, story.role, story.period) == ("Lark", "Baker", "Summer 2019")
    assert story.title == "Cut the bill: from 9 to 3"
    assert read_stories(text).found == (story,)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_positions_of_linkedin(delimiter):
    """Bullets in one cell are apart; a job without words is left; other tables are no résumé."""
    rows = (
        ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
        ("Lark", "Baker", "• Cut 3 costs • Won a prize", "Oslo", "May 2019", ""),
        ("Kettle", "Clerk", "", "", "2014", "2015"),
    )
    text = "\n".join(delimiter.join(row) for row in rows)
    reading = read_stories(text, "Positions.csv")
    assert told(reading) == [("Cut 3 costs", "Baker", "Lark"), ("Won a prize", "Baker", "Lark")]
    assert [one.period for one in reading.found] == ["May 2019 –"] * 2
    assert "Kettle" in reading.left[0].text


def test_lists_of_tools_and_single_words_are_left():
    """A bullet that names tools is no story; several sentences are several points of one."""
    text = (
        '[{"name": "Lark", "highlights": ["Java", "Go, Rust", "Sorted maps. Taught Ben. Cut 9%."]}]'
    )
    reading = read_stories(text)
    (story,) = reading.found
    assert len((*story.action, *story.result)) == 3
    assert [piece.text for piece in reading.left] == ["Java", "Go, Rust"]


def test_sections_with_items_and_tags():
    """A maker's export with "items" and text in tags is read."""
    text = '{"sections": {"experience": {"items": [{"company": "Lark", "summary": "<ul><li><p>Cut 3 costs</p></li><li>Won</li></ul>"}]}}}'
    assert [one.title for one in read_stories(text).found] == ["Cut 3 costs"]


def test_a_bold_line_and_its_time_an_empty_line_apart():
    """As a Word document has them; of two names beside a role, the employer's is known by its words."""
    page = """# Gareth Pugh

## Work history

**Site Supervisor, Taff Construction Ltd**

2018 to present

- Finished a block three weeks early

**Charge Nurse, Ward 12 - Northgate Hospital**

2009 to 2018

- Taught three apprentices

## Hobbies

Rugby
"""
    assert told(read_stories(page)) == [
        ("Finished a block three weeks early", "Site Supervisor", "Taff Construction Ltd"),
        ("Taught three apprentices", "Charge Nurse", "Northgate Hospital"),
    ]


@pytest.mark.parametrize("block", ["Words alone\n\n", "**Clerk**, Acme | 2019\n\n- Did it all\n\n"])
def test_long_pages_take_as_long_as_they_are(block):
    """Ten times the jobs take ten times the time."""
    page = "## Skills\nx\n\n## Experience\n\n{}"
    short = seconds_of_work(lambda: read_stories(page.format(block * 150)))
    long = seconds_of_work(lambda: read_stories(page.format(block * 1500)), within=10 * short)
    assert long < 25 * short


@pytest.mark.parametrize("text", [
    ("# Ann\n\n## Experience\n\n### Baker, Hotel Lark (2019 - now)\n- Cut the flour bill by 12%\n\n"
    "#### Key achievements\n- Won the county prize\n\n## Skills\n- Rye\n"),
    ("ANN\n\nEXPERIENCE\n\nBaker, Hotel Lark    2019 - now\n- Cut the flour bill by 12%\n\n"
    "Key achievements:\n- Won the county prize\n\nSKILLS\nRye\n"),
    ('{"work": [{"name": "Hotel Lark", "position": "Baker", "summary": "Won the county prize, 12% more guests. A hotel.", '
    '"highlights": ["Cut the flour bill by 12%"]}], "skills": []}'),
])  # fmt: skip
def test_what_a_job_achieved_stays_with_the_job(text):
    """A line or heading that says so within a job, and a sentence above its bullets, are of that job."""
    found = read_stories(text).found
    prize = next(one for one in found if "county prize" in one.title)
    assert (len(found), prize.role, prize.organization) == (2, "Baker", "Hotel Lark")


def test_a_bold_line_apart_from_its_time():
    """Who and where, in bold, belong to the time below them, an empty line between or not."""
    found = read_stories(
        "# Gareth Pugh\n\n## Experience\n\n**Site Supervisor, Taff Construction Ltd**\n\n2018 to present\n\n- Cut waste by 26 %\n\n"
        "**Joiner, Morgan & Bevan**\n\n2009 to 2018\n\n- Fitted 200 kitchens\n\n## Education\n\nNVQ\n"
    ).found
    assert [(one.role, one.organization, one.period) for one in found] == [
        ("Site Supervisor", "Taff Construction Ltd", "2018 to present"),
        ("Joiner", "Morgan & Bevan", "2009 to 2018"),
    ]
