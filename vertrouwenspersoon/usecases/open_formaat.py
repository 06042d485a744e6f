"""Open formaat: take everything out as readable JSON, or bring it into an empty vault."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
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
    dossiers,
    organisatie,
    releases,
    zaken,
)
from vertrouwenspersoon.store.driver import StatementFailed
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
        document = open_document(
            organisatie.read_organisatie(store),
            tuple(beelden.all_beelden(store)),
            releases.all_releases(store),
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

        The vault must hold nothing but its profile and scheme (`Refused(IMPORT_NOT_EMPTY)`);
        those of the document take their place, except that a practice vault stays one.
        `Refused(IMPORT_MALFORMED)` names path and reason.
        """
        tools = self.tools
        self._refuse_filled()
        check_document(document, tools.inhoud, tools.clock.now())
        _refuse_files(document)
        with tools.writing(Handeling.GEIMPORTEERD):
            with _placed("organisatie"):
                self._keep_organisatie(document.organisatie)
            for index, beeld in enumerate(document.zaken):
                with _placed(f"zaken[{index}]"):
                    self._keep_beeld(beeld)
            for index, release in enumerate(document.jaarexporten):
                with _placed(f"jaarexporten[{index}]"):
                    releases.add_release(tools.store, release)
        ids = frozenset(beeld.zaak.id for beeld in document.zaken)
        return Changes(ids, lijst=True, organisatie=True, schema=True)

    def _refuse_filled(self) -> None:
        """Refuse a vault in which something was recorded: nothing is ever mixed."""
        store = self.tools.store
        office = organisatie.read_organisatie(store)
        own = (office.contacten, office.locaties, office.sterktes, office.standen, office.notities)
        for where, is_filled in (
            ("zaken", bool(zaken.zaak_ids(store))),
            ("jaarexporten", bool(releases.all_releases(store))),
            ("organisatie", any(own)),
        ):
            if is_filled:
                raise Refused(Reason.IMPORT_NOT_EMPTY, where)

    def _keep_organisatie(self, office: Organisatie) -> None:
        store = self.tools.store
        practice = organisatie.read_organisatie(store).gemeente.oefening
        gemeente = replace(office.gemeente, oefening=practice or office.gemeente.oefening)
        organisatie.save_gemeente(store, gemeente)
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


def _refuse_files(document: OpenDocument) -> None:
    """A document alone holds no bytes of files, and a file without them is none."""
    for index, beeld in enumerate(document.zaken):
        if beeld.bijlagen:
            where = f"zaken[{index}].bijlagen[0]"
            raise Refused(Reason.IMPORT_MALFORMED, f"{where}: dit bestand is er niet bij")


@contextmanager
def _placed(where: str) -> Iterator[None]:
    """Name the place of what the vault does not take, should the checks have missed it."""
    try:
        yield
    except (StatementFailed, OverflowError):
        raise Refused(Reason.IMPORT_MALFORMED, f"{where}: dit past niet in de kluis") from None


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
