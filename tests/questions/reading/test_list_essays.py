import pytest

from trainer.questions.reading import read_questions

ESSAY = """# What an interview is good for

I have sat on both sides of the table for a long time, and every year I believe a little less in what
happens between them. Why do we go on? Because nobody knows a better way, and because it is pleasant to
be asked about oneself for an hour by a person who nods.

But what does the nodding prove?

## What do they want to hear?

Everybody knows the sentence "Tell me about a time you failed." It wants humility in a good suit. Can
anybody be humble for money? I tried it twice, and was hired once, which says more about the company
than it says about me or about my failures, of which there were many.

**Is there another way?**

- Give them work instead of words.
- Describe the situation and let them act in it.
- Do they get better when somebody helps?

## Why do we trust it, then?

Because the table is there. A friend of mine asked “Where do you see yourself in five years?” of two
hundred people, and wrote down what they said. Five years later he rang them up. What did he learn from
it? That nobody had been right, and that the ones who had lied best were now asking the same question.

## What should you do?

Prepare, and go, and be kind. After it ask yourself: did I say what I came to say? Does it matter? If it
does, write a letter about the thing that you forgot, and send it before the night is over.
"""

PLAIN = """After the conversation

On the stairs the right answer comes, and it comes to everybody. Why does it never come in the room? The
French have a word for it, and I have a method, which takes an hour and a sheet of paper.

Does it matter? Was my answer so bad? Is the other one so much better?

Then write. You asked me about failure, one begins, and then one tells the story that stayed untold. It
is no shame to think slowly; most people do, and the rest of them regret what they said.

How long should it be?

A page is too long and a line too short. Say thanks, say what you want, tell the story, stop. Nobody else
will have written, and so it hardly matters how well you do it.
"""


@pytest.mark.parametrize("form", [None, "md", "txt"])
@pytest.mark.parametrize("essay", [ESSAY, PLAIN])
def test_an_essay_about_interviews_gives_none(essay, form):
    """Rhetorical questions, quoted ones and headings that ask are prose, in whatever form."""
    assert read_questions(essay, form).questions == ()


def test_an_essay_is_left_line_by_line():
    """Nothing of it vanishes."""
    reading = read_questions(ESSAY, "md")
    content = [at for at, line in enumerate(ESSAY.split("\n"), 1) if line.strip()]
    assert sorted({left.line for left in reading.left}) == content


def test_the_list_at_the_end_of_an_essay_is_read():
    """A section that says that questions follow is read, however long the prose above it."""
    text = f"{ESSAY}\n## The questions that I ask\n\n- What did you build?\n- Who helped?\n- Explain it to a child.\n"
    assert [one.ask for one in read_questions(text, "md").questions] == [
        "What did you build?",
        "Who helped?",
        "Explain it to a child.",
    ]


def test_frequent_questions_about_interviews_are_left():
    """A page about interviews asks about them, not the reader."""
    text = (
        "# 3 interview questions\n\nWords of welcome.\n\n## What are behavioral interview questions?\n\nThese.\n\n"
        "### 1. Why us?\n\nSay why.\n\n### 2. Tell me about a team.\n\nTell.\n\n### 3. Who are you?\n\nMe.\n\n"
        "## How should candidates prepare?\n\nWell.\n"
    )
    assert [one.ask for one in read_questions(text, "md").questions] == [
        "Why us?",
        "Tell me about a team.",
        "Who are you?",
    ]


def test_quoted_examples_in_a_long_read_are_left():
    """Some questions in block quotes among much prose are examples."""
    prose = (
        "Before one sits down with somebody there is work to be done, and most of it is thinking about what the work "
        "will be that this person is to do, and about who would like to do it at all.\n\n"
    )
    text = (
        f"# How we talk to people\n\n{prose * 5}For example, if the role leads others, a question could be:\n\n"
        "> Tell us about a group that you led. What did you learn?\n\nIf it needs patience, a question could be:\n\n"
        f"> Describe a thing that took years.\n\n{prose * 5}But what else?\n\n- You may look for calm\n"
        "- Maybe they worry about what you think of them\n"
    )
    assert read_questions(text, "md").questions == ()
