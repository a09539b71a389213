"""Every way to label the parts of a story that people use."""

import pytest

from trainer.stories.reading import Found, read_stories

TOLD = ("The till broke on a Friday", "Keep the queue moving", "Took cash by hand", "Served 240 people",
        "Keep a spare till")  # fmt: skip


def only(text: str) -> Found:
    """Return the one story of a document."""
    found = read_stories(text).found
    assert len(found) == 1, [story.title for story in found]
    return found[0]


def parts(story: Found) -> tuple[tuple[str, ...], ...]:
    """Return the five parts of a story."""
    return story.situation, story.task, story.action, story.result, story.reflection


def document(form: str, labels: str) -> str:
    """Return a document with one story, each label put into the form."""
    body = "\n".join(form.format(label=label, text=text)
                     for label, text in zip(labels.split("|"), TOLD, strict=False))  # fmt: skip
    return f"# Stories\n\n### Broken till\n{body}\n"


LETTERS = "S|T|A|R|+R"
WORDS = "Situation|Task|Action|Result|Reflection"
BOTH = "S (Situation)|T (Task)|A (Action)|R (Result)|+R (Reflection)"


@pytest.mark.parametrize("labels", [
    LETTERS, WORDS, BOTH, "S — Situation|T — Task|A — Action|R — Result|R — Reflection",
    "S|T|A|R|R2", "S|T|A|R|L (Learning)", "S|O (Objective)|A|R|Reflection", "Context|Task|Actions|Outcome|Lessons learned",
    "Situation|Objective|Action|Results|Learnings", "Situation|Obstacle|Action|Result|Takeaway",
    "SITUATION|TASK|ACTION|RESULT|REFLECTION", "🎬 Situation|🎯 Task|⚙️ Action|📈 Result|💡 Learning",
    "Situation (Context)|Task (mine)|Action (what I did)|Result (impact)|Reflection (what I learned)",
    "[S] Situation|[T] Task|[A] Action|[R] Result|[+] Reflection", "1. Situation|2. Task|3. Action|4. Result|5. Reflection",
    "S - Situation|T - Task|A - Action|R - Result|L - Learning", "S|T|A|R|R",
    "S (상황)|T (과제)|A (행동)|R (결과)|성찰", "Ausgangslage|Aufgabe|Vorgehen|Ergebnis|Erkenntnis",
    "Situación|Tarea|Acción|Resultado|Aprendizaje", "Contexte|Tâche|Action|Résultat|Leçon", "状況|課題|行動|結果|学び",
    "Situation|Task|Action|Result|What I learned / what I'd do differently", "Situation|Challenge|Action|Result|Lesson",
])  # fmt: skip
@pytest.mark.parametrize("form", [
    "**{label}:** {text}", "**{label}**: {text}", "**{label}:** {text}  ", "- **{label}:** {text}", "* **{label}**: {text}",
    "__{label}:__ {text}", "**{label}:**\n{text}", "**{label}:**\n\n{text}\n", "**{label}:**\n- {text}", "***{label}:*** {text}",
    "> **{label}:** {text}", "1. **{label}:** {text}", "#### {label}\n{text}", "#### {label}\n\n- {text}\n", "**{label}:** **{text}**",
    "**{label}**\n{text}", "**{label}** — {text}", "  - **{label}:** {text}", "**{label}:**\u00a0{text}", "*{label}:* {text}",
])  # fmt: skip
def test_labels_in_every_form(form, labels):
    """The five parts are found whatever their labels say and however they are set."""
    if form.startswith("**{label}**") and labels.startswith("S|") and "—" in form:
        form = form.replace("—", "–")
    assert parts(only(document(form, labels))) == tuple((text,) for text in TOLD)


@pytest.mark.parametrize("labels", [LETTERS, WORDS, BOTH, "Challenge|Task|Action|Result|Lesson"])
@pytest.mark.parametrize("form", ["{label}: {text}", "- {label}: {text}", "{label}:\n{text}", "{label} : {text}", "• {label}: {text}"])  # fmt: skip
def test_labels_without_marks(form, labels):
    """Labels need no bold letters where all of them go without."""
    assert parts(only(document(form, labels))) == tuple((text,) for text in TOLD)


@pytest.mark.parametrize(("labels", "filled"), [
    ("Challenge|Action|Result", (0, 2, 3)), ("Problem|Action|Result", (0, 2, 3)), ("Context|Action|Result", (0, 2, 3)),
    ("C (Challenge)|A (Action)|R (Result)", (0, 2, 3)), ("C|A|R|L", (0, 2, 3, 4)), ("P|A|R", (0, 2, 3)),
    ("P (Problem)|A|R", (0, 2, 3)), ("Problem|Solution|Impact", (0, 2, 3)), ("S|O|A|R", (0, 1, 2, 3)),
    ("Situation|Obstacle|Action|Result", (0, 1, 2, 3)), ("Situation|Complication|Action|Result", (0, 1, 2, 3)),
    ("Context|Challenge|Action|Result", (0, 1, 2, 3)), ("Background|Problem|Approach|Outcome", (0, 1, 2, 3)),
])  # fmt: skip
@pytest.mark.parametrize(
    "form", ["**{label}:** {text}", "- **{label}:** {text}", "### {label}\n\n{text}\n"]
)
def test_other_schemes(form, labels, filled):
    """SOAR, CAR, CARL and PAR fill the parts that mean the same."""
    body = "\n".join(form.format(label=label, text=TOLD[part])
                     for label, part in zip(labels.split("|"), filled, strict=True))  # fmt: skip
    story = only(f"## Broken till\n{body}\n")
    wanted = tuple((TOLD[part],) if part in filled else () for part in range(5))
    assert parts(story) == wanted
    assert story.title == "Broken till"


def test_combined_labels_share_out_their_points():
    """A label for two parts gives each the sentences that sound like it."""
    story = only(
        "### Till\n**S/T:** The till broke on a Friday. I had to keep the queue moving.\n"
        "**A:** I took cash by hand.\n**Result & Reflection:** We served 240 people. I learned to keep a spare."
    )
    assert story.situation == ("The till broke on a Friday.",)
    assert story.task == ("I had to keep the queue moving.",)
    assert story.result == ("We served 240 people.",)
    assert story.reflection == ("I learned to keep a spare.",)


@pytest.mark.parametrize("label", ["S/T", "Situation & Task", "Situation/Task", "Situation and Task", "S+T", "S&T",
                                   "Situation + Task", "S / T", "S/T (Situation/Task)"])  # fmt: skip
def test_combined_labels_in_every_form(label):
    """A combined label is one, however its words are joined."""
    story = only(
        f"### Till\n- **{label}:** The till broke. My job was the queue.\n- **A:** Took cash.\n- **R:** Went well."
    )
    assert (story.situation, story.task) == (("The till broke.",), ("My job was the queue.",))


def test_a_combined_label_without_a_cue_keeps_both_parts():
    """The last sentence is the task where no word says which one is."""
    story = only(
        "### Till\n**S/T:** The till broke again. Nobody was there.\n**A:** Took cash.\n**R:** Went well."
    )
    assert (story.situation, story.task) == (("The till broke again.",), ("Nobody was there.",))


def test_several_labels_on_one_line():
    """A story told in one paragraph is cut at its bold labels."""
    story = only(
        "### Till\n- **S/T:** the till broke. **A:** took cash by hand; wrote out the bills. **R:** served 240 people."
    )
    assert story.situation == ("the till broke.",)
    assert story.action == ("took cash by hand", "wrote out the bills.")
    assert story.result == ("served 240 people.",)


def test_several_plain_labels_on_one_line():
    """Labels without marks cut a line where sentences end before them."""
    story = only(
        "### Till\nSituation: The till broke. Task: Keep going. Action: Took cash. Result: 240 served."
    )
    assert parts(story)[:4] == (
        ("The till broke.",),
        ("Keep going.",),
        ("Took cash.",),
        ("240 served.",),
    )


def test_bold_first_letters():
    """**S**ituation is a label, too."""
    story = only(
        "### Till\n**S**ituation: The till broke.\n**T**ask: Keep going.\n**A**ction: Took cash.\n**R**esult: Fine now."
    )
    assert parts(story)[:4] == (
        ("The till broke.",),
        ("Keep going.",),
        ("Took cash.",),
        ("Fine now.",),
    )


def test_emphasis_in_a_part_is_no_label():
    """Bold words inside a part open no field, and lose their marks."""
    story = only(
        "### Till\n**S:** It broke.\n**A:**\n- **Cash:** I took it by hand\n- **Result** of the talk: a plan\n"
        "**R:** **Served 240** (all of them)"
    )
    assert story.action == ("Cash: I took it by hand", "Result of the talk: a plan")
    assert story.result == ("Served 240 (all of them)",)


def test_bold_lead_ins_below_an_empty_label_are_content():
    """Paragraphs that begin bold belong to the action whose label stands alone above them."""
    story = only(
        "### Till\n**Situation:** It broke.\n**Action:**\n\n**Diagnosis:** I read the log.\n\n**Repair:** I swapped it.\n\n"
        "**Result:** It worked."
    )
    assert story.action == ("Diagnosis: I read the log.", "Repair: I swapped it.")


def test_weak_words_inside_a_part_are_content():
    """ "Problem:" in a bullet of the action is no new situation."""
    story = only(
        "### Till\n**S:** It broke.\n**T:** Mend it.\n**A:**\n- Problem: no parts\n- Solution: a loan\n**R:** Done in a day."
    )
    assert story.situation == ("It broke.",)
    assert story.action == ("Problem: no parts", "Solution: a loan")


def test_a_hint_behind_a_label_is_no_point():
    """ "(2-3 sentences)" is kept as a note."""
    story = only(
        "### Till\n**SITUATION** (2-3 sentences)\nIt broke.\n\n**ACTION** (most of it)\nTook cash.\n\n**RESULT**\nFine now."
    )
    assert story.situation == ("It broke.",)
    assert story.action == ("Took cash.",)


@pytest.mark.parametrize(
    "form",
    [
        "**{label}** {text}",
        "{label} - {text}",
        "{label} — {text}",
        "- **{label}** {text}",
        "<b>{label}:</b> {text}",
    ],
)
@pytest.mark.parametrize("labels", [WORDS, LETTERS.replace("+R", "L")])
def test_labels_without_a_colon(form, labels):
    """Words without a colon are labels where they stand before most of the parts."""
    assert parts(only(document(form, labels))) == tuple((text,) for text in TOLD)


def test_a_bold_line_below_a_heading_is_no_title():
    """The heading names the story; a bold line below it, with place and time, is a note."""
    story = only(
        "### Till\n**Acme Corp — 2019**\n\n**S:** It broke.\n**A:** Took cash.\n**R:** Fine now."
    )
    assert story.title == "Till"
    assert "Acme Corp — 2019" in story.notes


def test_a_folded_story():
    """A summary tag names the story that it folds."""
    found = read_stories(
        "<details>\n<summary>Broken till</summary>\n\n**S:** It broke.\n**A:** Took cash.\n**R:** Fine now.\n</details>\n\n"
        "<details><summary>Lost van</summary>\n\n**S:** It was gone.\n**A:** Rang around.\n**R:** Found it.\n</details>\n"
    ).found
    assert [story.title for story in found] == ["Broken till", "Lost van"]


def test_questions_and_answers_are_no_stories():
    """The A behind a Q is an answer and no action."""
    text = f"{document('**{label}:** {text}', WORDS)}\n### Why us?\n**Q:** Why?\n**A:** Because.\n\n### Pay\n**A:** Enough.\n"
    assert only(text).title == "Broken till"


def test_letters_in_brackets_are_options():
    """(A) and [C] in a part number options."""
    story = only(
        "### Till\n**S:** It broke.\n**A:** We had three ways.\n(A) Take cash only.\n(C) Close for the day.\n- [P] pray\n**R:** Fine now."
    )
    assert story.situation == ("It broke.",)
    assert "pray" in " ".join(story.action)


def test_one_more_field_behind_the_result():
    """ "Context:" behind the last part begins no second story."""
    story = only(
        "### Till\n**Situation:** It broke.\n**Action:** Took cash.\n**Result:** Fine now.\n**Context:** A shop in Kiel."
    )
    assert story.situation == ("It broke.", "A shop in Kiel.")


def test_dashes_after_r_and_quotes_beside_words():
    """“+R — Reflection” is the reflection; quoted questions stand apart from plain competencies."""
    reading = read_stories(
        "### Faster deploys\n**S — Situation** Deploys took a day.\n**A — Action** I cut it in two.\n"
        "**R — Result** 1/month -> 20/day.\n**+R — Reflection** Start with tests.\n"
        '**Best for questions about:** "Tell me about a big project" / "Why you?" / leadership\n'
        "\n### Another\n**S:** It was slow.\n**A:** I sped it up.\n**R:** Half the time.\n"
        "Tags: conflict, customer\n",
        "bank.md",
    )
    first, second = reading.found
    assert first.reflection == ("Start with tests.",)
    assert first.result == ("1/month -> 20/day.",)
    assert first.questions == ("Tell me about a big project", "Why you?")
    assert first.competencies == ("leadership",)
    assert second.result == ("Half the time.",)
    assert "conflict" in second.competencies


@pytest.mark.parametrize("remark", [
    "*Best for: conflict, a full house*", "(Best for: conflict, a full house)", "_Gut für: Konflikt, volles Haus_",
    "**Source: the yearly report**", "[Note: tell it slowly]",
])  # fmt: skip
def test_a_remark_that_is_set_apart_as_a_whole_is_a_note(remark):
    """What stands in italics, bold or brackets with its label is kept as a note and never recited."""
    story = only(f"{document('**{label}:** {text}', WORDS)}\n{remark}\n")
    assert parts(story) == tuple((text,) for text in TOLD)
    assert remark.strip("*_()[]") in story.notes


@pytest.mark.parametrize(("why", "did", "came"), [
    ("Why", "What I did", "Impact"), ("Anlass", "Was ich gemacht habe", "Wirkung"),
    ("Por qué", "Acción", "Resultado"), ("Pourquoi", "Action", "Résultat"), ("The need", "Action", "Result"),
])  # fmt: skip
def test_the_reason_of_a_deed_is_its_situation(why, did, came):
    """“Why:” above the deed begins the story; below the result it's a remark on it."""
    told = f"- **{did}:** Took cash by hand\n- **{came}:** Served 240 people\n"
    begun = only(f"# Wins\n\n## The till\n- **{why}:** It broke on a Friday\n{told}")
    assert begun.situation == ("It broke on a Friday",)
    remarked = only(f"# Wins\n\n## The till\n{told}- **{why}:** It shows that I stay calm\n")
    assert not remarked.situation
    assert "It shows that I stay calm" in remarked.notes


@pytest.mark.parametrize(
    "labels",
    [
        "S|T|A|R|L",
        "Situation|Task|Action|Result|Learning",
        "Contexte|Mission|Action|Résultat|Leçon",
    ],
)
@pytest.mark.parametrize("form", ["{text} ({label})", "{text}. [{label}]", "- {text} *({label})*"])
def test_labels_behind_what_they_label(form, labels):
    """A part may be named in brackets behind its sentence."""
    told = [f"{text} that day" for text in TOLD]
    body = "\n".join(form.format(label=label, text=text)
                     for label, text in zip(labels.split("|"), told, strict=True))  # fmt: skip
    found = parts(only(f"# Stories\n\n### Broken till\n{body}\n"))
    assert [" ".join(part).rstrip(".") for part in found] == told


def test_codes_stand_before_bullets_as_before_lines():
    """ "(A)" before two bullets names the action, where the other letters stand before lines."""
    story = only(
        "### Till\n(S) The till broke\n(T) Keep the queue moving\n- (A) Took cash by hand\n- (A) Rang the bank\n(R) 240 were served"
    )
    assert story.action == ("Took cash by hand", "Rang the bank")


@pytest.mark.parametrize("labels", [
    "Sitaution|Task|Action|Result|Reflection", "Situation|Task|Aciton|Reslut|Relfection", "Situaton|Task|Action|Result|Reflection",
    "Situation|Aufagbe|Vorgehen|Ergebniss|Gelernt",
])  # fmt: skip
@pytest.mark.parametrize(
    "form", ["**{label}:** {text}", "{label}: {text}", "- **{label}**: {text}"]
)
def test_a_name_typed_in_haste(form, labels):
    """Two letters changed, one doubled or one left out make no other word of the name of a part."""
    assert parts(only(document(form, labels))) == tuple((text,) for text in TOLD)


def test_a_word_like_the_name_of_a_part_is_none():
    """Words that differ by a letter of their own stay what they are."""
    text = document("{label}: {text}", WORDS).replace("Served", "Auction: Reaction: served")
    assert only(text).result == ("Auction: Reaction: served 240 people",)


@pytest.mark.parametrize("labels", [
    ("Qué pasó", "Qué hice", "Cómo terminó"), ("Ce qui s'est passé", "Ce que j'ai fait", "Comment ça s'est terminé"),
    ("Was passiert ist", "Was ich gemacht habe", "Wie es ausging"), ("O que aconteceu", "O que eu fiz", "Como acabou"),
    ("Cosa è successo", "Cosa ho fatto", "Com'è finita"), ("Wat er gebeurde", "Wat ik deed", "Hoe het afliep"),
    ("Co się stało", "Co zrobiłam", "Jak się skończyło"),
])  # fmt: skip
def test_what_happened_what_i_did_how_it_ended(labels):
    """People who know no method ask themselves so, in their own language."""
    told = "\n".join(f"{label}: {said}" for label, said in zip(labels, TOLD[1:4], strict=True))
    found = read_stories(f"1 - Uno\n{told}\n\n2 - Due\n{told}\n").found
    assert [parts(one) for one in found] == [((TOLD[1],), (), (TOLD[2],), (TOLD[3],), ())] * 2


@pytest.mark.parametrize("mark", ["- ", "1. "])
@pytest.mark.parametrize("labels", [WORDS, "Situation|Aufgabe|Aktion|Ergebnis|Gelernt"])
def test_labels_on_the_lines_that_go_on_with_a_bullet(mark, labels):
    """“- Situation: …” and indented below it “Task: …”: each bullet is a story with all its parts."""
    lines = [f"{label}: {text}" for label, text in zip(labels.split("|"), TOLD, strict=False)]
    story = mark + f"\n{' ' * len(mark)}".join(lines)
    found = read_stories(f"{story}\n{story}\n").found
    assert [parts(one) for one in found] == [tuple((text,) for text in TOLD)] * 2


def test_what_happened_behind_the_deed_is_how_it_ended():
    """“What happened” begins a story above what was done, and ends it below."""
    told = "- **Context.** The hall was wet.\n- **What I did.** Asked a farmer.\n- **What happened.** He said yes.\n"
    story = only(f"## The play\n\n{told}- **What I learned.** Ask first.\n")
    assert (story.situation, story.result) == (("The hall was wet.",), ("He said yes.",))


@pytest.mark.parametrize("names", [
    ("What was going on", "What fell to me", "Moves I made", "How it all ended", "What I take from it"),
    ("How things stood", "What they wanted from me", "How I went about it", "Where it led", "What it taught me"),
    ("Was los war", "Was ich machen musste", "Was ich unternommen habe", "Was rauskam", "Was ich mitnehme"),
    ("Ce qui se passait", "Ce qu'on attendait de moi", "Ce que j'ai tenté", "Comment ça a fini", "Ce que j'en garde"),
    ("Qué pasaba", "Lo que me tocaba", "Lo que probé", "Cómo quedó todo", "Lo que me llevo"),
    ("Setup", "What I was up against", "My moves", "Payoff", "Looking back"),
    ("Lage", "Mein Job", "Was ich tat", "Was es brachte", "Lehre"),
])  # fmt: skip
def test_parts_named_in_ones_own_words(names):
    """A part may be named as somebody would say it; a clause that names none stays text."""
    told = (
        "Two stores were dark.",
        "Light in a day.",
        "I rang three firms.",
        "Lit by six.",
        "Ring sooner.",
    )
    rows = [f"{name}: {text}" for name, text in zip(names, told, strict=True)]
    (story,) = read_stories("## The dark stores\n" + "\n".join(rows)).found
    parts = (story.situation, story.task, story.action, story.result, story.reflection)
    assert parts == tuple((text,) for text in told)
    (story,) = read_stories(
        "## Lamps\nSituation: dark\nAction: I said what I thought\nWhat I said: light it\n"
    ).found
    assert "What I said" in " ".join((*story.action, story.notes))


def test_what_they_may_ask_on_and_what_is_still_to_write():
    """“If they dig” is a remark, and an item that is still to be written is none of the story above it."""
    text = "1) The lamp\nSituation: It was dark.\nAction: I lit it.\nIf they dig: It cost 9.\n\n2) still to write: the fan\n"
    read = read_stories(text, "notes.txt")
    assert [(one.title, one.notes) for one in read.found] == [
        ("The lamp", "If they dig: It cost 9.")
    ]
    assert "the fan" in read.left[-1].text


def test_letters_behind_sentences_say_what_these_tell():
    """A letter in brackets behind what it labels belongs to the sentence before it, not to the next."""
    text = (
        "Behaviours (250 words each)\n\nBehaviour: Making Effective Decisions\nWord count: 94\n\n"
        "A backlog of 1,900 renewals built up after a change. (S) I was asked which should come first. (T) I sorted "
        "the cases by date and drafted three queues. (A) It was cleared in seven weeks. (R)\n\n"
        "Behaviour: Working Together\nWord count: 71\n\nTwo teams gave different advice. (S) My task was to agree one "
        "text. (T) I set up a weekly call. (A) Both heads signed one page. (R)\n"
    )
    first, second = read_stories(text).found
    assert (first.title, second.title) == ("Making Effective Decisions", "Working Together")
    assert first.situation == ("A backlog of 1,900 renewals built up after a change.",)
    assert first.task == ("I was asked which should come first.",)
    assert first.result == ("It was cleared in seven weeks.",)
    assert second.action == ("I set up a weekly call.",)


@pytest.mark.parametrize(
    ("heading", "competency"), [("Leadership", "leadership"), ("Dealing with conflict", "conflict")]
)
def test_a_story_called_by_a_competency_shows_it(heading, competency):
    """A heading that names a competency and heads one story says what the story shows."""
    text = f"# Prep\n\n## {heading}\n**Situation** Nine women were in labour.\n**Action** I took the board.\n**Result** No harm.\n"
    assert [story.competencies for story in read_stories(text).found] == [(competency,)]
