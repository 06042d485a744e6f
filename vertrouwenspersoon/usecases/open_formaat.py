"""Open formaat: take everything out as readable JSON, or bring it into an empty vault."""

from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import NotWritable, Reason, Refused, StoreMissing
from vertrouwenspersoon.openformat.checking import check_document
from vertrouwenspersoon.openformat.document import (
    LARGEST_FILE,
    OpenDocument,
    open_document,
    read_document,
    write_document,
)
from vertrouwenspersoon.store import (
    beelden,
    begeleiding,
    countable,
    dossiers,
    organisatie,
    releases,
    zaken,
)
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file


@dataclass(frozen=True, slots=True)
class OpenFormaat:
    """The way out, and the way in, without this program."""

    tools: Tools

    def bytes_of_everything(self) -> bytes:
        """Everything of the vault as the open format: unencrypted text."""
        store = self.tools.store
        years = (releases.release_of(store, jaar) for jaar in countable.jaren(store))
        document = open_document(
            organisatie.read_organisatie(store),
            tuple(beelden.all_beelden(store)),
            tuple(release for release in years if release is not None),
        )
        return write_document(document)

    def export(self, path: Path, passphrase: Confidential) -> Path:
        """Write everything, unencrypted, to a file that only this user may read.

        The passphrase is asked again: `Refused(PASSPHRASE_WRONG)`. The journal gets its line
        before the file is there, so that no copy exists without one.
        """
        self.tools.store.confirm_passphrase(passphrase)
        data = self.bytes_of_everything()
        with self.tools.writing(Handeling.OPEN_FORMAAT_GEMAAKT):
            pass
        write_file(path, data)
        return path

    def import_zaken(self, path: Path) -> Changes:
        """Bring everything of a file into this vault, as `bring` does."""
        return self.bring(read_document(_read(path)))

    def bring(self, document: OpenDocument) -> Changes:
        """Keep everything of a document in this vault, whole or not at all.

        The vault has to be without zaken (`Refused(IMPORT_NOT_EMPTY)`): what was there is never
        mixed or overwritten. `Refused(IMPORT_MALFORMED)` names path and reason.
        """
        tools = self.tools
        if zaken.zaak_ids(tools.store):
            raise Refused(Reason.IMPORT_NOT_EMPTY, "zaken")
        check_document(document, tools.inhoud, tools.clock.now())
        with tools.writing(Handeling.GEIMPORTEERD):
            self._keep_organisatie(document.organisatie)
            for beeld in document.zaken:
                self._keep_beeld(beeld)
            for release in document.jaarexporten:
                releases.add_release(tools.store, release)
        ids = frozenset(beeld.zaak.id for beeld in document.zaken)
        return Changes(ids, lijst=True, organisatie=True, schema=True)

    def _keep_organisatie(self, office: Organisatie) -> None:
        store = self.tools.store
        organisatie.save_gemeente(store, office.gemeente)
        organisatie.replace_reactieschemas(store, office.reactieschemas)
        for contact in office.contacten:
            organisatie.save_contact(store, contact)
        for locatie in office.locaties:
            organisatie.save_locatie(store, locatie)
        for sterkte in office.sterktes:
            organisatie.save_sterkte(store, sterkte)
        for stand in office.standen:
            organisatie.add_organisatie_stand(store, stand)
        for notitie in office.notities:
            organisatie.save_organisatie_notitie(store, notitie)

    def _keep_beeld(self, beeld: Zaakbeeld) -> None:
        store, zaak_id = self.tools.store, beeld.zaak.id
        zaken.add_zaak(store, beeld.zaak)
        dossiers.add_dossier(store, beeld.dossier)
        for antwoord in beeld.antwoorden:
            zaken.set_antwoord(store, zaak_id, antwoord)
        for stand in beeld.standen:
            zaken.add_stand(store, zaak_id, stand)
        hulp = beeld.begeleiding
        for maatregel in hulp.maatregelen:
            begeleiding.save_maatregel(store, zaak_id, maatregel)
        for aangifte in hulp.aangiften:
            begeleiding.save_aangifte(store, zaak_id, aangifte)
        for schade in hulp.schades:
            begeleiding.save_schade(store, zaak_id, schade)
        for nazorg in hulp.nazorg:
            begeleiding.save_nazorg(store, zaak_id, nazorg)
        for afspraak in hulp.afspraken:
            begeleiding.save_afspraak(store, zaak_id, afspraak)


def _read(path: Path) -> bytes:
    """The bytes of a file that is not too large to be ours."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(Reason.IMPORT_MALFORMED, "bestand: het bestand is groter dan 256 MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise StoreMissing(path.name) from None
    except OSError:
        raise NotWritable(path.name) from None
