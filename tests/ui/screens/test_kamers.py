"""The rooms of a zaak on real content: what is chosen there lands, and shows."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import make_desk, office_with_zaken
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.zaak import ZaakScreen
from ui.views import zaak_wishes as wish
from ui.views.kamers.belasting import Belasting
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.schade import schade_split, schade_words
from ui.views.record_list import RecordList
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field, Select
from ui.widgets.label import Label
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Maatregel,
    MaatregelId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.koppeling import Koppelsoort
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import Puntstand
from vertrouwenspersoon.domain.woord import text_of
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

BAN, LETTER = Code("maatregel:RM6"), Code("maatregel:RM4")
DAY = date(2026, 11, 20)


class Room:
    """One step of the first zaak of a real office."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, zaken = office_with_zaken()
        self.zaak = zaken[0]
        self.screen = ZaakScreen(make_desk(self.office, folder))
        self.said: list[Message] = []
        self.screen.message_given.connect(self.said.append)
        self.screen.desk.lane.changed.connect(lambda _changes: self.screen.reload())
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 700)
        self.screen.show()

    def go(self, step: str) -> None:
        """Open a step."""
        self.screen.open(Place(Page.ZAAK, self.zaak, step, ""))
        self.settle()

    def settle(self) -> None:
        """Let what was just made be shown."""
        QApplication.processEvents()

    def code(self, soort: str, ernst: str) -> None:
        """Say what happened."""
        first = self.beeld().zaak.eerste
        incident = replace(first, soorten=(Code(soort),), subsoorten=(), ernst=Code(ernst))
        self.office.zaken.save_incident(self.zaak, incident)

    def wish(self, wanted: wish.Wish) -> None:
        """Wish as a part of the view would."""
        self.screen.view.wished.emit(wanted)
        self.settle()

    def beeld(self) -> Zaakbeeld:
        """The zaak as the vault has it."""
        return self.office.zaken.pagina(self.zaak).beeld

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        """A shown widget by its name."""
        found = [w for w in self.screen.findChildren(kind, name) if w.isVisibleTo(self.screen)]
        return found[0]

    def click(self, name: str) -> None:
        """Press a button."""
        button = self.find(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
        self.settle()

    def choose(self, value: object) -> None:
        """Choose something new from the list of a room."""
        select = self.find(Select, "choose_new")
        assert isinstance(select, Select)
        select.show_value(value)
        select.chosen.emit(value)
        self.settle()

    def answer(self, list_id: str, point: str, stand: Puntstand) -> None:
        """Press an answer of a point."""
        lijst = self.find(Puntenlijst, f"punten_{list_id}")
        line = lijst.findChild(QWidget, f"punt_{point}")
        assert isinstance(line, QWidget)
        line.findChildren(SegmentedControl)[0].piece(stand).click()
        self.settle()

    def words(self) -> str:
        """Everything that can be read."""
        labels = self.screen.findChildren(Label)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.screen))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    """A zaak, not yet opened at a step."""
    return Room(qtbot, tmp_path)


def test_the_seven_questions_are_kept_with_their_incident(room: Room) -> None:
    """The fields open below the codes, and what is typed lands with its question."""
    room.go("registreren")
    room.click("open_zeven_w")
    field = room.find(QWidget, "woord_wie")
    field.put_text("Een man met een pet.")  # type: ignore[attr-defined]  # a text area
    field.settle()  # type: ignore[attr-defined]
    room.settle()
    beeld = room.beeld()
    kept = text_of(beeld.dossier.woorden, f"incident:{beeld.zaak.eerste.id}", "wie")
    assert "Een man met een pet." == kept.reveal()
    button = room.find(QPushButton, "open_zeven_w")
    assert isinstance(button, QPushButton)
    assert "(1 van 7)" in button.text()


def test_an_aangifte_needs_its_protection_first_and_says_so_at_the_field(room: Room) -> None:
    """A day without a choice is refused beside the day; nothing is kept of it."""
    room.go("aangifte")
    room.wish(wish.SaveOnderdeel(Aangifte(AangifteId(""), Code("politie:aangifte-opgenomen"))))
    [made] = room.beeld().begeleiding.aangiften
    room.wish(wish.SaveOnderdeel(replace(made, gedaan_op=DAY)))
    assert "niet meer te herstellen" in room.words()
    assert ([made], []) == (list(room.beeld().begeleiding.aangiften), room.said)


def test_what_the_police_keep_is_followed_per_aangifte(room: Room) -> None:
    """Asked becomes kept, and pressing the same answer again takes it back."""
    room.go("aangifte")
    room.wish(wish.SaveOnderdeel(Aangifte(AangifteId(""), Code("politie:melding"))))
    found = []
    for stand in (Puntstand.GEVRAAGD, Puntstand.JA, Puntstand.JA):
        room.answer("ela", "voorrang", stand)
        found.append([punt.stand for punt in room.beeld().begeleiding.punten])
    assert [[Puntstand.GEVRAAGD], [Puntstand.JA], []] == found


def test_the_klacht_box_shows_the_last_day_until_it_is_signed(room: Room) -> None:
    """Stalking shows three months with its uncertainty; a signature ends the clock."""
    room.code("soort:STA", "ernst:E3")
    room.go("aangifte")
    before = room.words()
    made = Aangifte(AangifteId(""), Code("politie:melding"), klacht_op=DAY)
    room.wish(wish.SaveOnderdeel(made))
    assert ("Klacht: uiterlijk" in before, "dat niet zeker" in before) == (True, True)
    assert "De klacht is getekend" in room.words()


def test_the_day_for_beklag_follows_from_the_end(room: Room) -> None:
    """Once the end is known, the last day for the court stands with the aangifte."""
    room.go("aangifte")
    made = Aangifte(AangifteId(""), Code("politie:sepot"), afloop_op=DAY)
    room.wish(wish.SaveOnderdeel(made))
    assert "kan tot en met do 18 feb 2027" in room.words()


def test_deciding_against_the_scheme_asks_why(room: Room) -> None:
    """The field for the reason shows for such a maatregel, and both land together."""
    room.code("soort:OMK", "ernst:E2")
    room.go("reageren")
    room.choose(BAN)
    room.click("add_maatregel")
    before = (room.beeld().begeleiding.maatregelen, "Schrijf in een paar woorden" in room.words())
    why = room.find(Field, "deviation_why")
    assert isinstance(why, Field)
    why.put_text("Hij kwam drie keer terug.")
    room.click("add_maatregel")
    assert (((), True), [BAN]) == (
        before,
        [one.soort for one in room.beeld().begeleiding.maatregelen],
    )
    assert "Reden voor afwijken: Hij kwam drie keer terug." in room.words()


def test_annoying_behaviour_gets_no_ban(room: Room) -> None:
    """The room says why not, and what to do instead."""
    room.code("soort:VER", "ernst:E1")
    room.go("reageren")
    room.choose(BAN)
    room.click("add_maatregel")
    assert "geen verbod" in room.words()
    assert () == room.beeld().begeleiding.maatregelen


def test_what_is_advised_can_be_left_with_a_reason(room: Room) -> None:
    """Not doing it asks why, keeps that, and shows it beside the advice."""
    room.code("soort:BED", "ernst:E3")
    room.go("reageren")
    room.click("skip_RM6")
    field = room.find(Field, "reason_field")
    assert isinstance(field, Field)
    field.put_text("De man is al vertrokken.")
    field.returnPressed.emit()
    room.settle()
    assert "Niet gedaan: De man is al vertrokken." in room.words()
    assert "maatregel:RM6" in room.beeld().dossier.notities[-1].bij


def test_a_maatregel_is_checked_before_the_letter_goes(room: Room) -> None:
    """Criticism that was taken for aggression, and an unheard dader, are said plainly."""
    room.go("reageren")
    room.wish(wish.SaveOnderdeel(Maatregel(MaatregelId(""), BAN, DAY)))
    before = "Einde of evaluatie ontbreekt" in room.words()
    room.answer("toets", "gedrag", Puntstand.NEE)
    room.answer("toets", "gehoord", Puntstand.NEE)
    words = room.words()
    wanted = ("Dit is geen agressie", "De dader is nog niet gehoord", "Wie beslist:")
    assert (True, []) == (before, [one for one in wanted if one not in words])


def test_talking_needs_no_check(room: Room) -> None:
    """What is said on the spot has no list of questions."""
    room.go("reageren")
    room.wish(wish.SaveOnderdeel(Maatregel(MaatregelId(""), Code("maatregel:RM1"), DAY)))
    lists = room.screen.findChildren(Puntenlijst, "punten_toets")
    assert [False] == [one.isVisibleTo(room.screen) for one in lists]


def test_damage_goes_apart_per_owner_and_shows_when_it_lapses(room: Room) -> None:
    """What is open is told for the victim and the municipality, with the day a claim is barred."""
    own = Schade(
        SchadeId("s"),
        Code("schadesoort:spullen"),
        van_gemeente=False,
        bedrag=100_00,
        verhaald=40_00,
        kennis_op=date(2024, 2, 29),
    )
    theirs = replace(own, van_gemeente=True, verhaald=None)
    lijsten = room.office.inhoud.codelijsten
    assert "Het slachtoffer: nog € 60,00 open; de gemeente: nog € 100,00 open." == (
        schade_split((own, theirs)).replace("\u00a0", " ")
    )
    assert "verjaart op wo 28 feb 2029" in schade_words(own, lijsten)[1]


def test_the_ways_to_get_damage_back_are_folded_until_wanted(room: Room) -> None:
    """The list opens with its button, and its heading counts what was spoken of."""
    room.go("schade")
    hidden = [p.isVisibleTo(room.screen) for p in room.screen.findChildren(Puntenlijst)]
    room.click("fold_schadehulp")
    room.answer("schadehulp", "voeging", Puntstand.GEVRAAGD)
    room.answer("schadehulp", "helper", Puntstand.JA)
    assert ([False], True) == (hidden, "2 besproken, 1 ja" in room.words())


def test_a_plan_of_aftercare_is_made_with_one_button(room: Room) -> None:
    """The usual moments stand in the room, and the button is gone."""
    room.go("nazorg")
    room.click("plan_nazorg")
    count = len(room.beeld().begeleiding.nazorg)
    shown = room.screen.findChildren(RecordList)[0]
    buttons = room.screen.findChildren(QPushButton, "plan_nazorg")
    assert (True, [False]) == (count > 2, [b.isVisibleTo(room.screen) for b in buttons])
    assert "Opvanggesprek" in "".join(label.text() for label in shown.findChildren(Label))


def test_offers_around_the_victim_are_kept(room: Room) -> None:
    """Family, witnesses and team each have an answer of their own."""
    room.go("nazorg")
    room.click("fold_kring")
    room.answer("nazorgkring", "gezin", Puntstand.GEVRAAGD)
    assert [("nazorgkring:gezin", Puntstand.GEVRAAGD)] == [
        (punt.code, punt.stand) for punt in room.beeld().begeleiding.punten
    ]


def test_only_two_people_give_it_a_name(room: Room) -> None:
    """One yes leaves it without judgement; the citizen's right is said either way."""
    room.code("soort:JUR", "ernst:E2")
    room.go("juridisch")
    room.answer("juridisch", "eerste", Puntstand.JA)
    one = "Nog geen oordeel" in room.words()
    room.answer("juridisch", "tweede", Puntstand.JA)
    assert (True, True, True) == (
        one,
        "Twee mensen noemen dit juridische intimidatie" in room.words(),
        "Iedereen mag vragen stellen" in room.words(),
    )


def test_procedures_are_counted_and_drawn(room: Room) -> None:
    """A request gets its term, and the load is a picture with words."""
    room.code("soort:JUR", "ernst:E2")
    room.go("juridisch")
    woo = Procedure(ProcedureId(""), Code("proceduresoort:woo"), date(2026, 11, 2), uren=3)
    room.wish(wish.SaveOnderdeel(woo))
    picture = room.find(Belasting, "belasting")
    picture.grab()
    assert "nov 2026 1" in picture.accessibleName()
    wanted = ("1 procedure, 1 open, 3 uur werk", "Beslis uiterlijk op ma 30 nov 2026.")
    assert [] == [words for words in wanted if words not in room.words()]


def test_tracks_open_with_the_facts(room: Room) -> None:
    """Without a reason the page says so; bribery opens its sheet and its points."""
    room.go("sporen")
    before = "speelt geen apart spoor" in room.words()
    room.code("soort:OMK", "ernst:E3")
    room.go("sporen")
    room.wish(wish.SaveOnderdeel(Gift(GiftId(""), Code("giftsoort:geld"), DAY, 50_00)))
    room.answer("omkoping", "vier-ogen", Puntstand.JA)
    gone = "speelt geen apart spoor" not in room.words()
    hulp = room.beeld().begeleiding
    assert (True, True, 1, 1) == (before, gone, len(hulp.giften), len(hulp.punten))


def test_taking_down_before_the_evidence_is_stopped(room: Room) -> None:
    """The request is refused with what to do first, and the point stays open."""
    room.code("soort:DOX", "ernst:E3")
    room.go("sporen")
    room.answer("online", "verwijderverzoek", Puntstand.GEVRAAGD)
    assert (["Eerst het bewijs"], ()) == (
        [message.title for message in room.said],
        room.beeld().begeleiding.punten,
    )


def link(room: Room, soort: Koppelsoort, words: str) -> None:
    """Mark the zaak, as a person does."""
    select = room.find(Select, "koppel_soort")
    assert isinstance(select, Select)
    select.show_value(soort)
    field = room.find(Field, "koppel_kenmerk")
    assert isinstance(field, Field)
    field.put_text(words)
    room.click("add_koppeling")


def test_people_cannot_be_chosen_before_the_dpia(room: Room) -> None:
    """Only a thing is offered, and the room says what must be settled first."""
    room.go("registreren")
    select = room.find(Select, "koppel_soort")
    assert isinstance(select, Select)
    assert (2, True) == (select.count(), "staat uit" in room.words())


def test_a_second_time_is_said_with_its_doubt_and_can_be_undone(room: Room) -> None:
    """Another zaak with the same mark shows as a signal that is no proof, also at the aangifte."""
    other = room.office.zaken.regels()[0].rij.zaak
    room.office.stapelen.add(other, Koppelsoort.OBJECT, Confidential("zwembad"))
    room.go("registreren")
    link(room, Koppelsoort.OBJECT, "Zwembad")
    here = room.words()
    room.go("aangifte")
    there = room.words()
    room.go("registreren")
    room.click("remove_koppeling")
    wanted = ("Dit is de tweede keer in 12 maanden", "een signaal en geen bewijs")
    assert [] == [one for one in wanted if one not in here or one not in there]
    assert "Dit is de tweede keer" not in room.words()


def test_a_link_needs_a_kind_and_words(room: Room) -> None:
    """Without both nothing is kept, and the field says so."""
    room.go("registreren")
    room.click("add_koppeling")
    assert "Kies waarop, en schrijf hoe u het herkent." in room.words()
    assert () == room.beeld().dossier.koppelingen
