"""What sounds like a denial and takes nothing back: bounds, halves, consolation, other things."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

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


@pytest.mark.parametrize(
    ("say", "answer", "is_denied"),
    [
        ("Phoned every tenant in person", "Nobody had told the tenants. I phoned each of them in person.", False),
        ("Told each parent the same day", "No parent had heard a thing by noon. I told each of them the same day.", False),
        ("Trained all porters on the lift", "None of the porters had been trained on it, so I trained all of them.", False),
        ("Customers learned that we open on Sundays",
         "Customers who hadn't known we opened on Sundays came in.", False),
        ("Buried the ashes with the right hymn",
         "They hadn't buried the ashes yet, so we buried them with the right hymn.", False),
        ("Closed the pool", "The council didn't tell us to close the pool. We closed it ourselves.", False),
        ("Families sign the final sheet", "It was not what the family had asked for. Families sign the sheet now.", False),
        ("The head feared books wouldn't come back", "He said wait. Most of the books came back.", False),
        ("Won the regional prize in his third year", "He won a prize, best in the region, year three.", False),
        ("Won the regional prize in my third year", "He won the regional prize in the third year.", True),
        ("Phoned every tenant in person", "The tenants weren't phoned.", True),
        ("Told every tenant", "The tenants hadn't been told, so I told every tenant.", False),
        ("Told the guests about the delay", "I didn't tell the guests about the delay.", True),
        ("Told the board about the loss", "I hadn't told the board about the loss.", True),
        ("The council had approved the plan", "Nobody had approved the plan at the council.", True),
        ("The client had signed", "The client had never signed.", True),
        ("Phoned every tenant in person", "I didn't phone the tenants in person.", True),
        ("The supplier agreed to the price", "The supplier never agreed to the price.", True),
    ],
)  # fmt: skip
def test_how_things_had_stood_denies_nothing_that_was_done_then(say, answer, is_denied):
    """What had not happened to others before, nor what others didn't ask for, feared, or won themselves."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say), KeyPoint(Part.ACTION, "Rent: 12,000")))
    assert bool(grade_recall(story, answer).points[0].wrong_fact) is is_denied
