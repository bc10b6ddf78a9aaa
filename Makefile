# Longbien's workshop. `make` alone lists what there is.
MAKEFLAGS += --no-print-directory
PY := .venv/bin/python
MINUTES ?= 30
BENCHES = $(patsubst bench/%.py,%,$(shell grep -lE '^    report\W' bench/*.py))

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z%-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## make .venv from the pinned requirements (the others call it)
	@scripts/setup

setup-test:
	@SETUP=test scripts/setup

demo: setup ## start two nodes, Ardenia and Bellora, and say where to open them
	@exec .venv/bin/longbien demo

demo-reset: setup ## the same, from the beginning
	@exec .venv/bin/longbien demo --reset

check: setup-test ## format, lint, types, arrows, quick tests: before each commit
	@$(PY) scripts/run_groups.py --quick

test: setup-test ## everything; prints the time per group
	@scripts/system_packages
	@scripts/judges
	@$(PY) scripts/run_groups.py

soak: setup-test ## the long campaigns, in resumable slices (MINUTES=30)
	@$(PY) scripts/soak.py --minutes $(MINUTES)

verifier: setup ## dist/longbien-verify.pyz: the verifier as one file that needs only Python and cryptography
	@$(PY) scripts/build_verifier.py

bench: setup-test ## every measurement in bench/, one after the other
	@set -e; for name in $(BENCHES); do PYTHONPATH=. $(PY) -m bench.$$name; done

bench-%: setup-test ## one of them: bench/NAME.py
	@PYTHONPATH=. $(PY) -m bench.$*

fmt: setup-test ## put the code into its ordinary form; write the reference pages anew
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .
	@$(PY) -m longbien.convention.extract
	@$(PY) scripts/verifier_kinds.py
	@$(PY) scripts/reference.py
	@$(PY) scripts/law_page.py
	@$(PY) scripts/journeys_page.py
	@$(PY) scripts/who_may_page.py
	@$(PY) scripts/api_page.py

.PHONY: help verifier setup setup-test demo demo-reset check test soak bench fmt
