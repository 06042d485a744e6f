"""The program: with a subcommand the command line, without one the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ui.startup import draw_without_display, why_no_pictures, why_no_window
from ui.waypoint import OPTION, take_over
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.shield import shield_process

NO_WINDOW = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code."""
    shield_process()
    words = sys.argv[1:] if argv is None else list(argv)
    going_on = len(words) == 2 and words[0] == OPTION and words[1].isdecimal()
    if words and not going_on:
        return _command(words)
    trouble = why_no_window()
    if trouble:
        sys.stderr.write(trouble + "\n")
        return NO_WINDOW
    from ui.app import run  # noqa: PLC0415 - loads Qt, which must be there first

    return run(take_over(int(words[1])) if going_on else None)


def _command(words: Sequence[str]) -> int:
    from vertrouwenspersoon import cli  # noqa: PLC0415 - the window does not need it

    return cli.main(words, _pictures)


def _pictures(vault: Path, passphrase: Confidential, folder: Path) -> Sequence[tuple[str, str]]:
    """Draw the main screens of a vault; without Qt's libraries none, and the reason on stderr."""
    trouble = why_no_pictures()
    if trouble:
        sys.stderr.write(f"De schermafbeeldingen zijn overgeslagen. {trouble}" + "\n")
        return ()
    draw_without_display()
    from ui.screenshots import draw_screens  # noqa: PLC0415 - loads Qt, which must be there first

    return draw_screens(vault, passphrase, folder)


if __name__ == "__main__":
    sys.exit(main())
