"""Where the telling of a part is cut into key points."""

import pytest

from trainer.stories.reading import read_stories


def points(text: str) -> tuple[str, ...]:
    """Return the key points of an action told in this way."""
    return (
        read_stories(f"### Till\n**S:** It broke down.\n**A:** {text}\n**R:** Fine in the end.\n")
        .found[0]
        .action
    )


@pytest.mark.parametrize(("text", "cut"), [
    ("I read the log. I swapped the disk.", ("I read the log.", "I swapped the disk.")),
    ("Read the old log; swapped the disk; told the boss", ("Read the old log", "swapped the disk", "told the boss")),
    ("Cut it from 2.3 s to 0.4 s. Nobody noticed it.", ("Cut it from 2.3 s to 0.4 s.", "Nobody noticed it.")),
    ("Met Dr. Ada Jones about it. She agreed to help.", ("Met Dr. Ada Jones about it.", "She agreed to help.")),
    ("Used tools, e.g. Make and i.e. Ninja vs. Bazel, for it.", ("Used tools, e.g. Make and i.e. Ninja vs. Bazel, for it.",)),
    ("Asked the U.S. office and the U.K. one first.", ("Asked the U.S. office and the U.K. one first.",)),
    ("Moved to v2.3.1 of app.py and read a.b.example/x.html twice.", ("Moved to v2.3.1 of app.py and read a.b.example/x.html twice.",)),
    ("Wrote it up (first the cause. Then the cure; both short). Sent it to all.",
     ("Wrote it up (first the cause. Then the cure; both short).", "Sent it to all.")),
    ('Said "Stop it. Now; please." and waited a day.', ('Said "Stop it. Now; please." and waited a day.',)),
    ("He said “We stop. Now.” Then we all stopped.", ("He said “We stop. Now.”", "Then we all stopped.")),
    ("Did it work? Yes, it did. Great news for us!", ("Did it work?", "Yes, it did.", "Great news for us!")),
    ("로그를 먼저 읽었습니다. 디스크를 교체했습니다.", ("로그를 먼저 읽었습니다.", "디스크를 교체했습니다.")),
    ("ログを読みました。ディスクを替えました。", ("ログを読みました。", "ディスクを替えました。")),
    ("我读了日志。然后换了磁盘；最后告诉了大家。", ("我读了日志。", "然后换了磁盘", "最后告诉了大家。")),
    ("Am 3. Oktober z.B. kam der Umzug. Danach lief es gut.", ("Am 3. Oktober z.B. kam der Umzug.", "Danach lief es gut.")),
    ("Wir prüften ca. 40 Fälle bzw. Akten. Das half sehr.", ("Wir prüften ca. 40 Fälle bzw. Akten.", "Das half sehr.")),
    ("Won. We drank tea at noon.", ("Won. We drank tea at noon.",)),
    ("Won. We drank tea at noon. It rained on us.", ("Won. We drank tea at noon.", "It rained on us.")),
    ("(1) Name the gap plainly. (2) Show what is near; (3) promise a date.",
     ("(1) Name the gap plainly.", "(2) Show what is near", "(3) promise a date.")),
    ("Shipped 1.000 units in 2023. Then we stopped it.", ("Shipped 1.000 units in 2023.", "Then we stopped it.")),
    ("It was $4.5M; approx. 3% of sales.", ("It was $4.5M", "approx. 3% of sales.")),
    ("We waited... and waited. Then it came back.", ("We waited... and waited.", "Then it came back.")),
    ("Ran it at 9 a.m. every day. Nobody had to ask.", ("Ran it at 9 a.m. every day.", "Nobody had to ask.")),
    ("Built on .NET and Node.js for ASP.NET apps. Tested it all.", ("Built on .NET and Node.js for ASP.NET apps.", "Tested it all.")),
    ("Fixed the parser (see no. 4; it was hard) and shipped. iOS came later on.",
     ("Fixed the parser (see no. 4; it was hard) and shipped.", "iOS came later on.")),
    ("An open ( bracket here. It harms nothing at all.", ("An open ( bracket here.", "It harms nothing at all.")),
    ('A 5" disk failed. We had a 3" one left.', ('A 5" disk failed.', 'We had a 3" one left.')),
    ("**Read** the *log*. `Swapped` the __disk__ later.", ("Read the log.", "Swapped the disk later.")),
    ("Grew sales 2x / 3x. Cut 50 % of cost.", ("Grew sales 2x / 3x.", "Cut 50 % of cost.")),
    ("Swapped the lamps by the stairs, took four emails.", ("Swapped the lamps by the stairs, took four emails.",)),
    ("Lampen getauscht, kostete mich drei Anrufe.", ("Lampen getauscht, kostete mich drei Anrufe.",)),
    ("Cambié las lámparas, me llevó cuatro correos.", ("Cambié las lámparas, me llevó cuatro correos.",)),
    ("Troquei as lâmpadas, levou quatro e-mails.", ("Troquei as lâmpadas, levou quatro e-mails.",)),
    ("J'ai changé les ampoules, ça a pris quatre appels.", ("J'ai changé les ampoules, ça a pris quatre appels.",)),
    ("Called the client, took three people along and fixed it.", ("Called the client", "took three people along", "fixed it.")),
    ("I learned it in a night, drove 200 km for an amp and played two sets.",
     ("I learned it in a night", "drove 200 km for an amp", "played two sets.")),
    ("Ich habe die Gäste begrüßt, das Buffet neu bestückt und die Rechnung korrigiert.",
     ("Ich habe die Gäste begrüßt", "das Buffet neu bestückt", "die Rechnung korrigiert.")),
    ("11 of 13 demands met, rents frozen for 18 months, 2 boilers replaced",
     ("11 of 13 demands met", "rents frozen for 18 months", "2 boilers replaced")),
    ("• walked the site • marked the trees • hired a crane", ("walked the site", "marked the trees", "hired a crane")),
    ("Appelé le loueur → déplacé les stands → prévenu la mairie",
     ("Appelé le loueur", "déplacé les stands", "prévenu la mairie")),
    ("J'ai averti les voisins, rempli les sacs de sable et rejoint les pompiers.",
     ("J'ai averti les voisins", "rempli les sacs de sable", "rejoint les pompiers.")),
    ("Ouvi os dois lados, propus turnos e corrigi a escala.",
     ("Ouvi os dois lados", "propus turnos", "corrigi a escala.")),
    ("Die Fehler untersucht, den Umzug vorbereitet, drei Lehrlinge unterrichtet",
     ("Die Fehler untersucht", "den Umzug vorbereitet", "drei Lehrlinge unterrichtet")),
    ("Traduje los avisos, compuse los turnos y mantuve abierta la tienda.",
     ("Traduje los avisos", "compuse los turnos", "mantuve abierta la tienda.")),
    ("We weren't profitable, but we stayed open; the year before, we hadn't.",
     ("We weren't profitable, but we stayed open; the year before, we hadn't.",)),
    ("I stayed for the night shift; nobody else did.", ("I stayed for the night shift; nobody else did.",)),
    ("Raum organisiert (mietfrei), Werkzeug gesammelt und 6 Bastler gefunden",
     ("Raum organisiert (mietfrei)", "Werkzeug gesammelt", "6 Bastler gefunden")),
    ("Cut it 900 ms → 400 ms → 80 ms with one index", ("Cut it 900 ms → 400 ms → 80 ms with one index",)),
    ("Led – with two others – the move to Kiel", ("Led – with two others – the move to Kiel",)),
    ("Led the team at Acme Inc. We shipped on time.", ("Led the team at Acme Inc.", "We shipped on time.")),
])  # fmt: skip
def test_cuts(text, cut):
    """Sentences and semicolons cut; numbers, abbreviations, names, brackets and quotes do not."""
    assert points(text) == cut


def test_code_and_signs():
    """Tags within code, names with underscores, comparisons and languages with a sign stay."""
    assert points(
        "I replaced `<table>` by `<div>`, and renamed __init__ in C#; a < b && b > c."
    ) == (
        "I replaced <table> by <div>",
        "renamed __init__ in C#",
        "a < b && b > c.",
    )
