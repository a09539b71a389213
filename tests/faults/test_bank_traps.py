"""A source of question banks that is a trap: nothing runs, nothing outside the banks folder changes."""

from __future__ import annotations

import gzip
import time
from typing import TYPE_CHECKING

import pytest

from tests.conftest import home
from tests.faults.bank_traps import REPOSITORIES, picture
from tests.sharing.conftest import (
    _running,
    bank_text,
    put,
    repositories,
    repository,
    server,
)

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler

__all__ = ["_running", "home", "put", "repositories", "repository", "server"]

SOURCES = (
    "ext::sh -c 'touch {owned}'", "git+ext::sh -c 'touch {owned}'", "git+https://h/r::ext",
    "--upload-pack=touch {owned}", "git+https://h/--upload-pack=touch {owned}",
    "git+https://h/r@--upload-pack=touch {owned}", "git+ssh://-oProxyCommand=touch {owned}/r",
    "git+ssh://git@-oProxyCommand=x/r", "git+file://{home}", "file://{home}/stories/mine.toml",
    "git+fd::17", "git://h/r", "git+https://user:{secret}@h/r", "https://{secret}@h/b.toml",
    "git+https://h/r#../../stories", "git+https://h/r#/etc", "git+https://h/r\n-c x=y",
    "https://h/\x1b]0;owned\x07b.toml", "https://h/\u202ebank.toml", "git+https://h/r\0x",
    "$(touch {owned})", "`touch {owned}`", "; touch {owned}", "/dev/zero", "/dev/stdin", "/proc/self/mem",
)  # fmt: skip
"""Addresses that would run, read or tell something."""


@pytest.fixture
def around(home, tmp_path, server, repositories):
    """Everything that lies around the banks folder of a home stays as it was, and nothing ran."""
    banks = home / "banks"
    outside = tmp_path / "secret.toml"
    outside.write_text(bank_text("secret"))
    before = picture(tmp_path, banks)
    yield tmp_path / "owned"
    # Opening a home makes its own folders, settings and history: those are no trap's work.
    own = {str(home / name) for name in ("history.db", "history.db-wal", "history.db-shm", "banks")}
    after = picture(tmp_path, banks)
    assert {path: after.get(path) for path in before} == before
    new = {path for path in after if path not in before} - own
    assert [path for path in new if not path.startswith(str(home))] == []
    assert not (tmp_path / "owned").exists()
    assert all(not path.is_symlink() for path in banks.rglob("*"))


def said_in_a_line(ran) -> str:
    """Return what a refused command said: printable lines, no traceback, nothing secret."""
    assert ran.status == 2, ran
    assert "Traceback" not in ran.err
    assert all(line.isprintable() for line in (ran.out + ran.err).splitlines()), ran.err
    assert "s3cret" not in ran.out + ran.err
    return ran.err


@pytest.mark.parametrize("source", SOURCES)
def test_an_address_that_is_a_trap_is_refused_by_the_command(source, run, around, home, server):
    """Programs, options, files, passwords and control bytes: one line, and nothing is asked."""
    text = source.format(owned=around, home=home, secret="s3cret")
    said_in_a_line(run("bank", "add", "--yes", "--", text))
    assert list((home / "banks").glob("*.toml")) == []
    assert server.asked == []


@pytest.mark.parametrize("trap", REPOSITORIES)
def test_traps_in_a_repository_act_on_nothing(trap, run, around, home, repository, record_property):
    """The one sound bank comes, byte for byte; what else is in the repository acts on nothing."""
    repository.commit(nights=bank_text())
    before = picture(around.parent, home / "banks")
    REPOSITORIES[trap](repository, f"touch {around}")
    repository.git("add", "--all", "--force")
    repository.git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "x\x1b[2J")
    around.unlink(missing_ok=True)  # hooks of the trap's own making may run on its own side
    ran = run("bank", "add", repository.source, "--bank", "nights", "--yes")
    assert "Traceback" not in ran.err
    assert all(line.isprintable() for line in (ran.out + ran.err).splitlines())
    assert ran.status in (0, 2), ran
    found = {path.name: path for path in (home / "banks").glob("*.toml")}
    assert set(found) <= {"nights.toml"}
    assert ran.status == 2 or found["nights.toml"].read_text() == bank_text()
    assert before.keys() <= picture(around.parent, home / "banks").keys()
    record_property("escapes", 0)


def _send(handler: BaseHTTPRequestHandler, *headers: tuple[str, str], body: bytes = b"") -> None:
    handler.send_response(200)
    for name, value in headers:
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _slow(handler: BaseHTTPRequestHandler) -> None:
    _send(handler)
    for _ in range(100):
        handler.wfile.write(b"#")
        handler.wfile.flush()
        time.sleep(0.02)


BOMB = gzip.compress(b"#" * 20_000_000)
ANSWERS = {
    "a bomb": lambda handler: _send(handler, ("Content-Encoding", "gzip"), body=BOMB),
    "a bomb that says nothing": lambda handler: _send(handler, body=BOMB),
    "endless": lambda handler: _send(handler, body=b"#" * 30_000_000),
    "a huge length": lambda handler: _send(handler, ("Content-Length", "9" * 30), body=b"x"),
    "a negative length": lambda handler: _send(handler, ("Content-Length", "-1"), body=b"x"),
    "many headers": lambda handler: _send(handler, *[("X", "y")] * 5_000),
    "a long header": lambda handler: _send(handler, ("X", "y" * 200_000)),
    "control bytes": lambda handler: _send(handler, body=bank_text().encode() + b'x = "\x1b[2J"'),
    "no text": lambda handler: _send(handler, body=bytes(range(256)) * 8),
    "nothing": lambda handler: None,
    "no http": lambda handler: handler.wfile.write(b"\x1b[2J\r\n\r\n"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_that_is_a_trap_is_refused(answer, run, around, home, server, record_property):
    """Packed, endless, lying and hostile answers: one line, in bounded time, nothing installed."""
    server.answers["/b.toml"] = ANSWERS[answer]
    began = time.monotonic()
    said_in_a_line(run("bank", "add", f"{server.address}/b.toml", "--yes"))
    seconds = time.monotonic() - began
    assert seconds < 5
    assert list((home / "banks").glob("*.toml")) == []
    record_property("most seconds", seconds)


def test_a_slow_answer_is_given_up(run, around, home, server, monkeypatch):
    """A server that drips ends at the time limit, and says so."""
    monkeypatch.setattr(
        "trainer.storage.bank_sources.web.fetch_https.__kwdefaults__", {"seconds": 0.3}
    )
    server.answers["/b.toml"] = _slow
    assert "too slow" in said_in_a_line(run("bank", "add", f"{server.address}/b.toml", "--yes"))


@pytest.mark.parametrize(
    "to",
    ["https://10.0.0.1/b.toml", "https://[::1]/b.toml", "http://localhost/b.toml", "file:///etc/passwd",
     "https://u:s3cret@localhost/b.toml", "ext::touch x", "//169.254.169.254/x", "data:text/plain,x"],
)  # fmt: skip
def test_a_redirect_to_elsewhere_is_refused(to, run, around, home, server):
    """A private address, another scheme, a user's name: the server that was named is asked only."""
    server.redirect("/b.toml", to)
    said_in_a_line(run("bank", "add", f"{server.address}/b.toml", "--yes"))
    assert server.asked == ["/b.toml"]
