"""Everything the program knows, as entries of Naslag. Pure functions of the content."""

from ui.models.naslag import Entry, Shelf, plain
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.handleiding import Handleidingblad
from vertrouwenspersoon.domain.inhoud import Begrip, Bron, Inhoud, Naslagtekst, Telefoon
from vertrouwenspersoon.domain.reactieschema import Maatregelsoort
from vertrouwenspersoon.domain.speech import listed
from vertrouwenspersoon.domain.taken import Laag, Stap, Taak
from vertrouwenspersoon.domain.termijnen import Dwang, Termijn, TermijnId

_FORCE = {
    Dwang.HARD: "wettelijke termijn",
    Dwang.ZACHT: "richtlijn of afspraak",
    Dwang.INFO: "achtergrond",
}
_LAYERS = {Laag.INCIDENT: "per zaak", Laag.ORGANISATIE: "voor de hele gemeente"}


def naslag_entries(inhoud: Inhoud, bladen: tuple[Handleidingblad, ...] = ()) -> tuple[Entry, ...]:
    """All entries, shelf by shelf; the manual last."""
    return (
        *(_telefoon(each, n, inhoud) for n, each in enumerate(inhoud.telefoonkaart)),
        *(_tekst(each, inhoud) for each in inhoud.teksten),
        *(_stap(each, inhoud) for each in inhoud.stappen),
        *(_taak(taak, stap, inhoud) for stap in inhoud.stappen for taak in stap.taak),
        *(_termijn(each, inhoud) for each in inhoud.termijnen),
        *(_maatregel(each, inhoud) for each in inhoud.maatregelen),
        *(_begrip(each, inhoud) for each in inhoud.begrippen),
        *(_bron(each) for each in inhoud.bronnen),
        *(blad_entry(each) for each in bladen),
    )


def blad_entry(blad: Handleidingblad) -> Entry:
    """A page of the manual, which explains the program and so has no source."""
    first = blad.tekst.strip().partition("\n")[0]
    return _entry(blad.id, Shelf.HANDLEIDING, (blad.titel, first, blad.tekst.strip()), (), ())


def _entry(
    entry_id: str,
    shelf: Shelf,
    words: tuple[str, str, str],
    facts: tuple[tuple[str, str], ...],
    sources: tuple[str, ...],
) -> Entry:
    title, about, text = words
    kept = tuple((name, value) for name, value in facts if value)
    hay = " ".join((title, about, text, *(value for _, value in kept), *sources))
    return Entry(f"{shelf.name}:{entry_id}", shelf, title, about, text, kept, sources, plain(hay))


def _sources(bron: tuple[str, ...], inhoud: Inhoud) -> tuple[str, ...]:
    known = (inhoud.bron(one) for one in bron)
    return tuple(", ".join(part for part in (b.titel, b.datum, b.waar) if part) for b in known)


def _telefoon(each: Telefoon, number: int, inhoud: Inhoud) -> Entry:
    words = (each.naam, each.nummer, each.wanneer)
    facts = (("Nummer", each.nummer),)
    return _entry(str(number), Shelf.TELEFOON, words, facts, _sources(each.bron, inhoud))


def _tekst(each: Naslagtekst, inhoud: Inhoud) -> Entry:
    words = (each.titel, "tekst", each.tekst)
    return _entry(each.id, Shelf.TEKST, words, (), _sources(each.bron, inhoud))


def _stap(each: Stap, inhoud: Inhoud) -> Entry:
    per_zaak = sum(taak.laag is Laag.INCIDENT for taak in each.taak)
    about = f"{len(each.taak)} taken"
    facts = (
        ("Taken per zaak", str(per_zaak)),
        ("Taken voor de gemeente", str(len(each.taak) - per_zaak)),
    )
    words = (each.titel, about, each.waarom)
    return _entry(each.id, Shelf.STAP, words, facts, _sources(each.bron, inhoud))


def _taak(taak: Taak, stap: Stap, inhoud: Inhoud) -> Entry:
    lijsten = inhoud.codelijsten
    consent = listed(tuple(lijsten.label(who) for who in taak.ontvangers))
    rule = taak.wanneer.termijn
    facts = (
        ("Code", taak.id),
        ("Stap", stap.titel),
        ("Voor", _LAYERS[taak.laag]),
        ("Wie", ", ".join(lijsten.label(Code(who)) for who in taak.wie)),
        ("Wanneer", taak.wanneer.tekst),
        ("Termijn", "" if rule is None else inhoud.termijnregels()[TermijnId(rule)].tekst),
        ("Geldt", taak.als_tekst),
        ("Toestemming nodig voor", consent),
    )
    words = (taak.kort, f"{stap.titel} · {taak.id}", taak.tekst)
    return _entry(taak.id, Shelf.TAAK, words, facts, _sources(taak.bron, inhoud))


def _termijn(each: Termijn, inhoud: Inhoud) -> Entry:
    facts = (("Soort", _FORCE[each.dwang]), ("Gevolg", each.gevolg), ("Onzeker", each.onzeker))
    words = (each.titel, _FORCE[each.dwang], each.tekst)
    return _entry(each.id, Shelf.TERMIJN, words, facts, _sources(each.bron, inhoud))


def _maatregel(each: Maatregelsoort, inhoud: Inhoud) -> Entry:
    facts = (
        ("Beslist", each.beslist),
        ("Grondslag", each.grondslag),
        ("Let op", each.let_op),
    )
    words = (each.titel, each.kort, "")
    return _entry(each.code, Shelf.MAATREGEL, words, facts, _sources(each.bron, inhoud))


def _begrip(each: Begrip, inhoud: Inhoud) -> Entry:
    words = (each.term[:1].upper() + each.term[1:], "begrip", each.uitleg)
    facts = (("Meervoud", each.meervoud),)
    return _entry(each.term, Shelf.BEGRIP, words, facts, _sources(each.bron, inhoud))


def _bron(each: Bron) -> Entry:
    facts = (("Datum", each.datum), ("Waar", each.waar), ("Soort", each.soort))
    about = " · ".join(part for part in (each.id, each.datum) if part)
    return _entry(each.id, Shelf.BRON, (each.titel, about, ""), facts, ())
