"""Afdrukken: make a document with a code on it, let it leave, and answer for it afterwards.

What is made has not left: a document is shown, printed and kept as the very same bytes, and only
what leaves comes into the ledger. The journal and the ledger get their line before the file or the
paper is there, so that none exists without one.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.afdruk import (
    Afdruk,
    Controle,
    Deelt,
    Papierstuk,
    check_password,
    checked_code,
    make_code,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg, check_grond
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.vingerafdruk import vingerafdruk
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import afdrukken, beelden, doorgiften, dossiers, organisatie, zaken
from vertrouwenspersoon.store.passphrase import check_passphrase
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file

Render = Callable[[Afdruk], bytes]
"""Draws a document that says its code and moment; gives the PDF."""


@dataclass(frozen=True, slots=True)
class Afdrukken:
    """Every document that leaves, of whatever kind, leaves through here."""

    tools: Tools

    def prepare(
        self,
        soort: str,
        render: Render,
        *,
        zaak: ZaakId | None = None,
        lezer: str = "",
        versie: int | None = None,
        weggelaten: tuple[str, ...] = (),
        deelt: Deelt | None = None,
    ) -> Papierstuk:
        """Make a document with a fresh code; nothing is recorded yet.

        `soort` is a neutral word of small letters and dashes; `weggelaten` names the parts that
        were left out. `render` gets the code and the moment to put on the document. `deelt` says
        what of the zaak an ontvanger learns from it.
        """
        code, now, stand = self._fresh_code(), self.tools.clock.now(), self._stand(zaak)
        afdruk = Afdruk(code, now, soort, zaak, lezer, versie, weggelaten, stand)
        return Papierstuk(afdruk, render(afdruk), deelt)

    def write(self, stuk: Papierstuk, path: Path, password: Confidential | None = None) -> Path:
        """Put a document in a file that only this user may read, behind a password if one is given.

        Whether it may do without was asked before. `Refused` for a password that is weak or too
        long; then nothing is recorded.
        """
        if password is None:
            data, afdruk = stuk.pdf, replace(stuk.afdruk, open=1)
        else:
            data, afdruk = _protected(stuk.pdf, password), replace(stuk.afdruk, beveiligd=1)
        self._leave(replace(stuk, afdruk=afdruk), Weg.OPGESLAGEN)
        write_file(path, data)
        return path

    def count_printed(self, stuk: Papierstuk, copies: int) -> None:
        """Record that so many copies go to a printer, before they do."""
        if copies < 1:
            raise Refused(Reason.EMPTY, "exemplaren")
        printed = replace(stuk.afdruk, geprint=copies)
        self._leave(replace(stuk, afdruk=printed), Weg.AFGEDRUKT)

    def check(self, typed: str) -> Controle:
        """What is known about the code on a paper.

        `Refused(PRINT_CODE_WRONG)` when it was typed wrong, `Refused(NOT_FOUND)` when no print of
        this vault has it.
        """
        afdruk = afdrukken.find_afdruk(self.tools.store, checked_code(typed))
        if afdruk is None:
            raise Refused(Reason.NOT_FOUND, "controlecode")
        return self._judged(afdruk)

    def ledger(self) -> tuple[tuple[Afdruk, str], ...]:
        """Every print, the newest first, with the code of its zaak while that is in the vault."""
        store = self.tools.store
        codes = {zaak: zaken.read_zaak(store, zaak).code for zaak in zaken.zaak_ids(store)}
        found = reversed(afdrukken.all_afdrukken(store))
        return tuple((one, codes.get(one.zaak, "") if one.zaak else "") for one in found)

    def _fresh_code(self) -> str:
        code = make_code(self.tools.ids.new())
        while afdrukken.find_afdruk(self.tools.store, code) is not None:
            code = make_code(self.tools.ids.new())
        return code

    def _leave(self, stuk: Papierstuk, weg: Weg) -> None:
        """Both ledgers and the journal get their line, or nothing leaves.

        `Refused(CONSENT_MISSING)` when the melder took back the yes after it was made.
        """
        afdruk = stuk.afdruk
        parts = (afdruk.zaak, afdruk.soort, afdruk.lezer, weg.value, afdruk.code)
        with self.tools.writing(Handeling.PDF_GEMAAKT, " ".join(filter(None, parts))) as now:
            afdrukken.add_copies(self.tools.store, afdruk)
            if stuk.deelt is not None and afdruk.zaak is not None:
                self._share(afdruk.zaak, stuk.deelt, weg, f"document:{afdruk.soort}", now)

    def _share(self, zaak: ZaakId, deelt: Deelt, weg: Weg, bij: str, now: datetime) -> None:
        identity = DoorgifteId(self.tools.ids.new())
        line = Doorgifte(
            identity, deelt.ontvanger, deelt.wat, weg, now, bij=bij, woorden=deelt.woorden
        )
        check_grond(line, dossiers.read_dossier(self.tools.store, zaak).toestemmingen)
        doorgiften.add_doorgifte(self.tools.store, zaak, line)

    def _judged(self, afdruk: Afdruk) -> Controle:
        store = self.tools.store
        if afdruk.zaak is None:
            return Controle(afdruk, "", self._stand(None) != afdruk.stand)
        if afdruk.zaak not in zaken.zaak_ids(store):
            return Controle(afdruk, "", None)
        code = zaken.read_zaak(store, afdruk.zaak).code
        return Controle(afdruk, code, self._stand(afdruk.zaak) != afdruk.stand)

    def _stand(self, zaak: ZaakId | None) -> str:
        """What a print is made from, in one value: its zaak, or what is known of the gemeente."""
        store = self.tools.store
        if zaak is not None:
            return vingerafdruk(beelden.read_beeld(store, zaak))
        office = organisatie.read_organisatie(store)
        return vingerafdruk(
            office.gemeente,
            office.reactieschema,
            office.contacten,
            office.locaties,
            office.logo,
        )


def _protected(pdf: bytes, password: Confidential) -> bytes:
    from vertrouwenspersoon.documents.protect import protect  # noqa: PLC0415 - loads PDF's maker

    check_password(password)
    check_passphrase(password)
    return protect(pdf, password)
