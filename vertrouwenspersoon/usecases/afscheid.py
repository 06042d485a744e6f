"""Afscheid: the end of the role: what must still happen, the statement, and the vault gone."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk
from vertrouwenspersoon.domain.afscheid import Einde, Eindstand
from vertrouwenspersoon.domain.backup import Backup
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.overdracht import Overdracht, Richting
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.errors import NotWritable, Reason, Refused, TargetMissing
from vertrouwenspersoon.store import (
    backupbewijzen,
    bewaren,
    journaal,
    organisatie,
    overdrachten,
    verzoeken,
    zaken,
)
from vertrouwenspersoon.store.backup import fingerprint
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import shred_file

_CHANGES_NOTHING = frozenset(
    (
        Handeling.GEOPEND,
        Handeling.ZAAK_BEKEKEN,
        Handeling.BIJLAGE_BEKEKEN,
        Handeling.BIJLAGE_UITGEGEVEN,
        Handeling.GECONTROLEERD,
        Handeling.PDF_GEMAAKT,
        Handeling.BACKUP_GEMAAKT,
        Handeling.HERSTEL_GEOEFEND,
        Handeling.HERSTELBLAD_GECONTROLEERD,
        Handeling.SNEL_OPENEN_AAN,
        Handeling.SNEL_OPENEN_UIT,
        Handeling.DATUM_BEVESTIGD,
        Handeling.ROL_BEEINDIGD,
    )
)
"""After any other act an export of everything does not hold everything any more."""
_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Afscheid:
    """What ends with the role. Nothing here happens without a person."""

    tools: Tools

    def stand(self) -> Eindstand:
        """What must still happen and what became of all; looks whether back-ups are there."""
        store = self.tools.store
        given = self._given()
        here = [zaken.read_zaak(store, zaak) for zaak in zaken.zaak_ids(store)]
        away = {one.zaak for one in given if one.ontvangen_op is not None}
        gone = {z.id for z in here if z.status is ZaakStatus.OVERGEDRAGEN and z.id in away}
        kept = backupbewijzen.all_bewijzen(store)
        return Eindstand(
            over=tuple(one.code for one in here if one.id not in gone),
            wachtend=self._waiting(given),
            verzoeken=sum(one.is_open for one in verzoeken.verzoeken(store)),
            overgedragen=tuple(one for one in given if one.ontvangen_op is not None),
            grafstenen=bewaren.grafstenen(store),
            meegenomen_op=self._exported(),
            backups=tuple((one, _is_ours(one)) for one in kept if one.weg_op is None),
        )

    def slotverklaring(self) -> Papierstuk:
        """The closing statement: what became of each zaak, by its code; it holds no content."""
        from vertrouwenspersoon.documents.slotverklaring import (  # noqa: PLC0415 - see papier
            render_slotverklaring,
        )

        tools, stand = self.tools, self.stand()
        gemeente = organisatie.read_organisatie(tools.store).gemeente

        def render(afdruk: Afdruk) -> bytes:
            return render_slotverklaring(
                stand,
                tools.inhoud.codelijsten,
                gemeente,
                printed_on=afdruk.op,
                controle=afdruk.code,
            )

        return Afdrukken(tools).prepare("slotverklaring", render)

    def mag_weg(self, passphrase: Confidential) -> None:
        """`Refused`: PASSPHRASE_WRONG, or ROLE_NOT_OVER while something must still happen."""
        self.tools.store.confirm_passphrase(passphrase)
        if self.tools.store.path is None or not self.stand().mag_weg:
            raise Refused(Reason.ROLE_NOT_OVER)

    def vernietig(self, passphrase: Confidential, slot: Snelslot | None = None) -> Einde:
        """Close the vault and destroy it, with every back-up that is there; raises as `mag_weg`.

        The back-ups go first: when it is stopped in the middle the vault is still there, and it can
        be done again. `slot` is the PIN of this computer; it goes too. `NotWritable` when the file
        of the vault itself stays; then it cannot be opened any more if any of it was overwritten.
        """
        self.mag_weg(passphrase)
        store = self.tools.store
        path = store.path
        if path is None:
            raise Refused(Reason.ROLE_NOT_OVER)
        known = [one for one in backupbewijzen.all_bewijzen(store) if one.weg_op is None]
        with self.tools.writing(Handeling.ROL_BEEINDIGD):
            pass
        gone = {one.pad for one in known if _is_ours(one) and _shredded(one)}
        if slot is not None and slot.seal_of(store.kluis_id) is not None:
            slot.switch_off()
        store.close()
        shred_file(path)
        return Einde(
            tuple(str(one.pad) for one in known if one.pad in gone),
            tuple(str(one.pad) for one in known if one.pad not in gone),
        )

    def _given(self) -> tuple[Overdracht, ...]:
        found = overdrachten.overdrachten(self.tools.store)
        return tuple(one for one in found if one.richting is Richting.UIT)

    def _waiting(self, given: tuple[Overdracht, ...]) -> tuple[str, ...]:
        """The zaken that were given and are here, of which no receipt came at all."""
        there = set(zaken.zaak_ids(self.tools.store))
        got = {one.zaak for one in given if one.ontvangen_op is not None}
        codes = (one.code for one in given if one.zaak in there and one.zaak not in got)
        return tuple(dict.fromkeys(codes))

    def _exported(self) -> datetime | None:
        """When everything left last, if nothing changed since."""
        for regel in journaal.read_journaal(self.tools.store, _LINES):
            if regel.handeling is Handeling.OPEN_FORMAAT_GEMAAKT:
                return regel.op
            if regel.handeling not in _CHANGES_NOTHING:
                return None
        return None


def _is_ours(backup: Backup) -> bool:
    """Whether the file is there and still the one that was made."""
    try:
        return fingerprint(backup.pad)[1] == backup.sha256
    except (TargetMissing, NotWritable):
        return False


def _shredded(backup: Backup) -> bool:
    try:
        shred_file(backup.pad)
    except NotWritable:
        return False
    return True
