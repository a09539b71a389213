"""Fields beside the parts, values over several lines, and what is kept as notes."""

import pytest

from trainer.stories.reading import Found, read_stories

BODY = "**S:** The till broke.\n**A:** Took cash by hand.\n**R:** Served 240 people.\n"


def story(fields: str, body: str = BODY) -> Found:
    """Return the story of a document with these lines behind its parts."""
    found = read_stories(f"### Broken till\n{body}{fields}\n").found
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("label", [
    "**Best for questions about:**", "**Best for:**", "- **Best for:**", "**Best For**:", "**Good for:**", "**Use for:**",
    "**Answers questions about:**", "**Usable for Questions About:**", "Best for:", "*Best for:*", "**適した質問:**",
    "**Strong for:**", "**Ideal für:**", "**Parfaite pour :**", "**Excelente para:**", "**Perfeita para:**", "**Geeignet für:**", "**Relevant for:**", "**🎯 Best for:**", "**Best for questions like:**",
])  # fmt: skip
def test_best_for_in_every_wording(label):
    """What the story is best for gives competencies and questions, and keeps its words."""
    found = story(
        f'{label} conflict resolution, ownership, "a time you kept calm", billing systems'
    )
    assert found.competencies == ("conflict", "ownership")
    assert found.questions == ("a time you kept calm",)
    assert "billing systems" in found.notes
    assert found.result == ("Served 240 people.",)


@pytest.mark.parametrize(("value", "competencies", "questions"), [
    (" conflict / failure / leadership", ("conflict", "resilience", "leadership"), ()),
    ("\n- Tell me about a conflict\n- How do you prioritize?\n- leadership", ("leadership",),
     ("Tell me about a conflict", "How do you prioritize?")),
    (' "Own it" · "Plan ahead of time"', (), ("Own it", "Plan ahead of time")),
    ("\nconflict, ambiguity\n", ("conflict", "ambiguity"), ()),
    (" Tell me about a time you failed.", (), ("Tell me about a time you failed.",)),
    (" What went wrong? How did you mend it?", (), ("What went wrong?", "How did you mend it?")),
    (" “Why us?”; cross-functional work", ("teamwork",), ("Why us?",)),
    (" influence without authority | data-driven decisions", ("influence", "data-driven"), ()),
    (" *leadership*, **mentoring**", ("leadership", "mentoring"), ()),
    ("\n1. conflict\n2. teamwork", ("conflict", "teamwork"), ()),
    (" 갈등을 어떻게 해결했나요?", (), ("갈등을 어떻게 해결했나요?",)),
])  # fmt: skip
def test_best_for_in_every_shape(value, competencies, questions):
    """Commas, slashes, dots, quotes, bullets and whole questions are told apart."""
    found = story(f"**Best for:**{value}")
    assert found.competencies == competencies
    assert found.questions == questions


@pytest.mark.parametrize("field", [
    "**Source:** Report #012 — Acme", "**Tips:** breathe first", "**Sensitivity note:** never name the client",
    "**If asked:** say it was a Friday", "**Angles:** calm; service", "**Provenance:** cv", "**Any label of their own:** words",
    "**Source:**\n- a ledger\n- a photo", "**Tips:** one\n\n  two", "**Follow-up questions:** Why cash? And then?",
])  # fmt: skip
def test_other_fields_are_notes(field):
    """A field that stories do not have is kept as a note, with its label."""
    found = story(field)
    for word in (
        field.replace("*", "")
        .replace("-", " ")
        .replace(":", " ")
        .replace("?", " ")
        .replace(";", " ")
        .split()
    ):
        assert word in found.notes
    assert found.result == ("Served 240 people.",)


def test_fields_before_the_parts():
    """Fields may stand first."""
    found = read_stories(
        f"### Till\n**Theme:** Ownership | **Company:** Acme | **Role:** Clerk | **Period:** 2019\n**Best for:** conflict\n\n{BODY}"
    ).found[0]
    assert (found.organization, found.role, found.period) == ("Acme", "Clerk", "2019")
    assert found.competencies == ("ownership", "conflict")
    assert "Acme" not in found.notes


def test_values_over_several_lines():
    """Lines, paragraphs and bullets below a label belong to it."""
    found = story(
        "",
        "**S:** The till broke\non a Friday. It was\nfull.\n\nNobody could pay.\n**A:**\n- Took cash\n  - in a tin\n  - and counted it\n    twice\n"
        "- Wrote bills\n\nThen I rang the maker.\n**R:** First line.  \nSecond line of it.\n",
    )
    assert found.situation == (
        "The till broke on a Friday.",
        "It was full.",
        "Nobody could pay.",
    )
    assert found.action == (
        "Took cash",
        "in a tin",
        "and counted it twice",
        "Wrote bills",
        "Then I rang the maker.",
    )
    assert found.result == ("First line.", "Second line of it.")


def test_a_line_that_leads_in_goes_with_its_first_bullet():
    """ "Three things:" is no key point."""
    found = story(
        "", "**S:** It broke.\n**A:** Two things:\n1. Took cash\n2. Wrote bills\n**R:** Fine now.\n"
    )
    assert found.action == ("Two things: Took cash", "Wrote bills")


def test_links_are_words_and_their_addresses_notes():
    """A link is reduced to its text."""
    found = story(
        "",
        "**S:** See [the log](https://x.example/log) of it.\n**A:** Took `cash_by_hand`.\n**R:** ~~Not~~ fine now.\n",
    )
    assert found.situation == ("See the log of it.",)
    assert found.action == ("Took cash_by_hand.",)
    assert "https://x.example/log" in found.notes


def test_addresses_of_other_links():
    """Links in HTML, links with a title and bare ones keep their addresses."""
    found = story(
        "",
        "**S:** See <a href='https://x.example/a'>it</a> and [b](https://x.example/b \"the log\").\n**A:** Read <https://x.example/c>.\n**R:** Fine now.\n",
    )
    assert found.situation == ("See it and b.",)
    assert found.action == ("Read https://x.example/c.",)
    assert "https://x.example/a" in found.notes
    assert "https://x.example/b the log" in found.notes


def test_chapters_in_a_story_are_notes():
    """A deeper heading that names no part is kept in the notes with what stands below it."""
    found = story("\n#### Likely traps\n\n- They ask about 2019\n")
    assert "Likely traps" in found.notes
    assert "They ask about 2019" in found.notes
    assert read_stories(f"### Till\n{BODY}\n#### Likely traps\n\n- x\n").left == ()


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: text.replace("\n", "  \n"),
    lambda text: text.replace(" ", "\u00a0"), lambda text: text.replace("\n", "\r"), lambda text: text.replace("- ", "-\t"),
    lambda text: "\n\n\n" + text + "\n\n\n", lambda text: text.replace("\n", "\n\n"), lambda text: text.replace("**", "__"),
])  # fmt: skip
def test_line_ends_marks_and_blanks(change):
    """Line ends, byte order mark, no-break spaces and blank lines change nothing."""
    text = "### Broken till\n**S:** The till broke.\n**A:**\n- Took cash by hand\n- Wrote the bills\n**R:** Served 240 people.\n"
    found = read_stories(change(text)).found[0]
    assert found.title == "Broken till"
    assert found.situation == ("The till broke.",)
    assert found.action == ("Took cash by hand", "Wrote the bills")
    assert found.result == ("Served 240 people.",)


def test_a_second_telling_of_a_part_goes_on_with_it():
    """Two labels of one part fill it both."""
    found = story(
        "",
        "**S:** It broke.\n**Action 1:** x\n**A:** Took cash by hand.\n**A:** Wrote the bills out.\n**R:** Fine now.\n",
    )
    assert found.action[-2:] == ("Took cash by hand.", "Wrote the bills out.")


@pytest.mark.parametrize(
    "label", ["Employer / Role", "Company & role", "Firma / Rolle", "Entreprise / Poste"]
)
def test_where_and_as_what_behind_one_label(label):
    """A label for employer and role gives both; a line below the title that has its own name is none of it."""
    (found,) = read_stories(
        f"Title: Broken till\nBranch: Harbour road\n{label}: Acme, shift lead\n"
        "Problem: The till broke.\nAction: Took cash by hand.\nResult: Served 240 people.\n"
    ).found
    assert (found.title, found.organization, found.role) == ("Broken till", "Acme", "shift lead")
    assert "Branch: Harbour road" in found.notes


@pytest.mark.parametrize("code", [
    "NMC Code\t8.2, 13.1, 15", "NMC Code 2.1, 7.3", "HCPC Standards: 1.3, 4.2", "PCF 4 and 6", "KSB: K3, S7, B2", "Criterion 2.4",
    "Pflegestandard 3.2", "Norma 4.1 y 7", "Compétences : 3, 5",
])  # fmt: skip
def test_the_numbers_of_a_professions_code_are_a_remark(code):
    """Behind the last part, with a tab, a colon or a blank, they are kept as a note and are nothing to say."""
    for joint in (": ", "\t"):
        parts = (
            ("Situation", "The loft was empty."),
            ("Action", "I rang six carers."),
            ("Result", "They moved in."),
        )
        told = "\n".join(f"{name}{joint}{text}" for name, text in parts)
        (story,) = read_stories(f"### Loft\n\n{told}\n{code}\n").found
        assert story.result == ("They moved in.",)
        assert code.rsplit(maxsplit=1)[-1] in story.notes


@pytest.mark.parametrize(
    "figure",
    [
        "NPS 62",
        "Errors: 19, then 5",
        "Sick days: 4, 3, 0",
        "Sales\t3,300",
        "The standard: 45 minutes",
    ],
)
def test_figures_are_no_code(figure):
    """What was counted stays a result, also where it is no more than a name and numbers."""
    text = f"### Loft\n\nSituation: It was empty.\nAction: I rang six carers.\nResult: They moved in.\n{figure}\n"
    (story,) = read_stories(text).found
    assert story.result[-1] == figure.replace("\t", " ")


BARE = """THE LEAKING STORE
{situation}
In February a gutter failed above the store.
{action}
- Phoned round the volunteers
- Rented two freezers
{result}
- 58 of 60 costumes on display again

THE LABELS
{situation}
7 in 10 visitors read no label at all.
{action}
- Cut every label to 50 words
{result}
- 11 minutes in the gallery instead of 6
"""


@pytest.mark.parametrize(("situation", "action", "result"), [
    ("Challenge", "Approach", "Outcome"), ("Problem", "Steps", "Outcome"), ("Background", "Approach", "Impact"),
    ("Situation", "Action", "Result"),
])  # fmt: skip
def test_parts_alone_on_their_lines(situation, action, result):
    """Names of parts without a colon are parts where situation, action and result are all there, however common the words."""
    stories = read_stories(BARE.format(situation=situation, action=action, result=result)).found
    assert [one.action for one in stories] == [
        ("Phoned round the volunteers", "Rented two freezers"), ("Cut every label to 50 words",)
    ]  # fmt: skip
    assert [one.result for one in stories] == [
        ("58 of 60 costumes on display again",), ("11 minutes in the gallery instead of 6",)
    ]  # fmt: skip


@pytest.mark.parametrize("noun", ["Story", "Case", "Beispiel", "Cas", "Caso"])
def test_a_counted_story_with_one_part(noun):
    """A count begins the next story, also where that tells nothing but how it ended."""
    full = "Situation: The till broke.\nAction: I took cash.\nResult: We served 240 people.\nLearned: keep slips\n\n"
    text = f"{noun} 1: the till\n{full}{noun} 2: the oven\n{full}{noun} 3: the library\nResult: 3,000 books given\n"
    stories = read_stories(text).found
    assert [one.title for one in stories] == ["the till", "the oven", "the library"]
    assert stories[2].result == ("3,000 books given",)


@pytest.mark.parametrize(
    "remark",
    [
        "NB take glasses",
        "N.B. take glasses",
        "P.S. take glasses",
        "Obs. levar os óculos",
        "P.D. llevar gafas",
    ],
)
def test_a_remark_below_the_last_part(remark):
    """What somebody adds for themselves, without a colon, is a note of the story."""
    text = "1. The till\nSituation: It broke.\nAction: I took cash.\nResult: We served 240.\nLearned: keep slips\n\n"
    [read] = read_stories(f"{text}{remark}\n").found
    assert read.reflection == ("keep slips",)
    assert remark.rpartition(" ")[2] in read.notes


@pytest.mark.parametrize(
    "title",
    ["1) THE TRUCKS", "1. The trucks", "THE TRUCKS", "1) the trucks in the snow of the pass"],
)
def test_a_title_between_two_lines(title):
    """A title with a line of signs above and below it heads its story, counted or not, however long the lines are."""
    told = "Situation - The pass was closed.\nAction - I rang every driver.\nResult - All home in two days.\n"
    line = "=" * 37
    stories = read_stories(
        f"{line}\n{title}\n{line}\n{told}\n{line}\n2) Empty miles\n{line}\n{told}"
    ).found
    assert [one.title for one in stories] == [title.lstrip("1.) "), "Empty miles"]
    assert all(one.action == ("I rang every driver.",) for one in stories)


@pytest.mark.parametrize(
    "told", ["Obs were taken every hour.", "OBS shifts were doubled.", "PS scripts did the rest."]
)
def test_short_words_of_a_trade_are_no_remark(told):
    """A nurse's “obs” and an engineer's scripts at the beginning of a line are told, not noted."""
    [read] = read_stories(
        f"1. The ward\nSituation: It was full.\nAction: I moved two beds.\n{told}\nResult: Nobody waited.\n"
    ).found
    assert told in " ".join(read.action)


@pytest.mark.parametrize(("told", "situation", "organization"), [
    ("Class 3 at Asante Park, 52 pupils, only 18 reading at grade level.", True, False), ("Asante Park Primary", False, True),
])  # fmt: skip
def test_where_somebody_was_is_told_in_a_sentence_or_is_a_place(told, situation, organization):
    """Behind “Where I was” a sentence sets the scene, a name is the employer."""
    text = f"**Reading club**\n\n*Where I was:* {told}\n\n*What I did:* I tested every child.\n\n*How it ended:* 41 could read.\n"
    (story,) = read_stories(text).found
    assert (story.situation == (told,), story.organization == told) == (situation, organization)
