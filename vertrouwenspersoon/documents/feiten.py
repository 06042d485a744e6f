"""Feiten: what is registered about a zaak, as labels with Dutch values; no word a person typed.

Both the adviser's overview and the sheet for the incidentregistratie take their facts here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.documents.speech import (
    day_or_dash,
    due,
    euros,
    moment,
    short_date,
    yes_or_no,
)
from vertrouwenspersoon.domain.begeleiding import Aangifte, Maatregel, Nazorg, Schade
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import STATUS
from vertrouwenspersoon.domain.stappen import ZaakPagina, termijn_regels
from vertrouwenspersoon.domain.termijnen import Termijn, TermijnId
from vertrouwenspersoon.domain.zaak import Incident, Zaak

Paar = tuple[str, str]
"""A label and its value."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table in words: its heads, how they share the width, its lines and a last line.

    `amounts` are the columns that hold amounts, counted from 0: they end at the right.
    """

    title: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    lines: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    amounts: tuple[int, ...] = ()


INCIDENT_LABELS = (
    "Gebeurd op",
    "Soort",
    "Vorm",
    "Kenmerken",
    "Ernst",
    "Ernst, zegt melder",
    "Rol",
    "Betrokken als",
    "Afdeling",
    "Werkproces",
    "Hoe",
    "Waar",
    "Dader",
    "Soort dader",
    "Motief, zo lijkt het",
    "Gevolgen voor het werk",
)
"""What `incident_facts` may tell, in its order."""


def zaak_facts(zaak: Zaak, lijsten: Codelijsten) -> tuple[Paar, ...]:
    """Status and days of a zaak; what is not known is left out."""
    pairs = (
        ("Status", STATUS[zaak.status]),
        ("Gemeld op", short_date(day_of(zaak.gemeld_op))),
        ("Ernst", _label(zaak.eerste.ernst, lijsten)),
        ("Doelgroep", _doelgroep(zaak.eerste, lijsten)),
        ("Bekend sinds", _day(zaak.kennis_op)),
        ("Gesloten op", _day(zaak.gesloten_op)),
        ("Uitkomst", _label(zaak.uitkomst, lijsten)),
        ("Vernietigen op", _day(zaak.vernietigen_op)),
    )
    return _known(pairs)


def incident_facts(incident: Incident, lijsten: Codelijsten) -> tuple[Paar, ...]:
    """What happened, in the labels of the code lists; what is not known is left out."""

    def all_of(codes: tuple[Code, ...]) -> str:
        return ", ".join(lijsten.label(code) for code in codes)

    pairs = (
        ("Gebeurd op", _happened(incident)),
        ("Soort", all_of(incident.soorten)),
        ("Vorm", all_of(incident.subsoorten)),
        ("Kenmerken", all_of(incident.indicatoren)),
        ("Ernst", _label(incident.ernst, lijsten)),
        ("Ernst, zegt melder", _label(incident.ernst_melder, lijsten)),
        ("Rol", _label(incident.rol, lijsten)),
        ("Betrokken als", _label(incident.betrokken, lijsten)),
        ("Afdeling", _label(incident.afdeling, lijsten)),
        ("Werkproces", _label(incident.werkproces, lijsten)),
        ("Hoe", _label(incident.kanaal, lijsten)),
        ("Waar", _label(incident.plaats, lijsten)),
        ("Dader", _label(incident.dader, lijsten)),
        ("Soort dader", _label(incident.dadertype, lijsten)),
        ("Motief, zo lijkt het", _label(incident.motief, lijsten)),
        ("Gevolgen voor het werk", all_of(incident.gevolgen_werk)),
    )
    return _known(pairs)


def maatregelen(found: Iterable[Maatregel], lijsten: Codelijsten) -> Tabel:
    """The measures that were decided."""
    lines = (
        (
            lijsten.label(maatregel.soort),
            short_date(maatregel.besloten_op),
            day_or_dash(maatregel.einde_op),
            day_or_dash(maatregel.evaluatie_op),
            day_or_dash(maatregel.teruggekoppeld_op),
        )
        for maatregel in found
    )
    heads = ("Maatregel", "Besloten op", "Tot en met", "Evaluatie", "Teruggekoppeld")
    return Tabel("Maatregelen", heads, (0.32, 0.17, 0.17, 0.17, 0.17), tuple(lines))


def aangiften(found: Iterable[Aangifte], lijsten: Codelijsten) -> Tabel:
    """What was reported at the police."""
    door = {True: "de gemeente", False: "het slachtoffer", None: "onbekend"}
    lines = (
        (
            lijsten.label(aangifte.politie),
            day_or_dash(aangifte.gedaan_op),
            door[aangifte.door_gemeente],
            lijsten.label(aangifte.naambescherming, otherwise="–"),
            yes_or_no(aangifte.vpt_code),
            day_or_dash(aangifte.teruggekoppeld_op),
        )
        for aangifte in found
    )
    heads = ("Politie", "Op", "Door", "Naambescherming", "VPT-code", "Teruggekoppeld")
    shares = (0.21, 0.16, 0.15, 0.19, 0.12, 0.17)
    return Tabel("Aangifte en politie", heads, shares, tuple(lines))


def schades(found: Iterable[Schade], lijsten: Codelijsten) -> Tabel:
    """The damage, with the known amounts together."""
    items = tuple(found)
    lines = (
        (
            lijsten.label(schade.soort),
            "de gemeente" if schade.van_gemeente else "een persoon",
            day_or_dash(schade.gemeld_verzekering_op),
            "nog niet bekend" if schade.bedrag is None else euros(schade.bedrag),
            _euros_or_dash(schade.verhaald),
        )
        for schade in items
    )
    known = [schade.verhaald for schade in items if schade.verhaald is not None]
    verhaald = sum(known) if known else None
    unknown = any(schade.bedrag is None for schade in items)
    total = (
        "Samen, voor zover bekend" if unknown else "Samen",
        "",
        "",
        euros(sum(schade.bedrag or 0 for schade in items)),
        _euros_or_dash(verhaald),
    )
    heads = ("Schade", "Van", "Bij verzekering", "Bedrag", "Verhaald")
    shares = (0.28, 0.16, 0.19, 0.20, 0.17)
    return Tabel("Schade", heads, shares, tuple(lines), total, amounts=(3, 4))


def nazorg(found: Iterable[Nazorg], lijsten: Codelijsten) -> Tabel:
    """The moments of aftercare, in their order."""
    lines = (
        (
            "Opvanggesprek" if keer.opvang else "Nazorg",
            moment(keer.gepland_op),
            moment(keer.gehouden_op) if keer.gehouden_op else "nog niet",
            ", ".join(lijsten.label(code) for code in keer.steun) or "–",
        )
        for keer in sorted(found, key=lambda keer: keer.gepland_op)
    )
    quarter = (0.24, 0.25, 0.25, 0.26)
    return Tabel("Nazorg", ("Wat", "Gepland", "Gehouden", "Steun"), quarter, tuple(lines))


def in_words(tabel: Tabel) -> tuple[Paar, ...]:
    """Each line of a table as one sentence, under the title of the table; dashes are left out."""
    return tuple(
        (
            tabel.title,
            ", ".join(
                f"{head.lower()}: {cell}"
                for head, cell in zip(tabel.heads, line, strict=True)
                if cell != "–"
            ),
        )
        for line in tabel.lines
    )


def termijnen(pagina: ZaakPagina, inhoud: Inhoud, gemeente: Gemeente) -> Tabel:
    """The termijnen that run for a zaak, the first to end first."""
    lines = (
        (termijn.titel, due(verval), termijn.gevolg)
        for termijn, verval in running_termijnen(pagina, inhoud, gemeente)
    )
    heads = ("Termijn", "Uiterlijk", "Als het later wordt")
    return Tabel("Termijnen", heads, (0.38, 0.22, 0.40), tuple(lines))


def running_termijnen(
    pagina: ZaakPagina, inhoud: Inhoud, gemeente: Gemeente
) -> tuple[tuple[Termijn, Verval], ...]:
    """The termijnen of chapter D that run for a zaak, the first to end first.

    Those that a taak carries are there as long as the taak waits.
    """
    rules = inhoud.termijnregels()
    kalender = inhoud.kalender(frozenset(gemeente.gesloten_dagen))
    running = (r for r in termijn_regels(pagina, inhoud, kalender) if r.is_waiting)
    found = {regel.id: regel.verval for regel in running}
    for regel in (regel for stap in pagina.stappen for regel in stap.regels):
        termijn = regel.taak.wanneer.termijn
        if termijn is not None and regel.verval is not None and regel.is_waiting:
            found.setdefault(TermijnId(termijn), regel.verval)
    ordered = sorted(found.items(), key=lambda pair: (pair[1].op, pair[0]))
    return tuple((rules[known], verval) for known, verval in ordered)


def _happened(incident: Incident) -> str:
    if incident.gebeurd_op is None:
        return ""
    clock = f", {incident.gebeurd_om:%H:%M}" if incident.gebeurd_om else ""
    return short_date(incident.gebeurd_op) + clock


def _doelgroep(incident: Incident, lijsten: Codelijsten) -> str:
    groep = None if incident.rol is None else lijsten.waarde(incident.rol).groep
    return _label(groep, lijsten)


def _label(code: Code | None, lijsten: Codelijsten) -> str:
    return lijsten.label(code, otherwise="")


def _euros_or_dash(cents: int | None) -> str:
    return "–" if cents is None else euros(cents)


def _day(day: date | None) -> str:
    return "" if day is None else short_date(day)


def _known(pairs: tuple[Paar, ...]) -> tuple[Paar, ...]:
    return tuple((label, value) for label, value in pairs if value)
