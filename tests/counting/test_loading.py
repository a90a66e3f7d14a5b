"""A small election never waits for numpy: only the ``fast_`` modules load it, and only when they are needed."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_only_the_fast_modules_name_numpy() -> None:
    naming = {
        path.name
        for path in (ROOT / "domain" / "counting").rglob("*.py")
        if re.search(r"^\s*(?:import|from) numpy", path.read_text("utf-8"), re.M)
    }
    assert naming == {path.name for path in (ROOT / "domain" / "counting").glob("fast_*.py")}


def test_the_registry_loads_without_numpy() -> None:
    program = "import sys, domain.counting.methods, records.explain; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
