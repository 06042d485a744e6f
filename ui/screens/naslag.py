"""Naslag: the content does not change while the program runs, so it is made ready once."""

from ui.desk import Desk, Screen
from ui.place import Page, Place
from ui.views.naslag import NaslagView
from ui.views.naslag_entries import naslag_entries
from vertrouwenspersoon.content.handleiding import load_handleiding
from vertrouwenspersoon.usecases.changes import Changes


class NaslagScreen(Screen):
    """Reading only."""

    def __init__(self, desk: Desk) -> None:
        self.view = NaslagView(naslag_entries(desk.inhoud, load_handleiding()))
        super().__init__(desk, self.view)

    def open(self, place: Place) -> None:
        if place.search:
            self.view.look_for(place.search)
        if place.item:
            self.view.go_to(place.item)

    def place(self) -> Place:
        return Place(Page.NASLAG, item=self.view.current())

    def is_touched_by(self, _changes: Changes) -> bool:
        return False

    def reload(self) -> None:
        """Nothing here comes from the vault."""
