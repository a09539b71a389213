"""What a person names as the source of question banks, read and refused before anything is tried."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from trainer.errors import TrainerError
from trainer.text import has_control

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_REF = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/+-]*")
_SCP = re.compile(r"[\w.-]+@[\w.-]+:(?!//)")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|[0-9a-f:.]*:[0-9a-f:.]*")
"""Names of servers as `urlsplit` gives them, in small letters: a name, or an address with colons."""

_ADDRESS = re.compile(r"[!-~]+")
MOST_LETTERS = 2000
"""Characters of a source; no server takes a longer address."""

SSH_USER = "git"
"""The one user name that an address may hold: the shared account of git servers, nobody's own."""


class Place(StrEnum):
    """Where banks can come from."""

    PATH = "path"
    HTTPS = "https"
    GIT = "git"


@dataclass(frozen=True, slots=True)
class Source:
    """A source of question banks.

    Attributes:
        place: what kind of place it is.
        given: as the person wrote it; what an update reads again.
        url: what is fetched: the path, or the address without `git+`, tag and inner path.
        ref: the tag or branch of a git repository; empty for its default.
        inner: a file or folder inside a git repository; empty for all of it.
    """

    place: Place
    given: str
    url: str
    ref: str = ""
    inner: str = ""

    @property
    def host(self) -> str:
        """The server it is fetched from; empty for a path."""
        return urlsplit(self.url).hostname or "" if self.place is not Place.PATH else ""


def read_source(text: str) -> Source:
    """Return the source that a text names.

    Forms: a path; `https://host/bank.toml`; `git+https://host/repository`,
    `git+ssh://git@host/repository`, both with `@tag` behind and `#path/inside` behind that.

    Raises:
        TrainerError: it names no source, or one that is never used because it could run programs,
            carry a password or reach into this machine.
    """
    given = text.strip()
    _refuse_tricks(given)
    if given.startswith("git+"):
        return _git(given)
    if given.startswith("https://"):
        if "#" in given:
            raise TrainerError(
                f"{given}: an https address can't have a “#”", "leave out what follows it"
            )
        _check_address(given, ("https",))
        return Source(Place.HTTPS, given, given)
    if _SCHEME.match(given):
        raise TrainerError(
            f"{given}: only https:// and git+https:// or git+ssh:// addresses work",
            "use one of them, or name a file or folder",
        )
    if _SCP.match(given):
        raise TrainerError(
            f"{given} isn't an address I can fetch from", "write git+ssh://git@host/repository"
        )
    return Source(Place.PATH, given, given)


def _refuse_tricks(given: str) -> None:
    if not given:
        raise TrainerError("there's no source", "name a file, a folder or an address")
    if has_control(given) or "\n" in given or "\t" in given:
        raise TrainerError("the source has control characters in it", "write it without them")
    if len(given) > MOST_LETTERS:
        raise TrainerError(f"the source is longer than {MOST_LETTERS} characters", "shorten it")
    if given.startswith("-"):
        raise TrainerError(f"{given} looks like an option", "write ./ before a file's name")
    if "::" in given and not given.startswith("https://["):
        raise TrainerError(
            f"{given}: “::” would let git run a program", "use git+https:// or git+ssh://"
        )


def _git(given: str) -> Source:
    address, _, inner = given.removeprefix("git+").partition("#")
    scheme, _, rest = address.partition("://")
    server, _, path = rest.partition("/")
    # An “@” before the first “/” belongs to the server (git@host), one behind it to the tag.
    name, at, ref = path.partition("@")
    url = f"{scheme}://{server}/{name}"
    if at and not (_REF.fullmatch(ref) and ".." not in ref):
        raise TrainerError(f"{given}: “{ref}” can't be a tag or branch", "write …/repository@v1.0")
    _check_address(url, ("https", "ssh"))
    if inner.startswith("/") or ".." in inner.split("/") or "\\" in inner:
        raise TrainerError(f"{given}: “{inner}” isn't a path inside it", "write …#folder/bank.toml")
    return Source(Place.GIT, given, url, ref, inner.strip("/"))


def _check_address(url: str, schemes: tuple[str, ...]) -> None:
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
        _ = parts.port
    except ValueError:
        raise TrainerError(f"{url} isn't an address", "check how it is written") from None
    if parts.scheme not in schemes:
        raise TrainerError(f"{url}: git is used over https and ssh only", "use git+https://")
    if not host or not _HOST.fullmatch(host) or not _ADDRESS.fullmatch(url):
        raise TrainerError(f"{url} isn't an address", "check how it is written")
    allowed = (None, SSH_USER) if parts.scheme == "ssh" else (None,)
    if user not in allowed or parts.password is not None:
        raise TrainerError(
            f"{parts.scheme}://{host}: an address can't have a user name or password in it",
            "leave it out",
        )
    if parts.path.strip("/") == "" or "/-" in f"/{parts.path}":
        raise TrainerError(f"{url} doesn't name a file or repository", "write the whole address")
