"""A question bank from an https address, fetched as from somebody who may mean harm."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from trainer.errors import TrainerError
from trainer.storage.bank_sources.found import (
    MOST_BYTES,
    MOST_SECONDS,
    BankFile,
    Fetched,
    refuse_stopped,
)
from trainer.storage.bank_sources.source import Place, Source, read_source

if TYPE_CHECKING:
    from trainer.storage.bank_sources.found import Stop

MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_STEP_SECONDS = 15.0
_CHUNK = 65_536


class _Pinned(http.client.HTTPSConnection):
    """A connection to the address that was looked at, not to what the name says a moment later."""

    def __init__(self, host: str, port: int, address: str, seconds: float) -> None:
        self._context_used = ssl.create_default_context()
        super().__init__(host, port, timeout=seconds, context=self._context_used)
        self._address = address

    def connect(self) -> None:
        """Connect, and prove that the other side is who the name says."""
        raw = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = raw  # so that it can be cut off while the other side drags out its greeting
        try:
            # An end that the other side did not announce may be somebody cutting the file short.
            self.sock = self._context_used.wrap_socket(
                raw, server_hostname=self.host, suppress_ragged_eofs=False
            )
        except BaseException:
            raw.close()
            raise


def fetch_https(
    source: Source, stop: Stop | None = None, *, seconds: float = MOST_SECONDS
) -> Fetched:
    """Return the bank behind an address.

    The address that the person gave may lie in their own network; a redirect away from it may only
    lead to a public server, over https, five times at most. What is larger than a bank may be, or
    slower than `seconds`, is given up.

    Raises:
        TrainerError: it cannot be fetched.
    """
    deadline = time.monotonic() + seconds
    url = source.url
    home = _origin(url)
    for _ in range(MOST_REDIRECTS + 1):
        refuse_stopped(stop)
        address = _address(url, deadline, stop, anywhere=_origin(url) == home)
        data, onward = _get(url, address, deadline, stop)
        if not onward:
            name = urlsplit(url).path.rpartition("/")[2] or "bank.toml"
            return Fetched((BankFile(name, data),))
        url = _checked(onward, source)
    raise TrainerError(
        f"{source.url} redirects more than {MOST_REDIRECTS} times", "use the address it ends at"
    )


def _origin(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or 443


def _checked(onward: str, source: Source) -> str:
    """Return where a redirect leads, refused by the same rules as what a person writes."""
    found = None
    with suppress(TrainerError):
        found = read_source(onward.partition("#")[0])
    if found is None or found.place is not Place.HTTPS:
        raise TrainerError(
            f"{source.url} redirects to an address I can't use", "name the file's own address"
        )
    return found.url


def _address(url: str, deadline: float, stop: Stop | None, *, anywhere: bool) -> str:
    """Return the address behind a server's name; without `anywhere`, a public one only."""
    host, port = _origin(url)
    addresses = _looked_up(host, port, deadline, stop)
    if not anywhere and any(not _is_public(one) for one in addresses):
        raise TrainerError(
            f"the server redirects to {host}, which is in a private network",
            "tell whoever runs it; I fetched nothing from there",
        )
    return addresses[0]


def _looked_up(host: str, port: int, deadline: float, stop: Stop | None) -> list[str]:
    """Return the addresses of a server; asking for them knows no time limit of its own."""
    found: list[str] = []

    def ask() -> None:
        with suppress(OSError, UnicodeError):
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(str(answer[4][0]) for answer in answers)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    while asking.is_alive():
        refuse_stopped(stop)
        if time.monotonic() >= deadline:
            raise TrainerError(f"looking up {host} takes too long", "try again later")
        asking.join(0.1)
    if not found:
        raise TrainerError(f"{host} can't be found", "check the address and your network")
    return found


def _is_public(address: str) -> bool:
    read = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(read, "ipv4_mapped", None) or getattr(read, "sixtofour", None)
    return read.is_global and not read.is_multicast and (mapped is None or mapped.is_global)


def _get(url: str, address: str, deadline: float, stop: Stop | None) -> tuple[bytes, str]:
    """Return what an address answers: the file, or where it leads on."""
    parts = urlsplit(url)
    host, port = _origin(url)
    connection = _Pinned(host, port, address, _STEP_SECONDS)
    # A server that drips its headers, a byte at a time, never runs into the time limit of a step.
    watch = threading.Timer(max(0.0, deadline - time.monotonic()), _cut_off, (connection,))
    watch.daemon = True
    watch.start()
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", target, headers={"Accept-Encoding": "identity", "Accept": "*/*"})
        with closing(connection.getresponse()) as answer:
            if time.monotonic() >= deadline:  # what came was cut off, whatever it says
                raise TrainerError(f"{url} is too slow", "try again later")
            if answer.status in _REDIRECTS:
                return b"", urljoin(url, answer.headers.get("Location", "") or "https://")
            _check(url, answer)
            return _body(url, answer, deadline, stop), ""
    except ssl.SSLCertVerificationError:
        raise TrainerError(
            f"{host} can't prove who it is: its certificate isn't trusted", "nothing was fetched"
        ) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline:
            raise TrainerError(f"{url} is too slow", "try again later") from None
        why = error.strerror if isinstance(error, OSError) and error.strerror else "no answer"
        raise TrainerError(
            f"{url} can't be fetched: {why}", "check the address and your network"
        ) from None
    finally:
        watch.cancel()
        connection.close()


def _check(url: str, answer: http.client.HTTPResponse) -> None:
    if answer.status != http.client.OK:
        raise TrainerError(f"{url} answers {answer.status}", "check the address")
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise TrainerError(f"{url} answers with compressed data", "name the plain file")


def _cut_off(connection: http.client.HTTPSConnection) -> None:
    with suppress(OSError, AttributeError):  # closed already
        connection.sock.shutdown(socket.SHUT_RDWR)


def _body(url: str, answer: http.client.HTTPResponse, deadline: float, stop: Stop | None) -> bytes:
    got = bytearray()
    while chunk := answer.read1(_CHUNK):
        got += chunk
        if len(got) > MOST_BYTES:
            raise TrainerError(
                f"{url} is larger than {MOST_BYTES // 1_000_000} MB", "name a question bank"
            )
        if time.monotonic() >= deadline:
            raise TrainerError(f"{url} is too slow", "try again later")
        refuse_stopped(stop)
    if answer.length:
        raise TrainerError(f"{url} stopped in the middle", "try again")
    return bytes(got)
