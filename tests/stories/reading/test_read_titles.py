"""What a heading says: title, number, theme, question."""

import pytest

from trainer.stories.reading import Found, read_stories

BODY = "**S:** The till broke.\n**A:** Took cash by hand.\n**R:** Served 240 people.\n"


def stories(text: str) -> tuple[Found, ...]:
    """Return the stories of a document."""
    return read_stories(text).found


@pytest.mark.parametrize(("heading", "title"), [
    ("### [Leadership] Broken till", "Broken till"), ("### Broken till", "Broken till"),
    ("### Broken till (Kiel, 2019)", "Broken till (Kiel, 2019)"), ("## Story 3 — Broken till", "Broken till"),
    ("### Story 3: Broken till (Leadership)", "Broken till"), ("## 3. Broken till (Ownership)", "Broken till"),
    ("# Broken till", "Broken till"), ("## Story #2: Broken till", "Broken till"), ("### 3) Broken till", "Broken till"),
    ("### STAR 1: Broken till", "Broken till"), ("### 🔥 Broken till", "Broken till"), ("### **Broken till**", "Broken till"),
    ("### [RAG / Data] Broken till — again", "Broken till — again"), ("### Story A: Broken till", "Broken till"),
    ("### S01 — Broken till", "Broken till"), ("### Broken till ###", "Broken till"), ("###  Broken till  ", "Broken till"),
    ("### [Broken till](https://x.example)", "Broken till"), ("### 1. [Conflict] Broken till", "Broken till"),
    ("### Story 1 - Broken till", "Broken till"), ("### “Broken till”", "Broken till"), ("### ① Broken till", "Broken till"),
    ("### 2024 Broken till", "2024 Broken till"), ("### 3 tills broken at once", "3 tills broken at once"),
    ("### 사례 1. 고장난 계산대", "고장난 계산대"), ("### Story 4", "Story 4"), ("### [Leadership]", "Leadership"),
    ("### Story 12: 40% faster", "40% faster"), ("### Project Atlas", "Project Atlas"), ("### Project A: the till", "the till"),
    ("Broken till\n===========", "Broken till"), ("Broken till\n-----------", "Broken till"),
])  # fmt: skip
def test_headings(heading, title):
    """Number, theme and decoration go, the words stay."""
    found = stories(f"# Story Bank\n\n{heading}\n{BODY}")
    assert [story.title for story in found] == [title]


def test_a_theme_becomes_competencies_and_a_note():
    """The theme in brackets names competencies, and its words are kept."""
    story = stories(f"### [Conflict / Influence] Broken till\n{BODY}")[0]
    assert story.competencies == ("conflict", "influence")
    assert "Conflict / Influence" in story.notes


def test_a_heading_that_asks_is_a_question_too():
    """A question as a heading is kept as the story's question."""
    story = stories(f"### Tell me about a time you failed\n{BODY}")[0]
    assert story.title == "Tell me about a time you failed"
    assert story.questions == ("Tell me about a time you failed",)


def test_bold_lines_as_titles():
    """Bold lines name stories that follow each other below one heading."""
    found = stories(
        f"## My stories\n\n**1. Broken till**\n{BODY}\n**2. Lost van** *(short)*\n{BODY}\n**3. Late bus**\n\n{BODY}"
    )
    assert [story.title for story in found] == ["Broken till", "Lost van (short)", "Late bus"]
    assert all(story.result == ("Served 240 people.",) for story in found)


def test_bullets_as_titles():
    """A bullet names the story whose parts are nested below it."""
    nested = "".join(f"  - {line}\n" for line in BODY.splitlines())
    found = stories(f"# Stories\n- Broken till\n{nested}- **Lost van**\n{nested}")
    assert [story.title for story in found] == ["Broken till", "Lost van"]


def test_plain_lines_as_titles():
    """A document without headings names its stories by plain lines."""
    found = stories(f"Broken till\n\n{BODY}\nLost van\n\n{BODY}")
    assert [story.title for story in found] == ["Broken till", "Lost van"]


def test_rules_between_stories_without_titles():
    """Stories parted by rules alone are titled by their first words."""
    found = stories(f"{BODY}\n---\n\n{BODY.replace('till', 'van')}")
    assert [story.title for story in found] == ["The till broke", "The van broke"]


def test_a_title_field():
    """ "Title:" names the story."""
    found = stories(f"**Title:** Broken till\n{BODY}\n**Title:** Lost van\n{BODY}")
    assert [story.title for story in found] == ["Broken till", "Lost van"]


def test_a_document_is_one_story():
    """The first heading names the story whose parts are chapters; later chapters are notes."""
    found = stories(
        '# S07 — Broken till\n\n* **Primary Question**: *"Tell me about a bad day at work."*\n\n## Story Builder (STAR+)\n\n'
        "### [S] Situation (Context)\n* **Prompt**: Set the scene.\n* **Draft**:\n    * The till broke.\n\n"
        "### [A] Action\n1. **Cash:** I took it.\n\n### [R] Result\n* Served 240.\n\n## Spoken script\n\nIt was a Friday.\n"
    )
    assert [story.title for story in found] == ["Broken till"]
    story = found[0]
    assert story.situation == ("The till broke.",)
    assert story.action == ("Cash: I took it.",)
    assert story.questions == ("Tell me about a bad day at work.",)
    assert "Set the scene." in story.notes
    assert "It was a Friday." in story.notes


def test_parts_on_the_level_of_the_title():
    """Part headings may stand on the level of the title."""
    found = stories(
        "## Broken till\n## Situation\nIt broke.\n## Action\nTook cash.\n## Result\nFine now.\n## Lost van\n## Situation\nGone.\n## Result\nFound it."
    )
    assert [story.title for story in found] == ["Broken till", "Lost van"]


def test_a_chapter_that_names_stories_is_their_theme():
    """The chapter above a story gives its competency; "Stories" gives nothing."""
    found = stories(
        f"# Bank\n\n## Conflict\n\n### Broken till\n{BODY}\n## Stories\n\n### Lost van\n{BODY}"
    )
    assert found[0].competencies == ("conflict",)
    assert found[1].competencies == ()


def test_lines():
    """A story's line is that of its heading."""
    assert [story.line for story in stories(f"\n\n### A till\n{BODY}\n### A van\n{BODY}")] == [3, 8]


def test_capitals_on_lines_of_their_own():
    """A text without any marks names stories and parts by lines of their own."""
    text = "".join(
        f"{title}\n\nSITUATION\nThe {title} went wrong.\n\nACTION\nTook cash.\n\nRESULT\nFine now.\n\n"
        for title in ("BROKEN TILL", "LOST VAN")
    )
    found = stories(text)
    assert [story.title for story in found] == ["BROKEN TILL", "LOST VAN"]
    assert found[1].situation == ("The LOST VAN went wrong.",)


def test_a_mail_with_numbered_stories():
    """Plain lines with a number name stories, even right behind the one before."""
    body = (
        "Situation: The till broke.\nTask: Keep going.\nAction: Took cash.\nResult: 240 served.\n"
    )
    found = stories(
        f"Hi,\n\nhere they are.\n\nStory 1: Broken till\n{body}Story 2: Lost van\n{body}"
    )
    assert [story.title for story in found] == ["Broken till", "Lost van"]
    assert found[0].result == ("240 served.",)


def test_questions_before_each_story():
    """Where a question leads the first story, it leads the others, and titles those without a name."""
    one = "**Question:** Tell me about a bad day at work.\n\n**S:** It broke.\n\n**A:** Took cash.\n\n**R:** Fine now.\n\n"
    found = stories(f"# My answers\n\n{one}{one.replace('bad', 'good')}")
    assert [story.questions for story in found] == [
        ("Tell me about a bad day at work.",),
        ("Tell me about a good day at work.",),
    ]
    assert found[1].title == "Tell me about a good day at work"


@pytest.mark.parametrize("title", ["[A] plan", "3. Third", "Plan (Leadership)", "Story 1: x", "*Star* x", "[x](y)", "a_b_c", "a & b",
                                   "Fire 🔥 drill", '"Quoted" x', "<b>x</b>", "C# and F#"])  # fmt: skip
def test_escaped_titles_stay_whole(title):
    """A title whose signs stand behind backslashes is taken as it is."""
    escaped = "".join(f"\\{sign}" if sign in "[]().:*_`<>\\" else sign for sign in title)
    assert [story.title for story in stories(f"### {escaped}\n{BODY}")] == [title]


@pytest.mark.parametrize("point", ["**bold** x", "[x] done", "`code` x", "<b>t</b>", "**Result:** x", "~~x~~ y", "a_b and _c_", "1. one",
                                   "# head", "| a | b |", "[t](u)", "S: letter", "Three things:"])  # fmt: skip
def test_escaped_points_stay_whole(point):
    """A bullet whose signs stand behind backslashes is taken as it is."""
    escaped = "".join(f"\\{sign}" if sign in "[]()*_`<>#|~\\" else sign for sign in point)
    found = stories(
        f"### Till\n**S:** It broke.\n**A:**\n- {escaped}\n- Went home\n**R:** Fine now.\n"
    )
    assert found[0].action == (point, "Went home")


@pytest.mark.parametrize("titled", [
    "1. {title}. Situation: {s} Task: I was on call. Action: I shut the valve. Result: {r}",
    "- **{title}.** Situation: {s} Task: I was on call. Action: I shut the valve. Result: {r}",
    "{title} – Situation: {s} Action: I shut the valve. Result: {r}",
    "**{title}** Situation: {s} Action: I shut the valve. Result: {r}",
])  # fmt: skip
def test_a_title_on_the_line_of_its_labels(titled):
    """What stands before the first of several labels in one line names the story; a figure at the end stays."""
    lines = [
        titled.format(title="The flooded cellar", s="Water came in.", r="Calls fell to 2."),
        titled.format(title="The wrong tiles", s="400 came in blue.", r="We kept the date."),
    ]
    found = read_stories("My examples\n\n" + "\n\n".join(lines)).found
    assert [one.title for one in found] == ["The flooded cellar", "The wrong tiles"]
    assert (found[0].situation, found[0].result) == (("Water came in.",), ("Calls fell to 2.",))


@pytest.mark.parametrize("titled", [
    "{title}: {told}", "{title} — {told}", "**{title}.** {told}", "1. {title} - {told}", "Story 1: {title}. {told}",
])  # fmt: skip
def test_a_title_on_the_line_of_its_telling(titled):
    """Before a colon, a dash or a bold stop, where sentences behind it tell what happened."""
    lost = "A guest lost her keys at two. I made her tea. She came back every summer."
    ward = (
        "When I joined, nobody knew the plan. I asked the nurses. Eleven came and we stayed open."
    )
    lines = (titled.format(title="The keys", told=lost), titled.format(title="A ward", told=ward))
    found = read_stories(f"My examples\n\n{lines[0]}\n\n{lines[1].replace('1', '2')}\n").found
    assert [one.title for one in found] == ["The keys", "A ward"]
    for one in found:
        assert [len(one.situation), len(one.action), len(one.result)] == [1, 1, 1]


def test_a_deed_before_a_dash_is_no_title():
    """Who tells in half sentences with dashes gave no name."""
    told = "I rang the vet - she came at once. I held the dog. It slept by noon."
    assert not any(one.title == "I rang the vet" for one in read_stories(f"{told}\n\n{told}").found)


def test_letters_and_wide_blanks_before_the_parts():
    """S, T, A and R in a column of their own need no colon."""
    parts = "    S  Water rose in the yard\n    T  keep it open\n    A  dug a channel\n    R  no stall closed\n"
    found = read_stories(f"The blocked drain\n{parts}\nThe missing choir\n{parts}").found
    assert [one.title for one in found] == ["The blocked drain", "The missing choir"]
    assert found[0].action == ("dug a channel",)


@pytest.mark.parametrize(("name", "title"), [
    ("2026-03-02 Broken till.md", "Broken till"), ("broken-till.md", "Broken till"), ("till_that_broke.txt", "Till that broke"),
    ("The till 0f3a9c2e.md", "The till"), ("Die kaputte Kasse.md", "Die kaputte Kasse"),
    ("Copy of Broken till (1).docx", "Broken till"), ("STAR - Broken till final v2.docx", "Broken till final"),
    ("Angry customer at the till.docx", "Angry customer at the till"), ("03 Caisse en panne 14 mars.odt", "Caisse en panne"),
    ("Untitled 3.md", "The till broke"), ("Google PM interview.docx", "The till broke"), ("Scan_20240312_0915.pdf", "The till broke"),
    ("Geschichte 1.md", "The till broke"), ("entretien SNCF 14 mars.docx", "The till broke"), ("IMG_4471.jpg.txt", "The till broke"),
    ("star-stories.md", "The till broke"), ("notes.md", "The till broke"), ("2026-03-02.md", "The till broke"), ("", "The till broke"),
])  # fmt: skip
def test_the_only_story_of_a_file_is_called_as_its_file_is(name, title):
    """Where nothing in it names it; a file's name that says what sort of file it is names no story."""
    (story,) = read_stories(BODY, name).found
    assert story.title == title
    (headed,) = read_stories(f"# Cash by hand\n{BODY}", name).found
    assert headed.title == "Cash by hand"
    twice = read_stories(f"{BODY}\n---\n\n{BODY.replace('till', 'lamp')}", name).found
    assert [one.title for one in twice] == ["The till broke", "The lamp broke"]


def test_a_line_to_open_with_is_no_title():
    """What is quoted above the only story of a file goes to its notes; the file's name names it."""
    text = f'> [!quote] Opening line\n> "Nobody could pay."\n\n{BODY}'
    (story,) = read_stories(text, "2026-03-02 Broken till.md").found
    assert story.title == "Broken till"
    assert "Nobody could pay." in story.notes


@pytest.mark.parametrize(("heading", "title"), [
    ("STORY 1: THE LOFT", "THE LOFT"), ("Story 2 - The loft", "The loft"), ("Example 3: The loft", "The loft"),
    ("STAR story #4: The loft", "The loft"), ("GESCHICHTE 1: DER SPEICHER", "DER SPEICHER"),
    ("HISTOIRE 1 : LE GRENIER", "LE GRENIER"), ("HISTORIA 1: EL DESVÁN", "EL DESVÁN"),
    ("My STAR stories: Anna Lind", "It was empty"), ("Story 1", "It was empty"), ("STAR examples 2031", "It was empty"),
])  # fmt: skip
def test_a_counted_name_between_rules_is_the_title(heading, title):
    """“STORY 1: …” is the title on the highest level, too; a heading that only speaks of stories is none."""
    parts = "SITUATION:\nIt was\nempty.\n\nACTION:\nI rang six carers.\n\nRESULT:\nThey moved in.\n"
    for text in (f"{'=' * 30}\n{heading}\n{'=' * 30}\n\n{parts}", f"# {heading}\n\n{parts}"):
        (story,) = read_stories(text).found
        assert (story.title, story.situation) == (title, ("It was empty.",))


@pytest.mark.parametrize("head", [
    "Story 1: The till", "Example #1 - The till", "Project 1: The till", "Beispiel 1: The till", "Histoire n° 1 : The till", "Réalisation n° 1 – The till", "Experiencia N.º 1: The till",
])  # fmt: skip
@pytest.mark.parametrize(
    "facts", ["Company: Acme\n", "Show: The Orchard\n", "Role: Clerk\nHouse: 400\n\n"]
)
def test_facts_right_below_a_counted_title_leave_it_the_title(head, facts):
    """“Company: …” below “Story 1: …” is a fact of the story, and the line above it still names it."""
    told = "Situation: It broke on a Friday.\nAction: I took cash by hand.\nResult: Nobody left.\n"
    second = head.replace("1", "2").replace("till", "door")
    found = read_stories(f"{head}\n{facts}{told}\n{second}\n{facts}{told}", name="x.txt").found
    assert [one.title for one in found] == ["The till", "The door"]


@pytest.mark.parametrize(("head", "named"), [
    ("# Interview prep", "Story: The broken lift"), ("Interview prep\n", "Story: The broken lift"),
    ("# Vorbereitung", "**Geschichte:** Der kaputte Aufzug"), ("# Mis historias", "Historia: El pedido perdido"),
    ("# Notes d’entretien", "Histoire : Le four en panne"), ("# Exemplo 1", "Exemplo: O elevador parado"),
])  # fmt: skip
def test_a_story_named_below_the_name_of_its_page(head, named):
    """“Story: …” is the title where the heading only says what page it is; below a real title it's a note."""
    parts = "\n\nSituation: It stood still.\nAction: I called Ida.\nResult: It ran.\n"
    title = named.replace("*", "").split(":", 1)[1].strip()
    (story,) = read_stories(f"{head}\n{named}{parts}").found
    assert story.title == title
    (story,) = read_stories(f"# The night shift\n{named}{parts}").found
    assert (story.title, title in story.notes) == ("The night shift", True)


@pytest.mark.parametrize("noun", ["Example", "Beispiel", "Exemple", "Ejemplo", "Exemplo"])
def test_counts_without_a_sign(noun):
    """Where all titles count on from the first, as in a table pasted from Word, their counts go."""
    told = "Situation\tThe {} broke.\nAction\tI called three firms.\nResult\tIt ran by noon.\n\n"
    text = f"{noun} 1\tThe lift on a Sunday\n{told.format('lift')}{noun} 2\tThe wrong key\n{told.format('lock')}"
    assert [story.title for story in read_stories(text).found] == [
        "The lift on a Sunday",
        "The wrong key",
    ]


@pytest.mark.parametrize("rule", ["________________", "----------------", "================"])
def test_a_title_above_a_rule(rule):
    """A document of Google saved as text has a rule right below each title."""
    told = "Situation\nThe {} broke.\nAction\n* Called three firms\nResult\nIt ran by noon.\n"
    text = "Examples\nMine\n\n\n" + "\n\n\n".join(
        f"Example {nth}: {title}\n{rule}\n\n\n{told.format(thing)}"
        for nth, title, thing in ((1, "The lift on a Sunday", "lift"), (2, "The wrong key", "lock"))
    )
    assert [story.title for story in read_stories(text).found] == [
        "The lift on a Sunday",
        "The wrong key",
    ]


@pytest.mark.parametrize(("heading", "title"), [
    ("Behaviour: Managing a Quality Service", "The permits"), ("Conflict", "The permits"), ("Kompetenz: Teamarbeit", "The permits"),
    ("The lift", "The lift"), ("Conflict with the supplier", "Conflict with the supplier"),
])  # fmt: skip
@pytest.mark.parametrize("bold", ["**The permits**", "**Example – The permits**"])
def test_a_bold_line_below_a_theme_is_the_title(heading, title, bold):
    """Where a heading says what is shown, the bold line above the parts names the story; another heading names it."""
    text = f"# Prep\n\n## {heading}\n\n{bold}\n\nS: 2,300 were old.\nT: Clear them.\nA: I sorted them by type.\nR: Down to 140.\n"
    assert [story.title for story in read_stories(text).found] == [title]


@pytest.mark.parametrize("title", ["The fall of Mr M.", "Sturz Herr M.", "Le dossier de Mme B."])
def test_an_initial_ends_no_title(title):
    """A title in a line of its own may end with somebody's initial; the line above all names the page."""
    text = (
        f"Interview ward 4b - notes\n\n{title}\nSituation: alone with 34 patients\nAction: rang the doctor\nResult: only a bruise\n\n"
        "The new pupil\nSituation: she dared not inject\nAction: practised on a pillow\nResult: passed with a 1.7\n"
    )
    assert [story.title for story in read_stories(text).found] == [title, "The new pupil"]


def test_a_counted_title_that_says_it_is_secret_keeps_its_own_story_secret():
    """What a title says in brackets is about its own story, and not about the one above it."""
    text = (
        "Story no. 1: the leftovers\nSituation: we threw away 40 loaves\nAction: I noted sales by the hour\nResult: 12 a day\n\n"
        "Story no. 2: the seller who helped himself from the till (keep to myself, confidential, don't tell in the interview)\n"
        "Situation: 15 euros were missing\nAction: counted the till each shift\nResult: he admitted it\n"
    )
    leftovers, till = read_stories(text).found
    assert (leftovers.confidential, till.confidential) == (False, True)
    assert till.title.startswith("the seller who helped himself from the till")


def test_a_sentence_that_leads_in_is_no_title():
    """Below the title of a story what stands before a colon in its only paragraph belongs to what is told."""
    text = (
        "1) The stairs\n\nThe owner rang in May. I glued eleven wedges. Nobody heard a creak.\n\n2) Cut too short\n\n"
        "That was my mistake: I cut a whole kitchen front too short. I told the boss that evening. He paid for the oak.\n"
    )
    assert [story.title for story in read_stories(text).found] == ["The stairs", "Cut too short"]
