import re

import pytest

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.practice.examples import OefenZaak, read_gemeente, read_zaken

ZAKEN = (*read_zaken().recent, read_zaken().rondleiding)


def test_the_shares_of_the_soorten_make_a_whole() -> None:
    """The shares are thousandths and add up to all meldingen."""
    assert 1000 == sum(soort.gewicht for soort in read_zaken().soort)


def test_every_code_of_practice_is_in_the_lists() -> None:
    """Whatever practice names as a code is a value of the content."""
    text = "".join(path.read_text("utf-8") for path in (resources() / "oefening").glob("*.toml"))
    lijsten = load_inhoud().codelijsten
    for code in set(re.findall(r'"([a-z-]+:[A-Za-z0-9-]+)"', text)):
        assert code == lijsten.waarde(Code(code)).code


@pytest.mark.parametrize("told", ZAKEN, ids=[zaak.codenaam for zaak in ZAKEN])
def test_a_told_zaak_names_questions_and_taken_that_exist(told: OefenZaak) -> None:
    """The questions and taken of a story are in the content."""
    inhoud = load_inhoud()
    assert all(inhoud.vraag(name).id == name for name in (*told.ja, *told.nee))
    known = {taak.id for stap in inhoud.stappen for taak in stap.taak}
    assert set(told.gedaan) | set(told.begonnen) <= known


def test_practice_says_that_it_is_invented() -> None:
    """The files of practice and the names in them say that they are invented."""
    for path in (resources() / "oefening").glob("*.toml"):
        assert "verzonnen" in path.read_text("utf-8").splitlines()[0]
    assert all("(verzonnen)" in contact.naam for contact in read_gemeente().contact)


def test_an_unknown_code_would_be_noticed() -> None:
    """The lists refuse a code they do not hold, so the test above can fail."""
    with pytest.raises(Refused):
        load_inhoud().codelijsten.waarde(Code("soort:XXX"))
