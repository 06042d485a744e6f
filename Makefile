# The commands of this project. People, pre-push and .ci/run all use the same ones.
#   make run      install what is missing and open the program (without a display: the guided tour)
#   make test     everything that must be true, sampled; the one definition of green
#   make proef    the same with full counts, and run and test on a bare Debian (root, debootstrap)
.PHONY: help run install develop test proef kaal pakketten deb tar windows powercut check narekenen bench screenshots format lock clean
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
TOUR := uitvoer/rondleiding
PYTEST := $(BIN)/pytest --quiet --numprocesses=auto --maxprocesses=4

# Ready when every file that went into .venv/ is still the same (see installer/prepare.py).
ready = sha256sum --check --status .venv/$(1) 2>/dev/null
# One line per check; what it said is shown only when it failed.
check = if said=$$($(2) 2>&1); then echo "$(1): goed"; else echo "$$said"; echo "$(1): fout"; exit 1; fi

help:
	@echo "make run          opent het programma; installeert eerst wat nog mist"
	@echo "make install      installeert alleen"
	@echo "make test         controleert alles"
	@echo "make proef        controleert alles met de volle aantallen"
	@echo "make deb          maakt het pakket voor Debian en Ubuntu"
	@echo "make tar          maakt het pakket dat zonder installeren werkt"
	@echo "make windows      maakt de pakketten voor Windows (zie installer/windows/CONTROLE.md)"
	@echo "make narekenen    bouwt twee keer en vergelijkt de pakketten byte voor byte"
	@echo "make powercut     onderbreekt 1.500 keer de stroom tijdens het schrijven"
	@echo "make bench        meet tijd en geheugen"
	@echo "make screenshots  maakt de schermafbeeldingen"

install:
	@$(call ready,gereed) || $(PYTHON) installer/prepare.py

develop:
	@$(call ready,gereed-ontwikkelaar) || $(PYTHON) installer/prepare.py --develop

run: install
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/vertrouwenspersoon; else $(MAKE) -s $(TOUR); fi

.PHONY: $(TOUR)
$(TOUR):
	@echo "Er is geen scherm. De rondleiding maakt daarom bestanden; dit duurt even."
	@$(BIN)/vertrouwenspersoon rondleiding --uit $(TOUR)
	@echo "De resultaten staan in $(CURDIR)/$(TOUR)"

test: check
	@$(PYTEST)

proef: check
	@VERTROUWENSPERSOON_PROEF=1 $(PYTEST)
	@$(MAKE) -s kaal
	@$(MAKE) -s pakketten

# Part of proef as well.
powercut: develop
	@VERTROUWENSPERSOON_PROEF=1 $(PYTEST) tests/powercut

# Both commands as a newcomer gives them: a clone of what was committed, on a bare Debian 12.
kaal:
	@$(call check,kale machine,installer/bare-machine.sh 'make run && test -s $(TOUR)/rondleiding.json && make test')

# The packages for Linux, in uitvoer/bouw; proef tries both on a bare Debian 12.
deb:
	@$(PYTHON) installer/build.py deb

tar:
	@$(PYTHON) installer/build.py tar

# For Windows, made here: PYTHON_WINDOWS=PATH of the embeddable CPython, SHA256=what python.org says of it.
windows: develop
	@$(BIN)/python installer/windows/assemble.py --python "$(PYTHON_WINDOWS)" --sha256 "$(SHA256)" $(MEER)

pakketten:
	@$(PYTHON) installer/build.py deb tar
	@rm -rf uitvoer/pakketten && mkdir -p uitvoer/pakketten
	@cp uitvoer/bouw/*.deb uitvoer/bouw/*.tar.xz uitvoer/pakketten/
	@$(call check,pakketten,installer/bare-machine.sh installer/linux/try-packages.sh uitvoer/pakketten)

# Twice from the newest commit, in other places: byte for byte the same packages?
narekenen:
	@$(PYTHON) installer/build.py deb tar
	@rm -rf "uitvoer/nog eens" && git clone --quiet . "uitvoer/nog eens"
	@$(PYTHON) "uitvoer/nog eens/installer/build.py" deb tar
	@for one in uitvoer/bouw/*.deb uitvoer/bouw/*.tar.xz; do \
		$(PYTHON) installer/compare.py "uitvoer/nog eens/$$one" "$$one" || exit 1; done

check: develop
	@$(call check,opmaak,$(BIN)/ruff format --check --quiet --diff .)
	@$(call check,regels,$(BIN)/ruff check --quiet .)
	@$(call check,typen,$(BIN)/mypy)
	@$(call check,lagen,$(BIN)/lint-imports --no-cache)

bench: develop
	@VERTROUWENSPERSOON_BENCH=1 $(BIN)/pytest --quiet --capture=no -p no:randomly tests/bench

screenshots: develop
	@$(MAKE) -s $(TOUR)
	@$(BIN)/python -m tests.core.documents.gallery uitvoer/papieren.png

format: develop
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .

# Renew the lock files from pyproject.toml; needs uv. For Linux, macOS and Windows, Python 3.11 on.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" --quiet
lock:
	$(LOCK) --output-file installer/requirements.txt
	$(LOCK) --extra build --constraint installer/requirements.txt --output-file installer/requirements-build.txt
	$(LOCK) --extra dev --constraint installer/requirements.txt --output-file installer/requirements-dev.txt

clean:
	rm -rf --one-file-system .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache uitvoer
