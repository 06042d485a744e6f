"""Registratieblad: what may cross from the dossier to the incidentregistratie (chapter E2).

The value has no field for what must stay: no story, name, code name, note or consent. Whether the
melder agreed is judged before it is made, by the use case.
"""

from dataclasses import dataclass

from vertrouwenspersoon.documents import feiten
from vertrouwenspersoon.documents.feiten import Paar, Tabel
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.stappen import ZaakPagina


@dataclass(frozen=True, slots=True)
class Registratieblad:
    """Coded facts, measures and termijnen of one zaak, in words of the content alone.

    Of the damage only that of the municipality: damage of a person is that person's own matter.
    """

    code: str
    zaak: tuple[Paar, ...]
    incidenten: tuple[tuple[Paar, ...], ...]
    tabellen: tuple[Tabel, ...]


def make_registratieblad(pagina: ZaakPagina, inhoud: Inhoud, gemeente: Gemeente) -> Registratieblad:
    """The sheet for the incidentregistratie, from the coded half of a zaak."""
    zaak, hulp, lijsten = pagina.beeld.zaak, pagina.beeld.begeleiding, inhoud.codelijsten
    of_gemeente = (schade for schade in hulp.schades if schade.van_gemeente)
    return Registratieblad(
        code=zaak.code,
        zaak=feiten.zaak_facts(zaak, lijsten),
        incidenten=tuple(feiten.incident_facts(found, lijsten) for found in zaak.incidenten),
        tabellen=(
            feiten.maatregelen(hulp.maatregelen, lijsten),
            feiten.aangiften(hulp.aangiften, lijsten),
            feiten.schades(of_gemeente, lijsten),
            feiten.termijnen(pagina, inhoud, gemeente),
        ),
    )
