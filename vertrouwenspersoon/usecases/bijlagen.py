"""Bijlagen: bring evidence into a zaak, read it, let a copy of it go, and wipe it."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from vertrouwenspersoon.domain.bijlage import (
    Bijlage,
    BijlageId,
    Bijlagesoort,
    check_bijlage,
    check_size,
    kept_name,
    soort_of,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.verborgen import Kaal, Verborgen, without_hidden
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace, Reason, Refused, Unavailable
from vertrouwenspersoon.store import bijlagen, doorgiften, dossiers, zaken
from vertrouwenspersoon.store.driver import StatementFailed
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_pieces

LARGEST_BARE = 50 * 1024 * 1024
"""Bytes of a photo that is taken apart in memory; those of telephones are a tenth of it."""
Source = Iterator[bytes]
"""The bytes of a file to come, in parts of any size."""


class Toevoeging:
    """A file on its way into a zaak. Each `step` keeps a few pieces; saves fit in between.

    Until the last step there is no file: it can be left at any moment, with `Bijlagen.wipe`, and
    what a kill leaves of it is wiped when the vault is opened again.
    """

    def __init__(self, tools: Tools, zaak: ZaakId, naam: Confidential, source: Source) -> None:
        self._tools, self._zaak, self._naam = tools, zaak, naam
        self._pieces = bijlagen.cut(source)
        self._check = hashlib.sha256()
        self._start = b""
        self._count = 0
        self.id = BijlageId(tools.ids.new())
        self.size = 0
        """Bytes kept so far."""

    def step(self) -> Bijlage | None:
        """Keep some more; the file when it is whole, None while there is more to come.

        `Refused` when it grows too large, is empty, or is in this zaak already (`FILE_KNOWN`: then
        `where` is the identity of that one). After any error: `Bijlagen.wipe`.
        """
        pieces = list(islice(self._pieces, bijlagen.AT_ONCE))
        store = self._tools.store
        for piece in pieces:
            self._check.update(piece)
            self.size += len(piece)
        check_size(self.size, bijlagen.totals(store)[1])
        self._start = self._start or pieces[0]
        if len(pieces) < bijlagen.AT_ONCE:
            return self._finish(pieces)
        with store.transaction():
            self._keep(pieces)
        return None

    def _keep(self, pieces: Sequence[bytes]) -> None:
        if self._count == 0:
            bijlagen.begin(self._tools.store, self.id)
        bijlagen.add_pieces(self._tools.store, self.id, self._count, pieces)
        self._count += len(pieces)

    def _finish(self, pieces: Sequence[bytes]) -> Bijlage:
        """Keep the last pieces and name them all; from here on the file is there."""
        tools, sha256 = self._tools, self._check.hexdigest()
        for known in bijlagen.read_bijlagen(tools.store, (self._zaak,)).get(self._zaak, ()):
            if known.sha256 == sha256:
                raise Refused(Reason.FILE_KNOWN, known.id)
        with tools.changing(self._zaak, Handeling.BIJLAGE_TOEGEVOEGD, self.id) as (_, now):
            self._keep(pieces)
            soort = soort_of(self._naam, self._start)
            made = Bijlage(self.id, self._naam, soort, self.size, sha256, now)
            bijlagen.add_bijlage(tools.store, self._zaak, check_bijlage(made, now))
        return made


@dataclass(frozen=True, slots=True)
class Bijlagen:
    """The evidence of the zaken."""

    tools: Tools

    def begin(self, zaak: ZaakId, path: Path) -> Toevoeging:
        """Start to bring in a file that lies on this computer; nothing of it is kept yet.

        `Refused(FILE_UNREADABLE)` for what is no readable file; `FILE_EMPTY`, `FILE_TOO_LARGE` or
        `FILES_FULL` by its size, before a byte is read.
        """
        zaken.read_zaak(self.tools.store, zaak)
        check_size(_size(path), self.totals()[1])
        return self.receive(zaak, path.name, _parts(path))

    def receive(self, zaak: ZaakId, naam: str, source: Source) -> Toevoeging:
        """Start to bring in bytes from anywhere, under the name of a file."""
        return Toevoeging(self.tools, zaak, kept_name(naam), source)

    def add(
        self,
        zaak: ZaakId,
        path: Path,
        progress: Callable[[int], bool] = lambda _size: True,
    ) -> Bijlage | None:
        """Bring in a whole file; None when `progress` (told the bytes so far) says to stop.

        Then, and after any error, nothing of it remains.
        """
        return self.finish(self.begin(zaak, path), progress)

    def finish(
        self, coming: Toevoeging, progress: Callable[[int], bool] = lambda _size: True
    ) -> Bijlage | None:
        """Take all steps of a file that was begun; as `add`."""
        made: Bijlage | None = None
        try:
            while made is None:
                made = coming.step()
                if made is None and not progress(coming.size):
                    break
        finally:
            if made is None:
                with suppress(Unavailable, StatementFailed):
                    self.wipe_all(coming.id)
        return made

    def save(self, zaak: ZaakId, bijlage: Bijlage) -> Changes:
        """Keep another name or origin of a file; its bytes, size and SHA-256 never change.

        A name is kept as when it came in: without folders or steering signs.
        """
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "bijlage") as (_, now):
            check_bijlage(bijlage, now)
            named = replace(bijlage, naam=kept_name(bijlage.naam.reveal()))
            bijlagen.save_bijlage(self.tools.store, zaak, named)
        return of_zaak(zaak)

    def find(self, zaak: ZaakId, bijlage: BijlageId) -> Bijlage:
        """One file of a zaak; `Refused(NOT_FOUND)` when it is not there."""
        return bijlagen.find_bijlage(self.tools.store, zaak, bijlage)

    def totals(self) -> tuple[int, int]:
        """How many files the vault holds, and their bytes together."""
        return bijlagen.totals(self.tools.store)

    def read(self, zaak: ZaakId, bijlage: BijlageId) -> Iterator[bytes]:
        """The bytes of a file, to be looked at here; the journal gets its line before the first.

        They are sure only after the last piece: `FileDamaged` when they are not what came.
        """
        found = self.find(zaak, bijlage)
        with self.tools.writing(Handeling.BIJLAGE_BEKEKEN, f"{zaak} {bijlage}"):
            pass
        return bijlagen.read_bytes(self.tools.store, found)

    def remove(self, zaak: ZaakId, bijlage: BijlageId, reden: Confidential) -> Changes:
        """Take a file out of a zaak, and keep the reason as a note there.

        `Refused(REASON_MISSING)` without one. Its bytes are wiped by `wipe`, in steps.
        """
        check_text(reden, "reden")
        if not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, "reden")
        with self.tools.changing(zaak, Handeling.BIJLAGE_VERWIJDERD, bijlage) as (_, now):
            bijlagen.remove_bijlage(self.tools.store, zaak, bijlage)
            identity = NotitieId(self.tools.ids.new())
            note = Notitie(identity, Notitiesoort.REDEN, f"bijlage:{bijlage}", reden, now, now)
            dossiers.save_notitie(self.tools.store, zaak, note)
        return of_zaak(zaak)

    def write_copy(
        self,
        zaak: ZaakId,
        bijlage: BijlageId,
        path: Path,
        *,
        ontvanger: Code | None = None,
        kaal: bool = False,
    ) -> frozenset[Verborgen]:
        """Let a copy of a file leave the vault; what was left out of it.

        Without `ontvanger` it is for the adviser. For anyone else the melder must have said yes to
        the story: `Refused(CONSENT_MISSING)`. With `kaal` a photo leaves without hidden data, or
        not at all (`HIDDEN_STAYS`). The journal gets its line before the file is there, and so does
        the ledger when it is for someone else.
        """
        found = self.find(zaak, bijlage)
        if ontvanger is not None:
            self._check_consent(zaak, ontvanger)
        pieces, gone = bijlagen.read_bytes(self.tools.store, found), frozenset[Verborgen]()
        if kaal:
            bare = _bare(found, pieces)
            pieces, gone = iter((bare.data,)), bare.weg
        subject = f"{zaak} {bijlage} {ontvanger or 'eigen'}"
        with self.tools.writing(Handeling.BIJLAGE_UITGEGEVEN, subject) as now:
            if ontvanger is not None:
                identity, part = DoorgifteId(self.tools.ids.new()), f"bijlage:{bijlage}"
                wat = (Wat.VERHAAL,)
                line = Doorgifte(identity, ontvanger, wat, Weg.OPGESLAGEN, now, bij=part)
                doorgiften.add_doorgifte(self.tools.store, zaak, line)
        write_pieces(path, pieces)
        return gone

    def _check_consent(self, zaak: ZaakId, ontvanger: Code) -> None:
        self.tools.inhoud.codelijsten.check(ontvanger, "ontvanger")
        said = dossiers.read_dossier(self.tools.store, zaak).toestemmingen
        if not may_share(said, ontvanger, Wat.VERHAAL):
            raise Refused(Reason.CONSENT_MISSING, ontvanger)

    def wipe(self, bijlage: BijlageId) -> bool:
        """Overwrite some pieces of a file that is no longer, or not yet, there; true: more left."""
        with self.tools.store.transaction():
            return bijlagen.wipe(self.tools.store, bijlage)

    def wipe_all(self, bijlage: BijlageId) -> None:
        """Overwrite everything of a file that is no longer, or not yet, there."""
        while self.wipe(bijlage):
            pass

    def wipe_half(self) -> None:
        """Overwrite what a kill, a lock or an erased zaak left without a name.

        Only while no file is on its way in: when the vault has just been opened. A full disk does
        not keep anyone from opening it; then it is done the next time.
        """
        with suppress(NoSpace):
            for bijlage in bijlagen.half(self.tools.store):
                self.wipe_all(bijlage)


def _bare(bijlage: Bijlage, pieces: Source) -> Kaal:
    """A photo without hidden data; `Refused(HIDDEN_STAYS)` for anything else."""
    if bijlage.soort is not Bijlagesoort.AFBEELDING or bijlage.grootte > LARGEST_BARE:
        raise Refused(Reason.HIDDEN_STAYS, "kaal")
    bare = without_hidden(b"".join(pieces))
    if bare is None:
        raise Refused(Reason.HIDDEN_STAYS, "kaal")
    return bare


def _size(path: Path) -> int:
    try:
        if not path.is_file():
            raise Refused(Reason.FILE_UNREADABLE, "bestand")
        return path.stat().st_size
    except OSError:
        raise Refused(Reason.FILE_UNREADABLE, "bestand") from None


def _parts(path: Path) -> Iterator[bytes]:
    """The bytes of a file as it lies there; it is closed when they end or nobody wants them."""
    try:
        with path.open("rb") as file:
            while part := file.read(bijlagen.PIECE):
                yield part
    except OSError:
        raise Refused(Reason.FILE_UNREADABLE, "bestand") from None
