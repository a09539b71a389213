"""The keys of the Letter screen, and what they offer to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from trainer.interviews.letter.phrases import Tone
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.way import Way

LETTER_COMMANDS = (
    Command("letter.save", scheme.DONE, "done", "Finish", "Finish it: a mail draft, a file, a copy, or note that it's "
            "sent. What a gap waits for is asked first.",
            priority=True),
    Command("letter.gap", scheme.NEXT_GAP, "gap", "Next gap", "Go to the next thing to fill in, and say it; then to "
            "the next remark.", priority=True),
    Command("letter.sources", scheme.SHOW, "sources", "Sources", "Show where each sentence comes from, "
            "and everything to look at.", priority=True),
    Command("letter.write", scheme.EXPORT, "write", "Mail draft, file or copy", "Finish it without being asked for anything first.",
            typing=True, old="f8", words="export send finish"),
    Command("letter.copy", scheme.COPY, "copy", "Copy it", "Copy it to the clipboard.", typing=True, old="f7"),
    Command("letter.sent", scheme.EDIT, "sent", "Sent, or what came back", "Mark it as sent, or note what came back.",
            typing=True, old="f9"),
    Command("letter.tone", scheme.VIEW, "tone", "Another tone", "Draft it in another tone.", typing=True),
    Command("letter.draft", scheme.TELL, "draft", "Draft it again", "Show what a new draft would change.",
            typing=True, old="f6"),
    Command("letter.words", scheme.KEEP, "words", "Keep your own words", "Put a story into your own words, once for "
            "all letters.", typing=True, old="f10"),
    Command("letter.link", scheme.WHY, "link", "Why it fits them", "Keep or drop the sentence that ties what "
            "you add to what they care about.", typing=True, old="f11,ctrl+l"),
    Command("letter.back", scheme.BACK, "back", "Back", "Go back; everything is stored."),
)  # fmt: skip

WAYS = (
    Way("eml", "A mail draft (.eml)", "Opens in your mail program, addressed and unsent."),
    Way("txt", "Text (.txt)", "Lines of 72 characters."),
    Way("md", "Markdown (.md)", "As it is in your folder."),
    Way("mailto", "A mailto link", "For a mail program on the web; only for short letters."),
    Way("ics", "A reminder (.ics)", "Tells your calendar to send it, or to look for an answer."),
    Way("copy", "A copy", "Subject and text, to paste anywhere."),
    Way("sent", "It's sent", "Note when, and what came back."),
)
"""What F5 and F2 x offer."""


def ways_to_finish(*, addressed: bool) -> tuple[Way, ...]:
    """Return what is offered; where nobody's address is known, that you type it yourself."""
    by_hand = {"eml": "Opens in your mail program, unsent.", "mailto": WAYS[3].detail}
    return tuple(
        replace(way, detail=f"{by_hand[way.id]} You type the address there.")
        if way.id in by_hand and not addressed
        else way
        for way in WAYS
    )


TONE_WORDS: dict[Any, str] = {
    Tone.WARM: "As to somebody you liked talking to.",
    Tone.PLAIN: "Short sentences, nothing extra.",
    Tone.FORMAL: "For formal employers.",
    Tone.FAMILIAR: "With du, tu or tú, where you said so to each other.",
    Tone.OWN: "Your own template, letters/template.txt in your home.",
}
