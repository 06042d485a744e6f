"""Herstel: the herstelblad, for who knows the passphrase now and may forget it later."""

from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file


@dataclass(frozen=True, slots=True)
class Herstel:
    """What opens a vault without its passphrase."""

    tools: Tools

    def write_blad(self, path: Path, passphrase: Confidential) -> Path:
        """Write the herstelblad to a private file, to be printed and then erased.

        The passphrase is asked again: `Refused(PASSPHRASE_WRONG)`. The journal gets its line
        before the file is there.
        """
        from vertrouwenspersoon.documents.herstelblad import (  # noqa: PLC0415 - drawing loads late
            render_herstelblad,
        )

        tools = self.tools
        lines = tools.store.herstelcode(passphrase)
        with tools.writing(Handeling.PDF_GEMAAKT, "herstelblad") as now:
            pass
        write_file(path, render_herstelblad(lines, tools.store.kluis_id, made_on=now))
        return path
