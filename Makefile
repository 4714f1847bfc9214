# One command each; `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
RELEASES ?= data/releases
GRAPH ?= graph
QUESTION ?= agreed-by-area

.DEFAULT_GOAL := help
.PHONY: help run test check style types rooms ontology docs quality bare bench publish chromium clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.core ## build the graph of the releases in data/releases and answer one question (core install only)
	@$(BIN)/partnership-graph build $(RELEASES) -o $(GRAPH)
	@echo
	@echo 'partnership-graph ask $(QUESTION)'
	@$(BIN)/partnership-graph ask $(QUESTION) -g $(GRAPH)

test: $(VENV)/.dev chromium ## the whole test suite; installs what it needs
	@$(BIN)/python -m pytest

check: style types rooms test ontology docs ## everything a change must pass

style: $(VENV)/.dev ## ruff: rules and format
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(VENV)/.dev ## mypy --strict on source and tests
	@$(BIN)/mypy

rooms: $(VENV)/.dev ## who may import whom, sizes, names, errors
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest -q tests/architecture

ontology: $(VENV)/.dev ## the ontology: parse, shapes, examples, questions
	@$(BIN)/python -m pytest -q tests/ontology

docs: $(VENV)/.dev ## README code, generated pages, links
	@$(BIN)/python -m pytest -q tests/docs

quality: $(VENV)/.dev ## precision and recall of the facts against the gold records
	@$(BIN)/python -m pytest -q -s tests/quality

bare: ## the wheel alone, in an empty environment outside the checkout
	@PYTHON="$(PYTHON)" bash .ci/bare

bench: $(VENV)/.core ## wall time and peak memory of --help, of one build and of one question
	@$(BIN)/python .ci/bench.py

chromium:
	@bash .ci/chromium

publish: $(VENV)/.core ## renew the published graph of the shipped releases in data/graph
	@$(BIN)/partnership-graph build data/releases -o build/published
	@cp build/published/graph.ttl build/published/provenance.trig data/graph/

clean: ## remove what the other targets made
	rm -rf $(VENV) $(GRAPH) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# A stamp is newer than pyproject.toml once its packages are installed: the second run starts at once.
$(VENV)/.core: pyproject.toml
	@PYTHON="$(PYTHON)" bash .ci/environment $(VENV)
	@echo "installing partnership_graph into $(VENV)"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.core pyproject.toml
	@echo "installing what the tests need into $(VENV)"
	@$(PIP) --editable '.[dev]'
	@touch $@
