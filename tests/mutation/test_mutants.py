"""What the mutation run changes and what it leaves alone, and that its plan names what there is."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.mutants import mutants
from tests.mutation.plan import plan

ROOT = Path(__file__).parents[2]
PLAN = plan()


def changes(source: str) -> list[str]:
    """What each mutant of it has in the stead of what."""
    return sorted(f"{each.before} → {each.after}" for each in mutants(source))


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("x = a < b", ["a < b → a <= b"]),
        ("x = a <= b < c", ["a <= b < c → a < b < c", "a <= b < c → a <= b <= c"]),
        ("x = a + -b", ["-b → +b", "a + -b → a - -b"]),
        ("x = not a and b", ["not a and b → not a or b", "not a → not not a"]),
        ("x = a if b else c", ["a if b else c → c if b else a"]),
        ("x += 1", ["1 → 2", "x += 1 → x -= 1"]),
        ("x = all(y for y in z if y)", [" for y in z if y →  for y in z if not y", "all → any"]),
        ("x = {'yes': True}", ["'yes' → 'yes-'", "True → False"]),
        ("while a:\n    b()", ["while a → while not a"]),
    ],
)
def test_one_thing_is_turned_into_its_opposite_or_its_neighbour(source: str, made: list[str]) -> None:
    assert changes(source) == made


@pytest.mark.parametrize(
    "source",
    [
        '"""Says 1 < 2."""',
        "def f(x: Literal['a']) -> Literal['b']: ...",
        "@dataclass(frozen=True)\nclass A:\n    x: int | None",
        "Value = str | tuple[int, ...] | None",
        "raise ValueError('not a word')",
    ],
)
def test_what_only_people_and_type_checkers_read_is_left_alone(source: str) -> None:
    assert changes(source) == []


def test_a_mutant_is_a_whole_module_with_the_line_of_the_original() -> None:
    source = "# a comment\n\nWAYS = 2\n\n\ndef f(x: int) -> int:\n    return x * WAYS\n"
    first, second = sorted(mutants(source), key=lambda each: each.line)
    assert (first.line, second.line) == (3, 7)
    assert second.source == "WAYS = 2\n\ndef f(x: int) -> int:\n    return x + WAYS"


@pytest.mark.parametrize("module", PLAN)
def test_the_plan_names_modules_and_tests_that_there_are(module: str) -> None:
    assert (ROOT / module).is_file()
    files = [each for each in PLAN[module] if not each.startswith("-k")]
    assert files
    assert all((ROOT / each).exists() for each in files)
    assert all((ROOT / each).with_name("__init__.py").exists() for each in files), "what is no package is not forgotten"


def test_the_mutants_of_the_lot_are_all_noticed() -> None:
    """A run from the outside, as ``make mutants`` does it."""
    command = [sys.executable, "-m", "tests.mutation", "domain/counting/lot.py"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "domain/counting/lot.py: 5 mutants, 5 tried, 5 killed\n"
