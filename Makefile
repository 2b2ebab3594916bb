# The commands of a checkout. Everything is installed into .venv from the lock files, hashes checked; stamps skip what is there.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install
# Whole courses and every combination: to trace each line of them would double their time and cover nothing else.
COURSES := access asking away branches correcting delegates every_step extensions finding golden_status \
	handover languages letters outsiders programme reminders story upcoming
UNTRACED := $(COURSES:%=tests/conversations/test_%.py) tests/commands/test_export.py tests/faults \
	tests/local/test_rehearsal.py tests/messages tests/names tests/packaging tests/procedure/test_properties.py \
	tests/procedure/test_standstills.py tests/safety tests/scheduler/test_crashes.py tests/storage/test_visits.py
PYTEST := $(BIN)/pytest --dist worksteal  # on two cores; what is not traced waits half of the time
SLACKS := node_modules/.bin/emulate  # and local-slack, by one command: the next would take out what came by another

.PHONY: start test chaos e2e format docs catalogues lock bench-reminders check-dates bench-dates
.DEFAULT_GOAL := start

start: .venv/runtime
	@exec $(BIN)/rapporteur start

test: .venv/dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) --numprocesses 2 --cov $(UNTRACED:%=--ignore=%)
	$(PYTEST) --numprocesses 4 $(UNTRACED)

# Up to an hour; goes on where it was interrupted.
chaos: .venv/dev
	$(BIN)/python -m tests.faults.chaos

e2e: .venv/dev $(SLACKS)
	$(BIN)/pytest tests/e2e

bench-reminders: .venv/bench
	$(BIN)/python -m bench.reminders

check-dates: .venv/dev
	$(BIN)/python -m tests.dates.check $(DATA)

bench-dates: .venv/bench
	$(BIN)/python -m bench.dates $(DATA)

format: .venv/dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: .venv/runtime
	$(BIN)/python -c "import pathlib, bot.wording.handbook as made; pathlib.Path('docs/procedure.md').write_text(made.handbook(), encoding='utf-8')"

catalogues: .venv/dev
	$(BIN)/python -m tests.wording.catalogues

LOCK := uv pip compile pyproject.toml --group build --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-emit-index-url --custom-compile-command "make lock" --quiet

lock: .venv/dev
	$(BIN)/$(LOCK) --output-file requirements.lock
	$(BIN)/$(LOCK) --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(BIN)/$(LOCK) --group bench --constraints requirements-dev.lock --output-file requirements-bench.lock

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Rapporteur needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/runtime: requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes --requirement requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements-dev.lock .venv/runtime
	$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@

.venv/bench: requirements-bench.lock .venv/dev
	$(PIP) --require-hashes --requirement requirements-bench.lock
	@touch $@

$(SLACKS):
	npm install --prefix . --no-save --no-package-lock --no-audit --no-fund local-slack-linux-x64@0.1.8 emulate@0.8.0
