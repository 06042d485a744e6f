"""What people ask about their own data, on a real vault: found, judged, told, and put right."""

import re
from datetime import date, timedelta

import pytest

from tests.builders import NOW
from tests.core.documents.reading import text_of
from tests.core.openformat.documents import full_document
from tests.core.usecases.offices import add_zaak, beeld, recorded, refused, some_code
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.inzage import Oordeel, Persoon, Vondst, Vondstsoort, find
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, VerzoekId, Verzoeksoort
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.papier import Lezer

INZAGE, CORRECTIE = Verzoeksoort.INZAGE, Verzoeksoort.CORRECTIE
PIET, WHY = Confidential("Piet Jansen"), Confidential("Zo is het.")
TODAY = date(2026, 11, 23)


def ask(office: Office, day: date = TODAY, soort: Verzoeksoort = INZAGE) -> VerzoekId:
    """A request by Piet."""
    return office.verzoeken.ontvang(soort, PIET, day)


@pytest.fixture
def own(office: Office) -> ZaakId:
    """A zaak about what happened to Piet, in which two others stand."""
    zaak = add_zaak(office, verhaal=Confidential("Ik werd uitgescholden aan de balie."))
    office.dossiers.save_head(zaak, titel=Confidential("Balie"), codenaam=Confidential("Eik"))
    people = office.dossiers.save_betrokkene
    people(zaak, Hoedanigheid.MELDER, PIET, Confidential("06-11223344"))
    people(zaak, Hoedanigheid.DADER, Confidential("Kees de Vries"), Confidential("kees@elders.nl"))
    people(zaak, Hoedanigheid.GETUIGE, Confidential("Anna Bos"))
    office.dossiers.save_notitie(zaak, Confidential("Hij slaapt weer beter."))
    office.dossiers.save_notitie(zaak, Confidential("Wij spraken over kees, en hoe het nu gaat."))
    office.dossiers.save_notitie(zaak, Confidential("Hij noemde ook Mohammed van de garage."))
    return zaak


@pytest.fixture
def elsewhere(office: Office) -> ZaakId:
    """A zaak of somebody else, in which Piet is named once."""
    zaak = add_zaak(office, verhaal=Confidential("Er werd hard geroepen."))
    office.dossiers.save_betrokkene(zaak, Hoedanigheid.MELDER, Confidential("Els Smit"))
    office.dossiers.save_notitie(zaak, Confidential("Zij zag dat Jansen erbij stond."))
    office.dossiers.save_notitie(zaak, Confidential("Zij vond het heel naar."))
    return zaak


def by_text(found: tuple[Vondst, ...]) -> dict[str, Vondst]:
    """What was found, by its words."""
    return {one.tekst.reveal(): one for one in found}


@pytest.mark.usefixtures("own", "elsewhere")
def test_a_person_is_found_in_all_zaken(office: Office) -> None:
    """All words of the own zaak are found, and of the zaak of another only those that name him."""
    found = by_text(office.verzoeken.zoek(PIET))
    words = set(found)
    assert {
        "Piet Jansen",
        "06-11223344",
        "Balie",
        "Eik",
        "Ik werd uitgescholden aan de balie.",
        "Hij slaapt weer beter.",
        "Wij spraken over kees, en hoe het nu gaat.",
        "Hij noemde ook Mohammed van de garage.",
        "Zij zag dat Jansen erbij stond.",
    } < words
    assert not {"Zij vond het heel naar.", "Els Smit", "Kees de Vries", "Anna Bos"} & words


@pytest.mark.usefixtures("own", "elsewhere")
def test_what_concerns_others_is_left_out_unless_chosen(office: Office) -> None:
    """A name of another, a name that is not known, and what another told wait for a judgement."""
    found = by_text(office.verzoeken.zoek(PIET))
    wanted = {
        "Hij slaapt weer beter.": (),
        "Ik werd uitgescholden aan de balie.": (),
        "Piet Jansen": (),
        "06-11223344": (),
        "Wij spraken over kees, en hoe het nu gaat.": (Oordeel.ANDER,),
        "Hij noemde ook Mohammed van de garage.": (Oordeel.MISSCHIEN,),
        "Zij zag dat Jansen erbij stond.": (Oordeel.VERTELD,),
    }
    assert wanted == {words: found[words].oordelen for words in wanted}
    assert not any(found[words].gaat_mee for words in list(wanted)[4:])


def test_nothing_that_is_held_goes_unseen() -> None:
    """Of a zaak with everything in it every text about somebody who takes part is found."""
    whole = full_document().zaken[0]
    found = {one.plek for one in find(whole, Persoon(Confidential("Eén")))}
    texts = {
        path for path, leaf in leaves(whole) if isinstance(leaf, Confidential) and leaf.reveal()
    }
    others = {path for path in texts if path.startswith("dossier.betrokkenen[1]")}
    assert texts - others == found


def test_an_offender_gets_what_is_said_of_him(office: Office, own: ZaakId) -> None:
    """The offender finds himself and the facts about him, and all of it waits for a judgement."""
    found = office.verzoeken.zoek(Confidential("kees  de vries"))
    own_data = [one.tekst.reveal() for one in found if one.gaat_mee]
    assert ["Kees de Vries", "kees@elders.nl"] == own_data
    assert all(Oordeel.VERTELD in one.oordelen for one in found if not one.gaat_mee)
    [facts] = [one for one in found if one.soort is Vondstsoort.FEITEN]
    assert "Rol:" not in facts.tekst.reveal()
    assert {own} == {one.zaak for one in found}


def test_what_was_done_for_somebody_is_told(office: Office, own: ZaakId) -> None:
    """Who it happened to finds aangifte, nazorg and own damage, not that of the gemeente."""
    hulp = office.begeleiding
    aangifte = Aangifte(AangifteId(hulp.new_id()), Code("politie:onderzoek"))
    hulp.save_aangifte(own, aangifte)
    for bedrag, van_gemeente in ((12_500, False), (99_900, True)):
        kind = some_code(office, "schadesoort")
        schade = Schade(SchadeId(hulp.new_id()), kind, van_gemeente=van_gemeente, bedrag=bedrag)
        hulp.save_schade(own, schade)
    hulp.save_nazorg(own, Nazorg(NazorgId(hulp.new_id()), NOW))
    [facts] = [one for one in office.verzoeken.zoek(PIET) if one.soort is Vondstsoort.FEITEN]
    told = facts.tekst.reveal()
    assert {"politie", "Schade", "Nazorg"} <= set(re.findall(r"(\w+): \w+:", told))
    assert ("125,00" in told, "999,00" in told) == (True, False)


def test_what_lies_in_the_bin_is_held_as_well(office: Office, own: ZaakId) -> None:
    """What was taken out is found as long as it lies in the bin, and a person there is hidden."""
    note = beeld(office, own).dossier.notities[0]
    [anna] = [m for m in beeld(office, own).dossier.betrokkenen if m.naam.reveal() == "Anna Bos"]
    office.dossiers.save_notitie(own, Confidential("Hij belde met Anna."))
    whole = by_text(office.verzoeken.zoek(PIET))
    office.dossiers.remove_notitie(own, note.id)
    office.dossiers.remove_betrokkene(own, anna.id)
    found = office.verzoeken.zoek(PIET)
    assert whole.keys() == by_text(found).keys()
    paper = office.verzoeken.overzicht(PIET, found, {one.sleutel for one in found})
    assert "Anna" not in text_of(paper.pdf)


@pytest.mark.usefixtures("own")
def test_a_name_that_is_not_quite_the_same_is_judged(office: Office) -> None:
    """Who asks as Jansen may be Piet Jansen; the adviser decides, and nothing goes by itself."""
    found = office.verzoeken.zoek(Confidential("Jansen"))
    assert found
    assert all(Oordeel.ZELFDE in one.oordelen for one in found)
    assert () == office.verzoeken.zoek(Confidential("Willemsen"))


def test_a_name_without_letters_to_look_for_is_refused(office: Office) -> None:
    """Two letters would find every text there is."""
    with refused(office, Reason.EMPTY, "naam"):
        office.verzoeken.zoek(Confidential(" P. J "))


@pytest.mark.usefixtures("own", "elsewhere")
def test_the_paper_holds_what_was_chosen_and_no_other(office: Office) -> None:
    """On paper stand the chosen parts, without the names of others, and how many were left out."""
    found = office.verzoeken.zoek(PIET)
    by_itself = {one.sleutel for one in found if one.gaat_mee}
    plain = " ".join(text_of(office.verzoeken.overzicht(PIET, found, by_itself).pdf).split())
    assert "Hij slaapt weer beter." in plain
    assert "Doorgegeven aan: niemand." in plain
    assert f"{len(found) - len(by_itself)} delen zijn na een afweging weggelaten." in plain
    for other in ("Kees", "kees", "Anna", "Mohammed", "Smit", "erbij stond"):
        assert other not in plain
    about = by_text(found)["Wij spraken over kees, en hoe het nu gaat."]
    more = text_of(office.verzoeken.overzicht(PIET, found, {about.sleutel}).pdf)
    assert "Wij spraken over [een ander], en hoe het nu gaat." in " ".join(more.split())


def test_paper_is_made_of_what_was_judged(office: Office, own: ZaakId) -> None:
    """A note of a minute later, or nothing chosen, gives no paper."""
    found = office.verzoeken.zoek(PIET)
    with refused(office, Reason.EMPTY, "inzage"):
        office.verzoeken.overzicht(PIET, found, set())
    office.dossiers.save_notitie(own, Confidential("Nog iets."))
    with refused(office, Reason.PREVIEW_CHANGED, "inzage"):
        office.verzoeken.overzicht(PIET, found, {found[0].sleutel})


@pytest.mark.parametrize(
    ("came", "until"),
    [
        (date(2026, 10, 15), date(2026, 11, 16)),  # 15 November is a Sunday
        (date(2026, 1, 31), date(2026, 3, 2)),  # 28 February is a Saturday
        (date(2025, 11, 25), date(2025, 12, 29)),  # two holidays, then a weekend
        (date(2026, 11, 23), date(2026, 12, 23)),
    ],
)
def test_an_answer_is_due_in_a_month(office: Office, came: date, until: date) -> None:
    """The month of AVG 12 ends by Regulation 1182/71: on a working day."""
    ask(office, came)
    [regel] = office.verzoeken.lijst()
    assert regel.uiterlijk is not None
    assert until == regel.uiterlijk.dag


def test_a_request_is_extended_in_the_first_month(office: Office, clock: FixedClock) -> None:
    """Two months more, once, with a reason, told before the first month is over."""
    verzoek = ask(office)
    with refused(office, Reason.EMPTY, "waarom_later"):
        office.verzoeken.verleng(verzoek, Confidential(" "))
    with recorded(office, Handeling.ORGANISATIE_GEWIJZIGD):
        office.verzoeken.verleng(verzoek, WHY)
    [regel] = office.verzoeken.lijst()
    assert regel.uiterlijk is not None
    assert date(2027, 2, 23) == regel.uiterlijk.dag
    with refused(office, Reason.NOT_FOUND, "verzoek"):
        office.verzoeken.verleng(verzoek, WHY)
    late = ask(office)
    clock.advance(timedelta(days=31))
    with refused(office, Reason.TERM_OVER, "waarom_later"):
        office.verzoeken.verleng(late, WHY)


def test_a_no_has_its_reason(office: Office) -> None:
    """Whatever is not a whole yes says why; what was answered is not answered again."""
    first, second = ask(office, date(2026, 11, 1)), ask(office, date(2026, 10, 30))
    assert [second, first] == [regel.verzoek.id for regel in office.verzoeken.lijst()]
    for answer in (Antwoordsoort.NEE, Antwoordsoort.DEELS):
        with refused(office, Reason.EMPTY, "toelichting"):
            office.verzoeken.antwoord(second, answer, Confidential(""))
    office.verzoeken.antwoord(second, Antwoordsoort.JA, Confidential(""))
    assert [(first, False), (second, True)] == [
        (regel.verzoek.id, regel.uiterlijk is None) for regel in office.verzoeken.lijst()
    ]
    with refused(office, Reason.NOT_FOUND, "verzoek"):
        office.verzoeken.antwoord(second, Antwoordsoort.NEE, WHY)


def test_an_answered_request_can_go(office: Office) -> None:
    """What was answered is taken out of the log when its time has come, and not before."""
    verzoek = ask(office)
    with refused(office, Reason.NOT_FOUND, "verzoek"):
        office.verzoeken.verwijder(verzoek)
    office.verzoeken.antwoord(verzoek, Antwoordsoort.JA, WHY)
    office.verzoeken.verwijder(verzoek)
    assert () == office.verzoeken.lijst()


def test_a_request_of_the_future_or_of_nobody_is_refused(office: Office) -> None:
    """A request came today or before, from somebody."""
    with refused(office, Reason.DATE_IN_FUTURE, "ontvangen_op"):
        ask(office, TODAY + timedelta(days=1))
    with refused(office, Reason.EMPTY, "naam"):
        office.verzoeken.ontvang(INZAGE, Confidential(""), TODAY)
    with refused(office, Reason.TOO_LONG, "naam"):
        office.verzoeken.ontvang(INZAGE, Confidential("x" * 201), TODAY)


def test_a_text_is_put_right_and_what_it_was_stays(office: Office, own: ZaakId) -> None:
    """Each kind of text becomes what was asked; what it was stays, with the reason and the day."""
    verzoek = ask(office, soort=CORRECTIE)
    before = beeld(office, own).dossier
    person, note = before.betrokkenen[0].id, before.notities[0].id
    new = Confidential("Beter zo")
    places = ("titel", "verhaal", f"naam:{person}", f"contact:{person}", f"notitie:{note}")
    assert set(places) <= {one.rechtzetten for one in office.verzoeken.zoek(PIET)}
    for plek in places:
        with recorded(office, Handeling.DOSSIER_GEWIJZIGD):
            office.verzoeken.corrigeer(verzoek, own, plek, new, WHY)
    after = beeld(office, own).dossier
    assert [new] * 5 == [
        after.titel, after.verhaal, after.betrokkenen[0].naam, after.betrokkenen[0].contact,
        after.notities[0].tekst,
    ]  # fmt: skip
    was = (
        before.titel,
        before.verhaal,
        PIET,
        Confidential("06-11223344"),
        before.notities[0].tekst,
    )
    assert list(zip(places, was, strict=True)) == [(one.plek, one.was) for one in after.correcties]
    assert {(verzoek, new, WHY)} == {(one.verzoek, one.werd, one.reden) for one in after.correcties}
    assert before.betrokkenen[1:] == after.betrokkenen[1:]
    assert before.notities[1:] == after.notities[1:]


def test_the_history_is_on_the_zaakoverzicht(office: Office, own: ZaakId) -> None:
    """The adviser's own overview tells what stood there, what stands there now, and why."""
    new = Confidential("Loket")
    office.verzoeken.corrigeer(ask(office, soort=CORRECTIE), own, "titel", new, WHY)
    said = " ".join(text_of(office.papier.zaakoverzicht(own, Lezer.EIGEN).pdf).split())
    for words in ("Verbeterd op verzoek", "Balie", "Loket", "Zo is het."):
        assert words in said


def test_putting_right_asks_a_place_a_reason_and_a_change(office: Office, own: ZaakId) -> None:
    """Another place, no reason, an empty name, the same words or an unknown request are refused."""
    verzoek = ask(office, soort=CORRECTIE)
    fix = office.verzoeken.corrigeer
    with refused(office, Reason.NOT_FOUND, "plek"):
        fix(verzoek, own, f"naam:{BetrokkeneId('x')}", WHY, WHY)
    with refused(office, Reason.EMPTY, "reden"):
        fix(verzoek, own, "titel", WHY, Confidential(""))
    with refused(office, Reason.EMPTY, "tekst"):
        fix(verzoek, own, "titel", Confidential(" "), WHY)
    with refused(office, Reason.UNCHANGED, "tekst"):
        fix(verzoek, own, "titel", Confidential("Balie"), WHY)
    with refused(office, Reason.NOT_FOUND, "verzoek"):
        fix(VerzoekId("x"), own, "titel", WHY, WHY)
