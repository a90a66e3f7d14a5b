# make demo · make test · make check · make bench        (needs Python 3.11 or newer with venv and pip, make and git)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Packages come from whatever index pip is set up with; the lock files pin every one of them by hash.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo cycle test check bench format lock clean

demo: $(VENV)/.run
	$(BIN)/yishiting demo

cycle: $(VENV)/.run
	$(BIN)/yishiting demo --cycle

test: $(VENV)/.dev
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	git ls-files -z '*.py' | xargs -0 $(BIN)/python -W error -m py_compile

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.ballots
	$(BIN)/python -m benchmarks.stored

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pin what pyproject.toml asks for anew.
lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --allow-unsafe --upgrade --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --allow-unsafe --upgrade --build-deps-for editable --constraint requirements.lock --extra dev \
	  --output-file requirements-dev.lock pyproject.toml

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
