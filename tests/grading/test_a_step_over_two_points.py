"""A step told in one breath, where the story has its start in one point and its end in another."""

from __future__ import annotations

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def made(*says):
    """A story: the situation, what was done, and the results."""
    parts = (Part.SITUATION, Part.ACTION, *(Part.RESULT,) * (len(says) - 2))
    points = tuple(KeyPoint(part, say) for part, say in zip(parts, says, strict=True))
    return Story(id="s", title="t", points=points)


WASTE = made("We threw away 31kg a day of plate waste.", "Put veg on the table in bowls.",
             "Down to 14 kg by half term.", "Saves about £95 a week.")  # fmt: skip
WAIT = made("Patients waited 50 minutes for a blood test.", "I moved the desk to the door.",
            "Down to 20 minutes by June.")  # fmt: skip
STEPS = made("Patients waited 50 minutes.", "I moved the desk.",
             "Down to 35 minutes after a week.", "Down to 20 minutes by June.")  # fmt: skip
RETURNS = made("Returns cost us £900 a week.", "I rewrote the size chart.",
               "Returns fell to £400 a week.")  # fmt: skip
SICK = made("Sickness was at 9 days a head.", "I talked to each when they came back.",
            "Sickness down to 5 days a head by spring.")  # fmt: skip
RENT = made("Rent was 900 euros.", "I asked three dealers.", "I got the van down to 700 euros.")
KILN = made("The kiln used 60 kWh a firing.", "I stacked it closer.", "Down to 42 kWh.")


@pytest.mark.parametrize(
    ("story", "said", "heard"),
    [
        (WASTE, "I put it in bowls on the table and it went down from 31 kilos to 12.", "12"),
        (WASTE, "We were throwing away 31kg and I got it down to 12 by half term.", "12"),
        (WAIT, "I moved the desk to the door and it went from 50 minutes down to 30.", "30"),
        (RETURNS, "I rewrote the chart and they fell from £900 to 300.", "300"),
        (SICK, "I talked to each of them, and it went from 9 days to 4.", "4"),
        (WASTE, "It went from 31 kilos to 14.", None),
        (WASTE, "It went from 31 kilos to about 15.", None),
        (WASTE, "We went down from 31 kilos to 14, and told 12 schools about it.", None),
        (WASTE, "It went from 31 kilos to 12 schools copying us, and down to 14 kilos.", None),
        (STEPS, "I moved the desk and the wait went from 50 minutes to 35.", None),
        (RENT, "My rent went from 900 euros to 950.", None),
        (KILN, "We went from 60 kWh to 42, and our crew from 9 to 6.", None),
    ],
)
def test_the_end_of_a_step_is_held_against_the_other_point(story, said, heard):
    """The unit is said once for both ends; what's wrong is the end, and no right or other number is."""
    wrong = [one.wrong_fact for one in grade_recall(story, said).points if one.wrong_fact]
    assert [one.heard.split()[-1].strip("£") for one in wrong] == ([heard] if heard else [])


@pytest.mark.parametrize(
    ("say", "answer", "heard"),
    [
        ("Latency fell from 2.3 s to 400 ms", "latency fell from 2.3 seconds to nine hundred", "nine hundred"),
        ("p95 3.1s -> 700ms", "p95 went from three point one seconds to zero point seven", None),
    ],
)  # fmt: skip
def test_a_bare_end_may_be_in_another_unit_or_say_the_same(say, answer, heard):
    """“From two seconds to nine hundred” ends in milliseconds, and 0.7 behind 3.1 seconds is 700 ms."""
    wrong = grade_recall(made("Ran the till.", "Cut the query.", say), answer).points[2].wrong_fact
    assert (wrong and wrong.heard) == heard
