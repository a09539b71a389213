"""What mail programs show of an unsent letter: `python -m benchmarks.mail`; one that isn't installed is left out.

Each program reads the file in its own way (mutt its own parser, GMime in mu and notmuch, mblaze, Go in aerc);
what it then shows is compared with what was meant: names, subject, every paragraph, every hard break.
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.interviews.sending import Message, to_eml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LETTERS = Path(__file__).parent.parent / "docs" / "make_letters.py"
AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
SECONDS = 10
"""How long a program may take to show a letter."""

LINK = f"https://example.org/{'an/address/without/any/blank/' * 4}end"
MADE_UP = {
    (
        "Özdemir-Weiß, Ayşe, Dr.",
        f"Unser Gespräch über die Stelle – {'und die Reklamationen, ' * 3}ein Nachtrag",
    ): """\
Sehr geehrte Frau Dr. Özdemir-Weiß,

Sie fragten nach einer Veränderung, die ich angestoßen habe – und ich habe von den Reklamationen bei Holzwerk Sievers erzählt. \
Sie sanken von 12\u00a0% auf 4\u00a0%.

Mit freundlichen Grüßen

Jörg Müller
Straße 1 – Tür 3""",
    ("Mme Solène Le Goff", "Notre entretien : une précision"): """\
Madame,

Vous avez évoqué des chantiers livrés à l'heure\u202f; c'est pourquoi je vous en parle…

Maëlle Kerdoncuff""",
    (
        "Íñigo Núñez (he/him)",
        "¿Seguimos? “Sí”, dijo ella: «mañana»",
    ): "Hola, Íñigo:\n\n¿Seguimos?\n\nUn saludo",
    ("山田 花子", "ありがとうございました 🎉"): "山田様\n\nThank you for the tour.\n\nRobin",
    ('O\'Neil, Pat "Ace"', "Re: a, b; c <d> & e"): f"""\
Dear Pat,

> no quotation
From here on: {LINK}
. a dot
  two blanks before
-- no signature

Robin
Cork, Ireland""",
}
"""What headers and lines may hold: (name, subject) -> text."""


def letters() -> list[Message]:
    """Return letters as they're drafted today, and made-up ones with what headers and lines may hold."""
    made = runpy.run_path(str(LETTERS))
    cases = [
        made["tomllib"].loads(path.read_text("utf-8")) for path in made["CASES"].glob("*.toml")
    ]
    drafted = [
        (about["to"], written.subject.text, written.body)
        for case in cases
        for about, written in made["drafts"](case)
    ]
    return [
        Message(name, "them@example.org", subject, body, "Jörg Müller", "me@example.org")
        for name, subject, body in (*drafted, *((*head, body) for head, body in MADE_UP.items()))
    ]


def lost(message: Message, shown: str) -> list[str]:
    """Return what of a letter isn't in what a program shows; blanks at the ends of lines don't count."""
    lines = {" ".join(line.split()) for line in shown.splitlines()}
    whole = _letters(shown)
    wanted = (message.from_name, message.to_name, message.subject, *message.body.split("\n"))
    missing = [one for one in wanted if _letters(one) not in whole]
    short = [" ".join(one.split()) for one in message.body.split("\n") if len(one) < 60]
    return missing + [f"{one} (on a line of its own)" for one in short if one and one not in lines]


def _letters(text: str) -> str:
    """Return a text without blanks, and without the quotes that some programs add to names or take off."""
    return "".join(text.split()).translate(str.maketrans("", "", '"\\'))


class Programs:
    """The mail programs, with a folder in which each finds one letter."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "letter.eml"
        self.box = folder / "box" / "INBOX"
        for one in ("cur", "new", "tmp"):
            (self.box / one).mkdir(parents=True)
        aerc = folder / ".config" / "aerc"
        aerc.mkdir(parents=True)
        account = f"[mail]\nsource = maildir://{self.box.parent}\ndefault = INBOX\nfrom = x <x@example.org>\n"
        (aerc / "accounts.conf").write_text(account)
        (aerc / "accounts.conf").chmod(0o600)
        (aerc / "aerc.conf").write_text("[filters]\ntext/plain=cat\n")
        (folder / "notmuch").write_text(
            f"[database]\npath={self.box}\n[user]\nname=x\nprimary_email=x@example.org\n"
        )
        (folder / "copy").write_text(f'#!/bin/sh\ncp "$1" {folder}/edited\n')
        (folder / "copy").chmod(0o700)
        self.env = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "TERM": "xterm",
            "XDG_CONFIG_HOME": str(folder / ".config"), "NOTMUCH_CONFIG": str(folder / "notmuch"),
        }  # fmt: skip

    def put(self, data: bytes) -> None:
        """Put a letter where the programs find it; in a mailbox lines end as on this machine."""
        self.file.write_bytes(data)
        (self.box / "cur" / "1:2,S").write_bytes(data.replace(b"\r\n", b"\n"))
        (self.folder / "edited").unlink(missing_ok=True)

    def ways(self) -> Iterator[tuple[str, Callable[[Message], str]]]:
        """Yield each installed program with what it shows of the letter that was put there."""
        mutt = f"mutt -n -F /dev/null -e 'set folder={self.folder} record=\"\" autoedit=no edit_headers=yes'"
        found: list[tuple[str, str, Callable[[Message], str]]] = [
            ("mutt", "mutt, reading", lambda one: self._screen(f"{mutt} -R -f {self.box} -e 'push <display-message>'", one)),
            ("mutt", "mutt -H, as a draft", lambda _: self._drafted(f"{mutt} -e 'set editor={self.folder}/copy' -H {self.file}")),
            ("aerc", "aerc", lambda one: self._screen("aerc", one, "Enter")),
            ("mu", "mu view", lambda _: self._said("mu", "view", str(self.file))),
            ("notmuch", "notmuch show", lambda _: self._said("notmuch", "new") and self._said("notmuch", "show", "*")),
            ("mshow", "mblaze mshow", lambda _: self._said("mshow", str(self.file))),
        ]  # fmt: skip
        for program, name, show in found:
            if shutil.which(program) and (
                shutil.which("tmux") or "_said" in show.__code__.co_names
            ):
                yield name, show

    def _said(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout

    def _tmux(self, *words: str) -> str:
        return self._said("tmux", "-S", str(self.folder / "tmux"), "-f", "/dev/null", *words)

    def _screen(self, command: str, message: Message, *keys: str) -> str:
        """Return what a program's screen shows as soon as the letter's last line stands there."""
        self._tmux("new-session", "-d", "-x", "200", "-y", "60", command)
        shown, until = "", time.monotonic() + SECONDS
        while time.monotonic() < until and lost(message, shown):
            time.sleep(0.5)
            shown = self._tmux("capture-pane", "-p")
            for key in keys if message.body.split("\n", 1)[0] not in shown else ():
                self._tmux("send-keys", key)
        self._tmux("kill-session")
        return shown

    def _drafted(self, command: str) -> str:
        """Return what the editor of a new message shows: the letter, opened as a draft."""
        self._tmux("new-session", "-d", "-x", "200", "-y", "60", command)
        edited, until = self.folder / "edited", time.monotonic() + SECONDS
        while time.monotonic() < until and not edited.exists():
            time.sleep(0.5)
            self._tmux("send-keys", "Enter")
        self._tmux("kill-session")
        return edited.read_text("utf-8") if edited.exists() else ""


def main() -> None:
    """Print a row for each program: how many letters it shows whole, and what it lost of the others."""
    print("| program | letters shown whole | of | what was lost |\n| --- | --- | --- | --- |")
    messages = letters()
    with tempfile.TemporaryDirectory() as name:
        programs = Programs(Path(name))
        for said, show in programs.ways():
            missing = []
            for number, message in enumerate(messages):
                programs.put(to_eml(message, AT, f"{number}@example.invalid"))
                missing.append(lost(message, show(message)))
            whole = sum(not one for one in missing)
            rest = "; ".join(dict.fromkeys(part for one in missing for part in one))
            print(f"| {said} | {whole} | {len(messages)} | {rest} |", flush=True)


if __name__ == "__main__":
    main()
