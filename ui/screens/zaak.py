"""Zaak: does what the person wishes in one zaak, and reads it again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut

from ui.desk import Desk, Message, Screen, trouble
from ui.evidence_work import EvidenceWork
from ui.look import Tone
from ui.paper_work import PaperWork
from ui.place import Page, Place
from ui.views import zaak_wishes as wish
from ui.views.bewaren_words import backups_words
from ui.views.zaak import ZaakView
from ui.views.zaak_state import BEWAREN, BEWIJS, PARTS, TIJDLIJN, ZaakState, best_part
from vertrouwenspersoon.domain.afdruk import Papierstuk
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.koppeling import Stapel
from vertrouwenspersoon.domain.overzicht import Keuze
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.bewaren import Kwitantie
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.papier import Lezer

_CONSENT = "toestemming:"
_TAKEN_OUT = (
    wish.RemoveBetrokkene,
    wish.RemoveNotitie,
    wish.RemoveOnderdeel,
    wish.RemoveKoppeling,
)
_IDENTITIES: dict[type, Callable[[str], str]] = {
    Maatregel: MaatregelId,
    Aangifte: AangifteId,
    Schade: SchadeId,
    Nazorg: NazorgId,
    Afspraak: AfspraakId,
    Procedure: ProcedureId,
    Gift: GiftId,
}


class ZaakScreen(Screen):
    """One zaak. It remembers which one, which part of it, and which look was recorded."""

    def __init__(self, desk: Desk) -> None:
        self.view = ZaakView(desk.inhoud, desk.today())
        super().__init__(desk, self.view)
        self._zaak: ZaakId | None = None
        self._viewed: ZaakId | None = None
        self._part = self._item = ""
        self._files = EvidenceWork(self, self.view)
        self._paper = PaperWork(self)
        self._paper.left.connect(self.reload)
        self.view.wished.connect(self._do)
        self.view.list_wanted.connect(lambda: self.go(Page.ZAKEN))
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        self._undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self, place: Place) -> None:
        self._files.begin(place.zaak)
        self._zaak, self._part, self._item = place.zaak, place.part, place.item
        self._note_view()
        self.reload()

    def place(self) -> Place:
        return Place(Page.ZAAK, zaak=self._zaak, part=self._part)

    def is_touched_by(self, changes: Changes) -> bool:
        return self._zaak in changes.zaken or changes.schema or changes.organisatie

    def reload(self) -> None:
        office, zaak = self.desk.office, self._zaak
        if zaak is None:
            return

        def read() -> tuple[ZaakPagina, Reactieschema, Stapel]:
            stapel = office.stapelen.stapel(zaak)
            return office.zaken.pagina(zaak), office.reactieschemas.of_zaak(zaak), stapel

        self.run(read, self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._viewed = None
        self._files.stop_looking()
        self._paper.forget()

    def settle(self) -> None:
        """Leaving or locking ends the process that shows a file, too."""
        super().settle()
        self._files.stop_looking()
        self._paper.forget()

    def _note_view(self) -> None:
        """Record the look, once for each time the person comes here."""
        zaak, logboek = self._zaak, self.desk.office.logboek
        if zaak is not None and zaak != self._viewed:
            self._viewed = zaak
            self.run(lambda: logboek.note_view(zaak))

    def show_now(self, now: datetime) -> None:
        self.view.show_now(now)

    def _show(self, found: tuple[ZaakPagina, Reactieschema, Stapel]) -> None:
        pagina, schema, stapel = found
        if pagina.beeld.zaak.id != self._zaak:
            return
        steps = {page.stap.id for page in pagina.stappen}
        if self._part not in steps and self._part not in PARTS:
            self._part = best_part(pagina)
        item = self._item
        self._item = ""
        consent = item.startswith(_CONSENT)
        shown = "" if consent else item
        now = self.desk.now()
        if self._part != BEWIJS:
            self._files.stop_looking()
        inhoud = self.desk.inhoud
        state = ZaakState(pagina, inhoud, schema, now, self._part, shown, stapel)
        self.view.show_state(state)
        self._files.show_coming()
        if self._part == BEWAREN:
            self._read_ending(pagina.beeld.zaak.id)
        if consent:
            self.view.open_consent()
        elif self._part == TIJDLIJN:
            self._start_typing(item)

    def _read_ending(self, zaak: ZaakId) -> None:
        bewaren = self.desk.office.bewaren
        self.run(lambda: bewaren.blad(zaak), self.view.show_ending)

    def _carry_out(self, zaak: ZaakId, wanted: wish.VoerUit) -> None:
        bewaren = self.desk.office.bewaren
        self.run(
            lambda: bewaren.voer_uit(zaak, wanted.stap, wanted.gezien),
            self._carried_out,
            self._refused,
        )

    def _carried_out(self, done: Kwitantie) -> None:
        """A zaak that is gone cannot be shown: the list can. Nothing of it can be taken back."""
        for zaak in done.changes.zaken:
            self.desk.office.ongedaan.vergeet(zaak)
        if done.grafsteen is not None:
            self._zaak = self._viewed = None
            self.go(Page.ZAKEN)
        title = "De zaak is vernietigd" if done.grafsteen else "De zaak is gekrompen"
        self.tell(Tone.WARN if done.backups else Tone.OK, title, backups_words(done.backups))

    def _start_typing(self, item: str) -> None:
        if item == "notitie":
            self.view.start_note()
        elif item == "afspraak":
            self.view.start_appointment()

    def _do(self, wanted: wish.Wish) -> None:
        zaak = self._zaak
        if zaak is None:
            return
        match wanted:
            case wish.ShowPart(part, item):
                self._part, self._item = part, item
                self.reload()
            case wish.DrawDocument(document):
                self._draw(zaak, document)
            case wish.DrawOverzicht(keuze):
                self._draw_overzicht(zaak, keuze)
            case wish.DrawFormulier(ontvanger, velden):
                self._draw_formulier(zaak, ontvanger, velden)
            case wish.VoerUit():
                self._carry_out(zaak, wanted)
            case _ if not self._files.do(zaak, wanted):
                work, ongedaan = self._work(zaak, wanted), self.desk.office.ongedaan
                self.run(partial(ongedaan.doing, zaak, work), self._after(wanted), self._refused)

    def undo(self) -> None:
        """Take the last change in this zaak back; in a text the field does that itself."""
        zaak, ongedaan = self._zaak, self.desk.office.ongedaan
        if zaak is not None:
            back = Message(Tone.OK, "Ongedaan gemaakt", "De zaak is weer zoals hiervoor.")
            self.run(
                partial(ongedaan.zet_terug, zaak),
                lambda _changes: self.message_given.emit(back),
                self._refused,
            )

    def _work(self, zaak: ZaakId, wanted: wish.Wish) -> Callable[[], Changes]:
        """The use case behind a wish."""
        office = self.desk.office
        calls: dict[type, Callable[[Any], Changes]] = {
            wish.SetTaak: lambda w: office.zaken.set_taak(zaak, w.taak, w.stand, w.reden),
            wish.SetTermijn: lambda w: office.zaken.set_termijn(zaak, w.termijn, w.stand, w.reden),
            wish.SetCamera: lambda w: office.zaken.set_camera(zaak, w.doel, w.stand, w.reden),
            wish.AnswerVraag: lambda w: office.zaken.answer(zaak, w.vraag, w.ja),
            wish.SaveIncident: lambda w: office.zaken.save_incident(zaak, w.incident),
            wish.AddIncident: lambda _w: office.zaken.add_incident(zaak),
            wish.SaveHead: lambda w: office.dossiers.save_head(
                zaak, titel=w.titel, codenaam=w.codenaam, verhaal=w.verhaal, gevolgen=w.gevolgen
            ),
            wish.SaveBetrokkene: lambda w: office.dossiers.save_betrokkene(
                zaak,
                w.betrokkene.hoedanigheid,
                w.betrokkene.naam,
                w.betrokkene.contact,
                rol=w.betrokkene.rol,
                betrokkene=w.betrokkene.id or None,
            ),
            wish.RemoveBetrokkene: lambda w: office.dossiers.remove_betrokkene(
                zaak, w.betrokkene.id
            ),
            wish.SaveNotitie: lambda w: office.dossiers.save_notitie(
                zaak,
                w.tekst,
                bij=w.bij,
                soort=w.soort,
                gebeurd_op=w.gebeurd_op,
                notitie=w.notitie,
            ),
            wish.RemoveNotitie: lambda w: office.dossiers.remove_notitie(zaak, w.notitie),
            wish.RecordToestemming: lambda w: office.dossiers.record_toestemming(
                zaak, w.ontvanger, w.wat, w.besluit, wijze=w.wijze, woorden=w.woorden
            ),
            wish.RecordDoorgifte: lambda w: office.doorgiften.record(
                zaak, w.ontvanger, w.wat, w.weg, grond=w.grond, woorden=w.woorden
            ),
            wish.SaveOnderdeel: lambda w: self._save_onderdeel(zaak, w),
            wish.SkipMaatregel: lambda w: office.begeleiding.skip_maatregel(zaak, w.soort, w.reden),
            wish.SavePunt: lambda w: office.begeleiding.save_punt(zaak, w.punt),
            wish.ClearPunt: lambda w: office.begeleiding.clear_punt(zaak, w.bij, w.code),
            wish.SaveWoord: lambda w: office.begeleiding.save_woord(zaak, w.woord),
            wish.AddKoppeling: lambda w: office.stapelen.add(zaak, w.soort, w.kenmerk),
            wish.RemoveKoppeling: lambda w: office.stapelen.remove(zaak, w.koppeling),
            wish.PlanNazorg: lambda _w: office.begeleiding.plan_nazorg(zaak),
            wish.RemoveOnderdeel: lambda w: office.begeleiding.remove(zaak, w.item),
            wish.SaveBijlage: lambda w: office.bijlagen.save(zaak, w.bijlage),
            wish.RemoveBijlage: lambda w: office.bijlagen.remove(zaak, w.bijlage, w.reden),
            wish.SetKennis: lambda w: office.zaken.set_kennis(zaak, w.op),
            wish.SetStatus: lambda w: office.zaken.set_status(zaak, w.status),
            wish.CloseZaak: lambda w: office.zaken.close(
                zaak, w.uitkomst, w.reden, w.vernietigen_op, dict(w.redenen)
            ),
            wish.ReopenZaak: lambda _w: office.zaken.reopen(zaak),
            wish.HoudVast: lambda w: office.bewaren.houd_vast(zaak, w.grond, w.toelichting),
            wish.LaatLos: lambda _w: office.bewaren.laat_los(zaak),
            wish.NeemVoor: lambda w: office.bewaren.neem_voor(zaak, w.stap, w.grond),
            wish.ZieAf: lambda _w: office.bewaren.zie_af(zaak),
        }
        call = calls[type(wanted)]
        return lambda: call(wanted)

    def _save_onderdeel(self, zaak: ZaakId, wanted: wish.SaveOnderdeel) -> Changes:
        begeleiding = self.desk.office.begeleiding
        item = wanted.item if wanted.item.id else _named(wanted.item, begeleiding.new_id())
        if isinstance(item, Maatregel):
            return begeleiding.save_maatregel(zaak, item, wanted.tekst)
        if isinstance(item, Afspraak):
            return begeleiding.save_afspraak(zaak, item, wanted.tekst)
        savers: dict[type, Callable[[ZaakId, Any], Changes]] = {
            Aangifte: begeleiding.save_aangifte,
            Schade: begeleiding.save_schade,
            Nazorg: begeleiding.save_nazorg,
            Procedure: begeleiding.save_procedure,
            Gift: begeleiding.save_gift,
        }
        return savers[type(item)](zaak, item)

    def _after(self, wanted: wish.Wish) -> Callable[[Changes], None] | None:
        if isinstance(wanted, wish.CloseZaak):
            return lambda _changes: self._closed()
        if isinstance(wanted, _TAKEN_OUT):
            return lambda _changes: self.message_given.emit(
                Message(
                    Tone.OK,
                    "Verwijderd",
                    "Terughalen kan nu met Ctrl+Z, en dertig dagen lang in Beheer, bij Prullenbak.",
                    action="Ongedaan maken",
                    act=self.undo,
                )
            )
        if isinstance(wanted, wish.RemoveBijlage):
            return lambda _changes: self._files.wipe(wanted.bijlage)
        return None

    def _closed(self) -> None:
        self._part = "gegevens"
        self.tell(Tone.OK, "De zaak is gesloten", "U kunt hem hier weer openen.")

    def _refused(self, error: VertrouwenspersoonError) -> None:
        """Beside the field where that is known, else above the page; what was kept is shown."""
        beside = isinstance(error, Refused) and self.view.show_error(
            error.where, explain(error).line
        )
        if not beside:
            self.message_given.emit(trouble(error))
            self.reload()

    def _draw(self, zaak: ZaakId, document: str) -> None:
        part, office = self.view.paper_part(), self.desk.office
        makers: dict[str, Callable[[], Papierstuk]] = {
            "eigen": lambda: office.papier.zaakoverzicht(zaak, Lezer.EIGEN),
            "registratie": lambda: office.papier.zaakoverzicht(zaak, Lezer.REGISTRATIE),
            "schema": lambda: office.reactieschemas.pdf_of_zaak(zaak),
        }
        if part is not None:
            make = makers.get(document, partial(office.documenten.of_zaak, zaak, document))
            self._paper.show(part, make, self._refused_document)

    def _draw_overzicht(self, zaak: ZaakId, keuze: Keuze) -> None:
        part, papier = self.view.paper_part(), self.desk.office.papier
        if part is not None:
            self._paper.show(part, partial(papier.overzicht, zaak, keuze), self._refused_document)

    def _draw_formulier(self, zaak: ZaakId, ontvanger: Code, velden: tuple[str, ...]) -> None:
        part, doorgiften = self.view.paper_part(), self.desk.office.doorgiften
        if part is not None:
            make = partial(doorgiften.formulier, zaak, ontvanger, velden)
            self._paper.show(part, make, self._refused)

    def _refused_document(self, error: VertrouwenspersoonError) -> None:
        notice = explain(error)
        if isinstance(error, Refused):
            self.view.show_refused_document(notice.title, notice.line)
        else:
            self.message_given.emit(trouble(error))


def _named(item: wish.Onderdeel, identity: str) -> wish.Onderdeel:
    """The item with its own new identity."""
    return replace(item, id=_IDENTITIES[type(item)](identity))  # type: ignore[arg-type]  # each kind with its own id
