"""Importing what people already have; always looked at before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.banks import free_id
from trainer.coach.import_sources import Source, read_source
from trainer.coach.stories import free_name
from trainer.documents.foreign import ForeignFileError
from trainer.documents.which_language import language_of
from trainer.errors import TrainerError
from trainer.questions.model import Kind
from trainer.storage import files
from trainer.stories import edit
from trainer.stories.format import parse
from trainer.stories.likeness import SURE_FROM, Twins
from trainer.stories.markdown import from_markdown
from trainer.stories.model import KeyPoint, Part, Story
from trainer.stories.reading import (
    Form,
    Found,
    Left,
    NoResumeError,
    Reading,
    read_stories,
)
from trainer.stories.write import write
from trainer.text import counted
from trainer.toml import FormatError, decode, detect
from trainer.toml.fields import LINE, PAGES, TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import QuestionMatch

__all__ = ["Candidate", "Preview", "Taken", "joined", "preview", "read_source", "take"]

_BANK_PARTS = 3
"""Parts of a story that make the file of a folder in which it stands a story bank."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One story that was found, as it would be taken in.

    Attributes:
        story: with an id that is free.
        found: as it was read; None where it was a file of our own.
        file: where it was found.
        line: where it begins there, from 1.
        twin: the story that it seems to be already; None for a new one.
        known: whether the twin stands in the bank, and does not only come in along with it.
        sure: whether the twin is surely the same story, so that what is new is added to it.
        same: whether it says nothing that its twin does not say.
        links: what the file says it is asked as -> the question of a bank that asks the same.
        ticked: whether it comes in unless somebody says no; a line of a folder only on request.
    """

    story: Story
    found: Found | None
    file: str
    line: int
    twin: Story | None = None
    known: bool = False
    sure: bool = False
    same: bool = False
    links: Mapping[str, QuestionMatch] = field(default_factory=dict)
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring.

    Attributes:
        candidates: the stories, in the order of the files.
        left: pieces that belong to no story, each with its file's name.
        problems: files that could not be read, one line each.
        files: how many were looked at.
    """

    candidates: tuple[Candidate, ...]
    left: tuple[tuple[str, Left], ...] = ()
    problems: tuple[str, ...] = ()
    files: int = 1

    @property
    def ticked(self) -> tuple[Candidate, ...]:
        """The stories that come in unless somebody says no."""
        return tuple(candidate for candidate in self.candidates if candidate.ticked)

    @property
    def unticked(self) -> tuple[Candidate, ...]:
        """What may be a story and comes in only on request."""
        return tuple(candidate for candidate in self.candidates if not candidate.ticked)

    def with_all_ticked(self) -> Preview:
        """Return the same with everything ticked that may be a story."""
        return replace(
            self, candidates=tuple(replace(candidate, ticked=True) for candidate in self.candidates)
        )

    @property
    def totals(self) -> str:
        """What was found in how many files, in a sentence."""
        ticked = self.ticked
        where = f"{len({one.file for one in ticked})} of {counted(self.files, 'file')}"
        told = f"{counted(len(ticked), 'story', 'stories')} in {where}"
        more = len(self.unticked)
        left = f"{counted(more, 'more line')} might be stories; I haven't ticked them"
        return f"{told}; {left}" if more else told

    @property
    def reading(self) -> Reading:
        """The ticked stories and what is left as one reading, for the documented JSON."""
        found = tuple(one.found or _as_found(one.story, one.line) for one in self.ticked)
        return Reading(Form.STAR, found, tuple(left for _, left in self.left))


def preview(work: Workspace, sources: Sequence[Source | tuple[str, str]]) -> Preview:
    """Return what these texts would bring into the story bank; nothing is written.

    A file that cannot be read is a problem of its own; the others go on. Of a folder only stories are
    ticked: no single lines, and nothing that lies beside a story bank.

    Args:
        work: the opened home.
        sources: name and text of each.
    """
    known = {story.id for story in work.stories().stories}
    taken = set(known)
    twins = Twins(work.stories().stories)
    left: list[tuple[str, Left]] = []
    problems: list[str] = []
    files: list[list[Candidate]] = []
    for source in (Source(*source) for source in sources):
        try:
            if isinstance(source.text, TrainerError):
                raise source.text
            candidates, rest = _read(work, source.text, source.name)
        except FormatError as error:
            problems += [str(problem) for problem in error.problems]
        except (NoResumeError, ForeignFileError) as error:
            foreign = isinstance(error, ForeignFileError)
            if source.in_folder:  # nobody named it, and it keeps nothing else from coming in
                why = str(error) if foreign else "there's no story in this file"
                left.append((source.name, Left(1, why)))
            else:
                problems.append(str(error) if foreign else f"{source.name}: {error}")
        except TrainerError as error:
            problems.append(str(error) if error is source.text else f"{source.name}: {error}")
        else:
            left += [(source.name, piece) for piece in rest]
            files.append(
                [replace(candidate, ticked=not source.in_folder) for candidate in candidates]
            )
    told: list[Candidate] = []
    for one in _ticked(files):
        free = replace(one.story, id=free_id(one.story.id, taken))
        twin, alike = twins.nearest(free)
        twins.add(free)
        taken.add(free.id)
        told.append(
            replace(
                one,
                story=free,
                twin=twin,
                known=twin is not None and twin.id in known,
                sure=alike >= SURE_FROM,
                same=twin is not None and not _new_points(free, twin),
            )
        )
    return Preview(tuple(told), tuple(left), tuple(problems), len(sources))


def _ticked(files: Sequence[Sequence[Candidate]]) -> Iterator[Candidate]:
    """Yield the stories of all files; of a folder's, those of more than one point or our own, of banks alone."""
    parts = [[len({point.part for point in one.story.points}) for one in told] for told in files]
    ours = [any(story.found is None for story in stories) for stories in files]
    banks = [
        own or max(some, default=0) >= _BANK_PARTS for own, some in zip(ours, parts, strict=True)
    ]
    for stories, is_bank in zip(files, banks, strict=True):
        for story in stories:
            whole = story.found is None or len(story.story.points) > 1
            told = whole and (is_bank or not any(banks))
            yield replace(story, ticked=story.ticked or told)


def _read(work: Workspace, text: str, name: str) -> tuple[list[Candidate], tuple[Left, ...]]:
    if name.endswith(".toml") or detect(text):
        bank = parse(decode(text.encode(), name), name)
        return [Candidate(story, None, name, 1) for story in bank], ()
    ours, text = from_markdown(text)
    candidates = [Candidate(story, None, name, line) for story, line in ours]
    if ours and not text:
        return candidates, ()
    reading = read_stories(text, name)
    told = "\n".join(map(_told, reading.found))
    for found in reading.found:
        links = _links(work, found.questions)
        story = replace(_story(found, name, links), language=language_of(_told(found), told))
        candidates.append(Candidate(story, found, name, found.line, links=links))
    return candidates, reading.left


def _story(found: Found, file: str, links: Mapping[str, QuestionMatch]) -> Story:
    """Return what was found as a story; a stub without key points keeps its title as one.

    Args:
        found: the story as it was read.
        file: where it was found.
        links: wording of a question it is meant for -> the bank's question, see `_links`.
    """
    points = tuple(KeyPoint(part, say) for part in Part for say in getattr(found, part.value)) or (
        KeyPoint(Part.SITUATION, found.title),
    )
    named = (found.title, found.role, found.organization, found.period)
    whole = [text for text in named if len(text) > LINE]
    title, role, organization, period = (_in_a_line(text) for text in named)
    # The file's own words stay in the notes, but for those that the bank has just so.
    known = {ask: _plain(match.ask).rstrip("?") for ask, match in links.items()}
    asked = [ask for ask in found.questions if _plain(ask).rstrip("?") != known.get(ask)]
    notes = [found.notes, *whole, *(f"Asked as: {ask}" for ask in asked)]
    return Story(
        id=title,
        title=title,
        points=tuple(piece for point in points for piece in _pieces(point)),
        role=role,
        organization=organization,
        period=period,
        competencies=found.competencies,
        confidential=found.confidential,
        questions=tuple(dict.fromkeys(match.question for match in links.values())),
        notes="\n".join(note for note in notes if note)[:PAGES],
        source=file,
    )


def _told(found: Found) -> str:
    """Return the words of a story that say which language it is in."""
    return "\n".join((found.title, *(say for part in Part for say in getattr(found, part.value))))


def _in_a_line(text: str) -> str:
    """Return a name or title as long as one can be; the whole of a longer one goes to the notes."""
    return text if len(text) <= LINE else f"{text[: LINE - 1].rstrip()}…"


def _pieces(point: KeyPoint) -> Iterator[KeyPoint]:
    """Yield a key point, or the pieces of one that is longer than any can be, cut between words."""
    rest = point.say
    while len(rest) > TEXT:
        cut = rest.rfind(" ", 1, TEXT + 1)
        cut = cut if cut > 0 else TEXT
        yield replace(point, say=rest[:cut])
        rest = rest[cut:].lstrip()
    if rest:
        yield replace(point, say=rest)


def _links(work: Workspace, wordings: Sequence[str]) -> dict[str, QuestionMatch]:
    """Return wording -> the bank's question that asks nearly the same, where one does."""
    known = [question for question in work.banks().questions if question.kind is not Kind.TO_ASK]
    matches = {wording: grading.same_question(wording, known) for wording in wordings}
    return {wording: match for wording, match in matches.items() if match is not None}


def _new_points(story: Story, twin: Story) -> list[KeyPoint]:
    """Return the key points that a twin does not have in the same words."""
    known = {_plain(text) for point in twin.points for text in (point.say, *point.accept)}
    return [point for point in story.points if _plain(point.say) not in known]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".;!")


def _as_found(story: Story, line: int) -> Found:
    told = {part.value: tuple(point.say for point in story.part(part)) for part in Part}
    return Found(
        story.title,
        **told,  # type: ignore[arg-type]
        competencies=story.competencies,
        questions=story.questions,
        notes=story.notes,
        line=line,
    )


def joined(above: Candidate, below: Candidate) -> Candidate:
    """Return two pieces of one story as one: it has the name of the first, and what both say.

    Key points of the second stand behind those of the first, part by part; its title goes to the notes
    where its key points don't say the same.
    """
    one, other = above.story, below.story
    points = tuple(point for part in Part for point in (*one.part(part), *other.part(part)))
    named = _plain(other.title.rstrip("…"))
    is_said = any(named in _plain(point.say) for point in other.points)
    notes = (one.notes, "" if is_said else other.title, other.notes)
    story = replace(
        one,
        points=points,
        role=one.role or other.role,
        organization=one.organization or other.organization,
        period=one.period or other.period,
        competencies=tuple(dict.fromkeys((*one.competencies, *other.competencies))),
        questions=tuple(dict.fromkeys((*one.questions, *other.questions))),
        confidential=one.confidential or other.confidential,
        notes="\n".join(filter(None, notes))[:PAGES],
    )
    same = above.twin is not None and not _new_points(story, above.twin)
    return replace(above, story=story, same=same, links={**below.links, **above.links})


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import brought: the new file, the new stories, and those that were added to."""

    path: Path | None
    added: tuple[Story, ...]
    merged: tuple[Story, ...]


def take(
    work: Workspace,
    chosen: Sequence[Candidate],
    merge: Sequence[Candidate] = (),
    questions: Mapping[str, Sequence[str]] | None = None,
) -> Taken:
    """Write chosen stories into one new file of the story bank; merge others into their twins.

    A merged story keeps everything that it has; the key points that it did not have go to the end
    of their part.

    Args:
        work: the opened home.
        chosen: the stories that become new ones.
        merge: those that go into their twins.
        questions: id of a chosen story -> keys of questions that it is to name besides its own.

    Raises:
        TrainerError: a file cannot be written; what was written before stays.
    """
    path = None
    named = questions or {}
    stories = ((one.story, named.get(one.story.id, ())) for one in chosen)
    added = tuple(replace(one, questions=(*one.questions, *more)) for one, more in stories)
    if added:
        path = free_name(work.home.stories, f"imported-{work.clock():%Y-%m-%d}")
        files.save_new(path, write(added).encode())
    return Taken(path, added, tuple(_merge(work, one) for one in merge))


def _merge(work: Workspace, candidate: Candidate) -> Story:
    twin = candidate.twin
    path = work.stories().files.get(twin.id) if twin else None
    if twin is None or path is None:
        raise TrainerError(
            f"“{candidate.story.title}” has no story to merge with", "import it as new"
        )
    new = _new_points(candidate.story, twin)
    files.change(path, lambda data: _with_points(decode(data or b"", path.name), twin, new))
    return twin


def _with_points(text: str, twin: Story, new: Sequence[KeyPoint]) -> bytes:
    for part in Part:
        added = tuple(point for point in new if point.part is part)
        if added:
            text = edit.set_part(text, twin.id, part, (*twin.part(part), *added))
    return text.encode()
