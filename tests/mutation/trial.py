"""One mutant on trial: a process that believes the mutant is the module, and the tests that judge it.

Each trial is a fork of one process in which every library is loaded and none of our own modules is. Nothing is written
to the tree, so that a run can be broken off anywhere.
"""

import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings

PASSED = 0
MEMORY = 6 * 2**30
"""What a mutant may take: some never stop growing."""
_OPTIONS = ("-q", "-x", "--noconftest", "-p", "no:cacheprovider", "--assert=plain", "--tb=no")
OURS = ("bot", "domain", "handlers", "records", "simulator", "storage", "tests", "texts", "usecases", "web")


def prepare() -> None:
    """Few examples, the same each time, and none made smaller: a mutant that only a lucky draw kills survives."""
    settings.register_profile(
        "mutation", max_examples=25, deadline=None, database=None, derandomize=True,
        phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    settings.load_profile("mutation")
    os.environ.setdefault("YISHITING_TEST_EXAMPLES", "25")


def load_libraries(tests: Sequence[str]) -> None:
    """Run the tests once in this process, for the libraries they load; our own modules are forgotten again."""
    if _judge(tests) != PASSED:
        raise SystemExit(f"these do not pass as it is: {' '.join(tests)}")
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS and not name.startswith(__package__)]:
        if name != "tests":
            del sys.modules[name]


def survives(module: Path, source: str, tests: Sequence[str], seconds: int) -> bool:
    """Whether all the tests pass, within so many seconds, on that source for a module."""
    child = os.fork()
    if not child:
        os._exit(_try(module, source, tests, seconds))
    return os.waitpid(child, 0)[1] == PASSED


def _try(module: Path, source: str, tests: Sequence[str], seconds: int) -> int:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(seconds)
        sys.meta_path.insert(0, _Instead(".".join(module.with_suffix("").parts), module, source))
        return _judge(tests)
    except BaseException:  # a mutant may do anything, and has then been noticed
        return 1


def _judge(tests: Sequence[str]) -> int:
    silence = os.open(os.devnull, os.O_WRONLY)
    out, err = os.dup(1), os.dup(2)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    try:
        return int(pytest.main([*_OPTIONS, *tests], plugins=[_Order()]))
    finally:
        for kept, stream in ((out, 1), (err, 2)):
            os.dup2(kept, stream)
            os.close(kept)
        os.close(silence)


class _Order:
    """Tests in order of how long they took in this process, the quickest first."""

    took: ClassVar[dict[str, float]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.took[report.nodeid] = self.took.get(report.nodeid, 0) + report.duration

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self.took.get(item.nodeid, 0))


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the mutant where the module is asked for."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self._name, self._path, self._source = name, path, source

    def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_loader(fullname, self, origin=str(self._path))

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self._path)
        exec(compile(self._source, str(self._path), "exec"), module.__dict__)
