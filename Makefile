# Everything a clone needs is made here: `make run` does the main job, `make test` proves it.
# State stays under the clone: .venv/ (packages) and .tochuc/ (Neo4j, its jars, the graph).

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# Each worker has a Neo4j of its own (450 MB), so many cores don't start many; what a dead worker leaves, the
# others take over, because xdist hangs when it starts a new one. One after another: PYTEST="-n 0".
WORKERS := --numprocesses logical --maxprocesses 4 --max-worker-restart 0 --dist loadgroup
TOCHUC := $(BIN)/python -m tochuc
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: run test cover check bench stop clean

run: $(VENV)/.run
ifdef ONCE
	@$(TOCHUC) up --no-serve
else
	@$(TOCHUC) up --port $(PORT)
endif

# Without a Chromium the browser tests are left out, unless TOCHUC_BROWSER_TESTS=always.
# The linters run while ICU's bindings are compiled, which takes as long.
test: $(VENV)/.dev
	@$(MAKE) --no-print-directory --jobs=2 check $(VENV)/.ftm
	@chromium=$$($(BIN)/python tests/support/chromium.py) || exit 1; \
	  TOCHUC_CHROMIUM="$$chromium" $(BIN)/python -m pytest $(WORKERS) $(PYTEST)

# Apart from `make test`, because counting lines slows it.
cover: $(VENV)/.dev $(VENV)/.ftm
	@$(BIN)/python -m pytest $(WORKERS) --cov --cov-report=term:skip-covered $(PYTEST)

check: $(VENV)/.dev
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy
	@$(BIN)/python -m basedpyright

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks

stop:
	@if [ -x $(BIN)/python ]; then $(TOCHUC) neo4j stop; fi

clean: stop
	rm -rf $(VENV) .tochuc .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) …"
# venv refuses a path with a colon in it, though the environment works there: show it another path.
	@case "$$PWD" in \
	  *:*) seen=$$(mktemp -d) && ln -s "$$PWD" "$$seen/clone" && $(PYTHON) -m venv "$$seen/clone/$(VENV)"; \
	       made=$$?; rm -r "$$seen"; exit $$made ;; \
	  *) $(PYTHON) -m venv $(VENV) ;; \
	esac

# A stamp is newer than what it was made from, so the second time nothing asks the network.
$(VENV)/.run: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing packages (once) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@echo "Installing the tools for tests (once) …"
	@$(PIP) --editable '.[dev]'
	@touch $@

# Compiled without optimising: only tests use it.
$(VENV)/.ftm: $(VENV)/.dev
	@CFLAGS=-O0 $(PIP) --editable '.[ftm]' 2>/dev/null || echo "No FollowTheMoney library (it needs ICU and a compiler): its tests are left out."
	@touch $@
