"""What the Letter screen asks of the coach."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from trainer.interviews.letter.model import placeholders
from trainer.ui.date_field import date_field
from trainer.ui.screens.form_dialog import FormField

if TYPE_CHECKING:
    from trainer.coach.letter_words import Unworded
    from trainer.coach.letters import Checked, Letter
    from trainer.coach.workspace import Workspace
    from trainer.interviews.letter.phrases import Tone


Words: TypeAlias = "Callable[[Workspace, dict[str, str]], LetterView]"
"""A job that keeps what was typed in a form, and drafts the letter again."""

SIGNS = (
    FormField("name", "Your name", "as it stands below a letter"),
    FormField("phone", "Your phone", "may stay empty: then it's left out"),
)


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter with what there is to look at.

    Attributes:
        letter: the letter.
        checked: remarks and sources.
        folder: where letters lie in the home.
        asks_who_signs: whether no name is known to sign with, and none was filled in.
        unworded: the stories of it that nobody has put into words yet.
    """

    letter: Letter
    checked: Checked
    folder: Path
    asks_who_signs: bool
    unworded: tuple[Unworded, ...] = ()

    @property
    def in_notes(self) -> tuple[Unworded, ...]:
        """The stories of which notes stand in a gap."""
        return tuple(one for one in self.unworded if one.notes and not one.written)

    @property
    def written(self) -> tuple[Unworded, ...]:
        """The stories that the person told in place of a gap, and hasn't kept these words of."""
        return tuple(one for one in self.unworded if one.written)

    @property
    def asks_once(self) -> str:
        """What the letter asks to do once, in words; empty where nothing is."""
        signs = ["say who signs"] if self.asks_who_signs else []
        return " and ".join(
            [*signs, *(["tell a story in your own words"] if self.in_notes else [])]
        )


def _view(work: Workspace, letter: Letter) -> LetterView:
    from trainer.coach import letter_words, letters

    unnamed = work.writable and not work.settings.sender.name
    unsigned = unnamed and not set(letter.signing_gaps).isdisjoint(placeholders(letter.body))
    asked = letter_words.unworded(letter) if work.writable else ()
    return LetterView(letter, letters.check(work, letter), work.home.letters, unsigned, asked)


def open_letter(work: Workspace, interview: str, person: str) -> LetterView:
    """Return a letter, drafted where there is none."""
    from trainer.coach import letters

    return _view(work, letters.open_letter(work, interview, person))


def sign(interview: str, person: str) -> Words:
    """Return the job that keeps who signs, and drafts the letter again."""

    def save(work: Workspace, typed: dict[str, str]) -> LetterView:
        from trainer.coach import letters

        letters.keep_sender(work, typed["name"], typed["phone"])
        return open_letter(work, interview, person)

    return save


def save(work: Workspace, view: LetterView, subject: str, body: str) -> LetterView:
    """Store the text and look at it again."""
    from trainer.coach import letters

    return _view(work, letters.save_text(work, view.letter, subject, body))


def words_fields(one: Unworded) -> tuple[FormField, ...]:
    """Return the fields in which a story is put into words: the sentences only where notes wait."""
    name = FormField("name", "You call it", f"as in “{one.frame}”", one.story.name)
    telling = FormField(
        "telling", "Two sentences", "as to a colleague, with the result", one.written
    )
    return (name, telling) if one.notes else (name,)


def keep_words(view: LetterView, one: Unworded) -> Words:
    """Return the job that keeps a story's words, and drafts the letter again beside its text."""

    def save(work: Workspace, typed: dict[str, str]) -> LetterView:
        from trainer.coach import letter_words

        letter_words.keep_words(work, one.story.id, typed["name"], typed.get("telling", ""))
        return redraft(work, view, None)

    return save


def keep_written(work: Workspace, view: LetterView) -> LetterView:
    """Keep with its stories what the letter says of them in the person's own words."""
    from trainer.coach import letter_words

    return _view(work, letter_words.keep_written(work, view.letter))


def keep_link(work: Workspace, view: LetterView) -> LetterView:
    """Keep the link to what they care about, or take it out again."""
    from trainer.coach import letter_words

    return _view(work, letter_words.keep_link(work, view.letter, keeps=not view.letter.state.link))


def redraft(work: Workspace, view: LetterView, tone: Tone | None) -> LetterView:
    """Return the letter beside a new draft."""
    from trainer.coach import letters

    return _view(work, letters.redraft(work, view.letter, tone))


def take(work: Workspace, view: LetterView, taken: Collection[int]) -> LetterView:
    """Take changes of a new draft over."""
    from trainer.coach import letters

    return _view(work, letters.take_changes(work, view.letter, taken))


def place(view: LetterView, form: str) -> Path:
    """Return where a letter goes in a form unless the person says otherwise."""
    ending = {"mailto": "url.txt", "md": "out.md"}.get(form, form)
    return view.folder / f"{Path(view.letter.state.file).stem}.{ending}"


def write(view: LetterView, form: str) -> Callable[[Workspace, dict[str, str]], Path]:
    """Return the job that writes a letter, or its reminder, to a file."""

    def put(work: Workspace, typed: dict[str, str]) -> Path:
        from trainer.coach import letter_out

        if form == "ics":
            data = letter_out.reminder(work, view.letter, typed["when"])
        else:
            data = letter_out.put_out(work, view.letter, form)
        return letter_out.write_file(typed["path"], data)

    return put


def sent_fields(view: LetterView) -> tuple[FormField, ...]:
    """Return the fields of what happened to a letter."""
    state = view.letter.state
    return (
        FormField("sent", "State", value="yes", choices=(("sent", "yes"), ("not sent", ""))),
        date_field("when", "When", "now, if empty; yesterday 6 pm", _sent(view), past=True),
        FormField("came_back", "Came back", "what they answered; may stay empty", state.came_back),
    )


def _sent(view: LetterView) -> str:
    """Return when it was sent, as the field shows it; empty where it was not."""
    from trainer.coach.calendar import written

    sent = view.letter.state.sent
    return written(sent, view.letter.interview.utc_offset) if sent else ""


def mark_sent(view: LetterView) -> Callable[[Workspace, dict[str, str]], LetterView]:
    """Return the job that stores what happened to a letter."""

    def mark(work: Workspace, typed: dict[str, str]) -> LetterView:
        from trainer.coach import letters

        if not typed["sent"]:
            return _view(work, letters.mark_not_sent(work, view.letter))
        when = "" if typed["when"] == _sent(view) else typed["when"]
        return _view(work, letters.mark_sent(work, view.letter, when, typed["came_back"]))

    return mark
