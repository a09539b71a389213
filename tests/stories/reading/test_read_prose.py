"""Stories told in prose: each sentence goes to the part that it tells."""

import pytest

from trainer.stories.reading import read_stories

_TOLD = [
    (
        "Llegó un becario que no hablaba. Le di la mesa de sonido y comí con él. Dirigieron juntos la radio.",
        "SAR",
    ),
    (
        "O cliente esperava doze caixas. Liguei para os armazéns. Chegaram seis horas antes de abrir.",
        "SAR",
    ),
    (
        "A gennaio si ruppe la caldaia. Dovevo scaldare 40 case. Ho chiamato tre ditte. Quella sera fu calda.",
        "STAR",
    ),
    (
        "Een stagiair praatte niet. Ik moest hem inwerken. Ik gaf hem het mengpaneel. Nu leidt hij de radio.",
        "STAR",
    ),
    (
        (
            "Last winter I was a nurse on a ward with 28 beds. 40 percent of the calls came from one corridor. "
            "The matron wanted half of that by spring. I walked the corridor for two nights and moved the trolleys. "
            "By May the calls were down to 12 percent. What I learned is that one has to walk first."
        ),
        "SSTARF",
    ),
    (
        (
            "We got a call at six because the bus hadn't come. I rang three drivers and found one. "
            "I also told the school. Everybody was in class at nine."
        ),
        "SAAR",
    ),
    (
        (
            "Every autumn we got 20 volunteers who knew nothing. My job was to train them. "
            "I wrote a card and paired each with a regular. Mistakes fell from 9 to 2."
        ),
        "STAR",
    ),
    (
        (
            "I taught six classes. I hated the marking. I swapped papers with a colleague. Next time I'd ask sooner."
        ),
        "AAAF",
    ),
    (
        (
            "Zwei Fahrer redeten nicht mehr miteinander. Ich setzte mich mit beiden an einen Tisch. "
            "Seitdem gab es keinen Streit mehr. Ich habe gelernt, dass man fragen muss."
        ),
        "SARF",
    ),
    (
        (
            "I drove the night bus for a year. Two students fell asleep. I started calling out the stops and lit the bus. "
            "Nobody missed one again. It showed me that small signs help."
        ),
        "SSARF",
    ),
    (
        (
            "En 2022 j'étais cheffe d'équipe et 40 % des bus ne roulaient plus. J'ai appelé les retraités. "
            "Le lendemain, 80 % des bus roulaient. J'ai appris qu'il faut demander."
        ),
        "SARF",
    ),
    (
        (
            "The bakery threw away 60 loaves a day. I moved the second bake from 5 to 9. I also asked a shelter to come by. "
            "Waste went down to 11 loaves. Lesson: bake late."
        ),
        "SAARF",
    ),
]


@pytest.mark.parametrize(("told", "parts"), _TOLD)
def test_a_story_in_prose(told: str, parts: str) -> None:
    """Figures before the first deed are how things stood, those behind it what came of it."""
    (story,) = read_stories(f"# The corridor\n\n{told}\n").found
    kept = zip(
        "STARF",
        (story.situation, story.task, story.action, story.result, story.reflection),
        strict=True,
    )
    assert "".join(letter * len(points) for letter, points in kept) == parts


def test_sentences_before_the_first_label_are_how_things_stood():
    """Who labels only what was done and came of it has said before how it was."""
    told = "## The ward\n\nThe lamps were out for a week, and nobody on the ward slept well.\n\n"
    (story,) = read_stories(
        f"{told}**Action:** I moved the beds.\n**Result:** Falls halved.\n"
    ).found
    assert story.situation == ("The lamps were out for a week, and nobody on the ward slept well.",)


def test_a_bullet_of_several_sentences():
    """Each sentence is a point where two of them are deeds or figures."""
    (story, other) = read_stories(
        "# Brag document\n\n"
        "- Incident 2024-03: checkout down 40 min. I was IC. Wrote the postmortem, added alarms.\n"
        "- Halting is cheap. Restarting isn't.\n"
    ).found
    assert story.title == "Incident 2024-03"
    assert story.situation == ("checkout down 40 min.", "I was IC.")
    assert story.action == ("Wrote the postmortem", "added alarms.")
    assert other.action == ("Halting is cheap. Restarting isn't.",)


def test_a_figure_before_a_list_of_deeds():
    """What changed, before a colon, is a point of its own."""
    (story,) = read_stories(
        "- Cut the bill from 31k to 19k: deleted idle disks, moved logs to cold storage\n"
    ).found
    assert story.result == ("Cut the bill from 31k to 19k",)
    assert story.action == ("deleted idle disks", "moved logs to cold storage")


def test_a_form_that_asks_you():
    """The questions of a form are labels, whoever they speak to."""
    (story,) = read_stories(
        "## Question 2: Tell me about a time you disagreed\n"
        "**What was going on?** The card was to start in 60 shops.\n"
        "**What did you have to do?** Tell him that 20 tills couldn't read it.\n"
        "**What exactly did YOU do?** I tested a card on a Sunday.\n"
        "**How did it end?** We began with 40 shops.\n"
    ).found
    assert story.task == ("Tell him that 20 tills couldn't read it.",)
    assert story.action == ("I tested a card on a Sunday.",)
    assert story.questions == ("Tell me about a time you disagreed",)


def test_a_title_that_says_story():
    """“The story of the lift” names one, and no collection."""
    (story,) = read_stories(
        "# The story of the lift\n\n**Situation** It was out.\n\n**Action** I rang them.\n"
    ).found
    assert story.title == "The story of the lift"


def test_a_text_of_nothing_but_paragraphs():
    """A paragraph that tells how things stood, what one did and what came of it is a story without a heading."""
    told = (
        "On New Year's Eve our software crashed. 34 calls were waiting. I grabbed a whiteboard and drew the district. "
        "I asked each crew to phone in. By four every call had been answered."
    )
    (story,) = read_stories(told).found
    assert story.title == "On New Year's Eve our software crashed"
    assert story.result == ("By four every call had been answered.",)
    assert read_stories(f"Hi Tom,\n\n{told}\n\nSee you\nJo").found == ()


def test_stories_in_a_chat():
    """What others wrote, times and reactions are nothing to recite."""
    reading = read_stories(
        "priya  9:41 AM\n*The hall*\nS: two weddings had one hall\nA: I found a barn\nR: both stayed\n:tada: 3\n"
        "marc  9:50 AM\nlove the barn one\npriya  9:55 AM\n*The chef*\nS: our chef quit\nA: called two cooks\nR: dinner was late\n"
    )
    assert [story.title for story in reading.found] == ["The hall", "The chef"]
    assert reading.found[0].result == ("both stayed",)
    assert "love the barn one" in [piece.text for piece in reading.left]


def test_columns_made_with_tabs():
    """A line below another in a column that tabs make is a point of its own."""
    (story,) = read_stories(
        "1.\tFalls\nS\tWard had 9 falls\nA\tMoved the checks\n\tSat beside each nurse\nR\t2 falls\n"
    ).found
    assert (story.title, story.action) == ("Falls", ("Moved the checks", "Sat beside each nurse"))


def test_a_rating_behind_a_title():
    """What a review gave for it is no title."""
    (story,) = read_stories(
        "## Safety — Rating: 4 / 5 (exceeds)\n\nI walked the site daily.\n"
    ).found
    assert (story.title, story.notes) == ("Safety", "Theme: Rating: 4 / 5 (exceeds)")


def test_bold_labels_without_a_colon():
    """Bold words that are less sure are labels where others beside them say what was done; a list of values is none."""
    (story,) = read_stories(
        "## 1. Falls\n\n**Context** Nine falls on our ward\n**Goal** Halve them\n"
        "**Approach** I hung a sheet beside each bed\n**Outcome** Two in the next quarter\n"
    ).found
    assert story.title == "Falls"
    assert (story.task, story.result) == (("Halve them",), ("Two in the next quarter",))
    values = read_stories(
        "## Values\n\n- **Impact** over output\n- **Goal** clarity\n- **Learning** first\n"
    )
    assert not any(one.task or one.reflection for one in values.found)


def test_named_paragraphs_beside_a_whole_story():
    """Beside a story told in prose, each paragraph with a name above it and a deed in it is one."""
    found = read_stories(
        "Stories for Thursday\n\nThe pipe\n\nMy apprentice drilled into a pipe. I shut the main off. I rang the plumber. "
        "Nothing was flooded.\n\nThe landlord\n\nHe asked me to sign. I refused and explained why.\n"
    ).found
    assert [story.title for story in found] == ["The pipe", "The landlord"]


OUTAGE = """\
## The outage in March

The database was down for nine hours. I had eleven people, two of them new.

- First thing I did was stop everyone from working the queue top to bottom.
- I dropped one of our own wishes.
- I put my three best people on the missing data, and set up a rule: any mail to over 500 people needs two.

We were back under 200 open tickets after six days. Nobody left. One customer cancelled, and came back two weeks later.
No wrong mail since then.
"""


def test_what_stands_behind_the_last_deed_is_how_it_ended():
    """A deed of one's own is an action, whatever figures it holds; what happened after the last is a result."""
    (story,) = read_stories(OUTAGE).found
    assert len(story.situation) == 2
    assert story.action[0].startswith("First thing I did")
    assert "I dropped one of our own wishes." in story.action
    assert any("set up a rule" in one for one in story.action)
    assert story.result[0].startswith("We were back")
    assert {"Nobody left.", "came back two weeks later.", "No wrong mail since then."} <= set(
        story.result
    )
    assert not story.reflection


def test_a_story_in_bullets_among_stories_in_prose():
    """A bold line above bullets is a story where the bold line before it heads prose."""
    found = read_stories(
        "# Friday\n\n**The freezer**\nThe freezer failed on a Sunday. I moved all of the stock next door. "
        "Nothing was lost.\n\n**The strike**\n- 6 of 14 drivers were out\n- I rang the retired ones\n- Nobody waited\n"
    ).found
    assert [story.title for story in found] == ["The freezer", "The strike"]


TOLD_IN_BULLETS = """# Stories

## The parking bill

- Ashby Clinic, spring 2023: the parking bill had doubled and nobody knew why. The board asked.
- I went through the invoices for a week. Two firms charged for the same gate
- ended one contract, moved the other to a yearly rate
- set the gate's opening time from 10 minutes to 60 seconds
- talked with the porters, who thought they needed both
- After two months the bill was 40 % down. No complaint from the ward.
- Would do differently: ask the porters first
"""


def test_bullets_that_tell_in_sentences():
    """Bullets that tell on over sentences are a telling: how it began, what was done, what came of it."""
    (story,) = read_stories(TOLD_IN_BULLETS).found
    assert story.situation[0].startswith("Ashby Clinic")
    assert "set the gate's opening time from 10 minutes to 60 seconds" in story.action
    assert story.result == ("After two months the bill was 40 % down. No complaint from the ward.",)
    assert story.reflection == ("ask the porters first",)


TRAM = """\
## The tram that was always late
- autumn 2023, line 4 was late on most evenings, drivers blamed the lights
- nobody had looked at the doors
- I was asked whether we needed a fifth tram
- matched six months of door times to stops
- rode along for three nights to be sure
- found it was one stop with a narrow ramp
- median delay went from 9 to 3 minutes in two months
- the fifth tram was never bought
- lesson for me: ride along first
"""


def test_bullets_that_tell_in_order_go_to_their_parts():
    """How it was stands before the first deed, what came of it behind the last, a lesson at the end."""
    (story,) = read_stories(f"# My stories\n\n{TRAM}").found
    assert len(story.situation) + len(story.task) == 3
    assert len(story.action) == 3
    assert [one.split()[0] for one in story.result] == ["median", "the"]
    assert len(story.reflection) == 1


@pytest.mark.parametrize(("told", "parts"), [
    ("We lost four people in one year because nobody trained them. I wrote a plan. Since May nobody has left.", "sar"),
    ("A freezer failed over Christmas and we lost the samples. I set up an alarm. Nothing has been lost since.", "sar"),
    ("The cold store went to 9 degrees. I moved 400 kilos into the van. We lost nothing.", "sar"),
    ("The client cancelled on a Friday. I called him the same hour. He took half of it.", "sar"),
    ("Wir verloren zwei Fahrer. Ich habe die Touren neu geschnitten. Die Kosten sanken um 9 Prozent.", "sar"),
    ("Nous avons perdu deux clients. J'ai appelé chaque client. Depuis, la liste est pleine.", "sar"),
    ("Supervised Amy, who was new. She took three hours. I sat with her for two mornings. Now she needs forty minutes.", "ssar"),
    ("Ein Kollege hat mich angeschrien. Ich habe ihn zum Kaffee eingeladen. Wir arbeiten heute gut zusammen.", "sar"),
    ("Betreute zwei Lehrlinge. Der Meister wollte beide entlassen. Ich habe mit jedem gesprochen. Seitdem war Ruhe.", "ssar"),
    ("Tenu la caisse. Il manquait dix euros. Je l'ai comptée à la relève. La différence a disparu.", "ssar"),
    ("Rewrote the timetable. I asked thirty islanders. I cut two crossings. Ridership rose 20 percent.", "aaar"),
    ("Built a scheduler in Go. It ran every night. I handed it to the shift. They keep it.", "aaar"),
    ("We launched the app in March. I wrote the help pages. Calls fell by a third.", "aar"),
    ("Led five people through a merger. I kept the rota open. Nobody left.", "aar"),
])  # fmt: skip
def test_what_befell_us_before_i_did_something_is_how_things_stood(told, parts):
    """The first sentence is the situation where others acted, or where something befell us; what we built is a deed."""
    (story,) = read_stories(f"# Stories\n\n## The one\n{told}\n").found
    of = {"s": story.situation, "a": story.action, "r": story.result}
    at = [
        next(key for key, points in of.items() if piece in " ".join(points))
        for piece in told.rstrip(".").split(". ")
    ]
    assert "".join(at) == parts


ONLY_HEADINGS = """\
## The flooded archive
- In January a pipe burst over the map room, and 300 maps lay in water
- I called the fire brigade
- I sorted the maps by ink until midnight
- We lost four maps

## Der Kran in Halle 3
- Der Kran blieb mit zwei Tonnen hängen.
- Ich habe die Halle geräumt.
- Am Montag lief die Halle wieder.

## The wrong invoice
1. We billed a hospital twice.
2. The bookkeeper there had already paid.
3. I drove there and apologised.
4. They renewed for three years.
"""


def test_headings_whose_bullets_tell_in_order_are_stories():
    """Without a title over all, too; deeds below a theme stay a story each."""
    found = read_stories(ONLY_HEADINGS).found
    assert [len(one.situation) for one in found] == [1, 1, 2]
    assert [len(one.result) for one in found] == [1, 1, 1]
    themes = "## Teamwork\n- Trained two apprentices\n- Covered a shift\n\n## 2022\n- Led a crew\n- Moved the café\n"
    assert len(read_stories(themes).found) == 4


@pytest.mark.parametrize("end", [
    "Since then nothing was lost.",
    "The board got it in time from then on.",
    "Seither kommt der Notdienst zweimal im Jahr.",
    "Depuis, on jette trois fois moins.",
    "Desde entonces nadie espera.",
])  # fmt: skip
def test_what_came_of_it_at_the_end_of_the_deeds_is_the_result(end):
    """Only where no label names one: what somebody put below “Action” beside a result stays there."""
    told = f"## One\nSituation: It was late.\nAction: I walked the route. I put up a list. {end}\n"
    assert read_stories(told).found[0].result == (end,)
    assert end in read_stories(f"{told}Result: All was well.\n").found[0].action


def test_paragraphs_written_small_are_a_story_each():
    """Where each paragraph tells a whole story, one deed is enough; sentences may begin small."""
    found = read_stories(
        "okay the first one is about the fire door. the door wouldn't close. i planed it on monday night. "
        "the inspector had no remark.\n\nthe second one is about mirko. he kept forgetting the keys. "
        "i made a hook with his name on it. he never forgot them after that.\n"
    ).found
    assert [(len(one.situation), len(one.action), len(one.result)) for one in found] == [
        (2, 1, 1)
    ] * 2


def test_a_principle_above_a_bold_name_is_the_theme():
    """The bold words at the beginning of the paragraph name the story, though there's only one."""
    told = "**The wet mattress.** A roof leaked at midnight. I slept in the office. He came again."
    (story,) = read_stories(f"## Customer Obsession\n{told}\n").found
    assert story.title == "The wet mattress"
    assert story.competencies == ("customer-focus",)


def test_stories_counted_in_words_below_a_line_that_leads_in():
    """“First, the time …”: each paragraph with a deed tells a whole story, so each is one."""
    found = read_stories(
        "What I want to tell them:\n\nFirst, the bridge that was too short. I measured again at night. "
        "We paid for the plate and they gave us the next bridge.\n\nSecond, my apprentice. She wanted to quit. "
        "I let her run a site. She's a foreman now.\n"
    ).found
    assert [(len(one.action), len(one.result)) for one in found] == [(1, 1), (1, 1)]


def test_a_figure_between_deeds_is_a_deed():
    """In bullets that tell in order only the end is what came of it."""
    (story,) = read_stories(
        "- **Handled a bomb threat**\n  - Was alone on a Sunday\n  - Cleared 1,200 people in nine minutes\n"
        "  - Sent two guards with signs\n  - The police called it calm\n"
    ).found
    assert [len(part) for part in (story.situation, story.action, story.result)] == [1, 2, 1]
