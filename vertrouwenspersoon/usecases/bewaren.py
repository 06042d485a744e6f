"""Bewaren: terms, holds, what is due, making a zaak smaller in steps, and destroying it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk
from vertrouwenspersoon.domain.backup import KEPT_MONTHS, Backup, Plaats
from vertrouwenspersoon.domain.bewaren import (
    BEDENKTIJD,
    LONGEST_TERM,
    NIETS_GEDAAN,
    SPRONG,
    Bewaarlijst,
    Bewaarregel,
    Bewaartermijn,
    Bewaring,
    Grafsteen,
    GrafsteenId,
    Krimpstap,
    Vasthouding,
    Voornemen,
    bewaardagen,
    is_dossier_rijp,
    leaves_folder_on,
    teljaar,
)
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import check_text
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.krimpen import (
    Bewaarblad,
    Krimptelling,
    Krimpvoorbeeld,
    has_dader,
    krimp,
    tel,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.overdracht import Richting
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import (
    backupbewijzen,
    beelden,
    bewaren,
    journaal,
    organisatie,
    overdrachten,
    prullenbak,
    releases,
    zaken,
)
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.usecases.wissen import destroy, put_smaller

OVERGEDRAGEN = Code("vernietiggrond:overdracht")
_ANDERS = Code("vasthoudgrond:anders")


@dataclass(frozen=True, slots=True)
class Kwitantie:
    """What was done, and which back-ups hold it still and until when; None: until you erase it."""

    grafsteen: Grafsteen | None
    backups: tuple[tuple[Backup, date | None], ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Bewaren:
    """The end of the life of a zaak. Nothing here happens without a person, twice."""

    tools: Tools

    def lijst(self) -> Bewaarlijst:
        """What is due today, first what is due longest."""
        store, today = self.tools.store, day_of(self.tools.clock.now())
        termijnen = bewaren.read_termijnen(store)
        found = beelden.these_beelden(store, bewaren.closed_ids(store))
        regels = (
            regel for beeld in found for regel in _regels(beeld, termijnen) if regel.op <= today
        )
        return Bewaarlijst(
            tuple(sorted(regels, key=lambda regel: (regel.op, regel.code, regel.stap.value))),
            bewaren.grafstenen(store),
            termijnen,
            self.is_gesprongen(),
        )

    def blad(self, zaak: ZaakId) -> Bewaarblad:
        """What will be due of one zaak and when, and what each step would take."""
        termijnen = bewaren.read_termijnen(self.tools.store)
        regels = tuple(_regels(beelden.read_beeld(self.tools.store, zaak), termijnen))
        return Bewaarblad(regels, tuple(self.voorbeeld(zaak, stap) for stap in Krimpstap))

    def aantal_rijp(self) -> int:
        """Of how many zaken the dossier is due: for the line on Vandaag, quickly."""
        store, today = self.tools.store, day_of(self.tools.clock.now())
        termijnen, closed = bewaren.read_termijnen(store), bewaren.read_afsluitingen(store)
        known = bewaren.read_bewaringen(store, closed)
        return sum(
            is_dossier_rijp(slot, known.get(zaak, NIETS_GEDAAN), termijnen, today)
            for zaak, slot in closed.items()
        )

    def save_termijn(self, termijn: Bewaartermijn) -> Changes:
        """Keep a term of the office; it asks a reason, and takes the place of our proposal."""
        check_bounds(termijn)
        check_text(termijn.reden, "reden", required=True)
        if termijn.uitkomst is not None:
            self.tools.inhoud.codelijsten.check(termijn.uitkomst, "uitkomst")
        if not 0 <= termijn.maanden <= LONGEST_TERM:
            raise Refused(Reason.DATE_IMPOSSIBLE, "maanden")
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "bewaartermijn"):
            bewaren.save_termijn(self.tools.store, termijn)
        return Changes(organisatie=True)

    def remove_termijn(self, stap: Krimpstap, uitkomst: Code | None = None) -> Changes:
        """Go back to our proposal."""
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "bewaartermijn"):
            bewaren.remove_termijn(self.tools.store, stap, uitkomst)
        return Changes(organisatie=True)

    def houd_vast(
        self, zaak: ZaakId, grond: Code, toelichting: Confidential = Confidential("")
    ) -> Changes:
        """Hold a zaak: nothing goes out of it, and a step that was confirmed once is taken back.

        `Refused(REASON_MISSING)` for "something else" without saying what.
        """
        self.tools.inhoud.codelijsten.check(grond, "vasthoudgrond")
        check_text(toelichting, "toelichting", required=grond == _ANDERS)
        with self._ending(zaak, Handeling.VASTGEHOUDEN) as (known, now, keep):
            vast = Vasthouding(grond, day_of(now), toelichting)
            keep(replace(known, vast=vast, voornemen=None))
        return of_zaak(zaak)

    def laat_los(self, zaak: ZaakId) -> Changes:
        """Lift a hold. Nothing goes in the days after, should it have been a mistake."""
        with self._ending(zaak, Handeling.LOSGELATEN) as (known, now, keep):
            if known.vast is None:
                raise Refused(Reason.NOT_FOUND, "vast")
            keep(replace(known, vast=None, los_op=day_of(now)))
        return of_zaak(zaak)

    def bevestig_datum(self) -> Changes:
        """Say that the date of this computer is right, though it is much later than before."""
        with self.tools.writing(Handeling.DATUM_BEVESTIGD):
            pass
        return Changes(organisatie=True)

    def voorbeeld(self, zaak: ZaakId, stap: Krimpstap) -> Krimpvoorbeeld:
        """Exactly what would go with a step. Nothing changes."""
        beeld = beelden.read_beeld(self.tools.store, zaak)
        store = self.tools.store
        beside = bewaren.count_concepten(store, zaak), prullenbak.count(store, zaak)
        telling = tel(beeld, stap, *beside)
        return Krimpvoorbeeld(zaak, stap, telling, self._beletsel(beeld, stap, telling))

    def neem_voor(self, zaak: ZaakId, stap: Krimpstap, grond: Code) -> Changes:
        """Confirm a step the first time, with its ground. It can still be taken back.

        `Refused(HANDOVER_OPEN)` when the ground is a handover whose receipt did not come.
        """
        self.tools.inhoud.codelijsten.check(grond, "vernietiggrond")
        _refuse(self.voorbeeld(zaak, stap).beletsel)
        if grond == OVERGEDRAGEN and not self._is_received(zaak):
            raise Refused(Reason.HANDOVER_OPEN)
        with self._ending(zaak, Handeling.KRIMPEN_VOORGENOMEN, stap.value) as (known, now, keep):
            keep(replace(known, voornemen=Voornemen(stap, grond, now)))
        return of_zaak(zaak)

    def zie_af(self, zaak: ZaakId) -> Changes:
        """Take the first confirmation back."""
        with self._ending(zaak, Handeling.KRIMPEN_TERUGGENOMEN) as (known, _now, keep):
            if known.voornemen is None:
                raise Refused(Reason.NOT_FOUND, "voornemen")
            keep(replace(known, voornemen=None))
        return of_zaak(zaak)

    def voer_uit(self, zaak: ZaakId, stap: Krimpstap, gezien: Krimptelling) -> Kwitantie:
        """Confirm the second time: it happens now, whole or not at all, and cannot be undone.

        `gezien` is what the person saw would go: `Refused(PREVIEW_CHANGED)` when that is not so any
        more. `Refused(NOT_CONFIRMED)` without a first confirmation of this very step.
        """
        tools, now = self.tools, self.tools.clock.now()
        found = self.voorbeeld(zaak, stap)
        _refuse(found.beletsel)
        beeld = beelden.read_beeld(tools.store, zaak)
        plan = beeld.bewaring.voornemen
        if plan is None or plan.stap is not stap:
            raise Refused(Reason.NOT_CONFIRMED, stap.value)
        if found.telling != gezien:
            raise Refused(Reason.PREVIEW_CHANGED, stap.value)
        smaller = krimp(beeld, stap)
        if smaller is None:
            steen = self._destroy(beeld, plan, gezien, now)
        else:
            steen = None
            with tools.writing(Handeling.GEKROMPEN, f"{zaak} {stap.value}"):
                put_smaller(tools, beeld, smaller)
        return Kwitantie(steen, self.backups_met(now), of_zaak(zaak))

    def _destroy(
        self, beeld: Zaakbeeld, plan: Voornemen, telling: Krimptelling, now: datetime
    ) -> Grafsteen:
        tools, zaak = self.tools, beeld.zaak
        identity = GrafsteenId(tools.ids.new())
        steen = Grafsteen(identity, zaak.id, zaak.code, now, plan.grond, telling.delen)
        with tools.store.transaction():
            destroy(tools.store, steen, (one.id for one in beeld.bijlagen), now)
        return steen

    def backups_met(self, op: datetime) -> tuple[tuple[Backup, date | None], ...]:
        """The back-ups of before this moment that were not cleared away, newest first.

        With the day from which each is cleared away, as long as a back-up is made every month; None
        for one in another folder, that the program never clears away.
        """
        known = backupbewijzen.all_bewijzen(self.tools.store)
        return tuple(
            (one, None if one.plaats is Plaats.ELDERS else _until(one))
            for one in known
            if one.weg_op is None and one.op <= op
        )

    def verklaring(self, stenen: tuple[GrafsteenId, ...]) -> Papierstuk:
        """The verklaring van vernietiging of these tombstones; it holds no content.

        It leaves as every document does. `Refused(NOT_FOUND)` without a tombstone.
        """
        from vertrouwenspersoon.documents.verklaring import (  # noqa: PLC0415 - see papier
            render_verklaring,
        )

        tools = self.tools
        chosen = tuple(one for one in bewaren.grafstenen(tools.store) if one.id in stenen)
        if not chosen:
            raise Refused(Reason.NOT_FOUND, "grafsteen")
        backups = self.backups_met(max(one.op for one in chosen))

        def render(afdruk: Afdruk) -> bytes:
            return render_verklaring(
                chosen,
                backups,
                tools.inhoud.codelijsten,
                organisatie.read_organisatie(tools.store).gemeente,
                printed_on=afdruk.op,
                controle=afdruk.code,
            )

        return Afdrukken(tools).prepare("verklaring", render)

    def _beletsel(self, beeld: Zaakbeeld, stap: Krimpstap, telling: Krimptelling) -> Reason | None:
        """The first thing that is in the way of a step."""
        zaak, bewaring = beeld.zaak, beeld.bewaring
        today = day_of(self.tools.clock.now())
        lifted = bewaring.los_op
        checks = (
            (Reason.NOT_CLOSED, zaak.status is not ZaakStatus.GESLOTEN),
            (Reason.HELD, bewaring.vast is not None),
            (Reason.HOLD_JUST_LIFTED, lifted is not None and today < lifted + BEDENKTIJD),
            (Reason.STEP_DONE, stap in bewaring.gedaan or telling.is_empty),
            (Reason.YEAR_NOT_RELEASED, stap is Krimpstap.WEG and not self._released(beeld)),
            (Reason.CLOCK_JUMPED, self.is_gesprongen()),
        )
        return next((reason for reason, is_so in checks if is_so), None)

    def _released(self, beeld: Zaakbeeld) -> bool:
        return releases.release_of(self.tools.store, teljaar(beeld.zaak)) is not None

    def _is_received(self, zaak: ZaakId) -> bool:
        """Whether somebody has this zaak and said so."""
        known = overdrachten.overdrachten(self.tools.store)
        given = (one for one in known if one.richting is Richting.UIT and one.zaak == zaak)
        return any(one.ontvangen_op is not None for one in given)

    def is_gesprongen(self) -> bool:
        """Whether the clock is far ahead of where it stood when this vault was last used."""
        moments = (*journaal.moments_since_confirmed(self.tools.store), self.tools.clock.now())
        return any(later - before > SPRONG for before, later in pairwise(moments))

    @contextmanager
    def _ending(
        self, zaak: ZaakId, handeling: Handeling, part: str = ""
    ) -> Iterator[tuple[Bewaring, datetime, Callable[[Bewaring], None]]]:
        """As `Tools.writing`, for how one zaak ends: the zaak itself does not change by it."""
        store = self.tools.store
        with self.tools.writing(handeling, f"{zaak} {part}".strip()) as now:
            zaken.read_zaak(store, zaak)
            known = bewaren.read_bewaringen(store, (zaak,)).get(zaak, NIETS_GEDAAN)
            yield known, now, lambda new: bewaren.save_bewaring(store, zaak, new)


def _regels(beeld: Zaakbeeld, termijnen: tuple[Bewaartermijn, ...]) -> Iterator[Bewaarregel]:
    """The lines of one zaak; a step that would take nothing has none."""
    zaak, bewaring = beeld.zaak, beeld.bewaring
    idle = {
        Krimpstap.BEWIJS: not beeld.bijlagen,
        Krimpstap.DADER: not has_dader(beeld),
    }
    for stap, op, eigen in bewaardagen(zaak, beeld.begeleiding, bewaring, termijnen):
        if not idle.get(stap):
            plan = bewaring.voornemen
            yield Bewaarregel(
                zaak.id,
                zaak.code,
                stap,
                op,
                eigen,
                vast=bewaring.vast is not None,
                voornemen=plan is not None and plan.stap is stap,
            )


def _until(backup: Backup) -> date:
    return leaves_folder_on(day_of(backup.op), KEPT_MONTHS)


def _refuse(reason: Reason | None) -> None:
    if reason is not None:
        raise Refused(reason)
