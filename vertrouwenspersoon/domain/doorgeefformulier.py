"""Doorgeefformulier: the fields of a zaak a melder can tick for one ontvanger (chapter E2)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.speech import HOEDANIGHEID, short_date
from vertrouwenspersoon.domain.toestemming import Toestemming, Wat, may_share
from vertrouwenspersoon.domain.zaak import Incident
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused

_CODED = {
    "soorten": "Soort",
    "subsoorten": "Nadere soort",
    "ernst": "Ernst",
    "ernst_melder": "Ernst volgens de melder",
    "rol": "Rol van het slachtoffer",
    "afdeling": "Afdeling",
    "werkproces": "Bij welk werk",
    "kanaal": "Hoe",
    "plaats": "Waar",
    "dader": "Is de dader bekend?",
    "dadertype": "Wie is de dader?",
    "gevolgen_werk": "Gevolgen voor het werk",
}


@dataclass(frozen=True, slots=True)
class Veld:
    """One field that can be copied: what it is called, what it holds, and its group of facts."""

    id: str
    label: str
    waarde: Confidential
    wat: Wat


def doorgeefvelden(beeld: Zaakbeeld, lijsten: Codelijsten) -> tuple[Veld, ...]:
    """Every field of a zaak that holds something and may leave it: facts, story, names.

    Notes, consent, consequences for the person and contact details are never among them.
    """
    incidenten = beeld.zaak.incidenten
    fields: list[Veld] = []
    for number, incident in enumerate(incidenten, 1):
        more = f", incident {number}" if len(incidenten) > 1 else ""
        for name, label, value in _facts(incident, lijsten):
            veld = Veld(f"{incident.id}:{name}", f"{label}{more}", Confidential(value), Wat.FEITEN)
            fields.append(veld)
    dossier = beeld.dossier
    if dossier.verhaal.reveal().strip():
        fields.append(Veld("verhaal", "Het verhaal", dossier.verhaal, Wat.VERHAAL))
    fields += [
        Veld(f"naam:{one.id}", f"Naam {HOEDANIGHEID[one.hoedanigheid].lower()}", one.naam, Wat.NAAM)
        for one in dossier.betrokkenen
        if one.hoedanigheid is not Hoedanigheid.CONTACT
    ]
    return tuple(fields)


def offered(
    velden: tuple[Veld, ...], toestemmingen: tuple[Toestemming, ...], ontvanger: Code
) -> tuple[Veld, ...]:
    """The fields whose group of facts this ontvanger may know: nothing else is offered."""
    return tuple(veld for veld in velden if may_share(toestemmingen, ontvanger, veld.wat))


def ticked(velden: tuple[Veld, ...], ids: Collection[str]) -> tuple[Veld, ...]:
    """The ticked fields; `Refused(EMPTY)` when there is none."""
    found = tuple(veld for veld in velden if veld.id in ids)
    if not found:
        raise Refused(Reason.EMPTY, "velden")
    return found


def groups(velden: tuple[Veld, ...]) -> tuple[Wat, ...]:
    """The groups of facts these fields tell."""
    told = {veld.wat for veld in velden}
    return tuple(wat for wat in Wat if wat in told)


def _facts(incident: Incident, lijsten: Codelijsten) -> Iterator[tuple[str, str, str]]:
    """Name, label and words of each coded fact that is known."""
    if incident.gebeurd_op is not None:
        yield "gebeurd_op", "Dag", short_date(incident.gebeurd_op)
    if incident.gebeurd_om is not None:
        yield "gebeurd_om", "Tijd", f"{incident.gebeurd_om:%H:%M}"
    for name, label in _CODED.items():
        value: Code | tuple[Code, ...] | None = getattr(incident, name)
        codes = value if isinstance(value, tuple) else (value,)
        words = ", ".join(lijsten.label(code) for code in codes if code is not None)
        if words:
            yield name, label, words
