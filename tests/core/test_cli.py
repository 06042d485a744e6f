import getpass
import json
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.cli import (
    DONE,
    MISUNDERSTOOD,
    NOT_WHOLE,
    REFUSED,
    UNAVAILABLE,
    main,
)
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.store.keys import SMALL
from vertrouwenspersoon.store.vaultfile import PAGE

PASSPHRASE = "twee fietsen staan tegen de schuur"
NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)

Run = Callable[..., int]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice vault that every test copies."""
    path = tmp_path_factory.mktemp("kluis") / "kluis.zkv"
    document = practice_document(load_inhoud(), NOW, 60)
    office = create_office(
        path,
        Confidential(PASSPHRASE),
        document.organisatie.gemeente,
        clock=FixedClock(NOW),
        profile=SMALL,
    )
    office.open_formaat.bring(document)
    office.close()
    return path


@pytest.fixture
def vault(filled: Path, tmp_path: Path) -> Path:
    """A practice vault of one's own."""
    return Path(shutil.copy(filled, tmp_path / "kluis.zkv"))


@pytest.fixture
def passphrase() -> Iterator[Callable[[str], int]]:
    """Makes open files that hold a passphrase, and closes them."""
    made: list[int] = []

    def hold(text: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, text.encode())
        os.close(writing)
        made.append(reading)
        return reading

    yield hold
    for number in made:
        os.close(number)


@pytest.fixture
def run(passphrase: Callable[[str], int]) -> Run:
    """Runs a command of a vault with its passphrase in an open file."""

    def go(command: str, path: Path, *words: object, typed: str = PASSPHRASE) -> int:
        number = passphrase(f"{typed}\n")
        options = ("--kluis", path, "--wachtwoordzin-fd", number, *words)
        return main([command, *map(str, options)])

    return go


def zaken_of(run: Run, vault: Path, folder: Path) -> list[dict[str, Any]]:
    """The zaken of a vault, as the open format tells them."""
    out = folder / "zoek.json"
    assert DONE == run("exporteren", vault, "--uit", out)
    zaken: list[dict[str, Any]] = json.loads(out.read_bytes())["zaken"]
    return zaken


# The command itself.


def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """The help names every subcommand and explains it in Dutch."""
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    words = capsys.readouterr().out
    assert 0 == left.value.code
    for command in ("rondleiding", "nieuw", "importeren", "exporteren", "jaarexport", "pdf"):
        assert command in words
    assert "laat deze uitleg zien" in words
    assert not {"usage:", "options:", "positional"} & set(words.split())


@pytest.mark.parametrize(
    "words", [[], ["onzin"], ["pdf"], ["jaarexport", "--kluis", "k", "--uit", "m", "--jaar", "x"]]
)
def test_a_command_that_is_not_understood_has_its_own_exit_code(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """An incomplete or unknown command ends with 64 and one Dutch sentence."""
    with pytest.raises(SystemExit) as left:
        main(words)
    assert MISUNDERSTOOD == left.value.code
    assert "Deze opdracht klopt niet." in capsys.readouterr().err


def test_the_passphrase_is_asked_without_echo(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an open file the passphrase is asked by the prompt that shows nothing."""
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: PASSPHRASE)
    assert DONE == main(["controleren", "--kluis", str(vault)])
    assert "De kluis is heel." in capsys.readouterr().out


# A vault.


def test_a_new_vault_is_made_once(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new vault is made where nothing is, and never over a file that is there."""
    path = tmp_path / "nieuw.zkv"
    assert DONE == run("nieuw", path, "--gemeente", "Oefenrode", "--json")
    assert json.loads(capsys.readouterr().out)["gelukt"] is True
    before = path.read_bytes()
    assert REFUSED == run("nieuw", path)
    assert before == path.read_bytes()


def test_two_different_passphrases_make_no_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new vault asks the passphrase twice, and makes nothing when they differ."""
    typed = iter((PASSPHRASE, f"{PASSPHRASE}!"))
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(typed))
    assert REFUSED == main(["nieuw", "--kluis", str(tmp_path / "nieuw.zkv")])
    assert [] == list(tmp_path.iterdir())


def test_a_wrong_passphrase_is_said(
    vault: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong passphrase is refused in Dutch, on stderr, without repeating it."""
    assert REFUSED == run("controleren", vault, typed="een heel andere zin dan deze")
    told = capsys.readouterr()
    assert "wachtzin" in told.err
    assert "andere zin" not in told.err + told.out


@pytest.mark.parametrize("content", [None, b"", b"dit is geen kluis" * 400])
def test_what_is_no_vault_is_said(
    tmp_path: Path, run: Run, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing, empty or strange file is told in one Dutch sentence and left alone."""
    path = tmp_path / "brief.zkv"
    if content is not None:
        path.write_bytes(content)
    assert UNAVAILABLE == run("controleren", path)
    told = capsys.readouterr().err
    assert told.endswith(".\n")
    assert "Traceback" not in told
    assert (content is None) is not path.exists()


def test_damage_is_found(vault: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A vault with a damaged part is not called whole."""
    data = bytearray(vault.read_bytes())
    place = (len(data) // PAGE - 2) * PAGE + 100
    data[place] ^= 1
    vault.write_bytes(data)
    assert run("controleren", vault) in (NOT_WHOLE, UNAVAILABLE)
    assert "De kluis is heel." not in capsys.readouterr().out


# The open format.


def test_everything_goes_out_and_in_and_out(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Export, import into an empty vault, and export again give the same bytes."""
    first, second, other = tmp_path / "1.json", tmp_path / "2.json", tmp_path / "leeg.zkv"
    assert DONE == run("exporteren", vault, "--uit", first)
    assert "niet versleuteld" in capsys.readouterr().err
    assert 0o600 == stat.S_IMODE(first.stat().st_mode)
    assert DONE == run("nieuw", other)
    assert DONE == run("importeren", other, first)
    assert DONE == run("exporteren", other, "--uit", second)
    assert first.read_bytes() == second.read_bytes()


def test_an_import_is_all_or_nothing(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with one wrong value is refused, naming its place, and changes nothing."""
    out, other = tmp_path / "alles.json", tmp_path / "leeg.zkv"
    run("exporteren", vault, "--uit", out)
    whole = json.loads(out.read_bytes())
    whole["zaken"][3]["zaak"]["status"] = "verzonnen"
    out.write_text(json.dumps(whole), encoding="utf-8")
    run("nieuw", other)
    capsys.readouterr()
    assert REFUSED == run("importeren", other, out)
    assert "zaken[3].zaak.status" in capsys.readouterr().err
    empty = tmp_path / "leeg.json"
    assert DONE == run("exporteren", other, "--uit", empty)
    assert [] == json.loads(empty.read_bytes())["zaken"]


def test_an_import_needs_an_empty_vault(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Zaken are never mixed into a vault that has its own."""
    out = tmp_path / "alles.json"
    run("exporteren", vault, "--uit", out)
    assert REFUSED == run("importeren", vault, out, "--json")
    assert json.loads(capsys.readouterr().out.split("\n", 1)[1])["gelukt"] is False


def test_nothing_leaves_with_a_wrong_passphrase(vault: Path, run: Run, tmp_path: Path) -> None:
    """An export with a wrong passphrase writes no file."""
    out = tmp_path / "alles.json"
    assert REFUSED == run("exporteren", vault, "--uit", out, typed="iets heel anders dan dat")
    assert not out.exists()


def test_a_folder_that_is_not_there_is_said(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that cannot be written is told in one Dutch sentence."""
    assert UNAVAILABLE == run("exporteren", vault, "--uit", tmp_path / "weg" / "alles.json")
    assert "Traceback" not in capsys.readouterr().err


# Back-ups.


def test_a_back_up_is_made_and_put_back(
    vault: Path, run: Run, tmp_path: Path, passphrase: Callable[[str], int]
) -> None:
    """A back-up in a folder, put back as a new file, holds the same zaken as the vault."""
    folder, new = tmp_path / "stick", tmp_path / "terug.zkv"
    folder.mkdir()
    assert DONE == run("back-up", vault, "--naar", folder)
    [made] = folder.iterdir()
    assert re.fullmatch(r"kluis-\d{4}-\d\d-\d\d-\d{4}\.zkv", made.name)
    before = made.read_bytes()
    words = ("--van", made, "--uit", new, "--wachtwoordzin-fd", passphrase(PASSPHRASE))
    assert DONE == main(["terugzetten", *map(str, words)])
    assert before == made.read_bytes()
    assert zaken_of(run, vault, tmp_path) == zaken_of(run, new, tmp_path)


def test_a_back_up_on_a_missing_stick_is_said(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there is told in words of its own, and not made."""
    assert UNAVAILABLE == run("back-up", vault, "--naar", tmp_path / "stick")
    assert "De map voor de back-up is er niet" in capsys.readouterr().err
    assert not (tmp_path / "stick").exists()


def test_putting_back_never_writes_over(
    vault: Path, passphrase: Callable[[str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    """A vault is not put back over itself, nor over anything else."""
    before = vault.read_bytes()
    words = ("--van", vault, "--uit", vault, "--wachtwoordzin-fd", passphrase(PASSPHRASE))
    assert REFUSED == main(["terugzetten", *map(str, words)])
    assert "staat al een bestand" in capsys.readouterr().err
    assert before == vault.read_bytes()


# Figures and paper.


def test_the_figures_of_a_year_are_written(vault: Path, run: Run, tmp_path: Path) -> None:
    """The annual export writes its figures in four forms, and the same bytes a second time."""
    assert DONE == run("jaarexport", vault, "--jaar", 2025, "--uit", tmp_path, "--gezien")
    written = {path.name: path.read_bytes() for path in tmp_path.glob("jaarcijfers-2025.*")}
    assert {f"jaarcijfers-2025.{kind}" for kind in ("csv", "json", "ods", "xlsx")} == set(written)
    assert DONE == run("jaarexport", vault, "--jaar", 2025, "--uit", tmp_path, "--gezien")
    assert written == {p.name: p.read_bytes() for p in tmp_path.glob("jaarcijfers-2025.*")}


def test_a_year_that_runs_is_refused(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures of a year that is not over are refused and nothing is written."""
    assert REFUSED == run("jaarexport", vault, "--jaar", 2999, "--uit", tmp_path)
    assert [] == list(tmp_path.glob("jaarcijfers*"))
    assert "jaar" in capsys.readouterr().err


def test_a_case_summary_is_made(vault: Path, run: Run, tmp_path: Path) -> None:
    """The summary for the adviser holds the story of the zaak."""
    out = tmp_path / "zaak.pdf"
    code = str(zaken_of(run, vault, tmp_path)[-1]["zaak"]["code"])
    assert DONE == run("pdf", vault, "--zaak", code, "--uit", out)
    document = pdfium.PdfDocument(out)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert code in text


def test_facts_leave_only_with_consent(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A summary for the registration is refused while the melder did not say yes to it."""
    out = tmp_path / "zaak.pdf"
    silent = (z for z in zaken_of(run, vault, tmp_path) if not z["dossier"]["toestemmingen"])
    code = str(next(silent)["zaak"]["code"])
    words = ("--zaak", code, "--lezer", "registratie", "--uit", out)
    assert REFUSED == run("pdf", vault, *words)
    assert not out.exists()
    assert "toestemming" in capsys.readouterr().err.lower()


def test_a_summary_for_the_melder_is_made(vault: Path, run: Run, tmp_path: Path) -> None:
    """The melder may have the own zaak on paper without anybody's consent."""
    code = str(zaken_of(run, vault, tmp_path)[-1]["zaak"]["code"])
    out = tmp_path / "melder.pdf"
    assert DONE == run("pdf", vault, "--zaak", code, "--voor", "melder", "--uit", out)
    assert b"%PDF" == out.read_bytes()[:4]


def test_a_letter_or_sheet_is_made_by_name(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sheet is written, a letter that is not filled in is refused with its parts."""
    code = str(zaken_of(run, vault, tmp_path)[-1]["zaak"]["code"])
    sheet, letter = tmp_path / "klacht.pdf", tmp_path / "brief.pdf"
    words = ("--zaak", code, "--document")
    assert DONE == run("pdf", vault, *words, "klacht", "--uit", sheet)
    assert REFUSED == run("pdf", vault, *words, "terugkoppeling", "--uit", letter)
    assert (b"%PDF", False) == (sheet.read_bytes()[:4], letter.exists())
    assert "Wat er is gedaan" in capsys.readouterr().err


def test_a_sheet_of_the_municipality_is_made(vault: Path, run: Run, tmp_path: Path) -> None:
    """The telephone card needs no zaak."""
    out = tmp_path / "kaart.pdf"
    assert DONE == run("gemeenteblad", vault, "--document", "telefoonkaart", "--uit", out)
    assert b"%PDF" == out.read_bytes()[:4]


def test_an_unknown_zaak_is_said(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A code that no zaak has is told in one Dutch sentence."""
    assert REFUSED == run("pdf", vault, "--zaak", "1999-001", "--uit", tmp_path / "zaak.pdf")
    assert "Traceback" not in capsys.readouterr().err


def test_the_scheme_is_one_page(vault: Path, run: Run, tmp_path: Path) -> None:
    """The reactieschema is a PDF of exactly one page."""
    out = tmp_path / "schema.pdf"
    assert DONE == run("reactieschema", vault, "--uit", out)
    document = pdfium.PdfDocument(out)
    assert 1 == len(document)
    document.close()


def test_no_file_beside_the_vault_is_left(vault: Path, run: Run) -> None:
    """After a command exactly the vault is left in its folder."""
    run("controleren", vault)
    assert [vault.name] == [path.name for path in vault.parent.iterdir()]


def test_the_herstelblad_opens_the_vault(vault: Path, run: Run, tmp_path: Path) -> None:
    """The code on the sheet, read back from the PDF, opens the vault in place of the passphrase."""
    out = tmp_path / "blad.pdf"
    assert DONE == run("herstelblad", vault, "--uit", out)
    assert 0o600 == stat.S_IMODE(out.stat().st_mode)
    document = pdfium.PdfDocument(out)
    assert 1 == len(document)
    text = document[0].get_textpage().get_text_range()
    document.close()
    code = " ".join(
        re.findall(r"^\s*[1-6]\.\s+((?:[0-9A-Z]{4}\s+){3}[0-9A-Z]{4})", text, re.MULTILINE)
    )
    assert DONE == run("controleren", vault, typed=code)


def test_no_sheet_without_the_passphrase(vault: Path, run: Run, tmp_path: Path) -> None:
    """A wrong passphrase writes no sheet."""
    out = tmp_path / "blad.pdf"
    assert REFUSED == run("herstelblad", vault, "--uit", out, typed="iets heel anders dan dat")
    assert not out.exists()


def test_what_can_be_read_of_a_broken_vault_is_saved(
    vault: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken vault is saved into a new one that is whole, and the old one is left as it was."""
    content = bytearray(vault.read_bytes())
    for page in range(90, len(content) // PAGE, 10):
        content[page * PAGE + 1000] ^= 1
    vault.write_bytes(content)
    new = tmp_path / "gered.zkv"
    assert NOT_WHOLE == run("redden", vault, "--uit", new, "--json")
    told = json.loads(capsys.readouterr().out)
    assert (True, False, str(new)) == (told["gelukt"], told["compleet"], told["kluis"])
    assert bytes(content) == vault.read_bytes()
    assert DONE == run("controleren", new)
    assert REFUSED == run("redden", vault, "--uit", new)
    assert DONE == run("redden", new, "--uit", tmp_path / "nog-een.zkv")
    assert "Er mist niets." in capsys.readouterr().out
