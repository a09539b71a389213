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


CELLAR = Story(
    id="cellar",
    title="The flooded cellar",
    points=(
        KeyPoint(Part.SITUATION, "The archive cellar flooded twice in one winter"),
        KeyPoint(Part.TASK, "Asked the board for a pump, they said no"),
        KeyPoint(Part.ACTION, "Moved 40 shelves to the attic with six volunteers"),
        KeyPoint(Part.ACTION, "Found the leak in the gutter, the pipes themselves were dry"),
        KeyPoint(Part.RESULT, "No box got wet since, insurance paid for the repair"),
        KeyPoint(Part.REFLECTION, "Look at the roof first, then dig up the floor"),
        KeyPoint(Part.REFLECTION, "Show the money people the damage before you ask for money"),
    ),
)


@pytest.mark.parametrize(
    "answer",
    [
        # advice is no event
        "What I took from it: don't dig up the floor before you've looked at the roof.",
        "Never ask for money without showing them the damage.",
        "And never dig first, look up.",
        "You wouldn't believe how much damage a roof can do.",
        "So please don't ask the money people before they have seen the damage.",
        # one noun is set off from another
        "It was the gutter, not the pipes, that had the leak.",
        "Not the pipes, the gutter had the leak.",
        "I found the leak, not in the pipes but in the gutter.",
        # what is only bounded
        "We moved never less than ten shelves a day, forty in all, six volunteers and me.",
        "No fewer than forty shelves went up to the attic.",
        "I had not more than six volunteers to move the forty shelves.",
        # the story's own negation
        "I asked the board for a pump and they said no.",
        "Not one box has got wet since then.",
        "No box got wet in all the time since, and the insurance paid the repair.",
        "None of the boxes got wet again.",
    ],
)
def test_advice_contrasts_bounds_and_own_negations_deny_nothing(answer):
    """What one should not do, what something is not, a bound, and what the story itself denies."""
    points = grade_recall(CELLAR, answer).points
    assert [point.say for point in points if point.wrong_fact] == []


HALVES = Story(
    id="halves",
    title="Halves",
    points=(
        KeyPoint(Part.ACTION, "Two complaints from the tenants, both withdrawn"),
        KeyPoint(Part.RESULT, "Opened on 3 May, fully booked"),
        KeyPoint(Part.RESULT, "New roof in six weeks; the insurance paid"),
    ),
)


@pytest.mark.parametrize(
    ("answer", "point", "expected"),
    [
        ("There were two complaints from the tenants. Neither was withdrawn.", 0, "both withdrawn"),
        ("We opened on the third of May and we were not fully booked.", 1, "fully booked"),
        ("The new roof took six weeks and the insurance did not pay.", 2, "the insurance paid"),
    ],
)
def test_half_of_a_point_is_denied(answer, point, expected):
    """One clause that did not happen is a wrong fact, but the rest of the point was told."""
    grade = grade_recall(HALVES, answer).points[point]
    assert grade.wrong_fact
    assert grade.wrong_fact.expected == expected
    assert grade.verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    "answer",
    [
        "There were two complaints from the tenants, which were withdrawn, I was not asked why.",
        "We opened on the third of May, fully booked. It was not easy.",
        "The new roof took six weeks, and the insurance paid, I did not expect that.",
        "We were not fully booked in April, but on the third of May when we opened we were fully booked.",
    ],
)
def test_a_half_that_is_told_is_not_denied(answer):
    """A negation beside a told clause takes nothing back."""
    assert not any(point.wrong_fact for point in grade_recall(HALVES, answer).points)


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("We never moved the shelves to the attic, there were no volunteers.", 2),
        ("I did not find the leak in the gutter.", 3),
        ("Not a single shelf was moved to the attic.", 2),
        ("I didn't ask the board for a pump.", 1),
        ("The insurance did not pay for the repair.", 4),
    ],
)
def test_an_outright_denial_stays_one(answer, point):
    """What advice, contrasts and bounds take out of the denials leaves the plain ones in."""
    assert grade_recall(CELLAR, answer).points[point].wrong_fact


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        (
            "Two customers lost data in the spring",
            "Moved backups to a second site; no customer lost data since",
            "We moved backups to another site, and since then we haven't lost any customer data.",
        ),
        (
            "One pipe burst in January",
            "Replaced the valves; no bursts for two winters",
            "I replaced the valves, and no pipe burst in two winters.",
        ),
        (
            "Ward 7 had 19 falls in a quarter, one hip fracture",
            "Down to 8 in the next quarter, no fractures for the 14 months after",
            "The falls came right down, and we didn't have a fracture for over a year.",
        ),
        (
            "Payroll missed forty weekly staff just before Christmas",
            "Every run since has gone out on time",
            "Forty people without pay, I felt sick. We've never missed a run since then.",
        ),
    ],
)
def test_what_another_point_denies_contradicts_nothing(before, after, answer):
    """Who tells that a thing no longer happens, as the story does, doesn't deny that it once did."""
    points = (KeyPoint(Part.SITUATION, before), KeyPoint(Part.RESULT, after))
    told = grade_recall(Story(id="s", title="S", points=points), answer)
    assert [point.wrong_fact for point in told.points] == [None, None]


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "Bread sales fell by 8 %",
            "Bread sales fell by 8 %, but at least we never closed a shop.",
        ),
        (
            "We moved the depot to Kendal",
            "We moved the depot to Kendal, but luckily nobody had to quit.",
        ),
        (
            "the van broke down in Oban",
            "The van broke down in Oban, but thankfully we never missed a delivery.",
        ),
        (
            "I closed the shop for a week",
            "I closed the shop for a week, but fortunately we never lost a customer.",
        ),
        (
            "we cut the training budget",
            "We cut the training budget, but mercifully I never had to fire anyone.",
        ),
    ],
)
def test_who_consoles_takes_nothing_back(point, answer):
    """“But at least we never …” denies something worse, and not the clause before."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, point), KeyPoint(Part.RESULT, "Costs: 12,000")))
    grade = grade_recall(story, answer).points[0]
    assert (grade.verdict, grade.wrong_fact) == (Verdict.SAID, None)


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("They did not cancel the order", "We did all we could, but they cancelled it anyway."),
        (
            "The roof has not leaked since",
            "In the autumn the roof leaked again, would you believe.",
        ),
        ("Month-end no longer overruns", "Honestly, month-end still overruns most of the time."),
        ("No more pallets fell over", "And then in May another pallet fell over."),
        ("The tenant never complained", "The tenant complained nonetheless."),
    ],
)
def test_what_happened_after_all_contradicts_what_did_not(point, answer):
    """The point's own word with “anyway”, “again” or “still” says that it did happen."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, point), KeyPoint(Part.ACTION, "Costs: 12,000")))
    assert grade_recall(story, answer).points[0].wrong_fact


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("They did not cancel the order", "They still didn't cancel, to our surprise."),
        ("They did not cancel the order", "They still wanted to cancel, but we kept them."),
        ("The roof has not leaked since", "It was not to leak again, and it hasn't."),
        (
            "It was the roof, not the pipes",
            "I still look at pipes differently, but it was the roof.",
        ),
        ("The tenant never complained", "There was no complaint from the tenant again."),
    ],
)
def test_an_insisting_word_alone_contradicts_nothing(point, answer):
    """A denial, a wish or a contrast with “still” or “again” doesn't say that it happened."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, point), KeyPoint(Part.ACTION, "Costs: 12,000")))
    assert grade_recall(story, answer).points[0].wrong_fact is None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("The captain was against the new route", "The captain said no to the new route at once."),
        (
            "Night of the storm: the mast broke down",
            "It was the night of the storm, it broke down.",
        ),
        ("Points 12 and 17 were blocked by ice", "Nobody had cleared number 12, there was ice."),
        ("waste fell to 14 kg a day", "In the end it was 14 kilos of waste a day, not 40."),
        ("the repair cost us 3,900", "we did not charge a penny it cost us 3,900 the repair"),
        (
            "Repairs only for registered members",
            "We don't do repairs for people who aren't registered members.",
        ),
        (
            "a contract with two hire firms",
            "We've a contract with two hire firms, one never knows.",
        ),
    ],
)
def test_a_negation_of_something_else_denies_no_point(point, answer):
    """Opposition told, a bare number, an idiom, a double negation, and the sentence before."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, point), KeyPoint(Part.ACTION, "Rent: 12,000")))
    assert grade_recall(story, answer).points[0].wrong_fact is None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Find something that costs nothing before Easter",
         "She wanted something by Easter that didn't cost anything."),
        ("Sent Pia to fetch the spare desk from the studio theatre",
         "People ask why I didn't fetch the spare desk myself. I sent Pia to the studio theatre."),
        ("Offered a smaller release w/o the seat swap",
         "I offered them a smaller release without the seat swap."),
    ],
)  # fmt: skip
def test_a_denial_that_the_point_holds_too_denies_nothing(say, answer):
    """“Nothing” is “not anything”, “w/o” is “without”, and “not myself” says only who did it."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),))
    assert grade_recall(story, answer).points[0].wrong_fact is None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Argued against the gala, 18k up front", "They wanted a gala, and I said I'm not keen, at 18k up front."),
        ("Only 1 complaint, a cold room", "One guest had a cold room and complained. Nobody else complained."),
    ],
)  # fmt: skip
def test_who_is_not_keen_is_against_it(say, answer):
    """“I'm not keen” denies “keen”, and “nobody else” nothing of the one who did."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),))
    assert grade_recall(story, answer).points[0].wrong_fact is None
