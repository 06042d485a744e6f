"""Stappenlijst: the steps of a zaak with every taak, how far it is, by when, and why not."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.documents.flow import Mark
from vertrouwenspersoon.documents.notities import Notities, note_words
from vertrouwenspersoon.documents.shapes import (
    filled_tick,
    half_circle,
    open_circle,
    struck_circle,
)
from vertrouwenspersoon.documents.speech import STAND, due, short_date
from vertrouwenspersoon.documents.story import BODY, QUIET, SMALL, STRONG, Said, Story
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.stappen import Spoed, StapPagina, TaakRegel, spoed
from vertrouwenspersoon.domain.taken import Stand

_MARKS: dict[Stand, Mark] = {
    Stand.OPEN: open_circle,
    Stand.BEGONNEN: half_circle,
    Stand.GEDAAN: filled_tick,
    Stand.NVT: struck_circle,
}


@dataclass(frozen=True, slots=True)
class Stappenlijst:
    """Tells steps into a story, at one moment, and takes the notes about each taak with it."""

    story: Story
    inhoud: Inhoud
    notities: Notities
    now: datetime

    def tell(self, stap: StapPagina) -> None:
        """One step: what applies, what was done before, what may apply, what to ask."""
        progress = f"{stap.klaar} van {stap.totaal} klaar" if stap.totaal else ""
        self.story.heading(2, f"Stap {stap.stap.nummer}. {stap.stap.titel}", progress)
        if stap.regels:
            self._tell_regels(stap.regels)
        else:
            self.story.text("Voor deze zaak is hier nu niets te doen.", QUIET)
        if stap.overig:
            self.story.heading(3, "Eerder vastgelegd, hoort nu niet meer bij deze zaak")
            self._tell_regels(stap.overig)
        if stap.mogelijk:
            self.story.heading(3, "Misschien nodig: nog niet alles is bekend")
            self._tell_regels(stap.mogelijk)
        for vraag in stap.vragen:
            self.story.text(f"Nog te vragen: {vraag.tekst}", QUIET)

    def when(self, regel: TaakRegel) -> str:
        """Where a taak stands: since when it is finished, or by when it is due."""
        if regel.stand is not None and regel.staat.is_finished:
            return f"{STAND[regel.staat]} op {short_date(day_of(regel.stand.op))}"
        begun = "Begonnen. " if regel.staat is Stand.BEGONNEN else ""
        if regel.verval is None:
            return begun + _sentence(regel.taak.wanneer.tekst)
        return (
            f"{begun}{'Te laat, was' if self._is_late(regel) else 'Uiterlijk'} {due(regel.verval)}"
        )

    def _tell_regels(self, regels: tuple[TaakRegel, ...]) -> None:
        checklist = self.story.checklist()
        for regel in regels:
            notes = self.notities.take(f"taak:{regel.taak.id}")
            said: tuple[Said, ...] = (
                (regel.taak.tekst, BODY),
                (self._who_and_source(regel), SMALL),
                *((note_words(notitie), QUIET) for notitie in notes),
            )
            aside: tuple[Said, ...] = (
                (self.when(regel), STRONG if self._is_late(regel) else QUIET),
            )
            if regel.wacht_op_toestemming:
                aside += (("Wacht op toestemming", QUIET),)
            spoken = f"{STAND[regel.staat]}: "
            self.story.item(checklist, _MARKS[regel.staat], spoken, said, aside)

    def _is_late(self, regel: TaakRegel) -> bool:
        return regel.is_waiting and spoed(regel.verval, self.now) is Spoed.TE_LAAT

    def _who_and_source(self, regel: TaakRegel) -> str:
        labels = [self.inhoud.codelijsten.label(Code(code)) for code in regel.taak.wie]
        return f"{_sentence(', '.join(labels))}. Bron: {', '.join(regel.taak.bron)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
