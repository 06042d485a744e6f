"""A day's work with the program, in a process of its own, so that its writes can be traced.

    python -m tests.powercut.session FOLDER [mutant]

After each act it says on its output which files are now kept as they are. A use case that writes
belongs here: what is not in this session is not tried by the simulator.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from tests.builders import NOW
from tests.core.usecases.offices import (
    REGISTRATIE,
    add_zaak,
    beeld,
    every_reason,
    melding,
    plain_taak,
    some_code,
)
from tests.powercut.mutants import MUTANTS
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.begeleiding import Nazorg, NazorgId
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import REFUSAL
from vertrouwenspersoon.domain.organisatie import Contact, ContactId, Gemeente
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace
from vertrouwenspersoon.identity import CountedIdentities, repeatable_chance
from vertrouwenspersoon.openformat.document import write_document
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.store import bijlagen, guard, opening
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key, new_salt
from vertrouwenspersoon.store.migrate import migrate, steps
from vertrouwenspersoon.usecases.backups import restore
from vertrouwenspersoon.usecases.papier import Lezer
from vertrouwenspersoon.writing import write_file

PASSPHRASE = Confidential("een blauwe fiets in de regen")
OTHER = Confidential("een groene bank onder de boom")
VAULT, OLDER, BACK = "kluis.zkv", "ouder.zkv", "terug.zkv"
COPIES = "back-ups"
SCHEMA, ALL = "reactieschema.pdf", "alles.json"
_BROUGHT = "meegebracht.json"
_OLDEST_FORM = 1
_PIECE, _FILE = 9_000, 100_000
"""Bytes of a piece and of a file of evidence: several steps, and little to simulate."""
_LONG = "Een lang verhaal. " * 2000


def main(folder: Path, *mutants: str) -> None:
    """Prepare, say that it is ready, wait until somebody watches, and work."""
    day = Day(folder, FixedClock(NOW))
    day.prepare()
    for mutant in mutants:
        MUTANTS[mutant]()
    os.write(1, b"\n")
    os.read(0, 1)
    for kept in day.work():
        os.write(1, " ".join(kept).encode())


@dataclass(frozen=True, slots=True)
class Day:
    """One folder with a vault, papers beside it, and a vault of an older form."""

    folder: Path
    clock: FixedClock

    def prepare(self) -> None:
        """What is there before the work begins: a file to bring along and the older vault."""
        document = practice_document(load_inhoud(), NOW, 12)
        write_file(self.folder / _BROUGHT, write_document(document))
        key = derive_key(PASSPHRASE, new_salt(CHEAPEST), CHEAPEST)
        path = self.folder / OLDER
        path.touch()
        connection = open_file(path, key, writing=True)
        guard.settle(connection, (*guard.FROM_THE_START, *guard.IN_FILE))
        migrate(connection, steps()[:_OLDEST_FORM])
        with connection.transaction():
            connection.run(opening._INSERT_META, {"kluis_id": "ouder", "formaat": 1})
        opening.leave(connection)
        connection.close()

    def work(self) -> Iterator[tuple[str, ...]]:
        """Everything, act by act; gives the names of the files that are kept after each."""
        office = create_office(
            self.folder / VAULT,
            PASSPHRASE,
            Gemeente("Ergens"),
            clock=self.clock,
            ids=CountedIdentities(),
            profile=CHEAPEST,
        )
        yield (VAULT,)
        office.open_formaat.import_zaken(self.folder / _BROUGHT)
        yield (VAULT,)
        zaak = add_zaak(office)
        yield (VAULT,)
        for _ in self._edit(office, zaak):
            yield (VAULT,)
        yield from self._papers(office, zaak)
        for _ in self._evidence(office, zaak):
            yield (VAULT,)
        yield from self._full(office, zaak)
        office.close()
        yield from self._next_day(zaak)
        yield from self._older()

    def _edit(self, office: Office, zaak: ZaakId) -> Iterator[object]:
        words = Confidential
        yield office.meldingen.save(melding(verhaal=words("Hij dreigde opnieuw.")), zaak)
        yield office.dossiers.save_head(zaak, titel=words("Aan de balie"))
        yield office.dossiers.record_toestemming(zaak, REGISTRATIE, Wat.FEITEN, Besluit.GEGEVEN)
        yield office.zaken.set_taak(zaak, plain_taak(office).id, Stand.GEDAAN)
        for n in range(3):
            yield office.dossiers.save_notitie(zaak, words(f"Gesprek {n}. {_LONG[:9000]}"))
            last = beeld(office, zaak).dossier.notities[-1].id
            yield office.dossiers.save_notitie(zaak, words(f"Kort {n}."), notitie=last)
            yield office.dossiers.save_notitie(zaak, words(f"Gesprek {n} en een half."))
            yield office.dossiers.remove_notitie(zaak, last)
        yield office.zaken.add_incident(zaak)
        nazorg = Nazorg(NazorgId(office.begeleiding.new_id()), NOW + timedelta(days=14))
        yield office.begeleiding.save_nazorg(zaak, nazorg)
        contact = Contact(ContactId("1"), "wijkagent")
        yield office.organisatie.save_contact(contact)
        yield office.organisatie.remove_contact(contact.id)
        yield office.check()

    def _evidence(self, office: Office, zaak: ZaakId) -> Iterator[object]:
        """A file that stays and one that goes again: every step of both is an act of its own."""
        bijlagen.PIECE = _PIECE
        chance = repeatable_chance(1)
        made = []
        for name in ("foto.jpg", "film.mp4"):
            coming = office.bijlagen.receive(zaak, name, iter([chance.randbytes(_FILE)]))
            done = None
            while done is None:
                done = coming.step()
                yield done
            made.append(done)
        yield office.bijlagen.save(zaak, replace(made[0], herkomst=Confidential("telefoon")))
        yield list(office.bijlagen.read(zaak, made[0].id))
        yield office.bijlagen.remove(zaak, made[1].id, Confidential("Dubbel."))
        more = True
        while more:
            more = office.bijlagen.wipe(made[1].id)
            yield more

    def _papers(self, office: Office, zaak: ZaakId) -> Iterator[tuple[str, ...]]:
        """Each paper, and the ones that are made again the next day in place of the first."""
        for _ in range(2):
            self.clock.advance(timedelta(days=1))
            office.reactieschemas.write_pdf(self.folder / SCHEMA)
            yield VAULT, SCHEMA
            office.open_formaat.export(self.folder / ALL, PASSPHRASE)
            yield (VAULT, ALL)
            office.zaken.answer(zaak, office.inhoud.vragen[0].id, ja=True)
            yield (VAULT,)
        paper = self.folder / "zaak.pdf"
        office.papier.write_zaakoverzicht(zaak, Lezer.EIGEN, paper)
        yield VAULT, paper.name
        office.afdrukken.count_printed(office.papier.zaakoverzicht(zaak, Lezer.EIGEN), 2)
        yield (VAULT,)
        figures = office.jaarexport.write(NOW.year - 1, self.folder, gezien=True)
        yield VAULT, *(path.name for path in figures)

    def _full(self, office: Office, zaak: ZaakId) -> Iterator[tuple[str, ...]]:
        """A note that does not fit; then there is room, and it is kept after all."""
        engine, note = office.tools.store._connection, Confidential(_LONG)
        engine.allow(None)
        engine.run("PRAGMA max_page_count = 1")  # never below what there is
        try:
            office.dossiers.save_notitie(zaak, note)
            yield (VAULT,)
        except NoSpace:
            engine.run("PRAGMA max_page_count = 1000000")
            office.dossiers.save_notitie(zaak, note)
            yield (VAULT,)
        engine.allow(guard.judge)

    def _next_day(self, zaak: ZaakId) -> Iterator[tuple[str, ...]]:
        office = self._open(VAULT)
        yield (VAULT,)
        later = date(2030, 1, 1)
        rest = Confidential("Rust.")
        why = every_reason(office, zaak, rest)
        office.zaken.close(zaak, some_code(office, "uitkomst"), rest, later, why)
        yield (VAULT,)
        [made] = office.backups.make_in(self.folder).backups
        yield VAULT, made.naam
        source, back = self.folder / made.naam, self.folder / BACK
        restore(source, PASSPHRASE, back, self.clock, profiles=(CHEAPEST,))
        yield (BACK,)
        wissel = office.wachtzinwissel.prepare(PASSPHRASE, OTHER)
        wissel.refuse_blad(Confidential(REFUSAL))
        office.wachtzinwissel.switch(wissel, lambda _done, _total: True)
        yield (VAULT,)
        office.logboek.note_view(zaak)
        yield (VAULT,)
        office.close()

    def _older(self) -> Iterator[tuple[str, ...]]:
        office = self._open(OLDER)
        [copy] = (self.folder / COPIES).iterdir()
        yield OLDER, f"{COPIES}/{copy.name}"
        add_zaak(office)
        yield (OLDER,)
        office.close()

    def _open(self, name: str) -> Office:
        return open_office(
            self.folder / name,
            PASSPHRASE,
            clock=self.clock,
            ids=CountedIdentities(1000),
            profiles=(CHEAPEST,),
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
