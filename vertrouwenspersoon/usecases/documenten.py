"""Documenten: letters and sheets of the content, as far as consent and their parts reach.

The drawing of PDFs is loaded when the first one is made: opening the program does not wait for it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vertrouwenspersoon.domain.afdruk import Afdruk, Deelt, Papierstuk
from vertrouwenspersoon.domain.begeleiding import Aangifte
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.namen import PROTECTED, Namen
from vertrouwenspersoon.domain.organisatiepagina import organisatie_paginas
from vertrouwenspersoon.domain.sjabloon import (
    Naamregel,
    Sjabloon,
    Soort,
    check_consent,
    words_of,
)
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, organisatie
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.tools import Tools

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.sjabloontabellen import Stof

_NAMED = (Code("naambescherming:domicilie"), Code("naambescherming:geen"))
"""The choices for an aangifte that leave the name in it (chapter C2)."""


@dataclass(frozen=True, slots=True)
class Documenten:
    """What the content knows as documents, about a zaak or about the municipality."""

    tools: Tools

    def of_zaak(self, zaak: ZaakId, document: str) -> Papierstuk:
        """A letter or a sheet about a zaak, made and not yet written.

        `Refused`: NOT_FOUND for another document; CONSENT_MISSING with the ontvanger; PART_MISSING
        with the required parts that are not there; NAME_INSIDE with the part in which a name
        stands that may not; DOES_NOT_FIT_ONE_PAGE.
        """
        sjabloon = self._sjabloon(document, Soort.BRIEF, Soort.BLAD)
        beeld = beelden.read_beeld(self.tools.store, zaak)
        check_consent(sjabloon, beeld.dossier.toestemmingen)
        hidden = _hidden_names(sjabloon, beeld)
        words = words_of(sjabloon, beeld)
        if hidden is not None:
            _check_names(sjabloon, words, hidden)
        return self._made(sjabloon, self._stof(beeld, hidden), words, zaak)

    def of_gemeente(self, document: str) -> Papierstuk:
        """A sheet about the municipality, made and not yet written."""
        return self._made(self._sjabloon(document, Soort.GEMEENTE), self._stof(), {}, None)

    def write_of_zaak(
        self, zaak: ZaakId, document: str, path: Path, password: Confidential | None = None
    ) -> Path:
        """Record that a document about a zaak leaves, and write it to a file."""
        return Afdrukken(self.tools).write(self.of_zaak(zaak, document), path, password)

    def write_of_gemeente(self, document: str, path: Path) -> Path:
        """Record that a sheet about the municipality leaves, and write it to a file."""
        return Afdrukken(self.tools).write(self.of_gemeente(document), path)

    def _made(
        self, sjabloon: Sjabloon, stof: "Stof", words: dict[str, Confidential], zaak: ZaakId | None
    ) -> Papierstuk:
        from vertrouwenspersoon.documents.sjabloonblad import (  # noqa: PLC0415 - see module
            render_sjabloon,
        )

        def draw(afdruk: Afdruk) -> bytes:
            return render_sjabloon(
                sjabloon, stof, words, printed_on=afdruk.op, controle=afdruk.code
            )

        reader = "" if sjabloon.ontvanger is None else sjabloon.ontvanger.partition(":")[2]
        return Afdrukken(self.tools).prepare(
            sjabloon.id, draw, zaak=zaak, lezer=reader, deelt=_shared(sjabloon, stof)
        )

    def _stof(self, beeld: Zaakbeeld | None = None, namen: Namen | None = None) -> "Stof":
        from vertrouwenspersoon.documents.sjabloontabellen import Stof  # noqa: PLC0415 - see module

        tools = self.tools
        office = organisatie.read_organisatie(tools.store)
        pagina = None if beeld is None else zaak_pagina(beeld, tools.inhoud, tools.kalender())
        pages = organisatie_paginas(office, tools.inhoud)
        return Stof(tools.inhoud, office, pages, pagina, namen)

    def _sjabloon(self, document: str, *soorten: Soort) -> Sjabloon:
        sjabloon = self.tools.inhoud.sjabloon(document)
        if sjabloon.soort not in soorten:
            raise Refused(Reason.NOT_FOUND, "document")
        return sjabloon


def _hidden_names(sjabloon: Sjabloon, beeld: Zaakbeeld) -> Namen | None:
    """The names that may not stand in the document, or None when they may."""
    if sjabloon.namen is Naamregel.VRIJ:
        return None
    if sjabloon.namen is Naamregel.TOESTEMMING and sjabloon.ontvanger is not None:
        agreed = may_share(beeld.dossier.toestemmingen, sjabloon.ontvanger, Wat.NAAM)
        if agreed and all(_leaves_name(one) for one in beeld.begeleiding.aangiften):
            return None
    return Namen(beeld.dossier.betrokkenen, PROTECTED)


def _shared(sjabloon: Sjabloon, stof: "Stof") -> Deelt | None:
    """What the ontvanger learns; the name as well where it may stand in the words."""
    if sjabloon.ontvanger is None:
        return None
    named = sjabloon.namen is Naamregel.TOESTEMMING and stof.namen is None
    return Deelt(sjabloon.ontvanger, (*sjabloon.wat, *((Wat.NAAM,) if named else ())))


def _leaves_name(aangifte: Aangifte) -> bool:
    return aangifte.naambescherming in _NAMED


def _check_names(sjabloon: Sjabloon, words: dict[str, Confidential], hidden: Namen) -> None:
    """`Refused(NAME_INSIDE)` with the parts in which such a name was typed."""
    parts = [
        deel.titel
        for deel in sjabloon.gevraagd
        if deel.id in words and hidden.stand_in(words[deel.id].reveal())
    ]
    if parts:
        raise Refused(Reason.NAME_INSIDE, ", ".join(parts))
