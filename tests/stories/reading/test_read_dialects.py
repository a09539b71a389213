"""Stories in other light markup than Markdown, in web pages, mails and notes of a phone."""

import pytest

from trainer.stories.reading import Found, read_stories

_WIKI = """\
== 1. Stock saved ==
'''Situation:''' The cold store failed on a Friday.

; Task: Save 40 crates of fish.

'''Action:'''
* Hired a trailer
# Moved the cod first

'''Result:''' One crate was lost.

[[Category:Jobs]]
"""
_TICKETS = """\
h1. STAR stories

h2. Stock saved
*Situation:* The cold store failed on a Friday.
*Task:* Save 40 crates of fish.
*Action:*
* Hired a trailer
* Moved the cod first
*Result:* One crate was lost.
{toc}
"""
_ASCIIDOC = """\
= STAR stories
:toc:

== Stock saved

Situation:: The cold store failed on a Friday.
Task:: Save 40 crates of fish.
Action::
* Hired a trailer
* Moved the cod first
Result:: One crate was lost.

// ask Tom
"""
_TEXT_PAGE = """\
============
STAR stories
============

.. contents:: Contents
   :depth: 2

Stock saved
===========

:Situation: The cold store failed on a Friday.
:Task: Save 40 crates of fish.
:Action:
  - Hired a trailer
  - Moved the cod first
:Result: One crate was lost.
"""
_LATEX = r"""
\section{STAR stories}
\subsection{Stock saved}
\begin{description}
\item[Situation] The cold store failed on a Friday.
\item[Task] Save 40 crates of fish.
\item[Action] \begin{itemize}
\item Hired a trailer
\item Moved the cod first
\end{itemize}
\item[Result] One crate was lost.
\end{description}
"""
_PAGE = """\
<html><body><h1>STAR stories</h1>
<h2>Stock saved</h2>
<dl><dt>Situation</dt><dd>The cold store failed on a Friday.</dd>
<dt>Task</dt><dd>Save 40 crates of fish.</dd></dl>
<p><b>Action:</b></p>
<ul><li>Hired a trailer</li><li>Moved the cod first</li></ul>
<p><b>Result:</b> One crate was lost.</p>
</body></html>
"""
_TABLE = """\
<table>
<tr><th>Title</th><th>Situation</th><th>Task</th><th>Action</th><th>Result</th></tr>
<tr><td>Stock saved</td>
<td>The cold store failed on a Friday.</td><td>Save 40 crates of fish.</td>
<td><ul><li>Hired a trailer</li><li>Moved the cod first</li></ul></td><td>One crate was lost.</td></tr>
</table>
"""
_PHONE = """\
my star stories

1️⃣ Stock saved
[ ] Situation → The cold store failed on a Friday.
[ ] Task → Save 40 crates of fish.
[x] Action → Hired a trailer
[x] Action → Moved the cod first
[ ] Result → One crate was lost.
"""


def _only(text: str, name: str = "") -> Found:
    (story,) = read_stories(text, name).found
    return story


@pytest.mark.parametrize(
    "text", [_WIKI, _TICKETS, _ASCIIDOC, _TEXT_PAGE, _LATEX, _PAGE, _TABLE, _PHONE]
)
def test_a_story_in_another_markup(text: str) -> None:
    """Its title and its parts come in as they would from Markdown, without a sign of the markup."""
    story = _only(text)
    assert story.title == "Stock saved"
    assert story.situation == ("The cold store failed on a Friday.",)
    assert story.task == ("Save 40 crates of fish.",)
    assert story.action == ("Hired a trailer", "Moved the cod first")
    assert story.result == ("One crate was lost.",)


def test_a_mail_to_oneself() -> None:
    """Its head, and what the phone put below it, are no part of its story."""
    story = _only(
        "From: Eva <eva@blum.example>\nTo: Eva <eva@blum.example>\nDate: Sun, 8 Nov 2026\n"
        "Subject: story for Monday: the cold store\n\nSituation: It failed on a Friday.\n"
        "Action: I hired a trailer.\nResult: One crate was lost.\n\nSent from my phone\n"
    )
    assert story.result == ("One crate was lost.",)
    assert not story.notes


def test_a_week_without_anything_to_tell() -> None:
    """It gives no story, and what is planned for the next one goes on with no bullet."""
    reading = read_stories(
        "# Wins\n\n## Week 12\n- Trained Ola on the till\nNext week: stock count\n"
        "## Week 13\n- nothing much, holidays\n## Week 14\n- Nothing to report\n"
    )
    assert [story.title for story in reading.found] == ["Trained Ola on the till"]


def test_a_remark_set_apart_that_a_story_must_stay_secret() -> None:
    """It makes the story confidential and is no result of it."""
    story = _only(
        "## The bridge\n\n**Situation:** It had to carry buses.\n\n**Action:** Split the deck.\n\n"
        "**Result:** Open in nine hours.\n\n*Under NDA until March, keep this one to yourself.*\n"
    )
    assert story.confidential
    assert story.result == ("Open in nine hours.",)


def test_lines_that_are_wrapped_in_a_cell() -> None:
    """A line that goes on with a small letter is no key point of its own; sentences are."""
    story = _only(
        'Titel;Situation;Vorgehen;Ergebnis\nElternabend;"Die Eltern waren wütend, weil drei Arbeiten\n'
        'in einer Woche lagen.";"Ich ließ alle ausreden.\nIch legte einen Plan vor.";Ruhe.\n',
        "a.csv",
    )
    assert story.situation == ("Die Eltern waren wütend, weil drei Arbeiten in einer Woche lagen.",)
    assert len(story.action) == 2


def test_a_tagged_heading_of_org_may_explain():
    """A heading of Org with a tag is judged by its own words: “How to use this file :meta:” names no story."""
    text = "* How to use this file   :meta:\nPick two. Read them aloud.\n\n* The bell   :listening:\n** Situation\nIt rang forty times.\n** Action\nI had the timer changed.\n"
    reading = read_stories(text, name="stories.org")
    assert [story.title for story in reading.found] == ["The bell"]
    assert [piece.line for piece in reading.left] == [1, 2]
