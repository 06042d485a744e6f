"""Zaakoverzicht: a zaak on paper, whole for the adviser, in coded facts for the registration."""

from dataclasses import dataclass, replace
from datetime import datetime

from vertrouwenspersoon.documents import feiten
from vertrouwenspersoon.documents.bewijslijst import bewijs, typed
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
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
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.correctie import Correctie
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier
from vertrouwenspersoon.domain.inhoud import Bron, Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overzicht import ALLES, Keuze, Publiek, Sectie, beeld_for
from vertrouwenspersoon.domain.speech import HOEDANIGHEID, PUBLIEK
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.toestemming import Toestemming

_NOT_ALL = (
    "Dit overzicht is voor één lezer gemaakt. Niet alles uit de zaak staat erin. Geef het niet "
    "door en bewaar het niet langer dan nodig is."
)
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


def render_overzicht_for(
    keuze: Keuze,
    pagina: ZaakPagina,
    inhoud: Inhoud,
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """A zaak for one reader: nothing but the chosen sections reaches the drawing at all.

    The caller has made sure that the melder agreed to each of them (`check_keuze`).
    """
    reader = PUBLIEK[keuze.publiek]
    top = f"Vertrouwelijk – voor: {reader}{practice_words(gemeente)}"
    code = pagina.beeld.zaak.code
    blad = Blad(f"Zaakoverzicht voor: {reader}", top, foot_words(code, printed_on), controle)
    sheet, story = new_story(blad)
    allowed = replace(pagina, beeld=beeld_for(keuze, pagina.beeld))
    _Overzicht(story, allowed, inhoud, gemeente, printed_on, keuze.secties, keuze.publiek).tell()
    return draw_blad(sheet, story, blad)


@dataclass(frozen=True, slots=True)
class _Overzicht:
    """Tells a zaak section by section; a section without anything is left out.

    `publiek` is None for the adviser.
    """

    story: Story
    pagina: ZaakPagina
    inhoud: Inhoud
    gemeente: Gemeente
    now: datetime
    secties: frozenset[Sectie] = frozenset(ALLES)
    publiek: Publiek | None = None

    def tell(self) -> None:
        """The chosen sections, in the order in which an adviser reads them."""
        beeld, lijsten = self.pagina.beeld, self.inhoud.codelijsten
        notities = Notities(beeld.dossier.notities)
        lijst = Stappenlijst(self.story, self.inhoud, notities, self.now)
        self._tell_head(lijst)
        incidenten = beeld.zaak.incidenten
        if Sectie.INCIDENTEN in self.secties:
            facts = tuple(feiten.incident_facts(i, lijsten) for i in incidenten)
            tell_incidenten(self.story, facts)
        if Sectie.VERHAAL in self.secties:
            _tell_verhaal(self.story, beeld.dossier, lijsten)
        tell_table(self.story, _betrokkenen(beeld.dossier.betrokkenen, lijsten))
        if Sectie.TOESTEMMING in self.secties:
            _tell_toestemming(self.story, beeld.dossier.toestemmingen, lijsten)
        if Sectie.STAPPEN in self.secties:
            for stap in self.pagina.stappen:
                lijst.tell(stap)
        self._tell_begeleiding(notities)
        if Sectie.TERMIJNEN in self.secties:
            tell_table(self.story, feiten.termijnen(self.pagina, self.inhoud, self.gemeente))
        tell_table(self.story, self._antwoorden())
        tell_table(self.story, bewijs(beeld.bijlagen))
        tell_table(self.story, _correcties(beeld.dossier.correcties))
        self._tell_notities(notities)
        if Sectie.STAPPEN in self.secties:
            self._tell_bronnen()
        self._tell_left_out()
        self._tell_marks()

    def _tell_left_out(self) -> None:
        """A reader is told that this is not all, without what the rest would be."""
        if self.publiek is not None:
            self.story.text(_NOT_ALL, SMALL, gap=14.0)

    def _tell_head(self, lijst: Stappenlijst) -> None:
        zaak, dossier = self.pagina.beeld.zaak, self.pagina.beeld.dossier
        if self.publiek is not None:
            self._tell_reader_head(self.publiek)
            return
        self.story.heading(1, f"Zaakoverzicht {zaak.code}")
        codenaam, titel = typed(dossier.codenaam), typed(dossier.titel)
        named = (f"Codenaam {codenaam}" if codenaam else "", titel)
        self.story.text(". ".join(filter(None, named)) or "Zonder titel", STRONG, gap=0.0)
        gemeente = (("Gemeente", self.gemeente.naam),)
        self.story.facts(feiten.zaak_facts(zaak, self.inhoud.codelijsten) + gemeente)
        volgende = self.pagina.volgende
        if volgende is not None and zaak.status.is_open:
            stap, regel = volgende
            where = f"Stap {stap.stap.nummer}, {stap.stap.titel}. {lijst.when(regel)}."
            self.story.notice(f"Eerst doen: {regel.taak.kort}", where)

    def _tell_reader_head(self, publiek: Publiek) -> None:
        zaak = self.pagina.beeld.zaak
        self.story.heading(1, f"Zaakoverzicht {zaak.code}")
        self.story.text(
            f"Gemeente {self.gemeente.naam}. Voor: {PUBLIEK[publiek]}.", STRONG, gap=0.0
        )
        if Sectie.INCIDENTEN in self.secties:
            self.story.facts(feiten.zaak_facts(zaak, self.inhoud.codelijsten))

    def _tell_begeleiding(self, notities: Notities) -> None:
        hulp, lijsten = self.pagina.beeld.begeleiding, self.inhoud.codelijsten
        afspraken = tuple(
            (
                " ".join(n.tekst.reveal() for n in notities.take(f"afspraak:{afspraak.id}")),
                short_date(day_of(afspraak.op)) if afspraak.hele_dag else moment(afspraak.op),
                moment(afspraak.gedaan_op) if afspraak.gedaan_op else "nog niet",
            )
            for afspraak in sorted(hulp.afspraken, key=lambda afspraak: afspraak.op)
        )
        for tabel in (
            feiten.maatregelen(hulp.maatregelen, lijsten),
            feiten.aangiften(hulp.aangiften, lijsten),
            feiten.schades(hulp.schades, lijsten),
            feiten.nazorg(hulp.nazorg, lijsten),
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
        if kind == "brief":
            titles = {one.id: one.titel.lower() for one in self.inhoud.sjablonen}
            return f"voor {titles.get(known.partition(':')[0], 'een document')}"
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


def _tell_verhaal(story: Story, dossier: Dossier, lijsten: Codelijsten) -> None:
    story.heading(2, "Het verhaal")
    story.text(typed(dossier.verhaal) or "Er is nog geen verhaal opgeschreven.")
    if dossier.gevolgen:
        labels = (lijsten.label(code) for code in dossier.gevolgen)
        story.text(f"Gevolgen voor het slachtoffer: {', '.join(labels)}.")


def _betrokkenen(betrokkenen: tuple[Betrokkene, ...], lijsten: Codelijsten) -> Tabel:
    lines = tuple(
        (
            HOEDANIGHEID[mens.hoedanigheid],
            mens.naam.reveal(),
            lijsten.label(mens.rol, otherwise="–"),
            typed(mens.contact) or "–",
        )
        for mens in betrokkenen
    )
    heads = ("Als", "Naam", "Rol", "Contact")
    return Tabel("Betrokkenen", heads, (0.18, 0.30, 0.22, 0.30), lines)


def _correcties(correcties: tuple[Correctie, ...]) -> Tabel:
    lines = tuple(
        (moment(one.op), typed(one.was) or "–", typed(one.werd) or "–", typed(one.reden))
        for one in correcties
    )
    heads = ("Wanneer", "Er stond", "Er staat nu", "Waarom")
    return Tabel("Verbeterd op verzoek", heads, (0.19, 0.29, 0.29, 0.23), lines)


def _tell_toestemming(
    story: Story, toestemmingen: tuple[Toestemming, ...], lijsten: Codelijsten
) -> None:
    lines = tuple(
        (
            moment(word.op),
            lijsten.label(word.ontvanger),
            WAT[word.wat],
            ". ".join(filter(None, (BESLUIT[word.besluit], typed(word.woorden)))),
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
