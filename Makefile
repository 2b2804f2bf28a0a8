# Resguardo. Two commands do everything: `make site` builds the site, `make test` checks it all.
# `make help` lists the others. Nothing is installed outside this folder, but for a Chromium where there is none (make test).

SHELL := /bin/sh
.DEFAULT_GOAL := help
# The theme announces the end of its life at every build: known, and why ProperDocs is tested.
export NO_MKDOCS_2_WARNING := 1
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check
# Tests to run: make test PYTEST="-m 'not browser' -x"
PYTEST ?=
ADDRESS ?= 127.0.0.1:8000

# Stamps: a set-up step runs again only when what it is made from has changed.
SITE_READY := $(VENV)/.site-ready
TEST_READY := $(VENV)/.test-ready
NPM_READY := $(VENV)/.npm-ready
BROWSER_READY := $(VENV)/.browser-ready

.PHONY: help site serve test setup setup-test lint types pytest browser check format bench lock clean

help:
	@echo "make site    build the site, strictly, into site/"
	@echo "make serve   show it at http://$(ADDRESS)/ and follow every change"
	@echo "make check   read the guide and say what is wrong (resguardo check)"
	@echo "make test    everything: lint, types, unit tests, browser tests"
	@echo "make browser only the browser tests"
	@echo "make format  put the Python code in its house style"
	@echo "make bench   measure the checker on trees of 1,000, 4,000 and 16,000 pages"
	@echo "make lock    pin every dependency again (UPGRADE=1: to the newest allowed)"
	@echo "make clean   remove what was built and installed here"

site: setup
	@$(BIN)/mkdocs build --strict --clean
	@echo "Site: $(CURDIR)/site/index.html"

serve: setup
	@$(BIN)/mkdocs serve --livereload --dev-addr $(ADDRESS)

check: setup
	@$(BIN)/resguardo check

setup: $(SITE_READY)

setup-test: $(SITE_READY) $(TEST_READY) $(NPM_READY) $(BROWSER_READY)

test: setup-test
	@$(MAKE) --no-print-directory lint types pytest

lint: $(SITE_READY) $(TEST_READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "Style: run 'make format'."; $(BIN)/ruff format --check .; exit 1; }

types: $(SITE_READY) $(TEST_READY)
	@$(BIN)/mypy

pytest: setup-test
	@$(BIN)/pytest $(PYTEST)

browser: setup-test
	@$(BIN)/pytest -m browser $(PYTEST)

format: $(SITE_READY) $(TEST_READY)
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: setup
	@$(BIN)/python tools/bench.py

lock:
	@tools/lock.sh

clean:
	rm -rf $(VENV) .venv-lock site node_modules build .pytest_cache .mypy_cache .ruff_cache hooks/*.egg-info

$(VENV)/pyvenv.cfg: tools/venv.sh
	@echo "· virtual environment: $(VENV)"
	@tools/venv.sh $(VENV)

$(SITE_READY): requirements.lock pyproject.toml $(VENV)/pyvenv.cfg
	@echo "· what the site needs"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): requirements-test.lock $(SITE_READY)
	@echo "· what the tests need"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

$(NPM_READY): package-lock.json tools/node.sh $(SITE_READY)
	@echo "· axe-core, by npm"
	@node=$$(tools/node.sh) && PATH="$$node:$$PATH" npm ci --ignore-scripts --loglevel=error >/dev/null
	@touch $@

$(BROWSER_READY): tools/ensure_chromium.py $(TEST_READY)
	@$(BIN)/python tools/ensure_chromium.py
	@touch $@
