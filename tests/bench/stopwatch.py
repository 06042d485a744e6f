"""Times work against a reference in the same session, and keeps the lines of the table."""

import json
import os
import sqlite3  # noqa: TID251 - the plain reference
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).resolve().parents[2] / "uitvoer" / "metingen.json"
LIST = "SELECT * FROM zaak JOIN dossier ON dossier.zaak = zaak.id ORDER BY gemeld_op DESC"
"""The bare rows behind the list of all zaken."""

Question = tuple[str, tuple[str, ...] | dict[str, object]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: ours and the reference, in `unit`, and how often it fits."""

    what: str
    ours: float
    reference: float
    against: str
    unit: str
    most: float

    @property
    def ratio(self) -> float:
        """Ours as a number of times the reference."""
        return self.ours / self.reference


class Table:
    """The lines of one session."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def add(self, line: Line) -> Line:
        """Keep a line and give it back."""
        self.lines.append(line)
        return line

    def write(self) -> None:
        """Print the table and keep it as JSON."""
        rows = [("Gemeten", "wij", "kaal", "verhouding", "grens", "vergeleken met")]
        rows += [
            (
                line.what,
                f"{line.ours:.1f} {line.unit}",
                f"{line.reference:.1f} {line.unit}",
                f"{line.ratio:.2f}",
                f"{line.most:g}",
                line.against,
            )
            for line in self.lines
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        text = "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            for row in rows
        )
        sys.stdout.write(f"\n{text}\n")
        RESULTS.parent.mkdir(exist_ok=True)
        plain = [asdict(line) | {"ratio": round(line.ratio, 3)} for line in self.lines]
        RESULTS.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")


def best(work: Callable[[], object], times: int = 5) -> float:
    """The quickest of several runs in milliseconds: what the machine can do undisturbed."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return min(taken)


def run(code: str, *arguments: str) -> str:
    """Run a program to its end, in a process of its own; what it printed.

    Modules may be kept compiled, as they are for every user from the second start on.
    """
    keeping = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
        env=keeping,
    ).stdout


def printed_by(code: str, *arguments: str) -> float:
    """The one number that a program prints last."""
    return float(run(code, *arguments).split()[-1])


def ask(path: Path, *questions: Question) -> list[list[tuple[object, ...]]]:
    """The rows of questions to a plain database that is opened for them."""
    connection = sqlite3.connect(path)
    rows = [connection.execute(sql, values).fetchall() for sql, values in questions]
    connection.close()
    return rows
