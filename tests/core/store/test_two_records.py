"""The schema itself: the registration has no room for words, and what counts reads nothing else."""

import re
from collections.abc import Iterator
from enum import Enum

import pytest
from sqlcipher3 import dbapi2

from tests.builders import NOW, beeld, said
from tests.core.store.aggregates import keep, undone
from tests.core.store.test_begeleiding import WHOLE
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.bijlage import Bijlagesoort
from vertrouwenspersoon.domain.doorgifte import Weg
from vertrouwenspersoon.domain.dossier import Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.koppeling import Koppelsoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Doelgroepkeuze
from vertrouwenspersoon.domain.punt import Puntstand
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoeksoort
from vertrouwenspersoon.domain.zaak import Antwoord, ZaakStatus
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Connection, StatementFailed, open_memory
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.migrate import migrate, steps

REGISTRATION = {
    "zaak": "id code status gemeld_op gewijzigd_op versie slachtoffer melder kennis_op gesloten_op "
    "uitkomst vernietigen_op jaar nummer",
    "incident": "id zaak volgnummer gebeurd_op gebeurd_om ernst ernst_melder rol betrokken "
    "afdeling werkproces kanaal plaats dader dadertype motief",
    "incident_code": "incident soort volgnummer code",
    "antwoord": "volgorde zaak vraag ja op",
    "taak_stand": "volgorde zaak taak stand op versie",
    "maatregel": "volgorde zaak id soort besloten_op einde_op evaluatie_op teruggekoppeld_op "
    "besloten_door",
    "aangifte": "volgorde zaak id politie gedaan_op door_gemeente naambescherming vpt_code "
    "teruggekoppeld_op domicilie klacht_op afloop_op beklag_op",
    "schade": "volgorde zaak id soort van_gemeente bedrag gemeld_verzekering_op verhaald bewijs "
    "route kennis_op geclaimd_op gestuit_op",
    "nazorg": "volgorde zaak id gepland_op opvang gehouden_op voor",
    "procedure": "volgorde zaak id soort ontvangen_op loopt_vanaf verdaagd tegen_persoon "
    "afgedaan_op uren",
    "gift": "volgorde zaak id soort aangeboden_op waarde aangenomen teruggegeven_op gemeld_op",
    "punt": "volgorde zaak bij code stand op",
    "nazorg_steun": "zaak nazorg volgnummer code",
    "afspraak": "volgorde zaak id op hele_dag gedaan_op",
}
"""The tables of the incidentregistratie and all their columns: codes, days, amounts and marks."""

DOSSIER = {
    "dossier", "dossier_gevolg", "betrokkene", "notitie", "toestemming", "doorgifte",
    "doorgifte_wat", "woord", "koppeling", "correctie", "weggehaald",
    "bijlage", "bijlage_inhoud", "bijlage_deel", "concept",
    "bewaring",
}  # fmt: skip
OTHERS = {
    "oude_sleutel", "afdruk", "logo", "back_up", "back_up_map", "bewaartermijn", "grafsteen",
    "overdracht", "verzoek",
    "meta", "gemeente", "gesloten_dag", "contact", "locatie", "sterkte", "organisatie_stand",
    "organisatie_notitie", "reactieschema", "journaal", "release", "release_bestand", "geheim",
    "release_zaak", "bekend_cijfer",
    "journaal_sleutel", "inhoudspakket",
}  # fmt: skip
CHOICES: dict[str, type[Enum]] = {
    "zaak.status": ZaakStatus,
    "taak_stand.stand": Stand,
    "organisatie_stand.stand": Stand,
    "betrokkene.hoedanigheid": Hoedanigheid,
    "notitie.soort": Notitiesoort,
    "organisatie_notitie.soort": Notitiesoort,
    "bijlage.soort": Bijlagesoort,
    "toestemming.wat": Wat,
    "toestemming.besluit": Besluit,
    "doorgifte.weg": Weg,
    "koppeling.soort": Koppelsoort,
    "punt.stand": Puntstand,
    "doorgifte_wat.wat": Wat,
    "gemeente.doelgroep": Doelgroepkeuze,
    "journaal.handeling": Handeling,
    "bewaring.voornemen_stap": Krimpstap,
    "bewaartermijn.stap": Krimpstap,
    "verzoek.soort": Verzoeksoort,
    "verzoek.antwoord": Antwoordsoort,
}
SENTENCE = "Hij riep iets."
KEPT_TABLES = "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
COLUMNS = "SELECT name FROM pragma_table_xinfo(:name) ORDER BY cid"
TEXT_COLUMNS = """
    SELECT tables.name AS name, columns.name AS field
    FROM pragma_table_list AS tables, pragma_table_xinfo(tables.name) AS columns
    WHERE tables.type = 'table' AND columns.type = 'TEXT'
    ORDER BY tables.name, columns.cid
"""


@pytest.fixture(scope="module")
def schema() -> Iterator[Connection]:
    """The bare schema, on a connection that allows looking at it."""
    opened = open_memory(random_key())
    migrate(opened, steps())
    yield opened
    opened.close()


def test_every_table_belongs_to_one_record(schema: Connection) -> None:
    """Each table is of the registration, of the dossier, or of neither; a new one must choose."""
    found = {str(name) for (name,) in schema.run(KEPT_TABLES)}
    assert {*REGISTRATION, *DOSSIER, *OTHERS} == found


@pytest.mark.parametrize("table", REGISTRATION)
def test_the_registration_has_these_columns(schema: Connection, table: str) -> None:
    """No table of the registration has a column but those that were looked at one by one."""
    found = [name for (name,) in schema.run(COLUMNS, {"name": table})]
    assert REGISTRATION[table].split() == found


def test_no_column_of_the_registration_takes_a_sentence(store: Store, schema: Connection) -> None:
    """Writing words into any text column of the registration breaks a rule of the schema."""
    tried = set()
    with undone(store):
        whole = beeld(
            begeleiding=WHOLE,
            antwoorden=(Antwoord("camera", ja=True, op=NOW),),
            standen=(said("ML01", Stand.GEDAAN),),
        )
        keep(store, whole)
        store.execute("DROP TRIGGER taak_stand_is_fixed")
        columns = [(str(table), str(field)) for table, field in schema.run(TEXT_COLUMNS)]
        for table, field in columns:
            if table in REGISTRATION:
                change = f"UPDATE {table} SET {field} = :sentence"  # noqa: S608 - our own schema
                with pytest.raises(StatementFailed, match=r"CHECK|FOREIGN KEY"):
                    store.execute(change, {"sentence": SENTENCE})
                tried.add(table)
    assert set(REGISTRATION) == tried


@pytest.mark.parametrize("place", CHOICES)
def test_the_schema_knows_every_choice(schema: Connection, place: str) -> None:
    """A closed choice in the schema holds the values of the domain, no more and no less."""
    table, _, field = place.partition(".")
    ((sql,),) = schema.run("SELECT sql FROM sqlite_schema WHERE name = :name", {"name": table})
    match = re.search(rf"CHECK \({field} IN \(([^)]*)\)", str(sql))
    assert match is not None
    assert {choice.value for choice in CHOICES[place]} == set(re.findall(r"'([^']*)'", match[1]))


def test_what_may_be_counted_comes_from_coded_tables(schema: Connection) -> None:
    """The view for the figures reads tables of the registration, and nothing of any dossier."""
    read = set()

    def note(
        action: int, table: str | None, _column: str | None, _schema: str | None, _by: str | None
    ) -> int:
        if action == dbapi2.SQLITE_READ and table:
            read.add(table)
        return int(dbapi2.SQLITE_OK)

    schema.allow(note)
    try:
        schema.run("SELECT * FROM telbaar")
    finally:
        schema.allow(None)
    used = {"zaak", "incident", "incident_code", "aangifte", "maatregel", "schade", "nazorg"}
    assert {"telbaar", *used} == read


def test_words_and_codes_never_share_a_table(schema: Connection) -> None:
    """The registration refers to no table of the dossier, and the figures have no text column."""
    for table in REGISTRATION:
        asked = 'SELECT "table" FROM pragma_foreign_key_list(:name)'
        parents = {str(parent) for (parent,) in schema.run(asked, {"name": table})}
        assert parents <= set(REGISTRATION)
