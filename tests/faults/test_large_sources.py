"""A source of banks that is too much: refused in a line, in bounded time and memory."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.conftest import home
from tests.faults.amounts import amount
from tests.sharing.conftest import _running, bank_text, put, repositories, repository, server
from trainer.errors import TrainerError

__all__ = ["_running", "home", "put", "repositories", "repository", "server"]

MEGABYTES = 200
SECONDS = 20.0
"""Five to read and five to check, on a machine that does other things too; fetching is from here."""

ADD = """
import resource, sys
from trainer.cli.main import main
status = main(sys.argv[1:])
status_file = open("/proc/self/status").read()
own = int(status_file.partition("VmHWM:")[2].split()[0])  # ru_maxrss begins with the parent's size
most = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
print("most", most // 1024)
sys.exit(status)
"""


@pytest.fixture
def add(home):
    """Add the banks of a source in a process of its own; return status, message and megabytes."""

    def run(source: str) -> tuple[int, str, int]:
        start = time.monotonic()
        ran = subprocess.run(
            [sys.executable, "-c", ADD, "--home", str(home), "bank", "add", source, "--yes"],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in ran.stderr
        assert time.monotonic() - start < SECONDS
        return ran.returncode, ran.stderr, int(ran.stdout.split()[-1])

    return run


def made(repository, *words: str, text: bytes) -> str:
    done = subprocess.run(
        ["git", *words], cwd=repository.folder, input=text, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def commit(repository, tree: str) -> None:
    found = repository.git("commit-tree", "-m", "x", tree)
    repository.git("update-ref", "refs/heads/main", found)


def nested(repository, leaf: str, *, wide: int, deep: int) -> None:
    """Commit folders of which each holds the next one many times; the objects are few and small."""
    kind = "tree"
    for _ in range(deep):
        lines = "".join(f"040000 {kind} {leaf}\t{number:04}\n" for number in range(wide))
        leaf = made(repository, "mktree", text=lines.encode())
    commit(repository, leaf)


def folder_of_one_bank(repository) -> str:
    blob = made(repository, "hash-object", "-w", "--stdin", text=bank_text().encode())
    return made(repository, "mktree", text=f"100644 blob {blob}\tnights.toml\n".encode())


@pytest.mark.slow
def test_folders_that_hold_each_other_are_refused_in_a_line(repository, add):
    """A few small objects that list more files than can be counted end at the limit."""
    nested(repository, folder_of_one_bank(repository), wide=500, deep=12)
    status, said, memory = add(repository.source)
    assert status == 2
    assert "too many files" in said or "too long to read" in said
    assert len(said.splitlines()) == 1
    assert memory <= MEGABYTES


@pytest.mark.slow
def test_folders_without_a_file_are_refused_in_a_line(repository, add):
    """Folders that hold each other and nothing else, of which git lists nothing for ever."""
    nested(repository, made(repository, "mktree", text=b""), wide=500, deep=12)
    status, said, memory = add(repository.source)
    assert (status, len(said.splitlines())) == (2, 1)
    assert "too long to read" in said
    assert memory <= MEGABYTES


@pytest.mark.slow
def test_a_wanted_file_beside_such_folders_comes_in(repository, add):
    """What is named inside a repository is all that is looked at."""
    leaf = folder_of_one_bank(repository)
    nested(repository, leaf, wide=100, deep=8)
    bomb = repository.git("rev-parse", "main^{tree}")
    lines = f"040000 tree {leaf}\tbanks\n040000 tree {bomb}\tdeep\n"
    commit(repository, made(repository, "mktree", text=lines.encode()))
    assert add(f"{repository.source}#banks/nights.toml")[0] == 0


@pytest.mark.slow
def test_folders_as_deep_as_a_name_can_be_are_refused(repository, add):
    """A chain of folders whose path is longer than any system's."""
    path = "/".join(amount(["x" * 100] * 50, ["x"] * 3000))
    text = bank_text()
    stream = "commit refs/heads/main\ncommitter t <t@example.org> 0 +0000\ndata 1\nx\n"
    stream += f"M 644 inline {path}/nights.toml\ndata {len(text)}\n{text}\n"
    made(repository, "fast-import", "--quiet", text=stream.encode())
    status, said, _ = add(repository.source)
    assert (status, len(said.splitlines())) == (2, 1)


@pytest.mark.slow
def test_many_small_files_are_read_from_one_git(repository, add):
    """Thousands of files cost the time of thousands of lines, not of as many programs."""
    count = amount(1500, 15_000)
    stream = ["commit refs/heads/main\ncommitter t <t@example.org> 0 +0000\ndata 1\nx\n"]
    for number in range(count):
        text = f"number = {number}\n"
        stream.append(f"M 644 inline f{number % 100}/{number}.toml\ndata {len(text)}\n{text}\n")
    text = bank_text()
    stream.append(f"M 644 inline nights.toml\ndata {len(text)}\n{text}\n")
    made(repository, "fast-import", "--quiet", text="".join(stream).encode())
    status, said, memory = add(repository.source)
    assert status == 0 or "too long to read" in said, said[-300:]
    assert memory <= MEGABYTES


def comments(number: int) -> str:
    return bank_text(f"bank-{number}") + "#\n" * 60_000


@pytest.mark.slow
@pytest.mark.parametrize("banks", [amount(100, 300), 75])
def test_banks_of_comments_are_bounded(add, put, banks):
    """Megabytes of comments are refused before they are read, or read within time and memory."""
    for number in range(banks):
        path = put(f"banks/{number}.toml", comments(number))
    status, said, memory = add(str(path.parent))
    assert status in (0, 2)
    assert "10 MB of text" in said or banks < 80
    assert memory <= MEGABYTES


@pytest.mark.slow
def test_many_files_of_a_folder_are_read_in_time(add, put):
    """A folder of small files that are no banks holds nobody up."""
    for number in range(amount(1500, 15_000)):
        path = put(f"files/{number % 50}/{number}.toml", "x = 1\n")
    put("files/nights.toml", bank_text())
    status, said, memory = add(str(path.parents[1]))
    assert status == 0 or "too long to read" in said
    assert memory <= MEGABYTES


@pytest.mark.slow
def test_a_file_that_unpacks_to_a_hundred_times_its_size_is_left(repository, add):
    """A blob of zeros is packed small; neither git nor the program holds it in memory."""
    blob = made(repository, "hash-object", "-w", "--stdin", text=b"\n" * amount(12, 400) * 10**6)
    lines = f"040000 tree {folder_of_one_bank(repository)}\tb\n100644 blob {blob}\tx.toml\n"
    commit(repository, made(repository, "mktree", text=lines.encode()))
    status, said, memory = add(repository.source)
    assert status == 0, said
    assert memory <= MEGABYTES


def test_an_update_that_was_killed_between_bank_and_record_repairs_itself(
    run, home, put, monkeypatch, capsys
):
    """The next command knows the new bank's origin, and calls nothing changed by the person."""
    path = put("nights.toml", bank_text(version="1"))
    assert run("bank", "add", str(path), "--yes").status == 0
    path.write_text(bank_text(version="2", alone="Were you ever alone at night?"))

    class Killed(BaseException):
        pass

    def die(*_):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("trainer.storage.bank_origins.settle_origin", die)
        with pytest.raises(Killed):
            run("bank", "update", "--yes")
    capsys.readouterr()
    assert b'"2"' in (home / "banks" / "nights.toml").read_bytes()
    listed = next(one for one in run("bank", "list", "--json").document if one["id"] == "nights")
    assert listed["version"] == "2"
    assert not [one for one in (home / "banks").iterdir() if "coming" in one.name]
    path.write_text(bank_text(version="3"))
    ran = run("bank", "update", "--yes")
    assert ran.status == 0
    assert b'"3"' in (home / "banks" / "nights.toml").read_bytes()


def test_an_update_that_was_killed_before_the_bank_changes_nothing(
    run, home, put, monkeypatch, capsys
):
    """A record that waits for a bank that never came is no record."""
    path = put("nights.toml", bank_text(version="1"))
    assert run("bank", "add", str(path), "--yes").status == 0
    before = run("bank", "list", "--json").document
    path.write_text(bank_text(version="2"))

    class Killed(BaseException):
        pass

    def die(*_, **__):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("trainer.coach.bank_sharing.files.save", die)
        patched.setattr("trainer.storage.files.remove", lambda _: None)  # the dead clean up nothing
        with pytest.raises(Killed):
            run("bank", "update", "--yes")
    capsys.readouterr()
    assert run("bank", "list", "--json").document == before
    assert run("bank", "update", "--yes").status == 0
    assert run("bank", "list", "--json").document != before


def test_a_record_whose_bank_could_not_be_written_goes_with_it(run, home, put, monkeypatch):
    """Kind: a store that failed. Nothing of a bank that did not come in stays beside the others."""
    path = put("nights.toml", bank_text(version="1"))
    before = sorted((home / "banks").iterdir()) if (home / "banks").exists() else []

    def full(*_, **__):
        raise TrainerError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr("trainer.coach.bank_sharing.files.save", full)
        assert run("bank", "add", str(path), "--yes").status == 2
    assert sorted((home / "banks").iterdir()) == before


@pytest.mark.parametrize(
    "host",
    ["-oProxyCommand=x", "a$(x)", "a;b", "a`b`", "a%00b", "a&b", "a|b", "a'b", "ho st", "a(b)", "é.de",
     ".a", "a.", "*", "a,b", "a\\b"],
)  # fmt: skip
@pytest.mark.parametrize("scheme", ["git+ssh://git@", "git+ssh://", "git+https://", "https://"])
def test_names_of_servers_hold_only_what_names_of_servers_hold(run, scheme, host):
    """Whatever a shell or ssh could read into a host is refused before anything is started."""
    ran = run("bank", "add", f"{scheme}{host}/bank.toml", "--yes")
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert "isn't an address" in ran.err or "control" in ran.err


def test_a_name_that_is_never_found_ends_at_the_deadline(monkeypatch):
    """Looking up a server's name, which knows no limit of its own, counts towards the one deadline."""
    from trainer.storage.bank_sources.source import read_source
    from trainer.storage.bank_sources.web import fetch_https

    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: time.sleep(30) or [])
    start = time.monotonic()
    with pytest.raises(TrainerError, match="takes too long"):
        fetch_https(read_source("https://example.org/bank.toml"), seconds=0.3)
    with pytest.raises(TrainerError, match="stopped"):
        fetch_https(read_source("https://example.org/bank.toml"), stop=lambda: True)
    assert time.monotonic() - start < 10
