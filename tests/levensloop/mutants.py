"""Promises about the end of a zaak, each broken on purpose, and the test that must notice.

Loaded by pytest in a process of its own (`-p tests.levensloop.mutants`), which breaks the one that
`VERTROUWENSPERSOON_MUTANT` names before any test runs.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inzage import Vondst
from vertrouwenspersoon.domain.krimpen import Krimptelling, krimp
from vertrouwenspersoon.domain.overdracht import Beslissing, Overdracht
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import aflevering, beelden, bewaren, correcties, guard
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Connection
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases import afscheid, backups, overdragen, verzoeken
from vertrouwenspersoon.usecases import bewaren as ending
from vertrouwenspersoon.usecases.bewaren import Bewaren, Kwitantie
from vertrouwenspersoon.usecases.open_formaat import OpenFormaat
from vertrouwenspersoon.usecases.overdragen import Overdragen

NAME = "VERTROUWENSPERSOON_MUTANT"
_Transaction = Callable[[Connection, str], contextlib.AbstractContextManager[None]]
_HOLDS = {Reason.HELD, Reason.HOLD_JUST_LIFTED}


def pytest_configure() -> None:
    """Break what was asked for."""
    if NAME in os.environ:
        MUTANTS[os.environ[NAME]][0]()


def _broken(place: object, name: str, worse: object) -> Callable[[], None]:
    """Puts something worse in the place of one function."""
    return lambda: setattr(place, name, worse)


def _always(value: object) -> Callable[..., object]:
    return lambda *_: value


def _keep_deleted_bytes() -> None:
    guard.IN_FILE = tuple(
        replace(one, put="PRAGMA secure_delete = OFF", wanted=0)
        if one.ask == "PRAGMA secure_delete"
        else one
        for one in guard.IN_FILE
    )


def _keep_texts(beeld: Zaakbeeld, stap: Krimpstap) -> Zaakbeeld | None:
    smaller = krimp(beeld, stap)
    return None if smaller is None else replace(beeld, bewaring=smaller.bewaring)


def _confirmed_at_once(
    self: Bewaren,
    zaak: ZaakId,
    stap: Krimpstap,
    gezien: Krimptelling,
    honest: Callable[..., Kwitantie] = Bewaren.voer_uit,
) -> Kwitantie:
    with contextlib.suppress(Refused):
        self.neem_voor(zaak, stap, Code("vernietiggrond:doel"))
    return honest(self, zaak, stap, gezien)


def _deaf_for_holds(
    self: Bewaren,
    beeld: Zaakbeeld,
    stap: Krimpstap,
    telling: Krimptelling,
    honest: Callable[..., Reason | None] = Bewaren._beletsel,
) -> Reason | None:
    found = honest(self, beeld, stap, telling)
    return None if found in _HOLDS else found


@contextlib.contextmanager
def _keep_halves(
    self: Connection, begin: str = "BEGIN IMMEDIATE", honest: _Transaction = Connection.transaction
) -> Iterator[None]:
    with contextlib.ExitStack() as after, honest(self, begin):
        try:
            yield
        except BaseException as error:  # noqa: BLE001 - whatever it was, half of it is kept
            after.callback(_throw, error)


def _throw(error: BaseException) -> None:
    raise error


def _generous(  # noqa: PLR0917 - what it stands in for, and that itself
    self: Overdragen,
    path: Path,
    words: Confidential,
    beeld: Zaakbeeld,
    line: Overdracht,
    honest: Callable[..., None] = Overdragen._write,
) -> None:
    honest(self, path, words, beeld, line)
    with Store.open(path, words, profiles=(CHEAPEST,)) as target, target.transaction():
        for other in beelden.open_beelden(self.tools.store):
            if other.zaak.id != beeld.zaak.id:
                OpenFormaat(replace(self.tools, store=target)).keep_beeld(other)


def _believe_any_form() -> None:
    aflevering._SELECT_FORM = "SELECT 1 WHERE 0"
    aflevering._form = list


MUTANTS: dict[str, tuple[Callable[[], None], str]] = {
    "deleted-bytes-stay": (_keep_deleted_bytes, "test_bewaren.py::test_erased_is_erased"),
    "bytes-of-files-stay": (
        _broken(bewaren, "wipe_nameless", _always(None)),
        "test_bewaren.py::test_erased_is_erased",
    ),
    "texts-stay": (
        _broken(ending, "krimp", _keep_texts),
        "test_bewaren.py::test_what_a_step_takes_is_on_no_page",
    ),
    "confirmed-once": (
        _broken(Bewaren, "voer_uit", _confirmed_at_once),
        "test_bewaren.py::test_a_step_is_confirmed_twice",
    ),
    "holds-ignored": (
        _broken(Bewaren, "_beletsel", _deaf_for_holds),
        "test_bewaren.py::test_a_hold_stops_everything",
    ),
    "clock-believed": (
        _broken(Bewaren, "is_gesprongen", _always(value=False)),
        "test_bewaren.py::test_a_clock_that_jumped_destroys_nothing",
    ),
    "figures-forgotten": (
        _broken(Bewaren, "_released", _always(value=True)),
        "test_bewaren.py::test_a_year_that_did_not_leave_keeps_its_facts",
    ),
    "tombstones-forgotten": (
        _broken(backups, "destroy_again", _always(0)),
        "test_bewaren.py::test_a_restored_back_up_forgets_again",
    ),
    "no-vault-asked": (
        _broken(backups, "_gewist_in", _always({})),
        "test_bewaren.py::test_a_vault_beside_it_tells_what_was_destroyed",
    ),
    "halves-kept": (
        _broken(Connection, "transaction", _keep_halves),
        "test_bewaren.py::test_an_erasure_that_stops_half_way_did_nothing",
    ),
    "unseen-goes": (
        _broken(Krimptelling, "__eq__", _always(value=True)),
        "test_bewaren.py::test_what_was_not_seen_does_not_go",
    ),
    "no-melder-asked": (
        _broken(overdragen, "_beslissing", _always(Beslissing.MEE)),
        "test_overdragen.py::test_the_melder_decides",
    ),
    "another-zaak-along": (
        _broken(Overdragen, "_write", _generous),
        "test_overdragen.py::test_one_zaak_goes_and_nothing_else",
    ),
    "any-form-believed": (
        _believe_any_form,
        "test_overdragen.py::test_a_hostile_file_changes_nothing",
    ),
    "no-receipt-needed": (
        _broken(Bewaren, "_is_received", _always(value=True)),
        "test_overdragen.py::test_a_zaak_goes_by_handover_after_the_receipt_only",
    ),
    "taken-again": (
        _broken(Overdragen, "_refuse_known", _always(None)),
        "test_overdragen.py::test_the_same_file_comes_in_once",
    ),
    "others-named": (
        _broken(verzoeken, "hide_others", lambda text, *_: text),
        "test_verzoeken.py::test_the_paper_holds_what_was_chosen_and_no_other",
    ),
    "others-given": (
        _broken(Vondst, "gaat_mee", property(_always(value=True))),
        "test_verzoeken.py::test_what_concerns_others_is_left_out_unless_chosen",
    ),
    "history-forgotten": (
        _broken(correcties, "add_correctie", _always(None)),
        "test_verzoeken.py::test_a_text_is_put_right_and_what_it_was_stays",
    ),
    "vault-only-unlinked": (
        _broken(afscheid, "shred_file", Path.unlink),
        "test_afscheid.py::test_what_is_left_of_the_file_opens_with_no_key",
    ),
}
"""How each promise is broken, by name, and the test (of the use cases) that must turn red."""
