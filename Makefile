# make demo · make tell · make test · make check · make bench        (needs Python 3.11 or newer with venv and pip, make and git)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Packages come from whatever index pip is set up with; the lock files pin every one of them by hash.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo tell cycle test check bench pictures mutants oracles format lock clean

demo: $(VENV)/.run
	$(BIN)/yishiting demo

tell: $(VENV)/.run
	$(BIN)/yishiting demo --tell

cycle: $(VENV)/.run
	$(BIN)/yishiting demo --cycle

# On up to four processors; ARGS='-n0 tests/domain' runs a part in one process, as a debugger wants it.
test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	git ls-files -z '*.py' | xargs -0 $(BIN)/python -W error -m py_compile

bench: oracles
	$(BIN)/python -m benchmarks.ballots
	$(BIN)/python -m benchmarks.stored
	$(BIN)/python -m benchmarks.broadcast
	$(BIN)/python -m benchmarks.counting
	$(BIN)/python -m benchmarks.tally
	$(BIN)/python -m benchmarks.likeness
	$(BIN)/python -m benchmarks.discussion
	$(BIN)/python -m benchmarks.records

# What docs/path.md shows, taken anew; needs Chromium.
pictures: $(VENV)/.dev
	YISHITING_PICTURES=docs/pictures $(BIN)/python -m pytest -q tests/hall/test_path_in_pictures.py

# Change the rules and counts in one place at a time and see whether the tests notice: make mutants ARGS='--sample 20'
mutants: oracles
	$(BIN)/python -m tests.mutation $(ARGS)

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Other programs that count, for the tests and the bench that count beside them.
oracles: $(VENV)/.dev
	$(INSTALL) --require-hashes --requirement requirements-oracles.lock

# Pin what pyproject.toml asks for anew.
lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --allow-unsafe --upgrade --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --allow-unsafe --upgrade --build-deps-for editable --constraint requirements.lock --extra dev \
	  --output-file requirements-dev.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --allow-unsafe --upgrade --build-deps-for editable --extra dev --extra oracles \
	  --output-file requirements-oracles.lock pyproject.toml

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python requirements.lock pyproject.toml
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/bin/python requirements-dev.lock pyproject.toml
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) hall build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis benchmarks/out
