import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.taken import Laag
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.practice.tour import LISTING, VAULT, make_tour
from vertrouwenspersoon.store.keys import CHEAPEST

CLOCK = FixedClock(datetime(2026, 6, 1, 10, tzinfo=UTC))


def draw_nothing(vault: Path, passphrase: Confidential, folder: Path) -> Sequence[tuple[str, str]]:
    """A picture maker that looks whether it got a vault, and writes one file."""
    assert vault.is_file()
    assert passphrase.reveal()
    (folder / "scherm.png").write_bytes(b"")
    return (("scherm.png", "Een scherm"),)


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour")
    make_tour(folder, draw_nothing, clock=CLOCK, profile=CHEAPEST)
    return folder


def test_the_listing_names_every_file(tour: Path) -> None:
    """The listing names each file of the folder once, with what it shows, and itself not."""
    listed = json.loads((tour / LISTING).read_bytes())["bestanden"]
    names = [one["bestand"] for one in listed]
    assert sorted([*names, LISTING]) == sorted(path.name for path in tour.iterdir())
    assert all(one["toont"] for one in listed)


def test_the_listing_says_that_it_is_practice(tour: Path) -> None:
    """The listing gives the passphrase because everything in the folder is invented."""
    listing = json.loads((tour / LISTING).read_bytes())
    assert "verzonnen" in listing["let_op"]
    passphrase = Confidential(listing["wachtwoordzin"])
    office = open_office(tour / VAULT, passphrase, clock=CLOCK, profiles=(CHEAPEST,))
    assert office.organisatie.lees().gemeente.oefening
    office.close()


def test_one_zaak_walked_through_every_step(tour: Path) -> None:
    """The zaak of the tour has done work in every step that holds taken for it."""
    passphrase = Confidential(json.loads((tour / LISTING).read_bytes())["wachtwoordzin"])
    office = open_office(tour / VAULT, passphrase, clock=CLOCK, profiles=(CHEAPEST,))
    name = next(path.name for path in tour.glob("zaak-*-eigen.pdf"))
    pagina = office.zaken.pagina(office.zaken.find(name[5:13]))
    steps = {stap.id for stap in office.inhoud.stappen if 1 <= stap.nummer <= 8}
    walked = {page.stap.id for page in pagina.stappen if page.klaar}
    assert steps == walked & steps
    hulp = pagina.beeld.begeleiding
    assert hulp.aangiften
    assert hulp.maatregelen
    assert hulp.schades
    assert hulp.nazorg
    assert all(regel.taak.laag is Laag.INCIDENT for p in pagina.stappen for regel in p.regels)
    office.close()


def test_the_papers_are_papers(tour: Path) -> None:
    """The scheme is one page; both sheets of the zaak are PDFs that can be opened."""
    for path in tour.glob("*.pdf"):
        document = pdfium.PdfDocument(path)
        assert len(document) >= 1
        if path.name == "reactieschema.pdf":
            assert 1 == len(document)
        document.close()
    assert 4 == len(list(tour.glob("*.pdf")))


def test_the_figures_of_the_last_whole_year_are_there(tour: Path) -> None:
    """The annual export is of the year before the tour."""
    assert (tour / "jaarcijfers-2025.csv").is_file()
    assert (tour / "jaarcijfers-2025.json").is_file()
    assert (tour / "jaarverslag-2025.pdf").is_file()


def test_a_tour_replaces_the_tour_before_it(tmp_path: Path) -> None:
    """A second tour in the same folder replaces the files of the first and leaves others alone."""
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")
    make_tour(tmp_path, clock=CLOCK, profile=CHEAPEST)
    make_tour(tmp_path, clock=CLOCK, profile=CHEAPEST)
    assert "van mij" == (tmp_path / "brief.txt").read_text(encoding="utf-8")


def test_a_tour_never_replaces_a_vault_that_is_not_its_own(tmp_path: Path) -> None:
    """A file with the name of the practice vault that no tour listed is left alone."""
    (tmp_path / VAULT).write_bytes(b"van mij")
    with pytest.raises(Refused) as problem:
        make_tour(tmp_path, clock=CLOCK, profile=CHEAPEST)
    assert Reason.TARGET_EXISTS is problem.value.reason
    assert b"van mij" == (tmp_path / VAULT).read_bytes()


def test_a_listing_that_is_not_ours_removes_nothing(tmp_path: Path) -> None:
    """A strange listing, or one that points outside the folder, removes no file."""
    outside = tmp_path / "buiten.txt"
    outside.write_text("van mij", encoding="utf-8")
    folder = tmp_path / "map"
    folder.mkdir()
    listing = {"bestanden": [{"bestand": "../buiten.txt"}]}
    (folder / LISTING).write_text(json.dumps(listing), encoding="utf-8")
    make_tour(folder, clock=CLOCK, profile=CHEAPEST)
    assert outside.exists()
