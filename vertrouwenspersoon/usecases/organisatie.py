"""Organisatie: the municipality's profile, contacts, locations, head counts and own taken."""

from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Gemeente,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
    check_gemeente,
    check_line,
)
from vertrouwenspersoon.domain.organisatiepagina import OrganisatiePagina, organisatie_paginas
from vertrouwenspersoon.domain.taken import Laag, Stand, TaakId, TaakStand
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import organisatie
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools

_CHANGED = Changes(organisatie=True)


@dataclass(frozen=True, slots=True)
class Organisatiewerk:
    """What belongs to the municipality as a whole."""

    tools: Tools

    def lees(self) -> Organisatie:
        """Everything the vault holds about the municipality."""
        return organisatie.read_organisatie(self.tools.store)

    def pagina(self) -> tuple[OrganisatiePagina, ...]:
        """The steps with their taken of the organisation."""
        return organisatie_paginas(self.lees(), self.tools.inhoud)

    def save_gemeente(self, gemeente: Gemeente) -> Changes:
        """Keep the profile. A practice vault stays one: the mark cannot be taken off."""
        check_gemeente(gemeente)
        if self.lees().gemeente.oefening != gemeente.oefening:
            raise Refused(Reason.UNKNOWN_CODE, "oefening")
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "gemeente"):
            organisatie.save_gemeente(self.tools.store, gemeente)
        return _CHANGED

    def save_logo(self, path: Path) -> Changes:
        """Keep the picture in a file as the logo for the papers, small and drawn anew.

        `Refused` for what is no picture of a fitting kind and size (`read_logo`), or no file that
        can be read; the reader of pictures is loaded for this alone.
        """
        from vertrouwenspersoon.documents.pictures import (  # noqa: PLC0415 - see above
            LARGEST_FILE,
            read_logo,
        )

        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except OSError:
            raise Refused(Reason.FILE_UNREADABLE, "logo") from None
        return self._keep_logo(read_logo(data))

    def remove_logo(self) -> Changes:
        """Papers without a logo from now on."""
        return self._keep_logo(b"")

    def _keep_logo(self, png: bytes) -> Changes:
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "logo"):
            organisatie.save_logo(self.tools.store, png)
        return _CHANGED

    def new_id(self) -> str:
        """An identity for a contact or a location."""
        return self.tools.ids.new()

    def save_contact(self, contact: Contact) -> Changes:
        """Keep somebody to call."""
        check_bounds(contact)
        check_line(contact.functie, "functie", required=True)
        for text, where in (
            (contact.naam, "naam"),
            (contact.telefoon, "telefoon"),
            (contact.mail, "mail"),
        ):
            check_line(text, where)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "contact"):
            organisatie.save_contact(self.tools.store, contact)
        return _CHANGED

    def remove_contact(self, contact: ContactId) -> Changes:
        """Take a contact off the list."""
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "contact"):
            organisatie.remove_contact(self.tools.store, contact)
        return _CHANGED

    def save_locatie(self, locatie: Locatie) -> Changes:
        """Keep a building and how many hours its cameras keep images."""
        check_bounds(locatie)
        check_line(locatie.naam, "naam", required=True)
        if locatie.plaats is not None:
            self.tools.inhoud.codelijsten.check(locatie.plaats, "plaats")
        if locatie.camera_uren is not None and locatie.camera_uren < 1:
            raise Refused(Reason.DATE_IMPOSSIBLE, "camera_uren")
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "locatie"):
            organisatie.save_locatie(self.tools.store, locatie)
        return _CHANGED

    def remove_locatie(self, locatie: LocatieId) -> Changes:
        """Take a building off the list."""
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "locatie"):
            organisatie.remove_locatie(self.tools.store, locatie)
        return _CHANGED

    def save_sterkte(self, sterkte: Sterkte) -> Changes:
        """Keep the head count of an afdeling."""
        check_bounds(sterkte)
        self.tools.inhoud.codelijsten.check(sterkte.afdeling, "afdeling")
        if sterkte.personen < 0:
            raise Refused(Reason.DATE_IMPOSSIBLE, "personen")
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "sterkte"):
            organisatie.save_sterkte(self.tools.store, sterkte)
        return _CHANGED

    def set_taak(
        self, taak: TaakId, stand: Stand, reden: Confidential = Confidential("")
    ) -> Changes:
        """Say how far a taak of the organisation is; "niet van toepassing" asks a reason.

        `Refused(NOT_FOUND)` for a taak that is not of the organisation.
        """
        self.tools.inhoud.taak_of(Laag.ORGANISATIE, taak)
        check_text(reden, "reden")
        if stand is Stand.NVT and not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, taak)
        tools = self.tools
        with tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, taak) as now:
            said = TaakStand(taak, stand, now, tools.inhoud.versie)
            organisatie.add_organisatie_stand(tools.store, said)
            if reden.reveal().strip():
                identity = NotitieId(tools.ids.new())
                note = Notitie(identity, Notitiesoort.REDEN, f"taak:{taak}", reden, now, now)
                organisatie.save_organisatie_notitie(tools.store, note)
        return _CHANGED
