"""Ten times the text takes ten times the work, whatever the reader."""

import time

import pytest

from trainer.documents.asking import asking
from trainer.documents.inline import unlinked
from trainer.documents.markdown import lines_of
from trainer.documents.sentences import sentences
from trainer.interviews.transcripts import read_transcript
from trainer.questions.reading import read_questions
from trainer.stories.reading import read_stories

STORIES = """\
## The flooded cellar {n}

**Situation:** Water stood a foot deep in shop {n}; nobody had a key.
**Action:**
- Called the *fire brigade* and [the owner](http://a.example/{n})
- Shut the valve, moved 40 boxes and wrote a list
**Result:** Dry in {n} days.
**Best for:** conflict, "Tell me about a time you had to improvise"

"""
NOTES = "Autumn {n}\n- fixed the till in {n} minutes\n- trained three people, who stayed\n\n"
QUESTIONS = """\
## Theme {n}

1. **Tell me** about a time you met `client {n}` and what you did?
   - How did it end?
<details><summary>Why this trade {n}?</summary>
Answer: because. I like it.
</details>

| Question | Topic |
| --- | --- |
| How do you calm guest {n}? | service |

"""
TRANSCRIPT = """\
Ana: That makes sense. Tell me about shift {n}?

Sam: We lost power at nine. I called round, and by ten ward {n} was safe.

"""
CAPTIONS = "{n}\n00:00:01.000 --> 00:00:04.000\nso tell me about shift {n} and what you did\n\n"
READERS = {
    "lines": (lambda text: [unlinked(line.text) for line in lines_of(text)], QUESTIONS),
    "sentences": (lambda text: [asking(one) for one in sentences(text, spoken=True)], TRANSCRIPT),
    "stories": (read_stories, STORIES),
    "notes": (read_stories, NOTES),
    "questions": (read_questions, QUESTIONS),
    "plain questions": (lambda text: read_questions(text, "txt"), NOTES),
    "transcript": (read_transcript, TRANSCRIPT),
    "captions": (read_transcript, CAPTIONS),
}
READINGS = 3
MOST_GROWTH = 30
"""Growth of the work for ten times the text: ten is linear, a hundred is the square."""
LEAST = 0.004
"""Seconds below which what is measured is mostly the start of the reader."""


def _seconds(read, text):
    """Return the least seconds of the processor's time of a few readings."""
    taken = []
    for _ in range(READINGS):
        begun = time.process_time()
        read(text)
        taken.append(time.process_time() - begun)
    return max(min(taken), LEAST)


@pytest.mark.parametrize("name", READERS)
def test_the_work_grows_as_the_text_does(name):
    """At 1, 10 and 100 times the text no reader takes more than its share."""
    read, part = READERS[name]
    once, ten, hundred = (
        _seconds(read, "".join(part.format(n=n) for n in range(times))) for times in (2, 20, 200)
    )
    assert ten / once < MOST_GROWTH
    assert hundred / ten < MOST_GROWTH
