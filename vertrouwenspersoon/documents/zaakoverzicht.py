"""Zaakoverzicht: a zaak on paper, whole for the adviser, in coded facts for the registration."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.documents import feiten
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.letters import legible
from vertrouwenspersoon.documents.notities import Notities, note_words
from vertrouwenspersoon.documents.registratieblad import make_registratieblad
from vertrouwenspersoon.documents.secties import (
    foot_words,
    practice_words,
    tell_incidenten,
    tell_table,
)
from vertrouwenspersoon.documents.speech import BESLUIT, WAT, moment, short_date, yes_or_no
from vertrouwenspersoon.documents.stappenlijst import Stappenlijst
from vertrouwenspersoon.documents.story import BODY, QUIET, SMALL, STRONG, Story
from vertrouwenspersoon.domain.bijlage import Bijlage
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier
from vertrouwenspersoon.domain.inhoud import Bron, Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import HOEDANIGHEID, size_words
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.toestemming import Toestemming

_MARKS_EXPLAINED = (
    "Sommige tekens, zoals Arabische letters, kan dit papier niet tonen. Daar staat het nummer "
    "van het teken, bijvoorbeeld [U+0634]."
)


def render_zaakoverzicht(
    pagina: ZaakPagina,
    inhoud: Inhoud,
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """Everything about a zaak, for the adviser alone, as PDF on A4. `printed_on` is aware.

    `controle` is the code by which the print is known again.
    """
    top = f"Vertrouwelijk – alleen voor de vertrouwenspersoon{practice_words(gemeente)}"
    blad = Blad("Zaakoverzicht", top, foot_words(pagina.beeld.zaak.code, printed_on), controle)
    sheet, story = new_story(blad)
    _Overzicht(story, pagina, inhoud, gemeente, printed_on).tell()
    return draw_blad(sheet, story, blad)


def render_registratieblad(
    pagina: ZaakPagina,
    inhoud: Inhoud,
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The coded facts of a zaak for the incidentregistratie, as PDF on A4. `printed_on` is aware.

    The caller has made sure that the melder agreed to it (`may_share`, FEITEN).
    """
    found = make_registratieblad(pagina, inhoud, gemeente)
    top = f"Voor de incidentregistratie – zonder namen{practice_words(gemeente)}"
    blad = Blad("Registratieblad", top, foot_words(found.code, printed_on), controle)
    sheet, story = new_story(blad)
    story.heading(1, f"Registratieblad {found.code}")
    story.text(f"Gemeente {gemeente.naam}. Met toestemming van de melder.", STRONG, gap=0.0)
    story.facts(found.zaak)
    tell_incidenten(story, found.incidenten)
    for tabel in found.tabellen:
        tell_table(story, tabel)
    return draw_blad(sheet, story, blad)


@dataclass(frozen=True, slots=True)
class _Overzicht:
    """Tells a zaak section by section; a section without anything is left out."""

    story: Story
    pagina: ZaakPagina
    inhoud: Inhoud
    gemeente: Gemeente
    now: datetime

    def tell(self) -> None:
        """The whole zaak, in the order in which an adviser reads it."""
        beeld, lijsten = self.pagina.beeld, self.inhoud.codelijsten
        notities = Notities(beeld.dossier.notities)
        lijst = Stappenlijst(self.story, self.inhoud, notities, self.now)
        self._tell_head(lijst)
        incidenten = beeld.zaak.incidenten
        tell_incidenten(self.story, tuple(feiten.incident_facts(i, lijsten) for i in incidenten))
        _tell_verhaal(self.story, beeld.dossier, lijsten)
        tell_table(self.story, _betrokkenen(beeld.dossier.betrokkenen, lijsten))
        _tell_toestemming(self.story, beeld.dossier.toestemmingen, lijsten)
        for stap in self.pagina.stappen:
            lijst.tell(stap)
        self._tell_begeleiding(notities)
        tell_table(self.story, feiten.termijnen(self.pagina, self.inhoud, self.gemeente))
        tell_table(self.story, self._antwoorden())
        tell_table(self.story, _bijlagen(beeld.bijlagen))
        self._tell_notities(notities)
        self._tell_bronnen()
        self._tell_marks()

    def _tell_head(self, lijst: Stappenlijst) -> None:
        zaak, dossier = self.pagina.beeld.zaak, self.pagina.beeld.dossier
        self.story.heading(1, f"Zaakoverzicht {zaak.code}")
        codenaam, titel = _words(dossier.codenaam), _words(dossier.titel)
        named = (f"Codenaam {codenaam}" if codenaam else "", titel)
        self.story.text(". ".join(filter(None, named)) or "Zonder titel", STRONG, gap=0.0)
        gemeente = (("Gemeente", self.gemeente.naam),)
        self.story.facts(feiten.zaak_facts(zaak, self.inhoud.codelijsten) + gemeente)
        volgende = self.pagina.volgende
        if volgende is not None and zaak.status.is_open:
            stap, regel = volgende
            where = f"Stap {stap.stap.nummer}, {stap.stap.titel}. {lijst.when(regel)}."
            self.story.notice(f"Eerst doen: {regel.taak.kort}", where)

    def _tell_begeleiding(self, notities: Notities) -> None:
        hulp, lijsten = self.pagina.beeld.begeleiding, self.inhoud.codelijsten
        nazorg = tuple(
            (
                "Opvanggesprek" if keer.opvang else "Nazorg",
                moment(keer.gepland_op),
                moment(keer.gehouden_op) if keer.gehouden_op else "nog niet",
                ", ".join(lijsten.label(code) for code in keer.steun) or "–",
            )
            for keer in sorted(hulp.nazorg, key=lambda keer: keer.gepland_op)
        )
        afspraken = tuple(
            (
                " ".join(n.tekst.reveal() for n in notities.take(f"afspraak:{afspraak.id}")),
                short_date(day_of(afspraak.op)) if afspraak.hele_dag else moment(afspraak.op),
                moment(afspraak.gedaan_op) if afspraak.gedaan_op else "nog niet",
            )
            for afspraak in sorted(hulp.afspraken, key=lambda afspraak: afspraak.op)
        )
        quarter = (0.24, 0.25, 0.25, 0.26)
        for tabel in (
            feiten.maatregelen(hulp.maatregelen, lijsten),
            feiten.aangiften(hulp.aangiften, lijsten),
            feiten.schades(hulp.schades, lijsten),
            Tabel("Nazorg", ("Wat", "Gepland", "Gehouden", "Steun"), quarter, nazorg),
            Tabel("Afspraken", ("Wat", "Wanneer", "Gedaan"), (0.5, 0.25, 0.25), afspraken),
        ):
            tell_table(self.story, tabel)

    def _antwoorden(self) -> Tabel:
        lines = tuple(
            (self.inhoud.vraag(said.vraag).tekst, yes_or_no(said.ja), short_date(day_of(said.op)))
            for said in self.pagina.beeld.antwoorden
        )
        return Tabel("Vragen", ("Vraag", "Antwoord", "Op"), (0.66, 0.14, 0.20), lines)

    def _tell_notities(self, notities: Notities) -> None:
        rest = notities.rest()
        if rest:
            self.story.heading(2, "Notities")
        for notitie in rest:
            self.story.text(note_words(notitie, self._about(notitie.bij)), BODY, gap=5.0)

    def _about(self, part: str) -> str:
        """What a note is about: the zaak itself needs no word."""
        hulp, lijsten = self.pagina.beeld.begeleiding, self.inhoud.codelijsten
        kind, _, known = part.partition(":")
        codes = {
            **{f"maatregel:{m.id}": m.soort for m in hulp.maatregelen},
            **{f"schade:{s.id}": s.soort for s in hulp.schades},
            **{f"aangifte:{a.id}": a.politie for a in hulp.aangiften},
        }
        if part in codes:
            return f"bij {kind} {lijsten.label(codes[part])}"
        if kind == "taak":
            return f"bij taak {known}"
        return "" if kind == "zaak" else f"bij {kind}"

    def _tell_bronnen(self) -> None:
        """The sources that were named, so that the paper can be checked without the program."""
        named = {
            bron
            for stap in self.pagina.stappen
            for regel in (*stap.regels, *stap.mogelijk, *stap.overig)
            for bron in regel.taak.bron
        }
        bronnen = [bron for bron in self.inhoud.bronnen if bron.id in named]
        if bronnen:
            self.story.heading(2, "Bronnen")
        for bron in bronnen:
            self.story.text(_bron_words(bron), SMALL, gap=1.5)

    def _tell_marks(self) -> None:
        """Explain the numbers that stand for characters our letters do not hold."""
        lines = (line.text for row in self.story.rows for cell in row.cells for line in cell.lines)
        if any("[U+" in line for line in lines):
            self.story.text(_MARKS_EXPLAINED, SMALL, gap=14.0)


def _words(typed: Confidential) -> str:
    """What a person typed as it can be drawn; empty when there is nothing to see."""
    return legible(typed.reveal()).strip()


def _tell_verhaal(story: Story, dossier: Dossier, lijsten: Codelijsten) -> None:
    story.heading(2, "Het verhaal")
    story.text(_words(dossier.verhaal) or "Er is nog geen verhaal opgeschreven.")
    if dossier.gevolgen:
        labels = (lijsten.label(code) for code in dossier.gevolgen)
        story.text(f"Gevolgen voor het slachtoffer: {', '.join(labels)}.")


def _betrokkenen(betrokkenen: tuple[Betrokkene, ...], lijsten: Codelijsten) -> Tabel:
    lines = tuple(
        (
            HOEDANIGHEID[mens.hoedanigheid],
            mens.naam.reveal(),
            lijsten.label(mens.rol, otherwise="–"),
            _words(mens.contact) or "–",
        )
        for mens in betrokkenen
    )
    heads = ("Als", "Naam", "Rol", "Contact")
    return Tabel("Betrokkenen", heads, (0.18, 0.30, 0.22, 0.30), lines)


def _bijlagen(bijlagen: tuple[Bijlage, ...]) -> Tabel:
    """The evidence; its SHA-256 shows that a copy is still the very same file."""
    lines = tuple(
        (
            _words(bijlage.naam),
            size_words(bijlage.grootte),
            _origin(bijlage),
            " ".join(bijlage.sha256[at : at + 16] for at in range(0, 64, 16)),
        )
        for bijlage in bijlagen
    )
    heads = ("Bestand", "Grootte", "Herkomst", "SHA-256")
    return Tabel("Bewijs", heads, (0.30, 0.12, 0.30, 0.28), lines)


def _origin(bijlage: Bijlage) -> str:
    got = bijlage.verkregen_op
    parts = (
        _words(bijlage.herkomst),
        f"verkregen op {short_date(got)}" if got else "",
        _named("van", bijlage.verkregen_van),
        _named("door", bijlage.verkregen_door),
        f"toegevoegd op {short_date(day_of(bijlage.toegevoegd_op))}",
    )
    return ", ".join(filter(None, parts))


def _named(before: str, typed: Confidential) -> str:
    words = _words(typed)
    return f"{before} {words}" if words else ""


def _tell_toestemming(
    story: Story, toestemmingen: tuple[Toestemming, ...], lijsten: Codelijsten
) -> None:
    lines = tuple(
        (
            moment(word.op),
            lijsten.label(word.ontvanger),
            WAT[word.wat],
            ". ".join(filter(None, (BESLUIT[word.besluit], _words(word.woorden)))),
            lijsten.label(word.wijze, otherwise="–"),
        )
        for word in sorted(toestemmingen, key=lambda word: word.op)
    )
    heads = ("Wanneer", "Voor wie", "Wat", "Wat de melder zei", "Hoe")
    shares = (0.21, 0.22, 0.20, 0.23, 0.14)
    if lines:
        tell_table(story, Tabel("Toestemming van de melder", heads, shares, lines))
    else:
        story.heading(2, "Toestemming van de melder")
        story.text("Er is nog geen toestemming vastgelegd.", QUIET)


def _bron_words(bron: Bron) -> str:
    parts = (f"{bron.id}  {bron.titel}", bron.datum, bron.waar)
    return ", ".join(filter(None, parts))
