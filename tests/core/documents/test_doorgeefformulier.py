from tests.builders import NOW
from tests.core.documents.reading import text_of
from vertrouwenspersoon.documents.doorgeefformulier import render_doorgeefformulier
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgeefformulier import Veld
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.toestemming import Wat


def test_the_form_holds_the_ticked_fields_and_a_warning() -> None:
    """Facts and story are readable, with for whom it is and that it goes no further."""
    velden = (
        Veld("i:soorten", "Soort", Confidential("Bedreiging"), Wat.FEITEN),
        Veld("verhaal", "Het verhaal", Confidential("Hij riep iets over haar huis."), Wat.VERHAAL),
    )
    gemeente = Gemeente("Oefenrode", oefening=True)
    pdf = render_doorgeefformulier("2026-001", "Politie", velden, gemeente, printed_on=NOW)
    text = " ".join(text_of(pdf).split())
    wanted = (
        "Doorgeefformulier 2026-001", "Voor: Politie.", "Bedreiging",
        "Hij riep iets over haar huis.", "Geef ze niet verder door", "oefening",
    )  # fmt: skip
    assert [] == [words for words in wanted if words not in text]
