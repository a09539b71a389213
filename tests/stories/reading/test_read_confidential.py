"""Which stories a document says must stay secret."""

import pytest

from trainer.stories.reading import read_stories

BODY = "**S:** Two clinics wanted to merge.\n**A:** I drew up the staffing plan.\n**R:** It was used.\n"


@pytest.mark.parametrize("remark", [
    "**Sensitivity note:** Only if they ask for it.", "**Note:** under NDA until 2028, no names.", "**Confidential:** yes",
    "Confidential: true", "**Tip:** Keep this confidential.", "**Careful:** do not share the client's name",
    "**Vertraulich:** ja", "**Hinweis:** nicht weitergeben", "**Confidencialidad:** alta", "**Nota:** não divulgar",
    "> [!warning] Confidentiel\n> Le client n'est pas connu.", "**Tags:** hiring, confidential",
    "Please keep this one private - the case is open.", "**Note:** treat this one as confidential", "**Private:** yes",
    "**Hinweis:** muss unter uns bleiben", "**Note :** doit rester confidentiel, rester entre nous",
    "**Nota:** mantener en secreto", "**Nota:** manter em sigilo", "(told in confidence)",
])  # fmt: skip
def test_a_remark_that_keeps_a_story_secret(remark):
    """Remarks say so in several languages; they are kept as notes."""
    for text in (f"### Merger\n{remark}\n\n{BODY}", f"### Merger\n{BODY}\n{remark}\n"):
        (story,) = read_stories(text).found
        assert story.confidential
        assert story.notes


@pytest.mark.parametrize("title", ["Merger [confidential]", "[Confidential] Merger", "Merger (NDA)", "Merger (vertraulich)"])  # fmt: skip
def test_a_title_that_keeps_a_story_secret(title):
    """The word in brackets is no part of the title."""
    (story,) = read_stories(f"### {title}\n{BODY}").found
    assert (story.title, story.confidential) == ("Merger", True)


@pytest.mark.parametrize("text", [
    f"### The first NDA\n{BODY}", f"### Merger\n**Confidential:** no\n{BODY}", f"### Merger\n**Sensitivity:** low\n{BODY}",
    "### Leaks\n**S:** Files were not kept confidential.\n**A:** I wrote an NDA.\n**R:** Trade secrets stayed secret.\n",
    f"### Merger\n**Best for:** handling confidential information\n{BODY}", f"### Merger (Kiel)\n{BODY}",
])  # fmt: skip
def test_a_story_about_secrets_is_none(text):
    """What a story tells, a denial, and what it is good for keep nothing secret."""
    assert [story.confidential for story in read_stories(text).found] == [False]


@pytest.mark.parametrize("remark", [
    "!! CONFIDENTIAL - under NDA until the case is over. !!", "*Do not share this one.*", "Confidential: until 2030.",
])  # fmt: skip
@pytest.mark.parametrize("title", ["THE SECRET SURVEY", "**The secret survey**"])
def test_a_remark_below_a_title_of_several_keeps_that_story_secret(title, remark):
    """Between a title without marks and its first part, secrecy is the story's below and never the one's above."""
    body = "Situation: It {}.\nAction: I wrote it down.\nResult: It was used.\n"
    text = (
        f"THE FIRST ONE\n\n{body.format('rained')}\n{title}\n\n{remark}\n\n{body.format('snowed')}"
    )
    found = read_stories(text).found
    assert [(story.title.casefold(), story.confidential) for story in found] == [
        ("the first one", False),
        ("the secret survey", True),
    ]
    assert found[0].result == ("It was used.",)


def test_a_remark_below_a_title_in_capitals_leaves_the_title():
    """Whatever the remark says, the story keeps its name, and the story above gets neither."""
    body = "Situation: It rained.\nAction: I wrote it down.\nResult: It was used.\n"
    text = f"THE FIRST ONE\n\n{body}\nTHE SECOND ONE\n\nMy favourite, tell it early!\n\n{body}"
    first, second = read_stories(text).found
    assert (first.title, second.title) == ("THE FIRST ONE", "THE SECOND ONE")
    assert first.result == second.result == ("It was used.",)


def test_a_head_in_capitals_names_no_story_that_has_a_name():
    """The line right above the first part is the title, though the head of the document is in capitals."""
    body = "Situation: It rained.\nAction: I wrote it down.\nResult: It was used.\n"
    text = f"MY TWO STORIES\nHotel, front desk\n\nStory 1 – The bus\n\n{body}\nStory 2 – The key\n\n{body}"
    assert [story.title for story in read_stories(text).found] == ["The bus", "The key"]


def _two_stories(parts, below_title):
    """Return two stories under titles without a mark, and what stands below the second title."""
    told = [f"{name}: The loft in house {at} was empty.\n" for at, name in enumerate(parts, 1)]
    return f"The duty phone\n\n{''.join(told)}\nThe colleague\n{below_title}\n{''.join(told)}"


@pytest.mark.parametrize(("parts", "remark"), [
    (("Problem", "Action", "Result"), "CONFIDENTIAL - do not share this one in any form, unless the director asks"),
    (("Situation", "Action", "Result"), "Strictly confidential"), (("Situation", "Action", "Result"), "Under NDA until 2031"),
    (("Context", "Action", "Result"), "Please don't share this one with the panel"),
    (("Ausgangslage", "Vorgehen", "Ergebnis"), "VERTRAULICH – nicht weitergeben"),
    (("Situación", "Acción", "Resultado"), "Confidencial - solo si preguntan"),
    (("Contexte", "Action", "Résultat"), "Confidentiel – ne pas diffuser"),
])  # fmt: skip
def test_a_line_on_secrecy_below_a_title_is_no_title(parts, remark):
    """It keeps the story secret that is named above it, and no other, whether it stands apart or not."""
    for below in (f"{remark}\n", f"\n{remark}"):
        stories = read_stories(_two_stories(parts, below)).found
        assert [(one.title, one.confidential) for one in stories] == [
            ("The duty phone", False),
            ("The colleague", True),
        ]


@pytest.mark.parametrize("title", ["The trade secret", "Don't tell the chef", "Under NDA"])
def test_a_title_that_speaks_of_secrets(title):
    """The only line above the parts of a story is its title, whatever it speaks of."""
    text = _two_stories(("Situation", "Action", "Result"), "").replace("The colleague", title)
    assert [one.title for one in read_stories(text).found] == ["The duty phone", title]


@pytest.mark.parametrize(("told", "secret"), [
    ("The shop had to drop its name. *Under NDA, never name the client.*", True),
    ("The shop had to drop its name. (Confidential)", True), ("The shop had to drop its name. [internal only]", True),
    ("**Vertraulich.** Der Laden musste den Namen ändern.", True),
    ("The shop had to drop its name. They had signed an NDA.", False),
    ("The shop (under a new owner) had to drop its name.", False), ("The *strictly confidential* list lay on a desk.", False),
])  # fmt: skip
def test_a_remark_set_apart_inside_a_part_makes_the_story_secret(told, secret):
    """What stands in brackets or slanted before or behind a part's sentences and says so is a note, and no key point."""
    text = f"# Stories\n\n## Rebrand\n**Situation:** {told}\n**Action:** I tested three names.\n**Result:** 41 new signs.\n"
    (story,) = read_stories(text).found
    assert story.confidential is secret
    points = " ".join(story.situation)
    assert (
        any(word in points for word in ("NDA", "onfidential", "internal", "Vertraulich", "owner"))
        is not secret
    )
    assert len(story.situation) > 0


@pytest.mark.parametrize(("line", "secret"), [("*CONFIDENTIAL – do not name the client.*", True), ("**Not for sharing outside!**", True), ("**Confidential informants list**", False)])  # fmt: skip
def test_a_secrecy_line_above_the_parts_is_no_title(line, secret):
    """Below a heading, what says only that a story must stay secret marks it and names nothing."""
    text = f"# Answers\n\n## Describe a leak\n\n{line}\n\n**Situation:** A list lay on a desk.\n**Action:** I locked it away.\n**Result:** Nobody read it.\n"
    (story,) = read_stories(text).found
    assert story.confidential is secret
    assert story.title == ("Describe a leak" if secret else "Confidential informants list")


def test_a_value_that_is_true_keeps_a_story_secret():
    """`confidential: true` of JSON and YAML counts as much as “yes”; what is false is no remark."""
    told = '"situation": "Two clinics merged.", "action": "I drew up the plan.", "result": "It was used."'
    rows = (f'{{"title": "{name}", {told}, "confidential": {value}, "starred": {value}}}'
            for name, value in (("Merger", "true"), ("Move", "false")))  # fmt: skip
    merger, move = read_stories(f"[{', '.join(rows)}]", "mine.json").found
    assert (merger.confidential, merger.notes) == (True, "confidential: yes\nstarred: yes")
    assert (move.confidential, move.notes) == (False, "")
