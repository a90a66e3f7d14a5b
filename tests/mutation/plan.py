"""Which tests judge which module of ``domain``, from ``plan.toml``."""

import tomllib
from pathlib import Path


def plan() -> dict[str, list[str]]:
    """Module to what pytest is told: files and what picks among their tests."""
    rooms = tomllib.loads(Path(__file__).with_name("plan.toml").read_text(encoding="utf-8"))
    return {
        f"domain/{module}.py": [each if each.startswith("-k") else f"tests/{room}/{each}.py" for each in tests]
        for room, modules in rooms.items()
        for module, tests in modules.items()
    }
