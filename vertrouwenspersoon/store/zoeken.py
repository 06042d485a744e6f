"""Search in the words of all dossiers: titles, code names, stories, people and notes."""

import unicodedata

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Treffer
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Parameters
from vertrouwenspersoon.store.rows import Row

MOST_WORDS = 12
"""Words of a question that count; a pasted page would keep the window waiting for minutes."""

# First which texts, then their fragments: making a fragment is what costs time.
SELECT_TREFFERS = """
    WITH gevonden AS MATERIALIZED (
        SELECT zoekindex.rowid AS plek, zaak.gemeld_op, zaak.jaar, zaak.nummer
        FROM zoekindex
        JOIN zaak ON zaak.id = zoekindex.zaak
        WHERE zoekindex MATCH :vraag
        ORDER BY zaak.gemeld_op DESC, zaak.jaar DESC, zaak.nummer DESC, zoekindex.rowid % 8, plek
        LIMIT :limiet
    )
    SELECT
        zoekindex.zaak, zoekindex.waar, notitie.gebeurd_op AS op,
        snippet(zoekindex, 2, :begin, :einde, '…', 16) AS fragment
    FROM gevonden
    JOIN zoekindex ON zoekindex.rowid = gevonden.plek
    LEFT JOIN notitie ON zoekindex.waar = 'notitie' AND notitie.volgorde = gevonden.plek / 8
    WHERE zoekindex MATCH :vraag
    ORDER BY
        gevonden.gemeld_op DESC, gevonden.jaar DESC, gevonden.nummer DESC, gevonden.plek % 8, plek
"""
# Signs that no kept text may hold (domain.dossier.check_text), around each hit.
_BEGIN, _END = "\x02", "\x03"
# Letters, numbers, marks on them and private signs: what the index takes for parts of words.
_OF_WORDS = ("L", "N", "M", "Co")


def search(store: Store, text: str, limit: int = 200) -> tuple[Treffer, ...]:
    """The texts that hold all these words, as words or their beginnings; newest zaak first.

    Accents and capitals do not matter, and no sign has a meaning of its own. Words must stand in
    the same text; only the first `MOST_WORDS` count. Without a letter or number in `text` nothing
    is found.
    """
    question = _question(text)
    if not question:
        return ()
    asked: Parameters = {"vraag": question, "limiet": limit, "begin": _BEGIN, "einde": _END}
    return tuple(_treffer(row) for row in store.rows(SELECT_TREFFERS, asked))


def _question(text: str) -> str:
    """The words in the language of the index: each in quotes, as a beginning."""
    words = (_plain(word) for word in text.split(maxsplit=MOST_WORDS)[:MOST_WORDS])
    return " ".join(f'"{word}"*' for word in words if word)


def _plain(word: str) -> str:
    """A word without signs: what stands between them are words that follow each other."""
    kept = (sign if _is_of_words(sign) else " " for sign in word)
    return "".join(kept).strip()


def _is_of_words(sign: str) -> bool:
    return unicodedata.category(sign).startswith(_OF_WORDS)


def _treffer(row: Row) -> Treffer:
    fragment, places = _marked(row.text("fragment"))
    return Treffer(
        zaak=ZaakId(row.text("zaak")),
        waar=row.text("waar"),
        op=row.moment_or_none("op"),
        fragment=Confidential(fragment),
        plekken=places,
    )


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A fragment without its marks, and where they stood: start and end of each hit."""
    plain, places = "", []
    for part in text.split(_BEGIN):
        hit, end, rest = part.partition(_END)
        if end:
            places.append((len(plain), len(plain) + len(hit)))
        plain += hit + rest
    return plain, tuple(places)
