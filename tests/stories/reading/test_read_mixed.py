"""Stories told in prose with bullets in it: below a heading, a number, or a short line that stands apart."""

import pytest

from trainer.stories.reading.read import read_stories

CAKE = """\
## The cake that slid

The top tier had slid off in the van. I was the only baker on duty.
- I rang the hall and asked for forty minutes
- piped a new border with the spare buttercream
Cake was cut at eight and nobody noticed.

## Gas bill

Our gas bill had gone up to £900 a month.
- measured each oven for a week
- switched the deck oven off between 10 and 2
We pay £640 now.
"""
COIL = """\
1. The missing ring

A guest's ring went down the sink on a Saturday night.
* I shut the water off
* took the trap apart with the night porter
Ring was back on her finger in 20 minutes.

2. Night audit

The till didn't balance for six weeks.
I went through every slip and found that the bar used two codes.
Since then it balances every night.
"""
LIFT = """\
Broken lift

The lift in the east wing stopped with a resident in it.
• I talked to her through the door
• called the engineers and the duty manager
She was out after 25 minutes.

Rota mess

Three carers had quit in one month.
• I asked everybody what hours they wanted
• wrote a four week rota
Agency cost fell from 4000 to 900 a month.
"""
CRANE = """\
1) Der kaputte Kran

Am Montag stand der Kran still, und 12 Leute warteten.
- ich habe den Kundendienst angerufen
- habe die Betonlieferung verschoben
Am Mittwoch waren wir wieder im Plan.

2) Streit im Lager
Zwei Kollegen redeten nicht mehr miteinander.
- ich habe mit jedem allein gesprochen
- habe die Schichten getauscht
Heute arbeiten sie wieder zusammen.
"""
OVEN = """\
## Le four en panne

Un vendredi soir, le four est tombé en panne avec 80 couverts réservés.

1. j'ai changé la carte avec le chef
2. j'ai prévenu chaque table

Nous avons servi 76 couverts sur 80.

## La plongeuse
Une collègue voulait partir.
1. j'ai parlé avec elle après le service
2. j'ai revu les horaires
Elle est restée deux ans.
"""
HORSE = """\
my stories (not finished)

the sick horse
one of the school horses had colic on a sunday
- walked it for two hours
- rang the vet and described the gums
horse was fine by evening

the scared rider
a girl of nine fell off and didn't want to get back on
- let her groom the pony for two weeks
- put her on the lunge first
she rode in the summer show
"""


@pytest.mark.parametrize(("text", "titles"), [
    (CAKE, ["The cake that slid", "Gas bill"]),
    (LIFT, ["Broken lift", "Rota mess"]),
    (CRANE, ["Der kaputte Kran", "Streit im Lager"]),
    (OVEN, ["Le four en panne", "La plongeuse"]),
    (HORSE, ["the sick horse", "the scared rider"]),
])  # fmt: skip
def test_prose_and_bullets_below_a_title_are_one_story(text: str, titles: list[str]) -> None:
    """Prose before the bullets is how it was, bullets are what was done, prose behind what came of it."""
    found = read_stories(text).found
    assert [story.title for story in found] == titles
    for story in found:
        assert story.situation
        assert len(story.action) == 2
        assert len(story.result) == 1
        assert (story.task, story.reflection, story.notes) == ((), (), "")


def test_a_number_begins_a_story_of_prose_as_well() -> None:
    """A title with a number ends the story above it, whichever of both has bullets."""
    ring, audit = read_stories(COIL).found
    assert (ring.title, len(ring.action), ring.result) == (
        "The missing ring", 2, ("Ring was back on her finger in 20 minutes.",),
    )  # fmt: skip
    assert (audit.title, len(audit.action)) == ("Night audit", 1)
    assert audit.situation == ("The till didn't balance for six weeks.",)


def test_a_number_and_a_title_above_prose_alone() -> None:
    """Numbered titles name stories without any bullet; what stands behind a dash is told."""
    read = read_stories(
        "Stories for Monday\n\n1. Soup\n\nThe soup boiled over.\nI mopped up. Lunch was on time.\n\n"
        "2. The new waiter who had never carried three plates at once - he dropped two on Friday,\n"
        "I trained him for a week. He never dropped one again.\n"
    )
    assert [story.title for story in read.found] == [
        "Soup", "The new waiter who had never carried three plates at once",
    ]  # fmt: skip
    assert [left.line for left in read.left] == [1]


def test_what_was_learned_behind_the_result_and_labels_of_both() -> None:
    """Prose with bullets keeps its parts where only the result and the lesson are named."""
    for end in ("Both weddings happened.\nWhat I learned: I check the book twice.",
                "Result: both weddings happened.\nLearned: I check the book twice."):  # fmt: skip
        (story,) = read_stories(
            "## Double booking\n\nI had booked two weddings into one barn.\n- told my boss the same hour\n"
            f"- found a marquee\n{end}\n"
        ).found
        assert (len(story.situation), len(story.action), len(story.result)) == (1, 2, 1)
        assert story.reflection == ("I check the book twice.",)


def test_a_bullet_that_goes_on_where_the_page_was_full() -> None:
    """A line goes on with the bullet above it where that one was full; a new one after a short line stands apart."""
    (story,) = read_stories(
        "## Stock take\n\nForty lines were wrong, which had taken the whole team two nights and nobody\n"
        "wanted to do it again.\n- counted a zone a week instead of everything at once, starting with spirits\n"
        "because they go missing first\n- reported the gaps on Monday\nGaps went down to five lines.\n"
    ).found
    assert story.action == (
        "counted a zone a week instead of everything at once, starting with spirits because they go missing first",
        "reported the gaps on Monday",
    )
    assert story.result == ("Gaps went down to five lines.",)


@pytest.mark.parametrize("text", [
    "## Wins 2024\n\n- Cut waste by 40 %\n- Trained nine volunteers\n",
    "## Achievements\n\n- Cut waste by 40 %\n- Trained nine volunteers\n",
    "## 2024\n\nA busy year with two moves.\n\n- Cut waste by 40 %\n- Trained nine volunteers\n",
    "## Globex, Agent, 2016-2019\nPhone support for a bank.\n- Cut waste by 40 %\n- Trained nine volunteers\n",
    "## Teamwork\nI like teams.\n- Cut waste by 40 %\n- Trained nine volunteers\n",
    "1. Cut waste by 40 %\n2. Trained nine volunteers\n",
])  # fmt: skip
def test_bullets_of_a_list_of_deeds_are_stories_of_their_own(text: str) -> None:
    """Where a heading names a list, a year, a job or a theme, each bullet is whole by itself."""
    titles = [story.title for story in read_stories(text).found]
    assert titles == ["Cut waste by 40 %", "Trained nine volunteers"]


def test_what_one_should_have_done_is_what_was_learned() -> None:
    """Also where the last bullet leaves the “I” out."""
    file = (
        "# Stories for the interview\n\n## The kiln\n- Our kiln broke in the week before the fair, with 60 pots in it\n"
        "- I rang three potters and borrowed shelf room\n- I drove the pots over in two evenings\n"
        "- 54 of the 60 were sold\n- should have had the thermostat checked in spring\n"
    )
    (kiln,) = read_stories(file).found
    assert kiln.reflection == ("should have had the thermostat checked in spring",)


def test_a_bold_verb_that_its_sentence_goes_on_from_names_no_story():
    """“**Led** the move” is one deed with its first word bold; “**Night rota** cut sick days” begins with a name."""
    text = "# Done\n\n- **Led** the move to the new ward (3 weeks, 12 beds)\n- **Wrote** the handover sheet\n- **Night rota**: asked each nurse\n"
    found = read_stories(text).found
    assert [story.title for story in found] == ["Led the move to the new ward (3 weeks, 12 beds)", "Wrote the handover sheet", "Night rota"]  # fmt: skip


def test_praise_below_a_bold_line_makes_no_story_of_the_years_around_it():
    """A quote below “**Kudos**” heads nothing: the deeds of the year below it are stories of their own."""
    text = '# My year\n\n**2024**\n\n- Moved 14 beds in a night\n- Trained two temps\n\n**Kudos**\n> "Best move I\'ve seen" – matron\n\n**2023**\n\n- Built a rota board\n- Wrote the handover sheet\n'
    assert [story.title for story in read_stories(text).found] == ["Moved 14 beds in a night", "Trained two temps", "Built a rota board", "Wrote the handover sheet"]  # fmt: skip
