"""What may be a source of question banks, and what is never tried."""

from __future__ import annotations

import os
import socket
import time
from typing import TYPE_CHECKING

import pytest

from tests.sharing.conftest import bank_text
from trainer.errors import TrainerError
from trainer.storage.bank_sources import Place, fetch, read_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from tests.sharing.conftest import Repository
    from tests.sharing.servers import Server


@pytest.mark.parametrize(
    "source",
    [
        "ext::sh -c 'touch /tmp/owned'",
        "git+ext::sh -c id",
        "git+https://host/repo::x",
        "--upload-pack=touch owned",
        "-c",
        "file:///etc/passwd",
        "git+file:///srv/banks",
        "git://host/repository",
        "git+git://host/repository",
        "git+http://host/repository",
        "http://host/bank.toml",
        "ftp://host/bank.toml",
        "data://text/plain",
        "ssh://git@host/repository",
        "git@host:repository",
        "https://user@host/bank.toml",
        "https://user:secret@host/bank.toml",
        "git+https://user:secret@host/repository",
        "git+ssh://somebody@host/repository",
        "git+ssh://git:secret@host/repository",
        "git+ssh://-oProxyCommand=id/repository",
        "git+https://host/--upload-pack=id",
        "git+https://host/repository@--upload-pack=id",
        "git+https://host/repository@../../x",
        "git+https://host/repository#../../etc/passwd",
        "git+https://host/repository#/etc/passwd",
        "git+https://host",
        "https://host/bank.toml#part",
        "https:///bank.toml",
        "https://ho st/bank.toml",
        "https://host:notaport/bank.toml",
        "git+https://host/repo\nsitory",
        "https://host/\x1b[31mbank.toml",
        "https://host/\u202ebank.toml",
        "",
        "https://host/" + "a" * 3000,
    ],
)
def test_a_source_that_could_do_harm_is_refused_before_anything_is_tried(source: str) -> None:
    """Programs, passwords, other protocols, options and control bytes never reach git or a socket."""
    with pytest.raises(TrainerError) as caught:
        read_source(source)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "place", "url", "ref", "inner"),
    [
        ("banks/nights.toml", Place.PATH, "banks/nights.toml", "", ""),
        ("https://h.org/a/nights.toml?raw=1", Place.HTTPS, "https://h.org/a/nights.toml?raw=1", "", ""),
        ("git+https://h.org/me/banks.git", Place.GIT, "https://h.org/me/banks.git", "", ""),
        ("git+https://h.org/b@v1.0", Place.GIT, "https://h.org/b", "v1.0", ""),
        ("git+https://h.org/b@release/1#x/y.toml", Place.GIT, "https://h.org/b", "release/1", "x/y.toml"),
        ("git+ssh://git@h.org/b#nights", Place.GIT, "ssh://git@h.org/b", "", "nights"),
        ("git+ssh://git@h.org:22/b@v2", Place.GIT, "ssh://git@h.org:22/b", "v2", ""),
    ],
)  # fmt: skip
def test_the_documented_forms_are_read(
    source: str, place: Place, url: str, ref: str, inner: str
) -> None:
    """A path, an address, and a repository with its tag and the path inside it."""
    read = read_source(source)
    assert (read.place, read.url, read.ref, read.inner) == (place, url, ref, inner)
    assert read.given == source


def refused(source: str) -> str:
    """Return why a source is refused."""
    with pytest.raises(TrainerError) as caught:
        fetch(read_source(source))
    return str(caught.value)


def test_a_folder_gives_its_banks_and_says_what_it_left(put: Callable[..., Path]) -> None:
    """Other TOML files, links, pipes and hidden folders are left, each with the reason."""
    folder = put("banks/nights.toml", bank_text()).parent
    put("banks/more/days.toml", bank_text("days"))
    put("banks/pyproject.toml", "[project]\nname = 'x'\n")
    put("banks/.git/secret.toml", bank_text("secret"))
    (folder / "link.toml").symlink_to("/etc/passwd")
    (folder / "away").symlink_to("/etc")
    os.mkfifo(folder / "pipe.toml")
    (folder / "huge.toml").write_bytes(bank_text("huge").encode() + b"# " + b"x" * 2_100_000)
    found = fetch(read_source(str(folder)))
    assert sorted(one.name for one in found.files) == ["more/days.toml", "nights.toml"]
    assert sorted(found.skipped) == [
        "huge.toml: too large",
        "link.toml: a link, not followed",
        "pipe.toml: not a regular file",
        "pyproject.toml: no question bank",
    ]


def test_a_pipe_or_a_missing_file_is_no_source(tmp_path: Path) -> None:
    """What is no regular file is refused at once instead of waited for."""
    os.mkfifo(tmp_path / "pipe")
    assert "isn't a file" in refused(str(tmp_path / "pipe"))
    assert "doesn't exist" in refused(str(tmp_path / "nothing.toml"))


def test_an_address_gives_its_bank(server: Server) -> None:
    """A bank behind an https address comes byte for byte."""
    server.put("/nights.toml", bank_text().encode())
    found = fetch(read_source(f"{server.address}/nights.toml"))
    assert [(one.name, one.data) for one in found.files] == [("nights.toml", bank_text().encode())]


def test_a_redirect_on_the_same_server_is_followed(server: Server) -> None:
    """What moved on its own server is found."""
    server.put("/new.toml", bank_text().encode())
    server.redirect("/old.toml", "/new.toml")
    found = fetch(read_source(f"{server.address}/old.toml"))
    assert found.files[0].data == bank_text().encode()


@pytest.mark.parametrize(
    "to",
    [
        "https://127.0.0.1:9/bank.toml",
        "https://10.0.0.1/bank.toml",
        "https://192.168.1.1/bank.toml",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/bank.toml",
        "https://[fd00::1]/bank.toml",
        "https://[::ffff:10.0.0.1]/bank.toml",
        "https://0.0.0.0/bank.toml",
        "https://2130706433/bank.toml",
        "https://0x7f.1/bank.toml",
        "http://example.org/bank.toml",
        "file:///etc/passwd",
        "https://user:secret@example.org/bank.toml",
        "gopher://example.org/bank.toml",
        "https://",
    ],
)
def test_a_redirect_into_a_private_network_or_another_protocol_is_refused(
    server: Server, to: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but the server that was named is ever connected to."""
    server.redirect("/bank.toml", to)
    port = int(server.address.rpartition(":")[2])
    connect = socket.create_connection

    def only_there(address: tuple[str, int], *rest: object) -> socket.socket:
        assert address[1] == port, address
        return connect(address, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "create_connection", only_there)
    why = refused(f"{server.address}/bank.toml")
    assert "private network" in why or "redirects" in why
    assert "secret" not in why


def test_redirects_in_a_circle_end(server: Server) -> None:
    """Six redirects are too many."""
    server.redirect("/a", "/b")
    server.redirect("/b", "/a")
    assert "more than 5 times" in refused(f"{server.address}/a")
    assert len(server.asked) == 6


def test_an_endless_body_is_cut_off(server: Server) -> None:
    """No more is read than a bank may have."""
    sent = 0

    def endless(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.end_headers()
        while sent < 500_000_000:
            handler.wfile.write(b"x" * 65_536)
            sent += 65_536

    server.answers["/endless"] = endless
    assert "larger than 2 MB" in refused(f"{server.address}/endless")
    assert sent < 20_000_000


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_given_up(server: Server, part: str) -> None:
    """A byte at a time, in the headers or in the body, ends at the time limit."""
    from trainer.storage.bank_sources.web import fetch_https

    def drip(handler: BaseHTTPRequestHandler) -> None:
        if part == "body":
            handler.send_response(200)
            handler.end_headers()
        else:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    server.answers["/drip"] = drip
    began = time.monotonic()
    with pytest.raises(TrainerError, match="too slow"):
        fetch_https(read_source(f"{server.address}/drip"), seconds=0.4)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("told", [True, False])
def test_a_bank_that_is_cut_short_is_not_taken(server: Server, told: bool) -> None:
    """Half a file is none, whether its length was told or not."""

    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        if told:
            handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(bank_text().encode())

    server.answers["/half.toml"] = half
    assert "half.toml" in refused(f"{server.address}/half.toml")


def test_packed_data_is_not_unpacked(server: Server) -> None:
    """A small answer cannot become a large one."""

    def packed(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        handler.wfile.write(b"\x1f\x8b")

    server.answers["/packed"] = packed
    assert "compressed data" in refused(f"{server.address}/packed")


def test_a_server_that_cannot_prove_its_name_is_not_trusted(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the certificate's authority nothing is fetched, neither by https nor by git."""
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.delenv("GIT_SSL_CAINFO")
    assert "certificate isn't trusted" in refused(f"{server.address}/nights.toml")
    assert "can't be fetched" in refused(f"git+{server.address}/git/none")
    assert server.asked == []


def test_a_repository_gives_the_banks_of_a_tag_and_a_path(repository: Repository) -> None:
    """Tag, folder and file inside are honoured, and the commit is told."""
    first = repository.commit(nights=bank_text(), more__days=bank_text("days"))
    repository.git("tag", "v1.0")
    second = repository.commit(nights=bank_text(version="2.0.0"))
    newest = fetch(read_source(repository.source))
    assert [one.name for one in newest.files] == ["more/days.toml", "nights.toml"]
    assert newest.commit == second
    tagged = fetch(read_source(f"{repository.source}@v1.0#nights.toml"))
    assert [(one.name, one.data) for one in tagged.files] == [("nights.toml", bank_text().encode())]
    assert tagged.commit == first
    assert [one.name for one in fetch(read_source(f"{repository.source}#more")).files] == [
        "more/days.toml"
    ]


def test_a_repository_with_traps_runs_nothing_and_gives_its_regular_files_only(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Links, submodules, filters, hooks and attributes of a repository have nothing to act on."""
    owned = tmp_path / "owned"
    templates = tmp_path / "templates"
    (templates / "hooks").mkdir(parents=True)
    hook = templates / "hooks" / "post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {owned}\n")
    hook.chmod(0o755)
    own = tmp_path / "gitconfig"
    own.write_text(
        f"[init]\n\ttemplateDir = {templates}\n"
        f'[filter "evil"]\n\tsmudge = touch {owned}\n\tclean = cat\n'
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".gitconfig").write_text(own.read_text())
    repository.commit(nights=bank_text())
    (repository.folder / ".gitattributes").write_text("*.toml filter=evil\n")
    (repository.folder / "passwd.toml").symlink_to("/etc/passwd")
    (repository.folder / "banks").symlink_to("/etc")
    (repository.folder / ".gitmodules").write_text(
        f'[submodule "x"]\n\tpath = x\n\turl = ext::touch {owned}\n'
    )
    commit = repository.commit()
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{commit},x.toml")
    repository.git("commit", "--quiet", "-m", "x")
    found = fetch(read_source(repository.source))
    assert [one.name for one in found.files] == ["nights.toml"]
    assert sorted(found.skipped) == [
        "passwd.toml: not a regular file",
        "x.toml: not a regular file",
    ]
    assert not owned.exists()


def test_a_repository_with_a_path_out_of_itself_writes_nothing_there(
    repository: Repository, tmp_path: Path
) -> None:
    """A tree entry named `..` is only a name: nothing is ever checked out."""
    repository.commit(nights=bank_text())
    blob = repository.git("rev-parse", "HEAD:nights.toml")
    inner = _tree(repository, f"100644 blob {blob}\tnights.toml")
    outer = _tree(repository, f"040000 tree {inner}\t..", f"100644 blob {blob}\tnights.toml")
    commit = repository.git("commit-tree", outer, "-m", "x")
    repository.git("update-ref", "refs/heads/main", commit)
    before = sorted(tmp_path.rglob("*"))
    found = fetch(read_source(repository.source))
    assert {one.name for one in found.files} <= {"../nights.toml", "nights.toml"}
    assert sorted(tmp_path.rglob("*")) == before


def _tree(repository: Repository, *entries: str) -> str:
    import subprocess

    done = subprocess.run(
        ["git", "hash-object", "-t", "tree", "-w", "--literally", "--stdin"],
        cwd=repository.folder,
        input=b"".join(_entry(entry) for entry in entries),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def _entry(text: str) -> bytes:
    head, _, name = text.partition("\t")
    mode, _, identity = head.split()
    return mode.lstrip("0").encode() + b" " + name.encode() + b"\0" + bytes.fromhex(identity)


def test_a_repository_that_is_too_large_or_too_slow_is_given_up(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fetching ends at its limits, and at the person's wish."""
    from trainer.storage.bank_sources import git

    (repository.folder / "noise.bin").write_bytes(os.urandom(3_000_000))
    repository.commit(nights=bank_text())
    source = read_source(repository.source)
    with pytest.raises(TrainerError, match="too slow"):
        git.fetch_git(source, seconds=0.0)
    with pytest.raises(TrainerError, match="stopped"):
        git.fetch_git(source, stop=lambda: True)


def test_a_repository_that_sends_on_to_another_server_is_not_followed(server: Server) -> None:
    """Git does not follow a redirect: what was named is what is fetched."""
    server.redirect("/moved/info/refs", "https://169.254.169.254/info/refs")
    assert "can't be fetched" in refused(f"git+{server.address}/moved")


def test_what_git_says_reaches_the_screen_without_what_steers_it(server: Server) -> None:
    """A server's words inside git's message are shown visibly."""

    def evil(handler: BaseHTTPRequestHandler) -> None:
        body = b"001e# service=git-upload-pack\n0000001dERR \x1b]0;owned\x07\x1b[2J\n"
        handler.send_response(200)
        handler.send_header("Content-Type", "application/x-git-upload-pack-advertisement")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    server.answers["/evil/info/refs"] = evil
    why = refused(f"git+{server.address}/evil")
    assert "\x1b" not in why
    assert "\x07" not in why
