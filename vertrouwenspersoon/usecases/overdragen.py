"""Overdragen: give one zaak to a successor in a file of its own, or take one over from such."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.content.woorden import generate_passphrase
from vertrouwenspersoon.domain.afdruk import checked_code
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.bijlage import Bijlage, check_size
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.krimpen import tel
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.overdracht import (
    ALLES,
    LONGEST_SENDER,
    OPVOLGER,
    Beslissing,
    Overdracht,
    OverdrachtId,
    Richting,
    Spoor,
    beslissing,
    under_new_names,
)
from vertrouwenspersoon.domain.speech import long_date
from vertrouwenspersoon.domain.toestemming import Besluit, may_share, standing
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus, next_code
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.checking import check_document
from vertrouwenspersoon.openformat.document import fingerprint_of, open_document
from vertrouwenspersoon.store import (
    beelden,
    bijlagen,
    doorgiften,
    dossiers,
    journaal,
    organisatie,
    overdrachten,
    zaken,
)
from vertrouwenspersoon.store.aflevering import believing_nothing, opened
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, STANDARD, Profile, profile_of_own
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.open_formaat import OpenFormaat
from vertrouwenspersoon.usecases.tools import Tools

MOST_LINES = 20_000
"""Lines of the journal that may come along with one zaak."""


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """An open zaak, and what its melder said about the successor."""

    zaak: ZaakId
    code: str
    codenaam: Confidential
    beslissing: Beslissing


@dataclass(frozen=True, slots=True)
class Gegeven:
    """The file that was made, and the six words that open it: told by telephone, kept nowhere."""

    path: Path
    woorden: Confidential
    overdracht: Overdracht


@dataclass(frozen=True, slots=True)
class Aanbod:
    """What is in a file before anything of it is kept.

    `eerder` is the code of the zaak here that came from the same zaak in an earlier state, or
    empty; it stays as it is, and the new one comes beside it.
    """

    overdracht: Overdracht
    eerder: str


@dataclass(frozen=True, slots=True)
class Overgenomen:
    """The zaak as it is called here, and the code the sender waits for."""

    zaak: ZaakId
    code: str
    ontvangstcode: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Overdragen:
    """Handing over, and taking over."""

    tools: Tools

    def lijst(self) -> tuple[Overdracht, ...]:
        """Everything that was given and got, in order."""
        return overdrachten.overdrachten(self.tools.store)

    def kandidaten(self) -> tuple[Kandidaat, ...]:
        """The open zaken, with what happens to each when the adviser leaves."""
        return tuple(
            Kandidaat(beeld.zaak.id, beeld.zaak.code, beeld.dossier.codenaam, _beslissing(beeld))
            for beeld in beelden.open_beelden(self.tools.store)
        )

    def geef(self, zaak: ZaakId, folder: Path, afzender: Confidential) -> Gegeven:
        """Write one zaak to a file of its own, which only its six words open.

        The zaak stays here until the receipt comes. `Refused(CONSENT_MISSING)` unless the melder
        said yes to the successor for all of it; `Refused(EMPTY)` without a sender. Takes some
        seconds. When anything fails there is no file and no line.
        """
        tools, store = self.tools, self.tools.store
        _check_sender(afzender)
        beeld = beelden.read_beeld(store, zaak)
        if _beslissing(beeld) is not Beslissing.MEE:
            raise Refused(Reason.CONSENT_MISSING, OPVOLGER)
        words, now = generate_passphrase(), tools.clock.now()
        line = self._line(beeld, afzender, now)
        path = folder / f"overdracht-{line.id[-6:]}.zkv"
        with _gone_when_it_fails(path):
            self._write(path, words, beeld, line)
            with tools.changing(zaak, Handeling.OVERGEDRAGEN):
                told = Confidential(f"De hele zaak, in {path.name}.")
                doorgiften.add_doorgifte(
                    store,
                    zaak,
                    Doorgifte(
                        DoorgifteId(tools.ids.new()),
                        OPVOLGER,
                        ALLES,
                        Weg.OPGESLAGEN,
                        now,
                        woorden=told,
                    ),
                )
                overdrachten.add_overdracht(store, replace(line, spoor=()))
        return Gegeven(path, words, line)

    def bevestig(self, overdracht: OverdrachtId, code: str) -> Changes:
        """Keep that the receiver has the zaak, by the code that only the receiver can know.

        `Refused(PRINT_CODE_WRONG)` for what is no code, `Refused(RECEIPT_WRONG)` for another one.
        """
        tools = self.tools
        line = self._given(overdracht)
        if checked_code(code) != line.ontvangstcode:
            raise Refused(Reason.RECEIPT_WRONG, "code")
        there = line.zaak in zaken.zaak_ids(tools.store)
        with tools.writing(Handeling.OVERDRACHT_ONTVANGEN, line.zaak) as now:
            overdrachten.save_ontvangen(tools.store, replace(line, ontvangen_op=now))
            if there:
                known = zaken.read_zaak(tools.store, line.zaak)
                if known.status.is_open:
                    away = replace(known, status=ZaakStatus.OVERGEDRAGEN, gewijzigd_op=now)
                    zaken.save_zaak(tools.store, away)
        return Changes(frozenset({line.zaak}) if there else frozenset(), lijst=True)

    def bekijk(self, path: Path, woorden: Confidential) -> Aanbod:
        """What is in a file that was handed over; nothing is kept.

        Raises as `opened`; `Refused`: HANDOVER_OWN, HANDOVER_KNOWN, HANDOVER_PRACTICE.
        """
        with opened(path, woorden, (*PRODUCT_PROFILES, self._profile())) as source:
            _, line = self._read(source)
            return Aanbod(line, self._earlier(line))

    def neem_over(self, path: Path, woorden: Confidential) -> Overgenomen:
        """Keep the zaak of a file under fresh names, whole or not at all; otherwise as `bekijk`."""
        tools, store = self.tools, self.tools.store
        with opened(path, woorden, (*PRODUCT_PROFILES, self._profile())) as source:
            theirs, line = self._read(source)
            ours = self._ours(theirs)
            zaak = ours.zaak.id
            with tools.writing(Handeling.OVERGENOMEN, zaak) as now:
                with believing_nothing("inhoud"):
                    OpenFormaat(tools).keep_beeld(ours)
                for before, after in zip(theirs.bijlagen, ours.bijlagen, strict=True):
                    self._take_file(source, zaak, before, after)
                dossiers.save_notitie(store, zaak, self._told(line, now))
                got = replace(line, richting=Richting.IN, zaak=zaak, ontvangen_op=now)
                overdrachten.add_overdracht(store, got)
        return Overgenomen(
            zaak, ours.zaak.code, got.ontvangstcode, Changes(frozenset({zaak}), lijst=True)
        )

    def _line(self, beeld: Zaakbeeld, afzender: Confidential, now: datetime) -> Overdracht:
        store, zaak = self.tools.store, beeld.zaak
        return Overdracht(
            OverdrachtId(self.tools.ids.new()),
            Richting.UIT,
            zaak.id,
            zaak.id,
            zaak.code,
            store.kluis_id,
            afzender,
            now,
            fingerprint_of(beeld),
            oefening=organisatie.read_organisatie(store).gemeente.oefening,
            telling=tel(beeld, Krimpstap.WEG).delen,
            spoor=tuple(
                Spoor(regel.op, regel.handeling.value, regel.object.partition(" ")[2])
                for regel in journaal.read_of_zaak(store, zaak.id)
            ),
        )

    def _profile(self) -> Profile:
        """What guessing a word costs: as much as for this vault."""
        return profile_of_own(self.tools.store.salt) or STANDARD

    def _write(self, path: Path, words: Confidential, beeld: Zaakbeeld, line: Overdracht) -> None:
        """A fresh vault with this zaak in it, read back before anything else is said of it."""
        tools = self.tools
        fresh = tools.ids.new()
        with Store.create(path, words, kluis_id=fresh, profile=self._profile()) as target:
            with target.transaction():
                OpenFormaat(replace(tools, store=target)).keep_beeld(beeld)
                for bijlage in beeld.bijlagen:
                    _copy(tools.store, bijlage, target, beeld.zaak.id, bijlage)
                overdrachten.add_overdracht(target, line)
            if fingerprint_of(beelden.read_beeld(target, beeld.zaak.id)) != line.vingerafdruk:
                raise RuntimeError("what was written is not what was to be handed over")

    def _given(self, overdracht: OverdrachtId) -> Overdracht:
        for line in self.lijst():
            if line.id == overdracht and line.richting is Richting.UIT:
                return line
        raise Refused(Reason.NOT_FOUND, "overdracht")

    def _read(self, source: Store) -> tuple[Zaakbeeld, Overdracht]:
        """The one zaak of a file and what is said of it, when all of that is true."""
        with believing_nothing("inhoud"):
            lines, ids = overdrachten.overdrachten(source), zaken.zaak_ids(source)
            if (len(lines), len(ids)) != (1, 1):
                raise Refused(Reason.HANDOVER_WRONG, "aantal")
            beeld, (line,) = beelden.read_beeld(source, ids[0]), lines
            _check_sender(line.afzender)
            self._check(beeld, line)
            told = (line.richting, line.zaak, line.bron, line.code, line.telling, line.ontvangen_op)
            counted = tel(beeld, Krimpstap.WEG).delen
            held = (Richting.UIT, ids[0], ids[0], beeld.zaak.code, counted, None)
            if told != held or line.vingerafdruk != fingerprint_of(beeld):
                raise Refused(Reason.HANDOVER_WRONG, "telling")
            if len(line.spoor) > MOST_LINES:
                raise Refused(Reason.HANDOVER_WRONG, "spoor")
            for bijlage in beeld.bijlagen:
                for _ in bijlagen.read_bytes(source, bijlage):
                    pass
        self._refuse_known(line)
        return beeld, line

    def _refuse_known(self, line: Overdracht) -> None:
        store = self.tools.store
        if line.kluis == store.kluis_id:
            raise Refused(Reason.HANDOVER_OWN)
        if organisatie.read_organisatie(store).gemeente.oefening != line.oefening:
            raise Refused(Reason.HANDOVER_PRACTICE)
        if any(one.id == line.id for one in self.lijst()):
            raise Refused(Reason.HANDOVER_KNOWN)

    def _earlier(self, line: Overdracht) -> str:
        store = self.tools.store
        there = set(zaken.zaak_ids(store))
        same = [
            zaken.read_zaak(store, one.zaak).code
            for one in self.lijst()
            if (one.kluis, one.bron) == (line.kluis, line.bron) and one.zaak in there
        ]
        return same[-1] if same else ""

    def _ours(self, theirs: Zaakbeeld) -> Zaakbeeld:
        """The zaak under fresh names, with the next code of its year, and no step confirmed."""
        tools = self.tools
        fresh = under_new_names(theirs, tools.ids.new)
        code = next_code(int(theirs.zaak.code[:4]), zaken.zaak_codes(tools.store))
        bewaring = replace(fresh.bewaring, voornemen=None)
        ours = replace(fresh, zaak=replace(fresh.zaak, code=code), bewaring=bewaring)
        with believing_nothing("inhoud"):  # a name that was chosen to be something else shows here
            self._check(ours)
        return ours

    def _check(self, beeld: Zaakbeeld, *lines: Overdracht) -> None:
        tools = self.tools
        office = organisatie.read_organisatie(tools.store)
        document = open_document(office, (beeld,), (), overdrachten=lines)
        check_document(document, tools.inhoud, tools.clock.now())

    def _take_file(self, source: Store, zaak: ZaakId, before: Bijlage, after: Bijlage) -> None:
        check_size(after.grootte, bijlagen.totals(self.tools.store)[1])
        _copy(source, before, self.tools.store, zaak, after)

    def _told(self, line: Overdracht, now: datetime) -> Notitie:
        """Who wrote what is older than this note stays visible in the zaak itself."""
        words = (
            f"Overgenomen van {line.afzender.reveal()}, daar zaak {line.code}, overgedragen op "
            f"{long_date(day_of(line.op))}. Wat ouder is dan deze notitie, schreef de afzender."
        )
        identity = NotitieId(self.tools.ids.new())
        return Notitie(identity, Notitiesoort.NOTITIE, "zaak", Confidential(words), now, now)


def _beslissing(beeld: Zaakbeeld) -> Beslissing:
    """What the melder said: yes to all of it, no to any of it, or nothing yet."""
    toestemmingen = beeld.dossier.toestemmingen
    if all(may_share(toestemmingen, OPVOLGER, wat) for wat in ALLES):
        return beslissing(standing=True)
    said = standing(toestemmingen)
    words = [said[OPVOLGER, wat].besluit for wat in ALLES if (OPVOLGER, wat) in said]
    refused = any(word in (Besluit.GEWEIGERD, Besluit.INGETROKKEN) for word in words)
    return beslissing(standing=False if refused else None)


def _check_sender(afzender: Confidential) -> None:
    check_text(afzender, "afzender", required=True)
    if len(afzender.reveal()) > LONGEST_SENDER:
        raise Refused(Reason.TOO_LONG, "afzender")


def _copy(source: Store, before: Bijlage, target: Store, zaak: ZaakId, after: Bijlage) -> None:
    """Copy one file with its bytes, inside a transaction of the target."""
    bijlagen.begin(target, after.id)
    for number, piece in enumerate(bijlagen.read_bytes(source, before)):
        bijlagen.add_pieces(target, after.id, number, [piece])
    bijlagen.add_bijlage(target, zaak, after)


@contextmanager
def _gone_when_it_fails(path: Path) -> Iterator[None]:
    """No file that nobody knows the words of stays behind."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
