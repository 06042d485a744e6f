"""Herstel: the herstelblad, for who knows the passphrase now and may forget it later."""

import re
from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import (
    Group,
    Herstelcode,
    check_refusal,
    choose_groups,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.identity import random_below
from vertrouwenspersoon.store import journaal, organisatie
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file

_OWN_PLACE = re.compile(
    r"(\.local/share|AppData/Local)/vertrouwenspersoon/vertrouwenspersoon(-\d+)?\.zkv"
)
_SETTLED = (Handeling.HERSTELBLAD_GECONTROLEERD, Handeling.HERSTELBLAD_GEWEIGERD)


@dataclass(frozen=True, slots=True)
class Herstel:
    """What opens a vault without its passphrase."""

    tools: Tools

    def code(self, passphrase: Confidential) -> Herstelcode:
        """The code of this vault. The passphrase is asked again: `Refused(PASSPHRASE_WRONG)`."""
        return self.tools.store.herstelcode(passphrase)

    def write_blad(self, path: Path, code: Herstelcode) -> Path:
        """Write the herstelblad to a private file, to be printed and then erased.

        The journal gets its line before the file is there.
        """
        from vertrouwenspersoon.documents.herstelblad import (  # noqa: PLC0415 - drawing loads late
            render_herstelblad,
        )

        tools = self.tools
        with tools.writing(Handeling.PDF_GEMAAKT, "herstelblad") as now:
            pass
        store = tools.store
        place = place_on_paper(store.path, Path.home())
        write_file(path, render_herstelblad(code, store.kluis_id, place=place, made_on=now))
        return path

    def ask_groups(self) -> tuple[Group, ...]:
        """Two groups by chance, to be typed back from paper."""
        return choose_groups(random_below)

    def check_groups(
        self, code: Herstelcode, asked: tuple[Group, ...], typed: tuple[Confidential, ...]
    ) -> None:
        """Record that the herstelblad was read back; `Refused(CODE_GROUP_WRONG)` names a group."""
        code.check(asked, typed)
        with self.tools.writing(Handeling.HERSTELBLAD_GECONTROLEERD):
            pass

    def refuse_blad(self, words: Confidential) -> None:
        """Record that no herstelblad is wanted; `Refused(REFUSAL_UNCLEAR)` for other words."""
        check_refusal(words)
        with self.tools.writing(Handeling.HERSTELBLAD_GEWEIGERD):
            pass

    def is_settled(self) -> bool:
        """Whether the herstelblad was read back or refused; a practice vault needs neither."""
        store = self.tools.store
        practice = organisatie.read_organisatie(store).gemeente.oefening
        return practice or store.path is None or journaal.holds(store, _SETTLED)


def place_on_paper(path: Path | None, home: Path) -> str:
    """Where a vault is, inside the personal folder; empty for any place the person named.

    Only the place and the name that the program itself proposes are sure to name nobody.
    """
    if path is None or not path.is_relative_to(home):
        return ""
    inside = path.relative_to(home).as_posix()
    return inside if _OWN_PLACE.fullmatch(inside) else ""
