import json
from typing import Any

import pytest

from tests.builders import NOW
from tests.core.openformat.documents import as_text, full_document
from vertrouwenspersoon.openformat.document import OpenDocument, read_document, write_document
from vertrouwenspersoon.openformat.values import value_faults

Path = tuple[str | int, ...]


def changed(path: Path, value: object) -> OpenDocument:
    """The full document with another value at one place."""
    plain = json.loads(write_document(full_document()))
    part: Any = plain
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return read_document(json.dumps(plain).encode())


def test_a_full_document_has_no_fault() -> None:
    """What the program itself writes is let through."""
    assert [] == list(value_faults(full_document(), NOW))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("zaken", 0, "zaak", "code"), "2026-abc"),
        (("zaken", 0, "zaak", "code"), "2026-1"),
        (("zaken", 0, "zaak", "code"), "2026-0001"),
        (("zaken", 0, "zaak", "code"), "٢٠٢٦-٠٠١"),
        (("zaken", 0, "zaak", "slachtoffer"), "Piet Jansen"),
        (("zaken", 0, "zaak", "slachtoffer"), ""),
        (("zaken", 0, "zaak", "melder"), "a\nb"),
        (("zaken", 0, "zaak", "melder"), "é"),
        (("zaken", 0, "zaak", "id"), "zaak 1"),
        (("zaken", 0, "zaak", "id"), "a" * 65),
        (("zaken", 0, "zaak", "incidenten", 0, "id"), "\x00"),
        (("zaken", 0, "dossier", "notities", 0, "id"), " "),
        (("zaken", 0, "begeleiding", "nazorg", 0, "id"), ""),
        (("organisatie", "contacten", 0, "id"), "een twee"),
        (("zaken", 0, "zaak", "versie"), 2**63),
        (("zaken", 0, "zaak", "versie"), 10**30),
        (("zaken", 0, "standen", 0, "versie"), -(2**63) - 1),
        (("zaken", 0, "begeleiding", "schades", 0, "bedrag"), 2**64),
        (("organisatie", "reactieschemas", 0, "versie"), 2**64),
        (("organisatie", "sterktes", 0, "personen"), -1),
        (("organisatie", "locaties", 0, "camera_uren"), 0),
        (("organisatie", "gemeente", "drempel"), 4),
        (("organisatie", "gemeente", "drempel"), 7),
        (("organisatie", "gemeente", "naam"), "Oefen\nrode"),
        (("organisatie", "gemeente", "naam"), "a" * 201),
        (("organisatie", "gemeente", "gesloten_dagen", 0), "9999-12-31"),
        (("organisatie", "contacten", 0, "mail"), "\x1b"),
        (("organisatie", "reactieschemas", 0, "rij", 0, "gedrag"), "\ud800"),
        (("organisatie", "reactieschemas", 0, "vastgesteld_op"), "0001-01-01"),
        (("zaken", 0, "dossier", "verhaal"), "a\x00b"),
        (("zaken", 0, "dossier", "verhaal"), "a" * 100_001),
        (("zaken", 0, "dossier", "betrokkenen", 0, "naam"), "\x7f"),
        (("zaken", 0, "zaak", "gemeld_op"), "0001-01-01T00:00:00+05:00"),
        (("zaken", 0, "zaak", "gemeld_op"), "9999-12-31T23:59:59-05:00"),
        (("zaken", 0, "zaak", "gewijzigd_op"), "2026-11-23T10:00:00"),
        (("zaken", 0, "zaak", "gemeld_op"), "2026-11-25T10:00:00Z"),
        (("zaken", 0, "zaak", "kennis_op"), "2026-11-25"),
        (("zaken", 0, "zaak", "vernietigen_op"), "2200-01-01"),
        (("zaken", 0, "zaak", "incidenten", 0, "gebeurd_op"), "2026-11-25"),
        (("zaken", 0, "zaak", "incidenten", 0, "gebeurd_om"), "10:00:00+01:00"),
        (("zaken", 0, "dossier", "toestemmingen", 0, "op"), "2030-01-01T00:00:00Z"),
        (("zaken", 0, "standen", 0, "op"), "2030-01-01T00:00:00Z"),
        (("zaken", 0, "begeleiding", "maatregelen", 1, "besloten_op"), "2026-11-25"),
        (("zaken", 0, "begeleiding", "aangiften", 0, "gedaan_op"), "2026-11-25"),
        (("zaken", 0, "begeleiding", "afspraken", 0, "op"), "2026-11-25T10:00:00"),
        (("zaken", 0, "bijlagen", 0, "id"), "a/b c"),
        (("zaken", 0, "bijlagen", 0, "id"), "../weg"),
        (("zaken", 0, "bijlagen", 0, "naam"), ""),
        (("zaken", 0, "bijlagen", 0, "naam"), "map/foto.jpg"),
        (("zaken", 0, "bijlagen", 0, "naam"), "foto\u202egpj.exe"),
        (("zaken", 0, "bijlagen", 0, "grootte"), 0),
        (("zaken", 0, "bijlagen", 0, "grootte"), 500 * 1024 * 1024 + 1),
        (("zaken", 0, "bijlagen", 0, "sha256"), "0" * 63),
        (("zaken", 0, "bijlagen", 0, "sha256"), "A" * 64),
        (("zaken", 0, "bijlagen", 0, "toegevoegd_op"), "2030-01-01T00:00:00Z"),
        (("zaken", 0, "bijlagen", 0, "verkregen_op"), "2026-11-25"),
        (("jaarexporten", 0, "jaar"), 2027),
        (("jaarexporten", 0, "nummer"), 0),
        (("jaarexporten", 2, "aantal"), -1),
        (("bekende_cijfers", 0, "jaar"), 2027),
        (("bekende_cijfers", 0, "aantal"), -1),
        (("jaarexporten", 0, "jaar"), 0),
        (("jaarexporten", 0, "op"), "2030-01-01T00:00:00Z"),
        (("jaarexporten", 0, "bestanden", 0, 0), "../../weg.csv"),
        (("jaarexporten", 0, "bestanden", 0, 0), "een\\twee.csv"),
        (("jaarexporten", 0, "bestanden", 0, 0), ".verborgen"),
    ],
)
def test_a_value_that_cannot_be_kept_is_named_by_its_path(path: Path, value: object) -> None:
    """The one changed value is found, and nothing else is."""
    assert [as_text(path)] == [where for where, _ in value_faults(changed(path, value), NOW)]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("zaken", 1, "zaak", "id"), "zaak-1"),
        (("zaken", 1, "zaak", "code"), "2026-001"),
        (("zaken", 1, "zaak", "incidenten", 0, "id"), "incident-1"),
        (("zaken", 0, "dossier", "betrokkenen", 1, "id"), "b-1"),
        (("zaken", 0, "dossier", "notities", 1, "id"), "notitie-Gebeld."),
        (("zaken", 0, "begeleiding", "maatregelen", 1, "id"), "m-1"),
        (("zaken", 0, "antwoorden", 1, "vraag"), "camera"),
        (("zaken", 0, "bijlagen", 1, "id"), "bijlage-1"),
        (("zaken", 0, "bijlagen", 1, "sha256"), "0" * 64),
        (("organisatie", "contacten", 1, "id"), "contact-1"),
        (("organisatie", "locaties", 1, "id"), "locatie-1"),
        (("organisatie", "sterktes", 1, "afdeling"), "afdeling:BZ"),
        (("organisatie", "notities", 1, "id"), "notitie-Besproken."),
        (("organisatie", "reactieschemas", 1, "versie"), 1),
        (("jaarexporten", 2, "geteld", 1, "zaak"), "zaak-1"),
        (("bekende_cijfers", 1, "id"), "bekend-1"),
        (("jaarexporten", 1, "bestanden", 1, 0), "jaarcijfers-2025.csv"),
    ],
)
def test_what_may_stand_once_is_refused_the_second_time(path: Path, value: object) -> None:
    """A second one would silently take the place of the first, so its place is named."""
    found = list(value_faults(changed(path, value), NOW))
    assert [(as_text(path), "dit kenmerk staat er twee keer")] == found


def test_a_consent_stands_once() -> None:
    """Two words of the melder never share an identity."""
    first = full_document().zaken[0].dossier.toestemmingen[0].id
    path: Path = ("zaken", 0, "dossier", "toestemmingen", 1, "id")
    assert [as_text(path)] == [where for where, _ in value_faults(changed(path, first), NOW)]


def test_the_same_answer_in_two_zaken_is_no_double() -> None:
    """A vraag is asked once in each zaak."""
    again = [{"vraag": "camera", "ja": True, "op": "2026-11-23T10:00:00Z"}]
    document = changed(("zaken", 1, "antwoorden"), again)
    assert [] == list(value_faults(document, NOW))


def test_what_is_wrong_never_repeats_the_value() -> None:
    """The words say what belongs there, not what was there."""
    document = changed(("zaken", 0, "zaak", "slachtoffer"), "KANARIE VOGEL")
    assert all("KANARIE" not in what for _, what in value_faults(document, NOW))
