"""Zaak: does what the person wishes in one zaak, and reads it again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QHideEvent, QImage

from ui.asking import PDF
from ui.desk import Desk, Screen, trouble
from ui.drawing import draw_pages
from ui.evidence_work import EvidenceWork
from ui.look import Tone
from ui.place import Page, Place
from ui.views import zaak_wishes as wish
from ui.views.zaak import ZaakView
from ui.views.zaak_state import BEWIJS, PARTS, TIJDLIJN, ZaakState, best_part
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
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.papier import Lezer

_CONSENT = "toestemming:"
_NOT_ENCRYPTED = "Let op: dit bestand is niet versleuteld. Bewaar het veilig."


class ZaakScreen(Screen):
    """One zaak. It remembers which one, which part of it, and which look was recorded."""

    def __init__(self, desk: Desk) -> None:
        self.view = ZaakView(desk.inhoud, desk.today())
        super().__init__(desk, self.view)
        self._zaak: ZaakId | None = None
        self._viewed: ZaakId | None = None
        self._part = self._item = ""
        self._files = EvidenceWork(self, self.view)
        self.view.wished.connect(self._do)
        self.view.list_wanted.connect(lambda: self.go(Page.ZAKEN))

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

        def read() -> tuple[ZaakPagina, Reactieschema]:
            return office.zaken.pagina(zaak), office.reactieschemas.huidig()

        self.run(read, self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._viewed = None
        self._files.stop_looking()

    def settle(self) -> None:
        """Leaving or locking ends the process that shows a file, too."""
        super().settle()
        self._files.stop_looking()

    def _note_view(self) -> None:
        """Record the look, once for each time the person comes here."""
        zaak, logboek = self._zaak, self.desk.office.logboek
        if zaak is not None and zaak != self._viewed:
            self._viewed = zaak
            self.run(lambda: logboek.note_view(zaak))

    def show_now(self, now: datetime) -> None:
        self.view.show_now(now)

    def _show(self, found: tuple[ZaakPagina, Reactieschema]) -> None:
        pagina, schema = found
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
        self.view.show_state(ZaakState(pagina, self.desk.inhoud, schema, now, self._part, shown))
        self._files.show_coming()
        if consent:
            self.view.open_consent()
        elif self._part == TIJDLIJN:
            self._start_typing(item)

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
            case (
                wish.DrawDocument()
                | wish.SaveDocument()
                | wish.DrawFormulier()
                | wish.SaveFormulier()
            ):
                self._put_on_paper(zaak, wanted)
            case _ if not self._files.do(zaak, wanted):
                work = self._work(zaak, wanted)
                self.run(work, self._after(wanted), self._refused)

    def _put_on_paper(self, zaak: ZaakId, wanted: wish.OnPaper) -> None:
        match wanted:
            case wish.DrawDocument(registratie):
                self._draw(zaak, registratie=registratie)
            case wish.SaveDocument(registratie):
                self._save(zaak, registratie=registratie)
            case wish.DrawFormulier(ontvanger, velden):
                self._draw_formulier(zaak, ontvanger, velden)
            case wish.SaveFormulier(ontvanger, velden):
                self._save_formulier(zaak, ontvanger, velden)

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
            wish.RemoveOnderdeel: lambda w: office.begeleiding.remove(zaak, w.item),
            wish.SaveBijlage: lambda w: office.bijlagen.save(zaak, w.bijlage),
            wish.RemoveBijlage: lambda w: office.bijlagen.remove(zaak, w.bijlage, w.reden),
            wish.SetKennis: lambda w: office.zaken.set_kennis(zaak, w.op),
            wish.SetStatus: lambda w: office.zaken.set_status(zaak, w.status),
            wish.CloseZaak: lambda w: office.zaken.close(
                zaak, w.uitkomst, w.reden, w.vernietigen_op
            ),
            wish.ReopenZaak: lambda _w: office.zaken.reopen(zaak),
        }
        call = calls[type(wanted)]
        return lambda: call(wanted)

    def _save_onderdeel(self, zaak: ZaakId, wanted: wish.SaveOnderdeel) -> Changes:
        begeleiding = self.desk.office.begeleiding
        item = wanted.item if wanted.item.id else _named(wanted.item, begeleiding.new_id())
        match item:
            case Maatregel():
                return begeleiding.save_maatregel(zaak, item)
            case Aangifte():
                return begeleiding.save_aangifte(zaak, item)
            case Schade():
                return begeleiding.save_schade(zaak, item)
            case Nazorg():
                return begeleiding.save_nazorg(zaak, item)
            case Afspraak():
                return begeleiding.save_afspraak(zaak, item, wanted.tekst)

    def _after(self, wanted: wish.Wish) -> Callable[[Changes], None] | None:
        if isinstance(wanted, wish.CloseZaak):
            return lambda _changes: self._closed()
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

    def _draw(self, zaak: ZaakId, *, registratie: bool) -> None:
        office, reader = self.desk.office, _reader(registratie=registratie)

        def draw() -> tuple[QImage, ...]:
            return draw_pages(office.papier.zaakoverzicht(zaak, reader))

        self.run(
            draw,
            lambda pages: self.view.show_document(pages, registratie=registratie),
            self._refused_document,
        )

    def _save(self, zaak: ZaakId, *, registratie: bool) -> None:
        name = "registratieblad.pdf" if registratie else "zaakoverzicht.pdf"
        chosen = self.desk.asking.file_to_write(self, "Opslaan als PDF", Path.home() / name, PDF)
        if chosen is None:
            return
        office, reader = self.desk.office, _reader(registratie=registratie)
        self.run(
            lambda: office.papier.write_zaakoverzicht(zaak, reader, chosen),
            lambda _path: self.tell(
                Tone.OK,
                "De PDF is gemaakt",
                _NOT_ENCRYPTED,
            ),
            self._refused_document,
        )

    def _draw_formulier(self, zaak: ZaakId, ontvanger: Code, velden: tuple[str, ...]) -> None:
        doorgiften = self.desk.office.doorgiften
        self.run(
            lambda: draw_pages(doorgiften.formulier(zaak, ontvanger, velden)),
            self.view.show_formulier,
            self._refused,
        )

    def _save_formulier(self, zaak: ZaakId, ontvanger: Code, velden: tuple[str, ...]) -> None:
        proposal = Path.home() / "doorgeefformulier.pdf"
        chosen = self.desk.asking.file_to_write(self, "Opslaan als PDF", proposal, PDF)
        if chosen is None:
            return
        doorgiften = self.desk.office.doorgiften

        def kept(_path: Path) -> None:
            self.tell(Tone.OK, "Het formulier is gemaakt", _NOT_ENCRYPTED)
            self.reload()

        self.run(
            lambda: doorgiften.write_formulier(zaak, ontvanger, velden, chosen),
            kept,
            self._refused,
        )

    def _refused_document(self, error: VertrouwenspersoonError) -> None:
        notice = explain(error)
        if isinstance(error, Refused):
            self.view.show_refused_document(notice.title, notice.line)
        else:
            self.message_given.emit(trouble(error))


def _named(item: wish.Onderdeel, identity: str) -> wish.Onderdeel:
    """The item with its own new identity."""
    kinds = {Maatregel: MaatregelId, Aangifte: AangifteId, Schade: SchadeId, Nazorg: NazorgId}
    return replace(item, id=kinds.get(type(item), AfspraakId)(identity))  # type: ignore[arg-type]  # each kind with its own id


def _reader(*, registratie: bool) -> Lezer:
    return Lezer.REGISTRATIE if registratie else Lezer.EIGEN
