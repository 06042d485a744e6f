"""Makes the vault of today's form that later versions must open for ever.

    python -m tests.stores.make

It is kept beside this file, named after the form: one for each form that was ever released. Its
content is invented and its key costs little, so that opening all of them stays quick.
"""

from datetime import timedelta
from pathlib import Path

from tests.builders import NOW
from tests.core.usecases.offices import melding
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import REFUSAL
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.migrate import newest_version

FOLDER = Path(__file__).parent
PASSPHRASE = Confidential("een blauwe fiets in de regen")
STORY = "Een verzonnen melding, om later terug te lezen: é, ĳ en 🚲."
EVIDENCE = b"Een verzonnen bericht.\n" * 40


def make(path: Path) -> None:
    """A vault with one zaak, a note, evidence, a changed passphrase behind it and a whole log."""
    clock = FixedClock(NOW)
    office = create_office(
        path,
        Confidential("de wachtzin van voor de wissel"),
        Gemeente("Oefenrode", oefening=True),
        clock=clock,
        ids=CountedIdentities(),
        profile=CHEAPEST,
    )
    zaak: ZaakId = office.meldingen.save(melding(verhaal=Confidential(STORY))).zaak
    office.dossiers.save_notitie(zaak, Confidential("Een verzonnen notitie."))
    coming = office.bijlagen.receive(zaak, "bericht.txt", iter([EVIDENCE]))
    while coming.step() is None:
        pass
    clock.advance(timedelta(days=1))
    old = Confidential("de wachtzin van voor de wissel")
    wissel = office.wachtzinwissel.prepare(old, PASSPHRASE)
    wissel.refuse_blad(Confidential(REFUSAL))
    office.wachtzinwissel.switch(wissel, lambda _done, _total: True)
    office.close()


def name_of(form: int) -> str:
    """What the vault of a form is called here."""
    return f"vorm-{form:04d}.zkv"


if __name__ == "__main__":
    make(FOLDER / name_of(newest_version()))
