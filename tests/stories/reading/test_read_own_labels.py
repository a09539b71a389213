"""Parts under names that somebody made up: known by their order, and because they come again in each story."""

import json

import pytest

from trainer.stories.reading import Found, read_stories

BUS = (
    "The night bus was late every Friday.", "Find out why before the summer.", "I rode along and moved one stop.",
    "It came on time on 9 Fridays of 10.", "Ride along before you read the log.",
)  # fmt: skip
NURSES = (
    "Two new nurses left within a month.", "Keep the third one in spite of it.", "I gave her a partner for ten shifts.",
    "She stayed for three years.", "Ask on day three and not on day thirty.",
)  # fmt: skip
AUTOBUS = (
    "El autobús llegaba tarde todos los viernes.", "Averiguar por qué antes del verano.", "Viajé en él y moví una parada.",
    "Llegó puntual 9 de cada 10 viernes.", "Primero viajar y después leer.",
)  # fmt: skip
SHAPES = (
    "**{}**\n{}\n\n",
    "**{}:** {}\n",
    "{}: {}\n",
    "### {}\n\n{}\n\n",
    "- {}: {}\n",
    "{}?\n{}\n\n",
    "*{}:* {}\n\n",
    "_{}_\n{}\n\n",
    "`{}:` {}\n",
)
_FOUR, _THREE = (0, 1, 2, 3), (0, 2, 3)


def parts(found: Found) -> list[str]:
    """Return the parts of a story in their order, each on one line."""
    told = (found.situation, found.task, found.action, found.result, found.reflection)
    return [" ".join(points) for points in told]


def document(shape: str, names: list[str], stories, which) -> str:
    """Return stories below headings, their parts under some names."""
    told = "# Bank\n\n"
    for nth, story in enumerate(stories, 1):
        named = zip(names, (story[at] for at in which), strict=True)
        told += f"## Number {nth} of mine\n\n" + "".join(shape.format(*one) for one in named) + "\n"
    return told


@pytest.mark.parametrize("names", [
    "How bad it was|The bit that was mine|The plan and the sweat|Where we landed|Note to self",
    "What the place was like|What my boss wanted|Hands on|The scoreboard", "Picture this|And then me|And now",
    "So sah es aus|Das lag bei mir|Angepackt|Und dann|Merke ich mir", "Kurz zur Lage|Mein Zug|Der Effekt",
    "De dónde veníamos|Lo mío|Manos a la obra|El marcador", "Le bazar|Mon geste|L'arrivée",
    "De onde partimos|O pedido|Minha jogada|O placar|Para a próxima", "Il pasticcio|La richiesta|La mossa|Il finale",
    "Where things stood|The bit that was mine|What I did|What came of it", "Läget|Mitt drag|Så gick det",
])  # fmt: skip
@pytest.mark.parametrize("shape", SHAPES)
def test_names_that_come_again(shape, names):
    """Three to five names that come again in the same order are the parts of each story."""
    own = names.split("|")
    which = {3: _THREE, 4: _FOUR}.get(len(own), range(5))
    for stories in ((BUS, NURSES), (AUTOBUS, BUS)):
        found = read_stories(document(shape, own, stories, which)).found
        told = [[story[at] if at in which else "" for at in range(5)] for story in stories]
        assert [parts(one) for one in found] == told


@pytest.mark.parametrize("names", [
    "The lay of the land|What I did|What came of it", "What happened|My move|The outcome",
])  # fmt: skip
@pytest.mark.parametrize("shape", SHAPES[:2])
def test_one_story_alone(shape, names):
    """Beside two names that are known, an own one is the part that still lacks."""
    (found,) = read_stories(document(shape, names.split("|"), [BUS], _THREE)).found
    assert parts(found) == [BUS[0], "", BUS[2], BUS[3], ""]


def test_columns_with_own_names():
    """The columns of a sheet are told apart as the parts of a story are; what is short beside them is a note."""
    rows = "\n".join(
        ";".join((name, *story, "Hall 4")) for name, story in (("Bus", BUS), ("Nurses", NURSES))
    )
    head = "Name;Where we stood;On my plate;My doing;The end of it;For me;Spot\n"
    found = read_stories(head + rows, "a.csv").found
    assert [parts(one) for one in found] == [list(BUS), list(NURSES)]
    assert [one.title for one in found] == ["Bus", "Nurses"]


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_keys_with_own_names(name):
    """Records whose keys somebody made up are read as a sheet is."""
    keys = ("the_mess", "onMyPlate", "my move", "what it brought")
    records = [
        {"name": title, **dict(zip(keys, story, strict=False)), "spot": "Hall 4"}
        for title, story in (("Bus", BUS), ("Nurses", NURSES))
    ]
    rows = [f"- {json.dumps(record)[1:-1]}" for record in records]
    text = json.dumps(records) if name == "a.json" else "\n".join(rows).replace(', "', '\n  "')
    found = read_stories(text, name).found
    assert [parts(one) for one in found] == [[*BUS[:4], ""], [*NURSES[:4], ""]]
    assert [one.title for one in found] == ["Bus", "Nurses"]


def test_what_stands_beside_the_parts():
    """A short fact, and what follows the known parts and holds no lesson, are notes as before."""
    text = "".join(
        f"## {name}\n**Branch:** Harbour road\n**S:** {story[0]}\n**A:** {story[2]}\n**R:** {story[3]}\n"
        "**Voice:** slowly, with a look at the woman on the left\n\n"
        for name, story in (("The bus", BUS), ("The nurses", NURSES))
    )
    for one, story in zip(read_stories(text).found, (BUS, NURSES), strict=True):
        assert parts(one) == [story[0], "", story[2], story[3], ""]
        assert "Voice: slowly" in one.notes
        assert "Branch: Harbour road" in one.notes


@pytest.mark.parametrize("days", [
    "Mood: grey and cold for May|Done: forty of them in the hall|Next: the plumber comes on Tuesday",
    "Mood: grey and cold for May|Done: wrote the minutes again|Next: call the plumber on Tuesday",
    "Mon: planning with the team|Tue: I wrote the script|Wed: Reviewed it with Ana|Thu: Fixed the till in the hall",
    "Yesterday: fixed the till|Today: write the tests|Blockers: nobody answers the mail",
])  # fmt: skip
@pytest.mark.parametrize("shape", ["{}: {}\n", "**{}:** {}\n"])
def test_a_diary_is_no_bank(shape, days):
    """Lines of each day have no parts where every one tells deeds, or none does, or what is still ahead is among them."""
    lines = "".join(shape.format(*day.split(": ")) for day in days.split("|"))
    found = read_stories("".join(f"## Week {week}\n{lines}\n" for week in (12, 13))).found
    told = {day.partition(": ")[2] for day in days.split("|")}
    assert not any(told.intersection((*one.situation, *one.task, *one.result)) for one in found)


def test_a_line_that_counts_the_story_is_its_title():
    """“Story 2: …” names the story also where a line about where it was stands below it."""
    text = "".join(
        f"STORY {nth}: {name}\n\nWho/where: front desk\nWhat was up: {story[0]}\nWhat I did: {story[2]}\n"
        f"How it panned out: {story[3]}\n\n"
        for nth, (name, story) in enumerate((("THE BUS", BUS), ("THE NURSES", NURSES)), 1)
    )
    found = read_stories(text).found
    assert [one.title for one in found] == ["THE BUS", "THE NURSES"]
    assert all("Who/where: front desk" in one.notes for one in found)


def test_a_name_that_stands_once_is_listed():
    """“The supplier's answer: …” between known parts may be more than a name: its words are shown as left over."""
    told = (
        "The boiler failed and forty flats were cold.",
        "I rang three suppliers.",
        "They refused to come before Monday.",
    )
    text = f"# The boiler\n\nSituation: {told[0]}\nAction: {told[1]}\nThe supplier's answer: {told[2]}\n"
    reading = read_stories(text)
    assert reading.found[0].result == (told[2],)
    assert [piece.text for piece in reading.left] == ["The supplier's answer:"]
    both = read_stories(f"{text}\n{text.replace('boiler', 'lift')}")
    assert [one.result for one in both.found] == [(told[2],)] * 2
    assert not both.left


def test_a_heading_with_a_letter_and_what_is_told_is_no_name():
    """“[T] Keep the queue” says what the task was: its words stay, whatever the lines beside it are."""
    reading = read_stories("Situation: \n## [T] Task queue\nlong\n**S — Situation** long")
    said = " ".join((*(str(one) for one in reading.found), *(piece.text for piece in reading.left)))
    assert "queue" in said


@pytest.mark.parametrize("form", ["{}: {}\n", "{} - {}\n", "{} – {}\n"])
def test_a_short_name_between_parts_without_marks_is_a_remark(form):
    """“Who helped: two students” on a line between parts is kept as a note, and is no part of the point above it."""
    story = {"Situation": "our porter left in December", "Task": "cover 14 nights", "Who helped": "two students", "Action": "wrote a rota with them", "Result": "every night was covered"}  # fmt: skip
    (one,) = read_stories("".join(form.format(*part) for part in story.items())).found
    assert (one.task, one.action) == (("cover 14 nights",), ("wrote a rota with them",))
    assert "Who helped: two students" in one.notes


@pytest.mark.parametrize("told", [
    "Action: I rang all of the suppliers on the\nOld list: none had a van.\nThen I asked our neighbours.\nResult: We had two vans.\n",
    "Action: I rang three firms.\nAfter that we sat down again: nobody had a van.\nResult: We had two vans.\n",
])  # fmt: skip
def test_a_sentence_with_a_colon_goes_on_with_its_part(told):
    """A line that goes on with a part stays with it, a colon in it or not."""
    (one,) = read_stories(f"Situation: The van broke.\n{told}").found
    assert any("none had a van" in point or "nobody had a van" in point for point in one.action)
