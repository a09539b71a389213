"""Drafting the letter: the article's case, its order, its words, and where its facts come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.interviews.making import NOW, SAID, answered, interview, question, story
from trainer.competencies import COMPETENCIES
from trainer.errors import TrainerError
from trainer.interviews import Interviewer, Reaction, Round
from trainer.interviews.letter.draft import Material, draft
from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.model import placeholders
from trainer.interviews.letter.phrases import Tone, fill, load_phrases
from trainer.interviews.letter.telling import left_out, topic
from trainer.interviews.letter.template import parse_template
from trainer.interviews.unsaid import Kind, find_unsaid
from trainer.interviews.window import window
from trainer.stories.model import KeyPoint, Part, Status

PHRASES = load_phrases(Tone.WARM)


def product(ident, title, did, came_of_it, strength):
    """A story of a product as its owner notes it."""
    return story(
        ident,
        title=title,
        organization="Harbour Tools",
        strength=strength,
        points=(
            KeyPoint(Part.SITUATION, "Customers asked for it for years"),
            KeyPoint(Part.ACTION, did),
            KeyPoint(Part.RESULT, came_of_it),
        ),
    )


CALENDAR = product(
    "calendar", "The shared calendar", "Rebuilt the invitations", "4,000 teams use it", 3
)
SCANNER = product(
    "scanner",
    "The receipt scanner",
    "Cut the flow to one photo and convinced legal to keep no images",
    "Expenses filed per user 2 -> 9 a month",
    4,
)
BADGES = product(
    "badges", "The visitor badges", "Piloted it at 3 sites", "Queues at reception fell by 70 %", 5
)


ARTICLE = """\
Dear Ana,

Thank you for the tour. I would love to do this work at Acme, and I would bring results to it.

In our interview you asked me about the most successful product I have built. I talked about the \
shared calendar at Harbour Tools. There are two more that I did not think of at the time.

The first was at Harbour Tools: the visitor badges. I piloted it at 3 sites. The result: queues at \
reception fell by 70 %. I think of it because you told me what matters to you: short queues.

The second was at Harbour Tools: the receipt scanner. I cut the flow to one photo and convinced \
legal to keep no images. The result: expenses filed per user from 2 to 9 a month.

If you would like to hear more, I will gladly tell you the whole story. I look forward to the final \
round.

Warm regards,

Robin Falk"""


def article(tone=Tone.WARM, **changes):
    """Asked for the most successful product, told one; two better ones are in the bank."""
    stories = [CALENDAR, SCANNER, BADGES]
    answer = answered(
        [(CALENDAR, (SAID,) * 3)], stories=stories,
        ask=question(ask="What is the most successful product you have built?"),
    )  # fmt: skip
    about = interview(next_round=Round.FINAL)
    person = Interviewer("Ana Berg", cares_about="short queues", moment="the tour")
    about = replace(about, interviewers=(person,))
    answer = replace(answer, asked=replace(answer.asked, by="Ana Berg"))
    items = [one for one in find_unsaid(about, (answer,), stories) if one.kind is Kind.STORY]
    known = {
        "interview": about, "person": person, "items": tuple(items), "answers": (answer,),
        "sender": "Robin Falk", "phone": None, "tone": tone,
    }  # fmt: skip
    return Material(**(known | changes))


def test_the_articles_own_case():
    """The letter carries the conversation on: asked, told, and the two that were not thought of."""
    letter = draft(article())
    assert letter.body == ARTICLE
    assert letter.subject.text == "Thank you for our conversation about the Product lead role"
    assert len(letter.body.split()) <= 200


def test_no_link_is_claimed_that_nobody_sees():
    """What they care about is named only where the stories speak of it; else what the role asks for."""
    person = Interviewer("Ana Berg", cares_about="colour theory", moment="the tour")
    body = draft(article(person=person)).body
    assert "colour" not in body
    assert "because the role asks for results" in body


def test_an_answer_without_a_story_has_an_example_and_not_another():
    """Where nothing was told there is nothing to which this could be another."""
    material = article()
    untold = tuple(replace(one, named=()) for one in material.answers)
    body = draft(replace(material, answers=untold)).body
    assert "another" not in body
    assert "There are two examples that I did not think of at the time." in body


def test_of_a_setback_the_mending_is_told_and_not_the_damage():
    """Asked for a failure, the letter tells the last result and what was learned."""
    story = replace(
        BADGES,
        title="The migration I had to roll back",
        points=(
            KeyPoint(Part.ACTION, "Skipped the parallel run although a colleague warned me"),
            KeyPoint(Part.ACTION, "Rolled back within forty minutes"),
            KeyPoint(Part.RESULT, "37 deliveries were late and one customer asked for 4,000 back"),
            KeyPoint(Part.RESULT, "Went live six weeks later without a single wrong plan"),
            KeyPoint(Part.REFLECTION, "A date is no reason to skip a check"),
        ),
    )
    material = article()
    asked = replace(material.items[0].asked, heard="Tell me about a time you failed.")
    items = (replace(material.items[0], story=story, asked=asked),)
    body = draft(replace(material, items=items)).body
    assert "without a single wrong plan" in body
    assert "A date is no reason" in body or "a date is no reason" in body
    assert "37 deliveries" not in body
    assert "warned me" not in body


@pytest.mark.parametrize(
    ("name", "warm", "formal"),
    [
        ("Ana Berg", "Ana", "Ana Berg"),
        ("Dr. Anna Schmidt", "Dr. Schmidt", "Dr. Anna Schmidt"),
        ("Ms. Lee", "Ms. Lee", "Ms. Lee"),
        ("Prof. Dr. K. Özil", "Prof. Dr. Özil", "Prof. Dr. K. Özil"),
        ("Schmidt, Anna", "Anna", "Anna Schmidt"),
        ("Schmidt, Dr. Anna", "Dr. Schmidt", "Dr. Anna Schmidt"),
        ("Jo Lee, PhD", "Jo", "Jo Lee"),
        ("J. R. Smith", "J. R. Smith", "J. R. Smith"),
        ("Anna Schmidt (she/her)", "Anna", "Anna Schmidt"),
        ("李 小龍", "李 小龍", "李 小龍"),
        ("Cher", "Cher", "Cher"),
        ("Head of product", "Head of product", "Head of product"),
        ("Hiring Manager", "Hiring Manager", "Hiring Manager"),
        ("Ana Berg, Head of product", "Ana", "Ana Berg"),
        ("Dr.", "Dr.", "Dr."),
    ],
)
def test_people_are_addressed_as_their_names_ask_for(name, warm, formal):
    """Titles, initials, turned names, brackets, functions, and scripts that put the family first."""
    for tone, said in ((Tone.WARM, f"Dear {warm},"), (Tone.FORMAL, f"Dear {formal},")):
        body = draft(article(tone, person=Interviewer(name))).body
        assert body.split("\n")[0] == said


@pytest.mark.parametrize("tone", list(Tone))
def test_every_competency_can_be_brought(tone):
    """Each of the common competencies has words that follow “I would bring”."""
    phrases = load_phrases(tone)
    assert set(phrases.table["competencies"]) == set(COMPETENCIES)
    assert phrases.competency("night-shifts") == "night shifts"


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_says_the_same_facts(tone):
    """Each tone has every phrase, and the numbers of the story bank stand in all of them."""
    letter = draft(article(tone))
    for fact in ("shared calendar", "receipt scanner", "from 2 to 9", "70 %", "3 sites"):
        assert fact in letter.body
    assert not placeholders(letter.body)
    assert "{" not in letter.body + letter.subject.text


def test_every_fact_knows_its_source():
    """Each sentence with a number or a title names the key point or story that it is from."""
    letter = draft(article())
    for sentence in letter.sentences:
        if any(character.isdigit() for character in sentence.text):
            assert sentence.sources
            words = " ".join(source.text for source in sentence.sources)
            assert any(number in words for number in ("9", "70", "3"))


def test_alternatives_stay_short():
    """However long a story is, the first alternative has some 60 words and a further one 40."""
    wordy = tuple(
        KeyPoint(Part.ACTION, f"Did the {number}th of many things that take a line to tell of")
        for number in range(12)
    )
    long = replace(BADGES, points=(*wordy, KeyPoint(Part.RESULT, "Queues fell by 70 %")))
    material = article()
    items = tuple(replace(one, story=long) for one in material.items)
    first, second = draft(replace(material, items=items)).paragraphs[3:5]
    assert sum(len(one.text.split()) for one in first) <= 60
    assert sum(len(one.text.split()) for one in second) <= 40
    assert "70 %" in " ".join(one.text for one in second)


def test_what_is_unknown_stays_visible():
    """Without a name, a moment, a person or a role the letter shows what to fill in."""
    material = article(person=None, sender="", phone="")
    material = replace(material, interview=replace(material.interview, role=""))
    letter = draft(material)
    assert placeholders(f"{letter.subject.text}\n{letter.body}") == (
        "role", "their name", "one moment of our conversation", "your name", "your phone",
    )  # fmt: skip


def test_a_question_that_went_well_is_the_moment():
    """Where no moment was noted, a question of theirs with a good reaction is thanked for."""
    material = article()
    liked = answered(heard="Why do our depots still print lists?", ask=None)
    liked = replace(
        liked, asked=replace(liked.asked, id="a9", by="Ana Berg", reaction=Reaction.POSITIVE)
    )
    person = replace(material.person, moment="")
    letter = draft(replace(material, person=person, answers=(*material.answers, liked)))
    assert "your question “Why do our depots still print lists?”" in letter.body


def test_late_is_shorter():
    """After the window the draft is a short note with one alternative and no thanks for the day."""
    full, late = draft(article()), draft(article(late=True))
    assert len(late.body.split()) < len(full.body.split()) * 0.75
    assert late.body.count("at Harbour Tools:") == 1
    about = interview()
    assert window(about, NOW).is_open
    assert window(about, NOW + timedelta(days=2)).is_late
    assert not window(
        replace(about, deadline=NOW + timedelta(days=3)), NOW + timedelta(days=2)
    ).is_late


def test_a_wrong_figure_is_set_straight_without_an_apology():
    """A wrong fact becomes one neutral sentence with the right figure."""
    material = article()
    item = replace(
        material.items[0], kind=Kind.WRONG_FACT, story=CALENDAR, points=(2,), impact=None
    )
    body = draft(replace(material, items=(item,))).body
    assert "To be exact about one figure that I gave: 4,000 teams use it." in body
    assert "sorry" not in body
    assert "hear more" not in body


def test_a_point_that_was_left_out_is_told_by_its_part():
    """A key point of the told story stands in a sentence that fits its part of STAR+R."""
    material = article()
    for index, start in ((0, "For context: "), (1, "I rebuilt "), (2, "The result was this: ")):
        item = replace(material.items[0], kind=Kind.POINT, story=CALENDAR, points=(index,))
        body = draft(replace(material, items=(item,))).body
        assert "There is a part of it that I did not get to." in body
        assert start in body


def test_a_part_that_was_left_out_whole_is_told_in_one_breath():
    """Two key points of a forgotten result stand in one sentence that begins once."""
    points = (
        KeyPoint(Part.ACTION, "Moved 1,200 customers in waves of 50"),
        KeyPoint(Part.RESULT, "Failures fell by 92.5 %"),
        KeyPoint(Part.RESULT, "Cost fell from $40k to $12k a month."),
    )
    billing = replace(CALENDAR, points=points)
    material = article()
    item = replace(material.items[0], kind=Kind.POINT, story=billing, points=(1, 2))
    body = draft(replace(material, items=(item,))).body
    assert "There is a part of it that I did not get to." in body
    assert (
        "The result was this: failures fell by 92.5 %, and cost fell from $40k to $12k a month."
        in body
    )
    assert body.count("The result was this") == 1


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        ("Tell me about a time you disagreed with your manager.", "a time I disagreed with my manager"),
        ("What is your greatest weakness?", "my greatest weakness"),
        ("Describe a decision that others did not explain to you.",
         "a decision that others did not explain to me"),
        ("Walk me through the hardest problem you've solved", "the hardest problem I have solved"),
        ("Your biggest mistake", "my biggest mistake"),
        ("Why do you want to work here?", None),
        ("How would you design a queue?", None),
    ],
)  # fmt: skip
def test_a_question_seen_from_the_other_side(heard, expected):
    """“You” becomes “I” where the question fits behind “you asked me about”, else it is quoted."""
    assert topic(heard, PHRASES) == expected


def test_names_on_lines_of_their_own_stay_there():
    """A line that holds one name is a paragraph; prose broken over lines is one."""
    template = parse_template(
        "{greeting}\n{thanks}\nThis is prose\nover two lines. {offer}\n{close}\n{name}", "t"
    )
    lines = draft(article(Tone.OWN, template=template)).body.split("\n\n")
    assert lines[0] == "Hello Ana,"
    assert lines[2].startswith("This is prose over two lines. I can say more")
    assert lines[3] == "Best regards,"
    assert lines[4].startswith("Robin Falk")


def test_own_templates_are_filled_and_nothing_else():
    """A template names the letter's sentences; anything else in braces is refused with its line."""
    template = parse_template(
        "{greeting}\n\nFirst words of my own. {thanks}\n\n{questions}\n\nBye", "t"
    )
    body = draft(article(template=template)).body
    assert "First words of my own. Thank you for the tour." in body
    assert body.endswith("Bye")
    assert "The second was" in body
    for text, said in [
        ("{greting}", "t:1: there is no {greting}; did you mean {greeting}?"),
        ("fine\n\n{0.__class__}", "t:3: there is no {0.__class__}"),
        ("{% for x in y %}", "there is no"),
        ("open { only", "a brace stands alone"),
        ("esc \x1b]0;x\x07", "control character"),
        ("x" * 30_000, "longer than"),
    ]:
        with pytest.raises(TrainerError) as caught:
            parse_template(text, "t")
        assert said in str(caught.value)


def test_what_fills_a_phrase_is_never_read_for_slots():
    """Braces in somebody's name stay text."""
    assert fill("Dear {name},", {"name": "{company}"}) == "Dear {company},"
    person = Interviewer("{sender} {name}")
    assert draft(article(person=person)).body.startswith("Dear {sender},")


def test_another_language_is_a_file():
    """A language without a file is refused in one line that says which there are."""
    with pytest.raises(TrainerError, match="no letters in “xx” yet"):
        load_phrases(Tone.WARM, "xx")


def test_mini_stories_are_short_and_first_person():
    """A profile's text has the result and the action, stays short, and never tells what is private."""
    text = mini_story(SCANNER, load_phrases(Tone.PLAIN))
    assert text.startswith(
        "The receipt scanner\n\nCustomers asked for it for years. I cut the flow"
    )
    assert "from 2 to 9 a month" in text
    for private in ({"confidential": True}, {"status": Status.RETRACTED}):
        with pytest.raises(TrainerError, match="not put out"):
            mini_story(replace(SCANNER, **private), PHRASES)


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        (
            ("37 deliveries were late", "Went live six weeks later, without a wrong plan"),
            ("The result was this: 37 deliveries were late. In the end it went live six weeks later, "
            "without a wrong plan."),
        ),
        (
            ("2.3 s -> 400 ms", "Jonas presented it to the board, and 3 teams followed"),
            ("The result was this: from 2.3 s to 400 ms. Jonas presented it to the board, and 3 teams "
            "followed."),
        ),
        (("Learned to ask first", "3 teams follow it"), "In the end I learned to ask first. 3 teams follow it."),
        (("Errors down 40 %", "3 teams follow it"), "The result was this: errors down 40 %, and 3 teams follow it."),
    ],
)  # fmt: skip
def test_results_that_were_left_out_keep_their_subjects(says, sentence):
    """A point never takes the subject of the one before it."""
    points = tuple(KeyPoint(Part.RESULT, say) for say in says)
    told = replace(BADGES, points=points)
    assert left_out(points, told, PHRASES) == sentence


def test_of_a_told_setback_the_end_is_added_and_not_the_damage():
    """Results that were left out of a told failure: only the last one, how it ended, is in the letter."""
    story = replace(
        BADGES,
        points=(
            KeyPoint(Part.RESULT, "37 deliveries were late"),
            KeyPoint(Part.RESULT, "Went live six weeks later without a wrong plan"),
        ),
    )
    material = article()
    item = material.items[0]
    asked = replace(item.asked, heard="Tell me about a time you failed.")
    left = replace(item, kind=Kind.POINT, story=story, asked=asked, points=(0, 1))
    body = draft(replace(material, items=(left,))).body
    assert "In the end it went live six weeks later" in body
    assert "37 deliveries" not in body
