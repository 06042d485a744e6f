"""Namen: the names of the betrokkenen of a zaak, to find them in a text or to put codes there."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from vertrouwenspersoon.domain.bijlage import Bijlage
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Hoedanigheid

PROTECTED = (Hoedanigheid.MELDER, Hoedanigheid.SLACHTOFFER, Hoedanigheid.GETUIGE)
"""Whose names stay inside unless they agreed: not those of the dader and of contacts."""

_SHORTEST = 3
_BETWEEN = frozenset(
    ("van", "der", "den", "het", "ten", "ter", "bij", "uit", "voor", "aan", "del", "dos", "della")
)
"""Parts of names that are ordinary words: to look for them would find every sentence."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Namen:
    """Knows each name whole, and each part of it that begins with a capital.

    A part is only found as a word of its own with its capital, so that Bakker is found and a
    bakker is not. It cannot know nicknames or descriptions: a person still reads the paper.
    """

    def __init__(
        self, betrokkenen: Iterable[Betrokkene], of: Collection[Hoedanigheid] = tuple(Hoedanigheid)
    ) -> None:
        chosen = [mens for mens in betrokkenen if mens.hoedanigheid in of]
        self._codes = _codes(chosen)
        known: dict[str, str] = {}
        for mens in chosen:
            for name in _forms(mens.naam.reveal()):
                known.setdefault(name, self._codes[mens.id])
        self._known = known
        longest_first = sorted(known, key=len, reverse=True)
        words = "|".join(re.escape(name) for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if known else None

    def stand_in(self, text: str) -> bool:
        """Whether a name stands in a text."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def hidden(self, text: Confidential) -> Confidential:
        """The text with a code in the place of each name: "[slachtoffer]", "[getuige 2]"."""
        plain = text.reveal()
        if self._pattern is None:
            return text
        return Confidential(self._pattern.sub(lambda found: f"[{self._known[found[0]]}]", plain))

    def hidden_in(self, bijlage: Bijlage) -> Bijlage:
        """A file whose name and origin hold a code in the place of each name."""
        return replace(
            bijlage,
            naam=self.hidden(bijlage.naam),
            herkomst=self.hidden(bijlage.herkomst),
            verkregen_van=self.hidden(bijlage.verkregen_van),
            verkregen_door=self.hidden(bijlage.verkregen_door),
        )

    def as_code(self, mens: Betrokkene) -> Confidential:
        """The code of someone in the place of the name: "[getuige 2]"."""
        return Confidential(f"[{self.code(mens)}]")

    def code(self, mens: Betrokkene) -> str:
        """What stands for someone: "slachtoffer", or "getuige 2" when there are more."""
        return self._codes[mens.id]


def _codes(betrokkenen: list[Betrokkene]) -> dict[str, str]:
    count = Counter(mens.hoedanigheid for mens in betrokkenen)
    seen: Counter[Hoedanigheid] = Counter()
    codes: dict[str, str] = {}
    for mens in betrokkenen:
        seen[mens.hoedanigheid] += 1
        word = mens.hoedanigheid.value
        several = count[mens.hoedanigheid] > 1
        codes[mens.id] = f"{word} {seen[mens.hoedanigheid]}" if several else word
    return codes


def _forms(name: str) -> list[str]:
    """A name whole, and its parts that are told apart by their capital."""
    parts = [part for part in _WORD.findall(name) if part[0].isupper()]
    return [form for form in (name.strip(), *parts) if len(form) >= _SHORTEST]


def name_parts(name: str) -> Iterator[str]:
    """A name whole and each part of it, but for parts that are too short or ordinary words."""
    whole = name.strip()
    if len(whole) >= _SHORTEST:
        yield whole
    for part in re.split(r"[\s,.]+", whole):
        if len(part) >= _SHORTEST and part.casefold() not in _BETWEEN:
            yield part


def words_pattern(parts: Iterable[str]) -> re.Pattern[str] | None:
    """Finds each of these as a word of its own, the longest first; None for none of them."""
    longest = sorted(parts, key=len, reverse=True)
    words = "|".join(re.escape(part) for part in longest)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None
