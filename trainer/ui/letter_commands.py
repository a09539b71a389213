"""The keys of the Letter screen, and what they offer to choose from."""

from __future__ import annotations

from typing import Any

from trainer.interviews.letter.phrases import Tone
from trainer.ui.commands import Command
from trainer.ui.screens.choice import Way

LETTER_COMMANDS = (
    Command("letter.tone", "f2", "tone", "Tone", "Draft it in another tone.", priority=True),
    Command("letter.sources", "f3", "sources", "Sources", "Show where each sentence comes from, "
            "and everything to look at.", priority=True),
    Command("letter.gap", "f4", "gap", "Gap", "Go to the next thing to fill in, and say it; then to the next remark.", priority=True),
    Command("letter.draft", "f6", "draft", "Draft", "Show what a new draft would change.",
            shown=False, priority=True),
    Command("letter.copy", "f7", "copy", "Copy", "Copy it to the clipboard.", priority=True),
    Command("letter.write", "f8", "write", "Save", "Save it as a mail draft or a file.",
            priority=True),
    Command("letter.sent", "f9", "sent", "Sent", "Mark it as sent, or note what came back.",
            priority=True),
    Command("letter.save", "ctrl+j,f5", "done", "Done", "Go back; what a gap waits for is asked first.",
            shown=False, priority=True),
    Command("letter.back", "escape", "back", "Back", "Go back; everything is stored."),
    # The last ones: on 80 columns the link's key has room as soon as nothing is left to put into words.
    Command("letter.words", "f10", "words", "Words", "Put a story into your own words, once for all "
            "letters.", priority=True),
    Command("letter.link", "f11,ctrl+l", "link", "Link", "Keep or drop the sentence that ties what "
            "you add to what they care about.", priority=True),
)  # fmt: skip

WAYS = (
    Way("eml", "A mail draft (.eml)", "Opens in your mail program, addressed and unsent."),
    Way("txt", "Text (.txt)", "Lines of 72 characters."),
    Way("md", "Markdown (.md)", "As it is in your folder."),
    Way("mailto", "A mailto link", "For a mail program on the web; only for short letters."),
    Way("ics", "A reminder (.ics)", "Tells your calendar to send it, or to look for an answer."),
)

TONE_WORDS: dict[Any, str] = {
    Tone.WARM: "As to somebody you liked talking to.",
    Tone.PLAIN: "Short sentences, nothing extra.",
    Tone.FORMAL: "For formal employers.",
    Tone.OWN: "Your own template, letters/template.txt in your home.",
}
