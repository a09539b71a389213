"""Stories as note apps, Org and Google documents keep them."""

from trainer.stories.reading import Left, read_stories

NOTE = """\
#story/star #work

### [[Generator]] at the clinic
> [!question]- Asked as
> Tell me about a time you stayed calm

**Situation**:: Eleven ==patients== were on pumps. ^s1
**Action**:: Ran the pumps from [[Rooms#Cellar|the cellar]]. %%ask Ola%%
<!-- which year? -->
**Result**:: Nobody was harmed.
"""

ORG = """\
#+TITLE: Geschichten
* DONE Lagerbrand          :führung:
:PROPERTIES:
:ID: 7
:END:
*Situation:* Halle 3 brannte.
*Aktion:* Ich zählte am Tor.
*Ergebnis:* Niemand verletzt.
* Inventur
- Situation :: Sie dauerte 4 Tage.
- Aktion :: Ich teilte die Halle auf.
- Ergebnis :: 1 Tag.
"""


def test_a_note_with_the_marks_of_its_app():
    """Its marks are no words; what a person hid is listed, and a callout is a label."""
    reading = read_stories(NOTE)
    (story,) = reading.found
    assert story.title == "Generator at the clinic"
    assert story.situation == ("Eleven patients were on pumps.",)
    assert story.action == ("Ran the pumps from the cellar.",)
    assert story.questions == ("Tell me about a time you stayed calm",)
    assert Left(8, "ask Ola") in reading.left
    assert Left(9, "<!-- which year? -->") in reading.left


def test_an_org_file():
    """Headings with stars are stories, their tags competencies."""
    first, second = read_stories(ORG, "stories.org").found
    assert (first.title, second.title) == ("Lagerbrand", "Inventur")
    assert first.competencies == ("leadership",)
    assert first.result == ("Niemand verletzt.",)
    assert second.action == ("Ich teilte die Halle auf.",)


def test_a_mark_of_a_program_is_no_remark():
    """What a program wrote into a comment is not listed, nor is a form."""
    text = "# Stories\n<!-- markdownlint-disable -->\n<!-- S: ... -->\n### Roof\n**S:** It leaked.\n**A:** Sealed it.\n"
    assert read_stories(text).left == (Left(1, "# Stories"),)


PAGE = """\
---
tags: [story, ownership]
employer: Island Ferries
created: 2026-11-03
---
# Ferry timetable

## Situation
The timetable was late.

## Action
- Ranked the routes

> [!note] Numbers
> Ask for the latest figures.

- Cut six of them

## Result
Complaints halved.[^1]

[^1]: from report 7
"""


def test_a_page_for_one_story():
    """The fields above the page are the story's; a box is a remark, behind which its part goes on."""
    reading = read_stories(PAGE)
    (story,) = reading.found
    assert (story.organization, story.competencies) == ("Island Ferries", ("ownership",))
    assert story.action == ("Ranked the routes", "Cut six of them")
    assert story.result == ("Complaints halved.",)
    assert "Numbers: Ask for the latest figures." in story.notes
    assert reading.left == (Left(22, "[^1]: from report 7"),)


def test_signs_that_a_program_escaped():
    """Backslashes of a Google document are no signs; at the beginning of a line they keep it text."""
    (story,) = read_stories(
        "## Fair\n\n**S \\-** Rain\\.\n\n**A \\-** Four tents \\& a band\\!\n\n**R \\-** 2019\\. 600 guests\n"
    ).found
    assert story.action == ("Four tents & a band!",)


def test_labels_in_the_spans_of_a_page():
    """A page may wrap each piece of a line into a tag; the label at its beginning is still one."""
    page = (
        '<html><body class="doc-content"><h2 id="h.1"><span>The flood</span></h2>'
        '<p class="c1"><span class="c5">Situation: </span><span>The archive stood under water.</span></p>'
        '<p class="c1"><span class="c5">Aktion: </span><span>Ich trug 300 Kisten hoch.</span></p></body></html>'
    )
    (story,) = read_stories(page).found
    assert (story.title, story.situation) == ("The flood", ("The archive stood under water.",))
    assert story.action == ("Ich trug 300 Kisten hoch.",)


def test_a_page_of_callouts_has_no_point_twice():
    """A page called as its file is has the first words of a callout in its key points, and not in its notes, too."""
    page = "> [!info] Situation\n> Two pens looked the same.\n\n> [!example] Action\n> I put bands on them.\n"
    (story,) = read_stories(page, "Insulin pens mixed up.md").found
    assert (story.title, story.notes) == ("Insulin pens mixed up", "")
    assert story.situation == ("Two pens looked the same.",)
