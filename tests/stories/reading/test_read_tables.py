"""Stories in tables."""

from itertools import takewhile

import pytest

from trainer.stories.reading import Left, read_stories

TABLE = """\
## My stories

| # | Story | Situation | Task | Action | Result | Reflection | Best for | Year |
|---|-------|-----------|------|--------|--------|------------|----------|------|
| 1 | **Broken till** | It broke on Friday | Keep going | Took cash by hand; wrote out the bills | 240 served | Spare till | conflict, ownership | 2019 |
| 2 | Lost van | The van was gone | Find it | Rang every garage | Found in 2 h | | "a time you kept calm" | 2020 |
| 3 | Not yet | | | | | | | |
"""


def test_a_row_for_each_story():
    """Columns named after the parts make stories of the rows."""
    reading = read_stories(TABLE)
    first, second = reading.found
    assert (first.title, second.title) == ("Broken till", "Lost van")
    assert first.action == ("Took cash by hand", "wrote out the bills")
    assert first.reflection == ("Spare till",)
    assert first.competencies == ("conflict", "ownership")
    assert second.questions == ("a time you kept calm",)
    assert second.period == "2020"
    assert second.line == 6
    assert reading.left == (Left(1, "## My stories"), Left(7, "| 3 | Not yet | | | | | | | |"))


def test_a_table_without_bars_at_its_edges():
    """Bars between the cells alone make a table above a row that parts its heading; without that row they are text."""
    log = "When | What I did | Result\n--- | :-- | ---\nMay 2023 | Mended the sluice | no flood\nJune 2023 | Trained two wardens | both stayed\n\nMore | to come\n"
    reading = read_stories(log)
    assert [(story.title, story.result) for story in reading.found] == [
        ("Mended the sluice", ("no flood",)),
        ("Trained two wardens", ("both stayed",)),
    ]
    assert reading.left == (Left(6, "More | to come"),)
    assert not read_stories(log.replace("--- | :-- | ---", "--- | --")).found[1:]


def test_a_row_for_each_part():
    """Rows named after the parts make one story of the table."""
    story = read_stories(
        "### 예시 1: 저울 오류\n\n| 항목 | 내용 |\n|---|---|\n| **S (상황)** | 값이 음수였다 |\n| **T (과제)** | 음수를 없앤다 |\n"
        "| **A (행동)** | 값을 0으로 막았다 |\n| **R (결과)** | 오류가 0건이 되었다 |\n"
    ).found[0]
    assert story.situation == ("값이 음수였다",)
    assert story.result == ("오류가 0건이 되었다",)


def test_a_table_inside_a_result():
    """A table of figures in a part gives a key point for each row."""
    story = read_stories(
        "### Till\n**S:** It broke.\n**A:** Took cash.\n**R:** Better:\n\n| What | Before | After |\n|---|---|---|\n| Queue | 9 min | 3 min |\n"
    ).found[0]
    assert "Queue — 9 min — 3 min" in story.result


def test_bars_in_cells():
    """A bar behind a backslash parts no cells."""
    story = read_stories(
        "| Story | Situation | Result |\n|---|---|---|\n| Pipes | a \\| b was slow | 3x faster now |\n"
    ).found[0]
    assert story.situation == ("a | b was slow",)


def test_a_log_of_deeds():
    """A row of a log is a story: what was done, what came of it, when; other tables are left."""
    reading = read_stories(
        "# Brag document\n\n| When | Win | Impact/Notes | Skills |\n|:--|:--|:--|:--|\n"
        "| Q1 | Trained four nurses on the pump | All passed<br>No errors in 6 months | mentoring |\n"
        "| Q2 | Rewrote the handover sheet | From 25 min to 10 min | |\n\n"
        "| Meeting | Day |\n|---|---|\n| Stand-up | Monday |\n"
    )
    first, second = reading.found
    assert (first.title, second.title) == (
        "Trained four nurses on the pump",
        "Rewrote the handover sheet",
    )
    assert first.action == ("Trained four nurses on the pump",)
    assert first.result == ("All passed", "No errors in 6 months")
    assert (first.period, first.competencies) == ("Q1", ("mentoring",))
    assert [left.line for left in reading.left] == [1, 8, 10]


def test_what_an_employer_asks_for_names_no_story():
    """The column of requirements is a note; the story's own column names it, wherever it stands."""
    (story,) = read_stories(
        "| # | Skill asked for | Example | S | A | R |\n|---|---|---|---|---|---|\n"
        "| 1 | Conflict | The band and the neighbours | Noise after 10 | Moved practice to 6 | Quiet since |\n"
    ).found
    assert story.title == "The band and the neighbours"
    assert story.notes == "Skill asked for: Conflict"


def test_a_sheet():
    """A sheet with a story in each row, whatever parts its cells; lines within a cell are points."""
    for delimiter in (",", ";", "\t"):
        header = delimiter.join(("Title", "Company", "Situation", "Action", "Result"))
        cells = ("Harbour strike", "Nordlog", '"No ship\nfor weeks"', '"- Booked trains\n- Rented a hall"',
                 "2 days late only")  # fmt: skip
        (story,) = read_stories(f"{header}\n{delimiter.join(cells)}\n").found
        assert (story.title, story.organization, story.line) == ("Harbour strike", "Nordlog", 2)
        assert story.action == ("Booked trains", "Rented a hall")
    assert not read_stories("Name,Price\nBread,3\nCake,4\n", "prices.csv").found


def test_a_table_of_nothing_but_lines():
    """A table that holds only the lines between heading and body tells nothing and stops nothing."""
    text = "**Situation:** fog\n**Action:** I hired coaches\n\n|---|---|\n|---|---|\n"
    assert [story.action for story in read_stories(text).found] == [("I hired coaches",)]


WIDE = ("Story|Situation|Action|Result", "Lost van|It was gone|Rang every garage|Found in 2 h", "||Hired a second one|",
        "New rota|Two people quit|Asked for the worst shift|Nobody quit since")  # fmt: skip
LONG = ("Story|Part|What I say", "Lost van|Situation|It was gone", "{}|Action|Rang every garage", "{}|Action|Hired a second one",
        "{}|Result|Found in 2 h", "New rota|S|Two people quit", "|A|Asked for the worst shift", "|R|Nobody quit since")  # fmt: skip


def as_page(rows):
    """Return rows as the table of a web page, its empty first cells merged with the one above."""
    told = []
    for at, row in enumerate(rows):
        first, *others = row.split("|")
        over = 1 + len(list(takewhile(lambda row: row.startswith("|"), rows[at + 1 :])))
        head = f'<td rowspan="{over}">{first}</td>' if first else ""
        told.append(f"<tr>{head}{''.join(f'<td>{cell}</td>' for cell in others)}</tr>\n")
    return f"<table>\n{''.join(told)}</table>\n"


@pytest.mark.parametrize("rows", [
    WIDE, [row.format("") for row in LONG], [row.format("Lost van") for row in LONG],
    [f"{'Nr' if not at else at if row[0] == 'L' else ''}|{row}" for at, row in enumerate(one.format("") for one in LONG)],
])  # fmt: skip
@pytest.mark.parametrize("form", ["md", "csv", "html"])
def test_cells_that_are_merged(form, rows):
    """A story runs over several rows, its name merged, empty or said again; each part is in it once."""
    texts = {
        "md": "".join(f"| {row.replace('|', ' | ')} |\n" for row in rows),
        "csv": "".join(f"{row.replace('|', ';')}\n" for row in rows),
        "html": as_page(rows),
    }
    van, rota = read_stories(texts[form], f"stories.{form}").found
    assert (van.title, rota.title) == ("Lost van", "New rota")
    assert van.action == ("Rang every garage", "Hired a second one")
    assert (van.situation, rota.action) == (("It was gone",), ("Asked for the worst shift",))


def test_rows_that_only_lack_a_title():
    """A row with its first part is a story of its own, one with a number and no part belongs to none."""
    head = "| # | Story | Situation | Action | Result | Best for |\n|---|---|---|---|---|---|\n"
    text = f"{head}| 1 | Lost van | It was gone | Rang every garage | Found | |\n| | | Two quit | Asked | Stayed | |\n| 3 | | | | | conflict |\n"
    read = read_stories(text)
    assert [story.situation for story in read.found] == [("It was gone",), ("Two quit",)]
    assert [left.line for left in read.left] == [5]


TOLD = ("The cake for 80 guests slid off the shelf. I baked two small ones and told the bride myself. They ate at eight.",
        "The cold store went to 9 degrees. I moved 400 kilos into the van. Not one crate was lost.")  # fmt: skip


@pytest.mark.parametrize(("head", "first", "second"), [
    ("Title|Story", "The cake", "Cold store"), ("Name|Details", "The cake", "Cold store"), ("Karte|Text", "Die Torte", "Kühlraum"),
    ("Card ID|Card Name|Card URL|Card Description|List Name", "c1|The cake|https://x.example/1", "c2|Cold store|https://x.example/2"),
])  # fmt: skip
def test_a_cell_that_tells_a_whole_story(head, first, second):
    """Where no column is a part, the prose of the one that tells goes to its parts, under the name beside it."""
    text = "".join(
        f"| {row.replace('|', ' | ')} |\n"
        for row in (
            head,
            "---|---",
            *(f"{name}|{told}" for name, told in zip((first, second), TOLD, strict=True)),
        )
    )
    cake, store = read_stories(text).found
    at = -2 if "Card" not in head else 1
    assert (cake.title, store.title) == tuple(f"{name}|".split("|")[at] for name in (first, second))
    assert (cake.situation, cake.action[0], cake.result) == (
        ("The cake for 80 guests slid off the shelf.",),
        "I baked two small ones and told the bride myself.",
        ("They ate at eight.",),
    )
    assert store.situation == ("The cold store went to 9 degrees.",)


def test_a_sheet_of_questions_and_answers_as_stories():
    """The question is what the story answers; an answer without a deed and a row without one are left."""
    text = f'Question;My answer\nTell me about a crisis.;"{TOLD[1]}"\nHow do you rest?;I sleep. I read. I walk.\nWhy us?;\n'
    read = read_stories(text, "answers.csv")
    (story,) = read.found
    assert (story.questions, story.line) == (("Tell me about a crisis.",), 2)
    assert [left.line for left in read.left] == [3, 4]


@pytest.mark.parametrize("rows", [
    "Person|What they do\n---|---\nAna|Head of operations. She built the night team in 2019. She runs three wards now.",
    "Question|How to answer\n---|---\nWhy us?|Name two facts you found. Avoid money. Link it to what you did last year.",
    "From|Feedback\n---|---\nJo|You saved us on Friday. The guests loved it. I had already written it off.",
    "Requirement|In the ad\n---|---\nNights|You work every third weekend. We pay 30 percent more. You can sleep there.",
])  # fmt: skip
def test_tables_that_tell_of_others_are_no_stories(rows):
    """What somebody else did, advice, praise and what an ad says are left row by row."""
    read = read_stories("".join(f"| {row.replace('|', ' | ')} |\n" for row in rows.split("\n")))
    assert read.found == ()
    assert len(read.left) == 2


def test_a_review_by_objectives():
    """What was to be reached names the story that the evidence tells; one that was only met is left."""
    text = (
        "| Objective | Status | Evidence |\n|---|---|---|\n| E-learning | Met | 100 % |\n"
        "| Shorter turnaround | Met | Turnaround fell from 41 to 29 minutes. I moved the tray check to the evening before. |\n"
    )
    read = read_stories(text)
    assert [story.title for story in read.found] == ["Shorter turnaround"]
    assert [piece.line for piece in read.left] == [3]


def test_rows_of_parts_without_a_head():
    """The first row of such a table may be a part itself; a part of no story leaves the table as it is."""
    rows = "| Lost van | S | It was gone |\n| | A | Rang every garage |\n| New rota | S | Two quit |\n| | A | Asked them all |\n"
    assert [story.title for story in read_stories(rows).found] == ["Lost van", "New rota"]
    text = "| Story | Part | Text |\n|---|---|---|\n| | S | It was gone |\n| Van | A | Rang every garage |\n"
    assert [piece.line for piece in read_stories(text).left] == [1, 3, 4]


def test_several_lines_in_the_cell_of_a_challenge():
    """All lines of one cell belong to the part that its column names."""
    (found,) = read_stories(
        'Story,Challenge,What I did,Outcome\nParts,"Parts were lost.\nThe shelf was empty.",Counted bins,Found all\n',
        "a.csv",
    ).found
    assert found.situation == ("Parts were lost.", "The shelf was empty.")


@pytest.mark.parametrize(("head", "themes"), [
    ("Theme|Story|Company|Situation|Action|Result", ("Team", "", "Numbers", "Learning")),
    ("Category|Situation|Action|Result|Company|Year", ("Challenge", "", "Learning", "")),
    ("Area|Title|Situation|Action|Result|Where", ("Impact", "Reflection", "", "Results")),
    ("Thema|Geschichte|Firma|Ausgangslage|Vorgehen|Ergebnis", ("Erfolg", "", "Lehre", "Herausforderung")),
    ("Thème|Titre|Entreprise|Contexte|Action|Résultat", ("Résultats", "", "Contexte", "")),
    ("Competencia|Título|Empresa|Situación|Acción|Resultado", ("Aprendizaje", "", "Resultados", "Reto")),
])  # fmt: skip
def test_themes_that_are_called_as_parts_are(head, themes):
    """Below a theme each row is a story of its own, though the theme stands only once and names a part."""
    rows = [
        f"{theme}|Nobody wanted shift {at}.|Two had quit over it.|I drew up rota {at} with them.|No gap for {at} months.|Hatch"
        for at, theme in enumerate(themes, 3)
    ]
    sheet = "\n".join((head, *rows)).replace("|", "\t")
    assert len(read_stories(sheet, "sheet.tsv").found) == len(themes)
    page = "\n".join(f"|{row}|" for row in (head, "---|---", *rows))
    assert len(read_stories(page).found) == len(themes)


@pytest.mark.parametrize(("asks", "story"), [
    ("Requirement", "My story"), ("What they ask for", "Evidence"), ("JD criterion", "Example"),
    ("Anforderung", "Beleg"), ("Exigence", "Preuve"), ("Requisito", "Prueba"),
])  # fmt: skip
@pytest.mark.parametrize("told", [
    "Drove a lorry through four winters", "A man shouted at noon. I took him into my office. He came back the next day.",
])  # fmt: skip
def test_what_an_employer_asks_for_is_no_title(asks, story, told):
    """A table with a deed, or a whole telling, for each requirement has its stories called by what they tell."""
    (one,) = read_stories(f"| {asks} | {story} |\n|---|---|\n| Stays calm | {told} |\n").found
    assert one.title == told.partition(".")[0]
    assert one.notes == f"{asks}: Stays calm"
    assert not read_stories(
        f"| {asks} | Have it? |\n|---|---|\n| Driving licence | until 2030 |\n"
    ).found


def test_a_requirement_before_the_parts():
    """“Anforderung” in the first column is what they ask for, among the parts it's what was to be done."""
    first = "| Anforderung | Titel | Situation | Ergebnis |\n|---|---|---|---|\n| Ruhe | Zwei Geburten | Eine Kollegin war krank | Beide gesund |\n"
    (one,) = read_stories(first).found
    assert (one.title, one.task, one.notes) == ("Zwei Geburten", (), "Anforderung: Ruhe")
    among = "| Titel | Situation | Anforderung | Ergebnis |\n|---|---|---|---|\n| Zwei Geburten | Eine war krank | Beide begleiten | Beide gesund |\n"
    assert read_stories(among).found[0].task == ("Beide begleiten",)


def test_lines_of_a_cell_stay_in_its_part():
    """A second line below “R” is one more result; only a column “R” of its own is what was learned."""
    head = "| Story | S | T | A | R |\n|--|--|--|--|--|\n"
    row = "| The hail | 900 calls<br>six of us | Answer in a day | Wrote a script | 31 hours<br>Fewer complaints |\n"
    (story,) = read_stories(head + row).found
    assert (story.situation, story.result) == (
        ("900 calls", "six of us"),
        ("31 hours", "Fewer complaints"),
    )
    assert story.reflection == ()


@pytest.mark.parametrize("theme", ["Thema", "Theme", "Tema", "Thème"])
def test_a_theme_that_is_no_competency_names_the_story(theme):
    """Where no other column does and the first one only counts, “Thema” is the title; a competency stays one."""
    text = (
        f"Nr;{theme};Situation;Action;Result\n1;Inventur an einem Tag;It took three days;Counted ahead;One day\n"
        "2;Conflict;Two drivers fought;Sat down with both;They talk\n"
    )
    first, second = read_stories(text, "list.csv").found
    assert (first.title, first.notes) == ("Inventur an einem Tag", "")
    assert (second.title, second.competencies) == ("Two drivers fought", ("conflict",))


@pytest.mark.parametrize("head", [
    "Date;Achievement;What I did;Result;Evidence", "Date;Win;Actions;Impact;Where the proof is",
    "Datum;Erfolg;Was ich getan habe;Ergebnis;Beleg", "Date;Réussite;Ce que j'ai fait;Résultat;Preuve",
    "Fecha;Logro;Qué hice;Resultado;Dónde está la prueba", "Data;Conquista;O que fiz;Resultado;Onde está a prova",
])  # fmt: skip
def test_an_achievement_beside_what_was_done_names_the_story(head):
    """In a log that tells deeds and results in columns of their own, the achievement is the title."""
    text = (
        f"{head}\n12/01/2023;Stock kept up to date;Counted 3,400 parts with two interns;From 11 % to 0.8 % wrong;mail from Ana\n"
        "03/04/2023;New supplier;Compared four offers, visited two plants;38 million saved a year;contract on the drive\n"
    )
    stock, supplier = read_stories(text, "log.csv").found
    assert (stock.title, supplier.title) == ("Stock kept up to date", "New supplier")
    assert stock.action == ("Counted 3,400 parts with two interns",)
    assert stock.result == ("From 11 % to 0.8 % wrong",)
    assert (stock.situation, stock.task, stock.reflection) == ((), (), ())
    assert "mail from Ana" in stock.notes


def test_a_job_beside_its_problem_names_the_story():
    """What could be a task is the title where it stands first and the situation has a column of its own."""
    text = (
        "Job,Year,Firm,What was the problem,What I did,How it turned out\n"
        "Care home with no hot water,2023,Hollis Heating,62 people without hot water,Stayed until 3 am,Hot water in 5 hours\n"
    )
    (story,) = read_stories(text, "jobs.csv").found
    assert (story.title, story.organization, story.task) == (
        "Care home with no hot water",
        "Hollis Heating",
        (),
    )
    assert story.situation == ("62 people without hot water",)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", ["grid.md", "grid.csv"])
def test_a_grid_of_themes_and_projects_has_a_story_in_each_cell(turned, name):
    """A cell that tells what there was of a theme in a project is a story of both; rows of no theme are listed."""
    rows = [
        ["Question", "The old till", "Night bus"],
        ["Conflict", "Sat down with both drivers", "-"],
        ["Leadership", "Taught two trainees", "Ran the shift for a month"],
        ["Enjoyed", "The regulars", "Sunrises"],
    ]
    rows = [list(column) for column in zip(*rows, strict=True)] if turned else rows
    if name == "grid.csv":
        text = "".join(f"{','.join(row)}\n" for row in rows)
    else:
        lines = [f"| {' | '.join(row)} |\n" for row in rows]
        text = lines[0] + "|---" * len(rows[0]) + "|\n" + "".join(lines[1:])
    reading = read_stories(text, name)
    told = {(one.title, *one.action, *one.competencies) for one in reading.found}
    assert told == {
        ("The old till – Conflict", "Sat down with both drivers", "conflict"),
        ("The old till – Leadership", "Taught two trainees", "leadership"),
        ("Night bus – Leadership", "Ran the shift for a month", "leadership"),
    }
    assert "Sunrises" in reading.left[-1].text


def test_a_ladder_of_skills_is_no_grid_of_stories():
    """A table that says what each level can do tells no deeds."""
    text = "| Skill | Junior | Senior |\n|---|---|---|\n| Leadership | Owns small tasks | Leads a team |\n| Conflict | Asks for help | Resolves quarrels early |\n"
    assert read_stories(text).found == ()
