from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, bijlage
from vertrouwenspersoon.domain.bijlage import (
    LARGEST,
    LARGEST_ALL,
    LONGEST_NAME,
    Bijlagesoort,
    check_bijlage,
    check_size,
    ending_of,
    kept_name,
    soort_of,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import check_text
from vertrouwenspersoon.errors import Reason, Refused

MAIL = b"Received: from a\r\nFrom: a@b.nl\r\nSubject: Hallo\r\n\r\nDag."


@pytest.mark.parametrize(
    ("name", "start", "soort"),
    [
        ("foto.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", Bijlagesoort.AFBEELDING),
        ("foto", b"\x89PNG\r\n\x1a\n\x00", Bijlagesoort.AFBEELDING),
        ("foto.gif", b"GIF89a", Bijlagesoort.AFBEELDING),
        ("foto.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", Bijlagesoort.AFBEELDING),
        ("foto.heic", b"\x00\x00\x00\x18ftypheic", Bijlagesoort.AFBEELDING),
        ("brief.pdf", b"%PDF-1.7\n", Bijlagesoort.PDF),
        ("bericht.txt", "Ik weet je te vinden. é".encode(), Bijlagesoort.TEKST),
        ("oud.txt", "Ik weet waar je woont, café.".encode("latin-1"), Bijlagesoort.TEKST),
        ("plaatje.svg", b"<svg xmlns='x'><script/></svg>", Bijlagesoort.TEKST),
        ("mail.eml", MAIL, Bijlagesoort.MAIL),
        ("mail", MAIL, Bijlagesoort.MAIL),
        ("spraak.opus", b"OggS\x00\x02", Bijlagesoort.GELUID),
        ("spraak.m4a", b"\x00\x00\x00\x18ftypM4A ", Bijlagesoort.GELUID),
        ("lied.mp3", b"\xff\xfb\x90\x00", Bijlagesoort.GELUID),
        ("stem.wav", b"RIFF\x00\x00\x00\x00WAVEfmt ", Bijlagesoort.GELUID),
        ("film.mp4", b"\x00\x00\x00\x18ftypisom", Bijlagesoort.VIDEO),
        ("film.webm", b"\x1aE\xdf\xa3\x00", Bijlagesoort.VIDEO),
        ("brief.docx", b"PK\x03\x04\x14\x00", Bijlagesoort.KANTOOR),
        ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Bijlagesoort.KANTOOR),
        ("alles.zip", b"PK\x03\x04\x14\x00", Bijlagesoort.ANDERS),
        ("programma.jpg", b"MZ\x90\x00\x03", Bijlagesoort.ANDERS),
        ("nep.pdf", b"\x00\x01\x02", Bijlagesoort.ANDERS),
        ("leeg", b"", Bijlagesoort.ANDERS),
    ],
)
def test_a_file_is_what_its_first_bytes_say(name: str, start: bytes, soort: Bijlagesoort) -> None:
    """The first bytes tell what a file is; a name alone makes nothing an image, PDF or mail."""
    assert soort is soort_of(Confidential(name), start)


def test_a_letter_that_is_cut_is_still_text() -> None:
    """Looking at the first bytes may cut a letter in two; that makes it no other file."""
    assert Bijlagesoort.TEKST is soort_of(Confidential("a.txt"), ("a" * 50 + "é").encode()[:-1])


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_bytes_are_of_some_kind(start: bytes, name: str) -> None:
    """No file, however odd, cannot be told a kind."""
    assert isinstance(soort_of(Confidential(name), start), Bijlagesoort)


@given(st.text(st.characters(), max_size=600))
def test_any_name_can_be_kept(name: str) -> None:
    """Whatever a file is called, its name is kept without steering signs and short enough."""
    kept = kept_name(name)
    check_text(kept, "naam", required=True)
    assert len(kept.reveal()) <= LONGEST_NAME
    assert kept == kept_name(kept.reveal())


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("foto.jpg", "foto.jpg"),
        ("map\\onder\\foto.jpg", "foto.jpg"),
        ("/map/onder/foto.jpg", "foto.jpg"),
        ("foto\u202egpj.exe", "foto\N{REPLACEMENT CHARACTER}gpj.exe"),
        ("\udcff.txt", "\N{REPLACEMENT CHARACTER}.txt"),
        (" ", "bestand"),
        ("a" * 300 + ".JPG", "a" * 251 + ".jpg"),
    ],
)
def test_a_name_is_kept_without_its_place(name: str, kept: str) -> None:
    """Folders are left out, signs that turn a name around are made visible, endings stay."""
    assert kept == kept_name(name).reveal()


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.JPG", ".jpg"),
        ("a.tar.gz", ".gz"),
        (".profile", ""),
        ("a", ""),
        ("a.dit is geen uiteinde", ""),
        ("a.", ""),
    ],
)
def test_an_ending_is_small_and_plain(name: str, ending: str) -> None:
    """Only a short ending of letters and digits counts as one."""
    assert (ending, ending) == (ending_of(name), bijlage(naam=Confidential(name)).uiteinde)


@pytest.mark.parametrize(
    ("size", "already", "reason"),
    [
        (0, 0, Reason.FILE_EMPTY),
        (LARGEST + 1, 0, Reason.FILE_TOO_LARGE),
        (1, LARGEST_ALL, Reason.FILES_FULL),
        (LARGEST, LARGEST_ALL - LARGEST + 1, Reason.FILES_FULL),
    ],
)
def test_a_size_that_cannot_be_kept_is_refused(size: int, already: int, reason: Reason) -> None:
    """Empty, larger than 500 MB and more than 2 GB together each have their own reason."""
    with pytest.raises(Refused) as caught:
        check_size(size, already)
    assert reason is caught.value.reason


def test_the_largest_size_fits() -> None:
    """Exactly 500 MB, as the last of exactly 2 GB, is taken."""
    check_size(LARGEST, LARGEST_ALL - LARGEST)
    check_size(1, 0)


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"naam": Confidential(" ")}, Reason.EMPTY, "naam"),
        ({"naam": Confidential("a" * 256)}, Reason.TOO_LONG, "naam"),
        ({"herkomst": Confidential("\x00")}, Reason.TEXT_UNPRINTABLE, "herkomst"),
        ({"verkregen_van": Confidential("\x1b")}, Reason.TEXT_UNPRINTABLE, "verkregen_van"),
        ({"verkregen_door": Confidential("\x1b")}, Reason.TEXT_UNPRINTABLE, "verkregen_door"),
        (
            {"verkregen_op": NOW.date() + timedelta(days=1)},
            Reason.DATE_IN_FUTURE,
            "verkregen_op",
        ),
    ],
)
def test_facts_that_cannot_be_kept_are_refused(
    but: dict[str, Any], reason: Reason, where: str
) -> None:
    """A field that cannot be kept is named, with why."""
    with pytest.raises(Refused) as caught:
        check_bijlage(bijlage(**but), NOW)
    assert (reason, where) == (caught.value.reason, caught.value.where)


def test_good_facts_are_taken() -> None:
    """A file got today, with all its facts, is kept as it is."""
    whole = bijlage(verkregen_op=NOW.date(), herkomst=Confidential("telefoon"))
    assert whole is check_bijlage(whole, NOW)


def test_a_day_of_another_age_is_refused() -> None:
    """Evidence of 1890 is a typing error."""
    with pytest.raises(Refused) as caught:
        replace(bijlage(), verkregen_op=date(1890, 1, 1))
    assert (Reason.DATE_IMPOSSIBLE, "verkregen_op") == (caught.value.reason, caught.value.where)


def test_a_file_shows_nothing_by_accident() -> None:
    """Name and origin are not in what a log or a debugger shows of a file."""
    shown = repr(bijlage(naam=Confidential("Jan.jpg"), herkomst=Confidential("van Jan")))
    assert "Jan" not in shown
