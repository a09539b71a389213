"""What the grader takes for a denial of a key point, and what it does not."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

STORY = Story(
    id="bakery",
    title="The bakery's ovens",
    points=(
        KeyPoint(Part.SITUATION, "Two ovens at the Harbour Street bakery stood idle every Monday"),
        KeyPoint(Part.ACTION, "Interviewed the night bakers and the delivery drivers in person"),
        KeyPoint(Part.ACTION, "Negotiated a cheaper flour contract with the mill"),
        KeyPoint(Part.ACTION, "Recruited 3 apprentices from the vocational college"),
        KeyPoint(Part.RESULT, "Wastage cut from 18% to 7% by spring, no redundancies"),
        KeyPoint(Part.REFLECTION, "Ask the people on shift before buying equipment"),
    ),
)

START = "At the Harbour Street bakery two of the ovens were idle on Mondays. "


def _denied(answer):
    points = grade_recall(STORY, START + answer).points
    return [number for number, point in enumerate(points) if point.wrong_fact]


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("I never interviewed anybody, there was no time for it.", 1),
        ("I have to admit that I didn't sit down with the drivers at all.", 1),
        ("We hadn't spoken to a single one of the drivers.", 1),
        ("Nobody negotiated anything, we paid what we had always paid.", 2),
        ("I asked for a better flour contract and was told no.", 2),
        ("I had a cheaper contract almost agreed with the mill. In the end it fell through.", 2),
        ("The flour contract stayed exactly as it was.", 2),
        ("We thought of apprentices but I never took any on.", 3),
        ("No apprentices were taken on that year.", 3),
        ("We didn't recruit anyone.", 3),
        ("Wastage stayed the same, I'm afraid.", 4),
        ("The wastage barely moved in all that time.", 4),
    ],
)
def test_an_event_that_did_not_happen_denies_its_point(answer, point):
    """One word of a point's own, denied as an event, contradicts it where nothing else tells it."""
    assert point in _denied(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "I did not want to interview the drivers at first, but I did, and the night bakers too.",
        "If we hadn't talked to the drivers, who knows.",
        "The mill said no at first, then we negotiated a cheaper flour contract.",
        "The drivers, who never get asked, were glad to be interviewed in person.",
        "We cut wastage from 18 to 7 percent by spring and nobody was made redundant.",
        "We were not sure about apprentices, but we recruited three from the vocational college.",
        "I said no to the mill until the contract was cheaper.",
        "I said no and interviewed the drivers and the night bakers in person.",
        "We answered no, and negotiated a cheaper flour contract.",
        "She says no to consultants and recruited three apprentices.",
        "Not only the drivers, the night bakers too were interviewed in person.",
        "The ovens were not used on Mondays, nobody baked anything then.",
        "I don't think much of consultants.",
    ],
)
def test_a_negation_that_tells_no_failure_denies_nothing(answer):
    """Wishes, conditions, refusals that were overcome and lacks of the point itself are no denials."""
    assert _denied(answer) == []


def test_a_point_told_elsewhere_is_not_denied_by_one_word():
    """Who tells most of a point tells it, even with one of its words denied far away."""
    answer = (
        "I interviewed the night bakers and the delivery drivers in person, one after the other, and "
        "that took me two weeks because they start at different hours and live in other towns, but it "
        "was worth it for all of us. At that time the drivers had never met the people in the office."
    )
    assert 1 not in _denied(answer)


def test_a_denied_point_is_missed_and_the_denial_is_quoted():
    """The wrong fact quotes the words that deny, as they stand in the answer."""
    answer = START + "We thought of apprentices, but I NEVER took any on."
    point = grade_recall(STORY, answer).points[3]
    assert point.verdict is Verdict.MISSED
    assert point.wrong_fact is not None
    assert point.wrong_fact.expected == STORY.points[3].say
    assert point.wrong_fact.heard in answer


def test_the_verb_of_a_point_denied_with_its_object_behind():
    """A frequent verb is denial enough where the point's own noun stands behind it."""
    story = Story("s", "t", (KeyPoint(Part.ACTION, "Gave up the exclusivity clause in March"),))
    told = "We didn't give them anything, we insisted on exclusivity."
    assert grade_recall(story, told).points[0].wrong_fact is not None


def test_an_own_lack_is_agreed_with_by_a_negation():
    """A point about something cancelled is not contradicted by "it didn't happen"."""
    story = Story("s", "t", (KeyPoint(Part.RESULT, "Merger cancelled; budget of two teams kept"),))
    told = "So the merger never happened and both teams kept their budget."
    assert grade_recall(story, told).points[0].wrong_fact is None
    denied = "The merger was never cancelled."
    assert grade_recall(story, denied).points[0].wrong_fact is not None


MUSEUM = Story(
    id="museum",
    title="The museum's audio guide",
    points=(
        KeyPoint(
            Part.SITUATION, "City museum's audio guide was used by only 4% of visitors in 2021"
        ),
        KeyPoint(
            Part.TASK, "Curators asked me to replace it before the Rembrandt exhibition in May"
        ),
        KeyPoint(Part.ACTION, "Shadowed 25 families through the galleries with a notebook"),
        KeyPoint(Part.ACTION, "Persuaded the curators to cut each text to 90 seconds"),
        KeyPoint(
            Part.ACTION, "Recorded it with school children instead of an actor, in two afternoons"
        ),
        KeyPoint(
            Part.ACTION, "Fought for free headphones; the sponsor (Halden Bank) paid for 600 pairs"
        ),
        KeyPoint(Part.RESULT, "Usage rose from 4% to 31% by August, shop revenue up 12%"),
        KeyPoint(Part.REFLECTION, "Watch people before writing for them"),
    ),
)

OPENING = "It was the audio guide of the city museum, only about four percent of visitors used it. "


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("I never followed any families around, I worked from the old surveys.", 2),
        ("No observation, I didn't do any shadowing, there wasn't the budget.", 2),
        ("The curators wouldn't hear of shorter texts, they stayed at four minutes.", 3),
        ("I failed to persuade the curators so the texts were as long as ever.", 3),
        ("We ended up not using children at all, an actor recorded the whole thing.", 4),
        ("The idea with the school children was rejected by the director.", 4),
        ("We asked the sponsor for headphones and they turned us down.", 5),
        ("There were no free headphones in the end, the bank pulled out.", 5),
        ("Halden Bank declined, so nobody got headphones.", 5),
        ("Usage didn't go up at all and the shop saw nothing of it.", 6),
        ("Shop revenue was flat and usage stayed where it was.", 6),
        ("We missed the Rembrandt exhibition altogether, it was not ready until autumn.", 1),
        ("I didn't get to watch a single family in the galleries.", 2),
        ("The headphones thing never got anywhere.", 5),
        ("Sadly the revenue of the shop did not change.", 6),
    ],
)
def test_refusals_failures_and_no_change_deny(answer, point):
    """Failing, refusing, being turned down and staying flat deny as much as "never" does."""
    assert grade_recall(MUSEUM, OPENING + answer).points[point].wrong_fact is not None


@pytest.mark.parametrize(
    "answer",
    [
        "I followed twenty-five families through the galleries and none of them noticed my notebook.",
        "The curators never liked it but I persuaded them to cut each text to 90 seconds.",
        "We didn't hire an actor, school children recorded it in two afternoons.",
        "The bank wasn't keen at first, but in the end it paid for 600 pairs of headphones.",
        "Usage went from 4 to 31 percent by August, nobody had expected that, and the shop sold 12% more.",
        "I had no budget and no team.",
        "The families didn't finish most of the texts, that's what I saw when I shadowed 25 of them in the galleries.",
        "I couldn't have done it without the children who recorded it over two afternoons.",
        "They asked me to replace it before Rembrandt opened in May, which didn't leave much time.",
        "Not one curator believed that 90 seconds could be enough until I persuaded them with a test.",
        "Visitors did not use it because the texts were too long.",
    ],
)
def test_negations_inside_a_true_telling_deny_nothing(answer):
    """A telling that is true may hold any number of negations of other things."""
    points = grade_recall(MUSEUM, OPENING + answer).points
    assert [point.say for point in points if point.wrong_fact] == []
