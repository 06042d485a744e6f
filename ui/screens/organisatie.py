"""Organisatie: the taken and the facts of the municipality."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QHideEvent

from ui.asking import PICTURE
from ui.desk import Desk, Screen, trouble
from ui.paper_work import PaperWork
from ui.place import Page, Place
from ui.views import organisatie_wishes as wish
from ui.views.organisatie import OrganisatieState, OrganisatieView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import ContactId, LocatieId, Organisatie
from vertrouwenspersoon.domain.organisatiepagina import OrganisatiePagina
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

Read = tuple[Organisatie, tuple[OrganisatiePagina, ...]]


class OrganisatieScreen(Screen):
    """Which part is open is all it remembers."""

    def __init__(self, desk: Desk) -> None:
        self.view = OrganisatieView(desk.inhoud, desk.today())
        super().__init__(desk, self.view)
        self._part = ""
        self._known: Read | None = None
        self.view.part_wanted.connect(self._choose)
        self.view.taak_set.connect(self._set_taak)
        self.view.wished.connect(self._do)
        self.view.draw_wanted.connect(self._draw)
        self._paper = PaperWork(self)

    def open(self, place: Place) -> None:
        self._part = place.part or self._part
        self.reload()

    def place(self) -> Place:
        return Place(Page.ORGANISATIE, part=self._part)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.organisatie

    def reload(self) -> None:
        office = self.desk.office
        self.run(lambda: (office.organisatie.lees(), office.organisatie.pagina()), self._show)

    def show_now(self, _now: datetime) -> None:
        if self._known is not None:
            self._show(self._known)

    def _show(self, found: Read) -> None:
        self._known = found
        organisatie, paginas = found
        if not self._part:
            self._part = paginas[0].stap.id
        now = self.desk.now()
        self.view.show_state(
            OrganisatieState(organisatie, paginas, self.desk.inhoud, now, self._part)
        )

    def _choose(self, part: str) -> None:
        self._part = part
        if self._known is not None:
            self._show(self._known)

    def _set_taak(self, taak: str, stand: Stand, reden: str) -> None:
        organisatie = self.desk.office.organisatie
        self.run(
            lambda: organisatie.set_taak(TaakId(taak), stand, Confidential(reden)),
            None,
            self._refused,
        )

    def _do(self, wanted: wish.OfficeWish) -> None:
        organisatie = self.desk.office.organisatie
        if isinstance(wanted, wish.ChooseLogo):
            self._choose_logo()
            return
        calls: dict[type, Callable[[Any], Changes]] = {
            wish.SaveGemeente: lambda w: organisatie.save_gemeente(w.gemeente),
            wish.SaveContact: lambda w: organisatie.save_contact(
                w.contact
                if w.contact.id
                else replace(w.contact, id=ContactId(organisatie.new_id()))
            ),
            wish.RemoveContact: lambda w: organisatie.remove_contact(w.contact.id),
            wish.SaveLocatie: lambda w: organisatie.save_locatie(
                w.locatie
                if w.locatie.id
                else replace(w.locatie, id=LocatieId(organisatie.new_id()))
            ),
            wish.RemoveLocatie: lambda w: organisatie.remove_locatie(w.locatie.id),
            wish.RemoveLogo: lambda _w: organisatie.remove_logo(),
            wish.SaveSterkte: lambda w: organisatie.save_sterkte(w.sterkte),
        }
        self.run(lambda: calls[type(wanted)](wanted), None, self._refused)

    def _choose_logo(self) -> None:
        asking, organisatie = self.desk.asking, self.desk.office.organisatie
        chosen = asking.file_to_read(self, "Logo kiezen", Path.home(), PICTURE)
        if chosen is not None:
            self.run(lambda: organisatie.save_logo(chosen), None, self._refused)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._paper.forget()

    def settle(self) -> None:
        """Leaving or locking puts a shown document away, too."""
        super().settle()
        self._paper.forget()

    def _draw(self, document: str) -> None:
        part, documenten = self.view.paper_part(), self.desk.office.documenten
        if part is not None:
            make = partial(documenten.of_gemeente, document)
            self._paper.show(part, make, self._refused_document)

    def _refused_document(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            notice = explain(error)
            self.view.show_refused_document(notice.title, notice.line)
        else:
            self.message_given.emit(trouble(error))

    def _refused(self, error: VertrouwenspersoonError) -> None:
        beside = isinstance(error, Refused) and self.view.show_error(
            error.where, explain(error).line
        )
        if not beside:
            self.message_given.emit(trouble(error))
            self.reload()
