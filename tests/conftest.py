"""Real databases for the tests: each test gets its own, and each story is told on SQLite and on PostgreSQL."""

import gc
import os
import shutil
import ssl
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from simulator import Town
from storage.schema import bring_up_to_date
from storage.store import Store, open_store
from tests.clock import HandClock
from tests.postgres import Server, find_binaries, running_server

_numbers = count(1)
# Nobody in a test waits for long unless it fails, and a machine may be busy with other things.
Town.patience = 60
OVER_THE_WIRE = {"demo", "hall", "page", "simulator"}
NEVER_TWICE = {"test_mangled", "test_closing", "test_bad_taps"}
# No test asserts on time. Where everything is required, a commit passes or fails by what it is and not by the day's
# luck; elsewhere each run tries other examples, which is how new ones are found.
settings.register_profile("everywhere", deadline=None)
settings.register_profile("required", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("required" if os.environ.get("YISHITING_TEST_REQUIRE_ALL") == "1" else "everywhere")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever waited in vain for an answer over the wire waits once more, and the report names the test.

    A machine may stand still for a minute. What was answered wrongly is wrong at once, and where a lost answer is what
    is looked for (the kill test, the hostile updates) nothing is tried twice. docs/decisions/0034 says why, and why
    what the garbage collector finds open is looked for again too.
    """
    for item in items:
        if item.path.parent.name in OVER_THE_WIRE and item.path.stem not in NEVER_TWICE:
            item.add_marker(
                pytest.mark.flaky(reruns=1, only_rerun=["TimeoutError", "PytestUnraisableExceptionWarning"])
            )


def pytest_collection_finish() -> None:
    """What was imported stays; the garbage collector need not look through it in every test. Nor need every client of
    every hall read the world's certificates anew: nothing leaves the loopback, where nobody shows any."""
    ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for the whole run. Skips where it is not installed, unless everything is required."""
    binaries = find_binaries()
    if binaries is None:
        missing = "PostgreSQL's initdb and postgres are neither on PATH nor under /usr/lib/postgresql"
        if os.environ.get("YISHITING_TEST_REQUIRE_ALL") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with running_server(binaries) as server:
        yield server


@pytest.fixture(scope="session")
def _postgres_template(postgres: Server) -> str:
    bring_up_to_date(postgres.create("furnished"))
    return "furnished"


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("furnished") / "hall.db"
    bring_up_to_date(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path, _sqlite_template: Path) -> str:
    """A SQLite file with the schema in it."""
    shutil.copy(_sqlite_template, tmp_path / "hall.db")
    return f"sqlite:///{tmp_path / 'hall.db'}"


@pytest.fixture
def postgres_url(postgres: Server, _postgres_template: str) -> Iterator[str]:
    """A PostgreSQL database with the schema in it. Dropping it at the end fails if a connection was left open."""
    name = f"hall_{next(_numbers)}"
    yield postgres.create(name, _postgres_template)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The test runs twice: on a SQLite file and on a PostgreSQL database, both with the schema brought up to date."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """As ``store_url``, with nothing in it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hall.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = f"empty_{next(_numbers)}"
    yield server.create(name)
    server.drop(name)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store(store_url: str, clock: HandClock) -> Iterator[Store]:
    opened = open_store(store_url, clock)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_store(sqlite_url: str, clock: HandClock) -> Iterator[Store]:
    opened = open_store(sqlite_url, clock)
    yield opened
    opened.close()
