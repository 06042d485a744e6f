"""Ruff refuses what only one module may do, and what nobody may."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import ROOT, assert_none, place, product_files

RUFF = Path(sys.executable).with_name("ruff")
BANNED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"][
    "flake8-tidy-imports"
]["banned-api"]

CLOCK = "only clock.py reads the clock"
CHANCE = "only identity.py makes"
NETWORK = "never uses a network"
PLANTS = [
    ("from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n", CLOCK),
    ("from datetime import datetime\n\nNOW = datetime.utcnow()\n", CLOCK),
    ("from datetime import datetime\n\nNOW = datetime.today()\n", CLOCK),
    ("from datetime import date\n\nTODAY = date.today()\n", CLOCK),
    ("import time\n\nNOW = time.time()\n", CLOCK),
    ("import time\n\nNOW = time.time_ns()\n", CLOCK),
    ("import time\n\nNOW = time.localtime()\n", CLOCK),
    ("import time\n\nNOW = time.gmtime()\n", CLOCK),
    ("import uuid\n\nNEW = uuid.uuid4()\n", CHANCE),
    ("import random\n\nSIDE = random.random()\n", CHANCE),
    ("import secrets\n\nKEY = secrets.token_bytes(32)\n", CHANCE),
    ("import os\n\nSALT = os.urandom(16)\n", CHANCE),
    ("import tempfile\n\nPLACE = tempfile.mkdtemp()\n", "temporary folder"),
    ("import sqlite3\n\nSTORE = sqlite3.connect('a')\n", "encrypted store"),
    ("import socket\n\nLINE = socket.socket()\n", NETWORK),
    ("import ssl\n\nLINE = ssl.create_default_context()\n", NETWORK),
    ("import asyncio\n\nLINE = asyncio.open_connection\n", NETWORK),
    ("import ftplib\n\nLINE = ftplib.FTP\n", NETWORK),
    ("import smtplib\n\nLINE = smtplib.SMTP\n", NETWORK),
    ("import xmlrpc.client\n\nLINE = xmlrpc.client.ServerProxy\n", NETWORK),
    ("import http.client\n\nLINE = http.client.HTTPConnection\n", NETWORK),
    ("import urllib.request\n\nPAGE = urllib.request.urlopen\n", NETWORK),
    ("from PySide6.QtNetwork import QTcpSocket\n\nLINE = QTcpSocket\n", NETWORK),
    (
        "def find(name: str) -> str:\n    return f\"SELECT * FROM zaak WHERE naam = '{name}'\"\n",
        "S608",
    ),
    ("print('Jan')\n", "T201"),
    ("import pickle\n\nVALUE = pickle.loads(b'')\n", "S301"),
    ("VALUE = eval('1')\n", "S307"),
]


def ruff_on(source: str) -> str:
    """What ruff says about these lines, as if they were a module of the domain."""
    name = str(ROOT / "vertrouwenspersoon" / "domain" / "planted.py")
    run = [
        str(RUFF),
        "check",
        "--no-cache",
        "--output-format=concise",
        "--stdin-filename",
        name,
        "-",
    ]
    return subprocess.run(  # noqa: S603 - our linter
        run, cwd=ROOT, input=source, capture_output=True, text=True, check=False
    ).stdout


@pytest.mark.parametrize(("source", "said"), PLANTS, ids=[source for source, _ in PLANTS])
def test_a_forbidden_call_is_noticed(source: str, said: str) -> None:
    """A planted call is refused, with our own sentence where we have one."""
    found = ruff_on(source)
    assert said in found, found


def test_every_ban_is_tried() -> None:
    """No ban stands in pyproject.toml that the plants above do not try."""
    tried = " ".join(source for source, _ in PLANTS)
    untried = [name for name in BANNED if name.rpartition(".")[2] not in tried]
    assert_none(untried)


def test_the_bans_hold_everywhere_but_in_the_two_places() -> None:
    """In the product only the clock and the maker of identities step over a ban."""
    stepped = {place(path) for path in product_files() if "noqa: TID251" in path.read_text("utf-8")}
    assert {"vertrouwenspersoon/clock.py", "vertrouwenspersoon/identity.py"} == stepped


def test_every_exception_explains_itself() -> None:
    """Wherever a rule is switched off on a line, the reason stands behind it."""
    silent = re.compile(r"#\s*(noqa|type: ignore)(?!: [A-Z0-9, ]+ - \S|\[[a-z, -]+\]  # \S)")
    lines = [
        place(path, number)
        for path in product_files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if silent.search(line)
    ]
    assert_none(lines)


def test_every_ignored_rule_explains_itself() -> None:
    """Behind every rule that pyproject.toml switches off stands why."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    rules = re.findall(r'^\s+"[A-Z]+\d*",(.*)$', text, re.MULTILINE)
    assert [] == [rule for rule in rules if not re.match(r"\s+# \S", rule)]
    assert len(rules) > 10
