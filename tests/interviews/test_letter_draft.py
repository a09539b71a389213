"""Drafting the letter: the article's case, its order, its words, and where its facts come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.interviews.article import ARTICLE, BADGES, CALENDAR, SCANNER, article
from tests.interviews.making import NOW, interview
from trainer.interviews import Interviewer, Round
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.links import offered_link
from trainer.interviews.letter.model import placeholders
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.unsaid import Kind
from trainer.interviews.window import window
from trainer.stories.model import KeyPoint, Part


def test_the_articles_own_case():
    """The letter carries the conversation on: asked, told, and the two that were not thought of."""
    letter = draft(article())
    assert letter.body == ARTICLE
    assert letter.subject.text == "Thank you, and one more thing"


def test_the_articles_case_with_what_is_asked_once():
    """Names and the kept link stand where the person put them; the figures come from the key points."""
    named = {"scanner": "a receipt scanner that legal liked", "badges": "badges for visitors"}
    material = article(link=True)
    items = tuple(
        replace(one, story=replace(one.story, name=named[one.story.id])) for one in material.items
    )
    body = draft(replace(material, items=items)).body
    assert "Let me also tell you about badges for visitors." in body
    assert "You haven't heard about a receipt scanner that legal liked yet." in body
    assert "You talked about short queues, so I thought you'd like to know." in body


def test_nothing_is_put_into_the_persons_mouth():
    """No virtues, no “the role asks for”, no pride, and no link that the person did not keep."""
    for tone in Tone:
        body = draft(article(tone)).body
        for words in ("I would bring", "asks for", "proud", "short queues", "matters to you"):
            assert words not in body


def test_no_link_is_offered_that_nobody_could_say():
    """What they care about is offered only as a noun of its own, without shorthand."""
    assert offered_link(article()) == "short queues"
    for cares in ("our roadmap", "whether you stay", "uptime w/ less staff", ""):
        person = Interviewer("Ana Berg", cares_about=cares)
        assert not offered_link(article(person=person))
    assert not offered_link(article(items=()))


def test_an_answer_without_a_story_has_an_example_and_not_another():
    """Where nothing was told there is nothing to which this could be another."""
    material = article()
    untold = tuple(replace(one, named=()) for one in material.answers)
    body = draft(replace(material, answers=untold)).body
    assert "another" not in body
    assert "Let me tell you about the visitor badges at Harbour Tools." in body


def test_a_guessed_story_is_never_named_as_told():
    """A story that was perhaps told is not named; where one is added to, a gap stands for it."""
    material = article()
    guessed = tuple(replace(one, perhaps=True) for one in material.answers)
    body = draft(replace(material, answers=guessed)).body
    assert "shared calendar" not in body
    item = replace(material.items[0], kind=Kind.POINT, story=CALENDAR, points=(2,))
    body = draft(replace(material, answers=guessed, items=(item,))).body
    assert "I told you about [the story you told]" in body


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
            KeyPoint(Part.REFLECTION, "I ask for a parallel run now"),
            KeyPoint(Part.REFLECTION, "A date is no reason to skip a check"),
        ),
    )
    material = article()
    asked = replace(material.items[0].asked, heard="Tell me about a time you failed.")
    items = (replace(material.items[0], story=story, asked=asked),)
    body = draft(replace(material, items=items)).body
    assert "without a single wrong plan" in body
    assert "37 deliveries" not in body
    assert "warned me" not in body
    assert "A date is no reason" not in body


@pytest.mark.parametrize(
    ("name", "warm", "formal"),
    [
        ("Ana Berg", "Ana", "Ana Berg"),
        ("Ana Berg she/her", "Ana", "Ana Berg"),
        ("Mary and Tom", "Mary and Tom", "Mary and Tom"),
        ("Sister Ruth Adeyemi", "Ruth", "Sister Adeyemi"),
        ("Dr. Anna Schmidt", "Anna", "Dr. Schmidt"),
        ("Ms. Lee", "Ms. Lee", "Ms. Lee"),
        ("Dr. van den Berg", "Dr. van den Berg", "Dr. van den Berg"),
        ("Prof. Dr. K. Özil", "Prof. Dr. Özil", "Prof. Dr. Özil"),
        ("Schmidt, Anna", "Anna", "Anna Schmidt"),
        ("Schmidt, Dr. Anna", "Anna", "Dr. Schmidt"),
        ("Jo Lee, PhD", "Jo", "Jo Lee"),
        ("Dr. Ann Ashe-Ryle, OBE (she/her)", "Ann", "Dr. Ashe-Ryle"),
        ("Tom Reed, KC", "Tom", "Tom Reed"),
        ("Dame Ruth Hall, head of the trust", "Ruth", "Dame Hall"),
        ("LEE, ANN", "ANN", "ANN LEE"),
        ("Lee, Jo", "Jo", "Jo Lee"),
        ("J. R. Smith", "J. R. Smith", "J. R. Smith"),
        ("Anna Schmidt (she/her)", "Anna", "Anna Schmidt"),
        ("李 小龍", "李 小龍", "李 小龍"),
        ("Cher", "Cher", "Cher"),
        ("Head of product", "[their name]", "[their name]"),
        ("Hiring Manager", "[their name]", "[their name]"),
        ("Ana Berg, Head of product", "Ana", "Ana Berg"),
        ("Dr.", "[their name]", "[their name]"),
        ("two engineers", "[their name]", "[their name]"),
    ],
)
def test_people_are_addressed_as_their_names_ask_for(name, warm, formal):
    """Titles, initials, turned names, brackets, functions, and scripts that put the family first."""
    for tone, said in ((Tone.WARM, f"Dear {warm},"), (Tone.FORMAL, f"Dear {formal},")):
        body = draft(article(tone, person=Interviewer(name))).body
        assert body.split("\n")[0] == said


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


def test_letters_stay_short():
    """However long a story is, the first has some 62 words and a further one 30."""
    wordy = tuple(
        KeyPoint(Part.ACTION, f"Wrote the {number}th of many things that take a line to tell of")
        for number in range(12)
    )
    long = replace(BADGES, points=(*wordy, KeyPoint(Part.RESULT, "Queues fell by 70 %")))
    material = article()
    items = (replace(material.items[0], story=long), replace(material.items[1], story=SCANNER))
    body = draft(replace(material, items=items)).body
    assert len(body.split()) <= 160
    assert "70 %" in body


def test_what_is_unknown_stays_visible():
    """Without a name, a moment or a person the letter shows what to fill in."""
    material = article(person=None, sender="", phone="")
    material = replace(material, interview=replace(material.interview, role=""))
    letter = draft(material)
    assert placeholders(f"{letter.subject.text}\n{letter.body}") == (
        "their name", "one moment of our conversation", "your name", "your phone",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("your tour of the bay", "Thank you for your tour of the bay."),
        ("Showing me round", "Thank you for showing me round."),
        ("heat pumps!!", "Thank you for [one moment of our conversation: heat pumps]."),
        (
            "how you won the orchestra back",
            "Thank you for telling me how you won the orchestra back.",
        ),
        ("Why your team left Leeds", "Thank you for telling me why your team left Leeds."),
        (
            "how to fold a flag",
            "Thank you for [one moment of our conversation: how to fold a flag].",
        ),
        ("tour + lunch", "Thank you for [one moment of our conversation: tour + lunch]."),
        ("tour w/ Sam", "Thank you for the tour with Sam."),
    ],
)
def test_only_a_whole_moment_is_thanked_for(moment, said):
    """A moment that is only jotted stands in a gap, and is not sent as it is."""
    assert said in draft(article(person=Interviewer("Ana Berg", moment=moment))).body


def test_a_role_that_no_sentence_can_hold_is_left_out():
    """“Social worker, family support” names the post on a form; the letter names the company."""
    material = article(Tone.FORMAL)
    held = replace(material.interview, role="Social worker, family support (part time)")
    written = draft(replace(material, interview=held))
    assert "Social worker" not in written.body + written.subject.text
    assert f"working at {held.company}" in written.body


@pytest.mark.parametrize("tone", ["warm", "plain", "formal", "familiar"])
def test_what_came_next_is_no_news_where_they_heard_how_it_ended(tone):
    """An action left out of a story whose result was told is part of it, and not what came next."""
    material = article(Tone(tone))
    story = replace(
        BADGES,
        points=(
            KeyPoint(Part.ACTION, "Asked both teams for their lists"),
            KeyPoint(Part.RESULT, "Errors fell by a third"),
        ),
    )
    heard = tuple(replace(one, named=(story,)) for one in material.answers)
    for points, said in (((0,), "of what I did."), ((0, 1), "next")):
        item = replace(material.items[0], kind=Kind.POINT, story=story, points=points)
        body = draft(replace(material, items=(item,), answers=heard)).body
        assert said in body


def test_late_is_shorter():
    """After the window the draft is a short note with thanks, one story, whom it's for, and no apology."""
    full, late = draft(article()), draft(article(late=True))
    assert len(late.body.split()) <= len(full.body.split()) * 0.8
    assert "I'd love to work at Acme, and I look forward to the final round." in late.body
    assert "receipt scanner" not in late.body
    assert "and I told you about the shared calendar" in late.body
    assert "Thank you again for the tour. Some days have passed, and I'd" in late.body
    assert "sorry" not in late.body
    nothing = draft(article(late=True, items=()))
    assert "Some days have passed since we spoke; thank you again for the tour." in nothing.body
    unnoted = replace(article(late=True).person, moment="")
    unthanked = draft(article(late=True, person=unnoted)).body
    assert "Dear Ana,\n\nSome days have passed since we spoke, and I'd still like to" in unthanked
    about = interview()
    assert window(about, NOW).is_open
    assert window(about, NOW + timedelta(days=2)).is_late
    assert not window(
        replace(about, deadline=NOW + timedelta(days=3)), NOW + timedelta(days=2)
    ).is_late


def test_nothing_to_add_is_a_thank_you():
    """Without anything decided the letter is thanks and interest, two sentences."""
    letter = draft(article(items=()))
    assert letter.subject.text == "Thank you"
    assert letter.body.split("\n\n")[1:3] == [
        "Thank you for the tour.",
        "I'd love to work at Acme, and I look forward to the final round.",
    ]
    assert len(letter.paragraphs) == 5


def test_a_recruiter_reads_the_result_first():
    """To somebody who finds people the result comes before how it was done."""
    person = Interviewer("Ana Berg", role="Technical recruiter")
    body = draft(article(person=person)).body
    assert body.index("Queues at reception fell") < body.index("I piloted badges")


def test_each_of_a_panel_gets_other_words():
    """What was asked, told and added is worded otherwise for each place in a panel."""
    people = tuple(Interviewer(name, moment="the tour") for name in ("Ana Berg", "Bo Li", "Cy Roe"))
    about = replace(interview(next_round=Round.FINAL), interviewers=people)
    texts = [
        {one.text for one in draft(article(interview=about, person=person)).paragraphs[2][:2]}
        for person in people
    ]
    assert not texts[0] & texts[1]
    assert not texts[1] & texts[2]
    assert not texts[0] & texts[2]


def test_what_was_left_out_of_a_told_story_is_one_paragraph():
    """Action and result of one story stand together, in the story's order, with what does not weave in one gap."""
    points = (
        KeyPoint(Part.ACTION, "Moved 1,200 customers in waves of 50"),
        KeyPoint(Part.RESULT, "Failures fell by 92.5 %"),
        KeyPoint(Part.RESULT, "est. $40k saved"),
    )
    billing = replace(CALENDAR, points=points)
    material = article()
    told = tuple(replace(one, named=(billing,)) for one in material.answers)
    base = replace(material.items[0], kind=Kind.POINT, story=billing)
    items = (replace(base, points=(1, 2)), replace(base, points=(0,)))
    body = draft(replace(material, answers=told, items=items)).body
    assert (
        "I left out what came next. I moved 1,200 customers in waves of 50. Failures fell by 92.5 %. "
        "[in your words: est. $40k saved]"
    ) in body


def test_told_in_own_words_once():
    """The sentences that the person gave stand in the place of action and result."""
    own = "I moved the badges to the door. Queues fell by 70 %."
    material = article()
    items = (replace(material.items[0], story=replace(BADGES, telling=own)),)
    assert (
        f"tell you about the visitor badges. {own}\n" in draft(replace(material, items=items)).body
    )
    without = (replace(material.items[0], story=replace(BADGES, telling="I moved the badges.")),)
    body = draft(replace(material, items=without)).body
    assert "I moved the badges. Queues at reception fell by 70 %." in body


def test_foreign_notes_are_never_framed_in_english():
    """A letter in a language without phrases says so; a foreign note in an English one stays a note."""
    foreign = replace(BADGES, language="de", points=(
        KeyPoint(Part.ACTION, "Die Renner an die Rampe gelegt"),
        KeyPoint(Part.RESULT, "Verspätungen sanken auf 6 %"),
    ))  # fmt: skip
    material = article()
    items = (replace(material.items[0], story=foreign),)
    body = draft(replace(material, items=items)).body
    assert "[in your words: Die Renner an die Rampe gelegt; Verspätungen sanken auf 6 %]" in body
    italian = draft(replace(material, items=items, language="it"))
    assert "Dear" not in italian.body
    assert "there are no letters in this language yet" in italian.body
