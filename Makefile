# The project's commands. `make` alone lists them; each sets up what it needs in .venv and nowhere else.
# make PY=python3.12 site    takes another Python (3.11 or newer)
PY ?= python3
UV ?= uv
V := .venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve test distil review check lint fmt bench addresses links setup lock clean

help:  ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

site: .venv/.site  ## distil, check and build the site into site/, and say what is in it
	@$(V)/explainer distil
	@$(V)/explainer check
	@NO_MKDOCS_2_WARNING=1 $(V)/explainer build
	@$(V)/explainer summary

serve: .venv/.site  ## preview the site; an edit shows at once, and so does what is wrong with it
	@$(V)/explainer schema
	@NO_MKDOCS_2_WARNING=1 $(V)/explainer serve

test: .venv/.dev  ## everything that must hold: style, types, imports, YAML, records, site, tests
	@$(V)/python scripts/run_tests.py

distil: .venv/.site  ## propose records from seeds/ into data/drafts/
	@$(V)/explainer distil

review: .venv/.dev  ## accept, edit, merge or reject the machine's drafts one by one
	@$(V)/explainer review

check: .venv/.site  ## everything that is wrong in data/, with file, line and column
	@$(V)/explainer schema
	@$(V)/explainer check $(if $(FORMAT),--format $(FORMAT))

lint: .venv/.dev  ## style, types, imports, YAML and records, without the tests
	@$(V)/python scripts/run_tests.py --gates

fmt: .venv/.dev  ## put the Python code in form
	@$(V)/ruff check --fix-only .
	@$(V)/ruff format .

bench: .venv/.site  ## check 1,000 synthetic records, then build them beside plain mkdocs-material and compare
	@$(V)/python benchmarks/check.py || true
	@NO_MKDOCS_2_WARNING=1 $(V)/python benchmarks/build.py

addresses: site  ## add the built site's addresses to the list of all ever published; a test holds them
	@$(V)/python scripts/keep_addresses.py site tests/site/addresses.txt

links: .venv/.dev site  ## ask every address outside the site whether it still answers (needs a network)
	@$(V)/python scripts/outside_links.py site

setup: .venv/.dev  ## make .venv with the tools for tests and style

lock:  ## renew uv.lock and the hash-checked lists from pyproject.toml (needs uv)
	$(UV) lock
	$(UV) export --frozen --no-emit-project --no-dev --group build -q -o requirements.txt
	$(UV) export --frozen --no-emit-project -q -o requirements-dev.txt

clean:  ## remove .venv, the built site and all caches
	rm -rf .venv site .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find scripts tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# A folder that was moved or copied needs its set-up anew: the commands in .venv hold the old path.
ifneq ($(shell cat .venv/.place 2>/dev/null),$(CURDIR))
  $(shell rm -f .venv/.site .venv/.dev)
endif

# Set-up. A stamp is written last, so a set-up that broke off does not count; what it left is cleared away, and so is
# an environment that was moved or whose Python is gone.
# $(1): the hash-checked list; $(2): what it is for
define set_up
@command -v $(PY) >/dev/null || { echo "$(PY) is not here: install Python 3.11 or newer"; exit 1; }
@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
  { echo "Python 3.11 or newer is needed, and $(PY) is $$($(PY) -V 2>&1); name another: make PY=python3.12"; exit 1; }
@echo "Setting up .venv for $(2): $$(grep -c '==' $(1)) packages, about a minute the first time ..."
@if [ -e .venv/.unfinished ] || ! $(V)/python -c '' 2>/dev/null || [ "$$(cat .venv/.place 2>/dev/null)" != "$(CURDIR)" ]; \
  then rm -rf .venv; fi
@$(PY) -m venv .venv || { echo 'python3 -m venv failed: on Debian install python3-venv'; rm -rf .venv; exit 1; }
@touch .venv/.unfinished && printf '%s\n' "$(CURDIR)" > .venv/.place
@$(V)/python -m pip install -q --no-input --disable-pip-version-check --require-hashes -r $(1)
@$(V)/python -m pip install -q --no-input --disable-pip-version-check --no-deps --no-build-isolation -e .
@rm .venv/.unfinished
endef

.venv/.site: requirements.txt pyproject.toml
	$(call set_up,requirements.txt,the site)
	@touch $@

.venv/.dev: requirements-dev.txt requirements.txt pyproject.toml
	$(call set_up,requirements-dev.txt,tests and style)
	@touch $@ .venv/.site
