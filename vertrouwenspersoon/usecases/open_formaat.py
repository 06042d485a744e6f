"""Open formaat: take everything out as readable JSON, or bring it into an empty vault."""

import hashlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, check_size
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import FileDamaged, NotWritable, Reason, Refused, StoreMissing
from vertrouwenspersoon.openformat.checking import check_document
from vertrouwenspersoon.openformat.document import (
    LARGEST_FILE,
    OpenDocument,
    open_document,
    read_document,
    write_document,
)
from vertrouwenspersoon.store import (
    afdrukken,
    beelden,
    begeleiding,
    bekend,
    bewaren,
    bijlagen,
    dossiers,
    organisatie,
    overdrachten,
    punten,
    releases,
    sporen,
    verzoeken,
    zaken,
)
from vertrouwenspersoon.store.driver import StatementFailed
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import new_folder, refuse_existing, write_file, write_pieces


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """What left: the document, how many files beside it, and how many damaged ones did not."""

    path: Path
    bestanden: int
    beschadigd: int


@dataclass(frozen=True, slots=True)
class OpenFormaat:
    """The way out, and the way in, without this program."""

    tools: Tools

    @staticmethod
    def folder_beside(path: Path) -> Path:
        """Where the evidence of an open document lies: `alles-bijlagen` beside `alles.json`."""
        return path.with_name(f"{path.stem}-bijlagen")

    def bytes_of_everything(self) -> bytes:
        """Everything of the vault as the open format: unencrypted text."""
        return write_document(self._document())

    def _document(self) -> OpenDocument:
        store = self.tools.store
        return open_document(
            organisatie.read_organisatie(store),
            tuple(beelden.all_beelden(store)),
            releases.all_releases(store),
            afdrukken.all_afdrukken(store),
            bewaren.grafstenen(store),
            bekend.all_bekend(store),
            overdrachten=overdrachten.overdrachten(store),
            verzoeken=verzoeken.verzoeken(store),
        )

    def export(self, path: Path, passphrase: Confidential) -> Uitvoer:
        """Write everything, unencrypted, to a file that only this user may read.

        Evidence is put as it is in the folder `folder_beside` the file, when there is any; a file
        that is damaged is left out and counted, so that one file holds back nothing else. The
        passphrase is asked again: `Refused(PASSPHRASE_WRONG)`. The journal gets its line before
        anything is there, so that no copy exists without one.
        """
        self.tools.store.confirm_passphrase(passphrase)
        document = self._document()
        files = [bijlage for beeld in document.zaken for bijlage in beeld.bijlagen]
        if files:
            refuse_existing(self.folder_beside(path))
        with self.tools.writing(Handeling.OPEN_FORMAAT_GEMAAKT):
            pass
        with new_folder(self.folder_beside(path)) if files else nullcontext(path) as folder:
            whole = {bijlage.id for bijlage in files if self._copied(bijlage, folder)}
            write_file(path, write_document(_with_files(document, whole)))
        return Uitvoer(path, len(whole), len(files) - len(whole))

    def _copied(self, bijlage: Bijlage, folder: Path) -> bool:
        """Write one file; false when it is damaged, and then there is nothing of it."""
        try:
            pieces = bijlagen.read_bytes(self.tools.store, bijlage)
            write_pieces(place_of(bijlage, folder), pieces)
        except FileDamaged:
            return False
        return True

    def import_zaken(self, path: Path) -> Changes:
        """Bring everything of a file, and the folder beside it, into this vault, as `bring`."""
        return self.bring(read_document(_read(path)), self.folder_beside(path))

    def bring(self, document: OpenDocument, folder: Path | None = None) -> Changes:
        """Keep everything of a document in this vault, whole or not at all.

        The bytes of evidence come from `folder`; a file that is not there, or not the very one
        whose SHA-256 stands in the document, is `IMPORT_MALFORMED` too.

        The vault must hold nothing but its profile and scheme (`Refused(IMPORT_NOT_EMPTY)`);
        those of the document take their place, except that a practice vault stays one.
        `Refused(IMPORT_MALFORMED)` names path and reason.
        """
        tools = self.tools
        self._refuse_filled()
        check_document(document, tools.inhoud, tools.clock.now())
        with tools.writing(Handeling.GEIMPORTEERD):
            with _placed("organisatie"):
                self._keep_organisatie(document.organisatie)
            for index, beeld in enumerate(document.zaken):
                with _placed(f"zaken[{index}]"):
                    self.keep_beeld(beeld)
                for number, bijlage in enumerate(beeld.bijlagen):
                    where = f"zaken[{index}].bijlagen[{number}]"
                    self._keep_bijlage(beeld.zaak.id, bijlage, folder, where)
            for index, release in enumerate(document.jaarexporten):
                with _placed(f"jaarexporten[{index}]"):
                    releases.add_release(tools.store, release)
            for index, afdruk in enumerate(document.afdrukken):
                with _placed(f"afdrukken[{index}]"):
                    afdrukken.add_copies(tools.store, afdruk)
            for index, steen in enumerate(document.grafstenen):
                with _placed(f"grafstenen[{index}]"):
                    bewaren.add_grafsteen(tools.store, steen)
            for index, cijfer in enumerate(document.bekende_cijfers):
                with _placed(f"bekende_cijfers[{index}]"):
                    bekend.add_bekend(tools.store, cijfer)
            for index, overdracht in enumerate(document.overdrachten):
                with _placed(f"overdrachten[{index}]"):
                    overdrachten.add_overdracht(tools.store, overdracht)
            for index, verzoek in enumerate(document.verzoeken):
                with _placed(f"verzoeken[{index}]"):
                    verzoeken.save_verzoek(tools.store, verzoek)
        ids = frozenset(beeld.zaak.id for beeld in document.zaken)
        return Changes(ids, lijst=True, organisatie=True, schema=True)

    def _refuse_filled(self) -> None:
        """Refuse a vault in which something was recorded: nothing is ever mixed."""
        store = self.tools.store
        office = organisatie.read_organisatie(store)
        own = (
            office.contacten,
            office.locaties,
            office.sterktes,
            office.standen,
            office.notities,
            office.logo,
            office.bewaartermijnen,
        )
        for where, is_filled in (
            ("zaken", bool(zaken.zaak_ids(store))),
            ("jaarexporten", bool(releases.all_releases(store))),
            ("bekende_cijfers", bool(bekend.all_bekend(store))),
            ("afdrukken", bool(afdrukken.all_afdrukken(store))),
            ("grafstenen", bool(bewaren.grafstenen(store))),
            ("overdrachten", bool(overdrachten.overdrachten(store))),
            ("verzoeken", bool(verzoeken.verzoeken(store))),
            ("organisatie", any(own)),
        ):
            if is_filled:
                raise Refused(Reason.IMPORT_NOT_EMPTY, where)

    def _keep_organisatie(self, office: Organisatie) -> None:
        store = self.tools.store
        practice = organisatie.read_organisatie(store).gemeente.oefening
        gemeente = replace(office.gemeente, oefening=practice or office.gemeente.oefening)
        organisatie.save_gemeente(store, gemeente)
        organisatie.save_logo(store, office.logo)
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
        for termijn in office.bewaartermijnen:
            bewaren.save_termijn(store, termijn)

    def keep_beeld(self, beeld: Zaakbeeld) -> None:
        """Keep a whole zaak that is not there yet, but for its files; inside a transaction."""
        store, zaak_id = self.tools.store, beeld.zaak.id
        zaken.add_zaak(store, beeld.zaak)
        dossiers.add_dossier(store, beeld.dossier)
        for antwoord in beeld.antwoorden:
            zaken.set_antwoord(store, zaak_id, antwoord)
        for stand in beeld.standen:
            zaken.add_stand(store, zaak_id, stand)
        self._keep_begeleiding(zaak_id, beeld.begeleiding)
        bewaren.save_bewaring(store, zaak_id, beeld.bewaring)

    def _keep_begeleiding(self, zaak_id: ZaakId, hulp: Begeleiding) -> None:
        store = self.tools.store
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
        for punt in hulp.punten:
            punten.save_punt(store, zaak_id, punt)
        for procedure in hulp.procedures:
            sporen.save_procedure(store, zaak_id, procedure)
        for gift in hulp.giften:
            sporen.save_gift(store, zaak_id, gift)

    def _keep_bijlage(
        self, zaak: ZaakId, bijlage: Bijlage, folder: Path | None, where: str
    ) -> None:
        """Keep a file with its bytes, which must be those that its SHA-256 tells of."""
        store, check, size = self.tools.store, hashlib.sha256(), 0
        check_size(bijlage.grootte, bijlagen.totals(store)[1])
        bijlagen.begin(store, bijlage.id)
        for number, piece in enumerate(_pieces(folder, bijlage, where)):
            check.update(piece)
            size += len(piece)
            bijlagen.add_pieces(store, bijlage.id, number, [piece])
        if (size, check.hexdigest()) != (bijlage.grootte, bijlage.sha256):
            raise Refused(Reason.IMPORT_MALFORMED, f"{where}: dit is niet het goede bestand")
        bijlagen.add_bijlage(store, zaak, bijlage)


def _with_files(document: OpenDocument, whole: AbstractSet[BijlageId]) -> OpenDocument:
    """The document with these files only: one without its bytes could not be brought in."""
    zaken = tuple(
        replace(beeld, bijlagen=tuple(one for one in beeld.bijlagen if one.id in whole))
        for beeld in document.zaken
    )
    return replace(document, zaken=zaken)


def place_of(bijlage: Bijlage, folder: Path) -> Path:
    """Where one file lies; its name tells what it is, and nothing of what it is about."""
    return folder / f"{bijlage.id}{bijlage.uiteinde}"


def _pieces(folder: Path | None, bijlage: Bijlage, where: str) -> Iterator[bytes]:
    """The bytes of a file that should lie in a folder, never more than it should hold."""
    missing = Refused(Reason.IMPORT_MALFORMED, f"{where}: dit bestand is er niet bij")
    if folder is None:
        raise missing
    try:
        place = place_of(bijlage, folder)
        if not place.is_file():
            raise missing
        with place.open("rb") as file:
            for _ in range(bijlage.grootte // bijlagen.PIECE + 1):
                piece = file.read(bijlagen.PIECE)
                if piece:
                    yield piece
    except OSError:
        raise missing from None


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
