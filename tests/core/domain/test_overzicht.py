from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import beeld, bijlage, dossier, notitie, toestemming
from vertrouwenspersoon.domain.begeleiding import Begeleiding, Schade, SchadeId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.overzicht import (
    ALLES,
    Keuze,
    Publiek,
    Sectie,
    beeld_for,
    check_keuze,
    may_name,
    offered,
    proposed,
    told,
)
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, Wat
from vertrouwenspersoon.domain.vingerafdruk import vingerafdruk
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused

OTHERS = tuple(publiek for publiek in Publiek if publiek.ontvanger is not None)
VICTIM = Betrokkene(
    BetrokkeneId("b1"), Hoedanigheid.SLACHTOFFER, Confidential("Anna Wójcik"), Confidential("06-1")
)
DADER = Betrokkene(BetrokkeneId("b2"), Hoedanigheid.DADER, Confidential("Karel Smit"))


def yes(publiek: Publiek, *wat: Wat) -> tuple[Toestemming, ...]:
    """A yes of the melder to these groups of facts."""
    reader = publiek.value
    return tuple(replace(toestemming(reader, Besluit.GEGEVEN), wat=one) for one in wat)


def full(*said: Toestemming) -> Zaakbeeld:
    """A zaak with words, people, a note, evidence and damage."""
    return beeld(
        dossier=dossier(
            titel=Confidential("Anna bedreigd"),
            verhaal=Confidential("Karel riep naar Anna."),
            betrokkenen=(VICTIM, DADER),
            notities=(notitie("Anna slaapt slecht."),),
            toestemmingen=said,
        ),
        begeleiding=Begeleiding(
            schades=(
                Schade(SchadeId("s1"), Code("schade:RUIT"), van_gemeente=True),
                Schade(SchadeId("s2"), Code("schade:FIETS"), van_gemeente=False),
            )
        ),
        bijlagen=(bijlage(naam=Confidential("Anna.jpg")),),
    )


def words(found: Zaakbeeld) -> str:
    """Every word a person typed that is left."""
    head = found.dossier
    people = [one.naam for one in head.betrokkenen] + [one.contact for one in head.betrokkenen]
    notes = [one.tekst for one in head.notities] + [one.naam for one in found.bijlagen]
    said = (head.titel, head.verhaal, *people, *notes)
    return " ".join(one.reveal() for one in said)


@pytest.mark.parametrize("publiek", OTHERS)
def test_silence_offers_nothing(publiek: Publiek) -> None:
    """Without a yes there is no section for anybody but the melder."""
    assert () == offered(publiek, ())
    with pytest.raises(Refused) as refused:
        check_keuze(Keuze(publiek, frozenset()), ())
    assert (Reason.CONSENT_MISSING, publiek.ontvanger) == (
        refused.value.reason,
        refused.value.where,
    )


def test_the_melder_may_have_all_and_gets_no_private_notes_unasked() -> None:
    """The own zaak needs no consent; the adviser's own words are off at first."""
    assert (ALLES, set(ALLES) - {Sectie.NOTITIES}) == (
        offered(Publiek.MELDER, ()),
        set(proposed(Publiek.MELDER, ())),
    )


@pytest.mark.parametrize(("publiek", "wat"), tuple(product(OTHERS, Wat)))
def test_one_yes_opens_only_its_own_sections(publiek: Publiek, wat: Wat) -> None:
    """Facts, story and names each have their own yes, for one reader alone."""
    said = yes(publiek, wat)
    for section in offered(publiek, said):
        assert wat in told(Keuze(publiek, frozenset({section})), said)
    assert [] == [other for other in OTHERS if other is not publiek and offered(other, said)]
    assert (wat is Wat.NAAM) is may_name(publiek, said)


@pytest.mark.parametrize("publiek", OTHERS)
def test_a_section_without_consent_is_refused(publiek: Publiek) -> None:
    """What was not offered cannot be asked for either."""
    with pytest.raises(Refused, match="consent-missing"):
        check_keuze(Keuze(publiek, frozenset({Sectie.VERHAAL})), yes(publiek, Wat.FEITEN))


def test_a_summary_of_nothing_is_refused() -> None:
    """With consent but without a section there is nothing to make."""
    with pytest.raises(Refused) as refused:
        check_keuze(Keuze(Publiek.POLITIE, frozenset()), yes(Publiek.POLITIE, Wat.FEITEN))
    assert (Reason.EMPTY, "secties") == (refused.value.reason, refused.value.where)


def test_the_story_without_the_name_has_codes() -> None:
    """The police may read what happened; the victim stays a code, the dader has a name."""
    said = yes(Publiek.POLITIE, Wat.FEITEN, Wat.VERHAAL)
    keuze = Keuze(Publiek.POLITIE, proposed(Publiek.POLITIE, said))
    found = words(beeld_for(keuze, full(*said)))
    assert (True, False, True, False) == (
        "Karel riep naar [slachtoffer]." in found,
        "Anna" in found,
        "[slachtoffer].jpg" in found,
        "slaapt" in found,
    )
    assert (Wat.FEITEN, Wat.VERHAAL) == told(keuze, said)


def test_a_yes_to_the_name_lets_it_stand() -> None:
    """With the third yes the story is whole, and the ledger will say so."""
    said = yes(Publiek.POLITIE, *Wat)
    keuze = Keuze(Publiek.POLITIE, proposed(Publiek.POLITIE, said))
    assert "Karel riep naar Anna." in words(beeld_for(keuze, full(*said)))
    assert tuple(Wat) == told(keuze, said)


def test_code_names_hide_everybody() -> None:
    """Whoever chooses code names reads no name and no telephone at all."""
    keuze = Keuze(Publiek.MELDER, frozenset(ALLES), codenamen=True)
    found = words(beeld_for(keuze, full()))
    assert [] == [name for name in ("Anna", "Wójcik", "Karel", "Smit", "06-1") if name in found]
    assert "[slachtoffer]" in found


@pytest.mark.parametrize(("publiek", "items"), [(Publiek.MELDER, 2), (Publiek.LEIDINGGEVENDE, 1)])
def test_damage_of_a_person_stays_with_that_person(publiek: Publiek, items: int) -> None:
    """A manager sees the damage of the municipality alone."""
    said = () if publiek.ontvanger is None else yes(publiek, *Wat)
    found = beeld_for(Keuze(publiek, frozenset({Sectie.SCHADE})), full(*said))
    assert items == len(found.begeleiding.schades)


@given(
    publiek=st.sampled_from(OTHERS),
    chosen=st.frozensets(st.sampled_from(ALLES)),
    agreed=st.frozensets(st.sampled_from(tuple(Wat))),
    codes=st.booleans(),
)
def test_no_word_passes_without_its_section(
    publiek: Publiek, chosen: frozenset[Sectie], agreed: frozenset[Wat], *, codes: bool
) -> None:
    """Whatever is chosen, a section that is off leaves none of its words in the zaak."""
    said = yes(publiek, *agreed)
    found = beeld_for(Keuze(publiek, chosen, codenamen=codes), full(*said))
    told_words = words(found)
    assert Sectie.VERHAAL in chosen or "riep" not in told_words
    assert Sectie.NOTITIES in chosen or "slaapt" not in told_words
    assert Sectie.BEWIJS in chosen or "jpg" not in told_words
    assert Wat.NAAM in agreed or "Anna" not in told_words


def test_everything_for_the_successor_is_the_zaak_itself() -> None:
    """Who takes over with a full yes misses nothing."""
    whole = full(*yes(Publiek.OPVOLGER, *Wat))
    found = beeld_for(Keuze(Publiek.OPVOLGER, frozenset(ALLES)), whole)
    assert vingerafdruk(whole) == vingerafdruk(found)
