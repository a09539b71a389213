"""The interviews ahead, and time in words."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.interviews.model import Interview, Round, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.workspace import Workspace

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def next_interview(work: Workspace) -> Interview | None:
    """Return the next interview that lies ahead."""
    now = work.now()
    ahead = [interview for interview in work.history.interviews() if interview.at > now]
    return min(ahead, key=lambda interview: interview.at, default=None)


def interviews(work: Workspace) -> tuple[Interview, ...]:
    """Return all interviews, the next ones first, then the past ones, newest first."""
    now = work.now()
    known = work.history.interviews()
    ahead = sorted((one for one in known if one.at > now), key=lambda one: one.at)
    past = sorted((one for one in known if one.at <= now), key=lambda one: one.at, reverse=True)
    return (*ahead, *past)


def add_interview(
    work: Workspace,
    company: str,
    when: str,
    *,
    role: str = "",
    stage: str = Round.OTHER,
    competencies: Sequence[str] = (),
) -> Interview:
    """Record an interview.

    Args:
        work: the opened home.
        company: with whom; not empty.
        when: local date and time as `2026-05-29 14:00`, or a date alone (then 09:00), or an ISO
            time with its own offset.
        role: for which job.
        stage: one of the rounds.
        competencies: what the job asks for.

    Raises:
        TrainerError: the company or the time is empty, the time cannot be read, or there is no
            such round.
    """
    if not company.strip():
        raise TrainerError("the company is missing", "say with whom the interview is")
    if not when.strip():
        raise TrainerError("the date is missing", "write it as 2026-05-29 14:00")
    if stage not in set(Round):
        raise TrainerError(f"there is no round “{stage}”", f"one of {', '.join(Round)}")
    moment = work.moment(read_time(when))
    interview = Interview(
        id=work.new_id(),
        company=company.strip(),
        role=role.strip(),
        round=Round(stage),
        at=moment.at,
        utc_offset=moment.utc_offset,
        wanted=tuple(Wanted(one) for one in competencies),
    )
    work.history.save_interview(interview)
    return interview


def remove_interview(work: Workspace, interview: str) -> None:
    """Forget an interview; attempts and ratings stay.

    Raises:
        TrainerError: there is none of that id.
    """
    if interview not in {known.id for known in work.history.interviews()}:
        raise TrainerError(f"there is no interview “{interview}”", "see `trainer interview list`")
    work.history.delete_interview(interview)


def read_time(text: str) -> datetime:
    """Return an aware local time from what a person writes.

    Raises:
        TrainerError: it is not a date and time.
    """
    cleaned = text.strip().replace("T", " ", 1)
    try:
        moment = datetime.fromisoformat(cleaned)
    except ValueError:
        raise TrainerError(
            f"“{text}” is not a date and time", "write it as 2026-05-29 14:00"
        ) from None
    if len(cleaned) == len("2026-05-29"):
        moment = moment.replace(hour=9)
    try:
        return moment.astimezone()
    except (OverflowError, OSError, ValueError):
        raise TrainerError(
            f"“{text}” lies outside the years that a calendar has", "check the year"
        ) from None


def local(moment: datetime, utc_offset: int) -> datetime:
    """Return a stored moment (UTC) in the zone it was stored with (minutes from UTC)."""
    return moment.astimezone(timezone(timedelta(minutes=utc_offset)))


def interval(span: timedelta) -> str:
    """Return a span of time as a rating button shows it: `10 min`, `5 h`, `3 days`, `2 months`."""
    if span < HOUR:
        return f"{max(1, round(span / MINUTE))} min"
    if span < DAY:
        return _count(round(span / HOUR), "h", "h")
    days = round(span / DAY)
    if days < 60:
        return _count(days, "day", "days")
    if days < 730:
        return f"{round(days / 30.4)} months"
    return f"{days / 365.25:.1f} years"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def until(moment: datetime, now: datetime) -> str:
    """Return when something ahead comes, in words: `in 3 days`, `tomorrow`, `in 40 min`, `now`."""
    span = moment - now
    if span <= timedelta(0):
        return "now"
    days = (moment.astimezone(now.tzinfo).date() - now.date()).days
    if days == 1 and span >= 12 * HOUR:
        return "tomorrow"
    if days <= 1:
        return f"in {interval(span)}"
    return f"in {interval(days * DAY)}"


def ago(moment: datetime, now: datetime) -> str:
    """Return when something happened, in words: `today`, `yesterday`, `3 days ago`."""
    days = (now.date() - moment.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{interval(days * DAY)} ago"
