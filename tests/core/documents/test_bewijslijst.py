from datetime import date

from tests.builders import bijlage
from vertrouwenspersoon.documents.bewijslijst import bewijs, typed
from vertrouwenspersoon.domain.confidential import Confidential


def test_a_file_is_told_with_its_origin_and_its_whole_check() -> None:
    """Where it came from stands beside all 64 digits, in four groups."""
    file = bijlage(
        naam=Confidential("brief.pdf"),
        sha256="0123456789abcdef" * 4,
        herkomst=Confidential("Envelop"),
        verkregen_op=date(2026, 11, 20),
        verkregen_van=Confidential("de balie"),
    )
    [line] = bewijs((file,)).lines
    assert ("brief.pdf", " ".join(["0123456789abcdef"] * 4)) == (line[0], line[3])
    assert line[2].replace("\u00a0", " ").startswith("Envelop, verkregen op vr 20 nov 2026, van")


def test_words_that_cannot_be_seen_are_no_words() -> None:
    """Blanks alone are nothing, and a sign without a letterform is told by its number."""
    assert ("", "[U+0634]") == (typed(Confidential("  ")), typed(Confidential("ش")))
