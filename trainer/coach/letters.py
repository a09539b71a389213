"""Letters: drafted, edited, checked, put out, and followed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import calendar, unsaid
from trainer.coach.calendar import local
from trainer.coach.dates import read_time
from trainer.coach.people import save_person
from trainer.errors import TrainerError
from trainer.interviews.decisions import in_letter
from trainer.interviews.letter.by_hand import moment_by_hand, topics_by_hand
from trainer.interviews.letter.draft import Material, draft
from trainer.interviews.letter.facts import ROOM
from trainer.interviews.letter.links import offered_link, sayable_link
from trainer.interviews.letter.lint import check_letter
from trainer.interviews.letter.merging import Change, brought, changes, take
from trainer.interviews.letter.paragraphs import question_paragraph
from trainer.interviews.letter.phrases import Tone, has_phrases
from trainer.interviews.letter.state import LetterState
from trainer.interviews.letter.template import Template, parse_template
from trainer.interviews.letter.tracing import Traced, trace
from trainer.storage import letter_files
from trainer.storage.settings import save_sender
from trainer.text import primary

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.unsaid import Aftermath
    from trainer.coach.workspace import Workspace
    from trainer.interviews.letter.model import Draft, Remark
    from trainer.interviews.model import Interview
    from trainer.interviews.unsaid import Unsaid
    from trainer.interviews.window import Window
    from trainer.stories.model import Story

SUBJECT = "Subject: "
"""How the first line of a letter's file begins."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as it stands.

    Attributes:
        state: what is known of it besides its text.
        subject: its subject line.
        body: its text.
        interview: what it follows.
        draft: what the program would write now, with the sources of every sentence.
        material: what that is made from.
        window: the time for it.
        others: recipient -> text of the other letters after the same interview.
        other_version: where a text lies that somebody else stored meanwhile; None without one.
        is_fresh: whether it was drafted just now, or follows a debrief that has changed.
    """

    state: LetterState
    subject: str
    body: str
    interview: Interview
    draft: Draft
    material: Material
    window: Window
    others: Mapping[str, str]
    other_version: Path | None = None
    is_fresh: bool = False

    @property
    def words(self) -> int:
        """Number of words of its text."""
        return len(self.body.split())

    @property
    def has_link(self) -> bool:
        """Whether a sentence with what they care about can be kept."""
        return bool(sayable_link(self.material))

    @property
    def link_offered(self) -> str:
        """What they care about, where the letter may have to do with it and does not say so; else empty."""
        return "" if self.state.link else offered_link(self.material)

    @property
    def has_address(self) -> bool:
        """Whether an address is known to send it to."""
        person = self.interview.interviewer(self.state.recipient)
        return person is not None and bool(person.email)

    @property
    def signing_gaps(self) -> tuple[str, ...]:
        """What stands in its gaps for the name and the phone of who signs."""
        return tuple(self.material.phrases.shared("placeholders", one) for one in ("name", "phone"))

    @property
    def is_edited(self) -> bool:
        """Whether it says anything that the program did not draft."""
        return _joined(self.subject, self.body) != self.state.drafted

    @property
    def is_outdated(self) -> bool:
        """Whether the program would draft something else now than what it last drafted."""
        return _joined(self.draft.subject.text, self.draft.body) != self.state.drafted

    @property
    def changes(self) -> tuple[Change, ...]:
        """Where the program would write something else now, subject line first."""
        return changes(
            _joined(self.subject, self.body), _joined(self.draft.subject.text, self.draft.body)
        )

    @property
    def brought(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Which of these changes are new: of what stands as drafted, and of what the person changed, too."""
        return brought(self.changes, self.state.drafted)


@dataclass(frozen=True, slots=True)
class Checked:
    """What to look at in a letter, and where its sentences come from."""

    remarks: tuple[Remark, ...]
    traced: tuple[Traced, ...]


def recipients(interview: Interview) -> tuple[str, ...]:
    """Return to whom letters go: every interviewer, or one nameless person where nobody is known."""
    return tuple(interviewer.name for interviewer in interview.interviewers) or ("",)


def open_letter(
    work: Workspace, interview: str, person: str | None = None, *, tone: Tone | None = None
) -> Letter:
    """Return a letter, drafting it where there is none yet.

    One that the person has not touched follows the debrief; one that was edited stays as it is.

    Args:
        work: the opened home.
        interview: which interview, see `interviews.find_interview`.
        person: whom it goes to; None for the only one.
        tone: how it sounds; None for the tone that it has, or the one that is set.

    Raises:
        TrainerError: there is no such interview, person or tone, or the template is wrong.
    """
    view = unsaid.look(work, interview)
    name = _recipient(view.interview, person)
    known = _state(work, view.interview.id, name)
    chosen = tone or (known.tone if known else Tone(work.settings.sender.tone))
    stored = letter_files.load_letter(work.home, known.file) if known else None
    if known and stored is not None and stored.rstrip("\n") != known.drafted:
        view = _with_answers(work, view, known, stored)
    material = _material(work, view, name, chosen, link=known is not None and known.link)
    drafted = draft(material)
    text = _joined(drafted.subject.text, drafted.body)
    if known is None:
        known = LetterState(
            id=work.new_id(),
            interview=view.interview.id,
            recipient=name,
            file=_file(view.interview, name),
            tone=chosen,
            drafted="",
        )
    fresh = False
    if stored is None or stored.rstrip("\n") == known.drafted:
        stored, fresh = text, text != known.drafted
        known = replace(known, tone=chosen, drafted=text)
        if work.saved:  # else it can still be read, copied, and put out elsewhere
            letter_files.save_letter(work.home, known.file, f"{text}\n")
        if work.stores:
            work.history.debriefs.save_letter(known)
    subject, body = _parted(stored)
    return Letter(
        state=known,
        subject=subject,
        body=body,
        interview=view.interview,
        draft=drafted,
        material=material,
        window=view.window,
        others=_others(work, view.interview, known),
        is_fresh=fresh,
    )


def _with_answers(work: Workspace, view: Aftermath, known: LetterState, text: str) -> Aftermath:
    """Keep what somebody wrote in the gap of a topic or a moment where it is asked once."""
    material = _material(work, view, known.recipient, known.tone, link=known.link)
    drafted = draft(material)
    topics = topics_by_hand(material, drafted, text)
    moment = moment_by_hand(material, drafted, text)
    if not (topics or moment) or not work.stores:
        return view
    for answer in view.answers:
        if topic := topics.get(answer.asked.id):
            work.history.debriefs.save_asked(replace(answer.asked, about=topic), work.now())
    if moment and material.person is not None:
        thanked = replace(material.person, moment=moment)
        save_person(work, view.interview.id, thanked, thanked.name)
    return unsaid.look(work, view.interview.id)


def would_say(work: Workspace, view: Aftermath, one: Unsaid) -> str:
    """Return what a letter would say of one thing that was left unsaid; gaps are in brackets.

    Empty where letters can't be drafted in the language of its story.
    """
    known = _state(work, view.interview.id, one.person)
    tone = known.tone if known else Tone(work.settings.sender.tone)
    material = replace(_material(work, view, one.person, tone, link=False), items=(one,))
    if not has_phrases(material.language):
        return ""
    said = question_paragraph(material, one.asked, ROOM)
    return " ".join(sentence.text for sentence in said)


def _recipient(interview: Interview, person: str | None) -> str:
    names = recipients(interview)
    if person is None and len(names) == 1:
        return names[0]
    if person is None:
        raise TrainerError("there are several interviewers", f"say --to {' or --to '.join(names)}")
    low = person.casefold()
    found = [name for name in names if name == person] or [
        name for name in names if low and low in name.casefold()
    ]
    if len(found) == 1:
        return found[0]
    known = ", ".join(filter(None, names)) or "you haven't named an interviewer yet"
    raise TrainerError(f"there's no interviewer “{person}”", known)


def _state(work: Workspace, interview: str, person: str) -> LetterState | None:
    letters = work.history.debriefs.letters(interview)
    return next((letter for letter in letters if letter.recipient == person), None)


def _file(interview: Interview, person: str) -> str:
    day = f"{local(interview.at, interview.utc_offset):%Y-%m-%d}"
    return letter_files.file_name(interview.company, day, person, interview.id[:6])


def _material(work: Workspace, view: Aftermath, person: str, tone: Tone, *, link: bool) -> Material:
    sender = work.settings.sender
    items = in_letter(view.unsaid, person, view.decided)
    return Material(
        interview=view.interview,
        person=view.interview.interviewer(person),
        items=items,
        answers=view.answers,
        language=_language(work, view, [item.story for item in items]),
        link=link,
        sender=sender.name,
        phone=sender.phone if sender.phone or not sender.name else None,
        tone=tone,
        late=view.window.is_late,
        template=own_template(work) if tone is Tone.OWN else None,
    )


def _language(work: Workspace, view: Aftermath, stories: Sequence[Story]) -> str:
    """Return the language that a letter is written in: that of its stories, English among several."""
    told = [story for answer in view.answers for story in answer.named]
    for some in (stories, told, work.stories().stories):
        languages = [primary(grading.in_its_language(story).language) for story in some]
        if languages:
            return "en" if "en" in languages else languages[0]
    return "en"


def own_template(work: Workspace) -> Template:
    """Return the person's own template.

    Raises:
        TrainerError: there is none, or it is wrong.
    """
    text = letter_files.load_template(work.home)
    if text is None:
        path = work.home.letters / letter_files.TEMPLATE
        raise TrainerError(f"there's no {path}", "see “Your own template” in the guide")
    return parse_template(text, letter_files.TEMPLATE)


def _joined(subject: str, body: str) -> str:
    return f"{SUBJECT}{subject}\n\n{body}"


def _parted(text: str) -> tuple[str, str]:
    """Return subject and text of a letter's file; one without a subject line has none."""
    first, _, rest = text.partition("\n")
    if first.startswith(SUBJECT.rstrip()):
        return first.removeprefix(SUBJECT.rstrip()).strip(), rest.strip("\n")
    return "", text.strip("\n")


def _others(work: Workspace, interview: Interview, mine: LetterState) -> dict[str, str]:
    found = {}
    for state in work.history.debriefs.letters(interview.id):
        theirs = state.id != mine.id and state.recipient in recipients(interview)
        text = letter_files.load_letter(work.home, state.file) if theirs else None
        if text is not None:
            found[state.recipient] = _parted(text)[1]
    return found


def save_text(work: Workspace, letter: Letter, subject: str, body: str) -> Letter:
    """Store a letter's text as the person has it now.

    What another program or window stored meanwhile is kept beside it, see `Letter.other_version`.
    """
    subject = " ".join(subject.split())
    before = _joined(letter.subject, letter.body)
    other = letter_files.save_letter(
        work.home, letter.state.file, f"{_joined(subject, body)}\n", before
    )
    return replace(letter, subject=subject, body=body, other_version=other)


def check(work: Workspace, letter: Letter) -> Checked:
    """Return what to look at in a letter and where its sentences come from."""
    stories = work.stories().stories
    return Checked(
        check_letter(
            letter.subject, letter.body, letter.draft, letter.material, letter.others, stories
        ),
        trace(letter.body, letter.draft, letter.material.language),
    )


def take_changes(work: Workspace, letter: Letter, taken: Collection[int]) -> Letter:
    """Take some of the changes of a new draft over; the others are left, and not shown again."""
    before = _joined(letter.subject, letter.body)
    drafted = _joined(letter.draft.subject.text, letter.draft.body)
    subject, body = _parted(take(before, drafted, taken))
    state = replace(letter.state, tone=letter.material.tone, drafted=drafted)
    work.history.debriefs.save_letter(state)
    return save_text(work, replace(letter, state=state), subject, body)


def redraft(work: Workspace, letter: Letter, tone: Tone | None = None) -> Letter:
    """Return a letter beside a new draft, perhaps in another tone; the text stays as it is."""
    return open_letter(work, letter.interview.id, letter.state.recipient, tone=tone)


def mark_sent(work: Workspace, letter: Letter, when: str = "", came_back: str = "") -> Letter:
    """Store that a letter was sent, when, and what came back.

    Raises:
        TrainerError: the time cannot be read, or lies ahead.
    """
    sent = (
        work.moment(read_time(when, work.clock())).at
        if when.strip()
        else letter.state.sent or work.now()
    )
    if sent > work.now():
        raise TrainerError("that's in the future", "check the date")
    state = replace(
        letter.state, sent=sent, came_back=" ".join(came_back.split()) or letter.state.came_back
    )
    work.history.debriefs.save_letter(state)
    return replace(letter, state=state)


def mark_not_sent(work: Workspace, letter: Letter) -> Letter:
    """Store that a letter was not sent after all."""
    state = replace(letter.state, sent=None)
    work.history.debriefs.save_letter(state)
    return replace(letter, state=state)


def time_left(window: Window) -> str:
    """Return the time for a letter in words."""
    if window.is_open:
        return f"{calendar.interval(window.left)} left"
    return f"late by {calendar.interval(-window.left)}"


def keep_sender(work: Workspace, name: str, phone: str) -> None:
    """Keep who signs letters, in config.toml.

    Raises:
        TrainerError: the name is empty, or config.toml has a `[letter]` already.
    """
    if not name.strip():
        raise TrainerError("there's no name", "type it, or Escape leaves a placeholder")
    work.settings = save_sender(work.home, " ".join(name.split()), " ".join(phone.split()))
