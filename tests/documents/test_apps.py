"""What apps save, told in Markdown."""

import pytest

from tests.work import seconds_of_work
from trainer.documents.apps import as_markdown


@pytest.mark.parametrize(("written", "plain"), [
    ("Met at [[Kern Bakery]] with [[Ida Kern|Ida]], see [[Log#May|the log]]", "Met at Kern Bakery with Ida, see the log"),
    ("Sold ==40 cakes== a day ^sales-1", "Sold 40 cakes a day"),
    ("![[oven.png]] The oven", " The oven"),
    ("It was done %%ask Ida%%.", "It was done<!--ask Ida-->."),
    ("> [!tip]- Slowly\n> Look up.", "> **Slowly:**\n> Look up."),
    ("> [!question] Why us?\n> Say it.", "> **Why us?**\n> Say it."),
    ("> [!warning]\n> Hot.", "> **Warning:**\n> Hot."),
    ("**Result**:: Sold out.\n- place:: Kiel", "**Result:** Sold out.\n- place: Kiel"),
    ("[Company:: Kern] [Year:: 2020]", "**Company:** Kern  **Year:** 2020 "),
    ("#interview #story/star", "**Tags:** interview, story, star"),
    ("`#late` `#star/own`\n**Tags:** `#hotel`", "**Tags:** late, star, own\n**Tags:** hotel"),
    ("- ## Flood\n1. ## Storm", "## Flood\n## Storm"),
    ("It is done. #draft #my/own", "It is done.<!-- #draft #my/own -->"),
    ("## **Flood** {#flood}\n![][image1]\n\n[image1]: <data:image/png;base64,iVBORw0K>", "## **Flood**\n\n\n"),
    ("See [the map][1].\n\n[1]: http://maps.example/a", "See [the map](http://maps.example/a).\n\n"),
    ("Won\\. Really\\!\n1\\. First\n## 2\\. Next", "Won. Really!\n1\\. First\n## 2\\. Next"),
    ("A third fewer.[^1]\n\n[^1]: report 7", "A third fewer.\n\n<!-- 1: report 7 -->"),
    ("%%\nnever mind\n%%", "<!--\nnever mind\n-->"),
    ("Tags: #star #late\n**Etiquetas**:: #hotel, #turno/noche\nStatus: #draft", "Tags: star, late\n**Etiquetas:** hotel, turno/noche\nStatus: draft"),
    ("Sold ~~40~~ 60 cakes a day", "Sold <!--40--> 60 cakes a day"),
    ("**Ergebnis:** ~~Er war böse.~~ Er kam nie wieder zu spät.", "**Ergebnis:** <!--Er war böse.--> Er kam nie wieder zu spät."),
    ("Two cellars[\\[a\\]](#cmnt1) flooded.\n\n[\\[a\\]](#cmnt_ref1) Which two?", "Two cellars flooded.\n\n<!-- Which two? -->"),
    (
        '<p>It ran.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>How <b>long</b>?</span></p>',
        "<p>It ran.</p><p><!-- How long? --></p>",
    ),
])  # fmt: skip
def test_marks_of_note_apps(written, plain):
    """Links and highlights become words, remarks comments, callouts and fields labels; anchors go."""
    assert as_markdown(written) == plain


@pytest.mark.parametrize("text", [
    "compared a == b with c == d, and == where === was meant", "`[[ -f x ]]` and `==`", "if [[ -f x ]]; then", "100%% and 20%%",
    "std::vector<int> and Foo::bar", "2^10 and x^2", "#1 in sales", "[not a link][2] and [a] [b]", "```\n[[x]] ==y==\n```",
    "| a | b |\n|---|---|", "[[toc]]", "C# and F#", "- ~~Led the move to the new shop~~ (told)", "~~Led the move~~",
    "~~~\nTags: #a ~~b~~ c d\n~~~", "Won: #1 in sales", "In [a](#cmntry) and [b](#commas)",
])  # fmt: skip
def test_signs_with_a_meaning_stay(text):
    """Code, comparisons, powers and names keep their signs."""
    assert as_markdown(text) == text


ORG = """\
#+TITLE: Stories
# ask Ida
* DONE [#A] The flood [2/2]     :ownership:calm_mind:
SCHEDULED: <2026-11-03>
:PROPERTIES:
:COMPANY: Kern
:ID: 12
:END:
- Situation :: The *cellar* was =full=.
| Part | Text |
|------+------|
See [[https://kern.example][the page]] and /this/ in /etc/hosts.
#+begin_src sh
* no heading
#+end_src"""


def test_an_org_file():
    """Headings, tags, properties, terms, links, emphasis and blocks of Org are those of Markdown."""
    assert as_markdown(ORG).split("\n") == [
        "# Stories",
        "<!-- ask Ida -->",
        "## [ownership, calm mind] The flood",
        "<!-- SCHEDULED: <2026-11-03> -->",
        "",
        "**Company:** Kern",
        "<!-- :ID: 12 -->",
        "",
        "- **Situation:** The **cellar** was `full`.",
        "| Part | Text |",
        "|------|------|",
        "See [the page](https://kern.example) and this in /etc/hosts.",
        "```",
        "* no heading",
        "```",
    ]
    assert as_markdown("* How?  :a:", "list.org", tags=False) == "## How?"
    assert as_markdown("* one\n* two") == "* one\n* two"
    assert as_markdown("* one", "stories.org") == "## one"


PIECES = (
    "[[a", "==a ", "%%a ", "%%\n", "[!x] ", "> [!x]\n", "a::", "#a ", "#a\t", "[a][b] ", "[a]: b\n", "`a", " ^a", "{#a} ",
    "* a :b:\n", ":a:\n", "=a ", "*a ", "/a ", "#+begin_a\n", "\t", "- a :: ", "[a::",
)  # fmt: skip


@pytest.mark.parametrize("head", ["", "#+TITLE: x\n* y\n"])
def test_time_grows_with_the_text(head):
    """Ten times as much text takes ten times as long, whatever it is made of."""
    texts = [head + piece * 20_000 for piece in PIECES]
    assert seconds_of_work(lambda: list(map(as_markdown, texts)), within=6.0) < 6.0
