"""The two families of errors a person can meet; everything else is a bug."""

from enum import Enum


class VertrouwenspersoonError(Exception):
    """Never raised itself; the root of `Refused` and `Unavailable`."""


class Reason(Enum):
    """Why something was refused. Each has a Dutch explanation in explain.py."""

    PASSPHRASE_WRONG = "passphrase-wrong"  # noqa: S105 - a reason, not a password
    PASSPHRASE_TOO_SHORT = "passphrase-too-short"  # noqa: S105 - a reason, not a password
    PASSPHRASE_COMMON = "passphrase-common"  # noqa: S105 - a reason, not a password
    PASSPHRASE_SAME = "passphrase-same"  # noqa: S105 - a reason, not a password
    CODE_WRONG = "code-wrong"
    CODE_GROUP_WRONG = "code-group-wrong"
    REFUSAL_UNCLEAR = "refusal-unclear"
    PRINT_CODE_WRONG = "print-code-wrong"
    PIN_WRONG = "pin-wrong"
    PIN_TOO_SHORT = "pin-too-short"
    PIN_TOO_EASY = "pin-too-easy"
    QUICK_NOT_ON = "quick-not-on"
    QUICK_NO_KEYRING = "quick-no-keyring"
    QUICK_KEYRING_LOCKED = "quick-keyring-locked"
    QUICK_KEYRING_SILENT = "quick-keyring-silent"
    QUICK_SECRET_CHANGED = "quick-secret-changed"  # noqa: S105 - a reason, not a password
    QUICK_OTHER_VAULT = "quick-other-vault"
    QUICK_DAMAGED = "quick-damaged"
    QUICK_EXPIRED = "quick-expired"
    QUICK_TOO_MANY = "quick-too-many"
    QUICK_NOT_COUNTED = "quick-not-counted"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    UNKNOWN_CODE = "unknown-code"
    DATE_IN_FUTURE = "date-in-future"
    DATE_IMPOSSIBLE = "date-impossible"
    TEXT_UNPRINTABLE = "text-unprintable"
    REASON_MISSING = "reason-missing"
    CONSENT_MISSING = "consent-missing"
    DPIA_FIRST = "dpia-first"
    EVIDENCE_FIRST = "evidence-first"
    PROTECTION_FIRST = "protection-first"
    OUT_OF_PROPORTION = "out-of-proportion"
    CHOICE_MISSING = "choice-missing"
    PART_MISSING = "part-missing"
    NAME_INSIDE = "name-inside"
    OPEN_TAKEN = "open-taken"
    ALREADY_CLOSED = "already-closed"
    NOT_FOUND = "not-found"
    DOES_NOT_FIT_ONE_PAGE = "does-not-fit-one-page"
    MATRIX_INCOMPLETE = "matrix-incomplete"
    IMPORT_MALFORMED = "import-malformed"
    IMPORT_NOT_EMPTY = "import-not-empty"
    TARGET_EXISTS = "target-exists"
    BACKUP_STOPPED = "backup-stopped"
    BACKUP_BUSY = "backup-busy"
    BACKUP_NONE = "backup-none"
    SAME_PLACE = "same-place"
    YEAR_NOT_OVER = "year-not-over"
    TEXT_TELLS = "text-tells"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FILES_FULL = "files-full"
    FILE_KNOWN = "file-known"
    FILE_UNREADABLE = "file-unreadable"
    PICTURE_KIND = "picture-kind"
    PICTURE_TOO_LARGE = "picture-too-large"
    HIDDEN_STAYS = "hidden-stays"
    HELD = "held"
    NOT_CLOSED = "not-closed"
    NOT_CONFIRMED = "not-confirmed"
    STEP_DONE = "step-done"
    PREVIEW_CHANGED = "preview-changed"
    NOTHING_TO_UNDO = "nothing-to-undo"
    CLOCK_JUMPED = "clock-jumped"
    HOLD_JUST_LIFTED = "hold-just-lifted"
    YEAR_NOT_RELEASED = "year-not-released"
    NUMBER_IMPOSSIBLE = "number-impossible"
    NUMBER_KNOWN = "number-known"
    ZAKEN_UNFINISHED = "zaken-unfinished"
    TOO_FEW_CHANGED = "too-few-changed"
    STATE_UNPROVEN = "state-unproven"
    ERASED_SINCE = "erased-since"
    YEAR_OVER = "year-over"
    UPDATE_GONE = "update-gone"
    UPDATE_DAMAGED = "update-damaged"
    UPDATE_FOREIGN = "update-foreign"
    UPDATE_OLDER = "update-older"
    UPDATE_OTHER_SYSTEM = "update-other-system"
    UPDATE_NOT_HERE = "update-not-here"
    UPDATE_STOPPED = "update-stopped"
    UPDATE_NONE_BEFORE = "update-none-before"
    CONTENT_UNFIT = "content-unfit"
    HANDOVER_WRONG = "handover-wrong"
    HANDOVER_OLD = "handover-old"
    HANDOVER_OWN = "handover-own"
    HANDOVER_KNOWN = "handover-known"
    HANDOVER_PRACTICE = "handover-practice"
    HANDOVER_OPEN = "handover-open"
    RECEIPT_WRONG = "receipt-wrong"
    UNCHANGED = "unchanged"
    TERM_OVER = "term-over"
    ROLE_NOT_OVER = "role-not-over"


class Refused(VertrouwenspersoonError):
    """The person can mend it, here and now.

    `where` names the field, row or path, in the person's words; it never holds what was typed.
    """

    def __init__(self, reason: Reason, where: str = "") -> None:
        super().__init__(reason.value, where)
        self.reason = reason
        self.where = where


class Unavailable(VertrouwenspersoonError):
    """The world is in the way: a lock, damage, a full disk. `where` is a file or a content path."""

    def __init__(self, where: str = "") -> None:
        super().__init__(where)
        self.where = where


class StoreLocked(Unavailable):
    """The vault is open in another window or on another computer."""


class StoreNotOurs(Unavailable):
    """The file is not a vault: no `ZKV` at the start, or an unknown cost profile."""


class StoreTruncated(Unavailable):
    """The file is empty or ends too early to be a whole vault.

    `present` of `expected` bytes are there; `expected` is 0 when the file is too short to say.
    """

    def __init__(self, where: str = "", present: int = 0, expected: int = 0) -> None:
        super().__init__(where)
        self.present = present
        self.expected = expected


class StoreDamaged(Unavailable):
    """The passphrase is right but parts of the file do not verify."""

    def __init__(self, where: str = "", damaged: int = 0, parts: int = 0) -> None:
        super().__init__(where)
        self.damaged = damaged
        self.parts = parts


class NothingReadable(Unavailable):
    """Of a damaged vault the list of what is where cannot be read, so nothing can be saved."""


class FileDamaged(Unavailable):
    """A file kept as evidence is no longer the one that came; the vault itself does verify."""


class StoreTooNew(Unavailable):
    """The vault was written by a newer version of this program."""


class StoreOlder(Unavailable):
    """The vault has had fewer changes than this computer has seen it have: an old copy, perhaps.

    `seen` and `found` are numbers of changes.
    """

    def __init__(self, where: str = "", seen: int = 0, found: int = 0) -> None:
        super().__init__(where)
        self.seen = seen
        self.found = found


class StoreMissing(Unavailable):
    """There is no file at this place."""


class NoSpace(Unavailable):
    """The disk is full."""


class NoMemory(Unavailable):
    """There is too little free memory to make a key from the passphrase."""


class FileInUse(Unavailable):
    """Another program holds the file that was to be replaced open; it was left as it was."""


class NotWritable(Unavailable):
    """The file or the folder cannot be written."""


class PrinterFailed(Unavailable):
    """The printer takes no pages, or stopped taking them."""


class PrinterMissing(Unavailable):
    """The computer knows no printer."""


class TargetMissing(Unavailable):
    """The folder for a back-up is not there, or vanished while it was being made."""


class TargetFull(Unavailable):
    """A back-up does not fit on the disk of its folder; `needed` bytes must be free."""

    def __init__(self, where: str = "", needed: int = 0) -> None:
        super().__init__(where)
        self.needed = needed


class UnsoundCopy(Unavailable):
    """A copy was made and then found not to be the same; it was removed."""


class ContentBroken(Unavailable):
    """A file in `resources/` cannot be read; `where` names file and path inside it."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where)
        self.what = what
